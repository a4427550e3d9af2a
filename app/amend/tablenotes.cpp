// SPDX-License-Identifier: Apache-2.0
#include "amend/tablenotes.h"

#include "text/labels.h"

using namespace Qt::StringLiterals;

namespace hoshin::amend {

using model::ClauseKind;

size_t rowsEnd(const Unit &table)
{
    size_t end = 0;
    while (end < table.children.size() && table.children[end].kind() == ClauseKind::TableRow)
        ++end;
    return end;
}

QString noteHead(QStringView line)
{
    for (const QStringView word : {u"備考", u"注書", u"付表", u"注"}) {
        if (!line.startsWith(word))
            continue;
        const QChar next = line.size() > word.size() ? line[word.size()] : u' ';
        const bool ends =
            text::isBlank(next) || next.isDigit() || text::isOpening(next) || next == u'第' || next == u'.';
        return ends ? word.toString() : QString();
    }
    return {};
}

static bool isNote(const Unit &unit)
{
    return unit.kind() == ClauseKind::Text && !noteHead(unit.clause.text).isEmpty();
}

/// The label of a line, or that behind the word 備考.
static text::Label labelOfLine(const Unit &line)
{
    const QStringView text = QStringView(line.clause.text).sliced(noteHead(line.clause.text).size());
    return text::scanLabel(text::withoutBlanks(text));
}

int lineNumber(const Unit &line)
{
    if (line.kind() != ClauseKind::Text)
        return 0;
    const text::Label label = labelOfLine(line);
    const bool counted = label.style == text::LabelStyle::Digits || label.style == text::LabelStyle::ParenDigits
        || label.style == text::LabelStyle::Kanji;
    return counted && label.number.count == 1 ? label.number.leading() : 0;
}

bool isCountedAsItem(const Unit &line) { return labelOfLine(line).style != text::LabelStyle::Digits; }

LineRange lineOfNote(const Unit &table, const LineRange &note, int number)
{
    LineRange found;
    text::LabelStyle style = text::LabelStyle::None;
    for (int i = note.from; i < note.to; ++i) {
        const Unit &line = table.children[size_t(i)];
        const int here = lineNumber(line);
        const bool same = style == text::LabelStyle::None || labelOfLine(line).style == style;
        if (found.from >= 0 && here > 0 && same)
            break;
        if (found.from < 0 && here > 0 && same) {
            style = labelOfLine(line).style;
            found.from = here == number ? i : -1;
        }
        found.to = i + 1;
    }
    return found.from < 0 ? LineRange() : found;
}

LineRange noteOf(const Unit &table, const QString &word)
{
    const QString head = noteHead(word);
    const auto names = [&](const Unit &unit) {
        const QString text = unit.clause.text;
        const bool begins = text == word
            || (text.startsWith(word) && (text::isBlank(text[word.size()]) || text::isOpening(text[word.size()])));
        return isNote(unit) && begins;
    };
    LineRange note;
    for (size_t i = 0; i < table.children.size(); ++i) {
        const Unit &unit = table.children[i];
        if (note.from >= 0 && isNote(unit))
            break;
        if (note.from < 0 && names(unit))
            note.from = int(i);
        note.to = int(i) + 1;
    }
    if (note.from >= 0)
        return note;
    // 備考2: the second line of the 備考
    const int number =
        head.size() < word.size() ? text::scanLabel(QStringView(word).sliced(head.size())).number.leading() : 0;
    const LineRange whole = number > 0 ? noteOf(table, head) : LineRange();
    return whole.isEmpty() ? LineRange() : lineOfNote(table, whole, number);
}

} // namespace hoshin::amend
