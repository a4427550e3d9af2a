// SPDX-License-Identifier: Apache-2.0
#include "base/fileio.h"
#include "cli/clitr.h"
#include "cli/commands.h"
#include "cli/inputs.h"
#include "cli/textcompare.h"
#include "cli/workspaceargument.h"
#include "compare/comparisonjson.h"
#include "compare/comparisontable.h"
#include "diff/overrides.h"
#include "publish/comparisonprint.h"
#include "publish/exampletexts.h"
#include "publish/office/docxwriter.h"
#include "publish/pdf/pdfwriter.h"

using namespace Qt::StringLiterals;

namespace hoshin::cli {

namespace {

/// The units of an input, and its document where it was read as one.
struct Side
{
    diff::Outline outline;
    model::Document document;
};

Result<Side> sideOf(const QString &input, Console &console)
{
    if (std::optional<diff::Outline> outline = textOutline(input))
        return Side{.outline = std::move(*outline), .document = {}};
    const Result<Input> loaded = loadInput(input, console);
    if (!loaded)
        return loaded.error();
    return Side{.outline = diff::outlineFromDocument(loaded->document), .document = loaded->document};
}

Result<compare::TableProfile> profileOf(const QString &name)
{
    if (const std::optional<compare::TableProfile> builtin = compare::builtinProfile(name))
        return *builtin;
    const Result<QByteArray> bytes = readFile(name);
    if (!bytes)
        return bytes.error();
    return compare::profileFromJson(*bytes, name);
}

/// The 新旧対照表 as it is printed.
Result<QByteArray> printed(const QString &format, const compare::ComparisonTable &table)
{
    if (format == u"pdf")
        return publish::renderPdf(publish::comparisonDocument(table, {}), {});
    return publish::writeDocx(publish::comparisonDocument(table, {}));
}

} // namespace

Exit runCompare(const Invocation &invocation, Console &console)
{
    const Result<Side> from = sideOf(invocation.arguments[0], console);
    if (!from)
        return report(from.error(), console);
    const Result<Side> to = sideOf(invocation.arguments[1], console);
    if (!to)
        return report(to.error(), console);
    const diff::Outline &before = from->outline;
    const diff::Outline &after = to->outline;
    const Result<compare::TableProfile> profile = profileOf(invocation.value(u"profile"_s, u"reference"_s));
    if (!profile)
        return report(profile.error(), console);
    // Two files were never one document: equal ids would be chance.
    const std::optional<WorkspaceArgument> oldPlace = parseWorkspaceArgument(invocation.arguments[0]);
    const std::optional<WorkspaceArgument> newPlace = parseWorkspaceArgument(invocation.arguments[1]);
    diff::CompareOptions options{.useIds = oldPlace && newPlace};
    if (oldPlace && newPlace)
        options.overrides = diff::overridesOf(pairDecisions(*oldPlace, *newPlace), before, after);
    const diff::Comparison comparison = diff::compare(before, after, options);
    if (profile->examples && !newPlace) {
        console.message(
            Tr::tr("例文の欄は、新が作業フォルダの版のときに限り付けられます。ファイルには例文との対応がありません。"));
        return Exit::Usage;
    }
    compare::ExampleTexts examples;
    if (profile->examples) {
        const Result<model::Workspace> workspace = readWorkspace(*newPlace);
        if (!workspace)
            return report(workspace.error(), console);
        examples = publish::exampleTexts(*workspace, newPlace->document);
    }
    const QString format = invocation.format(u"json"_s);
    const auto table = [&] {
        compare::ComparisonTable made = tableOf(before, after, comparison, *profile, examples);
        compare::addRuby(made, {before, from->document}, {after, to->document});
        return made;
    };
    const Result<QByteArray> bytes = format == u"pdf" || format == u"docx"
        ? printed(format, table())
        : Result(format == u"json" ? compare::comparisonJson(before, after, comparison)
                                   : writtenTable(format, table()));
    if (!bytes)
        return report(bytes.error(), console);
    if (const Exit exit = console.data(invocation, *bytes); exit != Exit::Done)
        return exit;
    return comparison.isEmpty() ? Exit::Done : Exit::Findings;
}

} // namespace hoshin::cli
