// SPDX-License-Identifier: Apache-2.0
#include "xml/dom.h"

#include "base/utf8.h"
#include "base/xmlgate.h"

#include <algorithm>
#include <cstring>

using namespace Qt::StringLiterals;

namespace hoshin::xml {

static constexpr qsizetype largestFile = 64 * 1024 * 1024;
static constexpr unsigned parseFlags =
    pugi::parse_cdata | pugi::parse_escapes | pugi::parse_eol | pugi::parse_wconv_attribute | pugi::parse_ws_pcdata;

Result<void> Dom::load(const QByteArray &bytes, const QString &path, QByteArrayView rootName, int newestVersion)
{
    m_bytes = bytes;
    m_path = path;
    if (bytes.size() > largestFile)
        return errorAtOffset(0, u"64 MiB を超えています"_s);
    if (const Result<void> passed = checkXml(bytes, path); !passed)
        return passed;
    m_buffer = bytes;
    const pugi::xml_parse_result parsed =
        m_document.load_buffer_inplace(m_buffer.data(), size_t(m_buffer.size()), parseFlags, pugi::encoding_utf8);
    if (!parsed)
        return errorAtOffset(parsed.offset, QString::fromUtf8(parsed.description()));
    const pugi::xml_node top = root();
    if (rootName != QByteArrayView(top.name()))
        return malformed(top, u"<%1> が必要です"_s.arg(QString::fromUtf8(rootName)));
    if (QByteArrayView(top.attribute("xmlns").value()) != QByteArray("urn:hoshin:" + rootName.toByteArray()))
        return malformed(top, u"名前空間 urn:hoshin:%1 が必要です"_s.arg(QString::fromUtf8(rootName)));
    m_version = top.attribute("version").as_int();
    if (m_version < 1)
        return malformed(top, u"形式の番号がありません"_s);
    if (m_version > newestVersion) {
        Error error =
            malformed(top, u"形式の番号 %1 は新しすぎます（対応は %2 まで）"_s.arg(m_version).arg(newestVersion));
        error.code = ErrorCode::Unsupported;
        return error;
    }
    return {};
}

Error Dom::errorAtOffset(ptrdiff_t offset, const QString &detail) const
{
    return {.code = ErrorCode::Malformed, .detail = detail, .location = locate(m_bytes, offset, m_path)};
}

Error Dom::malformed(const pugi::xml_node &at, const QString &detail) const
{
    return errorAtOffset(at.offset_debug(), detail);
}

Error Dom::unknownElement(const pugi::xml_node &node) const
{
    if (node.type() != pugi::node_element)
        return malformed(node, u"文字を置けない場所に文字があります"_s);
    return malformed(node, u"<%1> はここに置けません"_s.arg(QString::fromUtf8(node.name())));
}

bool isBlankText(const pugi::xml_node &node)
{
    if (node.type() != pugi::node_pcdata)
        return false;
    const char *text = node.value();
    return text[std::strspn(text, " \t\r\n")] == '\0';
}

AttributeReader &AttributeReader::text(const char *name, QString &value)
{
    return take(name, [&](const QString &text) {
        value = text;
        return true;
    });
}

AttributeReader &AttributeReader::bytes(const char *name, QByteArray &value)
{
    if (const pugi::xml_attribute attribute = find(name))
        value = attribute.value();
    m_asked.append(name);
    return *this;
}

/// `value` where `text` is exactly what `print` makes of it: one spelling for one value.
template<typename T, typename Print>
static bool assignCanonical(T &value, const T &parsed, const QString &text, Print print)
{
    if (print(parsed) != text)
        return false;
    value = parsed;
    return true;
}

AttributeReader &AttributeReader::number(const char *name, int &value)
{
    return take(name, [&](const QString &text) {
        return assignCanonical(value, text.toInt(), text, [](int number) { return QString::number(number); });
    });
}

AttributeReader &AttributeReader::date(const char *name, QDate &value)
{
    return take(name, [&](const QString &text) {
        const QDate date = QDate::fromString(text, Qt::ISODate);
        return date.isValid() && assignCanonical(value, date, text, [](QDate d) { return d.toString(Qt::ISODate); });
    });
}

AttributeReader &AttributeReader::moment(const char *name, QDateTime &value)
{
    return take(name, [&](const QString &text) {
        const QDateTime moment = QDateTime::fromString(text, Qt::ISODateWithMs);
        if (!moment.isValid() || moment.timeSpec() != Qt::UTC)
            return false;
        value = moment;
        return true;
    });
}

AttributeReader &AttributeReader::flag(const char *name, bool &value)
{
    return take(name, [&](const QString &text) {
        value = text == "yes"_L1;
        return value;
    });
}

AttributeReader &AttributeReader::id(const char *name, model::ClauseId &value)
{
    if (const pugi::xml_attribute attribute = find(name)) {
        // Every clause has one: not by way of a QString.
        const QLatin1StringView text(attribute.value());
        QVarLengthArray<char16_t, 32> characters(text.size());
        std::copy(text.begin(), text.end(), characters.begin());
        value = model::ClauseId::fromString(characters);
        if (value.isNull() && !m_bad)
            m_bad = attribute;
    }
    m_asked.append(name);
    return *this;
}

std::optional<Error> AttributeReader::error() const
{
    if (m_bad) {
        return m_dom.malformed(m_node,
                               u"%1=\"%2\" は、この属性の値ではありません"_s.arg(QString::fromUtf8(m_bad.name()),
                                                                                 QString::fromUtf8(m_bad.value())));
    }
    for (pugi::xml_attribute attribute = m_next; attribute; attribute = attribute.next_attribute()) {
        const auto isIt = [&](const char *asked) { return std::strcmp(asked, attribute.name()) == 0; };
        if (std::none_of(m_asked.begin(), m_asked.end(), isIt))
            return m_dom.malformed(m_node, u"属性 %1 はここに置けません"_s.arg(QString::fromUtf8(attribute.name())));
    }
    return std::nullopt;
}

pugi::xml_attribute AttributeReader::find(const char *name)
{
    if (m_allTaken)
        return {};
    for (pugi::xml_attribute attribute = m_next; attribute; attribute = attribute.next_attribute()) {
        if (std::strcmp(attribute.name(), name) == 0) {
            if (attribute == m_next) {
                m_next = attribute.next_attribute();
                m_allTaken = m_next.empty();
            }
            return attribute;
        }
    }
    return {};
}

std::optional<QString> plainText(const pugi::xml_node &node)
{
    QString text;
    for (pugi::xml_node child = node.first_child(); child; child = child.next_sibling()) {
        if (child.type() != pugi::node_pcdata && child.type() != pugi::node_cdata)
            return std::nullopt;
        appendUtf8(text, child.value());
    }
    return text;
}

} // namespace hoshin::xml
