// SPDX-License-Identifier: Apache-2.0
#include "ui/comparisonview.h"

#include "ui/comparisondelegate.h"
#include "ui/fonts.h"
#include "ui/reviewmetrics.h"
#include "ui/uitr.h"

#include <QHeaderView>
#include <QScopedValueRollback>
#include <QScrollBar>

using namespace Qt::StringLiterals;

namespace hoshin::ui {

using diff::ChangeKind;

Mark changeMark(const SheetBlock &block)
{
    Mark edited = marks::edited();
    switch (block.kind) {
    case ChangeKind::Added: return marks::added();
    case ChangeKind::Deleted: return marks::deleted();
    case ChangeKind::Moved: return marks::moved();
    case ChangeKind::Split: return marks::split();
    case ChangeKind::Merged: return marks::merged();
    case ChangeKind::Renumbered: edited = marks::renumbered(); break;
    case ChangeKind::ReferenceOnly: edited = {Role::Renumbered, u"link"_s, Tr::tr("条ずれ整理")}; break;
    case ChangeKind::Edited:
        if (block.headingOnly)
            edited.word = Tr::tr("見出しの改正");
        break;
    case ChangeKind::Unchanged: break;
    }
    return edited;
}

QString changeText(const SheetBlock &block)
{
    const QString word = changeMark(block).word;
    return block.oldLabel.isEmpty() || block.oldLabel == block.label ? word
                                                                     : Tr::tr("%1（%2から）").arg(word, block.oldLabel);
}

void ComparisonModel::setSheet(const ComparisonSheet &sheet)
{
    beginResetModel();
    m_sheet = sheet;
    collect();
    endResetModel();
}

void ComparisonModel::setFilter(Filter filter)
{
    beginResetModel();
    m_filter = filter;
    collect();
    endResetModel();
}

void ComparisonModel::collect()
{
    m_shown.clear();
    for (size_t i = 0; i < m_sheet.rows.size(); ++i) {
        const SheetRow &row = m_sheet.rows[i];
        const bool changed = row.block >= 0;
        const bool number = changed && m_sheet.blocks[size_t(row.block)].numberOnly;
        if (m_filter == Filter::All || (m_filter == Filter::Changes ? !row.omission : number))
            m_shown.push_back(int(i));
    }
}

const SheetBlock *ComparisonModel::block(int row) const
{
    const int block = this->row(row).block;
    return block < 0 ? nullptr : &m_sheet.blocks[size_t(block)];
}

const SheetCell &ComparisonModel::cell(const QModelIndex &index) const
{
    const SheetRow &shown = row(index.row());
    return isAfter(index.column()) ? shown.after : shown.before;
}

int ComparisonModel::rowOfBlock(int block) const
{
    const auto found =
        std::find_if(m_shown.begin(), m_shown.end(), [&](int row) { return m_sheet.rows[size_t(row)].block == block; });
    return found == m_shown.end() ? -1 : int(found - m_shown.begin());
}

int ComparisonModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_shown.size()); }
int ComparisonModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : 3; }

QString ComparisonModel::spokenCell(const QModelIndex &index) const
{
    const QString caption = headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString();
    const QStringList words = changedWords(cell(index));
    if (words.isEmpty())
        return u"%1、%2"_s.arg(caption, plainText(cell(index)));
    return (isAfter(index.column()) ? Tr::tr("%1、追加：%2") : Tr::tr("%1、削除：%2"))
        .arg(caption, words.join(u"、"_s));
}

QVariant ComparisonModel::data(const QModelIndex &index, int role) const
{
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole && role != Qt::ToolTipRole)
        return {};
    if (index.column() == Place) {
        const SheetBlock *changed = block(index.row());
        if (!changed)
            return row(index.row()).omission ? Tr::tr("（略）") : QString();
        const QString name = u"%1 %2"_s.arg(changed->label, changed->heading).trimmed();
        return role == Qt::DisplayRole ? name : u"%1、%2"_s.arg(name, changeText(*changed));
    }
    if (role == Qt::ToolTipRole)
        return {};
    return role == Qt::AccessibleTextRole ? spokenCell(index) : plainText(cell(index));
}

QVariant ComparisonModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::Alignment(Qt::AlignLeft | Qt::AlignVCenter));
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole))
        return {};
    if (section == Place)
        return Tr::tr("条");
    return isAfter(section) ? m_sheet.profile.newCaption : m_sheet.profile.oldCaption;
}

ComparisonView::ComparisonView(QWidget *parent)
    : QTableView(parent), m_model(new ComparisonModel(this)), m_delegate(new ComparisonDelegate(this))
{
    setModel(m_model);
    setItemDelegate(m_delegate);
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setTabKeyNavigation(false);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    verticalHeader()->hide();
    verticalHeader()->setMinimumSectionSize(1);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setHighlightSections(false);
    verticalScrollBar()->setSingleStep(metrics::comparePitch);
    setAccessibleName(Tr::tr("新旧対照表"));
}

ComparisonView::~ComparisonView() = default;

void ComparisonView::setSheet(const ComparisonSheet &sheet)
{
    const int block = currentBlock();
    const model::ClauseId place = block < 0 ? model::ClauseId() : m_model->sheet().blocks[size_t(block)].clause;
    m_model->setSheet(sheet);
    layOut();
    const auto same = std::find_if(sheet.blocks.begin(), sheet.blocks.end(),
                                   [&](const SheetBlock &each) { return each.clause == place; });
    if (!sheet.blocks.empty())
        showBlock(same == sheet.blocks.end() ? 0 : int(same - sheet.blocks.begin()));
}

void ComparisonView::setFilter(ComparisonModel::Filter filter)
{
    const int block = currentBlock();
    m_model->setFilter(filter);
    layOut();
    if (block >= 0)
        showBlock(block);
}

void ComparisonView::setTextPercent(int percent)
{
    m_delegate->setTextPercent(percent);
    layOut();
}

int ComparisonView::currentBlock() const
{
    return currentIndex().isValid() ? m_model->row(currentIndex().row()).block : -1;
}

void ComparisonView::showBlock(int block)
{
    const int row = m_model->rowOfBlock(block);
    if (row < 0 || block == currentBlock())
        return;
    const QScopedValueRollback<bool> following(m_following, true);
    const QModelIndex index = m_model->index(row, ComparisonModel::Place);
    setCurrentIndex(index);
    scrollTo(index, QAbstractItemView::PositionAtTop);
}

void ComparisonView::step(int direction)
{
    const int from = currentBlock();
    for (int row = currentIndex().row() + direction; row >= 0 && row < m_model->rowCount(); row += direction) {
        const int block = m_model->row(row).block;
        if (block < 0 || block == from)
            continue;
        showBlock(block);
        Q_EMIT blockChosen(block);
        return;
    }
}

void ComparisonView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    const int width = viewport()->width() - metrics::comparePlace;
    if (columnWidth(ComparisonModel::First) + columnWidth(ComparisonModel::Second) != width)
        layOut();
}

void ComparisonView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    viewport()->update(); // the ground of the whole clause
    if (!m_following && current.isValid() && m_model->row(current.row()).block >= 0)
        Q_EMIT blockChosen(m_model->row(current.row()).block);
}

/// Columns by the width of the view, rows by their texts.
void ComparisonView::layOut()
{
    const int width = qMax(0, viewport()->width() - metrics::comparePlace);
    setColumnWidth(ComparisonModel::Place, metrics::comparePlace);
    setColumnWidth(ComparisonModel::First, width / 2);
    setColumnWidth(ComparisonModel::Second, width - width / 2);
    m_delegate->forget();
    for (int row = 0; row < m_model->rowCount(); ++row)
        setRowHeight(row, m_delegate->rowHeight(*m_model, row, width / 2, width - width / 2, font(), palette()));
}

} // namespace hoshin::ui
