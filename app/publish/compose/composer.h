// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "publish/compose/composed.h"
#include "publish/printdocument.h"

namespace hoshin::publish {

struct ComposeOptions
{
    bool draft = false;       ///< 案 on every page
    FontLibraryPointer fonts; ///< null: FontLibrary::load()
};

/// Sets a document on pages. The result is the preview as it stands; the PDF writer takes the same value. Characters without a
/// glyph do not fail here but are listed in ComposedDocument::missing. Cost: linear in the text.
/// Errors: NotFound (a font), Malformed or Unsupported (a picture).
Result<ComposedDocument> compose(const PrintDocument &document, const ComposeOptions &options = {});

} // namespace hoshin::publish
