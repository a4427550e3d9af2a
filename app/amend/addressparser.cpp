// SPDX-License-Identifier: Apache-2.0
#include "amend/addressparser.h"

#include "amend/addresssteps.h"

#include <array>

using namespace Qt::StringLiterals;

namespace hoshin::amend {

namespace {

/// A step behind others, with the の that links it.
bool readNextStep(Cursor &cursor, const Address &address, Step &step)
{
    const qsizetype start = cursor.position();
    const Place before = address.steps.back().place;
    if (readAmending(cursor, step))
        return true;
    if (cursor.take(u"の前の見出し")) { // one heading for several articles
        step = {.place = Place::Heading, .word = u"前の見出し"_s, .link = u"の"_s};
        return true;
    }
    const bool tabular = isTabular(before) || before == Place::Form || before == Place::Note;
    const bool cells = tabular || before == Place::Paragraph || before == Place::Item; // 同項下欄
    if (tabular && (readBracketedRow(cursor, step) || readNote(cursor, step)))
        return true;
    if (cells && readColumn(cursor, step))
        return true;
    // 表第十一条の四第一項の項: behind 表 a number belongs to the name of a row
    if (before == Place::Table && readRow(cursor, step)) {
        if (endsAddress(cursor))
            return true;
        cursor.setPosition(start);
        step = {};
    }
    if (readNumbered(cursor, step) || readSame(cursor, step) || readAppended(cursor, step)
        || readWordStep(cursor, step))
        return true;
    if (before == Place::Item || before == Place::Subitem) {
        if (readSubitemLabel(cursor, step))
            return true;
    }
    const bool labelled = before == Place::Label || before == Place::Subitem || before <= Place::Division
        || before == Place::Supplementary;
    if (labelled && readLabel(cursor, step))
        return true;
    if (isTabular(before) && !endsAddress(cursor) && !cursor.startsWith(u"（") && !cursor.startsWith(u"の")
        && readRow(cursor, step))
        return true;
    if (!cursor.take(u"の"))
        return false;
    step.link = u"の"_s;
    if (readWordStep(cursor, step))
        return true;
    if (cursor.take(u"表")) {
        step.place = Place::Table;
        step.word = u"表"_s;
        return true;
    }
    if (cursor.startsWith(u"次に") || cursor.startsWith(u"前に") || cursor.startsWith(u"規定")) {
        cursor.setPosition(start);
        return false;
    }
    if (before == Place::Item && readSubitemLabel(cursor, step))
        return true;
    if (labelled && readLabel(cursor, step)) // 第2の1
        return true;
    if (tabular && (readNote(cursor, step) || readBareOrdinal(cursor, step)))
        return true;
    if (cells && readColumn(cursor, step))
        return true;
    if ((isTabular(before) || before == Place::Item) && readRow(cursor, step))
        return true;
    cursor.setPosition(start);
    return false;
}

bool readFirstStep(Cursor &cursor, Step &step, bool inTable)
{
    return readNumbered(cursor, step) || readSame(cursor, step) || readAppended(cursor, step)
        || readHeadStep(cursor, step) || readWordStep(cursor, step) || readSubitemLabel(cursor, step)
        || (inTable && readRow(cursor, step)) || (!inTable && readLabel(cursor, step));
}

/// （見出しを含む。）, （令和七年…）: balanced, directly behind a step.
void readAside(Cursor &cursor, Step &step)
{
    if (cursor.peek() != u'（')
        return;
    Cursor inside = cursor;
    if (Step label; readLabel(inside, label)) // （２） is the next step
        return;
    const QStringView ahead = cursor.rest().first(std::min(longestRowName, cursor.rest().size()));
    int depth = 0;
    for (qsizetype at = 0; at < ahead.size(); ++at) {
        if (ahead[at] == u'「')
            return;
        depth += ahead[at] == u'（' ? 1 : ahead[at] == u'）' ? -1 : 0;
        if (depth > 0)
            continue;
        step.aside = ahead.first(at + 1).toString();
        cursor.skip(at + 1);
        return;
    }
}

} // namespace

bool readAddress(Cursor &cursor, Address &address, bool inTable)
{
    address.steps.clear();
    const qsizetype start = cursor.position();
    if (inTable) {
        Step row;
        if (readRow(cursor, row) && endsAddress(cursor)) {
            address.steps.push_back(row);
            return true;
        }
        cursor.setPosition(start);
    }
    Step step;
    if (!readFirstStep(cursor, step, inTable))
        return false;
    readAside(cursor, step);
    address.steps.push_back(step);
    constexpr size_t deepest = 12;
    while (address.steps.size() < deepest) {
        Step next;
        if (!readNextStep(cursor, address, next))
            break;
        readAside(cursor, next);
        address.steps.push_back(next);
    }
    return true;
}

bool readTargets(Cursor &cursor, Targets &targets, bool inTable)
{
    targets.clear();
    QString joiner;
    for (;;) {
        Target target;
        target.joiner = joiner;
        if (!readAddress(cursor, target.first, inTable))
            return false;
        if (cursor.take(u"から")) {
            target.last.emplace();
            if (!readAddress(cursor, *target.last, inTable) || !cursor.take(u"まで"))
                return false;
        }
        if (cursor.take(u"の規定"))
            target.tail = u"の規定"_s;
        inTable = isTabular(target.first.steps.back().place);
        targets.push_back(std::move(target));
        constexpr std::array<QStringView, 5> joiners{u"及び", u"並びに", u"又は", u"若しくは", u"、"};
        joiner.clear();
        for (const QStringView candidate : joiners) {
            if (cursor.take(candidate)) {
                joiner = candidate.toString();
                break;
            }
        }
        if (joiner.isEmpty())
            return true;
    }
}

} // namespace hoshin::amend
