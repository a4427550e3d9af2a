// SPDX-License-Identifier: Apache-2.0
#include "ui/stylepaint.h"

#include "ui/icons.h"
#include "ui/metrics.h"

#include <QLineEdit>
#include <QPainter>
#include <QPainterPath>
#include <QStyleOption>
#include <QTextEdit>

using namespace Qt::StringLiterals;

namespace hoshin::ui {

void paintRound(QPainter &painter, const QRect &rect, std::optional<Role> ground, std::optional<Role> edge,
                const QPalette &palette, int edgeWidth)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal inset = edge ? edgeWidth / 2.0 : 0.0;
    painter.setPen(edge ? QPen(color(*edge, palette), edgeWidth) : QPen(Qt::NoPen));
    painter.setBrush(ground ? QBrush(color(*ground, palette)) : QBrush(Qt::NoBrush));
    painter.drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), metrics::corner, metrics::corner);
    painter.restore();
}

void paintEdge(QPainter &painter, const QRect &rect, const QColor &color, int corner)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, corner > 0);
    painter.setPen(QPen(color, corner > 0 ? 1 : 0));
    painter.setBrush(Qt::NoBrush);
    if (corner > 0)
        painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), corner, corner);
    else
        painter.drawRect(rect.adjusted(0, 0, -1, -1));
    painter.restore();
}

void paintButton(QPainter &painter, const QStyleOption &option, bool primary)
{
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool down = option.state & (QStyle::State_Sunken | QStyle::State_On);
    const bool over = option.state & QStyle::State_MouseOver;
    if (!enabled)
        return paintRound(painter, option.rect, std::nullopt, Role::Line, option.palette);
    if (primary)
        return paintRound(painter, option.rect, Role::AccentFill, down ? Role::Text : Role::AccentFill, option.palette);
    paintRound(painter, option.rect,
               down       ? Role::Select
                   : over ? Role::Hover
                          : Role::Button,
               Role::Border, option.palette);
}

namespace {

bool readOnly(const QWidget *widget)
{
    if (const auto *line = qobject_cast<const QLineEdit *>(widget))
        return line->isReadOnly();
    if (const auto *text = qobject_cast<const QTextEdit *>(widget))
        return text->isReadOnly();
    return false;
}

} // namespace

void paintInputEdge(QPainter &painter, const QStyleOption &option, const QWidget *widget)
{
    if (readOnly(widget))
        return paintRound(painter, option.rect, std::nullopt, Role::Line, option.palette);
    if (!(option.state & QStyle::State_Enabled))
        return paintRound(painter, option.rect, std::nullopt, Role::Line, option.palette);
    const bool focus = (option.state & QStyle::State_HasFocus) || (widget && widget->property("showFocus").toBool());
    const bool invalid = widget && widget->property("invalid").toBool();
    paintRound(painter, option.rect, std::nullopt,
               invalid     ? Role::Deleted
                   : focus ? Role::Accent
                           : Role::Border,
               option.palette, focus ? metrics::focusLine : 1);
}

void paintInput(QPainter &painter, const QStyleOption &option, const QWidget *widget)
{
    if (readOnly(widget)) {
        painter.fillRect(option.rect, option.palette.window());
        return;
    }
    const bool enabled = option.state & QStyle::State_Enabled;
    paintRound(painter, option.rect, enabled ? Role::Base : Role::Window, std::nullopt, option.palette);
    paintInputEdge(painter, option, widget);
}

void paintCheckBox(QPainter &painter, const QStyleOption &option)
{
    const QRect box(option.rect.center() - QPoint(7, 7), QSize(15, 15));
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool on = option.state & QStyle::State_On;
    const bool partly = option.state & QStyle::State_NoChange;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const Role edge = !enabled ? Role::Line : (on || partly) ? Role::AccentFill : Role::Border;
    painter.setPen(QPen(color(edge, option.palette), 1));
    painter.setBrush(color(on || partly ? (enabled ? Role::AccentFill : Role::Disabled) : Role::Base, option.palette));
    painter.drawRoundedRect(QRectF(box).adjusted(.5, .5, -.5, -.5), metrics::markCorner, metrics::markCorner);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(color(Role::OnAccent, option.palette), 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const QPointF o = box.topLeft();
    if (on)
        painter.drawPolyline(QPolygonF{o + QPointF(3.6, 7.9), o + QPointF(6.4, 10.6), o + QPointF(11.6, 4.9)});
    else if (partly)
        painter.drawLine(o + QPointF(4, 7.5), o + QPointF(11, 7.5));
    painter.restore();
}

void paintRadioButton(QPainter &painter, const QStyleOption &option)
{
    const QRectF box = QRectF(option.rect.center() - QPoint(7, 7), QSize(15, 15)).adjusted(.5, .5, -.5, -.5);
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool on = option.state & QStyle::State_On;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color(!enabled ? Role::Line : on ? Role::AccentFill : Role::Border, option.palette), 1));
    painter.setBrush(color(on ? Role::AccentFill : Role::Base, option.palette));
    painter.drawEllipse(box);
    if (on) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(color(Role::Base, option.palette));
        painter.drawEllipse(box.center(), 3.0, 3.0);
    }
    painter.restore();
}

void paintChevron(QPainter &painter, const QRect &rect, const QString &name, const QStyleOption &option, int size)
{
    const QRect where(rect.center() - QPoint(size / 2 - 1, size / 2 - 1), QSize(size, size));
    const bool enabled = option.state & QStyle::State_Enabled;
    paintIcon(painter, name, where, color(enabled ? Role::Text2 : Role::Disabled, option.palette));
}

void paintRowGround(QPainter &painter, const QStyleOption &option)
{
    const bool selected = option.state & QStyle::State_Selected;
    const bool active = (option.state & QStyle::State_Active) && (option.state & QStyle::State_HasFocus);
    if (selected)
        painter.fillRect(option.rect, color(active ? Role::Select : Role::SelectIdle, option.palette));
    else if ((option.state & QStyle::State_MouseOver) && (option.state & QStyle::State_Enabled))
        painter.fillRect(option.rect, color(Role::Hover, option.palette));
}

QRect scrollBarPart(const QStyleOptionSlider &bar, QStyle::SubControl part)
{
    const bool horizontal = bar.orientation == Qt::Horizontal;
    const int length = horizontal ? bar.rect.width() : bar.rect.height();
    const qint64 range = qint64(bar.maximum) - bar.minimum;
    const qint64 total = qMax<qint64>(1, range + bar.pageStep);
    const int thumb =
        range <= 0 ? length : qBound(qMin(24, length), int(qint64(length) * bar.pageStep / total), length);
    const int start =
        QStyle::sliderPositionFromValue(bar.minimum, bar.maximum, bar.sliderPosition, length - thumb, bar.upsideDown);
    const auto span = [&](int from, int size) {
        return horizontal ? QRect(from, 0, size, bar.rect.height()) : QRect(0, from, bar.rect.width(), size);
    };
    switch (part) {
    case QStyle::SC_ScrollBarSlider: return span(start, thumb);
    case QStyle::SC_ScrollBarSubPage: return span(0, start);
    case QStyle::SC_ScrollBarAddPage: return span(start + thumb, length - start - thumb);
    default: return {};
    }
}

} // namespace hoshin::ui
