// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "publish/compose/pageflow.h"

namespace hoshin::publish {

/// Sets a table into the flow: caption, head rows that come again on every page, rows that are divided where they are longer
/// than a page has room. Cost: linear in the text, one row at a time.
class TableComposer
{
public:
    TableComposer(Canvas &canvas, PageFlow &flow, TextSetter &setter) : m_canvas(canvas), m_flow(flow), m_setter(setter)
    {}

    void compose(const Table &table, int parent);

private:
    struct CellText
    {
        StyledText text;
        std::vector<Line> lines;
        double first = 0;
        double rest = 0;
    };
    struct CellLayout
    {
        std::vector<CellText> texts;
        size_t lineCount = 0;
        double left = 0;
        double width = 0;
        int element = -1;
    };
    struct RowLayout
    {
        std::vector<CellLayout> cells;
        size_t lineCount = 1;
        double above = 4; ///< air within the row's rules
        double below = 4;
        bool joined = false;

        double height(size_t lines) const;
    };
    struct Piece ///< of a row, on one page
    {
        int page;
        double top;
        size_t from;
        size_t count;
    };

    void measureColumns(const Table &table);
    RowLayout layOut(const TableRow &row, bool head, bool nextJoined = false);
    CellLayout layOutCell(const TableCell &cell, double left, double width, bool head);
    void composeHead(const Table &table, int element);
    void drawHead(bool repeated);
    void composeRow(const TableRow &source, bool nextJoined, int parent);
    double heightWithNext(const Table &table, qsizetype row);
    std::vector<Piece> divide(RowLayout &row);
    void drawCell(CellLayout &cell, double above, const std::vector<Piece> &pieces);
    void drawRules(const RowLayout &row, double height, bool ruleAbove, bool head);
    void closeBelow();
    bool underHead() const; ///< nothing stands on the page but the head
    void startPage();

    Canvas &m_canvas;
    PageFlow &m_flow;
    TextSetter &m_setter;
    std::vector<double> m_widths;
    std::vector<RowLayout> m_head;
    double m_headHeight = 0;
    std::vector<double> m_verticals; ///< x of the rules of the row drawn last
    double m_lastBelow = 0;          ///< its air at the bottom
};

} // namespace hoshin::publish
