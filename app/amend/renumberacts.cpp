// SPDX-License-Identifier: Apache-2.0
// The acts that give units another number: とする, ずつ繰り下げる.
#include "amend/blocktext.h"
#include "amend/labeltext.h"
#include "amend/structure.h"
#include "amend/toclines.h"

using namespace Qt::StringLiterals;

namespace hoshin::amend {

using model::ClauseKind;
using model::NumberParts;

/// Where a unit stands in the order of its numbers, if it does not stand there already.
UnitPath Applier::reposition(const UnitPath &path)
{
    std::vector<Unit> &row = siblingsAt(m_text, path);
    const size_t index = size_t(path.back());
    const Unit &unit = row[index];
    if (isDivision(unit.kind()) && !m_text.nested)
        return path;
    const Unit *previous = nullptr;
    const Unit *next = nullptr;
    for (size_t i = index; i-- > 0 && !previous;)
        previous = row[i].kind() == unit.kind() ? &row[i] : nullptr;
    for (size_t i = index + 1; i < row.size() && !next; ++i)
        next = row[i].kind() == unit.kind() ? &row[i] : nullptr;
    const bool inOrder =
        (!previous || numberLess(previous->number, unit.number)) && (!next || numberLess(unit.number, next->number));
    if (inOrder)
        return path;
    Unit moved = std::move(row[index]);
    row.erase(row.begin() + qsizetype(index));
    size_t at = row.size();
    for (size_t i = 0; i < row.size(); ++i) {
        if (row[i].kind() == moved.kind() && numberLess(moved.number, row[i].number)) {
            at = i;
            break;
        }
    }
    if (at == row.size()) { // behind the last of its kind
        while (at > 0 && row[at - 1].kind() != moved.kind())
            --at;
    } else { // a chapter that starts with the next one keeps its start
        size_t before = at;
        while (before > 0 && row[before - 1].kind() != moved.kind())
            --before;
        at = before > 0 ? before : at;
    }
    row.insert(row.begin() + qsizetype(at), std::move(moved));
    UnitPath fresh = path;
    fresh.back() = int(at);
    return fresh;
}

/// The number a unit has that bears `label` at its place.
static NumberParts numberOfLabel(const WorkText &text, const UnitPath &path, const QString &label)
{
    constexpr int most = 999;
    const text::NumberingScheme &scheme = text::numberingScheme(text.meta.scheme);
    const LabelPlace place = placeBelow(text, UnitPath(path.begin(), path.end() - 1));
    const Unit &unit = *unitAt(text, path);
    Unit probe;
    probe.clause.kind = unit.kind();
    for (int n = 1; n <= most; ++n) {
        probe.number = {n};
        if (!unit.clause.number.label.isEmpty())
            probe.clause.number.label = withNumber(unit.clause.number.label, unit.number, probe.number);
        if (sameLabel(labelOf(probe, scheme, place), label))
            return probe.number;
    }
    return {};
}

ActReport Applier::renumber(const Spot &spot, const Step &destination)
{
    Unit *unit = unitAt(m_text, spot.path);
    if (!unit || spot.part != Part::Whole)
        return {.outcome = Outcome::Unsupported, .detail = u"番号のない箇所は移せない"_s};
    const std::vector<Unit> &row = siblingsAt(m_text, spot.path);
    const text::NumberingScheme &scheme = text::numberingScheme(m_text.meta.scheme);
    NumberParts number;
    for (const int part : destination.number)
        number.append(part);
    if (m_text.byLabel && number.isEmpty() && !unit->number.isEmpty())
        number = numberOfLabel(m_text, spot.path, destination.word);
    if (!m_text.byLabel && unit->kind() == ClauseKind::Subitem && number.isEmpty()) {
        const int depth = subitemDepth(m_text, spot.path) - 1;
        Unit probe = *unit;
        probe.clause.number.label.clear();
        for (int n = 1; n <= 60 && number.isEmpty(); ++n) {
            probe.number = {n};
            if (printedLabel(probe, scheme, depth) == destination.word)
                number = {n};
        }
    }
    if (number.isEmpty())
        return {.outcome = Outcome::Unsupported, .detail = u"移した後の番号が分からない"_s};
    const auto [from, to] = countedWithin(row, size_t(spot.path.back()), unit->kind());
    for (size_t i = from; i < to; ++i) {
        if (&row[i] != unit && row[i].kind() == unit->kind() && bears(row[i], number))
            return {.outcome = Outcome::SlotTaken, .detail = u"%1は既にある"_s.arg(printedLabel(row[i], scheme))};
    }
    touch(spot.path);
    if (!unit->clause.number.label.isEmpty())
        unit->clause.number.label = withNumber(unit->clause.number.label, unit->number, number);
    if (unit->rangeEnd > 0)
        unit->rangeEnd += number.last() - unit->number.last();
    unit->number = number;
    m_locator.setNamed(reposition(spot.path));
    return {.occurrences = 1};
}

/// 附則を附則第1条とする: its paragraphs become those of an article.
static ActReport becomeArticle(Unit &supplementary, const NumberParts &number, model::IdSource &ids)
{
    const bool articles = std::any_of(supplementary.children.begin(), supplementary.children.end(),
                                      [](const Unit &unit) { return unit.kind() == ClauseKind::Article; });
    if (articles)
        return {.outcome = Outcome::SlotTaken, .detail = u"附則には既に条がある"_s};
    Unit article;
    article.clause.id = ids.next();
    article.clause.kind = ClauseKind::Article;
    article.number = number;
    article.children = std::move(supplementary.children);
    supplementary.children.clear();
    supplementary.children.push_back(std::move(article));
    return {.occurrences = 1};
}

ActReport Applier::runRenumber(const Act &act)
{
    const QString place = toString(act.object);
    const Result<std::vector<Spot>> spots = m_locator.find(act.object, isInside(act));
    if (!spots)
        return notFound(spots.error(), place);
    std::vector<Step> destinations;
    for (const Target &target : act.destination)
        destinations.push_back(target.first.steps.back());
    if (destinations.size() != spots->size())
        return {.outcome = Outcome::CountDiffers, .words = place, .detail = u"移すものと移した後の番号の数が違う"_s};
    ActReport report;
    for (size_t i = 0; i < spots->size(); ++i) {
        Unit *unit = unitAt(m_text, (*spots)[i].path);
        if (unit && unit->kind() == ClauseKind::Supplementary && destinations[i].place == Place::Article) {
            touch((*spots)[i].path);
            report = becomeArticle(*unit, {destinations[i].number.front()}, m_ids);
            m_locator.setNamed({(*spots)[i].path.front(), 0});
        } else if (isTocLine(m_text, (*spots)[i].path)) {
            report = renumberTocLine((*spots)[i].path, destinations[i]);
        } else {
            report = renumber((*spots)[i], destinations[i]);
        }
        report.words = place;
        if (report.outcome != Outcome::Applied)
            return report;
    }
    report.occurrences = int(spots->size());
    return report;
}

/// A run that no other unit stands in or next to is shifted at once; false, and nothing done, where it has to be looked at one by
/// one.
bool Applier::shiftTogether(const Act &act, const std::vector<Spot> &spots, qsizetype component)
{
    std::vector<Unit> &row = siblingsAt(m_text, spots.front().path);
    const size_t first = size_t(spots.front().path.back());
    const size_t last = size_t(spots.back().path.back());
    const ClauseKind kind = row[first].kind();
    const auto shifted = [&](NumberParts number) {
        if (component < number.size())
            number[component] += act.distance;
        return number;
    };
    const NumberParts least = std::min(row[first].number, shifted(row[first].number), numberLess);
    NumberParts most = std::max(row[last].number, shifted(row[last].number), numberLess);
    most.last() += row[last].rangeEnd > 0 ? row[last].rangeEnd - row[last].number.last() : 0;
    if (component >= least.size() || least[component] < 1 || isDivision(kind))
        return false;
    for (size_t i = 0; i < row.size(); ++i) {
        const Unit &unit = row[i];
        if (unit.kind() != kind)
            continue;
        const bool inRun = i >= first && i <= last;
        const bool within = !numberLess(unit.number, least) && !numberLess(most, unit.number);
        const bool plain = unit.number.size() > component && unit.number.size() == row[first].number.size()
            && unit.clause.number.label.isEmpty() && (unit.rangeEnd == 0 || component + 1 == unit.number.size());
        if (inRun ? !plain || !within : within || bears(unit, least))
            return false;
    }
    for (size_t i = first; i <= last; ++i) {
        Unit &unit = row[i];
        if (unit.kind() != kind)
            continue;
        unit.number[component] += act.distance;
        unit.rangeEnd += unit.rangeEnd > 0 ? act.distance : 0;
        m_affected.push_back(unit.clause.id);
    }
    return true;
}

ActReport Applier::runShift(const Act &act)
{
    const QString place = toString(act.object);
    const Result<std::vector<Spot>> spots = m_locator.find(act.object, isInside(act));
    if (!spots)
        return notFound(spots.error(), place);
    if (isTocLine(m_text, spots->front().path))
        return shiftTocLines(act, *spots);
    const Unit *first = unitAt(m_text, spots->front().path);
    const Unit *last = unitAt(m_text, spots->back().path);
    if (!first || !last || first->number.isEmpty() || last->number.isEmpty())
        return {.outcome = Outcome::Unsupported, .words = place, .detail = u"番号のない箇所は繰り下げられない"_s};
    const bool family = first->number.size() > 1 && first->number.size() == last->number.size()
        && std::equal(first->number.begin(), first->number.end() - 1, last->number.begin());
    const qsizetype component = family ? first->number.size() - 1 : 0;
    const int count = int(spots->size());
    const UnitPath after = spots->back().path;
    if (shiftTogether(act, *spots, component)) {
        m_locator.setNamed(after);
        return {.words = place, .occurrences = count};
    }
    for (int i = 0; i < count; ++i) { // from the end that has room
        const Spot &spot = (*spots)[size_t(act.distance > 0 ? count - 1 - i : i)];
        const Unit *unit = unitAt(m_text, spot.path);
        Step destination;
        destination.number.assign(unit->number.begin(), unit->number.end());
        if (component >= qsizetype(destination.number.size()))
            return {.outcome = Outcome::Unsupported, .words = place, .detail = u"枝番号の段が違う"_s};
        destination.number[size_t(component)] += act.distance;
        if (destination.number[size_t(component)] < 1)
            return {.outcome = Outcome::SlotTaken, .words = place, .detail = u"番号が1より小さくなる"_s};
        ActReport report = renumber(spot, destination);
        report.words = place;
        if (report.outcome != Outcome::Applied)
            return report;
    }
    m_locator.setNamed(after);
    return {.words = place, .occurrences = count};
}

} // namespace hoshin::amend
