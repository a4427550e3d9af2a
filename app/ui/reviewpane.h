// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/reviewstate.h"

#include <QWidget>

class QButtonGroup;
class QComboBox;
class QPlainTextEdit;
class QPushButton;
class QVBoxLayout;

namespace hoshin::ui {

class RoleLabel;

/// The right pane of 審査: what was said about one changed clause, and the decision on it.
class ReviewPane final : public QWidget
{
    Q_OBJECT

public:
    explicit ReviewPane(QWidget *parent = nullptr);

    /// Shows the clause; `block` below 0 or no sheet: nothing.
    void show(const ComparisonSheet *sheet, int block, const model::ReviewRound *round);
    QPlainTextEdit *commentField() const { return m_text; }
    int openComments() const { return m_sheet ? m_openComments : 0; } ///< of the clause that is shown

Q_SIGNALS:
    void commentWanted(const QString &quoted, const QString &text);
    void resolveWanted(int comment, bool resolved); ///< index in the round
    void decisionWanted(hoshin::ui::ReviewState state);

private:
    void buildForm(QVBoxLayout &column);
    void buildDecision(QVBoxLayout &column);
    void addEmpty();
    void addComment(const model::ReviewComment &comment, int index);
    void follow();

    const ComparisonSheet *m_sheet = nullptr;
    int m_block = -1;
    int m_openComments = 0;
    QVBoxLayout *m_comments;
    QWidget *m_list;
    QComboBox *m_quoted = nullptr;
    QPlainTextEdit *m_text = nullptr;
    QPushButton *m_add = nullptr;
    RoleLabel *m_why = nullptr;
    RoleLabel *m_head = nullptr;
    RoleLabel *m_reason = nullptr;
    QButtonGroup *m_decision = nullptr;
};

} // namespace hoshin::ui
