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
    return UnitAligner(before, after, partners).run();
}

} // namespace hoshin::amend
