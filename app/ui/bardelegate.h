// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "guideline/coverage.h"
#include "ui/rowdelegate.h"

#include <QBrush>

#include <optional>

namespace hoshin::ui {

/// A part of a coverage bar, in the order of the bar: the open end last.
enum class BarPart : quint8 { Covered, Adapted, Transitional, Exempt, Gap };
inline constexpr int barPartCount = 5;

QString barPartWord(BarPart part); ///< 充足, 変更して充足, 経過措置, 対象外・不採用, 未対応
BarPart barPartOf(guideline::Status status); ///< 対象外 and 不採用 share one
QList<int> barCounts(const guideline::CoverageRow &row);
QList<int> barCounts(const guideline::CoverageReport &report);

/// Widths of the parts in a bar `width` wide: by their share, never narrower than metrics::barSegmentLeast where there is
/// anything to count. They add up to `width`, or are all 0 where all counts are.
QList<int> barWidths(const QList<int> &counts, int width);

/// The part at `x` of a cell `width` wide; nothing beside the bar.
std::optional<BarPart> barPartAt(const QList<int> &counts, int width, int x);

/// Draws one bar into `rect`. Meaning stands in figure and pattern as well as in colour.
void paintBar(QPainter &painter, const QRect &rect, const QList<int> &counts, const QFont &font,
              const QPalette &palette);

/// Draws the patch of one part for a legend.
void paintBarPatch(QPainter &painter, const QRect &rect, BarPart part, const QPalette &palette);

/// A row of the coverage table: the cell with BarRole::Counts is a bar, every other is RowDelegate's.
class BarDelegate final : public RowDelegate
{
    Q_OBJECT

public:
    static constexpr int CountsRole = RowRole::End + 20; ///< QList<int> in the order of BarPart

    using RowDelegate::RowDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace hoshin::ui
