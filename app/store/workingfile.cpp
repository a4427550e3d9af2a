// SPDX-License-Identifier: Apache-2.0
#include "store/workingfile.h"

#include <QCryptographicHash>
#include <QMap>

#define XXH_INLINE_ALL
#include <xxhash.h>

using namespace Qt::StringLiterals;

namespace hoshin::store {

static constexpr QByteArrayView magic = "hoshin-working-file ";

/// Tells a whole file from a damaged one; a stranger cannot reach these files, so it need not be a cryptographic one.
static QByteArray checkSum(const QByteArray &bytes)
{
    XXH128_canonical_t canonical;
    XXH128_canonicalFromHash(&canonical, XXH3_128bits(bytes.constData(), size_t(bytes.size())));
    return QByteArray(reinterpret_cast<const char *>(canonical.digest), sizeof canonical.digest).toHex();
}

/// Version 1 had a slower one.
static QByteArray checkSum1(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

QByteArray writeWorkingFile(const WorkingFile &file)
{
    QByteArray out = magic.toByteArray() + "2\npath " + file.path.toUtf8() + "\nbase " + file.base.toUtf8() + "\nsaved "
        + file.savedAt.toUTC().toString(Qt::ISODateWithMs).toUtf8() + '\n';
    if (file.removed)
        out += "removed yes\n";
    out += "xxh128 " + checkSum(file.bytes) + "\n\n";
    out.reserve(out.size() + file.bytes.size());
    return out.append(file.bytes);
}

Result<WorkingFile> readWorkingFile(const QByteArray &bytes, const QString &path)
{
    const auto broken = [&path](ErrorCode code, const QString &detail) {
        return Error{.code = code, .detail = detail, .location = {.path = path}};
    };
    if (!bytes.startsWith(magic))
        return broken(ErrorCode::Malformed, u"作業中の内容のファイルではありません"_s);
    const qsizetype end = bytes.indexOf("\n\n");
    if (end < 0)
        return broken(ErrorCode::Malformed, u"先頭の途中で切れています"_s);
    QMap<QByteArray, QByteArray> head;
    for (const QByteArray &line : bytes.first(end).split('\n')) {
        const qsizetype space = line.indexOf(' ');
        head.insert(line.left(space), line.mid(space + 1));
    }
    const QByteArray version = head.value(magic.chopped(1).toByteArray());
    if (version != "1" && version != "2")
        return broken(ErrorCode::Unsupported, u"新しい版のプログラムで保存されています"_s);
    WorkingFile file{.path = QString::fromUtf8(head.value("path")),
                     .base = QString::fromUtf8(head.value("base")),
                     .savedAt = QDateTime::fromString(QString::fromUtf8(head.value("saved")), Qt::ISODateWithMs),
                     .removed = head.value("removed") == "yes",
                     .bytes = bytes.mid(end + 2)};
    const bool whole =
        version == "1" ? head.value("sha256") == checkSum1(file.bytes) : head.value("xxh128") == checkSum(file.bytes);
    if (!whole || file.path.isEmpty() || file.base.isEmpty())
        return broken(ErrorCode::Malformed, u"壊れています（検査値が合いません）"_s);
    return file;
}

} // namespace hoshin::store
