// SPDX-License-Identifier: Apache-2.0
#include "diff/subsequence.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>

namespace hoshin::diff {

namespace {

struct Best
{
    std::int64_t weight = 0;
    int last = -1; // index of the element that the best subsequence ends with
};

/// Best subsequence that ends at a position up to some limit: a Fenwick tree over positions, holding maxima.
class PrefixMaximum
{
public:
    explicit PrefixMaximum(int positions) : m_tree(size_t(positions) + 1) {}

    Best below(int position) const
    {
        Best best;
        for (int at = position; at > 0; at -= at & -at) {
            if (m_tree[size_t(at)].weight > best.weight)
                best = m_tree[size_t(at)];
        }
        return best;
    }

    void raise(int position, const Best &value)
    {
        for (int at = position + 1; at < int(m_tree.size()); at += at & -at) {
            if (m_tree[size_t(at)].weight < value.weight)
                m_tree[size_t(at)] = value;
        }
    }

private:
    std::vector<Best> m_tree;
};

} // namespace

std::vector<bool> heaviestIncreasing(std::span<const int> positions, std::span<const int> weights)
{
    std::vector<bool> stays(positions.size(), false);
    int highest = -1;
    bool increasing = true;
    for (const int position : positions) {
        if (position < 0)
            continue;
        increasing &= position > highest;
        highest = std::max(highest, position);
    }
    if (increasing) { // by far the commonest case: nothing moved
        for (size_t i = 0; i < positions.size(); ++i)
            stays[i] = positions[i] >= 0;
        return stays;
    }
    PrefixMaximum maximum(highest + 1);
    std::vector<int> previous(positions.size(), -1);
    Best top;
    for (size_t i = 0; i < positions.size(); ++i) {
        if (positions[i] < 0)
            continue;
        const Best before = maximum.below(positions[i]);
        previous[i] = before.last;
        const Best here{before.weight + weights[i], int(i)};
        maximum.raise(positions[i], here);
        if (here.weight > top.weight)
            top = here;
    }
    for (int i = top.last; i >= 0; i = previous[size_t(i)])
        stays[size_t(i)] = true;
    return stays;
}

} // namespace hoshin::diff
