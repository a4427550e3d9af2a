// SPDX-License-Identifier: Apache-2.0
#include "compare/comparisontable.h"
#include "compare/tablesheet.h"

#include <algorithm>
#include <array>
#include <optional>

using namespace Qt::StringLiterals;

namespace hoshin::compare {

using diff::ChangeKind;
using diff::Comparison;
using diff::Outline;
using diff::Row;
using diff::SpanOp;
using diff::TextSpan;
using diff::Unit;
using model::ClauseKind;

namespace {

using enum TableSheet::Side;
using Side = TableSheet::Side;
constexpr auto sides = TableSheet::sides;

/// Only the number changed, if anything.
bool isWhole(const Row &row)
{
    return row.before >= 0 && row.after >= 0 && row.kind <= ChangeKind::Moved && row.kind != ChangeKind::ReferenceOnly
        && row.headingSpanCount == 0;
}

} // namespace

/// Writes the rows of a table, both columns in step.
class TableBuilder
{
public:
    TableBuilder(const Outline &before, const Outline &after, const Comparison &comparison, const TableProfile &profile)
        : m_comparison(comparison), m_sheet(before, after, profile)
    {}

    ComparisonTable run()
    {
        addTitle();
        addBlocks();
        return m_sheet.finish();
    }

private:
    const Row &row(int index) const { return m_comparison.rows[size_t(index)]; }
    int unitOf(const Row &row, Side side) const { return side == Before ? row.before : row.after; }
    const Unit &unit(const Row &row, Side side) const { return m_sheet.outline(side).unit(unitOf(row, side)); }
    ClauseKind kindOf(const Row &row) const { return unit(row, row.after >= 0 ? After : Before).kind; }

    void addTitle();
    void addBlocks();
    int addOmittedBlocks(int first);
    void addBlock(int index);
    void addUnit(int index, int block, int indent);
    void addChildren(int index, int block, int indent);
    int addOmittedChildren(int first, int end, int block, int indent);
    void addOmission(int first, int last, int block, int indent);
    void addSingle(int index, int block, int indent, bool top);
    void addHeading(const Row &row, int block, int indent);
    void addLabel(const Row &row, Side side, Underline underline);
    void openLabelledLine(const Row &row, Side side, int indent);
    bool follows(const Row &row, const Row &before) const;
    void addSpans(Side side, QStringView text, std::span<const TextSpan> spans);
    void addTableLine(int index, int block, int indent);
    QStringView rangeLabel(Side side, int first, int last);
    QStringView remarkOf(const Row &row);
    Underline labelLine(const Row &row) const;

    const Comparison &m_comparison;
    TableSheet m_sheet;
    std::array<std::optional<int>, 2> m_waitingLabel; // row of an article whose label goes before its first paragraph
    bool m_omitInside = true;
};

void TableBuilder::addTitle()
{
    const Row &title = row(0);
    if (!title.headingChanged)
        return;
    m_sheet.startBlock(remarkOf(title));
    m_sheet.openRow(0);
    for (const Side side : sides) {
        m_sheet.openLine(side, 0, 2);
        addSpans(side, unit(title, side).heading, m_comparison.headingSpansOf(title));
    }
    m_sheet.closeRow();
}

/// 編 to 目 right above a change are shown; what is unchanged before them is left out.
void TableBuilder::addBlocks()
{
    const int count = int(m_comparison.rows.size());
    for (int index = 1; index < count;) {
        const Row &block = row(index);
        const bool whole = isWhole(block) && !(block.own > ChangeKind::Unchanged && diff::isDivision(kindOf(block)));
        if (whole && m_sheet.profile().omitBlocks) {
            index = addOmittedBlocks(index);
            continue;
        }
        m_omitInside = m_sheet.profile().omitInside && !whole; // a whole one that is printed is printed in full
        addBlock(index);
        index = block.end;
    }
}

/// True where nothing stands between two rows in either text.
bool TableBuilder::follows(const Row &next, const Row &before) const
{
    return std::all_of(sides.begin(), sides.end(), [&](Side side) {
        const int end = diff::isDivision(kindOf(before)) ? unitOf(before, side) + 1 : unit(before, side).end;
        return unitOf(next, side) == end;
    });
}

/// Leaves out the unchanged blocks from `first` on, as one note; the divisions right above the next change are printed. Blocks
/// that only have other numbers make a note of their own. The row behind.
int TableBuilder::addOmittedBlocks(int first)
{
    const int count = int(m_comparison.rows.size());
    const auto fits = [&](const Row &candidate, const Row &before) {
        return isWhole(candidate) && candidate.own == row(first).own
            && (diff::isDivision(kindOf(candidate)) ? candidate.own == ChangeKind::Unchanged : true)
            && (candidate.own == ChangeKind::Unchanged || kindOf(candidate) == kindOf(before))
            && candidate.moved == before.moved && follows(candidate, before);
    };
    std::vector<int> blocks{first};
    int end = row(first).end;
    while (end < count && fits(row(end), row(blocks.back()))) {
        blocks.push_back(end);
        end = row(end).end;
    }
    std::vector<int> shown;
    while (end < count && !blocks.empty() && diff::isDivision(kindOf(row(blocks.back())))) {
        shown.insert(shown.begin(), blocks.back());
        blocks.pop_back();
    }
    if (!blocks.empty()) {
        m_sheet.startBlock(remarkOf(row(blocks.front())));
        addOmission(blocks.front(), blocks.back(), blocks.front(), 0);
    }
    for (const int index : shown)
        addBlock(index);
    return end;
}

void TableBuilder::addBlock(int index)
{
    const Row &block = row(index);
    m_sheet.startBlock(remarkOf(block));
    const int indent = diff::isDivision(kindOf(block)) ? 3 : 0;
    if (block.before < 0 || block.after < 0)
        addSingle(index, index, indent, true);
    else
        addUnit(index, index, indent);
}

Underline TableBuilder::labelLine(const Row &row) const
{
    const bool whole = row.before < 0 || row.after < 0 || row.moved || row.rewritten;
    if (whole && m_sheet.profile().doubleLabels)
        return Underline::Double;
    return whole || row.numberChanged ? Underline::Single : Underline::None;
}

void TableBuilder::addLabel(const Row &row, Side side, Underline underline)
{
    const Unit &here = unit(row, side);
    m_sheet.addRun(side, here.label, underline, underline != Underline::None);
    if (!here.label.isEmpty())
        m_sheet.addRun(side, u"　");
}

/// Opens the line of a unit. Where the label of its article waits it comes first, on the same line if it can.
void TableBuilder::openLabelledLine(const Row &here, Side side, int indent)
{
    const bool waits = m_waitingLabel[side].has_value();
    if (waits) {
        const Row &article = row(*m_waitingLabel[side]);
        m_sheet.openLine(side, unitOf(article, side), indent);
        addLabel(article, side, labelLine(article));
        m_waitingLabel[side].reset();
    }
    m_sheet.openLine(side, unitOf(here, side), indent).joined = waits && unit(here, side).label.isEmpty();
}

/// A unit that both sides have, and all below it.
void TableBuilder::addUnit(int index, int block, int indent)
{
    const Row &here = row(index);
    addHeading(here, block, indent);
    const bool article = kindOf(here) == ClauseKind::Article;
    if (kindOf(here) == ClauseKind::TableRow) {
        addTableLine(index, block, indent);
        return;
    }
    if (article && here.end > index + 1) {
        m_waitingLabel = {index, index};
        addChildren(index, block, indent);
        return;
    }
    const bool printed = !diff::isDivision(kindOf(here)) && !unit(here, After).text.isEmpty();
    const bool whole = m_omitInside && isWhole(here) && here.kind == here.own && !diff::isDivision(kindOf(here))
        && here.end > index + 1;
    const bool hasLabel = !unit(here, After).label.isEmpty() || !unit(here, Before).label.isEmpty();
    if (printed || hasLabel || m_waitingLabel[After] || m_waitingLabel[Before]) {
        m_sheet.openRow(block);
        for (const Side side : sides) {
            openLabelledLine(here, side, indent);
            addLabel(here, side, labelLine(here));
            if (whole) {
                m_sheet.omitUnits(side, unit(here, side).end);
            } else if (diff::isDivision(kindOf(here)) || (kindOf(here) == ClauseKind::Table && hasLabel)) {
                addSpans(side, unit(here, side).heading, m_comparison.headingSpansOf(here));
            } else if (here.spanCount > 0 || unit(here, side).text.isEmpty() || !m_omitInside) {
                addSpans(side, unit(here, side).text, m_comparison.spansOf(here));
            } else {
                m_sheet.omitText(side);
            }
        }
        m_sheet.closeRow();
        if (diff::isDivision(kindOf(here)))
            m_sheet.markHeading();
    }
    if (!whole)
        addChildren(index, block, indent + 1);
}

void TableBuilder::addChildren(int index, int block, int indent)
{
    const int end = row(index).end;
    for (int child = index + 1; child < end;) {
        const Row &part = row(child);
        const int depth = kindOf(part) == ClauseKind::Paragraph ? 0 : indent;
        const bool waits = m_waitingLabel[Before] || m_waitingLabel[After];
        const bool both = part.before >= 0 && part.after >= 0;
        if (m_omitInside && !waits && isWhole(part) && part.kind == part.own) {
            child = addOmittedChildren(child, end, block, depth);
            continue;
        }
        if (!both)
            addSingle(child, block, depth, true);
        else
            addUnit(child, block, depth);
        child = part.end;
    }
    if (!m_waitingLabel[Before] && !m_waitingLabel[After])
        return;
    m_sheet.openRow(block); // an article without a paragraph on one side
    for (const Side side : sides) {
        if (!m_waitingLabel[side])
            continue;
        m_sheet.openLine(side, unitOf(row(*m_waitingLabel[side]), side), indent);
        addLabel(row(*m_waitingLabel[side]), side, labelLine(row(*m_waitingLabel[side])));
        m_waitingLabel[side].reset();
    }
    m_sheet.closeRow();
}

/// Leaves out as many siblings as belong together. The row behind.
int TableBuilder::addOmittedChildren(int first, int end, int block, int indent)
{
    int last = first;
    for (int next = row(first).end; next < end; next = row(next).end) {
        const Row &candidate = row(next);
        const bool together = isWhole(candidate) && candidate.kind == candidate.own && candidate.own == row(first).own
            && kindOf(candidate) == kindOf(row(first)) && candidate.moved == row(first).moved
            && follows(candidate, row(last));
        if (!together)
            break;
        last = next;
    }
    addOmission(first, last, block, indent);
    return row(last).end;
}

/// ２～４　（略）. Blocks that are left out stand for themselves: `first` is their `block`.
void TableBuilder::addOmission(int first, int last, int block, int indent)
{
    const Row &from = row(first);
    const Row &to = row(last);
    m_sheet.openRow(block);
    for (const Side side : sides) {
        m_sheet.openLine(side, unitOf(from, side), indent);
        const Underline underline = labelLine(from);
        m_sheet.addRun(side, rangeLabel(side, first, last), underline, underline != Underline::None);
        // Blocks left out together with the divisions between them are one stretch of either text.
        m_sheet.omitUnits(side, diff::isDivision(kindOf(to)) ? unitOf(to, side) + 1 : unit(to, side).end);
    }
    m_sheet.closeRow(first == block && from.own == ChangeKind::Unchanged);
}

QStringView TableBuilder::rangeLabel(Side side, int first, int last)
{
    // Only labels of one kind make a range: the articles, where there are any.
    std::vector<int> labelled;
    const bool articles = [&] {
        for (int index = first; index <= last; index = std::max(index + 1, row(index).end)) {
            if (kindOf(row(index)) == ClauseKind::Article)
                return true;
        }
        return false;
    }();
    for (int index = first; index <= last; index = std::max(index + 1, row(index).end)) {
        const bool counts = articles ? kindOf(row(index)) == ClauseKind::Article : true;
        if (counts && !unit(row(index), side).label.isEmpty())
            labelled.push_back(index);
    }
    if (labelled.empty())
        return {};
    const QStringView from = unit(row(labelled.front()), side).label;
    const QStringView to = unit(row(labelled.back()), side).label;
    if (labelled.size() == 1)
        return m_sheet.word(from.toString() + u'　');
    const QString between = labelled.size() == 2 ? u"及び"_s : m_sheet.profile().range;
    return m_sheet.word(from.toString() + between + to.toString() + u'　');
}

void TableBuilder::addHeading(const Row &here, int block, int indent)
{
    const bool ownLine = !diff::isDivision(kindOf(here)) && kindOf(here) != ClauseKind::Toc
        && !(kindOf(here) == ClauseKind::Table && !unit(here, After).label.isEmpty());
    if (!ownLine || (unit(here, Before).heading.isEmpty() && unit(here, After).heading.isEmpty()))
        return;
    m_sheet.openRow(block);
    for (const Side side : sides) {
        const QStringView heading = unit(here, side).heading;
        if (heading.isEmpty())
            continue;
        m_sheet.openLine(side, unitOf(here, side), indent + 1);
        m_sheet.addRun(side, u"（");
        addSpans(side, heading, m_comparison.headingSpansOf(here));
        m_sheet.addRun(side, u"）");
    }
    m_sheet.closeRow();
    m_sheet.markHeading();
}

void TableBuilder::addSpans(Side side, QStringView text, std::span<const TextSpan> spans)
{
    if (spans.empty())
        m_sheet.addRun(side, text);
    for (const TextSpan &span : spans) {
        const bool changed = span.op != SpanOp::Equal;
        const QStringView part = side == Before ? text.sliced(span.beforeStart, span.beforeLength)
                                                : text.sliced(span.afterStart, span.afterLength);
        m_sheet.addRun(side, part, changed ? Underline::Single : Underline::None, changed);
    }
}

/// One row of a table inside the text, its cells side by side.
void TableBuilder::addTableLine(int index, int block, int indent)
{
    m_sheet.openRow(block);
    for (const Side side : sides) {
        bool first = true;
        for (int child = index + 1; child < row(index).end; child = row(child).end) {
            const Row &cell = row(child);
            if (unitOf(cell, side) < 0)
                continue;
            m_sheet.openLine(side, unitOf(cell, side), first ? indent : indent + 1);
            const bool single = cell.before < 0 || cell.after < 0;
            if (single)
                m_sheet.addRun(side, unit(cell, side).text, Underline::Single, true);
            else
                addSpans(side, unit(cell, side).text, m_comparison.spansOf(cell));
            first = false;
        }
    }
    m_sheet.closeRow();
}

/// A unit that only one side has, and all below it.
void TableBuilder::addSingle(int index, int block, int indent, bool top)
{
    const Row &here = row(index);
    const Side side = here.after >= 0 ? After : Before;
    const Side other = side == After ? Before : After;
    const Unit &own = unit(here, side);
    const bool division = diff::isDivision(own.kind);
    m_sheet.openRow(block);
    if (!own.heading.isEmpty() && !division) {
        m_sheet.openLine(side, here.before >= 0 ? here.before : here.after, indent + 1);
        m_sheet.addRun(side, u"（", Underline::Single, true);
        m_sheet.addRun(side, own.heading, Underline::Single, true);
        m_sheet.addRun(side, u"）", Underline::Single, true);
    }
    const bool article = own.kind == ClauseKind::Article && here.end > index + 1;
    if (article) {
        m_waitingLabel[side] = index;
    } else if (!own.label.isEmpty() || !own.text.isEmpty() || division) {
        openLabelledLine(here, side, indent);
        addLabel(here, side, top && m_sheet.profile().doubleLabels ? Underline::Double : Underline::Single);
        m_sheet.addRun(side, division ? own.heading : own.text, Underline::Single, true);
    }
    const QString &note = side == After ? m_sheet.profile().added : m_sheet.profile().deleted;
    if (top && !note.isEmpty()) {
        m_sheet.openLine(other, -1, indent);
        m_sheet.addRun(other, note);
    }
    if (m_sheet.hasLines())
        m_sheet.closeRow();
    for (int child = index + 1; child < here.end; child = row(child).end) {
        const bool both = row(child).before >= 0 && row(child).after >= 0;
        const int depth = own.kind == ClauseKind::Article ? indent : indent + 1;
        if (both)
            addUnit(child, block, depth);
        else
            addSingle(child, block, depth, false);
    }
    m_waitingLabel[side].reset();
}

/// The class of a block's change as a word of the document.
QStringView TableBuilder::remarkOf(const Row &row)
{
    switch (row.kind) {
    case ChangeKind::Unchanged: return {};
    case ChangeKind::ReferenceOnly: return u"条ずれ整理";
    case ChangeKind::Renumbered: return unit(row, After).number > unit(row, Before).number ? u"繰下げ" : u"繰上げ";
    case ChangeKind::Moved: return u"移動";
    case ChangeKind::Edited: break;
    case ChangeKind::Merged: return u"統合";
    case ChangeKind::Split: return u"分割";
    case ChangeKind::Deleted: return u"削除";
    case ChangeKind::Added: return u"新設";
    }
    QString text = row.headingOnly ? u"見出し改正"_s : row.rewritten ? u"全部改正"_s : u"字句改正"_s;
    if (row.moved)
        text += u"・移動";
    else if (row.numberChanged)
        text += unit(row, After).number > unit(row, Before).number ? u"・繰下げ" : u"・繰上げ";
    return m_sheet.word(std::move(text));
}

ComparisonTable comparisonTable(const Outline &before, const Outline &after, const Comparison &comparison,
                                const TableProfile &profile)
{
    return TableBuilder(before, after, comparison, profile).run();
}

} // namespace hoshin::compare
