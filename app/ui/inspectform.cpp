// SPDX-License-Identifier: Apache-2.0
#include "ui/inspectform.h"

#include "ui/datefield.h"
#include "ui/hoshinstyle.h"
#include "ui/label.h"
#include "ui/metrics.h"
#include "ui/uitr.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace hoshin::ui {

namespace {

RoleLabel *words(Role role, RoleLabel::Size size, QWidget *parent)
{
    auto *label = new RoleLabel({}, role, size, parent);
    label->setWordWrap(true);
    return label;
}

} // namespace

AnswerForm::AnswerForm(QWidget *parent) : QWidget(parent), m_question(new QWidget(this)), m_item(new QWidget(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::paneMargin, metrics::groupGap, metrics::paneMargin, metrics::groupGap);
    column->setSpacing(metrics::groupGap);
    buildQuestion();
    buildItem();
    column->addWidget(m_question);
    column->addWidget(m_item);
    column->addStretch(1);
    hideQuestion();
    hideItem();
}

void AnswerForm::buildQuestion()
{
    auto *form = new QFormLayout(m_question);
    form->setContentsMargins(0, 0, 0, 0);
    form->setSpacing(metrics::gap);
    m_questionTitle = words(Role::Text, RoleLabel::Size::Head, m_question);
    m_hint = words(Role::Text2, RoleLabel::Size::Secondary, m_question);
    m_choice = new QComboBox(m_question);
    m_evidence = new QLineEdit(m_question);
    m_owner = new QLineEdit(m_question);
    m_due = new DateField(m_question);
    form->addRow(m_questionTitle);
    form->addRow(m_hint);
    form->addRow(Tr::tr("回答(&A)"), m_choice);
    form->addRow(Tr::tr("根拠(&E)"), m_evidence);
    form->addRow(Tr::tr("担当(&O)"), m_owner);
    form->addRow(Tr::tr("期限(&D)"), m_due);
    connect(m_choice, &QComboBox::activated, this, &AnswerForm::commit);
    for (QLineEdit *field : {m_evidence, m_owner, static_cast<QLineEdit *>(m_due)})
        connect(field, &QLineEdit::editingFinished, this, &AnswerForm::commit);
}

void AnswerForm::buildItem()
{
    auto *column = new QVBoxLayout(m_item);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::gap);
    m_itemTitle = words(Role::Text, RoleLabel::Size::Head, m_item);
    m_text = words(Role::Text, RoleLabel::Size::Normal, m_item);
    m_reason = words(Role::Text2, RoleLabel::Size::Normal, m_item);
    m_add = new QPushButton(Tr::tr("例文から加える…"), m_item);
    m_add->setObjectName(u"inspect.add"_s);
    setPrimary(m_add);
    m_link = new QPushButton(Tr::tr("条を結ぶ…"), m_item);
    m_link->setObjectName(u"inspect.link"_s);
    auto *ways = new QHBoxLayout;
    ways->setSpacing(metrics::gap);
    ways->addWidget(m_add);
    ways->addWidget(m_link);
    connect(m_add, &QPushButton::clicked, this, &AnswerForm::addWanted);
    connect(m_link, &QPushButton::clicked, this, &AnswerForm::linkWanted);
    m_refusal = new QWidget(m_item);
    auto *refusal = new QFormLayout(m_refusal);
    refusal->setContentsMargins(0, 0, 0, 0);
    m_why = new QLineEdit(m_refusal);
    m_refuse = new QPushButton(Tr::tr("採用しないと記録"), m_refusal);
    auto *needed =
        new RoleLabel(Tr::tr("理由を書くと記録できます。"), Role::Text2, RoleLabel::Size::Secondary, m_refusal);
    refusal->addRow(Tr::tr("理由(&R)"), m_why);
    refusal->addRow(m_refuse);
    refusal->addRow(needed);
    for (QWidget *part : {m_itemTitle, m_text, m_reason})
        column->addWidget(part);
    column->addLayout(ways);
    column->addWidget(m_refusal);
    m_refuse->setEnabled(false);
    connect(m_why, &QLineEdit::textChanged, this, [this, needed](const QString &text) {
        m_refuse->setEnabled(!text.trimmed().isEmpty());
        needed->setVisible(text.trimmed().isEmpty());
    });
    connect(m_refuse, &QPushButton::clicked, this, [this] { Q_EMIT refused(m_why->text().trimmed()); });
}

void AnswerForm::showQuestion(const QString &title, const QString &hint, const QList<QPair<QString, QString>> &choices,
                              const model::ChecklistAnswer &answer)
{
    const bool other = answer.question != m_answer.question || !m_question->isVisibleTo(this);
    m_answer = answer;
    m_questionTitle->setText(title);
    m_hint->setText(hint);
    m_hint->setVisible(!hint.isEmpty());
    m_choice->clear();
    for (const auto &[word, shown] : choices)
        m_choice->addItem(shown, word);
    m_choice->setCurrentIndex(qMax(0, m_choice->findData(answer.answer)));
    if (other || !m_evidence->hasFocus())
        m_evidence->setText(answer.evidence);
    if (other || !m_owner->hasFocus())
        m_owner->setText(answer.owner);
    if (other || !m_due->hasFocus())
        m_due->setDate(answer.due);
    m_question->show();
}

void AnswerForm::hideQuestion() { m_question->hide(); }

void AnswerForm::showItem(const QString &title, const QString &text, const QString &reason, bool open)
{
    if (m_itemTitle->text() != title)
        m_why->clear();
    m_itemTitle->setText(title);
    m_text->setText(text);
    m_reason->setText(reason.isEmpty() ? QString() : Tr::tr("理由：%1").arg(reason));
    m_reason->setVisible(!reason.isEmpty());
    m_add->setVisible(open);
    m_refusal->setVisible(open);
    m_item->show();
}

void AnswerForm::hideItem() { m_item->hide(); }

void AnswerForm::commit()
{
    if (!m_due->isAcceptable())
        return;
    model::ChecklistAnswer answer{.question = m_answer.question,
                                  .answer = m_choice->currentData().toString(),
                                  .evidence = m_evidence->text().trimmed(),
                                  .owner = m_owner->text().trimmed(),
                                  .due = m_due->date()};
    if (answer == m_answer)
        return;
    m_answer = answer;
    Q_EMIT answered(answer);
}

} // namespace hoshin::ui
