// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diff/outline.h"

namespace hoshin::diff {

/// Hashes of one unit. Equal hashes are taken for equal content.
struct Digest
{
    quint64 text = 0; ///< own text
    quint64 body = 0; ///< own text and everything below, labels of those below included; not its own label and heading
    quint64 full = 0; ///< body, label and heading
    int length = 0;   ///< UTF-16 units of own text and of everything below
};

/// One side of a comparison: an outline with the hashes of its units, and those that are only worked out where needed.
class Side
{
public:
    explicit Side(const Outline &outline);

    const Outline &outline() const { return m_outline; }
    const Unit &unit(int index) const { return m_outline.unit(index); }
    const Digest &digest(int index) const { return m_digests[size_t(index)]; }

    /// Hash of own text with references masked.
    quint64 maskedText(int index);
    /// Hash of own text and of all below with references masked; labels do not count, neither its own nor those below.
    quint64 maskedBody(int index);

private:
    const Outline &m_outline;
    std::vector<Digest> m_digests;
    std::vector<quint64> m_maskedText; // 0: not worked out yet
    std::vector<quint64> m_maskedBody;
};

} // namespace hoshin::diff
