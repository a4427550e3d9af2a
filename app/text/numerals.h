// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <optional>

/// The number systems of Japanese legislation. Every parseX takes the numeral alone, without brackets, spaces or units, and
/// gives nothing where it is not one or is larger than maximumNumber. Every toX gives an empty string where the
/// system has no numeral for the number. Parsing allocates nothing.
namespace hoshin::text {

/// No 条 has a larger number; beyond it a row of digits is not taken for a clause number.
inline constexpr int maximumNumber = 9'999'999;

/// A character of a kanji numeral as clause numbers and amounts use it: 一 to 九, 十百千万 and 〇.
constexpr bool isKanjiNumeral(QChar c)
{
    switch (c.unicode()) {
    case u'一':
    case u'二':
    case u'三':
    case u'四':
    case u'五':
    case u'六':
    case u'七':
    case u'八':
    case u'九':
    case u'十':
    case u'百':
    case u'千':
    case u'万':
    case u'〇': return true;
    default: return false;
    }
}

/// 二百四十四, 千二十, 三万; also digit by digit: 二四四, 二〇.
std::optional<int> parseKanji(QStringView numeral);
QString toKanji(int number); ///< 1 and up: 二百四十四

/// １２, 12, and both mixed.
std::optional<int> parseDigits(QStringView numeral);
QString toHalfWidth(int number); ///< 12
QString toFullWidth(int number); ///< １２
/// One digit full-width, more half-width: ９, 10. How most municipal rules written in rows set their numbers.
QString toMixedWidth(int number);

/// ① to ㊿.
std::optional<int> parseCircled(QStringView numeral);
QString toCircled(int number);

/// ⑴ to ⒇.
std::optional<int> parseParenthesised(QStringView numeral);
QString toParenthesised(int number);

/// ア イ ウ エ オ カ … ン, 1 to 46, half-width forms (ｱ) too; after ン comes アア.
std::optional<int> parseAiueo(QStringView numeral);
QString toAiueo(int number);

/// イ ロ ハ ニ … ス, 1 to 47.
std::optional<int> parseIroha(QStringView numeral);
QString toIroha(int number);

/// ⅰ, Ⅳ, xii, ｉｖ: one glyph or letters, small or capital.
std::optional<int> parseRoman(QStringView numeral);
QString toRoman(int number); ///< 1 to 39 in small glyphs: ⅰ … ⅻ, ⅹⅲ …

/// a … z, aa … zz, small or capital, full-width forms too.
std::optional<int> parseAlphabet(QStringView numeral);
QString toAlphabet(int number);

} // namespace hoshin::text
