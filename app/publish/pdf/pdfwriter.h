// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "publish/compose/composer.h"
#include "publish/pdf/metadata.h"

namespace hoshin::publish {

/// A composed document as a PDF 1.7 file that is PDF/UA-1 and PDF/A-2a. Equal input gives equal bytes.
/// Errors: Unsupported where characters have no glyph, with every one of them and its places in `detail`, one a line; Internal.
Result<QByteArray> writePdf(const ComposedDocument &document, const PdfOptions &options);

/// compose() and writePdf() in one.
Result<QByteArray> renderPdf(const PrintDocument &document, const PdfOptions &options);

} // namespace hoshin::publish
