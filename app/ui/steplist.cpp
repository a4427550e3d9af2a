// SPDX-License-Identifier: Apache-2.0
#include "ui/steplist.h"

#include "ui/fonts.h"
#include "ui/icons.h"
#include "ui/metrics.h"
#include "ui/stylepaint.h"
#include "ui/uitr.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace hoshin::ui {

namespace {

constexpr int stepHeight = 34;
constexpr int circle = 18;
constexpr int listWidth = 196;

class StepButton final : public QAbstractButton
{
public:
    StepButton(int number, const QString &title, QWidget *parent) : QAbstractButton(parent), m_number(number)
    {
        setText(title);
        setToolTip(title);
        setCheckable(true);
        setFocusPolicy(Qt::StrongFocus);
        setAttribute(Qt::WA_Hover);
        setProperty("ownFocusMark", true);
        setFixedHeight(qMax(stepHeight, fontMetrics().height() + 14));
        setDone(false);
    }

    void setDone(bool done)
    {
        m_done = done;
        setAccessibleName(done ? Tr::tr("%1 %2、記入済み").arg(m_number).arg(text())
                               : u"%1 %2"_s.arg(m_number).arg(text()));
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        if (isChecked())
            painter.fillRect(rect(), color(Role::SelectIdle, palette()));
        else if (underMouse())
            painter.fillRect(rect(), color(Role::Hover, palette()));
        const QRectF round(14.5, (height() - circle) / 2.0 + 0.5, circle - 1, circle - 1);
        const Role edge = isChecked() ? Role::AccentFill : m_done ? Role::Covered : Role::Border;
        painter.setPen(color(edge, palette()));
        painter.setBrush(isChecked() ? QBrush(color(Role::AccentFill, palette())) : QBrush(Qt::NoBrush));
        painter.drawEllipse(round);
        painter.setFont(counterFont(font()));
        painter.setPen(color(isChecked() ? Role::OnAccent : m_done ? Role::Covered : Role::Text2, palette()));
        painter.drawText(round, Qt::AlignCenter, QString::number(m_number));
        painter.setFont(isChecked() ? semibold(font()) : font());
        painter.setPen(color(isChecked() || m_done ? Role::Text : Role::Text2, palette()));
        const QRect words = rect().adjusted(40, 0, m_done ? -30 : -8, 0);
        painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeft,
                         QFontMetrics(painter.font()).elidedText(text(), Qt::ElideRight, words.width()));
        if (m_done)
            paintIcon(painter, u"check"_s, {width() - 28, (height() - 14) / 2, 14, 14},
                      color(Role::Covered, palette()));
        if (hasFocus())
            paintRound(painter, rect().adjusted(2, 1, -2, -1), std::nullopt, Role::Accent, palette(),
                       metrics::focusLine);
    }

private:
    int m_number;
    bool m_done = false;
};

} // namespace

StepList::StepList(const QStringList &titles, QWidget *parent) : QWidget(parent), m_group(new QButtonGroup(this))
{
    setFixedWidth(listWidth);
    setAccessibleName(Tr::tr("手順"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 12, 1, 12);
    column->setSpacing(0);
    for (int i = 0; i < titles.size(); ++i) {
        auto *button = new StepButton(i + 1, titles[i], this);
        button->setObjectName(u"steps.%1"_s.arg(i + 1));
        m_group->addButton(button, i);
        column->addWidget(button);
    }
    column->addStretch(1);
    connect(m_group, &QButtonGroup::idClicked, this, &StepList::stepWanted);
}

void StepList::setCurrent(int step)
{
    if (QAbstractButton *button = m_group->button(step))
        button->setChecked(true);
}

void StepList::setDone(int step, bool done)
{
    if (auto *button = static_cast<StepButton *>(m_group->button(step)))
        button->setDone(done);
}

void StepList::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().window());
    painter.fillRect(QRect(width() - 1, 0, 1, height()), color(Role::Line, palette()));
}

} // namespace hoshin::ui
