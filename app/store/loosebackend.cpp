// SPDX-License-Identifier: Apache-2.0
#include "store/loosebackend.h"

#include "store/git.h"

#include <QFile>

#if __has_include(<git2/sys/errors.h>) // libgit2 1.7 and later
#include <git2/sys/errors.h>
#endif
#include <git2/sys/odb_backend.h>

#include <cstring>
#include <limits>
#include <zlib.h>

using namespace Qt::StringLiterals;

namespace hoshin::store {

namespace {

constexpr qint64 largestObject = 256 * 1024 * 1024;
constexpr int aboveLibgit2s = 3; // its loose files have 1, its packs 2

struct LooseReader
{
    git_odb_backend parent; // first: libgit2 hands us its address
    QString objects;
};

struct Header
{
    git_object_t type = GIT_OBJECT_INVALID;
    qsizetype size = 0;   ///< of the content
    qsizetype length = 0; ///< of the header itself
};

int broken(const char *why)
{
    git_error_set_str(GIT_ERROR_ODB, why);
    return GIT_ERROR;
}

/// A zlib stream over bytes in memory.
class Inflater
{
public:
    explicit Inflater(const QByteArray &compressed) : m_compressed(compressed)
    {
        m_stream.next_in = reinterpret_cast<Bytef *>(m_compressed.data());
        m_stream.avail_in = uInt(m_compressed.size());
        m_good = inflateInit(&m_stream) == Z_OK;
    }
    ~Inflater() { inflateEnd(&m_stream); }
    Q_DISABLE_COPY_MOVE(Inflater)

    /// Fills `out` from `from` on as far as the stream goes; the number of bytes, or -1 where it is damaged.
    qsizetype fill(QByteArray &out, qsizetype from)
    {
        m_stream.next_out = reinterpret_cast<Bytef *>(out.data() + from);
        m_stream.avail_out = uInt(out.size() - from);
        const int code = m_good ? inflate(&m_stream, Z_SYNC_FLUSH) : Z_DATA_ERROR;
        m_ended = code == Z_STREAM_END;
        return code == Z_OK || code == Z_STREAM_END || code == Z_BUF_ERROR ? out.size() - from - m_stream.avail_out
                                                                           : -1;
    }
    bool hasEnded() const { return m_ended; }

private:
    QByteArray m_compressed;
    z_stream m_stream{};
    bool m_good = false;
    bool m_ended = false;
};

/// "blob 1234" and a NUL. False where it is something else.
bool parseHeader(const QByteArray &start, Header &header)
{
    header.length = start.indexOf('\0') + 1;
    const qsizetype space = start.indexOf(' ');
    if (header.length == 0 || space < 0 || space > header.length)
        return false;
    header.type = git_object_string2type(start.left(space).constData());
    bool good = false;
    const qint64 size = start.mid(space + 1, header.length - space - 2).toLongLong(&good);
    header.size = size;
    return good && size >= 0 && size <= largestObject && header.type != GIT_OBJECT_INVALID;
}

/// The compressed file; GIT_ENOTFOUND where there is none.
int readObjectFile(git_odb_backend *backend, const git_oid *id, QByteArray &compressed)
{
    const QString name = toString(*id);
    QFile file(reinterpret_cast<LooseReader *>(backend)->objects + name.left(2) + u'/' + name.mid(2));
    if (!file.exists())
        return GIT_ENOTFOUND;
    if (!file.open(QIODevice::ReadOnly) || file.size() > largestObject)
        return broken("an object cannot be read");
    compressed = file.readAll();
    return compressed.isEmpty() ? broken("an object is empty") : 0;
}

constexpr qsizetype longestHeader = 64;

int readStart(Inflater &inflater, QByteArray &start, Header &header)
{
    start.resize(longestHeader);
    const qsizetype got = inflater.fill(start, 0);
    start.resize(qMax(got, qsizetype(0)));
    return parseHeader(start, header) ? 0 : broken("an object is damaged or cut off");
}

int readHeader(size_t *size, git_object_t *type, git_odb_backend *backend, const git_oid *id)
{
    QByteArray compressed;
    if (const int code = readObjectFile(backend, id, compressed); code < 0)
        return code;
    Inflater inflater(compressed);
    QByteArray start;
    Header header;
    if (const int code = readStart(inflater, start, header); code < 0)
        return code;
    *size = size_t(header.size);
    *type = header.type;
    return 0;
}

int readObject(void **data, size_t *size, git_object_t *type, git_odb_backend *backend, const git_oid *id)
{
    QByteArray compressed;
    if (const int code = readObjectFile(backend, id, compressed); code < 0)
        return code;
    Inflater inflater(compressed);
    QByteArray content;
    Header header;
    if (const int code = readStart(inflater, content, header); code < 0)
        return code;
    const qsizetype had = content.size();
    const qsizetype whole = header.length + header.size;
    content.resize(whole + 1); // room for one byte too many, and for zlib to see the end of an empty rest
    const qsizetype got = inflater.hasEnded() ? 0 : inflater.fill(content, had);
    if (had > whole || got < 0 || !inflater.hasEnded() || had + got != whole)
        return broken("an object is damaged or cut off");
    void *const copy = git_odb_backend_data_alloc(backend, size_t(header.size) + 1);
    if (!copy)
        return broken("not enough memory for an object");
    std::memcpy(copy, content.constData() + header.length, size_t(header.size));
    static_cast<char *>(copy)[header.size] = '\0';
    *data = copy;
    *size = size_t(header.size);
    *type = header.type;
    return 0;
}

void freeReader(git_odb_backend *backend) { delete reinterpret_cast<LooseReader *>(backend); }

} // namespace

int addLooseReader(git_odb *odb, const char *objects)
{
    auto *reader = new LooseReader{.parent = {}, .objects = QString::fromUtf8(objects)}; // owned by the odb
    git_odb_init_backend(&reader->parent, GIT_ODB_BACKEND_VERSION);
    reader->parent.read = readObject;
    reader->parent.read_header = readHeader;
    reader->parent.free = freeReader;
    const int code = git_odb_add_backend(odb, &reader->parent, aboveLibgit2s);
    if (code < 0)
        delete reader;
    return code;
}

int addLooseReader(git_repository *repository)
{
    OdbHandle odb;
    const int code = makeHandle(odb, git_repository_odb, repository);
    const QByteArray objects = QByteArray(git_repository_path(repository)) + "objects/";
    return code < 0 ? code : addLooseReader(odb.get(), objects.constData());
}

} // namespace hoshin::store
