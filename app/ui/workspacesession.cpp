// SPDX-License-Identifier: Apache-2.0
#include "ui/workspacesession.h"

namespace hoshin::ui {

WorkspaceSession::WorkspaceSession(const QString &path, const model::Workspace &base, const model::Workspace &working,
                                   QObject *parent)
    : QObject(parent), m_path(path), m_base(base), m_working(working)
{
    for (auto it = working.documents.cbegin(); it != working.documents.cend(); ++it)
        adopt(it.key(), it.value());
    if (!m_documents.isEmpty())
        m_current = m_documents.first();
}

WorkspaceSession::~WorkspaceSession() = default;

DocumentSession *WorkspaceSession::adopt(const QString &slug, const model::Document &document)
{
    auto *session = new DocumentSession(slug, document, m_base.documents.value(slug), this);
    connect(session, &DocumentSession::changed, this, &WorkspaceSession::changed);
    m_documents.insert(slug, session);
    return session;
}

model::Workspace WorkspaceSession::workspace() const
{
    for (auto it = m_documents.cbegin(); it != m_documents.cend(); ++it)
        m_working.documents.insert(it.key(), it.value()->document());
    return m_working;
}

DocumentSession *WorkspaceSession::document(const QString &slug) const { return m_documents.value(slug); }

void WorkspaceSession::setCurrent(const QString &slug)
{
    DocumentSession *session = document(slug);
    if (!session || session == m_current)
        return;
    m_current = session;
    Q_EMIT currentDocumentChanged();
}

void WorkspaceSession::putDocument(const QString &slug, const model::Document &document, const QString &stepName)
{
    if (DocumentSession *existing = m_documents.value(slug)) {
        existing->apply(stepName, document);
        return;
    }
    m_working.documents.insert(slug, document);
    DocumentSession *session = adopt(slug, document);
    if (!m_current)
        m_current = session;
    Q_EMIT documentsChanged();
    Q_EMIT changed();
    Q_EMIT currentDocumentChanged();
}

const std::vector<model::Mapping> &WorkspaceSession::mappings(const QString &slug) const
{
    static const std::vector<model::Mapping> none;
    const auto it = m_working.mappings.constFind(slug);
    return it == m_working.mappings.cend() ? none : *it;
}

void WorkspaceSession::setMappings(const QString &slug, const std::vector<model::Mapping> &mappings)
{
    m_working.mappings.insert(slug, mappings);
    Q_EMIT dataChanged();
    Q_EMIT changed();
}

void WorkspaceSession::setAdoptions(const std::vector<model::Adoption> &adoptions)
{
    m_working.adoptions = adoptions;
    Q_EMIT dataChanged();
    Q_EMIT changed();
}

void WorkspaceSession::setReviews(const std::vector<model::ReviewRound> &reviews)
{
    m_working.reviews = reviews;
    Q_EMIT dataChanged();
    Q_EMIT changed();
}

void WorkspaceSession::setChecklists(const QMap<QString, std::vector<model::ChecklistAnswer>> &checklists)
{
    m_working.checklists = checklists;
    Q_EMIT dataChanged();
    Q_EMIT changed();
}

void WorkspaceSession::setBody(const model::Body &body)
{
    m_working.body = body;
    Q_EMIT dataChanged();
    Q_EMIT changed();
}

void WorkspaceSession::setEditionFiles(const QMap<QString, QByteArray> &files)
{
    m_working.editionFiles = files;
    Q_EMIT dataChanged();
    Q_EMIT changed();
}

void WorkspaceSession::setPublications(const std::vector<model::PublicationRecord> &publications)
{
    m_working.publications = publications;
    Q_EMIT dataChanged();
    Q_EMIT changed();
}

const std::vector<PastVersion> &WorkspaceSession::pastVersions(const QString &slug) const
{
    auto it = m_past.find(slug);
    if (it == m_past.end())
        it = m_past.insert(slug, m_pastReader ? m_pastReader(slug) : std::vector<PastVersion>());
    return *it;
}

int WorkspaceSession::changedCount() const
{
    int count = 0;
    for (const DocumentSession *session : m_documents)
        count += session->changedCount();
    return count;
}

bool WorkspaceSession::isModified() const { return !(workspace() == m_base); }

void WorkspaceSession::setBase(const model::Workspace &base)
{
    m_base = base;
    m_past.clear();
    for (DocumentSession *session : std::as_const(m_documents))
        session->setBase(base.documents.value(session->slug()));
    Q_EMIT changed();
}

} // namespace hoshin::ui
