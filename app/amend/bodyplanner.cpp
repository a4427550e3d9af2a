// SPDX-License-Identifier: Apache-2.0
#include "amend/bodyplanner.h"

#include "amend/blocktext.h"
#include "amend/phrases.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace hoshin::amend {

using model::ClauseId;
using model::ClauseKind;

BodyPlanner::BodyPlanner(const WorkText &before, const WorkText &after, const AmendProfile &profile,
                         const std::set<ClauseId> &replaced, std::span<const model::PairDecision> decisions)
    : m_before(before)
    , m_after(after)
    , m_scheme(text::numberingScheme(before.meta.scheme))
    , m_profile(profile)
    , m_replaced(replaced)
    , m_decisions(decisions)
    , m_now(before)
    , m_ids(idsFor(before))
    , m_applier(m_now, m_ids)
{}

BodyPlan BodyPlanner::plan()
{
    planTitle();
    prepareSlots();
    makeChanges();
    m_done.assign(m_slots.size(), false);
    for (const int step : scheduled(m_changes))
        run(size_t(step));
    separate({});
    return std::move(m_plan);
}

/// Closes the open sentence; what follows is about `owner`.
void BodyPlanner::separate(const ClauseId &owner)
{
    m_writer.endSentence();
    for (Instruction &instruction : m_writer.take()) {
        m_plan.amendment.instructions.push_back({.instruction = std::move(instruction)});
        m_plan.owners.push_back(m_owner);
    }
    m_owner = owner;
}

/// Adds the act to the open sentence and carries it out on the structure. What cannot be carried out shows in the proof.
void BodyPlanner::emit(Act act, const QStringList &block, bool next)
{
    m_applier.apply({{act}, block});
    m_writer.add({std::move(act), block, next});
}

void BodyPlanner::planTitle()
{
    if (m_before.meta.title == m_after.meta.title)
        return;
    Act act;
    act.kind = ActKind::RewriteUnit;
    act.object = target({{.place = Place::Title, .word = u"題名"_s}});
    emit(act, {m_after.meta.title});
    separate({});
}

int BodyPlanner::parentOf(const std::vector<Unit> &row, int index) const
{
    for (int i = index - 1; i >= 0; --i) {
        if (isDivision(row[size_t(i)].kind()) && row[size_t(i)].kind() < row[size_t(index)].kind())
            return i;
    }
    return -1;
}

Steps BodyPlanner::addressOf(const std::vector<Unit> &row, int index) const
{
    const Unit &unit = row[size_t(index)];
    Step step;
    step.style = m_profile.numerals;
    step.number.assign(unit.number.begin(), unit.number.end());
    switch (unit.kind()) {
    case ClauseKind::Article: step.place = Place::Article; return {step};
    case ClauseKind::Toc: return {{.place = Place::Toc, .word = u"目次"_s}};
    case ClauseKind::Preamble: return {{.place = Place::Preamble, .word = u"前文"_s}};
    case ClauseKind::Supplementary: {
        Step supplementary{.place = Place::Supplementary, .word = u"附則"_s};
        const bool first = std::none_of(row.begin(), row.begin() + index,
                                        [](const Unit &other) { return other.kind() == ClauseKind::Supplementary; });
        if (!first)
            supplementary.aside = u'（' + unit.clause.heading + u'）';
        return {supplementary};
    }
    case ClauseKind::Table: {
        const auto counted = std::count_if(row.begin(), row.end(), [](const Unit &other) {
            return other.kind() == ClauseKind::Table && !other.number.isEmpty();
        });
        if (!unit.clause.number.label.isEmpty() || unit.number.isEmpty())
            return {{.place = Place::Form, .word = printedLabel(unit, m_scheme)}};
        if (counted == 1)
            return {{.place = Place::AppendedTable, .word = u"別表"_s}};
        step.place = Place::AppendedTable;
        step.word = u"別表第%"_s;
        return {step};
    }
    default: break;
    }
    constexpr std::array places{Place::Part, Place::Chapter, Place::Section, Place::Subsection, Place::Division};
    if (!isDivision(unit.kind()))
        return {step};
    step.place = places[size_t(unit.kind()) - size_t(ClauseKind::Part)];
    Steps steps;
    if (const int parent = parentOf(row, index); parent >= 0)
        steps = addressOf(row, parent);
    steps.push_back(step);
    return steps;
}

Steps BodyPlanner::addressNow(int index) const { return addressOf(m_now.body, index); }

int BodyPlanner::indexNow(int before) const
{
    const ClauseId &id = m_before.body[size_t(before)].clause.id;
    const int size = int(m_now.body.size());
    for (int away = 0; away <= std::max(size, before); ++away) { // it seldom went far
        for (const int index : {before - away, before + away}) {
            if (index >= 0 && index < size && m_now.body[size_t(index)].clause.id == id)
                return index;
        }
    }
    return -1;
}

void BodyPlanner::prepareSlots()
{
    for (const AlignedUnits &row : alignUnits(m_before.body, m_after.body, m_decisions)) {
        if (row.before >= 0 && row.after >= 0)
            prepareKept({row.before, row.after});
        else
            m_slots.push_back({row.before, row.after});
    }
    joinRewritten();
}

void BodyPlanner::addDeletedAndAdded(int before, int after)
{
    m_slots.push_back({before, -1});
    m_slots.push_back({-1, after});
}

/// Plans what changes inside a unit that stays; decides whether it can stay at all.
void BodyPlanner::prepareKept(Slot slot)
{
    const Unit &before = m_before.body[size_t(slot.before)];
    Unit aim = m_after.body[size_t(slot.after)];
    const bool moves = before.number != aim.number;
    aim.number = before.number;
    aim.rangeEnd = before.rangeEnd;
    aim.clause.number.label = before.clause.number.label;
    const bool changed = !sameText(before, aim);
    m_plan.changedArticles += changed && before.kind() == ClauseKind::Article;
    if (!changed || isDivision(before.kind())) {
        m_slots.push_back(std::move(slot));
        return;
    }
    const bool forced = m_replaced.contains(before.clause.id);
    UnitPlanner planner(m_before.meta, m_profile, before, addressOf(m_before.body, slot.before));
    const bool listed = before.kind() == ClauseKind::Toc || before.kind() == ClauseKind::Preamble;
    if (!forced && !listed && planner.plan(aim)) {
        slot.edits = planner.acts();
        for (const Replacement &replacement : planner.replacements())
            m_plan.replacements.push_back(replacement);
        m_slots.push_back(std::move(slot));
        return;
    }
    const bool textual = alike(wholeText(before), wholeText(aim)) < 0.4 || listed;
    slot.why = textual ? Replacement::Why::Rewritten : Replacement::Why::Unsafe;
    slot.rewrite = true;
    if (!moves) {
        m_slots.push_back(std::move(slot));
        return;
    }
    if (!textual)
        m_plan.replacements.push_back(
            {slot.why, toString(Address{addressOf(m_before.body, slot.before)}), before.clause.id});
    addDeletedAndAdded(slot.before, slot.after);
}

/// What is gone and what is new under the same number at the same place was rewritten.
void BodyPlanner::joinRewritten()
{
    std::vector<Slot> joined;
    for (size_t i = 0; i < m_slots.size();) {
        if (m_slots[i].before >= 0 && m_slots[i].after >= 0) {
            joined.push_back(std::move(m_slots[i++]));
            continue;
        }
        std::vector<Slot> gone;
        std::vector<Slot> fresh;
        for (; i < m_slots.size() && (m_slots[i].before < 0 || m_slots[i].after < 0); ++i)
            (m_slots[i].before >= 0 ? gone : fresh).push_back(m_slots[i]);
        size_t next = 0;
        for (const Slot &old : gone) {
            const Unit &unit = m_before.body[size_t(old.before)];
            size_t match = next;
            while (match < fresh.size()
                   && (m_after.body[size_t(fresh[match].after)].kind() != unit.kind()
                       || m_after.body[size_t(fresh[match].after)].number != unit.number || isDivision(unit.kind())))
                ++match;
            if (match == fresh.size()) {
                joined.push_back(old);
                continue;
            }
            while (next < match)
                joined.push_back(fresh[next++]);
            joined.push_back({old.before, fresh[next++].after, true});
        }
        while (next < fresh.size())
            joined.push_back(fresh[next++]);
    }
    m_slots = std::move(joined);
}

/// One series for all articles; divisions count within what they stand in.
int BodyPlanner::seriesOf(const Slot &slot) const
{
    const bool old = slot.before >= 0;
    const std::vector<Unit> &row = old ? m_before.body : m_after.body;
    const int index = old ? slot.before : slot.after;
    const Unit &unit = row[size_t(index)];
    if (unit.number.isEmpty())
        return 0;
    if (!isDivision(unit.kind()))
        return int(unit.kind()) + 1;
    const int parent = parentOf(row, index);
    int known = parent;
    if (!old && parent >= 0) { // the same parent by its place in the old text
        known = -2 - parent;
        for (const Slot &other : m_slots) {
            if (other.after == parent && other.before >= 0)
                known = other.before;
        }
    }
    return 100 + 8 * (known + int(m_after.body.size()) + 4) + int(unit.kind());
}

void BodyPlanner::makeChanges()
{
    std::vector<Slot> slots;
    for (Slot &slot : m_slots) { // a section that goes to another chapter is another section
        const bool division =
            slot.before >= 0 && slot.after >= 0 && isDivision(m_before.body[size_t(slot.before)].kind());
        if (division && seriesOf({slot.before, -1}) != seriesOf({-1, slot.after})) {
            slots.push_back({slot.before, -1});
            slots.push_back({-1, slot.after});
        } else {
            slots.push_back(std::move(slot));
        }
    }
    m_slots = std::move(slots);
    for (const Slot &slot : m_slots) {
        SlotChange change;
        change.fate = slot.before < 0 ? Fate::Added : slot.after < 0 ? Fate::Deleted : Fate::Kept;
        change.series = seriesOf(slot);
        if (slot.before >= 0)
            change.before = m_before.body[size_t(slot.before)].number;
        if (slot.after >= 0)
            change.after = m_after.body[size_t(slot.after)].number;
        m_changes.push_back(change);
    }
}

void BodyPlanner::run(size_t index)
{
    Slot &slot = m_slots[index];
    const SlotChange &change = m_changes[index];
    const bool still = change.fate == Fate::Kept && !change.moves();
    if (!still && !sameRun(index))
        separate({});
    if (!still)
        m_lastSlot = int(index);
    if (change.fate == Fate::Kept)
        runKept(slot, change);
    else if (change.fate == Fate::Deleted)
        runDeleted(index);
    else
        runAdded(index);
}

/// Does the slot belong to the run of moves, deletions and additions that the last one belonged to? A unit that stays as it
/// is parts two runs.
bool BodyPlanner::sameRun(size_t slot) const
{
    if (m_lastSlot < 0)
        return false;
    const auto [from, to] = std::minmax({size_t(m_lastSlot), slot});
    for (size_t i = from + 1; i < to; ++i) {
        const SlotChange &between = m_changes[i];
        if (between.fate == Fate::Kept && !between.moves() && between.series == m_changes[slot].series)
            return false;
    }
    return true;
}

void BodyPlanner::runKept(Slot &slot, const SlotChange &change)
{
    const Unit &before = m_before.body[size_t(slot.before)];
    const Unit &after = m_after.body[size_t(slot.after)];
    const ClauseId id = before.clause.id;
    const bool renamed = isDivision(before.kind()) && before.clause.heading != after.clause.heading;
    if (!change.moves() && !slot.rewrite && slot.edits.empty() && !renamed)
        return;
    if (!change.moves())
        separate(id);
    const int index = indexNow(slot.before);
    if (index < 0)
        return; // an act before could not be carried out: the proof says which
    if (slot.rewrite) {
        Act act;
        act.kind = ActKind::RewriteUnit;
        act.object = target(addressNow(index));
        m_plan.replacements.push_back({slot.why, toString(act.object), id});
        Unit made = after;
        made.number = before.number;
        QStringList lines = blockLines({made}, m_scheme);
        if (before.kind() == ClauseKind::Toc || before.kind() == ClauseKind::Preamble)
            lines = blockLines(made.children, m_scheme);
        emit(act, lines);
    }
    for (const PlannedAct &edit : slot.edits)
        m_writer.add(edit);
    if (renamed) {
        Steps name = addressNow(index);
        name.push_back({.place = Place::Name, .word = counterOf(name.back().place) + u'名', .link = u"の"_s});
        Act act;
        act.scope = target(name);
        const auto changes = wordChanges(before.clause.heading, after.clause.heading, {}, {.mostChanges = 1});
        if (changes && !change.moves()) {
            act.kind = changes->front().kind;
            act.quotes = {{changes->front().words, {}}};
            act.replacement = changes->front().with;
            act.particle = u"下"_s;
            emit(act);
        } else {
            act.kind = ActKind::ReplaceUnit;
            act.object = std::exchange(act.scope, {});
            act.replacement = after.clause.heading;
            emit(act);
        }
    }
    if (!change.moves()) {
        separate({});
        return;
    }
    Act act;
    act.kind = ActKind::Renumber;
    Steps steps = addressNow(index);
    act.object = target(steps);
    steps.back().number.assign(after.number.begin(), after.number.end());
    act.destination = target(steps);
    emit(act);
}

/// Slots from `slot` on that make up a chapter deleted with all it holds; 0 where it is no such chapter.
int BodyPlanner::wholeDivision(size_t slot) const
{
    const int before = m_slots[slot].before;
    if (!isDivision(m_before.body[size_t(before)].kind()))
        return 0;
    const int members = int(divisionEnd(m_before.body, size_t(before))) - before;
    int found = 0;
    for (size_t i = slot; i < m_slots.size() && found < members; ++i) {
        if (m_slots[i].before < 0)
            continue;
        if (m_changes[i].fate != Fate::Deleted || m_done[i])
            return 0;
        ++found;
    }
    const int now = indexNow(before);
    return now >= 0 && int(divisionEnd(m_now.body, size_t(now))) - now == members ? members : 0;
}

void BodyPlanner::runDeleted(size_t index)
{
    if (m_done[index])
        return;
    const Slot &slot = m_slots[index];
    const int now = indexNow(slot.before);
    if (now < 0)
        return;
    Steps steps = addressNow(now);
    const bool division = isDivision(m_before.body[size_t(slot.before)].kind());
    if (const int members = division ? wholeDivision(index) : 0; members > 0) {
        int found = 0;
        for (size_t i = index; i < m_slots.size() && found < members; ++i) {
            if (m_slots[i].before >= 0) {
                m_done[i] = true;
                ++found;
            }
        }
    } else if (division) {
        steps.push_back({.place = Place::Name, .word = counterOf(steps.back().place) + u'名', .link = u"の"_s});
    }
    Act act;
    act.kind = ActKind::DeleteUnit;
    act.object = target(steps);
    emit(act, {}, m_lastDeleted >= 0 && slot.before == m_lastDeleted + 1);
    m_lastDeleted = slot.before;
}

const Unit *BodyPlanner::nextKept(size_t slot) const
{
    for (; slot < m_slots.size(); ++slot) {
        if (m_changes[slot].fate == Fate::Kept)
            return &m_after.body[size_t(m_slots[slot].after)];
    }
    return nullptr;
}

/// 二条, 一章, 章名: what a run of added units is called. A chapter whose articles were there before is only a name.
std::vector<Added> BodyPlanner::countsOf(const std::vector<Unit> &units, const Unit *next) const
{
    std::vector<Added> counts;
    for (size_t i = 0; i < units.size();) {
        const ClauseKind kind = units[i].kind();
        Added added;
        added.style = m_profile.counts;
        size_t end = i + 1;
        if (isDivision(kind)) {
            end = divisionEnd(units, i);
            const bool open = end == units.size() && next
                && (next->kind() == ClauseKind::Article || (isDivision(next->kind()) && next->kind() > kind));
            added.unit = QString(QStringView(u"編章節款目")[qsizetype(kind) - qsizetype(ClauseKind::Part)]);
            if (open) {
                added.unit += u'名';
                end = i + 1;
            } else {
                added.count = 1;
            }
        } else if (kind == ClauseKind::Article) {
            added.unit = u"条"_s;
            added.count = units[i].rangeEnd > 0 ? units[i].rangeEnd - units[i].number.last() + 1 : 1;
        } else {
            added.unit = kind == ClauseKind::Table  ? u"別表"_s
                : kind == ClauseKind::Supplementary ? u"附則"_s
                                                    : u"前文"_s;
        }
        if (!counts.empty() && counts.back().unit == added.unit && added.count > 0)
            counts.back().count += added.count;
        else
            counts.push_back(added);
        i = end;
    }
    for (size_t i = 1; i < counts.size(); ++i)
        counts[i].joiner = i + 1 == counts.size() ? u"及び"_s : u"、"_s;
    return counts;
}

void BodyPlanner::runAdded(size_t index)
{
    const size_t end = additionsEnd(m_changes, index);
    std::vector<Unit> units;
    for (size_t i = index; i < end; ++i)
        units.push_back(m_after.body[size_t(m_slots[i].after)]);
    int previous = -1;
    for (size_t i = index; i-- > 0 && previous < 0;) {
        if (m_changes[i].fate == Fate::Kept)
            previous = m_slots[i].before;
    }
    int behind = -1;
    for (size_t i = end; i < m_slots.size() && behind < 0; ++i) {
        if (m_changes[i].fate == Fate::Kept)
            behind = m_slots[i].before;
    }
    Act act;
    act.kind = ActKind::AddUnits;
    act.added = countsOf(units, nextKept(end));
    const int before = previous >= 0 ? indexNow(previous) : -1;
    const int after = behind >= 0 ? indexNow(behind) : -1;
    const ClauseKind kind = before >= 0 ? m_now.body[size_t(before)].kind() : ClauseKind::Text;
    const bool nextIsArticle = after >= 0 && m_now.body[size_t(after)].kind() == ClauseKind::Article;
    const bool names = act.added.front().count == 0 && isDivision(units.front().kind());
    if (nextIsArticle && (names || before < 0 || isDivision(kind))) {
        act.anchor = Anchor::Before;
        act.object = target(addressNow(after));
        act.attach = names && act.added.size() == 1;
    } else if (before >= 0 && isDivision(kind)) { // an empty chapter, or a section right behind a chapter's name
        const bool deeper = units.front().kind() > kind;
        act.anchor = deeper ? Anchor::Into : Anchor::After;
        if (deeper && after == before + 1 && isDivision(m_now.body[size_t(after)].kind())
            && m_now.body[size_t(after)].kind() > kind) {
            act.anchor = Anchor::Before;
            act.object = target(addressNow(after));
        } else {
            act.object = target(addressNow(before));
        }
    } else if (before >= 0) {
        act.anchor = Anchor::After;
        act.object = target(addressNow(before));
    } else {
        act.anchor = Anchor::Before;
        act.object = after >= 0 ? target(addressNow(after)) : target({{.place = Place::Title, .word = u"題名"_s}});
    }
    emit(act, blockLines(units, m_scheme));
}

} // namespace hoshin::amend
