// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/publishconditions.h"
#include "ui/rowdelegate.h"

class QListView;
class QStandardItemModel;

/// What the lists of 公開 have in common.
namespace hoshin::ui {

Mark stateMark(PublishCondition::State state, const QString &word);
QString stateWord(PublishCondition::State state);

/// A list of rows with a line below each, that cannot be edited in place.
QListView *rowList(QStandardItemModel *model, const QString &name, QWidget *parent);

} // namespace hoshin::ui
