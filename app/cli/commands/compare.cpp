// SPDX-License-Identifier: Apache-2.0
#include "base/fileio.h"
#include "cli/clitr.h"
#include "cli/commands.h"
#include "compare/comparisonjson.h"
#include "diff/comparison.h"

using namespace Qt::StringLiterals;

namespace hoshin::cli {

namespace {

/// The units of a plain text file, without a detour over a document.
Result<diff::Outline> outlineOf(const QString &input)
{
    const Result<QByteArray> bytes = readFile(input);
    if (!bytes)
        return bytes.error();
    return diff::outlineFromUtf8(*bytes);
}

} // namespace

Exit runCompare(const Invocation &invocation, Console &console)
{
    const Result<diff::Outline> before = outlineOf(invocation.arguments[0]);
    if (!before)
        return report(before.error(), console);
    const Result<diff::Outline> after = outlineOf(invocation.arguments[1]);
    if (!after)
        return report(after.error(), console);
    const diff::Comparison comparison = diff::compare(*before, *after);
    const QByteArray bytes = compare::comparisonJson(*before, *after, comparison);
    if (const Exit exit = console.data(invocation, bytes); exit != Exit::Done)
        return exit;
    return comparison.isEmpty() ? Exit::Done : Exit::Findings;
}

} // namespace hoshin::cli
