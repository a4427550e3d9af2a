// SPDX-License-Identifier: Apache-2.0
// ClauseCommands: what crosses the borders of clauses while typing.
#include "model/textedit.h"
#include "ui/clausecommands.h"
#include "ui/clauseeditor.h"
#include "ui/uitr.h"

namespace hoshin::ui {

using model::Clause;
using model::ClauseId;
using model::ClauseKind;
using model::Document;

namespace {

/// `id` is the last child of its parent.
bool isLast(const Document &document, const ClauseId &id)
{
    const auto path = model::pathTo(document, id);
    return path.size() > 1 && path[path.size() - 2]->children.last().id == id;
}

} // namespace

/// Enter. In a heading: on to the text. In an empty 号 or 細分: out of the list. In an empty last 項: a new 条. Else: the
/// clause in two.
void ClauseCommands::split(int offset)
{
    const EditorLine *line = m_editor.currentLine();
    if (!m_session || !line)
        return;
    const EditorLine at = *line;
    if (at.part == ClausePart::Heading) {
        const EditorLine *next = m_editor.lineAt(m_editor.textCursor().blockNumber() + 1);
        if (next && next->unit == at.unit)
            return m_editor.placeCaret(next->id, next->part, 0);
        return add(at.kind == ClauseKind::Article ? ClauseKind::Paragraph : ClauseKind::Article);
    }
    const Clause *clause = m_session->document().find(at.id);
    if (!clause || at.kind == ClauseKind::TableCell)
        return;
    if (at.text.isEmpty() && clause->children.isEmpty()) {
        if (at.kind == ClauseKind::Paragraph && isLast(m_session->document(), at.id)) {
            const bool only = m_session->document().find(at.unit) && at.first;
            if (!only)
                perform(
                    Tr::tr("項を削る"),
                    [](const Document &d, const ClauseId &id) { return model::removeClause(d, id); }, at.id);
            m_session->setCurrent(at.unit);
            return add(ClauseKind::Article);
        }
        if (at.kind == ClauseKind::Item || at.kind == ClauseKind::Subitem)
            return changeLevel(false);
    }
    const int size = int(clause->text.size());
    if (offset <= 0 || offset >= size) { // nothing to cut: an empty clause of the same kind
        const bool below = offset >= size && size > 0 && !clause->children.isEmpty();
        Clause fresh;
        fresh.kind = below ? clause->children.first().kind : clause->kind;
        const model::Place place = offset <= 0 && size > 0 ? model::Place::Before : model::Place::After;
        const ClauseId anchor = below ? clause->children.first().id : at.id;
        perform(Tr::tr("改行"), [&](const Document &d, const ClauseId &) {
            return model::insertClause(d, m_ids, below ? model::Place::Before : place, anchor, fresh);
        });
    } else {
        perform(
            Tr::tr("改行"),
            [&](const Document &d, const ClauseId &id) { return model::splitClause(d, m_ids, id, offset); }, at.id);
    }
    m_editor.placeCaret(m_session->current(), ClausePart::Text, 0);
}

/// Backspace at the start (with the line before) or Delete at the end (with the line after): two clauses of a kind become one.
/// An empty clause simply goes; a first 号 or 細分 comes out of its list.
void ClauseCommands::join(bool withPrevious)
{
    const int number = m_editor.textCursor().blockNumber() + (withPrevious ? 0 : 1);
    const EditorLine *second = m_editor.lineAt(number);
    const EditorLine *first = m_editor.lineAt(number - 1);
    if (!m_session || !first || !second || second->part == ClausePart::Heading)
        return;
    const EditorLine before = *first;
    const EditorLine after = *second;
    const int seam = int(before.text.size());
    const Clause *clause = m_session->document().find(after.id);
    if (!clause)
        return;
    if (after.text.isEmpty() && clause->children.isEmpty()) {
        const bool gone = perform(
            Tr::tr("削る"), [](const Document &d, const ClauseId &id) { return model::removeClause(d, id); }, after.id);
        if (gone)
            m_editor.placeCaret(before.id, before.part, seam);
        return;
    }
    if (before.kind == after.kind && before.part == after.part) {
        if (perform(
                Tr::tr("つなげる"), [](const Document &d, const ClauseId &id) { return model::mergeWithNext(d, id); },
                before.id))
            m_editor.placeCaret(before.id, ClausePart::Text, seam);
        return;
    }
    if (after.kind == ClauseKind::Item || after.kind == ClauseKind::Subitem) {
        m_editor.placeCaret(after.id, ClausePart::Text, 0);
        changeLevel(false);
    } else {
        m_editor.placeCaret(before.id, before.part, seam);
    }
}

/// A selection over several lines goes: clauses that lie wholly in it are removed, the ends lose their part, and two ends of
/// one kind are joined. One step.
void ClauseCommands::removeAcross(int fromBlock, int fromOffset, int toBlock, int toOffset)
{
    const EditorLine *first = m_editor.lineAt(fromBlock);
    const EditorLine *last = m_editor.lineAt(toBlock);
    if (!m_session || !first || !last)
        return;
    const EditorLine from = *first;
    const EditorLine to = *last;
    Document document = m_session->document();
    const auto rewrite = [&](const EditorLine &line, const QString &shown) {
        if (line.part == ClausePart::Text) {
            document = model::withText(document, model::Numbering(document), line.id, shown);
        } else if (const Result<model::Edited> done =
                       model::setHeading(document, line.id, writtenHeading(line.kind, shown))) {
            document = done->document;
        }
    };
    const bool joined = from.part == ClausePart::Text && from.kind == to.kind && to.part == ClausePart::Text;
    rewrite(from, from.text.left(fromOffset) + (joined ? to.text.mid(toOffset) : QString()));
    if (!joined)
        rewrite(to, to.text.mid(toOffset));
    // From behind, so that what hangs below goes before what holds it.
    for (int block = joined ? toBlock : toBlock - 1; block > fromBlock; --block) {
        const EditorLine *line = m_editor.lineAt(block);
        const Clause *clause = line ? document.find(line->id) : nullptr;
        const bool whole = clause && (clause->children.isEmpty() || line->part == ClausePart::Heading);
        const bool unitEndsInside = line && (line->part == ClausePart::Text || line->unit != to.unit);
        if (!whole || !unitEndsInside || line->id == to.unit || line->id == from.unit)
            continue;
        if (const Result<model::Edited> done = model::removeClause(document, line->id))
            document = done->document;
    }
    m_session->apply(Tr::tr("範囲を削る"), document, from.id);
    m_editor.placeCaret(from.id, from.part, fromOffset);
}

/// The first pasted line goes in at the caret, each further one becomes a clause of the same kind. One step.
void ClauseCommands::paste(const QStringList &lines)
{
    const EditorLine *line = m_editor.currentLine();
    if (!m_session || !line || lines.isEmpty())
        return;
    const EditorLine at = *line;
    if (isNumberedText(lines)) {
        pasteNumbered(lines, at.id);
        return;
    }
    const int offset = m_editor.caretOffset();
    const QString rest = at.text.mid(offset);
    const model::Numbering numbering(m_session->document());
    Document document = model::withText(m_session->document(), numbering, at.id, at.text.left(offset) + lines.first());
    ClauseId last = at.id;
    for (qsizetype i = 1; i < lines.size(); ++i) {
        Clause fresh;
        fresh.kind = at.kind;
        fresh.text = lines.at(i).trimmed() + (i + 1 == lines.size() ? rest : QString());
        const Result<model::Edited> done = model::insertClause(document, m_ids, model::Place::After, last, fresh);
        if (!done) {
            Q_EMIT said(editProblemText(done.error()));
            break;
        }
        document = done->document;
        last = done->clause;
    }
    m_session->apply(Tr::tr("貼り付け"), document, last);
    const Clause *clause = document.find(last);
    m_editor.placeCaret(last, ClausePart::Text, clause ? int(clause->text.size() - rest.size()) : 0);
}

} // namespace hoshin::ui
