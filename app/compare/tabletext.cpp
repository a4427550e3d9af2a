// SPDX-License-Identifier: Apache-2.0
#include "compare/tablewriter.h"
#include "compare/utf8.h"

#include <utility>

namespace hoshin::compare {

namespace {

void appendCell(QByteArray &out, const ComparisonTable &table, const Cell &cell, QStringView changed)
{
    bool first = true;
    for (const Line &line : table.lines(cell)) {
        if (!line.joined) {
            out += first ? "" : "\n";
            for (int i = 0; i < line.indent; ++i)
                appendUtf8(out, u"　");
        }
        first = false;
        bool open = false;
        for (const Run &run : table.runs(line)) {
            if (open && !run.changed)
                appendUtf8(out, u"〕");
            if (run.changed && !open) {
                appendUtf8(out, u"〔");
                appendUtf8(out, changed);
                appendUtf8(out, u"：");
            }
            open = run.changed;
            appendUtf8(out, run.text);
        }
        if (open)
            appendUtf8(out, u"〕");
    }
    out += '\n';
}

void appendColumn(QByteArray &out, const ComparisonTable &table, size_t begin, size_t end, bool after)
{
    const TableProfile &profile = table.profile();
    appendUtf8(out, u"【");
    appendUtf8(out, after ? profile.newCaption : profile.oldCaption);
    appendUtf8(out, u"】\n");
    for (size_t index = begin; index < end; ++index) {
        const TableRow &row = table.rows()[index];
        const Cell &cell = after ? row.after : row.before;
        if (cell.lineCount > 0)
            appendCell(out, table, cell, after ? u"追加" : u"削除");
    }
}

void appendExamples(QByteArray &out, const ComparisonTable &table, size_t begin, size_t end)
{
    bool first = true;
    for (size_t index = begin; index < end; ++index) {
        const TableRow &row = table.rows()[index];
        if (row.example.lineCount == 0)
            continue;
        if (std::exchange(first, false)) {
            appendUtf8(out, u"【");
            appendUtf8(out, table.profile().examplesCaption);
            appendUtf8(out, u"】\n");
        }
        appendCell(out, table, row.example, {});
    }
}

} // namespace

QByteArray tableText(const ComparisonTable &table)
{
    const TableProfile &profile = table.profile();
    QByteArray out;
    appendUtf8(out, table.title());
    appendUtf8(out, u"　新旧対照表\n");
    if (!profile.lead.isEmpty()) {
        appendUtf8(out, profile.lead);
        out += '\n';
    }
    const std::vector<TableRow> &rows = table.rows();
    for (size_t begin = 0; begin < rows.size();) {
        size_t end = begin + 1;
        while (end < rows.size() && !rows[end].startsBlock)
            ++end;
        out += '\n';
        if (!rows[begin].remark.isEmpty()) {
            appendUtf8(out, u"＜");
            appendUtf8(out, rows[begin].remark);
            appendUtf8(out, u"＞\n");
        }
        if (profile.examples)
            appendExamples(out, table, begin, end);
        appendColumn(out, table, begin, end, profile.newFirst);
        appendColumn(out, table, begin, end, !profile.newFirst);
        begin = end;
    }
    if (!profile.legend.isEmpty()) {
        out += '\n';
        appendUtf8(out, profile.legend);
        out += '\n';
    }
    return out;
}

} // namespace hoshin::compare
