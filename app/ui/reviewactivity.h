// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/error.h"
#include "ui/activity.h"
#include "ui/comparisonsheet.h"
#include "ui/reviewstate.h"

#include <QFutureWatcher>
#include <QPointer>
#include <QTimer>

class QComboBox;
class QListView;
class QPushButton;
class QStandardItemModel;
class QVBoxLayout;

namespace hoshin::ui {

class ComparisonView;
class ContentOrEmpty;
class DocumentSession;
class MessageBar;
class ReviewPane;
class RoleLabel;
class WorkspaceSession;

/// 審査: two versions side by side, the list of changed clauses, what was said about each and the decision on it.
class ReviewActivity final : public Activity
{
    Q_OBJECT

public:
    explicit ReviewActivity(const Context &context);
    ~ReviewActivity() override;

    QString id() const override;
    QString name() const override;
    QString title() const override;
    QString iconName() const override;
    QWidget *left() override { return m_left; }
    QWidget *centre() override { return m_centre; }
    QWidget *right() override;
    int leftWidth() const override;
    int rightWidth() const override;
    void setSession(WorkspaceSession *session) override;
    void activated() override;
    void deactivated() override;
    void showClause(const model::ClauseId &id) override;
    void textSizeChanged() override;
    QWidget *mainWidget() override;
    QWidget *contextButton() override;
    QStringList statusTexts() const override;

    ComparisonView &view() const { return *m_view; }
    ReviewPane &pane() const { return *m_right; }

private:
    /// A version that can be chosen: a recorded revision by its id, "base" without a store, empty for the working state.
    struct Version
    {
        QString id;
        QString name;
    };
    struct Compared
    {
        ComparisonSheet sheet;
        QString slug;
        Error error;
        bool failed = false;
    };

    void buildLeft();
    void buildHead(QVBoxLayout &column);
    void connectViews();
    void followDocument();
    void readVersions();
    void fillVersions(const std::vector<Version> &versions);
    void compareSoon();
    void compare();
    void take();
    void fillList();
    void followBlock();
    void choose(int block);
    void editRound(const std::function<void(model::ReviewRound &)> &edit);
    const model::ReviewRound *round() const;
    void finish(const QString &state);

    Context m_context;
    QPointer<WorkspaceSession> m_session;
    QPointer<DocumentSession> m_document;
    QWidget *m_left;
    QWidget *m_centre;
    ReviewPane *m_right;
    QComboBox *m_from = nullptr;
    QComboBox *m_to = nullptr;
    QComboBox *m_filter = nullptr;
    QPushButton *m_contextButton = nullptr;
    MessageBar *m_bar = nullptr;
    ComparisonView *m_view;
    ContentOrEmpty *m_page = nullptr;
    RoleLabel *m_count = nullptr;
    RoleLabel *m_done = nullptr;
    RoleLabel *m_whyNot = nullptr;
    QPushButton *m_finish = nullptr;
    QPushButton *m_return = nullptr;
    QListView *m_list = nullptr;
    QStandardItemModel *m_rows = nullptr;
    ComparisonSheet m_sheet;
    int m_confirmed = 0;
    int m_openComments = 0;
    QTimer m_soon;
    QFutureWatcher<std::vector<Version>> m_versions;
    QFutureWatcher<Compared> m_comparing;
    bool m_again = false;
    bool m_active = false;
    bool m_stale = true; ///< something changed while another activity was in front
};

} // namespace hoshin::ui
