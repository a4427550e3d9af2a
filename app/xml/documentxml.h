// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "model/document.h"

namespace hoshin::xml {

/// The canonical file of a document: one clause a line, so that Git's own comparison of two revisions stays readable.
///
/// Errors: none; what XML cannot hold is written as U+FFFD, spans that overlap or point outside their text are left out.
/// Cost:   linear; 5,000 clauses in about 3 ms.
QByteArray writeDocument(const model::Document &document);

/// Reads what writeDocument wrote, in this or an older format version. Strict: an element or attribute that the format does not
/// know is an error, because the next save would lose it.
///
/// Errors: Malformed with line and column, Unsupported for a newer version.
/// Cost:   linear; 5,000 clauses in about 5 ms.
Result<model::Document> readDocument(const QByteArray &bytes, const QString &path = {});

} // namespace hoshin::xml
