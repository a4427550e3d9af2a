// SPDX-License-Identifier: Apache-2.0
// The part of BodyPlanner that turns the slots, in the order they can be vacated and filled, into acts.
#include "amend/blocktext.h"
#include "amend/bodyplanner.h"
#include "amend/phrases.h"

using namespace Qt::StringLiterals;

namespace hoshin::amend {

using model::ClauseId;
using model::ClauseKind;

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

/// 第六条及び第七条を次のように改める: they bear their numbers together, or no longer do.
void BodyPlanner::rewriteRun(const Slot &slot, int index)
{
    const Unit &last = m_before.body[size_t(slot.beforeEnd) - 1];
    Act act;
    act.kind = ActKind::RewriteUnit;
    act.object = fromTo(addressNow(index), last.rangeEnd > 0 ? last.rangeEnd : last.number.last());
    m_plan.replacements.push_back({Replacement::Why::Rewritten, toString(act.object.front().first),
                                   m_before.body[size_t(slot.before)].clause.id});
    m_plan.changedArticles += slot.beforeEnd - slot.before;
    const std::vector<Unit> made(m_after.body.begin() + slot.after, m_after.body.begin() + slot.afterEnd);
    emit(act, linesOf(made));
}

/// In a chapter with all it holds every group has a sentence of its own, 2(7) and 2(8); what moves together has one.
static bool partsSentences(const Act &before, const Act &after)
{
    const auto isWords = [](const Act &act) { return act.object.empty(); };
    const auto groupOf = [](const Act &act) {
        const Steps &steps = (act.object.empty() ? act.scope : act.object).front().first.steps;
        return Steps(steps.begin(), steps.begin() + qsizetype(std::min<size_t>(steps.size(), 2)));
    };
    return (isWords(before) || isWords(after)) && groupOf(before) != groupOf(after);
}

void BodyPlanner::runKept(Slot &slot, const SlotChange &change)
{
    const Unit &before = m_before.body[size_t(slot.before)];
    const Unit &after = m_after.body[size_t(slot.after)];
    const ClauseId id = before.clause.id;
    const bool renamed = isOpen(before) && before.clause.heading != after.clause.heading;
    if (!change.moves() && !slot.rewrite && !slot.isRun() && slot.edits.empty() && !renamed)
        return;
    if (!change.moves())
        separate(id);
    const int index = indexNow(slot.before);
    if (index < 0)
        return; // an act before could not be carried out: the proof says which
    if (slot.isRun())
        rewriteRun(slot, index);
    if (slot.rewrite) {
        Act act;
        act.kind = ActKind::RewriteUnit;
        act.object = target(addressNow(index));
        m_plan.replacements.push_back({slot.why, toString(act.object), id});
        Unit made = after;
        made.number = before.number;
        QStringList lines = linesOf({made});
        if (before.kind() == ClauseKind::Toc || before.kind() == ClauseKind::Preamble)
            lines = blockLines(made.children, m_scheme);
        emit(act, lines);
    }
    for (size_t i = 0; i < slot.edits.size(); ++i) {
        if (i > 0 && m_before.nested && partsSentences(slot.edits[i - 1].act, slot.edits[i].act))
            separate(id);
        m_writer.add(slot.edits[i]);
    }
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
    if (steps.back().place == Place::Label)
        steps = addressOf(m_after.body, slot.after);
    else
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
    const int last = m_now.body[size_t(now)].rangeEnd;
    act.object = last > 0 ? fromTo(steps, last) : target(steps);
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
            const bool form = units[i].clause.number.label.contains(u"様式"_s);
            added.unit = kind == ClauseKind::Table  ? (form ? u"様式"_s : u"別表"_s)
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

/// The chapter that ends with the unit at `index`, where whole chapters of its rank are to come behind it: 第二章の次に次の一章を加える.
/// -1: none.
int BodyPlanner::divisionEndingAt(int index, const std::vector<Unit> &added) const
{
    const ClauseKind kind = added.front().kind();
    const bool whole = isDivision(kind) && std::none_of(added.begin(), added.end(), [&](const Unit &unit) {
                           return isDivision(unit.kind()) && unit.kind() < kind;
                       });
    for (int i = index; whole && i >= 0; --i) {
        const Unit &unit = m_now.body[size_t(i)];
        if (isDivision(unit.kind()) && unit.kind() <= kind)
            return unit.kind() == kind && int(divisionEnd(m_now.body, size_t(i))) == index + 1 ? i : -1;
    }
    return -1;
}

void BodyPlanner::runAdded(size_t index)
{
    const size_t end = additionsEnd(m_changes, index);
    std::vector<Unit> units;
    for (size_t i = index; i < end; ++i)
        units.push_back(m_after.body[size_t(m_slots[i].after)]);
    const Slot *previous = nullptr;
    for (size_t i = index; i-- > 0 && !previous;) {
        if (m_changes[i].fate == Fate::Kept)
            previous = &m_slots[i];
    }
    int behind = -1;
    for (size_t i = end; i < m_slots.size() && behind < 0; ++i) {
        if (m_changes[i].fate == Fate::Kept)
            behind = m_slots[i].before;
    }
    Act act;
    act.kind = ActKind::AddUnits;
    act.added = countsOf(units, nextKept(end));
    int before = previous ? indexNow(previous->before) : -1;
    if (before >= 0)
        before = std::min(before + previous->size(), int(m_now.body.size())) - 1;
    const int after = behind >= 0 ? indexNow(behind) : -1;
    const ClauseKind kind = before >= 0 ? m_now.body[size_t(before)].kind() : ClauseKind::Text;
    const bool nextIsArticle = after >= 0 && m_now.body[size_t(after)].kind() == ClauseKind::Article;
    const bool names = act.added.front().count == 0 && isDivision(units.front().kind());
    if (m_before.nested) {
        anchorByLabel(act, before, after);
    } else if (nextIsArticle && (names || before < 0 || isDivision(kind))) {
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
    } else if (const int division = before >= 0 ? divisionEndingAt(before, units) : -1; division >= 0) {
        act.anchor = Anchor::After;
        act.object = target(addressNow(division));
    } else if (before >= 0) {
        act.anchor = Anchor::After;
        act.object = target(addressNow(before));
        if (const int last = m_now.body[size_t(before)].rangeEnd;
            last > 0) // behind 第六条及び第七条　削除: 第七条の次に
            act.object.front().first.steps.back().number.back() = last;
    } else {
        act.anchor = Anchor::Before;
        act.object = after >= 0 ? target(addressNow(after)) : target({{.place = Place::Title, .word = u"題名"_s}});
    }
    const bool counted = isOpen(units.front()) || act.added.front().count == 0;
    if (m_before.byLabel && !counted)
        act.added.clear(); // labels have no counter: 次のように加える
    emit(act, linesOf(units));
}

/// Behind the neighbour, before the next, behind the title: the first that has
/// an address.
void BodyPlanner::anchorByLabel(Act &act, int before, int after) const
{
    const bool head = before >= 0
        && (m_now.body[size_t(before)].kind() == ClauseKind::Toc
            || m_now.body[size_t(before)].kind() == ClauseKind::Preamble);
    const Steps behind = before >= 0 ? addressNow(before) : Steps();
    const Steps next = after >= 0 ? addressNow(after) : Steps();
    act.anchor = behind.empty() || (head && !next.empty()) ? Anchor::Before : Anchor::After;
    act.object = target(act.anchor == Anchor::After ? behind : next);
    if (act.object.front().first.steps.empty()) {
        act.anchor = Anchor::After;
        act.object = target({{.place = Place::Title, .word = u"題名"_s}});
    }
}

} // namespace hoshin::amend
