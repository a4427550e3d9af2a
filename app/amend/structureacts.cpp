// SPDX-License-Identifier: Apache-2.0
// The acts that change which units there are and what their numbers are.
#include "amend/applier.h"
#include "amend/blocktext.h"

using namespace Qt::StringLiterals;

namespace hoshin::amend {

using model::ClauseKind;
using model::NumberParts;

namespace {

ActReport failed(const Error &error, const QString &place)
{
    const Outcome outcome = error.code == ErrorCode::NotFound ? Outcome::PlaceNotFound : Outcome::Unsupported;
    return {.outcome = outcome, .words = place, .detail = error.detail};
}

/// What the counter 条, 号, 章名 counts.
std::optional<ClauseKind> kindOfCounter(QStringView unit)
{
    if (unit == u"条")
        return ClauseKind::Article;
    if (unit == u"項")
        return ClauseKind::Paragraph;
    if (unit == u"号" || unit == u"各号")
        return ClauseKind::Item;
    if (unit == u"別表" || unit == u"様式" || unit == u"表")
        return ClauseKind::Table;
    if (unit == u"附則")
        return ClauseKind::Supplementary;
    constexpr std::array divisions{ClauseKind::Part, ClauseKind::Chapter, ClauseKind::Section, ClauseKind::Subsection,
                                   ClauseKind::Division};
    constexpr QStringView counters = u"編章節款目";
    const qsizetype index = unit.isEmpty() ? -1 : counters.indexOf(unit.front());
    if (index >= 0 && (unit.size() == 1 || (unit.size() == 2 && unit[1] == u'名')))
        return divisions[size_t(index)];
    return {};
}

int numbersOf(const Unit &unit) { return unit.rangeEnd > 0 ? unit.rangeEnd - unit.number.last() + 1 : 1; }

bool taken(const std::vector<Unit> &row, size_t from, size_t to, ClauseKind kind, const NumberParts &number)
{
    for (size_t i = from; i < to; ++i) {
        if (row[i].kind() == kind && bears(row[i], number))
            return true;
    }
    return false;
}

/// The part of a row that numbers are counted in: sections within their chapter, all else in the whole row.
std::pair<size_t, size_t> countedWithin(const std::vector<Unit> &row, size_t index, ClauseKind kind)
{
    if (!isDivision(kind))
        return {0, row.size()};
    for (size_t i = index + 1; i-- > 0;) {
        if (i < row.size() && isDivision(row[i].kind()) && row[i].kind() < kind)
            return {i, std::max(divisionEnd(row, i), std::min(index, row.size()))};
    }
    return {0, row.size()};
}

void reuseIds(const Unit &old, Unit &made)
{
    made.clause.id = old.clause.id;
    made.clause.publication = old.clause.publication;
    made.clause.publicationReason = old.clause.publicationReason;
    made.clause.origin = old.clause.origin;
    made.atRoot = old.atRoot;
    for (Unit &child : made.children) {
        for (const Unit &before : old.children) {
            if (before.kind() == child.kind() && !child.number.isEmpty() && bears(before, child.number)) {
                reuseIds(before, child);
                break;
            }
        }
    }
}

QString withNumber(const QString &label, const NumberParts &before, const NumberParts &after)
{
    constexpr std::array styles{text::NumeralStyle::HalfWidth, text::NumeralStyle::FullWidth, text::NumeralStyle::Kanji,
                                text::NumeralStyle::Circled,   text::NumeralStyle::Aiueo,     text::NumeralStyle::Iroha,
                                text::NumeralStyle::Roman,     text::NumeralStyle::Alphabet};
    if (before.isEmpty() || after.isEmpty())
        return label;
    for (const text::NumeralStyle style : styles) {
        const QString old = text::numeral(before[0], style);
        const qsizetype at = old.isEmpty() ? -1 : label.indexOf(old);
        if (at < 0)
            continue;
        QString fresh = text::numeral(after[0], style);
        for (qsizetype i = 1; i < after.size(); ++i)
            fresh += u'の' + text::numeral(after[i], style);
        QString whole = old;
        for (qsizetype i = 1; i < before.size(); ++i)
            whole += u'の' + text::numeral(before[i], style);
        return label.left(at) + fresh + label.sliced(at + (label.sliced(at).startsWith(whole) ? whole : old).size());
    }
    return label;
}

int subitemDepth(const WorkText &text, UnitPath path)
{
    int depth = 0;
    for (; !path.empty(); path.pop_back()) {
        const Unit *unit = unitAt(text, path);
        depth += unit && unit->kind() == ClauseKind::Subitem;
    }
    return depth;
}

} // namespace

/// The block as units of `kind` that go below `above`, behind the first `before` units of that row.
Result<std::vector<Unit>> Applier::block(ClauseKind kind, const UnitPath &above, size_t before,
                                         const NumberParts &number)
{
    const text::NumberingScheme &scheme = text::numberingScheme(m_text.meta.scheme);
    BlockContext context{.kind = kind, .depth = subitemDepth(m_text, above), .number = number};
    // only labels matter for reading what comes next: one word stands for the text of what is above
    std::vector<Unit> shell(1);
    shell[0].clause.kind = ClauseKind::Article;
    shell[0].number = {1};
    Unit *bottom = &shell[0];
    const bool inside = kind == ClauseKind::Paragraph || kind == ClauseKind::Item || kind == ClauseKind::Subitem;
    for (size_t length = 1; inside && length <= above.size(); ++length) {
        const Unit *unit = unitAt(m_text, UnitPath(above.begin(), above.begin() + qsizetype(length)));
        if (unit->kind() == ClauseKind::Article || unit->kind() == ClauseKind::Supplementary)
            continue;
        Unit copy = *unit;
        copy.children.clear();
        copy.clause.text = u"甲"_s;
        bottom->children.push_back(copy);
        bottom = &bottom->children.back();
    }
    const Unit *parent = unitAt(m_text, above);
    for (size_t i = 0; inside && parent && i < before && i < parent->children.size(); ++i) {
        Unit copy = parent->children[i];
        if (copy.kind() != kind)
            continue;
        copy.children.clear();
        copy.clause.text = u"甲"_s;
        bottom->children.push_back(copy);
    }
    context.linesAbove = QStringList{u"題名"_s} + blockLines(shell, scheme);
    return readBlock(m_block, scheme, context, m_ids);
}

ActReport Applier::rewritePart(const Spot &spot)
{
    QString words;
    for (const QString &line : std::as_const(m_block))
        words += line.trimmed();
    touch(spot.path);
    Unit *unit = unitAt(m_text, spot.path);
    switch (spot.part) {
    case Part::Title: m_text.meta.title = words; break;
    case Part::Heading: {
        const QString label = printedLabel(*unit, text::numberingScheme(m_text.meta.scheme));
        QString name = words.startsWith(label) ? words.sliced(label.size()).trimmed() : words;
        if (!isDivision(unit->kind()) && name.size() > 2 && name.startsWith(u'（') && name.endsWith(u'）'))
            name = name.sliced(1).chopped(1);
        unit->clause.heading = name;
        break;
    }
    case Part::Whole:
    case Part::MainPart: return {.outcome = Outcome::Unsupported, .detail = u"全部の改正は扱わない"_s};
    default: {
        const TextRange range = rangeOf(spot.part, unit->clause.text);
        unit->clause.text.replace(range.from, range.to - range.from, words);
        unit->clause.spans.clear();
    }
    }
    return {.occurrences = 1};
}

ActReport Applier::rewriteUnits(const std::vector<Spot> &spots)
{
    const UnitPath path = spots.front().path;
    const ClauseKind kind = unitAt(m_text, path)->kind();
    const UnitPath above(path.begin(), path.end() - 1);
    if (kind == ClauseKind::Toc) {
        Unit *toc = unitAt(m_text, path);
        toc->children.clear();
        for (const QString &line : std::as_const(m_block)) {
            Unit text;
            text.clause.id = m_ids.next();
            text.clause.kind = ClauseKind::Text;
            text.clause.text = line.trimmed();
            if (text.clause.text != u"目次")
                toc->children.push_back(text);
        }
        touch(path);
        return {.occurrences = 1};
    }
    Result<std::vector<Unit>> made = block(kind, above, size_t(path.back()), unitAt(m_text, path)->number);
    if (!made)
        return {.outcome = Outcome::BlockUnread, .detail = made.error().detail};
    std::vector<Unit> &row = siblingsAt(m_text, path);
    const size_t from = size_t(path.back());
    size_t to = size_t(spots.back().path.back()) + 1;
    if (isDivision(kind) && path.size() == 1)
        to = divisionEnd(row, to - 1);
    int wanted = 0;
    for (size_t i = from; i < to; ++i)
        wanted += row[i].kind() == kind ? numbersOf(row[i]) : 0;
    int given = 0;
    for (Unit &unit : *made) {
        given += unit.kind() == kind ? numbersOf(unit) : 0;
        for (size_t i = from; i < to; ++i) {
            if (row[i].kind() == unit.kind() && bears(row[i], unit.number)) {
                reuseIds(row[i], unit);
                break;
            }
        }
        m_affected.push_back(unit.clause.id);
    }
    const bool others =
        std::any_of((*made).begin(), (*made).end(), [&](const Unit &unit) { return unit.kind() != kind; });
    if (wanted != given || (others && !isDivision(kind)))
        return {.outcome = Outcome::CountDiffers,
                .detail = u"改める箇所は%1、次に掲げられたものは%2"_s.arg(wanted).arg(given)};
    row.erase(row.begin() + qsizetype(from), row.begin() + qsizetype(to));
    row.insert(row.begin() + qsizetype(from), std::make_move_iterator((*made).begin()),
               std::make_move_iterator((*made).end()));
    return {.occurrences = int(given)};
}

ActReport Applier::runRewrite(const Act &act)
{
    const QString place = toString(act.object);
    const Result<std::vector<Spot>> spots = m_locator.find(act.object, !act.scope.empty());
    if (!spots)
        return failed(spots.error(), place);
    ActReport report;
    if (m_block.isEmpty())
        report = {.outcome = Outcome::BlockUnread, .detail = u"改めた後の文がない"_s};
    else if (spots->front().part != Part::Whole)
        report = rewritePart(spots->front());
    else
        report = rewriteUnits(*spots);
    report.words = place;
    return report;
}

/// ただし書, 後段, 前段: words at an end of a text.
ActReport Applier::addText(const Spot &spot, const QString &what)
{
    UnitPath path = spot.path;
    Unit *unit = unitAt(m_text, path);
    const bool through = unit && (unit->kind() == ClauseKind::Article || unit->kind() == ClauseKind::Supplementary);
    if (through && !unit->children.empty() && unit->children.front().kind() == ClauseKind::Paragraph)
        unit = &unit->children.front();
    if (!unit)
        return {.outcome = Outcome::PlaceNotFound};
    QString words;
    for (const QString &line : std::as_const(m_block))
        words += line.trimmed();
    QString &text = unit->clause.text;
    if (what == u"前段")
        text.prepend(words);
    else if (what == u"後段" && !rangeOf(Part::Proviso, text).isEmpty())
        text.insert(rangeOf(Part::Proviso, text).from, words);
    else
        text.append(words);
    m_affected.push_back(unit->clause.id);
    return {.occurrences = 1};
}

/// Rows of a table: behind a row, or at its end.
ActReport Applier::addRows(const Act &act, const Spot &spot)
{
    UnitPath path = spot.path;
    Unit *unit = unitAt(m_text, path);
    const bool behindRow = unit && unit->kind() == ClauseKind::TableRow;
    if (behindRow)
        path.pop_back();
    Unit *table = unitAt(m_text, path);
    if (!table || table->kind() != ClauseKind::Table)
        return {.outcome = Outcome::Unsupported, .detail = u"次のように加えられるのは表に限る"_s};
    Result<std::vector<Unit>> rows = readBlock(m_block, text::numberingScheme(m_text.meta.scheme),
                                               {.kind = ClauseKind::Table, .linesAbove = {u"題名"_s}}, m_ids);
    const bool table1 = rows && rows->size() == 1 && rows->front().kind() == ClauseKind::Table;
    if (!table1)
        return {.outcome = Outcome::BlockUnread, .detail = u"表の行として読めない"_s};
    const qsizetype at =
        !behindRow ? qsizetype(table->children.size()) : spot.path.back() + (act.anchor == Anchor::Before ? 0 : 1);
    std::vector<Unit> &added = (*rows).front().children;
    table->children.insert(table->children.begin() + at, added.begin(), added.end());
    touch(path);
    return {.occurrences = int(added.size())};
}

ActReport Applier::runAdd(const Act &act)
{
    const QString place = toString(act.object);
    const Result<std::vector<Spot>> spots = m_locator.find(act.object, !act.scope.empty());
    if (!spots)
        return failed(spots.error(), place);
    ActReport report;
    const QString what = !act.as.isEmpty() ? act.as : act.added.size() == 1 ? act.added.front().unit : QString();
    if (m_block.isEmpty())
        report = {.outcome = Outcome::BlockUnread, .detail = u"加える文がない"_s};
    else if (spots->size() != 1)
        report = {.outcome = Outcome::Unsupported, .detail = u"加える箇所は一つに限る"_s};
    else if (what == u"ただし書" || what == u"後段" || what == u"前段")
        report = addText(spots->front(), what);
    else if (const Unit *unit = unitAt(m_text, spots->front().path);
             act.added.empty() && unit && (unit->kind() == ClauseKind::Table || unit->kind() == ClauseKind::TableRow))
        report = addRows(act, spots->front());
    else
        report = addUnits(act, spots->front());
    report.words = place;
    return report;
}

namespace {

/// 「次の二条及び一章」 against what the block holds.
QString countDifference(const std::vector<Added> &added, const std::vector<Unit> &units)
{
    size_t at = 0;
    for (const Added &part : added) {
        const std::optional<ClauseKind> kind = kindOfCounter(part.unit);
        const bool name = part.unit.endsWith(u'名');
        if (!kind)
            return u"%1を加えることはできない"_s.arg(part.unit);
        int count = 0;
        while (at < units.size() && (part.count == 0 || count < part.count) && units[at].kind() == *kind) {
            count += numbersOf(units[at]);
            ++at;
            while (isDivision(*kind) && !name && at < units.size() && units[at].kind() > *kind)
                ++at; // what the chapter holds
        }
        if (count == 0 || (part.count > 0 && count != part.count))
            return u"%1%2とあるが、次に掲げられたのは%3"_s
                .arg(part.count > 0 ? QString::number(part.count) : QString(), part.unit)
                .arg(count);
    }
    return at == units.size() ? QString() : u"次に掲げられたものが多い"_s;
}

} // namespace

ActReport Applier::addUnits(const Act &act, const Spot &spot)
{
    const Unit *anchor = unitAt(m_text, spot.path);
    std::optional<ClauseKind> kind;
    if (!act.added.empty())
        kind = kindOfCounter(act.added.front().unit);
    else if (anchor) // 「次のように加える」: what stands there, or what it holds
        kind = act.anchor != Anchor::Into ? anchor->kind() : ClauseKind::Subitem;
    if (!kind || !anchor)
        return {.outcome = Outcome::Unsupported, .detail = u"ここに加えることはできない"_s};
    UnitPath above;
    size_t index = 0;
    const bool into = act.anchor == Anchor::Into && !(spot.path.size() == 1 && isDivision(anchor->kind()));
    if (into) {
        above = spot.path;
        const bool through =
            anchor->kind() == ClauseKind::Article && *kind >= ClauseKind::Item && *kind != ClauseKind::Supplementary;
        if (through && !anchor->children.empty())
            above.push_back(0);
        const std::vector<Unit> &row = unitAt(m_text, above)->children;
        index = row.size();
        while (index > 0 && row[index - 1].kind() != *kind
               && std::any_of(row.begin(), row.begin() + qsizetype(index),
                              [&](const Unit &u) { return u.kind() == *kind; }))
            --index;
    } else {
        above.assign(spot.path.begin(), spot.path.end() - 1);
        const bool division = spot.path.size() == 1 && isDivision(anchor->kind());
        index = size_t(spot.path.back());
        if (act.anchor != Anchor::Before)
            index = division ? divisionEnd(m_text.body, index) : index + 1;
    }
    Result<std::vector<Unit>> made = block(*kind, above, index, {});
    if (!made)
        return {.outcome = Outcome::BlockUnread, .detail = made.error().detail};
    const QString difference = act.added.empty() ? QString() : countDifference(act.added, *made);
    if (!difference.isEmpty())
        return {.outcome = Outcome::CountDiffers, .detail = difference};
    UnitPath place = above;
    place.push_back(int(index));
    std::vector<Unit> &row = siblingsAt(m_text, place);
    for (const Unit &unit : *made) {
        const auto [from, to] = countedWithin(row, index, unit.kind());
        if (!unit.number.isEmpty() && (!isDivision(unit.kind()) || unit.kind() == *kind)
            && taken(row, from, to, unit.kind(), unit.number))
            return {.outcome = Outcome::SlotTaken,
                    .detail = u"%1は既にある"_s.arg(printedLabel(unit, text::numberingScheme(m_text.meta.scheme)))};
        m_affected.push_back(unit.clause.id);
    }
    const int count = int(made->size());
    row.insert(row.begin() + qsizetype(index), std::make_move_iterator((*made).begin()),
               std::make_move_iterator((*made).end()));
    return {.occurrences = count};
}

/// Where a unit stands in the order of its numbers, if it does not stand there already.
UnitPath Applier::reposition(const UnitPath &path)
{
    std::vector<Unit> &row = siblingsAt(m_text, path);
    const size_t index = size_t(path.back());
    const Unit &unit = row[index];
    if (isDivision(unit.kind()))
        return path;
    const Unit *previous = nullptr;
    const Unit *next = nullptr;
    for (size_t i = index; i-- > 0 && !previous;)
        previous = row[i].kind() == unit.kind() ? &row[i] : nullptr;
    for (size_t i = index + 1; i < row.size() && !next; ++i)
        next = row[i].kind() == unit.kind() ? &row[i] : nullptr;
    const bool inOrder =
        (!previous || numberLess(previous->number, unit.number)) && (!next || numberLess(unit.number, next->number));
    if (inOrder)
        return path;
    Unit moved = std::move(row[index]);
    row.erase(row.begin() + qsizetype(index));
    size_t at = row.size();
    for (size_t i = 0; i < row.size(); ++i) {
        if (row[i].kind() == moved.kind() && numberLess(moved.number, row[i].number)) {
            at = i;
            break;
        }
    }
    if (at == row.size()) { // behind the last of its kind
        while (at > 0 && row[at - 1].kind() != moved.kind())
            --at;
    } else { // a chapter that starts with the next one keeps its start
        size_t before = at;
        while (before > 0 && row[before - 1].kind() != moved.kind())
            --before;
        at = before > 0 ? before : at;
    }
    row.insert(row.begin() + qsizetype(at), std::move(moved));
    UnitPath fresh = path;
    fresh.back() = int(at);
    return fresh;
}

ActReport Applier::renumber(const Spot &spot, const Step &destination)
{
    Unit *unit = unitAt(m_text, spot.path);
    if (!unit || spot.part != Part::Whole)
        return {.outcome = Outcome::Unsupported, .detail = u"番号のない箇所は移せない"_s};
    const std::vector<Unit> &row = siblingsAt(m_text, spot.path);
    const text::NumberingScheme &scheme = text::numberingScheme(m_text.meta.scheme);
    NumberParts number;
    for (const int part : destination.number)
        number.append(part);
    if (unit->kind() == ClauseKind::Subitem && number.isEmpty()) {
        const int depth = subitemDepth(m_text, spot.path) - 1;
        Unit probe = *unit;
        probe.clause.number.label.clear();
        for (int n = 1; n <= 60 && number.isEmpty(); ++n) {
            probe.number = {n};
            if (printedLabel(probe, scheme, depth) == destination.word)
                number = {n};
        }
    }
    if (number.isEmpty())
        return {.outcome = Outcome::Unsupported, .detail = u"移した後の番号が分からない"_s};
    const auto [from, to] = countedWithin(row, size_t(spot.path.back()), unit->kind());
    for (size_t i = from; i < to; ++i) {
        if (&row[i] != unit && row[i].kind() == unit->kind() && bears(row[i], number))
            return {.outcome = Outcome::SlotTaken, .detail = u"%1は既にある"_s.arg(printedLabel(row[i], scheme))};
    }
    touch(spot.path);
    if (!unit->clause.number.label.isEmpty())
        unit->clause.number.label = withNumber(unit->clause.number.label, unit->number, number);
    if (unit->rangeEnd > 0)
        unit->rangeEnd += number.last() - unit->number.last();
    unit->number = number;
    m_locator.setNamed(reposition(spot.path));
    return {.occurrences = 1};
}

/// 附則を附則第1条とする: its paragraphs become those of an article.
static ActReport becomeArticle(Unit &supplementary, const NumberParts &number, model::IdSource &ids)
{
    const bool articles = std::any_of(supplementary.children.begin(), supplementary.children.end(),
                                      [](const Unit &unit) { return unit.kind() == ClauseKind::Article; });
    if (articles)
        return {.outcome = Outcome::SlotTaken, .detail = u"附則には既に条がある"_s};
    Unit article;
    article.clause.id = ids.next();
    article.clause.kind = ClauseKind::Article;
    article.number = number;
    article.children = std::move(supplementary.children);
    supplementary.children.clear();
    supplementary.children.push_back(std::move(article));
    return {.occurrences = 1};
}

ActReport Applier::runRenumber(const Act &act)
{
    const QString place = toString(act.object);
    const Result<std::vector<Spot>> spots = m_locator.find(act.object, !act.scope.empty());
    if (!spots)
        return failed(spots.error(), place);
    std::vector<Step> destinations;
    for (const Target &target : act.destination)
        destinations.push_back(target.first.steps.back());
    if (destinations.size() != spots->size())
        return {.outcome = Outcome::CountDiffers, .words = place, .detail = u"移すものと移した後の番号の数が違う"_s};
    ActReport report;
    for (size_t i = 0; i < spots->size(); ++i) {
        Unit *unit = unitAt(m_text, (*spots)[i].path);
        if (unit && unit->kind() == ClauseKind::Supplementary && destinations[i].place == Place::Article) {
            touch((*spots)[i].path);
            report = becomeArticle(*unit, {destinations[i].number.front()}, m_ids);
            m_locator.setNamed({(*spots)[i].path.front(), 0});
        } else {
            report = renumber((*spots)[i], destinations[i]);
        }
        report.words = place;
        if (report.outcome != Outcome::Applied)
            return report;
    }
    report.occurrences = int(spots->size());
    return report;
}

ActReport Applier::runShift(const Act &act)
{
    const QString place = toString(act.object);
    const Result<std::vector<Spot>> spots = m_locator.find(act.object, !act.scope.empty());
    if (!spots)
        return failed(spots.error(), place);
    const Unit *first = unitAt(m_text, spots->front().path);
    const Unit *last = unitAt(m_text, spots->back().path);
    if (!first || !last || first->number.isEmpty() || last->number.isEmpty())
        return {.outcome = Outcome::Unsupported, .words = place, .detail = u"番号のない箇所は繰り下げられない"_s};
    const bool family = first->number.size() > 1 && first->number.size() == last->number.size()
        && std::equal(first->number.begin(), first->number.end() - 1, last->number.begin());
    const qsizetype component = family ? first->number.size() - 1 : 0;
    const int count = int(spots->size());
    const UnitPath after = spots->back().path;
    for (int i = 0; i < count; ++i) { // from the end that has room
        const Spot &spot = (*spots)[size_t(act.distance > 0 ? count - 1 - i : i)];
        const Unit *unit = unitAt(m_text, spot.path);
        Step destination;
        destination.number.assign(unit->number.begin(), unit->number.end());
        if (component >= qsizetype(destination.number.size()))
            return {.outcome = Outcome::Unsupported, .words = place, .detail = u"枝番号の段が違う"_s};
        destination.number[size_t(component)] += act.distance;
        if (destination.number[size_t(component)] < 1)
            return {.outcome = Outcome::SlotTaken, .words = place, .detail = u"番号が1より小さくなる"_s};
        ActReport report = renumber(spot, destination);
        report.words = place;
        if (report.outcome != Outcome::Applied)
            return report;
    }
    m_locator.setNamed(after);
    return {.words = place, .occurrences = count};
}

} // namespace hoshin::amend
