// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "publish/compose/charclass.h"
#include "publish/compose/fontlibrary.h"

#include <QList>

#include <string>
#include <vector>

using hb_buffer_t = struct hb_buffer_t;

namespace hoshin::publish {

/// A stretch of text in one font role and size.
struct TextRun
{
    QString text;
    FontRole role = FontRole::Body;
    double size = 10.5;        ///< points
    bool keepTogether = false; ///< no line ends inside
};

/// One drawn glyph. Units: em.
struct ShapedGlyph
{
    quint32 id = 0;
    float x = 0; ///< offset from the pen
    float y = 0; ///< upwards
    float advance = 0;
};

/// The smallest thing a line is made of: one grapheme with its glyphs. Units: points.
struct Box
{
    SpacedCharacter spaced;
    const FontFace *face = nullptr;
    double size = 0;
    int run = 0; ///< index of the TextRun it came from
    quint32 firstGlyph = 0;
    quint32 firstCharacter = 0; ///< in ShapedText::text
    quint16 glyphCount = 0;
    quint16 characterCount = 0;
    bool upright = false; ///< in a vertical line: stands as on a horizontal one; else it lies on its side

    /// Width of what is inked: the body without the blank halves of brackets and commas.
    double inkWidth() const { return spaced.width - spaced.before - spaced.after; }
};

/// What stands between a box and the next one.
struct Joint
{
    Gap gap;
    bool breakable = true;   ///< a line may end here
    bool stretchable = true; ///< justification may open it further than Gap::maximum
};

/// A paragraph ready for line breaking.
struct ShapedText
{
    std::u32string text;
    std::vector<Box> boxes;
    std::vector<Joint> joints; ///< joints[i] stands behind boxes[i]
    std::vector<ShapedGlyph> glyphs;
    std::vector<std::u32string> missing; ///< graphemes that no font draws, in order
    double em = 10.5;
    bool vertical = false;

    bool isEmpty() const { return boxes.empty(); }
};

enum class WritingMode : quint8 { Horizontal, Vertical };

/// Turns runs of text into boxes: font per grapheme, HarfBuzz, spacing classes, break opportunities.
class Shaper
{
public:
    explicit Shaper(FontLibraryPointer fonts, WritingMode mode = WritingMode::Horizontal);
    ~Shaper();
    Shaper(const Shaper &) = delete;
    Shaper &operator=(const Shaper &) = delete;

    /// `em` is the size that spacing is measured in, normally that of the runs. Cost: linear.
    ShapedText shape(const QList<TextRun> &runs, double em) const;

private:
    void shapeRun(const TextRun &run, int index, ShapedText &into) const;
    struct Stretch
    {
        const FontFace *face;
        size_t from;
        size_t to;
        double size;
        int run;
        bool upright;
    };
    void shapeStretch(const Stretch &stretch, const std::u32string &drawn, ShapedText &into) const;
    Box takeBox(const Stretch &stretch, unsigned &index, ShapedText &into) const;

    FontLibraryPointer m_fonts;
    WritingMode m_mode;
    hb_buffer_t *m_buffer;
};

/// The graphemes of `text` that no face of the stack has, each as often as it stands there.
std::vector<std::u32string> graphemesWithoutGlyph(const QString &text, const FontStack &stack);

} // namespace hoshin::publish
