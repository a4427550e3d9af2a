// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QIODevice>

#include <git2/oid.h>

#include <vector>

namespace hoshin::store {

/// The text before the pack. Private to this module.
struct BundleHeader
{
    git_oid tip;
    std::vector<git_oid> prerequisites;
};

/// "# v2 git bundle", prerequisites, the tip as HEAD and as refs/heads/main (without HEAD a clone checks out nothing), empty line.
QByteArray writeBundleHeader(const BundleHeader &header);

/// Reads the header and leaves `device` at the pack. Of several references refs/heads/main is taken, else HEAD.
/// Errors: Malformed, Unsupported (another version of the format).
Result<BundleHeader> readBundleHeader(QIODevice &device, const QString &path);

} // namespace hoshin::store
