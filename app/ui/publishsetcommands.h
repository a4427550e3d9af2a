// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <optional>

class QWidget;

/// What 公開 does with a publication set: asks, and changes the session. Each returns the set that should be current then, or
/// nothing where the person thought better of it.
namespace hoshin::ui {

class Dialogs;
class WorkspaceSession;

std::optional<QString> makeSet(WorkspaceSession &session, QWidget *parent);
std::optional<QString> editSet(WorkspaceSession &session, const QString &id, QWidget *parent);
std::optional<QString> copySet(WorkspaceSession &session, const QString &id, QWidget *parent);
std::optional<QString> removeSet(WorkspaceSession &session, const QString &id, Dialogs &dialogs, QWidget *parent);

} // namespace hoshin::ui
