// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QStringList>

#include <pugixml.hpp>

#include <memory>
#include <vector>

namespace hoshin::guideline {

/// One XML file of the templates in memory, with places for messages.
class XmlFile
{
public:
    /// Parses `bytes`. Errors: those of checkXml, with line and column. The bytes are copied by pugixml.
    static Result<XmlFile> parse(const QString &path, const QByteArray &bytes);

    pugi::xml_node root() const { return m_dom->document_element(); }
    ErrorLocation locate(ptrdiff_t offset) const;
    int line(const pugi::xml_node &node) const { return locate(node.offset_debug()).line; }
    Error malformed(const pugi::xml_node &node, const QString &detail) const;
    const QString &path() const { return m_path; }

private:
    XmlFile() = default;

    QString m_path;
    std::shared_ptr<pugi::xml_document> m_dom; ///< shared: pugixml's document cannot be moved
    std::vector<qsizetype> m_lineEnds;
};

QString attributeOf(const pugi::xml_node &node, const char *name);
QStringList wordsOf(const pugi::xml_node &node, const char *name);
QString textOf(const pugi::xml_node &node);

} // namespace hoshin::guideline
