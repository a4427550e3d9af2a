// SPDX-License-Identifier: Apache-2.0
// The part of UnitPlanner that plans tables: rows are named by their first cell (別表重要システムの項).
#include "amend/phrases.h"
#include "amend/unitplanner.h"
#include "amend/wordedit.h"

using namespace Qt::StringLiterals;

namespace hoshin::amend {

using model::ClauseId;
using model::ClauseKind;

namespace {

struct RowPair
{
    int before = -1;
    int after = -1;
};

QString nameOf(const Unit &row) { return row.children.empty() ? QString() : row.children.front().clause.text; }

/// Rows with one name in one order; between them those that differ in the name alone.
std::vector<RowPair> pairedRows(const std::vector<Unit> &before, const std::vector<Unit> &after)
{
    const size_t n = before.size();
    const size_t m = after.size();
    std::vector<std::vector<int>> common(n + 1, std::vector<int>(m + 1, 0));
    const auto same = [&](size_t i, size_t j) {
        return nameOf(before[i]) == nameOf(after[j]) && before[i].children.size() == after[j].children.size();
    };
    for (size_t i = n; i-- > 0;) {
        for (size_t j = m; j-- > 0;)
            common[i][j] = same(i, j) ? common[i + 1][j + 1] + 1 : std::max(common[i + 1][j], common[i][j + 1]);
    }
    const auto renamed = [&](size_t i, size_t j) {
        const std::vector<Unit> &a = before[i].children;
        const std::vector<Unit> &b = after[j].children;
        return a.size() == b.size() && a.size() > 1
            && std::equal(a.begin() + 1, a.end(), b.begin() + 1,
                          [](const Unit &x, const Unit &y) { return sameText(x, y); });
    };
    std::vector<RowPair> pairs;
    for (size_t i = 0, j = 0; i < n || j < m;) {
        const bool pair = i < n && j < m && (same(i, j) || (renamed(i, j) && common[i + 1][j + 1] == common[i][j]));
        const bool old = !pair && (j == m || (i < n && common[i + 1][j] >= common[i][j + 1]));
        pairs.push_back({pair || old ? int(i) : -1, old ? -1 : int(j)});
        i += pair || old;
        j += !old;
    }
    return pairs;
}

QString rowLine(const Unit &row)
{
    QStringList cells;
    for (const Unit &cell : row.children)
        cells += QString(cell.clause.text).replace(u'|', u"\\|"_s);
    return u"| "_s + cells.join(u" | "_s) + u" |"_s;
}

} // namespace

bool UnitPlanner::planTable(const UnitPath &path, const Unit &target)
{
    const Unit before = *unitAt(m_text, path);
    if (before.clause.heading != target.clause.heading && !planHeading(path, target))
        return false;
    const auto isRow = [](const Unit &unit) {
        return unit.kind() == ClauseKind::TableRow && unit.clause.text.isEmpty();
    };
    const bool rows = std::all_of(before.children.begin(), before.children.end(), isRow)
        && std::all_of(target.children.begin(), target.children.end(), isRow);
    constexpr size_t mostPairs = 250'000;
    return rows && before.children.size() * target.children.size() <= mostPairs && planRows(path, target.children)
        && sameText(unitAt(m_text, path)->children, target.children);
}

bool UnitPlanner::planRows(const UnitPath &path, const std::vector<Unit> &target)
{
    const std::vector<Unit> before = unitAt(m_text, path)->children;
    const std::vector<RowPair> pairs = pairedRows(before, target);
    for (size_t i = 0; i < pairs.size(); ++i) {
        const RowPair &pair = pairs[i];
        if (pair.after < 0) {
            const std::optional<Steps> steps = stepsOfRow(path, before[size_t(pair.before)]);
            Act act;
            act.kind = ActKind::DeleteUnit;
            if (!steps)
                return false;
            act.object = this->target(*steps);
            if (!emit(act))
                return false;
        } else if (pair.before >= 0) {
            if (!planCells(path, before[size_t(pair.before)].clause.id, target[size_t(pair.after)]))
                return false;
        } else if (i == 0 || pairs[i - 1].before >= 0) { // a run of new rows
            std::vector<Unit> rows;
            for (size_t j = i; j < pairs.size() && pairs[j].before < 0; ++j)
                rows.push_back(target[size_t(pairs[j].after)]);
            if (!addRows(path, rows, pair.after))
                return false;
        }
    }
    return true;
}

/// 別表重要システムの項: where the name can be read again and is the only one.
std::optional<Steps> UnitPlanner::stepsOfRow(const UnitPath &table, const Unit &row) const
{
    const QString name = nameOf(row);
    const std::vector<Unit> &rows = unitAt(m_text, table)->children;
    const auto named =
        std::count_if(rows.begin(), rows.end(), [&](const Unit &other) { return nameOf(other) == name; });
    constexpr qsizetype longest = 60;
    constexpr QStringView kanjiNumerals = u"〇一二三四五六七八九十百千";
    const bool number = !name.isEmpty()
        && std::all_of(name.begin(), name.end(), [&](QChar c) { return kanjiNumerals.contains(c) || c.isDigit(); });
    const bool plain = !name.isEmpty() && name.size() <= longest && name.trimmed() == name
        && std::none_of(name.begin(), name.end(), [](QChar c) { return QStringView(u"「」、。（）\n").contains(c); })
        && (number
            || (!QStringView(u"第同表をにとのか中及").contains(name.front()) && !kanjiNumerals.contains(name.front())
                && !name.front().isDigit()))
        && !name.contains(u"の項") && !name.contains(u"の欄") && !name.contains(u"の部") && !name.contains(u"の款");
    if (named != 1 || !plain)
        return {};
    Steps steps = stepsOf(table, true);
    const bool counted = steps.back().place == Place::AppendedTable && !steps.back().number.empty();
    steps.push_back({.place = Place::Row, .word = name + u"の項"_s, .link = number && counted ? u"の"_s : QString()});
    return steps;
}

bool UnitPlanner::planCells(const UnitPath &table, const ClauseId &row, const Unit &target)
{
    const auto rowNow = [&]() -> const Unit * {
        const std::vector<Unit> &rows = unitAt(m_text, table)->children;
        const auto found =
            std::find_if(rows.begin(), rows.end(), [&](const Unit &unit) { return unit.clause.id == row; });
        return found == rows.end() ? nullptr : &*found;
    };
    for (size_t cell = 0; rowNow() && cell < target.children.size(); ++cell) {
        const Unit now = *rowNow();
        const QString before = now.children[cell].clause.text;
        const QString &after = target.children[cell].clause.text;
        if (before == after)
            continue;
        QStringList beside;
        const std::optional<Steps> steps = cell > 0 ? stepsOfRow(table, now) : std::nullopt;
        if (steps) {
            for (size_t other = 0; other < now.children.size(); ++other)
                beside += other == cell ? QString() : now.children[other].clause.text;
        } else {
            for (const EditableText &text : editableTexts(m_text, {.path = table})) {
                if (text.clause->id != now.children[cell].clause.id)
                    beside += *text.text;
            }
        }
        if (!planPhrases(steps ? *steps : stepsOf(table, true), before, after, beside, true))
            return false;
        if (!rowNow() || rowNow()->children[cell].clause.text != after)
            return false;
    }
    return rowNow() != nullptr;
}

/// Rows that become those from `before` on: behind the row that stands there now, or before the first.
bool UnitPlanner::addRows(const UnitPath &table, const std::vector<Unit> &rows, int before)
{
    const std::vector<Unit> &now = unitAt(m_text, table)->children;
    if (now.empty())
        return false;
    const bool behind = before > 0;
    const size_t anchor = behind ? size_t(before) - 1 : 0;
    if (anchor >= now.size())
        return false;
    Act act;
    act.kind = ActKind::AddUnits;
    act.anchor = behind ? Anchor::After : Anchor::Before;
    if (behind && anchor + 1 == now.size()) { // at the end: 別表に次のように加える
        act.anchor = Anchor::Into;
        act.object = target(stepsOf(table, true));
    } else {
        const std::optional<Steps> steps = stepsOfRow(table, now[anchor]);
        if (!steps)
            return false;
        act.object = target(*steps);
    }
    QStringList block;
    for (const Unit &row : rows)
        block += rowLine(row);
    return emit(act, block);
}

} // namespace hoshin::amend
