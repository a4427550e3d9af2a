// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>

#include <vector>

using hb_face_t = struct hb_face_t;

namespace hoshin::publish {

/// A glyph made of another: its outline moved by `shift`, with an advance of its own. Units: font units.
struct DerivedGlyph
{
    unsigned base = 0;
    int shift = 0;
    int advance = 0;
};

/// The TrueType font `face` with `derived` appended as composite glyphs behind its own. Source: OpenType 1.9, glyf, loca, hmtx.
QByteArray withDerivedGlyphs(hb_face_t *face, const std::vector<DerivedGlyph> &derived);

} // namespace hoshin::publish
