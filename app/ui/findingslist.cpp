// SPDX-License-Identifier: Apache-2.0
#include "ui/findingslist.h"

#include "check/findingtext.h"
#include "check/rulecatalogue.h"
#include "ui/bodytext.h"
#include "ui/emptystate.h"
#include "ui/metrics.h"
#include "ui/panehead.h"
#include "ui/rowdelegate.h"
#include "ui/uitr.h"
#include "ui/workspacesession.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QStackedWidget>
#include <QStandardItemModel>
#include <QTabBar>
#include <QTableView>
#include <QTimer>
#include <QToolButton>

#include <optional>

using namespace Qt::StringLiterals;

namespace hoshin::ui {

namespace {

enum : int { DocumentRole = RowRole::End + 1, ClauseRole, StartRole, LengthRole };

constexpr int severityColumn = 92;
constexpr int placeColumn = 112;
constexpr int sourceFrom = 760;      ///< width of the list below which the message needs the room of the source
constexpr int longPlaceColumn = 208; ///< with the document's name

QStandardItem *cell(const QString &text)
{
    auto *item = new QStandardItem(text);
    item->setEditable(false);
    item->setToolTip(text);
    return item;
}

void point(const QList<QStandardItem *> &row, const QString &document, const model::ClauseId &clause, int start,
           int length)
{
    QStringList words;
    for (const QStandardItem *item : row)
        words << item->text();
    for (QStandardItem *item : row) {
        item->setData(document, DocumentRole);
        item->setData(clause.toString(), ClauseRole);
        item->setData(start, StartRole);
        item->setData(length, LengthRole);
        item->setData(words.join(u"、"_s), Qt::AccessibleTextRole);
    }
}

/// Rows as high as their text at the width that the columns have now.
class WrappingTable final : public QTableView
{
public:
    explicit WrappingTable(QWidget *parent) : QTableView(parent)
    {
        m_fit.setSingleShot(true); // once, however many columns and rows moved
        m_fit.setInterval(0);
        connect(&m_fit, &QTimer::timeout, this, &QTableView::resizeRowsToContents);
        connect(horizontalHeader(), &QHeaderView::sectionResized, this, [this] { m_fit.start(); });
    }

protected:
    void resizeEvent(QResizeEvent *event) override
    {
        QTableView::resizeEvent(event);
        m_fit.start();
    }
    void showEvent(QShowEvent *event) override
    {
        QTableView::showEvent(event);
        m_fit.start();
    }
    void rowsInserted(const QModelIndex &parent, int first, int last) override
    {
        QTableView::rowsInserted(parent, first, last);
        m_fit.start();
    }

private:
    QTimer m_fit;
};

} // namespace

Mark severityMark(check::Severity severity)
{
    Mark mark = severity == check::Severity::Error ? marks::error()
        : severity == check::Severity::Warning     ? marks::toCheck()
                                                   : marks::advice();
    mark.form = Mark::Form::Plain;
    return mark;
}

FindingsList::FindingsList(QWidget *parent)
    : QWidget(parent)
    , m_tabs(paneTabs({Tr::tr("指摘"), Tr::tr("検索結果")}, this))
    , m_pages(new QStackedWidget(this))
    , m_findings(new QStandardItemModel(this))
    , m_hits(new QStandardItemModel(this))
    , m_findingTable(table(m_findings, Tr::tr("指摘")))
    , m_hitTable(table(m_hits, Tr::tr("検索結果")))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *head = new PaneHead(this);
    head->row()->setContentsMargins(metrics::gap, 0, metrics::gap, 1);
    m_tabs->setAccessibleName(Tr::tr("下の一覧"));
    head->row()->addWidget(m_tabs, 0, Qt::AlignBottom);
    head->addStretch();
    m_scope = new QComboBox(head);
    m_scope->setObjectName(u"findings.scope"_s);
    m_scope->setAccessibleName(Tr::tr("指摘の範囲"));
    m_scope->addItems({Tr::tr("この条"), Tr::tr("この章"), Tr::tr("この文書"), Tr::tr("全ての文書")}); // as in Scope
    m_scope->setCurrentIndex(int(Scope::Document));
    head->row()->addWidget(m_scope);
    auto *close = toolButton(u"close"_s, Tr::tr("一覧を閉じる"), head);
    head->row()->addWidget(close);
    column->addWidget(head);
    column->addWidget(m_pages, 1);
    auto *source =
        new RowDelegate(m_findingTable); // the source is looked up, not read: one line, the rest in the tool tip
    source->setRowLine(true);
    m_findingTable->setItemDelegateForColumn(3, source);
    m_findingTable->setItemDelegateForColumn(
        4, source); // four rows are worth more than one remedy in full; 指摘 at the right has it
    m_findingPage = new ContentOrEmpty(m_findingTable, new EmptyState(this), this);
    sayWhyEmpty();
    connect(m_findingPage->emptyState(), &EmptyState::actionTriggered, this, [this] {
        setScope(Scope::Document);
        m_findingTable->setFocus();
    });
    connect(m_scope, &QComboBox::currentIndexChanged, this, [this] {
        fill();
        Q_EMIT scopeChanged(scope());
    });
    m_hitPage = new ContentOrEmpty(
        m_hitTable, new EmptyState(Tr::tr("検索していません"), Tr::tr("Ctrl+F で言葉を探すと、ここに並びます。")),
        this);
    m_pages->addWidget(m_findingPage);
    m_pages->addWidget(m_hitPage);
    m_findingPage->setEmpty(true);
    m_hitPage->setEmpty(true);
    connect(m_tabs, &QTabBar::currentChanged, m_pages, &QStackedWidget::setCurrentIndex);
    connect(m_tabs, &QTabBar::currentChanged, m_scope, [this](int tab) { m_scope->setVisible(tab == 0); });
    connect(close, &QToolButton::clicked, this, &FindingsList::closed);
}

QTableView *FindingsList::table(QStandardItemModel *model, const QString &name)
{
    auto *view = new WrappingTable(this);
    view->setModel(model);
    auto *delegate = new RowDelegate(view);
    delegate->setRowLine(true);
    delegate->setWrap(true);
    view->setItemDelegate(delegate);
    view->setFrameShape(QFrame::NoFrame);
    view->setShowGrid(false);
    view->setMouseTracking(true);
    view->setSelectionBehavior(QAbstractItemView::SelectRows);
    view->setSelectionMode(QAbstractItemView::SingleSelection);
    view->setTabKeyNavigation(false);
    view->setWordWrap(false);
    view->horizontalHeader()->hide();
    view->verticalHeader()->hide();
    view->verticalHeader()->setDefaultSectionSize(metrics::row);
    view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    view->setAccessibleName(name);
    connect(view, &QTableView::activated, this, &FindingsList::choose);
    connect(view, &QTableView::clicked, this, &FindingsList::choose);
    return view;
}

FindingsList::Scope FindingsList::scope() const { return Scope(m_scope->currentIndex()); }

void FindingsList::setScope(Scope scope) { m_scope->setCurrentIndex(int(scope)); }

void FindingsList::setFindings(const std::vector<check::Finding> &findings,
                               const std::vector<check::Finding> &elsewhere, const WorkspaceSession &workspace)
{
    m_workspace = &workspace;
    m_all = findings;
    m_all.insert(m_all.end(), elsewhere.begin(), elsewhere.end());
    fill();
}

void FindingsList::setPlace(const model::ClauseId &article)
{
    if (std::exchange(m_article, article) != article && scope() < Scope::Document)
        fill();
}

bool FindingsList::isInScope(const check::Finding &finding) const
{
    const DocumentSession *current = m_workspace->current();
    if (scope() == Scope::Workspace || !current || finding.document != current->slug())
        return scope() == Scope::Workspace;
    if (scope() == Scope::Document)
        return true;
    const model::Document &document = current->document();
    const model::Clause *around = document.find(scope() == Scope::Article ? m_article : chapterOf(document, m_article));
    return around && !finding.clause.isNull() && model::findClause(*around, finding.clause);
}

QString FindingsList::placeOf(const check::Finding &finding) const
{
    const DocumentSession *document = m_workspace->document(finding.document);
    if (!document)
        return Tr::tr("作業フォルダー全体");
    const QString place = finding.clause.isNull() ? Tr::tr("文書全体") : document->numbering().address(finding.clause);
    return scope() == Scope::Workspace
        ? u"%1　%2"_s.arg(shortTitle(document->document().title(), m_workspace->body().name), place)
        : place;
}

void FindingsList::addRow(const check::Finding &finding)
{
    const Mark mark = severityMark(finding.severity);
    QStandardItem *severity = cell({});
    severity->setData(QVariant::fromValue(mark), RowRole::LeadingMark);
    severity->setToolTip(mark.word);
    const QString place = placeOf(finding);
    QStandardItem *source = cell(check::ruleSource(finding.ruleId));
    source->setData(true, RowRole::Quiet);
    QStandardItem *remedy = cell(check::findingRemedy(finding));
    remedy->setData(true, RowRole::Link);
    const QList<QStandardItem *> row{severity, cell(place), cell(check::findingMessage(finding)), source, remedy};
    point(row, finding.document, finding.clause, finding.start, finding.length);
    severity->setData(u"%1、%2、%3"_s.arg(mark.word, place, row.at(2)->text()), Qt::AccessibleTextRole);
    m_findings->appendRow(row); // owned by the model
}

/// The rows of the scope. Who stood on a finding stands on it still where it is among them.
void FindingsList::fill()
{
    if (!m_workspace)
        return;
    const int row = m_findingTable->currentIndex().row();
    const auto stood = row >= 0 && size_t(row) < m_listed.size() ? std::optional(m_listed[size_t(row)]) : std::nullopt;
    m_listed.clear();
    std::copy_if(m_all.begin(), m_all.end(), std::back_inserter(m_listed),
                 [this](const check::Finding &finding) { return isInScope(finding); });
    m_findings->clear();
    for (const check::Finding &finding : m_listed)
        addRow(finding);
    sayWhyEmpty();
    m_findingPage->setEmpty(m_listed.empty());
    setTabCount(m_tabs, 0, int(m_listed.size()));
    QHeaderView *header = m_findingTable->horizontalHeader();
    if (header->count() == 5) {
        header->setSectionResizeMode(2, QHeaderView::Stretch);
        header->resizeSection(0, severityColumn);
        header->resizeSection(1, scope() == Scope::Workspace ? longPlaceColumn : placeColumn);
        fitColumns();
    }
    if (m_listed.empty() || !stood)
        return;
    const auto again = std::find(m_listed.begin(), m_listed.end(), *stood);
    const int at = again == m_listed.end() ? qMin(row, int(m_listed.size()) - 1) : int(again - m_listed.begin());
    m_findingTable->setCurrentIndex(m_findings->index(at, 0));
}

void FindingsList::sayWhyEmpty()
{
    const DocumentSession *current = m_workspace ? m_workspace->current() : nullptr;
    const auto hidden = std::count_if(m_all.begin(), m_all.end(), [current](const check::Finding &finding) {
        return current && finding.document == current->slug();
    });
    if (m_listed.empty() && hidden > 0)
        m_findingPage->emptyState()->setTexts(
            scope() == Scope::Article ? Tr::tr("この条に指摘はありません") : Tr::tr("この範囲に指摘はありません"),
            Tr::tr("この文書には %1 件あります。").arg(hidden), Tr::tr("絞り込みを解除"));
    else
        m_findingPage->emptyState()->setTexts(Tr::tr("指摘はありません"),
                                              Tr::tr("点検した規則 %1").arg(check::allRules().size()));
}

/// Source and remedy get more of a wide window: what is looked up need not be cut off there. In a narrow one the message comes
/// first; 指摘 at the right has the source too.
void FindingsList::fitColumns()
{
    QHeaderView *header = m_findingTable->horizontalHeader();
    if (header->count() != 5)
        return;
    header->setSectionHidden(3, width() < sourceFrom);
    header->resizeSection(3, qBound(172, width() / 5, 320));
    header->resizeSection(4, width() < sourceFrom ? width() / 4 : qBound(256, width() / 4, 400));
}

void FindingsList::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitColumns();
}

void FindingsList::setHits(const std::vector<TextHit> &hits, const DocumentSession &document)
{
    m_hits->clear();
    for (const TextHit &hit : hits) {
        const model::Clause *clause = document.document().find(hit.clause);
        if (!clause)
            continue;
        const QString &text = hit.part == ClausePart::Heading ? clause->heading : clause->text;
        const QList<QStandardItem *> row{cell(document.numbering().address(hit.clause)),
                                         cell(text.mid(qMax(0, hit.start - 20), hit.length + 60))};
        point(row, {}, hit.clause, hit.start, hit.length);
        m_hits->appendRow(row); // owned by the model
    }
    m_hitPage->setEmpty(hits.empty());
    setTabCount(m_tabs, 1, int(hits.size()), false);
    if (m_hitTable->horizontalHeader()->count() == 2) {
        m_hitTable->horizontalHeader()->resizeSection(0, 160);
        m_hitTable->horizontalHeader()->setSectionResizeMode(1, QHeaderView::Stretch);
    }
}

void FindingsList::clear()
{
    m_workspace = nullptr;
    m_all.clear();
    m_listed.clear();
    m_article = {};
    m_findings->clear();
    m_hits->clear();
    sayWhyEmpty();
    m_findingPage->setEmpty(true);
    m_hitPage->setEmpty(true);
    setTabCount(m_tabs, 0, 0);
    setTabCount(m_tabs, 1, 0);
}

void FindingsList::choose(const QModelIndex &index)
{
    Q_EMIT findingChosen(index.data(DocumentRole).toString(),
                         model::ClauseId::fromString(index.data(ClauseRole).toString()), index.data(StartRole).toInt(),
                         index.data(LengthRole).toInt());
}

void FindingsList::step(int direction)
{
    QTableView *view = m_tabs->currentIndex() == 0 ? m_findingTable : m_hitTable;
    const int rows = view->model()->rowCount();
    if (rows == 0)
        return;
    const int row = view->currentIndex().isValid() ? view->currentIndex().row() + direction : 0;
    const QModelIndex next = view->model()->index((row + rows) % rows, 0);
    view->setCurrentIndex(next);
    choose(next);
}

} // namespace hoshin::ui
