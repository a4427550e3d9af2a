// SPDX-License-Identifier: Apache-2.0
#include "amend/unitalignment.h"

#include "diff/overrides.h"

#include <algorithm>

namespace hoshin::amend {

using model::ClauseId;
using model::ClauseKind;

namespace {

void addText(const Unit &unit, QString &text)
{
    text += unit.clause.heading;
    text += unit.clause.text;
    for (const Unit &child : unit.children)
        addText(child, text);
}

/// There is one of it, or it is known by its number: what has no partner is the
/// same all the same.
bool isSame(const Unit &a, const Unit &b)
{
    if (a.kind() != b.kind())
        return false;
    const bool single = a.kind() == ClauseKind::Toc || a.kind() == ClauseKind::Preamble;
    return single || (isDivision(a.kind()) && a.number == b.number);
}

class UnitAligner
{
public:
    UnitAligner(const std::vector<Unit> &before, const std::vector<Unit> &after, const Partners &partners)
        : m_before(before), m_after(after), m_partners(partners)
    {}

    std::vector<AlignedUnits> run()
    {
        int fromOld = 0;
        int fromNew = 0;
        for (const AlignedUnits &anchor : longestRun(partners())) {
            between(fromOld, anchor.before, fromNew, anchor.after);
            m_rows.push_back(anchor);
            fromOld = anchor.before + 1;
            fromNew = anchor.after + 1;
        }
        between(fromOld, int(m_before.size()), fromNew, int(m_after.size()));
        return std::move(m_rows);
    }

private:
    /// In the order of `after`.
    std::vector<AlignedUnits> partners() const
    {
        QHash<ClauseId, int> places;
        for (size_t j = 0; j < m_after.size(); ++j)
            places.insert(m_after[j].clause.id, int(j));
        std::vector<AlignedUnits> pairs;
        for (size_t i = 0; i < m_before.size(); ++i) {
            const ClauseId partner = m_partners.after(m_before[i].clause.id);
            const int j = partner.isNull() ? -1 : places.value(partner, -1);
            if (j >= 0 && m_after[size_t(j)].kind() == m_before[i].kind())
                pairs.push_back({int(i), j});
        }
        std::sort(pairs.begin(), pairs.end(),
                  [](const AlignedUnits &a, const AlignedUnits &b) { return a.after < b.after; });
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

    /// What stands between two pairs, by number.
    void between(int oldFrom, int oldTo, int newFrom, int newTo)
    {
        int i = oldFrom;
        int j = newFrom;
        while (i < oldTo || j < newTo) {
            const bool pair = i < oldTo && j < newTo && isSame(m_before[size_t(i)], m_after[size_t(j)]);
            const bool old = !pair && i < oldTo
                && (j >= newTo || !numberLess(m_after[size_t(j)].number, m_before[size_t(i)].number));
            m_rows.push_back({pair || old ? i : -1, old ? -1 : j});
            i += pair || old;
            j += !old;
        }
    }

    const std::vector<Unit> &m_before;
    const std::vector<Unit> &m_after;
    const Partners &m_partners;
    std::vector<AlignedUnits> m_rows;
};

} // namespace

namespace {

int lastNumber(const Unit &unit) { return unit.rangeEnd > 0 ? unit.rangeEnd : unit.number.last(); }

/// Counted in one series: 第六条 and 第七条, 第六条の二 and 第六条の三.
bool isCountedWith(const Unit &a, const Unit &b)
{
    return a.kind() == b.kind() && !a.number.isEmpty() && a.number.size() == b.number.size()
        && std::equal(a.number.begin(), a.number.end() - 1, b.number.begin());
}

/// Neighbours of a list: [from, to).
struct Run
{
    int from = 0;
    int to = 0;

    int size() const { return to - from; }
    bool contains(int index) const { return index >= from && index < to; }
    bool operator==(const Run &) const = default;
};

/// The units that bear the numbers from `least` to `most` in the series of `one`, widened to all that these units bear; nothing
/// where they do not bear each number, or something stands between them.
std::optional<Run> runOf(const std::vector<Unit> &row, const Unit &one, int &least, int &most)
{
    Run run{-1, -1};
    for (size_t i = 0; i < row.size(); ++i) {
        if (!isCountedWith(row[i], one) || lastNumber(row[i]) < least || row[i].number.last() > most)
            continue;
        run = {run.from < 0 ? int(i) : run.from, int(i) + 1};
    }
    if (run.from < 0)
        return {};
    least = std::min(least, row[size_t(run.from)].number.last());
    most = std::max(most, lastNumber(row[size_t(run.to) - 1]));
    int next = least;
    for (int i = run.from; i < run.to; ++i) {
        const Unit &unit = row[size_t(i)];
        if (!isCountedWith(unit, one) || unit.number.last() != next)
            return {};
        next = lastNumber(unit) + 1;
    }
    return next == most + 1 ? std::optional(run) : std::nullopt;
}

/// The runs of both sides that bear the numbers `one` bears; nothing where they are one unit each.
std::optional<std::pair<Run, Run>> sharedRuns(const std::vector<Unit> &before, const std::vector<Unit> &after,
                                              const Unit &one)
{
    int least = one.number.last();
    int most = lastNumber(one);
    for (;;) {
        const std::pair known(least, most);
        const std::optional<Run> olds = runOf(before, one, least, most);
        const std::optional<Run> news = runOf(after, one, least, most);
        if (!olds || !news || (olds->size() == 1 && news->size() == 1))
            return {};
        if (known == std::pair(least, most))
            return std::pair(*olds, *news);
    }
}

/// Rows of units that bear the same numbers, one by one on one side and together on the other, made one row.
std::vector<AlignedUnits> withRuns(const std::vector<Unit> &before, const std::vector<Unit> &after,
                                   std::vector<AlignedUnits> rows)
{
    for (const std::vector<Unit> *side : {&before, &after}) {
        for (const Unit &unit : *side) {
            const auto runs = unit.rangeEnd > 0 ? sharedRuns(before, after, unit) : std::nullopt;
            if (!runs)
                continue;
            const auto &[olds, news] = *runs;
            const auto isInside = [&](const AlignedUnits &row) {
                return olds.contains(row.before) || news.contains(row.after);
            };
            const bool closed = std::all_of(rows.begin(), rows.end(), [&](const AlignedUnits &row) {
                return !isInside(row)
                    || (!row.isRun() && (row.before < 0 || olds.contains(row.before))
                        && (row.after < 0 || news.contains(row.after)));
            });
            if (!closed) // one of them came from elsewhere or went away
                continue;
            *std::find_if(rows.begin(), rows.end(), isInside) = {olds.from, news.from, olds.to, news.to};
            std::erase_if(rows, [&](const AlignedUnits &row) { return isInside(row) && !row.isRun(); });
        }
    }
    return rows;
}

} // namespace

Partners::Partners(const model::Document &before, const model::Document &after, const diff::CompareOptions &options,
                   std::span<const model::PairDecision> decisions)
{
    const diff::Outline olds = diff::outlineFromDocument(before);
    const diff::Outline news = diff::outlineFromDocument(after);
    diff::CompareOptions with = options;
    if (!decisions.empty())
        with.overrides = diff::overridesOf(decisions, olds, news);
    const diff::Comparison comparison = diff::compare(olds, news, with);
    for (const diff::Row &row : comparison.rows) {
        if (row.before >= 0 && row.after >= 0)
            m_after.insert(olds.id(row.before), news.id(row.after));
    }
}

QString wholeText(const Unit &unit)
{
    QString text;
    addText(unit, text);
    return text;
}

std::vector<AlignedUnits> alignUnits(const std::vector<Unit> &before, const std::vector<Unit> &after,
                                     const Partners &partners)
{
    return withRuns(before, after, UnitAligner(before, after, partners).run());
}

} // namespace hoshin::amend
