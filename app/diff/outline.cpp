// SPDX-License-Identifier: Apache-2.0
#include "diff/outline.h"

#include "diff/outlinebuilder.h"

#include <algorithm>

namespace hoshin::diff {

using model::ClauseKind;

QString toString(const Number &number)
{
    QString text;
    for (const int part : number.part) {
        if (part == 0)
            break;
        if (!text.isEmpty())
            text += u'_';
        text += QString::number(part);
    }
    return text;
}

Outline::Outline() : m_units(1)
{
    m_units.front().kind = ClauseKind::Root;
    m_units.front().end = 1;
}

int Outline::indexOf(const model::ClauseId &id) const
{
    const auto found = std::find(m_ids.begin(), m_ids.end(), id);
    return found == m_ids.end() ? -1 : int(found - m_ids.begin());
}

std::vector<int> childrenOf(const Outline &outline, int unit)
{
    std::vector<int> children;
    for (int child = unit + 1; child < outline.unit(unit).end; child = outline.unit(child).end)
        children.push_back(child);
    return children;
}

bool isDivision(ClauseKind kind)
{
    switch (kind) {
    case ClauseKind::Part:
    case ClauseKind::Chapter:
    case ClauseKind::Section:
    case ClauseKind::Subsection:
    case ClauseKind::Division:
    case ClauseKind::Supplementary: return true;
    default: return false;
    }
}

std::vector<int> blocksOf(const Outline &outline)
{
    std::vector<int> blocks;
    for (int index = 1; index < outline.size();) {
        blocks.push_back(index);
        const Unit &unit = outline.unit(index);
        index = isDivision(unit.kind) ? index + 1 : unit.end;
    }
    return blocks;
}

OutlineBuilder::OutlineBuilder(std::shared_ptr<const QString> text) { m_outline.m_text = std::move(text); }

int OutlineBuilder::add(int parent, const Unit &unit)
{
    std::vector<Unit> &units = m_outline.m_units;
    const int index = int(units.size());
    Q_ASSERT(parent >= 0 && parent < index);
    units.push_back(unit);
    units.back().parent = parent;
    units.back().depth = units[size_t(parent)].depth + 1;
    units.back().end = index + 1;
    return index;
}

int OutlineBuilder::add(int parent, const Unit &unit, const model::ClauseId &id)
{
    m_outline.m_ids.resize(m_outline.m_units.size());
    m_outline.m_ids.push_back(id);
    return add(parent, unit);
}

void OutlineBuilder::setRootId(const model::ClauseId &id) { m_outline.m_ids.assign(1, id); }

Outline OutlineBuilder::finish()
{
    std::vector<Unit> &units = m_outline.m_units;
    for (size_t index = units.size(); index-- > 1;) {
        Unit &above = units[size_t(units[index].parent)];
        above.end = std::max(above.end, units[index].end);
    }
    return std::move(m_outline);
}

} // namespace hoshin::diff
