// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QWidget>

namespace hoshin::ui {

/// What the parts of the bars below mean, with the totals.
class BarLegend final : public QWidget
{
    Q_OBJECT

public:
    explicit BarLegend(QWidget *parent = nullptr);
    void setCounts(const QList<int> &counts);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QList<int> m_counts;
};

} // namespace hoshin::ui
