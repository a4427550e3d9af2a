// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringView>

namespace hoshin::text {

/// The name of another law, ordinance or rule that ends right before `at`: 番号法 in 番号法第二条, 地方自治法 in
/// 地方自治法（昭和22年法律第67号）第244条の6, 同法, 法. Empty where there is none, and where it is this very document (この条例,
/// 本要綱). Cost: O(name + brackets), at most a few hundred characters back.
QStringView lawNameBefore(QStringView text, qsizetype at);

/// Index of the bracket that closes the one at `open` (（, (, 「, 『, ［), counting nested ones of the same kind; -1 where it
/// never closes. Cost: O(distance), at most 4,000 characters.
qsizetype closingBracket(QStringView text, qsizetype open);

} // namespace hoshin::text
