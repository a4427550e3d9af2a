// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/bardelegate.h"
#include "ui/inspectwork.h"

#include <optional>
#include <vector>

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
/// What the list of items shows: those of the row, or all of the lens in one state.
enum class ItemList : quint8 { OfRow, Gaps, Transitional, Exempt };

/// Where an item stands in a report.
struct ItemPlace
{
    int row = 0;
    int item = 0;

    bool operator==(const ItemPlace &) const = default;
};

/// The items of a list, in the order of the report. Of the row: those in the state `part`, where one is given. Of the lens: an
/// example that stands in several rows comes once.
std::vector<ItemPlace> itemPlaces(const guideline::CoverageReport &report, ItemList list, int row,
                                  std::optional<BarPart> part);

void fillItems(QStandardItemModel &model, const Inspection &inspection, const guideline::CoverageReport &report,
               const std::vector<ItemPlace> &places, bool withRow);
void fillClauses(QStandardItemModel &model, const Inspection &inspection, const guideline::CoverageItem &item,
                 const WorkspaceSession &session);
void fillNear(QStandardItemModel &model, const std::vector<guideline::NearClause> &clauses,
              const WorkspaceSession &session); ///< 近い条

} // namespace inspectrows
} // namespace hoshin::ui
