// SPDX-License-Identifier: Apache-2.0
#include "ui/emptystate.h"

#include "ui/label.h"
#include "ui/metrics.h"

#include <QPushButton>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace hoshin::ui {

EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent)
    , m_title(new RoleLabel({}, Role::Text, RoleLabel::Size::Head, this))
    , m_sentence(new RoleLabel({}, Role::Text2, RoleLabel::Size::Normal, this))
    , m_action(new QPushButton(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::paneMargin, metrics::paneMargin, metrics::paneMargin, metrics::paneMargin);
    layout->setSpacing(2);
    layout->addStretch(1);
    for (QLabel *label : {m_title, m_sentence}) {
        label->setAlignment(Qt::AlignCenter);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::NoTextInteraction);
        layout->addWidget(label);
    }
    layout->addSpacing(6);
    layout->addWidget(m_action, 0, Qt::AlignHCenter);
    layout->addStretch(3);
    setTexts({}, {});
    connect(m_action, &QPushButton::clicked, this, &EmptyState::actionTriggered);
}

EmptyState::EmptyState(const QString &title, const QString &sentence, const QString &action, QWidget *parent)
    : EmptyState(parent)
{
    setTexts(title, sentence, action);
}

void EmptyState::setTexts(const QString &title, const QString &sentence, const QString &action)
{
    m_title->setText(title);
    m_title->setVisible(!title.isEmpty());
    m_sentence->setText(sentence);
    m_sentence->setVisible(!sentence.isEmpty());
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
}

ContentOrEmpty::ContentOrEmpty(QWidget *content, EmptyState *empty, QWidget *parent)
    : QWidget(parent), m_stack(new QStackedLayout(this)), m_empty(empty)
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_stack->setContentsMargins(0, 0, 0, 0);
    m_stack->addWidget(content);
    m_stack->addWidget(empty);
}

void ContentOrEmpty::setEmpty(bool empty) { m_stack->setCurrentIndex(empty ? 1 : 0); }

} // namespace hoshin::ui
