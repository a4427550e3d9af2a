// SPDX-License-Identifier: Apache-2.0
// The acts that put new text in the place of a unit: 次のように改める.
#include "amend/blocktext.h"
#include "amend/labeltext.h"
#include "amend/structure.h"
#include "amend/toclines.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace hoshin::amend {

using model::ClauseKind;
using model::NumberParts;

static void reuseIds(const Unit &old, Unit &made)
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
    case Part::All:
    case Part::MainPart: return {.outcome = Outcome::Unsupported, .detail = u"全部の改正は扱わない"_s};
    default: {
        const TextRange range = rangeOf(spot.part, unit->clause.text);
        unit->clause.text.replace(range.from, range.to - range.from, words);
        unit->clause.spans.clear();
    }
    }
    return {.occurrences = 1};
}

/// 2(1)を次のように改める: the block says what bears these labels from now on.
ActReport Applier::rewriteLabelled(const std::vector<Spot> &spots)
{
    const UnitPath path = spots.front().path;
    const UnitPath above(path.begin(), path.end() - 1);
    const auto from = size_t(path.back());
    size_t to = size_t(spots.back().path.back()) + 1;
    std::vector<Unit> &row = siblingsAt(m_text, path);
    if (isDivision(row[from].kind()) && !m_text.nested)
        to = divisionEnd(row, to - 1);
    Result<Hung> hung = readHung(m_text, above, from, m_block, m_ids);
    if (!hung)
        return {.outcome = Outcome::BlockUnread, .detail = hung.error().detail};
    const LabelPlace place = placeBelow(m_text, above);
    const text::NumberingScheme &scheme = text::numberingScheme(m_text.meta.scheme);
    const bool same = hung->above == above
        && sameLabel(labelOf(hung->units.front(), scheme, place), labelOf(row[from], scheme, place));
    if (!same)
        return {.outcome = Outcome::CountDiffers, .detail = u"次に掲げられたものの番号が、改める箇所の番号でない"_s};
    for (Unit &unit : (*hung).units) {
        for (size_t i = from; i < to; ++i) {
            if (row[i].kind() == unit.kind() && bears(row[i], unit.number)) {
                reuseIds(row[i], unit);
                break;
            }
        }
        const bool taken = !unit.number.isEmpty()
            && (isTaken(row, 0, from, unit.kind(), unit.number)
                || isTaken(row, to, row.size(), unit.kind(), unit.number));
        if (taken && (m_text.nested || !isDivision(unit.kind())))
            return {.outcome = Outcome::SlotTaken, .detail = u"%1は既にある"_s.arg(labelOf(unit, scheme, place))};
        m_affected.push_back(unit.clause.id);
    }
    const int count = int(hung->units.size());
    row.erase(row.begin() + qsizetype(from), row.begin() + qsizetype(to));
    row.insert(row.begin() + qsizetype(from), std::make_move_iterator((*hung).units.begin()),
               std::make_move_iterator((*hung).units.end()));
    return {.occurrences = count};
}

ActReport Applier::rewriteUnits(const std::vector<Spot> &spots, bool anyNumber)
{
    const UnitPath path = spots.front().path;
    const ClauseKind kind = unitAt(m_text, path)->kind();
    const UnitPath above(path.begin(), path.end() - 1);
    if (kind == ClauseKind::Toc || kind == ClauseKind::Preamble)
        return rewriteHead(path);
    if (isTocLine(m_text, path))
        return rewriteTocLine(path);
    if (m_text.byLabel)
        return rewriteLabelled(spots);
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
    if ((wanted != given && !anyNumber) || given == 0 || (others && !isDivision(kind)))
        return {.outcome = Outcome::CountDiffers,
                .detail = u"改める箇所は%1、次に掲げられたものは%2"_s.arg(wanted).arg(given)};
    row.erase(row.begin() + qsizetype(from), row.begin() + qsizetype(to));
    row.insert(row.begin() + qsizetype(from), std::make_move_iterator((*made).begin()),
               std::make_move_iterator((*made).end()));
    return {.occurrences = int(given)};
}

/// 全部改正: the block is the whole new text, in whatever style it numbers.
ActReport Applier::rewriteAll()
{
    Result<WorkText> made = readWhole(m_block, m_ids);
    if (!made)
        return {.outcome = Outcome::BlockUnread, .detail = made.error().detail};
    const auto keyOf = [](const Unit &unit) {
        QString key = QString::number(int(unit.kind()));
        for (const int part : unit.number)
            key += u'_' + QString::number(part);
        return key;
    };
    QHash<QString, size_t> places;
    for (size_t i = 0; i < m_text.body.size(); ++i)
        places.insert(keyOf(m_text.body[i]), i);
    for (Unit &unit : made->body) {
        const auto old = places.constFind(keyOf(unit));
        if (old != places.constEnd() && !unit.number.isEmpty() && !isDivision(unit.kind()))
            reuseIds(m_text.body[*old], unit);
        m_affected.push_back(unit.clause.id);
    }
    m_text.meta.title = made->meta.title;
    m_text.meta.scheme = made->meta.scheme;
    m_text.byLabel = made->byLabel;
    m_text.nested = made->nested;
    m_text.body = std::move(made->body);
    return {.occurrences = int(m_text.body.size())};
}

ActReport Applier::runRewrite(const Act &act)
{
    const QString place = toString(act.object);
    const Result<std::vector<Spot>> spots = m_locator.find(act.object, isInside(act));
    if (!spots)
        return notFound(spots.error(), place);
    ActReport report;
    if (m_block.isEmpty())
        report = {.outcome = Outcome::BlockUnread, .detail = u"改めた後の文がない"_s};
    else if (spots->front().part == Part::All)
        report = rewriteAll();
    else if (!spots->front().note.isEmpty())
        report = rewriteNote(spots->front());
    else if (spots->front().part != Part::Whole)
        report = rewritePart(spots->front());
    else
        report = rewriteUnits(*spots, act.object.size() == 1 && namesEach(act.object.front()));
    report.words = place;
    return report;
}

} // namespace hoshin::amend
