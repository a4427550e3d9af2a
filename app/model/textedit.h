// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/numbering.h"

namespace hoshin::model {

/// `document` with the text of the clause replaced, as typed: in NFC and without line breaks. Spans in the unchanged
/// beginning and end stay with their targets; in between references are detected anew. Unchanged where the clause is absent.
/// `numbers`: of this document, or of one with the same clauses in the same order, so that typing derives nothing anew.
/// Cost: O(length of the text) and the way down to the clause.
Document withText(const Document &document, const Numbering &numbers, const ClauseId &id, const QString &text);

/// A Placeholder span put in at `offset` of the clause's text, showing `words`. Unchanged where the clause is absent.
Document withPlaceholderInserted(const Document &document, const ClauseId &id, int offset, const QString &placeholder,
                                 const QString &words);

/// A reference to `target` put in at `offset`, in the shortest words that name it from there. Unchanged where either is absent.
Document withReferenceInserted(const Document &document, const Numbering &numbers, const ClauseId &id, int offset,
                               const ClauseId &target);

} // namespace hoshin::model
