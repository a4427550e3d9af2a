// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

namespace hoshin::import {

/// | --- | :-: |: the line between head and body of a table in text.
bool isRuler(QStringView line);

/// The cells of a table row in text, trimmed: between bars, \| being a bar, or between tabs.
QStringList splitCells(QStringView line);

/// The row that splitCells() reads back: | a | b |
QString joinCells(const QStringList &cells);

} // namespace hoshin::import
