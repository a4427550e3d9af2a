// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "text/lines.h"

namespace hoshin::text {

/// The open levels of 号 and 号の細分 below one 項: which look of label stands on which level and how far each has counted.
/// A label belongs to the level whose counting it continues; one that starts again at 1 opens a level of its own.
class ItemLevels
{
public:
    explicit ItemLevels(std::vector<TextLine> &lines) : m_lines(lines) {}

    bool isEmpty() const { return m_open == 0; }
    void clear() { m_open = 0; }

    /// A line without a label stood between: the next list may start again on the same level.
    void noteText();

    /// True where the label of `line` is the next of an open level.
    bool continues(const TextLine &line) const;

    /// Sets kind, depth, style and number of `line`, which will be line `index` of the text. May settle an earlier line: an
    /// イ that stood alone turns out to be the second of アイウ when ウ comes.
    void place(TextLine &line, size_t index);

private:
    struct Level
    {
        LabelStyle style = LabelStyle::None;
        int last = 0;
        size_t line = 0;
        bool textSince = false;
    };
    /// One way to read a label: イ is Aiueo 2 or Iroha 1.
    struct Reading
    {
        LabelStyle style = LabelStyle::None;
        int number = 0;
    };
    using Readings = std::array<Reading, 2>;
    static constexpr size_t deepest = 8;

    static Readings readingsOf(const TextLine &line);
    bool resume(TextLine &line, const Readings &readings);
    bool resumeLoneKana(TextLine &line, const Readings &readings);
    void enter(TextLine &line, size_t level, const Reading &reading);

    std::vector<TextLine> &m_lines;
    std::array<Level, deepest> m_levels;
    size_t m_open = 0;
};

} // namespace hoshin::text
