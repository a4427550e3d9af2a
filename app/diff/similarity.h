// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diff/outline.h"

#include <array>

namespace hoshin::diff {

/// A short stretch of text as a number: three characters, so that word order counts.
inline quint64 shingle(const char16_t *at)
{
    const quint64 value = (quint64(at[0]) << 32 | quint64(at[1]) << 16 | quint64(at[2])) * 0x9E3779B97F4A7C15ULL;
    return value ^ (value >> 29);
}

/// Calls `visit` with every shingle of a text. A text of one or two characters is one shingle.
template<typename Visit>
void forEachShingle(QStringView text, Visit visit)
{
    if (text.isEmpty())
        return;
    const char16_t *at = text.utf16();
    if (text.size() < 3) {
        const std::array<char16_t, 3> padded{at[0], text.size() > 1 ? at[1] : u'\0', u'\0'};
        visit(shingle(padded.data()));
        return;
    }
    for (const char16_t *last = at + text.size() - 3; at <= last; ++at)
        visit(shingle(at));
}

/// Calls `visit` with every shingle of a unit and of all below it.
template<typename Visit>
void forEachShingle(const Outline &outline, int unit, Visit visit)
{
    for (int below = unit; below < outline.unit(unit).end; ++below)
        forEachShingle(outline.unit(below).text, visit);
}

/// What a text consists of, in 1,024 bits: a bit for every shingle that is in it. Long texts are sampled, at two neighbouring
/// rates, so that two texts of different length are compared at the same rate.
struct Signature
{
    std::array<std::array<quint64, 16>, 2> bits{};
    std::array<int, 2> count{};
    int level = 0; ///< bits[0] holds one shingle in 2^level, bits[1] one in 2^(level + 1)
};

Signature signatureOf(const Outline &outline, int unit, int length);

/// Dice coefficient of what two signatures hold, corrected for bits that fall together by chance. No unit, in [0, 1].
/// Symmetric.
float similarity(const Signature &a, const Signature &b);

} // namespace hoshin::diff
