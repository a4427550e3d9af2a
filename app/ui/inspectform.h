// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/workspace.h"

#include <QWidget>

class QComboBox;
class QFormLayout;
class QLineEdit;
class QPushButton;

namespace hoshin::ui {

class DateField;
class RoleLabel;

/// The answer to one question of a checklist, or why an example is not taken over. Says what was entered when a field is left.
class AnswerForm final : public QWidget
{
    Q_OBJECT

public:
    explicit AnswerForm(QWidget *parent = nullptr);

    /// Shows a question. `choices`: word for the file -> word for the reader.
    void showQuestion(const QString &title, const QString &hint, const QList<QPair<QString, QString>> &choices,
                      const model::ChecklistAnswer &answer);
    void hideQuestion();
    /// Shows an item of the guideline; `open`: nothing answers it yet, so that it may be added, or refused with a
    /// reason.
    void showItem(const QString &title, const QString &text, const QString &reason, bool open);
    void hideItem();

Q_SIGNALS:
    void answered(const hoshin::model::ChecklistAnswer &answer);
    void refused(const QString &reason);
    void addWanted();  ///< 例文から加える
    void linkWanted(); ///< 条を結ぶ

private:
    void commit();
    void buildQuestion();
    void buildItem();

    QWidget *m_question;
    RoleLabel *m_questionTitle = nullptr;
    RoleLabel *m_hint = nullptr;
    QComboBox *m_choice = nullptr;
    QLineEdit *m_evidence = nullptr;
    QLineEdit *m_owner = nullptr;
    DateField *m_due = nullptr;
    QWidget *m_item;
    RoleLabel *m_itemTitle = nullptr;
    RoleLabel *m_text = nullptr;
    RoleLabel *m_reason = nullptr;
    QPushButton *m_add = nullptr;
    QPushButton *m_link = nullptr;
    QWidget *m_refusal = nullptr;
    QLineEdit *m_why = nullptr;
    QPushButton *m_refuse = nullptr;
    model::ChecklistAnswer m_answer;
};

} // namespace hoshin::ui
