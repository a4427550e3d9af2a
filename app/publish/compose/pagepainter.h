// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "publish/compose/composed.h"

#include <QPainter>
#include <QRawFont>

#include <map>

namespace hoshin::publish {

/// Paints composed pages with the glyphs and places that the PDF has. Keeps the fonts it opened: one painter a view.
/// Needs a QGuiApplication; GUI thread only.
class PagePainter
{
public:
    /// Paints the whole page, white ground included, with its top left at the painter's origin. `scale`: pixels a point.
    void paint(QPainter &painter, const ComposedDocument &document, int page, double scale);

private:
    void paintGlyphs(QPainter &painter, const ComposedPage &page, const PageItem &item, double scale);
    const QRawFont &font(const FontFace &face, double pixels);

    std::map<std::pair<QString, double>, QRawFont> m_fonts; ///< by file and size
};

} // namespace hoshin::publish
