// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/edit.h"
#include "ui/activity.h"
#include "ui/documentsession.h"

#include <QPointer>

#include <functional>

namespace hoshin::ui {

class ClauseEditor;
class OutlineModel;

/// What a person does to clauses, by menu, key, outline or editor: one named step each. Where the grammar of documents forbids
/// it, said() tells why.
class ClauseCommands final : public QObject
{
    Q_OBJECT

public:
    ClauseCommands(const Context &context, ClauseEditor &editor, OutlineModel &outline, QObject *parent);
    void setSession(DocumentSession *session);

    /// The current clause with all below it to the clipboard, as text with its numbers.
    void copyClause(bool cut);
    /// What is on the clipboard becomes clauses behind the current one.
    void pasteClauses();

Q_SIGNALS:
    void said(const QString &text);
    void headingWanted(); ///< a heading is to be written in the outline

private:
    using Step = std::function<Result<model::Edited>(const model::Document &, const model::ClauseId &)>;

    void connectActions(ActionCollection &actions);
    void connectEditor();
    bool perform(const QString &name, const Step &step, const model::ClauseId &id = {});
    void add(model::ClauseKind kind);
    void removeCurrent();
    void editHeading();
    void toggleBranch();
    void toggleWithheld();
    void setRuby();
    void putFigure();
    void move(const model::ClauseId &id, const model::ClauseId &parent, const model::ClauseId &before);
    void split(int offset);
    void join(bool withPrevious);
    void changeLevel(bool deeper);
    void removeAcross(int fromBlock, int fromOffset, int toBlock, int toOffset);
    void paste(const QStringList &lines);
    bool pasteNumbered(const QStringList &lines, const model::ClauseId &place);
    void refreshChecks();
    model::ClauseId
    unitOrClause() const; ///< what a structural action means: the article when the caret is in its heading

    model::ClauseId unitOrOnlyParagraph() const;

    Context m_context;
    ClauseEditor &m_editor;
    OutlineModel &m_outline;
    QPointer<DocumentSession> m_session;
    model::IdSource m_ids;
};

/// Lines that bring their numbers along: the first is a label, or a heading above one.
bool isNumberedText(const QStringList &lines);
/// A clause as it is printed: one line each, with the labels.
QString clauseText(const DocumentSession &session, const model::ClauseId &id);

/// Why an edit was refused, as a sentence.
QString editProblemText(const Error &error);

} // namespace hoshin::ui
