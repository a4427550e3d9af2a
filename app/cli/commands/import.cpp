// SPDX-License-Identifier: Apache-2.0
#include "base/fileio.h"
#include "cli/clitr.h"
#include "cli/commands.h"
#include "cli/identity.h"
#include "cli/inputs.h"
#include "cli/workspaceargument.h"
#include "desk/attachments.h"
#include "desk/takein.h"
#include "store/repository.h"
#include "store/workingstate.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace hoshin::cli {

/// Puts `imported` into the working state as the document `place` names, and the file it came from beside it where `kept` names
/// one. Errors: those of store and of desk::attach().
static Result<void> save(const model::Document &imported, const WorkspaceArgument &place, const QString &kept)
{
    const Result<store::Repository> repository = store::Repository::open(place.workspace);
    if (!repository)
        return repository.error();
    Result<store::WorkingState> state = store::WorkingState::open(*repository);
    if (!state)
        return state.error();
    Result<model::Workspace> workspace = state->workspace(*repository);
    if (!workspace)
        return workspace.error();
    const auto known = workspace->documents.constFind(place.document);
    workspace->documents[place.document] =
        desk::takenIn(imported, known == workspace->documents.constEnd() ? nullptr : &*known);
    if (!kept.isEmpty()) {
        if (QFileInfo(kept).size() > desk::largestAttachment)
            return Error{.code = ErrorCode::Unsupported,
                         .detail = u"添付にできるのは 32 MB までです"_s,
                         .location = {.path = kept}};
        const Result<QByteArray> bytes = readFile(kept);
        if (!bytes)
            return bytes.error();
        if (const auto at = desk::attach(*workspace, place.document, QFileInfo(kept).fileName(), *bytes); !at)
            return at.error();
    }
    return state->save(*repository, *workspace, now());
}

Exit runImport(const Invocation &invocation, Console &console)
{
    const QString path = invocation.arguments.front();
    const std::optional<WorkspaceArgument> place = parseWorkspaceArgument(invocation.value(u"into"_s));
    if (!place || place->document.isEmpty() || !place->revision.isEmpty()) {
        console.message(Tr::tr("--into に WORKSPACE:DOCUMENT の形で取り込み先を指定してください。"));
        return Exit::Usage;
    }
    const Result<Input> input = loadInput(path, console);
    if (!input)
        return report(input.error(), console);
    if (const Result<void> saved = save(input->document, *place, invocation.has(u"keep-file"_s) ? path : QString());
        !saved)
        return report(saved.error(), console);
    for (const import::Remark &remark : input->remarks)
        console.message(remarkSentence(remark, path));
    console.message(input->remarks.empty() ? Tr::tr("%1 を %2 に取り込みました。").arg(path, place->document)
                                           : Tr::tr("%1 を %2 に取り込みました。確かめていただきたい行が %3 あります。")
                                                 .arg(path, place->document)
                                                 .arg(input->remarks.size()));
    return input->remarks.empty() ? Exit::Done : Exit::Findings;
}

} // namespace hoshin::cli
