// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/activity.h"
#include "ui/inspectwork.h"

#include <QFutureWatcher>
#include <QPointer>
#include <QTimer>

#include <optional>

class QLineEdit;
class QListView;
class QPushButton;
class QStandardItemModel;
class QTableView;
class QVBoxLayout;

namespace hoshin::ui {

class AnswerForm;
class BarLegend;
class ContentOrEmpty;
class RoleLabel;

/// 点検: how the policy covers guideline, rule, checklists and standards: lenses, rows with bars, their items, the answer.
class InspectActivity final : public Activity
{
    Q_OBJECT

public:
    explicit InspectActivity(const Context &context);
    ~InspectActivity() override;

    QString id() const override;
    QString name() const override;
    QString title() const override;
    QString iconName() const override;
    QWidget *left() override { return m_left; }
    QWidget *centre() override { return m_centre; }
    QWidget *right() override { return m_right; }
    QWidget *bottom() override { return nullptr; }
    int leftWidth() const override;
    int rightWidth() const override;
    void setSession(WorkspaceSession *session) override;
    void activated() override;
    void deactivated() override;
    QWidget *mainWidget() override;
    QStringList statusTexts() const override;

    bool isBusy() const { return m_watcher.isRunning() || m_writing.isRunning(); }
    const Inspection *inspection() const { return m_inspection ? &*m_inspection : nullptr; }

private:
    void buildLeft();
    void buildCentre();
    void buildRight();
    void refresh();
    void take();
    void fillLenses();
    void fillRows();
    void fillItems();
    void fillClauses();
    void showLens(int lens);
    void showAnswer();
    void saveAnswer(const model::ChecklistAnswer &answer);
    void refuse(const QString &reason);
    void addExample();
    void exportReport();
    void buildForms(QVBoxLayout &column);
    void showForms();
    void makeProcedure();
    void addContract();
    void switchModel();
    const guideline::CoverageReport *report() const;
    const guideline::CoverageRow *row() const;
    const guideline::CoverageItem *item() const;
    QString answerSet() const; ///< id of the checklist that the current lens is answered in; empty: none
    QString headNote(const guideline::CoverageReport &report) const;

    Context m_context;
    QPointer<WorkspaceSession> m_session;
    QWidget *m_left;
    QWidget *m_centre;
    QWidget *m_right;
    QStandardItemModel *m_lensModel;
    QStandardItemModel *m_rowModel;
    QStandardItemModel *m_itemModel;
    QStandardItemModel *m_clauseModel;
    QListView *m_lenses = nullptr;
    QTableView *m_rows = nullptr;
    QListView *m_items = nullptr;
    QListView *m_clauses = nullptr;
    ContentOrEmpty *m_itemPage = nullptr;
    ContentOrEmpty *m_clausePage = nullptr;
    RoleLabel *m_title = nullptr;
    RoleLabel *m_note = nullptr;
    RoleLabel *m_itemHead = nullptr;
    BarLegend *m_legend = nullptr;
    AnswerForm *m_form = nullptr;
    QPushButton *m_procedure = nullptr; ///< the document that goes with the checklist
    QWidget *m_contracts = nullptr;     ///< one more contract
    QLineEdit *m_contract = nullptr;
    QPushButton *m_switch = nullptr; ///< to the network model of the row
    QTimer m_soon;
    QFutureWatcher<Result<Inspection>> m_watcher;
    QFutureWatcher<Result<void>> m_writing;
    QString m_written; ///< the file that is being written
    std::optional<Inspection> m_inspection;
    QString m_wantedLens; ///< to be shown once it is there
    int m_lens = 1;       ///< 施行規則16条の3 first: it has a date
    int m_row = 0;
    int m_item = 0;
    bool m_active = false;
    bool m_stale = true;
    bool m_again = false;
};

} // namespace hoshin::ui
