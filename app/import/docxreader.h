// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "import/readwatch.h"

#include <QByteArray>
#include <QHash>
#include <QSet>

namespace hoshin::import {

/// Stands in front of what a picture shows, in the lines of a file that had one.
inline constexpr QStringView pictureMark = u"〔図〕";
/// The same for a file inside the file (OLE): a workbook, a drawing of another program.
inline constexpr QStringView objectMark = u"〔埋込み〕";

/// What a Word file gives.
struct DocxText
{
    QString lines;
    QSet<QString> described;             ///< pictures whose words a person wrote: what they show, not 「図 1」
    QHash<QString, QByteArray> pictures; ///< PNG and JPEG, by the name that stands behind their 〔図〕
};

/// The text of a Word file as lines that readPlainText() takes: one a paragraph, with the label that Word prints; table rows as
/// | a | b |. Recorded changes are taken as accepted: what was inserted counts, what was deleted does not. Ruby is
/// ｜強靱《きょうじん》, a footnote stands at the end, a text box behind its paragraph, a picture as 〔図〕 with what it shows.
///
/// Errors:  Cancelled; Malformed, with the part's name; Unsupported where a bound of ZipArchive is passed or it is no Word file.
/// Cost:    linear.
Result<DocxText> readDocx(const QByteArray &bytes, const QString &path, ReadWatch *watch = nullptr);

} // namespace hoshin::import
