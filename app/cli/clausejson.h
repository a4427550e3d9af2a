// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/document.h"

#include <QByteArray>

namespace hoshin::cli {

/// The clause tree: {title, clauses: [{kind, num, label, heading, text, children}]}. `num` is as in 法令標準XML.
QByteArray documentJson(const model::Document &document);

} // namespace hoshin::cli
