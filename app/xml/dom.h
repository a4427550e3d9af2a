// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "base/utf8decoder.h"
#include "model/clauseid.h"

#include <QByteArray>
#include <QDate>
#include <QDateTime>
#include <QString>
#include <QVarLengthArray>

#include <pugixml.hpp>

#include <optional>

/// Strict reading on top of pugixml. Private to this module: no other module includes it.
namespace hoshin::xml {

/// A parsed file of ours, with the bytes it came from, so that every complaint has a line and a column.
class Dom
{
public:
    /// Parses `bytes` and checks name and namespace of the root and that its version is 1 … `newestVersion`.
    /// Errors: Malformed, Unsupported (a version this program does not know).
    Result<void> load(const QByteArray &bytes, const QString &path, QByteArrayView rootName, int newestVersion);

    pugi::xml_node root() const { return m_document.document_element(); }
    int version() const { return m_version; }

    Error malformed(const pugi::xml_node &at, const QString &detail) const;
    Error unknownElement(const pugi::xml_node &node) const;
    Error errorAtOffset(ptrdiff_t offset, const QString &detail) const;

private:
    QByteArray m_bytes;  ///< as read, for lines and columns
    QByteArray m_buffer; ///< parsed in place; the tree points into it
    QString m_path;
    pugi::xml_document m_document;
    int m_version = 0;
};

/// White space between elements; anything else there is text where none belongs.
bool isBlankText(const pugi::xml_node &node);

/// Takes the attributes of one element, each at most once. What was asked for and is absent keeps its value; what is there and
/// was not asked for is an error, and so is a value that does not parse.
class AttributeReader
{
public:
    AttributeReader(const Dom &dom, const pugi::xml_node &node)
        : m_dom(dom), m_node(node), m_next(node.first_attribute()), m_allTaken(m_next.empty())
    {}

    AttributeReader &text(const char *name, QString &value);
    AttributeReader &bytes(const char *name, QByteArray &value);
    AttributeReader &number(const char *name, int &value);
    AttributeReader &date(const char *name, QDate &value);
    AttributeReader &moment(const char *name, QDateTime &value);
    AttributeReader &flag(const char *name, bool &value); ///< "yes" or absent
    AttributeReader &id(const char *name, model::ClauseId &value);
    /// A word that `parse` turns into std::optional of the value's type.
    template<typename T, typename Parse>
    AttributeReader &word(const char *name, T &value, Parse parse)
    {
        return take(name, [&](const QString &text) {
            const auto parsed = parse(text);
            value = parsed.value_or(value);
            return parsed.has_value();
        });
    }

    /// The first thing that was wrong, in the order of asking; then any attribute that nobody asked for.
    std::optional<Error> error() const;

private:
    template<typename Assign>
    AttributeReader &take(const char *name, Assign assign)
    {
        if (const pugi::xml_attribute attribute = find(name)) {
            if (!assign(stringFromUtf8(attribute.value())) && !m_bad)
                m_bad = attribute;
        }
        m_asked.append(name);
        return *this;
    }
    pugi::xml_attribute find(const char *name);

    const Dom &m_dom;
    pugi::xml_node m_node;
    pugi::xml_attribute m_bad;
    pugi::xml_attribute
        m_next; ///< all before it are taken: in a canonical file the order of asking is the order of writing
    bool m_allTaken;
    QVarLengthArray<const char *, 16> m_asked;
};

/// Appends character data; to nothing, which is nearly always, without copying it again.
inline void appendUtf8(QString &text, const char *data)
{
    if (text.isEmpty())
        text = stringFromUtf8(data);
    else
        text += stringFromUtf8(data);
}

/// The character data below `node` as one string; nothing where it holds an element.
std::optional<QString> plainText(const pugi::xml_node &node);

} // namespace hoshin::xml
