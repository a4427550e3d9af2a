// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "cli/command.h"
#include "import/fileimport.h"

namespace hoshin::cli {

/// What an OLD, NEW or FILE argument names.
struct Input
{
    model::Document document;
    QString text; ///< the plain text of it: as read, or written from the document where it was none
    std::vector<import::Remark> remarks;
    std::optional<import::LawXmlSource> law; ///< of a 法令標準XML file: what its writer copies
};

/// Reads a file by what it is (.txt, 法令標準XML or our own .xml, .html, .docx, .pdf) or WORKSPACE[@REVISION]:DOCUMENT. Says on
/// the console where an encoding was converted.
///
/// Errors: NotFound, NotReadable, Malformed, Unsupported, with path, line and column where known.
Result<Input> loadInput(const QString &argument, Console &console);

/// A text file that is read line by line (改め文), from any encoding that import::decodeText knows. Errors: as loadInput.
Result<QString> loadText(const QString &path, Console &console);

/// One line for a remark of an import: place, what, why.
QString remarkSentence(const import::Remark &remark, const QString &path);

} // namespace hoshin::cli
