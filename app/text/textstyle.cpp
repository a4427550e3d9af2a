// SPDX-License-Identifier: Apache-2.0
#include "text/lines.h"

using namespace Qt::StringLiterals;

namespace hoshin::text {

QLatin1StringView textStyleName(TextStyle style)
{
    switch (style) {
    case TextStyle::Statute: return "statute"_L1;
    case TextStyle::Reiki: return "reiki"_L1;
    case TextStyle::Guideline: return "guideline"_L1;
    case TextStyle::Plain: return "plain"_L1;
    }
    Q_UNREACHABLE();
}

TextStyle textStyleOf(QAnyStringView scheme)
{
    for (const TextStyle style : {TextStyle::Statute, TextStyle::Guideline, TextStyle::Plain}) {
        if (scheme == textStyleName(style))
            return style;
    }
    return TextStyle::Reiki;
}

QLatin1StringView schemeOf(const std::vector<TextLine> &lines, TextStyle style)
{
    if (style != TextStyle::Reiki)
        return textStyleName(style);
    int article = 0; // full-width less half-width, of one digit
    int single = 0;  // the same of 項 and 号: many rules set these full-width beside 第1条
    int several = 0;
    for (const TextLine &line : lines) {
        const auto isDigit = [](QChar c) { return c.isDigit(); };
        const auto from = std::find_if(line.label.begin(), line.label.end(), isDigit);
        const auto to = std::find_if_not(from, line.label.end(), isDigit);
        if (from != to)
            (to - from > 1 ? several : line.kind == LineKind::Article ? article : single) += *from >= u'０' ? 1 : -1;
    }
    if (article < 0 || (article == 0 && single <= 0))
        return "reiki"_L1;
    return several > 0 ? "reiki-full"_L1 : "reiki-mixed"_L1;
}

static QStringView nextLine(QStringView text, qsizetype &at)
{
    qsizetype end = text.indexOf(u'\n', at);
    if (end < 0)
        end = text.size();
    const QStringView line = withoutBlanks(text.sliced(at, end - at));
    at = end + 1;
    return line;
}

TextStyle detectStyle(QStringView text)
{
    int statute = 0;
    int reiki = 0;
    int guideline = 0;
    int plain = 0;
    qsizetype at = 0;
    constexpr int settled = 100; // ten 条 of one look and none of another
    const auto isSettled = [&] { return std::max(statute, reiki) >= settled && std::min(statute, reiki) + plain == 0; };
    for (int labels = 0; at < text.size() && labels < 300 && !isSettled();) {
        QStringView line = nextLine(text, at);
        if (const qsizetype end = !line.isEmpty() && isOpening(line.front()) ? bracketEnd(line) : 0; end > 1)
            line = line.sliced(end).startsWith(u'第') ? line.sliced(end) : line;
        const Label label = line.isEmpty() ? Label() : scanLabel(line);
        if (!label)
            continue;
        ++labels;
        const bool kanji = line.size() > 1 && line[1] >= u'一' && line[1] < u'！';
        switch (label.style) {
        case LabelStyle::Article: (kanji ? statute : reiki) += 10; break;
        case LabelStyle::Kanji: statute += 1; break;
        case LabelStyle::Numbered: plain += 3; break;
        case LabelStyle::Dotted: guideline += 2; break;
        case LabelStyle::Digits: guideline += line.endsWith(u'。') ? 0 : 1; break;
        case LabelStyle::Circled: guideline += 1; break;
        default: break;
        }
    }
    if (statute + reiki >= 10 && statute + reiki > plain)
        return statute >= reiki ? TextStyle::Statute : TextStyle::Reiki;
    if (statute > guideline + plain)
        return TextStyle::Statute;
    return plain >= guideline ? TextStyle::Plain : TextStyle::Guideline;
}

bool isAmendmentNote(QStringView line)
{
    if (line.isEmpty() || !isOpening(line.front()) || bracketEnd(line) != line.size())
        return false;
    const QStringView inside = line.sliced(1).chopped(1);
    static constexpr QStringView eras = u"明大昭平令";
    static constexpr QStringView changes[] = {u"追加", u"改正", u"繰上", u"繰下", u"全改", u"削除"};
    return inside.size() > 3 && eras.contains(inside.front()) && inside.contains(u'・')
        && std::any_of(std::begin(changes), std::end(changes),
                       [&](QStringView change) { return inside.endsWith(change); });
}

} // namespace hoshin::text
