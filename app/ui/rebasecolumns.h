// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/rebasetext.h"

#include <QWidget>

namespace hoshin::ui {

class MarkedText;
class RoleLabel;

/// 旧例文 | 新例文 | 現行方針 in equal columns.
class RebaseColumns final : public QWidget
{
    Q_OBJECT

public:
    explicit RebaseColumns(QWidget *parent = nullptr);

    void show(const RebaseDesk &desk, size_t row);
    void clear();
    void setTextPercent(int percent);
    /// What the longest of the three needs at the widths that the columns have now.
    int wantedHeight() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    enum Column : int { Old, New, Local, ColumnCount };
    void setColumn(Column column, const QString &title, const QString &source);
    /// `role` and `word` (追加, 削除) are what is seen and said of the stretches.
    void setWords(Column column, const QString &text, const QList<ChangedStretch> &stretches, Role role,
                  const QString &word);

    RoleLabel *m_titles[ColumnCount];
    RoleLabel *m_sources[ColumnCount];
    MarkedText *m_words[ColumnCount];
};

} // namespace hoshin::ui
