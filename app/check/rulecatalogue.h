// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "check/rule.h"

#include <span>

namespace hoshin::check {

/// All rules in the order in which findings are listed. An explicit list, because a static library drops what registers itself.
std::span<const Rule *const> allRules();

/// The rule of that id, or null.
const Rule *findRule(QStringView id);

} // namespace hoshin::check
