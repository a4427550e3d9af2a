// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "compare/comparisontable.h"
#include "diff/comparison.h"
#include "model/workspace.h"

#include <QHash>
#include <QList>
#include <QString>

#include <memory>
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
    SheetCell example; ///< only where the profile has the column
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
    model::ClauseId before; ///< null: it is new
    model::ClauseId after;  ///< null: it is gone
    QByteArray contentHash; ///< of both sides: what a decision is sealed to
    int firstRow = 0;
};

/// Two clauses that were put together with little to go by, or about which a person has decided.
struct SheetPair
{
    enum class Decision : quint8 { None, Together, Apart };

    model::ClauseId before;
    model::ClauseId after;
    QString beforePlace; ///< 第3条第2項
    QString afterPlace;
    QString beforeText;
    QString afterText;
    float confidence = 1; ///< in [0, 1]
    Decision decision = Decision::None;
};

/// The 新旧対照表 of two versions as the window shows it: a value that a worker makes and the window keeps.
struct ComparisonSheet
{
    compare::TableProfile profile;
    QString beforeName; ///< 第2版: behind the caption of its column on the screen. Empty: nothing
    QString afterName;
    diff::Summary summary;
    std::vector<SheetRow> rows;
    std::vector<SheetBlock> blocks;
    std::vector<SheetPair> pairs;        ///< 確認が必要な対応
    QHash<model::ClauseId, int> blockOf; ///< clauses of either text -> the block that they stand in
    model::Document before;
    model::Document after;
};
using SheetPointer = std::shared_ptr<const ComparisonSheet>;

struct SheetOptions
{
    compare::TableProfile profile;
    bool useIds = true; ///< the two are versions of one document
    std::vector<model::PairDecision> pairs;
    compare::ExampleTexts examples; ///< asked only where the profile has the column
};

/// What makeSheet() shows, with what it was made from: for the writers of files.
struct ComparedTexts
{
    diff::Outline before;
    diff::Outline after;
    diff::Comparison comparison;

    compare::ComparisonTable table(const SheetOptions &options) const;
};
ComparedTexts compareTexts(const model::Document &before, const model::Document &after, const SheetOptions &options);

/// Compares two versions. Cost: that of diff::compare and of compare::comparisonTable.
ComparisonSheet makeSheet(const model::Document &before, const model::Document &after,
                          const SheetOptions &options = {});

} // namespace hoshin::ui
