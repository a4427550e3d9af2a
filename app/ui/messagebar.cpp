// SPDX-License-Identifier: Apache-2.0
#include "ui/messagebar.h"

#include "ui/compat.h"
#include "ui/icons.h"
#include "ui/label.h"
#include "ui/metrics.h"
#include "ui/uitr.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace hoshin::ui {

namespace {

Role roleOf(MessageBar::Kind kind)
{
    return kind == MessageBar::Kind::Info ? Role::Accent
        : kind == MessageBar::Kind::Check ? Role::Check
                                          : Role::Deleted;
}

QString glyphOf(MessageBar::Kind kind)
{
    return kind == MessageBar::Kind::Info ? u"info"_s : kind == MessageBar::Kind::Check ? u"warning"_s : u"error"_s;
}

} // namespace

MessageBar::MessageBar(QWidget *parent)
    : QWidget(parent)
    , m_text(new RoleLabel({}, Role::Accent, RoleLabel::Size::Normal, this))
    , m_action(new QPushButton(this))
    , m_close(new QToolButton(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(metrics::groupGap + metrics::iconRow + metrics::gap, 2, metrics::gap, 3);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_action);
    layout->addWidget(m_close);
    m_text->setWordWrap(true);
    m_text->setMinimumWidth(60);
    m_close->setIcon(icon(u"close"_s));
    m_close->setAutoRaise(true);
    m_close->setToolTip(Tr::tr("この知らせを閉じる"));
    m_close->setAccessibleName(m_close->toolTip());
    setMinimumHeight(metrics::messageBar);
    connect(m_action, &QPushButton::clicked, this, &MessageBar::actionTriggered);
    connect(m_close, &QToolButton::clicked, this, &MessageBar::clear);
    hide();
}

void MessageBar::show(Kind kind, const QString &text, const QString &action, bool closable)
{
    if (isVisibleTo(parentWidget()) && m_kind > kind)
        return;
    m_kind = kind;
    m_text->setText(text);
    m_text->setRole(roleOf(kind));
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    m_close->setVisible(closable);
    QWidget::show();
    update();
    announce(this, text);
}

void MessageBar::clear()
{
    m_kind = Kind::Info;
    hide();
}

QString MessageBar::text() const { return isHidden() ? QString() : m_text->text(); }

void MessageBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Role role = roleOf(m_kind);
    painter.fillRect(rect(), color(groundOf(role), palette()));
    painter.setPen(QPen(color(Role::Line, palette()), 0));
    painter.drawLine(rect().bottomLeft(), rect().bottomRight());
    const QRect glyph(metrics::groupGap, (height() - metrics::iconRow) / 2, metrics::iconRow, metrics::iconRow);
    paintIcon(painter, glyphOf(m_kind), glyph, color(role, palette()));
}

} // namespace hoshin::ui
