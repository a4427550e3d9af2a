// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "amend/applier.h"

#include <QJsonObject>

namespace hoshin::amend {

/// {"applied": true, "instructions": [{"line", "sentence", "applied", "acts": [{"outcome", "words", "occurrences", "detail"}],
/// "affected": [ids]}]}
QJsonObject toJson(const std::vector<InstructionReport> &reports, bool applied);

} // namespace hoshin::amend
