// SPDX-License-Identifier: Apache-2.0
#include "publish/documentprint.h"

#include "model/numbering.h"
#include "text/wareki.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hoshin::publish {
namespace {

using model::Clause;
using model::ClauseId;
using model::ClauseKind;

constexpr int deepest = 64;        // levels of clauses that are printed
constexpr int articlesOfLong = 12; // from here on a document gets a table of contents

void collectTargets(const Clause &clause, QSet<ClauseId> &targets, int depth)
{
    for (const model::Span &span : clause.spans) {
        if (span.kind == model::SpanKind::Reference && !span.reference.first.isNull())
            targets.insert(span.reference.first);
    }
    if (depth < deepest) {
        for (const Clause &child : clause.children)
            collectTargets(child, targets, depth + 1);
    }
}

/// Text of a clause as runs: every reference a link to what it names, readings above their words.
Runs runsOf(const Clause &clause)
{
    Runs runs;
    qsizetype done = 0;
    for (const model::Span &span : clause.spans) {
        const bool linked = span.kind == model::SpanKind::Reference && !span.reference.first.isNull();
        const bool ruby = span.kind == model::SpanKind::Ruby;
        if (!(linked || ruby) || span.start < done || span.start + span.length > clause.text.size())
            continue;
        if (span.start > done)
            runs.append({.text = clause.text.mid(done, span.start - done)});
        Run &run = runs.emplaceBack(Run{.text = clause.text.mid(span.start, span.length)});
        if (linked)
            run.link = u'#' + span.reference.first.toString();
        run.ruby = span.reading;
        done = span.start + span.length;
    }
    if (done < clause.text.size())
        runs.append({.text = clause.text.mid(done)});
    return runs;
}

std::optional<HeadingRank> headingRank(ClauseKind kind)
{
    switch (kind) {
    case ClauseKind::Part: return HeadingRank::Part;
    case ClauseKind::Chapter: return HeadingRank::Chapter;
    case ClauseKind::Section: return HeadingRank::Section;
    case ClauseKind::Subsection: return HeadingRank::Subsection;
    case ClauseKind::Division: return HeadingRank::Division;
    case ClauseKind::Article: return HeadingRank::Article;
    case ClauseKind::Toc:
    case ClauseKind::Supplementary: return HeadingRank::Chapter;
    default: return std::nullopt;
    }
}

/// How far in the levels of a scheme begin, in em.
struct Indents
{
    int part, chapter, section, subsection, division, article;
    int text; ///< of 項; each level below stands one em further in
};

Indents indentsOf(const text::NumberingScheme &scheme)
{
    if (scheme.formalReferences)
        return {2, 3, 4, 5, 6, 1, 0}; // as 例規 and statutes have always been set
    return scheme.sectionsCompound ? Indents{0, 0, 0, 0, 0, 1, 2} : Indents{0, 0, 0, 0, 0, 0, 1};
}

class Printer
{
public:
    Printer(const model::Document &document, PrintDocument &into)
        : m_numbering(document)
        , m_formal(m_numbering.scheme().formalReferences)
        , m_indents(indentsOf(m_numbering.scheme()))
        , m_into(into)
    {
        collectTargets(document.root(), m_targets, 0);
    }

    void print(const Clause &root)
    {
        for (const Clause &child : root.children)
            printClause(child, 1);
    }

private:
    void printClause(const Clause &clause, int depth)
    {
        if (depth > deepest)
            return;
        switch (clause.kind) {
        case ClauseKind::Table: printTable(clause); return;
        case ClauseKind::TableRow:
        case ClauseKind::TableCell: return; // part of their table
        case ClauseKind::Article: printHeading(clause, true); break;
        case ClauseKind::Paragraph: printParagraph(clause); break;
        case ClauseKind::Item:
        case ClauseKind::Subitem: printItem(clause); break;
        case ClauseKind::Text: clause.figure.isEmpty() ? printText(clause) : printFigure(clause); break;
        case ClauseKind::Root:
        case ClauseKind::Preamble: break;
        default: printHeading(clause, false);
        }
        if (clause.kind == ClauseKind::Subitem)
            ++m_itemDepth;
        const ClauseKind outer = std::exchange(m_parent, clause.kind);
        for (const Clause &child : clause.children)
            printClause(child, depth + 1);
        m_parent = outer;
        if (clause.kind == ClauseKind::Subitem)
            --m_itemDepth;
        printNote(clause);
    }

    Block blockOf(const Clause &clause, BlockKind kind) const
    {
        Block block{.kind = kind, .label = m_numbering.label(clause.id), .runs = runsOf(clause)};
        block.place = m_numbering.address(clause.id);
        block.source = clause.id.toString();
        if (m_targets.contains(clause.id))
            block.anchor = clause.id.toString();
        return block;
    }

    void printHeading(const Clause &clause, bool article)
    {
        Block block = blockOf(clause, BlockKind::Heading);
        block.rank = *headingRank(clause.kind);
        block.first = indentOf(block.rank);
        block.anchor = clause.id.toString();
        const Runs text = std::exchange(block.runs, {});
        if (clause.kind == ClauseKind::Supplementary)
            block.label = u"附　則"_s;
        if (clause.kind == ClauseKind::Toc)
            block.label = u"目次"_s;
        const bool captioned = article && m_formal;
        const bool bracketed = captioned || clause.kind == ClauseKind::Supplementary; // 附　則（令和7年訓令第4号）
        if (!clause.heading.isEmpty())
            block.runs.append({.text = bracketed ? u'（' + clause.heading + u'）' : clause.heading});
        block.labelRunsIn = captioned || (article && clause.heading.isEmpty());
        block.listed = !article || !m_formal || !m_hasChapters;
        m_hasChapters = m_hasChapters || !article;
        if (!captioned && !clause.heading.isEmpty())
            block.outline = block.label + (bracketed ? u'（' + clause.heading + u'）' : u'　' + clause.heading);
        m_into.blocks.append(block);
        if (!text.isEmpty())
            m_into.blocks.append({.kind = BlockKind::Paragraph, .runs = text, .first = 1});
    }

    int indentOf(HeadingRank rank) const
    {
        switch (rank) {
        case HeadingRank::Part: return m_indents.part;
        case HeadingRank::Chapter: return m_indents.chapter;
        case HeadingRank::Section: return m_indents.section;
        case HeadingRank::Subsection: return m_indents.subsection;
        case HeadingRank::Division: return m_indents.division;
        case HeadingRank::Article: return m_indents.article;
        }
        return 0;
    }

    void printParagraph(const Clause &clause)
    {
        Block block = blockOf(clause, BlockKind::Paragraph);
        const bool first = !m_into.blocks.isEmpty() && m_into.blocks.last().kind == BlockKind::Heading
            && m_into.blocks.last().labelRunsIn;
        if (!clause.heading.isEmpty() && !first) // 項の見出し, in 附則
            m_into.blocks.append(
                {.runs = {{.text = u'（' + clause.heading + u'）', .strong = true}}, .first = 1, .rest = 2});
        const bool labelled = first || !block.label.isEmpty();
        block.first = m_indents.text + (labelled ? 0 : 1);
        block.rest = m_indents.text + (labelled ? 1 : 0);
        if (block.runs.isEmpty() && block.label.isEmpty() && !first)
            return; // only a frame for its items
        m_into.blocks.append(block);
    }

    void printItem(const Clause &clause)
    {
        Block block = blockOf(clause, BlockKind::ListItem);
        const int level = clause.kind == ClauseKind::Item ? 0 : m_itemDepth + 1;
        block.depth = level + 1;
        block.first = m_indents.text + std::min(level + 1, 12);
        block.rest = block.first + 1;
        if (!clause.heading.isEmpty())
            block.runs.prepend({.text = clause.heading + (clause.text.isEmpty() ? u""_s : u"　"_s)});
        m_into.blocks.append(block);
    }

    void printText(const Clause &clause)
    {
        Block block = blockOf(clause, BlockKind::Paragraph);
        if (m_parent == ClauseKind::Toc)
            block.first = 1, block.rest = 3;
        else if (m_parent == ClauseKind::Item || m_parent == ClauseKind::Subitem)
            block.first = block.rest = m_indents.text + m_itemDepth + 2;
        else
            block.first = m_indents.text + 1, block.rest = m_indents.text;
        if (!block.runs.isEmpty())
            m_into.blocks.append(block);
    }

    void printFigure(const Clause &clause)
    {
        Block block = blockOf(clause, BlockKind::Figure);
        block.runs.clear();
        block.figure = {.bytes = clause.figure, .alternative = clause.text, .caption = {}};
        if (!clause.heading.isEmpty())
            block.figure.caption = {{.text = clause.heading}};
        m_into.blocks.append(block);
    }

    void printTable(const Clause &clause)
    {
        Block block = blockOf(clause, BlockKind::Table);
        const QString label = std::exchange(block.label, {});
        const Runs text = std::exchange(block.runs, {});
        if (!label.isEmpty() || !clause.heading.isEmpty()) { // 別表, 様式: stands on its own
            Block heading{.kind = BlockKind::Heading, .rank = HeadingRank::Chapter, .anchor = clause.id.toString()};
            heading.outline = label + clause.heading;
            heading.runs = {{.text = heading.outline}};
            heading.place = block.place;
            m_into.blocks.append(heading);
            block.anchor.clear();
        }
        if (!text.isEmpty())
            m_into.blocks.append({.kind = BlockKind::Paragraph, .runs = text, .first = 1});
        for (const Clause &row : clause.children) {
            if (row.kind == ClauseKind::TableRow)
                block.table.rows.append(rowOf(row));
        }
        block.table.headerRows = block.table.rows.size() > 1 ? 1 : 0;
        if (!block.table.rows.isEmpty())
            m_into.blocks.append(block);
        for (const Clause &child : clause.children) {
            if (child.kind != ClauseKind::TableRow)
                printClause(child, deepest);
        }
    }

    static TableRow rowOf(const Clause &row)
    {
        TableRow printed;
        for (const Clause &cell : row.children) {
            TableCell into;
            into.lines.append({.runs = runsOf(cell)});
            for (const Clause &line : cell.children)
                into.lines.append({.runs = runsOf(line)});
            printed.cells.append(into);
        }
        return printed;
    }

    void printNote(const Clause &clause)
    {
        if (!clause.amendmentNote.isEmpty())
            m_into.blocks.append({.runs = {{.text = clause.amendmentNote}}, .alignment = Alignment::End});
    }

    model::Numbering m_numbering;
    bool m_formal;
    Indents m_indents;
    PrintDocument &m_into;
    QSet<ClauseId> m_targets;
    ClauseKind m_parent = ClauseKind::Root;
    int m_itemDepth = 0;
    bool m_hasChapters = false;
};

/// Whether two organs made one decision, which one row of the table tells.
bool isSameDecision(const model::Adoption &a, const model::Adoption &b)
{
    return !a.jointGroup.isEmpty() && a.jointGroup == b.jointGroup && a.instrument == b.instrument
        && a.number == b.number && a.decided == b.decided && a.published == b.published && a.effective == b.effective
        && a.exemptionReason.isEmpty() && b.exemptionReason.isEmpty();
}

TableRow tableRow(const QStringList &words)
{
    TableRow row;
    for (const QString &word : words)
        row.cells.append({.lines = {{.runs = {{.text = word}}}}});
    return row;
}

/// One row a decision; organs that decided together stand below each other in it.
Table adoptionTable(const PrintSettings &settings)
{
    Table table{.caption = {{.text = u"策定等の状況"_s}}, .headerRows = 1, .columnWidths = {8.6, 6.4, 7.4, 7.4, 7.4}};
    table.rows.append(tableRow({u"機関"_s, u"形式・番号"_s, u"決定日"_s, u"公表日"_s, u"施行日"_s}));
    const model::Adoption *before = nullptr;
    for (const model::Adoption &a : settings.adoption) {
        const QString organ = model::organTitle(a.organ, settings.bodyKind);
        if (before && isSameDecision(*before, a)) {
            table.rows.last().cells.first().lines.append({.runs = {{.text = organ}}});
        } else {
            const QString decision = a.exemptionReason.isEmpty() ? instrumentWords(a) : a.exemptionReason;
            table.rows.append(tableRow({organ, decision, text::toWareki(a.decided), text::toWareki(a.published),
                                        text::toWareki(a.effective)}));
            table.rows.last().cells.first().header = true;
        }
        before = &a;
    }
    return table;
}

Cover coverOf(const model::DocumentMeta &meta, const PrintSettings &settings)
{
    Cover cover{.label = meta.instrument, .issuer = settings.issuer};
    const std::pair<QString, QDate> dates[] = {
        {u"決定"_s, meta.decided}, {u"公布"_s, meta.promulgated}, {u"施行"_s, meta.effective}};
    for (const auto &[word, date] : dates) {
        if (date.isValid())
            cover.lines << text::toWareki(date) + u'　' + word;
    }
    if (!meta.history.empty() && meta.history.back().date.isValid()
        && meta.history.back().instrument != meta.instrument)
        cover.lines << u"最終改正　"_s + text::toWareki(meta.history.back().date) + u'　'
                + meta.history.back().instrument;
    if (!settings.adoption.empty())
        cover.adoption = adoptionTable(settings);
    return cover;
}

/// Date, form and number, then the 改正沿革, as they stand below the title of a 例規. The history may name the making itself: that
/// gives its date, and is no amendment.
QStringList prefaceOf(const model::DocumentMeta &meta)
{
    QDate made = meta.promulgated.isValid() ? meta.promulgated : meta.decided;
    QStringList amendments;
    for (const model::HistoryEntry &entry : meta.history) {
        if (!entry.instrument.isEmpty() && entry.instrument == meta.instrument)
            made = entry.date;
        else
            amendments << QString(u"改正　"_s + text::toWareki(entry.date) + u'　' + entry.instrument).trimmed();
    }
    const QString first = QString(text::toWareki(made) + u'　' + meta.instrument).trimmed();
    return first.isEmpty() ? amendments : QStringList{first} + amendments;
}

bool wantsContents(const PrintDocument &printed, const model::Document &document, PrintSettings::Contents wish)
{
    if (wish != PrintSettings::Contents::WhenLong)
        return wish == PrintSettings::Contents::Always;
    const QList<Clause> &top = document.root().children;
    if (std::any_of(top.begin(), top.end(), [](const Clause &c) { return c.kind == ClauseKind::Toc; }))
        return false;
    const auto headings = std::count_if(printed.blocks.begin(), printed.blocks.end(),
                                        [](const Block &b) { return b.kind == BlockKind::Heading; });
    return headings >= articlesOfLong;
}

} // namespace

QString instrumentWords(const model::Adoption &adoption)
{
    if (!adoption.instrument.isEmpty() && adoption.number.contains(adoption.instrument))
        return adoption.number;
    return QString(adoption.instrument + u' ' + adoption.number).trimmed();
}

PrintDocument printDocument(const model::Document &document, const PrintSettings &settings)
{
    PrintDocument printed{.title = document.title(), .issuer = settings.issuer};
    printed.subject =
        settings.issuer.isEmpty() ? document.meta().instrument : settings.issuer + u'　' + document.meta().instrument;
    Printer(document, printed).print(document.root());
    printed.contents = wantsContents(printed, document, settings.contents);
    printed.preface = prefaceOf(document.meta());
    if (settings.cover)
        printed.cover = coverOf(document.meta(), settings);
    return printed;
}

} // namespace hoshin::publish
