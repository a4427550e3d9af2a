// SPDX-License-Identifier: Apache-2.0
#include "diff/overrides.h"

#include "diff/alignment.h"

#include <QHash>

#include <algorithm>

namespace hoshin::diff {

namespace {

QHash<model::ClauseId, int> unitsById(const Outline &outline)
{
    QHash<model::ClauseId, int> units;
    units.reserve(qsizetype(outline.ids().size()));
    for (int unit = 1; unit < int(outline.ids().size()); ++unit)
        units.insert(outline.id(unit), unit);
    return units;
}

bool isBlock(const Outline &outline, int unit)
{
    const int parent = outline.unit(unit).parent;
    return parent <= 0 || isDivision(outline.unit(parent).kind);
}

/// The block that a unit stands in.
int blockOf(const Outline &outline, int unit)
{
    while (!isBlock(outline, unit))
        unit = outline.unit(unit).parent;
    return unit;
}

} // namespace

PairOverrides overridesOf(std::span<const model::PairDecision> decisions, const Outline &before, const Outline &after)
{
    PairOverrides overrides;
    if (decisions.empty())
        return overrides;
    const QHash<model::ClauseId, int> old = unitsById(before);
    const QHash<model::ClauseId, int> now = unitsById(after);
    const auto together = [&](const model::ClauseId &a, const model::ClauseId &b) {
        const auto decided = std::find_if(decisions.begin(), decisions.end(), [&](const model::PairDecision &each) {
            return each.before == a && each.after == b;
        });
        return decided == decisions.end() ? a == b : decided->together;
    };
    for (const model::PairDecision &decision : decisions) {
        const int from = old.value(decision.before, -1);
        const int to = now.value(decision.after, -1);
        if (from < 0 || to < 0 || !isCompatible(before.unit(from).kind, after.unit(to).kind))
            continue;
        if (!decision.together) {
            overrides.apart.emplace_back(from, to);
            continue;
        }
        const bool blocks = isBlock(before, from) && isBlock(after, to);
        const bool inside = !isBlock(before, from) && !isBlock(after, to)
            && together(before.id(blockOf(before, from)), after.id(blockOf(after, to)));
        if (blocks || inside)
            overrides.together.emplace_back(from, to);
    }
    return overrides;
}

} // namespace hoshin::diff
