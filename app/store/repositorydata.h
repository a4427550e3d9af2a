// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/git.h"
#include "store/repository.h"

#include <functional>

/// What a Repository holds. Private to this module.
namespace hoshin::store {

/// The revisions along first parents, newest first, and what they started from.
struct Lineage
{
    std::vector<Revision> revisions;
    std::optional<Revision> founding;
};

struct Repository::Data
{
    RepositoryHandle handle;

    git_repository *get() const { return handle.get(); }

    /// Commit at the end of the branch. Errors: NotFound without one.
    Result<git_oid> tip(const QString &path) const;
    Result<Lineage> lineage(const QString &path) const;
    Result<TreeHandle> tree(const QString &revision, const QString &path) const;

    /// Writes tree and commit; no reference points to it yet.
    Result<git_oid> commit(const Files &files, const RevisionInfo &info, const git_oid *parent, const QString &path);
    /// Lets the branch point to `to` if it still points to `from` (or does not exist, where `from` is null).
    Result<void> moveTip(const git_oid &to, const git_oid *from, const QString &path);
};

/// Makes a bare repository beside `path`, lets `fill` put its revisions in, and moves it to its place when it is whole: a power
/// cut leaves no half workspace behind. Errors: AlreadyExists, NotWritable, and those of `fill`.
Result<void> buildWorkspace(const QString &path, const std::function<Result<void>(Repository::Data &)> &fill);

} // namespace hoshin::store
