// SPDX-License-Identifier: Apache-2.0
#include "ui/inspectactivity.h"

#include "text/wareki.h"
#include "ui/bardelegate.h"
#include "ui/barlegend.h"
#include "ui/emptystate.h"
#include "ui/errortext.h"
#include "ui/examplepane.h"
#include "ui/inspectform.h"
#include "ui/label.h"
#include "ui/metrics.h"
#include "ui/panehead.h"
#include "ui/uitr.h"
#include "ui/workspacesession.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QListView>
#include <QScrollArea>
#include <QStandardItemModel>
#include <QTableView>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace hoshin::ui {

namespace {

enum : int { DocumentRole = RowRole::End + 1, ClauseRole };
enum Column : int { KeyColumn, NameColumn, BarColumn, ItemsColumn, GapsColumn, ColumnCount };

constexpr int soon = 600; ///< after the last change, before the bars are made anew
const QString ruleLens = u"rule16-3"_s;

QListView *rowList(QStandardItemModel *model, const QString &name, QWidget *parent, int numberColumn = 0)
{
    auto *view = new QListView(parent);
    view->setModel(model);
    auto *delegate = new RowDelegate(view);
    delegate->setRowLine(true);
    delegate->setNumberColumn(numberColumn);
    view->setItemDelegate(delegate);
    view->setFrameShape(QFrame::NoFrame);
    view->setMouseTracking(true);
    view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    view->setAccessibleName(name);
    return view;
}

QVBoxLayout *bareColumn(QWidget *widget)
{
    auto *column = new QVBoxLayout(widget);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    return column;
}

Mark statusMark(guideline::Status status)
{
    Mark mark;
    switch (status) {
    case guideline::Status::Covered: mark = marks::covered(); break;
    case guideline::Status::Adapted: mark = marks::adapted(); break;
    case guideline::Status::Transitional: mark = marks::transitional(); break;
    case guideline::Status::NotApplicable: mark = marks::exempt(); break;
    case guideline::Status::Refused:
        mark = marks::exempt();
        mark.word = Tr::tr("不採用");
        break;
    case guideline::Status::Gap: mark = marks::gap(); break;
    }
    mark.form = Mark::Form::Plain;
    return mark;
}

Mark gapMark(int count) { return {Role::Gap, {}, Tr::tr("未対応 %1").arg(count), Mark::Form::Plain}; }

QString answerWord(const QString &answer)
{
    if (answer == "yes"_L1)
        return Tr::tr("はい");
    if (answer == "no"_L1)
        return Tr::tr("いいえ");
    if (answer == "partly"_L1)
        return Tr::tr("一部");
    if (answer == "not-applicable"_L1)
        return Tr::tr("対象外");
    return answer == "transitional"_L1 ? Tr::tr("経過措置") : Tr::tr("未回答");
}

QString rowKey(const guideline::CoverageReport &report, const guideline::CoverageRow &row)
{
    if (report.lens == ruleLens)
        return Tr::tr("第%1号").arg(row.key);
    return report.lens.startsWith("checklist:"_L1) ? Tr::tr("問%1").arg(row.key) : row.key;
}

QStandardItem *cell(const QString &text, const QString &spoken, Qt::Alignment alignment = Qt::AlignLeft)
{
    auto *item = new QStandardItem(text);
    item->setEditable(false);
    item->setToolTip(text);
    item->setTextAlignment(alignment | Qt::AlignVCenter);
    item->setData(spoken, Qt::AccessibleTextRole);
    return item;
}

} // namespace

InspectActivity::InspectActivity(const Context &context)
    : m_context(context)
    , m_left(new QWidget)
    , m_centre(new QWidget)
    , m_right(new QWidget)
    , m_lensModel(new QStandardItemModel(this))
    , m_rowModel(new QStandardItemModel(this))
    , m_itemModel(new QStandardItemModel(this))
    , m_clauseModel(new QStandardItemModel(this))
{
    buildLeft();
    buildCentre();
    buildRight();
    m_soon.setSingleShot(true);
    m_soon.setInterval(soon);
    connect(&m_soon, &QTimer::timeout, this, &InspectActivity::refresh);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &InspectActivity::take);
}

InspectActivity::~InspectActivity() { m_watcher.waitForFinished(); }

QString InspectActivity::id() const { return u"inspect"_s; }
QString InspectActivity::name() const { return Tr::tr("点検"); }
QString InspectActivity::title() const { return Tr::tr("点検（対応状況と調査票）"); }
QString InspectActivity::iconName() const { return u"inspect"_s; }
int InspectActivity::leftWidth() const { return metrics::leftPaneNarrow; }
int InspectActivity::rightWidth() const { return metrics::inspectRightPane; }
QWidget *InspectActivity::mainWidget() { return m_rows; }

QStringList InspectActivity::statusTexts() const
{
    const guideline::CoverageReport *shown = report();
    return shown ? QStringList{Tr::tr("未対応 %1").arg(shown->count(guideline::Status::Gap))} : QStringList();
}

void InspectActivity::buildLeft()
{
    QVBoxLayout *column = bareColumn(m_left);
    auto *head = new PaneHead(m_left);
    auto *title = new RoleLabel(Tr::tr("点検の観点(&L)"), Role::Text, RoleLabel::Size::Head, head);
    head->row()->addWidget(title);
    head->addStretch();
    column->addWidget(head);
    m_lenses = rowList(m_lensModel, Tr::tr("点検の観点"), m_left);
    title->setBuddy(m_lenses);
    column->addWidget(m_lenses, 1);
    connect(m_lenses->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &index) { showLens(index.row()); });
}

void InspectActivity::buildCentre()
{
    QVBoxLayout *column = bareColumn(m_centre);
    auto *head = new PaneHead(m_centre);
    m_title = new RoleLabel({}, Role::Text, RoleLabel::Size::Head, head);
    m_note = new RoleLabel({}, Role::Text2, RoleLabel::Size::Normal, head);
    head->row()->addWidget(m_title);
    head->row()->addWidget(m_note);
    head->addStretch();
    m_legend = new BarLegend(m_centre);
    m_rows = new QTableView(m_centre);
    m_rows->setModel(m_rowModel);
    auto *delegate = new BarDelegate(m_rows);
    delegate->setRowLine(true);
    m_rows->setItemDelegate(delegate);
    m_rows->setFrameShape(QFrame::NoFrame);
    m_rows->setShowGrid(false);
    m_rows->setMouseTracking(true);
    m_rows->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_rows->setSelectionMode(QAbstractItemView::SingleSelection);
    m_rows->setTabKeyNavigation(false);
    m_rows->setWordWrap(false);
    m_rows->verticalHeader()->hide();
    m_rows->verticalHeader()->setDefaultSectionSize(metrics::coverageRow);
    m_rows->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_rows->setAccessibleName(Tr::tr("対応状況"));
    auto *itemHead = new PaneHead(m_centre);
    m_itemHead = new RoleLabel({}, Role::Text, RoleLabel::Size::Head, itemHead);
    itemHead->row()->addWidget(m_itemHead);
    itemHead->addStretch();
    m_items = rowList(m_itemModel, Tr::tr("項目"), m_centre, metrics::numberColumn);
    m_itemPage = new ContentOrEmpty(
        m_items, new EmptyState(Tr::tr("例文はありません"), Tr::tr("この行に当たる例文は、ガイドラインにありません。")),
        m_centre);
    column->addWidget(head);
    column->addWidget(m_legend);
    column->addWidget(m_rows, 3);
    column->addWidget(itemHead);
    column->addWidget(m_itemPage, 2);
    connect(m_rows->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex &index) {
        m_row = qMax(0, index.row());
        m_item = 0;
        fillItems();
    });
    connect(m_rows, &QTableView::activated, this, [this] { m_items->setFocus(); });
    connect(m_items->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &index) {
        m_item = qMax(0, index.row());
        fillClauses();
    });
    connect(m_items, &QListView::activated, this, [this] { m_clauses->setFocus(); });
}

void InspectActivity::buildRight()
{
    QVBoxLayout *column = bareColumn(m_right);
    auto *head = new PaneHead(m_right);
    head->row()->addWidget(new RoleLabel(Tr::tr("内訳"), Role::Text, RoleLabel::Size::Head, head));
    head->addStretch();
    column->addWidget(head);
    auto *scroll = new QScrollArea(m_right);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_form = new AnswerForm(scroll);
    scroll->setWidget(m_form);
    column->addWidget(scroll, 3);
    auto *clauseHead = new PaneHead(m_right);
    auto *title = new RoleLabel(Tr::tr("当たる条(&C)"), Role::Text, RoleLabel::Size::Head, clauseHead);
    clauseHead->row()->addWidget(title);
    clauseHead->addStretch();
    m_clauses = rowList(m_clauseModel, Tr::tr("当たる条"), m_right);
    title->setBuddy(m_clauses);
    m_clausePage = new ContentOrEmpty(
        m_clauses, new EmptyState(Tr::tr("当たる条がありません"), Tr::tr("起案の例文から加えると、ここに並びます。")),
        m_right);
    column->addWidget(clauseHead);
    column->addWidget(m_clausePage, 2);
    const auto follow = [this](const QModelIndex &index) {
        if (!m_session || !index.isValid())
            return;
        m_session->setCurrent(index.data(DocumentRole).toString());
        Q_EMIT clauseWanted(model::ClauseId::fromString(index.data(ClauseRole).toString()));
    };
    connect(m_clauses, &QListView::activated, this, follow);
    connect(m_clauses, &QListView::clicked, this, follow);
    connect(m_form, &AnswerForm::answered, this, &InspectActivity::saveAnswer);
    connect(m_form, &AnswerForm::refused, this, &InspectActivity::refuse);
}

void InspectActivity::setSession(WorkspaceSession *session)
{
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    m_stale = true;
    if (!session) {
        m_soon.stop();
        m_inspection.reset();
        for (QStandardItemModel *model : {m_lensModel, m_rowModel, m_itemModel, m_clauseModel})
            model->clear();
        m_form->hideQuestion();
        m_form->hideItem();
        return;
    }
    connect(session, &WorkspaceSession::changed, this, [this] {
        m_stale = true;
        if (m_active)
            m_soon.start();
    });
    if (m_active)
        refresh();
}

void InspectActivity::activated()
{
    m_active = true;
    if (m_stale)
        refresh();
}

void InspectActivity::deactivated() { m_active = false; }

void InspectActivity::refresh()
{
    if (!m_session)
        return;
    if (m_watcher.isRunning()) {
        m_again = true;
        return;
    }
    m_stale = false;
    m_watcher.setFuture(QtConcurrent::run([workspace = m_session->workspace()] { return inspect(workspace); }));
}

void InspectActivity::take()
{
    if (std::exchange(m_again, false)) {
        refresh();
        return;
    }
    if (!m_session)
        return;
    const Result<Inspection> result = m_watcher.result();
    if (!result) {
        m_title->setText(Tr::tr("点検できません"));
        m_note->setText(errorText(result.error()));
        return;
    }
    m_inspection = *result;
    fillLenses();
    fillRows();
    Q_EMIT statusChanged();
}

const guideline::CoverageReport *InspectActivity::report() const
{
    return m_inspection && m_lens >= 0 && size_t(m_lens) < m_inspection->reports.size()
        ? &m_inspection->reports[size_t(m_lens)]
        : nullptr;
}

const guideline::CoverageRow *InspectActivity::row() const
{
    const guideline::CoverageReport *shown = report();
    return shown && size_t(m_row) < shown->rows.size() ? &shown->rows[size_t(m_row)] : nullptr;
}

const guideline::CoverageItem *InspectActivity::item() const
{
    const guideline::CoverageRow *shown = row();
    return shown && size_t(m_item) < shown->items.size() ? &shown->items[size_t(m_item)] : nullptr;
}

QString InspectActivity::headNote(const guideline::CoverageReport &shown) const
{
    QStringList notes;
    if (shown.lens == ruleLens) {
        const QDate effective = QDate::fromString(m_inspection->catalogue.rule.effective, Qt::ISODate);
        const qint64 days = QDate::currentDate().daysTo(effective);
        notes << (days > 0 ? Tr::tr("%1施行（あと %2 日）").arg(text::toWareki(effective)).arg(days)
                           : Tr::tr("%1から施行").arg(text::toWareki(effective)));
    }
    const guideline::Checklist *checklist = checklistOf(*m_inspection, shown.lens);
    if (checklist && checklist->underDiscussion && !shown.note.contains(u"検討中"_s))
        notes << Tr::tr("検討中");
    if (!shown.note.isEmpty())
        notes << shown.note;
    return notes.join(u"　"_s);
}

void InspectActivity::fillLenses()
{
    const QSignalBlocker quiet(m_lenses->selectionModel());
    m_lensModel->clear();
    for (const guideline::CoverageReport &lens : m_inspection->reports) {
        const int gaps = lens.count(guideline::Status::Gap);
        const guideline::Checklist *checklist = checklistOf(*m_inspection, lens.lens);
        QString second = Tr::tr("%1 行").arg(lens.rows.size());
        Marks atRight;
        if (checklist) {
            const auto open = std::count_if(lens.rows.begin(), lens.rows.end(),
                                            [](const guideline::CoverageRow &r) { return r.answer.isEmpty(); });
            second = Tr::tr("%1 問　未回答 %2").arg(lens.rows.size()).arg(open);
            if (checklist->underDiscussion)
                atRight << Mark{Role::Check, {}, Tr::tr("検討中"), Mark::Form::Plain};
        }
        second += gaps > 0 ? u"　"_s + gapMark(gaps).word : QString();
        auto *item = new QStandardItem(lens.title); // owned by the model
        item->setData(second, RowRole::SecondLine);
        item->setData(QVariant::fromValue(atRight), RowRole::Marks);
        item->setToolTip(lens.title);
        item->setData(QStringList({lens.title, spoken(atRight), second}).join(u"、"_s), Qt::AccessibleTextRole);
        m_lensModel->appendRow(item);
    }
    m_lens = qBound(0, m_lens, m_lensModel->rowCount() - 1);
    m_lenses->setCurrentIndex(m_lensModel->index(m_lens, 0));
    m_lenses->viewport()->update();
}

void InspectActivity::showLens(int lens)
{
    if (lens < 0 || lens == m_lens)
        return;
    m_lens = lens;
    m_row = 0;
    m_item = 0;
    fillRows();
    Q_EMIT statusChanged();
}

void InspectActivity::fillRows()
{
    const guideline::CoverageReport *shown = report();
    if (!shown)
        return;
    const QSignalBlocker quiet(m_rows->selectionModel());
    const int wanted = m_row;
    m_title->setText(shown->title);
    m_note->setText(headNote(*shown));
    m_legend->setCounts(barCounts(*shown));
    m_rowModel->clear();
    const bool questions = checklistOf(*m_inspection, shown->lens) != nullptr;
    m_rowModel->setHorizontalHeaderLabels({shown->lens == ruleLens ? Tr::tr("号")
                                               : questions         ? Tr::tr("問")
                                                                   : Tr::tr("番号"),
                                           Tr::tr("名称"), Tr::tr("対応状況"), Tr::tr("項目"), Tr::tr("未対応")});
    for (const guideline::CoverageRow &line : shown->rows) {
        const QString key = rowKey(*shown, line);
        const QString spoken = spokenRow(key, line);
        QStandardItem *name = cell(line.title, spoken);
        if (questions)
            name->setData(QVariant::fromValue(Marks{{line.answer.isEmpty() ? Role::Check : Role::Covered,
                                                     {},
                                                     answerWord(line.answer),
                                                     Mark::Form::Plain}}),
                          RowRole::Marks);
        QStandardItem *bar = cell({}, spoken);
        bar->setData(QVariant::fromValue(barCounts(line)), BarDelegate::CountsRole);
        const int gaps = line.count(guideline::Status::Gap);
        QStandardItem *open = cell(QString::number(gaps), spoken, Qt::AlignRight);
        open->setData(gaps > 0, RowRole::Strong);
        m_rowModel->appendRow(
            {cell(key, spoken), name, bar, cell(QString::number(line.items.size()), spoken, Qt::AlignRight), open});
    }
    QHeaderView *header = m_rows->horizontalHeader();
    const int figure = header->fontMetrics().horizontalAdvance(Tr::tr("未対応")) + 3 * metrics::gap;
    header->setSectionResizeMode(NameColumn, QHeaderView::Stretch);
    header->setSectionResizeMode(BarColumn, QHeaderView::Stretch);
    header->resizeSection(
        KeyColumn,
        qMax(figure,
             static_cast<QAbstractItemView *>(m_rows)->sizeHintForIndex(m_rowModel->index(0, KeyColumn)).width()));
    header->resizeSection(ItemsColumn, figure);
    header->resizeSection(GapsColumn, figure);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_row = qBound(0, wanted, qMax(0, m_rowModel->rowCount() - 1));
    m_rows->setCurrentIndex(m_rowModel->index(m_row, 0));
    fillItems();
}

void InspectActivity::fillItems()
{
    const QSignalBlocker quiet(m_items->selectionModel());
    const int wanted = m_item;
    m_itemModel->clear();
    const guideline::CoverageRow *shown = row();
    m_itemPage->setEmpty(!shown || shown->items.empty());
    m_itemHead->setText(shown ? u"%1　%2"_s.arg(rowKey(*report(), *shown), shown->title) : QString());
    if (!shown)
        return;
    for (const guideline::CoverageItem &entry : shown->items) {
        Marks atRight{statusMark(entry.status)};
        if (entry.needsReview)
            atRight.prepend({Role::Check, u"warning"_s, Tr::tr("要確認"), Mark::Form::Plain});
        auto *line = new QStandardItem(entry.heading); // owned by the model
        line->setData(entry.number, RowRole::Number);
        line->setData(QVariant::fromValue(atRight), RowRole::Marks);
        line->setToolTip(entry.heading);
        line->setData(u"%1 %2、%3"_s.arg(entry.number, entry.heading, spoken(atRight)), Qt::AccessibleTextRole);
        m_itemModel->appendRow(line);
    }
    m_item = qBound(0, wanted, qMax(0, m_itemModel->rowCount() - 1));
    m_items->setCurrentIndex(m_itemModel->index(m_item, 0));
    showAnswer();
    fillClauses();
}

void InspectActivity::fillClauses()
{
    m_clauseModel->clear();
    const guideline::CoverageItem *shown = item();
    m_clausePage->setEmpty(!shown || shown->clauses.empty());
    if (!shown || !m_session) {
        m_form->hideItem();
        return;
    }
    const guideline::Example *example = m_inspection->edition.find(shown->example);
    m_form->showItem(u"%1 %2"_s.arg(shown->number, shown->heading),
                     example ? exampleText(*example, m_inspection->edition, m_session->body()) : QString(),
                     shown->reason, shown->status == guideline::Status::Gap && m_session->current());
    for (const guideline::CarryingClause &carrying : shown->clauses) {
        const DocumentSession *document = m_session->document(carrying.document);
        const model::Clause *clause = document ? document->document().find(carrying.clause) : nullptr;
        if (!clause)
            continue;
        const model::Clause *article = articleOf(document->document(), carrying.clause);
        const QString place = document->numbering().address(carrying.clause);
        const QString heading = article ? article->heading : clause->heading;
        auto *line = new QStandardItem(u"%1　%2"_s.arg(place, heading)); // owned by the model
        line->setData(document->document().title(), RowRole::SecondLine);
        line->setData(carrying.document, DocumentRole);
        line->setData(carrying.clause.toString(), ClauseRole);
        line->setToolTip(line->text());
        line->setData(u"%1 %2、%3"_s.arg(place, heading, document->document().title()), Qt::AccessibleTextRole);
        m_clauseModel->appendRow(line);
    }
}

QString InspectActivity::answerSet() const
{
    const guideline::CoverageReport *shown = report();
    if (!shown || !row())
        return {};
    if (const guideline::Checklist *checklist = checklistOf(*m_inspection, shown->lens))
        return checklist->id;
    if (shown->lens != ruleLens)
        return {};
    for (const guideline::RuleItem &rule : m_inspection->catalogue.rule.items) {
        if (QString::number(rule.number) == row()->key && !rule.transition.isEmpty())
            return ruleLens;
    }
    return {};
}

void InspectActivity::showAnswer()
{
    const QString set = answerSet();
    if (set.isEmpty()) {
        m_form->hideQuestion();
        return;
    }
    model::ChecklistAnswer answer{.question = row()->key, .answer = {}, .evidence = {}, .owner = {}, .due = {}};
    for (const model::ChecklistAnswer &known : m_session->checklists().value(set)) {
        if (known.question == answer.question)
            answer = known;
    }
    QString hint;
    QList<QPair<QString, QString>> choices{{QString(), answerWord({})}};
    if (set == ruleLens) {
        choices = {{QString(), Tr::tr("経過措置によらない")}, {u"transitional"_s, answerWord(u"transitional"_s)}};
        for (const guideline::RuleItem &rule : m_inspection->catalogue.rule.items) {
            if (QString::number(rule.number) == answer.question)
                hint = rule.transition;
        }
    } else {
        for (const QString &word : {u"yes"_s, u"no"_s, u"partly"_s, u"not-applicable"_s})
            choices.append({word, answerWord(word)});
        for (const guideline::Question &question : checklistOf(*m_inspection, report()->lens)->questions) {
            if (question.number == answer.question && !question.evidence.isEmpty())
                hint = Tr::tr("根拠の例：%1").arg(question.evidence);
        }
    }
    m_form->showQuestion(u"%1　%2"_s.arg(rowKey(*report(), *row()), row()->title), hint, choices, answer);
}

void InspectActivity::saveAnswer(const model::ChecklistAnswer &answer)
{
    const QString set = answerSet();
    if (!m_session || set.isEmpty())
        return;
    std::vector<model::ChecklistAnswer> answers = m_session->checklists().value(set);
    const auto known = std::find_if(answers.begin(), answers.end(), [&answer](const model::ChecklistAnswer &other) {
        return other.question == answer.question;
    });
    if (known == answers.end())
        answers.push_back(answer);
    else
        *known = answer;
    m_session->setChecklist(set, answers);
    m_soon.stop();
    refresh();
}

void InspectActivity::refuse(const QString &reason)
{
    const guideline::CoverageItem *shown = item();
    const guideline::Example *example = shown ? m_inspection->edition.find(shown->example) : nullptr;
    if (!m_session || !m_session->current() || !example)
        return;
    const QString slug = m_session->current()->slug();
    std::vector<model::Mapping> mappings = m_session->mappings(slug);
    mappings.push_back({.clause = {},
                        .edition = m_inspection->edition.id,
                        .example = example->id,
                        .exampleHash = guideline::exampleHash(*example),
                        .stance = model::Stance::Refused,
                        .reason = reason});
    m_session->setMappings(slug, mappings);
    Q_EMIT said(Tr::tr("採用しないと記録しました。"));
    m_soon.stop();
    refresh();
}

} // namespace hoshin::ui
