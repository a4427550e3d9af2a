// SPDX-License-Identifier: Apache-2.0
#include "amend/unitalignment.h"

#include "amend/phrases.h"

#include <QHash>

#include <optional>

using namespace Qt::StringLiterals;

namespace hoshin::amend {

namespace {

/// More pairs than this are not compared one by one.
constexpr qsizetype mostPairs = 250'000;
constexpr double leastAlike = 0.5;

void addText(const Unit &unit, QString &text)
{
    text += unit.clause.heading;
    text += unit.clause.text;
    for (const Unit &child : unit.children)
        addText(child, text);
}

/// 第三条第二項 -> ※: renumbered references are no difference.
QString masked(const QString &text)
{
    QString out;
    for (const QStringView word : wordsOf(text)) {
        if (word.size() > 2 && word.front() == u'第')
            out += u'※';
        else
            out += word;
    }
    return out;
}

class UnitAligner
{
public:
    UnitAligner(const std::vector<Unit> &before, const std::vector<Unit> &after,
                std::span<const model::PairDecision> decisions)
        : m_before(before), m_after(after), m_decisions(decisions)
    {
        for (const Unit &unit : before)
            m_oldText.push_back(masked(wholeText(unit)));
        for (const Unit &unit : after)
            m_newText.push_back(masked(wholeText(unit)));
    }

    std::vector<AlignedUnits> run()
    {
        const std::vector<AlignedUnits> anchors = longestRun(equalPairs());
        int fromOld = 0;
        int fromNew = 0;
        for (const AlignedUnits &anchor : anchors) {
            between(fromOld, anchor.before, fromNew, anchor.after);
            m_rows.push_back(anchor);
            fromOld = anchor.before + 1;
            fromNew = anchor.after + 1;
        }
        between(fromOld, int(m_before.size()), fromNew, int(m_after.size()));
        return std::move(m_rows);
    }

private:
    /// What a person said about two units; nothing where nobody did. Who belongs to another belongs to nobody else.
    std::optional<bool> decided(const Unit &a, const Unit &b) const
    {
        std::optional<bool> said;
        for (const model::PairDecision &each : m_decisions) {
            const bool first = each.before == a.clause.id;
            const bool second = each.after == b.clause.id;
            if (first && second)
                return each.together;
            if ((first || second) && each.together)
                said = false;
        }
        return said;
    }

    /// Units with the same words, once on either side.
    std::vector<AlignedUnits> equalPairs() const
    {
        QHash<QString, int> seen; // index, or -1 where there are several
        for (size_t i = 0; i < m_before.size(); ++i) {
            const QString key = QString(QChar(u'A' + int(m_before[i].kind()))) + m_oldText[i];
            seen[key] = seen.contains(key) ? -1 : int(i);
        }
        QHash<QString, int> counts;
        for (size_t j = 0; j < m_after.size(); ++j)
            ++counts[QString(QChar(u'A' + int(m_after[j].kind()))) + m_newText[j]];
        std::vector<AlignedUnits> pairs;
        for (size_t j = 0; j < m_after.size(); ++j) {
            const QString key = QString(QChar(u'A' + int(m_after[j].kind()))) + m_newText[j];
            const int before = seen.value(key, -1);
            if (before >= 0 && counts.value(key) == 1 && !m_newText[j].isEmpty()
                && decided(m_before[size_t(before)], m_after[j]).value_or(true))
                pairs.push_back({before, int(j)});
        }
        return pairs;
    }

    /// The most pairs that keep the order on both sides.
    static std::vector<AlignedUnits> longestRun(const std::vector<AlignedUnits> &pairs)
    {
        std::vector<int> ends;
        std::vector<int> previous(pairs.size(), -1);
        for (size_t i = 0; i < pairs.size(); ++i) {
            const auto at = std::lower_bound(ends.begin(), ends.end(), pairs[i].before,
                                             [&](int end, int value) { return pairs[size_t(end)].before < value; });
            if (at != ends.begin())
                previous[i] = *std::prev(at);
            if (at == ends.end())
                ends.push_back(int(i));
            else
                *at = int(i);
        }
        std::vector<AlignedUnits> run;
        for (int at = ends.empty() ? -1 : ends.back(); at >= 0; at = previous[size_t(at)])
            run.push_back(pairs[size_t(at)]);
        std::reverse(run.begin(), run.end());
        return run;
    }

    using PairCache = std::vector<std::vector<quint32>>;

    static const std::vector<quint32> &pairs(PairCache &cache, const std::vector<QString> &texts, int index)
    {
        cache.resize(texts.size());
        std::vector<quint32> &found = cache[size_t(index)];
        if (found.empty())
            found = characterPairs(texts[size_t(index)]);
        return found;
    }

    double score(int i, int j)
    {
        const Unit &a = m_before[size_t(i)];
        const Unit &b = m_after[size_t(j)];
        if (a.kind() != b.kind())
            return 0;
        constexpr double certain = 100;
        if (const std::optional<bool> said = decided(a, b))
            return *said ? certain : 0;
        const bool sameNumber = a.number == b.number;
        const double likeness = m_oldText[size_t(i)] == m_newText[size_t(j)]
            ? 1
            : alike(pairs(m_oldPairs, m_oldText, i), pairs(m_newPairs, m_newText, j));
        const bool single = a.kind() == model::ClauseKind::Toc || a.kind() == model::ClauseKind::Preamble;
        if (single || (isDivision(a.kind()) && sameNumber && likeness > 0.2))
            return 1 + likeness;
        return likeness < leastAlike ? 0 : likeness + (sameNumber ? 0.05 : 0);
    }

    /// Best pairs of two short stretches that keep the order.
    void between(int oldFrom, int oldTo, int newFrom, int newTo)
    {
        const int n = oldTo - oldFrom;
        const int m = newTo - newFrom;
        if (n == 0 || m == 0 || qsizetype(n) * m > mostPairs) {
            byNumber(oldFrom, oldTo, newFrom, newTo);
            return;
        }
        const auto cell = [m](int i, int j) { return size_t(i) * size_t(m + 1) + size_t(j); };
        std::vector<double> best(size_t(n + 1) * size_t(m + 1), 0);
        std::vector<char> way(best.size(), 0);
        for (int i = n - 1; i >= 0; --i) {
            for (int j = m - 1; j >= 0; --j) {
                const double skipOld = best[cell(i + 1, j)];
                const double skipNew = best[cell(i, j + 1)];
                best[cell(i, j)] = std::max(skipOld, skipNew);
                way[cell(i, j)] = skipOld >= skipNew ? 1 : 2;
                const double pair = score(oldFrom + i, newFrom + j);
                if (pair > 0 && pair + best[cell(i + 1, j + 1)] > best[cell(i, j)]) {
                    best[cell(i, j)] = pair + best[cell(i + 1, j + 1)];
                    way[cell(i, j)] = 3;
                }
            }
        }
        int i = 0;
        int j = 0;
        while (i < n || j < m) {
            const char step = i == n ? char(2) : j == m ? char(1) : way[cell(i, j)];
            m_rows.push_back({step == 2 ? -1 : oldFrom + i, step == 1 ? -1 : newFrom + j});
            i += step != 2;
            j += step != 1;
        }
    }

    void byNumber(int oldFrom, int oldTo, int newFrom, int newTo)
    {
        int i = oldFrom;
        int j = newFrom;
        while (i < oldTo || j < newTo) {
            const bool pair = i < oldTo && j < newTo && m_before[size_t(i)].kind() == m_after[size_t(j)].kind()
                && m_before[size_t(i)].number == m_after[size_t(j)].number;
            const bool old = !pair && i < oldTo
                && (j >= newTo || !numberLess(m_after[size_t(j)].number, m_before[size_t(i)].number));
            m_rows.push_back({pair || old ? i : -1, old ? -1 : j});
            i += pair || old;
            j += !old;
        }
    }

    const std::vector<Unit> &m_before;
    const std::vector<Unit> &m_after;
    std::span<const model::PairDecision> m_decisions;
    std::vector<QString> m_oldText;
    std::vector<QString> m_newText;
    PairCache m_oldPairs;
    PairCache m_newPairs;
    std::vector<AlignedUnits> m_rows;
};

} // namespace

QString wholeText(const Unit &unit)
{
    QString text;
    addText(unit, text);
    return text;
}

std::vector<AlignedUnits> alignUnits(const std::vector<Unit> &before, const std::vector<Unit> &after,
                                     std::span<const model::PairDecision> decisions)
{
    return UnitAligner(before, after, decisions).run();
}

} // namespace hoshin::amend
