// SPDX-License-Identifier: Apache-2.0
#include "store/bundle.h"
#include "store/bundleheader.h"
#include "store/loosebackend.h"
#include "store/repositorydata.h"
#include "store/treereader.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSet>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace hoshin::store {

namespace {

using IndexerHandle = GitHandle<git_indexer, git_indexer_free>;

/// A bundle unpacked into a folder of its own, so that it can be judged before the workspace is touched.
class Received
{
public:
    Received(const QString &file, const QString &nearby) : m_file(file), m_folder(nearby + u".part-XXXXXX"_s) {}

    /// Reads the file and checks it against `workspace`, or as a complete bundle where that is null.
    Result<BundleInfo> read(git_repository *workspace);
    /// Moves the pack into the workspace. Until its index is there Git does not see it, so the index goes last.
    Result<void> moveInto(git_repository *workspace) const;

    const git_oid &tip() const { return m_header.tip; }
    bool continuesTip() const { return m_continuesTip; } ///< the workspace's tip is one of its ancestors

private:
    Result<void> unpack(QFile &file, git_odb *known);
    Result<void> openObjects(git_repository *workspace);
    Result<int> checkRevisions(git_repository *workspace);
    Error wrong(ErrorCode code, const QString &detail) const
    {
        return {.code = code, .detail = detail, .location = {.path = m_file}};
    }
    Error malformed(int code) const
    {
        Error error = gitError(code, m_file);
        error.code = ErrorCode::Malformed;
        return error;
    }
    QString packs() const { return m_folder.filePath(u"objects/pack"_s); }

    QString m_file;
    QTemporaryDir m_folder;
    BundleHeader m_header;
    OdbHandle m_odb;               ///< what came, over what the workspace has
    RepositoryHandle m_repository; ///< around m_odb, without references
    bool m_continuesTip = false;
};

Result<void> Received::unpack(QFile &file, git_odb *known)
{
    if (!QDir().mkpath(packs()))
        return wrong(ErrorCode::NotWritable, u"一時フォルダーを作る場所がありません"_s);
    git_indexer_options options = GIT_INDEXER_OPTIONS_INIT;
    IndexerHandle indexer;
    int code = makeHandle(indexer, git_indexer_new, packs().toUtf8().constData(), 0u, known, &options);
    git_indexer_progress progress{};
    while (code == 0 && !file.atEnd()) {
        const QByteArray chunk = file.read(1 << 16);
        if (chunk.isEmpty())
            return wrong(ErrorCode::NotReadable, file.errorString());
        code = git_indexer_append(indexer.get(), chunk.constData(), size_t(chunk.size()), &progress);
    }
    if (code == 0)
        code = git_indexer_commit(indexer.get(), &progress);
    return code < 0 ? Result<void>(malformed(code)) : Result<void>();
}

Result<void> Received::openObjects(git_repository *workspace)
{
    int code = makeHandle(m_odb, git_odb_new);
    if (code == 0)
        code = git_odb_add_disk_alternate(m_odb.get(), m_folder.filePath(u"objects"_s).toUtf8().constData());
    if (code == 0 && workspace)
        code = addLooseReader(m_odb.get(), (QByteArray(git_repository_path(workspace)) + "objects/").constData());
    if (code == 0 && workspace)
        code = git_odb_add_disk_alternate(m_odb.get(),
                                          (QByteArray(git_repository_path(workspace)) + "objects").constData());
    if (code == 0)
        code = makeHandle(m_repository, git_repository_wrap_odb, m_odb.get());
    return code < 0 ? Result<void>(gitError(code, m_file)) : Result<void>();
}

/// Visits every revision that the workspace does not have, newest first; how many there were.
Result<int> Received::checkRevisions(git_repository *workspace)
{
    git_oid workspaceTip{};
    if (workspace)
        git_reference_name_to_id(&workspaceTip, workspace, mainBranch);
    TreeChecker checker(m_repository.get(), m_file);
    std::vector<git_oid> open{m_header.tip};
    QSet<QString> seen;
    int count = 0;
    while (!open.empty()) {
        const git_oid id = open.back();
        open.pop_back();
        m_continuesTip = m_continuesTip || (workspace && git_oid_equal(&id, &workspaceTip));
        CommitHandle known;
        if (seen.contains(toString(id)) || (workspace && makeHandle(known, git_commit_lookup, workspace, &id) == 0))
            continue;
        seen.insert(toString(id));
        CommitHandle commit;
        TreeHandle tree;
        if (makeHandle(commit, git_commit_lookup, m_repository.get(), &id) < 0
            || makeHandle(tree, git_commit_tree, commit.get()) < 0)
            return wrong(ErrorCode::Malformed, u"もとになる版 %1 が含まれていません"_s.arg(toString(id)));
        if (const Result<void> checked = checker.check(tree.get()); !checked)
            return checked.error();
        ++count;
        for (unsigned i = 0; i < git_commit_parentcount(commit.get()); ++i)
            open.push_back(*git_commit_parent_id(commit.get(), i));
    }
    return count;
}

Result<BundleInfo> Received::read(git_repository *workspace)
{
    QFile file(m_file);
    if (!file.exists())
        return wrong(ErrorCode::NotFound, u"何もありません"_s);
    if (!file.open(QIODevice::ReadOnly))
        return wrong(ErrorCode::NotReadable, file.errorString());
    const Result<BundleHeader> header = readBundleHeader(file, m_file);
    if (!header)
        return header.error();
    m_header = *header;
    BundleInfo info{.tip = toString(m_header.tip)};
    for (const git_oid &id : m_header.prerequisites) {
        CommitHandle commit;
        if (!workspace || makeHandle(commit, git_commit_lookup, workspace, &id) < 0)
            return wrong(
                ErrorCode::Conflict,
                u"もとになる版 %1 がここにありません。全ての版を含むファイルか、それより前のファイルを頼んでください"_s
                    .arg(toString(id)));
        info.prerequisites << toString(id);
    }
    OdbHandle known;
    if (workspace)
        makeHandle(known, git_repository_odb, workspace);
    if (const Result<void> unpacked = unpack(file, known.get()); !unpacked)
        return unpacked.error();
    if (const Result<void> opened = openObjects(workspace); !opened)
        return opened.error();
    const Result<int> count = checkRevisions(workspace);
    if (!count)
        return count.error();
    info.newRevisions = *count;
    return info;
}

Result<void> Received::moveInto(git_repository *workspace) const
{
    const QDir from(packs());
    const QString to = QString::fromUtf8(git_repository_path(workspace)) + u"objects/pack/"_s;
    QDir().mkpath(to);
    for (const QString &pattern : {u"*.pack"_s, u"*.idx"_s}) {
        for (const QString &name : from.entryList({pattern}, QDir::Files)) {
            if (!QFile::exists(to + name) && !QFile::rename(from.filePath(name), to + name))
                return wrong(ErrorCode::NotWritable, u"作業フォルダーに移せません"_s);
        }
    }
    OdbHandle odb;
    if (makeHandle(odb, git_repository_odb, workspace) == 0)
        git_odb_refresh(odb.get());
    return {};
}

/// A workspace's tip has to be readable as one, whoever made it.
Result<void> checkTip(git_repository *repository, const git_oid &tip, const QString &path)
{
    CommitHandle commit;
    TreeHandle tree;
    int code = makeHandle(commit, git_commit_lookup, repository, &tip);
    if (code == 0)
        code = makeHandle(tree, git_commit_tree, commit.get());
    if (code < 0)
        return gitError(code, path);
    const Result<Files> files = readTree(repository, tree.get(), path);
    if (!files)
        return files.error();
    const Result<model::Workspace> workspace = fromFiles(*files);
    return workspace ? Result<void>() : Result<void>(workspace.error());
}

Result<void> receive(Repository::Data &data, const Received &received, const git_oid *from, const QString &path)
{
    if (const Result<void> moved = received.moveInto(data.get()); !moved)
        return moved;
    if (const Result<void> checked = checkTip(data.get(), received.tip(), path); !checked)
        return checked;
    return data.moveTip(received.tip(), from, path);
}

Result<BundleInfo> makeWorkspace(const QString &path, const QString &file)
{
    Received received(file, QFileInfo(path).absoluteFilePath());
    const Result<BundleInfo> info = received.read(nullptr);
    if (!info)
        return info;
    const Result<void> built =
        buildWorkspace(path, [&](Repository::Data &data) { return receive(data, received, nullptr, path); });
    return built ? info : Result<BundleInfo>(built.error());
}

/// The other way that the bundle went, kept under a name of its own.
Result<BundleInfo> keepAside(git_repository *repository, const Received &received, const QString &path)
{
    ReferenceHandle reference;
    const int code = makeHandle(reference, git_reference_create, repository, "refs/remotes/received/main",
                                &received.tip(), 1, nullptr);
    if (code < 0)
        return gitError(code, path);
    return Error{.code = ErrorCode::Conflict,
                 .detail =
                     u"双方で版が記録されています。受け取った版は %1 として残しました"_s.arg(toString(received.tip())),
                 .location = {.path = path}};
}

} // namespace

Result<BundleInfo> verifyBundle(const QString &workspacePath, const QString &file)
{
    startGit();
    if (!QFileInfo::exists(workspacePath))
        return Received(file, QDir::temp().filePath(u"hoshin"_s)).read(nullptr);
    const Result<Repository> repository = Repository::open(workspacePath);
    if (!repository)
        return repository.error();
    return Received(file, QDir::temp().filePath(u"hoshin"_s)).read(repository->data().get());
}

Result<BundleInfo> openBundle(const QString &workspacePath, const QString &file)
{
    startGit();
    if (!QFileInfo::exists(workspacePath))
        return makeWorkspace(workspacePath, file);
    Result<Repository> repository = Repository::open(workspacePath);
    if (!repository)
        return repository.error();
    Repository::Data &data = repository->data();
    const Result<git_oid> tip = data.tip(workspacePath);
    if (!tip)
        return tip.error();
    // Beside the workspace: moving a pack is only a rename within one file system.
    Received received(file, QFileInfo(workspacePath).absoluteFilePath());
    const Result<BundleInfo> info = received.read(data.get());
    if (!info || info->newRevisions == 0)
        return info;
    if (received.continuesTip()) {
        const Result<void> moved = receive(data, received, &*tip, workspacePath);
        return moved ? info : Result<BundleInfo>(moved.error());
    }
    if (const Result<void> moved = received.moveInto(data.get()); !moved)
        return moved.error();
    return keepAside(data.get(), received, workspacePath);
}

} // namespace hoshin::store
