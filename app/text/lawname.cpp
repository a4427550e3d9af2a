// SPDX-License-Identifier: Apache-2.0
#include "text/lawname.h"

#include "text/referencegrammar.h"

#include <array>

namespace hoshin::text {

/// Brackets further away than this do not belong together; it also bounds the cost on hostile input.
static constexpr qsizetype maximumBracket = 4'000;
static constexpr qsizetype maximumName = 120;
static constexpr qsizetype maximumBracketBefore = 400;

static QChar partner(QChar open)
{
    switch (open.unicode()) {
    case u'（': return u'）';
    case u'(': return u')';
    case u'「': return u'」';
    case u'『': return u'』';
    case u'［': return u'］';
    default: return {};
    }
}

qsizetype closingBracket(QStringView text, qsizetype open)
{
    const QChar opening = text[open];
    const QChar closing = partner(opening);
    int depth = 0;
    const qsizetype limit = std::min(text.size(), open + maximumBracket);
    for (qsizetype i = open; i < limit; ++i) {
        if (text[i] == opening)
            ++depth;
        else if (text[i] == closing && --depth == 0)
            return i;
    }
    return -1;
}

/// `at` moved to before a bracket group that ends there: 地方自治法（昭和22年法律第67号）|第2条.
static qsizetype beforeBrackets(QStringView text, qsizetype at)
{
    const bool full = at > 0 && text[at - 1] == u'）';
    if (!full && (at == 0 || text[at - 1] != u')'))
        return at;
    int depth = 0;
    for (qsizetype i = at - 1; i >= 0 && at - i < maximumBracketBefore; --i) {
        if (text[i] == (full ? u'）' : u')'))
            ++depth;
        else if (text[i] == (full ? u'（' : u'(') && --depth == 0)
            return i;
    }
    return at;
}

static bool endsLikeLaw(QStringView words)
{
    static constexpr std::array<QStringView, 14> suffixes = {u"法",   u"法律", u"令",   u"規則", u"条例",
                                                             u"規程", u"要綱", u"要領", u"条約", u"告示",
                                                             u"規約", u"細則", u"準則", u"旧"};
    static constexpr std::array<QStringView, 9> others = {u"方法", u"手法", u"技法", u"司法", u"立法",
                                                          u"寸法", u"違法", u"適法", u"不法"};
    const auto endsWith = [&](QStringView suffix) { return words.endsWith(suffix); };
    return std::any_of(suffixes.begin(), suffixes.end(), endsWith)
        && std::none_of(others.begin(), others.end(), endsWith);
}

/// Beginning of the name that ends at `end`: runs of kanji, katakana and letters, held together by の and に関する.
static qsizetype beginOfName(QStringView text, qsizetype end)
{
    static constexpr std::array<QStringView, 5> joints = {u"に関する", u"に係る", u"のための", u"等の", u"の"};
    const qsizetype limit = std::max<qsizetype>(0, end - maximumName);
    qsizetype begin = end;
    while (begin > limit) {
        const QChar c = text[begin - 1];
        if (isKanji(c) || isKatakana(c) || c.isDigit() || (c.unicode() < 0x80 && c.isLetter()) || c == u'・') {
            --begin;
            continue;
        }
        const QStringView before = text.first(begin);
        const auto joint =
            std::find_if(joints.begin(), joints.end(), [&](QStringView words) { return before.endsWith(words); });
        const bool isThis = before.endsWith(u"この") || before.endsWith(u"その");
        if (joint == joints.end() || isThis)
            break;
        begin -= joint->size();
    }
    return begin;
}

/// 消費者安全法（|第四十三条第一項に係る部分に限る。）: the bracket cuts the law down to some of its articles. A bracket that explains
/// a word (規程（第五条に規定する規程をいう。）) is no such one.
static bool opensLimit(QStringView text, qsizetype open)
{
    const qsizetype close = closingBracket(text.first(std::min(text.size(), open + maximumBracketBefore)), open);
    if (close < 0)
        return false;
    const QStringView inside = text.sliced(open, close - open);
    return inside.contains(u"に限る") || inside.contains(u"を除く") || inside.contains(u"に係る部分");
}

QStringView lawNameBefore(QStringView text, qsizetype at)
{
    static constexpr qsizetype shortestName = 3; // a limited law is called by its name, not 法 alone
    const bool bracketOpens = at > 0 && (text[at - 1] == u'（' || text[at - 1] == u'(');
    if (bracketOpens && !opensLimit(text, at - 1))
        return {};
    const qsizetype end = bracketOpens ? at - 1 : beforeBrackets(text, at);
    if (end == 0 || !isKanji(text[end - 1]) || !endsLikeLaw(text.first(end)))
        return {};
    const qsizetype begin = beginOfName(text, end);
    const QStringView name = text.sliced(begin, end - begin);
    const bool own = name.startsWith(u'本') || text.first(begin).endsWith(u"この");
    return own || (bracketOpens && name.size() < shortestName) ? QStringView() : name;
}

} // namespace hoshin::text
