// SPDX-License-Identifier: Apache-2.0
#include "store/loosebackend.h"
#include "store/repositorydata.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>

#include <mutex>

using namespace Qt::StringLiterals;

namespace hoshin::store {

static int openHandle(RepositoryHandle &handle, const QString &path)
{
    constexpr unsigned flags = GIT_REPOSITORY_OPEN_NO_SEARCH | GIT_REPOSITORY_OPEN_BARE | GIT_REPOSITORY_OPEN_NO_DOTGIT;
    const int code = makeHandle(handle, git_repository_open_ext, path.toUtf8().constData(), flags, nullptr);
    return code < 0 ? code : addLooseReader(handle.get());
}

/// The owner check of libgit2 is a switch of the whole process: off only for this one call.
static int openAnyOwner(RepositoryHandle &handle, const QString &path)
{
    static std::mutex mutex;
    const std::lock_guard lock(mutex);
    git_libgit2_opts(GIT_OPT_SET_OWNER_VALIDATION, 0);
    const int code = openHandle(handle, path);
    git_libgit2_opts(GIT_OPT_SET_OWNER_VALIDATION, 1);
    return code;
}

static Error failure(ErrorCode code, const QString &detail, const QString &path)
{
    return {.code = code, .detail = detail, .location = {.path = path}};
}

/// What is wrong with the place itself, before Git is asked.
static std::optional<Error> badPlace(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists()) {
        const bool parentThere = QFileInfo::exists(info.absolutePath());
        return failure(ErrorCode::NotFound,
                       parentThere ? u"何もありません"_s
                                   : u"上のフォルダーに届きません。ドライブがつながっているか確かめてください"_s,
                       path);
    }
    if (!info.isDir())
        return failure(ErrorCode::Malformed,
                       u"作業フォルダーではなくファイルです。交換用のファイルは bundle open で取り込みます"_s, path);
    if (!info.isReadable() || !info.isExecutable())
        return failure(ErrorCode::NotReadable,
                       u"読む権限がありません。フォルダーの所有者は %1 です"_s.arg(info.owner()), path);
    return std::nullopt;
}

/// Why libgit2 would not open a folder that is there. Debian 12's libgit2 1.5.1 says "not found" for a repository of another
/// account, so the message is no guide: whether it opens without the owner check is.
static Error whyNotOpened(int code, const QString &path)
{
    const Error reason = gitError(code, path);
    RepositoryHandle other;
    if (openAnyOwner(other, path) == 0)
        return failure(ErrorCode::NotReadable, u"別の利用者（%1）のものです"_s.arg(QFileInfo(path).owner()), path);
    const QDir folder(path);
    const int parts = int(folder.exists(u"HEAD"_s)) + int(folder.exists(u"objects"_s)) + int(folder.exists(u"refs"_s));
    if (parts >= 2)
        return failure(ErrorCode::NotReadable, u"版の保管庫が壊れています: %1"_s.arg(reason.detail), path);
    return failure(ErrorCode::NotFound, u"作業フォルダーではありません"_s, path);
}

/// A workspace has a tip whose commit and tree can be read and that holds workspace.xml.
static Result<void> checkWorkspace(const Repository::Data &data, const QString &path)
{
    const Result<git_oid> tip = data.tip(path);
    if (!tip)
        return tip.error();
    const Result<TreeHandle> tree = data.tree(toString(*tip), path);
    if (!tree)
        return failure(ErrorCode::NotReadable, u"版の保管庫が壊れています: %1"_s.arg(tree.error().detail), path);
    if (!git_tree_entry_byname(tree->get(), "workspace.xml"))
        return failure(ErrorCode::NotFound, u"workspace.xml のない Git の保管庫で、作業フォルダーではありません"_s,
                       path);
    return {};
}

Result<Repository> Repository::open(const QString &path, OwnerCheck check)
{
    startGit();
    if (const std::optional<Error> bad = badPlace(path))
        return *bad;
    auto data = std::make_unique<Data>();
    const int code =
        check == OwnerCheck::TrustOther ? openAnyOwner(data->handle, path) : openHandle(data->handle, path);
    if (code < 0)
        return whyNotOpened(code, path);
    if (const Result<void> checked = checkWorkspace(*data, path); !checked)
        return checked.error();
    return Repository(std::move(data), path);
}

static Result<RepositoryHandle> initialise(const QString &path)
{
    git_repository_init_options options = GIT_REPOSITORY_INIT_OPTIONS_INIT;
    options.flags = GIT_REPOSITORY_INIT_BARE | GIT_REPOSITORY_INIT_MKPATH;
    options.initial_head = "main";
    RepositoryHandle handle;
    if (const int code = makeHandle(handle, git_repository_init_ext, path.toUtf8().constData(), &options); code < 0) {
        Error error = gitError(code, path);
        error.code = ErrorCode::NotWritable;
        return error;
    }
    return handle;
}

Result<void> buildWorkspace(const QString &path, const std::function<Result<void>(Repository::Data &)> &fill)
{
    const QFileInfo info(path);
    if (info.exists() || info.isSymLink())
        return failure(ErrorCode::AlreadyExists, u"同じ名前のものが既にあります"_s, path);
    if (!QDir().mkpath(info.absolutePath()))
        return failure(ErrorCode::NotWritable, u"フォルダー %1 を作れません"_s.arg(info.absolutePath()), path);
    QTemporaryDir folder(info.absoluteFilePath() + u".part-XXXXXX"_s);
    if (!folder.isValid())
        return failure(ErrorCode::NotWritable, folder.errorString(), path);
    const QString built = folder.filePath(u"workspace"_s);
    {
        Result<RepositoryHandle> handle = initialise(built);
        if (!handle)
            return handle.error();
        Repository::Data data{.handle = *std::move(handle)};
        if (const Result<void> filled = fill(data); !filled)
            return filled;
    }
    if (!QDir().rename(built, info.absoluteFilePath()))
        return failure(ErrorCode::NotWritable, u"置く場所に移せません"_s, path);
    return {};
}

Result<Repository> Repository::create(const QString &path, const model::Workspace &workspace, const Author &author,
                                      const QDateTime &at)
{
    startGit();
    const Result<Files> files = toFiles(workspace);
    if (!files)
        return files.error();
    const RevisionInfo founding{
        .message = workspace.body.name, .kind = RevisionKind::Founding, .author = author, .at = at};
    const Result<void> built = buildWorkspace(path, [&](Data &data) -> Result<void> {
        const Result<git_oid> first = data.commit(*files, founding, nullptr, path);
        return first ? data.moveTip(*first, nullptr, path) : Result<void>(first.error());
    });
    if (!built)
        return built.error();
    return open(path);
}

} // namespace hoshin::store
