// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QHash>

namespace hoshin::import {

/// Stands in front of what a picture shows, in the lines of a file that had one.
inline constexpr QStringView pictureMark = u"〔図〕";

/// What a Word file gives.
struct DocxText
{
    QString lines;
    QHash<QString, QByteArray> pictures; ///< PNG and JPEG, by the name that stands behind their 〔図〕
};

/// The text of a Word file as lines that readPlainText() takes: one a paragraph, with the label that Word prints; table rows as
/// | a | b |. Recorded changes are taken as accepted: what was inserted counts, what was deleted does not. Ruby gives its
/// base, a footnote stands at the end, a text box behind its paragraph, a picture as 〔図〕 with what it shows.
///
/// Errors:  Malformed, with the part's name; Unsupported where a bound of ZipArchive is passed or it is no Word file.
/// Cost:    linear.
Result<DocxText> readDocx(const QByteArray &bytes, const QString &path);

} // namespace hoshin::import
