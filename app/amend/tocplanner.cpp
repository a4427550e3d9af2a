// SPDX-License-Identifier: Apache-2.0
#include "amend/tocplanner.h"

#include "amend/phrases.h"
#include "amend/schedule.h"
#include "amend/toclines.h"

using namespace Qt::StringLiterals;

namespace hoshin::amend {

/// More groups than this are not compared one by one.
static constexpr size_t mostGroups = 400;

TocPlanner::TocPlanner(const model::DocumentMeta &meta, const AmendProfile &profile, const Unit &toc)
    : m_profile(profile), m_text{meta, {toc}}, m_ids(idsFor(m_text)), m_applier(m_text, m_ids)
{}

std::vector<TocPlanner::Group> TocPlanner::groupsOf(const std::vector<Unit> &lines)
{
    std::vector<Group> groups;
    for (size_t i = 0; i < lines.size();) {
        const size_t end = tocLineEnd(lines, i);
        Group group;
        group.lines.assign(lines.begin() + qsizetype(i), lines.begin() + qsizetype(end));
        for (const int part : tocLineOf(lines[i].clause.text).number)
            group.number.append(part);
        groups.push_back(std::move(group));
        i = end;
    }
    return groups;
}

/// Chapters with one name in one order; between them those with one number were renamed.
std::vector<TocPlanner::Pair> TocPlanner::paired() const
{
    const auto head = [](const Group &group) { return tocLineOf(group.lines.front().clause.text); };
    const size_t n = m_before.size();
    const size_t m = m_after.size();
    const auto same = [&](size_t i, size_t j) {
        const TocLine a = head(m_before[i]);
        const TocLine b = head(m_after[j]);
        return a.place == b.place && a.name == b.name;
    };
    std::vector<std::vector<int>> common(n + 1, std::vector<int>(m + 1, 0));
    for (size_t i = n; i-- > 0;) {
        for (size_t j = m; j-- > 0;)
            common[i][j] = same(i, j) ? common[i + 1][j + 1] + 1 : std::max(common[i + 1][j], common[i][j + 1]);
    }
    std::vector<Pair> pairs;
    for (size_t i = 0, j = 0; i < n || j < m;) {
        if (i < n && j < m && same(i, j)) {
            pairs.push_back({int(i++), int(j++)});
            continue;
        }
        const bool renamed = i < n && j < m && m_before[i].number == m_after[j].number
            && head(m_before[i]).place == head(m_after[j]).place && common[i + 1][j + 1] == common[i][j];
        if (renamed)
            pairs.push_back({int(i++), int(j++)});
        else if (j == m || (i < n && common[i + 1][j] >= common[i][j + 1]))
            pairs.push_back({int(i++), -1});
        else
            pairs.push_back({-1, int(j++)});
    }
    return pairs;
}

bool TocPlanner::plan(const Unit &target)
{
    m_before = groupsOf(m_text.body.front().children);
    m_after = groupsOf(target.children);
    if (m_before.size() > mostGroups || m_after.size() > mostGroups
        || m_text.body.front().clause.text != target.clause.text)
        return false;
    const std::vector<Pair> pairs = paired();
    const auto kept =
        std::count_if(pairs.begin(), pairs.end(), [](const Pair &pair) { return pair.before >= 0 && pair.after >= 0; });
    if (kept * 2 < qsizetype(pairs.size()))
        return false;
    for (const Pair &pair : pairs) {
        if (pair.before >= 0 && pair.after >= 0 && !planWords(pair))
            return false;
    }
    constexpr size_t mostActs = 16; // more are harder to read than the new 目次
    return planMoves(pairs) && m_acts.size() <= mostActs && sameText(m_text.body.front(), target);
}

bool TocPlanner::emit(Act act, const QStringList &block)
{
    act.scope = {Target{.first = {{Step{.place = Place::Toc, .word = u"目次"_s}}}}};
    if (!m_applier.apply({{act}, block}).applied())
        return false;
    m_acts.push_back({std::move(act), block});
    return true;
}

Targets TocPlanner::lineTarget(const Unit &line) const
{
    const TocLine read = tocLineOf(line.clause.text);
    return {Target{.first = {{Step{.place = read.place, .number = read.number, .style = m_profile.numerals}}}}};
}

/// The words of a chapter that stays, under the number that it still has.
bool TocPlanner::planWords(const Pair &pair)
{
    const Group &before = m_before[size_t(pair.before)];
    const Group &after = m_after[size_t(pair.after)];
    if (before.lines.size() != after.lines.size()) {
        if (before.number != after.number || before.number.isEmpty())
            return false;
        Act act;
        act.kind = ActKind::RewriteUnit;
        act.object = lineTarget(before.lines.front());
        QStringList block;
        for (const Unit &line : after.lines)
            block += line.clause.text;
        return emit(act, block);
    }
    for (size_t i = 0; i < before.lines.size(); ++i) {
        const TocLine old = tocLineOf(before.lines[i].clause.text);
        const TocLine fresh = tocLineOf(after.lines[i].clause.text);
        if (old.place != fresh.place || (i > 0 && old.number != fresh.number))
            return false;
        QString text = after.lines[i].clause.text;
        if (!fresh.label.isEmpty())
            text.replace(text.indexOf(fresh.label), fresh.label.size(), old.label);
        if (!planLine(before.lines[i].clause.id, text))
            return false;
    }
    return true;
}

/// 第5条・第6条 of 第3章　雑則（第5条・第6条）.
static QString rangeIn(const QString &line)
{
    const qsizetype open = line.lastIndexOf(u'（');
    return open >= 0 && line.endsWith(u'）') ? line.sliced(open + 1).chopped(1) : QString();
}

static int countIn(const QStringList &texts, const QString &words)
{
    int count = 0;
    for (const QString &text : texts)
        count += int(text.count(words));
    return count;
}

bool TocPlanner::planLine(const model::ClauseId &id, const QString &text)
{
    std::vector<Unit> &lines = m_text.body.front().children;
    const auto find = [&] {
        return std::find_if(lines.begin(), lines.end(), [&](const Unit &line) { return line.clause.id == id; });
    };
    const auto line = find();
    if (line == lines.end())
        return false;
    const QString before = line->clause.text;
    if (before == text)
        return true;
    QStringList beside;
    for (const Unit &other : lines) {
        if (other.clause.id != id)
            beside += other.clause.text;
    }
    if (const QString range = rangeIn(before); !range.isEmpty()
        && before.chopped(range.size() + 1) == text.chopped(rangeIn(text).size() + 1) && !rangeIn(text).isEmpty()
        && countIn(beside, range) == 0 && before.count(range) == 1) {
        Act act; // 第5条・第6条: the articles of a chapter are one phrase
        act.kind = ActKind::ReplaceWords;
        act.quotes = {{range, {}}};
        act.replacement = rangeIn(text);
        return emit(act);
    }
    const auto changes = wordChanges(before, text, beside, {.mostChanges = 2});
    const std::vector<WordChange> whole{{ActKind::ReplaceWords, before, text}};
    for (const WordChange &change : changes ? *changes : whole) {
        Act act;
        act.kind = change.kind;
        act.quotes = {{change.words, {}}};
        act.replacement = change.with;
        act.particle = change.kind == ActKind::InsertWords ? u"下"_s : QString();
        if (!emit(act))
            return false;
    }
    const auto done = find();
    return done != lines.end() && done->clause.text == text;
}

bool TocPlanner::planMoves(const std::vector<Pair> &pairs)
{
    std::vector<SlotChange> changes;
    for (const Pair &pair : pairs) {
        SlotChange change;
        change.fate = pair.before < 0 ? Fate::Added : pair.after < 0 ? Fate::Deleted : Fate::Kept;
        const Group &group = pair.before < 0 ? m_after[size_t(pair.after)] : m_before[size_t(pair.before)];
        change.series = group.number.isEmpty() ? 0 : 1;
        if (change.series == 0 && change.fate != Fate::Kept)
            return false;
        if (pair.before >= 0)
            change.before = m_before[size_t(pair.before)].number;
        if (pair.after >= 0)
            change.after = m_after[size_t(pair.after)].number;
        changes.push_back(change);
    }
    for (const int step : scheduled(changes)) {
        const Pair &pair = pairs[size_t(step)];
        const SlotChange &change = changes[size_t(step)];
        Act act;
        if (change.fate == Fate::Added) {
            if (!planAdded(pairs, size_t(step), additionsEnd(changes, size_t(step))))
                return false;
            continue;
        }
        if (change.fate == Fate::Kept && !change.moves())
            continue;
        act.object = lineTarget(m_before[size_t(pair.before)].lines.front());
        act.kind = ActKind::DeleteUnit;
        if (change.fate == Fate::Kept) {
            act.kind = ActKind::Renumber;
            act.destination = lineTarget(m_after[size_t(pair.after)].lines.front());
        }
        if (!emit(act))
            return false;
    }
    return true;
}

bool TocPlanner::planAdded(const std::vector<Pair> &pairs, size_t first, size_t end)
{
    Act act;
    act.kind = ActKind::AddUnits;
    QStringList block;
    for (size_t i = first; i < end; ++i) {
        for (const Unit &line : m_after[size_t(pairs[i].after)].lines)
            block += line.clause.text;
    }
    const auto numbered = [&](const Pair &pair) {
        return pair.before >= 0 && pair.after >= 0 && !m_before[size_t(pair.before)].number.isEmpty();
    };
    // the neighbours bear their new numbers by now, or have kept them
    for (size_t i = first; i-- > 0;) {
        if (numbered(pairs[i])) {
            act.anchor = Anchor::After;
            act.object = lineTarget(m_after[size_t(pairs[i].after)].lines.front());
            return emit(act, block);
        }
    }
    for (size_t i = end; i < pairs.size(); ++i) {
        if (numbered(pairs[i])) {
            act.anchor = Anchor::Before;
            act.object = lineTarget(m_after[size_t(pairs[i].after)].lines.front());
            return emit(act, block);
        }
    }
    return false;
}

} // namespace hoshin::amend
