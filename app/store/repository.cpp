// SPDX-License-Identifier: Apache-2.0
#include "store/repository.h"

#include "store/repositorydata.h"
#include "store/treereader.h"
#include "xml/documentxml.h"

using namespace Qt::StringLiterals;

namespace hoshin::store {

Repository::Repository(std::unique_ptr<Data> data, const QString &path) : d(std::move(data)), m_path(path) {}
Repository::Repository(Repository &&) noexcept = default;
Repository &Repository::operator=(Repository &&) noexcept = default;
Repository::~Repository() = default;

Result<git_oid> Repository::Data::tip(const QString &path) const
{
    git_oid id;
    const int code = git_reference_name_to_id(&id, get(), mainBranch);
    if (code == GIT_ENOTFOUND)
        return Error{.code = ErrorCode::NotFound, .detail = u"版がありません"_s, .location = {.path = path}};
    if (code < 0)
        return gitError(code, path);
    return id;
}

Result<QString> Repository::tip() const
{
    const Result<git_oid> id = d->tip(m_path);
    if (!id)
        return id.error();
    return toString(*id);
}

/// Something that a reference or a commit names cannot be read: the workspace's fault, whatever libgit2 calls it.
static Error damaged(int code, const QString &path)
{
    Error error = gitError(code, path);
    error.code = ErrorCode::NotReadable;
    error.detail = u"版の保管庫が壊れています: %1"_s.arg(error.detail);
    return error;
}

static QDateTime momentOf(const git_time &time) { return QDateTime::fromSecsSinceEpoch(time.time).toUTC(); }

static Revision revisionOf(const git_commit *commit)
{
    Revision revision{.id = toString(*git_commit_id(commit)), .info = parseCommitMessage(git_commit_message(commit))};
    const git_signature *author = git_commit_author(commit);
    revision.info.author = {.name = QString::fromUtf8(author->name), .email = QString::fromUtf8(author->email)};
    revision.info.at = momentOf(author->when);
    return revision;
}

Result<Lineage> Repository::Data::lineage(const QString &path) const
{
    const Result<git_oid> last = tip(path);
    if (!last)
        return last.error();
    Lineage lineage;
    CommitHandle commit;
    int code = makeHandle(commit, git_commit_lookup, get(), &*last);
    while (code == 0) {
        lineage.revisions.push_back(revisionOf(commit.get()));
        if (git_commit_parentcount(commit.get()) == 0)
            break;
        CommitHandle parent;
        code = makeHandle(parent, git_commit_parent, commit.get(), 0u);
        commit = std::move(parent);
    }
    if (code < 0)
        return damaged(code, path);
    if (lineage.revisions.back().info.kind == RevisionKind::Founding) {
        lineage.founding = lineage.revisions.back();
        lineage.revisions.pop_back();
    }
    const size_t count = lineage.revisions.size();
    for (size_t i = 0; i < count; ++i)
        lineage.revisions[i].number = int(count - i);
    return lineage;
}

Result<std::vector<Revision>> Repository::revisions() const
{
    Result<Lineage> lineage = d->lineage(m_path);
    if (!lineage)
        return lineage.error();
    return std::move(lineage->revisions);
}

static Error noSuchRevision(const QString &word, const QString &path)
{
    return {.code = ErrorCode::NotFound, .detail = u"版「%1」はありません"_s.arg(word), .location = {.path = path}};
}

/// A commit by the beginning of its id.
static Result<QString> resolveId(git_repository *repository, const QString &word, const QString &path)
{
    const QByteArray hex = word.toUtf8();
    git_oid id;
    if (hex.size() < 4 || hex.size() > GIT_OID_HEXSZ || git_oid_fromstrn(&id, hex.constData(), size_t(hex.size())) < 0)
        return Error{
            .code = ErrorCode::NotFound,
            .detail =
                u"no revision \"%1\": @1 is the first, @-1 the last, or four and more digits of an id"_s.arg(word),
            .location = {.path = path}};
    // Two steps, so that the object is read by its whole id: that goes through our own reader of loose files.
    OdbHandle odb;
    git_oid whole;
    CommitHandle commit;
    if (makeHandle(odb, git_repository_odb, repository) < 0
        || git_odb_exists_prefix(&whole, odb.get(), &id, size_t(hex.size())) < 0
        || makeHandle(commit, git_commit_lookup, repository, &whole) < 0)
        return noSuchRevision(word, path);
    return toString(whole);
}

Result<QString> Repository::resolve(const QString &word) const
{
    const QString name = word.startsWith(u'@') ? word.mid(1) : word;
    if (name.isEmpty())
        return tip();
    bool isNumber = false;
    const int number = name.toInt(&isNumber);
    if (!isNumber || name.size() > 8) // longer words are ids, also where they happen to hold no letter
        return resolveId(d->get(), name, m_path);
    const Result<Lineage> lineage = d->lineage(m_path);
    if (!lineage)
        return lineage.error();
    const int count = int(lineage->revisions.size());
    const int wanted = number < 0 ? count + 1 + number : number;
    if (wanted >= 1 && wanted <= count)
        return lineage->revisions[size_t(count - wanted)].id;
    if (number == 0 && lineage->founding)
        return lineage->founding->id;
    return number > count ? resolveId(d->get(), name, m_path) : noSuchRevision(word, m_path);
}

Result<TreeHandle> Repository::Data::tree(const QString &revision, const QString &path) const
{
    const std::optional<git_oid> id = parseId(revision);
    CommitHandle commit;
    if (!id || makeHandle(commit, git_commit_lookup, get(), &*id) < 0)
        return noSuchRevision(revision, path);
    TreeHandle tree;
    if (const int code = makeHandle(tree, git_commit_tree, commit.get()); code < 0)
        return damaged(code, path);
    return tree;
}

Result<Files> Repository::readFiles(const QString &revision) const
{
    const Result<QString> id = resolve(revision);
    if (!id)
        return id.error();
    const Result<TreeHandle> tree = d->tree(*id, m_path);
    if (!tree)
        return tree.error();
    return readTree(d->get(), tree->get(), m_path);
}

Result<model::Workspace> Repository::readWorkspace(const QString &revision) const
{
    const Result<Files> files = readFiles(revision);
    if (!files)
        return files.error();
    return fromFiles(*files);
}

Result<model::Document> Repository::readDocument(const QString &slug, const QString &revision) const
{
    const Result<QString> id = resolve(revision);
    if (!id)
        return id.error();
    const Result<TreeHandle> tree = d->tree(*id, m_path);
    if (!tree)
        return tree.error();
    const QString file = documentPath(slug);
    const Result<QByteArray> bytes = readTreeFile(d->get(), tree->get(), file, m_path);
    if (!bytes)
        return bytes.error();
    return xml::readDocument(*bytes, m_path + u':' + file);
}

} // namespace hoshin::store
