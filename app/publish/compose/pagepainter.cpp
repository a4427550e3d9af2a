// SPDX-License-Identifier: Apache-2.0
#include "publish/compose/pagepainter.h"

#include <QGlyphRun>

namespace hoshin::publish {
namespace {

QColor colourOf(Ink ink)
{
    switch (ink) {
    case Ink::Black: return Qt::black;
    case Ink::Link: return QColor::fromRgbF(0.0F, 0.2F, 0.5F);
    case Ink::HeadFill: return QColor::fromRgbF(0.92F, 0.92F, 0.92F);
    case Ink::Grey: return QColor::fromRgbF(0.35F, 0.35F, 0.35F);
    }
    return Qt::black;
}

QRectF scaled(const QRectF &area, double scale) { return {area.topLeft() * scale, area.size() * scale}; }

} // namespace

const QRawFont &PagePainter::font(const FontFace &face, double pixels)
{
    const auto [place, added] = m_fonts.try_emplace({face.path(), pixels});
    if (added)
        place->second = QRawFont(face.path(), pixels, QFont::PreferNoHinting);
    return place->second;
}

void PagePainter::paint(QPainter &painter, const ComposedDocument &document, int index, double scale)
{
    const ComposedPage &page = document.pages[static_cast<size_t>(index)];
    painter.fillRect(QRectF(QPointF(), page.size * scale), Qt::white);
    for (const PageItem &item : page.items) {
        const QRectF area = scaled(item.area, scale);
        const QColor colour = colourOf(item.ink);
        switch (item.kind) {
        case PageItem::Kind::Glyphs:
            painter.setPen(colour);
            paintGlyphs(painter, page, item, scale);
            break;
        case PageItem::Kind::Fill: painter.fillRect(area, colour); break;
        case PageItem::Kind::Frame:
            painter.setPen(QPen(colour, 0.5 * scale));
            painter.setBrush(Qt::NoBrush);
            painter.drawRect(area);
            break;
        case PageItem::Kind::DottedLine: {
            QPen pen(colour, 0.7 * scale, Qt::CustomDashLine, Qt::RoundCap);
            pen.setDashPattern({0.01, 3 / 0.7}); // a dot every three points
            painter.setPen(pen);
            painter.drawLine(area.topLeft(), area.bottomRight());
            break;
        }
        case PageItem::Kind::Picture:
            painter.drawImage(area, document.pictures[static_cast<size_t>(item.picture)]);
            break;
        }
    }
}

void PagePainter::paintGlyphs(QPainter &painter, const ComposedPage &page, const PageItem &item, double scale)
{
    QList<quint32> ids;
    QList<QPointF> places;
    for (quint32 i = item.firstGlyph; i < item.firstGlyph + item.glyphCount; ++i) {
        const PlacedGlyph &glyph = page.glyphs[i];
        ids.append(glyph.id);
        places.append(QPointF(static_cast<double>(glyph.x), -static_cast<double>(glyph.y)) * scale);
    }
    QGlyphRun run;
    run.setRawFont(font(*item.face, item.size * scale));
    run.setGlyphIndexes(ids);
    run.setPositions(places);
    const QPointF origin = item.area.topLeft() * scale;
    if (item.stance != GlyphStance::Sideways) {
        painter.drawGlyphRun(origin, run);
        return;
    }
    painter.save();
    painter.translate(origin);
    painter.rotate(90);
    painter.drawGlyphRun({}, run);
    painter.restore();
}

} // namespace hoshin::publish
