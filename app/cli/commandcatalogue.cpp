// SPDX-License-Identifier: Apache-2.0
#include "cli/commands.h"

namespace hoshin::cli {

std::vector<Command> allCommands() { return {}; }

} // namespace hoshin::cli
