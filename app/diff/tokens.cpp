// SPDX-License-Identifier: Apache-2.0
#include "diff/tokens.h"

#include "diff/characters.h"
#include "diff/hashing.h"
#include "diff/references.h"
#include "text/characterfilter.h"

#include <algorithm>
#include <array>

namespace hoshin::diff {

namespace {

/// QStringView::startsWith is a call into Qt; here it would be made some thirty times a character.
bool startsWith(QStringView text, QStringView word)
{
    return text.size() >= word.size() && text.front() == word.front()
        && std::equal(word.begin(), word.end(), text.begin());
}

/// Words that join or qualify: each is a token of its own, also where kanji stand next to it.
qsizetype joiningWord(QStringView rest)
{
    static constexpr QStringView words[] = {u"及び", u"又は", u"並びに", u"若しくは", u"且つ", u"但し", u"当該"};
    for (const QStringView word : words) {
        if (startsWith(rest, word))
            return word.size();
    }
    return 0;
}

/// Words of hiragana that join or end, those with the same first character side by side, longer ones first.
constexpr std::array<QStringView, 32> functionWords = {u"しなければならない",
                                                       u"した",
                                                       u"して",
                                                       u"ことができる",
                                                       u"こと",
                                                       u"この",
                                                       u"これ",
                                                       u"ものとする",
                                                       u"もの",
                                                       u"ならない",
                                                       u"ところにより",
                                                       u"とともに",
                                                       u"ところ",
                                                       u"とき",
                                                       u"において",
                                                       u"における",
                                                       u"によって",
                                                       u"について",
                                                       u"により",
                                                       u"による",
                                                       u"ただし",
                                                       u"ため",
                                                       u"から",
                                                       u"かつ",
                                                       u"まで",
                                                       u"より",
                                                       u"ほか",
                                                       u"のみ",
                                                       u"ごと",
                                                       u"その",
                                                       u"する",
                                                       u"いう"};

constexpr char16_t firstHiragana = 0x3040;

/// By hiragana: the first function word that begins with it, or the number of words.
constexpr auto firstWords = [] {
    std::array<quint8, 0x60> first{};
    first.fill(quint8(functionWords.size()));
    for (size_t word = functionWords.size(); word-- > 0;)
        first[size_t(functionWords[word].front().unicode() - firstHiragana)] = quint8(word);
    return first;
}();

/// Length of the function word that `rest`, a run of hiragana, starts with; 0 for none.
qsizetype functionWord(QStringView rest)
{
    const QChar first = rest.front();
    size_t word = firstWords[size_t(first.unicode() - firstHiragana)];
    for (; word < functionWords.size() && functionWords[word].front() == first; ++word) {
        if (startsWith(rest, functionWords[word]))
            return functionWords[word].size();
    }
    return 0;
}

/// A run of hiragana up to the next function word, or one such word.
qsizetype hiraganaEnd(QStringView text, qsizetype at)
{
    if (const qsizetype length = functionWord(text.sliced(at)))
        return at + length;
    qsizetype end = at + 1;
    while (end < text.size() && classOf(text[end]) == CharacterClass::Hiragana && functionWord(text.sliced(end)) == 0)
        ++end;
    return end;
}

bool mayStartWord(QChar c)
{
    switch (c.unicode()) {
    case u'及':
    case u'又':
    case u'並':
    case u'若':
    case u'且':
    case u'但':
    case u'当': return true;
    default: return false;
    }
}

/// 二万千九百十八人, 一、九八五人, 三十日以内: digits with the separators inside and the kanji of the unit behind.
qsizetype numberEnd(QStringView text, qsizetype at)
{
    qsizetype end = at;
    while (end < text.size()) {
        const bool separator = (text[end] == u'、' || text[end] == u',' || text[end] == u'，' || text[end] == u'.'
                                || text[end] == u'・' || text[end] == u'．')
            && end > at && end + 1 < text.size() && isNumeral(text[end + 1]) && isNumeral(text[end - 1]);
        if (!separator && !isNumeral(text[end]))
            break;
        ++end;
    }
    return end;
}

bool isNumberUnit(QChar c)
{
    static constexpr QStringView units = u"人円日月年時分秒箇件回個台本枚部号条項章節名者歳％度割倍";
    return units.contains(c);
}

/// True where a number of several digits or with a unit starts, not just 一 in 統一.
bool startsNumber(QStringView text, qsizetype at)
{
    if (!isNumeral(text[at]))
        return false;
    const qsizetype end = numberEnd(text, at);
    return end > at + 1 || (end < text.size() && isNumberUnit(text[end]));
}

/// Length of 法第六条 or 令第二条第一項 at `at`: a law's name of one character goes with its number.
qsizetype namedReferenceLength(QStringView text, qsizetype at)
{
    if ((text[at] != u'法' && text[at] != u'令') || at + 1 >= text.size() || text[at + 1] != u'第')
        return 0;
    const qsizetype length = referenceLength(text, at + 1);
    return length == 0 ? 0 : length + 1;
}

/// End of the token that starts at `at`.
qsizetype tokenEnd(QStringView text, qsizetype at)
{
    const QChar first = text[at];
    const CharacterClass kind = classOf(first);
    if (kind == CharacterClass::Punctuation || kind == CharacterClass::Space)
        return at + 1;
    if (kind == CharacterClass::Kanji) {
        if (const qsizetype length = referenceLength(text, at))
            return at + length;
        if (const qsizetype length = namedReferenceLength(text, at))
            return at + length;
        if (mayStartWord(first)) {
            if (const qsizetype length = joiningWord(text.sliced(at)))
                return at + length;
        }
    }
    if (isNumeral(first)) {
        const qsizetype end = numberEnd(text, at);
        if (end < text.size() && isNumberUnit(text[end]))
            return end + 1;
        if (end > at + 1)
            return end;
    }
    if (kind == CharacterClass::Hiragana)
        return hiraganaEnd(text, at);
    static constexpr text::CharacterFilter startsToken(u"第前次同別様附一二三四五六七八九十百千万億〇及又並若且但当");
    qsizetype end = at + 1;
    while (end < text.size() && classOf(text[end]) == kind) {
        if (kind == CharacterClass::Kanji && startsToken.mayHold(text[end])
            && (referenceLength(text, end) > 0 || startsNumber(text, end)
                || (mayStartWord(text[end]) && joiningWord(text.sliced(end)) > 0)))
            break;
        ++end;
    }
    return end;
}

/// True where no token crosses `at` and none before it depends on what follows.
bool tokensEndAt(QStringView text, qsizetype at)
{
    if (at == 0)
        return true;
    switch (text[at - 1].unicode()) {
    case u'。':
    case u'「':
    case u'」':
    case u'（':
    case u'）': return true;
    case u'、': return at < 2 || !isNumeral(text[at - 2]); // else perhaps inside 一、九八五
    default: return false;
    }
}

} // namespace

CommonEnds commonEnds(QStringView a, QStringView b)
{
    const qsizetype shorter = std::min(a.size(), b.size());
    const qsizetype differs = std::mismatch(a.begin(), a.begin() + shorter, b.begin()).first - a.begin();
    CommonEnds common{.begin = differs};
    while (!tokensEndAt(a, common.begin))
        --common.begin;
    qsizetype equal = 0;
    while (equal < shorter - differs && a[a.size() - 1 - equal] == b[b.size() - 1 - equal])
        ++equal;
    while (equal > 0 && (!tokensEndAt(a, a.size() - equal) || !tokensEndAt(b, b.size() - equal)))
        --equal;
    common.end = equal;
    return common;
}

Tokens tokensOf(QStringView text, qsizetype from, qsizetype to)
{
    Tokens tokens;
    tokens.start.reserve(size_t((to - from) / 2 + 2));
    tokens.hash.reserve(size_t((to - from) / 2 + 1));
    for (qsizetype at = from; at < to;) {
        const qsizetype end = tokenEnd(text, at);
        tokens.start.push_back(int(at));
        tokens.hash.push_back(hashOf(text.sliced(at, end - at)));
        at = end;
    }
    tokens.start.push_back(int(to));
    return tokens;
}

} // namespace hoshin::diff
