// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "import/lawxml.h"

#include <QByteArray>

namespace hoshin::cli {

/// A document in one of the forms that parse and show print: "json" (the clause tree), "xml" (ours), "text", "lawxml"
/// (法令標準XML; with `law` what is unchanged is copied from there).
QByteArray documentBytes(const model::Document &document, const QString &format,
                         const import::LawXmlSource *law = nullptr);

} // namespace hoshin::cli
