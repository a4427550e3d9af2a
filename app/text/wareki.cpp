// SPDX-License-Identifier: Apache-2.0
#include "text/wareki.h"

#include "text/numerals.h"
#include "text/referencegrammar.h"

#include <array>

using namespace Qt::StringLiterals;

namespace hoshin::text {

struct Era
{
    QStringView name;
    QChar letter;
    int year, month, day; ///< its first day

    QDate first() const { return {year, month, day}; }
};

/// Newest first. Source: 元号を改める政令 (2019, 1989) and the edicts of 1926, 1912, 1868; before 1873 the calendar was
/// another one, and no instrument of a municipality is that old.
static constexpr std::array eras = {
    Era{u"令和", u'R', 2019, 5, 1},  Era{u"平成", u'H', 1989, 1, 8},  Era{u"昭和", u'S', 1926, 12, 25},
    Era{u"大正", u'T', 1912, 7, 30}, Era{u"明治", u'M', 1868, 1, 25},
};

static const Era *eraOf(const QDate &date)
{
    for (const Era &era : eras) {
        if (date >= era.first())
            return &era;
    }
    return nullptr;
}

QString toWareki(const QDate &date, NumeralStyle numerals)
{
    if (!date.isValid())
        return {};
    const Era *era = eraOf(date);
    const int year = era ? date.year() - era->year + 1 : date.year();
    const QString years = era && year == 1 ? u"元"_s : numeral(year, numerals);
    return (era ? era->name.toString() : QString()) + years + u"年"_s + numeral(date.month(), numerals) + u"月"_s
        + numeral(date.day(), numerals) + u"日"_s;
}

QString toShortWareki(const QDate &date)
{
    const Era *era = date.isValid() ? eraOf(date) : nullptr;
    if (!era)
        return {};
    return u"%1%2.%3.%4"_s.arg(era->letter).arg(date.year() - era->year + 1).arg(date.month()).arg(date.day());
}

/// Reads a date from left to right.
class DateReader
{
public:
    explicit DateReader(QStringView text, qsizetype at = 0) : m_text(text), m_at(at) {}

    std::optional<QDate> read(bool shortForms)
    {
        readEra(shortForms);
        auto year = readYear();
        const QChar afterYear = sign();
        const bool spelled = afterYear == u'年';
        if (!year || (!spelled && (!shortForms || !isSeparator(afterYear))))
            return std::nullopt;
        ++m_at;
        const auto month = readNumber();
        const QChar afterMonth = sign();
        if (!month || (spelled ? afterMonth != u'月' : !isSeparator(afterMonth)))
            return std::nullopt;
        ++m_at;
        const auto day = readNumber();
        if (!day || (spelled && sign() != u'日'))
            return std::nullopt;
        if (spelled)
            ++m_at;
        return inEra(*year, *month, *day);
    }

    qsizetype position() const { return m_at; }

private:
    QChar sign() const { return m_at < m_text.size() ? m_text[m_at] : QChar(); }

    static bool isSeparator(QChar c) { return QStringView(u".．・/／-－").contains(c) && !c.isNull(); }

    void readEra(bool shortForms)
    {
        for (const Era &era : eras) {
            if (m_text.sliced(m_at).startsWith(era.name)) {
                m_era = &era;
                m_at += era.name.size();
                return;
            }
            const bool letter =
                sign() == era.letter || sign() == era.name[0] || sign().unicode() == era.letter.unicode() + 0xFEE0;
            if (shortForms && letter) {
                m_era = &era;
                ++m_at;
                return;
            }
        }
    }

    std::optional<int> readYear()
    {
        if (m_era && sign() == u'元') {
            ++m_at;
            return 1;
        }
        return readNumber();
    }

    std::optional<int> readNumber()
    {
        static constexpr QStringView kanji = u"一二三四五六七八九十百千〇";
        const qsizetype begin = m_at;
        while (m_at < m_text.size() && m_text[m_at].isDigit())
            ++m_at;
        if (m_at > begin)
            return parseDigits(m_text.sliced(begin, m_at - begin));
        while (m_at < m_text.size() && kanji.contains(m_text[m_at]))
            ++m_at;
        return m_at > begin ? parseKanji(m_text.sliced(begin, m_at - begin)) : std::nullopt;
    }

    std::optional<QDate> inEra(int year, int month, int day) const
    {
        if (year > 9999)
            return std::nullopt;
        const QDate date(m_era ? m_era->year + year - 1 : year, month, day);
        if (!date.isValid() || (m_era && (year < 1 || eraOf(date) != m_era)) || (!m_era && year < 1000))
            return std::nullopt;
        return date;
    }

    QStringView m_text;
    qsizetype m_at;
    const Era *m_era = nullptr;
};

std::optional<QDate> parseWareki(QStringView text)
{
    const QStringView words = text.trimmed();
    DateReader reader(words);
    const auto date = reader.read(true);
    return date && reader.position() == words.size() ? date : std::nullopt;
}

std::vector<DateInText> findDates(QStringView text)
{
    static constexpr QStringView starts = u"令平昭大明";
    std::vector<DateInText> found;
    for (qsizetype i = 0; i < text.size();) {
        const bool year = text[i].isDigit() && (i == 0 || !text[i - 1].isDigit());
        if (!year && !starts.contains(text[i])) {
            ++i;
            continue;
        }
        DateReader reader(text, i);
        const auto date = reader.read(false);
        if (date)
            found.push_back({int(i), int(reader.position() - i), *date});
        i = date ? reader.position() : i + 1;
    }
    return found;
}

int fiscalYear(const QDate &date) { return date.month() >= 4 ? date.year() : date.year() - 1; }

QString fiscalYearName(int year)
{
    const Era *era = eraOf(QDate(year, 4, 1));
    if (!era)
        return u"%1年度"_s.arg(year);
    const int inEra = year - era->year + 1;
    return era->name.toString() + (inEra == 1 ? u"元"_s : QString::number(inEra)) + u"年度"_s;
}

QString shortInstrument(QStringView instrument)
{
    static constexpr std::array<QStringView, 8> forms = {u"条例", u"規則", u"訓令", u"告示",
                                                         u"規程", u"要綱", u"要領", u"公告"};
    const qsizetype yearEnd = instrument.indexOf(u'年');
    const qsizetype numberStart = instrument.lastIndexOf(u'第');
    if (yearEnd < 3 || numberStart < yearEnd || !instrument.endsWith(u'号'))
        return {};
    const QStringView year = instrument.first(yearEnd).sliced(2);
    const QStringView number = instrument.sliced(numberStart + 1, instrument.size() - numberStart - 2);
    const auto yearValue = year == u"元" ? std::optional(1)
        : parseDigits(year).has_value()  ? parseDigits(year)
                                         : parseKanji(year);
    const auto value = parseDigits(number).has_value() ? parseDigits(number) : parseKanji(number);
    const QStringView form = instrument.sliced(yearEnd + 1, numberStart - yearEnd - 1);
    const auto known = std::find_if(forms.begin(), forms.end(), [&](QStringView word) { return form.endsWith(word); });
    if (!yearValue || !value || known == forms.end())
        return {};
    return instrument.first(1).toString() + QString::number(*yearValue) + known->toString() + QString::number(*value);
}

} // namespace hoshin::text
