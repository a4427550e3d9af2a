// SPDX-License-Identifier: Apache-2.0
#include "amend/phrases.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace hoshin::amend {

namespace {

enum class Script : quint8 { Kanji, Hiragana, Katakana, Latin, Digit, Mark };

bool isKanjiDigit(QChar c) { return QStringView(u"〇一二三四五六七八九十百千万億").contains(c); }

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

/// Joining words and particles that stand alone. Longer ones first.
constexpr std::array<QStringView, 26> smallWords{
    u"並びに", u"若しくは", u"及び",   u"又は", u"その他", u"ただし", u"において", u"に関し", u"に係る",
    u"による", u"により",   u"に対し", u"から", u"まで",   u"より",   u"とき",     u"こと",   u"もの",
    u"を",     u"は",       u"が",     u"に",   u"の",     u"で",     u"と",       u"も"};

constexpr std::array<QStringView, 8> counters{u"条", u"項", u"号", u"章", u"節", u"編", u"款", u"目"};

qsizetype digitsAt(QStringView text, qsizetype at)
{
    qsizetype end = at;
    while (end < text.size() && (isKanjiDigit(text[end]) || text[end].isDigit()))
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

/// 一、九八五人, 20万円, 3年: the number and what it counts.
qsizetype numberEnd(QStringView text, qsizetype at)
{
    qsizetype end = digitsAt(text, at);
    if (end == at)
        return at;
    while (end + 1 < text.size() && QStringView(u"、,，．.").contains(text[end]) && digitsAt(text, end + 1) > end + 1)
        end = digitsAt(text, end + 1);
    if (end < text.size() && scriptOf(text[end]) == Script::Kanji) {
        ++end;
        if (end < text.size() && QStringView(u"間月日人円分").contains(text[end]))
            ++end;
    }
    return end;
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
    for (const QStringView word : smallWords) {
        if (text.sliced(at).startsWith(word))
            return at + word.size();
    }
    const Script script = scriptOf(text[at]);
    qsizetype end = at + 1;
    if (script == Script::Mark)
        return end;
    while (end < text.size() && scriptOf(text[end]) == script) {
        const bool starts = text[end] == u'第' || text[end] == u'及' || text[end] == u'又' || startsAmount(text, end);
        if (script == Script::Kanji && starts)
            break;
        if (script == Script::Hiragana && std::any_of(smallWords.begin(), smallWords.end(), [&](QStringView word) {
                return text.sliced(end).startsWith(word);
            }))
            break;
        ++end;
    }
    return end;
}

/// A changed stretch, in words: [from, to) of the old, [newFrom, newTo) of the new.
struct Hunk
{
    qsizetype from = 0;
    qsizetype to = 0;
    qsizetype newFrom = 0;
    qsizetype newTo = 0;
};

/// Differences of two lists of words. Cost: (n + m) d, memory d²; gives one hunk for all where d grows beyond use.
class WordDiff
{
public:
    WordDiff(const std::vector<QStringView> &a, const std::vector<QStringView> &b) : m_a(a), m_b(b) {}

    std::vector<Hunk> run()
    {
        const qsizetype n = qsizetype(m_a.size());
        const qsizetype m = qsizetype(m_b.size());
        qsizetype head = 0;
        while (head < n && head < m && m_a[size_t(head)] == m_b[size_t(head)])
            ++head;
        qsizetype tail = 0;
        while (tail < n - head && tail < m - head && m_a[size_t(n - 1 - tail)] == m_b[size_t(m - 1 - tail)])
            ++tail;
        m_from = head;
        m_n = n - head - tail;
        m_m = m - head - tail;
        if (m_n == 0 && m_m == 0)
            return {};
        if (m_n == 0 || m_m == 0 || !search())
            return {{head, n - tail, head, m - tail}};
        return hunks();
    }

private:
    static constexpr qsizetype mostEdits = 600;

    bool same(qsizetype x, qsizetype y) const { return m_a[size_t(m_from + x)] == m_b[size_t(m_from + y)]; }

    bool search()
    {
        const qsizetype limit = std::min(mostEdits, m_n + m_m);
        std::vector<qsizetype> v(size_t(2 * limit + 3), 0);
        const auto at = [&](qsizetype k) -> qsizetype & { return v[size_t(k + limit + 1)]; };
        for (qsizetype d = 0; d <= limit; ++d) {
            for (qsizetype k = -d; k <= d; k += 2) {
                qsizetype x = k == -d || (k != d && at(k - 1) < at(k + 1)) ? at(k + 1) : at(k - 1) + 1;
                qsizetype y = x - k;
                while (x < m_n && y < m_m && x >= 0 && y >= 0 && same(x, y)) {
                    ++x;
                    ++y;
                }
                at(k) = x;
                if (x >= m_n && y >= m_m) {
                    m_trace.emplace_back(v.begin() + (limit + 1 - d - 1), v.begin() + (limit + 1 + d + 2));
                    return true;
                }
            }
            m_trace.emplace_back(v.begin() + (limit + 1 - d - 1), v.begin() + (limit + 1 + d + 2));
        }
        return false;
    }

    std::vector<Hunk> hunks() const
    {
        std::vector<Hunk> reversed;
        qsizetype x = m_n;
        qsizetype y = m_m;
        for (qsizetype d = qsizetype(m_trace.size()) - 1; d > 0; --d) {
            const std::vector<qsizetype> &before = m_trace[size_t(d - 1)]; // centre at index d
            const auto at = [&](qsizetype k) { return before[size_t(k + d)]; };
            const qsizetype k = x - y;
            const bool down = k == -d || (k != d && at(k - 1) < at(k + 1));
            const qsizetype fromX = down ? at(k + 1) : at(k - 1);
            const qsizetype fromY = fromX - (down ? k + 1 : k - 1);
            const qsizetype endX = down ? fromX : fromX + 1;
            const qsizetype endY = down ? fromY + 1 : fromY;
            if (!reversed.empty() && reversed.back().from == m_from + endX
                && reversed.back().newFrom == m_from + endY) {
                reversed.back().from = m_from + fromX;
                reversed.back().newFrom = m_from + fromY;
            } else {
                reversed.push_back({m_from + fromX, m_from + endX, m_from + fromY, m_from + endY});
            }
            x = fromX;
            y = fromY;
        }
        std::reverse(reversed.begin(), reversed.end());
        return reversed;
    }

    const std::vector<QStringView> &m_a;
    const std::vector<QStringView> &m_b;
    qsizetype m_from = 0;
    qsizetype m_n = 0;
    qsizetype m_m = 0;
    std::vector<std::vector<qsizetype>> m_trace;
};

bool balanced(QStringView words)
{
    int depth = 0;
    for (const QChar c : words) {
        depth += c == u'「' ? 1 : c == u'」' ? -1 : 0;
        if (depth < 0)
            return false;
    }
    return depth == 0;
}

int occurrences(const QString &text, const QString &words) { return words.isEmpty() ? 0 : int(text.count(words)); }

/// Occurrences that do not overlap: what replacing finds.
int found(const QString &text, const QString &words)
{
    int count = 0;
    for (qsizetype at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.size()))
        ++count;
    return count;
}

class Phraser
{
public:
    Phraser(const QString &before, const QString &after, const QStringList &beside, const PhraseOptions &options)
        : m_before(before)
        , m_after(after)
        , m_beside(beside)
        , m_options(options)
        , m_old(wordsOf(before))
        , m_new(wordsOf(after))
    {}

    std::optional<std::vector<WordChange>> run(int extra)
    {
        m_extra = extra;
        m_hunks = WordDiff(m_old, m_new).run();
        mergeNear();
        mergeQuotes();
        for (size_t i = 0; i < m_hunks.size(); ++i)
            takeStem(i);
        std::vector<WordChange> changes;
        for (size_t i = 0; i < m_hunks.size();) {
            std::optional<WordChange> change = changeOf(i);
            if (!change) { // no words of its own: it goes together with a neighbour
                if (!joinNeighbour(i))
                    return {};
                changes.clear();
                i = 0;
                continue;
            }
            if (std::find(changes.begin(), changes.end(), *change) == changes.end())
                changes.push_back(std::move(*change));
            ++i;
        }
        if (changes.empty() || changes.size() > size_t(m_options.mostChanges) || !holds(changes))
            return {};
        return changes;
    }

private:
    qsizetype offset(qsizetype word) const
    {
        return word < qsizetype(m_old.size()) ? m_old[size_t(word)].data() - QStringView(m_before).data()
                                              : m_before.size();
    }
    qsizetype newOffset(qsizetype word) const
    {
        return word < qsizetype(m_new.size()) ? m_new[size_t(word)].data() - QStringView(m_after).data()
                                              : m_after.size();
    }
    QString oldWords(qsizetype from, qsizetype to) const
    {
        return m_before.mid(offset(from), offset(to) - offset(from));
    }
    QString newWords(qsizetype from, qsizetype to) const
    {
        return m_after.mid(newOffset(from), newOffset(to) - newOffset(from));
    }

    /// Two changes with a few characters between are one; 。and brackets part them.
    void mergeNear()
    {
        constexpr qsizetype near = 6;
        std::vector<Hunk> merged;
        for (const Hunk &hunk : m_hunks) {
            if (!merged.empty()) {
                Hunk &last = merged.back();
                const QString between = oldWords(last.to, hunk.from);
                const bool parted = between.contains(u'。') || between.contains(u'（') || between.contains(u'）');
                const bool pure = (last.from == last.to && hunk.from == hunk.to)
                    || (last.newFrom == last.newTo && hunk.newFrom == hunk.newTo);
                // the same change twice is one instruction for both places
                const bool again = oldWords(last.from, last.to) == oldWords(hunk.from, hunk.to)
                    && newWords(last.newFrom, last.newTo) == newWords(hunk.newFrom, hunk.newTo);
                if (between.size() <= (pure ? 2 : near) && !parted && !again) {
                    last.to = hunk.to;
                    last.newTo = hunk.newTo;
                    continue;
                }
            }
            merged.push_back(hunk);
        }
        m_hunks = merged;
    }

    /// A change that opens a quote takes all up to where it closes.
    void mergeQuotes()
    {
        for (size_t i = 0; i < m_hunks.size(); ++i) {
            while (!balanced(oldWords(m_hunks[i].from, m_hunks[i].to))
                   || !balanced(newWords(m_hunks[i].newFrom, m_hunks[i].newTo))) {
                if (!widen(i))
                    break;
            }
        }
    }

    /// 行|なわれる: the ending is not changed without its stem.
    void takeStem(size_t i)
    {
        Hunk &hunk = m_hunks[i];
        const qsizetype least = i > 0 ? m_hunks[i - 1].to : 0;
        if (hunk.from <= least || hunk.from == hunk.to)
            return;
        const QStringView first = m_old[size_t(hunk.from)];
        const bool ending = scriptOf(first[0]) == Script::Hiragana
            && std::find(smallWords.begin(), smallWords.end(), first) == smallWords.end();
        if (ending && scriptOf(m_old[size_t(hunk.from - 1)].back()) == Script::Kanji) {
            --hunk.from;
            --hunk.newFrom;
        }
    }

    bool joinNeighbour(size_t i)
    {
        if (m_hunks.size() < 2)
            return false;
        const size_t first = i + 1 < m_hunks.size() ? i : i - 1;
        m_hunks[first].to = m_hunks[first + 1].to;
        m_hunks[first].newTo = m_hunks[first + 1].newTo;
        m_hunks.erase(m_hunks.begin() + qsizetype(first) + 1);
        return true;
    }

    /// One more word on the side that has one; swallows the next change where it meets it.
    bool widen(size_t i)
    {
        Hunk &hunk = m_hunks[i];
        const bool next = i + 1 < m_hunks.size();
        const qsizetype limit = next ? m_hunks[i + 1].from : qsizetype(m_old.size());
        if (hunk.to < limit) {
            ++hunk.to;
            ++hunk.newTo;
        } else if (next) {
            hunk.to = m_hunks[i + 1].to;
            hunk.newTo = m_hunks[i + 1].newTo;
            m_hunks.erase(m_hunks.begin() + qsizetype(i) + 1);
        } else if (hunk.from > (i > 0 ? m_hunks[i - 1].to : 0)) {
            --hunk.from;
            --hunk.newFrom;
        } else {
            return false;
        }
        return true;
    }

    bool isContent(qsizetype word) const
    {
        const QStringView words = m_old[size_t(word)];
        const bool small = std::find(smallWords.begin(), smallWords.end(), words) != smallWords.end();
        return !small && scriptOf(words[0]) != Script::Mark
            && !(words.size() == 1 && scriptOf(words[0]) == Script::Hiragana);
    }

    /// How many changes are the same as this one: they may share one phrase that occurs as often.
    int sameChanges(const QString &words, const QString &with) const
    {
        int count = 0;
        for (const Hunk &hunk : m_hunks)
            count += oldWords(hunk.from, hunk.to) == words && newWords(hunk.newFrom, hunk.newTo) == with;
        return count;
    }

    bool unique(const QString &words) const
    {
        return occurrences(m_before, words) == 1 && balanced(words)
            && std::none_of(m_beside.begin(), m_beside.end(),
                            [&](const QString &text) { return text.contains(words); });
    }

    std::optional<WordChange> changeOf(size_t i) const
    {
        const Hunk &hunk = m_hunks[i];
        const QString words = oldWords(hunk.from, hunk.to);
        const QString with = newWords(hunk.newFrom, hunk.newTo);
        if (words.isEmpty())
            return insertion(i, with);
        const bool beside =
            std::any_of(m_beside.begin(), m_beside.end(), [&](const QString &text) { return text.contains(words); });
        const bool clean = m_extra == 0 && !beside && balanced(words) && balanced(with) && !isFragment(hunk)
            && occurrences(m_before, words) == sameChanges(words, with);
        if (clean)
            return WordChange{with.isEmpty() ? ActKind::DeleteWords : ActKind::ReplaceWords, words, with};
        return extended(i, with);
    }

    /// A single particle or mark says too little to be quoted alone.
    bool isFragment(const Hunk &hunk) const
    {
        for (qsizetype word = hunk.from; word < hunk.to; ++word) {
            if (isContent(word) || m_old[size_t(word)].size() > 1)
                return false;
        }
        return true;
    }

    /// The change with words around it until it is the only one: to the left first, then to the right.
    std::optional<WordChange> extended(size_t i, const QString &with) const
    {
        const Hunk &hunk = m_hunks[i];
        const qsizetype least = i > 0 ? m_hunks[i - 1].to : 0;
        const qsizetype most = i + 1 < m_hunks.size() ? m_hunks[i + 1].from : qsizetype(m_old.size());
        qsizetype from = hunk.from;
        qsizetype to = hunk.to;
        int extra = m_extra;
        for (;;) {
            const QString words = oldWords(from, to);
            if (words.size() > m_options.longestWords + (offset(hunk.to) - offset(hunk.from)))
                return {};
            const QString replaced = oldWords(from, hunk.from) + with + oldWords(hunk.to, to);
            const bool says = from < hunk.from || to > hunk.to;
            if (says && unique(words) && balanced(replaced) && extra-- <= 0)
                return WordChange{ActKind::ReplaceWords, words, replaced};
            if (from > least)
                --from;
            else if (to < most)
                ++to;
            else
                return {};
        }
    }

    std::optional<WordChange> insertion(size_t i, const QString &with) const
    {
        const Hunk &hunk = m_hunks[i];
        const qsizetype least = i > 0 ? m_hunks[i - 1].to : 0;
        int extra = m_extra;
        bool content = false;
        for (qsizetype from = hunk.from; from > least && balanced(with);) {
            --from;
            content = content || isContent(from);
            const QString words = oldWords(from, hunk.from);
            if (words.size() > m_options.longestWords)
                break;
            if (content && unique(words) && extra-- <= 0)
                return WordChange{ActKind::InsertWords, words, with};
        }
        return extended(i, with);
    }

    /// Do the changes, one after the other, hit just what they should, and give the new text?
    bool holds(const std::vector<WordChange> &changes) const
    {
        QString text = m_before;
        for (const WordChange &change : changes) {
            if (found(text, change.words) != found(m_before, change.words))
                return false;
            const QString with = change.kind == ActKind::InsertWords ? change.words + change.with : change.with;
            text.replace(change.words, with);
            if (std::any_of(m_beside.begin(), m_beside.end(),
                            [&](const QString &other) { return other.contains(change.words); }))
                return false;
        }
        return text == m_after;
    }

    const QString &m_before;
    const QString &m_after;
    const QStringList &m_beside;
    const PhraseOptions &m_options;
    std::vector<QStringView> m_old;
    std::vector<QStringView> m_new;
    std::vector<Hunk> m_hunks;
    int m_extra = 0;
};

} // namespace

std::vector<QStringView> wordsOf(QStringView text)
{
    std::vector<QStringView> words;
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype end = wordEnd(text, at);
        words.push_back(text.sliced(at, end - at));
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

std::optional<std::vector<WordChange>> wordChanges(const QString &before, const QString &after,
                                                   const QStringList &beside, const PhraseOptions &options)
{
    if (before.isEmpty() || after.isEmpty() || alike(before, after) < options.leastAlike)
        return {};
    constexpr int tries = 3;
    Phraser phraser(before, after, beside, options);
    for (int extra = 0; extra < tries; ++extra) {
        if (auto changes = phraser.run(extra))
            return changes;
    }
    return {};
}

} // namespace hoshin::amend
