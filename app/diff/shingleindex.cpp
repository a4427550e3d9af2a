// SPDX-License-Identifier: Apache-2.0
#include "diff/shingleindex.h"

#include <bit>

namespace hoshin::diff {

static constexpr quint32 common = 24; // a shingle in more blocks than this says nothing

ShingleIndex::ShingleIndex(size_t expected) : m_entries(std::bit_ceil(expected * 2 + 16))
{
    m_blocks.reserve(expected);
    m_meetings.reserve(expected);
}

/// The entry of a shingle, or the free one where it belongs. Shingles were sampled by their low bits: the high ones differ.
size_t ShingleIndex::find(quint64 shingle) const
{
    const size_t mask = m_entries.size() - 1;
    size_t at = size_t(shingle >> 24) & mask;
    while (m_entries[at].countBefore > 0 && m_entries[at].shingle != shingle)
        at = (at + 1) & mask;
    return at;
}

void ShingleIndex::grow()
{
    std::vector<Entry> entries(m_entries.size() * 2);
    entries.swap(m_entries);
    for (const Entry &entry : entries) {
        if (entry.countBefore > 0)
            m_entries[find(entry.shingle)] = entry;
    }
}

void ShingleIndex::add(quint64 shingle, int blockBefore)
{
    size_t at = find(shingle);
    if (m_entries[at].countBefore == 0 && ++m_used * 2 > m_entries.size()) {
        grow();
        at = find(shingle);
    }
    Entry &entry = m_entries[at];
    if (entry.last >= 0 && m_blocks[size_t(entry.last)].block == blockBefore)
        return;
    entry.shingle = shingle;
    ++entry.countBefore;
    if (entry.countBefore > common)
        return;
    m_blocks.push_back({blockBefore, entry.last});
    entry.last = int(m_blocks.size()) - 1;
}

void ShingleIndex::meet(quint64 shingle, int blockAfter)
{
    const size_t at = find(shingle);
    Entry &entry = m_entries[at];
    if (entry.countBefore == 0 || entry.countBefore > common || entry.lastAfter == blockAfter)
        return;
    entry.lastAfter = blockAfter;
    if (++entry.countAfter <= common)
        m_meetings.push_back({blockAfter, quint32(at)});
}

void ShingleIndex::collect(const Entry &entry, std::vector<float> &weights, std::vector<int> &shared) const
{
    if (entry.countAfter > common)
        return;
    const float weight = 1.0F / float(entry.countBefore);
    for (int at = entry.last; at >= 0; at = m_blocks[size_t(at)].next) {
        const size_t before = size_t(m_blocks[size_t(at)].block);
        if (weights[before] == 0)
            shared.push_back(int(before));
        weights[before] += weight;
    }
}

} // namespace hoshin::diff
