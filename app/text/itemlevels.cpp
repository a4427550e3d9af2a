// SPDX-License-Identifier: Apache-2.0
#include "text/itemlevels.h"

#include "text/numerals.h"

namespace hoshin::text {

static QStringView withoutMarks(QStringView label)
{
    static constexpr QStringView marks = u"（()）.．";
    while (!label.isEmpty() && marks.contains(label.front()))
        label = label.sliced(1);
    while (!label.isEmpty() && marks.contains(label.back()))
        label.chop(1);
    return label;
}

ItemLevels::Readings ItemLevels::readingsOf(const TextLine &line)
{
    Readings readings{Reading{line.style, line.clause.leading()}, Reading{}};
    const bool kana = line.style == LabelStyle::Aiueo || line.style == LabelStyle::ParenAiueo;
    const bool letter = line.style == LabelStyle::Alphabet || line.style == LabelStyle::ParenAlphabet;
    if (!kana && !letter)
        return readings;
    const QStringView numeral = withoutMarks(line.label);
    if (const std::optional<int> number = kana ? parseIroha(numeral) : parseRoman(numeral)) {
        // the other system stands two places on in LabelStyle, with the same brackets
        readings[1] = {LabelStyle(quint8(line.style) + 2), *number};
        if (*number == 1)
            std::swap(readings[0], readings[1]);
    }
    return readings;
}

void ItemLevels::noteText()
{
    for (size_t i = 0; i < m_open; ++i)
        m_levels[i].textSince = true;
}

bool ItemLevels::continues(const TextLine &line) const
{
    for (const Reading &reading : readingsOf(line))
        for (size_t i = 0; i < m_open; ++i)
            if (m_levels[i].style == reading.style && m_levels[i].last + 1 == reading.number)
                return true;
    return false;
}

void ItemLevels::enter(TextLine &line, size_t level, const Reading &reading)
{
    m_open = level + 1;
    m_levels[level].style = reading.style;
    m_levels[level].last = line.clause.lastCount > 0 ? line.clause.last().front() : reading.number;
    m_levels[level].textSince = false;
    line.style = reading.style;
    if (line.clause.count > 0)
        line.clause.parts[0] = reading.number;
    line.kind = level == 0 ? LineKind::Item : LineKind::Subitem;
    line.depth = quint8(level);
}

/// Finds the open level whose counting `line` continues, the deepest first; a gap is taken only where no level fits exactly.
bool ItemLevels::resume(TextLine &line, const Readings &readings)
{
    const bool branch = line.clause.count > 1;
    for (const int gap : {1, 4, 1000}) {
        for (size_t i = m_open; i-- > 0;) {
            for (const Reading &reading : readings) {
                const Level &level = m_levels[i];
                if (level.style != reading.style || reading.style == LabelStyle::None)
                    continue;
                const int step = reading.number - level.last;
                const bool fits = step >= (branch ? 0 : 1) && step <= gap;
                const bool restarts = level.textSince && reading.number == 1;
                if (fits || restarts || reading.style == LabelStyle::Bullet) {
                    enter(line, i, reading);
                    return true;
                }
            }
        }
        if (readings[0].number == 1 && !branch)
            return false;
    }
    return false;
}

bool ItemLevels::resumeLoneKana(TextLine &line, const Readings &readings)
{
    for (size_t i = m_open; i-- > 0;) {
        Level &level = m_levels[i];
        const bool lone =
            level.last == 1 && (level.style == LabelStyle::Iroha || level.style == LabelStyle::ParenIroha);
        for (const Reading &reading : readings) {
            if (!lone || reading.number != 3 || quint8(reading.style) + 2 != quint8(level.style))
                continue;
            TextLine &first = m_lines[level.line];
            first.style = reading.style;
            first.clause.parts[0] = 2;
            enter(line, i, reading);
            return true;
        }
    }
    return false;
}

void ItemLevels::place(TextLine &line, size_t index)
{
    const Readings readings = readingsOf(line);
    if (!resumeLoneKana(line, readings) && !resume(line, readings))
        enter(line, std::min(m_open, deepest - 1), readings[0]);
    m_levels[m_open - 1].line = index;
}

} // namespace hoshin::text
