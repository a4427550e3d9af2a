// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

#include <span>
#include <vector>

namespace hoshin::diff {

/// Which blocks of two texts share which shingles. First those of the old text are added, block by block, then those of the
/// new one meet them, block by block. A shingle that is in many blocks of either side says nothing and does not count.
///
/// Cost: constant a shingle, but for the at most 24 blocks that share it.
class ShingleIndex
{
public:
    /// `expected` shingles in all; more make it slower.
    explicit ShingleIndex(size_t expected);

    void add(quint64 shingle, int blockBefore);
    void meet(quint64 shingle, int blockAfter);

    /// Calls `visit(blockAfter, blocksBefore, weights)` for every block of the new text that shares something, in order:
    /// `weights`, by block of the old text, is the sum of the shared shingles, each the less worth the more old blocks have it.
    template<typename Visit>
    void forEachMeeting(size_t blocksBefore, Visit visit) const
    {
        std::vector<float> weights(blocksBefore, 0);
        std::vector<int> shared;
        for (size_t at = 0; at < m_meetings.size();) {
            const int after = m_meetings[at].blockAfter;
            for (; at < m_meetings.size() && m_meetings[at].blockAfter == after; ++at)
                collect(m_entries[m_meetings[at].entry], weights, shared);
            if (!shared.empty())
                visit(after, std::span<const int>(shared), std::span<const float>(weights));
            for (const int before : shared)
                weights[size_t(before)] = 0;
            shared.clear();
        }
    }

private:
    struct Entry // of an open hash table; free where nothing was added
    {
        quint64 shingle = 0;
        int last = -1; ///< the block added last: index into m_blocks
        int lastAfter = -1;
        quint32 countBefore = 0;
        quint32 countAfter = 0;
    };
    struct Block
    {
        int block = 0;
        int next = -1;
    };
    struct Meeting
    {
        int blockAfter = 0;
        quint32 entry = 0;
    };

    size_t find(quint64 shingle) const;
    void grow();
    void collect(const Entry &entry, std::vector<float> &weights, std::vector<int> &shared) const;

    std::vector<Entry> m_entries; // a power of two
    std::vector<Block> m_blocks;
    std::vector<Meeting> m_meetings;
    size_t m_used = 0;
};

} // namespace hoshin::diff
