// SPDX-License-Identifier: Apache-2.0
#include "publish/pdf/pdfwriter.h"

#include "publish/glyphcoverage.h"
#include "publish/pdf/pagecontent.h"
#include "publish/pdf/structurewriter.h"

#include <QColorSpace>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace hoshin::publish {
namespace {

QByteArray ref(int id) { return PdfObjects::reference(id); }

Error missingGlyphs(const QList<MissingGlyph> &missing)
{
    QStringList lines;
    for (const MissingGlyph &m : missing)
        lines << namedCharacter(m.grapheme) + u' ' + m.places.mid(0, 3).join(u"、"_s);
    return Error{.code = ErrorCode::Unsupported, .detail = u"印刷できる書体のない文字： "_s + lines.join(u"、"_s)};
}

class FileWriter
{
public:
    FileWriter(const ComposedDocument &document, const PdfOptions &options) : m_document(document), m_options(options)
    {}

    Result<QByteArray> write()
    {
        const int catalog = m_objects.allocate();
        const int pageTree = m_objects.allocate();
        for (size_t i = 0; i < m_document.pages.size(); ++i)
            m_numbers.pages.push_back(m_objects.allocate());
        for (size_t i = 0; i < m_document.links.size(); ++i)
            m_numbers.links.push_back(m_objects.allocate());
        const Result<void> pages = writePages(pageTree);
        if (!pages)
            return pages.error();
        for (size_t i = 0; i < m_document.links.size(); ++i)
            writeLink(i);
        writeCatalog(catalog, pageTree);
        return m_objects.file(catalog, m_objects.add(informationDictionary(m_document, m_options)));
    }

private:
    Result<void> writePages(int pageTree)
    {
        PdfFonts fonts;
        std::vector<int> contents;
        for (const ComposedPage &page : m_document.pages)
            contents.push_back(m_objects.addStream({}, pageContent(m_document, page, fonts)));
        const Result<QByteArray> fontEntries = fonts.write(m_objects);
        if (!fontEntries)
            return fontEntries.error();
        QByteArray pictures;
        for (size_t i = 0; i < m_document.pictures.size(); ++i)
            pictures +=
                "/I" + QByteArray::number(static_cast<qulonglong>(i)) + ' ' + ref(writePicture(m_document.pictures[i]));
        const int resources =
            m_objects.add("<</Font<<" + *fontEntries + ">>"
                          + (pictures.isEmpty() ? QByteArray() : "/XObject<<" + pictures + ">>") + ">>");
        std::vector<QByteArray> annotations(m_document.pages.size());
        for (size_t i = 0; i < m_document.links.size(); ++i)
            annotations[static_cast<size_t>(m_document.links[i].page)] += ref(m_numbers.links[i]) + ' ';
        QByteArray kids;
        for (size_t i = 0; i < m_document.pages.size(); ++i) {
            const QSizeF size = m_document.pages[i].size;
            m_objects.set(m_numbers.pages[i],
                          "<</Type/Page/Parent " + ref(pageTree) + "/MediaBox[0 0 " + pdfNumber(size.width()) + ' '
                              + pdfNumber(size.height()) + "]/Contents " + ref(contents[i]) + "/Resources "
                              + ref(resources) + "/StructParents " + QByteArray::number(static_cast<qulonglong>(i))
                              + "/Tabs/S"
                              + (annotations[i].isEmpty() ? QByteArray() : "/Annots[" + annotations[i] + ']') + ">>");
            kids += ref(m_numbers.pages[i]) + ' ';
        }
        m_objects.set(pageTree,
                      "<</Type/Pages/Count " + QByteArray::number(static_cast<qulonglong>(m_document.pages.size()))
                          + "/Kids[" + kids + "]>>");
        return {};
    }

    int writePicture(const QImage &picture)
    {
        QByteArray pixels;
        for (int y = 0; y < picture.height(); ++y)
            pixels.append(reinterpret_cast<const char *>(picture.constScanLine(y)), picture.width() * qsizetype(3));
        return m_objects.addStream("/Type/XObject/Subtype/Image/Width " + QByteArray::number(picture.width())
                                       + "/Height " + QByteArray::number(picture.height())
                                       + "/ColorSpace/DeviceRGB/BitsPerComponent 8",
                                   pixels);
    }

    void writeLink(size_t index)
    {
        const LinkArea &link = m_document.links[index];
        const double height = m_document.pages[static_cast<size_t>(link.page)].size.height();
        QByteArray action;
        if (link.target.startsWith(u'#'))
            action = "/Dest" + destination(m_document, m_numbers, link.target.mid(1));
        else
            action = "/A<</Type/Action/S/URI/URI" + pdfString(QUrl(link.target).toEncoded()) + ">>";
        m_objects.set(m_numbers.links[index],
                      "<</Type/Annot/Subtype/Link/Rect[" + pdfNumber(link.area.left()) + ' '
                          + pdfNumber(height - link.area.bottom()) + ' ' + pdfNumber(link.area.right()) + ' '
                          + pdfNumber(height - link.area.top()) + "]/Border[0 0 0]/F 4/P "
                          + ref(m_numbers.pages[static_cast<size_t>(link.page)]) + "/Contents" + pdfText(link.contents)
                          + "/StructParent "
                          + QByteArray::number(static_cast<qulonglong>(m_document.pages.size() + index)) + action
                          + ">>");
    }

    QByteArray pageLabels() const
    {
        QByteArray ranges;
        if (m_document.frontPages > 0)
            ranges = "0<</S/r>>";
        if (m_document.frontPages < static_cast<int>(m_document.pages.size()))
            ranges += QByteArray::number(m_document.frontPages) + "<</S/D>>";
        return "/PageLabels<</Nums[" + ranges + "]>>";
    }

    void writeCatalog(int catalog, int pageTree)
    {
        const int structure = writeStructureTree(m_objects, m_document, m_numbers);
        const int outline = writeOutline(m_objects, m_document, m_numbers);
        const int metadata = m_objects.addStream("/Type/Metadata/Subtype/XML", xmpPacket(m_document, m_options),
                                                 PdfObjects::Packing::Plain); // readable without inflating
        const int profile = m_objects.addStream("/N 3", QColorSpace(QColorSpace::SRgb).iccProfile());
        m_objects.set(catalog,
                      "<</Type/Catalog/Pages " + ref(pageTree) + "/Lang" + pdfText(m_document.language)
                          + "/MarkInfo<</Marked true>>/StructTreeRoot " + ref(structure)
                          + "/ViewerPreferences<</DisplayDocTitle true" + (m_document.vertical ? "/Direction/R2L" : "")
                          + ">>/Metadata " + ref(metadata) + pageLabels()
                          + (outline != 0 ? "/Outlines " + ref(outline) + "/PageMode/UseOutlines" : QByteArray())
                          + "/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)"
                            "/Info(sRGB IEC61966-2.1)/DestOutputProfile "
                          + ref(profile) + ">>]>>");
    }

    const ComposedDocument &m_document;
    const PdfOptions &m_options;
    PdfObjects m_objects;
    PdfNumbers m_numbers;
};

} // namespace

Result<QByteArray> writePdf(const ComposedDocument &document, const PdfOptions &options)
{
    if (!document.missing.isEmpty())
        return missingGlyphs(document.missing);
    return FileWriter(document, options).write();
}

Result<QByteArray> renderPdf(const PrintDocument &document, const PdfOptions &options)
{
    const Result<ComposedDocument> composed = compose(document, {.draft = options.draft});
    if (!composed)
        return composed.error();
    return writePdf(*composed, options);
}

} // namespace hoshin::publish
