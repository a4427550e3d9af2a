// SPDX-License-Identifier: Apache-2.0
#include "guideline/xmlfile.h"

#include "base/xmlgate.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hoshin::guideline {

Result<XmlFile> XmlFile::parse(const QString &path, const QByteArray &bytes)
{
    if (const Result<void> sound = checkXml(bytes, path); !sound)
        return sound.error();
    XmlFile file;
    file.m_path = path;
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        if (bytes.at(i) == '\n')
            file.m_lineEnds.push_back(i);
    }
    file.m_dom = std::make_shared<pugi::xml_document>();
    const pugi::xml_parse_result parsed =
        file.m_dom->load_buffer(bytes.constData(), size_t(bytes.size()), pugi::parse_default, pugi::encoding_utf8);
    if (!parsed)
        return Error{.code = ErrorCode::Malformed,
                     .detail = QString::fromUtf8(parsed.description()),
                     .location = file.locate(parsed.offset)};
    return file;
}

ErrorLocation XmlFile::locate(ptrdiff_t offset) const
{
    const auto end = std::lower_bound(m_lineEnds.begin(), m_lineEnds.end(), qsizetype(offset));
    const qsizetype start = end == m_lineEnds.begin() ? 0 : *std::prev(end) + 1;
    return {.path = m_path, .line = int(end - m_lineEnds.begin()) + 1, .column = int(offset - start) + 1};
}

Error XmlFile::malformed(const pugi::xml_node &node, const QString &detail) const
{
    return {.code = ErrorCode::Malformed, .detail = detail, .location = locate(node.offset_debug())};
}

QString attributeOf(const pugi::xml_node &node, const char *name)
{
    return QString::fromUtf8(node.attribute(name).value());
}

QStringList wordsOf(const pugi::xml_node &node, const char *name)
{
    return attributeOf(node, name).split(u' ', Qt::SkipEmptyParts);
}

QString textOf(const pugi::xml_node &node) { return QString::fromUtf8(node.child_value()).trimmed(); }

} // namespace hoshin::guideline
