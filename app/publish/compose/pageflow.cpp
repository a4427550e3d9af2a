// SPDX-License-Identifier: Apache-2.0
#include "publish/compose/pageflow.h"

#include <algorithm>

namespace hoshin::publish {
namespace {

constexpr double a4Short = 595.276;
constexpr double a4Long = 841.890;
constexpr double tolerance = 0.01;

} // namespace

PageGeometry geometryOf(PageFormat format)
{
    PageGeometry g;
    const bool portrait =
        format != PageFormat::LandscapeA4; // vertical pages are composed upright and turned afterwards
    g.size = portrait ? QSizeF(a4Short, a4Long) : QSizeF(a4Long, a4Short);
    g.width = (portrait ? 43 : 66) * g.em; // whole ems, so that plain lines need no justification
    g.left = (g.size.width() - g.width) / 2;
    g.top = portrait ? 73.7 : 64;
    g.bottom = g.top + (portrait ? 38 : 25) * g.leading;
    return g;
}

double baselineIn(double leading, double size) { return leading / 2 + size * emMiddle; }

void PageFlow::startPage()
{
    m_page = m_canvas.addPage(m_geometry.size);
    m_y = m_geometry.top;
}

void PageFlow::ensure(double height)
{
    if (m_page < 0 || (room() + tolerance < height && !atTop()))
        startPage();
}

void PageFlow::space(double height)
{
    if (!atTop())
        m_y += height;
}

void flowParagraph(PageFlow &flow, TextSetter &setter, StyledText &text, int element, const LineSetting &setting)
{
    const PageGeometry &g = flow.geometry();
    const Measure measure{g.width - setting.first, g.width - setting.rest, setting.alignment == Alignment::Start};
    const std::vector<Line> lines = breakLines(text.shaped, measure);
    const size_t count = lines.size();
    for (size_t i = 0; i < count; ++i) {
        const size_t left = count - i;
        const size_t together = i == 0 ? (count == 3 ? 3 : std::min<size_t>(count, 2)) : left == 2 && count > 3 ? 2 : 1;
        flow.ensure(setting.leading * static_cast<double>(together));
        double x = g.left + (i == 0 ? setting.first : setting.rest);
        if (setting.alignment != Alignment::Start) {
            const double spare = g.right() - x - lines[i].width;
            x += setting.alignment == Alignment::Center ? spare / 2 : spare;
        }
        const double size = text.shaped.boxes.front().size;
        setter.draw(text, lines[i], element, flow.page(), {x, flow.y() + baselineIn(setting.leading, size)});
        flow.advance(setting.leading);
    }
}

} // namespace hoshin::publish
