// SPDX-License-Identifier: Apache-2.0
#include "diff/similarity.h"

#include <algorithm>
#include <cstdlib>

namespace hoshin::diff {

namespace {

constexpr int bitCount = 1024;
constexpr int wantedShingles = 400; // more would fill the bits up

/// std::popcount is a call into a library where the oldest processors have to be served.
constexpr int bitsIn(quint64 word)
{
    word -= (word >> 1) & 0x5555555555555555;
    word = (word & 0x3333333333333333) + ((word >> 2) & 0x3333333333333333);
    word = (word + (word >> 4)) & 0x0F0F0F0F0F0F0F0F;
    return int((word * 0x0101010101010101) >> 56);
}

int count(const std::array<quint64, 16> &bits)
{
    int sum = 0;
    for (const quint64 word : bits)
        sum += bitsIn(word);
    return sum;
}

} // namespace

Signature signatureOf(const Outline &outline, int unit, int length)
{
    Signature signature;
    while ((length >> signature.level) > wantedShingles)
        ++signature.level;
    const quint64 coarse = (quint64(1) << signature.level) - 1;
    const quint64 fine = coarse * 2 + 1;
    forEachShingle(outline, unit, [&](quint64 value) {
        const quint64 sample = value & 0xFFFFFFFF;
        if (sample & coarse)
            return;
        const size_t word = size_t(value >> 60);
        const quint64 bit = quint64(1) << ((value >> 54) % 64);
        signature.bits[0][word] |= bit;
        // Half of all shingles are in the finer sample: a branch here would be guessed wrong for every other one.
        signature.bits[1][word] |= (sample & fine) == 0 ? bit : 0;
    });
    signature.count = {count(signature.bits[0]), count(signature.bits[1])};
    return signature;
}

float similarity(const Signature &a, const Signature &b)
{
    if (std::abs(a.level - b.level) > 1)
        return 0;
    const int level = std::max(a.level, b.level);
    const size_t ia = size_t(level - a.level);
    const size_t ib = size_t(level - b.level);
    const int na = a.count[ia];
    const int nb = b.count[ib];
    if (na == 0 || nb == 0)
        return 0;
    int common = 0;
    for (size_t word = 0; word < 16; ++word)
        common += bitsIn(a.bits[ia][word] & b.bits[ib][word]);
    const float chance = float(na) * float(nb) / float(bitCount);
    const float value = 2 * (float(common) - chance) / (float(na + nb) - 2 * chance + 1e-3F);
    return std::clamp(value, 0.0F, 1.0F);
}

} // namespace hoshin::diff
