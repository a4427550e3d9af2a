// SPDX-License-Identifier: Apache-2.0
#include "diff/blocklist.h"

#include "diff/hashing.h"

namespace hoshin::diff {

using model::ClauseKind;

BlockList::BlockList(Side &side, std::span<const int> units)
    : end(int(units.size())), m_side(side), m_units(units), m_keys(units.size())
{
    for (size_t position = 0; position < units.size(); ++position)
        m_keys[position] = keyOf(units[position]);
}

int BlockList::positionOf(int unit) const
{
    const auto found = std::lower_bound(m_units.begin(), m_units.end(), unit);
    return found != m_units.end() && *found == unit ? int(found - m_units.begin()) : -1;
}

quint64 BlockList::keyOf(int unit)
{
    const Unit &here = m_side.unit(unit);
    if (here.number.isNull() && here.label.isEmpty())
        return 0;
    if (here.parent != m_scopeOf)
        enterScope(here.parent);
    quint64 key = here.number.isNull() ? hashOf(here.label) : 0;
    for (const int part : here.number.part)
        key = mixHash(key, quint64(part));
    // Articles are numbered through all chapters; anything else starts again in every division.
    const quint64 scope = here.kind == ClauseKind::Article ? m_supplementary : m_path;
    return mixHash(mixHash(key, scope), quint64(here.kind)) | 1;
}

void BlockList::enterScope(int parent)
{
    m_scopeOf = parent;
    m_path = 0;
    m_supplementary = 0;
    for (int above = parent; above > 0; above = m_side.unit(above).parent) {
        const Unit &division = m_side.unit(above);
        m_path = mixHash(m_path, quint64(division.number.part[0]) * 64 + quint64(division.kind));
        if (division.kind == ClauseKind::Supplementary) {
            if (above != m_lastSupplementary)
                ++m_supplementaries;
            m_lastSupplementary = above;
            m_supplementary = m_supplementaries;
        }
    }
    m_path = mixHash(m_path, m_supplementary);
}

} // namespace hoshin::diff
