// SPDX-License-Identifier: Apache-2.0
#include "ui/workspacesession.h"

#include "model/placeholders.h"
#include "ui/uitr.h"

#include <QUndoCommand>

namespace hoshin::ui {

/// The part of a step that lies beside the document. Only what the step names is put back: anything else may have changed since.
class ValuesCommand final : public QUndoCommand
{
public:
    ValuesCommand(WorkspaceSession &session, const StepValues &after, const QString &name, QUndoCommand *step)
        : QUndoCommand(name, step), m_session(session), m_before(session.valuesBeside(after)), m_after(after)
    {}

    void undo() override { m_session.assign(m_before); }
    void redo() override { m_session.assign(m_after); }

private:
    WorkspaceSession &m_session;
    StepValues m_before;
    StepValues m_after;
};

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
    if (mappings != this->mappings(slug))
        applyStep(slug, Tr::tr("採用区分の変更"), {.mappings = {{slug, mappings}}});
}

void WorkspaceSession::setChecklist(const QString &id, const std::vector<model::ChecklistAnswer> &answers)
{
    if (answers != m_working.checklists.value(id))
        applyStep(m_current ? m_current->slug() : QString(), Tr::tr("調査票の回答"), {.checklists = {{id, answers}}});
}

void WorkspaceSession::applyStep(const QString &slug, const QString &stepName, const StepValues &values,
                                 const model::Document *document)
{
    DocumentSession *session = m_documents.value(slug);
    if (!session) { // no history to put it in
        assign(values);
        return;
    }
    session->closeStep();
    auto *step = new QUndoCommand(stepName);          // owned by the stack
    new ValuesCommand(*this, values, stepName, step); // owned by the step
    if (document)
        session->addEdit(*document, *step);
    session->undoStack().push(step);
}

StepValues WorkspaceSession::valuesBeside(const StepValues &values) const
{
    StepValues now;
    for (const QString &slug : values.mappings.keys())
        now.mappings.insert(slug, m_working.mappings.value(slug));
    for (const QString &slug : values.rebases.keys())
        now.rebases.insert(slug, m_working.rebases.value(slug));
    for (const QString &id : values.checklists.keys())
        now.checklists.insert(id, m_working.checklists.value(id));
    if (values.body)
        now.body = m_working.body;
    if (values.editionFiles)
        now.editionFiles = m_working.editionFiles;
    return now;
}

/// An empty list is none: undoing the first answer leaves no empty file behind.
template<typename Map>
static void assignEach(Map &to, const Map &values)
{
    for (auto value = values.cbegin(); value != values.cend(); ++value) {
        if (value->empty())
            to.remove(value.key());
        else
            to.insert(value.key(), *value);
    }
}

void WorkspaceSession::assign(const StepValues &values)
{
    assignEach(m_working.mappings, values.mappings);
    assignEach(m_working.checklists, values.checklists);
    for (auto work = values.rebases.cbegin(); work != values.rebases.cend(); ++work) {
        if (work->to.isEmpty())
            m_working.rebases.remove(work.key());
        else
            m_working.rebases.insert(work.key(), *work);
    }
    m_working.body = values.body.value_or(m_working.body);
    m_working.editionFiles = values.editionFiles.value_or(m_working.editionFiles);
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

void WorkspaceSession::setBody(const model::Body &body)
{
    m_working.body = body;
    Q_EMIT dataChanged();
    Q_EMIT changed();
}

void WorkspaceSession::takeBody(const model::Body &body, const QString &stepName)
{
    if (body == m_working.body)
        return;
    setBody(body);
    for (DocumentSession *session : std::as_const(m_documents)) {
        const model::Document filled = model::withPlaceholdersFilled(session->document(), body);
        if (!(filled == session->document()))
            session->apply(stepName, filled);
    }
}

void WorkspaceSession::setAttachments(const QMap<QString, QByteArray> &attachments)
{
    m_working.attachments = attachments;
    Q_EMIT dataChanged();
    Q_EMIT changed();
}

void WorkspaceSession::setEditionFiles(const QMap<QString, QByteArray> &files)
{
    m_working.editionFiles = files;
    Q_EMIT dataChanged();
    Q_EMIT changed();
}

void WorkspaceSession::setReasons(const std::vector<model::WarningReason> &reasons)
{
    m_working.reasons = reasons;
    Q_EMIT dataChanged();
    Q_EMIT changed();
}

void WorkspaceSession::setPublicationSets(const std::vector<model::PublicationSet> &sets)
{
    m_working.publicationSets = sets;
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
