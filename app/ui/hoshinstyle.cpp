// SPDX-License-Identifier: Apache-2.0
#include "ui/hoshinstyle.h"

#include "ui/colors.h"
#include "ui/fonts.h"
#include "ui/icons.h"
#include "ui/metrics.h"
#include "ui/stylepaint.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QFocusFrame>
#include <QHeaderView>
#include <QLineEdit>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QStyleFactory>
#include <QStyleOption>
#include <QTextEdit>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace hoshin::ui {

HoshinStyle::HoshinStyle() : QProxyStyle(QStyleFactory::create(u"Fusion"_s)) { setObjectName(u"hoshin"_s); }

void HoshinStyle::polish(QPalette &) {} // the application sets the palette; Fusion would take the system's

void HoshinStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QAbstractButton *>(widget) || qobject_cast<QComboBox *>(widget)
        || qobject_cast<QHeaderView *>(widget) || qobject_cast<QScrollBar *>(widget))
        widget->setAttribute(Qt::WA_Hover);
}

int HoshinStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_ScrollBarExtent: return metrics::scrollBar;
    case PM_ScrollView_ScrollBarSpacing:
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_TabBarBaseOverlap:
    case PM_TabBarTabShiftVertical:
    case PM_TabBarTabShiftHorizontal:
    case PM_ScrollView_ScrollBarOverlap: return 0;
    case PM_ButtonIconSize:
    case PM_SmallIconSize: return metrics::iconRow;
    case PM_TabBarTabHSpace: return 20;
    case PM_TabBarTabOverlap: return -2;
    case PM_FocusFrameHMargin:
    case PM_FocusFrameVMargin: return 2 + metrics::focusLine;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight: return 15;
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing: return metrics::gap;
    case PM_SplitterWidth: return 1;
    case PM_TreeViewIndentation: return metrics::indent;
    case PM_MenuBarPanelWidth:
    case PM_MenuBarHMargin: return 0;
    case PM_ToolTipLabelFrameWidth: return 4;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing: return metrics::gap;
    case PM_LayoutLeftMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutBottomMargin: return metrics::groupGap;
    default: return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int HoshinStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                           QStyleHintReturn *data) const
{
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_Widget_Animate:
    case SH_Widget_Animation_Duration:
    case SH_ComboBox_Popup:
    case SH_UnderlineShortcut:
        return hint == SH_UnderlineShortcut ? QProxyStyle::styleHint(hint, option, widget, data) : 0;
    case SH_ItemView_ShowDecorationSelected:
    case SH_ScrollBar_LeftClickAbsolutePosition: return 1;
    case SH_DialogButtonBox_ButtonsHaveIcons: return 0;
    case SH_ToolTip_WakeUpDelay: return 600;
    default: return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

QSize HoshinStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                    const QWidget *widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    const int control = option ? qMax(metrics::control, option->fontMetrics.height() + 9) : metrics::control;
    switch (type) {
    case CT_PushButton: {
        const bool link = widget && widget->property("link").toBool();
        int width = size.width() + (link ? 0 : 2 * 14 + 2);
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
            button && !button->icon.isNull() && !button->text.isEmpty())
            width -= link ? 0 : 6; // a button with an icon has 10 px at its sides
        return {width, link ? qMax(20, size.height()) : control};
    }
    case CT_LineEdit:
    case CT_SpinBox: return {result.width(), qMax(control, size.height())};
    case CT_ComboBox: return {result.width() + 4, control};
    case CT_ToolButton: return result.expandedTo({control, control});
    case CT_MenuBarItem: return {size.width() + 16, qMax(metrics::bar - 1, size.height() + 4)};
    case CT_MenuItem: {
        const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
        if (item && item->menuItemType == QStyleOptionMenuItem::Separator)
            return {result.width(), 9};
        return {result.width() + 8, qMax(metrics::row, result.height())};
    }
    case CT_ItemViewItem: return result.expandedTo({0, metrics::row});
    case CT_TabBarTab: { // the current one is half-bold and must not grow when it is chosen
        const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option);
        const int bold = tab && widget ? QFontMetrics(semibold(widget->font())).horizontalAdvance(tab->text)
                - tab->fontMetrics.horizontalAdvance(tab->text)
                                       : 0;
        return {size.width() + qMax(0, bold), metrics::paneHead - 1};
    }
    case CT_HeaderSection: return {result.width(), metrics::row};
    default: return result;
    }
}

QRect HoshinStyle::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    if (element == SE_LineEditContents && qobject_cast<const QComboBox *>(widget ? widget->parentWidget() : nullptr))
        return option->rect.adjusted(1, 1, -1, -1); // the box has its own edge
    if (element == SE_LineEditContents)
        return option->rect.adjusted(7, 1, -7, -1);
    return QProxyStyle::subElementRect(element, option, widget);
}

QRect HoshinStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                                  const QWidget *widget) const
{
    if (control == CC_ScrollBar) {
        const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
        if (bar && (part == SC_ScrollBarAddLine || part == SC_ScrollBarSubLine))
            return {};
        if (bar && part == SC_ScrollBarGroove)
            return bar->rect;
        if (bar)
            return scrollBarPart(*bar, part);
    }
    if (control == CC_ComboBox) {
        const QRect r = option->rect;
        if (part == SC_ComboBoxArrow)
            return {r.right() - 22, r.top(), 22, r.height()};
        if (part == SC_ComboBoxEditField)
            return r.adjusted(6, 2, -24, -2);
    }
    return QProxyStyle::subControlRect(control, option, part, widget);
}

void HoshinStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                                const QWidget *widget) const
{
    const bool on = option->state & (State_On | State_Sunken);
    const bool over = (option->state & State_MouseOver) && (option->state & State_Enabled);
    switch (element) {
    case PE_PanelButtonCommand:
        if (!(widget && widget->property("link").toBool()))
            paintButton(*painter, *option, isPrimary(widget));
        return;
    case PE_PanelButtonTool:
        if (on || over)
            paintRound(*painter, option->rect, on ? Role::Select : Role::Hover, std::nullopt, option->palette);
        return;
    case PE_FrameFocusRect: return; // the focus frame, the edge of the input or the row says it
    case PE_IndicatorTabClose:
    case PE_FrameStatusBarItem:
    case PE_FrameButtonTool:
    case PE_FrameTabWidget:
    case PE_PanelMenuBar: return;
    default: break;
    }
    if (drawFrame(element, option, painter, widget) || drawIndicator(element, option, painter))
        return;
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

bool HoshinStyle::drawFrame(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                            const QWidget *widget) const
{
    switch (element) {
    case PE_PanelLineEdit: {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        if (frame && frame->lineWidth > 0)
            paintInput(*painter, *option, widget);
        else if (widget && widget->autoFillBackground())
            painter->fillRect(option->rect, option->palette.base());
        return true;
    }
    case PE_FrameLineEdit: return true;
    case PE_Frame:
        if (qobject_cast<const QTextEdit *>(widget) || qobject_cast<const QPlainTextEdit *>(widget))
            paintInputEdge(*painter, *option, widget);
        else
            paintEdge(*painter, option->rect, color(Role::Line, option->palette), 0);
        return true;
    case PE_FrameMenu:
    case PE_PanelTipLabel:
        if (element == PE_PanelTipLabel)
            painter->fillRect(option->rect, option->palette.toolTipBase());
        paintEdge(*painter, option->rect, color(Role::Border, option->palette), 0);
        return true;
    case PE_FrameTabBarBase:
    case PE_PanelStatusBar: return true;
    case PE_PanelItemViewRow:
    case PE_PanelItemViewItem: paintRowGround(*painter, *option); return true;
    case PE_FrameGroupBox: paintEdge(*painter, option->rect, color(Role::Line, option->palette), 0); return true;
    default: return false;
    }
}

bool HoshinStyle::drawIndicator(PrimitiveElement element, const QStyleOption *option, QPainter *painter) const
{
    switch (element) {
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck: paintCheckBox(*painter, *option); return true;
    case PE_IndicatorRadioButton: paintRadioButton(*painter, *option); return true;
    case PE_IndicatorBranch:
        if (option->state & State_Children)
            paintChevron(*painter, option->rect, option->state & State_Open ? u"chevron-down"_s : u"chevron-right"_s,
                         *option, metrics::iconMark);
        return true;
    case PE_IndicatorArrowDown:
    case PE_IndicatorHeaderArrow:
    case PE_IndicatorButtonDropDown:
        paintChevron(*painter, option->rect, u"chevron-down"_s, *option, metrics::iconMark);
        return true;
    case PE_IndicatorArrowRight:
        paintChevron(*painter, option->rect, u"chevron-right"_s, *option, metrics::iconMark);
        return true;
    case PE_IndicatorToolBarSeparator: return true;
    default: return false;
    }
}

void setPrimary(QPushButton *button, bool primary)
{
    button->setProperty("primary", primary);
    button->update();
}

bool isPrimary(const QWidget *widget) { return widget && widget->property("primary").toBool(); }

void setInvalid(QWidget *input, bool invalid)
{
    input->setProperty("invalid", invalid);
    input->update();
}

void setLink(QAbstractButton *button)
{
    button->setProperty("link", true);
    button->setCursor(Qt::PointingHandCursor);
}

} // namespace hoshin::ui
