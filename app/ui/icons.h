// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/colors.h"

#include <QIcon>

class QPainter;

namespace hoshin::ui {

/// The icon `name` of resources/icons, drawn in the palette's colours: text2 at rest, text under the pointer, accent when
/// checked, the disabled text when off. Errors: an unknown name is a bug and asserts.
QIcon icon(const QString &name);
QIcon icon(const QString &name, Scheme scheme); ///< in the colours of one scheme whatever the application has

/// Draws the icon `name` into `rect` in one colour.
void paintIcon(QPainter &painter, const QString &name, const QRect &rect, const QColor &color);

} // namespace hoshin::ui
