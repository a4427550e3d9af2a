// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "import/plaintextreader.h"

#include <deque>

namespace hoshin::import {

/// A clause while the document grows, with the label that stood before it in the source.
struct Node
{
    model::Clause clause;
    text::ClauseNumber number;
    text::LabelStyle style = text::LabelStyle::None;
    QString label;
    int line = 0;
    int rank = 0; ///< nothing of the same or a lower rank stands below it
    std::vector<Node *> children;
};

/// Grows a clause tree line by line. A new clause closes what cannot hold it and hangs below what is open.
class DocumentBuilder
{
public:
    explicit DocumentBuilder(model::IdSource &ids);

    /// Opens a clause below the nearest open one of a lower rank; `line` gives label and number.
    Node &open(model::ClauseKind kind, const text::TextLine &line, int subitemDepth = 0);
    /// A clause without a label below `parent`; it is not opened.
    Node &append(Node &parent, model::ClauseKind kind, const QString &text, int line);
    /// Opens a clause without a label below the innermost open one.
    Node &openInside(model::ClauseKind kind, int line);

    Node &top() const { return *m_open.back(); }
    Node &root() const { return *m_open.front(); }
    Node *nearest(model::ClauseKind kind) const; ///< innermost open clause of that kind, or nullptr
    void closeTo(const Node &node);              ///< makes `node`, which is open, the innermost

    /// The tree with ids and number hints; adds a remark for every number that is not the next.
    /// `lines`: the line of every clause but the root, where it is wanted.
    model::Document finish(const model::DocumentMeta &meta, std::vector<Remark> &remarks,
                           std::vector<ClauseLine> *lines = nullptr);

private:
    Node &add(Node &parent, model::ClauseKind kind, int line, int rank);

    model::IdSource &m_ids;
    std::deque<Node> m_nodes; ///< addresses stay valid
    std::vector<Node *> m_open;
};

/// Rank of a kind in the tree: a clause hangs below the nearest open one of a lower rank.
int rankOf(model::ClauseKind kind, int subitemDepth = 0);

} // namespace hoshin::import
