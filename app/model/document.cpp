// SPDX-License-Identifier: Apache-2.0
#include "model/document.h"

#include <QSharedData>

namespace hoshin::model {

class DocumentData : public QSharedData
{
public:
    DocumentMeta meta;
    Clause root{.kind = ClauseKind::Root};
};

Document::Document() : d(new DocumentData) {}
Document::Document(const Document &) = default;
Document::Document(Document &&) noexcept = default;
Document &Document::operator=(const Document &) = default;
Document &Document::operator=(Document &&) noexcept = default;
Document::~Document() = default;

const DocumentMeta &Document::meta() const { return d->meta; }
void Document::setMeta(const DocumentMeta &meta) { d->meta = meta; }
const Clause &Document::root() const { return d->root; }
void Document::setRoot(const Clause &root) { d->root = root; }
bool Document::isSharedWith(const Document &other) const { return d == other.d; }

bool Document::operator==(const Document &other) const
{
    return d == other.d || (d->meta == other.d->meta && d->root == other.d->root);
}

static bool collectPath(const Clause &from, const ClauseId &id, std::vector<const Clause *> &path)
{
    for (const Clause &child : from.children) {
        path.push_back(&child);
        if (child.id == id || collectPath(child, id, path))
            return true;
        path.pop_back();
    }
    return false;
}

std::vector<const Clause *> pathTo(const Document &document, const ClauseId &id)
{
    std::vector<const Clause *> path;
    collectPath(document.root(), id, path);
    return path;
}

/// Walks read-only first, so that only the lists on the way to the clause detach.
static bool replaceBelow(Clause &node, const Clause &replacement)
{
    for (qsizetype i = 0; i < node.children.size(); ++i) {
        if (node.children.at(i).id == replacement.id) {
            node.children[i] = replacement;
            return true;
        }
        if (findClause(node.children.at(i), replacement.id))
            return replaceBelow(node.children[i], replacement);
    }
    return false;
}

Document withClause(Document document, const Clause &replacement)
{
    Clause root = document.root();
    if (replaceBelow(root, replacement))
        document.setRoot(root);
    return document;
}

} // namespace hoshin::model
