// SPDX-License-Identifier: Apache-2.0
#include "amend/wordedit.h"

namespace hoshin::amend {

using model::Clause;
using model::ClauseKind;

static void addTexts(Unit &unit, bool withHeading, std::vector<EditableText> &texts)
{
    if (withHeading && !unit.clause.heading.isEmpty())
        texts.push_back({&unit.clause, &unit.clause.heading});
    if (!unit.clause.text.isEmpty())
        texts.push_back({&unit.clause, &unit.clause.text});
    for (Unit &child : unit.children)
        addTexts(child, true, texts); // a heading further in is part of what surrounds it
}

static void addColumn(Unit &table, int column, std::vector<EditableText> &texts)
{
    for (Unit &row : table.children) {
        if (size_t(column) < row.children.size())
            addTexts(row.children[size_t(column)], false, texts);
    }
}

std::vector<EditableText> editableTexts(WorkText &text, const Spot &spot)
{
    std::vector<EditableText> texts;
    if (spot.part == Part::Title)
        return {{nullptr, &text.meta.title}};
    if (spot.part == Part::MainPart) {
        for (Unit &unit : text.body) {
            if (unit.kind() != ClauseKind::Supplementary && unit.kind() != ClauseKind::Table)
                addTexts(unit, false, texts);
        }
        return texts;
    }
    Unit *unit = unitAt(text, spot.path);
    if (!unit)
        return {};
    if (spot.column >= 0)
        addColumn(*unit, spot.column, texts);
    else if (spot.part == Part::Heading)
        texts.push_back({&unit->clause, &unit->clause.heading});
    else if (spot.part != Part::Whole)
        texts.push_back({&unit->clause, &unit->clause.text, spot.part});
    else if (isDivision(unit->kind())) {
        for (size_t i = size_t(spot.path[0]), end = divisionEnd(text.body, i); i < end; ++i)
            addTexts(text.body[i], false, texts);
    } else {
        addTexts(*unit, spot.withHeading || unit->kind() == ClauseKind::Table, texts);
    }
    return texts;
}

int countOf(const EditableText &text, const QString &words)
{
    if (words.isEmpty())
        return 0;
    const TextRange range = text.range();
    int count = 0;
    for (qsizetype at = text.text->indexOf(words, range.from); at >= 0 && at + words.size() <= range.to;
         at = text.text->indexOf(words, at + words.size()))
        ++count;
    return count;
}

static void moveSpans(Clause &clause, qsizetype at, qsizetype removed, qsizetype inserted)
{
    QList<model::Span> kept;
    for (model::Span span : std::as_const(clause.spans)) {
        if (span.start >= at + removed)
            span.start += int(inserted - removed);
        else if (span.start + span.length > at)
            continue;
        kept.append(span);
    }
    clause.spans = kept;
}

int replaceAll(EditableText &text, const QString &words, const QString &with)
{
    if (words.isEmpty())
        return 0;
    const TextRange range = text.range();
    qsizetype end = range.to;
    int count = 0;
    QString out;
    qsizetype done = 0;
    const bool spans = text.clause && text.text == &text.clause->text && !text.clause->spans.isEmpty();
    for (qsizetype at = text.text->indexOf(words, range.from); at >= 0 && at + words.size() <= end;
         at = text.text->indexOf(words, at + words.size())) {
        out += QStringView(*text.text).sliced(done, at - done);
        if (spans)
            moveSpans(*text.clause, out.size(), words.size(), with.size());
        out += with;
        done = at + words.size();
        ++count;
    }
    if (count > 0) {
        out += QStringView(*text.text).sliced(done);
        *text.text = out;
    }
    return count;
}

/// Longest start of `words` that the text holds.
static qsizetype longestStart(const QString &text, const QString &words)
{
    qsizetype low = 0;
    qsizetype high = std::min<qsizetype>(words.size(), 200);
    while (low < high) {
        const qsizetype middle = (low + high + 1) / 2;
        if (text.contains(QStringView(words).first(middle)))
            low = middle;
        else
            high = middle - 1;
    }
    return low;
}

QString nearest(const std::vector<EditableText> &texts, const QString &words)
{
    QString best;
    qsizetype bestLength = 1; // one character alike says nothing
    for (const EditableText &text : texts) {
        const qsizetype length = longestStart(*text.text, words);
        if (length <= bestLength)
            continue;
        bestLength = length;
        const qsizetype at = text.text->indexOf(QStringView(words).first(length));
        best = text.text->mid(at, std::min<qsizetype>(words.size(), 100));
    }
    return best;
}

} // namespace hoshin::amend
