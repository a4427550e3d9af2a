// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "guideline/catalogue.h"
#include "guideline/edition.h"

#include <QJsonObject>

namespace hoshin::publish::oscal {

/// How two editions correspond, and an edition and the frameworks of the crosswalk, as one mapping collection: one mapping from
/// `previous` (may be null) to `edition`, one per framework. What has no counterpart stands in the gap summaries.
QJsonObject mappingCollection(const guideline::Edition &edition, const guideline::Edition *previous,
                              const guideline::Crosswalk &crosswalk);

} // namespace hoshin::publish::oscal
