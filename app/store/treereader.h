// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/workspacefiles.h"

struct git_repository;
struct git_tree;

namespace hoshin::store {

/// What a revision may hold. A stranger's file is judged by these before its bytes are read.
struct TreeLimits
{
    qsizetype largestFile = 64 * 1024 * 1024;
    qsizetype largestTotal = 512 * 1024 * 1024;
    int mostFiles = 20'000;
    int deepest = 4;
};

/// All files below `tree`. Only plain files and folders are accepted: no links, no executables, no submodules, no name that
/// another system would take for something else.
/// Errors: Malformed naming the entry; NotReadable where an object is missing or damaged.
Result<Files> readTree(git_repository *repository, const git_tree *tree, const QString &path,
                       const TreeLimits &limits = {});

/// The one file at `file` of `tree`. Errors: NotFound, Malformed, NotReadable.
Result<QByteArray> readTreeFile(git_repository *repository, const git_tree *tree, const QString &file,
                                const QString &path, const TreeLimits &limits = {});

} // namespace hoshin::store
