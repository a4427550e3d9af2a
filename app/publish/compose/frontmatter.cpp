// SPDX-License-Identifier: Apache-2.0
#include "publish/compose/frontmatter.h"

#include "publish/compose/bodycomposer.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace hoshin::publish {
namespace {

constexpr double widestTocLeading = 17;
constexpr double tightestTocLeading = 15;

/// Lines of a table whose cells have none that is broken.
qsizetype linesOf(const Table &table)
{
    qsizetype lines = 0;
    for (const TableRow &row : table.rows) {
        qsizetype most = 1;
        for (const TableCell &cell : row.cells)
            most = std::max(most, cell.lines.size());
        lines += most;
    }
    return lines;
}

} // namespace

FrontMatter::FrontMatter(Canvas &canvas, TextSetter &setter, const PageGeometry &geometry,
                         const PrintDocument &document)
    : m_canvas(canvas), m_setter(setter), m_flow(canvas, geometry), m_document(document)
{
    if (document.cover)
        m_coverElement = canvas.addElement(Tag::Sect, 0);
    if (document.contents)
        m_contentsElement = canvas.addElement(Tag::Sect, 0);
}

int FrontMatter::compose(const QStringList &labels)
{
    const int before = m_canvas.pageCount();
    if (m_document.cover)
        composeCover();
    if (m_document.contents)
        composeContents(labels);
    return m_canvas.pageCount() - before;
}

void FrontMatter::composeCover()
{
    constexpr double titleSize = 22;
    const PageGeometry &g = m_flow.geometry();
    const Cover &cover = *m_document.cover;
    m_setter.missing().setPlace(u"表紙"_s);
    m_flow.startPage();
    const auto centred = [&](const QString &words, FontRole role, double size, int element) {
        StyledText text = m_setter.prepare({{.text = words}}, role, size);
        flowParagraph(m_flow, m_setter, text, element, {0, 0, size * 1.75, Alignment::Center});
    };
    m_flow.advance(g.height() * (linesOf(cover.adoption) > 14 ? 0.08 : 0.22)); // a long table needs the room
    if (!cover.label.isEmpty())
        centred(cover.label, FontRole::Body, 12, m_canvas.addElement(Tag::P, m_coverElement));
    m_flow.advance(g.em);
    const int heading = m_canvas.addElement(Tag::Heading, m_coverElement);
    m_canvas.element(heading).headingLevel = 1;
    centred(m_document.title, FontRole::Strong, titleSize, heading);
    m_flow.advance(2 * g.em);
    for (const QString &line : cover.lines)
        centred(line, FontRole::Body, 12, m_canvas.addElement(Tag::P, m_coverElement));
    if (!cover.issuer.isEmpty()) {
        m_flow.advance(2 * g.em);
        centred(cover.issuer, FontRole::Strong, 15, m_canvas.addElement(Tag::P, m_coverElement));
    }
    if (!cover.adoption.rows.isEmpty()) {
        m_flow.advance(2 * g.em);
        TableComposer(m_canvas, m_flow, m_setter).compose(cover.adoption, m_coverElement);
    }
}

void FrontMatter::composeContents(const QStringList &labels)
{
    constexpr double size = 13;
    const PageGeometry &g = m_flow.geometry();
    m_setter.missing().setPlace(u"目次"_s);
    m_flow.startPage();
    if (!m_document.cover) {
        StyledText title = m_setter.prepare({{.text = m_document.title}}, FontRole::Strong, 16);
        const int heading = m_canvas.addElement(Tag::Heading, m_contentsElement);
        m_canvas.element(heading).headingLevel = 1;
        flowParagraph(m_flow, m_setter, title, heading, {0, 0, 28, Alignment::Center});
        for (const QString &line : m_document.preface) {
            StyledText text = m_setter.prepare({{.text = line}}, FontRole::Body, g.em);
            flowParagraph(m_flow, m_setter, text, m_canvas.addElement(Tag::P, m_contentsElement),
                          {0, 0, g.leading, Alignment::End});
        }
        m_flow.space(g.em);
    }
    StyledText words = m_setter.prepare({{.text = u"目次"_s}}, FontRole::Strong, size);
    const int heading = m_canvas.addElement(Tag::Heading, m_contentsElement);
    m_canvas.element(heading).headingLevel = 2;
    flowParagraph(m_flow, m_setter, words, heading, {0, 0, size * 2, Alignment::Start});
    const int toc = m_canvas.addElement(Tag::TOC, m_contentsElement);
    int top = static_cast<int>(HeadingRank::Article);
    for (const Block &block : m_document.blocks) {
        if (block.kind == BlockKind::Heading && block.listed)
            top = std::min(top, static_cast<int>(block.rank));
    }
    m_setter.setLinkInk(Ink::Black);
    std::vector<Entry> entries;
    for (const Block &block : m_document.blocks) {
        if (block.kind == BlockKind::Heading && block.listed && !block.anchor.isEmpty())
            entries.push_back(layOutEntry(block, static_cast<int>(block.rank) - top));
    }
    m_leading = tocLeading(entries);
    for (Entry &entry : entries) {
        const Destination to = m_canvas.document().destinations.value(entry.anchor);
        composeEntry(entry, labels.value(to.page), toc);
    }
    m_setter.setLinkInk(Ink::Link);
}

/// A last page with a few entries alone is avoided by setting all of them a little closer.
double FrontMatter::tocLeading(const std::vector<Entry> &entries) const
{
    const auto linesIn = [](double height, double leading) { return std::floor((height + 0.01) / leading); };
    double total = 0;
    for (const Entry &entry : entries)
        total += static_cast<double>(entry.lines.size());
    const double first = m_flow.room();
    const double page = m_flow.geometry().height();
    const double over = total - linesIn(first, widestTocLeading);
    const double last = over <= 0 ? 0 : std::fmod(over, linesIn(page, widestTocLeading));
    if (last <= 0 || last > 5)
        return widestTocLeading;
    const double pagesBefore = std::floor(over / linesIn(page, widestTocLeading));
    for (double leading = widestTocLeading; leading >= tightestTocLeading; leading -= 0.25) {
        // an entry of several lines is not divided: one line a page may stay empty
        if (linesIn(first, leading) + pagesBefore * linesIn(page, leading) >= total + pagesBefore)
            return leading;
    }
    return widestTocLeading;
}

FrontMatter::Entry FrontMatter::layOutEntry(const Block &heading, int level)
{
    const PageGeometry &g = m_flow.geometry();
    Entry entry{.anchor = heading.anchor, .indent = std::min(level, 5) * 1.5 * g.em, .text = {}, .lines = {}};
    const double numberWidth = 3 * g.em; // for the page number, with air before it
    const FontRole role = level == 0 ? FontRole::Strong : FontRole::Body;
    entry.text = m_setter.prepare({{.text = headingTitle(heading), .link = u'#' + heading.anchor}}, role, g.em);
    const double room = g.width - entry.indent - numberWidth;
    entry.lines = breakLines(entry.text.shaped, {room, room - 2 * g.em, false});
    return entry;
}

void FrontMatter::composeEntry(Entry &entry, const QString &pageLabel, int parent)
{
    const PageGeometry &g = m_flow.geometry();
    const std::vector<Line> &lines = entry.lines;
    const int reference = m_canvas.addElement(Tag::Reference, m_canvas.addElement(Tag::TOCI, parent));
    m_flow.ensure(static_cast<double>(lines.size()) * m_leading);
    for (size_t i = 0; i < lines.size(); ++i) {
        const double x = g.left + entry.indent + (i == 0 ? 0 : 2 * g.em);
        const double baseline = m_flow.y() + baselineIn(m_leading, g.em);
        m_setter.draw(entry.text, lines[i], reference, m_flow.page(), {x, baseline});
        if (i + 1 == lines.size()) {
            StyledText number = m_setter.prepare({{.text = pageLabel}}, FontRole::Body, g.em);
            const Line numberLine = singleLine(number.shaped);
            const double numberX = g.right() - numberLine.width;
            const double from = x + lines[i].width + 0.5 * g.em;
            m_canvas.beginArtifact(m_flow.page(), ArtifactKind::Layout);
            if (numberX - from > g.em)
                m_canvas.dottedLine(m_flow.page(), {from, baseline - 2.5}, numberX - from - 0.5 * g.em);
            const int link = entry.text.owners.front();
            m_setter.draw(number, numberLine, link, m_flow.page(), {numberX, baseline});
        }
        m_flow.advance(m_leading);
    }
}

} // namespace hoshin::publish
