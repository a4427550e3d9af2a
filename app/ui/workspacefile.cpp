// SPDX-License-Identifier: Apache-2.0
#include "ui/workspacefile.h"

#include "ui/uitr.h"
#include "ui/workspacesession.h"

using namespace Qt::StringLiterals;

namespace hoshin::ui {

namespace {
constexpr int saveSoon = 2000;
constexpr int saveAtLatest = 10000;
constexpr int tryAgain = 5000;
constexpr size_t mostVersions = 100;
} // namespace

WorkspaceFile::WorkspaceFile(store::Repository repository, store::WorkingState state, model::Workspace base,
                             model::Workspace working)
    : m_repository(std::move(repository))
    , m_state(std::move(state))
    , m_base(std::move(base))
    , m_working(std::move(working))
    , m_savedAt(m_state.savedAt())
    , m_recovered(m_state.changedPaths().size())
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(saveSoon);
    m_latest.setSingleShot(true);
    m_latest.setInterval(saveAtLatest);
    connect(&m_soon, &QTimer::timeout, this, &WorkspaceFile::saveNow);
    connect(&m_latest, &QTimer::timeout, this, &WorkspaceFile::saveNow);
}

Result<std::unique_ptr<WorkspaceFile>> WorkspaceFile::open(const QString &path)
{
    Result<store::Repository> repository = store::Repository::open(path);
    if (!repository)
        return repository.error();
    Result<store::WorkingState> state = store::WorkingState::open(*repository);
    if (!state)
        return state.error();
    // Somebody else recorded meanwhile: what both did not change comes along.
    QString behind;
    if (const Result<QString> tip = repository->tip(); tip && !state->isEmpty() && *tip != state->base()) {
        if (const Result<void> caught = state->catchUp(*repository, QDateTime::currentDateTime()); !caught)
            behind = caught.error().detail.isEmpty() ? u"?"_s : caught.error().detail;
    }
    Result<model::Workspace> base = repository->readWorkspace(state->base());
    if (!base)
        return base.error();
    Result<model::Workspace> working = state->workspace(*repository);
    if (!working)
        return working.error();
    auto file = std::unique_ptr<WorkspaceFile>(
        new WorkspaceFile(std::move(*repository), std::move(*state), std::move(*base), std::move(*working)));
    file->m_behind = behind;
    return file;
}

Result<void> WorkspaceFile::discard()
{
    m_soon.stop();
    m_latest.stop();
    if (const Result<void> discarded = m_state.discard(); !discarded)
        return discarded;
    m_working = m_base;
    m_recovered = 0;
    m_savedAt = {};
    return {};
}

std::unique_ptr<WorkspaceSession> WorkspaceFile::makeSession()
{
    auto session = std::make_unique<WorkspaceSession>(m_repository.path(), m_base, m_working);
    session->setPastReader([this](const QString &slug) { return pastVersions(slug); });
    follow(session.get());
    return session;
}

std::vector<PastVersion> WorkspaceFile::pastVersions(const QString &slug) const
{
    std::vector<PastVersion> past;
    for (const store::Revision &revision : revisions()) {
        Result<model::Document> document = m_repository.readDocument(slug, revision.id);
        if (document && past.size() < mostVersions)
            past.push_back({.number = revision.number,
                            .at = revision.info.at,
                            .decided = revision.info.decided,
                            .message = revision.info.message,
                            .author = revision.info.author.name,
                            .document = std::move(*document)});
    }
    return past;
}

void WorkspaceFile::follow(WorkspaceSession *session)
{
    m_session = session;
    connect(session, &WorkspaceSession::changed, this, [this] {
        m_soon.start();
        if (!m_latest.isActive())
            m_latest.start();
    });
    connect(session, &WorkspaceSession::composingChanged, this, &WorkspaceFile::setComposing);
    connect(session, &QObject::destroyed, this, [this] { m_session = nullptr; });
}

std::vector<store::Revision> WorkspaceFile::revisions() const
{
    Result<std::vector<store::Revision>> found = m_repository.revisions();
    return found ? *found : std::vector<store::Revision>();
}

QString WorkspaceFile::revisionLabel() const
{
    if (m_label.isNull()) {
        const std::vector<store::Revision> all = revisions();
        m_label = all.empty() ? u""_s : Tr::tr("第%1版").arg(all.front().number);
    }
    return m_label;
}

bool WorkspaceFile::saveNow()
{
    m_soon.stop();
    if (!m_session)
        return true;
    if (m_composing) { // what is being composed is not in the text yet: a little later
        m_soon.start();
        return true;
    }
    m_latest.stop();
    const QDateTime now = QDateTime::currentDateTime();
    if (const Result<void> done = m_state.save(m_repository, m_session->workspace(), now); !done) {
        m_soon.start(tryAgain);
        Q_EMIT failed(done.error());
        return false;
    }
    m_soon.setInterval(saveSoon);
    m_savedAt = now;
    Q_EMIT saved(now);
    return true;
}

Result<QString> WorkspaceFile::record(const store::RevisionInfo &info)
{
    if (m_session) {
        if (const Result<void> saved = m_state.save(m_repository, m_session->workspace(), info.at); !saved)
            return saved.error();
    }
    Result<QString> id = m_state.record(m_repository, info);
    if (id && m_session)
        m_session->setBase(m_session->workspace());
    if (id) {
        if (m_session)
            m_base = m_session->workspace();
        m_label = QString();
        m_soon.stop();
        m_latest.stop();
        m_recovered = 0;
    }
    return id;
}

} // namespace hoshin::ui
