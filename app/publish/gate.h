// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/workspace.h"

#include <vector>

namespace hoshin::publish {

/// Why a workspace may not be published yet.
struct GateReason
{
    QString rule;     ///< stable id
    QString document; ///< slug; empty: the body as a whole
    QString place;    ///< 第3条第2項; empty: the whole document
    QString what;
    QString source; ///< the law behind it
    QString remedy;

    bool operator==(const GateReason &) const = default;
};

/// Everything that keeps `workspace` from being published; empty: the gate is met. Documents that are withheld whole are not judged.
std::vector<GateReason> gateReasons(const model::Workspace &workspace);

} // namespace hoshin::publish
