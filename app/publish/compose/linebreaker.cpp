// SPDX-License-Identifier: Apache-2.0
#include "publish/compose/linebreaker.h"

#include <algorithm>
#include <limits>

namespace hoshin::publish {
namespace {

constexpr double infinite = std::numeric_limits<double>::infinity();
constexpr double costOfLine = 0.5;          // fewer lines where all else is equal
constexpr double costOfShortLast = 60;      // a last line of one or two characters
constexpr double costOfForcedBreak = 1e4;   // inside a word, because nothing else fits
constexpr double comfortableStretch = 0.05; // em per joint that no reader notices
constexpr double tolerance = 1e-6;

/// Sums over the boxes, so that the width of any candidate line is a subtraction.
class Sums
{
public:
    explicit Sums(const ShapedText &text)
        : m_text(text), m_ink(text.boxes.size() + 1), m_gap(m_ink), m_shrink(m_ink), m_stretch(m_ink), m_open(m_ink)
    {
        for (size_t i = 0; i < text.boxes.size(); ++i) {
            const Joint &joint = text.joints[i];
            m_ink[i + 1] = m_ink[i] + text.boxes[i].inkWidth();
            m_gap[i + 1] = m_gap[i] + joint.gap.natural;
            m_shrink[i + 1] = m_shrink[i] + joint.gap.natural - joint.gap.minimum;
            m_stretch[i + 1] = m_stretch[i] + std::max(0.0, joint.gap.maximum - joint.gap.natural);
            m_open[i + 1] = m_open[i] + (joint.stretchable ? 1 : 0);
        }
    }

    /// End of a line's ink: spaces at its end do not count.
    size_t inkEnd(size_t from, size_t to) const
    {
        while (to > from + 1 && m_text.boxes[to - 1].spaced.kind == CharClass::WesternSpace)
            --to;
        return to;
    }
    double natural(size_t from, size_t end) const
    {
        // the blank half of a bracket goes at a line's start, but stays at the paragraph's
        return m_ink[end] - m_ink[from] + within(m_gap, from, end) + (from == 0 ? m_text.boxes[0].spaced.before : 0);
    }
    double shrink(size_t from, size_t end) const { return within(m_shrink, from, end); }
    double stretch(size_t from, size_t end) const { return within(m_stretch, from, end); }
    double openJoints(size_t from, size_t end) const { return within(m_open, from, end); }

private:
    static double within(const std::vector<double> &sums, size_t from, size_t end)
    {
        return end > from + 1 ? sums[end - 1] - sums[from] : 0;
    }

    const ShapedText &m_text;
    std::vector<double> m_ink, m_gap, m_shrink, m_stretch, m_open;
};

class Breaker
{
public:
    Breaker(const ShapedText &text, const Measure &measure)
        : m_text(text)
        , m_measure(measure)
        , m_sums(text)
        , m_best(text.boxes.size() + 1, infinite)
        , m_previous(text.boxes.size() + 1, 0)
    {}

    std::vector<Line> lines()
    {
        const size_t count = m_text.boxes.size();
        m_best[0] = 0;
        for (size_t from = 0; from < count; ++from) {
            if (m_best[from] < infinite)
                tryLinesFrom(from);
        }
        std::vector<size_t> ends;
        for (size_t end = count; end > 0; end = m_previous[end])
            ends.push_back(end);
        std::reverse(ends.begin(), ends.end());
        std::vector<Line> placed;
        placed.reserve(ends.size());
        size_t from = 0;
        for (const size_t end : ends) {
            placed.push_back(place(from, end));
            from = end;
        }
        return placed;
    }

private:
    double room(size_t from) const { return from == 0 ? m_measure.first : m_measure.rest; }

    void tryLinesFrom(size_t from)
    {
        const size_t count = m_text.boxes.size();
        bool broken = false;
        size_t lastFitting = from + 1;
        for (size_t to = from + 1; to <= count; ++to) {
            const size_t end = m_sums.inkEnd(from, to);
            const double slack = room(from) - m_sums.natural(from, end);
            const double shrink = m_sums.shrink(from, end);
            if (slack < -shrink - tolerance)
                break;
            lastFitting = to;
            if (to < count && !m_text.joints[to - 1].breakable)
                continue;
            broken = true;
            consider(from, to, to == count ? costOfLast(from, slack, shrink) : costOfFull(from, end, slack, shrink));
        }
        if (!broken)
            consider(from, lastFitting, costOfForcedBreak);
    }

    void consider(size_t from, size_t to, double cost)
    {
        const double total = m_best[from] + cost + costOfLine;
        if (total < m_best[to]) {
            m_best[to] = total;
            m_previous[to] = from;
        }
    }

    double costOfLast(size_t from, double slack, double shrink) const
    {
        const double squeeze = slack < 0 && shrink > 0 ? slack / shrink : 0;
        const bool tooShort = from > 0 && m_text.boxes.size() - from <= 2;
        return 4 * squeeze * squeeze + (tooShort ? costOfShortLast : 0);
    }

    double costOfFull(size_t from, size_t end, double slack, double shrink) const
    {
        if (slack < 0) {
            const double squeeze = shrink > 0 ? -slack / shrink : 1;
            return 3 * squeeze * squeeze + 0.2;
        }
        const double space =
            std::max(0.0, slack - m_text.boxes[end - 1].spaced.after); // a comma's blank half may fill the end
        const double beyond = std::max(0.0, space - m_sums.stretch(from, end));
        const double joints = m_sums.openJoints(from, end);
        const double perJoint = beyond / std::max(joints, 1.0) / m_text.em;
        const double opened = perJoint / comfortableStretch;
        const double loose = space / m_text.em;
        return opened * opened + 0.03 * loose * loose;
    }

    std::vector<double> gapsOf(size_t from, size_t to) const
    {
        std::vector<double> gaps(to - from);
        for (size_t i = from; i < to; ++i)
            gaps[i - from] = m_text.joints[i].gap.natural;
        const size_t end = m_sums.inkEnd(from, to);
        const double slack = room(from) - m_sums.natural(from, end);
        if (slack < 0)
            closeGaps(gaps, from, end, -slack);
        else if (to < m_text.boxes.size() && m_measure.justify)
            openGaps(gaps, from, end, std::max(0.0, slack - m_text.boxes[end - 1].spaced.after));
        return gaps;
    }

    void closeGaps(std::vector<double> &gaps, size_t from, size_t end, double excess) const
    {
        const double shrink = m_sums.shrink(from, end);
        const double share = shrink > 0 ? std::min(1.0, excess / shrink) : 0;
        for (size_t i = from; i + 1 < end; ++i)
            gaps[i - from] -= share * (m_text.joints[i].gap.natural - m_text.joints[i].gap.minimum);
    }

    void openGaps(std::vector<double> &gaps, size_t from, size_t end, double space) const
    {
        const double stretch = m_sums.stretch(from, end);
        const double share = stretch > 0 ? std::min(1.0, space / stretch) : 0;
        const double joints = m_sums.openJoints(from, end);
        const double rest = joints > 0 ? (space - share * stretch) / joints : 0;
        const double perJoint = rest > tolerance && rest < m_text.em ? rest : 0; // rather ragged than torn apart
        for (size_t i = from; i + 1 < end; ++i) {
            const Joint &joint = m_text.joints[i];
            gaps[i - from] += share * std::max(0.0, joint.gap.maximum - joint.gap.natural);
            if (joint.stretchable)
                gaps[i - from] += perJoint;
        }
    }

    Line place(size_t from, size_t to) const
    {
        const std::vector<double> gaps = gapsOf(from, to);
        Line line{static_cast<int>(from), static_cast<int>(to), {}, 0};
        line.x.reserve(to - from);
        double x = from == 0 ? m_text.boxes[0].spaced.before : 0;
        for (size_t i = from; i < to; ++i) {
            const Box &box = m_text.boxes[i];
            line.x.push_back(static_cast<float>(x - box.spaced.before));
            x += box.inkWidth();
            if (box.spaced.kind != CharClass::WesternSpace)
                line.width = x;
            if (i + 1 < to)
                x += gaps[i - from];
        }
        return line;
    }

    const ShapedText &m_text;
    const Measure m_measure;
    const Sums m_sums;
    std::vector<double> m_best;
    std::vector<size_t> m_previous;
};

} // namespace

std::vector<Line> breakLines(const ShapedText &text, const Measure &measure)
{
    return text.isEmpty() ? std::vector<Line>{} : Breaker(text, measure).lines();
}

Line singleLine(const ShapedText &text)
{
    constexpr double unlimited = 1e7;
    const std::vector<Line> lines = breakLines(text, {unlimited, unlimited, false});
    return lines.empty() ? Line{} : lines.front();
}

} // namespace hoshin::publish
