// SPDX-License-Identifier: Apache-2.0
#include "amend/unitplanner.h"

#include "amend/blocktext.h"
#include "amend/labeltext.h"
#include "amend/phrases.h"
#include "amend/wordedit.h"
#include "amend/words.h"

using namespace Qt::StringLiterals;

namespace hoshin::amend {

using model::ClauseKind;

UnitPlanner::UnitPlanner(const model::DocumentMeta &meta, const AmendProfile &profile, const Partners &partners,
                         const Unit &unit, const Steps &address)
    : m_scheme(text::numberingScheme(meta.scheme))
    , m_profile(profile)
    , m_partners(partners)
    , m_text{meta, {unit}, !m_scheme.formalReferences, !m_scheme.formalReferences}
    , m_ids(idsFor(m_text))
    , m_applier(m_text, m_ids)
    , m_address(address)
{}

bool UnitPlanner::plan(const Unit &target)
{
    if (!planUnit({0}, target))
        return false;
    Unit reached = m_text.body.front();
    reached.number = target.number;
    reached.rangeEnd = target.rangeEnd;
    reached.clause.number.label = target.clause.number.label;
    return sameText(reached, target);
}

/// Carries the act out on the copy; false where that is not possible.
bool UnitPlanner::emit(Act act, const QStringList &block)
{
    const InstructionReport report = m_applier.apply({{act}, block});
    if (!report.applied())
        return false;
    m_acts.push_back({std::move(act), block});
    return true;
}

int UnitPlanner::depthAt(const UnitPath &path) const
{
    int depth = -1;
    for (size_t length = 1; length <= path.size(); ++length) {
        const Unit *unit = unitAt(m_text, UnitPath(path.begin(), path.begin() + qsizetype(length)));
        depth += unit && unit->kind() == ClauseKind::Subitem;
    }
    return std::max(depth, 0);
}

Step UnitPlanner::stepOf(const Unit &unit, int depth) const
{
    Step step;
    step.style = m_profile.numerals;
    step.number.assign(unit.number.begin(), unit.number.end());
    switch (unit.kind()) {
    case ClauseKind::Article: step.place = Place::Article; break;
    case ClauseKind::Paragraph: step.place = Place::Paragraph; break;
    case ClauseKind::Item: step.place = Place::Item; break;
    case ClauseKind::Table: step = {.place = Place::Table, .word = u"表"_s, .link = u"の"_s}; break;
    default: step = {.place = Place::Subitem, .word = printedLabel(unit, m_scheme, depth)};
    }
    return step;
}

/// Is it named by the labels that are printed? 附則 counts its 項 in every
/// text.
bool UnitPlanner::byLabel() const { return m_text.byLabel && m_text.body.front().kind() != ClauseKind::Supplementary; }

/// Does an address lead to the unit, or to what stands on its line?
bool UnitPlanner::isNamed(const UnitPath &path) const
{
    if (!byLabel() || path.size() < 2 || isAddress(labelAt(m_text, path)))
        return true;
    const Unit &above = *unitAt(m_text, UnitPath(path.begin(), path.end() - 1));
    return path.back() == 0 && above.clause.text.isEmpty() && unitAt(m_text, path)->kind() == ClauseKind::Paragraph;
}

/// The address of what is at `path`. As a scope an only 項 is not said.
Steps UnitPlanner::stepsOf(const UnitPath &path, bool asScope) const
{
    Steps steps = m_address;
    for (size_t length = 2; byLabel() && length <= path.size(); ++length) {
        const UnitPath here(path.begin(), path.begin() + qsizetype(length));
        const Unit &unit = *unitAt(m_text, here);
        if (unit.kind() == ClauseKind::Table)
            steps.push_back(stepOf(unit, 0));
        else if (const QString label = labelAt(m_text, here); isAddress(label))
            addLabelStep(steps,
                         label); // what has no label is part of what it stands in
    }
    if (byLabel())
        return steps;
    for (size_t length = 2; length <= path.size(); ++length) {
        const UnitPath here(path.begin(), path.begin() + qsizetype(length));
        const Unit &unit = *unitAt(m_text, here);
        const bool silent = m_text.byLabel && unit.number.isEmpty() && unit.kind() == ClauseKind::Paragraph;
        if (unit.kind() == ClauseKind::Text || silent)
            continue; // a line without a number is part of what it stands in
        if (unit.kind() == ClauseKind::Paragraph && (asScope || length < path.size())) {
            const Unit &above = *unitAt(m_text, UnitPath(here.begin(), here.end() - 1));
            const auto paragraphs = std::count_if(above.children.begin(), above.children.end(), [](const Unit &child) {
                return child.kind() == ClauseKind::Paragraph;
            });
            if (paragraphs == 1 && unit.number == model::NumberParts{1})
                continue;
        }
        steps.push_back(stepOf(unit, depthAt(here)));
    }
    return steps;
}

bool UnitPlanner::planUnit(const UnitPath &path, const Unit &target)
{
    const Unit &unit = *unitAt(m_text, path);
    if (unit.kind() != target.kind())
        return false;
    if (unit.kind() == ClauseKind::Table)
        return planTable(path, target);
    return planHeading(path, target) && planText(path, target.clause.text) && planChildren(path, target.children);
}

/// Up to here a cell or a heading is quoted whole.
static constexpr qsizetype shortPhrase = 12;

bool UnitPlanner::planHeading(const UnitPath &path, const Unit &target)
{
    const QString before = unitAt(m_text, path)->clause.heading;
    const QString &after = target.clause.heading;
    if (before == after)
        return true;
    const bool line = byLabel() && target.kind() != ClauseKind::Table; // it stands behind the label
    if (line ? before.isEmpty() || after.isEmpty() || !isAddress(labelAt(m_text, path)) : path.size() > 1)
        return false;                         // the heading of a 項 has no address of its own
    if (target.kind() == ClauseKind::Table) { // 別表（第5条関係）: words beside its name
        QStringList beside;
        for (const EditableText &text : editableTexts(m_text, {.path = path}))
            beside += text.text == &unitAt(m_text, path)->clause.heading ? QString() : *text.text;
        return !after.isEmpty() && planPhrases(stepsOf(path, true), before, after, beside, true);
    }
    Act act;
    Steps heading = stepsOf(path, false);
    if (!before.isEmpty())
        heading.push_back({.place = Place::Heading, .word = u"見出し"_s, .link = u"の"_s});
    if (after.isEmpty()) {
        act.kind = ActKind::DeleteUnit;
        act.object = this->target(heading);
        return emit(act);
    }
    constexpr qsizetype longHeading = 12;
    const auto changes =
        before.size() >= longHeading ? wordChanges(before, after, {}, {.mostChanges = 1}) : std::nullopt;
    if (changes && changes->front().words.size() * 2 <= before.size()) {
        act.kind = changes->front().kind;
        act.scope = this->target(heading);
        act.quotes = {{changes->front().words, {}}};
        act.replacement = changes->front().with;
        act.particle = u"下"_s;
        return emit(act);
    }
    act.kind = before.isEmpty() ? ActKind::AttachQuoted : ActKind::ReplaceUnit;
    act.object = this->target(heading);
    act.replacement = line ? after : u'（' + after + u'）';
    act.anchor = Anchor::Into;
    act.as = before.isEmpty() ? u"見出し"_s : QString();
    return emit(act);
}

bool UnitPlanner::planText(const UnitPath &path, const QString &text)
{
    const QString before = unitAt(m_text, path)->clause.text;
    if (before == text)
        return true;
    if (before.isEmpty() || text.isEmpty())
        return false;
    if (byLabel() && !isNamed(path))
        return planWords(path, text);
    const UnitPath restorePath = path;
    const QString kept = before;
    const size_t acts = m_acts.size();
    if (planSentences(path, text))
        return true;
    m_acts.resize(acts);
    unitAt(m_text, restorePath)->clause.text = kept;
    return planWords(path, text);
}

/// Below this likeness a sentence is another one.
static constexpr double sameSentence = 0.6;

/// ただし書, 後段 and 前段 that come or go whole.
bool UnitPlanner::planSentences(const UnitPath &path, const QString &text)
{
    const QString before = unitAt(m_text, path)->clause.text;
    const std::vector<TextRange> olds = sentencesOf(before);
    const std::vector<TextRange> news = sentencesOf(text);
    if (olds.size() == news.size() + 1)
        return planSentenceGone(path, text, before.mid(olds.back().from), olds.size() == 2);
    if (news.size() != olds.size() + 1)
        return false;
    const QString first = text.left(news.back().from);
    const QString last = text.mid(news.back().from);
    Act act;
    act.kind = ActKind::AddUnits;
    act.anchor = Anchor::Into;
    act.object = target(stepsOf(path, true));
    if (olds.size() == 1 && alike(before, last) >= sameSentence && alike(before, first) < alike(before, last)) {
        act.as = u"前段"_s;
        return planWords(path, last) && emit(act, {first});
    }
    const bool proviso = last.startsWith(u"ただし") && rangeOf(Part::Proviso, before).isEmpty();
    if (proviso)
        act.added = {{.unit = u"ただし書"_s}};
    else
        act.as = u"後段"_s;
    return (proviso || olds.size() == 1) && alike(before, first) >= sameSentence && planWords(path, first)
        && emit(act, {last});
}

/// The last sentence goes: a ただし書, or the second of two.
bool UnitPlanner::planSentenceGone(const UnitPath &path, const QString &text, const QString &last, bool ofTwo)
{
    const QString before = unitAt(m_text, path)->clause.text;
    const bool proviso =
        last.startsWith(u"ただし") && rangeOf(Part::Proviso, before).from == before.size() - last.size();
    if ((!proviso && !ofTwo) || alike(before.chopped(last.size()), text) < sameSentence
        || !planWords(path, text + last))
        return false;
    Steps steps = stepsOf(path, true);
    steps.push_back(proviso ? Step{.place = Place::Proviso, .word = u"ただし書"_s}
                            : Step{.place = Place::LatterHalf, .word = u"後段"_s});
    Act act;
    act.kind = ActKind::DeleteUnit;
    act.object = target(steps);
    return emit(act);
}

/// Where all that changes stands in a ただし書, or all in front of it; in a 後段, or all in the 前段. Whole: neither.
static Part changedPart(const QString &before, const QString &after)
{
    for (const auto &[first, second] :
         {std::pair(Part::MainSentence, Part::Proviso), std::pair(Part::FirstHalf, Part::LatterHalf)}) {
        const auto part = [](Part which, const QString &text) {
            const TextRange range = rangeOf(which, text);
            return range.isEmpty() ? QString() : text.mid(range.from, range.to - range.from);
        };
        const QString a1 = part(first, before);
        const QString a2 = part(second, before);
        const QString b1 = part(first, after);
        const QString b2 = part(second, after);
        const bool halves = !a2.isEmpty() && !b2.isEmpty() && a1 + a2 == before && b1 + b2 == after;
        if (halves && a1 == b1) // a sentence put before it is added behind the one before
            return b2.endsWith(a2) ? Part::Whole : second;
        if (halves && a2 == b2)
            return first;
        if (halves)
            return Part::Whole;
    }
    return Part::Whole;
}

/// 第3条第2項ただし書中「A」を「B」に改める.
bool UnitPlanner::planPart(const UnitPath &path, const QString &text)
{
    const QString before = unitAt(m_text, path)->clause.text;
    const Part part = changedPart(before, text);
    const TextRange olds = rangeOf(part, before);
    const TextRange news = rangeOf(part, text);
    Steps scope = stepsOf(path, true);
    switch (part) {
    case Part::MainSentence: scope.push_back({.place = Place::MainSentence, .word = u"本文"_s}); break;
    case Part::Proviso: scope.push_back({.place = Place::Proviso, .word = u"ただし書"_s}); break;
    case Part::FirstHalf: scope.push_back({.place = Place::FirstHalf, .word = u"前段"_s}); break;
    case Part::LatterHalf: scope.push_back({.place = Place::LatterHalf, .word = u"後段"_s}); break;
    default: return false;
    }
    return unitAt(m_text, path)->kind() != ClauseKind::Text
        && planPhrases(scope, before.mid(olds.from, olds.to - olds.from), text.mid(news.from, news.to - news.from), {},
                       false)
        && unitAt(m_text, path)->clause.text == text;
}

/// The words that change within the scope; all of them where `whole` allows it.
bool UnitPlanner::planPhrases(const Steps &scope, const QString &before, const QString &after,
                              const QStringList &beside, bool whole)
{
    if (before.isEmpty())
        return false;
    const auto changes = whole && before.size() <= shortPhrase ? std::nullopt : wordChanges(before, after, beside);
    const std::vector<WordChange> all{{after.isEmpty() ? ActKind::DeleteWords : ActKind::ReplaceWords, before, after}};
    const bool elsewhere =
        std::any_of(beside.begin(), beside.end(), [&](const QString &text) { return text.contains(before); });
    if (!changes && (!whole || elsewhere))
        return false;
    for (const WordChange &change : changes ? *changes : all) {
        Act act;
        act.kind = change.kind;
        act.scope = target(scope);
        act.quotes = {{change.words, {}}};
        act.replacement = change.with;
        act.particle = change.kind == ActKind::InsertWords ? u"下"_s : QString();
        if (!emit(act))
            return false;
    }
    return true;
}

bool UnitPlanner::planWords(const UnitPath &path, const QString &text)
{
    const Unit &unit = *unitAt(m_text, path);
    const QString before = unit.clause.text; // a copy: it may have to be put back
    if (before == text)
        return true;
    const size_t acts = m_acts.size();
    if (isNamed(path) && planPart(path, text))
        return true;
    m_acts.resize(acts);
    unitAt(m_text, path)->clause.text = before;
    Steps scope = stepsOf(path, true);
    Spot spot{.path = path};
    if (unit.kind() == ClauseKind::Text && path.size() > 1)
        spot.path.pop_back();
    while (byLabel() && spot.path.size() > 1 && !isAddress(labelAt(m_text, spot.path)))
        spot.path.pop_back();
    const std::vector<EditableText> texts = editableTexts(m_text, spot);
    QStringList beside;
    for (const EditableText &other : texts)
        beside += byLabel() && other.text != &unit.clause.text ? *other.text : QString();
    auto changes = wordChanges(before, text, beside);
    if (!changes)
        return false;
    const auto elsewhere = [&](const WordChange &change) {
        return std::any_of(texts.begin(), texts.end(), [&](const EditableText &other) {
            return other.text != &unit.clause.text && countOf(other, change.words) > 0;
        });
    };
    if (std::any_of(changes->begin(), changes->end(), elsewhere)) {
        const bool items = std::any_of(unit.children.begin(), unit.children.end(),
                                       [](const Unit &child) { return child.kind() >= ClauseKind::Item; });
        if (!items || unit.kind() != ClauseKind::Paragraph)
            return false;
        scope.push_back({.place = Place::Lead, .word = u"各号列記以外の部分"_s});
    }
    for (const WordChange &change : *changes) {
        Act act;
        act.kind = change.kind;
        act.scope = target(scope);
        act.quotes = {{change.words, {}}};
        act.replacement = change.with;
        act.particle = change.kind == ActKind::InsertWords ? u"下"_s : QString();
        if (!emit(act))
            return false;
    }
    return unitAt(m_text, path)->clause.text == text;
}

bool UnitPlanner::rewrite(const UnitPath &path, const Unit &target, Replacement::Why why)
{
    if (byLabel() && target.kind() != ClauseKind::Table && !isAddress(labelAt(m_text, path)))
        return false;
    Act act;
    act.kind = ActKind::RewriteUnit;
    act.object = this->target(stepsOf(path, false));
    m_replacements.push_back({why, toString(act.object), unitAt(m_text, path)->clause.id});
    Unit made = target;
    made.number = unitAt(m_text, path)->number;
    return emit(act, linesOf(UnitPath(path.begin(), path.end() - 1), {made}, depthAt(path)));
}

/// The block that holds `units` below `above`.
QStringList UnitPlanner::linesOf(const UnitPath &above, const std::vector<Unit> &units, int depth) const
{
    return m_text.byLabel ? labelledLines(m_text, above, units) : blockLines(units, m_scheme, depth);
}

} // namespace hoshin::amend
