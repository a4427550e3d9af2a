// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "amend/applier.h"

#include <utility>

namespace hoshin::amend {

/// The report on an act whose place was not found.
ActReport notFound(const Error &error, const QString &place);

/// A step as it is said by itself, and that it is no place to amend.
QString spoken(const Step &step);
Error unsupported(const Step &step);

/// How many numbers a unit bears: 第6条及び第7条　削除 bears two.
int numbersOf(const Unit &unit);

/// Does a unit of `kind` in row[from, to) bear `number`?
bool isTaken(const std::vector<Unit> &row, size_t from, size_t to, model::ClauseKind kind,
             const model::NumberParts &number);

/// The part of a row that numbers are counted in: sections within their chapter, all else in the whole row.
std::pair<size_t, size_t> countedWithin(const std::vector<Unit> &row, size_t index, model::ClauseKind kind);

/// How many 細分 stand above and at `path`.
int subitemDepth(const WorkText &text, UnitPath path);

/// `label` with another number in it, in the style it is written in: 第3章 -> 第4章.
QString withNumber(const QString &label, const model::NumberParts &before, const model::NumberParts &after);

} // namespace hoshin::amend
