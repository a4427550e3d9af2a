// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "guideline/coverage.h"

namespace hoshin::guideline {

/// An example that applies under one network model and not under another.
struct ModelChange
{
    CoverageItem item;    ///< as it would stand
    bool applies = false; ///< becomes applicable; false: does not apply any more
};

/// What changes for `workspace` when the body's network model (三層の対策) becomes `to`: nothing is done. In printed order.
/// Cost: that of coverageByEdition.
std::vector<ModelChange> modelChanges(const model::Workspace &workspace, const Edition &edition,
                                      model::NetworkModel to);

/// The same as a lens ("network-model"): a row for each model, its items what would change; none for the body's own.
CoverageReport coverageByModel(const model::Workspace &workspace, const Edition &edition);

/// The workspace with another network model: documents show the new name where they name it. No clause is added or removed.
model::Workspace withNetworkModel(model::Workspace workspace, model::NetworkModel to);

} // namespace hoshin::guideline
