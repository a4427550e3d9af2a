// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "publish/manifest.h"

#include <QStringList>

namespace hoshin::publish {

/// Puts `package` into the folder `path`, whole or not at all: it is written beside the target and exchanged for it at the end, so
/// whoever kills the program or pulls the plug finds the old package or the new one. Returns the paths of the files.
///
/// Errors: AlreadyExists where the folder holds something that is no publication; NotWritable, then the target is as before.
Result<QStringList> writePackage(const Package &package, const QString &path);

/// The manifest of a package with its bytes.
struct FoundPackage
{
    Manifest manifest;
    QByteArray manifestBytes;
    QStringList differences; ///< one line a file that is missing, changed or not of the package; empty: as published
};

/// Compares the folder with its own manifest. Errors: NotFound, NotReadable, Malformed for the manifest.
Result<FoundPackage> readPackage(const QString &path);

/// The record that names exactly these files, or nullptr.
const model::PublicationRecord *recordOf(const FoundPackage &package, const model::Workspace &workspace);

} // namespace hoshin::publish
