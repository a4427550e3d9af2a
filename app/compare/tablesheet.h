// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "compare/comparisontable.h"

#include <array>

namespace hoshin::compare {

/// Where a table is written: row by row, in a row the lines of both columns, in a line its runs.
class TableSheet
{
public:
    enum Side : size_t { Before, After };
    static constexpr std::array sides{Before, After};

    /// The outlines have to outlive the sheet, not the table.
    TableSheet(const diff::Outline &before, const diff::Outline &after, const TableProfile &profile);

    const diff::Outline &outline(Side side) const { return *m_outlines[side]; }
    const TableProfile &profile() const { return m_table.m_profile; }

    /// A text of the table's own, kept as long as the table.
    QStringView word(QString text);

    /// The next row starts a block.
    void startBlock(QStringView remark);
    /// A row of the block whose row in the comparison is `block`.
    void openRow(int block);
    void closeRow(bool omission = false);
    /// The row closed last is a heading.
    void markHeading() { m_table.m_rows.back().heading = true; }
    /// Without a line on either side there is nothing to close.
    bool hasLines() const { return !m_lines[Before].empty() || !m_lines[After].empty(); }

    /// A line of the open row; `unit` is -1 for a note.
    Line &openLine(Side side, int unit, int indent);
    /// The line opened last.
    Line &line(Side side) { return m_lines[side].back(); }
    /// At the end of that line; nothing where `text` is empty.
    void addRun(Side side, QStringView text, Underline underline = Underline::None, bool changed = false);
    /// （略） for the own text of the line's unit.
    void omitText(Side side);
    /// （略） for all units from that of the line to `end`.
    void omitUnits(Side side, int end);

    ComparisonTable finish();

private:
    ComparisonTable m_table;
    std::array<const diff::Outline *, 2> m_outlines;
    std::array<std::vector<Line>, 2> m_lines; // of the open row
    std::array<std::vector<Run>, 2> m_runs;
    int m_block = -1;
    bool m_blockStarts = false;
    QStringView m_remark;
};

} // namespace hoshin::compare
