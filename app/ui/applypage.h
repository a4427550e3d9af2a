// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/activity.h"
#include "ui/amendwork.h"

#include <QFutureWatcher>
#include <QTimer>
#include <QWidget>

class QListView;
class QPushButton;
class QStandardItemModel;

namespace hoshin::ui {

class AmendmentEditor;
class ComparisonView;
class ContentOrEmpty;
class MessageBar;
class PaneHead;
class RoleLabel;

/// 溶け込み: an amending text that somebody wrote, read as it is typed, carried out on the old version sentence by sentence. The
/// result can be taken as the working state where every sentence was carried out.
class ApplyPage final : public QWidget
{
    Q_OBJECT

public:
    ApplyPage(const Context &context, QWidget *parent);
    ~ApplyPage() override;

    void setBase(const model::Document &base, const QString &name); ///< the version that is amended, 第3版
    void setActive(bool active);
    void setTextPercent(int percent);
    void step(int direction); ///< to the next or previous sentence
    AmendmentEditor *editor() const { return m_text; }
    ComparisonView *view() const { return m_view; }
    const AmendmentTried &tried() const { return m_tried; }
    int currentSentence() const;

Q_SIGNALS:
    void taken(const hoshin::model::Document &document); ///< the result as the new working state

private:
    void buildHead();
    QWidget *buildParts();
    void open();
    void takeOpened();
    void tryNow();
    void takeTried();
    void fillList();
    void showStep(int index);
    void takeStep();

    /// A file as it was read.
    struct Opened
    {
        QString text;
        Error error;
        bool failed = false;
    };

    Context m_context;
    PaneHead *m_head = nullptr;
    MessageBar *m_bar;
    RoleLabel *m_count = nullptr;
    QPushButton *m_take = nullptr;
    AmendmentEditor *m_text;
    QListView *m_list;
    QStandardItemModel *m_rows;
    ComparisonView *m_view;
    ContentOrEmpty *m_page = nullptr;
    model::Document m_base;
    QString m_baseName;
    AmendmentTried m_tried;
    QString m_triedText;
    QTimer m_soon;
    QFutureWatcher<Opened> m_opening;
    QFutureWatcher<AmendmentTried> m_trying;
    QFutureWatcher<SheetPointer> m_stepping;
    int m_wanted = -1; ///< sentence to show when the present step is worked out; -1: none
    bool m_active = false;
    bool m_stale = false;
};

} // namespace hoshin::ui
