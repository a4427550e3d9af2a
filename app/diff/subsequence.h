// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <vector>

namespace hoshin::diff {

/// Which elements of `positions` stay: the heaviest strictly increasing subsequence. Elements below 0 do not take part.
///
/// Shapes:  positions and weights of n elements -> n flags.
/// Cost:    O(n log n).
std::vector<bool> heaviestIncreasing(std::span<const int> positions, std::span<const int> weights);

} // namespace hoshin::diff
