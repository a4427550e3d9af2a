// SPDX-License-Identifier: Apache-2.0
#include "ui/rowdelegate.h"

#include "ui/fonts.h"
#include "ui/metrics.h"
#include "ui/stylepaint.h"

#include <QListView>
#include <QPainter>
#include <QTableView>
#include <QTreeView>

namespace hoshin::ui {

namespace {

constexpr int edge = 10;
constexpr int numberGap = 4;

int lineHeight(const QFont &font) { return QFontMetrics(font).height(); }

QFont headingFont(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    return index.data(RowRole::Strong).toBool() ? semibold(option.font) : option.font;
}

constexpr int wrappedEdge = 3; ///< above and below a text of several lines
constexpr int thirdEdge = 8;   ///< of a row with a third line

int edgeOf(const QModelIndex &index) { return index.data(RowRole::ThirdMark).isValid() ? thirdEdge : wrappedEdge; }

int wrappedHeight(const QFont &font, const QString &text, int width)
{
    const QFontMetrics metrics(font);
    if (text.isEmpty() || metrics.horizontalAdvance(text) <= width)
        return metrics.height();
    return metrics.boundingRect(QRect(0, 0, qMax(1, width), 1 << 14), Qt::TextWordWrap, text).height();
}

/// Where the text of a wrapped row stands: `rect` without mark and number.
int wrappedWidth(const QRect &rect, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    int width = rect.width();
    if (const auto mark = index.data(RowRole::LeadingMark); mark.isValid())
        width -= markSize(mark.value<Mark>(), option.font).width() + 6;
    const Marks marks = index.data(RowRole::Marks).value<Marks>();
    for (const Mark &mark : marks)
        width -= markSize(mark, option.font).width() + 6;
    return width;
}

} // namespace

bool RowDelegate::isElided(const QString &text, const QFont &font, int width)
{
    return QFontMetrics(font).horizontalAdvance(text) > width;
}

int RowDelegate::paintMarks(QPainter &painter, const QRect &rect, const QStyleOptionViewItem &option,
                            const QModelIndex &index, int headingWidth) const
{
    const Marks marks = index.data(RowRole::Marks).value<Marks>();
    int right = rect.right();
    int needed = 0;
    for (const Mark &mark : marks)
        needed += markSize(mark, option.font).width() + 6;
    // The heading goes before the word: pills give way to a bar at the left edge, glyphs with a count stay.
    const bool crowded = headingWidth + needed > rect.width();
    if (const int bar = index.data(RowRole::ChangeBar).toInt(); bar != 0 && crowded)
        painter.fillRect(option.rect.left() + 1, rect.top() + 4, metrics::accentBar, rect.height() - 8,
                         color(bar == 2 ? Role::Added : Role::Border, option.palette));
    for (auto it = marks.crbegin(); it != marks.crend(); ++it) {
        if (crowded && it->form == Mark::Form::Pill)
            continue;
        const int width = markSize(*it, option.font).width();
        paintMark(painter, {right - width + 1, rect.top(), width, rect.height()}, *it, option.font, option.palette,
                  option.state & QStyle::State_Enabled);
        right -= width + 6;
    }
    return right;
}

void RowDelegate::paintGround(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                              bool focused) const
{
    paintRowGround(painter, option);
    if (m_rowLine) {
        painter.setPen(QPen(color(Role::Line, option.palette), 0));
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    }
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    if (!view || !focused || view->currentIndex().siblingAtColumn(0) != index.siblingAtColumn(0))
        return;
    QRect row = option.rect;
    if (qobject_cast<const QTreeView *>(view)) { // the whole row, also where the branches stand
        row.setLeft(0);
        painter.setClipRect(row);
    }
    painter.setPen(QPen(color(Role::Accent, option.palette), 0)); // the current row's edge
    painter.drawLine(row.topLeft(), row.topRight());
    painter.drawLine(row.bottomLeft(), row.bottomRight());
    painter.setClipRect(option.rect);
}

/// Number and the bar of a change at the left of the first line; returns where the text begins.
int RowDelegate::paintNumber(QPainter &painter, const QStyleOptionViewItem &option, const QRect &line,
                             const QModelIndex &index) const
{
    const QString number = index.data(RowRole::Number).toString();
    if (number.isEmpty())
        return line.left();
    const bool enabled = option.state & QStyle::State_Enabled;
    const int width = qMax(m_numberColumn, QFontMetrics(option.font).horizontalAdvance(number) + numberGap);
    painter.setFont(option.font);
    painter.setPen(color(enabled ? Role::Text2 : Role::Disabled, option.palette));
    painter.drawText(QRect(line.left(), line.top(), width, line.height()), Qt::AlignVCenter | Qt::TextSingleLine,
                     number);
    return line.left() + width + numberGap;
}

void RowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &base, const QModelIndex &index) const
{
    QStyleOptionViewItem option = base;
    initStyleOption(&option, index);
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const bool focused = view ? view->hasFocus() && view->isActiveWindow() : bool(base.state & QStyle::State_HasFocus);
    option.state.setFlag(QStyle::State_HasFocus, focused);
    painter->save();
    painter->setClipRect(option.rect);
    paintGround(*painter, option, index, focused);
    const bool enabled = option.state & QStyle::State_Enabled;
    const QString second = index.data(RowRole::SecondLine).toString();
    QRect rect = option.rect.adjusted(edge - 2, 0, -edge, 0);
    QRect first = rect;
    if (!second.isEmpty()) {
        const int used = lineHeight(option.font) + lineHeight(secondary(option.font)) + 1;
        first = {rect.left(), rect.top() + (rect.height() - used) / 2, rect.width(), lineHeight(option.font)};
    }
    const QFont font = headingFont(option, index);
    if (m_wrap) {
        const int height = wrappedHeight(font, option.text, wrappedWidth(rect, option, index));
        const bool single = second.isEmpty() && height <= lineHeight(option.font);
        first = single ? rect : QRect(rect.left(), rect.top() + edgeOf(index), rect.width(), height);
    }
    if (const auto mark = index.data(RowRole::LeadingMark); mark.isValid()) {
        paintMark(*painter, first, mark.value<Mark>(), option.font, option.palette, enabled);
        const int used = markSize(mark.value<Mark>(), option.font).width() + 6;
        rect.setLeft(rect.left() + used);
        first.setLeft(rect.left());
    }
    const int x = paintNumber(*painter, option, first, index);
    const int headingWidth = x - first.left() + QFontMetrics(font).horizontalAdvance(option.text) + 6;
    const int right = paintMarks(*painter, first, option, index, headingWidth);
    const Role role = !enabled                ? Role::Disabled
        : index.data(RowRole::Link).toBool()  ? Role::Accent
        : index.data(RowRole::Quiet).toBool() ? Role::Text2
                                              : Role::Text;
    painter->setFont(font);
    painter->setPen(color(role, option.palette));
    const QRect words(x, first.top(), qMax(0, right - x + 1), first.height());
    const int align = int(option.displayAlignment & Qt::AlignHorizontal_Mask) | Qt::AlignVCenter | Qt::TextSingleLine;
    if (m_wrap)
        painter->drawText(words, int(Qt::AlignLeft | Qt::AlignVCenter) | Qt::TextWordWrap, option.text);
    else
        painter->drawText(words, align, QFontMetrics(font).elidedText(option.text, Qt::ElideRight, words.width()));
    if (!second.isEmpty()) {
        painter->setFont(secondary(option.font));
        painter->setPen(color(enabled ? Role::Text2 : Role::Disabled, option.palette));
        const QRect below(rect.left(), first.bottom() + 2, rect.width(),
                          m_wrap ? rect.bottom() - first.bottom() - 2 : lineHeight(secondary(option.font)));
        if (m_wrap)
            painter->drawText(below, int(Qt::AlignLeft | Qt::AlignTop) | Qt::TextWordWrap, second);
        if (const auto third = index.data(RowRole::ThirdMark); m_wrap && third.isValid()) {
            const int top = below.top() + wrappedHeight(secondary(option.font), second, below.width()) + 2;
            const int height = lineHeight(secondary(option.font));
            paintMark(*painter, {below.left(), top, below.width(), height}, third.value<Mark>(), option.font,
                      option.palette, enabled);
        }
        if (!m_wrap)
            painter->drawText(below, Qt::AlignVCenter | Qt::TextSingleLine,
                              painter->fontMetrics().elidedText(second, Qt::ElideRight, below.width()));
    }
    painter->restore();
}

/// As high as the text is at the width that the view gives.
QSize RowDelegate::wrappedHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    int width = option.rect.width();
    if (const auto *list = qobject_cast<const QListView *>(option.widget))
        width = list->viewport()->width();
    else if (const auto *table = qobject_cast<const QTableView *>(option.widget))
        width = table->columnWidth(index.column()); // the option says it only where the view itself wraps
    const QRect rect(0, 0, width - 2 * edge + 2, 0);
    int height = wrappedHeight(headingFont(option, index), index.data(Qt::DisplayRole).toString(),
                               wrappedWidth(rect, option, index));
    if (const QString second = index.data(RowRole::SecondLine).toString(); !second.isEmpty()) {
        QRect below = rect;
        if (const auto mark = index.data(RowRole::LeadingMark); mark.isValid())
            below.setLeft(markSize(mark.value<Mark>(), option.font).width() + 6);
        height += 2 + wrappedHeight(secondary(option.font), second, below.width());
        if (index.data(RowRole::ThirdMark).isValid())
            height += 2 + lineHeight(secondary(option.font));
    }
    return {0, qMax(metrics::row, height + 2 * edgeOf(index))};
}

QSize RowDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (m_wrap)
        return wrappedHint(option, index);
    const int line = lineHeight(option.font);
    if (!index.data(RowRole::SecondLine).toString().isEmpty())
        return {0, qMax(metrics::rowTwoLines, line + lineHeight(secondary(option.font)) + 7)};
    QStyleOptionViewItem item = option;
    const int numberWidth = m_numberColumn > 0 ? m_numberColumn + numberGap : 0;
    const int width = QFontMetrics(item.font).horizontalAdvance(index.data(Qt::DisplayRole).toString());
    return {width + numberWidth + 2 * edge, qMax(metrics::row, line + 6)};
}

} // namespace hoshin::ui
