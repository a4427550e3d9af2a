// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "guideline/edition.h"

#include <QStringView>

namespace hoshin::guideline {

/// True where one sentence of `text` ends the way a clause of this strength has to end.
/// Source: the order of normative endings that drafting manuals give (義務, 努力, 許容).
bool endingFits(QStringView text, Strength strength);

} // namespace hoshin::guideline
