// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "compare/comparisontable.h"
#include "publish/htmlexporter.h"
#include "publish/printdocument.h"

namespace hoshin::publish {

/// A 新旧対照表 for print: one table, on landscape pages where it has remarks, in vertical lines where its profile has them, the
/// changed words underlined as its profile says, the head repeated. The same
/// value goes into PDF and Word. Cost: linear.
PrintDocument comparisonDocument(const compare::ComparisonTable &table, const QString &issuer);

/// The same as a page in the frame of the publication.
QByteArray renderComparisonHtml(const compare::ComparisonTable &table, const HtmlSettings &settings);

} // namespace hoshin::publish
