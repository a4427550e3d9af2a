// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/document.h"

namespace hoshin::publish {

struct PublicOptions
{
    bool markers = true; ///< 「（非公開：理由）」 stands where a clause was taken out
};

/// The document that may leave: `document` without its withheld clauses, with the summaries of those that are only summarised.
///
/// A clause without an answer of its own takes that of the clause around it, and the document's meta at the top. What is
/// explicitly public below a withheld clause stays, below a bare frame without any word of the withheld one. A summarised clause
/// keeps number and heading; its text and all below it give way to the summary, and without one it is withheld. The numbers
/// of what stays are those it had. References to what is gone become plain words, and words in the 目次 that name it are
/// taken out. Origins, publication classes, placeholder links and the ids of withheld clauses do not leave at all.
///
/// Equal input gives equal output. Cost: O(n).
model::Document publicDocument(const model::Document &document, const PublicOptions &options = {});

/// The two sides of a comparison that may leave. What the new version withholds is withheld from the old one too: a comparison
/// does not tell what the document no longer does.
struct PublicPair
{
    model::Document before;
    model::Document after;
};
PublicPair publicPair(const model::Document &before, const model::Document &after, const PublicOptions &options = {});

/// How many clauses publicDocument() takes out or summarises, counted at the outermost; a document that is withheld whole is one.
struct PublicCounts
{
    int withheld = 0;
    int summarised = 0;

    bool operator==(const PublicCounts &) const = default;
};
PublicCounts countPublic(const model::Document &document);

} // namespace hoshin::publish
