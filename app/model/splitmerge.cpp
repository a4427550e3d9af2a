// SPDX-License-Identifier: Apache-2.0
// splitClause(), mergeWithNext() and copyClause().
#include "model/edit.h"
#include "model/tree.h"

#include <QHash>

namespace hoshin::model {

static bool hasOwnText(ClauseKind kind)
{
    return kind == ClauseKind::Paragraph || kind == ClauseKind::Item || kind == ClauseKind::Subitem
        || kind == ClauseKind::Text;
}

/// `offset` moved before the span it would cut.
static int outsideSpans(const Clause &clause, int offset)
{
    for (const Span &span : clause.spans) {
        if (span.start < offset && offset < span.start + span.length)
            return span.start;
    }
    return offset;
}

Result<Edited> splitClause(const Document &document, IdSource &ids, const ClauseId &id, int offset)
{
    const auto path = tree::find(document.root(), id);
    if (!path || path->empty())
        return tree::notFound();
    const Clause &old = tree::at(document.root(), *path);
    const int cut = outsideSpans(old, offset);
    if (!hasOwnText(old.kind) || cut <= 0 || cut >= old.text.size())
        return tree::unsupported(editproblem::notSplit);
    Clause second{.id = ids.next(),
                  .kind = old.kind,
                  .text = old.text.mid(cut),
                  .publication = old.publication,
                  .publicationReason = old.publicationReason};
    second.origin = {Origin::Kind::SplitFrom, old.id};
    second.children = old.children;
    Clause root = document.root();
    Clause &parent = tree::parentOf(root, *path);
    Clause &first = parent.children[path->back()];
    first.text.truncate(cut);
    first.spans.clear();
    first.children.clear();
    for (Span span : std::as_const(old.spans)) {
        if (span.start < cut) {
            first.spans.append(span);
        } else {
            span.start -= cut;
            second.spans.append(span);
        }
    }
    second.amendmentNote = std::exchange(first.amendmentNote, QString());
    const ClauseId shown = second.id;
    parent.children.insert(path->back() + 1, second);
    return tree::finish(document, root, shown);
}

Result<Edited> mergeWithNext(const Document &document, const ClauseId &id)
{
    const auto path = tree::find(document.root(), id);
    if (!path || path->empty())
        return tree::notFound();
    const Clause &parent = tree::parentOf(document.root(), *path);
    const qsizetype nextIndex = path->back() + 1;
    if (nextIndex >= parent.children.size())
        return tree::unsupported(editproblem::noPlace);
    const Clause &old = parent.children.at(path->back());
    const Clause &next = parent.children.at(nextIndex);
    if (old.kind != next.kind)
        return tree::unsupported(editproblem::differs);
    if (!old.children.isEmpty() && !next.text.isEmpty())
        return tree::unsupported(editproblem::between);
    const Document before = tree::withTarget(document, next.id, old.id);
    Clause root = before.root();
    tree::Path nextPath = *path;
    ++nextPath.back();
    const Clause taken = tree::take(root, nextPath);
    Clause &merged = tree::at(root, *path);
    const int shift = int(merged.text.size());
    merged.text += taken.text;
    for (Span span : taken.spans) {
        span.start += shift;
        merged.spans.append(span);
    }
    merged.children.append(taken.children);
    merged.origin = {Origin::Kind::MergedFrom, taken.id};
    if (merged.heading.isEmpty())
        merged.heading = taken.heading;
    if (merged.amendmentNote.isEmpty())
        merged.amendmentNote = taken.amendmentNote;
    return tree::finish(before, root, id);
}

/// Gives the copy new ids and remembers which became which.
static void renew(Clause &clause, IdSource &ids, QHash<ClauseId, ClauseId> &renewed)
{
    const ClauseId old = clause.id;
    clause.id = ids.next();
    clause.origin = {Origin::Kind::DerivedFrom, old};
    renewed.insert(old, clause.id);
    for (Clause &child : clause.children)
        renew(child, ids, renewed);
}

static void pointInside(Clause &clause, const QHash<ClauseId, ClauseId> &renewed)
{
    for (Span &span : clause.spans) {
        span.reference.first = renewed.value(span.reference.first, span.reference.first);
        span.reference.last = renewed.value(span.reference.last, span.reference.last);
    }
    for (Clause &child : clause.children)
        pointInside(child, renewed);
}

Result<Edited> copyClause(const Document &document, IdSource &ids, const ClauseId &id, Place place,
                          const ClauseId &anchor)
{
    const auto path = tree::find(document.root(), id);
    if (!path || path->empty())
        return tree::notFound();
    Clause copy = tree::at(document.root(), *path);
    QHash<ClauseId, ClauseId> renewed;
    renew(copy, ids, renewed);
    pointInside(copy, renewed);
    tree::resetNumber(copy);
    return insertClause(document, ids, place, anchor, copy);
}

} // namespace hoshin::model
