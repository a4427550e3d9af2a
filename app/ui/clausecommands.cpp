// SPDX-License-Identifier: Apache-2.0
#include "ui/clausecommands.h"

#include "ui/actioncollection.h"
#include "ui/clauseeditor.h"
#include "ui/dialogs.h"
#include "ui/outlinemodel.h"
#include "ui/uitr.h"

#include <QAction>

using namespace Qt::StringLiterals;

namespace hoshin::ui {

using model::Clause;
using model::ClauseId;
using model::ClauseKind;
using model::Document;

namespace {

bool isDivision(ClauseKind kind)
{
    return kind == ClauseKind::Part || kind == ClauseKind::Chapter || kind == ClauseKind::Section
        || kind == ClauseKind::Subsection || kind == ClauseKind::Division;
}

/// The clause at or above `id` of one of these kinds; nullptr where there is none.
const Clause *ancestor(const Document &document, const ClauseId &id, std::initializer_list<ClauseKind> kinds)
{
    const auto path = model::pathTo(document, id);
    for (auto it = path.rbegin(); it != path.rend(); ++it) {
        if (std::find(kinds.begin(), kinds.end(), (*it)->kind) != kinds.end())
            return *it;
    }
    return nullptr;
}

} // namespace

QString editProblemText(const Error &error)
{
    const auto is = [&](const char16_t *word) { return error.detail == QStringView(word); };
    if (is(model::editproblem::onlyParagraph))
        return Tr::tr("条には、項が 1 つは要ります。");
    if (is(model::editproblem::order))
        return Tr::tr("目次と前文は初めに、附則と別表は終わりに置きます。");
    if (is(model::editproblem::cannotHold))
        return Tr::tr("そこには置けません。");
    if (is(model::editproblem::noPlace))
        return Tr::tr("これより先には動かせません。");
    if (is(model::editproblem::noBranch))
        return Tr::tr("枝番号にできるのは、前に同じ種類の条や号があるものだけです。");
    if (is(model::editproblem::differs))
        return Tr::tr("種類が違うため、つなげません。");
    if (is(model::editproblem::between))
        return Tr::tr("間に号があるため、つなげません。");
    return Tr::tr("ここでは、その操作はできません。");
}

ClauseCommands::ClauseCommands(const Context &context, ClauseEditor &editor, OutlineModel &outline, QObject *parent)
    : QObject(parent), m_context(context), m_editor(editor), m_outline(outline)
{
    connectActions(context.actions);
    connectEditor();
}

void ClauseCommands::setSession(DocumentSession *session)
{
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    if (session) {
        connect(session, &DocumentSession::currentChanged, this, &ClauseCommands::refreshChecks);
        connect(session, &DocumentSession::structureChanged, this, &ClauseCommands::refreshChecks);
    }
    refreshChecks();
}

void ClauseCommands::connectActions(ActionCollection &actions)
{
    const auto on = [&](const char *id, auto &&what) {
        connect(actions.action(QLatin1StringView(id)), &QAction::triggered, this, what);
    };
    on("clause.addArticle", [this] { add(ClauseKind::Article); });
    on("clause.addParagraph", [this] { add(ClauseKind::Paragraph); });
    on("clause.addItem", [this] { add(ClauseKind::Item); });
    on("clause.addChapter", [this] { add(ClauseKind::Chapter); });
    on("clause.addSupplementary", [this] { add(ClauseKind::Supplementary); });
    on("clause.moveUp", [this] {
        perform(
            Tr::tr("上へ移す"), [](const Document &d, const ClauseId &id) { return model::moveUp(d, id); },
            unitOrOnlyParagraph());
    });
    on("clause.moveDown", [this] {
        perform(
            Tr::tr("下へ移す"), [](const Document &d, const ClauseId &id) { return model::moveDown(d, id); },
            unitOrOnlyParagraph());
    });
    on("clause.promote", [this] { changeLevel(false); });
    on("clause.demote", [this] { changeLevel(true); });
    on("clause.heading", [this] { editHeading(); });
    on("clause.branch", [this] { toggleBranch(); });
    on("clause.withhold", [this] { toggleWithheld(); });
    on("clause.ruby", [this] { setRuby(); });
    on("clause.figure", [this] { putFigure(); });
    on("clause.delete", [this] { removeCurrent(); });
}

void ClauseCommands::connectEditor()
{
    connect(&m_editor, &ClauseEditor::splitWanted, this, &ClauseCommands::split);
    connect(&m_editor, &ClauseEditor::joinWanted, this, &ClauseCommands::join);
    connect(&m_editor, &ClauseEditor::levelWanted, this, &ClauseCommands::changeLevel);
    connect(&m_editor, &ClauseEditor::removalWanted, this, &ClauseCommands::removeAcross);
    connect(&m_editor, &ClauseEditor::linesPasted, this, &ClauseCommands::paste);
    connect(&m_outline, &OutlineModel::moveWanted, this, &ClauseCommands::move);
    connect(&m_outline, &OutlineModel::headingWritten, this, [this](const ClauseId &id, const QString &heading) {
        perform(
            Tr::tr("見出しの編集"),
            [&](const Document &d, const ClauseId &clause) { return model::setHeading(d, clause, heading); }, id);
    });
}

ClauseId ClauseCommands::unitOrClause() const
{
    if (!m_session)
        return {};
    const EditorLine *line = m_editor.currentLine();
    // In the first line of an article a person means the article.
    return line && m_editor.hasFocus() && line->first ? line->unit : m_session->current();
}

/// What 上へ移す moves: an only 項 has no place of its own to go to, so that its article is meant.
ClauseId ClauseCommands::unitOrOnlyParagraph() const
{
    const ClauseId id = unitOrClause();
    const auto path = m_session ? model::pathTo(m_session->document(), id) : std::vector<const Clause *>();
    const bool only = path.size() > 1 && path.back()->kind == ClauseKind::Paragraph
        && path[path.size() - 2]->kind == ClauseKind::Article && path[path.size() - 2]->children.size() == 1;
    return only ? path[path.size() - 2]->id : id;
}

bool ClauseCommands::perform(const QString &name, const Step &step, const ClauseId &id)
{
    if (!m_session)
        return false;
    const Result<model::Edited> edited = step(m_session->document(), id.isNull() ? m_session->current() : id);
    if (!edited) {
        Q_EMIT said(editProblemText(edited.error()));
        return false;
    }
    m_session->apply(name, edited->document, edited->clause);
    m_editor.showClause(edited->clause);
    if (!edited->adjusted.empty())
        Q_EMIT said(Tr::tr("条ずれを %1 か所で整えました。").arg(edited->adjusted.size()));
    return true;
}

void ClauseCommands::add(ClauseKind kind)
{
    if (!m_session)
        return;
    static const QHash<ClauseKind, QString> names{{ClauseKind::Article, Tr::tr("条を加える")},
                                                  {ClauseKind::Paragraph, Tr::tr("項を加える")},
                                                  {ClauseKind::Item, Tr::tr("号を加える")},
                                                  {ClauseKind::Chapter, Tr::tr("章を加える")},
                                                  {ClauseKind::Supplementary, Tr::tr("附則を加える")}};
    perform(names.value(kind), [&](const Document &d, const ClauseId &at) -> Result<model::Edited> {
        Clause fresh;
        fresh.kind = kind;
        if (const Clause *same = ancestor(d, at, {kind}))
            return model::insertClause(d, m_ids, model::Place::After, same->id, fresh);
        if (kind == ClauseKind::Item) {
            const Clause *paragraph = ancestor(d, at, {ClauseKind::Paragraph, ClauseKind::Article});
            if (paragraph && paragraph->kind == ClauseKind::Article && !paragraph->children.isEmpty())
                paragraph = &paragraph->children.first();
            return model::insertClause(d, m_ids, model::Place::Into, paragraph ? paragraph->id : at, fresh);
        }
        if (kind == ClauseKind::Paragraph)
            return model::insertClause(d, m_ids, model::Place::Into, at, fresh);
        if (const Clause *holder = kind == ClauseKind::Article
                ? ancestor(d, at,
                           {ClauseKind::Division, ClauseKind::Subsection, ClauseKind::Section, ClauseKind::Chapter})
                : nullptr)
            return model::insertClause(d, m_ids, model::Place::Into, holder->id, fresh);
        return model::insertClause(d, m_ids, model::Place::Into, {}, fresh);
    });
    if (const Clause *made = m_session->document().find(m_session->current()); made && made->kind == kind) {
        const bool headed = isDivision(kind) || kind == ClauseKind::Article || kind == ClauseKind::Supplementary;
        m_editor.placeCaret(made->id, headed ? ClausePart::Heading : ClausePart::Text,
                            kind == ClauseKind::Article ? 1 : 0);
        m_editor.setFocus();
    }
}

void ClauseCommands::removeCurrent()
{
    if (!m_session)
        return;
    const ClauseId id = unitOrClause();
    const Clause *clause = m_session->document().find(id);
    if (!clause)
        return;
    if (isDivision(clause->kind) && !clause->children.isEmpty()) {
        const QString label = m_session->numbering().address(id);
        if (!m_context.dialogs.confirm(&m_editor, Tr::tr("%1を削る").arg(label),
                                       Tr::tr("%1の %2条を削ります。参照している所は「要確認」になります。")
                                           .arg(label)
                                           .arg(clause->children.size()),
                                       Tr::tr("削る")))
            return;
    }
    perform(
        Tr::tr("削る"), [](const Document &d, const ClauseId &at) { return model::removeClause(d, at); }, id);
}

void ClauseCommands::editHeading()
{
    if (m_editor.hasFocus() && m_session) {
        const EditorLine *line = m_editor.currentLine();
        const int block = line ? m_editor.blockOf(line->unit, ClausePart::Heading) : -1;
        if (block >= 0)
            return m_editor.placeCaret(line->unit, ClausePart::Heading, 1);
    }
    Q_EMIT headingWanted();
}

void ClauseCommands::toggleBranch()
{
    perform(Tr::tr("枝番号"), [](const Document &d, const ClauseId &at) -> Result<model::Edited> {
        const Clause *clause = ancestor(d, at, {ClauseKind::Item, ClauseKind::Article});
        if (!clause)
            return Error{.code = ErrorCode::Unsupported, .detail = QString::fromUtf16(model::editproblem::noBranch)};
        model::NumberHint hint;
        hint.branchDepth = clause->number.branchDepth > 0 ? 0 : 1;
        return model::setNumber(d, clause->id, hint);
    });
}

void ClauseCommands::toggleWithheld()
{
    perform(
        Tr::tr("公開の区分"),
        [](const Document &d, const ClauseId &at) -> Result<model::Edited> {
            const Clause *clause = d.find(at);
            if (!clause)
                return Error{.code = ErrorCode::NotFound};
            const bool off = clause->publication == model::Publication::Withheld;
            return model::setPublication(d, at, off ? model::Publication::Inherit : model::Publication::Withheld);
        },
        unitOrClause());
}

void ClauseCommands::move(const ClauseId &id, const ClauseId &parent, const ClauseId &before)
{
    perform(
        Tr::tr("移す"),
        [&](const Document &d, const ClauseId &clause) {
            const Clause *holder = parent.isNull() ? &d.root() : d.find(parent);
            int index = 0;
            if (holder) {
                index = int(holder->children.size());
                for (qsizetype i = 0; i < holder->children.size(); ++i) {
                    if (holder->children.at(i).id == before)
                        index = int(i);
                }
                for (qsizetype i = 0; i < index && i < holder->children.size(); ++i) {
                    if (holder->children.at(i).id == clause) { // taken out first: what stands behind it comes nearer
                        --index;
                        break;
                    }
                }
            }
            return model::moveClause(d, clause, holder ? holder->id : parent, index);
        },
        id);
}

void ClauseCommands::changeLevel(bool deeper)
{
    const EditorLine *line = m_editor.currentLine();
    const int offset = m_editor.caretOffset();
    const ClauseId id = unitOrClause();
    const bool atCaret = line && line->id == id;
    const bool done = deeper
        ? perform(
            Tr::tr("階層を下げる"), [](const Document &d, const ClauseId &at) { return model::demote(d, at); }, id)
        : perform(
            Tr::tr("階層を上げる"),
            [this](const Document &d, const ClauseId &at) { return model::promote(d, m_ids, at); }, id);
    if (done && atCaret)
        m_editor.placeCaret(m_session->current(), ClausePart::Text, offset);
}

void ClauseCommands::refreshChecks()
{
    const Clause *clause = m_session ? m_session->document().find(m_session->current()) : nullptr;
    const Clause *counted = m_session
        ? ancestor(m_session->document(), m_session->current(), {ClauseKind::Item, ClauseKind::Article})
        : nullptr;
    m_context.actions.action(u"clause.withhold"_s)
        ->setChecked(clause && clause->publication == model::Publication::Withheld);
    m_context.actions.action(u"clause.branch"_s)->setChecked(counted && counted->number.branchDepth > 0);
}

} // namespace hoshin::ui
