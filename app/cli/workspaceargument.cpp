// SPDX-License-Identifier: Apache-2.0
#include "cli/workspaceargument.h"

#include "store/repository.h"
#include "store/workingstate.h"

#include <QFileInfo>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace hoshin::cli {

/// PATH or PATH@REVISION. A revision is a number or the beginning of an id; an @ before anything else belongs to the path.
static WorkspaceArgument splitRevision(const QString &place, const QString &document)
{
    static const QRegularExpression revision(u"^(.+)@(-?[0-9]+|[0-9a-f]{4,40})$"_s,
                                             QRegularExpression::DotMatchesEverythingOption);
    const QRegularExpressionMatch match = revision.match(place);
    if (!match.hasMatch() || QFileInfo(place).isDir())
        return {.workspace = place, .document = document};
    return {.workspace = match.captured(1), .revision = match.captured(2), .document = document};
}

std::optional<WorkspaceArgument> parseWorkspaceArgument(const QString &word)
{
    if (QFileInfo(word).isFile())
        return std::nullopt;
    const WorkspaceArgument whole = splitRevision(word, {});
    if (QFileInfo(whole.workspace).isDir())
        return whole;
    const qsizetype colon = word.lastIndexOf(u':');
    const QString document = word.mid(colon + 1);
    const bool isDrive = colon == 1 && (document.startsWith(u'\\') || document.startsWith(u'/'));
    if (colon > 0 && !isDrive && store::isValidSlug(document))
        return splitRevision(word.left(colon), document);
    // A path that does not exist: a workspace by its name, for the message that it is not there.
    if (whole.workspace.endsWith(".hoshin"_L1))
        return whole;
    return std::nullopt;
}

static Result<model::Document> documentOf(const WorkspaceArgument &argument, const store::Repository &repository)
{
    if (!argument.revision.isEmpty())
        return repository.readDocument(argument.document, argument.revision);
    Result<store::WorkingState> state = store::WorkingState::open(repository);
    if (!state)
        return state.error();
    return state->document(repository, argument.document);
}

Result<model::Document> readDocument(const WorkspaceArgument &argument)
{
    const Result<store::Repository> repository = store::Repository::open(argument.workspace);
    if (!repository)
        return repository.error();
    Result<model::Document> document = documentOf(argument, *repository);
    if (document || document.error().code != ErrorCode::NotFound)
        return document;
    // Wrong names are common: say which there are.
    const Result<model::Workspace> workspace = readWorkspace(argument);
    Error error = document.error();
    if (workspace && !workspace->documents.contains(argument.document))
        error.detail = u"%1; documents: %2"_s.arg(error.detail, QStringList(workspace->documents.keys()).join(u", "_s));
    return error;
}

Result<model::Workspace> readWorkspace(const WorkspaceArgument &argument)
{
    const Result<store::Repository> repository = store::Repository::open(argument.workspace);
    if (!repository)
        return repository.error();
    if (!argument.revision.isEmpty())
        return repository->readWorkspace(argument.revision);
    Result<store::WorkingState> state = store::WorkingState::open(*repository);
    if (!state)
        return state.error();
    return state->workspace(*repository);
}

std::vector<model::PairDecision> pairDecisions(const WorkspaceArgument &before, const WorkspaceArgument &after)
{
    if (before.document != after.document || before.document.isEmpty()
        || QFileInfo(before.workspace) != QFileInfo(after.workspace))
        return {};
    const Result<store::Repository> repository = store::Repository::open(before.workspace);
    const Result<model::Workspace> now = readWorkspace({.workspace = before.workspace});
    if (!repository || !now)
        return {}; // whoever reads the documents says why
    const auto version = [&](const QString &word) {
        return word.isEmpty() ? Result(QString()) : repository->resolve(word);
    };
    const Result<QString> from = version(before.revision);
    const Result<QString> to = version(after.revision);
    return from && to ? model::pairDecisions(now->reviews, before.document, *from, *to)
                      : std::vector<model::PairDecision>();
}

} // namespace hoshin::cli
