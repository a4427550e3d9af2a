// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "compare/comparisontable.h"
#include "guideline/edition.h"
#include "model/workspace.h"

namespace hoshin::publish {

/// The sentence of an example with {placeholder} and [[clause]] marks turned into words.
QString exampleText(const guideline::Example &example, const guideline::Edition &edition, const model::Body &body);

/// The lines of the examples that the clauses of the document are mapped to, for the column 例文. An edition that cannot be read
/// leaves its clauses without any.
compare::ExampleTexts exampleTexts(const model::Workspace &workspace, const QString &slug);

} // namespace hoshin::publish
