// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/command.h"
#include "compare/comparisontable.h"
#include "diff/comparison.h"

#include <optional>

namespace hoshin::cli {

/// What `compare` is called and takes; without its `run`.
Command compareCommand();

/// The units of a text file in UTF-8, cut up as it is, without a detour over a document. Nothing where `path` is no such file.
std::optional<diff::Outline> textOutline(const QString &path);

/// The 新旧対照表, with the column 例文 where there are `examples`.
compare::ComparisonTable tableOf(const diff::Outline &before, const diff::Outline &after,
                                 const diff::Comparison &comparison, const compare::TableProfile &profile,
                                 const compare::ExampleTexts &examples);

/// Writes a table as text or HTML, the formats that need no printer. Empty for any other format.
QByteArray writtenTable(const QString &format, const compare::ComparisonTable &table);

/// The whole program where the call compares two such files in such a format: it needs none of the libraries that the other
/// commands load. Nothing, and nothing said, where it is any other call or anything is wrong with it.
std::optional<Exit> compareTexts(const QStringList &arguments, Console &console);

} // namespace hoshin::cli
