// SPDX-License-Identifier: Apache-2.0
#include "ui/draftactivity.h"

#include "guideline/links.h"
#include "model/textedit.h"
#include "ui/actioncollection.h"
#include "ui/clausecommands.h"
#include "ui/clauseeditor.h"
#include "ui/contextpane.h"
#include "ui/emptystate.h"
#include "ui/examplechooser.h"
#include "ui/examplepane.h"
#include "ui/findbar.h"
#include "ui/findingslist.h"
#include "ui/findingsrunner.h"
#include "ui/icons.h"
#include "ui/jumpdialog.h"
#include "ui/label.h"
#include "ui/metrics.h"
#include "ui/officialimport.h"
#include "ui/outlinemodel.h"
#include "ui/outlineview.h"
#include "ui/panehead.h"
#include "ui/settings.h"
#include "ui/uitr.h"
#include "ui/workspacesession.h"

#include <QAction>
#include <QHBoxLayout>
#include <QJsonArray>
#include <QMenu>
#include <QPushButton>
#include <QTreeView>

using namespace Qt::StringLiterals;

namespace hoshin::ui {

DraftActivity::DraftActivity(const Context &context)
    : m_context(context)
    , m_outline(new OutlineView(context.actions))
    , m_centre(new QWidget)
    , m_editor(new ClauseEditor(m_centre))
    , m_find(new FindBar(m_centre))
    , m_right(new ContextPane)
    , m_list(new FindingsList)
    , m_runner(new FindingsRunner(this))
    , m_official(new OfficialImport(context, this))
    , m_commands(new ClauseCommands(context, *m_editor, m_outline->model(), this))
{
    auto *column = new QVBoxLayout(m_centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    buildHead(*column);
    m_page = new ContentOrEmpty(m_editor,
                                new EmptyState(Tr::tr("文書がありません"),
                                               Tr::tr("既存の方針を取り込むか、ひな形から作ってください。"),
                                               Tr::tr("取り込む…"), m_centre),
                                m_centre);
    column->addWidget(m_page, 1);
    column->addWidget(m_find);
    connect(m_page->emptyState(), &EmptyState::actionTriggered, context.actions.action(u"file.import"_s),
            &QAction::trigger);
    connectViews();
    connectFind();
    textSizeChanged();
}

DraftActivity::~DraftActivity() = default;

QString DraftActivity::id() const { return u"draft"_s; }
QString DraftActivity::name() const { return Tr::tr("起案"); }
QString DraftActivity::title() const { return Tr::tr("起案"); }
QString DraftActivity::iconName() const { return u"draft"_s; }
QWidget *DraftActivity::left() { return m_outline; }
QWidget *DraftActivity::right() { return m_right; }
QWidget *DraftActivity::bottom() { return m_list; }
int DraftActivity::leftWidth() const { return metrics::leftPane; }
QWidget *DraftActivity::mainWidget() { return m_editor; }
QWidget *DraftActivity::contextButton() { return m_contextButton; }

void DraftActivity::buildHead(QVBoxLayout &column)
{
    ActionCollection &actions = m_context.actions;
    QAction *link =
        actions.add(u"clause.insertReference"_s, Tr::tr("条への参照を入れる…"), Qt::CTRL | Qt::Key_L, u"link"_s);
    connect(link, &QAction::triggered, this, &DraftActivity::insertReference);
    m_head = new PaneHead(m_centre);
    m_chapter = new RoleLabel({}, Role::Text2, RoleLabel::Size::Normal, m_head);
    m_heading = new RoleLabel({}, Role::Text, RoleLabel::Size::Head, m_head);
    m_heading->setElided();
    m_heading->setMinimumWidth(40);
    m_heading->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_chapter->setElided();
    m_head->row()->addWidget(m_chapter);
    m_head->row()->addWidget(new IconLabel(u"chevron-right"_s, Role::Text2, metrics::iconMark, m_head));
    m_head->row()->addWidget(m_heading, 1);
    m_head->addTool(actions.action(u"edit.undo"_s));
    m_head->addTool(actions.action(u"edit.redo"_s));
    m_head->addSeparator();
    m_head->addTool(actions.action(u"clause.promote"_s));
    m_head->addTool(actions.action(u"clause.demote"_s));
    m_head->addTool(link);
    m_head->addSeparator();
    m_contextButton = new QPushButton(Tr::tr("例文 ▾"), m_head);
    m_head->row()->addWidget(m_contextButton);
    QAction *record = actions.action(u"file.record"_s);
    auto *button = new QPushButton(icon(u"record"_s), record->text(), m_head);
    m_head->row()->addWidget(button);
    connect(button, &QPushButton::clicked, record, &QAction::trigger);
    connect(record, &QAction::changed, button, [button, record] { button->setEnabled(record->isEnabled()); });
    connect(m_contextButton, &QPushButton::clicked, this, &Activity::contextWanted);
    column.addWidget(m_head);
}

void DraftActivity::connectViews()
{
    connect(m_outline, &OutlineView::clauseChosen, this,
            [this](const model::ClauseId &id) { m_editor->showClause(id); });
    connect(m_outline, &OutlineView::exampleWanted, this, &DraftActivity::linkExample);
    connect(m_commands, &ClauseCommands::said, this, &Activity::said);
    m_editor->setContextMenuPolicy(Qt::ActionsContextMenu);
    for (const QString &id : {u"edit.cut"_s, u"edit.copy"_s, u"edit.paste"_s, u"edit.selectAll"_s, QString(),
                              u"clause.addArticle"_s, u"clause.addParagraph"_s, u"clause.addItem"_s, QString(),
                              u"clause.promote"_s, u"clause.demote"_s, u"clause.moveUp"_s, u"clause.moveDown"_s,
                              QString(), u"clause.cite"_s, u"clause.withhold"_s, u"clause.delete"_s}) {
        auto *line = id.isEmpty() ? new QAction(m_editor) : nullptr;
        if (line)
            line->setSeparator(true);
        m_editor->addAction(line ? line : m_context.actions.action(id));
    }
    const auto inOutline = [this](const QString &id, auto &&what) {
        connect(m_context.actions.action(id), &QAction::triggered, this, [this, what] {
            if (m_outline->tree()->hasFocus())
                what();
        });
    };
    inOutline(u"edit.copy"_s, [this] { m_commands->copyClause(false); });
    inOutline(u"edit.cut"_s, [this] { m_commands->copyClause(true); });
    inOutline(u"edit.paste"_s, [this] { m_commands->pasteClauses(); });
    connect(m_commands, &ClauseCommands::headingWanted, m_outline, &OutlineView::editHeading);
    connect(m_editor, &ClauseEditor::composingChanged, m_runner, &FindingsRunner::setComposing);
    connect(m_editor, &ClauseEditor::composingChanged, this, [this](bool composing) {
        if (m_session)
            Q_EMIT m_session->composingChanged(composing);
    });
    connect(m_runner, &FindingsRunner::updated, this, &DraftActivity::followFindings);
    connect(m_list, &FindingsList::findingChosen, this,
            [this](const QString &document, const model::ClauseId &clause, int start, int length) {
                if (m_session && !document.isEmpty())
                    m_session->setCurrent(document);
                chooseFinding(clause, start, length);
            });
    connect(m_list, &FindingsList::scopeChanged, m_runner,
            [this](FindingsList::Scope scope) { m_runner->setWhole(scope == FindingsList::Scope::Workspace); });
    connect(m_right, &ContextPane::findingChosen, this, &DraftActivity::chooseFinding);
    connect(&m_right->examples(), &ExamplePane::insertWanted, this, &DraftActivity::insertExample);
    connect(&m_right->examples(), &ExamplePane::linkWanted, this, &DraftActivity::linkExample);
    connect(&m_right->examples(), &ExamplePane::officialWanted, this, [this](const QString &id) {
        for (const guideline::Edition &edition : m_runner->editions()) {
            if (m_session && edition.id == id)
                m_official->start(*m_session, edition, m_centre);
        }
    });
    connect(m_official, &OfficialImport::said, this, &Activity::said);
    connect(m_official, &OfficialImport::taken, &m_right->examples(), &ExamplePane::refreshOfficial);
    QAction *findings = m_context.actions.action(u"view.findings"_s);
    connect(findings, &QAction::toggled, this, &Activity::bottomWanted);
    connect(m_list, &FindingsList::closed, findings, [findings] { findings->setChecked(false); });
    connect(m_context.actions.action(u"clause.cite"_s), &QAction::triggered, this, &DraftActivity::cite);
    const auto walk = [this](int direction) {
        if (m_active)
            m_list->step(direction);
    };
    connect(m_context.actions.action(u"view.nextChange"_s), &QAction::triggered, this, [walk] { walk(1); });
    connect(m_context.actions.action(u"view.previousChange"_s), &QAction::triggered, this, [walk] { walk(-1); });
}

void DraftActivity::connectFind()
{
    const auto on = [this](const char *id, auto &&what) {
        connect(m_context.actions.action(QLatin1StringView(id)), &QAction::triggered, this, what);
    };
    const auto open = [this](bool replacing) {
        if (m_active)
            m_find->open(replacing, m_editor->textCursor().selectedText());
    };
    on("edit.find", [open] { open(false); });
    on("edit.replace", [open] { open(true); });
    on("edit.findNext", [this] { m_find->step(1); });
    on("edit.findPrevious", [this] { m_find->step(-1); });
    connect(m_find, &FindBar::hitsChanged, this, [this] {
        m_editor->setHits(m_find->hits());
        if (m_document)
            m_list->setHits(m_find->hits(), *m_document);
    });
    connect(m_find, &FindBar::hitChosen, m_editor, &ClauseEditor::select);
    connect(m_find, &FindBar::closed, m_editor, [this] { m_editor->setFocus(); });
    connect(m_find, &FindBar::said, this, &Activity::said);
}

void DraftActivity::setSession(WorkspaceSession *session)
{
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    m_outline->setSession(session);
    m_right->setSession(session);
    m_list->clear();
    followDocument();
    m_runner->setSession(session);
    if (session)
        connect(session, &WorkspaceSession::currentDocumentChanged, this, &DraftActivity::followDocument);
}

void DraftActivity::followDocument()
{
    if (m_document)
        m_document->disconnect(this);
    m_document = m_session ? m_session->current() : nullptr;
    m_editor->setSession(m_document);
    m_commands->setSession(m_document);
    m_find->setSession(m_document);
    m_page->setEmpty(!m_document);
    if (m_document) {
        connect(m_document, &DocumentSession::currentChanged, this, &DraftActivity::followClause);
        connect(m_document, &DocumentSession::structureChanged, this, &DraftActivity::followClause);
    }
    followClause();
}

void DraftActivity::followClause()
{
    const model::Clause *unit = m_document ? articleOf(m_document->document(), m_document->current()) : nullptr;
    if (!unit) {
        m_chapter->clear();
        m_heading->clear();
        return;
    }
    const model::Numbering &numbering = m_document->numbering();
    const model::ClauseId chapter = chapterOf(m_document->document(), unit->id);
    m_chapter->setText(chapter == unit->id ? m_document->document().title() : numbering.label(chapter));
    const QString heading = u"%1 %2"_s.arg(numbering.label(unit->id), unit->heading).trimmed();
    m_heading->setText(heading);
    m_heading->setToolTip(heading);
    m_outline->showClause(unit->id);
    m_right->show(unit->id, m_runner->editions(), m_runner->findings());
    m_list->setPlace(unit->id);
}

void DraftActivity::followFindings()
{
    QHash<model::ClauseId, FindingCount> counts;
    std::vector<TextFinding> waves;
    if (m_document) {
        for (const check::Finding &finding : m_runner->findings()) {
            if (finding.clause.isNull())
                continue;
            const bool error = finding.severity == check::Severity::Error;
            if (finding.severity != check::Severity::Advice) {
                for (const model::Clause *clause : model::pathTo(m_document->document(), finding.clause))
                    ++(error ? counts[clause->id].errors : counts[clause->id].checks);
                waves.push_back({finding.clause, finding.start, finding.length, error ? Role::Deleted : Role::Check});
            }
        }
        m_list->setFindings(m_runner->findings(), m_runner->elsewhere(), *m_session);
    }
    m_outline->model().setFindings(counts);
    m_editor->setFindings(waves);
    m_editor->setTerms(m_runner->terms());
    followClause();
    QAction *shown = m_context.actions.action(u"view.findings"_s);
    if (!m_runner->findings().empty() && !shown->property("touched").toBool()) {
        shown->setProperty("touched", true); // shown once by itself; after that as the person left it
        shown->setChecked(true);
    }
    Q_EMIT statusChanged();
}

void DraftActivity::showClause(const model::ClauseId &id)
{
    m_editor->showClause(id);
    m_outline->showClause(id);
}

void DraftActivity::activated() { m_active = true; }
void DraftActivity::deactivated() { m_active = false; }

void DraftActivity::textSizeChanged()
{
    m_editor->setTextPercent(m_context.settings.textPercent(), m_context.settings.measure());
    m_right->examples().setTextPercent(m_context.settings.textPercent());
}

void DraftActivity::chooseFinding(const model::ClauseId &clause, int start, int length)
{
    if (clause.isNull() || !m_document)
        return;
    if (length > 0 && m_document->document().find(clause))
        m_editor->select({clause, ClausePart::Text, start, length});
    else
        m_editor->showClause(clause);
}

void DraftActivity::insertExample(const QString &text)
{
    m_editor->setFocus();
    m_editor->textCursor().insertText(text);
}

/// The reference documents to choose from, at the caret.
void DraftActivity::cite()
{
    if (!m_active || !m_document || m_runner->references().empty())
        return;
    auto *menu = new QMenu(m_editor); // deletes itself
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const guideline::ReferenceDocument &document : m_runner->references()) {
        QAction *choice = menu->addAction(u"%1　%2"_s.arg(document.title, document.publisher));
        connect(choice, &QAction::triggered, this,
                [this, words = guideline::citation(document)] { insertExample(words); });
    }
    menu->popup(m_editor->viewport()->mapToGlobal(m_editor->cursorRect().bottomLeft()));
    menu->setActiveAction(menu->actions().constFirst());
}

void DraftActivity::insertReference()
{
    const EditorLine *line = m_editor->currentLine();
    if (!m_document || !line || line->part != ClausePart::Text)
        return;
    const model::ClauseId from = line->id;
    const int offset = m_editor->caretOffset();
    JumpDialog dialog(*m_document, m_context.actions, m_editor);
    if (dialog.exec() != QDialog::Accepted || dialog.chosenClause().isNull())
        return;
    m_document->apply(Tr::tr("参照を入れる"),
                      model::withReferenceInserted(m_document->document(), m_document->numbering(), from, offset,
                                                   dialog.chosenClause()),
                      from);
}

/// Binds an example to the clause; in an empty document it becomes the first one.
void DraftActivity::linkExample()
{
    const model::Clause *unit = m_document ? articleOf(m_document->document(), m_document->current()) : nullptr;
    if (!m_session || !m_document)
        return;
    QString text;
    for (const model::Clause &child : unit ? unit->children : QList<model::Clause>())
        text += child.text;
    ExampleChooser dialog(m_runner->editions(), m_session->body(), unit ? unit->heading : QString(),
                          unit ? unit->text + text : QString(), m_editor);
    if (dialog.exec() != QDialog::Accepted || !dialog.chosen())
        return;
    if (!unit) {
        model::Clause article;
        article.kind = model::ClauseKind::Article;
        article.heading = dialog.chosen()->heading;
        model::Clause paragraph;
        paragraph.kind = model::ClauseKind::Paragraph;
        paragraph.text = exampleText(*dialog.chosen(), *dialog.edition(), m_session->body());
        article.children = {paragraph};
        model::IdSource ids;
        const Result<model::Edited> made =
            model::insertClause(m_document->document(), ids, model::Place::Into, {}, article);
        if (!made)
            return;
        m_document->apply(Tr::tr("例文から加える"), made->document, made->clause);
        unit = m_document->document().find(made->clause);
    }
    std::vector<model::Mapping> mappings = m_session->mappings(m_document->slug());
    mappings.push_back(guideline::linkTo(*dialog.edition(), *dialog.chosen(), unit->id));
    m_session->setMappings(m_document->slug(), mappings);
    followClause();
}

QStringList DraftActivity::statusTexts() const
{
    const auto &findings = m_runner->findings();
    const auto checks = std::count_if(findings.begin(), findings.end(), [](const check::Finding &finding) {
        return finding.severity == check::Severity::Warning;
    });
    return {Tr::tr("指摘 %1").arg(findings.size()), Tr::tr("要確認 %1").arg(checks)};
}

QJsonObject DraftActivity::saveState() const
{
    return {{u"expanded"_s, QJsonArray::fromStringList(m_outline->expandedIds())},
            {u"findings"_s, int(m_list->scope())},
            {u"official"_s, m_right->examples().isOfficialShown()}};
}

void DraftActivity::restoreState(const QJsonObject &state)
{
    QStringList ids;
    for (const QJsonValue &value : state[u"expanded"].toArray())
        ids << value.toString();
    m_outline->setExpandedIds(ids);
    m_right->examples().setOfficialShown(state[u"official"].toBool());
    m_list->setScope(FindingsList::Scope(qBound(int(FindingsList::Scope::Article),
                                                state[u"findings"].toInt(int(FindingsList::Scope::Document)),
                                                int(FindingsList::Scope::Workspace))));
}

} // namespace hoshin::ui
