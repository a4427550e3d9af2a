// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "guideline/rebase.h"

namespace hoshin::guideline {

/// Puts the clause of one example into a policy that has none for it (例文から加える), with its link.
///
/// Where:   without `behind` at the place that the edition gives it, its chapter and article made where they are missing; else as
///          an article of its own right behind that article.
/// Links:   refusals of the example and links to clauses that are gone give way to the new one.
/// Errors:  none; nothing where the example belongs to another kind of document or network model, is there already, or has no
///          place behind `behind`.
std::optional<Rebased> addExample(const model::Document &document, const std::vector<model::Mapping> &mappings,
                                  const Edition &edition, const model::Body &body, const QString &example,
                                  model::IdSource &ids, const model::ClauseId &behind = {});

} // namespace hoshin::guideline
