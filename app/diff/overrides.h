// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diff/comparison.h"
#include "model/workspace.h"

#include <span>

namespace hoshin::diff {

/// What people decided about clauses, as units of these two texts. What names no clause of theirs is passed over, and so is a pair
/// that cannot be: units of different kinds, or parts of two 条 that are not the same themselves.
/// Cost: linear; nothing where there are no decisions.
PairOverrides overridesOf(std::span<const model::PairDecision> decisions, const Outline &before, const Outline &after);

} // namespace hoshin::diff
