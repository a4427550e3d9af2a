// SPDX-License-Identifier: Apache-2.0
#include "publish/compose/composer.h"

#include "publish/compose/bodycomposer.h"
#include "publish/compose/frontmatter.h"
#include "publish/compose/turnpages.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hoshin::publish {
namespace {

/// i, ii, iii, iv … for the pages before the text.
QString romanNumber(int number)
{
    static const std::pair<int, QLatin1StringView> digits[] = {
        {1000, "m"_L1}, {900, "cm"_L1}, {500, "d"_L1}, {400, "cd"_L1}, {100, "c"_L1}, {90, "xc"_L1}, {50, "l"_L1},
        {40, "xl"_L1},  {10, "x"_L1},   {9, "ix"_L1},  {5, "v"_L1},    {4, "iv"_L1},  {1, "i"_L1}};
    QString roman;
    for (const auto &[value, letters] : digits) {
        for (; number >= value; number -= value)
            roman += letters;
    }
    return roman;
}

QHash<QString, QString> anchorTitles(const PrintDocument &document)
{
    QHash<QString, QString> titles;
    for (const Block &block : document.blocks) {
        if (block.anchor.isEmpty())
            continue;
        if (block.kind == BlockKind::Heading)
            titles.insert(block.anchor, headingTitle(block));
        else if (block.kind == BlockKind::Table && !block.table.caption.isEmpty())
            titles.insert(block.anchor, plainText(block.table.caption));
        else
            titles.insert(block.anchor, block.place.isEmpty() ? block.label : block.place);
    }
    return titles;
}

/// Puts the last `count` pages, which were set last, in front of the others.
void moveToFront(ComposedDocument &composed, int count)
{
    const int total = static_cast<int>(composed.pages.size());
    const auto moved = [&](int page) { return page < total - count ? page + count : page - (total - count); };
    std::rotate(composed.pages.begin(), composed.pages.end() - count, composed.pages.end());
    for (StructureElement &element : composed.elements) {
        for (ElementKid &kid : element.kids) {
            if (kid.kind != ElementKid::Kind::Element)
                kid.page = moved(kid.page);
        }
    }
    for (LinkArea &link : composed.links)
        link.page = moved(link.page);
    for (Destination &destination : composed.destinations)
        destination.page = moved(destination.page);
    composed.frontPages = count;
}

class Furniture
{
public:
    Furniture(Canvas &canvas, TextSetter &setter, const PageGeometry &geometry)
        : m_canvas(canvas), m_setter(setter), m_geometry(geometry)
    {}

    void drawHead(int page, const QString &words)
    {
        StyledText text = m_setter.prepare({{.text = words}}, FontRole::Plain, 8);
        const Line line = singleLine(text.shaped);
        m_canvas.beginArtifact(page, ArtifactKind::Header);
        const double left = std::max(m_geometry.left, m_geometry.right() - line.width);
        m_setter.drawArtifact(text, line, page, {left, m_geometry.top - 26});
    }

    void drawNumber(int page, const QString &label)
    {
        StyledText text = m_setter.prepare({{.text = label}}, FontRole::Plain, 9);
        const Line line = singleLine(text.shaped);
        m_canvas.beginArtifact(page, ArtifactKind::Footer);
        const double x = (m_geometry.size.width() - line.width) / 2;
        m_setter.drawArtifact(text, line, page, {x, m_geometry.size.height() - 36});
    }

    void drawDraftMark(int page)
    {
        constexpr double size = 14;
        constexpr double side = 22;
        StyledText text = m_setter.prepare({{.text = u"案"_s}}, FontRole::Strong, size);
        const Line line = singleLine(text.shaped);
        const QRectF box(m_geometry.left, m_geometry.top - 26 - side / 2 - 4, side, side);
        m_canvas.beginArtifact(page, ArtifactKind::Header);
        m_canvas.frame(page, box);
        m_setter.drawArtifact(text, line, page,
                              {box.center().x() - line.width / 2, box.top() + baselineIn(side, size)});
    }

private:
    Canvas &m_canvas;
    TextSetter &m_setter;
    PageGeometry m_geometry;
};

void drawFurniture(Canvas &canvas, TextSetter &setter, const PageGeometry &geometry, const PrintDocument &document,
                   bool draft)
{
    Furniture furniture(canvas, setter, geometry);
    setter.missing().setPlace(u"柱"_s);
    QString head = document.runningHead;
    if (head.isEmpty())
        head = document.title.startsWith(document.issuer) ? document.title : document.issuer + u'　' + document.title;
    for (int page = 0; page < canvas.pageCount(); ++page) {
        const bool cover = page == 0 && document.cover;
        if (page > 0)
            furniture.drawHead(page, head);
        if (!cover)
            furniture.drawNumber(page, canvas.document().pages[static_cast<size_t>(page)].label);
        if (draft)
            furniture.drawDraftMark(page);
    }
}

} // namespace

Result<ComposedDocument> compose(const PrintDocument &source, const ComposeOptions &options)
{
    PrintDocument document = source;
    if (document.title.trimmed().isEmpty())
        document.title = u"無題"_s; // a file without a title is not accessible

    FontLibraryPointer fonts = options.fonts;
    if (!fonts) {
        const Result<FontLibraryPointer> loaded = FontLibrary::load();
        if (!loaded)
            return loaded.error();
        fonts = *loaded;
    }
    ComposedDocument composed;
    composed.fonts = fonts;
    composed.title = document.title;
    composed.issuer = document.issuer;
    composed.subject = document.subject;
    composed.language = document.language;

    Canvas canvas(composed);
    const PageGeometry geometry = geometryOf(document.format);
    composed.vertical = document.format == PageFormat::VerticalA4;
    TextSetter setter(canvas, fonts, composed.vertical ? WritingMode::Vertical : WritingMode::Horizontal);
    setter.setAnchors(anchorTitles(document));
    FrontMatter front(canvas, setter, geometry, document);
    BodyComposer body(canvas, setter, geometry);
    if (!document.cover && !document.contents)
        body.composeTitle(document);
    else if (document.cover && document.preface.size() > 1)
        body.composePreface(document);
    const Result<void> done = body.compose(document.blocks);
    if (!done)
        return done.error();
    QStringList labels;
    for (int page = 0; page < canvas.pageCount(); ++page) {
        labels << QString::number(page + 1);
        composed.pages[static_cast<size_t>(page)].label = labels.last();
    }
    moveToFront(composed, front.compose(labels));
    for (int page = 0; page < composed.frontPages; ++page)
        composed.pages[static_cast<size_t>(page)].label = romanNumber(page + 1);
    if (composed.vertical)
        turnPages(composed);
    composed.missing = setter.missing().take();
    TextSetter furniture(canvas, fonts); // head and page number stay horizontal
    const PageGeometry paper = composed.vertical ? geometryOf(PageFormat::LandscapeA4) : geometry;
    drawFurniture(canvas, furniture, paper, document, options.draft);
    composed.missing << furniture.missing().take();
    return composed;
}

} // namespace hoshin::publish
