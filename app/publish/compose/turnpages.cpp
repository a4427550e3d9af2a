// SPDX-License-Identifier: Apache-2.0
#include "publish/compose/turnpages.h"

namespace hoshin::publish {
namespace {

/// A rectangle of a page that was `height` high, on the turned page.
QRectF turned(const QRectF &area, double height)
{
    return {height - area.bottom(), area.left(), area.height(), area.width()};
}

void turnGlyphs(ComposedPage &page, PageItem &item, double height)
{
    const double middle = item.stance == GlyphStance::Upright ? emMiddle * item.size : 0;
    item.area.moveTopLeft({height - (item.area.y() - middle), item.area.x()});
    if (item.stance != GlyphStance::Upright)
        return;
    for (quint32 i = item.firstGlyph; i < item.firstGlyph + item.glyphCount; ++i) {
        PlacedGlyph &glyph = page.glyphs[i];
        const double below = static_cast<double>(glyph.x) + emAscent * item.size;
        glyph.x = static_cast<float>(-item.face->advance(glyph.id) * item.size / 2);
        glyph.y = static_cast<float>(-below);
    }
}

void turnPage(ComposedPage &page)
{
    const double height = page.size.height();
    for (PageItem &item : page.items) {
        if (item.kind == PageItem::Kind::Glyphs)
            turnGlyphs(page, item, height);
        else
            item.area = turned(item.area, height);
    }
    page.size.transpose();
}

} // namespace

void turnPages(ComposedDocument &document)
{
    const double height = document.pages.empty() ? 0 : document.pages.front().size.height();
    for (ComposedPage &page : document.pages)
        turnPage(page);
    for (LinkArea &link : document.links)
        link.area = turned(link.area, height);
    for (StructureElement &element : document.elements) {
        if (element.tag == Tag::Figure)
            element.box = turned(element.box, height);
    }
    for (Destination &destination : document.destinations)
        destination.y = 0; // all lines of a vertical page begin at its top
}

} // namespace hoshin::publish
