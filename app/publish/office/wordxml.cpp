// SPDX-License-Identifier: Apache-2.0
#include "publish/office/wordxml.h"

using namespace Qt::StringLiterals;

namespace hoshin::publish {

WordXml::WordXml(const QString &root) : m_xml(&m_bytes)
{
    m_xml.writeStartDocument(u"1.0"_s, true);
    m_xml.writeStartElement(root);
    attribute("xmlns:w", u"http://schemas.openxmlformats.org/wordprocessingml/2006/main"_s);
    attribute("xmlns:r", u"http://schemas.openxmlformats.org/officeDocument/2006/relationships"_s);
    if (root == "w:document"_L1) { // pictures
        attribute("xmlns:wp", u"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"_s);
        attribute("xmlns:a", u"http://schemas.openxmlformats.org/drawingml/2006/main"_s);
        attribute("xmlns:pic", u"http://schemas.openxmlformats.org/drawingml/2006/picture"_s);
    }
}

void WordXml::empty(const char *element) { m_xml.writeEmptyElement(QString::fromUtf8(element)); }

void WordXml::value(const char *element, const QString &value)
{
    m_xml.writeEmptyElement(QString::fromUtf8(element));
    attribute("w:val", value);
}

void WordXml::text(const char *element, const QString &text)
{
    QString clean = text;
    clean.removeIf([](QChar c) { return (c < u' ' && c != u'\t') || c.unicode() >= 0xFFFE; });
    open(element);
    attribute("xml:space", u"preserve"_s);
    m_xml.writeCharacters(clean);
    close();
}

QByteArray WordXml::finish()
{
    m_xml.writeEndDocument();
    return m_bytes;
}

} // namespace hoshin::publish
