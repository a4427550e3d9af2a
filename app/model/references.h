// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/numbering.h"

#include <vector>

namespace hoshin::model {

/// The reference spans of `text`, as if it were the text of the clause at `row`. A reference that points at nothing in the
/// document has a null id: it is a finding, not lost. External ones carry the law's name and are never linked inward.
/// Nothing is linked inside a quotation 「…」.
/// Cost: O(length), and the children of what is named.
QList<Span> detectReferences(const Numbering &numbering, int row, QStringView text);

/// `document` with the references of all clauses detected. Placeholder spans stay; reference spans are found anew, but
/// where one stands over the same words with a target that is in the document, that target is kept.
Document withDetectedReferences(const Document &document);

/// What rendering the references again has changed.
struct Rerendered
{
    Document document;
    std::vector<ClauseId> adjusted; ///< clauses whose text changed by this alone (条ずれ整理), in reading order
};

/// `document` with the words of every reference right for where its ends stand now.
///
/// Words that still mean the target stay as they are, to the letter. Else: a relative form that holds (前条, 次項, 同条) is
/// taken where the words were relative before; otherwise the number, in the numerals the words had, as short as they were.
/// Every new wording is read back and taken only if it means the same id. A target that is not in the document leaves the
/// words alone: that is a finding.
/// Cost: O(n + references); about a microsecond a reference that holds.
Rerendered rerenderReferences(const Document &document);

/// A reference as it would be written in the clause `from` to the clause `to`, the number as short as it can be: 第2項 within
/// the same article, else 第3条第2項. For inserting a link by hand. Empty where either is absent.
QString absoluteWords(const Numbering &numbering, const ClauseId &from, const ClauseId &to);

} // namespace hoshin::model
