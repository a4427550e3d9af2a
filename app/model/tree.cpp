// SPDX-License-Identifier: Apache-2.0
#include "model/tree.h"

#include "model/references.h"
#include "model/rewrite.h"

using namespace Qt::StringLiterals;

namespace hoshin::model::tree {

static bool findBelow(const Clause &clause, const ClauseId &id, Path &path)
{
    for (qsizetype i = 0; i < clause.children.size(); ++i) {
        path.push_back(i);
        if (clause.children.at(i).id == id || findBelow(clause.children.at(i), id, path))
            return true;
        path.pop_back();
    }
    return false;
}

std::optional<Path> find(const Clause &root, const ClauseId &id)
{
    Path path;
    if (root.id == id || findBelow(root, id, path))
        return path;
    return std::nullopt;
}

const Clause &at(const Clause &root, const Path &path)
{
    const Clause *clause = &root;
    for (const qsizetype index : path)
        clause = &clause->children.at(index);
    return *clause;
}

Clause &at(Clause &root, const Path &path)
{
    Clause *clause = &root;
    for (const qsizetype index : path)
        clause = &clause->children[index];
    return *clause;
}

Path parent(Path path)
{
    path.pop_back();
    return path;
}

Clause &parentOf(Clause &root, const Path &path) { return at(root, parent(path)); }
const Clause &parentOf(const Clause &root, const Path &path) { return at(root, parent(path)); }

Error notFound() { return {.code = ErrorCode::NotFound, .detail = u"clause"_s}; }
Error unsupported(const char16_t *problem)
{
    return {.code = ErrorCode::Unsupported, .detail = QStringView(problem).toString()};
}

/// The top level reads: 目次, 前文, main provisions, 附則, 別表. A line of text may stand anywhere.
static int rootGroup(ClauseKind kind)
{
    switch (kind) {
    case ClauseKind::Toc: return 0;
    case ClauseKind::Preamble: return 1;
    case ClauseKind::Supplementary: return 3;
    case ClauseKind::Table: return 4;
    case ClauseKind::Text: return -1;
    default: return 2;
    }
}

std::optional<Error> refusal(const Clause &parent, qsizetype index, ClauseKind child, bool isRoot)
{
    if (!canContain(parent.kind, child))
        return unsupported(editproblem::cannotHold);
    const int group = rootGroup(child);
    if (!isRoot || group < 0)
        return std::nullopt;
    for (qsizetype i = 0; i < parent.children.size(); ++i) {
        const int other = rootGroup(parent.children.at(i).kind);
        // 様式 and 別表 of an amended 附則 may already stand mixed: only the new clause's own neighbours count
        const bool nextTo = i == index - 1 || i == index;
        if (other >= 0 && nextTo && (i < index ? other > group : other < group))
            return unsupported(editproblem::order);
    }
    return std::nullopt;
}

qsizetype lastIndex(const Clause &parent, ClauseKind child, bool isRoot)
{
    qsizetype index = parent.children.size();
    if (!isRoot)
        return index;
    while (index > 0 && rootGroup(parent.children.at(index - 1).kind) > rootGroup(child))
        --index;
    return index;
}

bool isOnlyParagraph(const Clause &parent, const Clause &child)
{
    if (parent.kind != ClauseKind::Article || child.kind != ClauseKind::Paragraph)
        return false;
    int count = 0;
    for (const Clause &sibling : parent.children)
        count += sibling.kind == ClauseKind::Paragraph;
    return count == 1;
}

Clause take(Clause &root, const Path &path)
{
    Clause &parent = parentOf(root, path);
    Clause taken = parent.children.takeAt(path.back());
    if (path.back() < parent.children.size()) {
        const Clause &next = parent.children.at(path.back());
        if (next.kind == taken.kind && next.number.branchDepth > taken.number.branchDepth)
            parent.children[path.back()].number.branchDepth = taken.number.branchDepth;
    }
    return taken;
}

void resetNumber(Clause &clause)
{
    QString label = clause.kind == ClauseKind::Table ? clause.number.label : QString();
    clause.number = {.span = clause.number.span, .label = std::move(label)};
}

Edited finish(const Document &before, const Clause &root, const ClauseId &shown)
{
    Document document = before;
    document.setRoot(root);
    Rerendered rendered = rerenderReferences(document);
    return {std::move(rendered.document), shown, std::move(rendered.adjusted)};
}

Document withTarget(const Document &document, const ClauseId &from, const ClauseId &to)
{
    const Numbering numbering(document);
    std::vector<RewrittenClause> rewritten;
    for (int row = 0; row < int(numbering.rows().size()); ++row) {
        const Clause &clause = *numbering.row(row).clause;
        const bool named = std::any_of(clause.spans.begin(), clause.spans.end(), [&](const Span &span) {
            return span.reference.first == from || span.reference.last == from;
        });
        if (!named)
            continue;
        QList<Span> spans = clause.spans;
        for (Span &span : spans) {
            if (span.reference.first == from)
                span.reference.first = to;
            if (span.reference.last == from)
                span.reference.last = to;
            if (span.reference.last == span.reference.first)
                span.reference.last = {};
        }
        rewritten.push_back({row, clause.text, spans});
    }
    return withRewritten(numbering, rewritten);
}

} // namespace hoshin::model::tree
