// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/document.h"
#include "publish/compose/fontlibrary.h"

#include <vector>

namespace hoshin::publish {

/// A character that no font of a publication has.
struct MissingCharacter
{
    QString grapheme;
    model::ClauseId clause; ///< the first that uses it; null: the title
    int uses = 0;

    bool operator==(const MissingCharacter &) const = default;
};

/// What would stop the export of a public document for want of a glyph, in reading order. Cost: linear, no page is set.
std::vector<MissingCharacter> missingCharacters(const model::Document &document, const FontLibrary &fonts);

/// A character as a message names it: 𠮷（U+20BB7）. One that cannot be seen, or turns the text around it, is its code alone.
QString namedCharacter(const QString &grapheme);

} // namespace hoshin::publish
