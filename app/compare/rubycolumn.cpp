// SPDX-License-Identifier: Apache-2.0
#include "compare/comparisontable.h"

#include <QHash>

#include <algorithm>

namespace hoshin::compare {

using model::Clause;
using model::ClauseId;
using model::Span;

namespace {

using Readings = QHash<ClauseId, QList<Span>>;

void collect(const Clause &clause, Readings &into)
{
    for (const Span &span : clause.spans) {
        const bool stands = span.start >= 0 && span.length > 0 && span.start + span.length <= clause.text.size();
        if (span.kind == model::SpanKind::Ruby && stands)
            into[clause.id].append(span);
    }
    for (const Clause &child : clause.children)
        collect(child, into);
}

} // namespace

/// Cuts the runs of a table at the words that have readings.
class RubyWriter
{
public:
    RubyWriter(ComparisonTable &table, const RubySource &before, const RubySource &after) : m_table(table)
    {
        m_outlines = {&before.outline, &after.outline};
        collect(before.document.root(), m_readings[0]);
        collect(after.document.root(), m_readings[1]);
    }

    void write()
    {
        if (m_readings[0].isEmpty() && m_readings[1].isEmpty())
            return;
        for (const TableRow &row : m_table.m_rows) {
            for (const bool after : {false, true}) {
                const Cell &cell = after ? row.after : row.before;
                for (int line = cell.firstLine; line < cell.firstLine + cell.lineCount; ++line)
                    writeLine(m_table.m_lines[size_t(line)], after);
            }
            for (int line = row.example.firstLine; line < row.example.firstLine + row.example.lineCount; ++line)
                keepLine(m_table.m_lines[size_t(line)]);
        }
        m_table.m_runs = std::move(m_runs);
    }

private:
    void keepLine(Line &line)
    {
        const std::span<const Run> runs = m_table.runs(line);
        line.firstRun = int(m_runs.size());
        m_runs.insert(m_runs.end(), runs.begin(), runs.end());
    }

    void writeLine(Line &line, bool after)
    {
        const diff::Outline &outline = *m_outlines[after];
        const QList<Span> spans = line.unit < 0 || line.unit >= outline.size()
            ? QList<Span>()
            : m_readings[after].value(outline.id(line.unit));
        if (spans.isEmpty()) {
            keepLine(line);
            return;
        }
        const QStringView text = outline.unit(line.unit).text;
        const std::span<const Run> runs = m_table.runs(line);
        const size_t first = m_runs.size();
        qsizetype done = 0; // of `text`
        for (const Run &run : runs) {
            const qsizetype start = offsetIn(text, run.text);
            if (start < 0)
                m_runs.push_back(run);
            else
                done = cut(run, start, done, text, spans, runs);
        }
        line.firstRun = int(first);
        line.runCount = int(m_runs.size() - first);
    }

    /// Where `part` stands in `text`, when it is a part of that very text; else -1.
    static qsizetype offsetIn(QStringView text, QStringView part)
    {
        const std::less_equal<const QChar *> notBehind;
        const bool inside = notBehind(text.begin(), part.begin()) && notBehind(part.end(), text.end());
        return inside && !text.isEmpty() ? part.begin() - text.begin() : -1;
    }

    /// Writes the part of a run that is not written yet. The end of what is written now.
    qsizetype cut(const Run &run, qsizetype start, qsizetype done, QStringView text, const QList<Span> &spans,
                  std::span<const Run> runs)
    {
        const qsizetype end = start + run.text.size();
        qsizetype at = std::max(start, done);
        const auto plainTo = [&](qsizetype to) {
            if (to > at)
                m_runs.push_back({text.sliced(at, to - at), run.underline, run.changed, {}});
            at = std::max(at, to);
        };
        for (const Span &span : spans) {
            if (span.start < at || span.start >= end)
                continue;
            plainTo(span.start);
            m_runs.push_back(word(span, text, runs));
            at = span.start + span.length;
        }
        plainTo(end);
        return at;
    }

    /// The word below a reading looks as the most changed of its parts.
    Run word(const Span &span, QStringView text, std::span<const Run> runs)
    {
        m_table.m_words.push_back(span.reading);
        Run made{text.sliced(span.start, span.length), Underline::None, false, m_table.m_words.back()};
        for (const Run &run : runs) {
            const qsizetype start = offsetIn(text, run.text);
            if (start < 0 || start >= span.start + span.length || start + run.text.size() <= span.start)
                continue;
            made.underline = std::max(made.underline, run.underline);
            made.changed = made.changed || run.changed;
        }
        return made;
    }

    ComparisonTable &m_table;
    std::array<const diff::Outline *, 2> m_outlines{};
    std::array<Readings, 2> m_readings;
    std::vector<Run> m_runs;
};

void addRuby(ComparisonTable &table, const RubySource &before, const RubySource &after)
{
    RubyWriter(table, before, after).write();
}

} // namespace hoshin::compare
