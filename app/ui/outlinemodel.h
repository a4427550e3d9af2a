// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/clause.h"
#include "ui/documentsession.h"
#include "ui/rowdelegate.h"

#include <QAbstractItemModel>
#include <QPointer>

#include <memory>
#include <vector>

namespace hoshin::ui {

/// Open findings of one clause and what lies below it, for the outline.
struct FindingCount
{
    int errors = 0;
    int checks = 0;
    int gaps = 0;
};

/// The outline (目次) of a document as a tree: everything down to 条, 附則 and 別表. Read-only but for wishes: a heading that is
/// written or a row that is dropped comes out as a signal, and DocumentSession decides.
class OutlineModel final : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum ItemRole : int { ClauseIdRole = RowRole::End };

    explicit OutlineModel(QObject *parent = nullptr);
    ~OutlineModel() override;

    void setSession(DocumentSession *session);
    /// Only rows whose number or heading holds `words` (and what they lie in); empty: all.
    void setFilter(const QString &words);
    void setFindings(const QHash<model::ClauseId, FindingCount> &counts);

    QModelIndex indexOf(const model::ClauseId &id) const; ///< invalid where there is no row for it
    model::ClauseId idAt(const QModelIndex &index) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    QStringList mimeTypes() const override;
    QMimeData *mimeData(const QModelIndexList &indexes) const override;
    bool canDropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                         const QModelIndex &parent) const override;
    bool dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                      const QModelIndex &parent) override;

Q_SIGNALS:
    void headingWritten(const hoshin::model::ClauseId &id, const QString &heading);
    /// The clause was dropped below `parent` (null: top level) before its outline row `row`; row -1: at the end.
    void moveWanted(const hoshin::model::ClauseId &id, const hoshin::model::ClauseId &parent,
                    const hoshin::model::ClauseId &before);

private:
    struct Node;

    void rebuild();
    void collect(const model::Clause &clause, Node &into);
    bool matches(const Node &node) const;
    bool prune(Node &node) const;
    void index(Node &node);
    Marks marksOf(const Node &node) const;
    QString spokenText(const Node &node) const;
    Node *nodeAt(const QModelIndex &index) const;
    void refreshText(const model::ClauseId &id);
    void refreshMarks();

    QPointer<DocumentSession> m_session;
    QString m_filter;
    int m_shownChanges = 0;
    QHash<model::ClauseId, FindingCount> m_findings;
    std::unique_ptr<Node> m_root;
    QHash<model::ClauseId, Node *> m_nodes;
};

} // namespace hoshin::ui
