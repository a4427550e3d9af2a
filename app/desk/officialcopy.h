// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "guideline/officialtext.h"

namespace hoshin::desk {

/// The ministry's document as the officer has it (PDF, Word, HTML, text), matched to `edition`. It is not shipped; what is read
/// stays in the workspace of whoever reads it.
///
/// Errors:  Unsupported for a file without text, Malformed for one that is damaged, NotFound where nothing in it is this edition.
/// Cost:    that of reading the file; seconds for the 422 pages. For a worker.
Result<guideline::OfficialText> readOfficialCopy(const QByteArray &bytes, const QString &path,
                                                 const guideline::Edition &edition);

/// Where it is kept: "guidelines/r8-03/official.xml" of model::Workspace::editionFiles.
QString officialCopyPath(const QString &edition);

} // namespace hoshin::desk
