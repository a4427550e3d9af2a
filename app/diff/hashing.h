// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringView>

#define XXH_INLINE_ALL
#include <xxhash.h>

namespace hoshin::diff {

inline quint64 hashOf(QStringView text) { return XXH3_64bits(text.utf16(), size_t(text.size()) * sizeof(char16_t)); }

/// A hash of the sequence (a, b); not symmetric.
inline quint64 mixHash(quint64 a, quint64 b)
{
    quint64 h = (a ^ 0x9E3779B97F4A7C15ULL) * 0xD6E8FEB86659FD93ULL;
    h ^= h >> 32;
    h = (h ^ b) * 0xC2B2AE3D27D4EB4FULL;
    return h ^ (h >> 29);
}

} // namespace hoshin::diff
