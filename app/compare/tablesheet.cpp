// SPDX-License-Identifier: Apache-2.0
#include "compare/tablesheet.h"

namespace hoshin::compare {

TableSheet::TableSheet(const diff::Outline &before, const diff::Outline &after, const TableProfile &profile)
    : m_outlines{&before, &after}
{
    m_table.m_profile = profile;
    m_table.m_texts = {before.text(), after.text()};
    m_table.m_ids = {before.ids(), after.ids()};
    const QStringView title = after.unit(0).heading;
    m_table.m_title = title.isEmpty() ? before.unit(0).heading : title;
}

QStringView TableSheet::word(QString text)
{
    m_table.m_words.push_back(std::move(text));
    return m_table.m_words.back();
}

void TableSheet::startBlock(QStringView remark)
{
    m_blockStarts = true;
    m_remark = remark;
}

void TableSheet::openRow(int block)
{
    m_block = block;
    for (const Side side : sides) {
        m_lines[side].clear();
        m_runs[side].clear();
    }
}

void TableSheet::closeRow(bool omission)
{
    TableRow row{.row = m_block, .startsBlock = m_blockStarts, .omission = omission, .remark = m_remark};
    m_blockStarts = false;
    m_remark = {};
    for (const Side side : sides) {
        Cell &cell = side == Before ? row.before : row.after;
        cell = {int(m_table.m_lines.size()), int(m_lines[side].size())};
        for (Line line : m_lines[side]) {
            line.firstRun += int(m_table.m_runs.size());
            m_table.m_lines.push_back(line);
        }
        m_table.m_runs.insert(m_table.m_runs.end(), m_runs[side].begin(), m_runs[side].end());
    }
    m_table.m_rows.push_back(row);
}

Line &TableSheet::openLine(Side side, int unit, int indent)
{
    return m_lines[side].emplace_back(Line{.firstRun = int(m_runs[side].size()), .indent = indent, .unit = unit});
}

void TableSheet::addRun(Side side, QStringView text, Underline underline, bool changed)
{
    if (text.isEmpty())
        return;
    m_runs[side].push_back({text, underline, changed});
    ++line(side).runCount;
}

void TableSheet::omitText(Side side)
{
    addRun(side, m_table.m_profile.omitted);
    line(side).omits = Line::Omits::Text;
}

void TableSheet::omitUnits(Side side, int end)
{
    addRun(side, m_table.m_profile.omitted);
    line(side).omits = Line::Omits::Units;
    line(side).end = end;
}

ComparisonTable TableSheet::finish() { return std::move(m_table); }

} // namespace hoshin::compare
