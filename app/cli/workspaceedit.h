// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "model/workspace.h"

#include <functional>

namespace hoshin::cli {

/// Opens the workspace at `path`, lets `edit` change what is saved now, and saves it as the working state.
/// Errors: those of store, and what `edit` returns; then nothing is saved.
Result<void> editWorkspace(const QString &path, const std::function<Result<void>(model::Workspace &)> &edit);

/// Says that the workspace has no publication set of this id or name, or two of the name, and which there are.
Error setNotFound(const QString &word, const model::Workspace &workspace);

/// The clause at 第3条第2項; null where there is none.
model::ClauseId clauseAt(const model::Document &document, const QString &place);

} // namespace hoshin::cli
