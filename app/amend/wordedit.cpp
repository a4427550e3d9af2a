// SPDX-License-Identifier: Apache-2.0
#include "amend/wordedit.h"

#include <QHash>

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
                addTexts(unit, text.byLabel, texts);
        }
        return texts;
    }
    Unit *unit = unitAt(text, spot.path);
    if (!unit)
        return {};
    for (int i = spot.note.from; i >= 0 && i < spot.note.to && i < int(unit->children.size()); ++i)
        addTexts(unit->children[size_t(i)], false, texts);
    if (!spot.note.isEmpty())
        return texts;
    if (spot.column >= 0)
        addColumn(*unit, spot.column, texts);
    else if (spot.part == Part::Heading)
        texts.push_back({&unit->clause, &unit->clause.heading});
    else if (spot.part != Part::Whole)
        texts.push_back({&unit->clause, &unit->clause.text, spot.part});
    else if (isDivision(unit->kind()) && !text.nested) {
        for (size_t i = size_t(spot.path[0]), end = divisionEnd(text.body, i); i < end; ++i)
            addTexts(text.body[i], text.byLabel, texts);
    } else { // behind a label the heading stands on the line that is named
        addTexts(*unit, spot.withHeading || unit->kind() == ClauseKind::Table || text.byLabel, texts);
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

namespace {

quint32 pairAt(QStringView text, qsizetype at) { return quint32(text[at].unicode()) << 16 | text[at + 1].unicode(); }

/// The stretch of `text`, as long as `words`, that shares most pairs of neighbouring characters with it.
struct Candidate
{
    qsizetype at = -1;
    int score = 0;
};

Candidate bestStretch(QStringView text, QStringView words)
{
    QHash<quint32, int> open; // pairs of the words that the stretch does not have yet
    for (qsizetype i = 0; i + 1 < words.size(); ++i)
        ++open[pairAt(words, i)];
    const qsizetype length = std::min(words.size(), text.size());
    Candidate best;
    int common = 0;
    for (qsizetype end = 0; end + 1 < text.size(); ++end) {
        const auto entering = open.find(pairAt(text, end));
        if (entering != open.end())
            common += (*entering)-- > 0;
        const qsizetype start = end + 2 - length;
        if (start > 0) {
            const auto leaving = open.find(pairAt(text, start - 1));
            if (leaving != open.end())
                common -= ++(*leaving) > 0;
        }
        if (start < 0)
            continue;
        const bool begins = text[start] == words.front();
        const bool ends = text[start + length - 1] == words.back();
        const int score = common == 0 ? 0 : 4 * common + 2 * begins + ends;
        if (score > best.score)
            best = {start, score};
    }
    return best;
}

} // namespace

QString nearest(const std::vector<EditableText> &texts, const QString &words)
{
    constexpr qsizetype longest = 100;
    const QStringView wanted = QStringView(words).first(std::min(words.size(), longest));
    if (wanted.size() < 2)
        return {};
    QString best;
    int bestScore = 4 * int(wanted.size() - 1) / 3; // less than a third alike says nothing
    for (const EditableText &text : texts) {
        if (text.text->size() < 2)
            continue;
        const Candidate found = bestStretch(*text.text, wanted);
        if (found.score <= bestScore)
            continue;
        bestScore = found.score;
        best = text.text->mid(found.at, wanted.size());
    }
    return best;
}

} // namespace hoshin::amend
