// SPDX-License-Identifier: Apache-2.0
#include "publish/office/trackedchanges.h"

#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace hoshin::publish {

namespace {

/// One reading of the file: with the changes of one kind taken as made and those of the other as undone.
class Reading
{
public:
    /// `gone` is the element whose content is not there in this reading: w:del when accepting, w:ins when rejecting.
    explicit Reading(QLatin1StringView gone) : m_gone(gone) {}

    void start(QStringView name)
    {
        m_open.append(name.toString());
        const bool change = name == m_gone;
        if (change && m_open.contains("rPr"_L1) && m_open.contains("pPr"_L1))
            m_markGone = true;
        else if (change && m_open.contains("trPr"_L1))
            m_rowGone = true;
        else if (change)
            ++m_inGone;
        if (name == "p"_L1)
            m_markGone = false;
        else if (name == "tr"_L1)
            m_rowGone = false;
        else if (name == "tbl"_L1)
            flush();
    }

    void end(QStringView name)
    {
        const bool change = name == m_gone;
        m_open.removeLast();
        if (change && m_inGone > 0 && !m_open.contains("trPr"_L1) && !m_open.contains("pPr"_L1))
            --m_inGone;
        if (name == "p"_L1 && m_rowGone)
            m_text.clear();
        else if (name == "p"_L1 && !m_markGone) // else the text runs on into the next paragraph
            flush();
        else if (name == "tr"_L1)
            m_rowGone = false;
    }

    void characters(QStringView text)
    {
        const bool words = !m_open.isEmpty() && (m_open.last() == "t"_L1 || m_open.last() == "delText"_L1);
        if (words && m_inGone == 0)
            m_text += text;
    }

    QStringList lines()
    {
        flush();
        return m_lines;
    }

private:
    void flush()
    {
        if (!m_text.isEmpty())
            m_lines.append(m_text);
        m_text.clear();
    }

    QLatin1StringView m_gone;
    QStringList m_open;
    QStringList m_lines;
    QString m_text;
    int m_inGone = 0;
    bool m_markGone = false;
    bool m_rowGone = false;
};

} // namespace

Result<TrackedText> readTrackedText(const QByteArray &documentXml)
{
    Reading accepted("del"_L1);
    Reading rejected("ins"_L1);
    QXmlStreamReader xml(documentXml);
    while (!xml.atEnd()) {
        const QXmlStreamReader::TokenType token = xml.readNext();
        for (Reading *reading : {&accepted, &rejected}) {
            if (token == QXmlStreamReader::StartElement)
                reading->start(xml.name());
            else if (token == QXmlStreamReader::EndElement)
                reading->end(xml.name());
            else if (token == QXmlStreamReader::Characters)
                reading->characters(xml.text());
        }
    }
    if (xml.hasError())
        return Error{.code = ErrorCode::Malformed, .detail = u"document.xml: "_s + xml.errorString()};
    return TrackedText{accepted.lines(), rejected.lines()};
}

} // namespace hoshin::publish
