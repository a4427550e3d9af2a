// SPDX-License-Identifier: Apache-2.0
#include "cli/documentbytes.h"

#include "cli/clausejson.h"
#include "import/textwriter.h"
#include "xml/documentxml.h"

using namespace Qt::StringLiterals;

namespace hoshin::cli {

QByteArray documentBytes(const model::Document &document, const QString &format, const import::LawXmlSource *law)
{
    if (format == "json"_L1)
        return documentJson(document);
    if (format == "xml"_L1)
        return xml::writeDocument(document);
    if (format == "lawxml"_L1)
        return import::writeLawXml(document, law);
    return import::writePlainText(document).toUtf8();
}

} // namespace hoshin::cli
