// SPDX-License-Identifier: Apache-2.0
#include "text/wareki.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace hoshin;

class tst_Wareki : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void both_data()
    {
        QTest::addColumn<QDate>("date");
        QTest::addColumn<QString>("wareki");
        QTest::addColumn<QString>("shortForm");
        QTest::newRow("an ordinary day") << QDate(2026, 4, 1) << u"令和8年4月1日"_s << u"R8.4.1"_s;
        QTest::newRow("first day of 令和") << QDate(2019, 5, 1) << u"令和元年5月1日"_s << u"R1.5.1"_s;
        QTest::newRow("last day of 平成") << QDate(2019, 4, 30) << u"平成31年4月30日"_s << u"H31.4.30"_s;
        QTest::newRow("first day of 平成") << QDate(1989, 1, 8) << u"平成元年1月8日"_s << u"H1.1.8"_s;
        QTest::newRow("last day of 昭和") << QDate(1989, 1, 7) << u"昭和64年1月7日"_s << u"S64.1.7"_s;
        QTest::newRow("first day of 昭和") << QDate(1926, 12, 25) << u"昭和元年12月25日"_s << u"S1.12.25"_s;
        QTest::newRow("last day of 大正") << QDate(1926, 12, 24) << u"大正15年12月24日"_s << u"T15.12.24"_s;
        QTest::newRow("first day of 大正") << QDate(1912, 7, 30) << u"大正元年7月30日"_s << u"T1.7.30"_s;
        QTest::newRow("last day of 明治") << QDate(1912, 7, 29) << u"明治45年7月29日"_s << u"M45.7.29"_s;
        QTest::newRow("a leap day") << QDate(2024, 2, 29) << u"令和6年2月29日"_s << u"R6.2.29"_s;
    }
    void both()
    {
        QFETCH(QDate, date);
        QFETCH(QString, wareki);
        QFETCH(QString, shortForm);
        QCOMPARE(text::toWareki(date), wareki);
        QCOMPARE(text::toShortWareki(date), shortForm);
        QCOMPARE(text::parseWareki(wareki), std::optional(date));
        QCOMPARE(text::parseWareki(shortForm), std::optional(date));
    }

    void parse_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QDate>("date"); // invalid: none
        QTest::newRow("kanji") << u"平成三十一年四月三十日"_s << QDate(2019, 4, 30);
        QTest::newRow("full width") << u"令和８年１２月１日"_s << QDate(2026, 12, 1);
        QTest::newRow("kanji first year") << u"令和元年五月一日"_s << QDate(2019, 5, 1);
        QTest::newRow("era by one sign") << u"令8・4・1"_s << QDate(2026, 4, 1);
        QTest::newRow("full-width letter") << u"Ｒ８．４．１"_s << QDate(2026, 4, 1);
        QTest::newRow("Christian year") << u"2026年4月1日"_s << QDate(2026, 4, 1);
        QTest::newRow("ISO") << u"2026-04-01"_s << QDate(2026, 4, 1);
        QTest::newRow("a day after its era") << u"平成31年5月1日"_s << QDate();
        QTest::newRow("a day before its era") << u"令和元年4月30日"_s << QDate();
        QTest::newRow("no such day") << u"令和8年2月29日"_s << QDate();
        QTest::newRow("no month") << u"令和8年"_s << QDate();
        QTest::newRow("words behind") << u"令和8年4月1日から"_s << QDate();
        QTest::newRow("absurd year") << u"令和99999999年4月1日"_s << QDate();
        QTest::newRow("nothing") << QString() << QDate();
    }
    void parse()
    {
        QFETCH(QString, text);
        QFETCH(QDate, date);
        QCOMPARE(text::parseWareki(text).value_or(QDate()), date);
    }

    void outsideTheEras()
    {
        QCOMPARE(text::toWareki(QDate(1868, 1, 25)), u"明治元年1月25日"_s);
        QCOMPARE(text::toWareki(QDate(1868, 1, 24)), u"1868年1月24日"_s);
        QCOMPARE(text::toShortWareki(QDate(1868, 1, 24)), QString());
        QCOMPARE(text::toWareki(QDate()), QString());
    }

    void numerals()
    {
        QCOMPARE(text::toWareki(QDate(2026, 12, 31), text::NumeralStyle::Kanji), u"令和八年十二月三十一日"_s);
    }

    void datesInASentence()
    {
        const QString sentence = u"この訓令は、令和8年4月1日から施行し、平成31年5月1日及び令和九年七月一日に見直す。"_s;
        const auto found = text::findDates(sentence);
        QCOMPARE(found.size(), 2U);
        QCOMPARE(sentence.mid(found[0].start, found[0].length), u"令和8年4月1日"_s);
        QCOMPARE(found[1].date, QDate(2027, 7, 1));
    }

    void fiscalYears()
    {
        QCOMPARE(text::fiscalYear(QDate(2027, 3, 31)), 2026);
        QCOMPARE(text::fiscalYear(QDate(2027, 4, 1)), 2027);
        QCOMPARE(text::fiscalYearName(2026), u"令和8年度"_s);
        QCOMPARE(text::fiscalYearName(2019), u"平成31年度"_s);
    }

    void instruments()
    {
        QCOMPARE(text::shortInstrument(u"令和8年星見野市訓令第4号"), u"令8訓令4"_s);
        QCOMPARE(text::shortInstrument(u"平成元年告示第十二号"), u"平1告示12"_s);
        QCOMPARE(text::shortInstrument(u"決裁"), QString());
    }
};

QTEST_GUILESS_MAIN(tst_Wareki)
#include "tst_wareki.moc"
