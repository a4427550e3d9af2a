// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QString>

#include <git2.h>

#include <memory>
#include <optional>

/// libgit2 behind owning handles and Results. Private to this module: no other module includes it.
namespace hoshin::store {

template<auto Free>
struct GitFree
{
    template<typename T>
    void operator()(T *object) const
    {
        Free(object);
    }
};
template<typename T, auto Free>
using GitHandle = std::unique_ptr<T, GitFree<Free>>;

using RepositoryHandle = GitHandle<git_repository, git_repository_free>;
using ReferenceHandle = GitHandle<git_reference, git_reference_free>;
using CommitHandle = GitHandle<git_commit, git_commit_free>;
using TreeHandle = GitHandle<git_tree, git_tree_free>;
using BlobHandle = GitHandle<git_blob, git_blob_free>;
using TreeBuilderHandle = GitHandle<git_treebuilder, git_treebuilder_free>;
using SignatureHandle = GitHandle<git_signature, git_signature_free>;
using OdbHandle = GitHandle<git_odb, git_odb_free>;
using WalkHandle = GitHandle<git_revwalk, git_revwalk_free>;
using PackBuilderHandle = GitHandle<git_packbuilder, git_packbuilder_free>;

/// The branch that holds the revisions.
inline constexpr const char *mainBranch = "refs/heads/main";

/// Starts libgit2 at the first call: the machine's Git configuration is not read, owners are checked, writing is durable unless
/// HOSHIN_NO_FSYNC=1. Late, because its start costs more than the whole start of a command that needs no workspace.
void startGit();

/// The Error for a failed call. Must be called right after it and on the same thread: the next call overwrites the message.
Error gitError(int code, const QString &path);

/// Calls a libgit2 function of the form int f(T **out, args…) and wraps what it gives.
template<typename Handle, typename Function, typename... Args>
int makeHandle(Handle &handle, Function function, Args... args)
{
    typename Handle::pointer raw = nullptr;
    const int code = function(&raw, args...);
    handle.reset(raw);
    return code;
}

QString toString(const git_oid &id);
/// The id that 40 hexadecimal digits stand for.
std::optional<git_oid> parseId(QStringView text);

} // namespace hoshin::store
