// SPDX-License-Identifier: Apache-2.0
#include "ui/rebaselist.h"

#include "ui/metrics.h"
#include "ui/rowdelegate.h"
#include "ui/uitr.h"

#include <QKeyEvent>
#include <QStandardItemModel>

using namespace Qt::StringLiterals;

namespace hoshin::ui {

namespace {

enum : int { PlanRow = RowRole::End + 1, GroupRole };
constexpr int groups = 4;

QString groupWord(RebaseGroup group)
{
    switch (group) {
    case RebaseGroup::Open: return Tr::tr("要判断");
    case RebaseGroup::Decided: return Tr::tr("判断済");
    case RebaseGroup::Automatic: return Tr::tr("自動（早送り）");
    case RebaseGroup::Untouched: break;
    }
    return Tr::tr("影響なし");
}

} // namespace

RebaseList::RebaseList(QWidget *parent) : QTreeView(parent), m_model(new QStandardItemModel(this))
{
    setObjectName(u"rebase.list"_s);
    setModel(m_model);
    auto *delegate = new RowDelegate(this);
    delegate->setNumberColumn(metrics::numberColumn);
    setItemDelegate(delegate);
    setHeaderHidden(true);
    setFrameShape(QFrame::NoFrame);
    setIndentation(metrics::indent);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
    setAccessibleName(Tr::tr("改定の影響を受ける条"));
    connect(selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        if (!m_filling)
            Q_EMIT rowChosen(currentRow());
    });
    connect(this, &QTreeView::collapsed, this,
            [this](const QModelIndex &index) { m_collapsed[index.data(GroupRole).toInt()] = true; });
    connect(this, &QTreeView::expanded, this,
            [this](const QModelIndex &index) { m_collapsed[index.data(GroupRole).toInt()] = false; });
}

QStandardItem *RebaseList::addGroup(RebaseGroup group, int count)
{
    auto *item = new QStandardItem(groupWord(group)); // owned by the model
    const Role role = group == RebaseGroup::Open && count > 0 ? Role::Check : Role::Text2;
    item->setData(true, RowRole::Strong);
    item->setData(QVariant::fromValue(Marks{{role, {}, QString::number(count), Mark::Form::Plain}}), RowRole::Marks);
    item->setData(int(group), GroupRole);
    item->setData(-1, PlanRow);
    item->setData(Tr::tr("%1、%2 件").arg(groupWord(group)).arg(count), Qt::AccessibleTextRole);
    m_model->appendRow(item);
    return item;
}

void RebaseList::addRow(QStandardItem &group, const RebaseDesk &desk, int row,
                        const guideline::RebaseDecision &decision)
{
    auto *item = new QStandardItem(desk.heading(size_t(row))); // owned by the model
    Mark mark = rebaseMark(desk.kind(size_t(row)));
    if (decision.kind != guideline::RebaseDecision::Kind::Open && desk.needsDecision(size_t(row)))
        mark = {Role::Text2, {}, decisionWord(decision.kind), Mark::Form::Plain};
    else if (!decision.text.isEmpty() || !decision.reason.isEmpty())
        mark.word = Tr::tr("下書き");
    mark.glyph.clear(); // the word is enough in a row this narrow
    item->setData(desk.number(size_t(row)), RowRole::Number);
    item->setData(QVariant::fromValue(Marks{mark}), RowRole::Marks);
    item->setData(row, PlanRow);
    item->setToolTip(u"%1 %2"_s.arg(desk.number(size_t(row)), desk.heading(size_t(row))));
    item->setData(spokenRow(desk, size_t(row), decision), Qt::AccessibleTextRole);
    group.appendRow(item);
    m_items.insert(row, item);
    m_order.push_back(row);
}

void RebaseList::fill(const RebaseDesk &desk, const std::vector<guideline::RebaseDecision> &decisions,
                      std::optional<RebaseKind> only)
{
    m_filling = true;
    const int kept = currentRow();
    m_model->clear();
    m_items.clear();
    m_order.clear();
    std::vector<std::vector<int>> members(groups);
    m_open.assign(desk.plan.rows.size(), false);
    for (size_t row = 0; row < desk.plan.rows.size(); ++row) {
        const RebaseGroup group = desk.group(row, decisions[row]);
        m_open[row] = group == RebaseGroup::Open || group == RebaseGroup::Automatic;
        if (!only || *only == desk.kind(row))
            members[size_t(group)].push_back(int(row));
    }
    for (int group = 0; group < groups; ++group) {
        const bool collapsed = m_collapsed[group];
        QStandardItem *head = addGroup(RebaseGroup(group), int(members[size_t(group)].size()));
        for (const int row : members[size_t(group)])
            addRow(*head, desk, row, decisions[size_t(row)]);
        setExpanded(head->index(), !collapsed);
    }
    if (m_items.contains(kept))
        choose(kept);
    m_filling = false;
}

void RebaseList::clear()
{
    m_filling = true;
    m_model->clear();
    m_items.clear();
    m_order.clear();
    m_filling = false;
}

int RebaseList::currentRow() const
{
    const QModelIndex index = currentIndex();
    return index.isValid() ? index.data(PlanRow).toInt() : -1;
}

void RebaseList::choose(int row)
{
    if (const QStandardItem *item = m_items.value(row)) {
        setCurrentIndex(item->index()); // opens the group it is in
        scrollTo(item->index());
    }
}

int RebaseList::nextOpen() const
{
    const auto at = std::find(m_order.begin(), m_order.end(), currentRow());
    const auto isOpen = [this](int row) { return m_open[size_t(row)]; };
    auto next = std::find_if(at == m_order.end() ? m_order.begin() : at + 1, m_order.end(), isOpen);
    if (next == m_order.end())
        next = std::find_if(m_order.begin(), m_order.end(), isOpen);
    return next == m_order.end() ? -1 : *next;
}

void RebaseList::step(int direction)
{
    const auto at = std::find(m_order.begin(), m_order.end(), currentRow());
    if (at == m_order.end()) {
        if (!m_order.empty())
            choose(m_order.front());
    } else if (direction > 0 && at + 1 != m_order.end()) {
        choose(*(at + 1));
    } else if (direction < 0 && at != m_order.begin()) {
        choose(*(at - 1));
    }
}

/// Letters are decisions here, not a search in the list: they go on to the actions of the window.
void RebaseList::keyPressEvent(QKeyEvent *event)
{
    const bool letter = !event->text().isEmpty() && event->text().front().isLetterOrNumber();
    if (letter && (event->modifiers() & ~Qt::ShiftModifier) == Qt::NoModifier) {
        event->ignore();
        return;
    }
    QTreeView::keyPressEvent(event);
}

} // namespace hoshin::ui
