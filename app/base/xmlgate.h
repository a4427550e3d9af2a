// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QByteArray>

namespace hoshin {

/// Elements deeper than this are refused: whoever reads the tree recurses.
inline constexpr int maximumXmlDepth = 64;

/// Passes XML that a lenient parser may be given. Checks what pugixml does not: UTF-8, XML 1.0 characters, no DOCTYPE, one
/// root, matching tags, no attribute twice, only the five named entities and character references to legal characters,
/// at most maximumXmlDepth elements inside one another. A UTF-8 mark at the start is allowed.
///
/// Errors:  Malformed with line and column; Unsupported where the declaration names another encoding.
/// Cost:    linear, no tree is built.
Result<void> checkXml(QByteArrayView bytes, const QString &path);

} // namespace hoshin
