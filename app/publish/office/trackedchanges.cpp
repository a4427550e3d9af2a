// SPDX-License-Identifier: Apache-2.0
#include "publish/office/trackedchanges.h"

#include "diff/phrasediff.h"
#include "diff/subsequence.h"
#include "publish/office/wordbody.h"
#include "publish/office/wordparts.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace hoshin::publish {

namespace {

using Blocks = QList<WordBlock>;

QString textOf(const WordBlock &block) { return block.paragraph ? plainText(block.paragraph->runs) : QString(); }

/// The paragraphs as readTrackedText() gives them.
QStringList linesOf(const Blocks &blocks)
{
    QStringList lines;
    const auto add = [&lines](const Runs &runs) {
        if (const QString text = plainText(runs); !text.isEmpty())
            lines.append(text);
    };
    for (const WordBlock &block : blocks) {
        if (block.paragraph) {
            add(block.paragraph->runs);
            continue;
        }
        add(block.table.caption);
        for (const TableRow &row : block.table.rows) {
            for (const TableCell &cell : row.cells) {
                for (const CellLine &line : cell.lines)
                    add(line.runs);
            }
        }
    }
    return lines;
}

/// For every new block the old one of the same source that it pairs with, -1 for none. Pairs do not cross: what was moved is
/// deleted at the old place and inserted at the new one.
QList<int> pairsOf(const Blocks &before, const Blocks &after)
{
    const auto keyOf = [](const WordBlock &block) {
        const QString own = block.source.isEmpty() ? textOf(block) : block.source;
        return (block.paragraph ? u"p:"_s : u"t:"_s) + own;
    };
    QHash<QString, QList<int>> places;
    for (qsizetype i = before.size() - 1; i >= 0; --i)
        places[keyOf(before[i])].append(int(i));
    std::vector<int> positions;
    std::vector<int> weights;
    for (const WordBlock &block : after) {
        const auto found = places.find(keyOf(block));
        positions.push_back(found == places.end() || found->isEmpty() ? -1 : found->takeLast());
        weights.push_back(1 + int(textOf(block).size()));
    }
    const std::vector<bool> stays = diff::heaviestIncreasing(positions, weights);
    QList<int> pairs;
    for (size_t i = 0; i < positions.size(); ++i)
        pairs.append(stays[i] ? positions[i] : -1);
    return pairs;
}

/// The part [start, start + length) of runs, each with `change`.
Runs slice(const Runs &runs, int start, int length, ChangeRole change)
{
    Runs part;
    int at = 0;
    for (const Run &run : runs) {
        const int from = std::max(start, at);
        const int to = std::min(start + length, at + int(run.text.size()));
        if (from < to) {
            part.append(run);
            part.last().text = run.text.mid(from - at, to - from);
            part.last().change = change;
        }
        at += int(run.text.size());
    }
    return part;
}

Runs trackedRuns(const Runs &before, const Runs &after)
{
    const QString oldText = plainText(before);
    const QString newText = plainText(after);
    Runs runs;
    for (const diff::TextSpan &span : diff::phraseDiff(oldText, newText)) {
        if (span.op == diff::SpanOp::Equal) {
            runs += slice(after, span.afterStart, span.afterLength, ChangeRole::None);
            continue;
        }
        runs += slice(before, span.beforeStart, span.beforeLength, ChangeRole::Deleted);
        runs += slice(after, span.afterStart, span.afterLength, ChangeRole::Inserted);
    }
    return runs;
}

void addPair(WordBody &body, const WordBlock &before, const WordBlock &after)
{
    if (after.paragraph) {
        WordBlock block = after;
        if (before.paragraph->picture != after.paragraph->picture) {
            body.add(before, Tracked::Deleted);
            body.add(after, Tracked::Inserted);
            return;
        }
        if (textOf(before) != textOf(after))
            block.paragraph->runs = trackedRuns(before.paragraph->runs, after.paragraph->runs);
        body.add(block);
    } else if (before.table == after.table) {
        body.add(after);
    } else {
        body.add(before, Tracked::Deleted);
        body.add(after, Tracked::Inserted);
    }
}

void addAll(WordBody &body, const Blocks &before, const Blocks &after)
{
    const QList<int> pairs = pairsOf(before, after);
    int old = 0;
    qsizetype gap = 0; ///< first new block since the last pair
    const auto close = [&](int oldEnd, qsizetype newEnd) {
        for (; old < oldEnd; ++old)
            body.add(before[old], Tracked::Deleted);
        for (; gap < newEnd; ++gap)
            body.add(after[gap], Tracked::Inserted);
    };
    for (qsizetype i = 0; i < after.size(); ++i) {
        if (pairs[i] < 0)
            continue;
        close(pairs[i], i);
        addPair(body, before[pairs[i]], after[i]);
        old = pairs[i] + 1;
        gap = i + 1;
    }
    close(int(before.size()), after.size());
}

} // namespace

Result<QByteArray> writeTrackedDocx(const PrintDocument &before, const PrintDocument &after, const QString &author,
                                    const DocxOptions &options)
{
    const Result<Blocks> oldBlocks = wordBlocks(before);
    if (!oldBlocks)
        return oldBlocks.error();
    const Result<Blocks> newBlocks = wordBlocks(after);
    if (!newBlocks)
        return newBlocks.error();
    WordBody body(after.format, RevisionMark{.author = author, .at = options.created});
    addAll(body, *oldBlocks, *newBlocks);
    const QByteArray text = body.finish();
    const Result<TrackedText> read = readTrackedText(text);
    if (!read)
        return read.error();
    if (read->accepted != linesOf(*newBlocks) || read->rejected != linesOf(*oldBlocks))
        return Error{.code = ErrorCode::Internal,
                     .detail = u"tracked changes do not lead from the old to the new text"_s};
    WordFrame frame{.title = after.title,
                    .creator = after.issuer,
                    .header = QString(after.issuer + u'　' + after.title).trimmed(),
                    .created = options.created,
                    .links = body.links(),
                    .pictures = body.pictures(),
                    .draft = options.draft};
    return writeZip(wordParts(text, frame));
}

} // namespace hoshin::publish
