// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/document.h"

#include <QStringList>

namespace hoshin::import {

/// `document` as plain text with the labels of its scheme, as readPlainText() reads it back: title, blank line, one line a
/// clause, LF.
///
/// Shapes:  a heading of an article stands on its own line before it; blanks indent 号 and below; tables are
///          written as | a | b | with a ruler behind the first row. Ruby is written ｜強靱《きょうじん》, or left out: what
///          is compared or amended line by line is the text alone.
/// Errors:  none.
/// Cost:    linear.
enum class Readings : quint8 { Keep, LeaveOut };
QString writePlainText(const model::Document &document, Readings readings = Readings::Keep);

} // namespace hoshin::import
