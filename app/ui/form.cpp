// SPDX-License-Identifier: Apache-2.0
#include "ui/form.h"

#include "ui/hoshinstyle.h"
#include "ui/label.h"
#include "ui/metrics.h"

#include <QGridLayout>
#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace hoshin::ui {

namespace {
constexpr int labelColumn = 266; ///< 情報セキュリティ監査統括責任者に充てる職 on one line
}

Form::Form(QWidget *parent) : QWidget(parent), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(metrics::groupGap);
    m_grid->setVerticalSpacing(4);
    m_grid->setColumnMinimumWidth(0, labelColumn);
    m_grid->setColumnStretch(1, 1);
}

void Form::addHead(const QString &text)
{
    const int row = m_grid->rowCount();
    if (!m_rows.isEmpty())
        m_grid->setRowMinimumHeight(row, metrics::gap);
    m_grid->addWidget(new RoleLabel(text, Role::Text, RoleLabel::Size::Head, this), row + 1, 0, 1, 2);
}

void Form::addRow(const QString &label, QWidget *input, const QString &hint, QWidget *beside)
{
    const int row = m_grid->rowCount();
    Row made{.label = new RoleLabel(label, Role::Text, RoleLabel::Size::Normal, this),
             .note = new RoleLabel(hint, Role::Text2, RoleLabel::Size::Secondary, this),
             .hint = hint};
    made.label->setWordWrap(true);
    made.label->setMaximumWidth(labelColumn);
    made.label->setBuddy(input);
    made.note->setWordWrap(true);
    made.note->setVisible(!hint.isEmpty());
    QString name = label;
    input->setAccessibleName(name.remove(u'&'));
    input->setAccessibleDescription(hint);
    m_grid->addWidget(made.label, row, 0);
    if (beside) {
        auto *line = new QHBoxLayout;
        line->setSpacing(metrics::gap);
        line->addWidget(input, 1);
        line->addWidget(beside);
        m_grid->addLayout(line, row, 1);
    } else {
        m_grid->addWidget(input, row, 1);
    }
    m_grid->addWidget(made.note, row + 1, 1);
    m_rows.insert(input, made);
}

void Form::addSpan(QWidget *widget) { m_grid->addWidget(widget, m_grid->rowCount(), 0, 1, 2); }

void Form::setRowShown(QWidget *input, bool shown)
{
    const Row row = m_rows.value(input);
    if (!row.label)
        return;
    input->setVisible(shown);
    row.label->setVisible(shown);
    row.note->setVisible(shown && !row.note->text().isEmpty());
}

void Form::show(const QList<FormProblem> &problems)
{
    for (auto it = m_rows.cbegin(); it != m_rows.cend(); ++it) {
        QString sentence;
        for (const FormProblem &problem : problems) {
            if (problem.input == it.key())
                sentence = problem.sentence;
        }
        const Row &row = it.value();
        const bool wrong = !sentence.isEmpty();
        setInvalid(it.key(), wrong);
        row.note->setRole(wrong ? Role::Deleted : Role::Text2);
        row.note->setText(wrong ? u"⊗ "_s + sentence : row.hint);
        row.note->setVisible(!row.note->text().isEmpty() && !it.key()->isHidden());
        it.key()->setAccessibleDescription(wrong ? sentence : row.hint);
    }
}

} // namespace hoshin::ui
