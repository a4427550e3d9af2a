// SPDX-License-Identifier: Apache-2.0
#include "model/clause.h"

namespace hoshin::model {

QLatin1StringView kindName(ClauseKind kind)
{
    switch (kind) {
    case ClauseKind::Root: return QLatin1StringView("root");
    case ClauseKind::Toc: return QLatin1StringView("toc");
    case ClauseKind::Preamble: return QLatin1StringView("preamble");
    case ClauseKind::Part: return QLatin1StringView("part");
    case ClauseKind::Chapter: return QLatin1StringView("chapter");
    case ClauseKind::Section: return QLatin1StringView("section");
    case ClauseKind::Subsection: return QLatin1StringView("subsection");
    case ClauseKind::Division: return QLatin1StringView("division");
    case ClauseKind::Article: return QLatin1StringView("article");
    case ClauseKind::Paragraph: return QLatin1StringView("paragraph");
    case ClauseKind::Item: return QLatin1StringView("item");
    case ClauseKind::Subitem: return QLatin1StringView("subitem");
    case ClauseKind::Table: return QLatin1StringView("table");
    case ClauseKind::TableRow: return QLatin1StringView("row");
    case ClauseKind::TableCell: return QLatin1StringView("cell");
    case ClauseKind::Supplementary: return QLatin1StringView("supplementary");
    case ClauseKind::Text: return QLatin1StringView("text");
    }
    Q_UNREACHABLE();
}

bool Clause::operator==(const Clause &other) const
{
    return id == other.id && kind == other.kind && text == other.text && heading == other.heading
        && number == other.number && spans == other.spans && publication == other.publication
        && publicationReason == other.publicationReason && summary == other.summary
        && amendmentNote == other.amendmentNote && figure == other.figure && origin == other.origin
        && (children.isSharedWith(other.children) || children == other.children);
}

const Clause *findClause(const Clause &root, const ClauseId &id)
{
    if (root.id == id)
        return &root;
    for (const Clause &child : root.children) {
        if (const Clause *found = findClause(child, id))
            return found;
    }
    return nullptr;
}

int countClauses(const Clause &root)
{
    int count = 1;
    for (const Clause &child : root.children)
        count += countClauses(child);
    return count;
}

} // namespace hoshin::model
