// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/workspace.h"
#include "ui/documentsession.h"

#include <QDateTime>
#include <QObject>

#include <functional>
#include <optional>
#include <vector>

namespace hoshin::ui {

/// A document as it stood in one recorded revision.
struct PastVersion
{
    int number = 0; ///< 第n版
    QDateTime at;
    QDate decided; ///< invalid: a draft
    QString message;
    QString author;
    model::Document document;
};

/// What one step changes beside the text of a document. What is not named stays as it is.
struct StepValues
{
    QMap<QString, std::vector<model::Mapping>> mappings; ///< by slug
    QMap<QString, model::RebaseWork> rebases;            ///< by slug; without an edition to go to: none any more
    QMap<QString, std::vector<model::ChecklistAnswer>> checklists; ///< by id
    std::optional<model::Body> body;
    std::optional<QMap<QString, QByteArray>> editionFiles;
};

/// One opened workspace: its last revision, the working state, one DocumentSession a document. Everything the window shows
/// comes from here; everything it changes goes through here.
class WorkspaceSession : public QObject
{
    Q_OBJECT

public:
    WorkspaceSession(const QString &path, const model::Workspace &base, const model::Workspace &working,
                     QObject *parent = nullptr);
    ~WorkspaceSession() override;

    const QString &path() const { return m_path; }

    /// The working state as a value: what would be recorded now.
    model::Workspace workspace() const;
    /// The last recorded revision.
    const model::Workspace &base() const { return m_base; }

    const model::Body &body() const { return m_working.body; }
    QStringList slugs() const { return m_working.documents.keys(); }
    DocumentSession *document(const QString &slug) const;  ///< nullptr where there is none
    DocumentSession *current() const { return m_current; } ///< nullptr while the workspace has no document
    void setCurrent(const QString &slug);
    /// Adds a document, or replaces one as a new state of it (one undo step).
    void putDocument(const QString &slug, const model::Document &document, const QString &stepName);

    /// One undoable step in the history of `slug`: the document, where one is given, and what hangs on it change together.
    void applyStep(const QString &slug, const QString &stepName, const StepValues &values,
                   const model::Document *document = nullptr);

    const std::vector<model::Mapping> &mappings(const QString &slug) const;
    void setMappings(const QString &slug, const std::vector<model::Mapping> &mappings); ///< one undoable step
    const QMap<QString, std::vector<model::ChecklistAnswer>> &checklists() const { return m_working.checklists; }
    /// One undoable step in the history of the current document.
    void setChecklist(const QString &id, const std::vector<model::ChecklistAnswer> &answers);
    /// What a person has begun to write in 改定追随: kept, but no step of the history.
    void setRebase(const QString &slug, const model::RebaseWork &work) { assign({.rebases = {{slug, work}}}); }
    model::RebaseWork rebase(const QString &slug) const { return m_working.rebases.value(slug); }

    /// The rest beside the documents. Not undoable: each of these is set by one decision in a form.
    const std::vector<model::Adoption> &adoptions() const { return m_working.adoptions; }
    void setAdoptions(const std::vector<model::Adoption> &adoptions);
    const std::vector<model::ReviewRound> &reviews() const { return m_working.reviews; }
    void setReviews(const std::vector<model::ReviewRound> &reviews);
    void setBody(const model::Body &body);
    /// The body's profile as a person has just written it: its values go into every document, one step each.
    void takeBody(const model::Body &body, const QString &stepName);
    void setEditionFiles(const QMap<QString, QByteArray> &files);
    const QMap<QString, QByteArray> &editionFiles() const { return m_working.editionFiles; }
    void setAttachments(const QMap<QString, QByteArray> &attachments);
    const QMap<QString, QByteArray> &attachments() const { return m_working.attachments; }
    const std::vector<model::WarningReason> &reasons() const { return m_working.reasons; }
    void setReasons(const std::vector<model::WarningReason> &reasons);
    const std::vector<model::PublicationSet> &publicationSets() const { return m_working.publicationSets; }
    void setPublicationSets(const std::vector<model::PublicationSet> &sets);
    void setPublications(const std::vector<model::PublicationRecord> &publications);

    int changedCount() const; ///< changed articles of all documents since the last revision
    bool isModified() const;  ///< anything at all differs from the last revision

    /// The working state is now revision `base`.
    void setBase(const model::Workspace &base);

    /// Recorded versions of a document, newest first, read when first asked for. Empty without a store behind the session.
    const std::vector<PastVersion> &pastVersions(const QString &slug) const;
    using PastReader = std::function<std::vector<PastVersion>(const QString &slug)>;
    void setPastReader(PastReader reader) { m_pastReader = std::move(reader); }

Q_SIGNALS:
    void currentDocumentChanged();
    void documentsChanged();               ///< one was added
    void dataChanged();                    ///< mappings, adoptions, reviews, checklists, body …
    void composingChanged(bool composing); ///< an input method began or ended: saving waits
    void changed();                        ///< anything that the working state holds

private:
    friend class ValuesCommand;
    StepValues valuesBeside(const StepValues &values) const;
    void assign(const StepValues &values);
    DocumentSession *adopt(const QString &slug, const model::Document &document);

    QString m_path;
    model::Workspace m_base;
    mutable model::Workspace m_working;           ///< documents are brought up to date when asked for
    QMap<QString, DocumentSession *> m_documents; ///< children
    DocumentSession *m_current = nullptr;
    PastReader m_pastReader;
    mutable QMap<QString, std::vector<PastVersion>> m_past;
};

} // namespace hoshin::ui
