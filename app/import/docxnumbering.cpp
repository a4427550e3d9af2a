// SPDX-License-Identifier: Apache-2.0
#include "import/docxnumbering.h"

#include "text/numerals.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hoshin::import {

static int intValue(pugi::xml_node node, int otherwise)
{
    return std::clamp(node.attribute("w:val").as_int(otherwise), -1, text::maximumNumber);
}

void DocxNumbering::readLevel(pugi::xml_node level, Level &into)
{
    if (const pugi::xml_node start = level.child("w:start"))
        into.start = intValue(start, 1);
    if (const pugi::xml_node format = level.child("w:numFmt"))
        into.format = format.attribute("w:val").value();
    if (const pugi::xml_node pattern = level.child("w:lvlText"))
        into.pattern = QString::fromUtf8(pattern.attribute("w:val").value());
    const QByteArray suffix = level.child("w:suff").attribute("w:val").value();
    into.suffix = suffix == "nothing" ? QString() : suffix == "space" ? u" "_s : u"\u3000"_s;
}

void DocxNumbering::load(const pugi::xml_document &numbering, const pugi::xml_document &styles)
{
    for (const pugi::xml_node style : styles.child("w:styles").children("w:style"))
        m_styles.insert(style.attribute("w:styleId").value(), style);
    const pugi::xml_node root = numbering.child("w:numbering");
    QHash<int, pugi::xml_node> definitions;
    for (const pugi::xml_node definition : root.children("w:abstractNum"))
        definitions.insert(definition.attribute("w:abstractNumId").as_int(), definition);
    for (const pugi::xml_node num : root.children("w:num")) {
        const int id = num.attribute("w:numId").as_int();
        List &list = m_lists[id];
        const int definition = intValue(num.child("w:abstractNumId"), 0);
        // a list that starts again somewhere counts for itself, all others of the definition count on together
        list.counters = num.child("w:lvlOverride") ? -1 - id : definition;
        const auto read = [&](pugi::xml_node level) {
            const int index = level.attribute("w:ilvl").as_int(-1);
            if (index >= 0 && index < levelCount)
                readLevel(level, list.levels[size_t(index)]);
        };
        for (const pugi::xml_node level : definitions.value(definition).children("w:lvl"))
            read(level);
        for (const pugi::xml_node change : num.children("w:lvlOverride")) {
            read(change.child("w:lvl"));
            const int index = change.attribute("w:ilvl").as_int(-1);
            if (change.child("w:startOverride") && index >= 0 && index < levelCount)
                list.levels[size_t(index)].start = intValue(change.child("w:startOverride"), 1);
        }
    }
}

/// Numbering of the paragraph itself, else of its style, else of the style that one is based on.
DocxNumbering::Place DocxNumbering::placeOf(pugi::xml_node properties, int depth) const
{
    Place place;
    const pugi::xml_node number = properties.child("w:numPr");
    if (const pugi::xml_node id = number.child("w:numId")) {
        place.list = intValue(id, 0);
        place.level = intValue(number.child("w:ilvl"), 0);
        return place;
    }
    // damaged files base styles on one another in a ring
    if (depth > 20)
        return place;
    QByteArray style = properties.child("w:pStyle").attribute("w:val").value();
    if (style.isEmpty())
        style = properties.parent().child("w:basedOn").attribute("w:val").value();
    if (const auto found = m_styles.constFind(style); !style.isEmpty() && found != m_styles.constEnd()) {
        const pugi::xml_node inherited = found->child("w:pPr");
        if (inherited)
            place = placeOf(inherited, depth + 1);
        else if (const auto base = m_styles.constFind(found->child("w:basedOn").attribute("w:val").value());
                 base != m_styles.constEnd())
            place = placeOf(base->child("w:pPr"), depth + 1);
    }
    if (number.child("w:ilvl"))
        place.level = intValue(number.child("w:ilvl"), 0);
    return place;
}

QString DocxNumbering::print(int number, const QByteArray &format)
{
    if (format == "decimalFullWidth" || format == "decimalFullWidth2")
        return text::toFullWidth(number);
    if (format == "decimalEnclosedCircle" || format == "decimalEnclosedCircleChinese")
        return text::toCircled(number);
    if (format == "decimalEnclosedParen")
        return text::toParenthesised(number);
    if (format == "aiueo" || format == "aiueoFullWidth")
        return text::toAiueo(number);
    if (format == "iroha" || format == "irohaFullWidth")
        return text::toIroha(number);
    if (format == "lowerLetter" || format == "upperLetter")
        return format == "lowerLetter" ? text::toAlphabet(number) : text::toAlphabet(number).toUpper();
    if (format == "lowerRoman" || format == "upperRoman")
        return text::toRoman(number);
    if (format == "japaneseCounting" || format == "ideographDigital" || format == "japaneseDigitalTenThousand"
        || format == "chineseCounting")
        return text::toKanji(number);
    return text::toHalfWidth(number);
}

QString DocxNumbering::nextLabel(pugi::xml_node properties)
{
    const Place place = placeOf(properties, 0);
    const auto list = m_lists.constFind(place.list);
    if (place.list <= 0 || list == m_lists.constEnd())
        return {};
    const auto index = size_t(std::clamp(place.level, 0, levelCount - 1));
    const Level &level = list->levels[index];
    if (level.format == "none")
        return {};
    if (level.format == "bullet")
        return u"・"_s;
    Counters &counters = m_counters[list->counters];
    for (size_t i = 0; i <= index; ++i) {
        const bool own = i == index;
        if (!counters.started[i])
            counters.count[i] = list->levels[i].start;
        else if (own)
            ++counters.count[i];
        counters.started[i] = true;
    }
    std::fill(counters.started.begin() + qsizetype(index) + 1, counters.started.end(), false);
    QString label = level.pattern;
    for (size_t i = 0; i <= index; ++i)
        label.replace(u"%%1"_s.arg(i + 1), print(counters.count[i], list->levels[i].format));
    return label.isEmpty() ? label : label + level.suffix;
}

} // namespace hoshin::import
