// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFont>

namespace hoshin::ui {

/// Font of the interface: the system's, with a Japanese family first, so that no character is drawn in its Chinese shape.
QFont interfaceFont();

enum class TextFace : quint8 {
    Gothic, ///< writing and comparing: BIZ UDGothic
    Mincho, ///< the page as it will be printed: BIZ UDMincho
};

/// Font of policy text. `pixels` at 100 %, `percent` the user's text size.
QFont documentFont(TextFace face, int pixels, int percent = 100);

/// `font` a step smaller for secondary lines (12 of 13 px), or in half-bold.
QFont secondary(QFont font);
QFont semibold(QFont font);
QFont counterFont(QFont font); ///< 11 px, the figure in a pill

} // namespace hoshin::ui
