// SPDX-License-Identifier: Apache-2.0
#include "publish/compose/tablecomposer.h"

#include <algorithm>
#include <cmath>

namespace hoshin::publish {
namespace {

constexpr double textSize = 9.5;
constexpr double leading = 14.25;
constexpr double padding = 4;
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

TableComposer::RowLayout TableComposer::layOut(const TableRow &row, bool head)
{
    RowLayout layout;
    double left = m_flow.geometry().left;
    size_t column = 0;
    for (qsizetype i = 0; column < m_widths.size(); ++i) {
        const TableCell cell = i < row.cells.size() ? row.cells[i] : TableCell{}; // a short row is filled up
        double width = 0;
        const size_t end = std::min(column + static_cast<size_t>(std::max(1, cell.columns)), m_widths.size());
        for (; column < end; ++column)
            width += m_widths[column];
        layout.push_back(layOutCell(cell, left, width, head));
        left += width;
    }
    return layout;
}

double TableComposer::heightOf(const RowLayout &row) const
{
    size_t lines = 1;
    for (const CellLayout &cell : row)
        lines = std::max(lines, cell.lineCount);
    return static_cast<double>(lines) * leading + 2 * padding;
}

void TableComposer::drawFrames(const RowLayout &row, double height, bool head)
{
    const int page = m_flow.page();
    m_canvas.beginArtifact(page, ArtifactKind::Layout);
    for (const CellLayout &cell : row) {
        const QRectF area(cell.left, m_flow.y(), cell.width, height);
        if (head)
            m_canvas.fill(page, area, Ink::HeadFill);
        m_canvas.frame(page, area);
    }
}

void TableComposer::drawCell(CellLayout &cell, const std::vector<Piece> &pieces)
{
    size_t index = 0; // of the line within the cell
    for (CellText &text : cell.texts) {
        const int element =
            cell.element >= 0 && cell.texts.size() > 1 ? m_canvas.addElement(Tag::P, cell.element) : cell.element;
        for (size_t i = 0; i < text.lines.size(); ++i, ++index) {
            const auto piece = std::find_if(pieces.begin(), pieces.end(), [&](const Piece &p) {
                return index >= p.from && index < p.from + p.count;
            });
            const double x = cell.left + padding + (i == 0 ? text.first : text.rest);
            const double y = piece->top + padding + static_cast<double>(index - piece->from) * leading;
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
        const double height = heightOf(row);
        drawFrames(row, height, true);
        if (repeated)
            m_canvas.beginArtifact(m_flow.page(), ArtifactKind::Pagination);
        for (CellLayout &cell : row) {
            const int element = cell.element;
            if (repeated)
                cell.element = -1;
            drawCell(cell, {{m_flow.page(), m_flow.y(), 0, cell.lineCount}});
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
        m_headHeight += heightOf(m_head.back());
    }
    m_flow.ensure(m_headHeight + 3 * leading + 2 * padding);
    if (m_head.empty())
        return;
    const int thead = m_canvas.addElement(Tag::THead, element);
    for (size_t r = 0; r < m_head.size(); ++r) {
        const int tr = m_canvas.addElement(Tag::TR, thead);
        for (size_t c = 0; c < m_head[r].size(); ++c) {
            const int th = m_canvas.addElement(Tag::TH, tr);
            m_canvas.element(th).scope = HeaderScope::Column;
            const QList<TableCell> &cells = table.rows[static_cast<qsizetype>(r)].cells;
            if (static_cast<qsizetype>(c) < cells.size())
                m_canvas.element(th).columns = cells[static_cast<qsizetype>(c)].columns;
            m_head[r][c].element = th;
        }
    }
    drawHead(false);
}

void TableComposer::startPage()
{
    m_flow.startPage();
    drawHead(true);
}

std::vector<TableComposer::Piece> TableComposer::divide(const RowLayout &row)
{
    size_t lines = 1;
    for (const CellLayout &cell : row)
        lines = std::max(lines, cell.lineCount);
    const double height = static_cast<double>(lines) * leading + 2 * padding;
    const double pageRoom = m_flow.geometry().height() - m_headHeight;
    std::vector<Piece> pieces;
    const auto place = [&](size_t from, size_t count) {
        const double pieceHeight = static_cast<double>(count) * leading + 2 * padding;
        pieces.push_back({m_flow.page(), m_flow.y(), from, count});
        drawFrames(row, pieceHeight, false);
        m_flow.advance(pieceHeight);
    };
    if (height > m_flow.room() && height <= pageRoom * largestWholeRow)
        startPage();
    if (height <= m_flow.room()) {
        place(0, lines);
        return pieces;
    }
    for (size_t done = 0; done < lines;) {
        const double fitting = std::floor((m_flow.room() - 2 * padding) / leading);
        const size_t count = std::min(fitting < 0 ? 0 : static_cast<size_t>(fitting), lines - done);
        const bool fresh = m_flow.y() <= m_flow.geometry().top + m_headHeight + 1;
        if (count < 2 && count < lines - done && !fresh) {
            startPage();
            continue;
        }
        place(done, std::max<size_t>(count, 1)); // a head as tall as the page must not stop the table
        done += std::max<size_t>(count, 1);
        if (done < lines)
            startPage();
    }
    return pieces;
}

void TableComposer::composeRow(const TableRow &source, int parent)
{
    RowLayout row = layOut(source, false);
    const int tr = m_canvas.addElement(Tag::TR, parent);
    for (size_t c = 0; c < row.size(); ++c) {
        const TableCell cell =
            static_cast<qsizetype>(c) < source.cells.size() ? source.cells[static_cast<qsizetype>(c)] : TableCell{};
        row[c].element = m_canvas.addElement(cell.header ? Tag::TH : Tag::TD, tr);
        m_canvas.element(row[c].element).columns = cell.columns;
        if (cell.header)
            m_canvas.element(row[c].element).scope = HeaderScope::Row;
    }
    const std::vector<Piece> pieces = divide(row);
    for (CellLayout &cell : row)
        drawCell(cell, pieces);
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
    for (qsizetype r = static_cast<qsizetype>(m_head.size()); r < table.rows.size(); ++r)
        composeRow(table.rows[r], body);
    m_flow.space(g.em);
}

} // namespace hoshin::publish
