// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/clauseid.h"
#include "ui/messagebar.h"

#include <QJsonObject>
#include <QObject>

#include <memory>
#include <vector>

class QWidget;

namespace hoshin::ui {

class ActionCollection;
class Dialogs;
class Progress;
class Settings;
class WorkspaceSession;

/// What every activity works with. Passed in, so that a test can put its own in place.
struct Context
{
    ActionCollection &actions;
    Settings &settings;
    Dialogs &dialogs;
    Progress &progress;
};

/// One work area of the window: 起案, 審査, 追随, 公開, 点検. It fills the four slots of the frame with widgets and follows the
/// session that it is given. To add one: write the class in a file of its own and name it in activitycatalogue.cpp.
class Activity : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    virtual QString id() const = 0;       ///< "draft"; stable, stands in saved sessions
    virtual QString name() const = 0;     ///< two characters below the icon: 起案
    virtual QString title() const = 0;    ///< in the tool tip and the menu
    virtual QString iconName() const = 0; ///< of resources/icons

    /// The four slots. Made in the constructor, owned by the frame once asked for. centre() is never nullptr.
    virtual QWidget *left() { return nullptr; }
    virtual QWidget *centre() = 0;
    virtual QWidget *right() { return nullptr; }
    virtual QWidget *bottom() { return nullptr; }
    virtual int leftWidth() const;
    virtual int rightWidth() const;

    /// The workspace to show; nullptr: none. Called before the first time the activity is seen, and on every change.
    virtual void setSession(WorkspaceSession *session) = 0;

    /// The activity comes to the front, or another does.
    virtual void activated() {}
    virtual void deactivated() {}

    /// Goes to a clause of the current document, where this activity can show one.
    virtual void showClause(const model::ClauseId &) {}

    virtual void textSizeChanged() {}

    /// Where the keyboard goes when the activity comes to the front or Esc is pressed.
    virtual QWidget *mainWidget() { return centre(); }

    /// The widget in the head of the centre that stands for the context pane while the window is too narrow for it.
    virtual QWidget *contextButton() { return nullptr; }

    virtual QJsonObject saveState() const { return {}; }
    virtual void restoreState(const QJsonObject &) {}

Q_SIGNALS:
    void bottomWanted(bool shown);                        ///< the list at the bottom has something, or nothing, to say
    void contextWanted();                                 ///< show the context pane although the window is narrow
    void activityWanted(const QString &id);               ///< "draft": go there
    void clauseWanted(const hoshin::model::ClauseId &id); ///< show this clause in 起案
    void statusChanged();                                 ///< statusTexts() says something else
    void said(const QString &text);                       ///< done or saved: five seconds in the status bar

public:
    /// Words of this activity for the status bar: 指摘 4, 要確認 2.
    virtual QStringList statusTexts() const { return {}; }
};

/// Every activity in the order of the activity bar.
std::vector<std::unique_ptr<Activity>> makeActivities(const Context &context);

} // namespace hoshin::ui
