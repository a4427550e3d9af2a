// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "amend/worktext.h"
#include "model/workspace.h"

#include <span>

namespace hoshin::amend {

/// One row of two lists laid into one another; -1: absent on that side.
struct AlignedUnits
{
    int before = -1;
    int after = -1;
};

/// Pairs the units of two lists of siblings without changing their order, and lays the lists into one another: the order of
/// `after`, units that are gone where they stood.
///
/// `decisions`: what a person said about pairs. They go before everything found, as far as the order allows.
///
/// Shapes:  n and m units -> between max(n, m) and n + m rows; every index of either side once.
/// Cost:    linear for what is equal; (n m) in what lies between, by number where that is too much.
std::vector<AlignedUnits> alignUnits(const std::vector<Unit> &before, const std::vector<Unit> &after,
                                     std::span<const model::PairDecision> decisions = {});

/// All the words of a unit and below it, its own number apart.
QString wholeText(const Unit &unit);

} // namespace hoshin::amend
