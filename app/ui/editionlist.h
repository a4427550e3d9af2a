// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QStringList>

#include <vector>

namespace hoshin::ui {

/// An edition of the guideline that a new workspace can begin from.
struct EditionChoice
{
    QString id;                          ///< r8-03
    QString title;                       ///< as the edition calls itself
    QHash<QString, int> basicPolicyUses; ///< placeholder id → times it stands in the template
    QHash<QString, int> standardsUses;
};

/// Every edition that can be read, oldest first. Cost: reads all their files, tens of milliseconds; for a worker.
std::vector<EditionChoice> readEditionChoices();

/// 令和8年3月版 of a title that ends in （令和8年3月版）; else the title.
QString editionShortName(const QString &title);

/// Short names of all editions, oldest first. Reads the heads of their files only.
QStringList editionShortNames();

} // namespace hoshin::ui
