// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/document.h"
#include "model/numbering.h"

#include <QHash>
#include <QObject>
#include <QUndoStack>

namespace hoshin::ui {

/// How a clause stands to the last recorded revision.
enum class ChangeState : quint8 { Unchanged, Changed, Added };

/// What a line of the editor shows of a clause.
enum class ClausePart : quint8 { Heading, Text };

/// One document while it is being written: the working value, its history of steps, the clause a person is at.
/// The only place that changes a document; views ask it and listen.
class DocumentSession final : public QObject
{
    Q_OBJECT

public:
    /// `base`: the document of the last recorded revision, empty where there is none yet.
    DocumentSession(const QString &slug, const model::Document &document, const model::Document &base,
                    QObject *parent = nullptr);

    const QString &slug() const { return m_slug; }
    const model::Document &document() const { return m_document; }
    const model::Document &base() const { return m_base; }

    /// Numbers of the document as it is. Derived at the first call after a change of structure; texts inside may be those of
    /// an earlier moment, so ask it for labels and places only.
    const model::Numbering &numbering() const;

    QUndoStack &undoStack() { return m_undo; }
    const QUndoStack &undoStack() const { return m_undo; }

    model::ClauseId current() const { return m_current; }
    void setCurrent(const model::ClauseId &id);

    /// Replaces the text or the heading of one clause. Calls for the same part of the same clause in a row are one step.
    void editText(const model::ClauseId &id, ClausePart part, const QString &text);

    /// Replaces the document by `after` as one named step ("条を加える"), and goes to `current` afterwards where not null.
    void apply(const QString &stepName, const model::Document &after, const model::ClauseId &current = {});

    /// The same as a part of `step`, which the caller pushes: for what changes together with the document.
    void addEdit(const model::Document &after, QUndoCommand &step);

    /// Ends the step that typing adds to: the next key starts a new one.
    void closeStep();

    /// The document was recorded: what is there now is the base.
    void setBase(const model::Document &base);

    ChangeState changeOf(const model::ClauseId &id) const;
    int changedCount() const; ///< articles changed, added or deleted since the last revision; 未記録の変更 n条
    int changedBelow(const model::ClauseId &id) const; ///< changed articles below a chapter

Q_SIGNALS:
    void textChanged(const hoshin::model::ClauseId &id); ///< only the words of one clause
    void structureChanged();                             ///< anything else about the document
    void currentChanged(const hoshin::model::ClauseId &id);
    void changed(); ///< after either of the first two

private:
    friend class EditCommand;
    void show(const model::Document &document, const model::ClauseId &textOnly, const model::ClauseId &current);
    void collectChanges() const;
    bool
    sameChange(const model::ClauseId &id) const; ///< this clause counts as changed as it did before: nothing to collect

    QString m_slug;
    model::Document m_document;
    model::Document m_base;
    QUndoStack m_undo;
    model::ClauseId m_current;
    bool m_stepOpen = false;
    mutable model::Numbering m_numbering;
    mutable bool m_numbered = false;
    mutable bool m_compared = false;
    QHash<model::ClauseId, model::Clause> m_baseClauses;   ///< sharing what hangs below with the base
    int m_baseUnits = 0;                                   ///< articles and what counts like them
    mutable QHash<model::ClauseId, ChangeState> m_changes; ///< of clauses other than unchanged
    mutable QHash<model::ClauseId, int> m_changedBelow;
    mutable int m_changedCount = 0;
};

/// The clause whose own article or top-level unit `id` belongs to: what the window calls "the current clause".
const model::Clause *articleOf(const model::Document &document, const model::ClauseId &id);

/// The chapter (or other top-level clause) that holds `id`: what the editor shows at a time.
model::ClauseId chapterOf(const model::Document &document, const model::ClauseId &id);

} // namespace hoshin::ui
