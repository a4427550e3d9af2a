// SPDX-License-Identifier: Apache-2.0
#pragma once

struct git_repository;
struct git_odb;

namespace hoshin::store {

/// Lets `odb` read loose objects through our own reader first: libgit2 1.5.1 never comes back from one that was cut off.
/// `objects` is the folder they are in, with a slash at the end. 0, or an error code of libgit2.
int addLooseReader(git_odb *odb, const char *objects);

/// The same for the objects of a repository that was opened.
int addLooseReader(git_repository *repository);

} // namespace hoshin::store
