// SPDX-License-Identifier: Apache-2.0
#include "store/workingfile.h"

#include <QCryptographicHash>
#include <QMap>

using namespace Qt::StringLiterals;

namespace hoshin::store {

static constexpr QByteArrayView magic = "hoshin-working-file ";

static QByteArray hashOf(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

QByteArray writeWorkingFile(const WorkingFile &file)
{
    QByteArray out = magic.toByteArray() + "1\npath " + file.path.toUtf8() + "\nbase " + file.base.toUtf8() + "\nsaved "
        + file.savedAt.toUTC().toString(Qt::ISODateWithMs).toUtf8() + '\n';
    if (file.removed)
        out += "removed yes\n";
    return out + "sha256 " + hashOf(file.bytes) + "\n\n" + file.bytes;
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
    if (head.value(magic.chopped(1).toByteArray()) != "1")
        return broken(ErrorCode::Unsupported, u"新しい版のプログラムで保存されています"_s);
    WorkingFile file{.path = QString::fromUtf8(head.value("path")),
                     .base = QString::fromUtf8(head.value("base")),
                     .savedAt = QDateTime::fromString(QString::fromUtf8(head.value("saved")), Qt::ISODateWithMs),
                     .removed = head.value("removed") == "yes",
                     .bytes = bytes.mid(end + 2)};
    if (head.value("sha256") != hashOf(file.bytes) || file.path.isEmpty() || file.base.isEmpty())
        return broken(ErrorCode::Malformed, u"壊れています（検査値が合いません）"_s);
    return file;
}

} // namespace hoshin::store
