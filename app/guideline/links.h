// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "guideline/edition.h"
#include "model/workspace.h"

namespace hoshin::guideline {

/// A link of `clause` to an example, sealed to what the example says now. A refused example has no clause.
model::Mapping linkTo(const Edition &edition, const Example &example, const model::ClauseId &clause,
                      model::Stance stance = model::Stance::Adopted, const QString &reason = {});

bool isLinkTo(const model::Mapping &mapping, const Edition &edition, const Example &example);

} // namespace hoshin::guideline
