// SPDX-License-Identifier: Apache-2.0
#include "amend/schedule.h"

#include "amend/worktext.h"

namespace hoshin::amend {

size_t additionsEnd(const std::vector<SlotChange> &changes, size_t index)
{
    while (index < changes.size() && changes[index].fate == Fate::Added)
        ++index;
    return index;
}

namespace {

class Scheduler
{
public:
    explicit Scheduler(const std::vector<SlotChange> &changes)
        : m_changes(changes), m_state(changes.size(), State::Open)
    {
        for (size_t i = 0; i < changes.size(); ++i) {
            if (changes[i].fate != Fate::Added)
                continue;
            const size_t end = additionsEnd(changes, i);
            for (size_t member = i; member < end; ++member)
                m_runStart.resize(changes.size(), 0), m_runStart[member] = i;
            i = end;
        }
        m_runStart.resize(changes.size(), 0);
    }

    std::vector<int> run()
    {
        for (size_t i = 0; i < m_changes.size(); ++i)
            require(i);
        return std::move(m_order);
    }

private:
    enum class State : quint8 { Open, Entered, Done };

    /// Everything that stands in the way of `index`, then itself. A stack instead of recursion: a run may be long.
    void require(size_t index)
    {
        std::vector<size_t> stack{start(index)};
        while (!stack.empty()) {
            const size_t at = stack.back();
            if (m_state[at] == State::Done) {
                stack.pop_back();
                continue;
            }
            const bool entered = m_state[at] == State::Entered;
            m_state[at] = State::Entered;
            bool waits = false;
            for (const size_t needed : needs(at)) {
                if (m_state[needed] == State::Open) {
                    stack.push_back(needed);
                    waits = true;
                }
            }
            if (waits && !entered)
                continue;
            if (!waits) {
                finish(at);
                stack.pop_back();
            }
        }
    }

    size_t start(size_t index) const { return m_changes[index].fate == Fate::Added ? m_runStart[index] : index; }

    void finish(size_t at)
    {
        m_state[at] = State::Done;
        m_order.push_back(int(at));
        const size_t next = at + 1;
        const bool addition = m_changes[at].fate != Fate::Added && next < m_changes.size()
            && m_changes[next].fate == Fate::Added && m_state[next] == State::Open;
        if (!addition)
            return;
        const std::vector<size_t> waiting = needs(next);
        if (std::all_of(waiting.begin(), waiting.end(), [&](size_t needed) { return m_state[needed] == State::Done; }))
            finish(next);
    }

    /// Until where a unit behind or before is in the way: units of its series whose number lies between.
    void blockers(size_t index, int step, const model::NumberParts &limit, std::vector<size_t> &found) const
    {
        const int series = m_changes[index].series;
        for (qsizetype i = qsizetype(index) + step; i >= 0 && i < qsizetype(m_changes.size()); i += step) {
            const SlotChange &other = m_changes[size_t(i)];
            if (other.series != series || other.fate == Fate::Added)
                continue;
            const bool beyond = step > 0 ? numberLess(limit, other.before) : numberLess(other.before, limit);
            if (beyond)
                return;
            if (other.fate == Fate::Deleted || other.moves())
                found.push_back(size_t(i));
            if (other.fate == Fate::Kept)
                return;
        }
    }

    std::vector<size_t> needs(size_t index) const
    {
        std::vector<size_t> found;
        const SlotChange &change = m_changes[index];
        if (change.series == 0 && change.fate != Fate::Added)
            return found;
        if (change.moves())
            blockers(index, numberLess(change.before, change.after) ? 1 : -1, change.after, found);
        if (change.fate != Fate::Added)
            return found;
        const size_t end = additionsEnd(m_changes, index);
        for (size_t member = index; member < end; ++member) {
            if (m_changes[member].series == 0)
                continue;
            blockers(member, -1, m_changes[member].after, found);
            blockers(member, 1, m_changes[member].after, found);
        }
        if (index > 0 && m_changes[index - 1].fate != Fate::Added)
            found.push_back(index - 1); // its neighbour before stands where it will stay
        else if (index == 0 && end < m_changes.size() && m_changes[end].moves())
            found.push_back(end);
        return found;
    }

    const std::vector<SlotChange> &m_changes;
    std::vector<State> m_state;
    std::vector<size_t> m_runStart;
    std::vector<int> m_order;
};

} // namespace

std::vector<int> scheduled(const std::vector<SlotChange> &changes) { return Scheduler(changes).run(); }

} // namespace hoshin::amend
