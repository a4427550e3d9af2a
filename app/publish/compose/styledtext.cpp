// SPDX-License-Identifier: Apache-2.0
#include "publish/compose/styledtext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hoshin::publish {
namespace {

constexpr qsizetype placesPerGlyph = 20;

bool isDecorated(const Run &run) { return run.underline != Underline::None || run.change == ChangeRole::Deleted; }

} // namespace

void MissingGlyphs::add(const std::vector<std::u32string> &graphemes)
{
    for (const std::u32string &grapheme : graphemes) {
        const QString text = QString::fromStdU32String(grapheme);
        auto known =
            std::find_if(m_missing.begin(), m_missing.end(), [&](const MissingGlyph &m) { return m.grapheme == text; });
        if (known == m_missing.end())
            known = m_missing.insert(m_missing.end(), {text, {}});
        if (known->places.size() < placesPerGlyph && !known->places.contains(m_place))
            known->places << m_place;
    }
}

TextSetter::TextSetter(Canvas &canvas, FontLibraryPointer fonts, WritingMode mode)
    : m_canvas(canvas), m_shaper(std::move(fonts), mode)
{}

StyledText TextSetter::prepare(const Runs &runs, FontRole role, double size)
{
    StyledText text{.runs = runs, .owners = std::vector<int>(static_cast<size_t>(runs.size()), -1)};
    QList<TextRun> plain;
    plain.reserve(runs.size());
    for (const Run &run : runs)
        plain.append({run.text, run.strong ? FontRole::Strong : role, size, !run.ruby.isEmpty()});
    text.shaped = m_shaper.shape(plain, size);
    m_missing.add(text.shaped.missing);
    if (std::any_of(runs.begin(), runs.end(), [](const Run &run) { return !run.ruby.isEmpty(); }))
        makeRoomForRuby(text);
    return text;
}

StyledText TextSetter::prepareLabelled(const QString &label, int owner, const Runs &runs, FontRole role, double size)
{
    Runs all = runs;
    all.prepend({.text = label + u'　'});
    StyledText text = prepare(all, role, size);
    text.owners[0] = owner;
    for (size_t i = 0; i < text.shaped.boxes.size() && text.shaped.boxes[i].run == 0; ++i) {
        text.shaped.joints[i].breakable = false;
        text.shaped.joints[i].stretchable = false;
    }
    return text;
}

void TextSetter::makeRoomForRuby(StyledText &text)
{
    text.rubies.resize(text.owners.size());
    auto &boxes = text.shaped.boxes;
    for (size_t i = 0; i < boxes.size();) {
        const int run = boxes[i].run;
        const size_t from = i;
        double width = 0;
        for (; i < boxes.size() && boxes[i].run == run; ++i)
            width += boxes[i].spaced.width;
        const Run &source = text.runs[run];
        if (source.ruby.isEmpty())
            continue;
        ShapedText &ruby = text.rubies[static_cast<size_t>(run)];
        const double size = boxes[from].size / 2;
        ruby = m_shaper.shape({{source.ruby, source.strong ? FontRole::Strong : FontRole::Body, size, true}}, size);
        m_missing.add(ruby.missing);
        const double excess = std::max(0.0, singleLine(ruby).width - width);
        const auto widen = [&](size_t joint) {
            Gap &gap = text.shaped.joints[joint].gap;
            gap = {gap.natural + excess / 2, gap.minimum + excess / 2, gap.maximum + excess / 2};
        };
        if (from > 0)
            widen(from - 1);
        widen(i - 1);
    }
}

bool TextSetter::leadsSomewhere(const QString &link) const
{
    return !link.isEmpty() && (!link.startsWith(u'#') || m_anchors.contains(link.mid(1)));
}

int TextSetter::ownerOf(StyledText &text, int run, int element)
{
    int &owner = text.owners[static_cast<size_t>(run)];
    if (owner >= 0)
        return owner;
    const Run &source = text.runs[run];
    const bool link = leadsSomewhere(source.link);
    if (!link && !isDecorated(source) && source.language.isEmpty() && source.ruby.isEmpty())
        return owner = element;
    const bool ruby = !source.ruby.isEmpty() && !link;
    owner = element;
    if (!ruby || isDecorated(source) || !source.language.isEmpty()) {
        owner = m_canvas.addElement(link ? Tag::Link : Tag::Span, element);
        StructureElement &made = m_canvas.element(owner);
        made.language = source.language;
        if (source.change == ChangeRole::Deleted)
            made.decoration = Decoration::LineThrough;
        else if (source.underline != Underline::None)
            made.decoration = Decoration::Underline;
    }
    if (ruby)
        owner = m_canvas.addElement(Tag::RB, m_canvas.addElement(Tag::Ruby, owner));
    return owner;
}

void TextSetter::draw(StyledText &text, const Line &line, int element, int page, QPointF origin)
{
    std::vector<Segment> decorated;
    for (int from = line.from; from < line.to;) {
        const auto box = [&](int i) -> const Box & { return text.shaped.boxes[static_cast<size_t>(i)]; };
        const int run = box(from).run;
        int to = from;
        while (to < line.to && box(to).run == run)
            ++to;
        drawRun(text, line, from, to, element, page, origin);
        const Run &source = text.runs[run];
        if (isDecorated(source)) {
            const double left = line.x[static_cast<size_t>(from - line.from)];
            const double right = line.x[static_cast<size_t>(to - 1 - line.from)] + box(to - 1).spaced.width;
            decorated.push_back({origin.x() + std::max(0.0, left), origin.x() + right, &source, box(from).size});
        }
        from = to;
    }
    if (!decorated.empty())
        drawDecorations(decorated, page, origin.y(), text.shaped.vertical);
}

void TextSetter::drawRun(StyledText &text, const Line &line, int from, int to, int element, int page, QPointF origin)
{
    const Box &first = text.shaped.boxes[static_cast<size_t>(from)];
    const Box &last = text.shaped.boxes[static_cast<size_t>(to - 1)];
    const Run &run = text.runs[first.run];
    const int owner = ownerOf(text, first.run, element);
    const bool link = leadsSomewhere(run.link);
    m_canvas.beginContent(page, owner);
    m_canvas.drawText(page, text.shaped, line, from, to, origin, link ? m_linkInk : Ink::Black);
    const double left = origin.x() + line.x[static_cast<size_t>(from - line.from)];
    const double right = origin.x() + line.x[static_cast<size_t>(to - 1 - line.from)] + last.spaced.width;
    if (!text.rubies.empty() && !run.ruby.isEmpty())
        drawRuby(text, first.run, owner, left, right, page, origin.y());
    if (link) {
        const QRectF area(QPointF(left, origin.y() - 0.9 * first.size), QPointF(right, origin.y() + 0.2 * first.size));
        const QString title = run.link.startsWith(u'#') ? m_anchors.value(run.link.mid(1)) + u"へ移動"_s : run.link;
        m_canvas.addLink(page, area, run.link, title, owner);
    }
}

void TextSetter::drawRuby(const StyledText &text, int run, int owner, double from, double to, int page, double baseline)
{
    const ShapedText &ruby = text.rubies[static_cast<size_t>(run)];
    const Line line = singleLine(ruby);
    if (m_canvas.element(owner).tag == Tag::RB)
        m_canvas.beginContent(page, m_canvas.addElement(Tag::RT, m_canvas.element(owner).parent));
    const double size = text.shaped.em;
    m_canvas.drawText(page, ruby, line, line.from, line.to, {(from + to - line.width) / 2, baseline - size * 0.93},
                      Ink::Black);
}

void TextSetter::drawDecorations(const std::vector<Segment> &segments, int page, double baseline, bool vertical)
{
    constexpr double thickness = 0.6;
    m_canvas.beginArtifact(page, ArtifactKind::Layout);
    const auto rule = [&](const Segment &s, double y) {
        m_canvas.fill(page, {s.from, baseline + y, s.to - s.from, thickness}, Ink::Black);
    };
    for (const Segment &s : segments) {
        if (s.run->change == ChangeRole::Deleted)
            rule(s, -0.36 * s.size);
        // 傍線 stands at the right of a vertical line, and there beyond the readings
        const double beside = (!vertical ? 0.17 : s.run->ruby.isEmpty() ? -1.03 : -1.4) * s.size;
        if (s.run->underline != Underline::None)
            rule(s, beside);
        if (s.run->underline == Underline::Double)
            rule(s, beside + (vertical ? -2.5 : 2.5) * thickness);
    }
}

void TextSetter::drawArtifact(const StyledText &text, const Line &line, int page, QPointF origin)
{
    m_canvas.drawText(page, text.shaped, line, line.from, line.to, origin, Ink::Black);
}

} // namespace hoshin::publish
