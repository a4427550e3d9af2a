// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "guideline/edition.h"
#include "model/workspace.h"

#include <vector>

namespace hoshin::publish {

/// Why a workspace may not be published yet.
struct GateReason
{
    QString rule;     ///< stable id
    QString document; ///< slug; empty: the body as a whole
    model::ClauseId clause;
    QString place; ///< 第3条第2項; empty: the whole document
    QString what;
    QString source; ///< the law behind it
    QString remedy;

    bool operator==(const GateReason &) const = default;
};

/// Everything that keeps `workspace` from being published: the errors of app/check, and that something is public at all. Empty:
/// the gate is met. What is wrong inside a document that is withheld whole keeps nothing back.
/// `editions`: those that mappings are held against; may be empty.
std::vector<GateReason> gateReasons(const model::Workspace &workspace,
                                    const std::vector<guideline::Edition> &editions = {});

} // namespace hoshin::publish
