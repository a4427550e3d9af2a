// SPDX-License-Identifier: Apache-2.0
#include "xml/emitter.h"

namespace hoshin::xml {

static constexpr char32_t replacement = 0xFFFD;

/// The bytes that stand for an ASCII character, or nothing where it stands for itself.
static QByteArrayView escapeOf(char16_t c, bool inAttribute)
{
    switch (c) {
    case u'&': return "&amp;";
    case u'<': return "&lt;";
    case u'>': return "&gt;";
    case u'\n': return "&#10;";
    case u'\r': return "&#13;";
    case u'"': return inAttribute ? QByteArrayView("&quot;") : QByteArrayView();
    case u'\t': return inAttribute ? QByteArrayView("&#9;") : QByteArrayView();
    default: return {};
    }
}

static char *appendUtf8(char *to, char32_t c)
{
    if (c < 0x800) {
        *to++ = char(0xC0 | (c >> 6));
    } else {
        if (c < 0x10000) {
            *to++ = char(0xE0 | (c >> 12));
        } else {
            *to++ = char(0xF0 | (c >> 18));
            *to++ = char(0x80 | ((c >> 12) & 0x3F));
        }
        *to++ = char(0x80 | ((c >> 6) & 0x3F));
    }
    *to++ = char(0x80 | (c & 0x3F));
    return to;
}

void Emitter::escaped(QStringView text, bool inAttribute)
{
    constexpr qsizetype longest = 6; // "&quot;"; one UTF-16 unit gives at most that many bytes
    const qsizetype before = m_out.size();
    m_out.resize(before + text.size() * longest);
    char *to = m_out.data() + before;
    for (qsizetype i = 0; i < text.size(); ++i) {
        char32_t c = text[i].unicode();
        if (c < 0x80) {
            if (const QByteArrayView escape = escapeOf(char16_t(c), inAttribute); !escape.isEmpty())
                to = std::copy(escape.begin(), escape.end(), to);
            else if (c >= 0x20 || c == u'\t')
                *to++ = char(c);
            else
                to = appendUtf8(to, replacement);
            continue;
        }
        if (QChar::isSurrogate(c)) {
            const bool pair =
                QChar::isHighSurrogate(c) && i + 1 < text.size() && QChar::isLowSurrogate(text[i + 1].unicode());
            c = pair ? QChar::surrogateToUcs4(char16_t(c), text[++i].unicode()) : replacement;
        } else if (c == 0xFFFE || c == 0xFFFF) {
            c = replacement;
        }
        to = appendUtf8(to, c);
    }
    m_out.resize(to - m_out.constData());
}

void Emitter::attribute(QByteArrayView name, QStringView value)
{
    if (value.isEmpty())
        return;
    m_out += ' ';
    m_out += name;
    m_out += "=\"";
    escaped(value, true);
    m_out += '"';
}

void Emitter::attribute(QByteArrayView name, QLatin1StringView value)
{
    attribute(name, QByteArray(value.data(), value.size()));
}

void Emitter::attribute(QByteArrayView name, const QByteArray &ascii) { attribute(name, QString::fromUtf8(ascii)); }

void Emitter::attribute(QByteArrayView name, QDate date)
{
    if (date.isValid())
        attribute(name, date.toString(Qt::ISODate));
}

void Emitter::attribute(QByteArrayView name, const QDateTime &moment)
{
    if (!moment.isValid())
        return;
    const QDateTime utc = moment.toUTC();
    attribute(name, utc.toString(utc.time().msec() == 0 ? Qt::ISODate : Qt::ISODateWithMs));
}

void Emitter::number(QByteArrayView name, int value) { attribute(name, QByteArray::number(value)); }

} // namespace hoshin::xml
