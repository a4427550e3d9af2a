// SPDX-License-Identifier: Apache-2.0
#include "compare/comparisontable.h"

#include <algorithm>

namespace hoshin::compare {

using diff::Outline;
using diff::Unit;
using model::ClauseKind;

namespace {

/// Heading, label and text of a unit in the order in which they are printed.
QString printed(const Unit &unit)
{
    const bool inLine = diff::isDivision(unit.kind) || (unit.kind == ClauseKind::Table && !unit.label.isEmpty())
        || unit.kind == ClauseKind::Root;
    QString text = inLine || unit.heading.isEmpty() ? QString() : u'（' + unit.heading.toString() + u'）';
    text += unit.label;
    if (inLine)
        text += unit.heading;
    text += unit.text;
    return text;
}

QString withoutSpaces(QString text)
{
    text.remove(u'　');
    return text;
}

} // namespace

QString plainColumn(const Outline &outline)
{
    QString text;
    for (const Unit &unit : outline.units())
        text += withoutSpaces(printed(unit));
    return text;
}

QString expandedColumn(const ComparisonTable &table, const Outline &outline, bool after)
{
    std::vector<std::pair<int, QString>> pieces;
    for (const TableRow &tableRow : table.rows()) {
        for (const Line &line : table.lines(after ? tableRow.after : tableRow.before)) {
            if (line.unit < 0)
                continue;
            std::span<const Run> runs = table.runs(line);
            if (line.omits != Line::Omits::Nothing && !table.profile().omitted.isEmpty())
                runs = runs.first(runs.size() - 1);
            QString text;
            if (line.omits == Line::Omits::Units) {
                for (int unit = line.unit; unit < line.end; ++unit)
                    text += printed(outline.unit(unit));
            } else {
                for (const Run &run : runs)
                    text += run.text;
                if (line.omits == Line::Omits::Text)
                    text += outline.unit(line.unit).text;
            }
            pieces.emplace_back(line.unit, withoutSpaces(text));
        }
    }
    const auto inOrder = [](const auto &a, const auto &b) { return a.first < b.first; };
    std::stable_sort(pieces.begin(), pieces.end(), inOrder);
    QString all = pieces.empty() || pieces.front().first > 0 ? withoutSpaces(printed(outline.unit(0))) : QString();
    for (const auto &[unit, text] : pieces)
        all += text;
    return all;
}

} // namespace hoshin::compare
