// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "import/readwatch.h"

#include <QByteArray>

namespace hoshin::import {

/// The text of a PDF as lines that readPlainText() takes. Reading is left to poppler's pdftotext in a process of its own, which a
/// damaged or hostile file can at most end; lines that the page's width broke are joined, page numbers dropped.
///
/// Errors:  Unsupported where pdftotext is not installed or the file holds no text (scanned pages); Malformed where it
///          cannot be read.
Result<QString> readPdf(const QByteArray &bytes, const QString &path, ReadWatch *watch = nullptr);

/// The same as the pages show it: nothing joined, nothing dropped, pages apart by form feeds. For who knows the layout.
Result<QString> readPdfPages(const QByteArray &bytes, const QString &path);

/// Joins the lines of a page's layout into the lines of the text. Pages are apart by form feeds.
QString joinBrokenLines(QStringView layout);

} // namespace hoshin::import
