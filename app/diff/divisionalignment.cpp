// SPDX-License-Identifier: Apache-2.0
#include "diff/alignment.h"
#include "diff/blocklist.h"
#include "diff/hashing.h"

#include <algorithm>
#include <vector>

namespace hoshin::diff {

namespace {

constexpr float accepted = 0.3F;
constexpr float forName = 0.6F;
constexpr float forNumber = 0.15F;
constexpr size_t commonName = 64; // 雑則 in more chapters than this says nothing

std::vector<int> divisionsAmong(const Side &side, std::span<const int> blocks)
{
    std::vector<int> divisions;
    for (const int block : blocks) {
        if (isDivision(side.unit(block).kind))
            divisions.push_back(block);
    }
    return divisions;
}

/// An old and a new division, and how much text they have in common.
struct SharedText
{
    int a;
    int b;
    float weight;
};

/// In the order of the divisions, one entry a pair. A text with sixty 附則 makes thousands of pairs: they are collected and
/// sorted; as many nodes of a map took a third longer.
using Shared = std::vector<SharedText>;

void addUp(Shared &shared)
{
    const auto inOrder = [](const SharedText &x, const SharedText &y) { return x.a != y.a ? x.a < y.a : x.b < y.b; };
    std::stable_sort(shared.begin(), shared.end(), inOrder);
    size_t kept = 0;
    for (size_t i = 0; i < shared.size(); ++i) {
        if (kept > 0 && shared[kept - 1].a == shared[i].a && shared[kept - 1].b == shared[i].b)
            shared[kept - 1].weight += shared[i].weight;
        else
            shared[kept++] = shared[i];
    }
    shared.resize(kept);
}

/// Text that two divisions have in common through the blocks paired inside them, level by level.
Shared sharedContent(const Side &before, const Side &after, std::span<const int> blocksAfter, const Pairing &pairing)
{
    Shared shared;
    int parentBefore = -1;
    int parentAfter = -1;
    float weight = 0; // of the blocks with these parents
    const auto add = [&] {
        for (int b = parentAfter; b > 0; b = after.unit(b).parent) {
            for (int a = parentBefore; a > 0; a = before.unit(a).parent) {
                if (before.unit(a).kind == after.unit(b).kind)
                    shared.push_back({a, b, weight});
            }
        }
        weight = 0;
    };
    for (const int block : blocksAfter) {
        const int partner = isDivision(after.unit(block).kind) ? -1 : pairing.before(block);
        if (partner < 0)
            continue;
        if (after.unit(block).parent != parentAfter || before.unit(partner).parent != parentBefore) {
            add();
            parentAfter = after.unit(block).parent;
            parentBefore = before.unit(partner).parent;
        }
        weight += float(after.digest(block).length + before.digest(partner).length + 2);
    }
    add();
    return shared;
}

/// Adds pairs of divisions with equal names, so that empty ones are candidates too.
void addNamesakes(const Side &before, const Side &after, std::span<const int> a, std::span<const int> b, Shared &shared)
{
    const auto named = [](const Side &side, std::span<const int> divisions) {
        Occurrences names;
        for (const int division : divisions) {
            const Unit &unit = side.unit(division);
            names.push_back({mixHash(hashOf(unit.heading), quint64(unit.kind)), division, 0});
            names.push_back({mixHash(hashOf(unit.label), quint64(unit.kind) + 64), division, 0});
        }
        std::sort(names.begin(), names.end());
        return names;
    };
    forCommon(named(before, a), named(after, b), [&](auto inBefore, auto inAfter) {
        if (inBefore.size() > commonName || inAfter.size() > commonName)
            return;
        for (const Occurrence &x : inBefore) {
            for (const Occurrence &y : inAfter)
                shared.push_back({x.position, y.position, 0});
        }
    });
}

} // namespace

void alignDivisions(const Side &before, const Side &after, std::span<const int> blocksBefore,
                    std::span<const int> blocksAfter, Pairing &pairing)
{
    const std::vector<int> divisionsBefore = divisionsAmong(before, blocksBefore);
    const std::vector<int> divisionsAfter = divisionsAmong(after, blocksAfter);
    if (divisionsBefore.empty() || divisionsAfter.empty())
        return;
    Shared shared = sharedContent(before, after, blocksAfter, pairing);
    addNamesakes(before, after, divisionsBefore, divisionsAfter, shared);
    addUp(shared);

    struct Rated
    {
        float score;
        int a;
        int b;
        bool operator<(const Rated &other) const
        {
            if (score != other.score)
                return score > other.score;
            return b != other.b ? b < other.b : a < other.a;
        }
    };
    std::vector<Rated> rated;
    for (const auto &[old, now, weight] : shared) {
        const Unit &a = before.unit(old);
        const Unit &b = after.unit(now);
        const int lengths = before.digest(old).length + after.digest(now).length;
        float score = weight / float(lengths + 2);
        score += !a.heading.isEmpty() && a.heading == b.heading ? forName : 0;
        score += a.label == b.label ? forNumber : 0;
        if (score >= accepted)
            rated.push_back({score, old, now});
    }
    std::sort(rated.begin(), rated.end());
    for (const Rated &candidate : rated) {
        if (pairing.canPair(candidate.a, candidate.b))
            pairing.pair(candidate.a, candidate.b, std::min(candidate.score, 1.0F));
    }
    // What is left with the same number in the same place was rewritten from name to content.
    for (const auto &[a, b, weight] : shared) {
        if (before.unit(a).label == after.unit(b).label && pairing.before(after.unit(b).parent) == before.unit(a).parent
            && pairing.canPair(a, b))
            pairing.pair(a, b, accepted);
    }
}

} // namespace hoshin::diff
