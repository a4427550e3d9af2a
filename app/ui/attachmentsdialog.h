// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/dialogframe.h"

class QListView;
class QStandardItemModel;

namespace hoshin::ui {

class ContentOrEmpty;
class Dialogs;
class WorkspaceSession;

/// 添付: the files that the documents came from. Taken out to a place of one's own, added, removed; what is recorded keeps them.
class AttachmentsDialog final : public DialogFrame
{
    Q_OBJECT

public:
    AttachmentsDialog(WorkspaceSession &session, Dialogs &dialogs, QWidget *parent = nullptr);

    void accept() override; ///< 取り出す…: the dialog stays

private:
    void fill();
    void follow();
    void add();
    void drop();
    QString currentPath() const; ///< in the workspace; empty: none

    WorkspaceSession &m_session;
    Dialogs &m_dialogs;
    QStandardItemModel *m_model;
    QListView *m_list;
    ContentOrEmpty *m_page = nullptr;
    QPushButton *m_drop = nullptr;
};

} // namespace hoshin::ui
