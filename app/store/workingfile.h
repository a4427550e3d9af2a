// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

namespace hoshin::store {

/// One file of a working state: a few header lines, an empty line, the bytes. The hash tells a whole file from a damaged one.
struct WorkingFile
{
    QString path; ///< in the workspace: "documents/kihon-hoshin.xml"
    QString base; ///< id of the revision it grew from
    QDateTime savedAt;
    bool removed = false; ///< the file does not exist any more; no bytes
    QByteArray bytes;

    bool operator==(const WorkingFile &) const = default;
};

QByteArray writeWorkingFile(const WorkingFile &file);

/// Errors: Malformed where it is not whole, Unsupported for a newer format.
Result<WorkingFile> readWorkingFile(const QByteArray &bytes, const QString &path);

} // namespace hoshin::store
