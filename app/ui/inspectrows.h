// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/inspectwork.h"
#include "ui/rowdelegate.h"

class QStandardItemModel;

namespace hoshin::ui {

class WorkspaceSession;

/// What the lists of 点検 hold: the lenses, the rows of a lens with their bars, the items of a row, the clauses of an item.
namespace inspectrows {

enum : int { DocumentRole = RowRole::End + 1, ClauseRole }; ///< of the clauses: slug and id
enum Column : int { KeyColumn, NameColumn, BarColumn, ItemsColumn, GapsColumn, ColumnCount };

inline constexpr QLatin1StringView ruleLens("rule16-3");

QString answerWord(const QString &answer); ///< はい, いいえ, 一部 …; 未回答 for none
/// 第5号, 問3, 6.1: the row as it is named.
QString rowKey(const guideline::CoverageReport &report, const guideline::CoverageRow &row);

/// The lens in few words; the whole title of the guideline is too long for a list.
QString lensTitle(const Inspection &inspection, const guideline::CoverageReport &report);

void fillLenses(QStandardItemModel &model, const Inspection &inspection);
void fillRows(QStandardItemModel &model, const Inspection &inspection, const guideline::CoverageReport &report);
void fillItems(QStandardItemModel &model, const Inspection &inspection, const guideline::CoverageRow &row);
void fillClauses(QStandardItemModel &model, const Inspection &inspection, const guideline::CoverageItem &item,
                 const WorkspaceSession &session);

} // namespace inspectrows
} // namespace hoshin::ui
