// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QDateTime>
#include <QString>

#include <memory>

class QLockFile;

namespace hoshin::store {

/// Who has a workspace open for editing.
struct LockHolder
{
    QString name; ///< of the person, as in their settings
    QString host;
    QDateTime since;

    bool operator==(const LockHolder &) const = default;
};

/// "hosokawa (host PC-12, since 2026-04-01 09:00)": the words for Error::detail.
QString toText(const LockHolder &holder);

/// Held while a person edits a workspace: two small files beside it, NAME.hoshin.lock and NAME.hoshin.lock.holder. Advisory:
/// recording is safe without it (it compares the tip); the lock saves two people from writing the same chapter.
class EditLock
{
public:
    EditLock(EditLock &&) noexcept;
    EditLock &operator=(EditLock &&) noexcept;
    ~EditLock(); ///< lets go

    /// Takes the lock; a lock whose program has died on this host is taken over.
    /// Errors: Conflict with the holder in detail, NotWritable.
    static Result<EditLock> take(const QString &workspacePath, const QString &name, const QDateTime &now);

    /// Who holds the lock now, this program included; nothing where it is free or its owner has died.
    static std::optional<LockHolder> holder(const QString &workspacePath);

    /// Takes the lock away from whoever holds it: a person has made sure that the other has gone home.
    /// Errors: NotWritable.
    static Result<void> breakLock(const QString &workspacePath);

private:
    EditLock(std::unique_ptr<QLockFile> lock, const QString &holderFile);

    std::unique_ptr<QLockFile> m_lock;
    QString m_holderFile;
};

} // namespace hoshin::store
