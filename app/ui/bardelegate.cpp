// SPDX-License-Identifier: Apache-2.0
#include "ui/bardelegate.h"

#include "ui/fonts.h"
#include "ui/metrics.h"
#include "ui/uitr.h"

#include <QHash>
#include <QPainter>

#include <cmath>
#include <numeric>

using namespace Qt::StringLiterals;

namespace hoshin::ui {

namespace {

using guideline::Status;

QImage emptyTile(Role ground, const QPalette &palette, qreal ratio)
{
    QImage tile(QSize(metrics::barTile, metrics::barTile) * ratio, QImage::Format_RGB32);
    tile.setDevicePixelRatio(ratio);
    tile.fill(color(ground, palette));
    return tile;
}

QImage hatchTile(const QPalette &palette, qreal ratio)
{
    QImage tile = emptyTile(Role::BarAdapted, palette, ratio);
    QPainter painter(&tile);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color(Role::BarAdaptedHatch, palette), metrics::barTile / 3.0));
    for (const int x : {-metrics::barTile, 0, metrics::barTile}) // the neighbours' lines reach into the corners
        painter.drawLine(QPointF(x - 1, metrics::barTile + 1), QPointF(x + metrics::barTile + 1, -1));
    return tile;
}

QImage dotTile(const QPalette &palette, qreal ratio)
{
    QImage tile = emptyTile(Role::BarTransit, palette, ratio);
    QPainter painter(&tile);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color(Role::BarTransitDots, palette));
    const double step = metrics::barTile / 4.0;
    for (const QPointF &at : {QPointF(step, step), QPointF(3 * step, 3 * step)})
        painter.drawEllipse(at, 1, 1);
    return tile;
}

/// The ground of a part. Patterns are made once a scheme and device pixel ratio.
QBrush brushOf(BarPart part, const QPalette &palette, qreal ratio)
{
    if (part != BarPart::Adapted && part != BarPart::Transitional) {
        const Role role = part == BarPart::Covered ? Role::BarCovered
            : part == BarPart::Exempt              ? Role::BarExempt
                                                   : Role::Base;
        return color(role, palette);
    }
    static QHash<QString, QBrush> made;
    const QString key = u"%1/%2/%3"_s.arg(int(part)).arg(int(schemeOf(palette))).arg(ratio);
    auto it = made.find(key);
    if (it == made.end()) {
        QBrush brush(part == BarPart::Adapted ? hatchTile(palette, ratio) : dotTile(palette, ratio));
        it = made.insert(key, brush);
    }
    return *it;
}

Role groundRole(BarPart part)
{
    switch (part) {
    case BarPart::Covered: return Role::BarCovered;
    case BarPart::Adapted: return Role::BarAdapted;
    case BarPart::Transitional: return Role::BarTransit;
    case BarPart::Exempt: return Role::BarExempt;
    case BarPart::Gap: return Role::Base;
    }
    Q_UNREACHABLE();
}

template<typename Counted>
QList<int> countsOf(const Counted &counted)
{
    QList<int> counts(barPartCount, 0);
    for (int i = 0; i < guideline::statusCount; ++i)
        counts[int(barPartOf(Status(i)))] += counted.count(Status(i));
    return counts;
}

void paintFigure(QPainter &painter, const QRect &rect, BarPart part, int count, const QFont &base,
                 const QPalette &palette)
{
    const QFont font = part == BarPart::Gap ? semibold(counterFont(base)) : counterFont(base);
    const QString figure = QString::number(count);
    painter.setFont(font);
    QRect words = QFontMetrics(font).boundingRect(figure);
    words.setWidth(QFontMetrics(font).horizontalAdvance(figure) + 4);
    words.moveCenter(rect.center());
    if (part == BarPart::Adapted || part == BarPart::Transitional)
        painter.fillRect(words & rect, color(groundRole(part), palette));
    painter.setPen(color(part == BarPart::Covered   ? Role::OnAccent
                             : part == BarPart::Gap ? Role::Gap
                                                    : Role::Text,
                         palette));
    painter.drawText(rect, Qt::AlignCenter | Qt::TextSingleLine, figure);
}

} // namespace

QString barPartWord(BarPart part)
{
    switch (part) {
    case BarPart::Covered: return Tr::tr("充足");
    case BarPart::Adapted: return Tr::tr("変更して充足");
    case BarPart::Transitional: return Tr::tr("経過措置");
    case BarPart::Exempt: return Tr::tr("対象外・不採用");
    case BarPart::Gap: return Tr::tr("未対応");
    }
    Q_UNREACHABLE();
}

BarPart barPartOf(Status status)
{
    switch (status) {
    case Status::Covered: return BarPart::Covered;
    case Status::Adapted: return BarPart::Adapted;
    case Status::Transitional: return BarPart::Transitional;
    case Status::NotApplicable:
    case Status::Refused: return BarPart::Exempt;
    case Status::Gap: return BarPart::Gap;
    }
    Q_UNREACHABLE();
}

QList<int> barCounts(const guideline::CoverageRow &row) { return countsOf(row); }
QList<int> barCounts(const guideline::CoverageReport &report) { return countsOf(report); }

QList<int> barWidths(const QList<int> &counts, int width)
{
    QList<int> widths(counts.size(), 0);
    const int total = std::accumulate(counts.begin(), counts.end(), 0);
    if (total == 0)
        return widths;
    int used = 0;
    for (qsizetype i = 0; i < counts.size(); ++i) {
        if (counts.at(i) > 0)
            widths[i] = qMax(metrics::barSegmentLeast, int(std::lround(double(counts.at(i)) * width / total)));
        used += widths.at(i);
    }
    auto largest = std::max_element(widths.begin(), widths.end());
    while (used > width && *largest > metrics::barSegmentLeast) { // the widest gives what the narrow ones took
        --*largest;
        --used;
        largest = std::max_element(widths.begin(), widths.end());
    }
    *largest += qMax(0, width - used);
    return widths;
}

std::optional<BarPart> barPartAt(const QList<int> &counts, int width, int x)
{
    const QList<int> widths = barWidths(counts, width - 2 * metrics::gap);
    int right = metrics::gap;
    for (int i = 0; i < widths.size(); ++i) {
        const int left = right;
        right += widths.at(i);
        if (x >= left && x < right)
            return BarPart(i);
    }
    return std::nullopt;
}

void paintBarPatch(QPainter &painter, const QRect &rect, BarPart part, const QPalette &palette)
{
    painter.save();
    painter.setBrushOrigin(rect.topLeft());
    painter.fillRect(rect, brushOf(part, palette, painter.device()->devicePixelRatioF()));
    const bool gap = part == BarPart::Gap;
    painter.setRenderHint(QPainter::Antialiasing, gap);
    painter.setPen(gap ? QPen(color(Role::Gap, palette), metrics::barGapEdge) : QPen(color(Role::Border, palette), 0));
    painter.setBrush(Qt::NoBrush);
    if (gap)
        painter.drawRect(QRectF(rect).adjusted(1, 1, -1, -1));
    else
        painter.drawRect(rect.adjusted(0, 0, -1, -1));
    painter.restore();
}

void paintBar(QPainter &painter, const QRect &rect, const QList<int> &counts, const QFont &font,
              const QPalette &palette)
{
    const QList<int> widths = barWidths(counts, rect.width());
    int x = rect.left();
    for (int i = 0; i < widths.size(); ++i) {
        if (widths.at(i) == 0)
            continue;
        const QRect segment(x, rect.top(), widths.at(i), rect.height());
        paintBarPatch(painter, segment, BarPart(i), palette);
        paintFigure(painter, segment, BarPart(i), counts.at(i), font, palette);
        x += widths.at(i);
    }
}

void BarDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    RowDelegate::paint(painter, option, index);
    const QVariant counts = index.data(CountsRole);
    if (!counts.isValid())
        return;
    painter->save();
    QRect bar = option.rect.adjusted(metrics::gap, 0, -metrics::gap, 0);
    bar.setTop(option.rect.top() + (option.rect.height() - metrics::barHeight) / 2);
    bar.setHeight(metrics::barHeight);
    paintBar(*painter, bar, counts.value<QList<int>>(), option.font, option.palette);
    painter->restore();
}

} // namespace hoshin::ui
