// SPDX-License-Identifier: Apache-2.0
#include "ui/segmentedbuttons.h"

#include "ui/colors.h"
#include "ui/fonts.h"
#include "ui/metrics.h"
#include "ui/stylepaint.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPainter>

namespace hoshin::ui {

namespace {

/// One part of the frame; knows whether it is at an end, for the corners.
class Segment final : public QAbstractButton
{
public:
    Segment(const QString &text, QWidget *parent) : QAbstractButton(parent)
    {
        setText(text);
        setCheckable(true);
        setFocusPolicy(Qt::StrongFocus);
        setAttribute(Qt::WA_Hover);
    }

    QSize sizeHint() const override
    {
        const QFontMetrics fm(semibold(font()));
        return {fm.horizontalAdvance(text()) + 24, qMax(metrics::control, fm.height() + 9)};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const QRect frame(-x(), 0, parentWidget()->width(), height());
        paintRound(painter, frame, Role::Button, std::nullopt, palette());
        if (isChecked() || underMouse())
            painter.fillRect(rect().adjusted(0, 1, 0, -1), color(isChecked() ? Role::Select : Role::Hover, palette()));
        paintRound(painter, frame, std::nullopt, Role::Border, palette());
        if (x() > 0)
            painter.fillRect(0, 0, 1, height(), color(Role::Border, palette()));
        painter.setFont(isChecked() ? semibold(font()) : font());
        painter.setPen(color(!isEnabled() ? Role::Disabled : isChecked() ? Role::Accent : Role::Text, palette()));
        painter.drawText(rect(), Qt::AlignCenter | Qt::TextSingleLine, text());
    }
};

} // namespace

SegmentedButtons::SegmentedButtons(const QStringList &texts, QWidget *parent)
    : QWidget(parent), m_group(new QButtonGroup(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    for (qsizetype i = 0; i < texts.size(); ++i) {
        auto *segment = new Segment(texts.at(i), this);
        m_group->addButton(segment, int(i));
        layout->addWidget(segment);
    }
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setCurrent(0);
    connect(m_group, &QButtonGroup::idToggled, this, [this](int id, bool on) {
        if (on)
            Q_EMIT currentChanged(id);
    });
}

int SegmentedButtons::current() const { return m_group->checkedId(); }

void SegmentedButtons::setCurrent(int index)
{
    if (QAbstractButton *button = m_group->button(index))
        button->setChecked(true);
}

void SegmentedButtons::setSegmentEnabled(int index, bool enabled, const QString &reason)
{
    if (QAbstractButton *button = m_group->button(index)) {
        button->setEnabled(enabled);
        button->setToolTip(reason);
    }
}

} // namespace hoshin::ui
