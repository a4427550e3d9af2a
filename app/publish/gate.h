// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "check/finding.h"
#include "guideline/edition.h"
#include "model/workspace.h"

#include <vector>

namespace hoshin::publish {

/// One thing that stands between a workspace and its publication.
struct GateCondition
{
    check::Finding finding; ///< rule, severity and place; for recording a reason too
    QString place;          ///< 第3条第2項; empty: the whole document
    QString what;
    QString source; ///< the law or practice behind it
    QString remedy;
    QString reason;         ///< recorded for a warning: why it may stand
    bool elsewhere = false; ///< about an organ that is not of this set: said, but keeps only others back

    /// An error always, a warning while nobody has said why it may stand.
    bool blocks() const
    {
        return !elsewhere
            && (finding.severity == check::Severity::Error
                || (finding.severity == check::Severity::Warning && reason.isEmpty()));
    }

    bool operator==(const GateCondition &) const = default;
};

/// Everything the gate looks at that is not as it should be: the errors and warnings of app/check, that something is public at
/// all, and that every character can be printed. What is wrong inside a document that is withheld whole keeps nothing back.
/// The workspace may be published where none of them blocks.
/// `editions`: those that mappings are held against; may be empty.
/// `set`: what is to be published. Then its documents are judged, what concerns the whole, and of the organs those of the set;
/// what another organ lacks is told as `elsewhere`.
std::vector<GateCondition> gateConditions(const model::Workspace &workspace,
                                          const std::vector<guideline::Edition> &editions = {},
                                          const model::PublicationSet *set = nullptr);

/// Those that block.
std::vector<GateCondition> blockingConditions(const model::Workspace &workspace,
                                              const std::vector<guideline::Edition> &editions = {},
                                              const model::PublicationSet *set = nullptr);

} // namespace hoshin::publish
