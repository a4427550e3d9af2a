// SPDX-License-Identifier: Apache-2.0
#include "ui/label.h"

#include "ui/fonts.h"
#include "ui/icons.h"

#include <QEvent>
#include <QPainter>

namespace hoshin::ui {

namespace {

QFont sized(const QFont &font, RoleLabel::Size size)
{
    QFont result = font;
    switch (size) {
    case RoleLabel::Size::Normal: break;
    case RoleLabel::Size::Secondary: return secondary(font);
    case RoleLabel::Size::Head: return semibold(font);
    case RoleLabel::Size::Page:
        result.setPixelSize(font.pixelSize() + 3);
        result.setWeight(QFont::DemiBold);
        break;
    case RoleLabel::Size::Title:
        result.setPixelSize(font.pixelSize() + 11);
        result.setWeight(QFont::Bold);
        break;
    }
    return result;
}

/// The line of separator().
class Separator final : public QWidget
{
public:
    Separator(Qt::Orientation orientation, QWidget *parent) : QWidget(parent)
    {
        if (orientation == Qt::Vertical)
            setFixedSize(5, 18);
        else
            setFixedHeight(1);
        m_vertical = orientation == Qt::Vertical;
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.fillRect(m_vertical ? QRect(2, 0, 1, height()) : rect(), color(Role::Line, palette()));
    }

private:
    bool m_vertical = false;
};

} // namespace

RoleLabel::RoleLabel(const QString &text, Role role, Size size, QWidget *parent) : QLabel(text, parent), m_role(role)
{
    setFont(sized(font(), size));
    setTextFormat(Qt::PlainText);
    setForegroundRole(QPalette::WindowText); // whatever the ground below
    recolour();
}

void RoleLabel::setRole(Role role)
{
    m_role = role;
    recolour();
}

void RoleLabel::setElided()
{
    m_elided = true;
    updateGeometry();
}

QSize RoleLabel::minimumSizeHint() const
{
    const QSize hint = QLabel::minimumSizeHint();
    return m_elided ? QSize(qMin(hint.width(), 3 * fontMetrics().averageCharWidth()), hint.height()) : hint;
}

void RoleLabel::paintEvent(QPaintEvent *event)
{
    const QRect room = contentsRect();
    const QString shown = m_elided ? fontMetrics().elidedText(text(), Qt::ElideRight, room.width()) : text();
    if (shown == text()) {
        QLabel::paintEvent(event);
        return;
    }
    setToolTip(text());
    QPainter painter(this);
    painter.setPen(palette().color(foregroundRole()));
    painter.drawText(room, int(alignment()) | Qt::TextSingleLine, shown);
}

void RoleLabel::recolour()
{
    QPalette ink;
    ink.setColor(QPalette::WindowText, color(m_role, QLabel::palette()));
    setPalette(ink);
}

void RoleLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange
        && palette().color(QPalette::WindowText) != color(m_role, QLabel::palette()))
        recolour();
}

IconLabel::IconLabel(const QString &name, Role role, int size, QWidget *parent)
    : QWidget(parent), m_name(name), m_role(role), m_size(size)
{
    setFixedSize(size, size);
}

void IconLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintIcon(painter, m_name, rect(), color(isEnabled() ? m_role : Role::Disabled, palette()));
}

QWidget *separator(Qt::Orientation orientation, QWidget *parent) { return new Separator(orientation, parent); }

} // namespace hoshin::ui
