// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "guideline/edition.h"
#include "model/workspace.h"

namespace hoshin::guideline {

/// An example clause that a local clause may come from.
struct Suggestion
{
    QString example;
    QString number;
    QString heading;
    double score = 0; ///< in [0, 1]; 1: the same words
};

struct ClauseSuggestions
{
    model::ClauseId clause;
    std::vector<Suggestion> suggestions; ///< best first, at most five, none below 0.2
};

/// For every clause with a text the likeliest examples of `edition`. Nothing is applied: in rewritten standards the right one is
/// first in one case of five and among the first five in two of five, so a person chooses.
///
/// Units:   Dice coefficient over stretches of three characters, with a tenth added where the headings agree.
/// Cost:    O(clauses × examples × length); a policy of 1,000 clauses about 0.1 s.
std::vector<ClauseSuggestions> suggestExamples(const model::Document &document, const Edition &edition);

/// The likeliest examples for one text under one heading.
std::vector<Suggestion> suggestExamples(const QString &heading, const QString &text, const Edition &edition);

/// A clause that says nearly what an example says.
struct NearClause
{
    QString document; ///< slug
    model::ClauseId clause;
    double score = 0; ///< as in Suggestion
};

/// The other way round: the clauses of a workspace, to be asked for the nearest ones of many examples (近い条).
///
/// Cost:    making it is linear, 1,000 clauses about 5 ms; a question O(clauses), far below a millisecond.
class ClauseIndex
{
public:
    explicit ClauseIndex(const model::Workspace &workspace);
    ~ClauseIndex();
    ClauseIndex(const ClauseIndex &) = delete;
    ClauseIndex &operator=(const ClauseIndex &) = delete;

    /// Best first, at most `most`, none below 0.2; in reading order where they are equally near.
    std::vector<NearClause> nearest(const Example &example, size_t most = 5) const;

private:
    struct Known;
    std::vector<Known> m_clauses;
};

} // namespace hoshin::guideline
