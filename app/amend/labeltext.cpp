// SPDX-License-Identifier: Apache-2.0
#include "amend/labeltext.h"

#include "amend/blocktext.h"
#include "import/plaintextreader.h"
#include "import/textwriter.h"
#include "text/labels.h"
#include "text/lines.h"

using namespace Qt::StringLiterals;

namespace hoshin::amend {

using model::ClauseKind;

QString labelOf(const Unit &unit, const text::NumberingScheme &scheme, const LabelPlace &place)
{
    const bool counted = unit.clause.number.label.isEmpty() && !unit.number.isEmpty();
    if (counted && unit.kind() == ClauseKind::Paragraph) // that it has a number at all says
                                                         // that it is printed
        return model::numberText(unit.number, unit.rangeEnd, scheme.style(text::Level::Paragraph),
                                 scheme.style(text::Level::Paragraph).numeral);
    const QString own = printedLabel(unit, scheme, place.depth);
    const bool compound = counted && scheme.sectionsCompound && unit.kind() == ClauseKind::Section
        && place.kind == ClauseKind::Chapter && !place.above.isEmpty();
    return compound ? place.above + u'.' + own : own;
}

static LabelPlace placeIn(const Unit &unit, const text::NumberingScheme &scheme, const LabelPlace &place)
{
    return {labelOf(unit, scheme, place), unit.kind(), unit.kind() == ClauseKind::Subitem ? place.depth + 1 : 0};
}

LabelPlace placeBelow(const WorkText &text, const UnitPath &above)
{
    const text::NumberingScheme &scheme = text::numberingScheme(text.meta.scheme);
    LabelPlace place;
    for (size_t length = 1; length <= above.size(); ++length) {
        if (const Unit *unit = unitAt(text, UnitPath(above.begin(), above.begin() + qsizetype(length))))
            place = placeIn(*unit, scheme, place);
    }
    return place;
}

QString labelAt(const WorkText &text, const UnitPath &path)
{
    const Unit *unit = unitAt(text, path);
    if (!unit)
        return {};
    return labelOf(*unit, text::numberingScheme(text.meta.scheme),
                   placeBelow(text, UnitPath(path.begin(), path.end() - 1)));
}

bool isAddress(QStringView label)
{
    const text::LabelStyle style = text::scanLabel(label).style;
    return style != text::LabelStyle::None && style != text::LabelStyle::Bullet;
}

void addLabelStep(Steps &steps, const QString &label)
{
    if (!steps.empty() && steps.back().place == Place::Label && label.startsWith(steps.back().word + u'.'))
        steps.pop_back();
    const bool glued = steps.empty() || !label.front().isDigit();
    steps.push_back({.place = Place::Label, .word = label, .link = glued ? QString() : u"の"_s});
}

bool sameLabel(QStringView a, QStringView b)
{
    const auto plain = [](QStringView label) {
        QString made;
        for (const QChar c : label) {
            if (c >= u'⑴' && c <= u'⒇')
                made += u'(' + QString::number(c.unicode() - u'⑴' + 1) + u')';
            else if (!text::isBlank(c))
                made += c >= u'！' && c <= u'～' ? QChar(char16_t(c.unicode() - 0xFEE0)) : c;
        }
        if (made.endsWith(u'.'))
            made.chop(1);
        if (made.endsWith(u')') && !made.startsWith(u'('))
            made.prepend(u'(');
        return made;
    };
    return a == b || plain(a) == plain(b);
}

namespace {

/// Could the unit bear a label of that number? Saves making most labels.
bool mayBear(const Unit &unit, int number)
{
    return number == 0 || unit.number.isEmpty() || !unit.clause.number.label.isEmpty() || unit.number[0] == number
        || unit.kind() == ClauseKind::Section || unit.rangeEnd > 0;
}

UnitPath findIn(const std::vector<Unit> &row, size_t from, size_t to, const UnitPath &above, const QString &label,
                int number, const text::NumberingScheme &scheme, const LabelPlace &place)
{
    const auto pathTo = [&](size_t index) {
        UnitPath path = above;
        path.push_back(int(index));
        return path;
    };
    for (size_t i = from; i < to; ++i) {
        if (row[i].kind() != ClauseKind::Text && mayBear(row[i], number)
            && sameLabel(labelOf(row[i], scheme, place), label))
            return pathTo(i);
    }
    const bool dotted = scheme.sectionsCompound && label.contains(u'.');
    for (size_t i = from; i < to; ++i) { // 6.1 in 6; ア in the 項 that has no label
        const bool silent = row[i].kind() == ClauseKind::Paragraph && labelOf(row[i], scheme, place).isEmpty();
        if (!silent && !(dotted && isDivision(row[i].kind())))
            continue;
        const UnitPath found = findIn(row[i].children, 0, row[i].children.size(), pathTo(i), label, silent ? number : 0,
                                      scheme, placeIn(row[i], scheme, place));
        if (!found.empty())
            return found;
    }
    return {};
}

} // namespace

UnitPath findLabel(const WorkText &text, const UnitPath &above, const QString &label)
{
    const text::NumberingScheme &scheme = text::numberingScheme(text.meta.scheme);
    const text::Label scanned = text::scanLabel(label);
    const bool sure = scanned.style != text::LabelStyle::Dotted && scanned.style < text::LabelStyle::Kanji;
    const int number = sure ? scanned.number.leading() : 0;
    const Unit *unit = unitAt(text, above);
    if (!unit)
        return findIn(text.body, 0, text.body.size(), {}, label, number, scheme, {});
    if (isDivision(unit->kind()) && !text.nested) {
        const auto from = size_t(above.front());
        return findIn(text.body, from + 1, divisionEnd(text.body, from), {}, label, number, scheme, {});
    }
    return findIn(unit->children, 0, unit->children.size(), above, label, number, scheme, placeBelow(text, above));
}

namespace {

class LabelWriter
{
public:
    explicit LabelWriter(const text::NumberingScheme &scheme) : m_scheme(scheme) {}

    void write(const std::vector<Unit> &units, const LabelPlace &place)
    {
        for (const Unit &unit : units)
            write(unit, place);
    }

    QStringList lines;

private:
    void line(const QString &label, const QString &text, int indent = 0)
    {
        const QString gap = label.isEmpty() || text.isEmpty() ? QString() : u"　"_s;
        if (!label.isEmpty() || !text.isEmpty())
            lines += QString(indent, u'　') + label + gap + text;
    }

    void write(const Unit &unit, const LabelPlace &place)
    {
        const LabelPlace inside = placeIn(unit, m_scheme, place);
        const QString &heading = unit.clause.heading;
        const QString &text = unit.clause.text;
        switch (unit.kind()) {
        case ClauseKind::Article: writeArticle(unit, inside); return;
        case ClauseKind::Paragraph:
            if (!heading.isEmpty())
                line({}, u'（' + heading + u'）');
            line(inside.above, text);
            break;
        case ClauseKind::Item:
        case ClauseKind::Subitem:
            line(inside.above, text, unit.kind() == ClauseKind::Item ? 1 : place.depth + 2);
            break;
        case ClauseKind::TableRow: lines += blockLines({unit}, m_scheme); return;
        case ClauseKind::Table: line(inside.above, heading); break;
        case ClauseKind::Supplementary:
            line(heading.isEmpty() ? inside.above : inside.above + u'（' + heading + u'）', text);
            break;
        case ClauseKind::Text: line({}, text); break;
        default: line(inside.above, heading); line({}, text);
        }
        write(unit.children, inside);
    }

    void writeArticle(const Unit &article, const LabelPlace &inside)
    {
        const Unit *first = article.children.empty() ? nullptr : &article.children.front();
        const bool joined = first && article.clause.heading.isEmpty() && article.clause.text.isEmpty()
            && first->kind() == ClauseKind::Paragraph && first->clause.heading.isEmpty()
            && labelOf(*first, m_scheme, inside).isEmpty();
        if (!joined) {
            const bool both = !article.clause.heading.isEmpty() && !article.clause.text.isEmpty();
            line(inside.above, both ? article.clause.heading : article.clause.heading + article.clause.text);
            line({}, both ? article.clause.text : QString());
            write(article.children, inside);
            return;
        }
        line(inside.above, first->clause.text);
        write(first->children, placeIn(*first, m_scheme, inside));
        for (size_t i = 1; i < article.children.size(); ++i)
            write(article.children[i], inside);
    }

    const text::NumberingScheme &m_scheme;
};

/// `unit` as what matters of it for reading what comes behind: its own lines.
Unit pruned(const Unit &unit)
{
    const bool lines =
        unit.kind() == ClauseKind::Toc || unit.kind() == ClauseKind::Preamble || unit.kind() == ClauseKind::Table;
    Unit copy = unit;
    if (lines)
        return copy;
    copy.children.clear();
    const bool joined = unit.kind() == ClauseKind::Article && unit.clause.heading.isEmpty() && !unit.children.empty()
        && unit.children.front().kind() == ClauseKind::Paragraph && unit.children.front().number.isEmpty();
    if (joined) { // its first words stand on its own line
        copy.children.push_back(unit.children.front());
        copy.children.front().children.clear();
    }
    return copy;
}

/// All in front of `index` below `above`.
std::vector<Unit> inFront(const std::vector<Unit> &row, const UnitPath &above, size_t level, size_t index)
{
    const bool last = level == above.size();
    const size_t end = std::min(last ? index : size_t(above[level]), row.size());
    std::vector<Unit> made;
    for (size_t i = 0; i < end; ++i)
        made.push_back(last && i + 1 == end ? row[i] : pruned(row[i]));
    if (!last && end < row.size()) {
        Unit next = row[end];
        next.children = inFront(row[end].children, above, level + 1, index);
        made.push_back(std::move(next));
    }
    return made;
}

/// The path to the first clause that was read from a line behind `last`; empty:
/// there is none.
UnitPath firstBehind(const std::vector<Unit> &row, const QHash<model::ClauseId, int> &lineOf, int last)
{
    for (size_t i = 0; i < row.size(); ++i) {
        if (lineOf.value(row[i].clause.id) > last)
            return {int(i)};
        UnitPath below = firstBehind(row[i].children, lineOf, last);
        if (below.empty())
            continue;
        below.insert(below.begin(), int(i));
        return below;
    }
    return {};
}

/// How many characters the clauses hold.
qsizetype extent(const std::vector<Unit> &units)
{
    qsizetype size = 0;
    for (const Unit &unit : units)
        size += unit.clause.heading.size() + unit.clause.text.size() + extent(unit.children);
    return size;
}

Error cannotStandThere() { return {.code = ErrorCode::Malformed, .detail = u"掲げられた文は、この箇所に置けない"_s}; }

} // namespace

QStringList labelledLines(const WorkText &text, const UnitPath &above, const std::vector<Unit> &units)
{
    LabelWriter writer(text::numberingScheme(text.meta.scheme));
    writer.write(units, placeBelow(text, above));
    return writer.lines;
}

/// Notes of amendments (令6訓令9・一部改正) are no part of what is amended.
static void dropNotes(std::vector<Unit> &units)
{
    for (Unit &unit : units) {
        unit.clause.amendmentNote.clear();
        dropNotes(unit.children);
    }
}

QStringList wholeLines(const WorkText &text)
{
    WorkText bare = text;
    bare.meta.instrument.clear();
    bare.meta.history.clear();
    dropNotes(bare.body);
    QStringList lines = import::writePlainText(toDocument(bare)).split(u'\n');
    lines.removeIf([](const QString &line) { // blank ones, and the rule below the head of a table
        const bool rule = line.contains(u"--"_s);
        return std::all_of(line.begin(), line.end(),
                           [rule](QChar c) { return text::isBlank(c) || (rule && QStringView(u"|-:").contains(c)); });
    });
    return lines;
}

Result<Hung> readHung(const WorkText &text, const UnitPath &above, size_t index, const QStringList &block,
                      model::IdSource &ids)
{
    WorkText front = text;
    front.body = asPrinted(inFront(text.body, above, 0, index), text.body);
    front.meta.title = u"題名"_s;
    QStringList before = labelledLines(front, {}, front.body);
    before.prepend(front.meta.title);
    const QString whole = (before + block).join(u'\n');
    const import::Imported read = import::readPlainText(whole, text::textStyleOf(text.meta.scheme), ids);
    QHash<model::ClauseId, int> lineOf;
    for (const import::ClauseLine &line : read.lines)
        lineOf.insert(line.clause, line.line);
    WorkText made = toWorkText(read.document, text.nested);
    const UnitPath at = firstBehind(made.body, lineOf, int(before.size()));
    if (at.empty())
        return Error{.code = ErrorCode::Malformed, .detail = u"加える文がない"_s};
    Hung hung{.above = UnitPath(at.begin(), at.end() - 1)};
    for (size_t length = 1; length <= hung.above.size(); ++length) { // the same units as in the text itself
        const UnitPath path(at.begin(), at.begin() + qsizetype(length));
        const Unit *there = unitAt(text, path);
        const Unit *here = unitAt(made, path);
        if (!there || there->kind() != here->kind() || labelAt(text, path) != labelAt(made, path))
            return cannotStandThere();
    }
    std::vector<Unit> &row = siblingsAt(made, at);
    hung.units.assign(std::make_move_iterator(row.begin() + at.back()), std::make_move_iterator(row.end()));
    row.erase(row.begin() + at.back(), row.end());
    hung.index = hung.above == above ? index : size_t(at.back());
    // what stands further out would be somewhere else
    for (UnitPath outer = hung.above; !outer.empty(); outer.pop_back()) {
        if (size_t(outer.back()) + 1 != siblingsAt(made, outer).size())
            return cannotStandThere();
    }
    if (extent(made.body) != extent(front.body)) // a line of the block went into what was there before
        return cannotStandThere();
    return hung;
}

Result<WorkText> readWhole(const QStringList &lines, model::IdSource &ids)
{
    const import::Imported read = import::readPlainText(lines.join(u'\n'), ids);
    WorkText whole = toWorkText(read.document);
    if (whole.body.empty())
        return Error{.code = ErrorCode::Malformed, .detail = u"改めた後の文がない"_s};
    return whole;
}

} // namespace hoshin::amend
