// SPDX-License-Identifier: Apache-2.0
#include "text/japanesedate.h"

#include <QTest>

using namespace Qt::StringLiterals;

class tst_JapaneseDate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void japaneseDate_data()
    {
        QTest::addColumn<QDate>("date");
        QTest::addColumn<QString>("expected");
        QTest::newRow("an ordinary day") << QDate(2026, 4, 1) << u"令和8年4月1日"_s;
        QTest::newRow("first day of 令和") << QDate(2019, 5, 1) << u"令和元年5月1日"_s;
        QTest::newRow("last day of 平成") << QDate(2019, 4, 30) << u"平成31年4月30日"_s;
        QTest::newRow("first day of 平成") << QDate(1989, 1, 8) << u"平成元年1月8日"_s;
        QTest::newRow("last day of 昭和") << QDate(1989, 1, 7) << u"昭和64年1月7日"_s;
        QTest::newRow("first day of 昭和") << QDate(1926, 12, 25) << u"昭和元年12月25日"_s;
        QTest::newRow("last day of 大正") << QDate(1926, 12, 24) << u"大正15年12月24日"_s;
        QTest::newRow("last day of 明治") << QDate(1912, 7, 29) << u"明治45年7月29日"_s;
        QTest::newRow("before 明治") << QDate(1868, 10, 22) << u"1868年10月22日"_s;
        QTest::newRow("no date") << QDate() << QString();
    }
    void japaneseDate()
    {
        QFETCH(QDate, date);
        QFETCH(QString, expected);
        QCOMPARE(hoshin::text::japaneseDate(date), expected);
    }
};

QTEST_GUILESS_MAIN(tst_JapaneseDate)
#include "tst_japanesedate.moc"
