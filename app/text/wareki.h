// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "text/numberingscheme.h"

#include <QDate>
#include <QString>

#include <optional>
#include <vector>

/// 和暦: dates as Japanese administration writes them.
namespace hoshin::text {

/// 令和8年4月1日, 平成31年4月30日; the first year is 元年. Dates before 明治 come as 1850年1月1日. Empty for an invalid date.
QString toWareki(const QDate &date, NumeralStyle numerals = NumeralStyle::HalfWidth);

/// R8.4.1; empty for an invalid date or one before 明治.
QString toShortWareki(const QDate &date);

/// The date that `text` is, nothing else around it: 令和8年4月1日, 令和元年５月１日, 平成三十一年四月三十日, R8.4.1, 令8・4・1,
/// 2026年4月1日, 2026-04-01. A day outside its era (平成31年5月1日) is none.
std::optional<QDate> parseWareki(QStringView text);

/// A date inside a sentence.
struct DateInText
{
    int start = 0; ///< UTF-16 units
    int length = 0;
    QDate date;
};

/// The dates written out with 年月日 in `text`, in order. Cost: O(length).
std::vector<DateInText> findDates(QStringView text);

/// The fiscal year of a date, 1 April to 31 March: 2026 for 2027-03-31.
int fiscalYear(const QDate &date);
/// 令和8年度 for 2026: the era is that of 1 April.
QString fiscalYearName(int year);

/// The short form of an instrument in amendment notes: 令8訓令3 for 令和8年星見野市訓令第3号. Empty where it is not of that shape.
QString shortInstrument(QStringView instrument);

} // namespace hoshin::text
