// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/paintmark.h"

#include <QStyledItemDelegate>

namespace hoshin::ui {

/// What RowDelegate asks a model for, beside Qt's own roles. Models of the window start their own roles at RowRole::End.
namespace RowRole {
enum : int {
    Number = Qt::UserRole + 100, ///< QString, the number in its own column: 第13条
    Marks,                       ///< hoshin::ui::Marks, at the right
    SecondLine,                  ///< QString; a row with it is two lines high
    Strong,                      ///< bool: the text in half-bold
    Quiet,                       ///< bool: the text in text2
    ChangeBar,                   ///< int: 0 none, 1 changed, 2 added; drawn where the marks had to give way
    Link,                        ///< bool: this cell acts when clicked; drawn in accent
    LeadingMark,                 ///< hoshin::ui::Mark before the text (state of the row)
    ThirdMark,                   ///< hoshin::ui::Mark below the second line, where the rows wrap
    End,
};
}

/// Draws a row of the outline, of a list or of a table: number, text, marks; one or two lines. Fed by roles only.
class RowDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit RowDelegate(QObject *parent = nullptr) : QStyledItemDelegate(parent) {}

    /// Width kept for RowRole::Number; a longer number takes what it needs.
    void setNumberColumn(int width) { m_numberColumn = width; }
    void setRowLine(bool on) { m_rowLine = on; } ///< a line below every row, as in tables

    /// Long text goes on in further lines instead of being cut; the view has to ask for heights again when its width changes.
    void setWrap(bool on) { m_wrap = on; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    /// True where the heading of this row is elided at this width, so that the tool tip has something to add.
    static bool isElided(const QString &text, const QFont &font, int width);

private:
    void paintGround(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                     bool focused) const;
    int paintNumber(QPainter &painter, const QStyleOptionViewItem &option, const QRect &line,
                    const QModelIndex &index) const;
    int paintMarks(QPainter &painter, const QRect &rect, const QStyleOptionViewItem &option, const QModelIndex &index,
                   int headingWidth) const;

    QSize wrappedHint(const QStyleOptionViewItem &option, const QModelIndex &index) const;

    int m_numberColumn = 0;
    bool m_rowLine = false;
    bool m_wrap = false;
};

} // namespace hoshin::ui
