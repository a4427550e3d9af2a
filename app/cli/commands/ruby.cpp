// SPDX-License-Identifier: Apache-2.0
#include "model/ruby.h"

#include "cli/clitr.h"
#include "cli/commands.h"
#include "cli/workspaceargument.h"
#include "cli/workspaceedit.h"

using namespace Qt::StringLiterals;

namespace hoshin::cli {

static Error problem(const Error &error, const QString &words)
{
    if (error.detail == QStringView(model::rubyproblem::generated))
        return {.code = error.code,
                .detail = Tr::tr("参照と差込み項目の字句には、ルビを付けられません。"),
                .location = {.path = words}};
    if (error.detail == QStringView(model::rubyproblem::unreadable))
        return {.code = error.code,
                .detail = Tr::tr("読みに「｜」「《」「》」は使えません。"),
                .location = {.path = words}};
    return error;
}

Exit runRuby(const Invocation &invocation, Console &console)
{
    const std::optional<WorkspaceArgument> argument = parseWorkspaceArgument(invocation.arguments.first());
    const QString place = invocation.value(u"place"_s);
    const QString words = invocation.value(u"words"_s).normalized(QString::NormalizationForm_C);
    if (!argument || argument->document.isEmpty() || !argument->revision.isEmpty() || place.isEmpty() || words.isEmpty()
        || !invocation.has(u"reading"_s)) {
        console.message(Tr::tr("WORKSPACE:DOCUMENT、--place、--words 及び --reading を指定してください。"));
        return Exit::Usage;
    }
    const Result<void> edited = editWorkspace(argument->workspace, [&](model::Workspace &workspace) -> Result<void> {
        const auto document = workspace.documents.find(argument->document);
        if (document == workspace.documents.end())
            return Error{.code = ErrorCode::NotFound, .detail = {}, .location = {.path = argument->document}};
        const model::Clause *clause = document->find(clauseAt(*document, place));
        if (!clause)
            return Error{.code = ErrorCode::NotFound, .detail = {}, .location = {.path = place}};
        const model::ClauseId id = clause->id;
        const qsizetype at = clause->text.indexOf(words);
        if (at < 0)
            return Error{.code = ErrorCode::NotFound, .detail = {}, .location = {.path = words}};
        const Result<model::Document> changed =
            model::withRuby(*document, id, int(at), int(words.size()), invocation.value(u"reading"_s));
        if (!changed)
            return problem(changed.error(), words);
        *document = *changed;
        return {};
    });
    return edited ? Exit::Done : report(edited.error(), console);
}

} // namespace hoshin::cli
