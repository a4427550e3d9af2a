// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "compare/tableprofile.h"
#include "diff/comparison.h"
#include "model/document.h"

#include <QList>
#include <QString>

#include <vector>

namespace hoshin::ui {

/// A line of a cell with the stretches of it that changed.
struct SheetLine
{
    struct Stretch
    {
        int start = 0;
        int length = 0;
        bool underlined = false;
        bool changed = false; ///< added in the new column, deleted in the old one

        bool operator==(const Stretch &) const = default;
    };
    QString text;
    int indent = 0; ///< in full-width characters
    QList<Stretch> stretches;

    bool operator==(const SheetLine &) const = default;
};
using SheetCell = QList<SheetLine>;

/// The words of a cell as they are read, one line each.
QString plainText(const SheetCell &cell);
/// The changed words of a cell, in order.
QStringList changedWords(const SheetCell &cell);

/// One row of the table on the screen: units that belong together at one height.
struct SheetRow
{
    int block = -1;        ///< index in ComparisonSheet::blocks; -1: nothing changed here
    bool omission = false; ///< unchanged clauses, left out
    bool startsBlock = false;
    SheetCell after;
    SheetCell before;
};

/// One changed clause: a 条, or what stands beside them.
struct SheetBlock
{
    diff::ChangeKind kind = diff::ChangeKind::Unchanged;
    bool numberOnly = false; ///< words did not change: 繰上げ・繰下げ, 条ずれ整理
    bool headingOnly = false;
    QString label;          ///< 第13条
    QString oldLabel;       ///< where it was before, if elsewhere
    QString heading;        ///< 情報資産の分類
    model::ClauseId clause; ///< in the new text, else in the old one
    QByteArray contentHash; ///< of both sides: what a decision is sealed to
    int firstRow = 0;
};

/// The 新旧対照表 of two versions as the window shows it: a value that a worker makes and the window keeps.
struct ComparisonSheet
{
    compare::TableProfile profile;
    diff::Summary summary;
    std::vector<SheetRow> rows;
    std::vector<SheetBlock> blocks;
    model::Document before;
    model::Document after;
};

/// Compares two versions of one document. Cost: that of diff::compare and of compare::comparisonTable.
ComparisonSheet makeSheet(const model::Document &before, const model::Document &after,
                          const compare::TableProfile &profile = {});

} // namespace hoshin::ui
