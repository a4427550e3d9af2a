// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/progress.h"
#include "store/repository.h"

namespace hoshin::store {

struct RepackReport
{
    int packed = 0;  ///< objects in the new pack
    int removed = 0; ///< loose files that the pack has made superfluous
};

/// Number of objects that stand in files of their own; libgit2 adds some with every revision and never tidies.
int looseObjects(const Repository &repository);

/// Packs every object that a reference reaches and then removes the loose files of those that can be read back from the pack.
/// For a worker thread with a Repository of its own; others may read and record meanwhile.
/// Errors: Cancelled, NotWritable, NotReadable where the repository is damaged; then no loose file is gone.
/// Cost: 1,000 revisions about 12 s.
Result<RepackReport> repack(const Repository &repository, const Progress &progress = {});

} // namespace hoshin::store
