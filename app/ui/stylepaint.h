// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/colors.h"

#include <QRect>
#include <QStyle>

#include <optional>

class QPainter;
class QStyleOption;
class QStyleOptionSlider;
class QWidget;

/// The strokes HoshinStyle is made of.
namespace hoshin::ui {

/// A round rectangle of `ground` with an edge, both by role.
void paintRound(QPainter &painter, const QRect &rect, std::optional<Role> ground, std::optional<Role> edge,
                const QPalette &palette, int edgeWidth = 1);

/// A 1 px rectangle just inside `rect`.
void paintEdge(QPainter &painter, const QRect &rect, const QColor &color, int corner);

void paintButton(QPainter &painter, const QStyleOption &option, bool primary);
void paintInput(QPainter &painter, const QStyleOption &option, const QWidget *widget);
void paintInputEdge(QPainter &painter, const QStyleOption &option, const QWidget *widget);
void paintCheckBox(QPainter &painter, const QStyleOption &option);
void paintRadioButton(QPainter &painter, const QStyleOption &option);
void paintChevron(QPainter &painter, const QRect &rect, const QString &name, const QStyleOption &option, int size);

/// Ground of a row of a list, tree or table: select with focus, selectIdle without, hover, else nothing.
void paintRowGround(QPainter &painter, const QStyleOption &option);

QRect scrollBarPart(const QStyleOptionSlider &bar, QStyle::SubControl part);

} // namespace hoshin::ui
