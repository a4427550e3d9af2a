// SPDX-License-Identifier: Apache-2.0
#include "diff/outlinebuilder.h"
#include "diff/utf8decoder.h"
#include "text/lines.h"

#include <algorithm>

namespace hoshin::diff {

using model::ClauseKind;
using text::LineKind;
using text::TextLine;

namespace {

/// Order of nesting: a line stands below the nearest line above it with a smaller rank.
enum Rank {
    RootRank,
    DivisionRank = 1, // 編, 章, 節, 款, 目 and the ranks between
    ArticleRank = 10,
    ParagraphRank,
    ItemRank,
    SubitemRank, // and one more for each depth
    TextRank = 1000
};

ClauseKind kindOfDivision(LineKind kind) { return ClauseKind(int(ClauseKind::Part) + int(kind) - int(LineKind::Part)); }

Number numberOf(const TextLine &line)
{
    Number number;
    const auto parts = line.clause.first();
    std::copy_n(parts.begin(), std::min(parts.size(), number.part.size()), number.part.begin());
    return number;
}

bool isRule(QStringView cell)
{
    return std::all_of(cell.begin(), cell.end(), [](QChar c) { return c == u'-' || c == u':' || c == u' '; });
}

/// Builds the tree of units out of classified lines.
class Assembler
{
public:
    explicit Assembler(std::shared_ptr<const QString> text) : m_text(*text), m_builder(std::move(text)) {}

    Outline run()
    {
        const std::vector<TextLine> lines = text::classifyLines(m_text);
        m_builder.reserve(qsizetype(lines.size() * 3 / 2 + 16));
        for (const TextLine &line : lines)
            add(line);
        return m_builder.finish();
    }

private:
    void add(const TextLine &line)
    {
        if (line.kind != LineKind::TableRow)
            m_table = -1;
        switch (line.kind) {
        case LineKind::Blank: return;
        case LineKind::Title: m_builder.root().heading = line.line; return;
        case LineKind::Toc: addToc(line); return;
        case LineKind::Part:
        case LineKind::Chapter:
        case LineKind::Section:
        case LineKind::Subsection:
        case LineKind::Division: addDivision(line); return;
        case LineKind::ArticleCaption: m_caption = line.heading; return;
        case LineKind::Article: addArticle(line); return;
        case LineKind::Paragraph: addNumbered(ClauseKind::Paragraph, ParagraphRank, line); return;
        case LineKind::Item: addNumbered(ClauseKind::Item, ItemRank, line); return;
        case LineKind::Subitem: addNumbered(ClauseKind::Subitem, SubitemRank + line.depth, line); return;
        case LineKind::TableRow: addTableRow(line); return;
        case LineKind::Supplementary: addSupplementary(line); return;
        case LineKind::Appendix:
            open(DivisionRank, line,
                 {.kind = ClauseKind::Table, .number = numberOf(line), .label = line.label, .heading = line.heading});
            m_appendix = true;
            return;
        case LineKind::Text: addText(line); return;
        }
    }

    void addToc(const TextLine &line)
    {
        if (m_toc < 0) {
            m_toc = open(DivisionRank, line, {.kind = ClauseKind::Toc, .label = line.line});
            return;
        }
        m_builder.add(m_toc, {.kind = ClauseKind::Text, .text = line.line});
    }

    void addDivision(const TextLine &line)
    {
        const int rank = DivisionRank + 1 + int(line.kind) - int(LineKind::Part);
        open(rank, line,
             {.kind = kindOfDivision(line.kind),
              .number = numberOf(line),
              .label = line.label,
              .heading = line.heading});
        m_appendix = false;
    }

    void addArticle(const TextLine &line)
    {
        open(ArticleRank, line,
             {.kind = ClauseKind::Article, .number = numberOf(line), .label = line.label, .heading = headingOf(line)});
        m_appendix = false;
        if (!line.body.isEmpty())
            open(ParagraphRank, line, {.kind = ClauseKind::Paragraph, .number = {{1}}, .text = line.body});
    }

    void addNumbered(ClauseKind kind, int rank, const TextLine &line)
    {
        open(rank, line,
             {.kind = kind,
              .number = numberOf(line),
              .label = line.label,
              .heading = headingOf(line),
              .text = line.body});
    }

    void addSupplementary(const TextLine &line)
    {
        m_appendix = false;
        if (line.label.isEmpty()) { // the act it belongs to
            m_builder.unit(m_supplementary).heading = line.heading;
            return;
        }
        m_supplementary =
            open(DivisionRank, line, {.kind = ClauseKind::Supplementary, .label = line.label, .heading = line.heading});
        if (!line.body.isEmpty())
            open(ParagraphRank, line, {.kind = ClauseKind::Paragraph, .number = {{1}}, .text = line.body});
    }

    void addText(const TextLine &line)
    {
        while (m_open.back().rank > ParagraphRank && m_open.back().indent >= line.indent)
            m_open.pop_back(); // back at the margin: it belongs to the 項 again, not to its last 号
        const Unit unit{.kind = ClauseKind::Text, .heading = headingOf(line), .text = line.line};
        if (m_open.back().unit == m_supplementary) // a 附則 of one 項 prints no number
            open(ParagraphRank, line,
                 {.kind = ClauseKind::Paragraph, .number = {{1}}, .heading = unit.heading, .text = line.line});
        else
            m_builder.add(parentFor(TextRank), unit);
    }

    void addTableRow(const TextLine &line)
    {
        QStringView rest = line.line;
        const QChar separator = rest.front() == u'|' ? u'|' : u'\t';
        if (separator == u'|') {
            rest = rest.sliced(1);
            if (rest.endsWith(u'|'))
                rest.chop(1);
        }
        const QList<QStringView> cells = rest.split(separator);
        if (m_table >= 0 && separator == u'|' && std::all_of(cells.begin(), cells.end(), isRule))
            return;
        if (m_table < 0) {
            const int above = parentFor(TextRank);
            const bool named = m_appendix && m_builder.unit(above).kind == ClauseKind::Table;
            m_table = named ? above : m_builder.add(above, {.kind = ClauseKind::Table});
        }
        const int row = m_builder.add(m_table, {.kind = ClauseKind::TableRow});
        for (const QStringView cell : cells)
            m_builder.add(row, {.kind = ClauseKind::TableCell, .text = cell.trimmed()});
    }

    /// The line's own heading, or the caption above it.
    QStringView headingOf(const TextLine &line)
    {
        const QStringView heading = line.heading.isEmpty() ? m_caption : line.heading;
        m_caption = {};
        return heading;
    }

    int parentFor(int rank)
    {
        while (m_open.back().rank >= rank)
            m_open.pop_back();
        return m_open.back().unit;
    }

    int open(int rank, const TextLine &line, const Unit &unit)
    {
        const int parent = parentFor(rank);
        m_open.push_back({rank, m_builder.add(parent, unit), line.indent});
        return m_open.back().unit;
    }

    struct Open
    {
        int rank = RootRank;
        int unit = 0;
        int indent = 0;
    };

    QStringView m_text;
    OutlineBuilder m_builder;
    std::vector<Open> m_open{Open{}};
    QStringView m_caption;
    int m_toc = -1;
    int m_supplementary = -1;
    int m_table = -1;
    bool m_appendix = false;
};

} // namespace

Outline outlineFromText(QString text)
{
    if (text.startsWith(u'\uFEFF'))
        text.remove(0, 1);
    return Assembler(std::make_shared<const QString>(std::move(text))).run();
}

std::optional<Outline> outlineFromUtf8(QByteArrayView bytes)
{
    std::optional<QString> text = decodeUtf8(bytes);
    if (!text)
        return std::nullopt;
    return outlineFromText(std::move(*text));
}

} // namespace hoshin::diff
