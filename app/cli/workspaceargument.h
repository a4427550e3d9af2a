// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "model/workspace.h"

#include <optional>

namespace hoshin::cli {

/// WORKSPACE[@REVISION][:DOCUMENT] taken apart.
struct WorkspaceArgument
{
    QString workspace; ///< path as written
    QString revision;  ///< without the @; empty: what is saved now, recorded or not
    QString document;  ///< slug; empty where none was named

    bool operator==(const WorkspaceArgument &) const = default;
};

/// Takes `word` apart. The path may hold blanks, Japanese, @ and colons, also C:\; where there are several readings the one
/// whose workspace exists is taken. Nothing where the word names a file, or no workspace and no document.
std::optional<WorkspaceArgument> parseWorkspaceArgument(const QString &word);

/// The document that a WORKSPACE[@REVISION]:DOCUMENT names: with a revision the recorded one, without the working state.
/// Errors: those of store; NotFound lists the documents that there are.
Result<model::Document> readDocument(const WorkspaceArgument &argument);

/// What people decided about the clauses of these two versions, where they are versions of one document of one workspace;
/// else nothing. Decisions stand in the reviews of the working state.
std::vector<model::PairDecision> pairDecisions(const WorkspaceArgument &before, const WorkspaceArgument &after);

/// Everything of the workspace, likewise.
Result<model::Workspace> readWorkspace(const WorkspaceArgument &argument);

} // namespace hoshin::cli
