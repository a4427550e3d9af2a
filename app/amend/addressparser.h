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

/// An address such as 第三条第二項, 同条の見出し, 附則第二項, 別表第一第二号の項. `inTable`: the address may start with the name of a row.
/// Cost: linear; looks at most 200 characters ahead for the name of a row.
bool readAddress(Cursor &cursor, Address &address, bool inTable = false);

/// A list of addresses and ranges: 第一項、第三項及び第五項から第七項まで.
bool readTargets(Cursor &cursor, Targets &targets, bool inTable = false);

/// 「…」 with nested 「」 balanced by depth; gives the words inside.
bool readQuoted(Cursor &cursor, QString &words);

} // namespace hoshin::amend
