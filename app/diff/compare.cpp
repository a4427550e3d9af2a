// SPDX-License-Identifier: Apache-2.0
#include "diff/alignment.h"
#include "diff/comparison.h"
#include "diff/phrasediff.h"
#include "diff/renumbering.h"

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace hoshin::diff {

using model::ClauseKind;

namespace {

/// Turns pairs of units into rows in reading order, with their classes and the spans of what changed.
class RowWriter
{
public:
    RowWriter(Side &before, Side &after, const Pairing &pairing)
        : m_before(before)
        , m_after(after)
        , m_pairing(pairing)
        , m_shown(size_t(before.outline().size()), false)
        , m_renumbering(before, after, pairing)
    {
        m_result.rows.reserve(size_t(std::max(before.outline().size(), after.outline().size())) + 16);
    }

    Comparison run()
    {
        for (const int whole : m_pairing.splitFrom) {
            if (whole >= 0)
                m_split.insert(whole);
        }
        for (const int whole : m_pairing.mergedInto) {
            if (whole >= 0)
                m_merged.insert(whole);
        }
        addPair(0, 0, 0);
        m_result.rows.front().end = 1; // the title has nothing below: blocks stand beside it
        addList(blocksOf(m_before.outline()), blocksOf(m_after.outline()), 0);
        for (size_t index = 1; index < m_result.rows.size(); index = size_t(m_result.rows[index].end))
            count(m_result.rows[index]);
        return std::move(m_result);
    }

private:
    bool isBlockOnly(int depth, ClauseKind kind) const
    {
        return depth == 0 && (isDivision(kind) || kind == ClauseKind::Root);
    }

    void addList(const std::vector<int> &before, const std::vector<int> &after, int depth);
    void addPair(int before, int after, int depth);
    void addEqual(int before, int after, int depth);
    void addSingle(const Outline &outline, int unit, int depth, bool deleted);
    void compareUnits(Row &row);
    void addSpans(QStringView before, QStringView after, int &first, int &count);
    ChangeKind kindOfWords(const Row &row, QStringView before, QStringView after);
    void finish(size_t index);
    void count(Row &row);

    Side &m_before;
    Side &m_after;
    const Pairing &m_pairing;
    std::set<int> m_split;     // units of the old text that were split
    std::set<int> m_merged;    // units of the new text that took others in
    std::vector<bool> m_shown; // units of the old text that have a row
    Renumbering m_renumbering;
    Comparison m_result;
};

/// Writes two lists of siblings: those of the new text in order, deleted ones where they stood.
void RowWriter::addList(const std::vector<int> &before, const std::vector<int> &after, int depth)
{
    // A deleted unit stands behind the nearest one above it that kept its place.
    size_t next = 0;
    const auto addDeletedUpTo = [&](size_t end) {
        for (; next < end; ++next) {
            if (m_pairing.after(before[next]) < 0 && !m_shown[size_t(before[next])])
                addSingle(m_before.outline(), before[next], depth, true);
        }
    };
    for (const int unit : after) {
        const int partner = m_pairing.before(unit);
        if (partner >= 0 && !m_pairing.moved[size_t(unit)]) {
            const auto place = std::lower_bound(before.begin(), before.end(), partner);
            if (place != before.end() && *place == partner)
                addDeletedUpTo(size_t(place - before.begin()));
        }
        if (partner >= 0)
            addPair(partner, unit, depth);
        else
            addSingle(m_after.outline(), unit, depth, false);
    }
    addDeletedUpTo(before.size());
}

void RowWriter::addPair(int before, int after, int depth)
{
    m_shown[size_t(before)] = true;
    const bool leaf = isBlockOnly(depth, m_after.unit(after).kind);
    if (!leaf && m_before.digest(before).full == m_after.digest(after).full && !m_pairing.moved[size_t(after)]
        && m_before.unit(before).kind == m_after.unit(after).kind
        && m_before.unit(before).end - before == m_after.unit(after).end - after) {
        addEqual(before, after, depth);
        return;
    }
    const size_t index = m_result.rows.size();
    m_result.rows.push_back({.before = before, .after = after, .depth = depth});
    Row &row = m_result.rows.back();
    row.confidence = m_pairing.confidence(after);
    row.moved = m_pairing.moved[size_t(after)];
    compareUnits(row);
    if (!leaf) {
        const int childDepth = depth + 1;
        addList(childrenOf(m_before.outline(), before), childrenOf(m_after.outline(), after), childDepth);
    }
    finish(index);
}

/// Two units that are equal to the last label. Below them everything is paired in step.
void RowWriter::addEqual(int before, int after, int depth)
{
    const int count = m_after.unit(after).end - after;
    const int rowOffset = int(m_result.rows.size()) - after;
    const int depthOffset = depth - m_after.unit(after).depth;
    for (int offset = 0; offset < count; ++offset) {
        const Unit &unit = m_after.unit(after + offset);
        m_shown[size_t(before + offset)] = true;
        m_result.rows.push_back({.before = before + offset,
                                 .after = after + offset,
                                 .end = unit.end + rowOffset,
                                 .depth = unit.depth + depthOffset});
        m_result.rows.back().confidence = std::max(m_pairing.confidence(after), 0.0F);
    }
}

void RowWriter::addSingle(const Outline &outline, int unit, int depth, bool deleted)
{
    const size_t index = m_result.rows.size();
    Row row{.depth = depth};
    (deleted ? row.before : row.after) = unit;
    row.kind = row.own = deleted ? ChangeKind::Deleted : ChangeKind::Added;
    if (deleted && m_pairing.mergedInto[size_t(unit)] >= 0) {
        row.kind = row.own = ChangeKind::Merged;
        row.relatedAfter = m_pairing.mergedInto[size_t(unit)];
    } else if (!deleted && m_pairing.splitFrom[size_t(unit)] >= 0) {
        row.kind = row.own = ChangeKind::Split;
        row.relatedBefore = m_pairing.splitFrom[size_t(unit)];
    }
    if (deleted)
        m_shown[size_t(unit)] = true;
    m_result.rows.push_back(row);
    if (!isBlockOnly(depth, outline.unit(unit).kind)) {
        for (const int child : childrenOf(outline, unit)) {
            // What moved out of here or into here has its row with its partner.
            const int partner = deleted ? m_pairing.after(child) : m_pairing.before(child);
            if (partner < 0)
                addSingle(outline, child, depth + 1, deleted);
            else if (!deleted)
                addPair(partner, child, depth + 1);
        }
    }
    m_result.rows[index].end = int(m_result.rows.size());
}

void RowWriter::addSpans(QStringView before, QStringView after, int &first, int &count)
{
    const std::vector<TextSpan> spans = phraseDiff(before, after);
    first = int(m_result.spans.size());
    count = int(spans.size());
    m_result.spans.insert(m_result.spans.end(), spans.begin(), spans.end());
}

ChangeKind RowWriter::kindOfWords(const Row &row, QStringView before, QStringView after)
{
    if (before == after)
        return ChangeKind::Unchanged;
    return m_renumbering.explains(row.before, row.after, before, after) ? ChangeKind::ReferenceOnly
                                                                        : ChangeKind::Edited;
}

void RowWriter::compareUnits(Row &row)
{
    const Unit &a = m_before.unit(row.before);
    const Unit &b = m_after.unit(row.after);
    row.numberChanged = a.label != b.label || a.number != b.number;
    row.headingChanged = a.heading != b.heading;
    ChangeKind kind = ChangeKind::Unchanged;
    if (a.kind != b.kind)
        kind = ChangeKind::Edited;
    if (row.numberChanged)
        kind = std::max(kind, ChangeKind::Renumbered);
    if (row.moved)
        kind = std::max(kind, ChangeKind::Moved);
    if (row.headingChanged) {
        addSpans(a.heading, b.heading, row.firstHeadingSpan, row.headingSpanCount);
        kind = std::max(kind, kindOfWords(row, a.heading, b.heading));
    }
    if (m_before.digest(row.before).text != m_after.digest(row.after).text) {
        addSpans(a.text, b.text, row.firstSpan, row.spanCount);
        kind = std::max(kind, kindOfWords(row, a.text, b.text));
        row.rewritten = row.spanCount == 1 && m_result.spans.back().op == SpanOp::Replace;
    }
    if (m_merged.contains(row.after))
        kind = std::max(kind, ChangeKind::Merged);
    if (m_split.contains(row.before))
        kind = std::max(kind, ChangeKind::Split);
    row.own = kind;
}

/// Closes a row when all below it are written: the whole is at least as changed as its parts.
void RowWriter::finish(size_t index)
{
    Row &row = m_result.rows[index];
    row.end = int(m_result.rows.size());
    ChangeKind below = ChangeKind::Unchanged;
    bool allRewritten = true;
    bool anyText = false;
    for (int child = int(index) + 1; child < row.end; child = m_result.rows[size_t(child)].end) {
        const Row &part = m_result.rows[size_t(child)];
        const bool words = part.kind > ChangeKind::ReferenceOnly;
        below = std::max(below, words ? ChangeKind::Edited : part.kind);
        allRewritten &= part.rewritten || part.own >= ChangeKind::Merged;
        anyText = true;
    }
    row.kind = std::max(row.own, below);
    if (anyText && m_after.unit(row.after).text.isEmpty())
        row.rewritten = allRewritten;
    row.headingOnly =
        row.headingChanged && row.own == ChangeKind::Edited && row.spanCount == 0 && below == ChangeKind::Unchanged;
}

void RowWriter::count(Row &row)
{
    const Unit &unit = row.after >= 0 ? m_after.unit(row.after) : m_before.unit(row.before);
    if (isDivision(unit.kind) || unit.kind == ClauseKind::Toc || unit.kind == ClauseKind::Preamble)
        return;
    row.counted = true;
    Summary &summary = m_result.summary;
    switch (row.kind) {
    case ChangeKind::Unchanged: ++summary.unchanged; return;
    case ChangeKind::ReferenceOnly: ++summary.referenceOnly; return;
    case ChangeKind::Renumbered: ++summary.renumbered; return;
    case ChangeKind::Moved: ++summary.moved; return;
    case ChangeKind::Edited: ++summary.edited; return;
    case ChangeKind::Merged: ++summary.merged; return;
    case ChangeKind::Split: ++summary.split; return;
    case ChangeKind::Deleted: ++summary.deleted; return;
    case ChangeKind::Added: ++summary.added; return;
    }
}

} // namespace

QLatin1StringView changeKindName(ChangeKind kind)
{
    switch (kind) {
    case ChangeKind::Unchanged: return "unchanged"_L1;
    case ChangeKind::ReferenceOnly: return "referenceOnly"_L1;
    case ChangeKind::Renumbered: return "renumbered"_L1;
    case ChangeKind::Moved: return "moved"_L1;
    case ChangeKind::Edited: return "edited"_L1;
    case ChangeKind::Merged: return "merged"_L1;
    case ChangeKind::Split: return "split"_L1;
    case ChangeKind::Deleted: return "deleted"_L1;
    case ChangeKind::Added: return "added"_L1;
    }
    Q_UNREACHABLE();
}

bool Comparison::isEmpty() const
{
    return std::all_of(rows.begin(), rows.end(), [](const Row &row) { return row.kind == ChangeKind::Unchanged; });
}

std::span<const TextSpan> Comparison::spansOf(const Row &row) const
{
    return std::span(spans).subspan(size_t(row.firstSpan), size_t(row.spanCount));
}

std::span<const TextSpan> Comparison::headingSpansOf(const Row &row) const
{
    return std::span(spans).subspan(size_t(row.firstHeadingSpan), size_t(row.headingSpanCount));
}

Comparison compare(const Outline &before, const Outline &after, const CompareOptions &options)
{
    Side old(before);
    Side now(after);
    const Pairing pairing = align(old, now, options);
    return RowWriter(old, now, pairing).run();
}

} // namespace hoshin::diff
