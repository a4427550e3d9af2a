// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "publish/package.h"

#include <QMap>

namespace hoshin::publish {

QByteArray sha256(const QByteArray &bytes); ///< hex

/// manifest.json of a package: what was published, of which set, from which revision, by which organs, when, and the SHA-256 of
/// every file. The request's workspace is that of publishedWorkspace().
QByteArray writeManifest(const PackageRequest &request, const Package &files);

/// What verification needs of a manifest.
struct Manifest
{
    QString revision;
    QDate published;
    bool draft = false;
    QString set = {}; ///< id of the publication set; empty: every document
    QString setName = {};
    QMap<QString, QByteArray> files = {}; ///< name -> SHA-256, hex

    bool operator==(const Manifest &) const = default;
};

/// Errors: Malformed; names that lead out of the folder are refused.
Result<Manifest> readManifest(const QByteArray &bytes);

/// The record of a package for the workspace it was made from.
model::PublicationRecord publicationRecord(const Manifest &manifest, const QByteArray &manifestBytes, int number);

} // namespace hoshin::publish
