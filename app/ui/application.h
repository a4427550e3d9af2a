// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace hoshin::ui {

/// The desktop program. `hoshin [WORKSPACE]`; for developers `--show-components` and `--screenshots DIR` (see README.md).
int runApplication(int argc, char **argv);

} // namespace hoshin::ui
