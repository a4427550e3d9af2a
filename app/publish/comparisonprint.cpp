// SPDX-License-Identifier: Apache-2.0
#include "publish/comparisonprint.h"

#include "compare/tablewriter.h"

using namespace Qt::StringLiterals;

namespace hoshin::publish {

using compare::ComparisonTable;

static Underline underlineOf(compare::Underline underline)
{
    switch (underline) {
    case compare::Underline::None: return Underline::None;
    case compare::Underline::Single: return Underline::Single;
    case compare::Underline::Double: return Underline::Double;
    }
    Q_UNREACHABLE();
}

static TableCell printedCell(const ComparisonTable &table, const compare::Cell &cell)
{
    TableCell printed;
    for (const compare::Line &line : table.lines(cell)) {
        if (!line.joined || printed.lines.isEmpty())
            printed.lines.append({.first = line.indent, .rest = line.indent + 1});
        for (const compare::Run &run : table.runs(line))
            printed.lines.last().runs.append(
                {.text = run.text.toString(), .underline = underlineOf(run.underline), .ruby = run.ruby.toString()});
    }
    return printed;
}

static TableCell textCell(const QString &text)
{
    TableCell cell;
    if (!text.isEmpty())
        cell.lines.append({.runs = {{.text = text}}});
    return cell;
}

PrintDocument comparisonDocument(const ComparisonTable &table, const QString &issuer)
{
    const compare::TableProfile &profile = table.profile();
    PrintDocument document{.title = compare::tableTitle(table), .issuer = issuer};
    if (profile.vertical)
        document.format = PageFormat::VerticalA4;
    else if (profile.remarks || profile.examples)
        document.format = PageFormat::LandscapeA4; // room for a third column
    if (!profile.lead.isEmpty())
        document.blocks.append({.runs = {{.text = profile.lead}}, .first = 1});
    Block block{.kind = BlockKind::Table};
    block.table.headerRows = 1;
    block.table.columnWidths = {9, 9};
    if (profile.examples)
        block.table.columnWidths.prepend(9);
    if (profile.remarks)
        block.table.columnWidths.append(3);
    const auto row = [&](const TableCell &example, const TableCell &after, const TableCell &before,
                         const QString &remark) {
        TableRow made;
        made.cells = profile.newFirst ? QList<TableCell>{after, before} : QList<TableCell>{before, after};
        if (profile.examples)
            made.cells.prepend(example);
        if (profile.remarks)
            made.cells.append(textCell(remark));
        block.table.rows.append(made);
    };
    row(textCell(profile.examplesCaption), textCell(profile.newCaption), textCell(profile.oldCaption),
        profile.remarksCaption);
    for (const compare::TableRow &one : table.rows()) {
        row(printedCell(table, one.example), printedCell(table, one.after), printedCell(table, one.before),
            one.remark.toString());
        block.table.rows.last().heading = one.heading;
        block.table.rows.last().joined = !one.startsBlock && block.table.rows.size() > 2;
    }
    if (table.rows().empty())
        document.blocks.append({.runs = {{.text = u"改正箇所はありません。"_s}}, .first = 1});
    else
        document.blocks.append(block);
    if (!profile.legend.isEmpty())
        document.blocks.append({.runs = {{.text = profile.legend}}, .rest = 3});
    return document;
}

QByteArray renderComparisonHtml(const ComparisonTable &table, const HtmlSettings &settings)
{
    compare::HtmlPage page = compare::tablePage(table);
    page.organisation = settings.organisation;
    page.draft = settings.draft;
    page.main.prepend(pageLinks(settings.links));
    page.footer = contactFooter(settings);
    return page.toHtml();
}

} // namespace hoshin::publish
