// SPDX-License-Identifier: Apache-2.0
#include "cli/textcompare.h"

#include "base/fileio.h"
#include "cli/clitr.h"
#include "compare/comparisonjson.h"
#include "compare/tablewriter.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace hoshin::cli {

Command compareCommand()
{
    return {.name = u"compare"_s,
            .synopsis = u"OLD NEW"_s,
            .summary = Tr::tr("2つの版を条項号ごとに対応付け、変わった字句を示します。違いがあれば終了コード1です。"),
            .formats = {u"json"_s, u"text"_s, u"html"_s, u"pdf"_s, u"docx"_s},
            .options = {{u"profile"_s, u"PROFILE"_s,
                         Tr::tr("新旧対照表の型: reference（参考資料型）、national（国省令型）、tottori（鳥取型）又は "
                                "JSON ファイル")}},
            .minimumArguments = 2,
            .maximumArguments = 2,
            .run = {}};
}

std::optional<diff::Outline> textOutline(const QString &path)
{
    if (!path.endsWith(u".txt"_s, Qt::CaseInsensitive) || !QFileInfo(path).isFile())
        return std::nullopt;
    const Result<QByteArray> bytes = readFile(path);
    return bytes ? diff::outlineFromUtf8(*bytes) : std::nullopt;
}

compare::ComparisonTable tableOf(const diff::Outline &before, const diff::Outline &after,
                                 const diff::Comparison &comparison, const compare::TableProfile &profile,
                                 const compare::ExampleTexts &examples)
{
    compare::ComparisonTable table = compare::comparisonTable(before, after, comparison, profile);
    if (examples)
        compare::addExamples(table, examples);
    return table;
}

QByteArray writtenTable(const QString &format, const compare::ComparisonTable &table)
{
    if (format != u"html" && format != u"text")
        return {};
    return format == u"html" ? compare::tableHtmlPage(table) : compare::tableText(table);
}

std::optional<Exit> compareTexts(const QStringList &arguments, Console &console)
{
    const Command command = compareCommand();
    Invocation invocation;
    if (arguments.value(0) != command.name || !parseInvocation(arguments.mid(1), command, invocation).isEmpty()
        || invocation.has(u"help"_s))
        return std::nullopt;
    const QString format = invocation.format(command.formats.first());
    const std::optional<compare::TableProfile> profile =
        compare::builtinProfile(invocation.value(u"profile"_s, u"reference"_s));
    if (!profile || format == u"pdf" || format == u"docx")
        return std::nullopt;
    const std::optional<diff::Outline> before = textOutline(invocation.arguments[0]);
    const std::optional<diff::Outline> after = before ? textOutline(invocation.arguments[1]) : std::nullopt;
    if (!after)
        return std::nullopt;
    const diff::Comparison comparison = diff::compare(*before, *after, {.overrides = {}, .useIds = false});
    const QByteArray bytes = format == u"json"
        ? compare::comparisonJson(*before, *after, comparison)
        : writtenTable(format, tableOf(*before, *after, comparison, *profile, {}));
    if (const Exit exit = console.data(invocation, bytes); exit != Exit::Done)
        return exit;
    return comparison.isEmpty() ? Exit::Done : Exit::Findings;
}

} // namespace hoshin::cli
