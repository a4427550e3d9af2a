// SPDX-License-Identifier: Apache-2.0
#include "base/xmlgate.h"

#include "base/utf8.h"

#include <QVarLengthArray>

#include <algorithm>
#include <array>
#include <cstring>

using namespace Qt::StringLiterals;

namespace hoshin {

namespace {

/// What a byte may be, looked up: every byte of a file is asked about.
enum ByteClass : quint8 {
    Space = 1,
    NameStart = 2, ///< names may hold any character above ASCII: nothing of ours compares such names
    NameCharacter = 4,
    EndsPlainValue = 8, ///< has a meaning inside an attribute value
};

constexpr auto byteClasses = [] {
    std::array<quint8, 256> classes{};
    for (size_t c = 0; c < classes.size(); ++c) {
        const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == ':' || c >= 0x80;
        const bool inName = letter || (c >= '0' && c <= '9') || c == '-' || c == '.';
        const bool space = c == ' ' || c == '\n' || c == '\t' || c == '\r';
        const bool ends = c == '"' || c == '\'' || c == '<' || c == '&';
        classes[c] = quint8((space ? Space : 0) | (letter ? NameStart : 0) | (inName ? NameCharacter : 0)
                            | (ends ? EndsPlainValue : 0));
    }
    return classes;
}();

constexpr bool is(char c, ByteClass wanted) { return (byteClasses[uchar(c)] & wanted) != 0; }
constexpr bool isSpace(char c) { return is(c, Space); }

constexpr bool isXmlCharacter(uint c)
{
    return c == 0x9 || c == 0xa || c == 0xd || (c >= 0x20 && c <= 0xd7ff) || (c >= 0xe000 && c <= 0xfffd)
        || (c >= 0x10000 && c <= 0x10ffff);
}

/// Walks over the bytes once. Every check… returns false after setting the failure.
class Gate
{
public:
    Gate(QByteArrayView bytes, const QString &path) : m_bytes(bytes), m_path(path) {}

    Result<void> run();

private:
    bool fail(QStringView detail, ErrorCode code = ErrorCode::Malformed)
    {
        m_error = {code, detail.toString(), locate(m_bytes, m_at, m_path)};
        return false;
    }
    bool startsWith(QByteArrayView word) const
    {
        return at() == word.front() && m_bytes.sliced(m_at).startsWith(word); // the first byte decides most often
    }
    bool atEnd() const { return m_at >= m_bytes.size(); }
    char at() const { return atEnd() ? '\0' : m_bytes[m_at]; }
    void skipSpaces()
    {
        while (!atEnd() && isSpace(m_bytes[m_at]))
            ++m_at;
    }
    bool skipPast(QByteArrayView word)
    {
        const qsizetype found = m_bytes.indexOf(word, m_at);
        if (found < 0)
            return fail(u"unterminated markup");
        m_at = found + word.size();
        return true;
    }
    QByteArrayView takeName();
    bool checkCharacters();
    bool checkDeclaration();
    bool checkReference();
    bool checkText();
    bool checkMarkup();
    bool checkStartTag();
    bool checkAttribute(QVarLengthArray<QByteArrayView, 16> &names);
    bool checkEndTag();
    bool checkComment();

    QByteArrayView m_bytes;
    QString m_path;
    qsizetype m_at = 0;
    bool m_sawRoot = false;
    QVarLengthArray<QByteArrayView, maximumXmlDepth> m_open;
    Error m_error;
};

/// True where none of the bytes has to be looked at singly, which is nearly always. Without a branch in the loop, so that the
/// compiler makes vectors of it.
template<qsizetype Size>
static bool isPlainBlock(const char *bytes)
{
    uchar odd = 0;
    for (qsizetype i = 0; i < Size; ++i) {
        const auto c = uchar(bytes[i]);
        odd = uchar(odd | ((c < 0x20) & (c != '\n')) | (c == 0xef));
    }
    return odd == 0;
}

/// Place of the first character in `part` that XML 1.0 forbids, or -1. `rest` starts with `part`: a character may go beyond it.
static qsizetype firstForbidden(QByteArrayView part, QByteArrayView rest)
{
    for (qsizetype i = 0; i < part.size(); ++i) {
        const auto c = uchar(part[i]);
        const bool control = c < 0x20 && c != '\t' && c != '\n' && c != '\r';
        const bool noncharacter =
            c == 0xef && uchar(rest[i + 1]) == 0xbf && (uchar(rest[i + 2]) == 0xbe || uchar(rest[i + 2]) == 0xbf);
        if (control || noncharacter)
            return i;
    }
    return -1;
}

/// UTF-8 and no character that XML 1.0 forbids. Those are control characters and U+FFFE, U+FFFF.
bool Gate::checkCharacters()
{
    if (const qsizetype invalid = firstInvalidUtf8(m_bytes); invalid >= 0) {
        m_at = invalid;
        return fail(u"not UTF-8");
    }
    constexpr qsizetype block = 64;
    for (m_at = 0; m_at < m_bytes.size(); m_at += block) {
        const QByteArrayView part = m_bytes.sliced(m_at, std::min(block, m_bytes.size() - m_at));
        if (part.size() == block && isPlainBlock<block>(part.data()))
            continue;
        if (const qsizetype bad = firstForbidden(part, m_bytes.sliced(m_at)); bad >= 0) {
            m_at += bad;
            return fail(u"character that XML does not allow");
        }
    }
    m_at = 0;
    return true;
}

QByteArrayView Gate::takeName()
{
    const char *const start = m_bytes.data() + m_at;
    const char *const end = m_bytes.data() + m_bytes.size();
    const char *at = start;
    if (at < end && is(*at, NameStart))
        at = std::find_if_not(at + 1, end, [](char c) { return is(c, NameCharacter); });
    m_at += at - start;
    return {start, at};
}

/// <?xml version="1.0" encoding="UTF-8"?>
bool Gate::checkDeclaration()
{
    if (startsWith("\xef\xbb\xbf"))
        m_at += 3;
    if (!startsWith("<?xml") || m_at + 5 >= m_bytes.size() || !isSpace(m_bytes[m_at + 5]))
        return true;
    const qsizetype end = m_bytes.indexOf("?>", m_at);
    if (end < 0)
        return fail(u"unterminated declaration");
    const QByteArray declaration = m_bytes.sliced(m_at, end - m_at).toByteArray().toLower().replace('\'', '"');
    if (!declaration.contains("version=\"1.0\""))
        return fail(u"XML version is not 1.0", ErrorCode::Unsupported);
    if (declaration.contains("encoding") && !declaration.contains("encoding=\"utf-8\""))
        return fail(u"encoding is not UTF-8", ErrorCode::Unsupported);
    m_at = end + 2;
    return true;
}

/// &amp; and &#x3042; at the current place.
bool Gate::checkReference()
{
    for (const QByteArrayView entity : {"&amp;", "&lt;", "&gt;", "&quot;", "&apos;"}) {
        if (startsWith(entity)) {
            m_at += entity.size();
            return true;
        }
    }
    const qsizetype end = m_bytes.sliced(m_at, std::min<qsizetype>(12, m_bytes.size() - m_at)).indexOf(';');
    if (!startsWith("&#") || end < 0)
        return fail(u"unknown entity");
    const bool hexadecimal = startsWith("&#x");
    const qsizetype digits = hexadecimal ? 3 : 2;
    bool ok = false;
    const uint character = m_bytes.sliced(m_at + digits, end - digits).toByteArray().toUInt(&ok, hexadecimal ? 16 : 10);
    if (!ok || !isXmlCharacter(character))
        return fail(u"reference to a character that XML does not allow");
    m_at += end + 1;
    return true;
}

/// Where `byte` is first, or the size. Qt 6.4 takes several calls to get to memchr, and here there are three a tag.
static qsizetype placeIn(QByteArrayView bytes, char byte)
{
    const void *const found = bytes.isEmpty() ? nullptr : std::memchr(bytes.data(), byte, size_t(bytes.size()));
    return found == nullptr ? bytes.size() : static_cast<const char *>(found) - bytes.data();
}

bool Gate::checkText()
{
    // To the next tag in one go where nothing in between means anything, which is nearly always.
    const QByteArrayView rest = m_bytes.sliced(m_at);
    const QByteArrayView text = rest.first(placeIn(rest, '<'));
    if (!m_open.isEmpty() && placeIn(text, '&') == text.size() && placeIn(text, ']') == text.size()) {
        m_at += text.size();
        return true;
    }
    while (!atEnd() && at() != '<') {
        if (m_open.isEmpty() && !isSpace(at()))
            return fail(u"text outside the root element");
        if (at() == '&') {
            if (!checkReference())
                return false;
            continue;
        }
        if (startsWith("]]>"))
            return fail(u"]]> in text");
        ++m_at;
    }
    return true;
}

bool Gate::checkComment()
{
    m_at += 4;
    if (!skipPast("--"))
        return false;
    if (at() != '>')
        return fail(u"-- in a comment");
    ++m_at;
    return true;
}

bool Gate::checkMarkup()
{
    const char second = m_at + 1 < m_bytes.size() ? m_bytes[m_at + 1] : '\0';
    if (second != '!' && second != '?')
        return second == '/' ? checkEndTag() : checkStartTag();
    if (startsWith("<!--"))
        return checkComment();
    if (startsWith("<![CDATA[")) {
        if (m_open.isEmpty())
            return fail(u"text outside the root element");
        return skipPast("]]>");
    }
    if (startsWith("<!"))
        return fail(u"DOCTYPE is not allowed");
    if (startsWith("<?xml") && m_at + 5 < m_bytes.size() && isSpace(m_bytes[m_at + 5]))
        return fail(u"declaration is not at the start");
    return skipPast("?>");
}

bool Gate::checkStartTag()
{
    const qsizetype start = m_at++;
    const QByteArrayView name = takeName();
    if (name.isEmpty())
        return fail(u"< without an element name");
    if (m_open.isEmpty() && m_sawRoot) {
        m_at = start;
        return fail(u"second root element");
    }
    m_sawRoot = true;
    QVarLengthArray<QByteArrayView, 16> names;
    for (;;) {
        const qsizetype before = m_at;
        skipSpaces();
        if (startsWith("/>")) {
            m_at += 2;
            return true;
        }
        if (at() == '>')
            break;
        if (m_at == before)
            return fail(u"unexpected character in a tag");
        if (!checkAttribute(names))
            return false;
    }
    ++m_at;
    if (m_open.size() == maximumXmlDepth)
        return fail(u"elements are nested too deep");
    m_open.append(name);
    return true;
}

bool Gate::checkAttribute(QVarLengthArray<QByteArrayView, 16> &names)
{
    const QByteArrayView name = takeName();
    if (name.isEmpty())
        return fail(u"unexpected character in a tag");
    // a tag with thousands of attributes is no document of ours, and the search below is quadratic
    if (names.size() >= 256)
        return fail(u"too many attributes");
    if (std::find(names.begin(), names.end(), name) != names.end())
        return fail(u"attribute is given twice");
    names.append(name);
    skipSpaces();
    if (at() != '=')
        return fail(u"attribute without a value");
    ++m_at;
    skipSpaces();
    const char quote = at();
    if (quote != '"' && quote != '\'')
        return fail(u"attribute value without quotes");
    ++m_at;
    const char *const end = m_bytes.data() + m_bytes.size();
    for (;;) {
        const char *const from = m_bytes.data() + m_at;
        m_at += std::find_if(from, end, [](char c) { return is(c, EndsPlainValue); }) - from;
        if (atEnd() || at() == quote)
            break;
        if (at() == '<')
            return fail(u"< in an attribute value");
        if (at() != '&')
            ++m_at; // the other quote
        else if (!checkReference())
            return false;
    }
    if (atEnd())
        return fail(u"unterminated attribute value");
    ++m_at;
    return true;
}

bool Gate::checkEndTag()
{
    const qsizetype start = m_at;
    m_at += 2;
    const QByteArrayView name = takeName();
    skipSpaces();
    if (m_open.isEmpty() || name != m_open.last() || at() != '>') {
        m_at = start;
        return fail(u"end tag does not match");
    }
    ++m_at;
    m_open.removeLast();
    return true;
}

Result<void> Gate::run()
{
    if (!checkCharacters() || !checkDeclaration())
        return m_error;
    while (!atEnd())
        if (!checkText() || (!atEnd() && !checkMarkup()))
            return m_error;
    if (!m_sawRoot || !m_open.isEmpty()) {
        fail(m_sawRoot ? u"the file ends inside an element" : u"no root element");
        return m_error;
    }
    return {};
}

} // namespace

Result<void> checkXml(QByteArrayView bytes, const QString &path) { return Gate(bytes, path).run(); }

} // namespace hoshin
