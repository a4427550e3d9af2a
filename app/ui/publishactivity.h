// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "guideline/edition.h"
#include "ui/activity.h"
#include "ui/publishwork.h"

#include <QFutureWatcher>
#include <QPointer>
#include <QTimer>

class QCheckBox;
class QComboBox;
class QListView;
class QPushButton;
class QSpinBox;
class QStandardItemModel;
class QVBoxLayout;

namespace hoshin::ui {

class ContentOrEmpty;
class PagePreview;
class RoleLabel;

/// 公開: the documents and what was published, the pages as they will be printed, the conditions and the two ways out.
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
    QWidget *centre() override { return m_centre; }
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
    bool isBusy() const { return m_judging.isRunning() || m_composing.isRunning() || m_publishing.isRunning(); }

private:
    void buildLeft();
    void buildCentre();
    void buildHead(QVBoxLayout &column);
    void buildRight();
    QVBoxLayout *buildFoot();
    void refreshSoon();
    void refresh();
    void judge();
    void takeConditions();
    void fillConditions();
    void fillDocuments();
    void fillRecords();
    void compose(bool keepPlace);
    void takePages();
    void choosePublication(bool draft);
    void takePublication();
    void follow(const QModelIndex &condition);
    void showDocument(const QModelIndex &index);
    bool hasUnrecorded() const;
    int count(PublishCondition::State state) const;

    Context m_context;
    QPointer<WorkspaceSession> m_session;
    QWidget *m_left;
    QWidget *m_centre;
    QWidget *m_right;
    QListView *m_documents = nullptr;
    QListView *m_records = nullptr;
    QStandardItemModel *m_documentModel;
    QStandardItemModel *m_recordModel;
    QStandardItemModel *m_conditionModel;
    PagePreview *m_preview = nullptr;
    ContentOrEmpty *m_page = nullptr;
    QSpinBox *m_pageNumber = nullptr;
    RoleLabel *m_pageCount = nullptr;
    QComboBox *m_zoom = nullptr;
    QCheckBox *m_markers = nullptr;
    QCheckBox *m_word = nullptr;
    QListView *m_conditions = nullptr;
    RoleLabel *m_count = nullptr;
    QPushButton *m_publish = nullptr;
    QPushButton *m_draft = nullptr;
    QPushButton *m_openFolder = nullptr;
    QPushButton *m_contextButton = nullptr;
    RoleLabel *m_reason = nullptr;
    QTimer m_soon;
    QFutureWatcher<std::vector<PublishCondition>> m_judging;
    QFutureWatcher<Result<std::shared_ptr<const publish::ComposedDocument>>> m_composing;
    QFutureWatcher<Result<Published>> m_publishing;
    std::vector<PublishCondition> m_all;
    std::shared_ptr<std::atomic<bool>> m_cancelled;
    QString m_slug;   ///< shown
    QString m_shown;  ///< composed last
    QString m_target; ///< folder of the last publication
    bool m_asDraft = false;
    bool m_active = false;
    bool m_stale = true;
    bool m_again = false;
    bool m_composeAgain = false;
};

} // namespace hoshin::ui
