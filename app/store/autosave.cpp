// SPDX-License-Identifier: Apache-2.0
#include "store/autosave.h"

#include <algorithm>

namespace hoshin::store {

void Autosave::changed(qint64 now)
{
    if (m_first == none)
        m_first = now;
    m_last = now;
}

qint64 Autosave::dueAt() const
{
    const qint64 due = std::min(m_last + m_times.pauseMs, m_first + m_times.longestMs);
    return m_failed == none ? due : std::max(due, m_failed + m_times.retryMs);
}

qint64 Autosave::untilDue(qint64 now) const { return isPending() ? std::max(dueAt() - now, qint64(0)) : none; }

} // namespace hoshin::store
