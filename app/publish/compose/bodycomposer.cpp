// SPDX-License-Identifier: Apache-2.0
#include "publish/compose/bodycomposer.h"

#include "publish/compose/pictures.h"

#include <algorithm>

namespace hoshin::publish {
namespace {

struct HeadingLook
{
    double size;
    double before; ///< em of the text above it
    int indent;    ///< em
};

HeadingLook lookOf(HeadingRank rank)
{
    switch (rank) {
    case HeadingRank::Part: return {15, 1.6};
    case HeadingRank::Chapter: return {13, 1.4};
    case HeadingRank::Section: return {11.5, 1.2};
    case HeadingRank::Subsection: return {10.5, 1.0};
    case HeadingRank::Division: return {10.5, 1.0};
    case HeadingRank::Article: return {10.5, 0.5};
    }
    return {10.5, 0.5};
}

double leadingOf(double size) { return size * 1.75; }

} // namespace

QString headingTitle(const Block &heading)
{
    return heading.outline.isEmpty() ? QString(heading.label + plainText(heading.runs)) : heading.outline;
}

void BodyComposer::composeTitle(const PrintDocument &document)
{
    const PageGeometry &g = m_flow.geometry();
    m_setter.missing().setPlace(document.title);
    constexpr double size = 16;
    m_flow.ensure(leadingOf(size) * 2);
    StyledText title = m_setter.prepare({{.text = document.title, .strong = true}}, FontRole::Strong, size);
    const int heading = m_canvas.addElement(Tag::Heading, 0);
    m_canvas.element(heading).headingLevel = 1;
    flowParagraph(m_flow, m_setter, title, heading, {3 * g.em, 3 * g.em, leadingOf(size)});
    composePreface(document);
}

void BodyComposer::composePreface(const PrintDocument &document)
{
    const PageGeometry &g = m_flow.geometry();
    for (const QString &line : document.preface) {
        StyledText text = m_setter.prepare({{.text = line}}, FontRole::Body, g.em);
        flowParagraph(m_flow, m_setter, text, m_canvas.addElement(Tag::P, 0), {0, 0, g.leading, Alignment::End});
    }
    m_flow.space(g.em);
}

Result<void> BodyComposer::compose(const QList<Block> &blocks)
{
    for (qsizetype i = 0; i < blocks.size(); ++i) {
        const Result<void> done = composeBlock(blocks, i);
        if (!done)
            return done;
    }
    if (!m_pendingLabel.isEmpty())
        composeParagraph({}); // the number of an article that has no text
    return {};
}

Result<void> BodyComposer::composeBlock(const QList<Block> &blocks, qsizetype index)
{
    const Block &block = blocks[index];
    if (!block.place.isEmpty())
        m_setter.missing().setPlace(block.place);
    if (block.kind != BlockKind::ListItem)
        m_lists.clear();
    if (block.kind != BlockKind::Paragraph && !m_pendingLabel.isEmpty())
        composeParagraph({});
    switch (block.kind) {
    case BlockKind::Heading: composeHeading(blocks, index); return {};
    case BlockKind::Paragraph: composeParagraph(block); return {};
    case BlockKind::ListItem: composeListItem(block); return {};
    case BlockKind::Table:
        markAnchor(block);
        TableComposer(m_canvas, m_flow, m_setter).compose(block.table, section());
        return {};
    case BlockKind::Figure: return composeFigure(block);
    case BlockKind::PageBreak:
        if (!m_flow.atTop())
            m_flow.startPage();
        return {};
    }
    return {};
}

void BodyComposer::markAnchor(const Block &block)
{
    if (block.anchor.isEmpty())
        return;
    m_flow.ensure(m_flow.geometry().leading);
    m_canvas.document().destinations.insert(block.anchor, {m_flow.page(), m_flow.y()});
}

/// Height of a heading with the headings right behind it and two lines of what they head.
double BodyComposer::heightKept(const QList<Block> &blocks, qsizetype index) const
{
    const PageGeometry &g = m_flow.geometry();
    double height = 0;
    for (; index < blocks.size() && blocks[index].kind == BlockKind::Heading; ++index) {
        const HeadingLook look = lookOf(blocks[index].rank);
        if (!blocks[index].runs.isEmpty())
            height += leadingOf(look.size) + look.before * g.em;
    }
    const bool table = index < blocks.size() && blocks[index].kind == BlockKind::Table;
    return height + (table ? 6 : 2) * g.leading;
}

void BodyComposer::composeHeading(const QList<Block> &blocks, qsizetype index)
{
    const Block &block = blocks[index];
    const PageGeometry &g = m_flow.geometry();
    const HeadingLook look = lookOf(block.rank);
    const QString title = headingTitle(block);
    if (block.place.isEmpty())
        m_setter.missing().setPlace(title);
    while (!m_sections.empty() && m_sections.back().rank >= block.rank)
        m_sections.pop_back();
    const int element = m_canvas.addElement(block.rank == HeadingRank::Part ? Tag::Part : Tag::Sect, section());
    m_sections.push_back({block.rank, element});
    const int heading = m_canvas.addElement(Tag::Heading, element);
    const int level = static_cast<int>(m_sections.size()) + 1; // the title is level 1
    m_canvas.element(heading).headingLevel = level;
    m_canvas.element(heading).title = title;

    m_flow.ensure(std::min(heightKept(blocks, index), g.height()));
    m_flow.space(look.before * g.em);
    markAnchor(block);
    if (!block.anchor.isEmpty())
        m_canvas.document().outline.push_back({title, level - 1, block.anchor});
    const bool runsIn = block.labelRunsIn && !block.label.isEmpty();
    Runs runs = block.runs;
    if (!runsIn && !block.label.isEmpty())
        runs.prepend({.text = block.label + (runs.isEmpty() ? QString() : QStringLiteral("　"))});
    if (!runs.isEmpty()) {
        StyledText text = m_setter.prepare(runs, FontRole::Strong, look.size);
        const double indent = block.first * g.em;
        flowParagraph(m_flow, m_setter, text, heading, {indent, indent + g.em, leadingOf(look.size), block.alignment});
    }
    if (runsIn) {
        m_pendingLabel = block.label;
        m_pendingOwner = heading;
    }
}

void BodyComposer::composeParagraph(const Block &block)
{
    const PageGeometry &g = m_flow.geometry();
    LineSetting setting{block.first * g.em, block.rest * g.em, g.leading, block.alignment};
    const int element = m_canvas.addElement(Tag::P, section());
    markAnchor(block);
    QString label = block.label;
    int owner = -1;
    if (!m_pendingLabel.isEmpty()) {
        label = m_pendingLabel;
        owner = m_pendingOwner;
        m_pendingLabel.clear();
    }
    StyledText text = label.isEmpty() ? m_setter.prepare(block.runs, FontRole::Body, g.em)
                                      : m_setter.prepareLabelled(label, owner, block.runs, FontRole::Body, g.em);
    flowParagraph(m_flow, m_setter, text, element, setting);
}

void BodyComposer::composeListItem(const Block &block)
{
    const PageGeometry &g = m_flow.geometry();
    const size_t depth = static_cast<size_t>(std::clamp(block.depth, 1, 16));
    m_lists.resize(std::min(m_lists.size(), depth));
    if (m_lists.size() < depth) { // a list below the last entry, however deep it calls itself
        const int parent = m_lists.empty() ? section() : m_lists.back().body;
        m_lists.push_back({m_canvas.addElement(Tag::L, parent), -1});
    }
    const int entry = m_canvas.addElement(Tag::LI, m_lists.back().list);
    const int label = block.label.isEmpty() ? -1 : m_canvas.addElement(Tag::Lbl, entry);
    m_lists.back().body = m_canvas.addElement(Tag::LBody, entry);
    markAnchor(block);
    StyledText text = block.label.isEmpty()
        ? m_setter.prepare(block.runs, FontRole::Body, g.em)
        : m_setter.prepareLabelled(block.label, label, block.runs, FontRole::Body, g.em);
    flowParagraph(m_flow, m_setter, text, m_lists.back().body, {block.first * g.em, block.rest * g.em, g.leading});
}

Result<void> BodyComposer::composeFigure(const Block &block)
{
    const PageGeometry &g = m_flow.geometry();
    const Result<QImage> picture = readPicture(block.figure.bytes);
    if (!picture) {
        Error error = picture.error();
        error.detail = headingTitle(block) + block.figure.alternative + QStringLiteral(": ") + error.detail;
        return error;
    }
    const double captionHeight = block.figure.caption.isEmpty() ? 0 : g.leading;
    const QSizeF room(g.width, g.height() - captionHeight - g.em);
    const QSizeF size = m_canvas.document().vertical ? pictureSize(*picture, room.transposed()).transposed()
                                                     : pictureSize(*picture, room);
    m_flow.ensure(size.height() + captionHeight + g.em);
    m_flow.space(g.em / 2);
    markAnchor(block);
    const QRectF area({g.left + (g.width - size.width()) / 2, m_flow.y()}, size);
    const int element = m_canvas.addElement(Tag::Figure, section());
    m_canvas.element(element).alternative = block.figure.alternative;
    m_canvas.element(element).box = area;
    m_canvas.beginContent(m_flow.page(), element);
    m_canvas.document().pictures.push_back(*picture);
    m_canvas.picture(m_flow.page(), area, static_cast<int>(m_canvas.document().pictures.size()) - 1);
    m_flow.advance(size.height());
    if (!block.figure.caption.isEmpty()) {
        StyledText caption = m_setter.prepare(block.figure.caption, FontRole::Strong, g.em);
        flowParagraph(m_flow, m_setter, caption, m_canvas.addElement(Tag::P, section()),
                      {0, 0, g.leading, Alignment::Center});
    }
    m_flow.space(g.em / 2);
    return {};
}

} // namespace hoshin::publish
