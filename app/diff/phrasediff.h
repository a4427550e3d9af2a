// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diff/comparison.h"

namespace hoshin::diff {

/// Marks the words in which two texts differ, the way a person who amends laws would: whole references, numbers with their
/// unit, whole words, brackets in pairs, no crumbs between two changes. Texts with little in common are replaced whole.
///
/// Shapes:  spans that cover both texts without a gap; Equal and others alternate; none where the texts are equal.
/// Cost:    about linear (see changedElements).
/// Mirror:  phraseDiff(b, a) marks the same stretches as phraseDiff(a, b).
std::vector<TextSpan> phraseDiff(QStringView before, QStringView after);

/// Share of the shorter text that both have in common according to `spans`. No unit, in [0, 1].
float commonShare(std::span<const TextSpan> spans);

} // namespace hoshin::diff
