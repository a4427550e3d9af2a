// SPDX-License-Identifier: Apache-2.0
#include "ui/dialogframe.h"

#include "ui/hoshinstyle.h"
#include "ui/label.h"
#include "ui/metrics.h"
#include "ui/uitr.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QVBoxLayout>

namespace hoshin::ui {

namespace {
constexpr int screenEdge = 48;
}

DialogFrame::DialogFrame(const QString &title, const QString &primary, QWidget *parent)
    : QDialog(parent)
    , m_scroll(new QScrollArea(this))
    , m_reason(new RoleLabel({}, Role::Text2))
    , m_primary(new QPushButton(primary, this))
    , m_cancel(new QPushButton(Tr::tr("キャンセル"), this))
{
    setWindowTitle(title);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *content = new QWidget(m_scroll);
    content->setAutoFillBackground(true);
    content->setBackgroundRole(QPalette::Base);
    m_body = new QVBoxLayout(content);
    m_body->setContentsMargins(24, 18, 24, 18);
    m_scroll->setWidget(content);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    column->addWidget(m_scroll, 1);
    column->addWidget(separator(Qt::Horizontal, this));
    auto *strip = new QWidget(this);
    strip->setFixedHeight(metrics::dialogFoot);
    m_foot = new QHBoxLayout(strip);
    m_foot->setContentsMargins(16, 0, 16, 0);
    m_foot->addWidget(m_reason, 1);
    m_foot->addWidget(m_cancel);
    m_foot->addWidget(m_primary);
    column->addWidget(strip);
    m_primary->setDefault(true);
    setPrimary(m_primary);
    connect(m_primary, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
}

void DialogFrame::setObstacle(const QString &reason)
{
    m_obstacle = reason;
    m_primary->setEnabled(reason.isEmpty());
    m_reason->setText(reason.isEmpty() ? m_hint : reason);
}

void DialogFrame::setHint(const QString &hint)
{
    m_hint = hint;
    setObstacle(m_obstacle);
}

void DialogFrame::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    if (const QScreen *on = screen()) {
        const QSize most = on->availableSize() - QSize(screenEdge, screenEdge);
        setMaximumSize(most);
        resize(size().boundedTo(most));
    }
}

void DialogFrame::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().window());
}

} // namespace hoshin::ui
