// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

#include <atomic>

namespace hoshin::import {

/// Between a reading in a worker and whoever waits for it. Either side looks when it likes; a reading that was stopped ends with
/// ErrorCode::Cancelled.
struct ReadWatch
{
    std::atomic<bool> cancelled = false;
    std::atomic<int> percent = 0;

    /// The reader is at `done` of `all` in a part that goes from one percentage to the other. False: stop.
    bool goOn(qsizetype done, qsizetype all, int from, int to)
    {
        percent = from + int((to - from) * done / (all > 0 ? all : 1));
        return !cancelled;
    }
};

} // namespace hoshin::import
