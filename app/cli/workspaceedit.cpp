// SPDX-License-Identifier: Apache-2.0
#include "cli/workspaceedit.h"

#include "cli/identity.h"
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

} // namespace hoshin::cli
