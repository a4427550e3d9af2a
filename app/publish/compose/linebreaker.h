// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "publish/compose/shaper.h"

namespace hoshin::publish {

/// The room that a paragraph has. Units: points.
struct Measure
{
    double first = 0;    ///< width of the first line
    double rest = 0;     ///< width of the others
    bool justify = true; ///< fill every line but the last
};

/// One line: boxes [from, to) and where each begins. Units: points from the line's left end.
struct Line
{
    int from = 0;
    int to = 0;
    std::vector<float> x;
    double width = 0; ///< of the ink
};

/// Breaks a paragraph so that the sum of what its lines stretch and shrink is smallest, and no last line is left with one or
/// two characters. A word wider than the line is divided where it must be. Cost: O(boxes × boxes per line).
/// Source: D. E. Knuth, M. F. Plass, Breaking Paragraphs into Lines (1981), with the costs of Japanese composition.
std::vector<Line> breakLines(const ShapedText &text, const Measure &measure);

/// The whole text on one line as it falls, for labels, heads and page numbers.
Line singleLine(const ShapedText &text);

} // namespace hoshin::publish
