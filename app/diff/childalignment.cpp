// SPDX-License-Identifier: Apache-2.0
#include "diff/alignment.h"
#include "diff/hashing.h"
#include "diff/myers.h"
#include "diff/similarity.h"

#include <algorithm>

namespace hoshin::diff {

namespace {

constexpr float acceptedInOrder = 0.2F;
constexpr float acceptedElsewhere = 0.6F;
constexpr size_t largestTable = 4096; // cells of the dynamic programme; larger gaps are paired by number

using Children = std::vector<int>;

/// Pairs two lists of children. Works from what is certain to what is likely; what was paired before (ids, by hand) stays.
class ChildAligner
{
public:
    ChildAligner(Side &before, Side &after, Pairing &pairing) : m_before(before), m_after(after), m_pairing(pairing) {}

    void run(const Children &allBefore, const Children &allAfter)
    {
        const auto isFreeBefore = [this](int unit) { return m_pairing.after(unit) < 0; };
        const auto isFreeAfter = [this](int unit) { return m_pairing.before(unit) < 0; };
        Children before;
        Children after;
        std::copy_if(allBefore.begin(), allBefore.end(), std::back_inserter(before), isFreeBefore);
        std::copy_if(allAfter.begin(), allAfter.end(), std::back_inserter(after), isFreeAfter);
        pairInOrder(before, after);
        std::erase_if(before, [&](int unit) { return !isFreeBefore(unit); });
        std::erase_if(after, [&](int unit) { return !isFreeAfter(unit); });
        pairElsewhere(before, after);
        markMoved(m_after, allBefore, allAfter, m_pairing);
    }

private:
    quint64 contentOf(Side &side, int unit) { return mixHash(side.maskedBody(unit), quint64(side.unit(unit).kind)); }

    bool canPair(int before, int after) const
    {
        return isCompatible(m_before.unit(before).kind, m_after.unit(after).kind) && m_pairing.canPair(before, after);
    }

    bool isAmbiguous(std::span<const int> before, std::span<const int> after);
    void pairEqualEnds(std::span<const int> &before, std::span<const int> &after);
    void pairInOrder(std::span<const int> before, std::span<const int> after);
    void pairGap(std::span<const int> before, std::span<const int> after);
    void pairByNumber(std::span<const int> before, std::span<const int> after);
    void pairBestInOrder(std::span<const int> before, std::span<const int> after);
    void pairElsewhere(std::span<const int> before, std::span<const int> after);

    float alike(int before, int after, const Signature &a, const Signature &b)
    {
        if (!canPair(before, after))
            return 0;
        const bool equal = contentOf(m_before, before) == contentOf(m_after, after);
        float score = equal ? 1.0F : similarity(a, b);
        if (equal && m_before.digest(before).body == m_after.digest(after).body)
            score += 0.02F; // equal to the last reference: 第二条の届出 is not 第三条の届出
        if (score >= acceptedInOrder && m_before.unit(before).number == m_after.unit(after).number)
            score += 0.01F; // decides between two that are alike
        return score;
    }

    std::vector<Signature> signatures(const Side &side, std::span<const int> units) const
    {
        std::vector<Signature> all;
        all.reserve(units.size());
        for (const int unit : units)
            all.push_back(signatureOf(side.outline(), unit, side.digest(unit).length));
        return all;
    }

    Side &m_before;
    Side &m_after;
    Pairing &m_pairing;
};

/// Are there siblings that differ in the references they make only?
bool ChildAligner::isAmbiguous(std::span<const int> before, std::span<const int> after)
{
    const auto twins = [&](Side &side, std::span<const int> units) {
        std::vector<std::pair<quint64, quint64>> contents; // with references masked, and as they are
        for (const int unit : units)
            contents.emplace_back(contentOf(side, unit), side.digest(unit).body);
        std::sort(contents.begin(), contents.end());
        return std::adjacent_find(
                   contents.begin(), contents.end(),
                   [](const auto &a, const auto &b) { return a.first == b.first && a.second != b.second; })
            != contents.end();
    };
    return twins(m_before, before) || twins(m_after, after);
}

/// Pairs what is equal to the last letter at both ends.
void ChildAligner::pairEqualEnds(std::span<const int> &before, std::span<const int> &after)
{
    const auto pairs = [&](int a, int b) {
        const bool equal = m_before.digest(a).body == m_after.digest(b).body && canPair(a, b);
        if (equal)
            m_pairing.pair(a, b, 1);
        return equal;
    };
    while (!before.empty() && !after.empty() && pairs(before.front(), after.front())) {
        before = before.subspan(1);
        after = after.subspan(1);
    }
    while (!before.empty() && !after.empty() && pairs(before.back(), after.back())) {
        before = before.first(before.size() - 1);
        after = after.first(after.size() - 1);
    }
}

void ChildAligner::pairInOrder(std::span<const int> before, std::span<const int> after)
{
    if (isAmbiguous(before, after)) {
        pairEqualEnds(before, after);
        if (before.size() * after.size() <= largestTable) {
            pairGap(before, after);
            return;
        }
    }
    std::vector<quint64> a;
    std::vector<quint64> b;
    for (const int unit : before)
        a.push_back(contentOf(m_before, unit));
    for (const int unit : after)
        b.push_back(contentOf(m_after, unit));
    const Changes changes = changedElements(a, b);
    size_t i = 0;
    size_t j = 0;
    size_t gapI = 0;
    size_t gapJ = 0;
    while (i < a.size() || j < b.size()) {
        if (i < a.size() && changes.before[i]) {
            ++i;
        } else if (j < b.size() && changes.after[j]) {
            ++j;
        } else {
            pairGap(before.subspan(gapI, i - gapI), after.subspan(gapJ, j - gapJ));
            if (canPair(before[i], after[j]))
                m_pairing.pair(before[i], after[j], 1);
            gapI = ++i;
            gapJ = ++j;
        }
    }
    pairGap(before.subspan(gapI), after.subspan(gapJ));
}

/// Between two units that are certain.
void ChildAligner::pairGap(std::span<const int> before, std::span<const int> after)
{
    if (before.empty() || after.empty())
        return;
    if (before.size() == 1 && after.size() == 1) {
        if (!canPair(before[0], after[0]))
            return;
        const float alike = similarity(signatureOf(m_before.outline(), before[0], m_before.digest(before[0]).length),
                                       signatureOf(m_after.outline(), after[0], m_after.digest(after[0]).length));
        m_pairing.pair(before[0], after[0], std::max(alike, 0.5F)); // alone in the same place
        return;
    }
    if (before.size() * after.size() > largestTable)
        pairByNumber(before, after);
    else
        pairBestInOrder(before, after);
}

void ChildAligner::pairByNumber(std::span<const int> before, std::span<const int> after)
{
    size_t i = 0;
    size_t j = 0;
    while (i < before.size() && j < after.size()) {
        const Number &a = m_before.unit(before[i]).number;
        const Number &b = m_after.unit(after[j]).number;
        if (a == b && canPair(before[i], after[j]))
            m_pairing.pair(before[i++], after[j++], 0.5F);
        else
            (a < b) ? ++i : ++j;
    }
}

/// The pairing that keeps the order and has the largest sum of similarities.
void ChildAligner::pairBestInOrder(std::span<const int> before, std::span<const int> after)
{
    const size_t n = before.size();
    const size_t m = after.size();
    const std::vector<Signature> a = signatures(m_before, before);
    const std::vector<Signature> b = signatures(m_after, after);
    std::vector<float> score(n * m);
    std::vector<float> best((n + 1) * (m + 1), 0);
    const auto at = [m](size_t i, size_t j) { return i * (m + 1) + j; };
    for (size_t i = n; i-- > 0;) {
        for (size_t j = m; j-- > 0;) {
            const float value = alike(before[i], after[j], a[i], b[j]);
            score[i * m + j] = value;
            float most = std::max(best[at(i + 1, j)], best[at(i, j + 1)]);
            if (value >= acceptedInOrder)
                most = std::max(most, best[at(i + 1, j + 1)] + value);
            best[at(i, j)] = most;
        }
    }
    for (size_t i = 0, j = 0; i < n && j < m;) {
        const float value = score[i * m + j];
        if (value >= acceptedInOrder && best[at(i, j)] == best[at(i + 1, j + 1)] + value) {
            m_pairing.pair(before[i++], after[j++], std::min(value, 1.0F));
        } else {
            (best[at(i, j)] == best[at(i + 1, j)]) ? ++i : ++j;
        }
    }
}

/// What found no partner in order may have been moved.
void ChildAligner::pairElsewhere(std::span<const int> before, std::span<const int> after)
{
    if (before.empty() || after.empty() || before.size() * after.size() > largestTable)
        return;
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
    const std::vector<Signature> a = signatures(m_before, before);
    const std::vector<Signature> b = signatures(m_after, after);
    std::vector<Rated> rated;
    for (size_t j = 0; j < after.size(); ++j) {
        for (size_t i = 0; i < before.size(); ++i) {
            const float score = alike(before[i], after[j], a[i], b[j]);
            if (score >= acceptedElsewhere)
                rated.push_back({score, before[i], after[j]});
        }
    }
    std::sort(rated.begin(), rated.end());
    for (const Rated &candidate : rated) {
        if (canPair(candidate.a, candidate.b))
            m_pairing.pair(candidate.a, candidate.b, std::min(candidate.score, 1.0F));
    }
}

/// Units that are equal to the last label: everything below is paired in step.
void pairEqual(const Side &before, int unitBefore, int unitAfter, Pairing &pairing)
{
    const int count = before.unit(unitBefore).end - unitBefore;
    for (int offset = 1; offset < count; ++offset) {
        if (pairing.canPair(unitBefore + offset, unitAfter + offset))
            pairing.pair(unitBefore + offset, unitAfter + offset, 1);
    }
}

} // namespace

void alignChildren(Side &before, Side &after, int unitBefore, int unitAfter, Pairing &pairing)
{
    const int countBefore = before.unit(unitBefore).end - unitBefore;
    const int countAfter = after.unit(unitAfter).end - unitAfter;
    if (before.digest(unitBefore).body == after.digest(unitAfter).body && countBefore == countAfter) {
        pairEqual(before, unitBefore, unitAfter, pairing);
        return;
    }
    if (countBefore == 1 || countAfter == 1)
        return;
    const Children childrenBefore = childrenOf(before.outline(), unitBefore);
    const Children childrenAfter = childrenOf(after.outline(), unitAfter);
    ChildAligner(before, after, pairing).run(childrenBefore, childrenAfter);
    for (const int child : childrenAfter) {
        if (const int partner = pairing.before(child); partner >= 0)
            alignChildren(before, after, partner, child, pairing);
    }
}

} // namespace hoshin::diff
