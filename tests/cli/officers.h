// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/document.h"
#include "model/workspace.h"

#include <functional>

namespace hoshin::test {

/// What one officer did to one clause, and how to see later that it is still there.
struct Done
{
    QString kind;
    model::ClauseId clause; ///< that the edit is about: a conflict there lists it
    std::function<bool(const model::Document &)> isThere;
};

/// Sixty edits of twenty kinds, as officers make them, at clauses that nobody touched yet: first where an example of `amended`
/// stands, then all over the document. One may undo another.
std::vector<Done> sixtyEdits(model::Document &document, const QStringList &amended,
                             const std::vector<model::Mapping> &mappings);

/// The clause, or an empty one where it is gone.
const model::Clause &clauseOf(const model::Document &document, const model::ClauseId &id);
/// What holds the clause; null: nothing, or it is gone.
model::ClauseId parentOf(const model::Document &document, const model::ClauseId &id);

} // namespace hoshin::test
