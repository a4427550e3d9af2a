// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "guideline/edition.h"

#include <QMap>

namespace hoshin::guideline {

/// What the reader saw that a lint has to know besides the edition itself: attributes that were missing or had odd values.
struct ReadNote
{
    QString rule; ///< id of the lint rule it breaks
    QString file;
    int line = 0;
    QString subject; ///< the id or word it is about
};

struct ReadEdition
{
    Edition edition;
    std::vector<ReadNote> notes;
};

/// An edition from the bytes of its files: edition.xml and the files that it names. This is what a workspace's frozen copy holds.
///
/// Errors: NotFound (edition.xml or a named file is missing), Malformed (not XML, not this vocabulary, more than 200,000 nodes,
/// more than 16 levels), Unsupported (a newer format number); all with file, line and column.
/// Cost: O(bytes).
Result<ReadEdition> readEdition(const QMap<QString, QByteArray> &files);

/// The files of the edition in `folder`, by name. Errors: NotFound, NotReadable, Malformed (a file above 128 MiB).
Result<QMap<QString, QByteArray>> readEditionFiles(const QString &folder);

/// Folders that hold an edition, over all places where editions are looked for: HOSHIN_TEMPLATES, the user's own folder, the
/// installed data, the source tree beside a build. Sorted by edition id; the first place wins.
QMap<QString, QString> editionFolders();

/// The edition with this id from editionFolders(). Errors: NotFound, and those of readEdition.
Result<Edition> loadEdition(const QString &id);

/// The edition as a workspace uses it: its frozen copy (model::Workspace::editionFiles), so that a policy is judged by what it was
/// made from whatever is installed; without a copy the installed one. Errors: as of loadEdition.
Result<Edition> editionInUse(const QMap<QString, QByteArray> &frozen, const QString &id);

} // namespace hoshin::guideline
