// SPDX-License-Identifier: Apache-2.0
// The acts on the 目次 and its lines: 目次中第3章を第4章とし、第2章の次に次のように加える.
#include "amend/structure.h"
#include "amend/toclines.h"

using namespace Qt::StringLiterals;

namespace hoshin::amend {

static const QString tocWord = u"目次"_s;

static model::NumberParts numberOf(const std::vector<int> &parts)
{
    model::NumberParts number;
    for (const int part : parts)
        number.append(part);
    return number;
}

/// The lines of the block; ids of lines that were there before under the same label are kept.
std::vector<Unit> Applier::tocBlock(const std::vector<Unit> &before)
{
    std::vector<Unit> lines;
    for (const QString &line : std::as_const(m_block)) {
        Unit unit;
        unit.clause.kind = model::ClauseKind::Text;
        unit.clause.text = line.trimmed();
        const TocLine made = tocLineOf(unit.clause.text);
        for (const Unit &old : before) {
            const TocLine known = tocLineOf(old.clause.text);
            if (known.place == made.place && known.number == made.number
                && (!made.label.isEmpty() || known.name == made.name))
                unit.clause.id = old.clause.id;
        }
        const bool kept = std::none_of(lines.begin(), lines.end(),
                                       [&](const Unit &other) { return other.clause.id == unit.clause.id; });
        if (unit.clause.id.isNull() || !kept)
            unit.clause.id = m_ids.next();
        lines.push_back(std::move(unit));
    }
    return lines;
}

/// 目次を次のように改める, 前文を次のように改める; the word 目次 above the lines may be left out.
ActReport Applier::rewriteHead(const UnitPath &path)
{
    Unit *head = unitAt(m_text, path);
    std::vector<Unit> lines = tocBlock(head->children);
    const bool headed = !head->children.empty() && head->children.front().clause.text == tocWord;
    if (headed && (lines.empty() || lines.front().clause.text != tocWord))
        lines.insert(lines.begin(), head->children.front());
    head->children = std::move(lines);
    touch(path);
    return {.occurrences = 1};
}

/// 題名の次に次の目次を付する, 題名の次に次の前文を加える.
ActReport Applier::addHead(model::ClauseKind kind)
{
    const auto is = [](model::ClauseKind wanted) {
        return [wanted](const Unit &unit) { return unit.kind() == wanted; };
    };
    if (std::any_of(m_text.body.begin(), m_text.body.end(), is(kind)))
        return {.outcome = Outcome::SlotTaken, .detail = u"既にある"_s};
    Unit head;
    head.clause.id = m_ids.next();
    head.clause.kind = kind;
    head.atRoot = true;
    head.children = tocBlock({});
    m_affected.push_back(head.clause.id);
    // the 目次 stands above the 前文
    const auto toc = std::find_if(m_text.body.begin(), m_text.body.end(), is(model::ClauseKind::Toc));
    m_text.body.insert(toc == m_text.body.end() ? m_text.body.begin() : toc + 1, std::move(head));
    return {.occurrences = 1};
}

ActReport Applier::rewriteTocLine(const UnitPath &path)
{
    std::vector<Unit> &lines = siblingsAt(m_text, path);
    const auto from = lines.begin() + path.back();
    const auto to = lines.begin() + qsizetype(tocLineEnd(lines, size_t(path.back())));
    std::vector<Unit> made = tocBlock(std::vector<Unit>(from, to));
    for (const Unit &line : made)
        m_affected.push_back(line.clause.id);
    lines.erase(from, to);
    lines.insert(lines.begin() + path.back(), std::make_move_iterator(made.begin()),
                 std::make_move_iterator(made.end()));
    return {.occurrences = 1};
}

/// Lines behind or before a line, or at the end of the 目次.
ActReport Applier::addTocLines(const Act &act, const UnitPath &path)
{
    const bool into = act.anchor == Anchor::Into;
    UnitPath first = path;
    if (into)
        first.push_back(0);
    std::vector<Unit> &lines = siblingsAt(m_text, first);
    const size_t at = into             ? lines.size()
        : act.anchor == Anchor::Before ? size_t(path.back())
                                       : tocLineEnd(lines, size_t(path.back()));
    std::vector<Unit> made = tocBlock({});
    for (const Unit &line : made)
        m_affected.push_back(line.clause.id);
    const int count = int(made.size());
    lines.insert(lines.begin() + qsizetype(at), std::make_move_iterator(made.begin()),
                 std::make_move_iterator(made.end()));
    return {.occurrences = count};
}

ActReport Applier::renumberTocLine(const UnitPath &path, const Step &destination)
{
    std::vector<Unit> &lines = siblingsAt(m_text, path);
    const size_t index = size_t(path.back());
    const TocLine line = tocLineOf(lines[index].clause.text);
    if (line.place != destination.place || line.label.isEmpty() || destination.number.empty())
        return {.outcome = Outcome::Unsupported, .detail = u"番号のない箇所は移せない"_s};
    size_t from = index;
    while (from > 0 && tocLineOf(lines[from - 1].clause.text).place >= line.place)
        --from;
    size_t to = index;
    while (to < lines.size() && tocLineOf(lines[to].clause.text).place >= line.place)
        ++to;
    if (const int taken = findTocLine(lines, from, to, destination.place, destination.number);
        taken >= 0 && size_t(taken) != index)
        return {.outcome = Outcome::SlotTaken,
                .detail = u"目次に%1が既にある"_s.arg(tocLineOf(lines[size_t(taken)].clause.text).label)};
    QString &text = lines[index].clause.text;
    const QString label = withNumber(line.label, numberOf(line.number), numberOf(destination.number));
    text.replace(text.indexOf(line.label), line.label.size(), label);
    touch(path);
    m_locator.setNamed(path);
    return {.occurrences = 1};
}

/// 目次中第3章から第6章までを1章ずつ繰り下げる.
ActReport Applier::shiftTocLines(const Act &act, const std::vector<Spot> &spots)
{
    ActReport report{.outcome = Outcome::Unsupported};
    for (size_t i = 0; i < spots.size(); ++i) { // from the end that has room
        const UnitPath &path = spots[act.distance > 0 ? spots.size() - 1 - i : i].path;
        const TocLine line = tocLineOf(unitAt(m_text, path)->clause.text);
        Step destination{.place = line.place, .number = line.number};
        if (destination.number.empty() || destination.number.front() + act.distance < 1)
            return {.outcome = Outcome::Unsupported, .words = toString(act.object)};
        destination.number.front() += act.distance;
        report = renumberTocLine(path, destination);
        report.words = toString(act.object);
        if (report.outcome != Outcome::Applied)
            return report;
    }
    report.occurrences = int(spots.size());
    return report;
}

} // namespace hoshin::amend
