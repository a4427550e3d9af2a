// SPDX-License-Identifier: Apache-2.0
// The part of Locator that follows labels, 第2の1(2), and the lines below a table.
#include "amend/labeltext.h"
#include "amend/locator.h"
#include "amend/structure.h"

using namespace Qt::StringLiterals;

namespace hoshin::amend {

using model::ClauseKind;

/// 備考, 注1; 第2項 of one.
Result<Spot> Locator::notePart(const Spot &from, const Step &step) const
{
    Spot spot = from;
    if (step.place != Place::Note) {
        spot.note = lineOfNote(*unitAt(*m_text, from.path), from.note, step.number.empty() ? 0 : step.number.front());
    } else {
        const Unit *unit = unitAt(*m_text, from.path);
        if (unit && unit->kind() != ClauseKind::Table) {
            const Result<Spot> table = next(from, {.place = Place::Table, .word = u"表"_s});
            if (!table)
                return table;
            spot = *table;
        }
        const Unit *table = unitAt(*m_text, spot.path);
        spot.note = table && table->kind() == ClauseKind::Table ? noteOf(*table, step.word) : LineRange();
    }
    if (spot.note.isEmpty())
        return Error{.code = ErrorCode::NotFound, .detail = u"表に「%1」がない"_s.arg(spoken(step))};
    return spot;
}

/// What bears the label: below `above`, or, of a member of a list, beside what
/// was named before it.
UnitPath Locator::labelled(const UnitPath &above, bool top, const QString &label) const
{
    if (!top)
        return findLabel(*m_text, above, label);
    UnitPath named = m_inside ? m_named : UnitPath();
    if (!named.empty()) { // a neighbour, or in it
        for (const UnitPath &near : {UnitPath(named.begin(), named.end() - 1), named}) {
            if (UnitPath path = findLabel(*m_text, near, label); !path.empty())
                return path;
        }
    }
    for (; !named.empty(); named.pop_back()) {
        if (UnitPath path = findLabel(*m_text, named, label); !path.empty())
            return path;
    }
    UnitPath found = findLabel(*m_text, {}, label);
    const bool inner = label.front() != u'第' && !label.front().isDigit(); // (2), ① belong to what was named last
    for (named = inner ? m_named : UnitPath(); found.empty() && !named.empty(); named.pop_back())
        found = findLabel(*m_text, named, label);
    return found;
}

/// 第2の1(2): step by step by the labels that are printed; 第3の2 may be one label.
Result<Spot> Locator::findByLabel(const Address &address)
{
    constexpr size_t mostParts = 3;
    const Steps &steps = address.steps;
    const auto isLabel = [](const Step &step) {
        return (step.place == Place::Label && step.word != u"項番号"_s) || step.place == Place::Subitem
            || (step.place <= Place::Division && !step.same);
    };
    Result<Spot> spot = Spot{};
    for (size_t i = 0; spot && i < steps.size();) {
        QString word;
        std::vector<QString> words; // of 第3, 第3の2 …
        for (size_t j = i; j < steps.size() && j < i + mostParts && isLabel(steps[j]); ++j) {
            word += (j == i ? QString() : steps[j].link) + spoken(steps[j]);
            words.push_back(word);
        }
        UnitPath found;
        size_t used = words.size();
        for (; used > 0 && found.empty(); --used)
            found = labelled(spot->path, i == 0, words[used - 1]);
        if (!found.empty()) {
            spot = Spot{.path = found};
            i += used + 1;
            continue;
        }
        const bool article = i == 0 && steps[i].place == Place::Article && !steps[i].same; // 第3 is no 第3条
        if ((steps[i].place == Place::Label && !words.empty()) || article)
            return Error{.code = ErrorCode::NotFound, .detail = u"「%1」がない"_s.arg(spoken(steps[i]))};
        spot = i == 0 ? first(steps[i]) : next(*spot, steps[i]);
        ++i;
    }
    if (spot)
        m_named = spot->path;
    return spot;
}

} // namespace hoshin::amend
