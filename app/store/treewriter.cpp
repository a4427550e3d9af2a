// SPDX-License-Identifier: Apache-2.0
#include "store/treewriter.h"

#include "store/git.h"

namespace hoshin::store {

namespace {

Error notWritable(int code, const QString &path)
{
    Error error = gitError(code, path);
    error.code = ErrorCode::NotWritable;
    return error;
}

/// Writes the folder whose files start at `at` and share the first `prefix` characters; moves `at` behind them.
Result<git_oid> writeFolder(git_repository *repository, Files::const_iterator &at, const Files::const_iterator &end,
                            const QString &prefix, const QString &path)
{
    TreeBuilderHandle builder;
    if (const int code = makeHandle(builder, git_treebuilder_new, repository, nullptr); code < 0)
        return notWritable(code, path);
    while (at != end && at.key().startsWith(prefix)) {
        const QString name = at.key().mid(prefix.size()).section(u'/', 0, 0);
        const bool isFolder = at.key().size() > prefix.size() + name.size();
        git_oid id;
        if (isFolder) {
            const Result<git_oid> folder = writeFolder(repository, at, end, prefix + name + u'/', path);
            if (!folder)
                return folder;
            id = *folder;
        } else {
            const QByteArray &bytes = at.value();
            if (const int code = git_blob_create_from_buffer(&id, repository, bytes.constData(), size_t(bytes.size()));
                code < 0)
                return notWritable(code, path);
            ++at;
        }
        const git_filemode_t mode = isFolder ? GIT_FILEMODE_TREE : GIT_FILEMODE_BLOB;
        if (const int code = git_treebuilder_insert(nullptr, builder.get(), name.toUtf8().constData(), &id, mode);
            code < 0)
            return notWritable(code, path);
    }
    git_oid tree;
    if (const int code = git_treebuilder_write(&tree, builder.get()); code < 0)
        return notWritable(code, path);
    return tree;
}

} // namespace

Result<git_oid> writeTree(git_repository *repository, const Files &files, const QString &path)
{
    Files::const_iterator at = files.constBegin();
    return writeFolder(repository, at, files.constEnd(), {}, path);
}

} // namespace hoshin::store
