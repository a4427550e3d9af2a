// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "publish/compose/fontlibrary.h"

#include <QHash>
#include <QImage>
#include <QList>
#include <QRectF>
#include <QString>

#include <string>
#include <vector>

namespace hoshin::publish {

/// Structure types of ISO 32000-1, 14.8.4 that we write.
enum class Tag : quint8 {
    Document,
    Part,
    Sect,
    Heading,
    P,
    L,
    LI,
    Lbl,
    LBody,
    Table,
    Caption,
    THead,
    TBody,
    TR,
    TH,
    TD,
    Span,
    Link,
    TOC,
    TOCI,
    Reference,
    Figure,
    Ruby,
    RB,
    RT,
};

enum class HeaderScope : quint8 { None, Row, Column };
enum class Decoration : quint8 { None, Underline, LineThrough };

/// What a structure element holds, in reading order: another element, a mark on a page, or a link's area.
struct ElementKid
{
    enum class Kind : quint8 { Element, Mark, Link };
    Kind kind = Kind::Element;
    int index = 0; ///< of the element, of the mark on its page, or of the link
    int page = -1; ///< of a mark or link
};

/// Node of the structure tree. Element 0 is the Document.
struct StructureElement
{
    Tag tag = Tag::P;
    int headingLevel = 0; ///< Heading: 1 …
    int parent = -1;
    HeaderScope scope = HeaderScope::None;
    Decoration decoration = Decoration::None;
    int columns = 1;
    QRectF box; ///< Figure: where it stands
    QString title;
    QString alternative;
    QString language;
    std::vector<ElementKid> kids;
};

/// Why a mark is not part of the text.
enum class ArtifactKind : quint8 { Layout, Header, Footer, Pagination };

/// A stretch of a page's content: of one element, or an artifact where `element` is -1.
struct ContentMark
{
    int element = -1;
    ArtifactKind artifact = ArtifactKind::Layout;
};

/// One glyph in place. `shift` and `delta` are what a PDF's derived glyph trims at the left and adds to the advance; a painter
/// ignores both. Units: x in points from the run's origin, advance in em, shift and delta in em / trimSteps.
struct PlacedGlyph
{
    quint32 id = 0;
    float x = 0;
    float y = 0; ///< upwards
    float advance = 0;
    quint32 textStart = 0; ///< in ComposedPage::text
    quint16 textLength = 0;
    qint8 shift = 0;
    qint8 delta = 0;
};
constexpr int trimSteps = 40;

/// Where the em box of Japanese type lies. Units: em above the baseline.
constexpr double emAscent = 0.88;
constexpr double emMiddle = 0.38;

enum class Ink : quint8 { Black, Link, HeadFill, Grey };

/// How the glyphs of an item stand on the page.
enum class GlyphStance : quint8 {
    Horizontal, ///< side by side
    Upright,    ///< one below the other, in a vertical line; their x and y are as a painter needs them
    Sideways,   ///< a horizontal run turned by 90° clockwise about its origin: western text in a vertical line
};

/// One thing on a page, painted in order. Units: points, origin top left, y downwards.
struct PageItem
{
    enum class Kind : quint8 { Glyphs, Fill, Frame, DottedLine, Picture };
    Kind kind = Kind::Glyphs;
    Ink ink = Ink::Black;
    GlyphStance stance = GlyphStance::Horizontal;
    int mark = 0; ///< index in ComposedPage::marks
    QRectF
        area; ///< Fill, Frame, DottedLine, Picture; of Glyphs only the top left is used: the run's origin on the baseline
    const FontFace *face = nullptr;
    double size = 0;
    quint32 firstGlyph = 0;
    quint32 glyphCount = 0;
    int picture = -1; ///< index in ComposedDocument::pictures
};

struct ComposedPage
{
    QSizeF size;
    QString label; ///< as printed: i, ii, 1, 2
    std::vector<PageItem> items;
    std::vector<PlacedGlyph> glyphs;
    std::u32string text;
    std::vector<ContentMark> marks;
};

struct LinkArea
{
    int page = 0;
    QRectF area;
    QString target;   ///< "#anchor" or a URL
    QString contents; ///< what a screen reader says
    int element = 0;
};

struct Destination
{
    int page = 0;
    double y = 0;
};

struct OutlineEntry
{
    QString title;
    int level = 1;
    QString anchor;
};

/// A grapheme that no font has, and where it stands.
struct MissingGlyph
{
    QString grapheme;
    QStringList places; ///< headings, labels or captions; at most a few
};

/// A document set on pages: what the PDF writer writes and the preview paints.
struct ComposedDocument
{
    FontLibraryPointer fonts; ///< keeps the faces of the items alive
    QString title;
    QString issuer;
    QString subject;
    QString language;
    bool vertical = false; ///< 縦書き: read from right to left
    int frontPages = 0;    ///< numbered i, ii, … before page 1
    std::vector<ComposedPage> pages;
    std::vector<StructureElement> elements;
    std::vector<LinkArea> links;
    std::vector<OutlineEntry> outline;
    QHash<QString, Destination> destinations;
    std::vector<QImage> pictures;
    QList<MissingGlyph> missing; ///< not empty: must not be exported
};

} // namespace hoshin::publish
