// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/workspacefiles.h"

#include <git2/oid.h>

struct git_repository;

namespace hoshin::store {

/// Writes `files` as a tree; what the repository already has is not written again. Errors: NotWritable.
Result<git_oid> writeTree(git_repository *repository, const Files &files, const QString &path);

} // namespace hoshin::store
