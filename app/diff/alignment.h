// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diff/comparison.h"
#include "diff/digest.h"

#include <set>

namespace hoshin::diff {

/// Which unit of one text became which of the other, by unit index; -1 for none.
class Pairing
{
public:
    Pairing(int unitsBefore, int unitsAfter);

    int after(int before) const { return m_after[size_t(before)]; }
    int before(int after) const { return m_before[size_t(after)]; }
    float confidence(int after) const { return m_confidence[size_t(after)]; }

    /// True where both are still free and nobody said that they are not the same.
    bool canPair(int before, int after) const;
    void pair(int before, int after, float confidence);
    void keepApart(int before, int after) { m_apart.insert({before, after}); }

    /// The same seen from the other side.
    Pairing mirrored() const;

    std::vector<bool> moved;     ///< by unit of the new text
    std::vector<int> splitFrom;  ///< by unit of the new text: the old unit it was part of, or -1
    std::vector<int> mergedInto; ///< by unit of the old text: the new unit it went into, or -1

private:
    std::vector<int> m_after;
    std::vector<int> m_before;
    std::vector<float> m_confidence;
    std::set<std::pair<int, int>> m_apart;
};

/// Pairs the units of two texts, blocks first, then what stands inside paired blocks.
Pairing align(Side &before, Side &after, const CompareOptions &options);

/// Pairs the blocks that hold text (blocksOf without divisions): equal content first, then content with references masked,
/// neighbours, shared lines, and what is alike on the rest, best first.
void alignBlocks(Side &before, Side &after, std::span<const int> blocksBefore, std::span<const int> blocksAfter,
                 Pairing &pairing);

/// Pairs divisions by the paired blocks that they share and by their names.
void alignDivisions(const Side &before, const Side &after, std::span<const int> blocksBefore,
                    std::span<const int> blocksAfter, Pairing &pairing);

/// Pairs the children of two paired units, in order as far as possible; then theirs.
void alignChildren(Side &before, Side &after, int unitBefore, int unitAfter, Pairing &pairing);

/// Marks as moved what does not keep the order, in a list of units of the new text.
void markMoved(const Side &after, std::span<const int> listBefore, std::span<const int> listAfter, Pairing &pairing);

/// Finds new blocks that were part of an old one, and old ones that became part of a new one.
void findSplitsAndMerges(const Side &before, const Side &after, std::span<const int> blocksBefore,
                         std::span<const int> blocksAfter, Pairing &pairing);

/// True where a unit of one kind can have become one of the other.
bool isCompatible(model::ClauseKind a, model::ClauseKind b);

} // namespace hoshin::diff
