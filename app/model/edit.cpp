// SPDX-License-Identifier: Apache-2.0
#include "model/edit.h"

#include "model/numbering.h"
#include "model/rewrite.h"
#include "model/tree.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace hoshin::model {

bool canContain(ClauseKind parent, ClauseKind child)
{
    using enum ClauseKind;
    switch (parent) {
    case Root: return child != Root && child != Item && child != Subitem && child != TableRow && child != TableCell;
    case Toc:
    case Preamble:
    case TableCell: return child == Text;
    case Part:
    case Chapter:
    case Section:
    case Subsection:
    case Division: return (child > parent && child <= Paragraph) || child == Table || child == Text;
    case Article: return child == Paragraph || child == Table || child == Text;
    case Paragraph: return child == Item || child == Table || child == Text;
    case Item:
    case Subitem: return child == Subitem || child == Table || child == Text;
    case Table: return child == TableRow || child == Text;
    case TableRow: return child == TableCell;
    case Supplementary: return child == Article || child == Paragraph || child == Table || child == Text;
    case Text: return false;
    }
    Q_UNREACHABLE();
}

static bool hasIdOf(const Clause &clause, const QSet<ClauseId> &taken)
{
    if (!clause.id.isNull() && taken.contains(clause.id))
        return true;
    return std::any_of(clause.children.begin(), clause.children.end(),
                       [&](const Clause &child) { return hasIdOf(child, taken); });
}

static void collectIds(const Clause &clause, QSet<ClauseId> &ids)
{
    ids.insert(clause.id);
    for (const Clause &child : clause.children)
        collectIds(child, ids);
}

/// Gives ids where there are none, and each article its paragraph.
static void complete(Clause &clause, IdSource &ids)
{
    if (clause.id.isNull())
        clause.id = ids.next();
    if (clause.kind == ClauseKind::Article && clause.children.isEmpty()) {
        clause.children.append(Clause{.kind = ClauseKind::Paragraph, .text = clause.text, .spans = clause.spans});
        clause.text.clear();
        clause.spans.clear();
    }
    for (Clause &child : clause.children)
        complete(child, ids);
}

/// Depth of the branch number for a clause put at `index`; -1: there is nothing to branch from.
static int branchDepthAt(const Clause &parent, qsizetype index, ClauseKind kind)
{
    if (kind == ClauseKind::Paragraph || index == 0 || parent.children.at(index - 1).kind != kind)
        return -1;
    const int before = parent.children.at(index - 1).number.branchDepth;
    const bool hasNext = index < parent.children.size() && parent.children.at(index).kind == kind;
    const int after = hasNext ? parent.children.at(index).number.branchDepth : 0;
    if (before == 0)
        return 1;
    return std::min(after >= before ? before + 1 : before, int(maximumNumberParts) - 1);
}

/// The list and index that a place names.
struct Slot
{
    tree::Path parent;
    qsizetype index = 0;
};

static Result<Slot> slotAt(const Clause &root, Place place, const ClauseId &anchor, ClauseKind kind)
{
    const auto path = anchor.isNull() ? tree::Path() : tree::find(root, anchor);
    if (!path)
        return tree::notFound();
    Slot slot;
    if (place == Place::Into) {
        slot = {*path, tree::lastIndex(tree::at(root, *path), kind, path->empty())};
    } else {
        if (path->empty())
            return tree::unsupported(editproblem::noPlace);
        slot = {tree::parent(*path), path->back() + (place == Place::After ? 1 : 0)};
    }
    if (const auto error = tree::refusal(tree::at(root, slot.parent), slot.index, kind, slot.parent.empty()))
        return *error;
    return slot;
}

Result<Edited> insertClause(const Document &document, IdSource &ids, Place place, const ClauseId &anchor, Clause clause,
                            InsertMode mode)
{
    QSet<ClauseId> taken;
    collectIds(document.root(), taken);
    taken.remove(ClauseId());
    if (hasIdOf(clause, taken))
        return Error{.code = ErrorCode::AlreadyExists, .detail = u"clause"_s};
    const auto slot = slotAt(document.root(), place, anchor, clause.kind);
    if (!slot)
        return slot.error();
    if (mode == InsertMode::Branch) {
        const int depth = branchDepthAt(tree::at(document.root(), slot->parent), slot->index, clause.kind);
        if (depth < 0)
            return tree::unsupported(editproblem::noBranch);
        clause.number.branchDepth = depth;
    }
    complete(clause, ids);
    const ClauseId id = clause.id;
    Clause root = document.root();
    tree::at(root, slot->parent).children.insert(slot->index, std::move(clause));
    return tree::finish(document, root, id);
}

/// Moves the ends of runs off the rows that go.
static Document withRunsShortened(const Document &document, const ClauseId &going)
{
    const Numbering numbering(document);
    const int from = numbering.indexOf(going);
    const int to = numbering.row(from).end;
    const auto goes = [&](int row) { return row >= from && row < to; };
    const auto step = [&](int row, int direction) {
        if (numbering.row(row).clause->kind != ClauseKind::Article)
            return numbering.sibling(row, direction);
        return direction < 0 ? numbering.previousArticle(row) : numbering.nextArticle(row);
    };
    std::vector<RewrittenClause> rewritten;
    for (int row = 0; row < int(numbering.rows().size()); ++row) {
        const Clause &clause = *numbering.row(row).clause;
        QList<Span> spans = clause.spans;
        for (qsizetype i = 0; i < spans.size(); ++i) {
            int first = numbering.indexOf(spans.at(i).reference.first);
            int last = numbering.indexOf(spans.at(i).reference.last);
            if (first < 0 || last < first || (!goes(first) && !goes(last)))
                continue;
            while (first >= 0 && first <= last && goes(first))
                first = step(first, 1);
            while (last >= 0 && last >= first && goes(last))
                last = step(last, -1);
            if (first < 0 || last < first)
                continue; // the whole run goes: a finding
            Reference &reference = spans[i].reference;
            reference.first = numbering.row(first).clause->id;
            reference.last = first == last ? ClauseId() : numbering.row(last).clause->id;
        }
        if (spans != clause.spans)
            rewritten.push_back({row, clause.text, spans});
    }
    return withRewritten(numbering, rewritten);
}

/// What is left of a clause whose number stays: 第3条　削除.
static void makePlaceholder(Clause &clause)
{
    const bool keepsParagraph = clause.kind == ClauseKind::Article && !clause.children.isEmpty();
    Clause left{.id = clause.id, .kind = clause.kind, .number = clause.number};
    if (keepsParagraph)
        left.children.append(
            Clause{.id = clause.children.first().id, .kind = ClauseKind::Paragraph, .text = u"削除"_s});
    else if (clause.kind >= ClauseKind::Part && clause.kind <= ClauseKind::Division)
        left.heading = u"削除"_s;
    else
        left.text = u"削除"_s;
    clause = left;
}

Result<Edited> removeClause(const Document &document, const ClauseId &id, RemoveMode mode)
{
    const auto path = tree::find(document.root(), id);
    if (!path || path->empty())
        return tree::notFound();
    const Clause &going = tree::at(document.root(), *path);
    if (tree::isOnlyParagraph(tree::parentOf(document.root(), *path), going))
        return tree::unsupported(editproblem::onlyParagraph);
    if (mode == RemoveMode::Placeholder) {
        Clause root = document.root();
        makePlaceholder(tree::at(root, *path));
        return tree::finish(document, root, id);
    }
    const Document before = withRunsShortened(document, id);
    Clause root = before.root();
    (void)tree::take(root, *path);
    const Clause &parent = tree::parentOf(std::as_const(root), *path);
    const ClauseId shown = parent.children.isEmpty()
        ? parent.id
        : parent.children.at(std::min(path->back(), parent.children.size() - 1)).id;
    return tree::finish(before, root, shown);
}

static bool startsWith(const tree::Path &path, const tree::Path &head)
{
    return path.size() >= head.size() && std::equal(head.begin(), head.end(), path.begin());
}

Result<Edited> moveClause(const Document &document, const ClauseId &id, const ClauseId &parent, int index)
{
    const auto from = tree::find(document.root(), id);
    const auto to = parent.isNull() ? tree::Path() : tree::find(document.root(), parent);
    if (!from || from->empty() || !to)
        return tree::notFound();
    if (startsWith(*to, *from))
        return tree::unsupported(editproblem::ownChild);
    const tree::Path home = tree::parent(*from);
    const Clause &oldParent = tree::at(document.root(), home);
    if (home != *to && tree::isOnlyParagraph(oldParent, oldParent.children.at(from->back())))
        return tree::unsupported(editproblem::onlyParagraph);
    Clause root = document.root();
    Clause moved = tree::take(root, *from);
    // Taking it out moved what stood behind it in its list.
    tree::Path target = *to;
    if (target.size() > home.size() && startsWith(target, home) && target[home.size()] > from->back())
        --target[home.size()];
    Clause &newParent = tree::at(root, target);
    const qsizetype place = std::clamp<qsizetype>(index, 0, newParent.children.size());
    if (const auto error = tree::refusal(newParent, place, moved.kind, target.empty()))
        return *error;
    tree::resetNumber(moved);
    newParent.children.insert(place, moved);
    return tree::finish(document, root, id);
}

/// The neighbour of the clause's parent that may take it, on the way up or down; null: none.
static const Clause *neighbourOfParent(const Clause &root, const tree::Path &path, int step)
{
    const ClauseKind kind = tree::at(root, path).kind;
    const tree::Path above = tree::parent(path);
    if (above.empty() || (kind != ClauseKind::Article && !(kind > ClauseKind::Part && kind <= ClauseKind::Division)))
        return nullptr;
    const Clause &grandparent = tree::parentOf(root, above);
    const qsizetype next = above.back() + step;
    if (next < 0 || next >= grandparent.children.size() || !canContain(grandparent.children.at(next).kind, kind))
        return nullptr;
    return &grandparent.children.at(next);
}

static Result<Edited> moveBy(const Document &document, const ClauseId &id, int step)
{
    const auto path = tree::find(document.root(), id);
    if (!path || path->empty())
        return tree::notFound();
    const Clause &parent = tree::parentOf(document.root(), *path);
    const qsizetype index = path->back() + step;
    if (index >= 0 && index < parent.children.size())
        return moveClause(document, id, parent.id, int(index));
    const Clause *neighbour = neighbourOfParent(document.root(), *path, step);
    if (!neighbour)
        return tree::unsupported(editproblem::noPlace);
    return moveClause(document, id, neighbour->id, step < 0 ? int(neighbour->children.size()) : 0);
}

Result<Edited> moveUp(const Document &document, const ClauseId &id) { return moveBy(document, id, -1); }
Result<Edited> moveDown(const Document &document, const ClauseId &id) { return moveBy(document, id, 1); }

Result<Edited> setKind(const Document &document, const ClauseId &id, ClauseKind kind)
{
    const auto path = tree::find(document.root(), id);
    if (!path || path->empty())
        return tree::notFound();
    const Clause &parent = tree::parentOf(document.root(), *path);
    const Clause &clause = tree::at(document.root(), *path);
    if (tree::isOnlyParagraph(parent, clause) && kind != clause.kind)
        return tree::unsupported(editproblem::onlyParagraph);
    if (const auto error = tree::refusal(parent, path->back(), kind, path->size() == 1))
        return *error;
    for (const Clause &child : clause.children) {
        if (!canContain(kind, child.kind))
            return tree::unsupported(editproblem::cannotHold);
    }
    if (kind == ClauseKind::Article && clause.kind != kind)
        return tree::unsupported(
            editproblem::cannotHold); // an article's text stands in a 項 of its own: promote makes one
    Clause root = document.root();
    tree::at(root, *path).kind = kind;
    return tree::finish(document, root, id);
}

Result<Edited> setNumber(const Document &document, const ClauseId &id, const NumberHint &number)
{
    const auto path = tree::find(document.root(), id);
    if (!path || path->empty())
        return tree::notFound();
    const Clause &parent = tree::parentOf(document.root(), *path);
    const ClauseKind kind = parent.children.at(path->back()).kind;
    const bool branch = number.branchDepth > 0 || number.fixed.size() > 1;
    const bool deep = number.branchDepth >= maximumNumberParts || qsizetype(number.fixed.size()) > maximumNumberParts;
    if ((branch && kind == ClauseKind::Paragraph) || deep || number.branchDepth < 0 || number.span < 1)
        return tree::unsupported(editproblem::noBranch);
    Clause root = document.root();
    tree::at(root, *path).number = number;
    return tree::finish(document, root, id);
}

Result<Edited> setHeading(const Document &document, const ClauseId &id, const QString &heading)
{
    const auto path = tree::find(document.root(), id);
    if (!path || path->empty())
        return tree::notFound();
    Clause root = document.root();
    QString words = heading.normalized(QString::NormalizationForm_C);
    words.remove(u'\n').remove(u'\r');
    tree::at(root, *path).heading = words;
    Document edited = document;
    edited.setRoot(root);
    return Edited{edited, id, {}};
}

Result<Edited> setPublication(const Document &document, const ClauseId &id, Publication publication,
                              const QString &reason, const QString &summary)
{
    const auto path = tree::find(document.root(), id);
    if (!path || path->empty())
        return tree::notFound();
    Clause root = document.root();
    Clause &clause = tree::at(root, *path);
    clause.publication = publication;
    clause.publicationReason = reason;
    clause.summary = summary;
    Document edited = document;
    edited.setRoot(root);
    return Edited{edited, id, {}};
}

} // namespace hoshin::model
