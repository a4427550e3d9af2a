// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "guideline/edition.h"
#include "model/workspace.h"

#include <random>

namespace hoshin::test {

/// Two editions of an invented guideline, made from the sentences of a shipped one: the second amends, inserts, withdraws,
/// moves and splits clauses of the first, about as many as r6-10 did of r5-03 (of a hundred: 7 amended, 7 new, 5 moved, 2 split,
/// 2 withdrawn), so that nearly every number shifts. About `clauses` clauses with text.
struct EditionPair
{
    guideline::Edition before;
    guideline::Edition after;
};
EditionPair inventedEditions(const guideline::Edition &shipped, int clauses, quint32 seed);

/// A body's own policy: made from an edition, then edited as people do. `edits` counts what was done, by kind.
struct LocalPolicy
{
    model::Body body;
    model::Document document;
    std::vector<model::Mapping> mappings;
    QMap<QString, int> edits;
};

/// Wording of about an eighth of the clauses; own articles, paragraphs, items and tables; deletions; moves; headings; splits
/// and merges; placeholders typed over.
LocalPolicy localPolicy(const guideline::Edition &edition, quint32 seed);

/// One phrase of the sentence changed, by the words of one side. Neutral marks {…} and [[…]] stay whole.
QString reworded(const QString &sentence, bool upstream, std::mt19937 &random);

} // namespace hoshin::test
