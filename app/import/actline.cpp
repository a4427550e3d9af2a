// SPDX-License-Identifier: Apache-2.0
#include "import/actline.h"

#include "text/labels.h"
#include "text/numerals.h"

using namespace Qt::StringLiterals;

namespace hoshin::import {

struct Era
{
    QStringView name;
    int offset; ///< year 1 is offset + 1
    QDate first;
    QDate last;
};

static const Era *eraOf(QStringView text)
{
    static const Era eras[] = {{u"明治", 1867, QDate(1868, 1, 25), QDate(1912, 7, 29)},
                               {u"大正", 1911, QDate(1912, 7, 30), QDate(1926, 12, 24)},
                               {u"昭和", 1925, QDate(1926, 12, 25), QDate(1989, 1, 7)},
                               {u"平成", 1988, QDate(1989, 1, 8), QDate(2019, 4, 30)},
                               {u"令和", 2018, QDate(2019, 5, 1), QDate(9999, 12, 31)}};
    for (const Era &era : eras)
        if (text.startsWith(era.name))
            return &era;
    return nullptr;
}

/// The number before `unit`, from `at` on; moves `at` behind the unit. 0 where there is none.
static int numberBefore(QStringView text, QChar unit, qsizetype &at)
{
    const qsizetype end = text.indexOf(unit, at);
    if (end < 0 || end - at > 4)
        return 0;
    const QStringView numeral = text::withoutBlanks(text.sliced(at, end - at));
    at = end + 1;
    if (numeral == u"元")
        return 1;
    const std::optional<int> digits = text::parseDigits(numeral);
    return digits ? *digits : text::parseKanji(numeral).value_or(0);
}

QDate leadingDate(QStringView text)
{
    const Era *era = eraOf(text);
    if (!era)
        return {};
    qsizetype at = era->name.size();
    const int year = numberBefore(text, u'年', at);
    const int month = year > 0 ? numberBefore(text, u'月', at) : 0;
    const int day = month > 0 ? numberBefore(text, u'日', at) : 0;
    const QDate date(era->offset + year, month, day);
    return day > 0 && date >= era->first && date <= era->last ? date : QDate();
}

bool isDateAlone(QStringView text)
{
    constexpr qsizetype longest = 14; // 平成二十九年十二月三十一日
    return text.size() <= longest && text.endsWith(u'日') && text.count(u'日') == 1 && leadingDate(text).isValid();
}

/// 令和5年3月28日訓令第4号 and nothing behind.
static bool isAct(QStringView text)
{
    return eraOf(text) && text.size() <= 60 && text.contains(u'年') && text.contains(u'第') && text.endsWith(u'号');
}

bool takeActs(model::DocumentMeta &meta, const QString &line)
{
    QStringView text = line;
    if (text::isOpening(text.front()) && text::bracketEnd(text) == text.size())
        text = text.sliced(1).chopped(1);
    const bool amended = text.startsWith(u"改正");
    if (amended)
        text = text::withoutBlanks(text.sliced(2));
    if (!isAct(text) || (amended && meta.instrument.isEmpty()))
        return false;
    if (meta.instrument.isEmpty()) {
        meta.instrument = text.toString();
        meta.promulgated = leadingDate(text);
        return true;
    }
    if (!amended && meta.history.empty())
        return false;
    meta.history.push_back({leadingDate(text), text.toString()});
    return true;
}

} // namespace hoshin::import
