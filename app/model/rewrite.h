// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/numbering.h"

namespace hoshin::model {

/// New text and spans for the clause at a row.
struct RewrittenClause
{
    int row = -1;
    QString text;
    QList<Span> spans;
};

/// The numbering's document with those clauses rewritten, `rewritten` in row order. Copies only the lists on the way to them.
/// Cost: O(rewritten x depth x siblings on the way).
Document withRewritten(const Numbering &numbering, const std::vector<RewrittenClause> &rewritten);

} // namespace hoshin::model
