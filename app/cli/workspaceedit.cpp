// SPDX-License-Identifier: Apache-2.0
#include "cli/workspaceedit.h"

#include "cli/identity.h"
#include "model/numbering.h"
#include "store/repository.h"
#include "store/workingstate.h"

namespace hoshin::cli {

Result<void> editWorkspace(const QString &path, const std::function<Result<void>(model::Workspace &)> &edit)
{
    const Result<store::Repository> repository = store::Repository::open(path);
    if (!repository)
        return repository.error();
    Result<store::WorkingState> state = store::WorkingState::open(*repository);
    if (!state)
        return state.error();
    Result<model::Workspace> workspace = state->workspace(*repository);
    if (!workspace)
        return workspace.error();
    if (const Result<void> edited = edit(*workspace); !edited)
        return edited;
    return state->save(*repository, *workspace, now());
}

model::ClauseId clauseAt(const model::Document &document, const QString &place)
{
    const model::Numbering numbering(document);
    for (const model::NumberedClause &row : numbering.rows()) {
        if (numbering.address(row.clause->id) == place)
            return row.clause->id;
    }
    return {};
}

} // namespace hoshin::cli
