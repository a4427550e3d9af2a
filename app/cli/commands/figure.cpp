// SPDX-License-Identifier: Apache-2.0
#include "base/fileio.h"
#include "cli/clitr.h"
#include "cli/commands.h"
#include "cli/workspaceargument.h"
#include "cli/workspaceedit.h"
#include "publish/compose/pictures.h"

using namespace Qt::StringLiterals;

namespace hoshin::cli {

namespace {

/// Puts `figure` behind the last child of the clause with `id`; false where it is not below `parent`.
bool putBelow(model::Clause &parent, const model::ClauseId &id, const model::Clause &figure)
{
    if (parent.id == id) {
        parent.children.append(figure);
        return true;
    }
    for (model::Clause &child : parent.children) {
        if (putBelow(child, id, figure))
            return true;
    }
    return false;
}

/// The picture, checked that it can be published.
Result<QByteArray> pictureFrom(const QString &path)
{
    const Result<QByteArray> bytes = readFile(path);
    if (!bytes)
        return bytes;
    if (const Result<void> fit = publish::checkDocumentPicture(*bytes); !fit)
        return Error{.code = fit.error().code, .detail = fit.error().detail, .location = {.path = path}};
    return bytes;
}

} // namespace

Exit runFigure(const Invocation &invocation, Console &console)
{
    const std::optional<WorkspaceArgument> argument = parseWorkspaceArgument(invocation.arguments.first());
    const QString words = invocation.value(u"alt"_s).simplified().normalized(QString::NormalizationForm_C);
    if (!argument || argument->document.isEmpty() || !argument->revision.isEmpty() || words.isEmpty()
        || invocation.value(u"below"_s).isEmpty() || invocation.value(u"file"_s).isEmpty()) {
        console.message(Tr::tr("WORKSPACE:DOCUMENT、--file、--below 及び --alt を指定してください。"));
        return Exit::Usage;
    }
    const Result<QByteArray> picture = pictureFrom(invocation.value(u"file"_s));
    if (!picture)
        return report(picture.error(), console);
    const Result<void> edited = editWorkspace(argument->workspace, [&](model::Workspace &workspace) -> Result<void> {
        const auto document = workspace.documents.find(argument->document);
        if (document == workspace.documents.end())
            return Error{.code = ErrorCode::NotFound, .detail = {}, .location = {.path = argument->document}};
        const model::ClauseId below = clauseAt(*document, invocation.value(u"below"_s));
        model::Clause root = document->root();
        const model::Clause figure{.id = model::IdSource().next(),
                                   .kind = model::ClauseKind::Text,
                                   .heading = invocation.value(u"caption"_s).simplified(),
                                   .text = words,
                                   .figure = *picture};
        if (below.isNull() || !putBelow(root, below, figure))
            return Error{.code = ErrorCode::NotFound, .detail = {}, .location = {.path = invocation.value(u"below"_s)}};
        document->setRoot(root);
        return {};
    });
    return edited ? Exit::Done : report(edited.error(), console);
}

} // namespace hoshin::cli
