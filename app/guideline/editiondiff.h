// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "guideline/edition.h"

namespace hoshin::guideline {

/// One node that differs between two editions.
struct EditionChange
{
    Relation relation = Relation::Amended;
    QString id;       ///< in the newer edition; in the older one where it was withdrawn
    QStringList from; ///< ids in the older edition
    QString oldNumber;
    QString newNumber;
    QString heading;
    QString oldText;
    QString newText;
    Strength oldStrength = Strength::None;
    Strength newStrength = Strength::None;
    QString reason;
};

/// What differs between two editions, which need not be neighbours: ids are stable, so text, number, heading and strength are
/// compared; the reason is the newer edition's own where it names one.
/// Shapes: rows in the order of `after`, the withdrawn last. Cost: O(n) lookups of O(n), some ms.
std::vector<EditionChange> compareEditions(const Edition &before, const Edition &after);

} // namespace hoshin::guideline
