// SPDX-License-Identifier: Apache-2.0
#include "ui/comparisonview.h"

#include "ui/comparisondelegate.h"
#include "ui/fonts.h"
#include "ui/reviewmetrics.h"
#include "ui/uitr.h"

#include <QElapsedTimer>
#include <QHeaderView>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QSignalBlocker>

using namespace Qt::StringLiterals;

namespace hoshin::ui {

using diff::ChangeKind;

namespace {

constexpr int slice = 8;  ///< milliseconds that the window may be kept busy at a time
constexpr int guess = 64; ///< height of a row before anything is known of it

/// The columns with text, from the left.
QList<int> textColumns(const ComparisonModel &model)
{
    QList<int> columns{ComparisonModel::First, ComparisonModel::Second};
    if (model.sheet().profile.examples)
        columns.prepend(ComparisonModel::Example);
    return columns;
}

} // namespace

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

ComparisonModel::ComparisonModel(QObject *parent)
    : QAbstractTableModel(parent), m_sheet(std::make_shared<const ComparisonSheet>())
{}

void ComparisonModel::setSheet(const SheetPointer &sheet)
{
    beginResetModel();
    m_sheet = sheet;
    collect();
    endResetModel();
}

void ComparisonModel::setFilter(const Filter &filter)
{
    beginResetModel();
    m_filter = filter;
    collect();
    endResetModel();
}

void ComparisonModel::collect()
{
    m_shown.clear();
    for (size_t i = 0; i < m_sheet->rows.size(); ++i) {
        const int block = m_sheet->rows[i].block;
        if (!m_filter || (block >= 0 && m_filter(m_sheet->blocks[size_t(block)])))
            m_shown.push_back(int(i));
    }
}

const SheetBlock *ComparisonModel::block(int row) const
{
    const int block = this->row(row).block;
    return block < 0 ? nullptr : &m_sheet->blocks[size_t(block)];
}

const SheetCell &ComparisonModel::cell(const QModelIndex &index) const
{
    const SheetRow &shown = row(index.row());
    if (index.column() == Example)
        return shown.example;
    return isAfter(index.column()) ? shown.after : shown.before;
}

int ComparisonModel::rowOfBlock(int block) const
{
    if (block < 0 || block >= int(m_sheet->blocks.size()))
        return -1;
    const int first = m_sheet->blocks[size_t(block)].firstRow;
    const auto found = std::lower_bound(m_shown.begin(), m_shown.end(), first);
    return found == m_shown.end() || *found != first ? -1 : int(found - m_shown.begin());
}

int ComparisonModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_shown.size()); }
int ComparisonModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : 4; }

QString ComparisonModel::spokenCell(const QModelIndex &index) const
{
    const QString caption = headerData(index.column(), Qt::Horizontal, Qt::AccessibleTextRole).toString();
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
        const int notes = this->notes(row(index.row()).block);
        QString spoken = u"%1、%2"_s.arg(name, changeText(*changed));
        if (notes > 0)
            spoken += u'、' + Tr::tr("未解決の意見 %1").arg(notes);
        return role == Qt::DisplayRole ? name : spoken;
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
    if (section == Example)
        return m_sheet->profile.examplesCaption;
    const QString caption = isAfter(section) ? m_sheet->profile.newCaption : m_sheet->profile.oldCaption;
    const QString name = isAfter(section) ? m_sheet->afterName : m_sheet->beforeName;
    return name.isEmpty() || role == Qt::AccessibleTextRole ? caption : u"%1（%2）"_s.arg(caption, name);
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
    verticalHeader()->setDefaultSectionSize(guess);
    verticalHeader()->setUpdatesEnabled(
        false); // it is hidden; keeping its picture would cost at every change of a height
    horizontalHeader()->moveSection(ComparisonModel::Example, ComparisonModel::First);
    setColumnHidden(ComparisonModel::Example, true);
    m_more.setSingleShot(true);
    m_more.setInterval(0);
    connect(&m_more, &QTimer::timeout, this, &ComparisonView::continueLayout);
    setAccessibleName(Tr::tr("新旧対照表"));
}

ComparisonView::~ComparisonView() = default;

void ComparisonView::setSheet(const SheetPointer &sheet)
{
    const int block = currentBlock();
    const model::ClauseId place = block < 0 ? model::ClauseId() : m_model->sheet().blocks[size_t(block)].clause;
    m_model->setSheet(sheet);
    setColumnHidden(ComparisonModel::Example, !sheet->profile.examples);
    layOut();
    if (!sheet->blocks.empty())
        showBlock(sheet->blockOf.value(place, 0));
}

void ComparisonView::setFilter(const ComparisonModel::Filter &filter)
{
    if (!filter && !m_model->isFiltered())
        return; // laid out already
    const int block = currentBlock();
    m_model->setFilter(filter);
    layOut();
    if (block >= 0)
        showBlock(block);
}

void ComparisonView::setNotes(const std::vector<int> &notes)
{
    m_model->setNotes(notes);
    viewport()->update();
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
    settle();
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
    int width = columnWidth(ComparisonModel::Place);
    for (const int column : textColumns(*m_model))
        width += columnWidth(column);
    if (width != viewport()->width())
        layOut();
    else
        settle();
}

void ComparisonView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    viewport()->update(); // the ground of the whole clause
    if (!m_following && current.isValid() && m_model->row(current.row()).block >= 0)
        Q_EMIT blockChosen(m_model->row(current.row()).block);
}

void ComparisonView::scrollContentsBy(int dx, int dy)
{
    QTableView::scrollContentsBy(dx, dy);
    settle();
}

bool ComparisonView::isLaidOut() const { return m_guessed >= m_model->rowCount(); }

/// Columns by the width of the view, rows by their texts.
void ComparisonView::layOut()
{
    const int width = qMax(0, viewport()->width() - metrics::comparePlace);
    setColumnWidth(ComparisonModel::Place, metrics::comparePlace);
    const QList<int> columns = textColumns(*m_model);
    for (int i = 0; i < columns.size(); ++i)
        setColumnWidth(columns[i], width * (i + 1) / int(columns.size()) - width * i / int(columns.size()));
    m_delegate->forget();
    m_guessed = 0;
    m_exact.assign(size_t(m_model->rowCount()), false);
    continueLayout();
}

/// Guesses the heights of as many rows as there is time for, then goes on later.
void ComparisonView::continueLayout()
{
    const int place = placeOfCurrent();
    QElapsedTimer spent;
    spent.start();
    QHeaderView &rows = *verticalHeader();
    {
        const QSignalBlocker quiet(&rows); // the view would follow every single row
        for (const int count = m_model->rowCount(); m_guessed < count && spent.elapsed() < slice; ++m_guessed) {
            if (!m_exact[size_t(m_guessed)])
                rows.resizeSection(m_guessed, m_delegate->guessedHeight(*this, m_guessed));
        }
    }
    takeHeights(place);
    settle();
    if (!isLaidOut())
        m_more.start();
}

/// Where the current row is seen; -1 where it is not.
int ComparisonView::placeOfCurrent() const
{
    const int row = currentIndex().row();
    const int place = row < 0 ? -1 : rowViewportPosition(row);
    return place >= 0 && place < viewport()->height() ? place : -1;
}

/// The view learns of new heights; the current row stays where it was seen.
void ComparisonView::takeHeights(int place)
{
    const QScopedValueRollback<bool> settling(m_settling, true);
    updateGeometries();
    const int now = place < 0 ? place : rowViewportPosition(currentIndex().row());
    if (now != place)
        verticalScrollBar()->setValue(verticalScrollBar()->value() + now - place);
    viewport()->update();
}

/// Works out the heights of the rows that are seen.
void ComparisonView::settle()
{
    if (m_settling || m_exact.size() != size_t(m_model->rowCount()))
        return;
    const int placeBefore = placeOfCurrent();
    QHeaderView &rows = *verticalHeader();
    const int first = qMax(0, rowAt(0));
    int place = m_model->rowCount() == 0 ? 0 : rowViewportPosition(first);
    QElapsedTimer spent;
    spent.start();
    bool changed = false;
    for (int row = first; row < m_model->rowCount() && place < viewport()->height(); ++row) {
        if (!m_exact[size_t(row)] && spent.elapsed() >= slice) {
            m_more.start();
            break;
        }
        if (!m_exact[size_t(row)]) {
            const QSignalBlocker quiet(&rows);
            const int height = m_delegate->rowHeight(*this, row);
            changed |= height != rowHeight(row);
            rows.resizeSection(row, height);
            m_exact[size_t(row)] = true;
        }
        place += rowHeight(row);
    }
    if (changed)
        takeHeights(placeBefore);
}

} // namespace hoshin::ui
