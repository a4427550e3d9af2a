// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "guideline/instantiate.h"
#include "guideline/weaving.h"

namespace hoshin::guideline {

/// The three sides of a rebase: the policy, and what the old and the new edition would have made of this body.
struct RebaseSides
{
    RebaseSides(const model::Document &document, const std::vector<model::Mapping> &mappings, const Edition &from,
                const Edition &to, const model::Body &body);

    ExampleIndex local;
    MadeDocument before;
    MadeDocument after;
    ExampleIndex beforeIndex;
    ExampleIndex afterIndex;

    /// The clause that holds the words of `example`, or nullptr.
    static const model::Clause *textClause(const model::Document &document, const ExampleIndex &index,
                                           const QString &example);
};

/// The example of the old edition that `example` goes on from; empty: none, it is new.
QString predecessorOf(const Example &example, const Edition &from);

} // namespace hoshin::guideline
