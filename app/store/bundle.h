// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/progress.h"
#include "store/repository.h"

/// A workspace as one file (a Git bundle, version 2) for exchange across networks that do not touch.
namespace hoshin::store {

/// What a bundle says of itself.
struct BundleInfo
{
    QString tip;               ///< id of its newest revision
    QStringList prerequisites; ///< ids that the receiver must have; empty: the bundle is complete
    int newRevisions = 0;      ///< that the receiver did not have; of a file looked at alone: all in it

    bool operator==(const BundleInfo &) const = default;
};

/// Writes the revisions of `repository` to `file`, only those after `since` where it is given (a revision as in resolve()).
/// Errors: NotFound (no such revision, or nothing after it), NotWritable, Cancelled. Equal revisions give equal bytes.
Result<BundleInfo> createBundle(const Repository &repository, const QString &file, const QString &since = {},
                                const Progress &progress = {});

/// Checks that `file` is whole, that it fits the workspace, and that every revision in it holds only what a workspace may hold.
/// Where no workspace is at `workspacePath` the bundle has to be complete. Alters nothing but a temporary folder.
/// Errors: NotFound, NotReadable, Malformed, Unsupported, Conflict where it lacks revisions the workspace does not have.
Result<BundleInfo> verifyBundle(const QString &workspacePath, const QString &file);

/// Takes the bundle in: makes the workspace where there is none, else moves its tip forward. Revisions that went another way since
/// stay reachable under refs/remotes/received/main and the answer is Conflict; the workspace's own revisions are never moved back.
/// Errors: those of verifyBundle(), Conflict, NotWritable.
Result<BundleInfo> openBundle(const QString &workspacePath, const QString &file);

} // namespace hoshin::store
