// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

#include <span>
#include <vector>

namespace hoshin::diff {

/// Which elements of two sequences are not in the longest common subsequence. What is left of both, in order, is equal.
struct Changes
{
    std::vector<bool> before;
    std::vector<bool> after;
};

/// Compares two sequences of hashes or token numbers.
///
/// Shapes:  n and m elements -> n and m flags.
/// Cost:    O((n + m) d) time for d differences, O(n + m) memory; where d grows beyond a cap the stretch that is left counts
///          as changed, so that the time stays about linear.
/// Source:  linear space refinement of Myers, An O(ND) difference algorithm and its variations, Algorithmica 1 (1986).
Changes changedElements(std::span<const quint64> before, std::span<const quint64> after);

} // namespace hoshin::diff
