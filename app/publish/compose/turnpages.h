// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "publish/compose/composed.h"

namespace hoshin::publish {

/// Turns pages that were composed with horizontal lines by 90° clockwise: the lines then run downwards and follow each other
/// from right to left. Upright glyphs are set back on their feet.
void turnPages(ComposedDocument &document);

} // namespace hoshin::publish
