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
};

/// Pairs the units of two lists of siblings without changing their order, and
/// lays the lists into one another: the order of `after`, units that are gone
/// where they stood. Partners that changed places are paired as far as the
/// order stays.
///
/// Shapes:  n and m units -> between max(n, m) and n + m rows; every index of
/// either side once. Cost:    (n + m) log n.
std::vector<AlignedUnits> alignUnits(const std::vector<Unit> &before, const std::vector<Unit> &after,
                                     const Partners &partners);

/// All the words of a unit and below it, its own number apart.
QString wholeText(const Unit &unit);

} // namespace hoshin::amend
