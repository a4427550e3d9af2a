// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/numbering.h"
#include "ui/importwork.h"

#include <QAbstractItemModel>
#include <QSet>

#include <vector>

namespace hoshin::ui {

/// What a file became, as a tree: chapters, articles, paragraphs. It holds where each row stands and reads its words when they are
/// asked for, so that ten thousand clauses cost the window no more than what is on the screen.
class ImportTreeModel final : public QAbstractItemModel
{
    Q_OBJECT

public:
    using QAbstractItemModel::QAbstractItemModel;

    void setPreview(const ImportPreview &preview);
    void setSuggestions(const QHash<model::ClauseId, guideline::Suggestion> &suggestions);
    /// The row of the clause that begins on `line`, else of the one before it. O(log n).
    QModelIndex indexAtLine(int line) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    struct Node
    {
        const model::Clause *clause = nullptr; ///< in m_document
        int parent = 0;
        int row = 0; ///< among its siblings
        int line = 0;
        std::vector<int> children;
    };
    void add(const model::Clause &clause, int parent);
    QVariant marksOf(const Node &node) const;
    int nodeOf(const QModelIndex &index) const { return index.isValid() ? int(index.internalId()) : 0; }

    model::Document m_document; ///< keeps what the nodes point to
    model::Numbering m_numbering;
    std::vector<Node> m_nodes; ///< the root first, in reading order
    QMap<int, int> m_byLine;   ///< line → node
    QHash<model::ClauseId, int> m_lineOf;
    QSet<int> m_doubtful;
    QHash<model::ClauseId, guideline::Suggestion> m_suggestions;
};

} // namespace hoshin::ui
