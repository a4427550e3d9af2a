// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/activity.h"
#include "ui/clauselink.h"
#include "ui/inspectrows.h"

#include <QFutureWatcher>
#include <QPointer>
#include <QTimer>

#include <optional>

class QComboBox;
class QLineEdit;
class QListView;
class QPushButton;
class QStandardItemModel;
class QTabBar;
class QTableView;
class QVBoxLayout;

namespace hoshin::ui {

class AnswerForm;
class BarLegend;
class ContentOrEmpty;
class RoleLabel;
class SegmentedButtons;

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

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildLeft();
    void buildCentre();
    QWidget *buildItemHead();
    void buildRight();
    void buildClauses(QVBoxLayout &column);
    void refresh();
    void take();
    void fillLenses();
    void fillRows();
    void fillItems();
    void fillClauses();
    void showLens(int lens);
    inspectrows::ItemList itemList() const;
    std::optional<BarPart> itemPart() const; ///< the state that the items of the row are narrowed to
    void clearPart();
    void sayWhyNoItems();
    void showItem();
    void showRow(int row);
    void showPart(BarPart part);
    void followClause();
    DraggedClause chosenClause() const;
    void chooseLink();
    void link(int at, const DraggedClause &to); ///< to the item in that line of the list
    void unlink();
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
    void turn();                                     ///< 観点ごと, 条文ごと
    const guideline::CoverageReport *lens() const;   ///< as it was made
    const guideline::CoverageReport *report() const; ///< as it is shown: the lens, or turned round
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
    ClauseTargets *m_itemModel;
    ClauseRows *m_clauseModel;
    QListView *m_lenses = nullptr;
    QTableView *m_rows = nullptr;
    QListView *m_items = nullptr;
    QListView *m_clauses = nullptr;
    ContentOrEmpty *m_itemPage = nullptr;
    ContentOrEmpty *m_clausePage = nullptr;
    RoleLabel *m_title = nullptr;
    RoleLabel *m_note = nullptr;
    QTabBar *m_tabs = nullptr;   ///< as in ItemList
    QComboBox *m_part = nullptr; ///< the state of the items of the row
    RoleLabel *m_clauseTitle = nullptr;
    QPushButton *m_open = nullptr;
    QPushButton *m_linkNear = nullptr;
    QPushButton *m_unlink = nullptr;
    BarLegend *m_legend = nullptr;
    SegmentedButtons *m_way = nullptr; ///< by the rows of the lens, by the articles of the policy
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
    std::optional<guideline::CoverageReport> m_turned; ///< the lens by articles, while it is shown so
    std::vector<inspectrows::ItemPlace> m_places;      ///< what the list of items shows
    QString m_wantedLens;                              ///< to be shown once it is there
    int m_lens = 1;                                    ///< 施行規則16条の3 first: it has a date
    int m_row = 0;
    int m_item = 0; ///< in m_places
    bool m_active = false;
    bool m_stale = true;
    bool m_again = false;
};

} // namespace hoshin::ui
