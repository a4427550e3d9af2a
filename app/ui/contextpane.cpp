// SPDX-License-Identifier: Apache-2.0
#include "ui/contextpane.h"

#include "check/findingtext.h"
#include "ui/emptystate.h"
#include "ui/examplepane.h"
#include "ui/findingslist.h"
#include "ui/metrics.h"
#include "ui/panehead.h"
#include "ui/rowdelegate.h"
#include "ui/uitr.h"
#include "ui/workspacesession.h"
#include "ui/wrappinglist.h"

#include <QHBoxLayout>
#include <QListView>
#include <QStackedWidget>
#include <QStandardItemModel>
#include <QTabBar>

using namespace Qt::StringLiterals;

namespace hoshin::ui {

using model::Clause;

namespace {

enum : int { ClauseRole = RowRole::End + 1, StartRole, LengthRole };

QStandardItem *addRow(QStandardItemModel &model, const QString &first, const QString &second)
{
    auto *item = new QStandardItem(first); // owned by the model
    item->setEditable(false);
    item->setData(second, RowRole::SecondLine);
    item->setToolTip(u"%1\n%2"_s.arg(first, second));
    item->setData(u"%1、%2"_s.arg(first, second), Qt::AccessibleTextRole);
    model.appendRow(item);
    return item;
}

QString allText(const Clause *clause)
{
    if (!clause)
        return {};
    QString text = clause->heading + u'\n' + clause->text;
    for (const Clause &child : clause->children)
        text += u'\n' + allText(&child);
    return text;
}

} // namespace

ContextPane::ContextPane(QWidget *parent)
    : QWidget(parent)
    , m_tabs(paneTabs({Tr::tr("例文"), Tr::tr("対応"), Tr::tr("指摘"), Tr::tr("履歴")}, this))
    , m_pages(new QStackedWidget(this))
    , m_examples(new ExamplePane(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *head = new PaneHead(this);
    head->row()->setContentsMargins(metrics::gap, 0, metrics::gap, 1);
    m_tabs->setAccessibleName(Tr::tr("この条について"));
    head->row()->addWidget(m_tabs, 0, Qt::AlignBottom);
    head->addStretch();
    column->addWidget(head);
    column->addWidget(m_pages, 1);
    m_pages->addWidget(m_examples);
    m_matches = addList(Tr::tr("対応"), Tr::tr("対応する規則や規格はありません"),
                        Tr::tr("例文と結ぶと、その例文が担う規則や規格が並びます。"));
    m_findings = addList(Tr::tr("この条の指摘"), Tr::tr("指摘はありません"), {});
    m_history = addList(Tr::tr("この条の履歴"), Tr::tr("記録した版はありません"),
                        Tr::tr("版を記録すると、この条が変わった版が並びます。"));
    connect(m_tabs, &QTabBar::currentChanged, m_pages, &QStackedWidget::setCurrentIndex);
    connect(m_tabs, &QTabBar::currentChanged, this, [this] { fillHistory(); });
    const auto choose = [this](const QModelIndex &index) {
        Q_EMIT findingChosen(model::ClauseId::fromString(index.data(ClauseRole).toString()),
                             index.data(StartRole).toInt(), index.data(LengthRole).toInt());
    };
    connect(m_findings.view, &QListView::clicked, this, choose);
    connect(m_findings.view, &QListView::activated, this, choose);
}

ContextPane::ListPage ContextPane::addList(const QString &name, const QString &emptyTitle, const QString &emptyText)
{
    ListPage list;
    list.model = new QStandardItemModel(this);
    list.view = new WrappingList(this);
    list.view->setModel(list.model);
    auto *delegate = new RowDelegate(list.view);
    delegate->setRowLine(true);
    delegate->setWrap(true);
    list.view->setItemDelegate(delegate);
    list.view->setFrameShape(QFrame::NoFrame);
    list.view->setMouseTracking(true);
    list.view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list.view->setAccessibleName(name);
    list.page = new ContentOrEmpty(list.view, new EmptyState(emptyTitle, emptyText, {}, this), this);
    list.page->setEmpty(true);
    m_pages->addWidget(list.page);
    return list;
}

QString ContextPane::currentTitle() const { return m_tabs->tabText(m_tabs->currentIndex()); }

void ContextPane::setSession(WorkspaceSession *session)
{
    m_session = session;
    m_unit = {};
    m_examples->setSession(session);
    for (const ListPage &list : {m_matches, m_findings, m_history}) {
        list.model->clear();
        list.page->setEmpty(true);
    }
    setTabCount(m_tabs, 2, 0);
}

void ContextPane::show(const model::ClauseId &unit, const std::vector<guideline::Edition> &editions,
                       const std::vector<check::Finding> &findings)
{
    if (!m_session || !m_session->current())
        return;
    const bool moved = unit != m_unit;
    m_unit = unit;
    m_examples->show(unit, editions);
    fillFindings(findings);
    if (moved) {
        fillMatches();
        fillHistory();
    }
}

void ContextPane::fillMatches()
{
    m_matches.model->clear();
    if (const guideline::Example *example = m_examples->example()) {
        if (!m_catalogue) {
            if (Result<guideline::Catalogue> loaded = guideline::loadCatalogue())
                m_catalogue = std::move(*loaded);
            else
                m_catalogue = guideline::Catalogue();
        }
        for (const int number : example->rule16) {
            for (const guideline::RuleItem &item : m_catalogue->rule.items) {
                if (item.number == number)
                    addRow(*m_matches.model, Tr::tr("第%1号 %2").arg(number).arg(item.title),
                           Tr::tr("施行規則第16条の3"));
            }
        }
        for (const guideline::CrosswalkTopic &topic : m_catalogue->crosswalk.topics) {
            const bool hit = std::any_of(topic.examples.begin(), topic.examples.end(), [&](const QString &id) {
                return example->id == id || example->id.startsWith(id + u'.');
            });
            if (!hit)
                continue;
            for (const guideline::Framework &framework : m_catalogue->crosswalk.frameworks) {
                const QStringList controls = topic.controls.value(framework.id);
                if (!controls.isEmpty())
                    addRow(*m_matches.model, controls.join(u", "_s), u"%1 ・ %2"_s.arg(framework.title, topic.title));
            }
        }
    }
    m_matches.page->setEmpty(m_matches.model->rowCount() == 0);
}

void ContextPane::fillFindings(const std::vector<check::Finding> &findings)
{
    m_findings.model->clear();
    const Clause *unit = m_session->current()->document().find(m_unit);
    for (const check::Finding &finding : findings) {
        if (!unit || finding.clause.isNull() || !model::findClause(*unit, finding.clause))
            continue;
        QStandardItem *row = addRow(*m_findings.model, check::findingMessage(finding), check::findingRemedy(finding));
        Mark mark = severityMark(finding.severity);
        row->setData(u"%1、%2"_s.arg(mark.word, row->text()), Qt::AccessibleTextRole);
        row->setData(QVariant::fromValue(mark), RowRole::LeadingMark);
        row->setData(finding.clause.toString(), ClauseRole);
        row->setData(finding.start, StartRole);
        row->setData(finding.length, LengthRole);
    }
    const int count = m_findings.model->rowCount();
    m_findings.page->setEmpty(count == 0);
    setTabCount(m_tabs, 2, count);
}

/// Versions in which the clause is not what it was in the version before. Read only while the tab is looked at.
void ContextPane::fillHistory()
{
    if (m_tabs->currentIndex() != 3 || !m_session || !m_session->current())
        return;
    m_history.model->clear();
    const std::vector<PastVersion> &past = m_session->pastVersions(m_session->current()->slug());
    for (size_t i = 0; i < past.size(); ++i) {
        const Clause *then = past[i].document.find(m_unit);
        const Clause *before = i + 1 < past.size() ? past[i + 1].document.find(m_unit) : nullptr;
        if (!then || (before && allText(then) == allText(before)))
            continue;
        QStandardItem *row =
            addRow(*m_history.model, Tr::tr("第%1版　%2").arg(past[i].number).arg(past[i].message.section(u'\n', 0, 0)),
                   u"%1　%2"_s.arg(past[i].at.date().toString(Qt::ISODate), past[i].author));
        row->setData(QVariant::fromValue(Marks{before ? Mark{Role::Renumbered, {}, Tr::tr("変更"), Mark::Form::Pill}
                                                      : Mark{Role::Added, {}, Tr::tr("新設"), Mark::Form::Pill}}),
                     RowRole::Marks);
    }
    m_history.page->setEmpty(m_history.model->rowCount() == 0);
}

} // namespace hoshin::ui
