// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "check/finding.h"
#include "guideline/catalogue.h"
#include "guideline/edition.h"
#include "model/workspace.h"

namespace hoshin::check {

/// All findings of one document of the workspace, by rule and then in reading order. Empty where there is no such document.
/// `editions`: the guideline editions that mappings are held against; `references`: the catalogue that citations are held
/// against. Either may be empty.
/// Cost: some milliseconds for a policy of 1,000 clauses.
std::vector<Finding> checkDocument(const model::Workspace &workspace, const QString &slug,
                                   const std::vector<guideline::Edition> &editions = {},
                                   const std::vector<guideline::ReferenceDocument> &references = {});

/// What concerns the workspace as a whole, then every document's findings.
std::vector<Finding> checkWorkspace(const model::Workspace &workspace,
                                    const std::vector<guideline::Edition> &editions = {},
                                    const std::vector<guideline::ReferenceDocument> &references = {});

/// What can be said of a document by itself and at once: structure and references. For many policies in a row, and while typing.
/// Cost: 1 ms for a policy of 1,000 clauses.
std::vector<Finding> checkStructure(const model::Document &document);

} // namespace hoshin::check
