// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

namespace hoshin::store {

/// Decides when the working state is saved: shortly after typing pauses, and at the latest `longestMs` after the first change that
/// is not saved, so that a kill never costs more. Asks no clock: every call is told the milliseconds of one steady clock.
class Autosave
{
public:
    struct Times
    {
        qint64 pauseMs = 700;
        qint64 longestMs = 2'500;
        qint64 retryMs = 5'000; ///< after a save that failed; the window says so meanwhile
    };

    Autosave() = default;
    explicit Autosave(const Times &times) : m_times(times) {}

    void changed(qint64 now);
    void saved() { m_first = m_last = m_failed = none; }
    void failed(qint64 now) { m_failed = now; }

    bool isPending() const { return m_first != none; }
    bool isDue(qint64 now) const { return isPending() && dueAt() <= now; }
    /// Milliseconds until it is due, 0 where it is; -1 where nothing is to be saved. For a single-shot timer.
    qint64 untilDue(qint64 now) const;

private:
    static constexpr qint64 none = -1;
    qint64 dueAt() const;

    Times m_times;
    qint64 m_first = none; ///< first change not saved
    qint64 m_last = none;
    qint64 m_failed = none;
};

} // namespace hoshin::store
