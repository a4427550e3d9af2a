// SPDX-License-Identifier: Apache-2.0
// The steps of an address that name a part of a table: 情報政策課の項, 下欄, 備考2.
#include "amend/addresssteps.h"

using namespace Qt::StringLiterals;

namespace hoshin::amend {

bool isTabular(Place place)
{
    return place == Place::Table || place == Place::AppendedTable || place == Place::Row || place == Place::Column;
}

bool readRow(Cursor &cursor, Step &step)
{
    const QStringView ahead = cursor.rest().first(std::min(longestRowName, cursor.rest().size()));
    for (qsizetype at = 1; at + 1 < ahead.size(); ++at) {
        if (QStringView(u"「」、。").contains(ahead[at - 1]))
            return false;
        if (ahead[at] != u'の' || !QStringView(u"項欄部款").contains(ahead[at + 1]))
            continue;
        step.place = ahead[at + 1] == u'欄' ? Place::Column : Place::Row;
        step.word = ahead.first(at + 2).toString();
        cursor.skip(at + 2);
        return true;
    }
    return false;
}

bool readBracketedRow(Cursor &cursor, Step &step)
{
    const qsizetype start = cursor.position();
    if (!readSubitemLabel(cursor, step) || !cursor.take(u"項")) {
        cursor.setPosition(start);
        step = {};
        return false;
    }
    step.place = Place::Row;
    step.word = cursor.since(start).toString();
    return true;
}

bool readColumn(Cursor &cursor, Step &step)
{
    constexpr qsizetype longest = 12;
    const QStringView ahead = cursor.rest().first(std::min(longest, cursor.rest().size()));
    const qsizetype end = ahead.indexOf(u'欄');
    const bool named = end > 0 && std::none_of(ahead.begin(), ahead.begin() + end, [](QChar c) {
                           return QStringView(u"「」、。の第").contains(c);
                       });
    if (!named)
        return false;
    const qsizetype start = cursor.position();
    cursor.skip(end + 1);
    if (!endsAddress(cursor)) {
        cursor.setPosition(start);
        return false;
    }
    step.place = Place::Column;
    step.word = ahead.first(end + 1).toString();
    return true;
}

bool readNote(Cursor &cursor, Step &step)
{
    const qsizetype start = cursor.position();
    for (const QStringView word : {u"備考", u"注書", u"付表", u"注"}) {
        if (!cursor.take(word))
            continue;
        int number = 0;
        NumeralStyle style{};
        readNumeral(cursor, number, style);
        if (endsAddress(cursor) || cursor.peek() == u'第' || cursor.peek() == u'の') {
            step.place = Place::Note;
            step.word = cursor.since(start).toString();
            return true;
        }
        break;
    }
    cursor.setPosition(start);
    return false;
}

bool readBareOrdinal(Cursor &cursor, Step &step)
{
    const qsizetype start = cursor.position();
    int number = 0;
    NumeralStyle style{};
    if (cursor.take(u"第") && readNumeral(cursor, number, style) && endsAddress(cursor)) {
        step.place = Place::Label;
        step.word = cursor.since(start).toString();
        return true;
    }
    cursor.setPosition(start);
    return false;
}

} // namespace hoshin::amend
