// SPDX-License-Identifier: Apache-2.0
#include "ui/activitybar.h"

#include "ui/colors.h"
#include "ui/fonts.h"
#include "ui/icons.h"
#include "ui/metrics.h"
#include "ui/stylepaint.h"

#include <QAbstractButton>
#include <QPainter>
#include <QVBoxLayout>

namespace hoshin::ui {

namespace {

/// Icon above word; the checked one has the accent bar.
class Cell final : public QAbstractButton
{
public:
    Cell(QAction *action, const QString &word, const QString &iconName, QWidget *parent)
        : QAbstractButton(parent), m_action(action), m_icon(iconName)
    {
        setText(word);
        setAccessibleName(action->text());
        setFocusPolicy(Qt::StrongFocus);
        setAttribute(Qt::WA_Hover);
        setProperty("ownFocusMark", true);
        setFixedWidth(metrics::activityBar - 1);
        connect(this, &QAbstractButton::clicked, action, &QAction::trigger);
        connect(action, &QAction::changed, this, [this] { follow(); });
        follow();
    }

    QSize sizeHint() const override
    {
        return {metrics::activityBar - 1,
                qMax(metrics::activityCell, metrics::iconActivity + fontMetrics().height() + 16)};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const bool on = m_action->isChecked();
        const bool over = underMouse() && isEnabled();
        if (on || over)
            painter.fillRect(rect(), color(on ? Role::Window : Role::Hover, palette()));
        if (on)
            painter.fillRect(0, 0, metrics::accentBar, height(), color(Role::Accent, palette()));
        const Role role = !isEnabled() ? Role::Disabled : on ? Role::Accent : over ? Role::Text : Role::Text2;
        const QFont font = on ? semibold(secondary(this->font())) : secondary(this->font());
        const int words = QFontMetrics(font).height();
        const int used = metrics::iconActivity + 4 + words;
        const int top = (height() - used) / 2;
        paintIcon(painter, m_icon,
                  {(width() - metrics::iconActivity) / 2, top, metrics::iconActivity, metrics::iconActivity},
                  color(role, palette()));
        painter.setFont(font);
        painter.setPen(color(role, palette()));
        const QRect below(0, top + metrics::iconActivity + 4, width(), words);
        painter.drawText(below, Qt::AlignHCenter | Qt::AlignTop | Qt::TextSingleLine,
                         painter.fontMetrics().elidedText(text(), Qt::ElideRight, width() - 2));
        if (hasFocus())
            paintRound(painter, rect().adjusted(4, 1, -1, -1), std::nullopt, Role::Accent, palette(),
                       metrics::focusLine);
    }

private:
    void follow()
    {
        setEnabled(m_action->isEnabled());
        setCheckable(m_action->isCheckable());
        setChecked(m_action->isChecked());
        const QString keys = m_action->shortcut().toString(QKeySequence::NativeText);
        setToolTip(keys.isEmpty() ? m_action->toolTip() : QStringLiteral("%1 (%2)").arg(m_action->text(), keys));
        update();
    }

    QAction *m_action;
    QString m_icon;
};

} // namespace

ActivityBar::ActivityBar(QWidget *parent) : QWidget(parent), m_layout(new QVBoxLayout(this))
{
    setFixedWidth(metrics::activityBar);
    m_layout->setContentsMargins(0, 4, 1, 8);
    m_layout->setSpacing(0);
    m_layout->addStretch(1);
}

void ActivityBar::addActivity(QAction *action, const QString &word, const QString &iconName)
{
    m_layout->insertWidget(m_layout->count() - 1, new Cell(action, word, iconName, this));
}

void ActivityBar::addFootAction(QAction *action, const QString &word, const QString &iconName)
{
    m_layout->addWidget(new Cell(action, word, iconName, this));
}

void ActivityBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), color(Role::Bar, palette()));
    painter.fillRect(width() - 1, 0, 1, height(), color(Role::Line, palette()));
}

} // namespace hoshin::ui
