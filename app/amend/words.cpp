// SPDX-License-Identifier: Apache-2.0
#include "amend/words.h"

#include "text/numerals.h"

#include <algorithm>
#include <array>
#include <span>

using namespace Qt::StringLiterals;

namespace hoshin::amend {

namespace {

enum class Script : quint8 { Kanji, Hiragana, Katakana, Latin, Digit, Mark };

bool isNumeral(QChar c) { return text::isKanjiNumeral(c) || c == u'億'; }

Script scriptOf(QChar c)
{
    const char16_t u = c.unicode();
    if (c.isDigit())
        return Script::Digit;
    if ((u >= u'ぁ' && u <= u'ゖ') || u == u'ゝ' || u == u'ゞ')
        return Script::Hiragana;
    if ((u >= u'ァ' && u <= u'ヺ') || u == u'ー' || u == u'・')
        return Script::Katakana;
    if (c.isHighSurrogate() || c.isLowSurrogate() || (u >= 0x3400 && u <= 0x9FFF) || u == u'々' || u == u'〇'
        || u == u'ヶ')
        return Script::Kanji;
    return c.isLetter() ? Script::Latin : Script::Mark;
}

/// Words that join or open: a phrase may begin with one.
constexpr std::array<QStringView, 6> joiners{u"並びに", u"若しくは", u"及び", u"又は", u"その他", u"ただし"};

/// Particles and formal nouns: a phrase neither begins with one nor says anything by it. Longer ones first.
constexpr std::array<QStringView, 20> particles{
    u"において", u"に関し", u"に係る", u"による", u"により", u"に対し", u"から", u"まで", u"より", u"とき",
    u"こと",     u"もの",   u"を",     u"は",     u"が",     u"に",     u"の",   u"で",   u"と",   u"も"};

qsizetype wordAt(QStringView rest, std::span<const QStringView> words)
{
    for (const QStringView word : words) {
        if (rest.startsWith(word))
            return word.size();
    }
    return 0;
}

qsizetype smallWordAt(QStringView rest)
{
    const qsizetype length = wordAt(rest, joiners);
    return length > 0 ? length : wordAt(rest, particles);
}

constexpr std::array<QStringView, 8> counters{u"条", u"項", u"号", u"章", u"節", u"編", u"款", u"目"};

qsizetype digitsAt(QStringView text, qsizetype at)
{
    qsizetype end = at;
    while (end < text.size() && (isNumeral(text[end]) || text[end].isDigit()))
        ++end;
    return end;
}

/// 第二十七条の十八第一項: one word, however many steps.
qsizetype referenceEnd(QStringView text, qsizetype at)
{
    qsizetype end = at;
    for (;;) {
        if (end >= text.size() || text[end] != u'第')
            return end;
        const qsizetype digits = digitsAt(text, end + 1);
        const bool counted = digits > end + 1
            && std::any_of(counters.begin(), counters.end(),
                           [&](QStringView counter) { return text.sliced(digits).startsWith(counter); });
        if (!counted)
            return end;
        end = digits + 1;
        while (end + 1 < text.size() && text[end] == u'の' && digitsAt(text, end + 1) > end + 1)
            end = digitsAt(text, end + 1);
    }
}

/// 人, 年, 条: what a number counts. 一般 and 一部 are words.
bool isUnit(QChar c)
{
    return QStringView(u"人円日月年時分秒箇件回個台本枚号条項章節名者歳割倍週階級点頁票").contains(c);
}

/// 一、九八五人, 20万円, 3年間: the number and what it counts; a single 漢数字 that counts nothing is part of a word.
qsizetype numberEnd(QStringView text, qsizetype at)
{
    qsizetype end = digitsAt(text, at);
    if (end == at)
        return at;
    while (end + 1 < text.size() && QStringView(u"、,，．.").contains(text[end]) && digitsAt(text, end + 1) > end + 1)
        end = digitsAt(text, end + 1);
    if (end < text.size() && isUnit(text[end])) {
        ++end;
        if (end < text.size() && QStringView(u"間月日人円分").contains(text[end]))
            ++end;
        return end;
    }
    return end - at == 1 && isNumeral(text[at]) ? at : end;
}

/// 判事|一、九八五人: here a run of kanji ends, but 統一 and 十分 are words.
bool startsAmount(QStringView text, qsizetype at)
{
    const qsizetype digits = digitsAt(text, at);
    if (digits == at)
        return false;
    const bool comma = digits + 1 < text.size() && text[digits] == u'、' && digitsAt(text, digits + 1) > digits + 1;
    const bool unit = digits < text.size() && QStringView(u"人円年月").contains(text[digits]);
    return digits - at >= 2 || comma || unit;
}

qsizetype wordEnd(QStringView text, qsizetype at)
{
    if (const qsizetype end = referenceEnd(text, at); end > at)
        return end;
    if (const qsizetype end = numberEnd(text, at); end > at)
        return end;
    if (const qsizetype length = smallWordAt(text.sliced(at)))
        return at + length;
    const Script script = scriptOf(text[at]);
    qsizetype end = at + 1;
    if (script == Script::Mark)
        return end;
    while (end < text.size() && scriptOf(text[end]) == script) {
        const bool starts = text[end] == u'第' || text[end] == u'及' || text[end] == u'又' || startsAmount(text, end);
        if (script == Script::Kanji && starts)
            break;
        if (script == Script::Hiragana && smallWordAt(text.sliced(end)) > 0)
            break;
        ++end;
    }
    return end;
}

WordRole roleOf(QStringView text, qsizetype from, qsizetype to, const std::vector<Word> &before)
{
    const QStringView word = text.sliced(from, to - from);
    if (wordAt(word, joiners) == word.size())
        return WordRole::Joiner;
    if (wordAt(word, particles) == word.size())
        return WordRole::Particle;
    const Script script = scriptOf(word.front());
    if (script == Script::Mark)
        return QStringView(u"（「『［〔(").contains(word.front()) ? WordRole::Opening : WordRole::Mark;
    if (script != Script::Hiragana)
        return WordRole::Content;
    const bool stem = !before.empty() && before.back().role == WordRole::Content
        && scriptOf(text[before.back().to - 1]) == Script::Kanji;
    if (stem)
        return WordRole::Ending;
    return word.size() == 1 ? WordRole::Particle : WordRole::Content;
}

} // namespace

std::vector<Word> wordsOf(QStringView text)
{
    std::vector<Word> words;
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype end = wordEnd(text, at);
        words.push_back({at, end, roleOf(text, at, end, words)});
        at = end;
    }
    return words;
}

std::vector<quint32> characterPairs(QStringView text)
{
    std::vector<quint32> pairs;
    pairs.reserve(size_t(std::max<qsizetype>(0, text.size() - 1)));
    for (qsizetype i = 0; i + 1 < text.size(); ++i)
        pairs.push_back(quint32(text[i].unicode()) << 16 | text[i + 1].unicode());
    std::sort(pairs.begin(), pairs.end());
    return pairs;
}

double alike(const std::vector<quint32> &a, const std::vector<quint32> &b)
{
    if (a.empty() || b.empty())
        return 0;
    size_t common = 0;
    for (size_t i = 0, j = 0; i < a.size() && j < b.size();) {
        common += a[i] == b[j];
        const bool left = a[i] <= b[j];
        j += b[j] <= a[i];
        i += left;
    }
    return 2.0 * double(common) / double(a.size() + b.size());
}

double alike(QStringView a, QStringView b) { return a == b ? 1 : alike(characterPairs(a), characterPairs(b)); }

} // namespace hoshin::amend
