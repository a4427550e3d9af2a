// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <vector>

namespace hoshin::text {

/// What a search does not tell apart.
struct FoldOptions
{
    bool width = true;    ///< 全角 and 半角, ①  and 1, kinds of dashes
    bool kana = true;     ///< ひらがな and カタカナ
    bool letters = true;  ///< capital and small
    bool numerals = true; ///< 十二 and 12, where it is a number: 第十二条, 二十人; not in 一般
};

/// A text as a search sees it, with the way back.
struct Folded
{
    QString text;
    std::vector<int> origin; ///< origin[i]: where in the original unit i of `text` begins; one more for the end
};

/// Shapes:  n UTF-16 units -> at most 2 n + 8 units; origin has text.size() + 1 entries, never falling.
/// Cost:    O(n).
Folded fold(QStringView text, const FoldOptions &options = {});

/// A place of `needle` in a text, in its own units.
struct Match
{
    int start = 0;
    int length = 0;
};

/// All places of `needle` in `text` that do not overlap, both folded. Empty for an empty needle.
std::vector<Match> findFolded(QStringView text, QStringView needle, const FoldOptions &options = {});

} // namespace hoshin::text
