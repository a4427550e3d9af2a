// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/comparisonsheet.h"
#include "ui/paintmark.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QTimer>

#include <functional>

namespace hoshin::ui {

class ComparisonDelegate;

/// The mark of a change: 新設, 削る, 字句改正, 繰下げ …
Mark changeMark(const SheetBlock &block);
/// What happened to a clause in words: 移動（第28条から）.
QString changeText(const SheetBlock &block);

/// The rows of a sheet: 条 | first column | second column, and the column 例文, which the view shows before them.
class ComparisonModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column : int { Place, First, Second, Example };
    using Filter = std::function<bool(const SheetBlock &block)>;

    explicit ComparisonModel(QObject *parent = nullptr);

    void setSheet(const SheetPointer &sheet);
    const ComparisonSheet &sheet() const { return *m_sheet; }
    /// Shows the blocks that `filter` holds for; without one everything, also what is left out with a note.
    void setFilter(const Filter &filter);
    bool isFiltered() const { return bool(m_filter); }
    /// Open comments by block, for the column 条.
    void setNotes(const std::vector<int> &notes) { m_notes = notes; }
    int notes(int block) const { return block < int(m_notes.size()) ? m_notes[size_t(block)] : 0; }

    const SheetRow &row(int row) const { return m_sheet->rows[size_t(m_shown[size_t(row)])]; }
    const SheetBlock *block(int row) const; ///< nullptr for a row where nothing changed
    const SheetCell &cell(const QModelIndex &index) const;
    bool isAfter(int column) const { return column == Example || (column == First) == m_sheet->profile.newFirst; }
    int rowOfBlock(int block) const; ///< -1: not shown

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString spokenCell(const QModelIndex &index) const;
    void collect();

    SheetPointer m_sheet;
    Filter m_filter;
    std::vector<int> m_shown;
    std::vector<int> m_notes;
};

/// 新旧対照表 on the screen: both columns scroll as one, changed words are underlined, rows are as high as their text. How high is
/// guessed from the number of characters and worked out for the rows that are seen: a long text never keeps the window busy.
class ComparisonView final : public QTableView
{
    Q_OBJECT

public:
    explicit ComparisonView(QWidget *parent = nullptr);
    ~ComparisonView() override;

    void setSheet(const SheetPointer &sheet);
    void setFilter(const ComparisonModel::Filter &filter);
    void setNotes(const std::vector<int> &notes);
    void setTextPercent(int percent);
    const ComparisonModel &sheetModel() const { return *m_model; }

    int currentBlock() const; ///< -1: none
    void showBlock(int block);
    void step(int direction); ///< to the next or previous change
    bool isLaidOut() const;   ///< every row has at least its guessed height

Q_SIGNALS:
    void blockChosen(int block);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    void layOut();
    void continueLayout();
    void settle();
    int placeOfCurrent() const;
    void takeHeights(int place);

    ComparisonModel *m_model;
    ComparisonDelegate *m_delegate;
    QTimer m_more;
    int m_guessed = 0;         ///< rows before this one have a height
    std::vector<bool> m_exact; ///< by row: the height is that of the text
    bool m_settling = false;
    bool m_following = false;
};

} // namespace hoshin::ui
