// SPDX-License-Identifier: Apache-2.0
// The acts that add: 次の一条を加える, 次のただし書を加える.
#include "amend/blocktext.h"
#include "amend/labeltext.h"
#include "amend/structure.h"
#include "amend/toclines.h"

using namespace Qt::StringLiterals;

namespace hoshin::amend {

using model::ClauseKind;

namespace {

/// What the counter 条, 号, 章名 counts.
std::optional<ClauseKind> kindOfCounter(QStringView unit)
{
    if (unit == u"条")
        return ClauseKind::Article;
    if (unit == u"項")
        return ClauseKind::Paragraph;
    if (unit == u"号" || unit == u"各号")
        return ClauseKind::Item;
    if (unit == u"別表" || unit == u"様式" || unit == u"表")
        return ClauseKind::Table;
    if (unit == u"附則")
        return ClauseKind::Supplementary;
    constexpr std::array divisions{ClauseKind::Part, ClauseKind::Chapter, ClauseKind::Section, ClauseKind::Subsection,
                                   ClauseKind::Division};
    constexpr QStringView counters = u"編章節款目";
    const qsizetype index = unit.isEmpty() ? -1 : counters.indexOf(unit.front());
    if (index >= 0 && (unit.size() == 1 || (unit.size() == 2 && unit[1] == u'名')))
        return divisions[size_t(index)];
    return {};
}

} // namespace

/// ただし書, 後段, 前段: words at an end of a text.
ActReport Applier::addText(const Spot &spot, const QString &what)
{
    UnitPath path = spot.path;
    Unit *unit = unitAt(m_text, path);
    const bool through = unit
        && (unit->kind() == ClauseKind::Article || unit->kind() == ClauseKind::Supplementary
            || (m_text.byLabel && unit->clause.text.isEmpty()));
    if (through && !unit->children.empty() && unit->children.front().kind() == ClauseKind::Paragraph)
        unit = &unit->children.front();
    if (!unit)
        return {.outcome = Outcome::PlaceNotFound};
    QString words;
    for (const QString &line : std::as_const(m_block))
        words += line.trimmed();
    QString &text = unit->clause.text;
    if (what == u"前段")
        text.prepend(words);
    else if (what == u"後段" && !rangeOf(Part::Proviso, text).isEmpty())
        text.insert(rangeOf(Part::Proviso, text).from, words);
    else
        text.append(words);
    m_affected.push_back(unit->clause.id);
    return {.occurrences = 1};
}

/// Rows of a table: behind a row, or at its end.
ActReport Applier::addRows(const Act &act, const Spot &spot)
{
    UnitPath path = spot.path;
    Unit *unit = unitAt(m_text, path);
    const bool behindRow = unit && unit->kind() == ClauseKind::TableRow;
    if (behindRow)
        path.pop_back();
    Unit *table = unitAt(m_text, path);
    if (!table || table->kind() != ClauseKind::Table)
        return {.outcome = Outcome::Unsupported, .detail = u"次のように加えられるのは表に限る"_s};
    Result<std::vector<Unit>> rows = readBlock(m_block, text::numberingScheme(m_text.meta.scheme),
                                               {.kind = ClauseKind::Table, .linesAbove = {u"題名"_s}}, m_ids);
    const bool table1 = rows && rows->size() == 1 && rows->front().kind() == ClauseKind::Table;
    if (!table1)
        return {.outcome = Outcome::BlockUnread, .detail = u"表の行として読めない"_s};
    const qsizetype at =
        !behindRow ? qsizetype(rowsEnd(*table)) : spot.path.back() + (act.anchor == Anchor::Before ? 0 : 1);
    std::vector<Unit> &added = (*rows).front().children;
    table->children.insert(table->children.begin() + at, added.begin(), added.end());
    touch(path);
    return {.occurrences = int(added.size())};
}

static bool isToc(const Unit *unit) { return unit && unit->kind() == ClauseKind::Toc; }

ActReport Applier::runAdd(const Act &act)
{
    const QString place = toString(act.object);
    const Result<std::vector<Spot>> spots = m_locator.find(act.object, isInside(act));
    if (!spots)
        return notFound(spots.error(), place);
    ActReport report;
    const QString what = !act.as.isEmpty() ? act.as : act.added.size() == 1 ? act.added.front().unit : QString();
    if (m_block.isEmpty())
        report = {.outcome = Outcome::BlockUnread, .detail = u"加える文がない"_s};
    else if (spots->size() != 1)
        report = {.outcome = Outcome::Unsupported, .detail = u"加える箇所は一つに限る"_s};
    else if (what == u"目次")
        report = addHead(ClauseKind::Toc);
    else if (what == u"前文")
        report = addHead(ClauseKind::Preamble);
    else if (isTocLine(m_text, spots->front().path) || isToc(unitAt(m_text, spots->front().path)))
        report = addTocLines(act, spots->front().path);
    else if (!spots->front().note.isEmpty() || !noteHead(what).isEmpty())
        report = addNote(act, spots->front());
    else if (what == u"ただし書" || what == u"後段" || what == u"前段")
        report = addText(spots->front(), what);
    else if (const Unit *unit = unitAt(m_text, spots->front().path);
             act.added.empty() && unit && (unit->kind() == ClauseKind::Table || unit->kind() == ClauseKind::TableRow))
        report = addRows(act, spots->front());
    else
        report = addUnits(act, spots->front());
    report.words = place;
    return report;
}

namespace {

/// 「次の二条及び一章」 against what the block holds.
/// One past the unit at the top, or past all that belongs to its chapter.
size_t divisionEndOrNext(const WorkText &text, size_t index)
{
    return isDivision(text.body[index].kind()) && !text.nested ? divisionEnd(text.body, index) : index + 1;
}

QString countDifference(const std::vector<Added> &added, const std::vector<Unit> &units)
{
    size_t at = 0;
    for (const Added &part : added) {
        const std::optional<ClauseKind> kind = kindOfCounter(part.unit);
        const bool name = part.unit.endsWith(u'名');
        if (!kind)
            return u"%1を加えることはできない"_s.arg(part.unit);
        int count = 0;
        while (at < units.size() && (part.count == 0 || count < part.count) && units[at].kind() == *kind) {
            count += numbersOf(units[at]);
            ++at;
            while (isDivision(*kind) && !name && at < units.size() && units[at].kind() > *kind)
                ++at; // what the chapter holds
        }
        if (count == 0 || (part.count > 0 && count != part.count))
            return u"%1%2とあるが、次に掲げられたのは%3"_s
                .arg(part.count > 0 ? QString::number(part.count) : QString(), part.unit)
                .arg(count);
    }
    return at == units.size() ? QString() : u"次に掲げられたものが多い"_s;
}

} // namespace

/// 2(1)の次に次のように加える: what the block holds stands beside the anchor,
/// or where a reader hangs it below it.
ActReport Applier::addLabelled(const Act &act, const Spot &spot)
{
    UnitPath above = spot.path;
    size_t index = 0;
    const Unit *anchor = unitAt(m_text, spot.path);
    const bool open = anchor && isDivision(anchor->kind()) && !m_text.nested; // 第1章 is a line of the row
    if (anchor && act.anchor == Anchor::Into && !open) {
        index = anchor->children.size();
    } else if (anchor) {
        above.pop_back();
        index = size_t(spot.path.back());
        if (act.anchor != Anchor::Before)
            index = spot.path.size() == 1 ? divisionEndOrNext(m_text, index) : index + 1;
    }
    Result<Hung> hung = readHung(m_text, above, index, m_block, m_ids);
    if (!hung)
        return {.outcome = Outcome::BlockUnread, .detail = hung.error().detail};
    if (act.anchor != Anchor::Into && hung->above != above)
        return {.outcome = Outcome::BlockUnread, .detail = u"掲げられた文は、この箇所に置けない"_s};
    const QString difference = act.added.empty() ? QString() : countDifference(act.added, hung->units);
    if (!difference.isEmpty())
        return {.outcome = Outcome::CountDiffers, .detail = difference};
    UnitPath place = hung->above;
    place.push_back(int(hung->index));
    std::vector<Unit> &row = siblingsAt(m_text, place);
    for (const Unit &unit : hung->units) {
        const auto [from, to] = countedWithin(row, hung->index, unit.kind());
        if (!unit.number.isEmpty() && isTaken(row, from, to, unit.kind(), unit.number))
            return {.outcome = Outcome::SlotTaken,
                    .detail = u"%1は既にある"_s.arg(
                        labelOf(unit, text::numberingScheme(m_text.meta.scheme), placeBelow(m_text, hung->above)))};
        m_affected.push_back(unit.clause.id);
    }
    const int count = int(hung->units.size());
    row.insert(row.begin() + qsizetype(std::min(hung->index, row.size())),
               std::make_move_iterator((*hung).units.begin()), std::make_move_iterator((*hung).units.end()));
    return {.occurrences = count};
}

ActReport Applier::addUnits(const Act &act, const Spot &spot)
{
    if (m_text.byLabel)
        return addLabelled(act, spot);
    const Unit *anchor = unitAt(m_text, spot.path);
    std::optional<ClauseKind> kind;
    if (!act.added.empty())
        kind = kindOfCounter(act.added.front().unit);
    else if (anchor) // 「次のように加える」: what stands there, or what it holds
        kind = act.anchor != Anchor::Into ? anchor->kind() : ClauseKind::Subitem;
    if (!kind || !anchor)
        return {.outcome = Outcome::Unsupported, .detail = u"ここに加えることはできない"_s};
    UnitPath above;
    size_t index = 0;
    const bool into = act.anchor == Anchor::Into && !(spot.path.size() == 1 && isDivision(anchor->kind()));
    if (into) {
        above = spot.path;
        const bool through =
            anchor->kind() == ClauseKind::Article && *kind >= ClauseKind::Item && *kind != ClauseKind::Supplementary;
        if (through && !anchor->children.empty())
            above.push_back(0);
        const std::vector<Unit> &row = unitAt(m_text, above)->children;
        index = row.size();
        while (index > 0 && row[index - 1].kind() != *kind
               && std::any_of(row.begin(), row.begin() + qsizetype(index),
                              [&](const Unit &u) { return u.kind() == *kind; }))
            --index;
    } else {
        above.assign(spot.path.begin(), spot.path.end() - 1);
        const bool division = spot.path.size() == 1 && isDivision(anchor->kind());
        index = size_t(spot.path.back());
        if (act.anchor != Anchor::Before)
            index = division ? divisionEnd(m_text.body, index) : index + 1;
    }
    Result<std::vector<Unit>> made = block(*kind, above, index, {});
    if (!made)
        return {.outcome = Outcome::BlockUnread, .detail = made.error().detail};
    const QString difference = act.added.empty() ? QString() : countDifference(act.added, *made);
    if (!difference.isEmpty())
        return {.outcome = Outcome::CountDiffers, .detail = difference};
    UnitPath place = above;
    place.push_back(int(index));
    std::vector<Unit> &row = siblingsAt(m_text, place);
    for (const Unit &unit : *made) {
        const auto [from, to] = countedWithin(row, index, unit.kind());
        if (!unit.number.isEmpty() && (!isDivision(unit.kind()) || unit.kind() == *kind)
            && isTaken(row, from, to, unit.kind(), unit.number))
            return {.outcome = Outcome::SlotTaken,
                    .detail = u"%1は既にある"_s.arg(printedLabel(unit, text::numberingScheme(m_text.meta.scheme)))};
        m_affected.push_back(unit.clause.id);
    }
    const int count = int(made->size());
    row.insert(row.begin() + qsizetype(index), std::make_move_iterator((*made).begin()),
               std::make_move_iterator((*made).end()));
    return {.occurrences = count};
}

} // namespace hoshin::amend
