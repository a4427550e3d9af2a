// SPDX-License-Identifier: Apache-2.0
#include "store/treereader.h"

#include "store/git.h"

#include <optional>

using namespace Qt::StringLiterals;

namespace hoshin::store {

namespace {

class TreeReader
{
public:
    TreeReader(git_repository *repository, const QString &path, const TreeLimits &limits)
        : m_repository(repository), m_path(path), m_limits(limits)
    {}

    Result<void> open()
    {
        const int code = makeHandle(m_odb, git_repository_odb, m_repository);
        return code < 0 ? Result<void>(gitError(code, m_path)) : Result<void>();
    }
    Result<void> readFolder(const git_tree *tree, const QString &folder, int depth);
    Result<QByteArray> readFile(const git_tree_entry *entry, const QString &file);
    Files take() { return std::move(m_files); }

private:
    Result<void> readEntry(const git_tree_entry *entry, const QString &folder, int depth);
    Error refused(const QString &entry, const QString &why) const
    {
        return {.code = ErrorCode::Malformed, .detail = u"%1: %2"_s.arg(entry, why), .location = {.path = m_path}};
    }
    /// A damaged object is the workspace's fault, whatever libgit2 calls it.
    Error damaged(int code, const QString &entry) const
    {
        Error error = gitError(code, m_path);
        error.code = ErrorCode::NotReadable;
        error.detail = u"%1: 版の保管庫が壊れています: %2"_s.arg(entry, error.detail);
        return error;
    }

    git_repository *m_repository;
    QString m_path;
    TreeLimits m_limits;
    OdbHandle m_odb;
    Files m_files;
    qsizetype m_total = 0;
};

QString modeText(git_filemode_t mode)
{
    switch (mode) {
    case GIT_FILEMODE_LINK: return u"シンボリックリンクです"_s;
    case GIT_FILEMODE_COMMIT: return u"サブモジュールです"_s;
    case GIT_FILEMODE_BLOB_EXECUTABLE: return u"実行できるファイルです"_s;
    default: return u"種別 %1 の項目です"_s.arg(int(mode), 6, 8, QChar(u'0'));
    }
}

Result<QByteArray> TreeReader::readFile(const git_tree_entry *entry, const QString &file)
{
    const git_filemode_t mode = git_tree_entry_filemode_raw(entry);
    if (mode != GIT_FILEMODE_BLOB)
        return refused(file, modeText(mode) + u" does not belong into a workspace"_s);
    const git_oid *id = git_tree_entry_id(entry);
    size_t size = 0;
    git_object_t type = GIT_OBJECT_INVALID;
    if (const int code = git_odb_read_header(&size, &type, m_odb.get(), id); code < 0)
        return damaged(code, file);
    if (type != GIT_OBJECT_BLOB || size > size_t(m_limits.largestFile))
        return refused(file, u"%1 バイトは、作業フォルダーのファイルには大きすぎます"_s.arg(size));
    m_total += qsizetype(size);
    if (m_total > m_limits.largestTotal)
        return refused(file, u"版が %1 バイトを超えています"_s.arg(m_limits.largestTotal));
    BlobHandle blob;
    if (const int code = makeHandle(blob, git_blob_lookup, m_repository, id); code < 0)
        return damaged(code, file);
    return QByteArray(static_cast<const char *>(git_blob_rawcontent(blob.get())),
                      qsizetype(git_blob_rawsize(blob.get())));
}

Result<void> TreeReader::readEntry(const git_tree_entry *entry, const QString &folder, int depth)
{
    const QString name = QString::fromUtf8(git_tree_entry_name(entry));
    const QString file = folder + name;
    if (!isValidSlug(name))
        return refused(file, u"作業フォルダーにない名前です"_s);
    if (git_tree_entry_filemode_raw(entry) == GIT_FILEMODE_TREE) {
        if (depth + 1 >= m_limits.deepest)
            return refused(file, u"フォルダーが %1 段より深く重なっています"_s.arg(m_limits.deepest));
        TreeHandle tree;
        if (const int code = makeHandle(tree, git_tree_lookup, m_repository, git_tree_entry_id(entry)); code < 0)
            return damaged(code, file);
        return readFolder(tree.get(), file + u'/', depth + 1);
    }
    if (m_files.size() >= m_limits.mostFiles)
        return refused(file, u"ファイルが %1 個を超えています"_s.arg(m_limits.mostFiles));
    const Result<QByteArray> bytes = readFile(entry, file);
    if (!bytes)
        return bytes.error();
    m_files.insert(file, *bytes);
    return {};
}

Result<void> TreeReader::readFolder(const git_tree *tree, const QString &folder, int depth)
{
    const size_t count = git_tree_entrycount(tree);
    for (size_t i = 0; i < count; ++i) {
        if (const Result<void> read = readEntry(git_tree_entry_byindex(tree, i), folder, depth); !read)
            return read;
    }
    return {};
}

} // namespace

Result<Files> readTree(git_repository *repository, const git_tree *tree, const QString &path, const TreeLimits &limits)
{
    TreeReader reader(repository, path, limits);
    if (const Result<void> opened = reader.open(); !opened)
        return opened.error();
    if (const Result<void> read = reader.readFolder(tree, {}, 0); !read)
        return read.error();
    return reader.take();
}

Result<QByteArray> readTreeFile(git_repository *repository, const git_tree *tree, const QString &file,
                                const QString &path, const TreeLimits &limits)
{
    TreeReader reader(repository, path, limits);
    if (const Result<void> opened = reader.open(); !opened)
        return opened.error();
    GitHandle<git_tree_entry, git_tree_entry_free> entry;
    if (const int code = makeHandle(entry, git_tree_entry_bypath, tree, file.toUtf8().constData()); code < 0) {
        Error error = gitError(code, path);
        error.detail = u"この版に %1 がありません"_s.arg(file);
        return error;
    }
    return reader.readFile(entry.get(), file);
}

TreeChecker::TreeChecker(git_repository *repository, const QString &path) : m_repository(repository), m_path(path)
{
    git_repository_odb(&m_odb, repository);
}

TreeChecker::~TreeChecker() { git_odb_free(m_odb); }

Error TreeChecker::refused(const QString &entry, const QString &why) const
{
    return {.code = ErrorCode::Malformed, .detail = u"%1: %2"_s.arg(entry, why), .location = {.path = m_path}};
}

static QByteArray keyOf(const git_oid *id) { return QByteArray(reinterpret_cast<const char *>(id->id), GIT_OID_RAWSZ); }

Result<void> TreeChecker::checkFile(const git_tree_entry *entry, const QString &file)
{
    const git_filemode_t mode = git_tree_entry_filemode_raw(entry);
    if (mode != GIT_FILEMODE_BLOB)
        return refused(file, modeText(mode) + u" does not belong into a workspace"_s);
    size_t size = 0;
    git_object_t type = GIT_OBJECT_INVALID;
    if (!m_odb || git_odb_read_header(&size, &type, m_odb, git_tree_entry_id(entry)) < 0 || type != GIT_OBJECT_BLOB)
        return refused(file, u"中身がありません"_s);
    if (size > size_t(m_limits.largestFile))
        return refused(file, u"%1 バイトは、作業フォルダーのファイルには大きすぎます"_s.arg(size));
    return {};
}

Result<void> TreeChecker::check(const git_tree *tree, const QString &folder, int depth)
{
    const size_t count = git_tree_entrycount(tree);
    if (count > size_t(m_limits.mostFiles))
        return refused(folder, u"ファイルが %1 個を超えています"_s.arg(m_limits.mostFiles));
    for (size_t i = 0; i < count; ++i) {
        const git_tree_entry *entry = git_tree_entry_byindex(tree, i);
        const QString name = QString::fromUtf8(git_tree_entry_name(entry));
        const bool isFolder = git_tree_entry_filemode_raw(entry) == GIT_FILEMODE_TREE;
        if (!isValidSlug(name) || (isFolder && depth + 1 >= m_limits.deepest))
            return refused(folder + name, u"作業フォルダーにない名前か深さです"_s);
        const QByteArray key = keyOf(git_tree_entry_id(entry));
        if (m_seen.contains(key))
            continue;
        TreeHandle below;
        if (isFolder && makeHandle(below, git_tree_lookup, m_repository, git_tree_entry_id(entry)) < 0)
            return refused(folder + name, u"中身がありません"_s);
        const Result<void> good =
            isFolder ? check(below.get(), folder + name + u'/', depth + 1) : checkFile(entry, folder + name);
        if (!good)
            return good;
        m_seen.insert(key);
    }
    return {};
}

} // namespace hoshin::store
