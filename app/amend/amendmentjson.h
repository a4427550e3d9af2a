// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "amend/generator.h"

#include <QJsonObject>

namespace hoshin::amend {

/// {"verified": true, "preamble", "text", "changedArticles", "fallbacks": [{"place", "id"}], "rewrites": [{"place", "id"}],
/// "instructions": [{"sentence", "block": [lines], "acts": [{"kind", "scope", "words": [], "with", "object", "destination"}]}]}
///
/// `fallbacks` are units replaced whole because no smaller instruction was certain, `rewrites` those whose text is mostly new.
QJsonObject toJson(const GeneratedAmendment &amendment);

/// Stable word for files: "replaceWords", "renumber" …
QLatin1StringView actName(ActKind kind);

} // namespace hoshin::amend
