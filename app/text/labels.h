// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <array>
#include <span>

namespace hoshin::text {

/// Number of a clause as printed: 第三条の二 is {3, 2}. A label that stands for a run (第六十二条及び第六十三条　削除) has a last
/// number too. Six parts in all.
struct ClauseNumber
{
    std::array<int, 6> parts{};
    quint8 count = 0;     ///< parts of the number; 0: no number
    quint8 lastCount = 0; ///< parts of the last number of a run, behind the others; 0: one clause

    std::span<const int> first() const { return {parts.data(), count}; }
    std::span<const int> last() const { return {parts.data() + count, lastCount}; }
    int leading() const { return count > 0 ? parts[0] : 0; }

    /// As in 法令標準XML: 3_2, 62:63; empty without a number.
    QString toString() const;

    bool operator==(const ClauseNumber &) const = default;
};

/// What a label looks like. Brackets and circles are part of the look, widths are not. From Digits on the order matters: the
/// bracketed form of a kana or letter system comes right behind the bare one, Iroha two behind Aiueo, Roman two behind Alphabet.
enum class LabelStyle : quint8 {
    None,
    Heading,       ///< 第一章, 第2節: the unit tells which
    Article,       ///< 第一条, 第3条の2
    Numbered,      ///< 第1: without a unit
    Digits,        ///< ２, 2, 2．
    Dotted,        ///< 6.1, 2―8―1
    ParenDigits,   ///< （１）, (1), ⑴, 1)
    Circled,       ///< ①
    Kanji,         ///< 一, 一の二
    ParenKanji,    ///< （一）
    Aiueo,         ///< ア
    ParenAiueo,    ///< （ア）
    Iroha,         ///< イ, ロ, ハ
    ParenIroha,    ///< （イ）, （ロ）
    Alphabet,      ///< a
    ParenAlphabet, ///< （a）
    Roman,         ///< ⅰ
    ParenRoman,    ///< （ⅰ）
    Bullet,        ///< ・
};

/// A label at the start of a line.
struct Label
{
    LabelStyle style = LabelStyle::None;
    QChar unit;            ///< 編章節款目条 of Heading and Article
    ClauseNumber number;   ///< none for Bullet
    qsizetype length = 0;  ///< UTF-16 units of the label
    qsizetype content = 0; ///< where the text behind it starts

    explicit operator bool() const { return style != LabelStyle::None; }
};

/// The spaces of Japanese text files: U+3000, U+0020, U+00A0, tab.
constexpr bool isBlank(QChar c) { return c == u'\u3000' || c == u' ' || c == u'\t' || c == u'\u00a0'; }

constexpr bool isOpening(QChar c) { return c == u'（' || c == u'('; }
constexpr bool isClosing(QChar c) { return c == u'）' || c == u')'; }

/// `text` without the blanks at either end.
QStringView withoutBlanks(QStringView text);

/// Index behind the bracket that closes the one at the start of `line`; 0 where nothing closes it within 200 characters.
qsizetype bracketEnd(QStringView line);

/// The label that `line` starts with. `line` has no blanks at its start. A kana is read as Aiueo where it can be and a letter
/// as Alphabet: only the neighbours tell whether イ is the first of イロハ or the second of アイウ.
/// Cost: the length of the label; allocates nothing.
Label scanLabel(QStringView line);

} // namespace hoshin::text
