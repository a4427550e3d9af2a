// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QWidget>

class QAction;
class QLabel;
class QStandardItemModel;
class QTableView;

namespace hoshin::ui {

class ActionCollection;
class ContentOrEmpty;
class Settings;

/// What the window shows while no workspace is open: the four ways to begin, and the workspaces opened before.
class WelcomePage final : public QWidget
{
    Q_OBJECT

public:
    WelcomePage(ActionCollection &actions, Settings &settings, QWidget *parent = nullptr);

    /// Reads the list anew; `now` decides what きのう is.
    void refresh(const QDateTime &now);
    void setEditions(const QString &first, const QString &last); ///< titles of the oldest and newest edition

Q_SIGNALS:
    void openRequested(const QString &path);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QWidget *actionList(ActionCollection &actions);
    QWidget *recentList();
    void activate(int row, int column);

    Settings &m_settings;
    int m_headHeight = 0; ///< of the title and its sentence
    QTableView *m_table;
    QStandardItemModel *m_model;
    ContentOrEmpty *m_recents = nullptr;
    QLabel *m_editions;
    QDateTime m_now;
};

/// きのう 17:20, 10:42, 11月4日, 令和7年3月1日: the shorter the nearer.
QString nearDate(const QDateTime &then, const QDateTime &now);

} // namespace hoshin::ui
