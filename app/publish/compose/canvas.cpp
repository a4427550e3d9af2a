// SPDX-License-Identifier: Apache-2.0
#include "publish/compose/canvas.h"

#include <algorithm>
#include <cmath>

namespace hoshin::publish {
namespace {

qint8 toSteps(double em) { return static_cast<qint8>(std::clamp(std::lround(em * trimSteps), -100L, 100L)); }

struct Trim
{
    int shift = 0;
    int delta = 0;
};

/// Turns the gaps and overlaps that composition makes around punctuation into trims of the glyphs themselves: an extractor
/// that sees 。 overlap the next character, or half an em of nothing, would invent a line break or a space there.
std::vector<Trim> trimsOf(const ShapedText &text, const Line &line)
{
    constexpr double noticed = 0.06; // em
    const int count = line.to - line.from;
    std::vector<Trim> trims(static_cast<size_t>(count));
    if (text.vertical)
        return trims; // an extractor follows the advance of vertical fonts by itself
    const auto box = [&](int i) -> const Box & { return text.boxes[static_cast<size_t>(line.from + i)]; };
    const auto x = [&](int i) { return static_cast<double>(line.x[static_cast<size_t>(i)]); };
    for (int i = 0; i < count; ++i) {
        const Box &b = box(i);
        if (b.glyphCount != 1)
            continue;
        Trim &trim = trims[static_cast<size_t>(i)];
        if (i == 0 && x(0) < -0.01)
            trim.shift += toSteps(std::min(b.spaced.before, -x(0)) / b.size);
        if (i + 1 == count) {
            trim.delta -= toSteps(b.spaced.after / b.size);
            continue;
        }
        const Box &next = box(i + 1);
        const double overlap = x(i) + b.spaced.width - x(i + 1);
        if (overlap > noticed * b.size) {
            const double own = std::min(overlap, b.spaced.after);
            trim.delta -= toSteps(own / b.size);
            const double rest = overlap - own;
            if (rest > noticed / 3 * b.size && next.spaced.before > 0 && next.glyphCount == 1)
                trims[static_cast<size_t>(i + 1)].shift += toSteps(std::min(rest, next.spaced.before) / next.size);
        } else if (overlap < -noticed * b.size && b.spaced.kind != CharClass::WesternSpace) {
            trim.delta += toSteps(-overlap / b.size);
        }
    }
    return trims;
}

} // namespace

Canvas::Canvas(ComposedDocument &document) : m_document(document)
{
    if (m_document.elements.empty())
        m_document.elements.push_back({.tag = Tag::Document});
}

int Canvas::addPage(QSizeF size)
{
    m_document.pages.push_back({.size = size});
    return pageCount() - 1;
}

int Canvas::addElement(Tag tag, int parent)
{
    const int index = static_cast<int>(m_document.elements.size());
    m_document.elements.push_back({.tag = tag, .parent = parent});
    element(parent).kids.push_back({ElementKid::Kind::Element, index, -1});
    return index;
}

void Canvas::beginContent(int index, int owner)
{
    ComposedPage &p = page(index);
    if (!p.marks.empty() && p.marks.back().element == owner)
        return;
    p.marks.push_back({.element = owner});
    element(owner).kids.push_back({ElementKid::Kind::Mark, static_cast<int>(p.marks.size()) - 1, index});
}

void Canvas::beginArtifact(int index, ArtifactKind kind)
{
    page(index).marks.push_back({.element = -1, .artifact = kind});
}

void Canvas::addItem(int index, PageItem item)
{
    ComposedPage &p = page(index);
    item.mark = static_cast<int>(p.marks.size()) - 1;
    p.items.push_back(item);
}

void Canvas::drawText(int index, const ShapedText &text, const Line &line, int from, int to, QPointF origin, Ink ink)
{
    ComposedPage &p = page(index);
    const std::vector<Trim> trims = trimsOf(text, line);
    for (int i = from; i < to;) {
        const Box &start = text.boxes[static_cast<size_t>(i)];
        PageItem item{.kind = PageItem::Kind::Glyphs, .ink = ink, .face = start.face, .size = start.size};
        if (text.vertical)
            item.stance = start.upright ? GlyphStance::Upright : GlyphStance::Sideways;
        item.firstGlyph = static_cast<quint32>(p.glyphs.size());
        const double left = line.x[static_cast<size_t>(i - line.from)];
        item.area.moveTopLeft({origin.x() + left, origin.y()});
        for (; i < to; ++i) {
            const Box &box = text.boxes[static_cast<size_t>(i)];
            if (box.face != start.face || box.size != start.size || box.upright != start.upright)
                break;
            const Trim &trim = trims[static_cast<size_t>(i - line.from)];
            double pen = line.x[static_cast<size_t>(i - line.from)] - left;
            for (quint32 g = 0; g < box.glyphCount; ++g) {
                const ShapedGlyph &shaped = text.glyphs[box.firstGlyph + g];
                PlacedGlyph glyph{.id = shaped.id, .advance = shaped.advance};
                glyph.x = static_cast<float>(pen + shaped.x * box.size);
                glyph.y = static_cast<float>(shaped.y * box.size);
                if (g == 0) {
                    glyph.textStart = static_cast<quint32>(p.text.size());
                    glyph.textLength = box.characterCount;
                    glyph.shift = static_cast<qint8>(trim.shift);
                    glyph.delta = static_cast<qint8>(trim.delta);
                    p.text.append(text.text, box.firstCharacter, box.characterCount);
                }
                p.glyphs.push_back(glyph);
                pen += static_cast<double>(shaped.advance) * box.size;
            }
        }
        item.glyphCount = static_cast<quint32>(p.glyphs.size()) - item.firstGlyph;
        addItem(index, item);
    }
}

void Canvas::fill(int index, const QRectF &area, Ink ink)
{
    addItem(index, {.kind = PageItem::Kind::Fill, .ink = ink, .area = area});
}

void Canvas::frame(int index, const QRectF &area) { addItem(index, {.kind = PageItem::Kind::Frame, .area = area}); }

void Canvas::dottedLine(int index, QPointF from, double length)
{
    addItem(index, {.kind = PageItem::Kind::DottedLine, .ink = Ink::Grey, .area = QRectF(from, QSizeF(length, 0))});
}

void Canvas::picture(int index, const QRectF &area, int picture)
{
    addItem(index, {.kind = PageItem::Kind::Picture, .area = area, .picture = picture});
}

void Canvas::addLink(int index, const QRectF &area, const QString &target, const QString &contents, int owner)
{
    const int link = static_cast<int>(m_document.links.size());
    m_document.links.push_back({index, area, target, contents, owner});
    element(owner).kids.push_back({ElementKid::Kind::Link, link, index});
}

} // namespace hoshin::publish
