// SPDX-License-Identifier: Apache-2.0
#include "compare/utf8.h"

#include <algorithm>

namespace hoshin::compare {

namespace {

constexpr qsizetype longestForm = 6; // &quot; and \\u0001; UTF-8 itself needs three bytes a unit

char *put(char *at, QByteArrayView bytes) { return std::copy(bytes.begin(), bytes.end(), at); }

/// Writes `text` to where there is room for its longest form; `escape(at, c)` writes a character below U+0080 that is not
/// plain. Japanese is three bytes a character, so the loop is made for that. Behind what was written.
template<typename IsPlain, typename Escape>
char *encode(char *at, QStringView text, IsPlain isPlain, Escape escape)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t c = text[i].unicode();
        if (c >= 0x800 && !QChar::isSurrogate(c)) {
            *at++ = char(0xE0 | (c >> 12));
            *at++ = char(0x80 | ((c >> 6) & 0x3F));
            *at++ = char(0x80 | (c & 0x3F));
        } else if (c < 0x80) {
            if (isPlain(c))
                *at++ = char(c);
            else
                at = escape(at, char(c));
        } else if (c < 0x800) {
            *at++ = char(0xC0 | (c >> 6));
            *at++ = char(0x80 | (c & 0x3F));
        } else if (QChar::isHighSurrogate(c) && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            const char32_t full = QChar::surrogateToUcs4(c, text[++i].unicode());
            *at++ = char(0xF0 | (full >> 18));
            *at++ = char(0x80 | ((full >> 12) & 0x3F));
            *at++ = char(0x80 | ((full >> 6) & 0x3F));
            *at++ = char(0x80 | (full & 0x3F));
        } else {
            at = put(at, "\xEF\xBF\xBD");
        }
    }
    return at;
}

template<typename IsPlain, typename Escape>
void append(QByteArray &out, QStringView text, IsPlain isPlain, Escape escape)
{
    const qsizetype start = out.size();
    const qsizetype most = start + text.size() * longestForm;
    if (out.capacity() < most)
        out.reserve(std::max(most, out.capacity() * 2));
    out.resize(most);
    out.resize(encode(out.data() + start, text, isPlain, escape) - out.constData());
}

bool isPlainJson(char16_t c) { return c >= 0x20 && c != u'"' && c != u'\\' && c != 0x7F; }

char *escapeJson(char *at, char c)
{
    switch (c) {
    case '"': return put(at, "\\\"");
    case '\\': return put(at, "\\\\");
    case '\n': return put(at, "\\n");
    case '\t': return put(at, "\\t");
    default: break;
    }
    static constexpr char digits[] = "0123456789abcdef";
    at = put(at, "\\u00");
    *at++ = digits[(c >> 4) & 0xF];
    *at++ = digits[c & 0xF];
    return at;
}

bool isPlainHtml(char16_t c)
{
    return (c >= 0x20 && c != u'<' && c != u'>' && c != u'&' && c != u'"' && c != 0x7F) || c == u'\t' || c == u'\n';
}

char *escapeHtml(char *at, char c)
{
    switch (c) {
    case '<': return put(at, "&lt;");
    case '>': return put(at, "&gt;");
    case '&': return put(at, "&amp;");
    case '"': return put(at, "&quot;");
    default: return at;
    }
}

} // namespace

void appendUtf8(QByteArray &out, QStringView text)
{
    append(
        out, text, [](char16_t) { return true; }, [](char *at, char) { return at; });
}

void appendHtmlEscaped(QByteArray &out, QStringView text) { append(out, text, isPlainHtml, escapeHtml); }

Utf8Sink::Utf8Sink(QByteArray begun) : m_bytes(std::move(begun))
{
    const qsizetype size = m_bytes.size();
    m_bytes.resize(std::max(m_bytes.capacity(), size));
    m_at = m_bytes.data() + size;
    m_end = m_bytes.data() + m_bytes.size();
}

void Utf8Sink::grow(qsizetype size)
{
    const qsizetype used = m_at - m_bytes.constData();
    m_bytes.resize(std::max(used + size, m_bytes.size() * 2));
    m_at = m_bytes.data() + used;
    m_end = m_bytes.data() + m_bytes.size();
}

void Utf8Sink::html(QStringView text) { m_at = encode(room(text.size() * longestForm), text, isPlainHtml, escapeHtml); }

void Utf8Sink::json(QStringView text) { m_at = encode(room(text.size() * longestForm), text, isPlainJson, escapeJson); }

QByteArray Utf8Sink::take()
{
    m_bytes.truncate(m_at - m_bytes.constData());
    return std::move(m_bytes);
}

} // namespace hoshin::compare
