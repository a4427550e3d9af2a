// SPDX-License-Identifier: Apache-2.0
// The steps of an address that are labels as printed: 第2の1(2)ア, 6.1(3)①.
#include "amend/addresssteps.h"
#include "text/numerals.h"

using namespace Qt::StringLiterals;

namespace hoshin::amend {

namespace {

bool isDigit(QChar c) { return isHalfDigit(c) || isFullDigit(c); }

bool isCircled(QChar c) { return (c >= u'①' && c <= u'⑳') || (c >= u'㉑' && c <= u'㉟') || (c >= u'㊱' && c <= u'㊿'); }

bool isLetter(QChar c) { return (c >= u'a' && c <= u'z') || (c >= u'ａ' && c <= u'ｚ') || (c >= u'ⅰ' && c <= u'ⅻ'); }

/// 1, 6.1, 2―8―1.
bool takeDigits(Cursor &cursor)
{
    int number = 0;
    NumeralStyle style{};
    if (!isDigit(cursor.peek()))
        return false;
    if (!readNumeral(cursor, number, style))
        return false;
    for (;;) {
        const qsizetype start = cursor.position();
        const bool mark = QStringView(u".．―－-").contains(cursor.peek());
        cursor.skip(mark ? 1 : 0);
        if (!mark || !isDigit(cursor.peek()) || !readNumeral(cursor, number, style)) {
            cursor.setPosition(start);
            return true;
        }
    }
}

/// (1), （ア）, (a).
bool takeBracketed(Cursor &cursor)
{
    const QChar open = cursor.peek();
    if (open != u'(' && open != u'（')
        return false;
    constexpr qsizetype longest = 4;
    const qsizetype end = cursor.rest().indexOf(open == u'(' ? u')' : u'）');
    if (end < 2 || end > longest)
        return false;
    const QStringView inside = cursor.rest().sliced(1, end - 1);
    const bool label = std::all_of(inside.begin(), inside.end(), [](QChar c) {
        return isDigit(c) || isKatakana(c) || isLetter(c) || text::isKanjiNumeral(c);
    });
    if (!label)
        return false;
    cursor.skip(end + 1);
    return true;
}

bool takeGlyph(Cursor &cursor)
{
    const QChar c = cursor.peek();
    if (!isCircled(c) && !isLetter(c) && !isKatakana(c) && !(c >= u'⑴' && c <= u'⒇'))
        return false;
    cursor.skip(1);
    return true;
}

/// Does the address go on, or end, behind a label?
bool mayFollow(const Cursor &cursor)
{
    if (endsAddress(cursor) || cursor.startsWith(u"本文") || cursor.startsWith(u"前段") || cursor.startsWith(u"後段"))
        return true;
    const QChar c = cursor.peek();
    if (c == u'の')
        return !startsRowName(cursor) && !cursor.startsWith(u"の欄");
    return c == u'(' || c == u'（' || c == u'第' || isCircled(c) || isLetter(c) || isKatakana(c)
        || (c >= u'⑴' && c <= u'⒇');
}

} // namespace

bool readLabel(Cursor &cursor, Step &step)
{
    const qsizetype start = cursor.position();
    int number = 0;
    NumeralStyle style{};
    const bool ordinal = cursor.take(u"第");
    const bool read =
        ordinal ? readNumeral(cursor, number, style) : takeDigits(cursor) || takeBracketed(cursor) || takeGlyph(cursor);
    if (!read || !mayFollow(cursor)) {
        cursor.setPosition(start);
        return false;
    }
    step.place = Place::Label;
    step.word = cursor.since(start).toString();
    return true;
}

} // namespace hoshin::amend
