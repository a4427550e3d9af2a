// SPDX-License-Identifier: Apache-2.0
#include "diff/digest.h"

#include "diff/hashing.h"
#include "diff/references.h"

#include <algorithm>

namespace hoshin::diff {

Side::Side(const Outline &outline) : m_outline(outline), m_digests(size_t(outline.size()))
{
    // From the end: a unit is complete when all below it have been folded in, the last child first.
    for (int index = outline.size(); index-- > 0;) {
        const Unit &unit = outline.unit(index);
        Digest &digest = m_digests[size_t(index)];
        digest.text = hashOf(unit.text);
        digest.body = mixHash(digest.body, digest.text);
        digest.length = std::min<int>(digest.length + int(unit.text.size()), 1 << 29);
        const quint64 label = unit.label.isEmpty() ? quint64(unit.kind) : hashOf(unit.label);
        const quint64 heading = unit.heading.isEmpty() ? 0 : hashOf(unit.heading);
        digest.full = mixHash(digest.body, label ^ (heading * 3));
        if (unit.parent >= 0) {
            Digest &above = m_digests[size_t(unit.parent)];
            above.body = mixHash(above.body, digest.full);
            above.length = std::min(above.length + digest.length, 1 << 29);
        }
    }
}

quint64 Side::maskedText(int index)
{
    if (m_maskedText.empty())
        m_maskedText.resize(size_t(m_outline.size()), 0);
    quint64 &hash = m_maskedText[size_t(index)];
    if (hash == 0)
        hash = maskedHash(unit(index).text) | 1;
    return hash;
}

quint64 Side::maskedBody(int index)
{
    if (m_maskedBody.empty())
        m_maskedBody.resize(size_t(m_outline.size()), 0);
    quint64 &hash = m_maskedBody[size_t(index)];
    if (hash == 0) {
        quint64 sum = 0;
        const int depth = unit(index).depth;
        for (int below = index; below < unit(index).end; ++below)
            sum = mixHash(sum, maskedText(below) + quint64(unit(below).depth - depth));
        hash = sum | 1;
    }
    return hash;
}

} // namespace hoshin::diff
