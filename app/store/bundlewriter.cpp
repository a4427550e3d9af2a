// SPDX-License-Identifier: Apache-2.0
#include "store/bundle.h"
#include "store/bundleheader.h"
#include "store/repositorydata.h"

#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace hoshin::store {

namespace {

struct Packing
{
    PackBuilderHandle builder;
    WalkHandle walk;
};

int reportProgress(int, uint32_t done, uint32_t total, void *payload)
{
    return (*static_cast<const Progress *>(payload))(int(done), int(total)) ? 0 : GIT_EUSER;
}

int writeChunk(void *bytes, size_t size, void *payload)
{
    auto &out = *static_cast<QSaveFile *>(payload);
    return out.write(static_cast<const char *>(bytes), qint64(size)) == qint64(size) ? 0 : GIT_EUSER;
}

/// The objects of all revisions after `since`, ready to be written. One thread: with more the bytes differ from run to run.
int fill(Packing &packing, git_repository *repository, const git_oid &tip, const git_oid *since,
         const Progress &progress)
{
    int code = makeHandle(packing.builder, git_packbuilder_new, repository);
    if (code == 0)
        git_packbuilder_set_threads(packing.builder.get(), 1);
    if (code == 0 && progress)
        code = git_packbuilder_set_callbacks(packing.builder.get(), reportProgress, const_cast<Progress *>(&progress));
    if (code == 0)
        code = makeHandle(packing.walk, git_revwalk_new, repository);
    if (code == 0)
        code = git_revwalk_push(packing.walk.get(), &tip);
    if (code == 0 && since)
        code = git_revwalk_hide(packing.walk.get(), since);
    return code == 0 ? git_packbuilder_insert_walk(packing.builder.get(), packing.walk.get()) : code;
}

} // namespace

/// Revisions from `tip` down to `since`, or to the root.
static int countRevisions(git_repository *repository, const git_oid &tip, const git_oid *since)
{
    WalkHandle walk;
    if (makeHandle(walk, git_revwalk_new, repository) < 0 || git_revwalk_push(walk.get(), &tip) < 0)
        return 0;
    if (since)
        git_revwalk_hide(walk.get(), since);
    int count = 0;
    for (git_oid id; git_revwalk_next(&id, walk.get()) == 0;)
        ++count;
    return count;
}

Result<BundleInfo> createBundle(const Repository &repository, const QString &file, const QString &since,
                                const Progress &progress)
{
    const Repository::Data &data = repository.data();
    const Result<git_oid> tip = data.tip(repository.path());
    if (!tip)
        return tip.error();
    BundleHeader header{.tip = *tip};
    if (!since.isEmpty()) {
        const Result<QString> id = repository.resolve(since);
        if (!id)
            return id.error();
        header.prerequisites.push_back(*parseId(*id));
    }
    const git_oid *base = header.prerequisites.empty() ? nullptr : &header.prerequisites.front();
    const int count = countRevisions(data.get(), *tip, base);
    if (count == 0)
        return Error{.code = ErrorCode::NotFound,
                     .detail = u"%1 より後の版がありません"_s.arg(since),
                     .location = {.path = repository.path()}};
    Packing packing;
    if (const int code = fill(packing, data.get(), *tip, base, progress); code < 0)
        return gitError(code, repository.path());
    QSaveFile out(file);
    const QByteArray head = writeBundleHeader(header);
    const auto notWritten = [&] {
        return Error{.code = ErrorCode::NotWritable, .detail = out.errorString(), .location = {.path = file}};
    };
    if (!out.open(QIODevice::WriteOnly) || out.write(head) != head.size())
        return notWritten();
    if (const int code = git_packbuilder_foreach(packing.builder.get(), writeChunk, &out); code < 0)
        return out.error() == QFileDevice::NoError ? gitError(code, repository.path()) : notWritten();
    if (!out.flush() || !out.commit()) // see writeFile()
        return notWritten();
    return BundleInfo{.tip = toString(*tip),
                      .prerequisites = base ? QStringList{toString(*base)} : QStringList(),
                      .newRevisions = count};
}

} // namespace hoshin::store
