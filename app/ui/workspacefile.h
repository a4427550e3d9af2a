// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "store/repository.h"
#include "store/workingstate.h"
#include "ui/workspacesession.h"

#include <QDateTime>
#include <QObject>
#include <QTimer>

#include <memory>

namespace hoshin::ui {

/// The stored side of an opened workspace: its revisions, and the working state that is saved by itself.
class WorkspaceFile final : public QObject
{
    Q_OBJECT

public:
    static Result<std::unique_ptr<WorkspaceFile>> open(const QString &path);

    /// The session over what is stored. `this` saves it from then on, two seconds after the last change and no later than ten.
    std::unique_ptr<WorkspaceSession> makeSession();
    void follow(WorkspaceSession *session);

    const QString &path() const { return m_repository.path(); }
    const store::Repository &repository() const { return m_repository; }
    std::vector<store::Revision> revisions() const; ///< newest first; empty where they cannot be read
    QString revisionLabel() const;                  ///< 第11版, or empty before the first

    std::vector<PastVersion> pastVersions(const QString &slug) const;

    /// Unsaved work was found when the workspace was opened, and this many files differ from the last revision.
    qsizetype recoveredFiles() const { return m_recovered; }
    /// Not empty: somebody else recorded a revision that changes the same files as the unsaved work does; these.
    const QString &behind() const { return m_behind; }
    /// Throws away what was saved since the last revision; makeSession() starts from that revision then. Errors: NotWritable.
    Result<void> discard();
    QDateTime savedAt() const { return m_savedAt; }

    /// Saves now. False where it could not; failed() says why.
    bool saveNow();
    /// While true, saving waits: an input method is composing.
    void setComposing(bool composing) { m_composing = composing; }

    Result<QString> record(const store::RevisionInfo &info);

Q_SIGNALS:
    void saved(const QDateTime &at);
    void failed(const hoshin::Error &error);

private:
    WorkspaceFile(store::Repository repository, store::WorkingState state, model::Workspace base,
                  model::Workspace working);

    store::Repository m_repository;
    store::WorkingState m_state;
    model::Workspace m_base;
    model::Workspace m_working;
    WorkspaceSession *m_session = nullptr;
    QTimer m_soon;
    QTimer m_latest;
    QDateTime m_savedAt;
    mutable QString m_label; ///< null: to be read
    QString m_behind;
    qsizetype m_recovered = 0;
    bool m_composing = false;
};

} // namespace hoshin::ui
