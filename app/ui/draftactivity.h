// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/activity.h"

#include <QPointer>

class QPushButton;
class QVBoxLayout;

namespace hoshin::ui {

class ClauseCommands;
class ClauseEditor;
class ContentOrEmpty;
class ContextPane;
class DocumentSession;
class FindBar;
class FindingsList;
class FindingsRunner;
class OfficialImport;
class OutlineView;
class PaneHead;
class RoleLabel;

/// 起案: the outline, the text of one chapter, what belongs to the clause at the right, the findings below.
class DraftActivity final : public Activity
{
    Q_OBJECT

public:
    explicit DraftActivity(const Context &context);
    ~DraftActivity() override;

    QString id() const override;
    QString name() const override;
    QString title() const override;
    QString iconName() const override;
    QWidget *left() override;
    QWidget *centre() override { return m_centre; }
    QWidget *right() override;
    QWidget *bottom() override;
    int leftWidth() const override;
    void setSession(WorkspaceSession *session) override;
    void showClause(const model::ClauseId &id) override;
    void activated() override;
    void deactivated() override;
    void textSizeChanged() override;
    QWidget *mainWidget() override;
    QWidget *contextButton() override;
    QStringList statusTexts() const override;
    QJsonObject saveState() const override;
    void restoreState(const QJsonObject &state) override;

    ClauseEditor &editor() const { return *m_editor; }

private:
    void buildHead(QVBoxLayout &column);
    void connectFind();
    void connectViews();
    void followDocument();
    void followClause();
    void followFindings();
    void insertExample(const QString &text);
    void insertReference();
    void cite();
    void linkExample();
    void chooseFinding(const model::ClauseId &clause, int start, int length);

    Context m_context;
    QPointer<WorkspaceSession> m_session;
    QPointer<DocumentSession> m_document;
    OutlineView *m_outline;
    QWidget *m_centre;
    ClauseEditor *m_editor;
    ContentOrEmpty *m_page = nullptr;
    PaneHead *m_head = nullptr;
    RoleLabel *m_chapter = nullptr;
    RoleLabel *m_heading = nullptr;
    QPushButton *m_contextButton = nullptr;
    FindBar *m_find;
    ContextPane *m_right;
    FindingsList *m_list;
    FindingsRunner *m_runner;
    OfficialImport *m_official;
    ClauseCommands *m_commands;
    bool m_active = false;
};

} // namespace hoshin::ui
