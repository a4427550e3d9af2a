// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace hoshin::publish {

/// One file inside a package.
struct ZipPart
{
    QString name; ///< word/document.xml
    QByteArray bytes;

    bool operator==(const ZipPart &) const = default;
};

/// The parts in this order as a zip file. Every part carries the same fixed date, so that equal parts give equal bytes in any
/// time zone. Errors: Internal with libzip's words.
Result<QByteArray> writeZip(const std::vector<ZipPart> &parts);

/// The parts of a zip file that writeZip() wrote. Errors: Malformed; more than 4,096 parts or 256 MiB unpacked are refused.
Result<std::vector<ZipPart>> readZip(const QByteArray &bytes);

} // namespace hoshin::publish
