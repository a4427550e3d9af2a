// SPDX-License-Identifier: Apache-2.0
#pragma once

/// Measures of 審査 and 追随 in logical pixels, beside those of ui/metrics.h.
namespace hoshin::ui::metrics {

inline constexpr int comparePlace = 104; ///< the column 条
inline constexpr int compareText = 14;   ///< BIZ UDGothic in the columns
inline constexpr int comparePitch = 24;
inline constexpr int compareEdge = 12; ///< left and right of the text of a cell
inline constexpr int compareRise = 4;  ///< above and below it
inline constexpr int changeLine = 2;   ///< solid line under changed words
inline constexpr int omissionRow = 26;
inline constexpr int draftText = 16; ///< the editable draft below the three columns
inline constexpr int draftPitch = 28;
inline constexpr int draftMeasure = 42; ///< characters a line of the draft at most, as in the editor
inline constexpr int reviewRight = 328;
inline constexpr int rebaseRight = 304;
inline constexpr int noteHeight = 72;
inline constexpr int chooser = 132;

} // namespace hoshin::ui::metrics
