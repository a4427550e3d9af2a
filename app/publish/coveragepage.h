// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "guideline/coverage.h"

#include <QByteArray>

namespace hoshin::publish {

/// A coverage report as one self-contained page: the counts, then a table for every chapter, item, question or control.
/// For colleagues: withheld clauses are named. Equal input, equal bytes.
QByteArray renderCoverage(const guideline::CoverageReport &report, const model::Workspace &workspace);

} // namespace hoshin::publish
