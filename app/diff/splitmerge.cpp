// SPDX-License-Identifier: Apache-2.0
#include "diff/alignment.h"
#include "diff/similarity.h"

#include <algorithm>
#include <bit>
#include <optional>

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

/// The shingles that a block lost when it became its partner: what was cut out of it.
class CutOut
{
public:
    CutOut(const Side &wholeSide, int whole, const Side &restSide, int rest)
        : m_entries(std::bit_ceil(size_t(wholeSide.digest(whole).length) * 2 + 16))
    {
        forEachShingle(wholeSide.outline(), whole, [this](quint64 value) {
            Entry &entry = at(value);
            entry.key = value & keyMask;
            entry.lost = entry.key != 0;
        });
        forEachShingle(restSide.outline(), rest, [this](quint64 value) { at(value).lost = false; });
    }

    /// Share of `part` that was cut out here.
    float shareOf(const Shingles &part) const
    {
        const auto found = std::count_if(part.begin(), part.end(), [this](quint64 value) { return at(value).lost; });
        return part.empty() ? 0 : float(found) / float(part.size());
    }

private:
    static constexpr quint64 keyMask = ~quint64(0) >> 1;

    struct Entry // of an open hash table: a shingle but for its highest bit; 0: free
    {
        quint64 key : 63 = 0;
        bool lost : 1 = false;
    };

    size_t placeOf(quint64 value) const
    {
        const size_t mask = m_entries.size() - 1;
        const quint64 key = value & keyMask;
        size_t place = size_t(value >> 24) & mask;
        while (m_entries[place].key != 0 && m_entries[place].key != key)
            place = (place + 1) & mask;
        return place;
    }
    Entry &at(quint64 value) { return m_entries[placeOf(value)]; }
    const Entry &at(quint64 value) const { return m_entries[placeOf(value)]; }

    std::vector<Entry> m_entries; // a power of two, at most half of them in use
};

/// A paired block whose content shrank on one side: what it lost may be a unit of its own there.
struct Whole
{
    int unit = -1;      // on the side where it is whole
    int remainder = -1; // its partner
    std::optional<CutOut> cutOut;
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
            candidates.push_back({unit, partner, std::nullopt});
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
            if (!whole.cutOut)
                whole.cutOut.emplace(wholeSide, whole.unit, partSide, whole.remainder);
            if (whole.cutOut->shareOf(shingles) >= contained) {
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
