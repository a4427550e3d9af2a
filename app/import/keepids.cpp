// SPDX-License-Identifier: Apache-2.0
#include "import/keepids.h"

#include "diff/comparison.h"
#include "model/references.h"
#include "model/ruby.h"

#include <QHash>

namespace hoshin::import {

using model::Clause;
using model::ClauseId;

namespace {

using KnownClauses = QHash<ClauseId, const Clause *>;

void collect(const Clause &clause, KnownClauses &known)
{
    known.insert(clause.id, &clause);
    for (const Clause &child : clause.children)
        collect(child, known);
}

QHash<ClauseId, ClauseId> pairIds(const model::Document &known, const model::Document &imported)
{
    const diff::Outline before = diff::outlineFromDocument(known);
    const diff::Outline after = diff::outlineFromDocument(imported);
    QHash<ClauseId, ClauseId> ids;
    const diff::Comparison comparison = diff::compare(before, after, {.useIds = false});
    for (const diff::Row &row : comparison.rows)
        if (row.before >= 0 && row.after >= 0)
            ids.insert(after.id(row.after), before.id(row.before));
    return ids;
}

/// A clause that is new takes no id that another clause of the document already has: the same file may come a second time.
Clause withKnown(Clause clause, const QHash<ClauseId, ClauseId> &ids, const KnownClauses &known, model::IdSource &fresh)
{
    const ClauseId id = ids.value(clause.id);
    if (const Clause *old = id.isNull() ? nullptr : known.value(id)) {
        clause.id = id;
        clause.publication = old->publication;
        clause.publicationReason = old->publicationReason;
        clause.origin = old->origin;
        clause.summary = old->summary;
        if (clause.text == old->text)
            clause.spans = old->spans;
        else
            model::keepReadings(clause, *old);
        if (clause.amendmentNote.isEmpty())
            clause.amendmentNote = old->amendmentNote;
        if (clause.kind == model::ClauseKind::Text && clause.figure.isEmpty()) // a text file has no pictures
            clause.figure = old->figure;
    }
    while (id.isNull() && known.contains(clause.id))
        clause.id = fresh.next();
    for (Clause &child : clause.children)
        child = withKnown(std::move(child), ids, known, fresh);
    return clause;
}

} // namespace

model::Document asNewVersion(const model::Document &imported, const model::Document &known)
{
    KnownClauses clauses;
    collect(known.root(), clauses);
    model::DocumentMeta meta = known.meta();
    meta.scheme = imported.meta().scheme;
    if (!imported.meta().title.isEmpty())
        meta.title = imported.meta().title;
    if (!imported.meta().instrument.isEmpty())
        meta.instrument = imported.meta().instrument;
    model::Document document;
    document.setMeta(meta);
    model::IdSource fresh(qHash(imported.root().id) ^ size_t(clauses.size()));
    Clause root = withKnown(imported.root(), pairIds(known, imported), clauses, fresh);
    root.id = known.root().id;
    document.setRoot(root);
    return model::withDetectedReferences(document);
}

} // namespace hoshin::import
