// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "compare/tableprofile.h"
#include "diff/comparison.h"

#include <array>
#include <deque>
#include <functional>
#include <memory>
#include <span>
#include <vector>

namespace hoshin::compare {

enum class Underline : quint8 { None, Single, Double };

/// A stretch of a line with one look.
struct Run
{
    QStringView text;
    Underline underline = Underline::None;
    bool changed = false; ///< added in the new column, deleted in the old one: to be said in words too
    QStringView ruby;     ///< reading set above the text, no part of it; only where addRuby() found one
};

/// A line of a cell.
struct Line
{
    enum class Omits : quint8 {
        Nothing,
        Text, ///< the own text of `unit`: its label is printed
        Units ///< all units from `unit` to `end`: what is printed is a note
    };
    int firstRun = 0;
    int runCount = 0;
    int indent = 0; ///< in full-width characters
    int unit = -1;  ///< of the outline of the column; -1: a note (（新設）)
    int end = -1;   ///< Omits::Units: one past the last unit left out
    Omits omits = Omits::Nothing;
    bool joined = false; ///< printed on the line of the one before: 第三条 and the text of its first 項
};

struct Cell
{
    int firstLine = 0;
    int lineCount = 0;
};

/// Two cells side by side: units that belong together stand at the same height.
struct TableRow
{
    Cell before;
    Cell after;
    Cell example;             ///< lines without a unit; only where addExamples() found some
    int row = -1;             ///< index in Comparison::rows of the block this belongs to
    bool startsBlock = false; ///< a line is drawn above
    bool omission = false;    ///< unchanged blocks, left out
    bool heading = false;     ///< name of a 章 or 見出し of a 条: belongs to the next row
    QStringView remark;       ///< class of the change in a word: 新設, 繰下げ …; first row of a block only
};

/// Lines of the example clause (例文) that a clause of the policy carries; empty: none.
using ExampleTexts = std::function<QStringList(const model::ClauseId &clause)>;

/// A 新旧対照表 as a value: what every writer prints. Made from two texts and never edited. Both columns hold their whole text:
/// what is left out (（略）) can be put back (expandedColumn).
class ComparisonTable
{
public:
    const TableProfile &profile() const { return m_profile; }
    QStringView title() const { return m_title; }
    const std::vector<TableRow> &rows() const { return m_rows; }
    std::span<const Line> lines(const Cell &cell) const
    {
        return std::span(m_lines).subspan(size_t(cell.firstLine), size_t(cell.lineCount));
    }
    std::span<const Run> runs(const Line &line) const
    {
        return std::span(m_runs).subspan(size_t(line.firstRun), size_t(line.runCount));
    }

private:
    friend class TableSheet;
    friend void addExamples(ComparisonTable &table, const ExampleTexts &examples);
    friend class RubyWriter;
    TableProfile m_profile;
    QStringView m_title;
    std::vector<TableRow> m_rows;
    std::vector<Line> m_lines;
    std::vector<Run> m_runs;
    std::deque<QString> m_words;                           // what the table says itself: （略）, ２～４
    std::array<std::shared_ptr<const QString>, 2> m_texts; // old and new: what the views point into
    std::array<std::vector<model::ClauseId>, 2> m_ids;     // by unit; empty where the text has none

public:
    ComparisonTable() = default;
    ComparisonTable(ComparisonTable &&) = default;
    ComparisonTable &operator=(ComparisonTable &&) = default;
    ComparisonTable(const ComparisonTable &) = delete; // views into m_words
    ComparisonTable &operator=(const ComparisonTable &) = delete;
};

/// The 新旧対照表 of a comparison in a profile. Unchanged blocks and unchanged units inside changed ones are left out with a
/// note. Cost: linear in what changed.
ComparisonTable comparisonTable(const diff::Outline &before, const diff::Outline &after,
                                const diff::Comparison &comparison, const TableProfile &profile);

/// Fills the column 例文 of a table whose profile has it: beside every printed unit the example that its clause carries, once.
/// Notes and left-out units have none. Cost: one call of `examples` a printed unit.
void addExamples(ComparisonTable &table, const ExampleTexts &examples);

/// One side of a comparison: a document and the outline that was made from it.
struct RubySource
{
    const diff::Outline &outline;
    const model::Document &document;
};

/// Sets the readings of both documents above their words. A word with a reading is one run: where only a part of it has changed,
/// the whole word is marked. The words of the table stay as they are. Cost: linear in the table; next to nothing without ruby.
void addRuby(ComparisonTable &table, const RubySource &before, const RubySource &after);

/// All text of one column with everything put back that was left out, in the order of that side: per unit its heading, label and
/// text, one line each. Equals plainColumn() of the outline: tests hold the table to it.
QString expandedColumn(const ComparisonTable &table, const diff::Outline &outline, bool after);
QString plainColumn(const diff::Outline &outline);

} // namespace hoshin::compare
