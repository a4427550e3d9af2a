// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/comparisonview.h"

#include <QTextLayout>

#include <vector>

namespace hoshin::ui {

/// The text of a cell broken into lines for one width and font. Kept: laying out is what costs, painting is not.
class CellLayout
{
public:
    CellLayout(const SheetCell &cell, const QFont &font, int pitch, int width, bool after, const QPalette &palette);

    int height() const { return m_height; }
    void paint(QPainter &painter, const QPoint &at, const QPalette &palette) const;

private:
    struct Paragraph
    {
        std::unique_ptr<QTextLayout> layout;
        QList<SheetLine::Stretch> stretches;
    };
    std::vector<Paragraph> m_paragraphs;
    int m_height = 0;
    int m_pitch;
    bool m_after;
};

/// Draws the cells of a ComparisonView.
class ComparisonDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void setTextPercent(int percent);
    void forget() { m_layouts.clear(); } ///< widths, texts or colours are others
    int rowHeight(const ComparisonView &view, int row) const;
    /// What rowHeight() will be, from the number of characters alone. Exact where a line breaks between any two of them.
    int guessedHeight(const ComparisonView &view, int row) const;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const CellLayout &layoutOf(const ComparisonModel &model, const QModelIndex &index, int width,
                               const QPalette &palette) const;
    int leastHeight(const ComparisonView &view, int row) const;
    int pitch(const QFont &font) const;
    QFont textFont() const;
    void paintPlace(QPainter &painter, const QStyleOptionViewItem &option, const SheetBlock &block, int notes) const;

    int m_percent = 100;
    mutable QHash<QModelIndex, std::shared_ptr<const CellLayout>> m_layouts;
};

} // namespace hoshin::ui
