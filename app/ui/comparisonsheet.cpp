// SPDX-License-Identifier: Apache-2.0
#include "ui/comparisonsheet.h"

#include "compare/comparisontable.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace hoshin::ui {

namespace {

using diff::ChangeKind;

SheetCell sheetCell(const compare::ComparisonTable &table, const compare::Cell &cell)
{
    SheetCell lines;
    for (const compare::Line &line : table.lines(cell)) {
        if (!line.joined || lines.isEmpty())
            lines.append(SheetLine{.indent = line.indent});
        SheetLine &target = lines.last();
        for (const compare::Run &run : table.runs(line)) {
            const bool underlined = run.underline != compare::Underline::None;
            if (underlined || run.changed)
                target.stretches.append({int(target.text.size()), int(run.text.size()), underlined, run.changed});
            target.text += run.text;
        }
    }
    return lines;
}

/// The units that a row of the table stands for, on one side: more than one block where several only have other numbers.
struct Stand
{
    int first = -1;
    int last = -1;
    int end = -1;
};

Stand standOf(const diff::Outline &outline, const compare::ComparisonTable &table, const compare::Cell &cell, int unit)
{
    if (unit < 0)
        return {};
    Stand stand{unit, unit, outline.unit(unit).kind == model::ClauseKind::Root ? 1 : outline.unit(unit).end};
    for (const compare::Line &line : table.lines(cell)) {
        if (line.omits != compare::Line::Omits::Units || line.unit != unit)
            continue;
        stand.end = line.end;
        while (outline.unit(stand.last).end < line.end)
            stand.last = outline.unit(stand.last).end;
    }
    return stand;
}

void addUnits(QCryptographicHash &hash, const diff::Outline &outline, const Stand &stand)
{
    for (int i = stand.first; i >= 0 && i < stand.end; ++i) {
        const diff::Unit &each = outline.unit(i);
        for (const QStringView part : {each.label, each.heading, each.text}) {
            hash.addData(part.toUtf8());
            hash.addData("\n");
        }
    }
}

/// What a unit without a number is called: its heading, or the kind of thing it is.
QString labelOf(const diff::Outline &outline, int index)
{
    const diff::Unit &unit = outline.unit(index);
    if (!unit.label.isEmpty())
        return unit.label.toString();
    switch (unit.kind) {
    case model::ClauseKind::Root: return u"題名"_s;
    case model::ClauseKind::Toc: return u"目次"_s;
    case model::ClauseKind::Preamble: return u"前文"_s;
    case model::ClauseKind::Supplementary: return u"附則"_s;
    case model::ClauseKind::Table: return u"別表"_s;
    default: return {};
    }
}

QString labelOf(const diff::Outline &outline, const Stand &stand)
{
    const QString first = labelOf(outline, stand.first);
    if (stand.first == stand.last)
        return first;
    const bool two = outline.unit(stand.first).end == stand.last;
    return first + (two ? u'・' : u'～') + labelOf(outline, stand.last);
}

SheetBlock sheetBlock(const diff::Outline &before, const diff::Outline &after, const compare::ComparisonTable &table,
                      const compare::TableRow &place, const diff::Row &row)
{
    const Stand old = standOf(before, table, place.before, row.before);
    const Stand now = standOf(after, table, place.after, row.after);
    const bool isNew = row.after >= 0;
    const diff::Outline &outline = isNew ? after : before;
    const Stand &shown = isNew ? now : old;
    SheetBlock block;
    block.kind = outline.unit(shown.first).kind == model::ClauseKind::Root ? ChangeKind::Edited : row.kind;
    block.numberOnly = row.kind == ChangeKind::Renumbered || row.kind == ChangeKind::ReferenceOnly;
    block.headingOnly = row.headingOnly;
    block.label = labelOf(outline, shown);
    if (shown.first == shown.last)
        block.heading = outline.unit(shown.first).heading.toString();
    block.clause = outline.id(shown.first);
    if (isNew && row.before >= 0 && (row.numberChanged || row.moved))
        block.oldLabel = labelOf(before, old);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    addUnits(hash, before, old);
    hash.addData("\f"); // between the sides
    addUnits(hash, after, now);
    block.contentHash = hash.result().toHex();
    return block;
}

/// A division is printed above a change to say where it stands; only its own name can have changed.
bool isHeadingOnlyRow(const diff::Outline &before, const diff::Outline &after, const diff::Row &row)
{
    const diff::Unit &unit = row.after >= 0 ? after.unit(row.after) : before.unit(row.before);
    return diff::isDivision(unit.kind) && row.own == ChangeKind::Unchanged;
}

} // namespace

QString plainText(const SheetCell &cell)
{
    QStringList lines;
    for (const SheetLine &line : cell)
        lines << line.text;
    return lines.join(u'\n');
}

QStringList changedWords(const SheetCell &cell)
{
    QStringList words;
    for (const SheetLine &line : cell) {
        for (const SheetLine::Stretch &stretch : line.stretches) {
            if (stretch.changed)
                words << line.text.mid(stretch.start, stretch.length);
        }
    }
    return words;
}

ComparisonSheet makeSheet(const model::Document &before, const model::Document &after,
                          const compare::TableProfile &profile)
{
    const diff::Outline old = diff::outlineFromDocument(before);
    const diff::Outline now = diff::outlineFromDocument(after);
    const diff::Comparison comparison = diff::compare(old, now);
    const compare::ComparisonTable table = compare::comparisonTable(old, now, comparison, profile);
    ComparisonSheet sheet{.profile = profile, .summary = comparison.summary, .before = before, .after = after};
    bool inBlock = false;
    for (const compare::TableRow &row : table.rows()) {
        SheetRow made{.omission = row.omission,
                      .startsBlock = row.startsBlock,
                      .after = sheetCell(table, row.after),
                      .before = sheetCell(table, row.before)};
        if (row.startsBlock) {
            const diff::Row *change = row.row >= 0 ? &comparison.rows[size_t(row.row)] : nullptr;
            inBlock = change && !row.omission && !isHeadingOnlyRow(old, now, *change);
            if (inBlock) {
                sheet.blocks.push_back(sheetBlock(old, now, table, row, *change));
                sheet.blocks.back().firstRow = int(sheet.rows.size());
            }
        }
        if (inBlock)
            made.block = int(sheet.blocks.size()) - 1;
        sheet.rows.push_back(std::move(made));
    }
    return sheet;
}

} // namespace hoshin::ui
