// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/repository.h"

#include <QSet>

#include <optional>

namespace hoshin::store {

/// What was written since the last recorded revision: saved by itself, outside the repository, in this person's own data folder.
/// A file changed is one file there, replaced whole and flushed to the disk, so a kill at any moment leaves the state before or
/// after a save, never a half one.
class WorkingState
{
public:
    /// The state of `repository`, empty where nothing was saved. Changes that a revision has taken in meanwhile (a kill between
    /// recording and clearing) are dropped; a state that grew from a revision this repository never had is set aside, not lost.
    /// `folder` is where all states live; empty: HOSHIN_STATE_DIR, else hoshin/working in the person's data folder.
    /// Errors: NotReadable, NotWritable, and those of reading the repository.
    static Result<WorkingState> open(const Repository &repository, const QString &folder = {});

    /// Moves away what was saved for a workspace that stood at `path` before. Errors: NotWritable.
    static Result<void> setAside(const QString &path, const QString &folder = {});

    bool isEmpty() const { return m_changed.isEmpty() && m_removed.isEmpty(); }
    const QString &base() const { return m_base; }         ///< id of the revision it grew from
    const QDateTime &savedAt() const { return m_savedAt; } ///< of the newest file; invalid while empty
    QStringList changedPaths() const;                      ///< "documents/kihon-hoshin.xml", sorted, removed ones too
    const QStringList &damaged() const
    {
        return m_damaged;
    } ///< files that could not be read back; kept beside as .damaged

    /// The base revision with the saved changes over it: what a person sees on opening.
    Result<model::Workspace> workspace(const Repository &repository);
    Result<model::Document> document(const Repository &repository, const QString &slug);

    /// Saves the difference of `now` to the base revision; files that did not change since the last save are not written.
    /// Errors: NotWritable; what was saved before is intact. Cost: 5,000 clauses about 8 ms with the flush.
    Result<void> save(const Repository &repository, const model::Workspace &now, const QDateTime &at);

    /// Records what is saved as a revision and clears it. Errors: Conflict where the base is not the tip any more, NotWritable.
    Result<QString> record(Repository &repository, const RevisionInfo &info);

    /// After a Conflict: puts the saved changes on top of the tip where nobody else changed the same files.
    /// Errors: Conflict naming the files that both changed; then nothing is altered.
    Result<void> catchUp(const Repository &repository, const QDateTime &at);

    /// Forgets what was saved. Errors: NotWritable.
    Result<void> discard();

private:
    Result<void> load(const Repository &repository);
    Result<void> dropRecorded(const Repository &repository);
    Result<void> ensureRecorded(const Repository &repository);
    Result<void> write(const Files &changed, const QSet<QString> &removed, const QDateTime &at);
    Files overlaid() const;

    QString m_folder; ///< of this workspace's state
    QString m_place;  ///< the workspace's path
    QString m_base;
    QDateTime m_savedAt;
    Files m_changed;
    QSet<QString> m_removed;
    QStringList m_damaged;
    std::optional<Files> m_recorded; ///< files of the base revision, read when first needed
};

} // namespace hoshin::store
