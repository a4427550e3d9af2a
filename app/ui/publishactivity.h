// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "guideline/edition.h"
#include "ui/activity.h"
#include "ui/publishwork.h"

#include <QFutureWatcher>
#include <QPointer>
#include <QTimer>

class QCheckBox;
class QPushButton;
class QStackedWidget;
class QTabBar;
class QVBoxLayout;

namespace hoshin::ui {

class AdoptionForm;
class PublishGate;
struct PublishChoice;
class PublishLists;
class PublishPreview;
class RoleLabel;

/// 公開: the publication sets and what was published, the pages as they will be printed, and at the right the conditions, the records of
/// adoption, how to write out, and the two ways out.
class PublishActivity final : public Activity
{
    Q_OBJECT

public:
    explicit PublishActivity(const Context &context);
    ~PublishActivity() override;

    QString id() const override;
    QString name() const override;
    QString title() const override;
    QString iconName() const override;
    QWidget *left() override { return m_left; }
    QWidget *centre() override;
    QWidget *right() override { return m_right; }
    int leftWidth() const override;
    int rightWidth() const override;
    void setSession(WorkspaceSession *session) override;
    void activated() override;
    void deactivated() override;
    QWidget *mainWidget() override;
    QWidget *contextButton() override;
    QStringList statusTexts() const override;

    /// Writes the package below `folder`. What the two buttons do once a folder is chosen.
    void publishTo(const QString &folder, bool draft);
    /// Holds the files in `folder` against what was published, and shows what came out.
    void verify(const QString &folder);
    bool isBusy() const;

private:
    enum Tab : int { ConditionTab, AdoptionTab, OutputTab };
    void buildLeft();
    void buildRight();
    QWidget *buildOutput();
    QVBoxLayout *buildFoot();
    void refreshSoon();
    void refresh();
    void judge();
    void takeConditions();
    void readPdf();
    void takePdf();
    void fillLists();
    void fillConditions();
    void fillAdoption();
    void showPages();
    void showPagesOf(model::Workspace workspace);
    void choosePublication(bool draft);
    void takePublication();
    void chooseFolderToVerify();
    void follow(const PublishCondition &condition);
    void recordReasons(const std::vector<check::Finding> &findings, const QString &reason);
    void enterMeta(const model::DocumentMeta &meta);
    void choose(const PublishChoice &choice);
    void followSet();
    void takeSet(const std::optional<QString> &id);
    const model::PublicationSet *set() const; ///< that is current; null: the workspace has none
    bool hasUnrecorded() const;
    std::vector<PublishCondition> conditions() const { return m_judged.value(m_set); }
    int count(PublishCondition::State state) const { return countOf(conditions(), state); }
    QString whyNot() const; ///< why nothing may be published; empty: it may

    Context m_context;
    QPointer<WorkspaceSession> m_session;
    QWidget *m_left;
    PublishPreview *m_preview;
    QWidget *m_right;
    PublishLists *m_lists = nullptr;
    QCheckBox *m_word = nullptr;
    QTabBar *m_tabs = nullptr;
    QStackedWidget *m_pages = nullptr;
    PublishGate *m_gate = nullptr;
    AdoptionForm *m_adoption = nullptr;
    RoleLabel *m_verified = nullptr;
    QPushButton *m_publish = nullptr;
    QPushButton *m_draft = nullptr;
    QPushButton *m_openFolder = nullptr;
    RoleLabel *m_reason = nullptr;
    QTimer m_soon;
    QFutureWatcher<JudgedSets> m_judging;
    QFutureWatcher<std::optional<PublishCondition>> m_reading; ///< the PDF files of m_readSet
    QString m_readSet;
    bool m_readAgain = false;
    QFutureWatcher<Result<Published>> m_publishing;
    JudgedSets m_judged;
    std::shared_ptr<std::atomic<bool>> m_cancelled;
    QPushButton *m_pressed = nullptr; ///< had the keyboard when a publication began
    QString m_slug;                   ///< shown
    QString m_target;                 ///< folder of the last publication
    QString m_set;                    ///< current; empty: the workspace has none
    bool m_asDraft = false;
    bool m_active = false;
    bool m_stale = true;
    bool m_again = false;
};

} // namespace hoshin::ui
