// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

#include <string_view>

namespace hoshin::publish {

/// What a character is to the line: the classes of JIS X 4051 / JLREQ (appendix A) that differ in spacing or breaking.
enum class CharClass : quint8 {
    OpeningBracket,   ///< cl-01 「（
    ClosingBracket,   ///< cl-02 」）
    Hyphen,           ///< cl-03 ‐〜
    DividingMark,     ///< cl-04 ？！
    MiddleDot,        ///< cl-05 ・：；
    FullStop,         ///< cl-06 。
    Comma,            ///< cl-07 、
    Inseparable,      ///< cl-08 ―…
    IterationMark,    ///< cl-09 々ゝ
    ProlongedSound,   ///< cl-10 ー
    SmallKana,        ///< cl-11 っゃ
    Prefix,           ///< cl-12 ￥№
    Postfix,          ///< cl-13 ％℃
    IdeographicSpace, ///< cl-14
    Kana,             ///< cl-15, cl-16
    Ideograph,        ///< cl-19, full-width letters and digits with it
    Western,          ///< cl-24, cl-27
    WesternSpace,     ///< cl-26
};

CharClass classOf(char32_t character);

/// ASCII and full-width digits.
constexpr bool isDigit(char32_t c) { return (c >= U'0' && c <= U'9') || (c >= 0xFF10 && c <= 0xFF19); }

constexpr bool isOneOf(char32_t c, std::u32string_view set) { return set.find(c) != std::u32string_view::npos; }

/// Digits and the kanji that numbers are written with: 第二百四十四条.
constexpr bool isNumeral(char32_t c) { return isDigit(c) || isOneOf(c, U"〇一二三四五六七八九十百千万"); }

/// Kana, kanji and their marks: what stands a quarter em off from western text.
constexpr bool isJapanese(CharClass c)
{
    return c == CharClass::Kana || c == CharClass::Ideograph || c == CharClass::SmallKana
        || c == CharClass::ProlongedSound || c == CharClass::IterationMark;
}

/// Closing brackets, commas and full stops: half an em wide with half an em of space behind.
constexpr bool isClosing(CharClass c)
{
    return c == CharClass::ClosingBracket || c == CharClass::FullStop || c == CharClass::Comma;
}

/// May a line never begin with this class (行頭禁則)?
bool forbiddenAtStart(CharClass c);
/// May a line never end with this class (行末禁則)?
bool forbiddenAtEnd(CharClass c);

/// Space between two characters: what is set normally, and how far a line may close or open it.
struct Gap
{
    double natural = 0;
    double minimum = 0;
    double maximum = 0;
};

/// A character as the spacing rules see it. Units: points.
struct SpacedCharacter
{
    CharClass kind = CharClass::Ideograph;
    char32_t character = 0;
    double width = 0;  ///< of the whole body
    double before = 0; ///< blank part of the body that may go: half of an opening bracket's
    double after = 0;  ///< the same behind: half of a comma's
};

/// Space that the two set between their inked bodies at `em`. Source: JLREQ 3.1.4, 3.2.6, appendix B; JIS X 4051 4.7.
Gap gapBetween(const SpacedCharacter &left, const SpacedCharacter &right, double em);

} // namespace hoshin::publish
