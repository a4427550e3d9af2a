// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "guideline/suggest.h"
#include "ui/clauselink.h"
#include "ui/dialogframe.h"

class QLineEdit;
class QListView;

namespace hoshin::ui {

class WorkspaceSession;

/// 条を結ぶ: which clause carries an example. The near ones first, then all of every document, by number, heading or words.
class LinkClauseDialog final : public DialogFrame
{
    Q_OBJECT

public:
    LinkClauseDialog(const WorkspaceSession &session, const QString &example,
                     const std::vector<guideline::NearClause> &near, QWidget *parent = nullptr);

    DraggedClause chosen() const; ///< a null clause: none

private:
    void search(const QString &words);

    const WorkspaceSession &m_session;
    std::vector<guideline::NearClause> m_near;
    QLineEdit *m_words;
    QListView *m_list;
    QStandardItemModel *m_model;
};

} // namespace hoshin::ui
