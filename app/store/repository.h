// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "model/workspace.h"
#include "store/revision.h"
#include "store/workspacefiles.h"

#include <memory>

struct git_repository;

namespace hoshin::store {

/// Whether a workspace that belongs to another account may be opened. Its owner could have written anything into it; this
/// program runs nothing of what is in there, but the person is told first.
enum class OwnerCheck : quint8 { Strict, TrustOther };

/// A workspace on disk: the folder NAME.hoshin, a bare Git repository whose branch main is the list of revisions.
/// Not thread-safe; open one per thread, the folder itself may be shared.
class Repository
{
public:
    Repository(Repository &&) noexcept;
    Repository &operator=(Repository &&) noexcept;
    ~Repository();

    /// Makes the workspace at `path` with its founding revision (number 0). Errors: AlreadyExists, NotWritable.
    static Result<Repository> create(const QString &path, const model::Workspace &workspace, const Author &author,
                                     const QDateTime &at);

    /// Errors: NotFound (nothing there, or no workspace), NotReadable (no permission, another's property, damaged).
    static Result<Repository> open(const QString &path, OwnerCheck check = OwnerCheck::Strict);

    const QString &path() const { return m_path; }

    /// Id of the newest revision.
    Result<QString> tip() const;

    /// All revisions but the founding one, newest first. Cost: 10 µs a revision.
    Result<std::vector<Revision>> revisions() const;

    /// The id that a person's word means: empty or "@-1" the newest, "@1" the first, "@0" the founding, or four and more digits
    /// of an id. Errors: NotFound, Malformed.
    Result<QString> resolve(const QString &word) const;

    /// Everything of one revision; `revision` as in resolve(). Errors: NotFound, Malformed, Unsupported, NotReadable.
    Result<model::Workspace> readWorkspace(const QString &revision = {}) const;
    Result<Files> readFiles(const QString &revision = {}) const;

    /// One document of one revision, without reading the others.
    Result<model::Document> readDocument(const QString &slug, const QString &revision = {}) const;

    /// Records `workspace` as a new revision on top of `expectedTip`; returns its id. Nothing is visible before all is written.
    /// Errors: Conflict where the tip is another by now (somebody else recorded meanwhile), NotWritable, Malformed.
    Result<QString> record(const model::Workspace &workspace, const RevisionInfo &info, const QString &expectedTip);

    struct Data; ///< defined in a header private to store
    Data &data() { return *d; }
    const Data &data() const { return *d; }

private:
    explicit Repository(std::unique_ptr<Data> data, const QString &path);

    std::unique_ptr<Data> d;
    QString m_path;
};

} // namespace hoshin::store
