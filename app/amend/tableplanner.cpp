// SPDX-License-Identifier: Apache-2.0
// The part of UnitPlanner that plans tables: rows are named by their first cell (別表重要システムの項).
#include "amend/phrases.h"
#include "amend/tablenotes.h"
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
    const auto isLine = [](const Unit &unit) { return unit.kind() == ClauseKind::Text; };
    const size_t olds = rowsEnd(before);
    const size_t news = rowsEnd(target);
    const bool plain = std::all_of(before.children.begin() + qsizetype(olds), before.children.end(), isLine)
        && std::all_of(target.children.begin() + qsizetype(news), target.children.end(), isLine);
    constexpr size_t mostPairs = 250'000;
    const std::vector<Unit> rows(target.children.begin(), target.children.begin() + qsizetype(news));
    return plain && olds * news <= mostPairs && planRows(path, rows) && planNotes(path, target)
        && sameText(unitAt(m_text, path)->children, target.children);
}

namespace {

/// The notes of a table, one after the other: 備考, 注.
std::vector<LineRange> notesOf(const Unit &table)
{
    std::vector<LineRange> notes;
    for (size_t i = rowsEnd(table); i < table.children.size(); ++i) {
        if (!noteHead(table.children[i].clause.text).isEmpty() || notes.empty())
            notes.push_back({int(i), int(i)});
        notes.back().to = int(i) + 1;
    }
    return notes;
}

QStringList linesOfNote(const Unit &table, const LineRange &note)
{
    QStringList lines;
    for (int i = note.from; i < note.to; ++i)
        lines += table.children[size_t(i)].clause.text;
    return lines;
}

} // namespace

bool UnitPlanner::planNotes(const UnitPath &path, const Unit &target)
{
    const std::vector<LineRange> news = notesOf(target);
    for (size_t i = 0;; ++i) {
        const Unit table = *unitAt(m_text, path);
        const std::vector<LineRange> olds = notesOf(table);
        if (i == olds.size() && i == news.size())
            return true;
        const Unit &here = i < olds.size() ? table : target;
        const QString head = noteHead(here.children[size_t(i < olds.size() ? olds[i].from : news[i].from)].clause.text);
        if (head.isEmpty()) { // lines that no word names
            const bool both = i < olds.size() && i < news.size();
            if (!both || linesOfNote(table, olds[i]) != linesOfNote(target, news[i]))
                return false;
            continue;
        }
        Steps note = stepsOf(path, true);
        note.push_back({.place = Place::Note, .word = head});
        if (i < olds.size() && i < news.size()) {
            const QString fresh = noteHead(target.children[size_t(news[i].from)].clause.text);
            if (fresh != head || !planNote(path, note, olds[i], target, news[i]))
                return false;
            continue;
        }
        Act act;
        if (i < olds.size()) {
            if (i + 1 != olds.size())
                return false;
            act.kind = ActKind::DeleteUnit;
            act.object = this->target(note);
            return emit(act);
        }
        act.kind = ActKind::AddUnits;
        act.anchor = Anchor::Into;
        act.object = this->target(stepsOf(path, true));
        act.as = head;
        if (!emit(act, linesOfNote(target, news[i])))
            return false;
    }
}

/// Words of one line after the other, lines at the end, or the note anew.
bool UnitPlanner::planNote(const UnitPath &path, const Steps &note, const LineRange &now, const Unit &target,
                           const LineRange &wanted)
{
    const QStringList olds = linesOfNote(*unitAt(m_text, path), now);
    const QStringList news = linesOfNote(target, wanted);
    if (olds == news)
        return true;
    const size_t acts = m_acts.size();
    const std::vector<Unit> kept = unitAt(m_text, path)->children;
    if (olds.size() <= news.size() && planNoteWords(path, note, now, news.first(olds.size()))) {
        if (olds.size() == news.size())
            return true;
        Act act;
        act.kind = ActKind::AddUnits;
        act.anchor = Anchor::Into;
        act.object = this->target(note);
        if (emit(act, news.sliced(olds.size())))
            return true;
    }
    m_acts.resize(acts);
    unitAt(m_text, path)->children = kept;
    Act act;
    act.kind = ActKind::RewriteUnit;
    act.object = this->target(note);
    m_replacements.push_back({Replacement::Why::Rewritten, toString(act.object), unitAt(m_text, path)->clause.id});
    return emit(act, news);
}

bool UnitPlanner::planNoteWords(const UnitPath &path, const Steps &note, const LineRange &now, const QStringList &news)
{
    for (int i = 0; i < int(news.size()); ++i) {
        const Unit table = *unitAt(m_text, path);
        const Unit &line = table.children[size_t(now.from + i)];
        if (line.clause.text == news[i])
            continue;
        const int number = lineNumber(line);
        LineRange scope = number > 0 ? lineOfNote(table, now, number) : now;
        Steps steps = note;
        if (number > 0) {
            const Place place = isCountedAsItem(line) ? Place::Item : Place::Paragraph;
            steps.push_back({.place = place, .number = {number}, .style = m_profile.numerals});
        }
        QStringList beside;
        for (int other = scope.from; other < scope.to; ++other)
            beside += other == now.from + i ? QString() : table.children[size_t(other)].clause.text;
        if (!planPhrases(steps, line.clause.text, news[i], beside, false)
            || unitAt(m_text, path)->children[size_t(now.from + i)].clause.text != news[i])
            return false;
    }
    return true;
}

bool UnitPlanner::planRows(const UnitPath &path, const std::vector<Unit> &target)
{
    std::vector<Unit> before = unitAt(m_text, path)->children;
    before.resize(rowsEnd(*unitAt(m_text, path)));
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
    const size_t end = rowsEnd(*unitAt(m_text, table));
    const bool behind = before > 0;
    const size_t anchor = behind ? size_t(before) - 1 : 0;
    if (anchor >= end)
        return false;
    Act act;
    act.kind = ActKind::AddUnits;
    act.anchor = behind ? Anchor::After : Anchor::Before;
    if (behind && anchor + 1 == end) { // at the end: 別表に次のように加える
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
