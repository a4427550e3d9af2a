// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QKeySequence>
#include <QObject>
#include <QStringList>

class QAction;

namespace hoshin::ui {

class Settings;

/// Every action of the window by name. Shortcuts are unique; a person may change them.
class ActionCollection final : public QObject
{
    Q_OBJECT

public:
    ActionCollection(Settings &settings, QObject *parent = nullptr);

    /// Makes the action `id` ("edit.undo"). `text` without mnemonic; `iconName` may be empty. An id given twice is a bug.
    QAction *add(const QString &id, const QString &text, const QKeySequence &keys = {}, const QString &iconName = {});

    QAction *action(const QString &id) const; ///< nullptr where there is none
    QStringList ids() const { return m_order; }
    QKeySequence defaultKeys(const QString &id) const { return m_defaults.value(id); }

    /// Gives an action other keys and keeps them. False, and nothing changes, where another action has them.
    bool setKeys(const QString &id, const QKeySequence &keys);

    /// Pairs of ids that share a shortcut: "edit.undo = edit.redo (Ctrl+Z)". Empty is right; a test holds it.
    QStringList conflicts() const;

private:
    Settings &m_settings;
    QHash<QString, QAction *> m_actions;
    QHash<QString, QKeySequence> m_defaults;
    QStringList m_order;
};

} // namespace hoshin::ui
