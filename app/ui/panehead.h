// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QAction;
class QHBoxLayout;
class QTabBar;
class QToolButton;

namespace hoshin::ui {

/// The 36 px strip at the top of a pane: a title or tabs at the left, tools at the right.
class PaneHead final : public QWidget
{
    Q_OBJECT

public:
    explicit PaneHead(QWidget *parent = nullptr);

    QHBoxLayout *row() const { return m_row; }
    QToolButton *addTool(QAction *action); ///< icon only; text and shortcut in the tool tip
    void addSeparator();
    void addStretch();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QHBoxLayout *m_row;
};

/// A tool button for an action, at the size and with the names every tool button has.
QToolButton *toolButton(QAction *action, QWidget *parent);

/// A bare tool button with icon, text as tool tip and accessible name.
QToolButton *toolButton(const QString &iconName, const QString &text, QWidget *parent);

/// Tabs at the head of a pane.
QTabBar *paneTabs(const QStringList &titles, QWidget *parent);

/// Puts a counter behind a tab's title; 0 takes it away. `grave`: in the colour of what must be looked at.
void setTabCount(QTabBar *tabs, int index, int count, bool grave = true);

} // namespace hoshin::ui
