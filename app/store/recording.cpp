// SPDX-License-Identifier: Apache-2.0
#include "store/repositorydata.h"
#include "store/treewriter.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QThread>

using namespace Qt::StringLiterals;

namespace hoshin::store {

static Error notWritable(int code, const QString &path)
{
    Error error = gitError(code, path);
    if (error.code != ErrorCode::Conflict)
        error.code = ErrorCode::NotWritable;
    return error;
}

/// A name as Git takes it: it ends at <, > or a line break.
static QByteArray cleanName(const QString &text, const char *otherwise)
{
    QString clean;
    for (const QChar c : text) {
        if (c != u'<' && c != u'>' && c.unicode() >= u' ')
            clean += c;
    }
    clean = clean.trimmed();
    return clean.isEmpty() ? QByteArray(otherwise) : clean.toUtf8();
}

static int makeSignature(SignatureHandle &signature, const RevisionInfo &info)
{
    // Git wants an address; ".invalid" is reserved for those that are none.
    return makeHandle(signature, git_signature_new, cleanName(info.author.name, "unknown").constData(),
                      cleanName(info.author.email, "unknown@hoshin.invalid").constData(),
                      git_time_t(info.at.toSecsSinceEpoch()), info.at.offsetFromUtc() / 60);
}

Result<git_oid> Repository::Data::commit(const Files &files, const RevisionInfo &info, const git_oid *parent,
                                         const QString &path)
{
    const Result<git_oid> treeId = writeTree(get(), files, path);
    if (!treeId)
        return treeId;
    TreeHandle tree;
    CommitHandle parentCommit;
    SignatureHandle signature;
    int code = makeHandle(tree, git_tree_lookup, get(), &*treeId);
    if (code == 0 && parent)
        code = makeHandle(parentCommit, git_commit_lookup, get(), parent);
    if (code == 0)
        code = makeSignature(signature, info);
    git_oid id;
    const git_commit *parents[] = {parentCommit.get()};
    if (code == 0)
        code = git_commit_create(&id, get(), nullptr, signature.get(), signature.get(), nullptr,
                                 commitMessage(info).constData(), tree.get(), parent ? 1 : 0, parents);
    if (code < 0)
        return notWritable(code, path);
    return id;
}

/// Waits for a lock on the branch that somebody else holds. Moving the branch takes milliseconds: a lock that stays the same for
/// seconds was left behind by a program that was killed, and is removed. Timed by our own clock, since a file server's may differ.
class LockWait
{
public:
    explicit LockWait(git_repository *repository)
        : m_lock(QString::fromUtf8(git_repository_path(repository)) + QString::fromUtf8(mainBranch) + u".lock"_s)
    {
        m_all.start();
        m_unchanged.start();
    }

    /// True where trying again makes sense.
    bool again()
    {
        const QDateTime modified = QFileInfo(m_lock).lastModified();
        if (modified != m_modified) {
            m_modified = modified;
            m_unchanged.restart();
        } else if (modified.isValid() && m_unchanged.elapsed() > staleMs) {
            return QFile::remove(m_lock);
        }
        QThread::msleep(pauseMs);
        return m_all.elapsed() < patienceMs;
    }

private:
    static constexpr int pauseMs = 20;
    static constexpr int staleMs = 2'000;
    static constexpr int patienceMs = 8'000;

    QString m_lock;
    QDateTime m_modified;
    QElapsedTimer m_all;
    QElapsedTimer m_unchanged;
};

Result<void> Repository::Data::moveTip(const git_oid &to, const git_oid *from, const QString &path)
{
    LockWait wait(get());
    int code = 0;
    do {
        ReferenceHandle reference;
        code = from ? makeHandle(reference, git_reference_create_matching, get(), mainBranch, &to, 1, from, nullptr)
                    : makeHandle(reference, git_reference_create, get(), mainBranch, &to, 0, nullptr);
    } while (code == GIT_ELOCKED && wait.again());
    if (code == GIT_EMODIFIED || code == GIT_ENOTFOUND)
        return Error{
            .code = ErrorCode::Conflict, .detail = u"その間に別の版が記録されました"_s, .location = {.path = path}};
    if (code < 0)
        return notWritable(code, path);
    return {};
}

Result<QString> Repository::record(const model::Workspace &workspace, const RevisionInfo &info,
                                   const QString &expectedTip)
{
    const Result<git_oid> tip = d->tip(m_path);
    if (!tip)
        return tip.error();
    if (toString(*tip) != expectedTip)
        return Error{
            .code = ErrorCode::Conflict, .detail = u"その間に別の版が記録されました"_s, .location = {.path = m_path}};
    const Result<Files> files = toFiles(workspace);
    if (!files)
        return files.error();
    const Result<git_oid> id = d->commit(*files, info, &*tip, m_path);
    if (!id)
        return id.error();
    if (const Result<void> moved = d->moveTip(*id, &*tip, m_path); !moved)
        return moved.error();
    return toString(*id);
}

} // namespace hoshin::store
