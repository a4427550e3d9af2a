// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/activity.h"
#include "ui/rebasework.h"

#include <QFutureWatcher>
#include <QPointer>
#include <QTimer>

#include <optional>

class QComboBox;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QSplitter;
class QVBoxLayout;

namespace hoshin::ui {

class ContentOrEmpty;
class DocumentSession;
class PaneHead;
class RebaseColumns;
class RebaseDraft;
class RebaseList;
class RebasePane;
class RoleLabel;

/// 改定追随: what a new edition of the guideline means for each clause of the policy, and what is decided about it. Decisions are
/// kept with the workspace; the document changes once, in one step, when all are made.
class RebaseActivity final : public Activity
{
    Q_OBJECT

public:
    explicit RebaseActivity(const Context &context);
    ~RebaseActivity() override;

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
    void textSizeChanged() override;
    QWidget *mainWidget() override;
    QWidget *contextButton() override;
    QStringList statusTexts() const override;

    bool isBusy() const { return m_laying.isRunning() || m_carrying.isRunning(); }
    const RebaseDesk *desk() const { return m_desk ? &*m_desk : nullptr; }
    const std::vector<guideline::RebaseDecision> &decisions() const { return m_decisions; }
    int openRows() const;

private:
    using Kind = guideline::RebaseDecision::Kind;

    void buildLeft();
    void buildFoot(QVBoxLayout &column);
    void buildCentre();
    void buildDecision(QVBoxLayout &column);
    void addActions();
    void connectViews();
    void fillDocuments();
    void followDocument();
    void followSession();
    void lay();
    void take();
    void fill();
    void fillTargets();
    void fillFilter();
    void fillProgress();
    void showRow();
    /// `asDrafted`: with the heading that was chosen in the draft; otherwise that of the kind of decision.
    void decide(Kind kind, bool asDrafted = false);
    void accept();
    void reopen();
    void keepDecision(const guideline::RebaseDecision &decision, const QString &stepName);
    model::RebaseWork workWith(size_t row, const guideline::RebaseDecision &decision) const;
    void fitColumns();
    void keepDraft();
    void discardDraft();
    void takeSafe();
    void finish();
    void finished();
    std::vector<size_t> safeRows() const;
    QString whatIsOpen() const;

    Context m_context;
    QPointer<WorkspaceSession> m_session;
    QPointer<DocumentSession> m_document;
    QWidget *m_left;
    QWidget *m_centre;
    RebasePane *m_right;
    QComboBox *m_documents = nullptr;
    QComboBox *m_targets = nullptr;
    QComboBox *m_filter = nullptr;
    RoleLabel *m_remaining = nullptr;
    RoleLabel *m_done = nullptr;
    QProgressBar *m_progress = nullptr;
    RebaseList *m_list = nullptr;
    QPushButton *m_safe = nullptr;
    QPushButton *m_finish = nullptr;
    RoleLabel *m_whyNot = nullptr;
    PaneHead *m_head = nullptr;
    RoleLabel *m_clause = nullptr;
    QPushButton *m_own = nullptr;
    QPushButton *m_contextButton = nullptr;
    MessageBar *m_bar = nullptr;
    QSplitter *m_split = nullptr;
    bool m_splitByHand = false;
    RebaseColumns *m_columns = nullptr;
    RebaseDraft *m_draft = nullptr;
    QLineEdit *m_reason = nullptr;
    RoleLabel *m_reasonNeeded = nullptr;
    QPushButton *m_keep = nullptr;
    QPushButton *m_takeIt = nullptr;
    QPushButton *m_accept = nullptr;
    QPushButton *m_reopen = nullptr;
    ContentOrEmpty *m_page = nullptr;
    QTimer m_soon;
    QTimer m_keepSoon;   ///< after typing in the draft
    int m_shownRow = -1; ///< whose draft stands in the window
    bool m_keeping = false;
    QFutureWatcher<Result<RebaseDesk>> m_laying;
    QFutureWatcher<Result<RebaseResult>> m_carrying;
    std::optional<RebaseDesk> m_desk;
    std::vector<guideline::RebaseDecision> m_decisions; ///< a row of the plan each
    QString m_wanted;                                   ///< edition that a person chose to go to; empty: the newest
    bool m_active = false;
    bool m_stale = true;
    bool m_again = false;
};

} // namespace hoshin::ui
