// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "publish/compose/composed.h"
#include "publish/compose/linebreaker.h"

namespace hoshin::publish {

/// Puts things on the pages of a ComposedDocument and keeps content and structure tree in step. Pages are written at random: a
/// cell that runs over three pages is drawn in one go, and reading order is the order of drawing.
class Canvas
{
public:
    explicit Canvas(ComposedDocument &document);

    ComposedDocument &document() { return m_document; }
    int pageCount() const { return static_cast<int>(m_document.pages.size()); }
    int addPage(QSizeF size);

    int addElement(Tag tag, int parent);
    StructureElement &element(int index) { return m_document.elements[static_cast<size_t>(index)]; }

    /// What follows on `page` belongs to `element`, until the next of these two calls for that page.
    void beginContent(int page, int element);
    void beginArtifact(int page, ArtifactKind kind);

    /// Draws boxes [from, to) of `line`, whose left end is at `origin` on the baseline.
    void drawText(int page, const ShapedText &text, const Line &line, int from, int to, QPointF origin, Ink ink);
    void fill(int page, const QRectF &area, Ink ink);
    void frame(int page, const QRectF &area);
    void dottedLine(int page, QPointF from, double length);
    void picture(int page, const QRectF &area, int picture);
    void addLink(int page, const QRectF &area, const QString &target, const QString &contents, int element);

private:
    ComposedPage &page(int index) { return m_document.pages[static_cast<size_t>(index)]; }
    void addItem(int page, PageItem item);

    ComposedDocument &m_document;
};

} // namespace hoshin::publish
