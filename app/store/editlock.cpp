// SPDX-License-Identifier: Apache-2.0
#include "store/editlock.h"

#include "base/fileio.h"

#include <QFile>
#include <QFileInfo>
#include <QLockFile>
#include <QStringList>
#include <QSysInfo>

using namespace Qt::StringLiterals;

namespace hoshin::store {

static QString lockFileOf(const QString &workspacePath)
{
    const QString canonical = QFileInfo(workspacePath).canonicalFilePath();
    return (canonical.isEmpty() ? QFileInfo(workspacePath).absoluteFilePath() : canonical) + u".lock"_s;
}

static QString holderFileOf(const QString &workspacePath) { return lockFileOf(workspacePath) + u".holder"_s; }

QString toText(const LockHolder &holder)
{
    return u"%1（%2、%3 から）"_s.arg(holder.name, holder.host,
                                      holder.since.toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s));
}

static QByteArray writeHolder(const LockHolder &holder)
{
    QString name = holder.name;
    return (name.replace(u'\n', u' ') + u'\n' + holder.host + u'\n' + holder.since.toUTC().toString(Qt::ISODate)
            + u'\n')
        .toUtf8();
}

/// What the holder wrote; where that is missing, what the lock file itself knows.
static LockHolder readHolder(const QString &workspacePath, const QLockFile &lock)
{
    LockHolder holder;
    if (const Result<QByteArray> bytes = readFile(holderFileOf(workspacePath))) {
        const QStringList lines = QString::fromUtf8(*bytes).split(u'\n');
        holder = {.name = lines.value(0),
                  .host = lines.value(1),
                  .since = QDateTime::fromString(lines.value(2), Qt::ISODate)};
    }
    qint64 pid = 0;
    QString host;
    QString program;
    if (lock.getLockInfo(&pid, &host, &program) && (holder.name.isEmpty() || holder.host != host))
        holder = {.name = u"%1、プロセス %2"_s.arg(program).arg(pid), .host = host};
    if (!holder.since.isValid())
        holder.since = QFileInfo(lockFileOf(workspacePath)).lastModified();
    return holder;
}

EditLock::EditLock(std::unique_ptr<QLockFile> lock, const QString &holderFile)
    : m_lock(std::move(lock)), m_holderFile(holderFile)
{}
EditLock::EditLock(EditLock &&) noexcept = default;
EditLock &EditLock::operator=(EditLock &&) noexcept = default;

EditLock::~EditLock()
{
    if (m_lock)
        QFile::remove(m_holderFile);
}

/// A lock that does not grow old: only the death of its program makes it stale, and that shows on its own host alone.
static std::unique_ptr<QLockFile> lockOf(const QString &workspacePath)
{
    auto lock = std::make_unique<QLockFile>(lockFileOf(workspacePath));
    lock->setStaleLockTime(0);
    return lock;
}

Result<EditLock> EditLock::take(const QString &workspacePath, const QString &name, const QDateTime &now)
{
    std::unique_ptr<QLockFile> lock = lockOf(workspacePath);
    if (!lock->tryLock(0)) {
        if (lock->error() == QLockFile::LockFailedError)
            return Error{.code = ErrorCode::Conflict,
                         .detail = u"編集中の人: %1"_s.arg(toText(readHolder(workspacePath, *lock))),
                         .location = {.path = workspacePath}};
        return Error{.code = ErrorCode::NotWritable,
                     .detail = u"作業フォルダーの隣に書く権限がありません"_s,
                     .location = {.path = workspacePath}};
    }
    EditLock taken(std::move(lock), holderFileOf(workspacePath));
    const LockHolder self{.name = name, .host = QSysInfo::machineHostName(), .since = now};
    if (const Result<void> written = writeFile(taken.m_holderFile, writeHolder(self)); !written)
        return written.error();
    return taken;
}

std::optional<LockHolder> EditLock::holder(const QString &workspacePath)
{
    if (!QFileInfo::exists(lockFileOf(workspacePath)))
        return std::nullopt;
    // The only way to learn whether the holder lives is to try.
    const std::unique_ptr<QLockFile> lock = lockOf(workspacePath);
    if (lock->tryLock(0))
        return std::nullopt;
    return readHolder(workspacePath, *lock);
}

Result<void> EditLock::breakLock(const QString &workspacePath)
{
    QFile::remove(holderFileOf(workspacePath));
    const QString file = lockFileOf(workspacePath);
    if (QFileInfo::exists(file) && !QFile::remove(file))
        return Error{.code = ErrorCode::NotWritable, .location = {.path = file}};
    return {};
}

} // namespace hoshin::store
