// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "publish/package.h"

namespace hoshin::publish {

/// The files of one document in a package.
struct IndexEntry
{
    QString title;
    QString instrument;
    std::vector<std::pair<QString, QString>> files; ///< 「PDF」 -> file name
    std::vector<model::Adoption> adoption;
    std::vector<model::HistoryEntry> history;
};

/// index.html: the organs of the set, all documents with links and hashes, how the organs adopted them, 改正沿革, whom to ask.
QByteArray renderIndex(const PackageRequest &request, const std::vector<IndexEntry> &entries, const Package &files);

} // namespace hoshin::publish
