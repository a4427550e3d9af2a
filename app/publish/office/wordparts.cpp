// SPDX-License-Identifier: Apache-2.0
#include "publish/office/wordparts.h"

#include "publish/office/wordxml.h"

using namespace Qt::StringLiterals;

namespace hoshin::publish {

namespace {

constexpr auto relationshipBase = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"_L1;
constexpr auto packageBase = "http://schemas.openxmlformats.org/package/2006/"_L1;
constexpr auto partBase = "application/vnd.openxmlformats-officedocument.wordprocessingml."_L1;

/// A part that is not WordprocessingML.
class PlainXml
{
public:
    PlainXml(const QString &root, const QString &defaultNamespace) : m_xml(&m_bytes)
    {
        m_xml.writeStartDocument(u"1.0"_s, true);
        m_xml.writeStartElement(root);
        if (!defaultNamespace.isEmpty())
            m_xml.writeAttribute(u"xmlns"_s, defaultNamespace);
    }
    void attribute(const QString &name, const QString &value) { m_xml.writeAttribute(name, value); }
    void element(const QString &name, std::initializer_list<std::pair<QString, QString>> attributes,
                 const QString &text = {})
    {
        m_xml.writeStartElement(name);
        for (const auto &[key, value] : attributes)
            m_xml.writeAttribute(key, value);
        if (!text.isEmpty())
            m_xml.writeCharacters(text);
        m_xml.writeEndElement();
    }
    QByteArray finish()
    {
        m_xml.writeEndDocument();
        return m_bytes;
    }

private:
    QByteArray m_bytes;
    QXmlStreamWriter m_xml;
};

QByteArray contentTypes(bool pictures)
{
    PlainXml xml(u"Types"_s, packageBase + u"content-types"_s);
    xml.element(u"Default"_s,
                {{u"Extension"_s, u"rels"_s},
                 {u"ContentType"_s, u"application/vnd.openxmlformats-package.relationships+xml"_s}});
    if (pictures)
        xml.element(u"Default"_s, {{u"Extension"_s, u"png"_s}, {u"ContentType"_s, u"image/png"_s}});
    xml.element(u"Default"_s, {{u"Extension"_s, u"xml"_s}, {u"ContentType"_s, u"application/xml"_s}});
    const std::pair<QString, QString> parts[] = {{u"document"_s, u"document.main+xml"_s},
                                                 {u"styles"_s, u"styles+xml"_s},
                                                 {u"settings"_s, u"settings+xml"_s},
                                                 {u"header1"_s, u"header+xml"_s},
                                                 {u"footer1"_s, u"footer+xml"_s}};
    for (const auto &[name, type] : parts)
        xml.element(u"Override"_s,
                    {{u"PartName"_s, u"/word/"_s + name + u".xml"_s}, {u"ContentType"_s, partBase + type}});
    xml.element(u"Override"_s,
                {{u"PartName"_s, u"/docProps/core.xml"_s},
                 {u"ContentType"_s, u"application/vnd.openxmlformats-package.core-properties+xml"_s}});
    return xml.finish();
}

QByteArray packageRelationships()
{
    PlainXml xml(u"Relationships"_s, packageBase + u"relationships"_s);
    xml.element(u"Relationship"_s,
                {{u"Id"_s, u"rId1"_s},
                 {u"Type"_s, relationshipBase + u"officeDocument"_s},
                 {u"Target"_s, u"word/document.xml"_s}});
    xml.element(u"Relationship"_s,
                {{u"Id"_s, u"rId2"_s},
                 {u"Type"_s, packageBase + u"relationships/metadata/core-properties"_s},
                 {u"Target"_s, u"docProps/core.xml"_s}});
    return xml.finish();
}

QByteArray documentRelationships(const WordFrame &frame)
{
    PlainXml xml(u"Relationships"_s, packageBase + u"relationships"_s);
    const std::pair<QString, QString> parts[] = {{u"styles"_s, u"styles"_s},
                                                 {u"settings"_s, u"settings"_s},
                                                 {u"header"_s, u"header1"_s},
                                                 {u"footer"_s, u"footer1"_s}};
    for (const auto &[type, target] : parts)
        xml.element(
            u"Relationship"_s,
            {{u"Id"_s, u"rId_"_s + type}, {u"Type"_s, relationshipBase + type}, {u"Target"_s, target + u".xml"_s}});
    for (qsizetype i = 1; i <= frame.pictures.size(); ++i)
        xml.element(u"Relationship"_s,
                    {{u"Id"_s, u"rIdP"_s + QString::number(i)},
                     {u"Type"_s, relationshipBase + u"image"_s},
                     {u"Target"_s, u"media/%1.png"_s.arg(i)}});
    for (qsizetype i = 0; i < frame.links.size(); ++i)
        xml.element(u"Relationship"_s,
                    {{u"Id"_s, u"rIdL"_s + QString::number(i)},
                     {u"Type"_s, relationshipBase + u"hyperlink"_s},
                     {u"Target"_s, frame.links[i]},
                     {u"TargetMode"_s, u"External"_s}});
    return xml.finish();
}

QByteArray coreProperties(const WordFrame &frame)
{
    PlainXml xml(u"cp:coreProperties"_s, {});
    xml.attribute(u"xmlns:cp"_s, packageBase + u"metadata/core-properties"_s);
    xml.attribute(u"xmlns:dc"_s, u"http://purl.org/dc/elements/1.1/"_s);
    xml.attribute(u"xmlns:dcterms"_s, u"http://purl.org/dc/terms/"_s);
    xml.attribute(u"xmlns:xsi"_s, u"http://www.w3.org/2001/XMLSchema-instance"_s);
    xml.element(u"dc:title"_s, {}, frame.title);
    xml.element(u"dc:creator"_s, {}, frame.creator);
    xml.element(u"dc:language"_s, {}, u"ja-JP"_s);
    if (frame.created.isValid())
        xml.element(u"dcterms:created"_s, {{u"xsi:type"_s, u"dcterms:W3CDTF"_s}},
                    frame.created.toUTC().toString(Qt::ISODate));
    return xml.finish();
}

QByteArray settings()
{
    WordXml xml(u"w:settings"_s);
    xml.value("w:characterSpacingControl", u"compressPunctuation"_s);
    xml.open("w:compat");
    xml.empty("w:compatSetting");
    xml.attribute("w:name", u"compatibilityMode"_s);
    xml.attribute("w:uri", u"http://schemas.microsoft.com/office/word"_s);
    xml.attribute("w:val", u"15"_s);
    xml.close();
    xml.empty("w:themeFontLang");
    xml.attribute("w:val", u"en-US"_s);
    xml.attribute("w:eastAsia", u"ja-JP"_s);
    return xml.finish();
}

void fonts(WordXml &xml, const QString &proportional, const QString &fixed)
{
    xml.empty("w:rFonts");
    xml.attribute("w:ascii", proportional);
    xml.attribute("w:eastAsia", fixed);
    xml.attribute("w:hAnsi", proportional);
}

struct ParagraphStyle
{
    QString id;
    QString name;
    int halfPoints = 0; ///< 0: as the body
    bool strong = false;
    int outline = -1; ///< outline level from 0
    QString alignment = u"both"_s;
    int before = 0; ///< twips
    int after = 0;
    bool keepNext = false;
};

void write(WordXml &xml, const ParagraphStyle &style)
{
    const bool normal = style.id == "Normal"_L1;
    xml.open("w:style");
    xml.attribute("w:type", u"paragraph"_s);
    if (normal)
        xml.attribute("w:default", 1);
    xml.attribute("w:styleId", style.id);
    xml.value("w:name", style.name);
    if (!normal)
        xml.value("w:basedOn", u"Normal"_s);
    xml.empty("w:qFormat");
    xml.open("w:pPr");
    if (style.keepNext)
        xml.empty("w:keepNext");
    xml.empty("w:widowControl");
    if (style.before > 0) {
        xml.empty("w:spacing");
        xml.attribute("w:before", style.before);
        if (style.after > 0)
            xml.attribute("w:after", style.after);
    }
    xml.value("w:jc", style.alignment);
    if (style.outline >= 0)
        xml.value("w:outlineLvl", style.outline);
    xml.close();
    xml.open("w:rPr");
    if (style.strong) {
        fonts(xml, u"BIZ UDPGothic"_s, u"BIZ UDGothic"_s);
        xml.empty("w:b");
    }
    if (style.halfPoints > 0) {
        xml.value("w:sz", style.halfPoints);
        xml.value("w:szCs", style.halfPoints);
    }
    xml.close();
    xml.close();
}

void writeDefaults(WordXml &xml)
{
    xml.open("w:docDefaults");
    xml.open("w:rPrDefault");
    xml.open("w:rPr");
    fonts(xml, u"BIZ UDPMincho"_s, u"BIZ UDMincho"_s);
    xml.value("w:kern", 2);
    xml.value("w:sz", 21);
    xml.value("w:szCs", 21);
    xml.empty("w:lang");
    xml.attribute("w:val", u"en-US"_s);
    xml.attribute("w:eastAsia", u"ja-JP"_s);
    xml.close();
    xml.close();
    xml.empty("w:pPrDefault");
    xml.close();
}

void writeLinkAndTableStyles(WordXml &xml)
{
    xml.open("w:style");
    xml.attribute("w:type", u"character"_s);
    xml.attribute("w:styleId", u"Hyperlink"_s);
    xml.value("w:name", u"Hyperlink"_s);
    xml.open("w:rPr");
    xml.value("w:color", u"0B4FA8"_s);
    xml.close();
    xml.close();
    xml.open("w:style");
    xml.attribute("w:type", u"table"_s);
    xml.attribute("w:styleId", u"TableGrid"_s);
    xml.value("w:name", u"Table Grid"_s);
    xml.open("w:tblPr");
    xml.open("w:tblBorders");
    for (const char *edge : {"w:top", "w:left", "w:bottom", "w:right", "w:insideH", "w:insideV"}) {
        xml.value(edge, u"single"_s);
        xml.attribute("w:sz", 4);
        xml.attribute("w:space", 0);
        xml.attribute("w:color", u"auto"_s);
    }
    xml.close();
    xml.close();
    xml.close();
}

QByteArray styles()
{
    WordXml xml(u"w:styles"_s);
    writeDefaults(xml);
    std::vector<ParagraphStyle> all{
        {.id = u"Normal"_s, .name = u"Normal"_s},
        {.id = u"Title"_s,
         .name = u"Title"_s,
         .halfPoints = 36,
         .strong = true,
         .alignment = u"left"_s,
         .before = 240,
         .after = 240,
         .keepNext = true},
        {.id = u"Preface"_s, .name = u"公布・改正沿革"_s, .alignment = u"right"_s},
        {.id = u"Kou"_s, .name = u"項"_s},
        {.id = u"Gou"_s, .name = u"号"_s},
        {.id = u"SubGou"_s, .name = u"号の細分"_s},
        {.id = u"Caption"_s,
         .name = u"caption"_s,
         .strong = true,
         .alignment = u"left"_s,
         .before = 120,
         .keepNext = true},
        {.id = u"TableText"_s, .name = u"表本文"_s, .halfPoints = 19},
        {.id = u"TableHead"_s, .name = u"表見出し"_s, .halfPoints = 19, .strong = true, .alignment = u"left"_s},
        {.id = u"Header"_s, .name = u"header"_s, .halfPoints = 16, .alignment = u"right"_s},
        {.id = u"Footer"_s, .name = u"footer"_s, .halfPoints = 18, .alignment = u"center"_s},
    };
    static constexpr int sizes[] = {28, 24, 22, 21, 21, 21};
    for (int level = 1; level <= 6; ++level)
        all.push_back({.id = u"Heading"_s + QString::number(level),
                       .name = u"heading "_s + QString::number(level),
                       .halfPoints = sizes[level - 1],
                       .strong = true,
                       .outline = level - 1,
                       .alignment = u"left"_s,
                       .before = 240,
                       .keepNext = true});
    for (const ParagraphStyle &style : all)
        write(xml, style);
    writeLinkAndTableStyles(xml);
    return xml.finish();
}

void field(WordXml &xml, const QString &instruction)
{
    xml.open("w:fldSimple");
    xml.attribute("w:instr", instruction);
    xml.open("w:r");
    xml.text("w:t", u"1"_s);
    xml.close();
    xml.close();
}

QByteArray header(const WordFrame &frame)
{
    WordXml xml(u"w:hdr"_s);
    xml.open("w:p");
    xml.open("w:pPr");
    xml.value("w:pStyle", u"Header"_s);
    xml.close();
    xml.open("w:r");
    xml.text("w:t", (frame.draft ? u"【案】　"_s : QString()) + frame.header);
    xml.close();
    xml.close();
    return xml.finish();
}

QByteArray footer()
{
    WordXml xml(u"w:ftr"_s);
    xml.open("w:p");
    xml.open("w:pPr");
    xml.value("w:pStyle", u"Footer"_s);
    xml.close();
    field(xml, u"PAGE"_s);
    xml.open("w:r");
    xml.text("w:t", u" / "_s);
    xml.close();
    field(xml, u"NUMPAGES"_s);
    xml.close();
    return xml.finish();
}

} // namespace

std::vector<ZipPart> wordParts(const QByteArray &document, const WordFrame &frame)
{
    std::vector<ZipPart> parts{{u"[Content_Types].xml"_s, contentTypes(!frame.pictures.isEmpty())},
                               {u"_rels/.rels"_s, packageRelationships()},
                               {u"word/document.xml"_s, document},
                               {u"word/_rels/document.xml.rels"_s, documentRelationships(frame)},
                               {u"word/styles.xml"_s, styles()},
                               {u"word/settings.xml"_s, settings()},
                               {u"word/header1.xml"_s, header(frame)},
                               {u"word/footer1.xml"_s, footer()},
                               {u"docProps/core.xml"_s, coreProperties(frame)}};
    for (qsizetype i = 0; i < frame.pictures.size(); ++i)
        parts.push_back({u"word/media/%1.png"_s.arg(i + 1), frame.pictures[i]});
    return parts;
}

} // namespace hoshin::publish
