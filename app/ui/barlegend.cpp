// SPDX-License-Identifier: Apache-2.0
#include "ui/barlegend.h"

#include "ui/bardelegate.h"
#include "ui/fonts.h"
#include "ui/metrics.h"
#include "ui/uitr.h"

#include <QPainter>

#include <numeric>

using namespace Qt::StringLiterals;

namespace hoshin::ui {

BarLegend::BarLegend(QWidget *parent) : QWidget(parent) { setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed); }

void BarLegend::setCounts(const QList<int> &counts)
{
    m_counts = counts;
    QStringList words;
    for (int i = 0; i < counts.size(); ++i)
        words << barPartWord(BarPart(i)) + u' ' + QString::number(counts.at(i));
    setAccessibleName(words.join(u"、"_s));
    update();
}

QSize BarLegend::sizeHint() const
{
    return {metrics::centreLeast, qMax(metrics::paneHead, fontMetrics().height() + metrics::gap)};
}

void BarLegend::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), color(Role::Base, palette()));
    const QFont small = secondary(font());
    const QFont figures = semibold(small);
    int x = metrics::groupGap;
    const auto word = [&](const QString &text, const QFont &face) {
        const int width = QFontMetrics(face).horizontalAdvance(text);
        painter.setFont(face);
        painter.setPen(color(Role::Text, palette()));
        painter.drawText(QRect(x, 0, width, height()), Qt::AlignVCenter | Qt::TextSingleLine, text);
        x += width;
    };
    for (int i = 0; i < m_counts.size(); ++i) {
        paintBarPatch(painter, {x, (height() - metrics::groupGap) / 2, metrics::barHeight, metrics::groupGap},
                      BarPart(i), palette());
        x += metrics::barHeight + metrics::gap;
        word(barPartWord(BarPart(i)), small);
        x += metrics::gap;
        word(QString::number(m_counts.at(i)), figures);
        x += metrics::paneMargin;
    }
    painter.setPen(color(Role::Text2, palette()));
    painter.setFont(small);
    const QString total = Tr::tr("全 %1 項目").arg(std::accumulate(m_counts.begin(), m_counts.end(), 0));
    if (x + QFontMetrics(small).horizontalAdvance(total) < width() - metrics::groupGap)
        painter.drawText(rect().adjusted(0, 0, -metrics::groupGap, 0), Qt::AlignVCenter | Qt::AlignRight, total);
}

} // namespace hoshin::ui
