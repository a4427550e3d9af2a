// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "publish/compose/canvas.h"
#include "publish/printdocument.h"

#include <QHash>

namespace hoshin::publish {

/// Runs with their shaped form, and the structure elements that they have been given so far.
struct StyledText
{
    Runs runs;
    ShapedText shaped;
    std::vector<int> owners;        ///< element of each run: -1 until drawn, unless the caller set one
    std::vector<ShapedText> rubies; ///< of each run; empty where none has any
};

/// Keeps the graphemes without a glyph, with the places where they were met.
class MissingGlyphs
{
public:
    void setPlace(const QString &place) { m_place = place; }
    void add(const std::vector<std::u32string> &graphemes);
    QList<MissingGlyph> take() { return std::move(m_missing); }

private:
    QString m_place;
    QList<MissingGlyph> m_missing;
};

/// Prepares styled text and draws its lines: fonts, links, underlines, ruby, and the elements they need.
class TextSetter
{
public:
    TextSetter(Canvas &canvas, FontLibraryPointer fonts, WritingMode mode = WritingMode::Horizontal);

    /// Names that links may lead to, with the words that a screen reader says of them.
    void setAnchors(QHash<QString, QString> titles) { m_anchors = std::move(titles); }
    /// Colour of links: black where all is links, as in a table of contents.
    void setLinkInk(Ink ink) { m_linkInk = ink; }
    MissingGlyphs &missing() { return m_missing; }

    StyledText prepare(const Runs &runs, FontRole role, double size);
    /// With `label` and an ideographic space in front, which never end a line; `owner` is the label's element, -1: the text's.
    StyledText prepareLabelled(const QString &label, int owner, const Runs &runs, FontRole role, double size);

    /// Draws one line as content of `element`, its left end at `origin` on the baseline.
    void draw(StyledText &text, const Line &line, int element, int page, QPointF origin);
    /// Draws one line as part of the artifact that is open on the page.
    void drawArtifact(const StyledText &text, const Line &line, int page, QPointF origin);

private:
    struct Segment
    {
        double from;
        double to;
        const Run *run;
        double size;
    };
    bool leadsSomewhere(const QString &link) const;
    int ownerOf(StyledText &text, int run, int element);
    void makeRoomForRuby(StyledText &text);
    void drawRun(StyledText &text, const Line &line, int from, int to, int element, int page, QPointF origin);
    void drawRuby(const StyledText &text, int run, int owner, double from, double to, int page, double baseline);
    void drawDecorations(const std::vector<Segment> &segments, int page, double baseline, bool vertical);

    Canvas &m_canvas;
    Shaper m_shaper;
    QHash<QString, QString> m_anchors;
    MissingGlyphs m_missing;
    Ink m_linkInk = Ink::Link;
};

} // namespace hoshin::publish
