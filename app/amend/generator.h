// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "amend/applier.h"
#include "amend/profile.h"
#include "amend/unitplanner.h"

namespace hoshin::amend {

struct AmendOptions
{
    QString profile = QStringLiteral("auto"); ///< amendProfileNames()
    std::vector<model::PairDecision> pairs;   ///< articles that a person paired or parted
};

/// An amending text that was proved: applied to the old text it gives the new one.
struct GeneratedAmendment
{
    Amendment amendment;
    QString text;                          ///< printAmendment(); without instructions where the two texts are equal
    std::vector<Replacement> replacements; ///< units that are replaced whole
    int changedArticles = 0;               ///< articles whose words change, new and deleted ones apart

    int unsafeReplacements() const;
};

/// The amending text that turns `before` into `after`.
///
/// It is read back and applied before it is given; a unit whose instructions do not hold is replaced whole and listed.
/// Errors: Unsupported where no amending text gives the new version (a text without numbers to address).
/// Cost:   about linear in the texts, times the rounds that a failed proof needs (three at most).
Result<GeneratedAmendment> generateAmendment(const model::Document &before, const model::Document &after,
                                             const AmendOptions &options = {});

} // namespace hoshin::amend
