// SPDX-License-Identifier: Apache-2.0
#include "cli/clitr.h"
#include "cli/commands.h"
#include "cli/workspaceargument.h"
#include "guideline/editionreader.h"
#include "import/lawxml.h"
#include "publish/exchange.h"
#include "publish/publicdocument.h"
#include "store/repository.h"

using namespace Qt::StringLiterals;

namespace hoshin::cli {

/// When the revision that is exported was recorded: the only date an exchange file may carry.
static QDateTime recordedAt(const WorkspaceArgument &argument)
{
    const Result<store::Repository> repository = store::Repository::open(argument.workspace);
    if (!repository)
        return {};
    const Result<QString> id = repository->resolve(argument.revision);
    const Result<std::vector<store::Revision>> revisions = repository->revisions();
    if (!id || !revisions)
        return {};
    for (const store::Revision &revision : *revisions) {
        if (revision.id == *id)
            return revision.info.at;
    }
    return {};
}

/// Edition, the one before and the catalogue beside them.
static Result<void> readGuideline(const QString &wanted, publish::ExchangeRequest &request)
{
    const QStringList used = request.workspace.body.editions;
    const QMap<QString, QString> shipped = guideline::editionFolders();
    const QString id = !wanted.isEmpty() ? wanted
        : !used.isEmpty()                ? used.last()
        : shipped.isEmpty()              ? QString()
                                         : shipped.lastKey();
    Result<guideline::Edition> edition = publish::editionOf(request.workspace, id);
    if (!edition)
        return edition.error();
    request.edition = std::move(*edition);
    if (!request.edition.previous.isEmpty()) {
        if (Result<guideline::Edition> previous = publish::editionOf(request.workspace, request.edition.previous))
            request.previous = std::move(*previous);
    }
    Result<guideline::Catalogue> catalogue = guideline::loadCatalogue();
    if (!catalogue)
        return catalogue.error();
    request.catalogue = std::move(*catalogue);
    return {};
}

/// 法令標準XML of one document's public version: of the only one where none is named.
static Exit exportLaw(const Invocation &invocation, const WorkspaceArgument &argument, Console &console)
{
    const Result<model::Workspace> workspace = readWorkspace(argument);
    if (!workspace)
        return report(workspace.error(), console);
    const QStringList slugs = workspace->documents.keys();
    const QString slug = argument.document.isEmpty() && slugs.size() == 1 ? slugs.first() : argument.document;
    if (!slugs.contains(slug)) {
        console.message(
            Tr::tr("WORKSPACE:DOCUMENT の形で文書を指定してください。ある文書： %1").arg(slugs.join(u"、"_s)));
        return slug.isEmpty() ? Exit::Usage : Exit::Unreadable;
    }
    return console.data(invocation, import::writeLawXml(publish::publicDocument(workspace->documents.value(slug))));
}

Exit runExport(const Invocation &invocation, Console &console)
{
    const QString place = invocation.arguments.first();
    const WorkspaceArgument argument = parseWorkspaceArgument(place).value_or(WorkspaceArgument{.workspace = place});
    if (invocation.format({}) == "lawxml"_L1)
        return exportLaw(invocation, argument, console);
    const std::optional<publish::ExchangeFormat> format =
        publish::parseExchangeFormat(invocation.format(u"oscal-catalog"_s));
    if (!format) {
        console.message(Tr::tr("WORKSPACE[@REV][:DOCUMENT] の形で指定してください。"));
        return Exit::Usage;
    }
    Result<model::Workspace> workspace = readWorkspace(argument);
    if (!workspace)
        return report(workspace.error(), console);
    publish::ExchangeRequest request{.workspace = std::move(*workspace),
                                     .document = argument.document,
                                     .inHouse = invocation.has(u"in-house"_s),
                                     .dated = recordedAt(argument)};
    if (const Result<void> read = readGuideline(invocation.value(u"edition"_s), request); !read)
        return report(read.error(), console);
    const Result<QByteArray> bytes = publish::exchangeFile(*format, request);
    if (!bytes)
        return report(bytes.error(), console);
    return console.data(invocation, *bytes);
}

} // namespace hoshin::cli
