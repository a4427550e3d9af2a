// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "amend/instruction.h"
#include "base/result.h"

namespace hoshin::amend {

/// Reads one sentence of an amending text, 「。」 included, whole: 「第三条中「市長」を「管理者」に改める。」
///
/// Errors: Malformed with the column where reading stopped and what was expected there.
/// Cost:   linear in the length of the sentence.
Result<std::vector<Act>> parseInstruction(QStringView sentence);

} // namespace hoshin::amend
