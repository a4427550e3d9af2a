// SPDX-License-Identifier: Apache-2.0
#include "publish/pdf/pagecontent.h"

#include <cmath>
#include <initializer_list>

namespace hoshin::publish {
namespace {

QByteArray artifactProperties(ArtifactKind kind)
{
    switch (kind) {
    case ArtifactKind::Layout: return "/Type/Layout";
    case ArtifactKind::Header: return "/Type/Pagination/Subtype/Header/Attached[/Top]";
    case ArtifactKind::Footer: return "/Type/Pagination/Subtype/Footer/Attached[/Bottom]";
    case ArtifactKind::Pagination: return "/Type/Pagination";
    }
    return {};
}

QByteArray colour(Ink ink)
{
    switch (ink) {
    case Ink::Black: return "0 g";
    case Ink::Link: return "0 .2 .5 rg";
    case Ink::HeadFill: return ".92 g";
    case Ink::Grey: return ".35 g .35 G";
    }
    return {};
}

class ContentWriter
{
public:
    ContentWriter(const ComposedDocument &document, const ComposedPage &page, PdfFonts &fonts)
        : m_document(document), m_page(page), m_fonts(fonts)
    {}

    QByteArray write()
    {
        constexpr qsizetype bytesPerGlyph = 6;
        m_out.reserve(qsizetype(m_page.glyphs.size()) * bytesPerGlyph + qsizetype(m_page.items.size()) * 80);
        for (const PageItem &item : m_page.items) {
            openMark(item.mark);
            if (item.ink != m_ink) {
                m_out += colour(item.ink) + '\n';
                m_ink = item.ink;
            }
            writeItem(item);
        }
        closeMark();
        return m_out;
    }

private:
    double flipped(double y) const { return m_page.size.height() - y; }

    /// Numbers, each with a blank behind it.
    void numbers(std::initializer_list<double> values)
    {
        for (const double value : values) {
            appendNumber(m_out, value);
            m_out += ' ';
        }
    }

    void rectangle(const QRectF &area) { numbers({area.left(), flipped(area.bottom()), area.width(), area.height()}); }

    void openMark(int mark)
    {
        if (mark == m_mark)
            return;
        closeMark();
        const ContentMark &source = m_page.marks[static_cast<size_t>(mark)];
        if (source.element < 0)
            m_out += "/Artifact<<" + artifactProperties(source.artifact) + ">>BDC\n";
        else
            m_out += '/' + tagName(m_document.elements[static_cast<size_t>(source.element)]) + "<</MCID "
                + QByteArray::number(mark) + ">>BDC\n";
        m_mark = mark;
    }

    void closeMark()
    {
        if (m_mark >= 0)
            m_out += "EMC\n";
        m_mark = -1;
    }

    void writeItem(const PageItem &item)
    {
        const QRectF &a = item.area;
        switch (item.kind) {
        case PageItem::Kind::Glyphs: writeGlyphs(item); break;
        case PageItem::Kind::Fill:
            rectangle(a);
            m_out += "re f\n";
            break;
        case PageItem::Kind::Frame:
            m_out += ".5 w ";
            rectangle(a);
            m_out += "re S\n";
            break;
        case PageItem::Kind::DottedLine:
            m_out += "q .7 w 1 J [0 3] 0 d ";
            numbers({a.left(), flipped(a.top())});
            m_out += "m ";
            numbers({a.right(), flipped(a.bottom())});
            m_out += "l S Q\n";
            break;
        case PageItem::Kind::Picture:
            m_out += "q ";
            numbers({a.width(), 0, 0, a.height(), a.left(), flipped(a.bottom())});
            m_out += "cm /I" + QByteArray::number(item.picture) + " Do Q\n";
            break;
        }
    }

    /// Where a glyph's origin lies along its line, from the run's origin.
    static double along(const PageItem &item, const PlacedGlyph &glyph)
    {
        if (item.stance == GlyphStance::Upright)
            return -static_cast<double>(glyph.y) - emAscent * item.size; // a vertical font hangs from the em box's top
        return static_cast<double>(glyph.x) + glyph.shift * item.size / trimSteps;
    }

    /// Selects the font and places the text line so that its glyphs start `start` points along it.
    void beginText(const PageItem &item, double start, double lift)
    {
        QByteArray font = m_fonts.nameOf(item.face);
        QByteArray matrix = "1 0 0 1 ";
        QPointF at(item.area.x() + start, flipped(item.area.y()) + lift);
        if (item.stance != GlyphStance::Horizontal)
            at = {item.area.x() + lift, flipped(item.area.y() + start)};
        if (item.stance == GlyphStance::Upright)
            font += 'V';
        else if (item.stance == GlyphStance::Sideways)
            matrix = "0 -1 1 0 ";
        m_out += "BT /";
        m_out += font;
        m_out += ' ';
        appendNumber(m_out, item.size);
        m_out += " Tf ";
        m_out += matrix;
        numbers({at.x(), at.y()});
        m_out += "Tm [";
    }

    /// A run of glyphs as one TJ: what a glyph's own advance does not say is an adjustment between strings.
    void writeGlyphs(const PageItem &item)
    {
        FontSubset &subset = m_fonts.subset(item.face);
        const bool upright = item.stance == GlyphStance::Upright;
        double pen = 0; // along the line, in points
        double raised = 0;
        bool open = false;
        for (quint32 i = item.firstGlyph; i < item.firstGlyph + item.glyphCount; ++i) {
            const PlacedGlyph &glyph = m_page.glyphs[i];
            const double wanted = along(item, glyph);
            const double lift = upright ? 0 : static_cast<double>(glyph.y);
            if (i == item.firstGlyph || lift != raised) {
                if (i > item.firstGlyph)
                    m_out += open ? ">] TJ ET\n" : "] TJ ET\n";
                beginText(item, wanted, lift);
                pen = wanted;
                raised = lift;
                open = false;
            }
            const double sign = upright ? -1 : 1; // downwards an adjustment opens, to the right it closes
            const double adjustment =
                sign * std::round((pen - wanted) / item.size * 10000) / 10; // thousandths of an em
            if (std::fabs(adjustment) > 0.5) {
                if (open)
                    m_out += '>';
                open = false;
                appendNumber(m_out, adjustment);
                pen = wanted;
            }
            if (!open)
                m_out += '<';
            open = true;
            const FontSubset::Code code = subset.code(glyph.id, textOf(i), glyph.shift, glyph.delta - glyph.shift);
            appendHex(m_out, code.cid);
            pen += (upright ? 1 : code.advance) * item.size; // every glyph of a vertical font advances one em
        }
        m_out += open ? ">] TJ ET\n" : "] TJ ET\n";
    }

    /// What a glyph stands for. Of a grapheme of several glyphs the first stands for all; the others, which must stand for
    /// something (ISO 19005-2, 6.2.11.7.2), for a zero-width space.
    std::u32string_view textOf(quint32 index) const
    {
        const PlacedGlyph &glyph = m_page.glyphs[index];
        if (glyph.textLength == 0)
            return U"\u200B";
        return std::u32string_view(m_page.text).substr(glyph.textStart, glyph.textLength);
    }

    const ComposedDocument &m_document;
    const ComposedPage &m_page;
    PdfFonts &m_fonts;
    QByteArray m_out;
    int m_mark = -1;
    Ink m_ink = Ink::Black;
};

} // namespace

FontSubset &PdfFonts::subset(const FontFace *face)
{
    const auto [place, added] = m_numbers.try_emplace(face, static_cast<int>(m_subsets.size()));
    if (added)
        m_subsets.push_back(std::make_unique<FontSubset>(*face));
    return *m_subsets[static_cast<size_t>(place->second)];
}

Result<QByteArray> PdfFonts::write(PdfObjects &objects) const
{
    QByteArray entries;
    for (size_t i = 0; i < m_subsets.size(); ++i) {
        const Result<FontSubset::Written> font = m_subsets[i]->write(objects);
        if (!font)
            return font.error();
        const QByteArray name = "/F" + QByteArray::number(static_cast<qulonglong>(i));
        entries += name + ' ' + PdfObjects::reference(font->horizontal);
        entries += name + "V " + PdfObjects::reference(font->vertical);
    }
    return entries;
}

QByteArray pageContent(const ComposedDocument &document, const ComposedPage &page, PdfFonts &fonts)
{
    return ContentWriter(document, page, fonts).write();
}

QByteArray tagName(const StructureElement &element)
{
    switch (element.tag) {
    case Tag::Document: return "Document";
    case Tag::Part: return "Part";
    case Tag::Sect: return "Sect";
    case Tag::Heading: return "H" + QByteArray::number(element.headingLevel);
    case Tag::P: return "P";
    case Tag::L: return "L";
    case Tag::LI: return "LI";
    case Tag::Lbl: return "Lbl";
    case Tag::LBody: return "LBody";
    case Tag::Table: return "Table";
    case Tag::Caption: return "Caption";
    case Tag::THead: return "THead";
    case Tag::TBody: return "TBody";
    case Tag::TR: return "TR";
    case Tag::TH: return "TH";
    case Tag::TD: return "TD";
    case Tag::Span: return "Span";
    case Tag::Link: return "Link";
    case Tag::TOC: return "TOC";
    case Tag::TOCI: return "TOCI";
    case Tag::Reference: return "Reference";
    case Tag::Figure: return "Figure";
    case Tag::Ruby: return "Ruby";
    case Tag::RB: return "RB";
    case Tag::RT: return "RT";
    }
    return {};
}

} // namespace hoshin::publish
