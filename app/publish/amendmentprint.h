// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "publish/printdocument.h"

namespace hoshin::publish {

/// An amending text (改め文) as it is printed: one paragraph a line, the lines of a quoted block hanging from their numbers.
/// `text` is what amend::printAmendment() writes; `vertical`: 縦書き, as bodies with kanji numerals want it.
PrintDocument amendmentDocument(const QString &text, const QString &title, const QString &issuer, bool vertical);

} // namespace hoshin::publish
