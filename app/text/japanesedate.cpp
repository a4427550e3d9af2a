// SPDX-License-Identifier: Apache-2.0
#include "text/japanesedate.h"

namespace hoshin::text {
namespace {

struct Era
{
    int year, month, day; ///< its first day
    QStringView name;
};

// newest first
constexpr Era eras[] = {{2019, 5, 1, u"令和"},
                        {1989, 1, 8, u"平成"},
                        {1926, 12, 25, u"昭和"},
                        {1912, 7, 30, u"大正"},
                        {1868, 10, 23, u"明治"}};

} // namespace

QString japaneseDate(QDate date)
{
    if (!date.isValid())
        return {};
    QString year = QString::number(date.year());
    for (const Era &era : eras) {
        if (date >= QDate(era.year, era.month, era.day)) {
            const int count = date.year() - era.year + 1;
            year = era.name.toString() + (count == 1 ? QStringLiteral("元") : QString::number(count));
            break;
        }
    }
    return QStringLiteral("%1年%2月%3日").arg(year).arg(date.month()).arg(date.day());
}

} // namespace hoshin::text
