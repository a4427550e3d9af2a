// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "import/htmlreader.h"
#include "model/document.h"

#include <optional>

namespace hoshin::import {

/// A policy that this program has published as a web page.
struct PublishedPage
{
    PublishedBody body;       ///< its first line is the title
    model::DocumentMeta meta; ///< title, number, dates and history as the page states them; all else as it comes
};

/// Reads such a page back. Dates, links to other files, the records of adoption and the history are no text of the policy.
/// Nothing for any other page. Cost: linear.
std::optional<PublishedPage> readPublishedPage(QStringView html);

} // namespace hoshin::import
