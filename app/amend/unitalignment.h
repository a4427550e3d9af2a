// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "amend/worktext.h"
#include "diff/comparison.h"
#include "model/workspace.h"

#include <QHash>

#include <span>

namespace hoshin::amend {

/// Which clause of one version became which of the other: what the 新旧対照表
/// shows, so that the 改め文 says the same.
class Partners
{
public:
    Partners() = default;
    /// `decisions`: what people decided about pairs; where there are any they stand in for the overrides of `options`.
    Partners(const model::Document &before, const model::Document &after, const diff::CompareOptions &options,
             std::span<const model::PairDecision> decisions = {});

    /// Null where the clause is gone.
    model::ClauseId after(const model::ClauseId &before) const { return m_after.value(before); }

private:
    QHash<model::ClauseId, model::ClauseId> m_after;
};

/// One row of two lists laid into one another; -1: absent on that side.
struct AlignedUnits
{
    int before = -1;
    int after = -1;
    /// Where units that bear the same numbers bear them together on one side only (第六条, 第七条 and 第六条及び第七条　削除), they are
    /// one row: one past the last of them on either side. 0: a row of one unit a side.
    int beforeEnd = 0;
    int afterEnd = 0;

    bool isRun() const { return beforeEnd > 0; }
};

/// Pairs the units of two lists of siblings without changing their order, and
/// lays the lists into one another: the order of `after`, units that are gone
/// where they stood. Partners that changed places are paired as far as the
/// order stays.
///
/// Shapes:  n and m units -> at most n + m rows; every index of either side once, runs as one row.
/// Cost:    (n + m) log n, and n + m for every unit that bears several numbers.
std::vector<AlignedUnits> alignUnits(const std::vector<Unit> &before, const std::vector<Unit> &after,
                                     const Partners &partners);

/// All the words of a unit and below it, its own number apart.
QString wholeText(const Unit &unit);

} // namespace hoshin::amend
