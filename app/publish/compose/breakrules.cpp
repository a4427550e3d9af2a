// SPDX-License-Identifier: Apache-2.0
#include "publish/compose/breakrules.h"

#include "publish/compose/shaper.h"

namespace hoshin::publish {
namespace {

constexpr std::u32string_view unitsOfProvisions = U"条項号章節款目編表図";
constexpr std::u32string_view unitsOfCounting =
    U"年月日時分秒回条項号章節款目編度人件個台名円歳週版点階歩桁割倍か箇ヶ％";
constexpr size_t longestNumber = 12; // digits of a number that is kept in one piece

char32_t at(const ShapedText &t, size_t i) { return t.boxes[i].spaced.character; }

CharClass kindAt(const ShapedText &t, size_t i) { return t.boxes[i].spaced.kind; }

bool breakableByClass(const SpacedCharacter &left, const SpacedCharacter &right)
{
    if (forbiddenAtStart(right.kind) || forbiddenAtEnd(left.kind))
        return false;
    if (left.kind == CharClass::Western && right.kind == CharClass::Western)
        return false;
    if (left.kind == CharClass::Inseparable && right.kind == CharClass::Inseparable
        && left.character == right.character)
        return false;
    if (isOneOf(left.character, U"([{") || isOneOf(right.character, U")]},.;:!?%"))
        return false;
    return !(isDigit(left.character) && isDigit(right.character));
}

void keepTogether(ShapedText &t, size_t from, size_t to)
{
    for (size_t i = from; i + 1 < to; ++i)
        t.joints[i].breakable = false;
}

/// End of the digits that start at `from`; `from` itself where none do.
size_t numberEnd(const ShapedText &t, size_t from)
{
    size_t end = from;
    while (end < t.boxes.size() && end - from < longestNumber && isNumeral(at(t, end)))
        ++end;
    return end;
}

/// 第三条, 第１２条の２の３, 別表第1: from 第 to the last branch number.
void keepProvision(ShapedText &t, size_t from)
{
    size_t end = numberEnd(t, from + 1);
    if (end == from + 1)
        return;
    if (end < t.boxes.size() && isOneOf(at(t, end), unitsOfProvisions))
        ++end;
    while (end + 1 < t.boxes.size() && at(t, end) == U'の' && numberEnd(t, end + 1) > end + 1)
        end = numberEnd(t, end + 1);
    keepTogether(t, from, end);
}

/// 12 箇月, 3年, ２４時間: digits and the unit behind them.
void keepNumberWithUnit(ShapedText &t, size_t from)
{
    size_t end = from;
    while (end < t.boxes.size() && end - from < longestNumber && isDigit(at(t, end)))
        ++end;
    if (end < t.boxes.size() && isOneOf(at(t, end), unitsOfCounting))
        keepTogether(t, end - 1, end + 1);
}

/// A URL may be divided only behind its punctuation, and there without a hyphen.
size_t breakUrl(ShapedText &t, size_t colon)
{
    size_t from = colon;
    while (from > 0 && kindAt(t, from - 1) == CharClass::Western)
        --from;
    size_t end = colon + 3;
    for (; end < t.boxes.size() && kindAt(t, end) == CharClass::Western; ++end) {
        const bool behindPunctuation = isOneOf(at(t, end - 1), U"/.-?&=_") && at(t, end) != U'/';
        t.joints[end - 1].breakable = behindPunctuation && end > colon + 3;
    }
    keepTogether(t, from, colon + 3);
    return end;
}

bool startsUrl(const ShapedText &t, size_t i)
{
    return at(t, i) == U':' && i + 2 < t.boxes.size() && at(t, i + 1) == U'/' && at(t, i + 2) == U'/';
}

bool stretchable(const SpacedCharacter &left, const SpacedCharacter &right)
{
    if (left.kind == CharClass::WesternSpace || right.kind == CharClass::WesternSpace)
        return false; // it has its own stretch
    if (left.kind == CharClass::Western && right.kind == CharClass::Western)
        return false;
    if (left.kind == CharClass::Inseparable && right.kind == CharClass::Inseparable)
        return false;
    return !(isDigit(left.character) && isDigit(right.character));
}

} // namespace

void markBreaks(ShapedText &t)
{
    for (size_t i = 0; i + 1 < t.boxes.size(); ++i) {
        t.joints[i].breakable = breakableByClass(t.boxes[i].spaced, t.boxes[i + 1].spaced);
        t.joints[i].stretchable = stretchable(t.boxes[i].spaced, t.boxes[i + 1].spaced);
    }
    for (size_t i = 0; i < t.boxes.size(); ++i) {
        if (at(t, i) == U'第')
            keepProvision(t, i);
        else if (isDigit(at(t, i)) && (i == 0 || !isDigit(at(t, i - 1))))
            keepNumberWithUnit(t, i);
        else if (startsUrl(t, i))
            i = breakUrl(t, i) - 1;
    }
}

} // namespace hoshin::publish
