// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/rebasework.h"

#include <QTreeView>

#include <optional>

class QStandardItem;
class QStandardItemModel;

namespace hoshin::ui {

/// The clauses of a rebase, grouped: 要判断, 判断済, 自動（早送り）, 影響なし.
class RebaseList final : public QTreeView
{
    Q_OBJECT

public:
    explicit RebaseList(QWidget *parent = nullptr);

    /// Shows the rows of `only`, or all. The current row stays where it is still there.
    void fill(const RebaseDesk &desk, const std::vector<guideline::RebaseDecision> &decisions,
              std::optional<RebaseKind> only);
    void clear();

    int currentRow() const; ///< index in the plan; -1: none
    void choose(int row);
    /// The next row from the current one on that is open, else any before it; -1: all are decided.
    int nextOpen() const;
    void step(int direction); ///< to the next or previous row, over the heads of groups
    std::vector<int> shownRows() const { return m_order; }

Q_SIGNALS:
    void rowChosen(int row);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QStandardItem *addGroup(RebaseGroup group, int count);
    void addRow(QStandardItem &group, const RebaseDesk &desk, int row, const guideline::RebaseDecision &decision);

    QStandardItemModel *m_model;
    QHash<int, QStandardItem *> m_items; ///< by row of the plan
    std::vector<int> m_order;            ///< rows as they are listed
    std::vector<bool> m_open;            ///< by row of the plan
    bool m_collapsed[4] = {false, false, false, true};
    bool m_filling = false;
};

} // namespace hoshin::ui
