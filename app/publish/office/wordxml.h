// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "publish/printdocument.h"

#include <QDateTime>
#include <QXmlStreamWriter>

namespace hoshin::publish {

/// What WordprocessingML elements of one part are written with. Element and attribute names carry their prefix.
class WordXml
{
public:
    /// Starts a part with the root element `root`.
    explicit WordXml(const QString &root);

    void open(const char *element) { m_xml.writeStartElement(QString::fromUtf8(element)); }
    void close() { m_xml.writeEndElement(); }
    void attribute(const char *name, const QString &value) { m_xml.writeAttribute(QString::fromUtf8(name), value); }
    void attribute(const char *name, int value) { attribute(name, QString::number(value)); }
    void empty(const char *element);
    /// <element w:val="value"/>
    void value(const char *element, const QString &value);
    void value(const char *element, int number) { value(element, QString::number(number)); }
    /// <w:t> or <w:delText> with its blanks kept; characters that XML cannot hold are left out.
    void text(const char *element, const QString &text);

    QByteArray finish();

private:
    QByteArray m_bytes;
    QXmlStreamWriter m_xml;
};

/// Who changed and when, for w:ins and w:del.
struct RevisionMark
{
    QString author;
    QDateTime at;
};

} // namespace hoshin::publish
