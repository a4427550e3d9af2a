// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/clauseid.h"

#include <QStandardItemModel>

namespace hoshin::ui {

/// A clause on its way from one list to another by drag and drop.
struct DraggedClause
{
    QString document; ///< slug
    model::ClauseId clause;

    bool operator==(const DraggedClause &) const = default;
};

/// Rows that stand for clauses; a row can be dragged. Slug and id are found under inspectrows' roles.
class ClauseRows final : public QStandardItemModel
{
    Q_OBJECT

public:
    using QStandardItemModel::QStandardItemModel;

    QStringList mimeTypes() const override;
    QMimeData *mimeData(const QModelIndexList &indexes) const override;
    Qt::DropActions supportedDragActions() const override { return Qt::LinkAction; }
    Qt::DropActions supportedDropActions() const override { return Qt::IgnoreAction; }
};

/// Rows that a clause can be dropped on; says so, changes nothing.
class ClauseTargets final : public QStandardItemModel
{
    Q_OBJECT

public:
    using QStandardItemModel::QStandardItemModel;

    QStringList mimeTypes() const override;
    Qt::DropActions supportedDropActions() const override { return Qt::LinkAction; }
    bool canDropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                         const QModelIndex &parent) const override;
    bool dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                      const QModelIndex &parent) override;

Q_SIGNALS:
    void dropped(int row, const hoshin::ui::DraggedClause &clause);
};

} // namespace hoshin::ui
