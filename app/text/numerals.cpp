// SPDX-License-Identifier: Apache-2.0
#include "text/numerals.h"

#include <array>

using namespace Qt::StringLiterals;

namespace hoshin::text {

static constexpr QStringView kanjiDigits = u"〇一二三四五六七八九";
static constexpr QStringView aiueo =
    u"アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン";
static constexpr QStringView aiueoHalf = u"ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜｦﾝ";
static constexpr QStringView iroha =
    u"イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセス";
static constexpr QStringView smallRoman = u"ⅰⅱⅲⅳⅴⅵⅶⅷⅸⅹⅺⅻ";

static int kanjiDigit(QChar c)
{
    switch (c.unicode()) {
    case u'〇': return 0;
    case u'一': return 1;
    case u'二': return 2;
    case u'三': return 3;
    case u'四': return 4;
    case u'五': return 5;
    case u'六': return 6;
    case u'七': return 7;
    case u'八': return 8;
    case u'九': return 9;
    default: return -1;
    }
}

static int kanjiUnit(QChar c)
{
    switch (c.unicode()) {
    case u'十': return 10;
    case u'百': return 100;
    case u'千': return 1000;
    default: return 0;
    }
}

/// 二四四, 二〇: every character a digit.
static std::optional<int> parseKanjiDigits(QStringView numeral)
{
    int number = 0;
    for (const QChar c : numeral) {
        const int digit = kanjiDigit(c);
        if (digit < 0 || number > maximumNumber / 10)
            return {};
        number = number * 10 + digit;
    }
    return number > 0 && number <= maximumNumber ? std::optional(number) : std::nullopt;
}

/// 二百四十四: the units descend within a group of four places.
static std::optional<int> parseKanjiUnits(QStringView numeral)
{
    int total = 0;
    int group = 0;
    int digit = 0;
    int lastUnit = 10'000;
    bool sawTenThousand = false;
    for (const QChar c : numeral) {
        if (const int unit = kanjiUnit(c); unit > 0) {
            if (unit >= lastUnit)
                return {};
            group += (digit > 0 ? digit : 1) * unit;
            lastUnit = unit;
            digit = 0;
        } else if (c == u'万') {
            if (sawTenThousand || group + digit == 0)
                return {};
            total = (group + digit) * 10'000;
            group = digit = 0;
            lastUnit = 10'000;
            sawTenThousand = true;
        } else if (const int value = kanjiDigit(c); value > 0 && digit == 0) {
            digit = value;
        } else {
            return {};
        }
    }
    const int number = total + group + digit;
    return number > 0 && number <= maximumNumber ? std::optional(number) : std::nullopt;
}

std::optional<int> parseKanji(QStringView numeral)
{
    for (const QChar c : numeral)
        if (kanjiUnit(c) > 0 || c == u'万')
            return parseKanjiUnits(numeral);
    return parseKanjiDigits(numeral);
}

static void appendGroup(QString &text, int group)
{
    static constexpr std::array<std::pair<int, char16_t>, 3> units{{{1000, u'千'}, {100, u'百'}, {10, u'十'}}};
    for (const auto &[value, glyph] : units) {
        const int digit = group / value;
        group %= value;
        if (digit > 1)
            text += kanjiDigits.at(digit);
        if (digit > 0)
            text += QChar(glyph);
    }
    if (group > 0)
        text += kanjiDigits.at(group);
}

QString toKanji(int number)
{
    QString text;
    if (number <= 0 || number > maximumNumber)
        return text;
    if (number >= 10'000) {
        appendGroup(text, number / 10'000);
        text += u'万';
    }
    appendGroup(text, number % 10'000);
    return text;
}

std::optional<int> parseDigits(QStringView numeral)
{
    int number = 0;
    for (const QChar c : numeral) {
        int digit = c.unicode() - u'0';
        if (digit < 0 || digit > 9)
            digit = c.unicode() - u'０';
        if (digit < 0 || digit > 9 || number > maximumNumber / 10)
            return {};
        number = number * 10 + digit;
    }
    return !numeral.isEmpty() && number <= maximumNumber ? std::optional(number) : std::nullopt;
}

QString toHalfWidth(int number) { return number < 0 ? QString() : QString::number(number); }

QString toFullWidth(int number)
{
    QString text = toHalfWidth(number);
    for (QChar &c : text)
        c = QChar(c.unicode() - u'0' + u'０');
    return text;
}

QString toMixedWidth(int number) { return number < 10 ? toFullWidth(number) : toHalfWidth(number); }

std::optional<int> parseCircled(QStringView numeral)
{
    if (numeral.size() != 1)
        return {};
    const int c = numeral.front().unicode();
    if (c >= u'①' && c <= u'⑳')
        return c - u'①' + 1;
    if (c >= u'㉑' && c <= u'㉟')
        return c - u'㉑' + 21;
    if (c >= u'㊱' && c <= u'㊿')
        return c - u'㊱' + 36;
    return {};
}

QString toCircled(int number)
{
    if (number < 1 || number > 50)
        return {};
    const int glyph = number <= 20 ? u'①' + number - 1 : number <= 35 ? u'㉑' + number - 21 : u'㊱' + number - 36;
    return QString(QChar(glyph));
}

std::optional<int> parseParenthesised(QStringView numeral)
{
    if (numeral.size() != 1 || numeral.front() < u'⑴' || numeral.front() > u'⒇')
        return {};
    return numeral.front().unicode() - u'⑴' + 1;
}

QString toParenthesised(int number)
{
    return number < 1 || number > 20 ? QString() : QString(QChar(u'⑴' + number - 1));
}

std::optional<int> parseAiueo(QStringView numeral)
{
    if (numeral.isEmpty() || numeral.size() > 2)
        return {};
    qsizetype place = aiueo.indexOf(numeral.front());
    if (place < 0)
        place = aiueoHalf.indexOf(numeral.front());
    if (place < 0)
        return {};
    if (numeral.size() == 1)
        return int(place) + 1;
    return numeral[1] == numeral[0] ? std::optional(int(place + aiueo.size()) + 1) : std::nullopt;
}

QString toAiueo(int number)
{
    if (number < 1 || number > 2 * aiueo.size())
        return {};
    const bool doubled = number > aiueo.size();
    return QString(doubled ? 2 : 1, aiueo.at((number - 1) % aiueo.size()));
}

std::optional<int> parseIroha(QStringView numeral)
{
    const qsizetype place = numeral.size() == 1 ? iroha.indexOf(numeral.front()) : -1;
    return place < 0 ? std::nullopt : std::optional(int(place) + 1);
}

QString toIroha(int number) { return number < 1 || number > iroha.size() ? QString() : QString(iroha.at(number - 1)); }

/// Value of one roman glyph (ⅳ is 4) or letter; 0 for anything else.
static int romanValue(QChar glyph)
{
    int c = glyph.unicode();
    if (c >= u'ⅰ' && c <= u'ⅻ')
        return c - u'ⅰ' + 1;
    if (c >= u'Ⅰ' && c <= u'Ⅻ')
        return c - u'Ⅰ' + 1;
    if (c >= u'！' && c <= u'～')
        c -= u'！' - u'!';
    switch (c) {
    case 'i':
    case 'I': return 1;
    case 'v':
    case 'V': return 5;
    case 'x':
    case 'X': return 10;
    default: return 0;
    }
}

std::optional<int> parseRoman(QStringView numeral)
{
    if (numeral.isEmpty() || numeral.size() > 7)
        return {};
    int number = 0;
    int repeated = 0;
    for (qsizetype i = 0; i < numeral.size(); ++i) {
        const int value = romanValue(numeral[i]);
        const int next = i + 1 < numeral.size() ? romanValue(numeral[i + 1]) : 0;
        repeated = i > 0 && romanValue(numeral[i - 1]) == value ? repeated + 1 : 1;
        const bool subtracts = value == 1 && (next == 5 || next == 10);
        if (value == 0 || repeated > 3 || (next > value && !subtracts))
            return {};
        number += subtracts ? -value : value;
    }
    return number;
}

QString toRoman(int number)
{
    if (number < 1 || number > 39)
        return {};
    if (number <= smallRoman.size())
        return QString(smallRoman.at(number - 1));
    QString text(number / 10, u'ⅹ');
    if (number % 10 > 0)
        text += smallRoman.at(number % 10 - 1);
    return text;
}

std::optional<int> parseAlphabet(QStringView numeral)
{
    if (numeral.isEmpty() || numeral.size() > 2)
        return {};
    int number = 0;
    for (const QChar glyph : numeral) {
        int c = glyph.unicode();
        if (c >= u'！' && c <= u'～')
            c -= u'！' - u'!';
        c |= 0x20;
        if (c < 'a' || c > 'z')
            return {};
        number = number * 26 + c - 'a' + 1;
    }
    return number;
}

QString toAlphabet(int number)
{
    if (number < 1 || number > 26 * 27)
        return {};
    QString text;
    for (; number > 0; number = (number - 1) / 26)
        text.prepend(QChar(u'a' + (number - 1) % 26));
    return text;
}

} // namespace hoshin::text
