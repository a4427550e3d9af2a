// SPDX-License-Identifier: Apache-2.0
#include "publish/compose/charclass.h"

namespace hoshin::publish {
namespace {

struct ClassMembers
{
    CharClass kind;
    std::u32string_view members;
};

constexpr ClassMembers punctuation[] = {
    {CharClass::OpeningBracket, U"「『（〔［｛〈《【“‘〝｟"},
    {CharClass::ClosingBracket, U"」』）〕］｝〉》】”’〟｠"},
    {CharClass::FullStop, U"。．"},
    {CharClass::Comma, U"、，"},
    {CharClass::MiddleDot, U"・：；"},
    {CharClass::Hyphen, U"‐〜゠–～"},
    {CharClass::DividingMark, U"？！‼⁇⁈⁉"},
    {CharClass::Inseparable, U"―—…‥〳〵"},
    {CharClass::IterationMark, U"々〻ヽヾゝゞ"},
    {CharClass::ProlongedSound, U"ー"},
    {CharClass::SmallKana, U"ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶ"},
    {CharClass::Prefix, U"￥＄￡＃№"},
    {CharClass::Postfix, U"％‰°′″℃￠"},
};

bool isRoundBracket(char32_t c) { return c == U'(' || c == U')'; }

} // namespace

CharClass classOf(char32_t c)
{
    if (c >= 0x3400 && c <= 0x9FFF)
        return CharClass::Ideograph;
    if (c == 0x3000)
        return CharClass::IdeographicSpace;
    if (c == U' ' || c == 0xA0)
        return CharClass::WesternSpace;
    for (const ClassMembers &entry : punctuation) {
        if (isOneOf(c, entry.members))
            return entry.kind;
    }
    if (c < 0x2000)
        return CharClass::Western;
    return c >= 0x3041 && c <= 0x30FF ? CharClass::Kana : CharClass::Ideograph;
}

bool forbiddenAtStart(CharClass c)
{
    switch (c) {
    case CharClass::ClosingBracket:
    case CharClass::Hyphen:
    case CharClass::DividingMark:
    case CharClass::MiddleDot:
    case CharClass::FullStop:
    case CharClass::Comma:
    case CharClass::IterationMark:
    case CharClass::ProlongedSound:
    case CharClass::SmallKana:
    case CharClass::Postfix:
    case CharClass::WesternSpace: return true;
    default: return false;
    }
}

bool forbiddenAtEnd(CharClass c) { return c == CharClass::OpeningBracket || c == CharClass::Prefix; }

Gap gapBetween(const SpacedCharacter &left, const SpacedCharacter &right, double em)
{
    const bool leftCloses = isClosing(left.kind);
    double natural = left.after + right.before;
    if (leftCloses && isClosing(right.kind))
        natural = 0; // 」。 share one body
    else if (leftCloses && right.kind == CharClass::OpeningBracket)
        natural = left.after; // 」「 half an em, not a whole one
    else if (left.kind == CharClass::OpeningBracket && right.kind == CharClass::OpeningBracket)
        natural = 0;
    else if (leftCloses && right.kind == CharClass::MiddleDot)
        natural = right.before;
    else if (left.kind == CharClass::MiddleDot && right.kind == CharClass::OpeningBracket)
        natural = left.after;

    Gap gap{natural, natural, natural};
    if (natural > 0 && left.kind != CharClass::FullStop) // the space behind 。 is never closed within a line
        gap.minimum = left.kind == CharClass::MiddleDot || right.kind == CharClass::MiddleDot ? 0 : natural / 2;

    const bool leftWord = left.kind == CharClass::Western && !isRoundBracket(left.character);
    const bool rightWord = right.kind == CharClass::Western && !isRoundBracket(right.character);
    if ((leftWord && isJapanese(right.kind)) || (isJapanese(left.kind) && rightWord))
        gap = isDigit(left.character) || isDigit(right.character)
            ? Gap{em / 8, 0, em / 8} // 第3条: a number stays closer to its words than a foreign word does
            : Gap{em / 4, em / 8, em * 3 / 8};
    if (left.kind == CharClass::WesternSpace)
        gap = {0, -left.width / 4, qMax(0.0, em / 2 - left.width)};
    return gap;
}

} // namespace hoshin::publish
