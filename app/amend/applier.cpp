// SPDX-License-Identifier: Apache-2.0
#include "amend/applier.h"

#include "amend/structure.h"
#include "amend/toclines.h"
#include "amend/wordedit.h"

using namespace Qt::StringLiterals;

namespace hoshin::amend {

using model::ClauseKind;

QLatin1StringView outcomeName(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Applied: return "applied"_L1;
    case Outcome::NotRead: return "notRead"_L1;
    case Outcome::PlaceNotFound: return "placeNotFound"_L1;
    case Outcome::WordsNotFound: return "wordsNotFound"_L1;
    case Outcome::SlotTaken: return "slotTaken"_L1;
    case Outcome::CountDiffers: return "countDiffers"_L1;
    case Outcome::BlockUnread: return "blockUnread"_L1;
    case Outcome::Unsupported: return "unsupported"_L1;
    }
    Q_UNREACHABLE();
}

bool InstructionReport::applied() const
{
    return !acts.empty()
        && std::all_of(acts.begin(), acts.end(), [](const ActReport &act) { return act.outcome == Outcome::Applied; });
}

InstructionReport Applier::apply(const Instruction &instruction)
{
    InstructionReport report;
    m_scope.clear();
    m_affected.clear();
    m_block = instruction.block;
    for (const Act &act : instruction.acts) {
        report.acts.push_back(run(act));
        if (report.acts.back().outcome != Outcome::Applied)
            break;
    }
    std::sort(m_affected.begin(), m_affected.end());
    m_affected.erase(std::unique(m_affected.begin(), m_affected.end()), m_affected.end());
    report.affected = m_affected;
    return report;
}

ActReport Applier::run(const Act &act)
{
    if (!act.scope.empty()) {
        Result<std::vector<Spot>> scope = m_locator.find(act.scope);
        if (!scope)
            return notFound(scope.error(), toString(act.scope));
        m_scope = std::move(*scope);
    }
    switch (act.kind) {
    case ActKind::ReplaceWords:
    case ActKind::InsertWords:
    case ActKind::DeleteWords: return runWords(act);
    case ActKind::ReplaceUnit: return runReplaceUnit(act);
    case ActKind::RewriteUnit: return runRewrite(act);
    case ActKind::DeleteUnit: return runDelete(act);
    case ActKind::AddUnits: return runAdd(act);
    case ActKind::Renumber: return runRenumber(act);
    case ActKind::Shift: return runShift(act);
    case ActKind::AttachQuoted: return runAttach(act);
    }
    Q_UNREACHABLE();
}

/// Was a scope said for this act? 目次中 holds on to the end of the sentence: its lines are named like the chapters themselves.
bool Applier::isInside(const Act &act) const
{
    if (!act.scope.empty())
        return true;
    const Unit *scope = m_scope.size() == 1 ? unitAt(m_text, m_scope.front().path) : nullptr;
    return scope && scope->kind() == ClauseKind::Toc;
}

void Applier::touch(const UnitPath &path)
{
    if (const Unit *unit = unitAt(m_text, path))
        m_affected.push_back(unit->clause.id);
}

/// A line of a 目次 that lost all its words is no line.
static void dropEmptyLines(WorkText &text, const Spot &spot)
{
    Unit *unit = unitAt(text, spot.path);
    if (unit && unit->kind() == ClauseKind::Toc)
        std::erase_if(unit->children, [](const Unit &line) { return line.clause.text.isEmpty(); });
}

ActReport Applier::runWords(const Act &act)
{
    ActReport report;
    if (m_scope.empty())
        return {.outcome = Outcome::PlaceNotFound, .detail = u"どの箇所の字句か書かれていない"_s};
    for (const Quoted &quote : act.quotes) {
        report.words = quote.text;
        const QString with = act.kind == ActKind::InsertWords ? quote.text + act.replacement : act.replacement;
        for (const Spot &spot : m_scope) {
            std::vector<EditableText> texts = editableTexts(m_text, spot);
            int count = 0;
            for (EditableText &text : texts) {
                const int here = replaceAll(text, quote.text, with);
                if (here > 0 && text.clause)
                    m_affected.push_back(text.clause->id);
                count += here;
            }
            if (count == 0) {
                const QString near = nearest(texts, quote.text);
                report.outcome = Outcome::WordsNotFound;
                report.occurrences = 0;
                report.detail = near.isEmpty() ? u"似た字句もない"_s : u"近いのは「%1」"_s.arg(near);
                return report;
            }
            report.occurrences += count;
            dropEmptyLines(m_text, spot);
        }
    }
    return report;
}

static QString withoutBrackets(const QString &heading)
{
    const bool bracketed = heading.size() > 1 && (heading.front() == u'（' || heading.front() == u'(')
        && (heading.back() == u'）' || heading.back() == u')');
    return bracketed ? heading.sliced(1).chopped(1) : heading;
}

ActReport Applier::runReplaceUnit(const Act &act)
{
    const QString place = toString(act.object);
    const Result<std::vector<Spot>> spots = m_locator.find(act.object, isInside(act));
    if (!spots)
        return notFound(spots.error(), place);
    for (const Spot &spot : *spots) {
        touch(spot.path);
        if (spot.part == Part::Heading) {
            unitAt(m_text, spot.path)->clause.heading = withoutBrackets(act.replacement);
            continue;
        }
        std::vector<EditableText> texts = editableTexts(m_text, spot);
        if (spot.part == Part::Whole || texts.size() != 1)
            return {.outcome = Outcome::Unsupported, .words = place, .detail = u"箇所の全体は次のように改める"_s};
        const TextRange range = texts.front().range();
        texts.front().text->replace(range.from, range.to - range.from, act.replacement);
    }
    return {.words = place, .occurrences = int(spots->size())};
}

ActReport Applier::runAttach(const Act &act)
{
    const QString place = toString(act.object);
    const Result<std::vector<Spot>> spots = m_locator.find(act.object, isInside(act));
    if (!spots)
        return notFound(spots.error(), place);
    Unit *unit = unitAt(m_text, spots->front().path);
    const bool heading = act.as == u"見出し" && act.anchor != Anchor::After && unit;
    if (!heading || spots->size() != 1)
        return {.outcome = Outcome::Unsupported, .words = place, .detail = u"付するのは一つの条の見出しに限る"_s};
    if (!unit->clause.heading.isEmpty())
        return {.outcome = Outcome::SlotTaken, .words = place, .detail = u"見出しが既にある"_s};
    unit->clause.heading = withoutBrackets(act.replacement);
    touch(spots->front().path);
    return {.words = place, .occurrences = 1};
}

/// Removes what the spot means. Paths behind it in its row are no longer valid.
void Applier::remove(const Spot &spot)
{
    touch(spot.path);
    Unit *unit = unitAt(m_text, spot.path);
    if (!spot.note.isEmpty()) {
        unit->children.erase(unit->children.begin() + spot.note.from, unit->children.begin() + spot.note.to);
        return;
    }
    if (spot.part == Part::Heading) {
        if (!isDivision(unit->kind())) {
            unit->clause.heading.clear();
            return;
        }
        m_text.body.erase(m_text.body.begin() + spot.path[0]); // 章名を削る: its articles stay
        return;
    }
    if (spot.part != Part::Whole) {
        const TextRange range = rangeOf(spot.part, unit->clause.text);
        unit->clause.text.remove(range.from, range.to - range.from);
        return;
    }
    std::vector<Unit> &row = siblingsAt(m_text, spot.path);
    const auto from = row.begin() + spot.path.back();
    if (isTocLine(m_text, spot.path)) {
        row.erase(from, row.begin() + qsizetype(tocLineEnd(row, size_t(spot.path.back()))));
        return;
    }
    const bool division = spot.path.size() == 1 && isDivision(unit->kind());
    row.erase(from, division ? row.begin() + qsizetype(divisionEnd(row, size_t(spot.path[0]))) : from + 1);
}

ActReport Applier::runDelete(const Act &act)
{
    const QString place = toString(act.object);
    Result<std::vector<Spot>> spots = m_locator.find(act.object, isInside(act));
    if (!spots)
        return notFound(spots.error(), place);
    std::sort((*spots).begin(), (*spots).end(), [](const Spot &a, const Spot &b) {
        return std::pair(b.path, b.note.from) < std::pair(a.path, a.note.from);
    });
    (*spots).erase(std::unique((*spots).begin(), (*spots).end()), (*spots).end());
    for (const Spot &spot : *spots) {
        const bool whole = spot.part == Part::All || spot.part == Part::Title || spot.part == Part::MainPart
            || spot.part == Part::Lead || spot.column >= 0;
        if (whole)
            return {.outcome = Outcome::Unsupported, .words = place, .detail = u"ここを削ることはできない"_s};
        remove(spot);
    }
    const bool gone = spots->front().part == Part::Whole && spots->front().note.isEmpty() && !m_locator.named().empty();
    const UnitPath first = (*spots).back().path; // the first of them in the text
    if (gone && first.size() > 1)                // 同条 still means the article that the item stood in
        m_locator.setNamed(UnitPath(first.begin(), first.end() - 1));
    else if (gone) // 同章 that of the section: what stands before it is in that chapter, or its name
        m_locator.setNamed(first.front() > 0 ? UnitPath{first.front() - 1} : UnitPath());
    return {.words = place, .occurrences = int(spots->size())};
}

static quint64 mixedIds(const std::vector<Unit> &units, quint64 seed)
{
    for (const Unit &unit : units) {
        for (const QChar c : unit.clause.id.toString())
            seed = (seed ^ c.unicode()) * 1099511628211ULL; // FNV-1a
        seed = mixedIds(unit.children, seed);
    }
    return seed;
}

model::IdSource idsFor(const WorkText &text) { return model::IdSource(mixedIds(text.body, 14695981039346656037ULL)); }

ApplyResult apply(const model::Document &document, const Amendment &amendment)
{
    ApplyResult result;
    result.document = document;
    WorkText text = toWorkText(document);
    model::IdSource ids = idsFor(text);
    Applier applier(text, ids);
    result.applied = !amendment.instructions.empty();
    constexpr int mostFailures = 1000; // to be reported; an amendment of so many is none
    int failures = 0;
    for (const ReadInstruction &read : amendment.instructions) {
        if (failures >= mostFailures)
            break;
        InstructionReport report;
        if (read.isRead())
            report = applier.apply(read.instruction);
        else
            report.acts.push_back({.outcome = Outcome::NotRead, .detail = read.error.detail});
        report.sentence = read.isRead() ? print(read.instruction.acts) : read.source;
        report.line = read.line;
        result.applied = result.applied && report.applied();
        failures += !report.applied();
        result.reports.push_back(std::move(report));
    }
    if (result.applied)
        result.document = toDocument(text);
    return result;
}

std::vector<ApplyStep> applyStepwise(const model::Document &document, const Amendment &amendment)
{
    std::vector<ApplyStep> steps;
    WorkText text = toWorkText(document);
    model::IdSource ids = idsFor(text);
    Applier applier(text, ids);
    for (const ReadInstruction &read : amendment.instructions) {
        ApplyStep step;
        const model::Document before = steps.empty() ? document : steps.back().after;
        if (read.isRead())
            step.report = applier.apply(read.instruction);
        else
            step.report.acts.push_back({.outcome = Outcome::NotRead, .detail = read.error.detail});
        step.report.sentence = read.isRead() ? print(read.instruction.acts) : read.source;
        step.report.line = read.line;
        const bool applied = step.report.applied();
        step.after = applied ? toDocument(text) : before;
        steps.push_back(std::move(step));
        if (!applied)
            break;
    }
    return steps;
}

} // namespace hoshin::amend
