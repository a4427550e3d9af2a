// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QDate>
#include <QDateTime>
#include <QStringView>

namespace hoshin::xml {

/// Builds canonical XML: UTF-8, LF, attributes in the order of the calls, empty ones left out. Line breaks inside values are
/// written as character references, so that a line of the file is never torn. What XML 1.0 cannot hold (control characters,
/// lone surrogates) becomes U+FFFD.
class Emitter
{
public:
    explicit Emitter(qsizetype sizeHint = 0) { m_out.reserve(sizeHint); }

    void declaration() { m_out += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"; }

    void start(QByteArrayView name)
    {
        m_out += '<';
        m_out += name;
    }
    void attribute(QByteArrayView name, QStringView value); ///< left out where empty
    void attribute(QByteArrayView name, QLatin1StringView value);
    void attribute(QByteArrayView name, const QByteArray &ascii);
    void attribute(QByteArrayView name, QDate date); ///< left out where invalid
    void attribute(QByteArrayView name, const QDateTime &moment);
    void number(QByteArrayView name, int value);
    void content() { m_out += '>'; } ///< ends the start tag
    void empty() { m_out += "/>"; }  ///< ends the start tag and the element
    void text(QStringView text) { escaped(text, false); }
    void end(QByteArrayView name)
    {
        m_out += "</";
        m_out += name;
        m_out += '>';
    }
    void line() { m_out += '\n'; }

    QByteArray take() { return std::move(m_out); }

private:
    void escaped(QStringView text, bool inAttribute);

    QByteArray m_out;
};

} // namespace hoshin::xml
