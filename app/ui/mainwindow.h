// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/body.h"
#include "store/editlock.h"
#include "ui/actioncollection.h"
#include "ui/activity.h"
#include "ui/settings.h"

#include <QMainWindow>
#include <QSet>
#include <QTimer>

#include <memory>
#include <optional>

class QStackedWidget;

namespace hoshin::ui {

class ActivityBar;
class ActivityPage;
class Dialogs;
class ImportDialog;
class Look;
class MessageBar;
class StatusLine;
class WelcomePage;
class WorkspaceFile;
class WorkspaceSession;

/// The window: it wires menus, activity bar, activities and status bar to the workspace that is open. It does no work itself.
class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    MainWindow(Look &look, Settings &settings, Dialogs &dialogs, QWidget *parent = nullptr);
    ~MainWindow() override;

    ActionCollection &actions() { return m_actions; }
    WorkspaceSession *session() const { return m_session.get(); }

    /// Shows a session that was made elsewhere (an example, a test); nothing is stored.
    void setSession(std::unique_ptr<WorkspaceSession> session);

    /// Opens the workspace at `path`; on an error the window says why and stays as it was.
    bool openWorkspace(const QString &path);
    void closeWorkspace();

    void showActivity(const QString &id);
    QString currentActivity() const; ///< empty while the welcome page is shown
    Activity *activity(const QString &id) const;
    const std::vector<std::unique_ptr<Activity>> &activities() const { return m_activities; }

protected:
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void buildFrame();
    void connectActions();
    void connectEditActions();
    void connectViewActions();
    void connectLookActions();
    void connectActivity(Activity &activity);
    void connectSession();
    void walkPanes(int step);
    void setTextPercent(int percent);
    void refreshStatus();
    void refreshTitle();
    void refreshEnabled();
    void saveSessionState();
    void restoreSessionState();
    void goTo(const model::ClauseId &id);
    void undoOrRedo(bool undo);
    void record();
    void makeWorkspace();
    void importDocument();
    void takeIn(ImportDialog &dialog);
    void connectDocuments();
    bool takeLock(const QString &path); ///< false: somebody else edits, and the person steps back
    void offerRecovery();
    void showRecovery();
    void takeBundle(const QString &file, const QString &path);
    void showSource();
    void editProfile();
    void showAttachments();
    void takeBody(const model::Body &body);
    void openBundle();
    void saveBundle();
    void noteRecent();
    void printDocument();
    void showAbout();
    void showKeys();
    ActivityPage *page() const;

    Look &m_look;
    Settings &m_settings;
    Dialogs &m_dialogs;
    ActionCollection m_actions;
    StatusLine *m_status;
    MessageBar *m_message = nullptr; ///< what concerns the workspace as a whole
    QTimer m_statusSoon;
    ActivityBar *m_bar = nullptr;
    QStackedWidget *m_stack = nullptr;
    WelcomePage *m_welcome = nullptr;
    std::unique_ptr<WorkspaceFile> m_file; ///< where the session is stored; nothing for setSession()
    std::optional<store::EditLock> m_lock; ///< of m_file; nothing where it cannot be taken
    std::optional<store::EditLock> m_nextLock;
    std::unique_ptr<WorkspaceSession> m_session;
    std::vector<std::unique_ptr<Activity>> m_activities;
    std::vector<ActivityPage *> m_pages; ///< one an activity
    QList<model::ClauseId> m_visited;    ///< for 前にいた条へ
    qsizetype m_visitedAt = -1;
    bool m_walking = false;
    QSet<QString> m_connected; ///< slugs of the documents whose signals are connected
};

} // namespace hoshin::ui
