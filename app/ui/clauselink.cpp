// SPDX-License-Identifier: Apache-2.0
#include "ui/clauselink.h"

#include "ui/inspectrows.h"

#include <QMimeData>

using namespace Qt::StringLiterals;

namespace hoshin::ui {

namespace {

const QString &mimeType()
{
    static const QString type = u"application/x-hoshin-clause"_s;
    return type;
}

} // namespace

QStringList ClauseRows::mimeTypes() const { return {mimeType()}; }

QMimeData *ClauseRows::mimeData(const QModelIndexList &indexes) const
{
    if (indexes.isEmpty())
        return nullptr;
    const QModelIndex row = indexes.first();
    auto *data = new QMimeData; // taken by the drag
    data->setData(
        mimeType(),
        (row.data(inspectrows::DocumentRole).toString() + u'\n' + row.data(inspectrows::ClauseRole).toString())
            .toUtf8());
    return data;
}

QStringList ClauseTargets::mimeTypes() const { return {mimeType()}; }

bool ClauseTargets::canDropMimeData(const QMimeData *data, Qt::DropAction, int, int, const QModelIndex &parent) const
{
    return parent.isValid() && data && data->hasFormat(mimeType());
}

bool ClauseTargets::dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                                 const QModelIndex &parent)
{
    if (!canDropMimeData(data, action, row, column, parent))
        return false;
    const QString words = QString::fromUtf8(data->data(mimeType()));
    const DraggedClause clause{words.section(u'\n', 0, 0), model::ClauseId::fromString(words.section(u'\n', 1))};
    if (clause.clause.isNull())
        return false;
    Q_EMIT dropped(parent.row(), clause);
    return true;
}

} // namespace hoshin::ui
