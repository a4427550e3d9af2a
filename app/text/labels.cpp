// SPDX-License-Identifier: Apache-2.0
#include "text/labels.h"

#include "text/characterfilter.h"
#include "text/numerals.h"

using namespace Qt::StringLiterals;

namespace hoshin::text {

QString ClauseNumber::toString() const
{
    QString text;
    for (size_t i = 0; i < size_t(count) + lastCount; ++i) {
        if (i > 0)
            text += i == count ? u':' : u'_';
        text += QString::number(parts[i]);
    }
    return text;
}

QStringView withoutBlanks(QStringView text)
{
    while (!text.isEmpty() && isBlank(text.front()))
        text = text.sliced(1);
    while (!text.isEmpty() && isBlank(text.back()))
        text.chop(1);
    return text;
}

qsizetype bracketEnd(QStringView line)
{
    constexpr qsizetype longest = 200;
    int open = 0;
    for (qsizetype i = 0; i < line.size() && i < longest; ++i) {
        if (isOpening(line[i]))
            ++open;
        else if (isClosing(line[i]) && --open == 0)
            return i + 1;
    }
    return 0;
}

namespace {

constexpr bool isDigit(QChar c) { return (c >= u'0' && c <= u'9') || (c >= u'０' && c <= u'９'); }

constexpr bool isUnit(QChar c)
{
    switch (c.unicode()) {
    case u'条':
    case u'章':
    case u'節':
    case u'款':
    case u'目':
    case u'編': return true;
    default: return false;
    }
}

constexpr bool isPoint(QChar c) { return c == u'.' || c == u'．'; }
constexpr bool isDash(QChar c) { return c == u'―' || c == u'－' || c == u'-' || c == u'–' || c == u'—' || c == u'‐'; }

/// 　削除 or 　（略） behind the label of a run.
bool standsForNothing(QStringView rest)
{
    qsizetype at = 0;
    while (at < rest.size() && isBlank(rest[at]))
        ++at;
    const QStringView words = rest.sliced(at);
    return at > 0
        && (words == u"削除" || words == u"略" || words == u"（略）" || words == u"(略)" || words == u"（削除）"
            || words == u"(削除)");
}

/// Reads a label from left to right. Every take… either moves on over what it names or leaves everything as it was.
class Scanner
{
public:
    explicit Scanner(QStringView line) : m_line(line) {}

    Label scan();

private:
    QChar at(qsizetype offset = 0) const { return m_at + offset < m_line.size() ? m_line[m_at + offset] : QChar(); }
    bool atEnd() const { return m_at >= m_line.size(); }
    bool takeWord(QStringView word)
    {
        if (!m_line.sliced(m_at).startsWith(word))
            return false;
        m_at += word.size();
        return true;
    }
    void skipBlanks()
    {
        while (!atEnd() && isBlank(m_line[m_at]))
            ++m_at;
    }
    bool addPart(std::optional<int> part, bool toLast)
    {
        if (!part || size_t(m_label.number.count) + m_label.number.lastCount >= m_label.number.parts.size())
            return false;
        m_label.number.parts[size_t(m_label.number.count) + m_label.number.lastCount] = *part;
        ++(toLast ? m_label.number.lastCount : m_label.number.count);
        return true;
    }
    std::optional<int> takeNumeral();
    bool takeBranches(bool toLast);
    bool takeUnitNumber(bool toLast);
    bool takePlain(LabelStyle style, bool toLast);
    void takeRun(bool (Scanner::*takeNumber)(bool));
    bool takeParenthesised(bool toLast);
    bool takeDigitsOrKanji(bool toLast);

    Label scanDai();
    Label scanNumbered();
    Label scanNumber();
    Label scanBracket();
    Label scanGlyph();
    Label scanBullet(bool needsBlank);
    Label ended(LabelStyle style, bool needsBlank);

    QStringView m_line;
    qsizetype m_at = 0;
    qsizetype m_numeralEnd = 0; ///< of the number behind 第
    Label m_label;
};

/// Digits or kanji numerals, whichever stands here.
std::optional<int> Scanner::takeNumeral()
{
    qsizetype end = m_at;
    const bool digits = isDigit(at());
    while (end < m_line.size() && (digits ? isDigit(m_line[end]) : isKanjiNumeral(m_line[end])))
        ++end;
    const QStringView numeral = m_line.sliced(m_at, end - m_at);
    const std::optional<int> number = digits ? parseDigits(numeral) : parseKanji(numeral);
    if (number)
        m_at = end;
    return number;
}

/// の二の三 behind a number.
bool Scanner::takeBranches(bool toLast)
{
    while (at() == u'の' && (isDigit(at(1)) || isKanjiNumeral(at(1)))) {
        const qsizetype start = m_at++;
        if (!addPart(takeNumeral(), toLast)) {
            m_at = start;
            return false;
        }
    }
    return true;
}

/// 第三条の二: with the unit that the label has already, if it has one.
bool Scanner::takeUnitNumber(bool toLast)
{
    if (at() != u'第')
        return false;
    ++m_at;
    skipBlanks();
    if (!addPart(takeNumeral(), toLast))
        return false;
    m_numeralEnd = m_at;
    skipBlanks();
    const QChar unit = at();
    if (!isUnit(unit) || (toLast && unit != m_label.unit))
        return false;
    m_label.unit = unit;
    ++m_at;
    return takeBranches(toLast);
}

/// （１）, ⑴, （ア）, 1): the closing bracket alone will do.
bool Scanner::takeParenthesised(bool toLast)
{
    if (const std::optional<int> number = parseParenthesised(m_line.sliced(m_at, atEnd() ? 0 : 1))) {
        ++m_at;
        m_label.style = LabelStyle::ParenDigits;
        return addPart(number, toLast) && takeBranches(toLast);
    }
    const qsizetype start = m_at;
    if (!isOpening(at()))
        return false;
    ++m_at;
    if (takePlain(LabelStyle::None, toLast) && isClosing(at())) {
        ++m_at;
        return takeBranches(toLast);
    }
    m_at = start;
    return false;
}

/// A numeral in any system without brackets; `style` None takes the one it finds and makes it the bracketed one.
bool Scanner::takePlain(LabelStyle style, bool toLast)
{
    const bool bracketed = style == LabelStyle::None;
    if (isDigit(at())) {
        m_label.style = bracketed ? LabelStyle::ParenDigits : LabelStyle::Digits;
        return addPart(takeNumeral(), toLast) && takeBranches(toLast);
    }
    if (isKanjiNumeral(at())) {
        m_label.style = bracketed ? LabelStyle::ParenKanji : LabelStyle::Kanji;
        return addPart(takeNumeral(), toLast) && takeBranches(toLast);
    }
    qsizetype end = m_at;
    while (end < m_line.size() && end - m_at < 8 && !isClosing(m_line[end]) && !isBlank(m_line[end])
           && !isPoint(m_line[end]))
        ++end;
    const QStringView glyphs = m_line.sliced(m_at, end - m_at);
    std::optional<int> number = parseAiueo(glyphs);
    m_label.style = bracketed ? LabelStyle::ParenAiueo : LabelStyle::Aiueo;
    if (!number && (number = parseIroha(glyphs)))
        m_label.style = bracketed ? LabelStyle::ParenIroha : LabelStyle::Iroha;
    if (!number && glyphs.size() == 1 && (number = parseAlphabet(glyphs)))
        m_label.style = bracketed ? LabelStyle::ParenAlphabet : LabelStyle::Alphabet;
    if (!number && (number = parseRoman(glyphs)))
        m_label.style = bracketed ? LabelStyle::ParenRoman : LabelStyle::Roman;
    if (!number)
        return false;
    m_at = end;
    return addPart(number, toLast);
}

bool Scanner::takeDigitsOrKanji(bool toLast) { return takePlain(LabelStyle::Digits, toLast); }

/// 及び第六十三条, から第五条まで, ～三 behind a number: the label stands for a run of clauses that were repealed.
void Scanner::takeRun(bool (Scanner::*takeNumber)(bool))
{
    static constexpr CharacterFilter joiners(u"及・～〜か");
    if (!joiners.mayHold(at()))
        return;
    const qsizetype start = m_at;
    const Label before = m_label;
    const bool pair = takeWord(u"及び") || takeWord(u"・");
    const bool mark = !pair && (takeWord(u"～") || takeWord(u"〜"));
    if ((pair || mark || takeWord(u"から")) && (this->*takeNumber)(true) && (pair || mark || takeWord(u"まで"))
        && m_label.style == before.style && standsForNothing(m_line.sliced(m_at)))
        return;
    m_at = start;
    m_label = before;
}

Label Scanner::ended(LabelStyle style, bool needsBlank)
{
    if (needsBlank && !atEnd() && !isBlank(at()))
        return {};
    m_label.style = style;
    m_label.length = m_at;
    skipBlanks();
    m_label.content = m_at;
    return m_label;
}

/// 第1　条件: the number alone, where what follows is no unit.
Label Scanner::scanNumbered()
{
    if (m_numeralEnd == 0)
        return {};
    m_at = m_numeralEnd;
    m_label = {.number = {.parts = {m_label.number.leading()}, .count = 1}};
    return ended(LabelStyle::Numbered, true);
}

/// 第一条, 第3章, 第1.
Label Scanner::scanDai()
{
    if (!takeUnitNumber(false))
        return scanNumbered();
    takeRun(&Scanner::takeUnitNumber);
    if (m_label.unit == u'条') {
        const Label article = ended(LabelStyle::Article, !isOpening(at()));
        return article ? article : scanNumbered();
    }
    // 第1章総則: a heading whose blank was lost is short and no sentence
    static constexpr QStringView goesOn = u"のにはをがで及並又若から、）)";
    const bool glued = !atEnd() && !isBlank(at()) && !isBlank(m_line[m_numeralEnd]) && m_line.size() <= 40
        && !goesOn.contains(at()) && !m_line.contains(u'。') && !m_line.contains(u'、');
    const Label heading = ended(LabelStyle::Heading, !glued);
    return heading ? heading : scanNumbered();
}

/// ２, 6.1, 2―8―1, 1), 一の二.
Label Scanner::scanNumber()
{
    const bool digits = isDigit(at());
    if (!takeDigitsOrKanji(false))
        return {};
    if (digits && m_label.number.count == 1 && (isPoint(at()) || isDash(at())) && isDigit(at(1))) {
        const bool point = isPoint(at());
        while ((point ? isPoint(at()) : isDash(at())) && isDigit(at(1))) {
            ++m_at;
            if (!addPart(takeNumeral(), false))
                return {};
        }
        if (isPoint(at()) && (isBlank(at(1)) || m_at + 1 == m_line.size()))
            ++m_at;
        return m_label.number.leading() < 100 ? ended(LabelStyle::Dotted, true) : Label();
    }
    if (isClosing(at())) {
        ++m_at;
        return ended(digits ? LabelStyle::ParenDigits : LabelStyle::ParenKanji, false);
    }
    if (isPoint(at())) {
        ++m_at;
        return ended(m_label.style, false);
    }
    takeRun(&Scanner::takeDigitsOrKanji);
    return ended(m_label.style, true);
}

Label Scanner::scanBracket()
{
    if (!takeParenthesised(false))
        return {};
    takeRun(&Scanner::takeParenthesised);
    return ended(m_label.style, false);
}

/// ①, ア, a, ⅰ.
Label Scanner::scanGlyph()
{
    if (addPart(parseCircled(m_line.first(1)), false)) {
        ++m_at;
        return ended(LabelStyle::Circled, false);
    }
    if (!takePlain(LabelStyle::Aiueo, false))
        return {};
    if (isClosing(at())) {
        ++m_at;
        return ended(LabelStyle(quint8(m_label.style) + 1), false);
    }
    if (isPoint(at()))
        ++m_at;
    const bool capital = m_line.front().isUpper();
    if (capital && at() != u'\u3000' && at() != u'\t')
        return {};
    return ended(m_label.style, true);
}

Label Scanner::scanBullet(bool needsBlank)
{
    ++m_at;
    return ended(LabelStyle::Bullet, needsBlank);
}

Label Scanner::scan()
{
    if (m_line.isEmpty())
        return {};
    const QChar c = m_line.front();
    switch (c.unicode()) {
    case u'第': return scanDai();
    case u'（':
    case u'(': return scanBracket();
    case u'・':
    case u'･':
    case u'•':
    case u'●':
    case u'◦': return scanBullet(false);
    case u'○':
    case u'■':
    case u'□':
    case u'-':
    case u'*': return scanBullet(true);
    default: break;
    }
    if (isDigit(c) || isKanjiNumeral(c))
        return scanNumber();
    if (c >= u'⑴' && c <= u'⒇')
        return scanBracket();
    const bool glyph = (c >= u'①' && c <= u'⑳') || (c >= u'㉑' && c <= u'㉟') || (c >= u'㊱' && c <= u'㊿')
        || (c >= u'ァ' && c <= u'ヶ') || (c >= u'ｦ' && c <= u'ﾝ') || (c >= u'a' && c <= u'z')
        || (c >= u'A' && c <= u'Z') || (c >= u'ａ' && c <= u'ｚ') || (c >= u'Ａ' && c <= u'Ｚ')
        || (c >= u'Ⅰ' && c <= u'ⅻ');
    return glyph ? scanGlyph() : Label();
}

} // namespace

Label scanLabel(QStringView line) { return Scanner(line).scan(); }

} // namespace hoshin::text
