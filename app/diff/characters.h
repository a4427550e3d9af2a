// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "text/numerals.h"

#include <QChar>

namespace hoshin::diff {

/// What kind of script a character belongs to; a run of one kind is mostly a word.
enum class CharacterClass : quint8 { Space, Hiragana, Katakana, Kanji, Alphanumeric, Punctuation };

constexpr CharacterClass classOf(QChar character)
{
    const char16_t c = character.unicode();
    if ((c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c < 0x4DC0) || (c >= 0x3005 && c <= 0x3007)
        || (c >= 0xF900 && c <= 0xFAFF) || (c >= 0xD800 && c <= 0xDFFF)) // surrogates: 異体字 mostly
        return CharacterClass::Kanji;
    if (c >= 0x3041 && c <= 0x309F)
        return CharacterClass::Hiragana;
    if ((c >= 0x30A1 && c <= 0x30FA) || c == 0x30FC || (c >= 0xFF66 && c <= 0xFF9D))
        return CharacterClass::Katakana;
    if ((c >= u'0' && c <= u'9') || (c >= u'A' && c <= u'Z') || (c >= u'a' && c <= u'z') || (c >= 0xFF10 && c <= 0xFF19)
        || (c >= 0xFF21 && c <= 0xFF3A) || (c >= 0xFF41 && c <= 0xFF5A))
        return CharacterClass::Alphanumeric;
    if (c == u' ' || c == 0x3000 || c == u'\t')
        return CharacterClass::Space;
    return CharacterClass::Punctuation;
}

/// Kanji numerals, 億 and digits of either width.
constexpr bool isNumeral(QChar character)
{
    return text::isKanjiNumeral(character) || character == u'億' || (character >= u'０' && character <= u'９')
        || (character >= u'0' && character <= u'9');
}

} // namespace hoshin::diff
