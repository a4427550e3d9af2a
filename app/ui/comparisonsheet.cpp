// SPDX-License-Identifier: Apache-2.0
#include "ui/comparisonsheet.h"

#include "diff/overrides.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace hoshin::ui {

namespace {

using diff::ChangeKind;

/// No clause is that long; a line that is would keep the window busy while it is broken into lines.
constexpr qsizetype longestLine = 8000;

void shorten(SheetLine &line, const compare::Run &run)
{
    const qsizetype room = longestLine - line.text.size();
    if (run.changed && room > 0)
        line.stretches.append({int(line.text.size()), int(room), run.underline != compare::Underline::None, true});
    line.text += run.text.first(room);
    line.text += u"……"_s;
}

SheetCell sheetCell(const compare::ComparisonTable &table, const compare::Cell &cell)
{
    SheetCell lines;
    for (const compare::Line &line : table.lines(cell)) {
        if (!line.joined || lines.isEmpty())
            lines.append(SheetLine{.indent = line.indent});
        SheetLine &target = lines.last();
        for (const compare::Run &run : table.runs(line)) {
            if (target.text.size() + run.text.size() > longestLine) {
                shorten(target, run);
                return lines;
            }
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
    default:
        return unit.parent > 0 ? labelOf(outline, unit.parent) : QString(); // words without a number: what holds them
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
    block.before = row.before < 0 ? model::ClauseId() : before.id(row.before);
    block.after = row.after < 0 ? model::ClauseId() : after.id(row.after);
    if (isNew && row.before >= 0 && (row.numberChanged || row.moved))
        block.oldLabel = labelOf(before, old);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    addUnits(hash, before, old);
    hash.addData("\f"); // between the sides
    addUnits(hash, after, now);
    block.contentHash = hash.result().toHex();
    return block;
}

/// 第3条第2項: where a unit stands, as a person says it.
QString placeOf(const diff::Outline &outline, int index)
{
    const diff::Unit &unit = outline.unit(index);
    const QString own = unit.kind == model::ClauseKind::Paragraph && unit.number.part[0] > 0
        ? u"第%1項"_s.arg(unit.number.part[0])
        : labelOf(outline, index);
    const bool inside = unit.parent > 0 && !diff::isDivision(outline.unit(unit.parent).kind);
    return inside ? placeOf(outline, unit.parent) + own : own;
}

/// Heading and words of a unit and all below it, a line each.
QString wordsOf(const diff::Outline &outline, int index)
{
    QStringList lines;
    const int end = diff::isDivision(outline.unit(index).kind) ? index + 1 : outline.unit(index).end;
    for (int i = index; i < end; ++i) {
        const diff::Unit &unit = outline.unit(i);
        if (!unit.heading.isEmpty())
            lines << u"（%1）"_s.arg(unit.heading);
        if (!unit.text.isEmpty())
            lines << (i == index || unit.label.isEmpty() ? QString() : unit.label.toString() + u'　')
                    + unit.text.toString();
    }
    return lines.join(u'\n');
}

SheetPair sheetPair(const ComparedTexts &texts, int before, int after)
{
    return {.before = texts.before.id(before),
            .after = texts.after.id(after),
            .beforePlace = placeOf(texts.before, before),
            .afterPlace = placeOf(texts.after, after),
            .beforeText = wordsOf(texts.before, before),
            .afterText = wordsOf(texts.after, after)};
}

/// Pairs that a person has decided about, and those that one should look at: the outermost of each, for what stands inside two
/// clauses that do not belong together is no question of its own.
std::vector<SheetPair> sheetPairs(const ComparedTexts &texts, const std::vector<model::PairDecision> &decisions)
{
    std::vector<SheetPair> pairs;
    for (const model::PairDecision &decision : decisions) {
        const int before = texts.before.indexOf(decision.before);
        const int after = texts.after.indexOf(decision.after);
        if (before < 0 || after < 0)
            continue;
        pairs.push_back(sheetPair(texts, before, after));
        pairs.back().decision = decision.together ? SheetPair::Decision::Together : SheetPair::Decision::Apart;
    }
    const std::vector<diff::Row> &rows = texts.comparison.rows;
    for (size_t index = 1; index < rows.size();) {
        const diff::Row &row = rows[index];
        const bool decidable = row.needsReview() && !texts.before.id(row.before).isNull();
        const bool division = row.before >= 0 && diff::isDivision(texts.before.unit(row.before).kind);
        if (decidable) {
            pairs.push_back(sheetPair(texts, row.before, row.after));
            pairs.back().confidence = row.confidence;
        }
        index = decidable && !division ? size_t(row.end) : index + 1;
    }
    return pairs;
}

void addUnits(QHash<model::ClauseId, int> &blocks, const diff::Outline &outline, const Stand &stand, int block)
{
    for (int i = stand.first; i >= 0 && i < stand.end; ++i)
        blocks.insert(outline.id(i), block);
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

compare::ComparisonTable ComparedTexts::table(const SheetOptions &options) const
{
    compare::ComparisonTable made = compare::comparisonTable(before, after, comparison, options.profile);
    if (options.profile.examples && options.examples)
        compare::addExamples(made, options.examples);
    return made;
}

ComparedTexts compareTexts(const model::Document &before, const model::Document &after, const SheetOptions &options)
{
    ComparedTexts texts{.before = diff::outlineFromDocument(before), .after = diff::outlineFromDocument(after)};
    texts.comparison = diff::compare(
        texts.before, texts.after,
        {.overrides = diff::overridesOf(options.pairs, texts.before, texts.after), .useIds = options.useIds});
    return texts;
}

ComparisonSheet makeSheet(const model::Document &before, const model::Document &after, const SheetOptions &options)
{
    const ComparedTexts texts = compareTexts(before, after, options);
    const auto &[old, now, comparison] = texts;
    const compare::ComparisonTable table = texts.table(options);
    ComparisonSheet sheet{.profile = options.profile,
                          .summary = comparison.summary,
                          .pairs = sheetPairs(texts, options.pairs),
                          .before = before,
                          .after = after};
    bool inBlock = false;
    for (const compare::TableRow &row : table.rows()) {
        SheetRow made{.omission = row.omission,
                      .startsBlock = row.startsBlock,
                      .after = sheetCell(table, row.after),
                      .before = sheetCell(table, row.before),
                      .example = sheetCell(table, row.example)};
        if (row.startsBlock) {
            const diff::Row *change = row.row >= 0 ? &comparison.rows[size_t(row.row)] : nullptr;
            inBlock = change && !row.omission && !isHeadingOnlyRow(old, now, *change)
                && (change->kind != ChangeKind::Unchanged || row.row == 0);
            if (inBlock) {
                const int block = int(sheet.blocks.size());
                addUnits(sheet.blockOf, old, standOf(old, table, row.before, change->before), block);
                addUnits(sheet.blockOf, now, standOf(now, table, row.after, change->after), block);
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
