// SPDX-License-Identifier: Apache-2.0
#include "guideline/addexample.h"

#include "guideline/rebasebasis.h"
#include "model/edit.h"

#include <algorithm>

namespace hoshin::guideline {

namespace {

/// The link of the example to a clause that lives in the document; nullptr where there is none.
const model::Mapping *linkOf(const model::Document &document, const std::vector<model::Mapping> &mappings,
                             const QString &example)
{
    const auto found = std::find_if(mappings.begin(), mappings.end(), [&](const model::Mapping &mapping) {
        return mapping.example == example && !mapping.clause.isNull() && document.find(mapping.clause);
    });
    return found == mappings.end() ? nullptr : &*found;
}

/// The same words as an article of their own.
std::optional<Rebased> asArticle(const model::Document &document, const std::vector<model::Mapping> &mappings,
                                 const Rebased &placed, const QString &heading, const model::Mapping &link,
                                 model::IdSource &ids, const model::ClauseId &behind)
{
    const model::Clause *words = placed.document.find(link.clause);
    model::Clause article;
    article.kind = model::ClauseKind::Article;
    article.heading = heading;
    model::Clause paragraph;
    paragraph.id = words->id;
    paragraph.kind = model::ClauseKind::Paragraph;
    paragraph.text = words->text;
    paragraph.spans = words->spans;
    article.children.append(paragraph);
    const Result<model::Edited> edited =
        model::insertClause(document, ids, model::Place::After, behind, std::move(article));
    if (!edited)
        return std::nullopt;
    Rebased result{.document = edited->document, .mappings = mappings};
    std::erase_if(result.mappings, [&](const model::Mapping &mapping) {
        return mapping.example == link.example && (mapping.clause.isNull() || !document.find(mapping.clause));
    });
    result.mappings.push_back(link);
    return result;
}

} // namespace

std::optional<Rebased> addExample(const model::Document &document, const std::vector<model::Mapping> &mappings,
                                  const Edition &edition, const model::Body &body, const QString &example,
                                  model::IdSource &ids, const model::ClauseId &behind)
{
    const RebaseBasis basis(edition, edition, body.model);
    const std::vector<RebaseBasis::Pair> &pairs = basis.templateOf(mappings).pairs;
    const auto pair =
        std::find_if(pairs.begin(), pairs.end(), [&](const auto &p) { return p.example && p.example->id == example; });
    if (pair == pairs.end() || linkOf(document, mappings, example))
        return std::nullopt;
    RebaseRow row;
    row.outcome = Outcome::AddedUpstream;
    row.oldExample = row.newExample = example; // what was refused or lost is answered by this
    row.newText = pair->newText;
    const RebasePlan plan{.from = edition.id, .to = edition.id, .rows = {row}};
    Rebased placed =
        applyRebase(document, mappings, basis, body, plan,
                    {{.kind = RebaseDecision::Kind::Take, .text = {}, .reason = {}, .reviewed = true}}, ids);
    const model::Mapping *link = nullptr;
    for (const model::Mapping &mapping : placed.mappings) { // the innermost holds the words
        const model::Clause *clause = mapping.example == example ? placed.document.find(mapping.clause) : nullptr;
        if (clause && !clause->text.isEmpty())
            link = &mapping;
    }
    if (!link)
        return std::nullopt;
    if (behind.isNull())
        return placed;
    return asArticle(document, mappings, placed, pair->example->heading, *link, ids, behind);
}

} // namespace hoshin::guideline
