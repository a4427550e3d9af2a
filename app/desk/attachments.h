// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "model/workspace.h"

/// The files that documents of a workspace came from (元のファイル): kept with it, recorded and carried like everything else,
/// and in nothing that is published.
namespace hoshin::desk {

/// One of them, as it is listed.
struct Attachment
{
    QString path;     ///< in model::Workspace::attachments
    QString document; ///< slug; the document may be gone
    QString name;
    qsizetype size = 0;

    bool operator==(const Attachment &) const = default;
};

inline constexpr qsizetype largestAttachment = 32 * 1024 * 1024;   ///< a revision has to stay readable on any machine
inline constexpr qsizetype largestAttachments = 256 * 1024 * 1024; ///< all of a workspace

/// `fileName` as a name that every system can write: what is no letter, figure, - _ or . becomes _.
QString attachmentName(const QString &fileName);

/// Keeps `bytes` as a file that the document `slug` came from. The same bytes under the same name are kept once; other bytes
/// under a name that is taken get -2, -3 … before the extension.
///
/// Errors:  Unsupported where the file, or all files together, would be too large.
/// Returns: the path it was kept at.
Result<QString> attach(model::Workspace &workspace, const QString &slug, const QString &fileName,
                       const QByteArray &bytes);

/// All of them, in the order of documents and names.
std::vector<Attachment> attachments(const QMap<QString, QByteArray> &kept);

} // namespace hoshin::desk
