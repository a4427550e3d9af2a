// SPDX-License-Identifier: Apache-2.0
#include "ui/statusline.h"

#include "ui/colors.h"
#include "ui/compat.h"
#include "ui/fonts.h"
#include "ui/hoshinstyle.h"
#include "ui/label.h"
#include "ui/metrics.h"
#include "ui/uitr.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace hoshin::ui {

namespace {
constexpr int sayFor = 5000;
constexpr int showAfter = 400;
} // namespace

StatusLine::StatusLine(QWidget *parent)
    : QWidget(parent)
    , m_row(new QHBoxLayout(this))
    , m_said(new RoleLabel({}, Role::Text2, RoleLabel::Size::Secondary, this))
    , m_progress(new QWidget(this))
    , m_bar(new QProgressBar(m_progress))
    , m_what(new RoleLabel({}, Role::Text, RoleLabel::Size::Secondary, m_progress))
{
    setFont(secondary(font()));
    m_row->setContentsMargins(6, 1, 6, 0);
    m_row->setSpacing(0);
    for (const Part part : {Part::Document, Part::Revision, Part::First, Part::Second})
        addPart(part);
    m_row->addStretch(1);
    auto *row = new QHBoxLayout(m_progress);
    row->setContentsMargins(0, 0, 8, 0);
    m_bar->setTextVisible(false);
    m_bar->setFixedWidth(150);
    m_bar->setAccessibleName(Tr::tr("進み具合"));
    auto *stop = new QPushButton(Tr::tr("中止"), m_progress);
    setLink(stop);
    row->addWidget(m_bar);
    row->addWidget(m_what);
    row->addWidget(stop);
    m_row->addWidget(m_progress);
    m_said->setElided();
    m_row->addWidget(m_said);
    addPart(Part::Autosave);
    addPart(Part::TextSize);
    m_progress->hide();
    setFixedHeight(qMax(metrics::bar, fontMetrics().height() + 8));
    m_quiet.setSingleShot(true);
    m_late.setSingleShot(true);
    connect(&m_quiet, &QTimer::timeout, m_said, &QLabel::clear);
    connect(&m_late, &QTimer::timeout, m_progress, &QWidget::show);
    connect(stop, &QPushButton::clicked, this, [this] {
        if (m_cancel)
            m_cancel();
    });
}

QToolButton *StatusLine::addPart(Part part)
{
    auto *button = new QToolButton(this);
    button->setAutoRaise(true);
    button->setFont(font());
    button->setFixedHeight(metrics::bar - 2);
    button->setFocusPolicy(Qt::TabFocus);
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    button->hide();
    m_row->addWidget(button);
    m_parts << button;
    connect(button, &QToolButton::clicked, this, [this, part] { Q_EMIT partClicked(part); });
    return button;
}

void StatusLine::setPart(Part part, const QString &text)
{
    QToolButton *button = m_parts.at(qsizetype(part));
    button->setText(text);
    button->setAccessibleName(text);
    button->setVisible(!text.isEmpty());
    update();
}

void StatusLine::say(const QString &text)
{
    m_said->setText(text);
    m_said->setContentsMargins(10, 0, 10, 0);
    m_quiet.start(sayFor);
    announce(this, text);
}

void StatusLine::begin(const QString &what, std::function<void()> cancel)
{
    m_work = what;
    m_cancel = std::move(cancel);
    m_what->setText(what);
    m_bar->hide();
    m_late.start(showAfter);
}

void StatusLine::advance(int percent)
{
    m_bar->setVisible(percent >= 0);
    m_bar->setValue(percent);
    m_what->setText(percent >= 0 ? Tr::tr("%1　%2 %").arg(m_work).arg(percent) : m_work);
}

void StatusLine::end()
{
    m_late.stop();
    m_progress->hide();
    m_cancel = {};
}

void StatusLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().window());
    const QColor line = color(Role::Line, palette());
    painter.fillRect(0, 0, width(), 1, line);
    for (const QToolButton *button : m_parts) {
        if (!button->isVisible())
            continue;
        const bool left = button->x() < width() / 2;
        painter.fillRect(left ? button->geometry().right() + 1 : button->x() - 1, 6, 1, height() - 11, line);
    }
}

} // namespace hoshin::ui
