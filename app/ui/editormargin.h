// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/clauseeditor.h"

#include <QWidget>

namespace hoshin::ui {

/// The strip at the left of the clause editor: numbers, and bars at what changed. Cannot be written in.
class ClauseEditor::Margin final : public QWidget
{
public:
    explicit Margin(ClauseEditor &editor) : QWidget(&editor), m_editor(editor) {}

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    ClauseEditor &m_editor;
};

} // namespace hoshin::ui
