// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/clauseid.h"

#include <QTreeView>
#include <QWidget>

class QComboBox;
class QLineEdit;
class QMenu;
class QVBoxLayout;

namespace hoshin::ui {

class ActionCollection;
class ContentOrEmpty;
class OutlineModel;
class WorkspaceSession;

/// The left pane of 起案: which document, the tools of the outline, a filter, the tree.
class OutlineView final : public QWidget
{
    Q_OBJECT

public:
    OutlineView(ActionCollection &actions, QWidget *parent = nullptr);

    OutlineModel &model() { return *m_model; }
    QTreeView *tree() const { return m_tree; }
    void setSession(WorkspaceSession *session);
    void showClause(const model::ClauseId &id); ///< makes the row that stands for it current
    void editHeading();

    QStringList expandedIds() const;
    void setExpandedIds(const QStringList &ids);

Q_SIGNALS:
    void clauseChosen(const hoshin::model::ClauseId &id); ///< a person moved to this row
    void exampleWanted();                                 ///< from the empty state

private:
    QMenu *buildHead(QVBoxLayout &column, ActionCollection &actions);
    void buildTree(const QMenu &menu, ActionCollection &actions);
    void followDocument();
    void fillDocuments();
    void setFilter(const QString &words);

    WorkspaceSession *m_session = nullptr;
    OutlineModel *m_model;
    QComboBox *m_documents;
    QLineEdit *m_filter;
    QTreeView *m_tree;
    ContentOrEmpty *m_content;
    QStringList m_expandedBeforeFilter;
    bool m_following = false;
};

} // namespace hoshin::ui
