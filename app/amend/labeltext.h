// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "amend/address.h"
#include "amend/worktext.h"
#include "base/result.h"

#include <QStringList>

namespace hoshin::amend {

// Texts whose clauses are named by the labels they print: 1 (1) ① (ア) of a
// guideline, 第1 1 (1) ア of a 要領 (WorkText::byLabel).

/// Where a unit stands, as far as its label depends on it.
struct LabelPlace
{
    QString above;                                    ///< label of what it stands in
    model::ClauseKind kind = model::ClauseKind::Root; ///< of what it stands in
    int depth = 0;                                    ///< 細分 above it
};

/// The label as printed: 6.1, (2), ①, ・; empty where none is.
QString labelOf(const Unit &unit, const text::NumberingScheme &scheme, const LabelPlace &place);
/// The same of the unit at `path`.
QString labelAt(const WorkText &text, const UnitPath &path);
LabelPlace placeBelow(const WorkText &text, const UnitPath &above);

/// Can an address name the unit by `label`? ・ is the same everywhere.
bool isAddress(QStringView label);

/// The step that names it behind `steps`: の stands before a number, and 6.1
/// takes the place of 6.
void addLabelStep(Steps &steps, const QString &label);

/// Equal but for widths and the dot behind a number.
bool sameLabel(QStringView a, QStringView b);

/// The path to what bears `label` at `above` or in a 項 without a label there;
/// at the top for an empty path. Empty: nothing does.
UnitPath findLabel(const WorkText &text, const UnitPath &above, const QString &label);

/// Units that stand below `above` as lines of a block.
QStringList labelledLines(const WorkText &text, const UnitPath &above, const std::vector<Unit> &units);

/// All of a text, title first: what 全部改正 puts there.
QStringList wholeLines(const WorkText &text);

/// Units of a block and where they go.
struct Hung
{
    UnitPath above;
    size_t index = 0;
    std::vector<Unit> units;
};

/// The block, read as what stands behind all that is in front of `index` below
/// `above`: the one reader of plain text decides what its lines are and what
/// they go into. Every unit gets a new id. Errors: Malformed where they cannot
/// stand there. Cost: the units in front of it on every level.
Result<Hung> readHung(const WorkText &text, const UnitPath &above, size_t index, const QStringList &block,
                      model::IdSource &ids);

/// A whole text, its title first, in the style its labels show. Errors:
/// Malformed where it holds nothing. Cost: linear.
Result<WorkText> readWhole(const QStringList &lines, model::IdSource &ids);

} // namespace hoshin::amend
