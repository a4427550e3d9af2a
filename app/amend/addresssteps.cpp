// SPDX-License-Identifier: Apache-2.0
#include "amend/addresssteps.h"

#include "text/numerals.h"

#include <array>

using namespace Qt::StringLiterals;

namespace hoshin::amend {

namespace {

struct Word
{
    QStringView word;
    Place place;
};

/// Steps that are named by a word alone. Longer words stand before those they begin with.
constexpr std::array wordSteps{
    Word{u"各号列記以外の部分", Place::Lead},
    Word{u"各号", Place::Item},
    Word{u"見出し", Place::Heading},
    Word{u"項番号", Place::Label},
    Word{u"ただし書", Place::Proviso},
    Word{u"本文", Place::MainSentence},
    Word{u"前段", Place::FirstHalf},
    Word{u"後段", Place::LatterHalf},
    Word{u"編名", Place::Name},
    Word{u"章名", Place::Name},
    Word{u"節名", Place::Name},
    Word{u"款名", Place::Name},
    Word{u"目名", Place::Name},
};

/// Steps that stand first.
constexpr std::array firstSteps{
    Word{u"題名", Place::Title},    Word{u"目次", Place::Toc},           Word{u"前文", Place::Preamble},
    Word{u"本則", Place::MainPart}, Word{u"附則", Place::Supplementary}, Word{u"付則", Place::Supplementary},
};

constexpr std::array counted{Place::Part,     Place::Chapter, Place::Section,   Place::Subsection,
                             Place::Division, Place::Article, Place::Paragraph, Place::Item};

std::optional<Place> placeOfCounter(QChar counter)
{
    for (const Place place : counted) {
        if (counterOf(place).front() == counter)
            return place;
    }
    return {};
}

void readBranches(Cursor &cursor, Step &step)
{
    for (;;) {
        const qsizetype start = cursor.position();
        const bool old = cursor.peek() == u'ノ';
        int number = 0;
        NumeralStyle style{};
        const bool branch = (cursor.take(u"の") || cursor.take(u"ノ")) && readNumeral(cursor, number, style)
            && style == step.style && cursor.peek() != u'部';
        // 別表第三の三の項: the row 三 of 別表第三
        const bool row = branch && step.place == Place::AppendedTable && startsRowName(cursor);
        if (!branch || row) {
            cursor.setPosition(start);
            return;
        }
        step.oldBranch = old;
        step.number.push_back(number);
    }
}

} // namespace

bool endsAddress(const Cursor &cursor)
{
    constexpr std::array<QStringView, 11> ends{u"中",   u"を",     u"に",     u"及び", u"、",      u"から",
                                               u"まで", u"の次に", u"の前に", u"と",   u"ただし書"};
    return cursor.atEnd()
        || std::any_of(ends.begin(), ends.end(), [&](QStringView end) { return cursor.startsWith(end); });
}

bool startsRowName(const Cursor &cursor)
{
    return cursor.startsWith(u"の項") || cursor.startsWith(u"の部") || cursor.startsWith(u"の款");
}

bool readNumbered(Cursor &cursor, Step &step)
{
    const qsizetype start = cursor.position();
    int number = 0;
    if (!cursor.take(u"第") || !readNumeral(cursor, number, step.style)) {
        cursor.setPosition(start);
        return false;
    }
    step.number = {number};
    if (cursor.take(u"号様式")) {
        step.place = Place::Form;
        step.word = u"第%号様式"_s;
        return true;
    }
    const std::optional<Place> place = placeOfCounter(cursor.peek());
    if (!place) {
        cursor.setPosition(start);
        return false;
    }
    step.place = *place;
    cursor.skip(1);
    readBranches(cursor, step);
    return true;
}

bool readSame(Cursor &cursor, Step &step)
{
    if (cursor.peek() != u'同' || cursor.rest().size() < 2)
        return false;
    step.same = true;
    if (const std::optional<Place> place = placeOfCounter(cursor.rest()[1])) {
        step.place = *place;
        cursor.skip(2);
        return true;
    }
    constexpr std::array others{Word{u"表", Place::Table}, Word{u"見出し", Place::Heading},
                                Word{u"附則", Place::Supplementary}};
    for (const Word &other : others) {
        if (cursor.rest().sliced(1).startsWith(other.word)) {
            step.place = other.place;
            step.word = other.word.toString();
            cursor.skip(1 + other.word.size());
            return true;
        }
    }
    return false;
}

bool readAppended(Cursor &cursor, Step &step)
{
    constexpr std::array heads{Word{u"別記様式", Place::Form},      Word{u"別記", Place::Form},
                               Word{u"別表", Place::AppendedTable}, Word{u"別図", Place::Form},
                               Word{u"様式", Place::Form},          Word{u"付録", Place::Form}};
    for (const Word &head : heads) {
        if (!cursor.take(head.word))
            continue;
        step.place = head.place;
        step.word = head.word.toString();
        const qsizetype bare = cursor.position();
        int number = 0;
        const bool ordinal = cursor.take(u"第");
        if (!readNumeral(cursor, number, step.style)) {
            cursor.setPosition(bare);
            return true;
        }
        // 別表第一号 names item 1 of the only table; 様式第一号 is a form's name
        const bool form = head.place == Place::Form && cursor.peek() == u'号';
        const bool row = !ordinal && startsRowName(cursor); // 別表一の項: a row of the only table
        if (!form && (row || placeOfCounter(cursor.peek()))) {
            cursor.setPosition(bare);
            return true;
        }
        step.word += ordinal ? u"第%"_s : u"%"_s;
        step.number = {number};
        if (form) {
            cursor.skip(1);
            step.word += cursor.take(u"様式") ? u"号様式"_s : u"号"_s;
        }
        readBranches(cursor, step);
        return true;
    }
    return false;
}

bool readSubitemLabel(Cursor &cursor, Step &step)
{
    const qsizetype start = cursor.position();
    const QChar open = cursor.peek();
    if (isKatakana(open)) {
        while (isKatakana(cursor.peek()) && cursor.position() - start < 2)
            cursor.skip(1);
        const QChar next = cursor.peek();
        const bool deeper = next == u'(' || next == u'（' || (next >= u'⑴' && next <= u'⒇');
        if (!endsAddress(cursor) && !deeper) {
            cursor.setPosition(start);
            return false;
        }
    } else if (open >= u'⑴' && open <= u'⒇') {
        cursor.skip(1);
    } else if (open == u'(' || open == u'（') {
        const qsizetype end = cursor.rest().indexOf(open == u'(' ? u')' : u'）');
        const auto numeralOrBranch = [](QChar c) {
            return text::isKanjiNumeral(c) || isHalfDigit(c) || isFullDigit(c) || c == u'の' || isKatakana(c);
        };
        const QStringView inside = end > 1 ? cursor.rest().sliced(1, end - 1) : QStringView();
        if (inside.isEmpty() || !std::all_of(inside.begin(), inside.end(), numeralOrBranch))
            return false;
        cursor.skip(end + 1);
    } else {
        return false;
    }
    step.place = Place::Subitem;
    step.word = cursor.since(start).toString();
    return true;
}

bool readWordStep(Cursor &cursor, Step &step)
{
    for (const Word &word : wordSteps) {
        if (cursor.take(word.word)) {
            step.place = word.place;
            step.word = word.word.toString();
            return true;
        }
    }
    return false;
}

bool readHeadStep(Cursor &cursor, Step &step)
{
    for (const Word &word : firstSteps) {
        if (cursor.take(word.word)) {
            step.place = word.place;
            step.word = word.word.toString();
            return true;
        }
    }
    return false;
}

bool readAmending(Cursor &cursor, Step &step)
{
    const qsizetype start = cursor.position();
    if (!cursor.take(u"のうち"))
        return false;
    const QStringView ahead = cursor.rest().first(std::min(longestRowName, cursor.rest().size()));
    const qsizetype end = ahead.indexOf(u"の改正規定"_s);
    if (end <= 0) {
        cursor.setPosition(start);
        return false;
    }
    step.place = Place::Amending;
    step.link = u"のうち"_s;
    step.word = ahead.first(end + 5).toString();
    cursor.skip(end + 5);
    return true;
}

} // namespace hoshin::amend
