// SPDX-License-Identifier: Apache-2.0
#include "publish/packagefolder.h"

#include "base/fileio.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

#ifdef Q_OS_LINUX
#include <cstdio>
#include <fcntl.h>
#endif

using namespace Qt::StringLiterals;

namespace hoshin::publish {

namespace {

Error notWritable(const QString &path, const QString &detail = {})
{
    return {.code = ErrorCode::NotWritable, .detail = detail, .location = {.path = path}};
}

/// A new folder beside the target that goes away again unless it was moved.
class Scaffold
{
public:
    explicit Scaffold(const QFileInfo &target) : m_parent(target.absolutePath())
    {
        removeLeftovers(target.fileName());
        const QString stem = u'.' + target.fileName() + u'-' + QString::number(QCoreApplication::applicationPid());
        for (int i = 0; i < 1000 && m_name.isEmpty(); ++i) {
            const QString name = stem + u'-' + QString::number(i);
            if (!m_parent.exists(name) && m_parent.mkdir(name))
                m_name = name;
        }
    }
    ~Scaffold()
    {
        if (!m_name.isEmpty())
            QDir(path()).removeRecursively();
    }
    Q_DISABLE_COPY_MOVE(Scaffold)

    bool isValid() const { return !m_name.isEmpty(); }
    QString path() const { return m_parent.filePath(m_name); }
    void moved() { m_name.clear(); }

private:
    /// What a program that was killed left beside the target. An hour is longer than any publication takes to write, also from
    /// another machine. An .old one stays: it may be all there is.
    void removeLeftovers(const QString &target)
    {
        const QRegularExpression scaffold(u"^\\.%1-\\d+-\\d+$"_s.arg(QRegularExpression::escape(target)));
        const QDateTime young = QDateTime::currentDateTimeUtc().addSecs(-3600);
        for (const QFileInfo &entry : m_parent.entryInfoList(QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot)) {
            if (scaffold.match(entry.fileName()).hasMatch() && !entry.isSymLink() && entry.lastModified() < young)
                QDir(entry.filePath()).removeRecursively();
        }
    }

    QDir m_parent;
    QString m_name;
};

/// Does the folder hold nothing, or a publication that may be replaced?
bool mayBeReplaced(const QString &path)
{
    const QDir folder(path);
    return folder.isEmpty()
        || readManifest(readFile(folder.filePath(manifestName)).has_value() ? *readFile(folder.filePath(manifestName))
                                                                            : QByteArray())
               .has_value();
}

/// Lets `fresh` and `old` change places in one step. False where the system cannot.
bool exchange(const QString &fresh, const QString &old)
{
#ifdef RENAME_EXCHANGE
    return renameat2(AT_FDCWD, QFile::encodeName(fresh).constData(), AT_FDCWD, QFile::encodeName(old).constData(),
                     RENAME_EXCHANGE)
        == 0;
#else
    Q_UNUSED(fresh)
    Q_UNUSED(old)
    return false;
#endif
}

/// Where the system cannot exchange two folders the old one steps aside first; it is whole at every moment.
Result<void> replace(Scaffold &scaffold, const QString &target)
{
    if (exchange(scaffold.path(), target))
        return {}; // the scaffold is the old package now, and goes
    const QString aside = scaffold.path() + u".old"_s;
    QDir folder;
    if (!folder.rename(target, aside))
        return notWritable(target);
    if (!folder.rename(scaffold.path(), target)) {
        folder.rename(aside, target);
        return notWritable(target);
    }
    scaffold.moved();
    QDir(aside).removeRecursively();
    return {};
}

} // namespace

Result<QStringList> writePackage(const Package &package, const QString &path)
{
    const QFileInfo target(QDir::cleanPath(QDir::current().absoluteFilePath(path)));
    if (target.exists() && !(target.isDir() && mayBeReplaced(target.filePath())))
        return Error{.code = ErrorCode::AlreadyExists, .location = {.path = path}};
    if (!QDir().mkpath(target.absolutePath()))
        return notWritable(target.absolutePath());
    Scaffold scaffold(target);
    if (!scaffold.isValid())
        return notWritable(target.absolutePath());
    QStringList paths;
    for (const PackageFile &file : package) {
        if (const Result<void> written = writeFile(QDir(scaffold.path()).filePath(file.name), file.bytes); !written)
            return notWritable(path, written.error().detail);
        paths << QDir(path).filePath(file.name);
    }
    if (target.exists()) {
        if (const Result<void> replaced = replace(scaffold, target.filePath()); !replaced)
            return replaced.error();
        return paths;
    }
    if (!QDir().rename(scaffold.path(), target.filePath()))
        return notWritable(path);
    scaffold.moved();
    return paths;
}

Result<FoundPackage> readPackage(const QString &path)
{
    const QDir folder(path);
    const Result<QByteArray> bytes = readFile(folder.filePath(manifestName));
    if (!bytes)
        return bytes.error();
    Result<Manifest> manifest = readManifest(*bytes);
    if (!manifest) {
        Error error = manifest.error();
        error.location.path = folder.filePath(manifestName);
        return error;
    }
    FoundPackage found{.manifest = *manifest, .manifestBytes = *bytes};
    for (auto it = manifest->files.cbegin(); it != manifest->files.cend(); ++it) {
        const Result<QByteArray> file = readFile(folder.filePath(it.key()));
        if (!file)
            found.differences << u"missing: "_s + it.key();
        else if (sha256(*file) != it.value())
            found.differences << u"changed: "_s + it.key();
    }
    const QStringList present =
        folder.entryList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden | QDir::System, QDir::Name);
    for (const QString &name : present) {
        if (name != manifestName && !manifest->files.contains(name))
            found.differences << u"unknown: "_s + name;
    }
    return found;
}

const model::PublicationRecord *recordOf(const FoundPackage &package, const model::Workspace &workspace)
{
    for (const model::PublicationRecord &record : workspace.publications) {
        const model::PublicationRecord made = publicationRecord(package.manifest, package.manifestBytes, record.number);
        if (record.files == made.files && record.revision == made.revision)
            return &record;
    }
    return nullptr;
}

} // namespace hoshin::publish
