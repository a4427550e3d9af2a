// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/document.h"

namespace hoshin::import {

/// `imported` as a new version of `known`: clauses that the comparison pairs take the known id, and with it what a file does
/// not say: publication class and reason, origin; a summary; placeholders only where the text is the same. What the
/// file says of the document as a whole wins, the rest stays as known. References are linked.
/// Cost: that of the comparison.
model::Document asNewVersion(const model::Document &imported, const model::Document &known);

} // namespace hoshin::import
