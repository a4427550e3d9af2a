// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "amend/applier.h"
#include "amend/profile.h"
#include "amend/unitplanner.h"

#include <QDate>

namespace hoshin::amend {

struct AmendOptions
{
    QString profile = QStringLiteral("auto"); ///< amendProfileNames()
    std::optional<AmendProfile> own;          ///< one of the municipality's own, instead of `profile`
    /// How clauses are paired; ids: two versions of one document.
    diff::CompareOptions compare{.overrides = {}, .useIds = false};
    std::vector<model::PairDecision> pairs; ///< what people decided; goes before `compare.overrides`
    QDate effective;                        ///< when the amendment takes effect; invalid: what the profile says
};

/// An amending text that was proved: applied to the old text it gives the new
/// one.
struct GeneratedAmendment
{
    Amendment amendment;
    QString text; ///< printAmendment(); empty, and so the amendment, where the two texts are equal
    std::vector<Replacement> replacements; ///< units that are replaced whole
    int changedArticles = 0;               ///< articles whose words change, new and deleted ones apart

    int unsafeReplacements() const;
};

/// The amending text that turns `before` into `after`.
///
/// It is read back and applied before it is given; a unit whose instructions do
/// not hold is replaced whole and listed. Errors: Unsupported where no amending
/// text gives the new version (a text without numbers to address). Cost: about
/// linear in the texts, times the rounds that a failed proof needs (three at
/// most).
Result<GeneratedAmendment> generateAmendment(const model::Document &before, const model::Document &after,
                                             const AmendOptions &options = {});

} // namespace hoshin::amend
