// SPDX-License-Identifier: Apache-2.0
#include "import/ziparchive.h"

#include <algorithm>
#include <zip.h>

using namespace Qt::StringLiterals;

namespace hoshin::import {

static constexpr zip_int64_t maximumEntries = 4096;
static constexpr qint64 maximumPart = 64 * 1024 * 1024;
static constexpr qint64 maximumTotal = 128 * 1024 * 1024;
static constexpr qint64 maximumRatio = 100;

void ZipArchive::Close::operator()(zip *archive) const { zip_discard(archive); }

Result<ZipArchive> ZipArchive::open(const QByteArray &bytes, const QString &path)
{
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t *source = zip_source_buffer_create(bytes.constData(), zip_uint64_t(bytes.size()), 0, &error);
    zip_t *archive = source ? zip_open_from_source(source, ZIP_RDONLY, &error) : nullptr;
    const QString detail = QString::fromUtf8(zip_error_strerror(&error));
    zip_error_fini(&error);
    if (!archive) {
        if (source)
            zip_source_free(source);
        return Error{ErrorCode::Malformed, detail, {path}};
    }
    ZipArchive result(archive, path, std::min(maximumTotal, bytes.size() * maximumRatio));
    if (zip_get_num_entries(archive, 0) > maximumEntries)
        return Error{ErrorCode::Unsupported, u"4096 個を超えるファイルが入っています"_s, {path}};
    return result;
}

Result<QByteArray> ZipArchive::read(const char *name)
{
    zip_file_t *file = zip_fopen(m_zip.get(), name, 0);
    if (!file) {
        if (zip_error_code_zip(zip_get_error(m_zip.get())) == ZIP_ER_NOENT)
            return QByteArray();
        return Error{ErrorCode::Malformed, QString::fromUtf8(zip_strerror(m_zip.get())), {m_path}};
    }
    const std::unique_ptr<zip_file_t, int (*)(zip_file_t *)> closer(file, zip_fclose);
    QByteArray bytes;
    char buffer[64 * 1024];
    for (;;) {
        const zip_int64_t got = zip_fread(file, buffer, sizeof buffer);
        if (got < 0)
            return Error{ErrorCode::Malformed, u"%1 が壊れています"_s.arg(QString::fromUtf8(name)), {m_path}};
        if (got == 0)
            return bytes;
        m_budget -= got;
        bytes.append(buffer, qsizetype(got));
        if (m_budget < 0 || bytes.size() > maximumPart)
            return Error{
                ErrorCode::Unsupported, u"%1 は展開すると大きすぎます"_s.arg(QString::fromUtf8(name)), {m_path}};
    }
}

} // namespace hoshin::import
