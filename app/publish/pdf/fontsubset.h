// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "publish/compose/fontface.h"
#include "publish/pdf/pdfobjects.h"

#include <string>
#include <unordered_map>
#include <vector>

namespace hoshin::publish {

/// The part of one font that a file uses. A CID is a glyph together with the text it stands for and its trims, so that text
/// comes out of the file exactly as it went in, also where two characters share a glyph or one has two.
class FontSubset
{
public:
    explicit FontSubset(const FontFace &face);

    /// What a content stream writes for a glyph. Units: `shift` and `widening` in em / trimSteps.
    struct Code
    {
        quint16 cid;
        double advance; ///< em
    };
    Code code(quint32 glyph, std::u32string_view text, int shift, int widening);

    /// Numbers of the Type0 dictionaries of a written font.
    struct Written
    {
        int horizontal = 0;
        int vertical = 0; ///< the same glyphs, set from top to bottom
    };
    /// Writes the font with what it was asked for. Errors: Internal.
    Result<Written> write(PdfObjects &objects) const;

private:
    struct Key
    {
        quint32 glyph = 0;
        int shift = 0;
        int widening = 0;
        std::u32string text;
        bool operator==(const Key &) const = default;
    };
    struct KeyHash
    {
        size_t operator()(const Key &key) const noexcept;
    };
    double advance(const Key &key) const;
    QByteArray widths() const;
    QByteArray toUnicode() const;
    QByteArray descriptor(const QByteArray &name, int program) const;

    const FontFace &m_face;
    std::vector<Key> m_keys{Key{}}; ///< by CID; 0 is .notdef
    std::unordered_map<Key, quint16, KeyHash> m_cids;
};

} // namespace hoshin::publish
