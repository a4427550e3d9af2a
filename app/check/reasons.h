// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "check/finding.h"
#include "model/workspace.h"

/// Reasons that were recorded for warnings: a warning with one does not keep a publication back.
namespace hoshin::check {

/// What a finding names, in one string: with rule and place it tells one finding from another.
QString foundWords(const Finding &finding);

/// The reason recorded for exactly this finding, or nullptr.
const model::WarningReason *reasonFor(const Finding &finding, const std::vector<model::WarningReason> &reasons);

/// Records `reason` for the finding in the place of an older one; an empty text takes the record away. `author` and `at` say who
/// and when.
void recordReason(std::vector<model::WarningReason> &reasons, const Finding &finding, const QString &text,
                  const QString &author, const QDateTime &at);

} // namespace hoshin::check
