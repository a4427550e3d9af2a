// SPDX-License-Identifier: Apache-2.0
#include "ui/rowdelegate.h"

#include "ui/fonts.h"
#include "ui/metrics.h"
#include "ui/stylepaint.h"

#include <QAbstractItemView>
#include <QPainter>

namespace hoshin::ui {

namespace {

constexpr int edge = 10;
constexpr int numberGap = 4;

int lineHeight(const QFont &font) { return QFontMetrics(font).height(); }

} // namespace

bool RowDelegate::isElided(const QString &text, const QFont &font, int width)
{
    return QFontMetrics(font).horizontalAdvance(text) > width;
}

int RowDelegate::paintMarks(QPainter &painter, const QRect &rect, const QStyleOptionViewItem &option,
                            const Marks &marks, int headingWidth) const
{
    int right = rect.right();
    int needed = 0;
    for (const Mark &mark : marks)
        needed += markSize(mark, option.font).width() + 6;
    // The heading goes before the word: pills give way to the bar beside the number, glyphs with a count stay.
    const bool crowded = headingWidth + needed > rect.width();
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

void RowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &base, const QModelIndex &index) const
{
    QStyleOptionViewItem option = base;
    initStyleOption(&option, index);
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const bool focused = view ? view->hasFocus() && view->isActiveWindow() : bool(base.state & QStyle::State_HasFocus);
    option.state.setFlag(QStyle::State_HasFocus, focused);
    painter->save();
    painter->setClipRect(option.rect);
    paintRowGround(*painter, option);
    const QPalette &palette = option.palette;
    if (m_rowLine) {
        painter->setPen(QPen(color(Role::Line, palette), 0));
        painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    }
    const bool current = view && focused && view->currentIndex() == index;
    if (current && view->selectionBehavior() == QAbstractItemView::SelectItems)
        paintEdge(*painter, option.rect, color(Role::Accent, palette), 0);
    else if (view && focused && view->currentIndex().siblingAtColumn(0) == index.siblingAtColumn(0)) {
        painter->setPen(QPen(color(Role::Accent, palette), 0));
        painter->drawLine(option.rect.topLeft(), option.rect.topRight());
        painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    }
    const bool enabled = option.state & QStyle::State_Enabled;
    const auto ink = [&](Role role) { return color(enabled ? role : Role::Disabled, palette); };
    const QString second = index.data(RowRole::SecondLine).toString();
    QRect rect = option.rect.adjusted(edge - 2, 0, -edge, 0);
    if (const auto mark = index.data(RowRole::LeadingMark); mark.isValid()) {
        const Mark leading = mark.value<Mark>();
        QRect where = rect;
        if (!second.isEmpty())
            where.setHeight(rect.height() / 2 + 2);
        paintMark(*painter, where, leading, option.font, palette, enabled);
        rect.setLeft(rect.left() + markSize(leading, option.font).width() + 6);
    }
    QRect first = rect;
    if (!second.isEmpty()) {
        const int used = lineHeight(option.font) + lineHeight(secondary(option.font)) + 1;
        first = {rect.left(), rect.top() + (rect.height() - used) / 2, rect.width(), lineHeight(option.font)};
    }
    painter->setFont(option.font);
    const QString number = index.data(RowRole::Number).toString();
    int x = first.left();
    if (!number.isEmpty()) {
        const int width = qMax(m_numberColumn, QFontMetrics(option.font).horizontalAdvance(number) + numberGap);
        painter->setPen(ink(Role::Text2));
        painter->drawText(QRect(x, first.top(), width, first.height()), Qt::AlignVCenter | Qt::TextSingleLine, number);
        if (const int bar = index.data(RowRole::ChangeBar).toInt())
            painter->fillRect(option.rect.left() + 1, first.top() + 4, metrics::accentBar, first.height() - 8,
                              color(bar == 2 ? Role::Added : Role::Border, palette));
        x += width + numberGap;
    }
    const QFont font = index.data(RowRole::Strong).toBool() ? semibold(option.font) : option.font;
    const int headingWidth = x - first.left() + QFontMetrics(font).horizontalAdvance(option.text) + 6;
    const int right = paintMarks(*painter, first, option, index.data(RowRole::Marks).value<Marks>(), headingWidth);
    const Role role = index.data(RowRole::Link).toBool() ? Role::Accent
        : index.data(RowRole::Quiet).toBool()            ? Role::Text2
                                                         : Role::Text;
    painter->setFont(font);
    painter->setPen(ink(role));
    const QRect textRect(x, first.top(), qMax(0, right - x + 1), first.height());
    const int align = int(option.displayAlignment & Qt::AlignHorizontal_Mask) | Qt::AlignVCenter | Qt::TextSingleLine;
    painter->drawText(textRect, align, QFontMetrics(font).elidedText(option.text, Qt::ElideRight, textRect.width()));
    if (!second.isEmpty()) {
        painter->setFont(secondary(option.font));
        painter->setPen(ink(Role::Text2));
        const QRect below(rect.left(), first.bottom() + 2, rect.width(), lineHeight(secondary(option.font)));
        painter->drawText(below, Qt::AlignVCenter | Qt::TextSingleLine,
                          painter->fontMetrics().elidedText(second, Qt::ElideRight, below.width()));
    }
    painter->restore();
}

QSize RowDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int line = lineHeight(option.font);
    if (!index.data(RowRole::SecondLine).toString().isEmpty())
        return {0, qMax(metrics::rowTwoLines, line + lineHeight(secondary(option.font)) + 7)};
    QStyleOptionViewItem item = option;
    const int numberWidth = m_numberColumn > 0 ? m_numberColumn + numberGap : 0;
    const int width = QFontMetrics(item.font).horizontalAdvance(index.data(Qt::DisplayRole).toString());
    return {width + numberWidth + 2 * edge, qMax(metrics::row, line + 6)};
}

} // namespace hoshin::ui
