// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diff/digest.h"

#include <algorithm>
#include <functional>
#include <span>

namespace hoshin::diff {

/// The blocks of one side in order, with what stands for their number, and the range of them that is still to be paired.
class BlockList
{
public:
    BlockList(Side &side, std::span<const int> units);

    int size() const { return int(m_units.size()); }
    int unit(int position) const { return m_units[size_t(position)]; }
    const Unit &at(int position) const { return m_side.unit(unit(position)); }
    const Digest &digest(int position) const { return m_side.digest(unit(position)); }
    quint64 masked(int position) const { return m_side.maskedBody(unit(position)); }
    Side &side() const { return m_side; }

    /// 第三条 of the main provisions, the second 別表, 2 below 1.3; 0 where a unit has no number.
    quint64 key(int position) const { return m_keys[size_t(position)]; }

    /// Position of a unit, or -1.
    int positionOf(int unit) const;

    int begin = 0; ///< everything before is paired
    int end = 0;   ///< everything from here on is paired

private:
    quint64 keyOf(int unit);
    void enterScope(int parent);

    Side &m_side;
    std::span<const int> m_units;
    std::vector<quint64> m_keys;
    int m_scopeOf = -2;
    int m_lastSupplementary = -1;
    quint64 m_supplementaries = 0;
    quint64 m_path = 0;
    quint64 m_supplementary = 0;
};

/// A hash found at a position of a list.
struct Occurrence
{
    quint64 hash = 0;
    int position = 0;
    int weight = 0;

    bool operator<(const Occurrence &other) const
    {
        return hash != other.hash ? hash < other.hash : position < other.position;
    }
};

using Occurrences = std::vector<Occurrence>;

/// Calls `meet(span, span)` for every hash that is in both sorted lists, with its occurrences in either.
template<typename Meet>
void forCommon(const Occurrences &a, const Occurrences &b, Meet meet)
{
    auto i = a.begin();
    auto j = b.begin();
    while (i != a.end() && j != b.end()) {
        if (i->hash != j->hash) {
            (i->hash < j->hash) ? ++i : ++j;
            continue;
        }
        const auto different = [hash = i->hash](const Occurrence &occurrence) { return occurrence.hash != hash; };
        const auto iEnd = std::find_if(i, a.end(), different);
        const auto jEnd = std::find_if(j, b.end(), different);
        meet(std::span(i, iEnd), std::span(j, jEnd));
        i = iEnd;
        j = jEnd;
    }
}

} // namespace hoshin::diff
