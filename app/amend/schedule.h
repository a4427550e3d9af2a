// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/numbering.h"

#include <vector>

namespace hoshin::amend {

/// What becomes of one unit of a list of siblings.
enum class Fate : quint8 { Kept, Deleted, Added };

/// One unit of two lists of siblings laid into one another: the new order, what was deleted where it stood.
struct SlotChange
{
    Fate fate = Fate::Kept;
    int series = 0;            ///< units that are counted together; 0: no number
    model::NumberParts before; ///< of Kept and Deleted
    model::NumberParts after;  ///< of Kept and Added

    bool moves() const { return fate == Fate::Kept && before != after; }
};

/// The order in which slots can be vacated and filled so that at no step two units of a series have one number and none
/// jumps over another: indexes into `changes`; units of one run of additions come as its first index only.
///
/// Rules:  ascending; but what stands in the way goes first: 繰下げ from the back, 繰上げ from the front; an addition comes as
///         soon as its number is free and its neighbour before stands where it will stay.
/// Cost:   about linear.
std::vector<int> scheduled(const std::vector<SlotChange> &changes);

/// One past the last addition of the run that starts at `index`.
size_t additionsEnd(const std::vector<SlotChange> &changes, size_t index);

} // namespace hoshin::amend
