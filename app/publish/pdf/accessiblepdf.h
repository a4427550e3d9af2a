// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

namespace hoshin::publish {

/// Whether these bytes are a PDF file with a structure tree that says of itself that it is PDF/UA-1 and PDF/A-2a: what writePdf()
/// makes. It reads the file, not the code that wrote it; judges from outside are in tests/judges.
bool isAccessiblePdf(const QByteArray &pdf);

} // namespace hoshin::publish
