// SPDX-License-Identifier: Apache-2.0
#include "publish/office/zippackage.h"

#include <memory>
#include <zip.h>

using namespace Qt::StringLiterals;

namespace hoshin::publish {

namespace {

struct SourceFree
{
    void operator()(zip_source_t *source) const { zip_source_free(source); }
};
using SourceHandle = std::unique_ptr<zip_source_t, SourceFree>;

struct ArchiveDiscard
{
    void operator()(zip_t *archive) const { zip_discard(archive); }
};
using ArchiveHandle = std::unique_ptr<zip_t, ArchiveDiscard>;

/// 1980-01-01 00:00, the first date a zip file can say. As DOS date and time, which have no zone; an mtime would.
constexpr zip_uint16_t fixedDate = (1 << 5) | 1;

constexpr zip_int64_t mostParts = 4096;
constexpr qsizetype mostBytes = 256LL * 1024 * 1024;

Error failure(ErrorCode code, const char *words)
{
    return {.code = code, .detail = u"zip: "_s + QString::fromUtf8(words)};
}

Error archiveError(ErrorCode code, zip_t *archive) { return failure(code, zip_error_strerror(zip_get_error(archive))); }

bool addPart(zip_t *archive, const ZipPart &part)
{
    zip_source_t *content = zip_source_buffer(archive, part.bytes.constData(), zip_uint64_t(part.bytes.size()), 0);
    if (!content)
        return false;
    const zip_int64_t index = zip_file_add(archive, part.name.toUtf8().constData(), content, ZIP_FL_ENC_UTF_8);
    if (index < 0) {
        zip_source_free(content);
        return false;
    }
    return zip_set_file_compression(archive, zip_uint64_t(index), ZIP_CM_DEFLATE, 9) == 0
        && zip_file_set_dostime(archive, zip_uint64_t(index), 0, fixedDate, 0) == 0;
}

Result<QByteArray> contentOf(zip_source_t *source)
{
    zip_stat_t stat;
    if (zip_source_stat(source, &stat) != 0 || zip_source_open(source) != 0)
        return failure(ErrorCode::Internal, "no content");
    QByteArray bytes(qsizetype(stat.size), Qt::Uninitialized);
    const zip_int64_t read = zip_source_read(source, bytes.data(), stat.size);
    zip_source_close(source);
    if (read != zip_int64_t(stat.size))
        return failure(ErrorCode::Internal, "short read");
    return bytes;
}

Result<ZipPart> partAt(zip_t *archive, zip_uint64_t index, qsizetype allowed)
{
    ZipPart part{.name = QString::fromUtf8(zip_get_name(archive, index, ZIP_FL_ENC_GUESS))};
    zip_file_t *file = zip_fopen_index(archive, index, 0);
    if (!file)
        return archiveError(ErrorCode::Malformed, archive);
    char buffer[1 << 15];
    zip_int64_t read = 0;
    while ((read = zip_fread(file, buffer, sizeof buffer)) > 0 && part.bytes.size() <= allowed)
        part.bytes.append(buffer, qsizetype(read));
    zip_fclose(file);
    if (read != 0)
        return failure(ErrorCode::Malformed, read < 0 ? "damaged part" : "too large");
    return part;
}

} // namespace

Result<QByteArray> writeZip(const std::vector<ZipPart> &parts)
{
    zip_error_t error;
    zip_error_init(&error);
    SourceHandle memory(zip_source_buffer_create(nullptr, 0, 0, &error));
    if (!memory)
        return failure(ErrorCode::Internal, zip_error_strerror(&error));
    zip_source_keep(memory.get()); // the archive takes one reference and gives it back on closing
    ArchiveHandle archive(zip_open_from_source(memory.get(), ZIP_TRUNCATE, &error));
    if (!archive) {
        zip_source_free(memory.get());
        return failure(ErrorCode::Internal, zip_error_strerror(&error));
    }
    for (const ZipPart &part : parts) {
        if (!addPart(archive.get(), part))
            return archiveError(ErrorCode::Internal, archive.get());
    }
    if (zip_close(archive.get()) != 0)
        return archiveError(ErrorCode::Internal, archive.get());
    static_cast<void>(archive.release());
    return contentOf(memory.get());
}

Result<std::vector<ZipPart>> readZip(const QByteArray &bytes)
{
    if (bytes.isEmpty())
        return failure(ErrorCode::Malformed, "no content");
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t *memory = zip_source_buffer_create(bytes.constData(), zip_uint64_t(bytes.size()), 0, &error);
    ArchiveHandle archive(memory ? zip_open_from_source(memory, ZIP_RDONLY | ZIP_CHECKCONS, &error) : nullptr);
    if (!archive) {
        if (memory)
            zip_source_free(memory);
        return failure(ErrorCode::Malformed, zip_error_strerror(&error));
    }
    const zip_int64_t count = zip_get_num_entries(archive.get(), 0);
    if (count > mostParts)
        return failure(ErrorCode::Malformed, "too many parts");
    std::vector<ZipPart> parts;
    qsizetype total = 0;
    for (zip_int64_t i = 0; i < count; ++i) {
        Result<ZipPart> part = partAt(archive.get(), zip_uint64_t(i), mostBytes - total);
        if (!part)
            return part.error();
        total += part->bytes.size();
        parts.push_back(std::move(*part));
    }
    return parts;
}

} // namespace hoshin::publish
