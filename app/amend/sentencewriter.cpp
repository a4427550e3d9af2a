// SPDX-License-Identifier: Apache-2.0
#include "amend/sentencewriter.h"

#include "text/labels.h"

using namespace Qt::StringLiterals;

namespace hoshin::amend {

namespace {

/// So many neighbours that move alike are moved as a run.
constexpr size_t shortestRun = 4;

bool onWords(const Act &act)
{
    return act.kind == ActKind::ReplaceWords || act.kind == ActKind::InsertWords || act.kind == ActKind::DeleteWords;
}

bool onUnits(const Act &act)
{
    return act.kind == ActKind::DeleteUnit || act.kind == ActKind::Renumber || act.kind == ActKind::Shift
        || act.kind == ActKind::AddUnits;
}

const Steps &stepsOf(const Targets &targets) { return targets.back().first.steps; }

Steps parentOf(const Steps &steps) { return Steps(steps.begin(), steps.end() - 1); }

bool isPlainNumber(const Step &step) { return step.number.size() == 1 && step.place <= Place::Item; }

/// The number of (3) or 第3; 0 where the label is no plain number.
int numberOf(const Step &step)
{
    if (isPlainNumber(step))
        return step.number[0];
    if (step.place != Place::Label)
        return 0;
    const text::Label label = text::scanLabel(step.word);
    const bool counted = label.style == text::LabelStyle::Digits || label.style == text::LabelStyle::ParenDigits
        || label.style == text::LabelStyle::Circled || label.style == text::LabelStyle::Numbered;
    return counted && label.number.count == 1 && label.length == step.word.size() ? label.number.leading() : 0;
}

/// How far a renumbering goes; 0 where it is no plain shift of one unit.
int distanceOf(const Act &act)
{
    if (act.kind != ActKind::Renumber || act.object.size() != 1 || act.object.front().last)
        return 0;
    const Steps &from = stepsOf(act.object);
    const Steps &to = stepsOf(act.destination);
    const int old = numberOf(from.back());
    const int fresh = numberOf(to.back());
    return old > 0 && fresh > 0 && parentOf(from) == parentOf(to) ? fresh - old : 0;
}

/// 「A」を削り、「B」を削り -> 「A」及び「B」を削り
void mergeDeletedWords(std::vector<Act> &acts)
{
    std::vector<Act> merged;
    for (Act &act : acts) {
        const bool joins = !merged.empty() && act.kind == ActKind::DeleteWords
            && merged.back().kind == ActKind::DeleteWords && merged.back().scope == act.scope;
        if (!joins) {
            merged.push_back(std::move(act));
            continue;
        }
        std::vector<Quoted> &quotes = merged.back().quotes;
        quotes.push_back(act.quotes.front());
        for (size_t i = 1; i < quotes.size(); ++i)
            quotes[i].joiner = i + 1 == quotes.size() ? u"及び"_s : u"、"_s;
    }
    acts = std::move(merged);
}

/// 第3条を削り、第4条を削り -> 第3条及び第4条を削り; three and more in a row: 第3条から第5条までを削り
void mergeDeletedUnits(std::vector<Act> &acts, const std::vector<bool> &next)
{
    std::vector<Act> merged;
    const auto plainDelete = [&](const Act &act) {
        return act.kind == ActKind::DeleteUnit && act.object.size() == 1
            && stepsOf(act.object).back().place <= Place::Item && !stepsOf(act.object).back().number.empty();
    };
    for (size_t i = 0; i < acts.size();) {
        size_t end = i + 1;
        while (plainDelete(acts[i]) && end < acts.size() && next[end] && plainDelete(acts[end])
               && stepsOf(acts[end].object).back().place == stepsOf(acts[i].object).back().place
               && parentOf(stepsOf(acts[end].object)) == parentOf(stepsOf(acts[i].object)))
            ++end;
        Act act = std::move(acts[i]);
        if (end - i == 2) {
            act.object.push_back(acts[i + 1].object.front());
            act.object.back().joiner = u"及び"_s;
        } else if (end - i > 2) {
            act.object.front().last = acts[end - 1].object.front().first;
        }
        merged.push_back(std::move(act));
        i = end;
    }
    acts = std::move(merged);
}

/// Four and more that move alike: the first alone, the others in one go.
void mergeShifts(std::vector<Act> &acts, const AmendProfile &profile)
{
    std::vector<Act> merged;
    for (size_t i = 0; i < acts.size();) {
        const int distance = distanceOf(acts[i]);
        size_t end = i + 1;
        while (distance != 0 && end < acts.size() && distanceOf(acts[end]) == distance
               && parentOf(stepsOf(acts[end].object)) == parentOf(stepsOf(acts[i].object))
               && stepsOf(acts[end].object).back().place == stepsOf(acts[i].object).back().place
               && numberOf(stepsOf(acts[end].object).back())
                   == numberOf(stepsOf(acts[end - 1].object).back()) + (distance > 0 ? -1 : 1))
            ++end;
        if (end - i < shortestRun) {
            merged.push_back(std::move(acts[i]));
            ++i;
            continue;
        }
        Act shift;
        shift.kind = ActKind::Shift;
        const Address &low = acts[distance > 0 ? end - 1 : i + 1].object.front().first;
        const Address &high = acts[distance > 0 ? i + 1 : end - 1].object.front().first;
        shift.object = {Target{.first = low, .last = high}};
        shift.distance = distance;
        shift.distanceStyle = profile.counts;
        shift.shortVerb = profile.shortShift;
        shift.distanceUnit = counterOf(low.steps.back().place);
        merged.push_back(std::move(acts[i]));
        merged.push_back(std::move(shift));
        i = end;
    }
    acts = std::move(merged);
}

/// What the acts on units of one sentence have as parent; empty where they stand at the top or have none.
Steps structuralParent(const Act &act)
{
    if (!onUnits(act) || act.object.empty() || (act.kind == ActKind::AddUnits && act.anchor == Anchor::Into))
        return {};
    const Steps &steps = stepsOf(act.object);
    const Place place = steps.back().place;
    const bool counted = place == Place::Paragraph || place == Place::Item || place == Place::Subitem;
    return counted ? parentOf(steps) : Steps();
}

/// Writes addresses as short as they can be understood: what was named last is 同条.
class Shortener
{
public:
    void shorten(std::vector<Act> &acts)
    {
        for (size_t i = 0; i < acts.size(); ++i) {
            Act &act = acts[i];
            if (onWords(act)) {
                const bool again = i > 0 && onWords(acts[i - 1]) && m_scope == act.scope;
                m_scope = act.scope;
                m_said = act.scope;
                const Targets full = act.scope;
                act.scope = again ? Targets() : shortened(full);
                m_named = stepsOf(full);
                continue;
            }
            m_scope.clear();
            if (!act.scope.empty() && std::exchange(m_said, act.scope) == act.scope)
                act.scope.clear(); // 目次中 holds for the rest of the sentence
            if (startsRun(acts, i))
                act.scope = {Target{.first = address(m_run)}};
            act.object = shortened(act.object);
            act.destination = shortened(act.destination);
        }
    }

private:
    /// 第5条中 for a run of acts on its 号: at its first act.
    bool startsRun(const std::vector<Act> &acts, size_t i)
    {
        const Steps parent = structuralParent(acts[i]);
        if (!parent.empty() && parent == m_run && i > 0 && !onWords(acts[i - 1]))
            return false;
        m_run.clear();
        const bool again = stepsOf(acts[i].object) == m_named;
        const bool moves = acts[i].kind != ActKind::AddUnits;
        if (parent.empty() || again || !moves || i + 1 >= acts.size() || structuralParent(acts[i + 1]) != parent)
            return false;
        size_t end = i;
        while (end < acts.size() && structuralParent(acts[end]) == parent)
            ++end;
        if (end < acts.size()) // words changed further on name the article again: then all do
            return false;
        m_run = parent;
        return true;
    }

    Targets shortened(const Targets &targets)
    {
        Targets out = targets;
        Steps first;
        for (Target &target : out) {
            const Steps full = target.first.steps;
            const Steps lastFull = target.last ? target.last->steps : Steps();
            if (!first.empty() && parentOf(full) == parentOf(first))
                target.first.steps = {full.back()};
            else
                target.first = address(full);
            if (target.last)
                target.last->steps = {lastFull.back()};
            first = full;
            m_named = target.last ? lastFull : full;
        }
        return out;
    }

    Address address(const Steps &full) const
    {
        const bool inRun =
            !m_run.empty() && full.size() == m_run.size() + 1 && std::equal(m_run.begin(), m_run.end(), full.begin());
        if (inRun)
            return full == m_named ? Address{{same(full.back())}} : Address{{full.back()}};
        size_t common = 0;
        while (common < full.size() && common < m_named.size() && full[common] == m_named[common])
            ++common;
        while (common > 0 && !canBeSame(full[common - 1].place))
            --common;
        if (common == 0)
            return {full};
        Steps steps{same(full[common - 1])};
        steps.insert(steps.end(), full.begin() + qsizetype(common), full.end());
        return {steps};
    }

    static bool canBeSame(Place place)
    {
        return place <= Place::Item || place == Place::Table || place == Place::AppendedTable;
    }

    static Step same(const Step &step)
    {
        Step out;
        out.same = true;
        out.place = step.place <= Place::Item ? step.place : Place::Table;
        out.word = step.place <= Place::Item ? QString() : u"表"_s;
        return out;
    }

    Steps m_named;
    Steps m_run;
    Targets m_scope; ///< of the words changed last
    Targets m_said;  ///< what stands before the last 中
};

void setEndings(std::vector<Act> &acts)
{
    for (size_t i = 0; i < acts.size(); ++i) {
        Act &act = acts[i];
        if (i + 1 == acts.size()) {
            act.ending = Ending::Final;
            continue;
        }
        const Act &next = acts[i + 1];
        const bool oneVerb = (act.kind == ActKind::ReplaceWords || act.kind == ActKind::InsertWords)
            && next.kind == act.kind && next.scope.empty();
        act.ending = oneVerb ? Ending::Elided : Ending::Continued;
    }
}

} // namespace

void SentenceWriter::add(const PlannedAct &planned)
{
    m_open.push_back(planned);
    if (!planned.block.isEmpty())
        endSentence();
}

void SentenceWriter::endSentence()
{
    if (m_open.empty())
        return;
    Instruction instruction;
    instruction.block = m_open.back().block;
    std::vector<bool> next;
    for (PlannedAct &planned : m_open) {
        next.push_back(planned.next);
        instruction.acts.push_back(std::move(planned.act));
    }
    m_open.clear();
    mergeDeletedUnits(instruction.acts, next);
    mergeDeletedWords(instruction.acts);
    mergeShifts(instruction.acts, m_profile);
    Shortener().shorten(instruction.acts);
    setEndings(instruction.acts);
    m_instructions.push_back(std::move(instruction));
}

} // namespace hoshin::amend
