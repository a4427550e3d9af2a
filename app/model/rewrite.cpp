// SPDX-License-Identifier: Apache-2.0
#include "model/rewrite.h"

#include <span>

namespace hoshin::model {

/// Rewrites within the subtree at `row`; `list` holds what lies in it.
static void rewrite(Clause &clause, int row, const Numbering &numbering, std::span<const RewrittenClause> list)
{
    if (!list.empty() && list.front().row == row) {
        clause.text = list.front().text;
        clause.spans = list.front().spans;
        list = list.subspan(1);
    }
    int child = row + 1;
    for (qsizetype i = 0; !list.empty() && i < clause.children.size(); ++i) {
        const int end = numbering.row(child).end;
        size_t inside = 0;
        while (inside < list.size() && list[inside].row < end)
            ++inside;
        if (inside > 0)
            rewrite(clause.children[i], child, numbering, list.first(inside));
        list = list.subspan(inside);
        child = end;
    }
}

Document withRewritten(const Numbering &numbering, const std::vector<RewrittenClause> &rewritten)
{
    Document document = numbering.document();
    if (rewritten.empty())
        return document;
    Clause root = document.root();
    rewrite(root, 0, numbering, rewritten);
    document.setRoot(root);
    return document;
}

} // namespace hoshin::model
