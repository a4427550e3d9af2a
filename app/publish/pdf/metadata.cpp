// SPDX-License-Identifier: Apache-2.0
#include "publish/pdf/metadata.h"

#include "publish/pdf/pdfobjects.h"

namespace hoshin::publish {
namespace {

constexpr int japanStandardTime = 9 * 3600; // seconds: dates of Japanese documents, wherever they are written

QByteArray escaped(const QString &text) { return text.toHtmlEscaped().toUtf8(); }

QDateTime inJapan(const QDateTime &time) { return time.toOffsetFromUtc(japanStandardTime); }

constexpr char packetStart[] =
    "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
    "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
    "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
    "xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\""
    " xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\" xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\""
    " xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">\n";

constexpr char conformance[] = "<pdfaid:part>2</pdfaid:part>\n<pdfaid:conformance>A</pdfaid:conformance>\n"
                               "<pdfuaid:part>1</pdfuaid:part>\n</rdf:Description>\n";

constexpr char extensionSchema[] =
    "<rdf:Description rdf:about=\"\" xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\""
    " xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\" "
    "xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\">\n"
    "<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType=\"Resource\">\n"
    "<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>\n"
    "<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>\n"
    "<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>\n"
    "<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType=\"Resource\">\n"
    "<pdfaProperty:name>part</pdfaProperty:name>\n<pdfaProperty:valueType>Integer</pdfaProperty:valueType>\n"
    "<pdfaProperty:category>internal</pdfaProperty:category>\n"
    "<pdfaProperty:description>Part of ISO 14289 that the file conforms to</pdfaProperty:description>\n"
    "</rdf:li></rdf:Seq></pdfaSchema:property>\n</rdf:li></rdf:Bag></pdfaExtension:schemas>\n</rdf:Description>\n";

constexpr char packetEnd[] = "</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>";

} // namespace

QByteArray xmpPacket(const ComposedDocument &document, const PdfOptions &options)
{
    const QByteArray title = escaped(document.title);
    QByteArray xmp = packetStart;
    xmp += "<dc:format>application/pdf</dc:format>\n<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">" + title
        + "</rdf:li></rdf:Alt></dc:title>\n";
    if (!document.issuer.isEmpty())
        xmp += "<dc:creator><rdf:Seq><rdf:li>" + escaped(document.issuer) + "</rdf:li></rdf:Seq></dc:creator>\n";
    if (!document.subject.isEmpty())
        xmp += "<dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">" + escaped(document.subject)
            + "</rdf:li></rdf:Alt></dc:description>\n";
    xmp += "<dc:language><rdf:Bag><rdf:li>" + escaped(document.language) + "</rdf:li></rdf:Bag></dc:language>\n";
    if (options.created.isValid()) {
        const QByteArray date = inJapan(options.created).toString(Qt::ISODate).toUtf8();
        xmp += "<xmp:CreateDate>" + date + "</xmp:CreateDate>\n<xmp:ModifyDate>" + date + "</xmp:ModifyDate>\n";
    }
    const QByteArray program = escaped(options.program);
    xmp += "<xmp:CreatorTool>" + program + "</xmp:CreatorTool>\n<pdf:Producer>" + program + "</pdf:Producer>\n";
    return xmp + conformance + extensionSchema + packetEnd;
}

QByteArray informationDictionary(const ComposedDocument &document, const PdfOptions &options)
{
    QByteArray entries = "/Title" + pdfText(document.title);
    if (!document.issuer.isEmpty())
        entries += "/Author" + pdfText(document.issuer);
    if (!document.subject.isEmpty())
        entries += "/Subject" + pdfText(document.subject);
    entries += "/Creator" + pdfText(options.program) + "/Producer" + pdfText(options.program);
    if (options.created.isValid()) {
        const QByteArray date = inJapan(options.created).toString(QStringLiteral("yyyyMMddhhmmss")).toUtf8();
        entries += "/CreationDate(D:" + date + "+09'00')/ModDate(D:" + date + "+09'00')";
    }
    return "<<" + entries + ">>";
}

} // namespace hoshin::publish
