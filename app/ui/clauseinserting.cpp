// SPDX-License-Identifier: Apache-2.0
// What ClauseCommands puts into or over the text by a dialog: ruby and figures.
#include "model/ruby.h"
#include "ui/clausecommands.h"
#include "ui/clauseeditor.h"
#include "ui/figuredialog.h"
#include "ui/rubydialog.h"
#include "ui/uitr.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hoshin::ui {

using model::Clause;
using model::ClauseId;
using model::ClauseKind;

static QString rubyProblemText(const Error &error)
{
    if (error.detail == QStringView(model::rubyproblem::generated))
        return Tr::tr("参照と差込み項目の字句には、ルビを付けられません。");
    if (error.detail == QStringView(model::rubyproblem::unreadable))
        return Tr::tr("読みに「｜」「《」「》」は使えません。");
    return Tr::tr("ルビを付ける字句を、1 つの条項の中で選んでください。");
}

void ClauseCommands::setRuby()
{
    const EditorLine *line = m_session ? m_editor.currentLine() : nullptr;
    const Clause *clause = line ? m_session->document().find(line->id) : nullptr;
    const QTextCursor cursor = m_editor.textCursor();
    const int start = cursor.selectionStart() - cursor.block().position();
    const int length = cursor.selectionEnd() - cursor.selectionStart();
    const bool inText = clause && line->part == ClausePart::Text && clause->figure.isEmpty() && length > 0 && start >= 0
        && start + length <= clause->text.size();
    if (!inText) {
        Q_EMIT said(clause && line->part == ClausePart::Heading ? Tr::tr("見出しには、ルビを付けられません。")
                                                                : rubyProblemText({}));
        return;
    }
    const ClauseId id = clause->id;
    // asked once before the dialog, so that nobody writes a reading for words that cannot have one
    if (const auto can = model::withRuby(m_session->document(), id, start, length, {}); !can) {
        Q_EMIT said(rubyProblemText(can.error()));
        return;
    }
    RubyDialog dialog(clause->text.mid(start, length), model::readingAt(*clause, start), &m_editor);
    if (dialog.exec() != QDialog::Accepted)
        return;
    const Result<model::Document> changed = model::withRuby(m_session->document(), id, start, length, dialog.reading());
    if (!changed) {
        Q_EMIT said(rubyProblemText(changed.error()));
        return;
    }
    m_session->apply(dialog.reading().isEmpty() ? Tr::tr("ルビを外す") : Tr::tr("ルビを付ける"), *changed, id);
    m_editor.placeCaret(id, ClausePart::Text, start + length);
}

/// Where a figure goes that is put from `id`: behind a line without a number, else below the clause that is at the caret.
static std::pair<model::Place, ClauseId> placeOfFigure(const model::Document &document, const ClauseId &id)
{
    const auto path = model::pathTo(document, id);
    for (auto it = path.rbegin(); it != path.rend(); ++it) {
        const Clause &clause = **it;
        if (clause.kind == ClauseKind::Text)
            return {model::Place::After, clause.id};
        if (clause.kind == ClauseKind::Article && !clause.children.isEmpty())
            return {model::Place::Into, clause.children.last().id};
        if (clause.kind != ClauseKind::TableRow && clause.kind != ClauseKind::TableCell
            && model::canContain(clause.kind, ClauseKind::Text))
            return {model::Place::Into, clause.id};
    }
    return {model::Place::Into, id};
}

void ClauseCommands::putFigure()
{
    if (!m_session)
        return;
    const EditorLine *line = m_editor.currentLine();
    const ClauseId at = line ? line->id : m_session->current();
    const Clause *clause = m_session->document().find(at);
    if (!clause) {
        Q_EMIT said(Tr::tr("図を置く条項を選んでください。"));
        return;
    }
    const bool known = !clause->figure.isEmpty();
    FigureDialog dialog(known ? FigureContent{clause->figure, clause->heading, clause->text} : FigureContent{},
                        m_context.dialogs, &m_editor);
    if (dialog.exec() != QDialog::Accepted)
        return;
    const FigureContent content = dialog.content();
    Clause figure = known ? *m_session->document().find(at) : Clause{.kind = ClauseKind::Text};
    figure.heading = content.caption;
    figure.text = content.alternative;
    figure.spans.clear();
    figure.figure = content.picture;
    if (known) {
        m_session->apply(Tr::tr("図を直す"), model::withClause(m_session->document(), figure), at);
        return;
    }
    perform(
        Tr::tr("図を置く"),
        [&](const model::Document &document, const ClauseId &id) {
            const auto [place, anchor] = placeOfFigure(document, id);
            return model::insertClause(document, m_ids, place, anchor, figure);
        },
        at);
}

} // namespace hoshin::ui
