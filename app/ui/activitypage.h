// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonObject>
#include <QWidget>

class QSplitter;
class QStackedWidget;

namespace hoshin::ui {

class Activity;

/// The skeleton of one activity: left | centre | right above the bottom list. Gives way on narrow windows: first the context
/// pane closes, then it shares the left slot with the list.
class ActivityPage final : public QWidget
{
    Q_OBJECT

public:
    explicit ActivityPage(Activity &activity, QWidget *parent = nullptr);

    Activity &activity() const { return m_activity; }
    void setBottomShown(bool shown);
    void setLeftShown(bool shown);
    void setRightShown(bool shown);
    bool isNarrow() const { return m_narrow; }
    void toggleContext(); ///< on a narrow window: list or context in the left slot

    /// The visible panes in the order the keyboard walks them.
    QList<QWidget *> panes() const;

    QJsonObject saveState() const;
    void restoreState(const QJsonObject &state);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void setNarrow(bool narrow);
    void distribute();

    Activity &m_activity;
    QSplitter *m_columns; ///< left | rest
    QSplitter *m_rows;    ///< upper / bottom
    QSplitter *m_upper;   ///< centre | right
    QStackedWidget *m_leftSlot;
    QWidget *m_right = nullptr;
    QWidget *m_bottom = nullptr;
    bool m_narrow = false;
    bool m_distributed = false;
    bool m_rightShown = true;
};

} // namespace hoshin::ui
