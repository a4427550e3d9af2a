// SPDX-License-Identifier: Apache-2.0
#include "text/referencegrammar.h"

#include "text/characterfilter.h"
#include "text/lawname.h"
#include "text/numerals.h"

namespace hoshin::text {

static QChar at(QStringView text, qsizetype i) { return i >= 0 && i < text.size() ? text[i] : QChar(); }

static bool oneOf(QChar c, QStringView set) { return !c.isNull() && set.contains(c); }

/// Reads one chain from left to right. Every read…() either takes something and moves on, or leaves everything as it was.
class ChainReader
{
public:
    ChainReader(QStringView text, qsizetype start) : m_text(text), m_at(start) { m_chain.start = int(start); }

    std::optional<ReferenceChain> read()
    {
        if (!readFirst())
            return std::nullopt;
        while (m_chain.count < maximumReferenceParts && readNext()) {}
        readTail();
        m_chain.length = int(m_at) - m_chain.start;
        if (!standsAlone())
            return std::nullopt;
        return m_chain;
    }

    /// A member of a list of subitems: the ロ of 第一号イ及びロ.
    std::optional<ReferenceChain> readSubitems()
    {
        if (!readSubitem(true))
            return std::nullopt;
        while (m_chain.count < maximumReferenceParts && readSubitem(false)) {}
        m_chain.length = int(m_at) - m_chain.start;
        return m_chain;
    }

private:
    bool readFirst()
    {
        switch (m_text[m_at].unicode()) {
        case u'第': return readNumbered();
        case u'附': return readSupplementary();
        case u'別': return readTable();
        case u'前': return readDeictic(1, Pointing::Previous) || readPreceding();
        case u'次': return readDeictic(1, Pointing::Next) || readFollowingEach();
        case u'同': return readDeictic(1, Pointing::Same);
        case u'本': return readDeictic(1, Pointing::This);
        case u'こ': return at(m_text, m_at + 1) == u'の' && readDeictic(2, Pointing::This);
        case u'各': return readEach();
        default: return false;
        }
    }

    bool readNext()
    {
        const QChar c = at(m_text, m_at);
        if (c == u'第' && m_chain.back().unit != Unit::Table)
            return readNumbered();
        if (c == u'各')
            return readEach();
        if (m_chain.back().unit == Unit::Item || m_chain.back().unit == Unit::Subitem)
            return readSubitem(m_chain.back().unit == Unit::Item);
        return m_chain.back().unit == Unit::Table && readRow();
    }

    static std::optional<Unit> unitOf(QChar c)
    {
        switch (c.unicode()) {
        case u'編': return Unit::Part;
        case u'章': return Unit::Chapter;
        case u'節': return Unit::Section;
        case u'款': return Unit::Subsection;
        case u'目': return Unit::Division;
        case u'条': return Unit::Article;
        case u'項': return Unit::Paragraph;
        case u'号': return Unit::Item;
        default: return std::nullopt;
        }
    }

    /// Words that only begin like a unit: 条例, 項目, 目的, 号様式.
    bool isOtherWord(qsizetype unitAt) const
    {
        const QChar unit = m_text[unitAt];
        const QChar next = at(m_text, unitAt + 1);
        switch (unit.unicode()) {
        case u'条': return oneOf(next, u"例約件文");
        case u'項': return next == u'目';
        case u'目': return oneOf(next, u"的標次録途前安");
        case u'号': return oneOf(next, u"様令線室機");
        case u'節': return oneOf(next, u"約電減度");
        case u'編': return oneOf(next, u"成集入");
        default: return false;
        }
    }

    bool follows(Unit unit) const { return m_chain.count == 0 || unit > m_chain.back().unit; }

    bool push(Unit unit, Pointing pointing, qsizetype end, const std::array<int, 4> &number = {}, int depth = 0)
    {
        m_chain.parts[size_t(m_chain.count++)] = {.unit = unit,
                                                  .pointing = pointing,
                                                  .depth = quint8(depth),
                                                  .number = number,
                                                  .start = int(m_at),
                                                  .length = int(end - m_at)};
        m_at = end;
        return true;
    }

    /// The number at `i`, which moves behind it.
    std::optional<int> readNumber(qsizetype &i) const
    {
        const qsizetype begin = i;
        if (isKanjiNumeral(at(m_text, i))) {
            while (isKanjiNumeral(at(m_text, i)))
                ++i;
            return parseKanji(m_text.sliced(begin, i - begin));
        }
        while (at(m_text, i).isDigit())
            ++i;
        return i == begin ? std::nullopt : parseDigits(m_text.sliced(begin, i - begin));
    }

    /// Does a counter stand at `i`? 二分の一, 二人, 三か月; but 三から is no 三か所.
    bool isCounter(qsizetype i) const
    {
        if (oneOf(at(m_text, i), u"かヶカケ"))
            return oneOf(at(m_text, i + 1), u"月所国年条");
        return oneOf(at(m_text, i), u"分人つ個年月日回名箇種倍割％%者件以");
    }

    /// の二の三 behind a number. 第三条の二分の一 and 第三条の二人 are no branch numbers.
    int readBranches(qsizetype &i, std::array<int, 4> &number) const
    {
        int depth = 1;
        while (depth < int(number.size()) && at(m_text, i) == u'の') {
            qsizetype j = i + 1;
            const auto branch = readNumber(j);
            if (!branch || *branch < 2 || isCounter(j))
                break;
            number[size_t(depth++)] = *branch;
            i = j;
        }
        return depth;
    }

    bool readNumbered()
    {
        qsizetype i = m_at + 1;
        const auto first = readNumber(i);
        if (!first)
            return false;
        const auto unit = unitOf(at(m_text, i));
        if (!unit || !follows(*unit) || isOtherWord(i))
            return false;
        std::array<int, 4> number{*first};
        ++i;
        const int depth = *unit == Unit::Paragraph ? 1 : readBranches(i, number);
        return push(*unit, Pointing::Number, i, number, depth);
    }

    bool readDeictic(qsizetype prefix, Pointing pointing)
    {
        const qsizetype unitAt = m_at + prefix;
        const auto unit = unitOf(at(m_text, unitAt));
        if (!unit || isOtherWord(unitAt) || isInsideWord())
            return false;
        return push(*unit, pointing, unitAt + 1);
    }

    /// 前二項, 前三条; 前各号.
    bool readPreceding()
    {
        if (isInsideWord())
            return false;
        qsizetype i = m_at + 1;
        const bool all = at(m_text, i) == u'各';
        std::array<int, 4> number{};
        if (all) {
            ++i;
        } else if (const auto count = readNumber(i); count && *count >= 2) {
            number[0] = *count;
        } else {
            return false;
        }
        const auto unit = unitOf(at(m_text, i));
        if (!unit || isOtherWord(i))
            return false;
        return push(*unit, all ? Pointing::AllPreceding : Pointing::Preceding, i + 1, number, all ? 0 : 1);
    }

    /// 次の各号, 次の各項.
    bool readFollowingEach()
    {
        if (!m_text.sliced(m_at).startsWith(u"次の各"))
            return false;
        const auto unit = unitOf(at(m_text, m_at + 3));
        if (!unit || (*unit != Unit::Item && *unit != Unit::Paragraph) || isOtherWord(m_at + 3))
            return false;
        return push(*unit, Pointing::Each, m_at + 4);
    }

    bool readEach()
    {
        const auto unit = unitOf(at(m_text, m_at + 1));
        if (!unit || (*unit != Unit::Item && *unit != Unit::Paragraph) || !follows(*unit) || isOtherWord(m_at + 1))
            return false;
        if (m_text.sliced(m_at).startsWith(u"各号列記以外") || (m_chain.count == 0 && isInsideWord()))
            return false;
        return push(*unit, Pointing::Each, m_at + 2);
    }

    bool readSupplementary()
    {
        if (at(m_text, m_at + 1) != u'則')
            return false;
        return push(Unit::Supplementary, Pointing::This, m_at + 2);
    }

    /// 別表, 別表第一, 別表第一の二; 別表第一の二の項 is row 2 of 別表第一.
    bool readTable()
    {
        if (at(m_text, m_at + 1) != u'表')
            return false;
        qsizetype i = m_at + 2;
        if (at(m_text, i) != u'第')
            return push(Unit::Table, Pointing::This, i);
        ++i;
        const auto first = readNumber(i);
        if (!first)
            return push(Unit::Table, Pointing::This, m_at + 2);
        std::array<int, 4> number{*first};
        qsizetype afterBranches = i;
        int depth = readBranches(afterBranches, number);
        const bool lastIsRow = depth > 1 && m_text.sliced(afterBranches).startsWith(u"の項");
        if (depth == 1 || !lastIsRow)
            i = afterBranches;
        else
            depth = 1;
        return push(Unit::Table, Pointing::Number, i, number, depth);
    }

    bool readRow()
    {
        if (at(m_text, m_at) != u'の')
            return false;
        qsizetype i = m_at + 1;
        const auto number = readNumber(i);
        if (!number || !m_text.sliced(i).startsWith(u"の項") || at(m_text, i + 2) == u'目')
            return false;
        return push(Unit::Row, Pointing::Number, i + 2, {*number}, 1);
    }

    /// イ; below it （１）, (1), (ア), （ⅰ）.
    bool readSubitem(bool letterAllowed)
    {
        const QChar c = at(m_text, m_at);
        if (letterAllowed && isKatakana(c) && c != u'ー' && !isKatakana(at(m_text, m_at + 1)))
            return push(Unit::Subitem, Pointing::Number, m_at + 1);
        if (!oneOf(c, u"（(") || (letterAllowed && m_chain.count > 0 && m_chain.back().unit == Unit::Item))
            return false;
        qsizetype i = m_at + 1;
        while (i < m_text.size() && i - m_at <= 4 && isNumeralOfSubitem(m_text[i]))
            ++i;
        if (i == m_at + 1 || !oneOf(at(m_text, i), u"）)"))
            return false;
        return push(Unit::Subitem, Pointing::Number, i + 1);
    }

    static bool isNumeralOfSubitem(QChar c)
    {
        return c.isDigit() || isKatakana(c) || (c.unicode() >= 0x2160 && c.unicode() <= 0x217F)
            || (c.unicode() >= u'a' && c.unicode() <= u'z') || (c.unicode() >= u'ａ' && c.unicode() <= u'ｚ');
    }

    void readTail()
    {
        static constexpr std::array<QStringView, 7> tails = {
            u"各号列記以外の部分", u"ただし書", u"但書", u"前段", u"後段", u"本文", u"柱書"};
        const Unit last = m_chain.back().unit;
        if (last < Unit::Article || last > Unit::Subitem)
            return;
        for (const QStringView tail : tails) {
            if (m_text.sliced(m_at).startsWith(tail)) {
                m_chain.tail = m_text.sliced(m_at, tail.size());
                m_at += tail.size();
                return;
            }
        }
    }

    /// 日本条約, 以前項目: a deictic sign behind a kanji is part of that word, but for 当該各号 and 附則前項.
    bool isInsideWord() const
    {
        const QChar before = at(m_text, m_at - 1);
        return isKanji(before) && !oneOf(before, u"該則");
    }

    /// 法律第67号 is the number of a law, 第一号被保険者 a term: neither is a reference.
    bool standsAlone() const
    {
        const ReferencePart &first = m_chain.front();
        const QChar before = at(m_text, m_chain.start - 1);
        if (first.unit == Unit::Supplementary || first.unit == Unit::Table)
            return !isKanji(before) || !lawNameBefore(m_text, m_chain.start).isEmpty() || oneOf(before, u"該");
        if (first.unit != Unit::Item || first.pointing != Pointing::Number)
            return true;
        if (isKanji(before) || isKatakana(before) || before.isDigit())
            return false;
        const QChar after = at(m_text, m_chain.end());
        return m_chain.count > 1 || !m_chain.tail.isEmpty() || !isKanji(after) || oneOf(after, u"及又若並中以該各次掲");
    }

    QStringView m_text;
    qsizetype m_at;
    ReferenceChain m_chain;
};

std::optional<ReferenceChain> referenceAt(QStringView text, qsizetype at)
{
    static constexpr CharacterFilter starts(u"第前次同本各こ附別");
    if (at < 0 || at >= text.size() || !starts.mayHold(text[at]))
        return std::nullopt;
    auto chain = ChainReader(text, at).read();
    if (!chain)
        return chain;
    const ReferencePart &first = chain->front();
    const bool mayBelongToLaw =
        first.pointing == Pointing::Number || first.unit == Unit::Supplementary || first.unit == Unit::Table;
    if (mayBelongToLaw)
        chain->law = lawNameBefore(text, at);
    return chain;
}

std::optional<ReferenceChain> subitemAt(QStringView text, qsizetype at)
{
    return at < 0 || at >= text.size() ? std::nullopt : ChainReader(text, at).readSubitems();
}

bool joinsReferences(QStringView between)
{
    static constexpr std::array<QStringView, 11> joiners = {u"、",       u"及び",     u"又は",   u"並びに",
                                                            u"若しくは", u"から",     u"および", u"または",
                                                            u"もしくは", u"ならびに", u"，"};
    const auto skipBrackets = [](QStringView words) {
        while (!words.isEmpty() && oneOf(words[0], u"（(")) {
            const qsizetype end = closingBracket(words, 0);
            if (end < 0)
                break;
            words = words.sliced(end + 1);
        }
        return words;
    };
    QStringView words = skipBrackets(between);
    if (words.startsWith(u"まで"))
        words = words.sliced(2);
    words = skipBrackets(words);
    for (const QStringView joiner : joiners) {
        if (words == joiner)
            return true;
    }
    return false;
}

/// Position behind a quotation that opens at `at`, or just behind its bracket where it never closes.
static qsizetype behindQuotation(QStringView text, qsizetype at)
{
    const qsizetype end = closingBracket(text, at);
    return end < 0 ? at + 1 : end + 1;
}

/// Behind a chain that ends in イ: 及びロ, からハ.
static std::optional<ReferenceChain> nextSubitem(QStringView text, const ReferenceChain &chain)
{
    if (chain.back().unit != Unit::Subitem)
        return std::nullopt;
    for (const qsizetype length : {qsizetype(1), qsizetype(2), qsizetype(3), qsizetype(4)}) {
        const qsizetype from = chain.end() + length;
        if (from >= text.size() || !joinsReferences(text.sliced(chain.end(), length)))
            continue;
        return subitemAt(text, from);
    }
    return std::nullopt;
}

std::optional<ReferenceChain> ReferenceFinder::found(const std::optional<ReferenceChain> &chain)
{
    m_at = chain->end();
    if (chain->back().unit == Unit::Subitem)
        m_listed = chain;
    else
        m_listed.reset();
    return chain;
}

std::optional<ReferenceChain> ReferenceFinder::next()
{
    static constexpr CharacterFilter starts(u"第前次同本各こ附別「");
    if (m_listed) {
        if (const auto chain = nextSubitem(m_text, *m_listed))
            return found(chain);
        m_listed.reset();
    }
    while (m_at < m_text.size()) {
        if (!starts.mayHold(m_text[m_at])) {
            ++m_at;
        } else if (m_text[m_at] == u'「') {
            m_at = behindQuotation(m_text, m_at);
        } else if (const auto chain = referenceAt(m_text, m_at)) {
            return found(chain);
        } else {
            ++m_at;
        }
    }
    return std::nullopt;
}

std::vector<ReferenceChain> findReferences(QStringView text)
{
    std::vector<ReferenceChain> chains;
    ReferenceFinder finder(text);
    while (const auto chain = finder.next())
        chains.push_back(*chain);
    return chains;
}

} // namespace hoshin::text
