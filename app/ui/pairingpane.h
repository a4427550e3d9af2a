// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/comparisonsheet.h"

#include <QWidget>

class QComboBox;
class QListView;
class QPlainTextEdit;
class QPushButton;
class QStandardItemModel;

namespace hoshin::ui {

class ContentOrEmpty;
class RoleLabel;

/// 対応の確認: clauses that were put together with little to go by, and those that a person has paired or parted.
class PairingPane final : public QWidget
{
    Q_OBJECT

public:
    explicit PairingPane(QWidget *parent = nullptr);

    void setSheet(const SheetPointer &sheet);
    void focusList();
    int openCount() const;                     ///< pairs that nobody has decided about
    void decide(SheetPair::Decision decision); ///< about the pair that is chosen

Q_SIGNALS:
    void decided(const hoshin::model::PairDecision &pair);
    void undecided(const hoshin::model::PairDecision &pair); ///< let the program find it again
    void clauseChosen(const hoshin::model::ClauseId &clause);

private:
    QWidget *buildList();
    QWidget *buildByHand();
    void fillList();
    void fillByHand();
    void follow();
    const SheetPair *current() const;

    SheetPointer m_sheet;
    QStandardItemModel *m_rows;
    QListView *m_list = nullptr;
    QPlainTextEdit *m_before = nullptr;
    QPlainTextEdit *m_after = nullptr;
    QPushButton *m_together = nullptr;
    QPushButton *m_apart = nullptr;
    QPushButton *m_open = nullptr;
    QComboBox *m_old = nullptr;
    QComboBox *m_new = nullptr;
    QPushButton *m_pair = nullptr;
    RoleLabel *m_why = nullptr;
    ContentOrEmpty *m_page = nullptr;
};

} // namespace hoshin::ui
