// SPDX-License-Identifier: Apache-2.0
#pragma once

class QMenuBar;

namespace hoshin::ui {

class ActionCollection;

/// Every action that is not an activity's own choice of view. Made before the activities, which connect to them by name.
void addStandardActions(ActionCollection &actions);

/// The menus, filled from the collection. Every action stands in one of them or has a shortcut; a test holds it.
void fillMenus(QMenuBar &bar, const ActionCollection &actions);

} // namespace hoshin::ui
