// SPDX-License-Identifier: Apache-2.0
#include "store/repacking.h"

#include "store/repositorydata.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace hoshin::store {

namespace {

/// A killed writer leaves its temporary file behind; younger ones may still be in somebody's hands.
constexpr int staleTemporarySeconds = 24 * 3600;

QString objectsFolder(const Repository &repository)
{
    return QString::fromUtf8(git_repository_path(repository.data().get())) + u"objects/"_s;
}

/// Calls `visit(id, path)` for every loose object below `objects`.
template<typename Visit>
void eachLooseObject(const QString &objects, Visit visit)
{
    for (const QString &prefix : QDir(objects).entryList({u"??"_s}, QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
        const QDir folder(objects + prefix);
        for (const QString &name : folder.entryList(QDir::Files, QDir::Name)) {
            if (const std::optional<git_oid> id = parseId(QString(prefix + name)))
                visit(*id, folder.filePath(name));
        }
    }
}

int reportProgress(int, uint32_t done, uint32_t total, void *payload)
{
    return (*static_cast<const Progress *>(payload))(int(done), int(total)) ? 0 : GIT_EUSER;
}

/// The objects that any reference reaches.
int collect(PackBuilderHandle &builder, git_repository *repository, const Progress &progress)
{
    WalkHandle walk;
    int code = makeHandle(builder, git_packbuilder_new, repository);
    if (code == 0)
        git_packbuilder_set_threads(builder.get(), 1);
    if (code == 0 && progress)
        code = git_packbuilder_set_callbacks(builder.get(), reportProgress, const_cast<Progress *>(&progress));
    if (code == 0)
        code = makeHandle(walk, git_revwalk_new, repository);
    if (code == 0)
        code = git_revwalk_push_glob(walk.get(), "refs/*");
    return code == 0 ? git_packbuilder_insert_walk(builder.get(), walk.get()) : code;
}

/// An object database that sees packs and no loose files.
int openPacks(OdbHandle &odb, const QString &objects)
{
    git_odb_backend *backend = nullptr;
    int code = makeHandle(odb, git_odb_new);
    if (code == 0)
        code = git_odb_backend_pack(&backend, objects.toUtf8().constData());
    return code == 0 ? git_odb_add_backend(odb.get(), backend, 1) : code;
}

/// Reads the object back, which checks its hash.
bool isReadable(git_odb *odb, const git_oid &id)
{
    GitHandle<git_odb_object, git_odb_object_free> object;
    return makeHandle(object, git_odb_read, odb, &id) == 0;
}

void removeStaleTemporaries(const QString &objects)
{
    const QDateTime limit = QDateTime::currentDateTime().addSecs(-staleTemporarySeconds);
    for (const QFileInfo &file : QDir(objects).entryInfoList({u"tmp_object*"_s}, QDir::Files)) {
        if (file.lastModified() < limit)
            QFile::remove(file.filePath());
    }
}

Result<int> removePacked(const QString &objects, const QString &path, const Progress &progress)
{
    OdbHandle packs;
    if (const int code = openPacks(packs, objects); code < 0)
        return gitError(code, path);
    int removed = 0;
    bool cancelled = false;
    eachLooseObject(objects, [&](const git_oid &id, const QString &file) {
        cancelled = cancelled || (progress && !progress(removed, 0));
        if (!cancelled && isReadable(packs.get(), id) && QFile::remove(file))
            ++removed;
    });
    if (cancelled)
        return Error{.code = ErrorCode::Cancelled, .location = {.path = path}};
    return removed;
}

} // namespace

int looseObjects(const Repository &repository)
{
    int count = 0;
    eachLooseObject(objectsFolder(repository), [&](const git_oid &, const QString &) { ++count; });
    return count;
}

Result<RepackReport> repack(const Repository &repository, const Progress &progress)
{
    const QString objects = objectsFolder(repository);
    PackBuilderHandle builder;
    if (const int code = collect(builder, repository.data().get(), progress); code < 0)
        return gitError(code, repository.path());
    // git_packbuilder_write() names the pack by its content and puts the index last: until then nobody sees it.
    const QByteArray folder = (objects + u"pack"_s).toUtf8();
    if (const int code = git_packbuilder_write(builder.get(), folder.constData(), 0444, nullptr, nullptr); code < 0) {
        Error error = gitError(code, repository.path());
        if (error.code != ErrorCode::Cancelled)
            error.code = ErrorCode::NotWritable;
        return error;
    }
    const int packed = int(git_packbuilder_object_count(builder.get()));
    builder.reset();
    const Result<int> removed = removePacked(objects, repository.path(), progress);
    if (!removed)
        return removed.error();
    removeStaleTemporaries(objects);
    return RepackReport{.packed = packed, .removed = *removed};
}

} // namespace hoshin::store
