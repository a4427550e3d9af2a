// SPDX-License-Identifier: Apache-2.0
#include "diff/alignment.h"

#include "diff/subsequence.h"

#include <QHash>

#include <algorithm>

namespace hoshin::diff {

using model::ClauseKind;

Pairing::Pairing(int unitsBefore, int unitsAfter)
    : moved(size_t(unitsAfter), false)
    , splitFrom(size_t(unitsAfter), -1)
    , mergedInto(size_t(unitsBefore), -1)
    , m_after(size_t(unitsBefore), -1)
    , m_before(size_t(unitsAfter), -1)
    , m_confidence(size_t(unitsAfter), 0)
{}

bool Pairing::canPair(int before, int after) const
{
    return m_after[size_t(before)] < 0 && m_before[size_t(after)] < 0
        && (m_apart.empty() || !m_apart.contains({before, after}));
}

void Pairing::pair(int before, int after, float confidence)
{
    m_after[size_t(before)] = after;
    m_before[size_t(after)] = before;
    m_confidence[size_t(after)] = confidence;
}

Pairing Pairing::mirrored() const
{
    Pairing other(int(m_before.size()), int(m_after.size()));
    other.splitFrom = mergedInto;
    other.mergedInto = splitFrom;
    for (int index = 0; index < int(m_before.size()); ++index) {
        const int partner = before(index);
        if (partner < 0)
            continue;
        other.pair(index, partner, confidence(index));
        other.moved[size_t(partner)] = moved[size_t(index)];
    }
    return other;
}

bool isCompatible(ClauseKind a, ClauseKind b)
{
    const auto loose = [](ClauseKind kind) {
        return kind == ClauseKind::Paragraph || kind == ClauseKind::Item || kind == ClauseKind::Subitem
            || kind == ClauseKind::Text;
    };
    return a == b || (loose(a) && loose(b));
}

void markMoved(const Side &after, std::span<const int> listBefore, std::span<const int> listAfter, Pairing &pairing)
{
    constexpr int unitWeight = 64; // so that of two short units not always the longer one stays
    std::vector<int> positions;
    std::vector<int> weights;
    positions.reserve(listAfter.size());
    weights.reserve(listAfter.size());
    for (const int unit : listAfter) {
        const int partner = pairing.before(unit);
        const auto found = std::lower_bound(listBefore.begin(), listBefore.end(), partner);
        const bool inList = partner >= 0 && found != listBefore.end() && *found == partner;
        positions.push_back(inList ? int(found - listBefore.begin()) : -1);
        weights.push_back(unitWeight + (isDivision(after.unit(unit).kind) ? 0 : after.digest(unit).length));
    }
    const std::vector<bool> stays = heaviestIncreasing(positions, weights);
    for (size_t i = 0; i < listAfter.size(); ++i) {
        if (pairing.before(listAfter[i]) >= 0 && !stays[i])
            pairing.moved[size_t(listAfter[i])] = true;
    }
}

namespace {

void pairGiven(const Side &before, const Side &after, const CompareOptions &options, Pairing &pairing)
{
    for (const auto &[old, now] : options.overrides.apart)
        pairing.keepApart(old, now);
    for (const auto &[old, now] : options.overrides.together) {
        if (old >= 0 && old < before.outline().size() && now >= 0 && now < after.outline().size()
            && pairing.canPair(old, now))
            pairing.pair(old, now, 1);
    }
    const std::vector<model::ClauseId> &ids = before.outline().ids();
    if (!options.useIds || ids.empty() || after.outline().ids().empty())
        return;
    QHash<model::ClauseId, int> known;
    known.reserve(qsizetype(ids.size()));
    for (int index = 1; index < before.outline().size(); ++index)
        known.insert(before.outline().id(index), index);
    for (int index = 1; index < after.outline().size(); ++index) {
        const int partner = known.value(after.outline().id(index), -1);
        if (partner >= 0 && !after.outline().id(index).isNull()
            && isCompatible(before.unit(partner).kind, after.unit(index).kind) && pairing.canPair(partner, index))
            pairing.pair(partner, index, 1);
    }
}

std::vector<int> withoutDivisions(const Outline &outline, const std::vector<int> &blocks)
{
    std::vector<int> content;
    content.reserve(blocks.size());
    for (const int block : blocks) {
        if (!isDivision(outline.unit(block).kind))
            content.push_back(block);
    }
    return content;
}

Pairing alignOriented(Side &before, Side &after, const CompareOptions &options)
{
    Pairing pairing(before.outline().size(), after.outline().size());
    pairing.pair(0, 0, 1);
    pairGiven(before, after, options, pairing);
    const std::vector<int> blocksBefore = blocksOf(before.outline());
    const std::vector<int> blocksAfter = blocksOf(after.outline());
    const std::vector<int> contentBefore = withoutDivisions(before.outline(), blocksBefore);
    const std::vector<int> contentAfter = withoutDivisions(after.outline(), blocksAfter);
    alignBlocks(before, after, contentBefore, contentAfter, pairing);
    alignDivisions(before, after, blocksBefore, blocksAfter, pairing);
    markMoved(after, blocksBefore, blocksAfter, pairing);
    findSplitsAndMerges(before, after, contentBefore, contentAfter, pairing);
    for (const int block : contentAfter) {
        if (const int partner = pairing.before(block); partner >= 0)
            alignChildren(before, after, partner, block, pairing);
    }
    return pairing;
}

} // namespace

Pairing align(Side &before, Side &after, const CompareOptions &options)
{
    // Ties are broken by position on one side, so both directions are worked out in the same direction and then mirrored.
    if (before.digest(0).full <= after.digest(0).full)
        return alignOriented(before, after, options);
    CompareOptions turned = options;
    for (auto *list : {&turned.overrides.together, &turned.overrides.apart}) {
        for (auto &[old, now] : *list)
            std::swap(old, now);
    }
    return alignOriented(after, before, turned).mirrored();
}

} // namespace hoshin::diff
