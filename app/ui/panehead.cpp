// SPDX-License-Identifier: Apache-2.0
#include "ui/panehead.h"

#include "ui/colors.h"
#include "ui/icons.h"
#include "ui/label.h"
#include "ui/metrics.h"
#include "ui/paintmark.h"

#include <QAction>
#include <QHBoxLayout>
#include <QPainter>
#include <QTabBar>
#include <QToolButton>

namespace hoshin::ui {

namespace {

/// The figure behind a tab's title.
class Pill final : public QWidget
{
public:
    Pill(int count, bool grave, QWidget *parent) : QWidget(parent)
    {
        m_mark = {grave ? Role::Check : Role::Renumbered, {}, QString::number(count), Mark::Form::Pill};
        setAttribute(Qt::WA_TransparentForMouseEvents);
        setFixedSize(sizeHint());
    }

    QSize sizeHint() const override { return markSize(m_mark, font()); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        paintMark(painter, rect(), m_mark, font(), palette());
    }

private:
    Mark m_mark;
};

} // namespace

PaneHead::PaneHead(QWidget *parent) : QWidget(parent), m_row(new QHBoxLayout(this))
{
    m_row->setContentsMargins(metrics::groupGap, 0, metrics::gap, 1);
    m_row->setSpacing(6);
    setMinimumHeight(metrics::paneHead);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

QToolButton *PaneHead::addTool(QAction *action)
{
    QToolButton *button = toolButton(action, this);
    m_row->addWidget(button);
    return button;
}

void PaneHead::addSeparator() { m_row->addWidget(separator(Qt::Vertical, this)); }
void PaneHead::addStretch() { m_row->addStretch(1); }

void PaneHead::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().window());
    painter.fillRect(0, height() - 1, width(), 1, color(Role::Line, palette()));
}

QToolButton *toolButton(QAction *action, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonIconOnly);
    button->setIconSize({metrics::iconTool, metrics::iconTool});
    button->setFocusPolicy(Qt::StrongFocus);
    button->setAutoRaise(true);
    const auto name = [button, action] {
        const QString keys = action->shortcut().toString(QKeySequence::NativeText);
        button->setAccessibleName(action->text());
        button->setToolTip(keys.isEmpty() ? action->text() : QStringLiteral("%1 (%2)").arg(action->text(), keys));
    };
    QObject::connect(action, &QAction::changed, button, name);
    name();
    return button;
}

QToolButton *toolButton(const QString &iconName, const QString &text, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setIcon(icon(iconName));
    button->setIconSize({metrics::iconTool, metrics::iconTool});
    button->setFocusPolicy(Qt::StrongFocus);
    button->setAutoRaise(true);
    button->setToolTip(text);
    button->setAccessibleName(text);
    return button;
}

QTabBar *paneTabs(const QStringList &titles, QWidget *parent)
{
    auto *tabs = new QTabBar(parent);
    tabs->setDrawBase(false);
    tabs->setExpanding(false);
    tabs->setUsesScrollButtons(false);
    tabs->setElideMode(Qt::ElideNone);
    for (const QString &title : titles)
        tabs->addTab(title);
    return tabs;
}

void setTabCount(QTabBar *tabs, int index, int count, bool grave)
{
    QWidget *before = tabs->tabButton(index, QTabBar::RightSide);
    tabs->setTabButton(index, QTabBar::RightSide, count > 0 ? new Pill(count, grave, tabs) : nullptr);
    delete before;
    tabs->setMinimumWidth(tabs->sizeHint().width()); // a counter never pushes the last tab out of sight
    tabs->updateGeometry();
    tabs->setAccessibleTabName(
        index, count > 0 ? QStringLiteral("%1 %2").arg(tabs->tabText(index)).arg(count) : tabs->tabText(index));
}

} // namespace hoshin::ui
