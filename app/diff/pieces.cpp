// SPDX-License-Identifier: Apache-2.0
#include "diff/pieces.h"

#include "diff/characters.h"

#include <algorithm>
#include <array>

namespace hoshin::diff {

namespace {

bool isOpening(QChar c) { return c == u'（' || c == u'(' || c == u'「' || c == u'『' || c == u'［' || c == u'〔'; }
bool isClosing(QChar c) { return c == u'）' || c == u')' || c == u'」' || c == u'』' || c == u'］' || c == u'〕'; }

/// Only hiragana, punctuation and spaces: particles, endings.
bool isWeak(QStringView text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) {
        const CharacterClass kind = classOf(c);
        return kind == CharacterClass::Hiragana || kind == CharacterClass::Punctuation || kind == CharacterClass::Space;
    });
}

bool crossesClause(QStringView text)
{
    return std::any_of(text.begin(), text.end(),
                       [](QChar c) { return c == u'。' || c == u'、' || isOpening(c) || isClosing(c); });
}

bool isCrumb(const Piece &piece, const Piece &before, const Piece &behind, QStringView a)
{
    const QStringView text = a.sliced(piece.a, piece.aLength);
    const int length = piece.aLength;
    if (length <= 2)
        return true;
    if (length <= 6 && isWeak(text) && !crossesClause(text))
        return true;
    const int sizeBefore = std::max(before.aLength, before.bLength) / 3;
    const int sizeBehind = std::max(behind.aLength, behind.bLength) / 3;
    return length <= 8 && length <= sizeBefore && length <= sizeBehind && !crossesClause(text);
}

void absorb(Piece &change, const Piece &more)
{
    change.aLength += more.aLength;
    change.bLength += more.bLength;
}

/// How far brackets opened in `text` stay open, and how many are closed that were not opened in it.
struct Balance
{
    int open = 0;
    int closed = 0;
    bool isEven() const { return open == 0 && closed == 0; }
    bool operator==(const Balance &) const = default;
};

Balance balanceOf(QStringView text)
{
    Balance balance;
    for (const QChar c : text) {
        if (isOpening(c))
            ++balance.open;
        else if (isClosing(c))
            (balance.open > 0) ? --balance.open : ++balance.closed;
    }
    return balance;
}

bool isBoundary(QStringView text, qsizetype at)
{
    return at <= 0 || at >= text.size() || classOf(text[at - 1]) != classOf(text[at]);
}

/// How well a stretch of `text` reads as a phrase of its own.
int phraseScore(QStringView text, qsizetype start, qsizetype length)
{
    const QStringView phrase = text.sliced(start, length);
    int score = balanceOf(phrase).isEven() ? 8 : 0;
    score += isBoundary(text, start) ? 2 : 0;
    score += isBoundary(text, start + length) ? 2 : 0;
    const QChar first = phrase.front();
    if (first == u'、' || first == u'（')
        score += 3; // 「A」の下に「、B」を加える
    else if (start > 0 && (text[start - 1] == u'、' || text[start - 1] == u'。'))
        score += 2;
    if (phrase.back() == u'。' && (start == 0 || text[start - 1] == u'。'))
        score += 4; // a sentence
    return score;
}

/// Moves the changed stretch of `text` by whole characters within `room` to both sides; by how much it moved.
int bestShift(QStringView text, int start, int length, int roomBefore, int roomBehind)
{
    constexpr int furthest = 200;
    int least = 0;
    while (-least < std::min(roomBefore, furthest) && text[start + least - 1] == text[start + length + least - 1])
        --least;
    int most = 0;
    while (most < std::min(roomBehind, furthest) && text[start + most] == text[start + length + most])
        ++most;
    int best = 0;
    int bestScore = phraseScore(text, start, length);
    for (int shift = least; shift <= most; ++shift) {
        const int score = phraseScore(text, start + shift, length);
        if (score > bestScore) {
            best = shift;
            bestScore = score;
        }
    }
    return best;
}

} // namespace

void slidePieces(Pieces &pieces, QStringView a, QStringView b)
{
    constexpr int longest = 2000; // a phrase, not a chapter
    for (size_t i = 1; i + 1 < pieces.size(); ++i) {
        Piece &piece = pieces[i];
        Piece &before = pieces[i - 1];
        Piece &behind = pieces[i + 1];
        const bool inserted = !piece.equal && piece.aLength == 0;
        const bool deleted = !piece.equal && piece.bLength == 0;
        if ((!inserted && !deleted) || !before.equal || !behind.equal || piece.aLength + piece.bLength > longest)
            continue;
        const int roomBefore = before.aLength - (i > 1 ? 1 : 0);
        const int roomBehind = behind.aLength - (i + 2 < pieces.size() ? 1 : 0);
        const int shift = inserted ? bestShift(b, piece.b, piece.bLength, roomBefore, roomBehind)
                                   : bestShift(a, piece.a, piece.aLength, roomBefore, roomBehind);
        before.aLength += shift;
        before.bLength += shift;
        piece.a += shift;
        piece.b += shift;
        behind.a += shift;
        behind.b += shift;
        behind.aLength -= shift;
        behind.bLength -= shift;
    }
    std::erase_if(pieces, [](const Piece &piece) { return piece.aLength == 0 && piece.bLength == 0; });
}

void mergeCrumbs(Pieces &pieces, QStringView a)
{
    constexpr int mostPasses = 6; // a merged change is larger, so more may be a crumb beside it
    for (int pass = 0; pass < mostPasses; ++pass) {
        size_t kept = 0;
        bool merged = false;
        for (size_t i = 0; i < pieces.size(); ++i) {
            const Piece piece = pieces[i];
            const bool between =
                piece.equal && kept > 0 && i + 1 < pieces.size() && !pieces[kept - 1].equal && !pieces[i + 1].equal;
            if (between && isCrumb(piece, pieces[kept - 1], pieces[i + 1], a)) {
                absorb(pieces[kept - 1], piece);
                absorb(pieces[kept - 1], pieces[++i]);
                merged = true;
                continue;
            }
            pieces[kept++] = piece;
        }
        pieces.resize(kept);
        if (!merged)
            return;
    }
}

void joinBrackets(Pieces &pieces, QStringView a, QStringView b)
{
    constexpr int longestInside = 20;
    size_t kept = 0;
    for (size_t i = 0; i < pieces.size(); ++i) {
        if (kept >= 2 && !pieces[i].equal && pieces[kept - 1].equal && !pieces[kept - 2].equal
            && pieces[kept - 1].aLength <= longestInside) {
            Piece &first = pieces[kept - 2];
            const Balance firstA = balanceOf(a.sliced(first.a, first.aLength));
            const Balance firstB = balanceOf(b.sliced(first.b, first.bLength));
            const Balance secondA = balanceOf(a.sliced(pieces[i].a, pieces[i].aLength));
            const Balance secondB = balanceOf(b.sliced(pieces[i].b, pieces[i].bLength));
            const bool halves = (firstA.open > firstB.open && secondA.closed > secondB.closed)
                || (firstB.open > firstA.open && secondB.closed > secondA.closed);
            if (halves) {
                absorb(first, pieces[kept - 1]);
                absorb(first, pieces[i]);
                --kept;
                continue;
            }
        }
        pieces[kept++] = pieces[i];
    }
    pieces.resize(kept);
}

namespace {

/// Shortens a common begin that ends inside a number.
int withoutHalfNumber(QStringView a, QStringView b, int length)
{
    const auto goesOn = [length](QStringView text) { return length < text.size() && isNumeral(text[length]); };
    if (length == 0 || !isNumeral(a[length - 1]) || (!goesOn(a) && !goesOn(b)))
        return length;
    while (length > 0 && (isNumeral(a[length - 1]) || a[length - 1] == u'、' || a[length - 1] == u'第'))
        --length;
    return length;
}

/// How many characters of `kind` follow at `at` in the direction of `step`; two are as good as more.
int restOfWord(QStringView text, qsizetype at, int step, CharacterClass kind)
{
    int count = 0;
    while (count < 2 && at >= 0 && at < text.size() && classOf(text[at]) == kind) {
        ++count;
        at += step;
    }
    return count;
}

/// How much of a common begin of `length` characters may be given back without cutting a word. A compound of kanji is taken to
/// be made of pairs; 滞在費 behind 通信交通 is not one, so that compound stays whole. Particles may be cut off where one of the texts
/// ends a word there.
int wholeWords(CharacterClass kind, int restA, int restB, int length, int run)
{
    const bool cutsA = restA > 0;
    const bool cutsB = restB > 0;
    if ((!cutsA && !cutsB) || kind == CharacterClass::Punctuation || kind == CharacterClass::Space)
        return length;
    if (kind == CharacterClass::Kanji) {
        const bool complete = !cutsA || !cutsB;       // 弁護士 beside 弁護士法人
        const bool single = restA == 1 || restB == 1; // 市長 beside 副市長
        return run >= 2 && !single && (run % 2 == 0 || complete) ? length : length - run;
    }
    if (kind == CharacterClass::Hiragana && (!cutsA || !cutsB))
        return length;
    return length - run;
}

int wholeWordsAtBegin(QStringView a, QStringView b, int length)
{
    if (length == 0)
        return 0;
    const CharacterClass kind = classOf(a[length - 1]);
    int run = 0;
    while (run < length && classOf(a[length - 1 - run]) == kind)
        ++run;
    return wholeWords(kind, restOfWord(a, length, 1, kind), restOfWord(b, length, 1, kind), length, run);
}

int wholeWordsAtEnd(QStringView a, QStringView b, int length)
{
    if (length == 0)
        return 0;
    const qsizetype inA = a.size() - length;
    const qsizetype inB = b.size() - length;
    const CharacterClass kind = classOf(a[inA]);
    int run = 0;
    while (run < length && classOf(a[inA + run]) == kind)
        ++run;
    return wholeWords(kind, restOfWord(a, inA - 1, -1, kind), restOfWord(b, inB - 1, -1, kind), length, run);
}

} // namespace

void trimChanges(Pieces &pieces, QStringView a, QStringView b)
{
    Pieces trimmed;
    trimmed.reserve(pieces.size() + 8);
    const auto add = [&](bool equal, int aStart, int aLength, int bStart, int bLength) {
        if (aLength == 0 && bLength == 0)
            return;
        if (equal && !trimmed.empty() && trimmed.back().equal) {
            trimmed.back().aLength += aLength;
            trimmed.back().bLength += bLength;
            return;
        }
        trimmed.push_back({equal, aStart, aLength, bStart, bLength});
    };
    for (const Piece &piece : pieces) {
        if (piece.equal || piece.aLength == 0 || piece.bLength == 0) {
            add(piece.equal, piece.a, piece.aLength, piece.b, piece.bLength);
            continue;
        }
        const QStringView inA = a.sliced(piece.a, piece.aLength);
        const QStringView inB = b.sliced(piece.b, piece.bLength);
        const int most = std::min(piece.aLength, piece.bLength);
        int head = 0;
        while (head < most && inA[head] == inB[head])
            ++head;
        head = wholeWordsAtBegin(inA, inB, withoutHalfNumber(inA, inB, head));
        int tail = 0;
        while (tail < most - head && inA[inA.size() - 1 - tail] == inB[inB.size() - 1 - tail])
            ++tail;
        tail = wholeWordsAtEnd(inA, inB, tail);
        const auto cutsNumber = [tail](QStringView text) {
            return tail < text.size() && isNumeral(text[text.size() - tail - 1]);
        };
        if (cutsNumber(inA) || cutsNumber(inB))
            tail = 0; // what follows a number is its unit
        if ((inA.front() == u'第' && inB.front() == u'第') && inA.size() > 1 && isNumeral(inA[1]))
            head = tail = 0; // a reference stays whole
        add(true, piece.a, head, piece.b, head);
        add(false, piece.a + head, piece.aLength - head - tail, piece.b + head, piece.bLength - head - tail);
        add(true, piece.a + piece.aLength - tail, tail, piece.b + piece.bLength - tail, tail);
    }
    pieces = std::move(trimmed);
}

namespace {

/// Is `at` between a kanji and the kana of the same verb? Kana that begin particles (は が を に の と で も へ か ま よ こ) and する behind
/// a compound (管理|する) are another word.
bool partsVerb(QStringView text, qsizetype at)
{
    constexpr QStringView endings = u"うえぎきぐくげけじずぜちっつてねびぶべみむめりるれらわい";
    if (at <= 0 || at >= text.size() || classOf(text[at - 1]) != CharacterClass::Kanji || !endings.contains(text[at]))
        return false;
    constexpr std::array<QStringView, 4> words{u"いず", u"うち", u"ついて", u"みず"}; // いずれか, のうち
    return std::none_of(words.begin(), words.end(), [&](QStringView word) { return text.sliced(at).startsWith(word); });
}

/// The kanji that a verb begins with: one, or a short run that may be read together (取扱い).
int stemBefore(QStringView text, qsizetype at, int most)
{
    constexpr int longest = 3;
    int run = 0;
    while (run < most && run <= longest && classOf(text[at - 1 - run]) == CharacterClass::Kanji)
        ++run;
    return run > longest ? 1 : run;
}

/// The kana that belong to the verb: ける, じ.
int endingBehind(QStringView text, qsizetype at, int most)
{
    if (most < 1)
        return 0;
    return most > 1 && (text[at + 1] == u'る' || text[at + 1] == u'れ') ? 2 : 1;
}

} // namespace

void keepVerbsWhole(Pieces &pieces, QStringView a, QStringView b)
{
    for (size_t i = 0; i < pieces.size(); ++i) {
        Piece &piece = pieces[i];
        if (piece.equal)
            continue;
        Piece *before = i > 0 ? &pieces[i - 1] : nullptr;
        if (before && before->equal && (partsVerb(a, piece.a) || partsVerb(b, piece.b))) {
            const int stem = stemBefore(a, piece.a, before->aLength);
            before->aLength -= stem;
            before->bLength -= stem;
            piece = {false, piece.a - stem, piece.aLength + stem, piece.b - stem, piece.bLength + stem};
        }
        Piece *behind = i + 1 < pieces.size() ? &pieces[i + 1] : nullptr;
        if (behind && behind->equal && (partsVerb(a, behind->a) || partsVerb(b, behind->b))) {
            const int ending = endingBehind(a, behind->a, behind->aLength);
            piece.aLength += ending;
            piece.bLength += ending;
            *behind = {true, behind->a + ending, behind->aLength - ending, behind->b + ending,
                       behind->bLength - ending};
        }
    }
    std::erase_if(pieces, [](const Piece &piece) { return piece.aLength == 0 && piece.bLength == 0; });
    size_t kept = 0; // changes that now touch are one
    for (size_t i = 0; i < pieces.size(); ++i) {
        if (kept > 0 && !pieces[kept - 1].equal && !pieces[i].equal)
            absorb(pieces[kept - 1], pieces[i]);
        else
            pieces[kept++] = pieces[i];
    }
    pieces.resize(kept);
}

} // namespace hoshin::diff
