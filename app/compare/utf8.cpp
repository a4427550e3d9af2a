// SPDX-License-Identifier: Apache-2.0
#include "compare/utf8.h"

namespace hoshin::compare {

namespace {

/// Appends `text`; `escape(out, c)` deals with a character below U+0080 that is not plain. Japanese is three bytes a
/// character, so the loop is made for that.
template<typename IsPlain, typename Escape>
void append(QByteArray &out, QStringView text, IsPlain isPlain, Escape escape)
{
    out.reserve(out.size() + text.size() * 3);
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t c = text[i].unicode();
        if (c >= 0x800 && !QChar::isSurrogate(c)) {
            const char bytes[] = {char(0xE0 | (c >> 12)), char(0x80 | ((c >> 6) & 0x3F)), char(0x80 | (c & 0x3F))};
            out.append(bytes, 3);
        } else if (c < 0x80) {
            if (isPlain(c))
                out.append(char(c));
            else
                escape(out, char(c));
        } else if (c < 0x800) {
            const char bytes[] = {char(0xC0 | (c >> 6)), char(0x80 | (c & 0x3F))};
            out.append(bytes, 2);
        } else if (QChar::isHighSurrogate(c) && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            const char32_t full = QChar::surrogateToUcs4(c, text[++i].unicode());
            const char bytes[] = {char(0xF0 | (full >> 18)), char(0x80 | ((full >> 12) & 0x3F)),
                                  char(0x80 | ((full >> 6) & 0x3F)), char(0x80 | (full & 0x3F))};
            out.append(bytes, 4);
        } else {
            out.append("\xEF\xBF\xBD", 3);
        }
    }
}

} // namespace

void appendUtf8(QByteArray &out, QStringView text)
{
    append(
        out, text, [](char16_t) { return true; }, [](QByteArray &, char) {});
}

void appendJsonEscaped(QByteArray &out, QStringView text)
{
    const auto isPlain = [](char16_t c) { return c >= 0x20 && c != u'"' && c != u'\\' && c != 0x7F; };
    append(out, text, isPlain, [](QByteArray &bytes, char c) {
        switch (c) {
        case '"': bytes += "\\\""; return;
        case '\\': bytes += "\\\\"; return;
        case '\n': bytes += "\\n"; return;
        case '\t': bytes += "\\t"; return;
        default: bytes += "\\u" + QByteArray::number(uint(c), 16).rightJustified(4, '0');
        }
    });
}

void appendHtmlEscaped(QByteArray &out, QStringView text)
{
    const auto isPlain = [](char16_t c) {
        return (c >= 0x20 && c != u'<' && c != u'>' && c != u'&' && c != u'"' && c != 0x7F) || c == u'\t' || c == u'\n';
    };
    append(out, text, isPlain, [](QByteArray &bytes, char c) {
        switch (c) {
        case '<': bytes += "&lt;"; return;
        case '>': bytes += "&gt;"; return;
        case '&': bytes += "&amp;"; return;
        case '"': bytes += "&quot;"; return;
        default: return;
        }
    });
}

} // namespace hoshin::compare
