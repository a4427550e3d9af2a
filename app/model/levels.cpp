// SPDX-License-Identifier: Apache-2.0
// promote() and demote(): what a clause becomes one level up or down.
#include "model/edit.h"
#include "model/tree.h"

namespace hoshin::model {

static bool isDivision(ClauseKind kind) { return kind >= ClauseKind::Part && kind <= ClauseKind::Division; }

/// 項 becomes 号, 号 becomes 細分; what hangs below follows, 細分 nests deeper as it is.
static void shiftDown(Clause &clause)
{
    if (clause.kind == ClauseKind::Paragraph || clause.kind == ClauseKind::Item)
        clause.kind = ClauseKind(int(clause.kind) + 1);
    else
        return;
    for (Clause &child : clause.children)
        shiftDown(child);
}

/// 号 becomes 項, the 細分 right below it become 号; those below them come nearer as they are.
static void shiftUp(Clause &clause)
{
    if (clause.kind == ClauseKind::Item) {
        clause.kind = ClauseKind::Paragraph;
        for (Clause &child : clause.children) {
            if (child.kind == ClauseKind::Subitem)
                child.kind = ClauseKind::Item;
        }
    } else if (clause.kind == ClauseKind::Subitem) {
        clause.kind = ClauseKind::Item;
    }
}

/// The kind a clause takes when it leaves `parent` upwards, its siblings behind it going below; nothing: it cannot.
static std::optional<ClauseKind> promotedKind(const Clause &clause, const Clause &parent)
{
    if (isDivision(clause.kind) && isDivision(parent.kind))
        return parent.kind;
    if (clause.kind == ClauseKind::Paragraph && parent.kind == ClauseKind::Article)
        return ClauseKind::Article;
    if (clause.kind == ClauseKind::Item && parent.kind == ClauseKind::Paragraph)
        return ClauseKind::Paragraph;
    if (clause.kind == ClauseKind::Subitem && (parent.kind == ClauseKind::Item || parent.kind == ClauseKind::Subitem))
        return parent.kind;
    return std::nullopt;
}

/// Moves the siblings behind `index` out of `parent`.
static QList<Clause> takeFollowing(Clause &parent, qsizetype index)
{
    const QList<Clause> following = parent.children.mid(index);
    parent.children.resize(index);
    return following;
}

/// Puts what came behind it below the promoted clause; false where its new kind cannot hold it.
static bool adopt(Clause &clause, const QList<Clause> &following)
{
    for (const Clause &sibling : following) {
        if (!canContain(clause.kind, sibling.kind))
            return false;
        clause.children.append(sibling);
    }
    return true;
}

Result<Edited> promote(const Document &document, IdSource &ids, const ClauseId &id)
{
    const auto path = tree::find(document.root(), id);
    if (!path || path->empty())
        return tree::notFound();
    if (path->size() < 2)
        return tree::unsupported(editproblem::noPlace);
    const Clause &oldParent = tree::parentOf(document.root(), *path);
    const Clause &oldClause = oldParent.children.at(path->back());
    const auto kind = promotedKind(oldClause, oldParent);
    if (!kind)
        return tree::unsupported(editproblem::noPlace);
    bool isFirstParagraph = oldClause.kind == ClauseKind::Paragraph;
    for (qsizetype i = 0; i < path->back(); ++i)
        isFirstParagraph = isFirstParagraph && oldParent.children.at(i).kind != ClauseKind::Paragraph;
    if (isFirstParagraph)
        return tree::unsupported(editproblem::onlyParagraph); // the article would be left without text
    Clause root = document.root();
    Clause &parent = tree::parentOf(root, *path);
    const QList<Clause> following = takeFollowing(parent, path->back() + 1);
    Clause promoted = tree::take(root, *path);
    tree::resetNumber(promoted);
    if (oldClause.kind == ClauseKind::Paragraph) {
        Clause article{.id = ids.next(), .kind = ClauseKind::Article};
        article.origin = {Origin::Kind::SplitFrom, oldParent.id};
        std::swap(article.heading, promoted.heading);
        article.children.append(promoted);
        promoted = article;
    } else if (isDivision(oldClause.kind)) {
        promoted.kind = *kind;
    } else if (*kind != ClauseKind::Subitem) {
        shiftUp(promoted);
    }
    if (!adopt(promoted, following))
        return tree::unsupported(editproblem::cannotHold);
    const tree::Path above = tree::parent(*path);
    tree::parentOf(root, above).children.insert(above.back() + 1, promoted);
    return tree::finish(document, root, id);
}

/// 条→項: its paragraphs join the article before, its heading stays with the first of them.
static Result<Edited> demoteArticle(const Document &document, const tree::Path &path)
{
    const Clause &article = tree::at(document.root(), path);
    Clause joined = article;
    for (Clause &child : joined.children) {
        if (child.kind == ClauseKind::Paragraph) {
            if (child.heading.isEmpty())
                child.heading = article.heading;
            break;
        }
    }
    const ClauseId first = joined.children.isEmpty() ? ClauseId() : joined.children.first().id;
    const Document before = first.isNull() ? document : tree::withTarget(document, article.id, first);
    Clause root = before.root();
    const Clause taken = tree::take(root, path); // with the references renamed
    Clause &target = tree::parentOf(root, path).children[path.back() - 1];
    for (qsizetype i = 0; i < taken.children.size(); ++i) {
        Clause child = taken.children.at(i);
        child.heading = joined.children.at(i).heading;
        target.children.append(child);
    }
    return tree::finish(before, root, first.isNull() ? target.id : first);
}

/// 章→節: below the chapter before, as one section; its own sections follow as siblings.
static Result<Edited> demoteDivision(const Document &document, const tree::Path &path)
{
    Clause root = document.root();
    Clause demoted = tree::take(root, path);
    Clause &target = tree::parentOf(root, path).children[path.back() - 1];
    if (demoted.kind == ClauseKind::Division)
        return tree::unsupported(editproblem::noPlace);
    demoted.kind = ClauseKind(int(demoted.kind) + 1);
    tree::resetNumber(demoted);
    const ClauseId id = demoted.id;
    QList<Clause> own;
    QList<Clause> follow;
    for (const Clause &child : std::as_const(demoted.children))
        (!follow.isEmpty() || !canContain(demoted.kind, child.kind) ? follow : own).append(child);
    demoted.children = own;
    target.children.append(demoted);
    for (const Clause &sibling : follow) {
        if (!canContain(target.kind, sibling.kind))
            return tree::unsupported(editproblem::cannotHold);
        target.children.append(sibling);
    }
    return tree::finish(document, root, id);
}

Result<Edited> demote(const Document &document, const ClauseId &id)
{
    const auto path = tree::find(document.root(), id);
    if (!path || path->empty())
        return tree::notFound();
    const Clause &parent = tree::parentOf(document.root(), *path);
    const ClauseKind kind = parent.children.at(path->back()).kind;
    if (path->back() == 0 || parent.children.at(path->back() - 1).kind != kind)
        return tree::unsupported(editproblem::noPlace);
    if (isDivision(kind))
        return demoteDivision(document, *path);
    if (kind == ClauseKind::Article)
        return demoteArticle(document, *path);
    if (kind != ClauseKind::Paragraph && kind != ClauseKind::Item && kind != ClauseKind::Subitem)
        return tree::unsupported(editproblem::noPlace);
    Clause root = document.root();
    Clause demoted = tree::take(root, *path);
    tree::resetNumber(demoted);
    shiftDown(demoted);
    tree::parentOf(root, *path).children[path->back() - 1].children.append(demoted);
    return tree::finish(document, root, id);
}

} // namespace hoshin::model
