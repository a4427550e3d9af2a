// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diff/comparison.h"

#include <QByteArray>

namespace hoshin::compare {

/// The JSON of `compare --format json` (see app/compare/README.md): a summary and the rows as a tree, in reading order. `text`
/// is the unit's own text, so that all texts of a side in order, with their labels and headings, are the document.
/// Equal input gives equal bytes.
QByteArray comparisonJson(const diff::Outline &before, const diff::Outline &after, const diff::Comparison &comparison);

} // namespace hoshin::compare
