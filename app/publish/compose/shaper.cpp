// SPDX-License-Identifier: Apache-2.0
#include "publish/compose/shaper.h"

#include "publish/compose/breakrules.h"

#include <algorithm>
#include <hb.h>

namespace hoshin::publish {
namespace {

constexpr size_t longestGrapheme = 64; // marks behind one character; more is an attack on the shaper

bool isVariationSelector(char32_t c) { return (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF); }

bool extendsGrapheme(char32_t c)
{
    return isVariationSelector(c) || (c >= 0x300 && c <= 0x36F) || c == 0x3099 || c == 0x309A;
}

/// Control characters have no place on a line; a tab or line feed that came with an import is a space.
char32_t printable(char32_t c)
{
    if (c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029)
        return U' ';
    return c;
}

size_t graphemeEnd(const std::u32string &text, size_t from)
{
    size_t end = from + 1;
    while (end < text.size() && end - from < longestGrapheme && extendsGrapheme(text[end]))
        ++end;
    return end;
}

char32_t selectorOf(const std::u32string &text, size_t from, size_t end)
{
    return end - from > 1 && isVariationSelector(text[from + 1]) ? text[from + 1] : 0;
}

char32_t fullWidthDigit(char32_t c) { return c >= U'0' && c <= U'9' ? c - U'0' + 0xFF10 : c; }

/// The blank half em that a full-width bracket or comma carries in its body.
void setBlanks(SpacedCharacter &c, double size)
{
    if (c.width < 0.9 * size)
        return; // a proportional glyph has none
    if (c.kind == CharClass::OpeningBracket)
        c.before = size / 2;
    else if (isClosing(c.kind))
        c.after = size / 2;
    else if (c.kind == CharClass::MiddleDot)
        c.before = c.after = size / 4;
}

} // namespace

std::vector<std::u32string> graphemesWithoutGlyph(const QString &text, const FontStack &stack)
{
    std::u32string characters;
    for (const uint c : text.toUcs4())
        characters += printable(c);
    std::vector<std::u32string> missing;
    for (size_t i = 0; i < characters.size();) {
        const size_t end = graphemeEnd(characters, i);
        bool found = true;
        stack.pick(characters[i], selectorOf(characters, i, end), &found);
        if (!found)
            missing.push_back(characters.substr(i, end - i));
        i = end;
    }
    return missing;
}

Shaper::Shaper(FontLibraryPointer fonts, WritingMode mode)
    : m_fonts(std::move(fonts)), m_mode(mode), m_buffer(hb_buffer_create())
{}

Shaper::~Shaper() { hb_buffer_destroy(m_buffer); }

ShapedText Shaper::shape(const QList<TextRun> &runs, double em) const
{
    ShapedText shaped;
    shaped.em = em;
    shaped.vertical = m_mode == WritingMode::Vertical;
    for (int i = 0; i < runs.size(); ++i)
        shapeRun(runs[i], i, shaped);
    shaped.joints.resize(shaped.boxes.size());
    for (size_t i = 0; i + 1 < shaped.boxes.size(); ++i)
        shaped.joints[i].gap = gapBetween(shaped.boxes[i].spaced, shaped.boxes[i + 1].spaced, em);
    markBreaks(shaped);
    for (size_t i = 0; i + 1 < shaped.boxes.size(); ++i) {
        const int run = shaped.boxes[i].run;
        if (run == shaped.boxes[i + 1].run && runs[run].keepTogether)
            shaped.joints[i].breakable = false;
    }
    return shaped;
}

void Shaper::shapeRun(const TextRun &run, int index, ShapedText &into) const
{
    const size_t start = into.text.size();
    for (const uint c : run.text.toUcs4())
        into.text += printable(c);
    // a digit stands upright in a vertical line: drawn with its full-width form, though the text stays what it is
    std::u32string drawn = into.text;
    if (into.vertical)
        std::transform(drawn.begin() + static_cast<std::ptrdiff_t>(start), drawn.end(),
                       drawn.begin() + static_cast<std::ptrdiff_t>(start), fullWidthDigit);
    const FontStack &stack = m_fonts->stack(run.role);
    Stretch stretch{nullptr, start, start, run.size, index, false};
    for (size_t i = start; i < drawn.size();) {
        const size_t end = graphemeEnd(drawn, i);
        bool found = true;
        const FontFace *wanted = stack.pick(drawn[i], selectorOf(drawn, i, end), &found);
        if (!found)
            into.missing.push_back(drawn.substr(i, end - i));
        if (stretch.face && wanted != stretch.face) {
            stretch.to = i;
            shapeStretch(stretch, drawn, into);
            stretch.from = i;
        }
        stretch.face = wanted;
        stretch.upright = into.vertical && wanted != stack.western.get();
        i = end;
    }
    stretch.to = drawn.size();
    if (stretch.face)
        shapeStretch(stretch, drawn, into);
}

void Shaper::shapeStretch(const Stretch &stretch, const std::u32string &drawn, ShapedText &into) const
{
    static const hb_language_t japanese = hb_language_from_string("ja", -1);
    static const hb_feature_t noLigatures{HB_TAG('l', 'i', 'g', 'a'), 0, 0, HB_FEATURE_GLOBAL_END};
    hb_buffer_reset(m_buffer);
    hb_buffer_add_utf32(m_buffer, reinterpret_cast<const uint32_t *>(drawn.data()), static_cast<int>(drawn.size()),
                        static_cast<unsigned>(stretch.from), static_cast<int>(stretch.to - stretch.from));
    hb_buffer_guess_segment_properties(m_buffer);
    hb_buffer_set_direction(m_buffer, stretch.upright ? HB_DIRECTION_TTB : HB_DIRECTION_LTR);
    hb_buffer_set_language(m_buffer, japanese);
    hb_buffer_set_cluster_level(m_buffer, HB_BUFFER_CLUSTER_LEVEL_MONOTONE_GRAPHEMES);
    hb_shape(stretch.face->shapingFont(), m_buffer, &noLigatures, 1);
    const unsigned count = hb_buffer_get_length(m_buffer);
    for (unsigned i = 0; i < count;)
        into.boxes.push_back(takeBox(stretch, i, into));
}

/// The box of the cluster that starts at glyph `index`, which is moved behind it.
Box Shaper::takeBox(const Stretch &stretch, unsigned &index, ShapedText &into) const
{
    unsigned count = 0;
    const hb_glyph_info_t *infos = hb_buffer_get_glyph_infos(m_buffer, &count);
    const hb_glyph_position_t *positions = hb_buffer_get_glyph_positions(m_buffer, &count);
    const double unitsPerEm = stretch.face->unitsPerEm();
    const auto toEm = [&](hb_position_t units) { return static_cast<float>(units / unitsPerEm); };
    Box box{.face = stretch.face, .size = stretch.size, .run = stretch.run, .upright = stretch.upright};
    box.firstGlyph = static_cast<quint32>(into.glyphs.size());
    box.firstCharacter = infos[index].cluster;
    for (; index < count && infos[index].cluster == box.firstCharacter; ++index) {
        const hb_glyph_position_t &p = positions[index];
        if (stretch.upright) // on the line's middle: the writer and the painter know how
            into.glyphs.push_back({infos[index].codepoint, 0, 0, toEm(-p.y_advance)});
        else
            into.glyphs.push_back({infos[index].codepoint, toEm(p.x_offset), toEm(p.y_offset), toEm(p.x_advance)});
        box.spaced.width += static_cast<double>(into.glyphs.back().advance) * box.size;
    }
    const size_t end = index < count ? infos[index].cluster : stretch.to;
    box.glyphCount = static_cast<quint16>(into.glyphs.size() - box.firstGlyph);
    box.characterCount = static_cast<quint16>(end - box.firstCharacter);
    box.spaced.character = into.text[box.firstCharacter];
    box.spaced.kind = classOf(box.spaced.character);
    if (box.upright && box.spaced.kind == CharClass::Western)
        box.spaced.kind = CharClass::Ideograph;
    setBlanks(box.spaced, box.size);
    return box;
}

} // namespace hoshin::publish
