// SPDX-License-Identifier: Apache-2.0
// ClauseCommands: clauses on the clipboard, as the plain text that Word and every editor understands.
#include "import/plaintextreader.h"
#include "model/textedit.h"
#include "text/labels.h"
#include "ui/clausecommands.h"
#include "ui/clauseeditor.h"
#include "ui/uitr.h"

#include <QClipboard>
#include <QGuiApplication>

using namespace Qt::StringLiterals;

namespace hoshin::ui {

using model::Clause;
using model::ClauseId;
using model::ClauseKind;
using model::Document;

namespace {

bool isLabelled(const QString &line)
{
    const text::Label label = text::scanLabel(QStringView(line).trimmed());
    const bool certain = label.style == text::LabelStyle::Article || label.style == text::LabelStyle::Heading;
    return label.style != text::LabelStyle::None && (certain || label.content > label.length);
}

bool isCaption(const QString &line)
{
    const QString words = line.trimmed();
    return words.startsWith(u'（') && words.endsWith(u'）');
}

/// Nothing of where it came from: ids and numbers follow from the new place.
Clause unnumbered(Clause clause)
{
    clause.id = {};
    clause.number = {};
    for (Clause &child : clause.children)
        child = unnumbered(child);
    return clause;
}

/// The kinds that may stand around a pasted clause, the nearest first: right behind one of the same kind, else last in the next.
QList<ClauseKind> holders(ClauseKind kind)
{
    switch (kind) {
    case ClauseKind::Subitem: return {ClauseKind::Subitem, ClauseKind::Item};
    case ClauseKind::Item: return {ClauseKind::Item, ClauseKind::Paragraph};
    case ClauseKind::Paragraph: return {ClauseKind::Paragraph, ClauseKind::Article};
    case ClauseKind::Article:
        return {ClauseKind::Article, ClauseKind::Division, ClauseKind::Subsection, ClauseKind::Section,
                ClauseKind::Chapter};
    default: return {kind};
    }
}

void collectTexts(const Clause &clause, QList<ClauseId> &ids)
{
    if (!clause.text.isEmpty())
        ids << clause.id;
    for (const Clause &child : clause.children)
        collectTexts(child, ids);
}

/// One line a clause, with the labels that are printed: 第3条　…, ２　…, (1)　…
void writeClause(const model::Numbering &numbering, const Clause &clause, QString label, QStringList &lines)
{
    const bool article = clause.kind == ClauseKind::Article;
    const QString own = numbering.label(clause.id);
    if (article && !clause.heading.isEmpty())
        lines << u"（%1）"_s.arg(clause.heading);
    if (!article && !clause.heading.isEmpty())
        lines << (own + u'　' + clause.heading).trimmed();
    if (label.isEmpty())
        label = own;
    if (!clause.text.isEmpty())
        lines << (label.isEmpty() ? clause.text : label + u'　' + clause.text);
    for (qsizetype i = 0; i < clause.children.size(); ++i) // the first 項 stands behind the number of its 条
        writeClause(numbering, clause.children.at(i), article && i == 0 && clause.text.isEmpty() ? own : QString(),
                    lines);
}

} // namespace

bool isNumberedText(const QStringList &lines)
{
    return lines.size() > 1 && (isLabelled(lines.first()) || (isCaption(lines.first()) && isLabelled(lines.at(1))));
}

QString clauseText(const DocumentSession &session, const ClauseId &id)
{
    const Clause *clause = session.document().find(id);
    QStringList lines;
    if (clause)
        writeClause(session.numbering(), *clause, {}, lines);
    return lines.join(u'\n');
}

void ClauseCommands::copyClause(bool cut)
{
    if (!m_session || m_session->current().isNull())
        return;
    QGuiApplication::clipboard()->setText(clauseText(*m_session, m_session->current()));
    if (cut)
        removeCurrent();
    else
        Q_EMIT said(
            Tr::tr("%1を、番号を付けてコピーしました。").arg(m_session->numbering().address(m_session->current())));
}

void ClauseCommands::pasteClauses()
{
    const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n', Qt::SkipEmptyParts);
    if (!m_session || lines.isEmpty())
        return;
    pasteNumbered(lines, m_session->current());
}

/// Text with numbers, as Word and the printed rule have it: its 条, 項 and 号 become clauses behind the one at `place`, numbered
/// by where they stand now. One step.
bool ClauseCommands::pasteNumbered(const QStringList &lines, const ClauseId &place)
{
    model::IdSource ids;
    const QString text = u"貼り付け\n\n"_s + lines.join(u'\n'); // a title: else the first line would be taken for one
    const QList<Clause> read = import::readPlainText(text, ids).document.root().children;
    Document document = m_session->document();
    ClauseId last = place;
    QList<ClauseId> texts;
    for (const Clause &each : read) {
        const Clause fresh = unnumbered(each);
        Result<model::Edited> done = Error{.code = ErrorCode::Unsupported};
        const auto path = model::pathTo(document, last);
        const QList<ClauseKind> around = holders(fresh.kind);
        for (qsizetype i = 0; i < around.size() && !done; ++i) {
            for (auto step = path.rbegin(); step != path.rend() && !done; ++step) {
                if ((*step)->kind == around.at(i))
                    done = model::insertClause(document, m_ids, i == 0 ? model::Place::After : model::Place::Into,
                                               (*step)->id, fresh);
            }
        }
        if (!done)
            done = model::insertClause(document, m_ids, model::Place::Into, {}, fresh);
        if (!done) {
            Q_EMIT said(editProblemText(done.error()));
            return false;
        }
        document = done->document;
        last = done->clause;
        collectTexts(*document.find(last), texts);
    }
    const Clause *replaced = document.find(place);
    if (replaced && !read.isEmpty() && replaced->kind == read.first().kind && replaced->text.isEmpty()
        && replaced->children.isEmpty()) {
        if (const Result<model::Edited> gone = model::removeClause(document, place))
            document = gone->document;
    }
    const model::Numbering numbering(document);
    for (const ClauseId &id : std::as_const(texts)) // references are found as if it had been typed
        document = model::withText(document, numbering, id, document.find(id)->text);
    m_session->apply(Tr::tr("貼り付け"), document, last);
    m_editor.showClause(last);
    Q_EMIT said(Tr::tr("%1 件の条項として貼り付けました。").arg(read.size()));
    return true;
}

} // namespace hoshin::ui
