// SPDX-License-Identifier: Apache-2.0
#include "ui/actioncollection.h"

#include "ui/icons.h"
#include "ui/settings.h"

#include <QAction>

using namespace Qt::StringLiterals;

namespace hoshin::ui {

ActionCollection::ActionCollection(Settings &settings, QObject *parent) : QObject(parent), m_settings(settings) {}

QAction *ActionCollection::add(const QString &id, const QString &text, const QKeySequence &keys,
                               const QString &iconName)
{
    Q_ASSERT(!m_actions.contains(id));
    auto *action = new QAction(text, this);
    action->setObjectName(id);
    if (!iconName.isEmpty())
        action->setIcon(icon(iconName));
    const QString chosen = m_settings.shortcut(id);
    action->setShortcut(chosen.isEmpty() ? keys : QKeySequence::fromString(chosen, QKeySequence::PortableText));
    action->setShortcutContext(Qt::WindowShortcut);
    m_defaults[id] = keys;
    m_actions[id] = action;
    m_order << id;
    return action;
}

QAction *ActionCollection::action(const QString &id) const { return m_actions.value(id); }

bool ActionCollection::setKeys(const QString &id, const QKeySequence &keys)
{
    QAction *target = action(id);
    if (!target)
        return false;
    for (const QString &other : m_order) {
        if (other != id && !keys.isEmpty() && m_actions[other]->shortcut() == keys)
            return false;
    }
    target->setShortcut(keys);
    m_settings.setShortcut(id, keys == m_defaults.value(id) ? QString() : keys.toString(QKeySequence::PortableText));
    return true;
}

QStringList ActionCollection::conflicts() const
{
    QStringList found;
    QHash<QKeySequence, QString> taken;
    for (const QString &id : m_order) {
        const QKeySequence keys = m_actions[id]->shortcut();
        if (keys.isEmpty())
            continue;
        if (taken.contains(keys))
            found << u"%1 = %2 (%3)"_s.arg(taken[keys], id, keys.toString(QKeySequence::PortableText));
        taken[keys] = id;
    }
    return found;
}

} // namespace hoshin::ui
