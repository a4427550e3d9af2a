// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "publish/compose/styledtext.h"

namespace hoshin::publish {

/// The page and the type it is set in. Units: points, y downwards.
struct PageGeometry
{
    QSizeF size;
    double left = 0; ///< of the type area
    double top = 0;
    double width = 0;
    double bottom = 0; ///< y of the type area's end
    double em = 10.5;
    double leading = 18.375; ///< from baseline to baseline

    double right() const { return left + width; }
    double height() const { return bottom - top; }
};

PageGeometry geometryOf(PageFormat format);

/// Where a line's baseline lies below the top of the room it takes.
double baselineIn(double leading, double size);

/// A column of pages that is filled from the top: the cursor of page composition.
class PageFlow
{
public:
    PageFlow(Canvas &canvas, const PageGeometry &geometry) : m_canvas(canvas), m_geometry(geometry) {}

    const PageGeometry &geometry() const { return m_geometry; }
    int page() const { return m_page; } ///< -1 before the first
    double y() const { return m_y; }
    double room() const { return m_page < 0 ? 0 : m_geometry.bottom - m_y; }
    bool atTop() const { return m_page < 0 || m_y <= m_geometry.top + 0.01; }

    void startPage();
    /// Starts a page unless `height` fits on this one.
    void ensure(double height);
    void advance(double height) { m_y += height; }
    /// Space that disappears at a page's top.
    void space(double height);

private:
    Canvas &m_canvas;
    PageGeometry m_geometry;
    int m_page = -1;
    double m_y = 0;
};

/// Lines of one paragraph and how they are set.
struct LineSetting
{
    double first = 0; ///< points from the type area's left end
    double rest = 0;
    double leading = 18.375;
    Alignment alignment = Alignment::Start;
};

/// Sets a paragraph into the flow: never a single line of it at a page's end or top.
void flowParagraph(PageFlow &flow, TextSetter &setter, StyledText &text, int element, const LineSetting &setting);

} // namespace hoshin::publish
