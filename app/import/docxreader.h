// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QByteArray>

namespace hoshin::import {

/// The text of a Word file as lines that readPlainText() takes: one a paragraph, with the label that Word prints; table rows as
/// | a | b |. Recorded changes are taken as accepted: what was inserted counts, what was deleted does not. Ruby gives its
/// base, a footnote stands at the end, a text box behind its paragraph, a picture as 〔図〕 with its name.
///
/// Errors:  Malformed, with the part's name; Unsupported where a bound of ZipArchive is passed or it is no Word file.
/// Cost:    linear.
Result<QString> readDocx(const QByteArray &bytes, const QString &path);

} // namespace hoshin::import
