// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "guideline/rebase.h"

#include <QMap>

/// A rebase that takes longer than one sitting: which edition a document stands at, what was decided so far, which words of the
/// old edition still need a choice.
namespace hoshin::guideline {

/// The edition that links of the document's clauses still stand at although the body goes to `to`; of several the one with most
/// links. Empty: the document has followed, or has no links.
QString editionBehind(const std::vector<model::Mapping> &mappings, const QString &to);

/// Words of an old edition that have several successors, over all editions after `from` up to `to`, the longest first.
/// `editions`: those that may lie between, by id.
std::vector<TermChange> termChanges(const Edition &from, const Edition &to, const QMap<QString, Edition> &editions);

/// A place in a text where such a word stands.
struct TermPlace
{
    int change = 0; ///< in the list that was searched
    int start = 0;  ///< UTF-16 units
    int length = 0;
};
/// Places do not overlap; a word that is part of one of its successors (自治体機密性3A) is none. Cost: O(text × changes).
std::vector<TermPlace> findTerms(QStringView text, const std::vector<TermChange> &changes);

/// Adds a row for every clause of the body's own that stands in no row and uses one of the words: no edition speaks of it, but a
/// person has to choose. Such a row has neither example.
void addTermRows(RebasePlan &plan, const model::Document &document, const std::vector<model::Mapping> &mappings,
                 const std::vector<TermChange> &changes);

/// SHA-256 of what a person decides about: the old example, the new one and the policy's own words. Hex.
QByteArray seenHash(const RebaseRow &row);

/// The decision as it is kept, and back. A decision about other words than the row has now is open again.
model::RebaseDecisionRecord recordOf(const RebaseRow &row, const RebaseDecision &decision);
std::vector<RebaseDecision> decisionsOf(const RebasePlan &plan, const model::RebaseWork &work);

} // namespace hoshin::guideline
