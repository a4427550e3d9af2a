// SPDX-License-Identifier: Apache-2.0
// The acts on what stands below the rows of a table: 備考を次のように改める, 備考に次のように加える, 備考として次のように加える.
#include "amend/blocktext.h"
#include "amend/structure.h"
#include "amend/tablenotes.h"

using namespace Qt::StringLiterals;

namespace hoshin::amend {

using model::ClauseKind;

/// The block as lines of a table; rows of a 付表 are rows.
std::vector<Unit> Applier::noteLines()
{
    std::vector<Unit> lines;
    for (const QString &raw : std::as_const(m_block)) {
        const QString text = raw.trimmed();
        if (text.startsWith(u'|')) {
            Result<std::vector<Unit>> rows = readBlock({text}, text::numberingScheme(m_text.meta.scheme),
                                                       {.kind = ClauseKind::Table, .linesAbove = {u"題名"_s}}, m_ids);
            for (Unit &row : rows ? (*rows).front().children : lines)
                lines.push_back(std::move(row));
            continue;
        }
        Unit line;
        line.clause.id = m_ids.next();
        line.clause.kind = ClauseKind::Text;
        line.clause.text = text;
        lines.push_back(std::move(line));
    }
    return lines;
}

ActReport Applier::rewriteNote(const Spot &spot)
{
    std::vector<Unit> lines = noteLines();
    std::vector<Unit> &children = unitAt(m_text, spot.path)->children;
    const Unit &head = children[size_t(spot.note.from)];
    const QString word = noteHead(head.clause.text);
    const bool bare = !word.isEmpty() && head.clause.text == word;
    if (bare && noteHead(lines.front().clause.text).isEmpty()) // the word above the lines was left out
        lines.insert(lines.begin(), head);
    const size_t known = std::min(lines.size(), size_t(spot.note.to - spot.note.from));
    for (size_t i = 0; i < known; ++i)
        lines[i].clause.id = children[size_t(spot.note.from) + i].clause.id;
    const auto at = children.erase(children.begin() + spot.note.from, children.begin() + spot.note.to);
    children.insert(at, lines.begin(), lines.end());
    touch(spot.path);
    return {.occurrences = 1};
}

/// Lines at the end of a note or behind one of its lines; a note where the table has none of that name.
ActReport Applier::addNote(const Act &act, const Spot &spot)
{
    Unit *table = unitAt(m_text, spot.path);
    if (!table || table->kind() != ClauseKind::Table)
        return {.outcome = Outcome::Unsupported, .detail = u"備考を加えられるのは表に限る"_s};
    const bool fresh = spot.note.isEmpty();
    if (fresh && !noteOf(*table, act.as.isEmpty() ? act.added.front().unit : act.as).isEmpty())
        return {.outcome = Outcome::SlotTaken, .detail = u"表に既にある"_s};
    std::vector<Unit> lines = noteLines();
    if (fresh && noteHead(lines.front().clause.text).isEmpty())
        return {.outcome = Outcome::BlockUnread, .detail = u"次に掲げられたものは備考でない"_s};
    for (int i = fresh ? 0 : spot.note.from; !fresh && i < spot.note.to; ++i) {
        const int number = lineNumber(table->children[size_t(i)]);
        if (number > 0 && number == lineNumber(lines.front()))
            return {.outcome = Outcome::SlotTaken, .detail = u"%1は既にある"_s.arg(number)};
    }
    int at = fresh ? int(table->children.size()) : spot.note.to;
    if (act.anchor == Anchor::Before && !fresh)
        at = spot.note.from;
    table->children.insert(table->children.begin() + at, lines.begin(), lines.end());
    touch(spot.path);
    return {.occurrences = int(lines.size())};
}

} // namespace hoshin::amend
