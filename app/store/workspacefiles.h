// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "model/workspace.h"

#include <QByteArray>
#include <QMap>
#include <QString>

namespace hoshin::store {

/// The files of a workspace by path, as they stand in a revision: "documents/kihon-hoshin.xml" -> bytes.
using Files = QMap<QString, QByteArray>;

/// True for a name that can stand in a path of the workspace: letters and digits of any script, and - _ . inside; at most 100
/// characters. It excludes what another system could not write as a file (CON, a trailing dot, a colon).
bool isValidSlug(QStringView slug);

/// Every file of `workspace`, canonical. Errors: Malformed where a slug or a path cannot be stored.
Result<Files> toFiles(const model::Workspace &workspace);

/// The workspace that the files hold. Errors: those of the xml readers, with the path as location; Unsupported for a path
/// that this program does not know, because the next recording would lose it; NotFound without workspace.xml.
Result<model::Workspace> fromFiles(const Files &files);

/// "documents/<slug>.xml".
QString documentPath(const QString &slug);

} // namespace hoshin::store
