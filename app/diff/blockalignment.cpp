// SPDX-License-Identifier: Apache-2.0
#include "diff/alignment.h"
#include "diff/blocklist.h"
#include "diff/hashing.h"
#include "diff/shingleindex.h"
#include "diff/similarity.h"

#include <algorithm>
#include <array>
#include <optional>

namespace hoshin::diff {

namespace {

constexpr float acceptedAlike = 0.30F;      // of two blocks with different numbers
constexpr float acceptedSameNumber = 0.12F; // of two blocks with the same number
constexpr float acceptedShared = 0.35F;     // share of their text that stands in lines which both have
constexpr int telling = 20;                 // a block this long is not equal to another by chance
constexpr int tellingLine = 10;
constexpr size_t wantedSamples = 16'000; // shingles looked at to find candidates
constexpr size_t samplesOfBlock = 256;
constexpr size_t keptCandidates = 4;
constexpr size_t lengthOfRating =
    16;                     // a pair is rated in the time in which shingles of this many characters are looked up
constexpr int gapReach = 4; // unpaired blocks behind the paired neighbour that are candidates too

struct Candidate
{
    float score = 0;
    int a = 0; // positions
    int b = 0;

    bool operator<(const Candidate &other) const // best first
    {
        if (score != other.score)
            return score > other.score;
        return b != other.b ? b < other.b : a < other.a;
    }
};

class BlockAligner
{
public:
    BlockAligner(BlockList &a, BlockList &b, Pairing &pairing) : m_a(a), m_b(b), m_pairing(pairing) {}

    void run();

private:
    bool isFreeA(int position) const { return m_pairing.after(m_a.unit(position)) < 0; }
    bool isFreeB(int position) const { return m_pairing.before(m_b.unit(position)) < 0; }
    std::vector<int> free(const BlockList &list) const;

    bool canPair(int i, int j) const
    {
        return isCompatible(m_a.at(i).kind, m_b.at(j).kind) && m_pairing.canPair(m_a.unit(i), m_b.unit(j));
    }
    void pair(int i, int j, float confidence) { m_pairing.pair(m_a.unit(i), m_b.unit(j), confidence); }
    void pairBestFirst(std::vector<Candidate> &candidates, float most);

    bool isSame(int i, int j) const;
    void trimEqualEnds();
    void pairInStep();
    template<typename HashOf, typename Accept>
    void pairUnique(HashOf hashOfBlock, Accept accept);
    void extendToNeighbours();
    Occurrences lines(const BlockList &list) const;
    void pairBySharedLines();
    void pairAlike();
    std::vector<std::vector<int>> candidatesByContent(std::span<const int> freeA, std::span<const int> freeB) const;
    void addGapCandidates(int j, std::vector<int> &candidates) const;
    std::optional<Candidate> rate(int i, int j);
    const Signature &signature(const BlockList &list, std::vector<std::optional<Signature>> &cache, int position);

    BlockList &m_a;
    BlockList &m_b;
    Pairing &m_pairing;
    std::vector<std::optional<Signature>> m_signaturesA;
    std::vector<std::optional<Signature>> m_signaturesB;
};

void BlockAligner::run()
{
    trimEqualEnds();
    if (m_a.begin == m_a.end || m_b.begin == m_b.end)
        return;
    pairInStep();
    const auto always = [](int, int) { return true; };
    const auto numberAndContent = [](const BlockList &list, int at) {
        return list.key(at) == 0 ? 0 : mixHash(list.key(at), list.digest(at).body);
    };
    pairUnique(numberAndContent, always);
    pairUnique([](const BlockList &list, int at) { return list.digest(at).body; }, always);
    pairUnique([](const BlockList &list, int at) { return list.masked(at); },
               [this](int i, int j) { return m_a.digest(i).length >= telling || m_a.key(i) == m_b.key(j); });
    extendToNeighbours();
    pairBySharedLines();
    pairAlike();
}

bool BlockAligner::isSame(int i, int j) const
{
    return m_a.key(i) == m_b.key(j) && m_a.digest(i).full == m_b.digest(j).full
        && (m_pairing.after(m_a.unit(i)) == m_b.unit(j) || canPair(i, j));
}

void BlockAligner::trimEqualEnds()
{
    while (m_a.begin < m_a.end && m_b.begin < m_b.end && isSame(m_a.begin, m_b.begin))
        pair(m_a.begin++, m_b.begin++, 1);
    while (m_a.end > m_a.begin && m_b.end > m_b.begin && isSame(m_a.end - 1, m_b.end - 1))
        pair(--m_a.end, --m_b.end, 1);
}

/// Between the first and the last change most blocks still stand where they stood: no need to look for them.
void BlockAligner::pairInStep()
{
    int i = m_a.begin;
    int j = m_b.begin;
    for (; i < m_a.end && j < m_b.end && m_a.key(i) == m_b.key(j); ++i, ++j) {
        if (isSame(i, j))
            pair(i, j, 1);
    }
    int lastA = m_a.end - 1;
    int lastB = m_b.end - 1;
    for (; lastA >= i && lastB >= j && m_a.key(lastA) == m_b.key(lastB); --lastA, --lastB) {
        if (isSame(lastA, lastB))
            pair(lastA, lastB, 1);
    }
}

std::vector<int> BlockAligner::free(const BlockList &list) const
{
    std::vector<int> positions;
    for (int position = list.begin; position < list.end; ++position) {
        if (&list == &m_a ? isFreeA(position) : isFreeB(position))
            positions.push_back(position);
    }
    return positions;
}

/// Pairs blocks whose hash occurs once on either side.
template<typename HashOf, typename Accept>
void BlockAligner::pairUnique(HashOf hashOfBlock, Accept accept)
{
    const auto occurrences = [&](const BlockList &list) {
        Occurrences found;
        for (const int position : free(list)) {
            if (const quint64 hash = hashOfBlock(list, position))
                found.push_back({hash, position, 0});
        }
        std::sort(found.begin(), found.end());
        return found;
    };
    forCommon(occurrences(m_a), occurrences(m_b), [&](auto inA, auto inB) {
        if (inA.size() != 1 || inB.size() != 1)
            return;
        const int i = inA.front().position;
        const int j = inB.front().position;
        if (canPair(i, j) && accept(i, j))
            pair(i, j, 1);
    });
}

/// Content that occurs several times (「削除」) goes with its paired neighbour.
void BlockAligner::extendToNeighbours()
{
    const auto extend = [&](int j, int step) {
        const int neighbour = m_pairing.before(m_b.unit(j - step));
        const int at = neighbour < 0 || !isFreeB(j) ? -1 : m_a.positionOf(neighbour);
        const int i = at + step;
        if (at >= 0 && i >= m_a.begin && i < m_a.end && canPair(i, j) && m_a.masked(i) == m_b.masked(j))
            pair(i, j, 1);
    };
    for (int j = m_b.begin + 1; j < m_b.end; ++j)
        extend(j, 1);
    for (int j = m_b.end - 2; j >= m_b.begin; --j)
        extend(j, -1);
}

void BlockAligner::pairBestFirst(std::vector<Candidate> &candidates, float most)
{
    std::sort(candidates.begin(), candidates.end());
    for (const Candidate &candidate : candidates) {
        if (canPair(candidate.a, candidate.b))
            pair(candidate.a, candidate.b, std::min(candidate.score, most));
    }
}

Occurrences BlockAligner::lines(const BlockList &list) const
{
    Occurrences found;
    for (const int position : free(list)) {
        for (int unit = list.unit(position); unit < list.at(position).end; ++unit) {
            const int length = int(list.side().unit(unit).text.size());
            if (length >= tellingLine)
                found.push_back({list.side().maskedText(unit), position, length});
        }
    }
    std::sort(found.begin(), found.end());
    return found;
}

/// An article whose paragraphs and items stand mostly unchanged in one article of the other side is that article.
void BlockAligner::pairBySharedLines()
{
    std::vector<std::pair<std::pair<int, int>, int>> votes;
    forCommon(lines(m_a), lines(m_b), [&](auto inA, auto inB) {
        if (inA.size() == 1 && inB.size() == 1)
            votes.push_back({{inA.front().position, inB.front().position}, inA.front().weight + inB.front().weight});
    });
    std::sort(votes.begin(), votes.end());
    std::vector<Candidate> candidates;
    for (size_t first = 0; first < votes.size();) {
        int shared = 0;
        size_t last = first;
        for (; last < votes.size() && votes[last].first == votes[first].first; ++last)
            shared += votes[last].second;
        const auto [i, j] = votes[first].first;
        const bool sameNumber = m_a.key(i) != 0 && m_a.key(i) == m_b.key(j);
        const float share = float(shared) / float(m_a.digest(i).length + m_b.digest(j).length + 1);
        const float score = share + (sameNumber ? 0.05F : 0.0F);
        if (score >= acceptedShared)
            candidates.push_back({score, i, j});
        first = last;
    }
    pairBestFirst(candidates, 0.99F);
}

/// For every free block of the new side those of the old one that share most rare shingles with it, as positions; all of them
/// where rating them all costs less than looking for shingles.
std::vector<std::vector<int>> BlockAligner::candidatesByContent(std::span<const int> freeA,
                                                                std::span<const int> freeB) const
{
    size_t total = 0;
    for (const int position : freeA)
        total += size_t(m_a.digest(position).length);
    for (const int position : freeB)
        total += size_t(m_b.digest(position).length);
    if (freeA.size() * freeB.size() * lengthOfRating <= total)
        return std::vector<std::vector<int>>(freeB.size(), {freeA.begin(), freeA.end()});
    int sparse = 0;
    while ((total >> sparse) > wantedSamples)
        ++sparse;
    // Of a block one shingle in 2^level, so many that it can be told from others.
    const auto levelOf = [sparse](const BlockList &list, int position) {
        int level = sparse;
        while ((size_t(list.digest(position).length) >> level) > samplesOfBlock)
            ++level;
        return level;
    };
    const auto samples = [&](const BlockList &list, int position, auto visit) {
        const quint64 mask = (quint64(1) << levelOf(list, position)) - 1;
        forEachShingle(list.side().outline(), list.unit(position), [&](quint64 value) {
            if ((value & mask) == 0)
                visit(value);
        });
    };
    ShingleIndex index(std::min(total >> sparse, (freeA.size() + freeB.size()) * samplesOfBlock));
    for (size_t a = 0; a < freeA.size(); ++a)
        samples(m_a, freeA[a], [&](quint64 value) { index.add(value, int(a)); });
    for (size_t b = 0; b < freeB.size(); ++b)
        samples(m_b, freeB[b], [&](quint64 value) { index.meet(value, int(b)); });

    std::vector<std::vector<int>> candidates(freeB.size());
    std::vector<Candidate> best;
    index.forEachMeeting(freeA.size(), [&](int b, std::span<const int> shared, std::span<const float> weights) {
        best.clear();
        for (const int a : shared) {
            const int i = freeA[size_t(a)];
            const int j = freeB[size_t(b)];
            const float rate = float(1 << std::max(levelOf(m_a, i), levelOf(m_b, j)));
            const int lengths = m_a.digest(i).length + m_b.digest(j).length;
            best.push_back({weights[size_t(a)] * rate / float(lengths + 1), i, b});
        }
        const size_t kept = std::min(best.size(), keptCandidates);
        std::partial_sort(best.begin(), best.begin() + std::ptrdiff_t(kept), best.end());
        for (size_t i = 0; i < kept; ++i)
            candidates[size_t(b)].push_back(best[i].a);
    });
    return candidates;
}

/// What stands free behind the partner of the nearest paired neighbour above.
void BlockAligner::addGapCandidates(int j, std::vector<int> &candidates) const
{
    constexpr int lookBack = 6;
    for (int above = j - 1; above >= 0 && above >= j - lookBack; --above) {
        const int partner = m_pairing.before(m_b.unit(above));
        if (partner < 0)
            continue;
        const int at = m_a.positionOf(partner);
        for (int i = at + 1; at >= 0 && i < m_a.size() && i <= at + gapReach && isFreeA(i); ++i)
            candidates.push_back(i);
        return;
    }
}

const Signature &BlockAligner::signature(const BlockList &list, std::vector<std::optional<Signature>> &cache,
                                         int position)
{
    std::optional<Signature> &entry = cache[size_t(position)];
    if (!entry)
        entry = signatureOf(list.side().outline(), list.unit(position), list.digest(position).length);
    return *entry;
}

std::optional<Candidate> BlockAligner::rate(int i, int j)
{
    if (!canPair(i, j))
        return std::nullopt;
    float score = m_a.masked(i) == m_b.masked(j)
        ? 1.0F
        : similarity(signature(m_a, m_signaturesA, i), signature(m_b, m_signaturesB, j));
    const bool sameNumber = m_a.key(i) != 0 && m_a.key(i) == m_b.key(j);
    if (score < (sameNumber ? acceptedSameNumber : acceptedAlike))
        return std::nullopt;
    if (sameNumber)
        score += 0.08F;
    if (m_a.at(i).parent == m_pairing.before(m_b.at(j).parent))
        score += 0.02F;
    if (!m_a.at(i).heading.isEmpty() && m_a.at(i).heading == m_b.at(j).heading)
        score += 0.15F;
    if (i > 0 && j > 0 && m_pairing.before(m_b.unit(j - 1)) == m_a.unit(i - 1))
        score += 0.04F;
    if (i + 1 < m_a.size() && j + 1 < m_b.size() && m_pairing.before(m_b.unit(j + 1)) == m_a.unit(i + 1))
        score += 0.04F;
    return Candidate{score, i, j};
}

void BlockAligner::pairAlike()
{
    const std::vector<int> freeA = free(m_a);
    const std::vector<int> freeB = free(m_b);
    if (freeA.empty() || freeB.empty())
        return;
    m_signaturesA.resize(size_t(m_a.size()));
    m_signaturesB.resize(size_t(m_b.size()));
    Occurrences numbers;
    for (const int i : freeA)
        numbers.push_back({m_a.key(i), i, 0});
    std::sort(numbers.begin(), numbers.end());
    std::vector<std::vector<int>> found = candidatesByContent(freeA, freeB);
    std::vector<Candidate> candidates;
    for (size_t index = 0; index < freeB.size(); ++index) {
        const int j = freeB[index];
        std::vector<int> &positions = found[index];
        const auto sameNumber = std::lower_bound(numbers.begin(), numbers.end(), Occurrence{m_b.key(j), -1, 0});
        if (m_b.key(j) != 0 && sameNumber != numbers.end() && sameNumber->hash == m_b.key(j))
            positions.push_back(sameNumber->position);
        addGapCandidates(j, positions);
        std::sort(positions.begin(), positions.end());
        positions.erase(std::unique(positions.begin(), positions.end()), positions.end());
        for (const int i : positions) {
            if (const std::optional<Candidate> candidate = rate(i, j))
                candidates.push_back(*candidate);
        }
    }
    pairBestFirst(candidates, 0.999F);
}

} // namespace

void alignBlocks(Side &before, Side &after, std::span<const int> blocksBefore, std::span<const int> blocksAfter,
                 Pairing &pairing)
{
    BlockList a(before, blocksBefore);
    BlockList b(after, blocksAfter);
    BlockAligner(a, b, pairing).run();
}

} // namespace hoshin::diff
