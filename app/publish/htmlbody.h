// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/document.h"

namespace hoshin::publish {

/// The text of a document as markup, and the entries of its navigation.
struct HtmlBody
{
    QString markup;
    QString contents; ///< <li> elements, nested as the text is
    int contentsCount = 0;
};

/// Headings start at h2 and skip no level; every clause is the target of anchorOf(its id). Cost: linear.
HtmlBody htmlBody(const model::Document &document);

} // namespace hoshin::publish
