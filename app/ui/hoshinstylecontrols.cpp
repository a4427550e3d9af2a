// SPDX-License-Identifier: Apache-2.0
// HoshinStyle: controls that are more than one stroke.
#include "ui/colors.h"
#include "ui/fonts.h"
#include "ui/hoshinstyle.h"
#include "ui/icons.h"
#include "ui/metrics.h"
#include "ui/stylepaint.h"

#include <QHeaderView>
#include <QPainter>
#include <QStyleOption>
#include <QTabBar>
#include <QTableView>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace hoshin::ui {

namespace {

void drawTabShape(const QStyleOptionTab &tab, QPainter &painter)
{
    const bool current = tab.state & QStyle::State_Selected;
    const bool over = (tab.state & QStyle::State_MouseOver) && !current;
    if (over)
        painter.fillRect(tab.rect.adjusted(0, 2, 0, -2), color(Role::Hover, tab.palette));
    if (current) {
        const QRect line(tab.rect.left(), tab.rect.bottom() - 1, tab.rect.width(), 2);
        painter.fillRect(line, color(Role::Accent, tab.palette));
    }
    if (tab.state & QStyle::State_HasFocus)
        paintRound(painter, tab.rect.adjusted(1, 4, -1, -4), std::nullopt, Role::Accent, tab.palette,
                   metrics::focusLine);
}

void drawHeaderSection(const QStyleOptionHeader &header, QPainter &painter)
{
    painter.fillRect(header.rect, header.palette.window());
    painter.setPen(QPen(color(Role::Line, header.palette), 0));
    painter.drawLine(header.rect.bottomLeft(), header.rect.bottomRight());
    if (header.position != QStyleOptionHeader::End && header.position != QStyleOptionHeader::OnlyOneSection)
        painter.drawLine(header.rect.topRight(), header.rect.bottomRight());
}

void drawHeaderLabel(const QStyleOptionHeader &header, QPainter &painter)
{
    painter.save();
    painter.setFont(secondary(painter.font()));
    painter.setPen(color(Role::Text2, header.palette));
    const QRect rect = header.rect.adjusted(4, 0, -4, 0);
    const QString text = painter.fontMetrics().elidedText(header.text, Qt::ElideRight, rect.width());
    painter.drawText(rect, int(Qt::AlignVCenter | (header.textAlignment & Qt::AlignHorizontal_Mask)), text);
    painter.restore();
}

void drawMenuBarItem(const QStyleOptionMenuItem &item, QPainter &painter)
{
    const bool on = item.state & (QStyle::State_Selected | QStyle::State_Sunken);
    painter.fillRect(item.rect, color(on ? Role::Select : Role::Window, item.palette));
    const int flags = Qt::AlignCenter | Qt::TextShowMnemonic | Qt::TextSingleLine;
    const bool enabled = item.state & QStyle::State_Enabled;
    painter.setPen(color(enabled ? Role::Text : Role::Disabled, item.palette));
    painter.drawText(item.rect, flags, item.text);
    painter.fillRect(item.rect.left(), item.rect.bottom(), item.rect.width(), 1, color(Role::Line, item.palette));
}

void drawProgressBar(const QStyleOptionProgressBar &bar, QPainter &painter)
{
    QRect groove = bar.rect;
    groove.setTop(bar.rect.center().y() - metrics::progressBar / 2 + 1);
    groove.setHeight(metrics::progressBar);
    painter.fillRect(groove, color(Role::RenumberedBg, bar.palette));
    const qint64 range = qMax<qint64>(1, qint64(bar.maximum) - bar.minimum);
    groove.setWidth(int(groove.width() * (qint64(bar.progress) - bar.minimum) / range));
    painter.fillRect(groove, color(Role::AccentFill, bar.palette));
}

/// The ground of what is scrolled; beside the header of a table, the header goes on.
void paintScrollBarGround(QPainter &painter, const QStyleOptionSlider &bar, const QWidget *widget)
{
    const QWidget *box =
        widget ? widget->parentWidget() : nullptr; // between a scroll bar and its area stands a container
    const auto *area = qobject_cast<const QAbstractScrollArea *>(box ? box->parentWidget() : nullptr);
    const QPalette::ColorRole ground = area ? area->viewport()->backgroundRole() : QPalette::Base;
    painter.fillRect(bar.rect, bar.palette.color(ground));
    const auto *table = qobject_cast<const QTableView *>(area);
    if (!table || bar.orientation != Qt::Vertical || table->horizontalHeader()->isHidden())
        return;
    const QRect head(bar.rect.left(), bar.rect.top(), bar.rect.width(), table->horizontalHeader()->height());
    painter.fillRect(head, bar.palette.window());
    painter.setPen(QPen(color(Role::Line, bar.palette), 0));
    painter.drawLine(head.bottomLeft(), head.bottomRight());
}

} // namespace

void HoshinStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                              const QWidget *widget) const
{
    switch (element) {
    case CE_FocusFrame:
        paintRound(*painter, option->rect, std::nullopt, Role::Accent, option->palette, metrics::focusLine);
        return;
    case CE_TabBarTabShape: drawTabShape(*qstyleoption_cast<const QStyleOptionTab *>(option), *painter); return;
    case CE_TabBarTabLabel: {
        QStyleOptionTab tab = *qstyleoption_cast<const QStyleOptionTab *>(option);
        const bool current = tab.state & State_Selected;
        painter->save();
        if (current)
            painter->setFont(semibold(painter->font()));
        tab.state &= ~State_HasFocus;
        tab.palette.setColor(QPalette::WindowText, color(current ? Role::Text : Role::Text2, tab.palette));
        QProxyStyle::drawControl(element, &tab, painter, widget);
        painter->restore();
        return;
    }
    case CE_PushButtonLabel: {
        QStyleOptionButton button = *qstyleoption_cast<const QStyleOptionButton *>(option);
        const bool enabled = button.state & State_Enabled;
        if (enabled && isPrimary(widget))
            button.palette.setColor(QPalette::ButtonText, color(Role::OnAccent, button.palette));
        else if (enabled && widget && widget->property("link").toBool())
            button.palette.setColor(QPalette::ButtonText, color(Role::Accent, button.palette));
        QProxyStyle::drawControl(element, &button, painter, widget);
        return;
    }
    case CE_HeaderSection: drawHeaderSection(*qstyleoption_cast<const QStyleOptionHeader *>(option), *painter); return;
    case CE_HeaderLabel: drawHeaderLabel(*qstyleoption_cast<const QStyleOptionHeader *>(option), *painter); return;
    case CE_HeaderEmptyArea:
        painter->fillRect(option->rect, option->palette.window());
        painter->setPen(QPen(color(Role::Line, option->palette), 0));
        painter->drawLine(option->rect.bottomLeft(), option->rect.bottomRight());
        return;
    case CE_Splitter: painter->fillRect(option->rect, color(Role::Line, option->palette)); return;
    case CE_MenuBarItem: drawMenuBarItem(*qstyleoption_cast<const QStyleOptionMenuItem *>(option), *painter); return;
    case CE_MenuBarEmptyArea:
        painter->fillRect(option->rect, option->palette.window());
        painter->fillRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1,
                          color(Role::Line, option->palette));
        return;
    case CE_MenuItem: {
        QStyleOptionMenuItem item = *qstyleoption_cast<const QStyleOptionMenuItem *>(option);
        item.palette.setColor(QPalette::Highlight, color(Role::Select, item.palette));
        item.palette.setColor(QPalette::HighlightedText, color(Role::Text, item.palette));
        QProxyStyle::drawControl(element, &item, painter, widget);
        return;
    }
    case CE_ComboBoxLabel: {
        QStyleOptionComboBox combo = *qstyleoption_cast<const QStyleOptionComboBox *>(option);
        const int room = subControlRect(CC_ComboBox, &combo, SC_ComboBoxEditField, widget).width() - 2;
        combo.currentText = combo.fontMetrics.elidedText(combo.currentText, Qt::ElideRight, room);
        QProxyStyle::drawControl(element, &combo, painter, widget);
        return;
    }
    case CE_ProgressBar: drawProgressBar(*qstyleoption_cast<const QStyleOptionProgressBar *>(option), *painter); return;
    default: QProxyStyle::drawControl(element, option, painter, widget);
    }
}

void HoshinStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                                     const QWidget *widget) const
{
    if (control == CC_ScrollBar) {
        const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
        const QRect thumb = scrollBarPart(*bar, SC_ScrollBarSlider);
        paintScrollBarGround(*painter, *bar, widget);
        if (bar->maximum <= bar->minimum)
            return;
        const bool busy = (bar->state & State_MouseOver) || (bar->state & State_Sunken);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(color(busy ? Role::Border : Role::Line, bar->palette));
        painter->drawRoundedRect(QRectF(thumb).adjusted(1, 1, -1, -1), 4, 4);
        painter->restore();
        return;
    }
    if (control == CC_ComboBox) {
        const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option);
        const bool flat = widget && widget->property("flat").toBool();
        if (!flat)
            paintInput(*painter, *option, widget);
        else if (option->state & (State_MouseOver | State_HasFocus))
            paintRound(*painter, option->rect, Role::Hover,
                       option->state & State_HasFocus ? std::optional(Role::Accent) : std::nullopt, option->palette);
        const QRect arrow = subControlRect(CC_ComboBox, combo, SC_ComboBoxArrow, widget);
        paintChevron(*painter, arrow, u"chevron-down"_s, *option, metrics::iconRow);
        return;
    }
    if (control == CC_SpinBox) {
        paintInput(*painter, *option, widget);
        for (const auto &[part, name] :
             {std::pair(SC_SpinBoxUp, u"chevron-down"_s), std::pair(SC_SpinBoxDown, u"chevron-down"_s)}) {
            const QRect rect = subControlRect(CC_SpinBox, option, part, widget);
            painter->save();
            if (part == SC_SpinBoxUp) { // the same stroke, upside down
                painter->translate(0, 2 * rect.center().y() + 1);
                painter->scale(1, -1);
            }
            paintChevron(*painter, rect, name, *option, 12);
            painter->restore();
        }
        return;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

} // namespace hoshin::ui
