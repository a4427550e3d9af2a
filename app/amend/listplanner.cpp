// SPDX-License-Identifier: Apache-2.0
// The part of UnitPlanner that plans lists: 項 of an article, 号 of a 項, 細分
// of a 号.
#include "amend/blocktext.h"
#include "amend/labeltext.h"
#include "amend/structure.h"
#include "amend/unitplanner.h"
#include "amend/words.h"

using namespace Qt::StringLiterals;

namespace hoshin::amend {

using model::ClauseKind;

/// Below this likeness the new text is easier to read than what changed.
static constexpr double rewriteBelow = 0.4;

std::vector<SlotChange> slotChanges(const std::vector<Unit> &before, const std::vector<Unit> &after,
                                    const std::vector<AlignedUnits> &rows)
{
    std::vector<SlotChange> changes;
    for (const AlignedUnits &row : rows) {
        SlotChange change;
        change.fate = row.before < 0 ? Fate::Added : row.after < 0 ? Fate::Deleted : Fate::Kept;
        const Unit &unit = row.before < 0 ? after[size_t(row.after)] : before[size_t(row.before)];
        change.series = unit.number.isEmpty() ? 0 : int(unit.kind()) + 1;
        if (row.before >= 0)
            change.before = before[size_t(row.before)].number;
        if (row.after >= 0)
            change.after = after[size_t(row.after)].number;
        changes.push_back(change);
    }
    return changes;
}

/// What is gone and what is new under one number at one place is one unit that
/// was rewritten.
static std::vector<AlignedUnits> joinedByNumber(const std::vector<Unit> &before, const std::vector<Unit> &after,
                                                const std::vector<AlignedUnits> &rows)
{
    std::vector<AlignedUnits> joined;
    for (size_t i = 0; i < rows.size();) {
        if (rows[i].before >= 0 && rows[i].after >= 0) {
            joined.push_back(rows[i++]);
            continue;
        }
        size_t end = i;
        while (end < rows.size() && (rows[end].before < 0 || rows[end].after < 0))
            ++end;
        std::vector<int> gone;
        std::vector<int> fresh;
        for (; i < end; ++i) {
            if (rows[i].before >= 0)
                gone.push_back(rows[i].before);
            else
                fresh.push_back(rows[i].after);
        }
        size_t next = 0;
        for (const int old : gone) {
            size_t match = next;
            while (match < fresh.size()
                   && (after[size_t(fresh[match])].kind() != before[size_t(old)].kind()
                       || after[size_t(fresh[match])].number != before[size_t(old)].number))
                ++match;
            if (match == fresh.size()) {
                joined.push_back({old, -1});
                continue;
            }
            while (next < match)
                joined.push_back({-1, fresh[next++]});
            joined.push_back({old, fresh[next++]});
        }
        while (next < fresh.size())
            joined.push_back({-1, fresh[next++]});
    }
    return joined;
}

bool UnitPlanner::planChildren(const UnitPath &path, const std::vector<Unit> &target)
{
    if (sameText(unitAt(m_text, path)->children, target))
        return true;
    const std::vector<Unit> before = unitAt(m_text, path)->children;
    const size_t acts = m_acts.size();
    const size_t replacements = m_replacements.size();
    std::set<int> replaced; // units of `before` that cannot be both changed and moved
    constexpr int mostTries = 20;
    for (int attempt = 0; attempt < mostTries; ++attempt) {
        const size_t known = replaced.size();
        if (planList(path, target, replaced))
            return true;
        m_acts.resize(acts);
        m_replacements.resize(replacements);
        unitAt(m_text, path)->children = before;
        if (replaced.size() == known)
            return false;
    }
    return false;
}

static int indexOfId(const std::vector<Unit> &row, const model::ClauseId &id)
{
    for (size_t i = 0; i < row.size(); ++i) {
        if (row[i].clause.id == id)
            return int(i);
    }
    return -1;
}

bool UnitPlanner::planList(const UnitPath &path, const std::vector<Unit> &target, std::set<int> &replaced)
{
    const std::vector<Unit> before = unitAt(m_text, path)->children;
    std::vector<AlignedUnits> rows;
    for (const AlignedUnits &row : joinedByNumber(before, target, alignUnits(before, target, m_partners))) {
        if (row.before >= 0 && row.after >= 0 && replaced.contains(row.before)) {
            rows.push_back({row.before, -1});
            rows.push_back({-1, row.after});
        } else {
            rows.push_back(row);
        }
    }
    const std::vector<SlotChange> changes = slotChanges(before, target, rows);
    const auto childPath = [&](int old) {
        UnitPath child = path;
        child.push_back(indexOfId(unitAt(m_text, path)->children, before[size_t(old)].clause.id));
        return child;
    };
    int lastDeleted = -1;
    for (const int step : scheduled(changes)) {
        const AlignedUnits &row = rows[size_t(step)];
        const SlotChange &change = changes[size_t(step)];
        if (row.before >= 0 && childPath(row.before).back() < 0)
            return false; // an act before took it along
        const bool unnumbered = change.series == 0 && change.fate != Fate::Kept;
        const bool numberAppears = change.fate == Fate::Kept && change.before.isEmpty() != change.after.isEmpty();
        if (unnumbered || numberAppears)
            return false;
        if (change.fate == Fate::Deleted) {
            if (!planDelete(childPath(row.before), row.before == lastDeleted + 1 && lastDeleted >= 0))
                return false;
            lastDeleted = row.before;
        } else if (row.isRun()) {
            if (!planRunOfNumbers(childPath(row.before), before, target, row))
                return false;
        } else if (change.fate == Fate::Kept) {
            bool mustReplace = false;
            if (!planKept(childPath(row.before), target[size_t(row.after)], change.moves(), mustReplace)) {
                if (mustReplace)
                    replaced.insert(row.before);
                return false;
            }
        } else {
            if (!planRun(path, before, target, rows, changes, size_t(step)))
                return false;
        }
    }
    return true;
}

/// The additions from `first` on: behind their neighbour, or before the next
/// one, or at the end of what they go into.
bool UnitPlanner::planRun(const UnitPath &path, const std::vector<Unit> &before, const std::vector<Unit> &target,
                          const std::vector<AlignedUnits> &rows, const std::vector<SlotChange> &changes, size_t first)
{
    const size_t end = additionsEnd(changes, first);
    std::vector<Unit> units;
    for (size_t member = first; member < end; ++member)
        units.push_back(target[size_t(rows[member].after)]);
    const auto oldPath = [&](size_t row) {
        UnitPath child = path;
        child.push_back(indexOfId(unitAt(m_text, path)->children, before[size_t(rows[row].before)].clause.id));
        return child;
    };
    size_t behind = end;
    while (behind < changes.size() && changes[behind].fate != Fate::Kept)
        ++behind;
    if (behind == changes.size())
        return planAdditions(path, path, Anchor::Into, units);
    size_t neighbour = first;
    while (neighbour > 0 && changes[neighbour - 1].fate == Fate::Deleted)
        --neighbour;
    const bool counted = neighbour > 0 && rows[neighbour - 1].before >= 0
        && before[size_t(rows[neighbour - 1].before)].kind() == units.front().kind();
    const UnitPath anchor = oldPath(counted ? neighbour - 1 : behind);
    if (anchor.back() < 0 || (byLabel() && !isAddress(labelAt(m_text, anchor))))
        return false;
    return planAdditions(path, anchor, counted ? Anchor::After : Anchor::Before, units);
}

bool UnitPlanner::planKept(const UnitPath &path, const Unit &target, bool moves, bool &mustReplace)
{
    const Unit before = *unitAt(m_text, path);
    if (numbersOf(before) != numbersOf(target)) {
        mustReplace = true;
        return false;
    }
    Unit aim = target;
    aim.number = before.number;
    aim.rangeEnd = before.rangeEnd;
    aim.clause.number.label = before.clause.number.label;
    if (!sameText(before, aim)) {
        const size_t acts = m_acts.size();
        const size_t replacements = m_replacements.size();
        const bool alikeEnough = alike(wholeText(before), wholeText(aim)) >= rewriteBelow;
        if (!alikeEnough || !planUnit(path, aim) || !sameText(*unitAt(m_text, path), aim)) {
            m_acts.resize(acts);
            m_replacements.resize(replacements);
            *unitAt(m_text, path) = before;
            if (moves) {
                mustReplace = true;
                return false;
            }
            if (before.number.isEmpty() && before.kind() != ClauseKind::Table)
                return false;
            if (!rewrite(path, aim, alikeEnough ? Replacement::Why::Unsafe : Replacement::Why::Rewritten))
                return false;
        }
    }
    return !moves || planMove(path, target);
}

/// 第三号及び第四号を次のように改める: they bear their numbers together, or no longer do.
bool UnitPlanner::planRunOfNumbers(const UnitPath &first, const std::vector<Unit> &before,
                                   const std::vector<Unit> &target, const AlignedUnits &row)
{
    const Unit &last = before[size_t(row.beforeEnd) - 1];
    if (byLabel())
        return false;
    Act act;
    act.kind = ActKind::RewriteUnit;
    act.object = fromTo(stepsOf(first, false), last.rangeEnd > 0 ? last.rangeEnd : last.number.last());
    m_replacements.push_back(
        {Replacement::Why::Rewritten, toString(act.object.front().first), unitAt(m_text, first)->clause.id});
    return emit(act, blockLines({target.begin() + row.after, target.begin() + row.afterEnd}, m_scheme, depthAt(first)));
}

bool UnitPlanner::planMove(const UnitPath &path, const Unit &target)
{
    Act act;
    act.kind = ActKind::Renumber;
    Steps steps = stepsOf(path, false);
    act.object = this->target(steps);
    if (byLabel()) {
        steps.pop_back();
        const UnitPath above(path.begin(), path.end() - 1);
        addLabelStep(steps, labelOf(target, m_scheme, placeBelow(m_text, above)));
    } else {
        steps.back() = stepOf(target, depthAt(path));
    }
    act.destination = this->target(steps);
    return emit(act);
}

bool UnitPlanner::planDelete(const UnitPath &path, bool next)
{
    Act act;
    act.kind = ActKind::DeleteUnit;
    act.object = target(stepsOf(path, false));
    if (!emit(act))
        return false;
    m_acts.back().next = next;
    return true;
}

bool UnitPlanner::planAdditions(const UnitPath &above, const UnitPath &anchor, Anchor how,
                                const std::vector<Unit> &units)
{
    const ClauseKind kind = units.front().kind();
    const bool oneKind = std::all_of(units.begin(), units.end(), [&](const Unit &unit) { return unit.kind() == kind; });
    if (!byLabel() && (!oneKind || (kind == ClauseKind::Subitem && how == Anchor::Into && above.size() < 2)))
        return false;
    Act act;
    act.kind = ActKind::AddUnits;
    act.anchor = how;
    act.object = target(stepsOf(anchor, how == Anchor::Into));
    Added added;
    added.count = int(units.size());
    added.style = m_profile.counts;
    switch (kind) {
    case ClauseKind::Article: added.unit = u"条"_s; break;
    case ClauseKind::Paragraph: added.unit = u"項"_s; break;
    case ClauseKind::Item: added.unit = u"号"_s; break;
    default: added = {};
    }
    if (added.unit.isEmpty() || byLabel())
        act.added.clear(); // 「次のように加える」
    else
        act.added = {added};
    UnitPath inside = above;
    inside.push_back(0);
    const Unit *parent = unitAt(m_text, above);
    const int depth =
        kind == ClauseKind::Subitem ? depthAt(above) + (parent->kind() == ClauseKind::Subitem ? 1 : 0) : 0;
    return emit(act, linesOf(above, units, depth));
}

} // namespace hoshin::amend
