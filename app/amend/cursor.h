// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "amend/address.h"

namespace hoshin::amend {

/// A place in a sentence that is being read. Reading functions move on only where they succeed.
class Cursor
{
public:
    explicit Cursor(QStringView text) : m_text(text) {}

    bool atEnd() const { return m_at >= m_text.size(); }
    qsizetype position() const { return m_at; }
    void setPosition(qsizetype position) { m_at = position; }
    QStringView rest() const { return m_text.sliced(m_at); }
    QStringView since(qsizetype start) const { return m_text.sliced(start, m_at - start); }
    QChar peek() const { return atEnd() ? QChar() : m_text[m_at]; }
    void skip(qsizetype count) { m_at += count; }

    bool startsWith(QStringView word) const { return rest().startsWith(word); }
    bool take(QStringView word);

private:
    QStringView m_text;
    qsizetype m_at = 0;
};

/// A run of numerals of one style, as a number. The styles are 漢数字, full-width and half-width digits.
bool readNumeral(Cursor &cursor, int &number, NumeralStyle &style);

/// 「…」 with nested 「」 balanced by depth; gives the words inside.
bool readQuoted(Cursor &cursor, QString &words);

constexpr bool isHalfDigit(QChar c) { return c >= u'0' && c <= u'9'; }
constexpr bool isFullDigit(QChar c) { return c >= u'０' && c <= u'９'; }
constexpr bool isKatakana(QChar c) { return c >= u'ァ' && c <= u'ヶ'; }

} // namespace hoshin::amend
