// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "publish/compose/fontface.h"

#include <QStringList>

#include <array>
#include <vector>

namespace hoshin::publish {

/// What a piece of text is set in.
enum class FontRole : quint8 {
    Body,   ///< Mincho
    Strong, ///< Gothic, bold: headings and emphasis, as no bold Mincho exists
    Plain,  ///< Gothic, regular: running heads and page numbers
};

/// The faces that one role draws from. Western text comes from a proportional face, all else from the first Japanese face that
/// has the character.
struct FontStack
{
    FontFacePointer western;
    std::vector<FontFacePointer> japanese; ///< never empty; the later ones are fallbacks

    /// The face for a character; the first Japanese face, with `*found` false, where none has it.
    const FontFace *pick(char32_t character, char32_t variationSelector, bool *found) const;
};

/// The fonts of a publication: BIZ UD明朝, BIZ UDゴシック, and IPAmj明朝 for what they lack.
class FontLibrary
{
public:
    /// Finds and opens the fonts. Folders: those of HOSHIN_FONT_PATH, the fonts shipped beside the program, the system's.
    /// Errors: NotFound with the file's name and where it was looked for; Malformed; Unsupported.
    static Result<std::shared_ptr<const FontLibrary>> load();
    static Result<std::shared_ptr<const FontLibrary>> load(const QStringList &folders);
    static QStringList standardFolders();

    const FontStack &stack(FontRole role) const { return m_stacks[static_cast<size_t>(role)]; }

private:
    std::array<FontStack, 3> m_stacks;
};

using FontLibraryPointer = std::shared_ptr<const FontLibrary>;

} // namespace hoshin::publish
