// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QStringView>

#include <cstring>

namespace hoshin::compare {

/// Appends `text` as UTF-8. A lone surrogate becomes U+FFFD.
void appendUtf8(QByteArray &out, QStringView text);

/// The same inside HTML text or a quoted attribute. Control characters that HTML forbids are left out.
void appendHtmlEscaped(QByteArray &out, QStringView text);

/// A long text in UTF-8 that is written piece by piece. Pieces are short and many, so each costs little more than its bytes.
class Utf8Sink
{
public:
    /// Goes on behind `begun`.
    explicit Utf8Sink(QByteArray begun = {});
    Utf8Sink(const Utf8Sink &) = delete;
    Utf8Sink &operator=(const Utf8Sink &) = delete;

    /// Bytes as they are.
    Utf8Sink &operator<<(QByteArrayView bytes)
    {
        char *at = room(bytes.size());
        std::memcpy(at, bytes.data(), size_t(bytes.size()));
        m_at = at + bytes.size();
        return *this;
    }
    void html(QStringView text); ///< as appendHtmlEscaped()
    void json(QStringView text); ///< inside a JSON string: quotes, backslashes and control characters escaped

    /// What was written; nothing may be written afterwards.
    QByteArray take();

private:
    /// Where `size` bytes may be written.
    char *room(qsizetype size)
    {
        if (m_end - m_at < size)
            grow(size);
        return m_at;
    }
    void grow(qsizetype size);

    QByteArray m_bytes; // as large as there is room
    char *m_at = nullptr;
    char *m_end = nullptr;
};

} // namespace hoshin::compare
