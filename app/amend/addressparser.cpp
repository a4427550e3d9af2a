// SPDX-License-Identifier: Apache-2.0
#include "amend/addressparser.h"

#include "text/numerals.h"

#include <array>

using namespace Qt::StringLiterals;

namespace hoshin::amend {

bool Cursor::take(QStringView word)
{
    if (!startsWith(word))
        return false;
    m_at += word.size();
    return true;
}

namespace {

constexpr qsizetype longestRowName = 200;

bool isHalfDigit(QChar c) { return c >= u'0' && c <= u'9'; }
bool isFullDigit(QChar c) { return c >= u'０' && c <= u'９'; }
bool isKatakana(QChar c) { return c >= u'ァ' && c <= u'ヶ'; }

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

bool startsRowName(const Cursor &cursor)
{
    return cursor.startsWith(u"の項") || cursor.startsWith(u"の部") || cursor.startsWith(u"の款");
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

/// 別表第一, 別表; 様式第一号, 別記様式, 別記第1号様式, 様式第一.
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

bool endsAddress(const Cursor &cursor)
{
    constexpr std::array<QStringView, 11> ends{u"中",   u"を",     u"に",     u"及び", u"、",      u"から",
                                               u"まで", u"の次に", u"の前に", u"と",   u"ただし書"};
    return cursor.atEnd()
        || std::any_of(ends.begin(), ends.end(), [&](QStringView end) { return cursor.startsWith(end); });
}

/// イ, （１）, (1), ⑴, ア: the label of a 細分.
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

/// …の項, …の欄: the earliest one before anything that a name cannot hold.
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

/// (五)項, （３）項: a row that is named by its number in brackets.
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

/// 上欄, 金額欄: a column, without の before its 欄.
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

/// 備考, 備考２, 注１, 注書, 付表: what stands below a table.
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

/// 付録の第三: a part that has no counter.
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

bool isTabular(Place place)
{
    return place == Place::Table || place == Place::AppendedTable || place == Place::Row || place == Place::Column;
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
    if (readNumbered(cursor, step) || readSame(cursor, step) || readAppended(cursor, step))
        return true;
    for (const Word &word : firstSteps) {
        if (cursor.take(word.word)) {
            step.place = word.place;
            step.word = word.word.toString();
            return true;
        }
    }
    return readWordStep(cursor, step) || readSubitemLabel(cursor, step) || (inTable && readRow(cursor, step));
}

/// （見出しを含む。）, （令和七年…）: balanced, directly behind a step.
void readAside(Cursor &cursor, Step &step)
{
    if (cursor.peek() != u'（')
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

bool readNumeral(Cursor &cursor, int &number, NumeralStyle &style)
{
    const QStringView rest = cursor.rest();
    const auto run = [&](auto belongs) {
        qsizetype length = 0;
        while (length < rest.size() && length < 16 && belongs(rest[length]))
            ++length;
        return rest.first(length);
    };
    std::optional<int> read;
    QStringView digits;
    if (digits = run(text::isKanjiNumeral); !digits.isEmpty()) {
        style = NumeralStyle::Kanji;
        read = text::parseKanji(digits);
    } else if (digits = run(isHalfDigit); !digits.isEmpty()) {
        style = NumeralStyle::HalfWidth;
        read = text::parseDigits(digits);
    } else if (digits = run(isFullDigit); !digits.isEmpty()) {
        style = NumeralStyle::FullWidth;
        read = text::parseDigits(digits);
    }
    // 〇一 or 007 would not be printed back as they were
    if (!read || *read < 1 || numeral(*read, style) != digits)
        return false;
    number = *read;
    cursor.skip(digits.size());
    return true;
}

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

bool readQuoted(Cursor &cursor, QString &words)
{
    if (cursor.peek() != u'「')
        return false;
    const QStringView rest = cursor.rest();
    int depth = 0;
    for (qsizetype at = 0; at < rest.size(); ++at) {
        depth += rest[at] == u'「' ? 1 : rest[at] == u'」' ? -1 : 0;
        if (depth > 0)
            continue;
        words = rest.sliced(1, at - 1).toString();
        cursor.skip(at + 1);
        return true;
    }
    return false;
}

} // namespace hoshin::amend
