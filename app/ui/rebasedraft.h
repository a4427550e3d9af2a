// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/rebasetext.h"

#include <QWidget>

class QButtonGroup;
class QPushButton;
class QTextEdit;
class QVBoxLayout;

namespace hoshin::ui {

class MarkedText;
class RoleLabel;

/// 案: what the clause will say, to be edited, with a choice for every place where both sides changed the same words and for
/// every word that has several successors.
class RebaseDraft final : public QWidget
{
    Q_OBJECT

public:
    explicit RebaseDraft(QWidget *parent = nullptr);

    /// Shows the proposal for a row, or the words that were decided.
    void show(const RebaseDesk &desk, size_t row, const guideline::RebaseDecision &decision);
    void clear();
    /// The draft as it stands, neutral.
    QString neutral() const;
    /// A person changed the words: they are not the proposal any more.
    bool isEdited() const { return m_editable && neutral() != m_proposal; }
    bool isEditable() const { return m_editable; }
    /// Something a person wrote or chose here, beside a decision: words, or a heading.
    bool isBegun() const { return isEdited() || m_heading != m_firstHeading; }
    /// The heading that was chosen where both sides had changed it; empty elsewhere.
    const QString &heading() const { return m_heading; }
    QTextEdit *editor() const;
    int choices() const { return int(m_choices.size()); }
    /// What 取り込む means where words overlap: those of the new example everywhere.
    QString takenText() const { return m_taken; }
    void setTextPercent(int percent);

Q_SIGNALS:
    void changed();       ///< by a person
    void discardWanted(); ///< back to the proposal

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Choice
    {
        QTextCursor words; ///< moves with the text
        QStringList texts; ///< neutral, one an option
    };
    void fillMerge(const RebaseDesk &desk, const guideline::RebaseRow &line);
    void fillTerms(const RebaseDesk &desk, size_t row);
    void fillHeading(const guideline::RebaseRow &line, const guideline::RebaseDecision &decision);
    void addChoice(const QString &title, const QString &sentence, const QStringList &options, const Choice &choice,
                   int chosen);
    QButtonGroup *addBox(const QString &title, const QString &sentence, const QStringList &options, int chosen);
    void replace(int choice, int option);
    void insert(const RebaseDesk &desk, const QString &neutral);
    void mark();

    RoleLabel *m_title;
    RoleLabel *m_state;
    QPushButton *m_discard;
    MarkedText *m_editor;
    QWidget *m_boxes;
    QVBoxLayout *m_boxColumn;
    const RebaseDesk *m_desk = nullptr; ///< of the activity; outlives what is shown
    QString m_proposal;
    QString m_taken;
    QString m_local; ///< as shown, for marking what the draft changes
    QString m_heading;
    QString m_firstHeading;
    int m_boxCount = 0;
    QList<Choice> m_choices;
    bool m_editable = false;
    bool m_filling = false;
};

} // namespace hoshin::ui
