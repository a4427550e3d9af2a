// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

namespace hoshin::ui {

/// Every control in every state, light and dark side by side: the picture by which the look is accepted.
class ComponentsPage final : public QWidget
{
    Q_OBJECT

public:
    explicit ComponentsPage(QWidget *parent = nullptr);
};

} // namespace hoshin::ui
