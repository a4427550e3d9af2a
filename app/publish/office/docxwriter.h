// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "publish/printdocument.h"

#include <QDateTime>

namespace hoshin::publish {

struct DocxOptions
{
    QDateTime created;  ///< of the revision, never of the clock; invalid: no date
    bool draft = false; ///< 案 on every page
};

/// A document for print as a Word file: heading styles, numbers as text, bookmarks and links, tables with repeated heads. The
/// comparison table is one of these too. What may not be published must have been taken out before. Equal input, equal bytes.
/// Errors: Unsupported for a figure; Internal.
Result<QByteArray> writeDocx(const PrintDocument &document, const DocxOptions &options = {});

} // namespace hoshin::publish
