// SPDX-License-Identifier: Apache-2.0
#include "diff/alignment.h"
#include "diff/similarity.h"

#include <algorithm>

namespace hoshin::diff {

namespace {

constexpr float contained = 0.8F;
constexpr int shortest = 20;        // UTF-16 units; less is contained anywhere
constexpr size_t mostExamined = 64; // blocks that one part is looked for in

using Shingles = std::vector<quint64>;

Shingles shinglesOf(const Side &side, int unit)
{
    Shingles shingles;
    forEachShingle(side.outline(), unit, [&](quint64 value) { shingles.push_back(value); });
    std::sort(shingles.begin(), shingles.end());
    shingles.erase(std::unique(shingles.begin(), shingles.end()), shingles.end());
    return shingles;
}

/// Share of `part` that is in `whole` and not in `rest`.
float containment(const Shingles &part, const Shingles &whole, const Shingles &rest)
{
    size_t found = 0;
    for (const quint64 value : part) {
        if (std::binary_search(whole.begin(), whole.end(), value)
            && !std::binary_search(rest.begin(), rest.end(), value))
            ++found;
    }
    return part.empty() ? 0 : float(found) / float(part.size());
}

/// A paired block whose content shrank on one side: what it lost may be a unit of its own there.
struct Whole
{
    int unit = -1;      // on the side where it is whole
    int remainder = -1; // its partner
    Shingles shingles;
    Shingles rest;
};

/// For every unpaired block of `parts`' side the paired block of the other side that it was cut out of.
template<typename PartnerOf, typename Found>
void findParts(const Side &wholeSide, std::span<const int> wholes, const Side &partSide, std::span<const int> parts,
               PartnerOf partnerOf, Found found)
{
    std::vector<Whole> candidates;
    for (const int unit : wholes) {
        const int partner = partnerOf(unit);
        if (partner >= 0 && wholeSide.digest(unit).length >= partSide.digest(partner).length + shortest)
            candidates.push_back({unit, partner, {}, {}});
    }
    if (candidates.empty())
        return;
    for (const int part : parts) {
        const int length = partSide.digest(part).length;
        if (length < shortest)
            continue;
        const Shingles shingles = shinglesOf(partSide, part);
        size_t examined = 0;
        for (Whole &whole : candidates) {
            if (wholeSide.digest(whole.unit).length - partSide.digest(whole.remainder).length < length / 2)
                continue;
            if (++examined > mostExamined)
                break;
            if (whole.shingles.empty()) {
                whole.shingles = shinglesOf(wholeSide, whole.unit);
                whole.rest = shinglesOf(partSide, whole.remainder);
            }
            if (containment(shingles, whole.shingles, whole.rest) >= contained) {
                found(part, whole.unit, whole.remainder);
                break;
            }
        }
    }
}

std::vector<int> unpaired(std::span<const int> blocks, auto partnerOf)
{
    std::vector<int> free;
    for (const int block : blocks) {
        if (partnerOf(block) < 0)
            free.push_back(block);
    }
    return free;
}

} // namespace

void findSplitsAndMerges(const Side &before, const Side &after, std::span<const int> blocksBefore,
                         std::span<const int> blocksAfter, Pairing &pairing)
{
    const auto partnerOfOld = [&](int unit) { return pairing.after(unit); };
    const auto partnerOfNew = [&](int unit) { return pairing.before(unit); };
    const std::vector<int> added = unpaired(blocksAfter, partnerOfNew);
    const std::vector<int> deleted = unpaired(blocksBefore, partnerOfOld);
    if (!added.empty())
        findParts(before, blocksBefore, after, added, partnerOfOld,
                  [&](int part, int whole, int) { pairing.splitFrom[size_t(part)] = whole; });
    if (!deleted.empty())
        findParts(after, blocksAfter, before, deleted, partnerOfNew,
                  [&](int part, int whole, int) { pairing.mergedInto[size_t(part)] = whole; });
}

} // namespace hoshin::diff
