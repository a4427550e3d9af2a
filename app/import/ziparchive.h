// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QByteArray>

#include <memory>

struct zip;

namespace hoshin::import {

/// A zip file from a stranger, read part by part within bounds that are counted on the bytes that really come out: 4,096 entries,
/// 64 MiB a part, 128 MiB in all, a hundred times what went in.
class ZipArchive
{
public:
    /// `bytes` must outlive the archive. Errors: Malformed; Unsupported where there are too many entries.
    static Result<ZipArchive> open(const QByteArray &bytes, const QString &path);

    /// The part `name`; nothing inside where there is none. Errors: Malformed, Unsupported where a bound is passed.
    Result<QByteArray> read(const char *name);

private:
    struct Close
    {
        void operator()(zip *archive) const;
    };
    ZipArchive(zip *archive, const QString &path, qint64 budget) : m_zip(archive), m_path(path), m_budget(budget) {}

    std::unique_ptr<zip, Close> m_zip;
    QString m_path;
    qint64 m_budget = 0;
};

} // namespace hoshin::import
