// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/clauseid.h"

#include <QDialog>

class QAction;
class QLineEdit;
class QListView;
class QStandardItemModel;

namespace hoshin::ui {

class ActionCollection;
class DocumentSession;

/// Ctrl+K: type a number (13, 第13条), words of a heading or a text, or the name of an action, and go there.
class JumpDialog final : public QDialog
{
    Q_OBJECT

public:
    JumpDialog(const DocumentSession &document, const ActionCollection &actions, QWidget *parent);

    model::ClauseId chosenClause() const;
    QAction *chosenAction() const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void search(const QString &words);

    const DocumentSession &m_document;
    const ActionCollection &m_actions;
    QLineEdit *m_input;
    QListView *m_list;
    QStandardItemModel *m_model;
};

} // namespace hoshin::ui
