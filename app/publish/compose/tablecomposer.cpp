// SPDX-License-Identifier: Apache-2.0
#include "publish/compose/tablecomposer.h"

#include <algorithm>
#include <cmath>

namespace hoshin::publish {
namespace {

constexpr double textSize = 9.5;
constexpr double leading = 14.25;
constexpr double padding = 4;
constexpr double rule = 0.5; // thickness
constexpr size_t mostColumns = 64;
constexpr qsizetype longestCounted = 60; // characters of a cell that make its column wider
constexpr double largestWholeRow = 0.25; // of a page: a shorter row goes to the next page rather than be divided

size_t columnCount(const Table &table)
{
    size_t most = 1;
    for (const TableRow &row : table.rows) {
        size_t count = 0;
        for (const TableCell &cell : row.cells)
            count += static_cast<size_t>(std::max(1, cell.columns));
        most = std::max(most, count);
    }
    return std::min(most, mostColumns);
}

double widthWanted(const TableCell &cell)
{
    double wanted = 0;
    for (const CellLine &line : cell.lines) {
        const qsizetype length = std::min(plainText(line.runs).size(), longestCounted);
        wanted = std::max(wanted, static_cast<double>(length) * textSize + 2 * padding + 2);
    }
    return wanted;
}

} // namespace

void TableComposer::measureColumns(const Table &table)
{
    constexpr double narrow = 8 * textSize; // columns up to here get what they want, the others share by square root
    const double width = m_flow.geometry().width;
    const size_t count = columnCount(table);
    m_widths.assign(count, 0);
    if (table.columnWidths.size() == static_cast<qsizetype>(count)) {
        std::copy(table.columnWidths.begin(), table.columnWidths.end(), m_widths.begin());
    } else {
        for (const TableRow &row : table.rows) {
            size_t column = 0;
            for (const TableCell &cell : row.cells) {
                if (column < count && cell.columns <= 1)
                    m_widths[column] = std::max(m_widths[column], widthWanted(cell));
                column += static_cast<size_t>(std::max(1, cell.columns));
            }
        }
        double fixed = 0;
        double flexible = 0;
        for (double &wanted : m_widths) {
            wanted = std::max(wanted, 2 * textSize + 2 * padding);
            (wanted < narrow ? fixed : flexible) += wanted < narrow ? wanted : std::sqrt(wanted);
        }
        if (flexible > 0 && fixed < width * 0.7) {
            for (double &wanted : m_widths)
                wanted = wanted < narrow ? wanted : (width - fixed) * std::sqrt(wanted) / flexible;
        }
    }
    double sum = 0;
    for (const double share : m_widths)
        sum += std::max(share, 0.01);
    for (double &share : m_widths)
        share = std::max(share, 0.01) / sum * width;
}

TableComposer::CellLayout TableComposer::layOutCell(const TableCell &cell, double left, double width, bool head)
{
    CellLayout layout;
    layout.left = left;
    layout.width = width;
    const double room = std::max(width - 2 * padding, textSize);
    for (const CellLine &line : cell.lines) {
        CellText text;
        text.first = std::min(line.first * textSize, room / 2);
        text.rest = std::min(line.rest * textSize, room / 2);
        const FontRole role = head || cell.header ? FontRole::Strong : FontRole::Body;
        text.text = m_setter.prepare(line.runs, role, textSize);
        text.lines = breakLines(text.text.shaped, {room - text.first, room - text.rest, !head && !cell.header});
        layout.lineCount += text.lines.size();
        layout.texts.push_back(std::move(text));
    }
    return layout;
}

double TableComposer::RowLayout::height(size_t lines) const
{
    return static_cast<double>(lines) * leading + above + below;
}

TableComposer::RowLayout TableComposer::layOut(const TableRow &row, bool head, bool nextJoined)
{
    RowLayout layout{.above = row.joined ? 0 : padding, .below = nextJoined ? 0 : padding, .joined = row.joined};
    double left = m_flow.geometry().left;
    size_t column = 0;
    for (qsizetype i = 0; column < m_widths.size(); ++i) {
        const TableCell cell = i < row.cells.size() ? row.cells[i] : TableCell{}; // a short row is filled up
        double width = 0;
        const size_t end = std::min(column + static_cast<size_t>(std::max(1, cell.columns)), m_widths.size());
        for (; column < end; ++column)
            width += m_widths[column];
        layout.cells.push_back(layOutCell(cell, left, width, head));
        layout.lineCount = std::max(layout.lineCount, layout.cells.back().lineCount);
        left += width;
    }
    return layout;
}

void TableComposer::drawRules(const RowLayout &row, double height, bool ruleAbove, bool head)
{
    const int page = m_flow.page();
    const PageGeometry &g = m_flow.geometry();
    m_canvas.beginArtifact(page, ArtifactKind::Layout);
    if (head)
        m_canvas.fill(page, {g.left, m_flow.y(), g.width, height}, Ink::HeadFill);
    m_verticals.clear();
    for (const CellLayout &cell : row.cells)
        m_verticals.push_back(cell.left);
    m_verticals.push_back(g.right());
    for (const double x : m_verticals)
        m_canvas.fill(page, {x - rule / 2, m_flow.y(), rule, height}, Ink::Black);
    m_lastBelow = row.below;
    if (ruleAbove)
        m_canvas.fill(page, {g.left - rule / 2, m_flow.y() - rule / 2, g.width + rule, rule}, Ink::Black);
}

void TableComposer::closeBelow()
{
    const PageGeometry &g = m_flow.geometry();
    m_canvas.beginArtifact(m_flow.page(), ArtifactKind::Layout);
    m_canvas.fill(m_flow.page(), {g.left - rule / 2, m_flow.y() - rule / 2, g.width + rule, rule}, Ink::Black);
}

bool TableComposer::underHead() const { return m_flow.y() <= m_flow.geometry().top + m_headHeight + 1; }

void TableComposer::drawCell(CellLayout &cell, double above, const std::vector<Piece> &pieces)
{
    size_t index = 0; // of the line within the cell
    for (CellText &text : cell.texts) {
        const bool several = cell.element >= 0 && cell.texts.size() > 1;
        const int element = several && !text.lines.empty() ? m_canvas.addElement(Tag::P, cell.element) : cell.element;
        for (size_t i = 0; i < text.lines.size(); ++i, ++index) {
            const auto piece = std::find_if(pieces.begin(), pieces.end(), [&](const Piece &p) {
                return index >= p.from && index < p.from + p.count;
            });
            const double x = cell.left + padding + (i == 0 ? text.first : text.rest);
            const double y = piece->top + above + static_cast<double>(index - piece->from) * leading;
            const QPointF origin(x, y + baselineIn(leading, textSize));
            if (element >= 0)
                m_setter.draw(text.text, text.lines[i], element, piece->page, origin);
            else
                m_setter.drawArtifact(text.text, text.lines[i], piece->page, origin);
        }
    }
}

void TableComposer::drawHead(bool repeated)
{
    for (RowLayout &row : m_head) {
        const double height = row.height(row.lineCount);
        drawRules(row, height, true, true);
        if (repeated)
            m_canvas.beginArtifact(m_flow.page(), ArtifactKind::Pagination);
        for (CellLayout &cell : row.cells) {
            const int element = cell.element;
            if (repeated)
                cell.element = -1;
            drawCell(cell, row.above, {{m_flow.page(), m_flow.y(), 0, cell.lineCount}});
            cell.element = element;
        }
        m_flow.advance(height);
    }
}

void TableComposer::composeHead(const Table &table, int element)
{
    m_head.clear();
    m_headHeight = 0;
    const qsizetype rows = std::min<qsizetype>(table.headerRows, table.rows.size());
    for (qsizetype r = 0; r < rows; ++r) {
        m_head.push_back(layOut(table.rows[r], true));
        m_headHeight += m_head.back().height(m_head.back().lineCount);
    }
    m_flow.ensure(m_headHeight + 3 * leading + 2 * padding);
    if (m_head.empty())
        return;
    const int thead = m_canvas.addElement(Tag::THead, element);
    for (size_t r = 0; r < m_head.size(); ++r) {
        const int tr = m_canvas.addElement(Tag::TR, thead);
        const QList<TableCell> &cells = table.rows[static_cast<qsizetype>(r)].cells;
        for (size_t c = 0; c < m_head[r].cells.size(); ++c) {
            const int th = m_canvas.addElement(Tag::TH, tr);
            m_canvas.element(th).scope = HeaderScope::Column;
            if (static_cast<qsizetype>(c) < cells.size())
                m_canvas.element(th).columns = cells[static_cast<qsizetype>(c)].columns;
            m_head[r].cells[c].element = th;
        }
    }
    drawHead(false);
}

void TableComposer::startPage()
{
    if (m_lastBelow < padding) { // the page ends between joined rows: the text keeps off the rule all the same
        m_canvas.beginArtifact(m_flow.page(), ArtifactKind::Layout);
        for (const double x : m_verticals)
            m_canvas.fill(m_flow.page(), {x - rule / 2, m_flow.y(), rule, padding - m_lastBelow}, Ink::Black);
        m_flow.advance(padding - m_lastBelow);
    }
    closeBelow();
    m_flow.startPage();
    drawHead(true);
}

std::vector<TableComposer::Piece> TableComposer::divide(RowLayout &row)
{
    const double height = row.height(row.lineCount);
    const double pageRoom = m_flow.geometry().height() - m_headHeight;
    std::vector<Piece> pieces;
    const auto place = [&](size_t from, size_t count) {
        pieces.push_back({m_flow.page(), m_flow.y(), from, count});
        drawRules(row, row.height(count), !row.joined || underHead() || from > 0, false);
        m_flow.advance(row.height(count));
    };
    if (height > m_flow.room() && height <= pageRoom * largestWholeRow)
        startPage();
    if (underHead())
        row.above = padding;
    if (height <= m_flow.room()) {
        place(0, row.lineCount);
        return pieces;
    }
    for (size_t done = 0; done < row.lineCount;) {
        const double fitting = std::floor((m_flow.room() - row.above - row.below) / leading);
        const size_t left = row.lineCount - done;
        const size_t count = std::min(fitting < 0 ? 0 : static_cast<size_t>(fitting), left);
        if (count < 2 && count < left && !underHead()) {
            startPage();
            continue;
        }
        place(done, std::max<size_t>(count, 1)); // a head as tall as the page must not stop the table
        done += std::max<size_t>(count, 1);
        if (done < row.lineCount)
            startPage();
    }
    return pieces;
}

void TableComposer::composeRow(const TableRow &source, bool nextJoined, int parent)
{
    RowLayout row = layOut(source, false, nextJoined);
    const int tr = m_canvas.addElement(Tag::TR, parent);
    for (size_t c = 0; c < row.cells.size(); ++c) {
        const bool given = static_cast<qsizetype>(c) < source.cells.size();
        const TableCell cell = given ? source.cells[static_cast<qsizetype>(c)] : TableCell{};
        row.cells[c].element = m_canvas.addElement(cell.header ? Tag::TH : Tag::TD, tr);
        StructureElement &element = m_canvas.element(row.cells[c].element);
        element.columns = cell.columns;
        element.scope = cell.header ? HeaderScope::Row : HeaderScope::None;
    }
    const std::vector<Piece> pieces = divide(row);
    for (CellLayout &cell : row.cells)
        drawCell(cell, row.above, pieces);
}

/// What has to fit on the page below a heading row: headings that follow, and the next row or as much of it as may stand alone.
double TableComposer::heightWithNext(const Table &table, qsizetype row)
{
    constexpr qsizetype mostHeadings = 4;
    const double pageRoom = m_flow.geometry().height() - m_headHeight;
    double sum = 0;
    for (qsizetype r = row; r < std::min(row + mostHeadings, table.rows.size()); ++r) {
        const RowLayout layout = layOut(table.rows[r], false);
        const double height = layout.height(layout.lineCount);
        if (!table.rows[r].heading)
            return sum + (height <= pageRoom * largestWholeRow ? height : layout.height(2));
        sum += height;
    }
    return sum;
}

void TableComposer::compose(const Table &table, int parent)
{
    if (table.rows.isEmpty())
        return;
    const PageGeometry &g = m_flow.geometry();
    m_flow.space(g.em * 0.5);
    const int element = m_canvas.addElement(Tag::Table, parent);
    measureColumns(table);
    if (!table.caption.isEmpty()) {
        m_flow.ensure(6 * leading);
        StyledText caption = m_setter.prepare(table.caption, FontRole::Strong, g.em);
        flowParagraph(m_flow, m_setter, caption, m_canvas.addElement(Tag::Caption, element), {.leading = g.leading});
    }
    composeHead(table, element);
    const int body = m_canvas.addElement(Tag::TBody, element);
    for (qsizetype r = static_cast<qsizetype>(m_head.size()); r < table.rows.size(); ++r) {
        if (table.rows[r].heading && !underHead() && heightWithNext(table, r) > m_flow.room())
            startPage();
        composeRow(table.rows[r], r + 1 < table.rows.size() && table.rows[r + 1].joined, body);
    }
    closeBelow();
    m_flow.space(g.em);
}

} // namespace hoshin::publish
