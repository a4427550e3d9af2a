// SPDX-License-Identifier: Apache-2.0
#include "amend/locator.h"

#include "amend/blocktext.h"
#include "amend/structure.h"
#include "amend/toclines.h"

using namespace Qt::StringLiterals;

namespace hoshin::amend {

using model::ClauseKind;
using model::NumberParts;

namespace {

std::optional<ClauseKind> kindOf(Place place)
{
    switch (place) {
    case Place::Part: return ClauseKind::Part;
    case Place::Chapter: return ClauseKind::Chapter;
    case Place::Section: return ClauseKind::Section;
    case Place::Subsection: return ClauseKind::Subsection;
    case Place::Division: return ClauseKind::Division;
    case Place::Article: return ClauseKind::Article;
    case Place::Paragraph: return ClauseKind::Paragraph;
    case Place::Item: return ClauseKind::Item;
    case Place::Subitem: return ClauseKind::Subitem;
    case Place::Table: return ClauseKind::Table;
    case Place::Supplementary: return ClauseKind::Supplementary;
    case Place::Toc: return ClauseKind::Toc;
    case Place::Preamble: return ClauseKind::Preamble;
    default: return {};
    }
}

std::optional<Part> partOfPlace(Place place)
{
    switch (place) {
    case Place::Heading:
    case Place::Name: return Part::Heading;
    case Place::Lead: return Part::Lead;
    case Place::MainSentence: return Part::MainSentence;
    case Place::Proviso: return Part::Proviso;
    case Place::FirstHalf: return Part::FirstHalf;
    case Place::LatterHalf: return Part::LatterHalf;
    default: return {};
    }
}

NumberParts partsOf(const Step &step)
{
    NumberParts parts;
    for (const int part : step.number)
        parts.append(part);
    return parts;
}

/// 「第12条の前後にあるのは第11条、第13条」: what a person may have meant.
Error notFound(const Step &step, const std::vector<Unit> &row, size_t from, size_t to)
{
    const std::optional<ClauseKind> kind = kindOf(step.place);
    const NumberParts wanted = partsOf(step);
    const Unit *before = nullptr;
    const Unit *after = nullptr;
    for (size_t i = from; i < to; ++i) {
        const Unit &unit = row[i];
        if (unit.kind() != kind || unit.number.isEmpty() || wanted.isEmpty())
            continue;
        if (numberLess(unit.number, wanted))
            before = !before || numberLess(before->number, unit.number) ? &unit : before;
        else
            after = !after || numberLess(unit.number, after->number) ? &unit : after;
    }
    QString near;
    for (const Unit *unit : {before, after}) {
        if (!unit)
            continue;
        Step existing = step;
        existing.number.assign(unit->number.begin(), unit->number.end());
        near += (near.isEmpty() ? u"。近いのは"_s : u"、"_s) + spoken(existing);
    }
    return {.code = ErrorCode::NotFound, .detail = u"「%1」がない"_s.arg(spoken(step)) + near};
}

QString narrowed(QString label)
{
    for (QChar &c : label) {
        if (c >= u'！' && c <= u'～')
            c = QChar(char16_t(c.unicode() - 0xFEE0));
    }
    return label;
}

} // namespace

std::vector<TextRange> sentencesOf(QStringView text)
{
    std::vector<TextRange> sentences;
    qsizetype start = 0;
    int depth = 0;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QChar c = text[at];
        if (c == u'（' || c == u'「' || c == u'(')
            ++depth;
        else if (c == u'）' || c == u'」' || c == u')')
            depth = std::max(0, depth - 1);
        if (c != u'。' || depth > 0)
            continue;
        sentences.push_back({start, at + 1});
        start = at + 1;
    }
    if (start < text.size())
        sentences.push_back({start, text.size()});
    return sentences;
}

TextRange rangeOf(Part part, QStringView text)
{
    const std::vector<TextRange> sentences = sentencesOf(text);
    size_t proviso = 0;
    while (proviso < sentences.size() && !text.sliced(sentences[proviso].from).startsWith(u"ただし"))
        ++proviso;
    const qsizetype provisoFrom = proviso < sentences.size() ? sentences[proviso].from : text.size();
    switch (part) {
    case Part::Proviso: return {provisoFrom, text.size()};
    case Part::MainSentence: return {0, provisoFrom < text.size() ? provisoFrom : 0};
    case Part::FirstHalf: return sentences.size() > 1 ? sentences.front() : TextRange{};
    case Part::LatterHalf:
        return sentences.size() > 1 ? TextRange{sentences[1].from, provisoFrom > sentences[1].from ? provisoFrom : 0}
                                    : TextRange{};
    default: return {0, text.size()};
    }
}

const std::vector<Unit> &Locator::rowBelow(const UnitPath &path) const
{
    const Unit *unit = unitAt(*m_text, path);
    return unit ? unit->children : m_text->body;
}

/// 第3条第1号: the item stands in the 項 that is not said.
UnitPath Locator::throughParagraph(const UnitPath &path) const
{
    const Unit *unit = unitAt(*m_text, path);
    const bool holds = unit
        && (unit->kind() == ClauseKind::Article || unit->kind() == ClauseKind::Supplementary
            || (m_text->byLabel && unit->clause.text.isEmpty()));
    if (!holds)
        return path;
    for (size_t i = 0; i < unit->children.size(); ++i) {
        if (m_text->byLabel && !unit->children[i].number.isEmpty())
            break; // a 項 with a label of its own is named by it
        if (unit->children[i].kind() == ClauseKind::Paragraph) {
            UnitPath below = path;
            below.push_back(int(i));
            return below;
        }
    }
    return path;
}

Result<Spot> Locator::inRow(const UnitPath &above, size_t from, size_t to, const Step &step) const
{
    const std::vector<Unit> &row = rowBelow(above);
    const std::optional<ClauseKind> kind = kindOf(step.place);
    const NumberParts number = partsOf(step);
    const text::NumberingScheme &scheme = text::numberingScheme(m_text->meta.scheme);
    int depth = 0;
    for (const Unit *unit = unitAt(*m_text, above);
         unit && unit->kind() == ClauseKind::Subitem && depth < int(above.size());) {
        ++depth;
        unit = unitAt(*m_text, UnitPath(above.begin(), above.end() - depth));
    }
    const auto isMeant = [&](const Unit &unit) {
        if (unit.kind() != kind)
            return false;
        return step.place == Place::Subitem ? narrowed(printedLabel(unit, scheme, depth)) == narrowed(step.word)
                                            : number.isEmpty() || bears(unit, number);
    };
    const auto spotAt = [&](size_t index) {
        UnitPath path = above;
        path.push_back(int(index));
        return Spot{.path = path, .withHeading = step.aside.contains(u"見出しを含む"_s)};
    };
    if (step.place == Place::Article && !number.isEmpty() && m_named.size() > above.size()) {
        // an amendment goes through the articles in order: what is named next is seldom far
        const size_t near = std::clamp(size_t(m_named[above.size()]), from, std::max(from, to));
        for (size_t away = 0; near + away < to || away <= near - from; ++away) {
            if (away <= near - from && near - away < to && isMeant(row[near - away]))
                return spotAt(near - away);
            if (near + away < to && isMeant(row[near + away]))
                return spotAt(near + away);
        }
        return notFound(step, row, from, to);
    }
    for (size_t i = from; i < to; ++i) {
        if (isMeant(row[i]))
            return spotAt(i);
    }
    return notFound(step, row, from, to);
}

Result<Spot> Locator::appended(const Step &step) const
{
    const text::NumberingScheme &scheme = text::numberingScheme(m_text->meta.scheme);
    const QString wanted = narrowed(spoken(step));
    const NumberParts number = partsOf(step);
    int tables = 0;
    int only = -1;
    for (size_t i = 0; i < m_text->body.size(); ++i) {
        const Unit &unit = m_text->body[i];
        if (unit.kind() != ClauseKind::Table)
            continue;
        const QString label = narrowed(printedLabel(unit, scheme));
        const bool byNumber = step.place == Place::AppendedTable && !number.isEmpty() && unit.number == number;
        if (label == wanted || byNumber)
            return Spot{.path = {int(i)}};
        if (!unit.number.isEmpty()) {
            ++tables;
            only = int(i);
        }
    }
    if (tables == 1 && number.isEmpty() && step.place == Place::AppendedTable)
        return Spot{.path = {only}};
    return Error{.code = ErrorCode::NotFound, .detail = u"「%1」がない"_s.arg(spoken(step))};
}

Result<Spot> Locator::same(const Step &step) const
{
    const std::optional<ClauseKind> kind = kindOf(step.place);
    for (size_t length = m_named.size(); kind && length > 0; --length) {
        const UnitPath path(m_named.begin(), m_named.begin() + qsizetype(length));
        if (const Unit *unit = unitAt(*m_text, path); unit && unit->kind() == *kind)
            return Spot{.path = path, .withHeading = step.aside.contains(u"見出しを含む"_s)};
    }
    if (isTocLine(*m_text, m_named)) {
        if (tocLineOf(unitAt(*m_text, m_named)->clause.text).place == step.place)
            return Spot{.path = m_named};
    }
    // 同章 behind an article: the division it stands in
    if (kind && isDivision(*kind) && !m_named.empty()) {
        for (int i = m_named.front(); i >= 0; --i) {
            if (m_text->body[size_t(i)].kind() == *kind)
                return Spot{.path = {i}};
        }
    }
    if (step.place == Place::Heading || step.place == Place::Table)
        return next({.path = m_named}, step);
    return Error{.code = ErrorCode::NotFound, .detail = u"「%1」が何を指すか分からない"_s.arg(spoken(step))};
}

/// 第2項, 第3号, イ, ただし書 without what they belong to: they belong to what was named last.
Result<Spot> Locator::relative(const Step &step) const
{
    size_t longest = m_named.size();
    const Unit *named = unitAt(*m_text, m_named);
    if (named && step.place == Place::Subitem && named->kind() == ClauseKind::Subitem && longest > 1)
        --longest; // ロ behind イ is its neighbour
    for (size_t length = longest; length > 0; --length) {
        const UnitPath path(m_named.begin(), m_named.begin() + qsizetype(length));
        const Result<Spot> found = next({.path = path}, step);
        if (found)
            return found;
        const Unit *unit = unitAt(*m_text, path);
        const bool border = unit
            && (unit->kind() == ClauseKind::Article || unit->kind() == ClauseKind::Supplementary
                || (unit->kind() == ClauseKind::Paragraph && step.place != Place::Paragraph
                    && step.place != Place::Heading));
        if (border)
            return found;
    }
    return Error{.code = ErrorCode::NotFound, .detail = u"「%1」がどの条のものか分からない"_s.arg(spoken(step))};
}

Result<Spot> Locator::first(const Step &step) const
{
    if (step.same)
        return same(step);
    const Unit *container = m_named.empty() ? nullptr : unitAt(*m_text, {m_named.front()});
    if (m_inside && container && container->kind() == ClauseKind::Toc && step.place <= Place::Division)
        return tocLine(m_named.front(), 0, container->children.size(), step);
    switch (step.place) {
    case Place::All: return Spot{.part = Part::All};
    case Place::Title: return Spot{.part = Part::Title};
    case Place::MainPart: return Spot{.part = Part::MainPart};
    case Place::AppendedTable:
    case Place::Form: return appended(step);
    case Place::Supplementary:
        for (size_t i = 0; i < m_text->body.size(); ++i) {
            const Unit &unit = m_text->body[i];
            const QString inside = step.aside.isEmpty() ? QString() : step.aside.sliced(1).chopped(1);
            if (unit.kind() == ClauseKind::Supplementary
                && (inside.isEmpty() || unit.clause.number.label.contains(inside)
                    || unit.clause.heading.contains(inside)))
                return Spot{.path = {int(i)}};
        }
        return Error{.code = ErrorCode::NotFound, .detail = u"「%1」がない"_s.arg(spoken(step))};
    case Place::Article:
        if (container && container->kind() == ClauseKind::Supplementary && m_inside)
            return inRow({m_named.front()}, 0, container->children.size(), step);
        return inRow({}, 0, m_text->body.size(), step);
    case Place::Section:
    case Place::Subsection:
    case Place::Division: {
        const Result<Spot> near =
            m_named.empty() ? Result<Spot>(unsupported(step)) : inDivisionOf(m_named.front(), step);
        return near ? near : inRow({}, 0, m_text->body.size(), step);
    }
    case Place::Part:
    case Place::Chapter:
    case Place::Toc:
    case Place::Preamble: return inRow({}, 0, m_text->body.size(), step);
    case Place::Provisions:
    case Place::Amending:
    case Place::Label: return unsupported(step);
    default: return relative(step);
    }
}

Result<Spot> Locator::tocLine(int toc, size_t from, size_t to, const Step &step) const
{
    const int line = findTocLine(m_text->body[size_t(toc)].children, from, to, step.place, step.number);
    if (line < 0)
        return Error{.code = ErrorCode::NotFound, .detail = u"目次に「%1」がない"_s.arg(spoken(step))};
    return Spot{.path = {toc, line}};
}

/// 第2節 behind something of 第3章: the one in that chapter.
Result<Spot> Locator::inDivisionOf(int index, const Step &step) const
{
    const std::optional<ClauseKind> kind = kindOf(step.place);
    for (int i = std::min(index, int(m_text->body.size()) - 1); i >= 0; --i) {
        const ClauseKind above = m_text->body[size_t(i)].kind();
        if (isDivision(above) && above < *kind)
            return inRow({}, size_t(i), divisionEnd(m_text->body, size_t(i)), step);
    }
    return unsupported(step);
}

Result<Spot> Locator::tablePart(const Spot &from, const Step &step) const
{
    const Unit *table = unitAt(*m_text, from.path);
    if (!table || table->kind() != ClauseKind::Table)
        return unsupported(step);
    const QString name = step.word.chopped(step.word.size() > 2 && step.word[step.word.size() - 2] == u'の' ? 2 : 1);
    if (step.place == Place::Column) {
        const Unit *header = table->children.empty() ? nullptr : &table->children.front();
        const int columns = header ? int(header->children.size()) : 0;
        if (columns > 0 && (name == u"上" || name == u"下"))
            return Spot{.path = from.path, .column = name == u"上" ? 0 : columns - 1};
        for (size_t i = 0; header && i < header->children.size(); ++i) {
            if (header->children[i].clause.text == name)
                return Spot{.path = from.path, .column = int(i)};
        }
    }
    for (size_t i = 0; step.place == Place::Row && i < table->children.size(); ++i) {
        const Unit &row = table->children[i];
        if (!row.children.empty() && row.children.front().clause.text == name) {
            UnitPath path = from.path;
            path.push_back(int(i));
            return Spot{.path = path};
        }
    }
    return Error{.code = ErrorCode::NotFound, .detail = u"表に「%1」がない"_s.arg(spoken(step))};
}

Result<Spot> Locator::partOf(const Spot &from, const Step &step) const
{
    const Unit *unit = unitAt(*m_text, from.path);
    if (!unit)
        return unsupported(step);
    const Part part = *partOfPlace(step.place);
    if (part == Part::Heading) {
        const bool named = unit->kind() == ClauseKind::Article || unit->kind() == ClauseKind::Paragraph
            || unit->kind() == ClauseKind::Table || isDivision(unit->kind());
        return named ? Result<Spot>(Spot{.path = from.path, .part = part}) : unsupported(step);
    }
    const UnitPath path = throughParagraph(from.path);
    const Unit *target = unitAt(*m_text, path);
    if (part != Part::Lead && rangeOf(part, target->clause.text).isEmpty())
        return Error{.code = ErrorCode::NotFound, .detail = u"「%1」がない"_s.arg(spoken(step))};
    return Spot{.path = path, .part = part};
}

Result<Spot> Locator::next(const Spot &from, const Step &step) const
{
    const bool ofNote = step.place == Place::Paragraph || step.place == Place::Item || step.place == Place::Subitem;
    if (step.place == Place::Note || (ofNote && !from.note.isEmpty()))
        return notePart(from, step);
    if (!from.note.isEmpty())
        return unsupported(step);
    if (partOfPlace(step.place))
        return partOf(from, step);
    const Unit *unit = unitAt(*m_text, from.path);
    if (!unit)
        return unsupported(step);
    if (isTocLine(*m_text, from.path) && step.place <= Place::Division) {
        const std::vector<Unit> &lines = m_text->body[size_t(from.path[0])].children;
        const size_t line = size_t(from.path[1]);
        return tocLine(from.path[0], line + 1, tocLineEnd(lines, line), step);
    }
    switch (step.place) {
    case Place::Row:
    case Place::Column: return tablePart(from, step);
    case Place::Section:
    case Place::Subsection:
    case Place::Division:
    case Place::Chapter:
    case Place::Article:
        if (isDivision(unit->kind()) && from.path.size() == 1 && !m_text->nested)
            return inRow({}, size_t(from.path[0]), divisionEnd(m_text->body, size_t(from.path[0])), step);
        return inRow(from.path, 0, unit->children.size(), step);
    case Place::Paragraph: return inRow(from.path, 0, unit->children.size(), step);
    case Place::Item:
    case Place::Table:
    case Place::Subitem: {
        const UnitPath path = throughParagraph(from.path);
        const Result<Spot> found = inRow(path, 0, unitAt(*m_text, path)->children.size(), step);
        // plain text of a law often holds a table as words of its clause: then 第一条の表 is the clause
        return found || step.place != Place::Table ? found : Spot{.path = from.path};
    }
    default: return unsupported(step);
    }
}

Result<Spot> Locator::find(const Address &address)
{
    if (m_text->byLabel)
        return findByLabel(address);
    Result<Spot> spot = first(address.steps.front());
    for (size_t i = 1; spot && i < address.steps.size(); ++i) {
        const bool heading = spot->withHeading;
        spot = next(*spot, address.steps[i]);
        if (spot && heading)
            (*spot).withHeading = true;
    }
    if (spot)
        m_named = spot->path;
    return spot;
}

Result<std::vector<Spot>> Locator::find(const Targets &targets, bool inside)
{
    std::vector<Spot> spots;
    for (size_t i = 0; i < targets.size(); ++i) {
        m_inside = inside || i > 0;
        const Result<Spot> spot = find(targets[i].first);
        if (!spot)
            return spot.error();
        spots.push_back(*spot);
        const UnitPath &path = spot->path;
        for (int index = path.empty() ? 0 : path.back() + 1; namesEach(targets[i]);
             ++index) { // 各号: those behind the first too
            UnitPath other = path;
            other.back() = index;
            const Unit *unit = unitAt(*m_text, other);
            if (!unit)
                break;
            if (unit->kind() == unitAt(*m_text, path)->kind())
                spots.push_back(Spot{.path = other});
        }
        if (!targets[i].last)
            continue;
        m_inside = true;
        const Result<Spot> last = find(*targets[i].last);
        if (!last)
            return last.error();
        const bool siblings = spot->path.size() == last->path.size() && !last->path.empty()
            && std::equal(spot->path.begin(), spot->path.end() - 1, last->path.begin());
        if (!siblings || last->path.back() < spot->path.back())
            return Error{.code = ErrorCode::Malformed, .detail = u"「%1」は一続きでない"_s.arg(toString({targets[i]}))};
        const ClauseKind kind = unitAt(*m_text, spot->path)->kind();
        for (int index = spot->path.back() + 1; index <= last->path.back(); ++index) {
            Spot between = *last;
            between.path.back() = index;
            const bool line = isTocLine(*m_text, between.path);
            if (line
                && tocLineOf(unitAt(*m_text, between.path)->clause.text).place != targets[i].first.steps.back().place)
                continue;
            if (unitAt(*m_text, between.path)->kind() == kind)
                spots.push_back(between);
        }
    }
    m_inside = false;
    return spots;
}

} // namespace hoshin::amend
