// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>

namespace hoshin::store {

/// Told about long work now and then; false asks it to stop, which leaves everything as it was. `total` is 0 while unknown.
using Progress = std::function<bool(int done, int total)>;

} // namespace hoshin::store
