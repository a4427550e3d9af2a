// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/document.h"

#include <QByteArray>

namespace hoshin::cli {

/// A document in one of the forms that parse and show print: "json" (the clause tree), "xml" (ours), "text".
QByteArray documentBytes(const model::Document &document, const QString &format);

} // namespace hoshin::cli
