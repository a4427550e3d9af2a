// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/comparisonsheet.h"
#include "ui/paintmark.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QStyledItemDelegate>
#include <QTableView>

#include <memory>

namespace hoshin::ui {

class ComparisonDelegate;

/// The mark of a change: 新設, 削る, 字句改正, 繰下げ …
Mark changeMark(const SheetBlock &block);
/// What happened to a clause in words: 移動（第28条から）.
QString changeText(const SheetBlock &block);

/// The rows of a sheet: 条 | first column | second column.
class ComparisonModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class Filter : quint8 { All, Changes, Numbers };
    enum Column : int { Place, First, Second };

    using QAbstractTableModel::QAbstractTableModel;

    void setSheet(const ComparisonSheet &sheet);
    const ComparisonSheet &sheet() const { return m_sheet; }
    void setFilter(Filter filter);

    const SheetRow &row(int row) const { return m_sheet.rows[size_t(m_shown[size_t(row)])]; }
    const SheetBlock *block(int row) const; ///< nullptr for a row where nothing changed
    const SheetCell &cell(const QModelIndex &index) const;
    bool isAfter(int column) const { return (column == First) == m_sheet.profile.newFirst; }
    int rowOfBlock(int block) const; ///< -1: not shown

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString spokenCell(const QModelIndex &index) const;
    void collect();

    ComparisonSheet m_sheet;
    Filter m_filter = Filter::All;
    std::vector<int> m_shown;
};

/// 新旧対照表 on the screen: both columns scroll as one, changed words are underlined, rows are as high as their text.
class ComparisonView final : public QTableView
{
    Q_OBJECT

public:
    explicit ComparisonView(QWidget *parent = nullptr);
    ~ComparisonView() override;

    void setSheet(const ComparisonSheet &sheet);
    void setFilter(ComparisonModel::Filter filter);
    void setTextPercent(int percent);
    const ComparisonModel &sheetModel() const { return *m_model; }

    int currentBlock() const; ///< -1: none
    void showBlock(int block);
    void step(int direction); ///< to the next or previous change

Q_SIGNALS:
    void blockChosen(int block);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void layOut();

    ComparisonModel *m_model;
    ComparisonDelegate *m_delegate;
    bool m_following = false;
};

} // namespace hoshin::ui
