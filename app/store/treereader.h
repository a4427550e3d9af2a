// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/workspacefiles.h"

#include <QSet>

struct git_repository;
struct git_tree;
struct git_tree_entry;
struct git_odb;

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

/// Judges the trees of many revisions without reading the files: what one revision shares with another is looked at once.
class TreeChecker
{
public:
    TreeChecker(git_repository *repository, const QString &path);
    ~TreeChecker();
    /// Errors: Malformed naming the entry.
    Result<void> check(const git_tree *tree) { return check(tree, {}, 0); }

private:
    Result<void> check(const git_tree *tree, const QString &folder, int depth);
    Result<void> checkFile(const git_tree_entry *entry, const QString &file);
    Error refused(const QString &entry, const QString &why) const;

    git_repository *m_repository;
    git_odb *m_odb = nullptr; // owned, freed in the destructor
    QString m_path;
    TreeLimits m_limits;
    QSet<QByteArray> m_seen; ///< ids of trees and files that passed
};

} // namespace hoshin::store
