// SPDX-License-Identifier: Apache-2.0
#include "amend/bodyplanner.h"

#include "amend/blocktext.h"
#include "amend/labeltext.h"
#include "amend/structure.h"
#include "amend/tocplanner.h"
#include "amend/words.h"

using namespace Qt::StringLiterals;

namespace hoshin::amend {

using model::ClauseId;
using model::ClauseKind;

static bool isToc(const Unit &unit) { return unit.kind() == ClauseKind::Toc; }

BodyPlanner::BodyPlanner(const WorkText &before, const WorkText &after, const AmendProfile &profile,
                         const Partners &partners, const std::set<ClauseId> &replaced)
    : m_before(before)
    , m_after(after)
    , m_scheme(text::numberingScheme(before.meta.scheme))
    , m_profile(profile)
    , m_partners(partners)
    , m_replaced(replaced)
    , m_now(before)
    , m_ids(idsFor(before))
    , m_applier(m_now, m_ids)
    , m_writer(profile)
{}

BodyPlan BodyPlanner::plan()
{
    planTitle();
    planHead(ClauseKind::Toc);
    planHead(ClauseKind::Preamble);
    prepareSlots();
    makeChanges();
    if (m_plan.unsayable)
        return std::move(m_plan);
    const auto acts = size_t(std::count_if(m_changes.begin(), m_changes.end(), [](const SlotChange &change) {
        return change.fate != Fate::Kept || change.moves();
    }));
    constexpr size_t mostSteps = 200'000'000; // every act looks for its place in the text
    if (acts * (m_before.body.size() + 1) > mostSteps) {
        m_plan.tooMany = true;
        return std::move(m_plan);
    }
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

/// Adds the act to the open sentence and carries it out on the structure. What
/// cannot be carried out shows in the proof.
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

/// 題名の次に次の目次を付する: before all else, for it stands before all else.
void BodyPlanner::planHead(ClauseKind kind)
{
    const auto is = [kind](const Unit &unit) { return unit.kind() == kind; };
    const auto fresh = std::find_if(m_after.body.begin(), m_after.body.end(), is);
    if (fresh == m_after.body.end() || std::any_of(m_before.body.begin(), m_before.body.end(), is))
        return;
    Act act;
    act.kind = ActKind::AddUnits;
    act.object = target({{.place = Place::Title, .word = u"題名"_s}});
    act.added = {{.unit = kind == ClauseKind::Toc ? u"目次"_s : u"前文"_s}};
    act.attach = kind == ClauseKind::Toc;
    emit(act, blockLines(fresh->children, m_scheme));
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

/// A chapter that is a line of the row, and what it holds the lines behind it.
bool BodyPlanner::isOpen(const Unit &unit) const { return isDivision(unit.kind()) && !m_before.nested; }

/// What it becomes as lines of a block.
QStringList BodyPlanner::linesOf(const std::vector<Unit> &units) const
{
    const std::vector<Unit> printed = asPrinted(units, m_after.body);
    return m_before.byLabel ? labelledLines(m_now, {}, printed) : blockLines(printed, m_scheme);
}

/// Empty where nothing names the unit.
Steps BodyPlanner::addressOf(const std::vector<Unit> &row, int index) const
{
    const Unit &unit = row[size_t(index)];
    const bool own = unit.kind() == ClauseKind::Toc || unit.kind() == ClauseKind::Preamble
        || unit.kind() == ClauseKind::Supplementary || unit.kind() == ClauseKind::Table;
    if (m_before.byLabel && !own && !isOpen(unit)) {
        Steps steps;
        if (const QString label = labelOf(unit, m_scheme, {}); isAddress(label))
            addLabelStep(steps, label);
        return steps;
    }
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
    for (const AlignedUnits &row : alignUnits(m_before.body, m_after.body, m_partners)) {
        const ClauseKind fresh = row.before < 0 ? m_after.body[size_t(row.after)].kind() : ClauseKind::Article;
        if (fresh == ClauseKind::Toc || fresh == ClauseKind::Preamble)
            continue; // planHead()
        if (row.isRun())
            m_slots.push_back({row.before, row.after, row.beforeEnd, row.afterEnd});
        else if (row.before >= 0 && row.after >= 0)
            prepareKept({.before = row.before, .after = row.after});
        else
            m_slots.push_back({.before = row.before, .after = row.after});
    }
    joinRewritten();
}

void BodyPlanner::addDeletedAndAdded(int before, int after)
{
    m_slots.push_back({.before = before});
    m_slots.push_back({.after = after});
}

/// Plans what changes inside a unit that stays; decides whether it can stay at
/// all.
void BodyPlanner::prepareKept(Slot slot)
{
    const Unit &before = m_before.body[size_t(slot.before)];
    Unit aim = m_after.body[size_t(slot.after)];
    const bool moves = before.number != aim.number;
    if (numbersOf(before) != numbersOf(aim)) { // 第六条及び第七条　削除, of which one came from elsewhere
        addDeletedAndAdded(slot.before, slot.after);
        return;
    }
    aim.number = before.number;
    aim.rangeEnd = before.rangeEnd;
    aim.clause.number.label = before.clause.number.label;
    const bool changed = !sameText(before, aim);
    m_plan.changedArticles +=
        changed && (before.kind() == ClauseKind::Article || (m_before.nested && isDivision(before.kind())));
    m_plan.unsayable |= (changed || moves) && addressOf(m_before.body, slot.before).empty();
    if (!changed || isOpen(before) || m_plan.unsayable) {
        m_slots.push_back(std::move(slot));
        return;
    }
    const bool forced = m_replaced.contains(before.clause.id);
    UnitPlanner planner(m_before.meta, m_profile, m_partners, before, addressOf(m_before.body, slot.before));
    if (isToc(before) && !forced) {
        TocPlanner toc(m_before.meta, m_profile, before);
        if (toc.plan(aim)) {
            slot.edits = toc.acts();
            m_slots.push_back(std::move(slot));
            return;
        }
    }
    const bool listed = isToc(before) || before.kind() == ClauseKind::Preamble;
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

/// What is gone and what is new under the same number at the same place was
/// rewritten.
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
                       || m_after.body[size_t(fresh[match].after)].number != unit.number
                       || numbersOf(m_after.body[size_t(fresh[match].after)]) != numbersOf(unit)
                       || isDivision(unit.kind())))
                ++match;
            if (match == fresh.size()) {
                joined.push_back(old);
                continue;
            }
            while (next < match)
                joined.push_back(fresh[next++]);
            joined.push_back({.before = old.before, .after = fresh[next++].after, .rewrite = true});
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
        if (division && seriesOf({.before = slot.before}) != seriesOf({.after = slot.after})) {
            slots.push_back({.before = slot.before});
            slots.push_back({.after = slot.after});
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
    m_plan.unsayable |=
        std::any_of(m_slots.begin(), m_slots.end(), [&](const Slot &slot) { return isUnsayable(slot); });
}

/// A line without a number that goes or comes.
bool BodyPlanner::isUnsayable(const Slot &slot) const
{
    if (!m_before.byLabel || (slot.before >= 0 && slot.after >= 0))
        return false;
    return slot.before >= 0 ? addressOf(m_before.body, slot.before).empty()
                            : addressOf(m_after.body, slot.after).empty();
}

} // namespace hoshin::amend
