// SPDX-License-Identifier: Apache-2.0
#include "amend/phrases.h"

#include "amend/words.h"
#include "diff/phrasediff.h"
#include "text/wareki.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hoshin::amend {

namespace {

/// A changed stretch: [from, to) of the old text, [newFrom, newTo) of the new.
struct Hunk
{
    qsizetype from = 0;
    qsizetype to = 0;
    qsizetype newFrom = 0;
    qsizetype newTo = 0;
};

/// Quotes are found again by their depth, so they must close within the words.
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

class Phraser
{
public:
    Phraser(const QString &before, const QString &after, const QStringList &beside, const PhraseOptions &options)
        : m_before(before)
        , m_after(after)
        , m_beside(beside)
        , m_options(options)
        , m_words(wordsOf(before))
        , m_dates(text::findDates(before))
    {
        for (const diff::TextSpan &span : diff::phraseDiff(before, after)) {
            if (span.op != diff::SpanOp::Equal)
                m_found.push_back({span.beforeStart, span.beforeStart + span.beforeLength, span.afterStart,
                                   span.afterStart + span.afterLength});
        }
    }

    /// `skip`: how many phrases that would do are passed over for a longer one.
    std::optional<std::vector<WordChange>> run(int skip)
    {
        constexpr size_t mostHunks = 200;
        m_skip = skip;
        m_hunks = m_found;
        const bool whole = m_hunks.size() == 1 && m_hunks[0].from == 0 && m_hunks[0].to == m_before.size();
        if (m_hunks.empty() || m_hunks.size() > mostHunks || whole)
            return {};
        for (Hunk &hunk : m_hunks)
            trim(hunk);
        mergeJoiners();
        partRepeated();
        for (size_t i = 0; i < m_hunks.size(); ++i) {
            takeStem(i);
            takeWord(i);
            takeAdverb(i);
            takeDate(i);
            closeQuotes(i);
        }
        std::vector<WordChange> changes;
        for (size_t i = 0; i < m_hunks.size();) {
            std::optional<WordChange> change = changeOf(i);
            if (!change) { // no words of its own: it goes together with a neighbour
                if (m_budget <= 0 || !joinNeighbour(i))
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
    QString oldText(qsizetype from, qsizetype to) const { return m_before.mid(from, to - from); }
    QString oldWords(const Hunk &hunk) const { return oldText(hunk.from, hunk.to); }
    QString newWords(const Hunk &hunk) const { return m_after.mid(hunk.newFrom, hunk.newTo - hunk.newFrom); }

    /// Where the change may grow to: its neighbours' edges.
    qsizetype leastOf(size_t i) const { return i > 0 ? m_hunks[i - 1].to : 0; }
    qsizetype mostOf(size_t i) const { return i + 1 < m_hunks.size() ? m_hunks[i + 1].from : m_before.size(); }

    /// The word that holds the character at `at`; one past the last word at the end.
    size_t wordAt(qsizetype at) const
    {
        return size_t(std::upper_bound(m_words.begin(), m_words.end(), at,
                                       [](qsizetype value, const Word &word) { return value < word.to; })
                      - m_words.begin());
    }

    /// 組織 → 組織及び: whole words that both sides begin or end with are no change.
    void trim(Hunk &hunk) const
    {
        const QString before = oldWords(hunk);
        const QString after = newWords(hunk);
        const std::vector<Word> olds = wordsOf(before);
        const std::vector<Word> news = wordsOf(after);
        const size_t least = std::min(olds.size(), news.size());
        const auto same = [&](const Word &a, const Word &b) {
            return QStringView(before).sliced(a.from, a.to - a.from)
                == QStringView(after).sliced(b.from, b.to - b.from);
        };
        size_t head = 0;
        while (head < least && same(olds[head], news[head]))
            ++head;
        size_t tail = 0;
        while (tail < least - head && same(olds[olds.size() - 1 - tail], news[news.size() - 1 - tail]))
            ++tail;
        const qsizetype front = head > 0 ? olds[head - 1].to : 0;
        const qsizetype back = tail > 0 ? before.size() - olds[olds.size() - tail].from : 0;
        hunk = {hunk.from + front, hunk.to - back, hunk.newFrom + front, hunk.newTo - back};
    }

    static bool saysNothing(QStringView words)
    {
        const std::vector<Word> parts = wordsOf(words);
        return std::all_of(parts.begin(), parts.end(), [](const Word &word) { return word.role != WordRole::Content; });
    }

    /// 及び → 、 before 可用性, and 及び真正性 behind it: one change of one list.
    void mergeJoiners()
    {
        constexpr qsizetype near = 6;
        std::vector<Hunk> merged;
        for (const Hunk &hunk : m_hunks) {
            if (!merged.empty() && belongsTogether(merged.back(), hunk, near)) {
                merged.back().to = hunk.to;
                merged.back().newTo = hunk.newTo;
            } else {
                merged.push_back(hunk);
            }
        }
        m_hunks = std::move(merged);
    }

    bool belongsTogether(const Hunk &first, const Hunk &second, qsizetype near) const
    {
        const QString between = oldText(first.to, second.from);
        const bool crosses = std::any_of(between.begin(), between.end(),
                                         [](QChar c) { return QStringView(u"。、（）「」").contains(c); });
        const bool close = between.size() <= near || wordsOf(between).size() == 1;
        const bool again = oldWords(first) == oldWords(second) && newWords(first) == newWords(second);
        const auto joins = [&](const Hunk &hunk) {
            return hunk.from < hunk.to && saysNothing(oldWords(hunk)) && saysNothing(newWords(hunk));
        };
        return close && !crosses && !again && (joins(first) || joins(second));
    }

    /// 市長は、市長 → 管理者は、管理者: one change at two places, not one of all that is between.
    void partRepeated()
    {
        std::vector<Hunk> parted;
        for (const Hunk &hunk : m_hunks) {
            const std::vector<Hunk> parts = repeatedIn(hunk);
            if (parts.size() < 2)
                parted.push_back(hunk);
            else
                parted.insert(parted.end(), parts.begin(), parts.end());
        }
        m_hunks = std::move(parted);
    }

    /// The words in which the hunk differs, where all of them change alike; else nothing.
    std::vector<Hunk> repeatedIn(const Hunk &hunk) const
    {
        const QString before = oldWords(hunk);
        const QString after = newWords(hunk);
        const std::vector<Word> olds = wordsOf(before);
        const std::vector<Word> news = wordsOf(after);
        std::vector<Hunk> parts;
        if (olds.size() != news.size())
            return parts;
        for (size_t i = 0; i < olds.size(); ++i) {
            const Hunk part{hunk.from + olds[i].from, hunk.from + olds[i].to, hunk.newFrom + news[i].from,
                            hunk.newFrom + news[i].to};
            if (oldWords(part) == newWords(part))
                continue;
            if (!parts.empty()
                && (oldWords(part) != oldWords(parts.front()) || newWords(part) != newWords(parts.front())))
                return {};
            parts.push_back(part);
        }
        return parts;
    }

    void grow(size_t i, qsizetype from, qsizetype to)
    {
        Hunk &hunk = m_hunks[i];
        from = std::max(from, leastOf(i));
        to = std::min(to, mostOf(i));
        hunk.newFrom -= hunk.from - from;
        hunk.newTo += to - hunk.to;
        hunk.from = from;
        hunk.to = to;
    }

    static bool isHiragana(QStringView words)
    {
        return std::all_of(words.begin(), words.end(), [](QChar c) { return c >= u'ぁ' && c <= u'ゖ'; });
    }

    /// 行|なわれる: a change in the ending of a verb is a change of the verb.
    void takeStem(size_t i)
    {
        const Hunk hunk = m_hunks[i];
        const bool inEnding = isHiragana(oldWords(hunk)) && isHiragana(newWords(hunk));
        if (!inEnding)
            return;
        const size_t first = wordAt(hunk.from);
        if (first >= m_words.size() || m_words[first].role != WordRole::Ending || first == 0)
            return;
        const size_t last = hunk.to > hunk.from ? wordAt(hunk.to - 1) : first;
        grow(i, m_words[first - 1].from, m_words[last].to);
    }

    /// 総務|部長 → 情報政策|部長: a compound is quoted as one word unless it is long.
    void takeWord(size_t i)
    {
        constexpr qsizetype longest = 12;
        const Hunk hunk = m_hunks[i];
        const size_t first = wordAt(hunk.from);
        if (first < m_words.size()) {
            const Word &word = m_words[first];
            const bool inside = hunk.from > word.from || (hunk.to > hunk.from && hunk.to < word.to);
            if (inside && word.role == WordRole::Content && word.to - word.from <= longest)
                grow(i, word.from, std::max(word.to, hunk.to));
        }
        if (hunk.to <= hunk.from)
            return;
        const Word &word = m_words[wordAt(hunk.to - 1)];
        if (hunk.to < word.to && word.role == WordRole::Content && word.to - word.from <= longest)
            grow(i, std::min(word.from, m_hunks[i].from), word.to);
    }

    /// 速やか|に → 直ち|に: an adverb is quoted with its に.
    void takeAdverb(size_t i)
    {
        const Hunk hunk = m_hunks[i];
        const auto endsInKana = [](const QString &words) {
            return words.size() > 1 && isHiragana(words.last(1)) && !isHiragana(words.first(1));
        };
        if (endsInKana(oldWords(hunk)) && endsInKana(newWords(hunk)) && hunk.to < mostOf(i)
            && m_before[hunk.to] == u'に')
            grow(i, hunk.from, hunk.to + 1);
    }

    /// 令和5年4月1日 is one phrase.
    void takeDate(size_t i)
    {
        const Hunk hunk = m_hunks[i];
        for (const text::DateInText &date : m_dates) {
            const qsizetype end = date.start + date.length;
            if (hunk.from < end && hunk.to > date.start && hunk.from < hunk.to)
                grow(i, std::min<qsizetype>(hunk.from, date.start), std::max<qsizetype>(hunk.to, end));
        }
    }

    /// A change that opens a quote takes all up to where it closes.
    void closeQuotes(size_t i)
    {
        while (!balanced(oldWords(m_hunks[i])) || !balanced(newWords(m_hunks[i]))) {
            const Hunk hunk = m_hunks[i];
            if (hunk.to < mostOf(i))
                grow(i, hunk.from, m_words[wordAt(hunk.to)].to);
            else if (i + 1 < m_hunks.size())
                join(i);
            else if (hunk.from > leastOf(i))
                grow(i, m_words[wordAt(hunk.from - 1)].from, hunk.to);
            else
                return;
        }
    }

    void join(size_t first)
    {
        m_hunks[first].to = m_hunks[first + 1].to;
        m_hunks[first].newTo = m_hunks[first + 1].newTo;
        m_hunks.erase(m_hunks.begin() + qsizetype(first) + 1);
    }

    bool joinNeighbour(size_t i)
    {
        if (m_hunks.size() < 2)
            return false;
        join(i + 1 < m_hunks.size() ? i : i - 1);
        return true;
    }

    /// Occurrences of the words, overlapping ones too; what has been looked through counts.
    int occurrences(const QString &text, const QString &words)
    {
        m_budget -= text.size();
        return words.isEmpty() ? 0 : int(text.count(words));
    }

    bool isBeside(const QString &words) const
    {
        return std::any_of(m_beside.begin(), m_beside.end(), [&](const QString &text) { return text.contains(words); });
    }

    bool unique(const QString &words)
    {
        return m_budget > 0 && balanced(words) && occurrences(m_before, words) == 1 && !isBeside(words);
    }

    /// How many changes are the same as this one: they may share one phrase that occurs as often.
    int sameChanges(const QString &words, const QString &with) const
    {
        return int(std::count_if(m_hunks.begin(), m_hunks.end(),
                                 [&](const Hunk &hunk) { return oldWords(hunk) == words && newWords(hunk) == with; }));
    }

    /// A single particle or mark says too little to be quoted alone.
    static bool isFragment(QStringView words)
    {
        const std::vector<Word> parts = wordsOf(words);
        return std::all_of(parts.begin(), parts.end(),
                           [](const Word &word) { return word.role != WordRole::Content && word.to - word.from == 1; });
    }

    std::optional<WordChange> changeOf(size_t i)
    {
        const QString words = oldWords(m_hunks[i]);
        const QString with = newWords(m_hunks[i]);
        if (words.isEmpty())
            return insertion(i, with);
        const bool lone = with.isEmpty() && saysNothing(words); // 及び alone does not say what goes
        const bool clean = m_skip == 0 && !lone && balanced(words) && balanced(with) && !isFragment(words)
            && !isBeside(words) && occurrences(m_before, words) == sameChanges(words, with);
        if (clean)
            return WordChange{with.isEmpty() ? ActKind::DeleteWords : ActKind::ReplaceWords, words, with};
        return extended(i, with);
    }

    /// A word of its own begins a phrase, or the comma before it.
    bool mayBegin(const Word &word) const
    {
        return word.role == WordRole::Content || word.role == WordRole::Joiner || word.role == WordRole::Opening
            || m_before[word.from] == u'、';
    }

    /// Where a phrase that ends at `end` may begin, nearest first.
    std::vector<qsizetype> beginsBefore(qsizetype end, qsizetype least) const
    {
        std::vector<qsizetype> begins;
        for (size_t word = end > 0 ? wordAt(end - 1) + 1 : 0; word-- > 0;) {
            const qsizetype from = m_words[word].from;
            if (from < least || end - from > m_options.longestWords)
                break;
            if (from < end && mayBegin(m_words[word]))
                begins.push_back(from);
        }
        return begins;
    }

    /// Where a phrase that begins at `begin` may end, nearest first: not before an ending, not behind an opening bracket.
    std::vector<qsizetype> endsBehind(qsizetype begin, qsizetype most) const
    {
        std::vector<qsizetype> ends;
        for (size_t word = wordAt(begin); word < m_words.size(); ++word) {
            const qsizetype to = m_words[word].to;
            if (to > most || to - begin > m_options.longestWords)
                break;
            const bool goesOn = word + 1 < m_words.size() && m_words[word + 1].role == WordRole::Ending;
            if (!goesOn && m_words[word].role != WordRole::Opening)
                ends.push_back(to);
        }
        return ends;
    }

    /// The change with words around it until it is the only one, on the side where fewer are needed; on both where one does not do.
    std::optional<WordChange> extended(size_t i, const QString &with)
    {
        const Hunk &hunk = m_hunks[i];
        const auto replaced = [&](qsizetype from, qsizetype to) {
            return oldText(from, hunk.from) + with + oldText(hunk.to, to);
        };
        const auto serves = [&](qsizetype from, qsizetype to) {
            return unique(oldText(from, to)) && balanced(replaced(from, to));
        };
        const std::vector<qsizetype> begins = beginsBefore(hunk.from, leastOf(i));
        const std::vector<qsizetype> ends = endsBehind(hunk.to, mostOf(i));
        std::vector<std::pair<qsizetype, qsizetype>> ranges;
        for (const qsizetype from : begins)
            ranges.emplace_back(from, hunk.to);
        for (const qsizetype to : ends)
            ranges.emplace_back(hunk.from, to);
        const auto length = [&](const std::pair<qsizetype, qsizetype> &range) {
            return range.second - range.first + (m_before[range.first] == u'、' ? 1 : 0);
        };
        std::stable_sort(ranges.begin(), ranges.end(),
                         [&](const auto &a, const auto &b) { return length(a) < length(b); });
        for (const qsizetype to : ends)
            ranges.emplace_back(begins.empty() ? hunk.from : begins.back(), to);
        int skip = m_skip;
        for (const auto &[from, to] : ranges) {
            if (m_budget <= 0)
                break;
            if (serves(from, to) && skip-- <= 0)
                return WordChange{ActKind::ReplaceWords, oldText(from, to), replaced(from, to)};
        }
        return {};
    }

    std::optional<WordChange> insertion(size_t i, const QString &with)
    {
        const qsizetype at = m_hunks[i].from;
        int skip = m_skip;
        if (!balanced(with))
            return extended(i, with);
        for (const qsizetype from : beginsBefore(at, leastOf(i))) {
            const QString words = oldText(from, at);
            if (m_budget <= 0)
                break;
            if (!saysNothing(words) && unique(words) && skip-- <= 0)
                return WordChange{ActKind::InsertWords, words, with};
        }
        return extended(i, with);
    }

    /// Do the changes, one after the other, hit just what they should, and give the new text?
    bool holds(const std::vector<WordChange> &changes) const
    {
        const auto found = [](const QString &text, const QString &words) { // what replacing finds
            int count = 0;
            for (qsizetype at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.size()))
                ++count;
            return count;
        };
        QString text = m_before;
        for (const WordChange &change : changes) {
            if (isBeside(change.words) || found(text, change.words) != found(m_before, change.words))
                return false;
            text.replace(change.words, change.kind == ActKind::InsertWords ? change.words + change.with : change.with);
        }
        return text == m_after;
    }

    const QString &m_before;
    const QString &m_after;
    const QStringList &m_beside;
    const PhraseOptions &m_options;
    std::vector<Word> m_words; ///< of the old text
    std::vector<text::DateInText> m_dates;
    std::vector<Hunk> m_found;
    std::vector<Hunk> m_hunks;
    int m_skip = 0;
    qsizetype m_budget = 50'000'000; ///< characters that may still be looked through
};

} // namespace

std::optional<std::vector<WordChange>> wordChanges(const QString &before, const QString &after,
                                                   const QStringList &beside, const PhraseOptions &options)
{
    if (before.isEmpty() || after.isEmpty() || alike(before, after) < options.leastAlike)
        return {};
    constexpr int tries = 3;
    Phraser phraser(before, after, beside, options);
    for (int skip = 0; skip < tries; ++skip) {
        if (auto changes = phraser.run(skip))
            return changes;
    }
    return {};
}

} // namespace hoshin::amend
