// SPDX-License-Identifier: Apache-2.0
#include "ui/inspectactivity.h"

#include "guideline/links.h"
#include "text/wareki.h"
#include "ui/addexampledialog.h"
#include "ui/bardelegate.h"
#include "ui/barlegend.h"
#include "ui/emptystate.h"
#include "ui/errortext.h"
#include "ui/examplepane.h"
#include "ui/inspectform.h"
#include "ui/inspectrows.h"
#include "ui/label.h"
#include "ui/metrics.h"
#include "ui/panehead.h"
#include "ui/uitr.h"
#include "ui/workspacesession.h"

#include <QComboBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QListView>
#include <QPushButton>
#include <QStandardItemModel>
#include <QTabBar>
#include <QTableView>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace hoshin::ui {

using namespace inspectrows;

namespace {

constexpr int soon = 600; ///< after the last change, before the bars are made anew

} // namespace

InspectActivity::InspectActivity(const Context &context)
    : m_context(context)
    , m_left(new QWidget)
    , m_centre(new QWidget)
    , m_right(new QWidget)
    , m_lensModel(new QStandardItemModel(this))
    , m_rowModel(new QStandardItemModel(this))
    , m_itemModel(new ClauseTargets(this))
    , m_clauseModel(new ClauseRows(this))
{
    buildLeft();
    buildCentre();
    buildRight();
    m_soon.setSingleShot(true);
    m_soon.setInterval(soon);
    connect(&m_soon, &QTimer::timeout, this, &InspectActivity::refresh);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &InspectActivity::take);
    connect(&m_writing, &QFutureWatcherBase::finished, this, [this] {
        const Result<void> done = m_writing.result();
        Q_EMIT said(done ? Tr::tr("「%1」に書き出しました。").arg(QFileInfo(m_written).fileName())
                         : errorText(done.error()));
    });
}

InspectActivity::~InspectActivity()
{
    m_watcher.waitForFinished();
    m_writing.waitForFinished();
}

QString InspectActivity::id() const { return u"inspect"_s; }
QString InspectActivity::name() const { return Tr::tr("点検"); }
QString InspectActivity::title() const { return Tr::tr("点検（対応状況と調査票）"); }
QString InspectActivity::iconName() const { return u"inspect"_s; }
int InspectActivity::leftWidth() const { return metrics::leftPaneNarrow; }
int InspectActivity::rightWidth() const { return metrics::inspectRightPane; }
QWidget *InspectActivity::mainWidget() { return m_rows; }

QStringList InspectActivity::statusTexts() const
{
    const guideline::CoverageReport *shown = lens();
    return shown ? QStringList{Tr::tr("未対応 %1").arg(shown->count(guideline::Status::Gap))} : QStringList();
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
        m_turned.reset();
        m_places.clear();
        for (QStandardItemModel *model :
             std::initializer_list<QStandardItemModel *>{m_lensModel, m_rowModel, m_itemModel, m_clauseModel})
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
    if (m_wantedLens.isEmpty() && lens())
        m_wantedLens = lens()->lens; // lenses may have come or gone
    m_inspection = *result;
    fillLenses();
    turn();
    Q_EMIT statusChanged();
}

const guideline::CoverageReport *InspectActivity::report() const { return m_turned ? &*m_turned : lens(); }

const guideline::CoverageReport *InspectActivity::lens() const
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
    const guideline::CoverageReport *shown = report();
    if (!shown || m_item < 0 || size_t(m_item) >= m_places.size())
        return nullptr;
    const ItemPlace &place = m_places[size_t(m_item)];
    return &shown->rows[size_t(place.row)].items[size_t(place.item)];
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
    inspectrows::fillLenses(*m_lensModel, *m_inspection);
    for (size_t i = 0; i < m_inspection->reports.size(); ++i) {
        if (m_inspection->reports[i].lens == m_wantedLens)
            m_lens = int(i);
    }
    m_wantedLens.clear();
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
    clearPart();
    turn();
    Q_EMIT statusChanged();
}

void InspectActivity::fillRows()
{
    const guideline::CoverageReport *shown = report();
    if (!shown)
        return;
    const QSignalBlocker quiet(m_rows->selectionModel());
    const int wanted = m_row;
    m_title->setText(lensTitle(*m_inspection, *lens()));
    m_note->setText(headNote(*lens()));
    m_legend->setCounts(barCounts(*shown));
    inspectrows::fillRows(*m_rowModel, *m_inspection, *shown);
    QHeaderView *header = m_rows->horizontalHeader();
    const int figure = header->fontMetrics().horizontalAdvance(Tr::tr("未対応")) + 3 * metrics::gap;
    header->setSectionResizeMode(NameColumn, QHeaderView::Stretch);
    header->setSectionResizeMode(BarColumn, QHeaderView::Stretch);
    int keys = figure;
    for (int key = 0; key < m_rowModel->rowCount(); ++key)
        keys =
            qMax(keys,
                 static_cast<QAbstractItemView *>(m_rows)->sizeHintForIndex(m_rowModel->index(key, KeyColumn)).width());
    header->resizeSection(KeyColumn, keys);
    header->resizeSection(ItemsColumn, figure);
    header->resizeSection(GapsColumn, figure);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    // No higher than its rows: what is left goes to the items below.
    const int rows =
        header->sizeHint().height() + m_rowModel->rowCount() * m_rows->verticalHeader()->defaultSectionSize();
    m_rows->setMaximumHeight(qMax(3 * m_rows->verticalHeader()->defaultSectionSize(), rows + 2));
    m_row = qBound(0, wanted, qMax(0, m_rowModel->rowCount() - 1));
    m_rows->setCurrentIndex(m_rowModel->index(m_row, 0));
    fillItems();
}

void InspectActivity::fillItems()
{
    const QSignalBlocker quiet(m_items->selectionModel());
    const int wanted = m_item;
    showForms();
    const guideline::CoverageReport *shown = report();
    const guideline::CoverageRow *current = row();
    m_places = shown && current ? itemPlaces(*shown, itemList(), m_row, itemPart()) : std::vector<ItemPlace>();
    m_tabs->setTabText(0, current ? Tr::tr("%1の項目").arg(rowKey(*shown, *current)) : Tr::tr("項目"));
    for (const ItemList list : {ItemList::Gaps, ItemList::Transitional, ItemList::Exempt})
        setTabCount(m_tabs, int(list), shown ? int(itemPlaces(*shown, list, 0, {}).size()) : 0, list == ItemList::Gaps);
    m_part->setVisible(itemList() == ItemList::OfRow);
    sayWhyNoItems();
    m_itemPage->setEmpty(m_places.empty());
    if (!shown || !current) {
        m_itemModel->clear();
        return;
    }
    inspectrows::fillItems(*m_itemModel, *m_inspection, *shown, m_places, itemList() != ItemList::OfRow);
    m_item = qBound(0, wanted, qMax(0, m_itemModel->rowCount() - 1));
    m_items->setCurrentIndex(m_itemModel->index(m_item, 0));
    showItem();
}

void InspectActivity::fillClauses()
{
    m_clauseModel->clear();
    const guideline::CoverageItem *shown = item();
    const guideline::Example *example = shown && m_session ? m_inspection->edition.find(shown->example) : nullptr;
    const bool carried = shown && !shown->clauses.empty();
    m_clauseTitle->setText(carried || !example ? Tr::tr("当たる条") : Tr::tr("近い条"));
    m_open->setVisible(example);
    m_linkNear->setVisible(example && !carried);
    m_unlink->setVisible(example && carried);
    if (shown)
        m_clausePage->emptyState()->setTexts(Tr::tr("近い条がありません"),
                                             Tr::tr("例文から加えるか、条を結ぶと、ここに並びます。"));
    else
        m_clausePage->emptyState()->setTexts(Tr::tr("項目がありません"), Tr::tr("項目を選ぶと、当たる条が並びます。"));
    if (!shown || !m_session) {
        m_clausePage->setEmpty(true);
        m_form->hideItem();
        return;
    }
    m_form->showItem(u"%1 %2"_s.arg(shown->number, shown->heading),
                     example ? exampleText(*example, m_inspection->edition, m_session->body()) : QString(),
                     shown->reason, shown->status == guideline::Status::Gap && m_session->current());
    if (carried)
        inspectrows::fillClauses(*m_clauseModel, *m_inspection, *shown, *m_session);
    else if (example)
        inspectrows::fillNear(*m_clauseModel, m_inspection->clauses->nearest(*example), *m_session);
    m_clausePage->setEmpty(m_clauseModel->rowCount() == 0);
    m_clauses->setCurrentIndex(carried ? QModelIndex() : m_clauseModel->index(0, 0));
    followClause();
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
    mappings.push_back(guideline::linkTo(m_inspection->edition, *example, {}, model::Stance::Refused, reason));
    m_session->setMappings(slug, mappings);
    Q_EMIT said(Tr::tr("採用しないと記録しました。"));
    m_soon.stop();
    refresh();
}

/// 例文から加える: the clause and its link in one step, then the place in 起案.
void InspectActivity::addExample()
{
    const guideline::CoverageItem *shown = item();
    const guideline::Example *example = shown ? m_inspection->edition.find(shown->example) : nullptr;
    if (!m_session || !example || shown->status != guideline::Status::Gap)
        return;
    AddExampleDialog dialog(*m_session, m_inspection->edition, *example, m_centre);
    if (dialog.exec() != QDialog::Accepted)
        return;
    const std::optional<guideline::Rebased> added = dialog.added();
    if (!added)
        return;
    m_session->applyStep(dialog.slug(), Tr::tr("例文から加える"), {.mappings = {{dialog.slug(), added->mappings}}},
                         &added->document);
    const model::Numbering numbering(added->document);
    for (const model::Mapping &mapping : added->mappings) {
        if (mapping.example == example->id && !mapping.clause.isNull())
            Q_EMIT said(Tr::tr("%1として加えました。起案で確かめてください。").arg(numbering.address(mapping.clause)));
    }
    m_soon.stop();
    refresh();
}

} // namespace hoshin::ui
