// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAction>
#include <QList>
#include <QWidget>

class QVBoxLayout;

namespace hoshin::ui {

/// The bar at the far left: icon and word for each activity, the settings at its foot.
class ActivityBar final : public QWidget
{
    Q_OBJECT

public:
    explicit ActivityBar(QWidget *parent = nullptr);

    void addActivity(QAction *action, const QString &word, const QString &iconName);
    void addFootAction(QAction *action, const QString &word, const QString &iconName);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QVBoxLayout *m_layout;
};

} // namespace hoshin::ui
