// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "amend/worktext.h"
#include "base/result.h"

#include <QStringList>

namespace hoshin::amend {

/// Units as lines of a block: （見出し）, 第三条　…, ２　…, 　一　….
///
/// `depth` counts nested 細分 from 0 and matters only where the units are 細分 themselves.
QStringList blockLines(const std::vector<Unit> &units, const text::NumberingScheme &scheme, int depth = 0);

/// The label a unit prints: its own where it has one, else the scheme's. 項1 prints none.
QString printedLabel(const Unit &unit, const text::NumberingScheme &scheme, int depth = 0);

/// What a block is read as.
struct BlockContext
{
    model::ClauseKind kind = model::ClauseKind::Article; ///< of the outermost units of the block
    int depth = 0;                                       ///< of 細分, from 0
    QStringList linesAbove;    ///< what stands before it, so that its labels are read as the next of theirs
    model::NumberParts number; ///< of the unit that a first line without a label is: 第1項
};

/// The units of a block. Every unit gets a new id. Errors: Malformed where the block does not hold units of the kind.
/// Cost: linear.
Result<std::vector<Unit>> readBlock(const QStringList &lines, const text::NumberingScheme &scheme,
                                    const BlockContext &context, model::IdSource &ids);

/// `units` as they are printed in `body`: the only 別表 there bears no number.
std::vector<Unit> asPrinted(std::vector<Unit> units, const std::vector<Unit> &body);

} // namespace hoshin::amend
