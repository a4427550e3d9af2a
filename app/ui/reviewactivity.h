// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/activity.h"
#include "ui/reviewstate.h"
#include "ui/reviewwork.h"

#include <QFutureWatcher>
#include <QPointer>
#include <QTimer>

class QPushButton;
class QStackedWidget;
class QTabBar;
class QVBoxLayout;

namespace hoshin::ui {

class AmendmentPage;
class ApplyPage;
class ComparisonView;
class DocumentSession;
class PairingPane;
class ReviewList;
class ReviewPane;
class SegmentedButtons;
class TablePage;
class WorkspaceSession;

/// 審査: two versions side by side, as a table, as an amending text, or an amending text of somebody else's carried out; the list
/// of changed clauses, what was said about each and the decision on it. It wires; the parts do the work.
class ReviewActivity final : public Activity
{
    Q_OBJECT

public:
    enum class Page : quint8 { Table, Amendment, Apply };

    explicit ReviewActivity(const Context &context);
    ~ReviewActivity() override;

    QString id() const override;
    QString name() const override;
    QString title() const override;
    QString iconName() const override;
    QWidget *left() override;
    QWidget *centre() override { return m_centre; }
    QWidget *right() override { return m_side; }
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
    QJsonObject saveState() const override;
    void restoreState(const QJsonObject &state) override;

    void showPage(Page page);
    ComparisonView &view() const;
    ReviewPane &pane() const { return *m_comments; }
    PairingPane &pairing() const { return *m_pairing; }
    TablePage &table() const { return *m_table; }
    AmendmentPage &amendment() const { return *m_amendment; }
    ApplyPage &apply() const { return *m_apply; }
    VersionChooser &from() const { return *m_from; }
    VersionChooser &to() const { return *m_to; }

private:
    void buildHead(QVBoxLayout &column);
    void buildSide();
    void addActions();
    void connectParts();
    void connectComments();
    void decideCurrent(ReviewState state);
    void partCurrent();
    void addComment(const QString &quoted, const QString &text);
    void takeAmended(const model::Document &document);

    void followDocument();
    void readVersions();
    void fillVersions();
    void askForFile(VersionChooser &chooser);
    void chooseFilter();
    void walk(int direction);

    ReviewOrder order() const;
    void compareSoon();
    void compare();
    void take();
    void fillEmptyState();
    void refreshRound();
    void followBlock();
    void choose(int block);
    void editRound(const std::function<void(model::ReviewRound &)> &edit);
    const model::ReviewRound *round() const;
    model::ReviewRound anchoredRound() const;

    Context m_context;
    QPointer<WorkspaceSession> m_session;
    QPointer<DocumentSession> m_document;
    ReviewList *m_list;
    QWidget *m_centre;
    QWidget *m_side;
    ReviewPane *m_comments;
    PairingPane *m_pairing;
    QTabBar *m_tabs = nullptr;
    VersionChooser *m_from = nullptr;
    VersionChooser *m_to = nullptr;
    SegmentedButtons *m_segments = nullptr;
    QPushButton *m_contextButton = nullptr;
    QStackedWidget *m_pages = nullptr;
    TablePage *m_table;
    AmendmentPage *m_amendment;
    ApplyPage *m_apply;
    std::vector<ReviewVersion> m_recorded; ///< newest first
    Reviewed m_review;
    ReviewOrder m_running;   ///< what is being compared, or was last
    QString m_otherDocument; ///< slug of one that changed, while this one did not
    QTimer m_soon;
    QFutureWatcher<std::vector<ReviewVersion>> m_versions;
    QFutureWatcher<Reviewed> m_comparing;
    QString m_savedFrom; ///< of the session before, until the versions are read
    QString m_savedTo;
    bool m_chosen = false; ///< a person chose the versions: they stay
    bool m_again = false;
    bool m_active = false;
    bool m_stale = true; ///< something changed while another activity was in front
};

} // namespace hoshin::ui
