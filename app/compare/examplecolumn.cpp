// SPDX-License-Identifier: Apache-2.0
#include "compare/comparisontable.h"

#include <set>

namespace hoshin::compare {

void addExamples(ComparisonTable &table, const ExampleTexts &examples)
{
    std::set<QString> shown; // a 条 and its first 項 stand on one line, and a table is many rows
    for (TableRow &row : table.m_rows) {
        const bool isNew = row.after.lineCount > 0 && table.lines(row.after).front().unit >= 0;
        const std::vector<model::ClauseId> &ids = table.m_ids[isNew ? 1 : 0];
        row.example.firstLine = int(table.m_lines.size());
        const std::vector<Line> printed(table.lines(isNew ? row.after : row.before).begin(),
                                        table.lines(isNew ? row.after : row.before).end());
        for (const Line &line : printed) {
            if (line.unit <= 0 || ids.empty() || line.omits == Line::Omits::Units)
                continue;
            const model::ClauseId id = ids[size_t(line.unit)];
            if (id.isNull() || !shown.insert(id.toString()).second)
                continue;
            for (const QString &text : examples(id)) {
                table.m_words.push_back(text);
                table.m_lines.push_back({.firstRun = int(table.m_runs.size()), .runCount = 1});
                table.m_runs.push_back({.text = table.m_words.back()});
            }
        }
        row.example.lineCount = int(table.m_lines.size()) - row.example.firstLine;
    }
}

} // namespace hoshin::compare
