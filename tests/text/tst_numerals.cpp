// SPDX-License-Identifier: Apache-2.0
#include "text/numerals.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace hoshin::text;

using Parse = std::optional<int> (*)(QStringView);
using Print = QString (*)(int);
Q_DECLARE_METATYPE(Parse)

class TestNumerals : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void parses_data();
    void parses();
    void printsWhatItParses_data();
    void printsWhatItParses();
    void printsNothingOutsideItsRange();
};

void TestNumerals::parses_data()
{
    QTest::addColumn<Parse>("parse");
    QTest::addColumn<QString>("numeral");
    QTest::addColumn<int>("number"); // 0: not a numeral
    QTest::newRow("kanji with units") << Parse(parseKanji) << u"二百四十四"_s << 244;
    QTest::newRow("kanji ten alone") << Parse(parseKanji) << u"十"_s << 10;
    QTest::newRow("kanji thousand and twenty") << Parse(parseKanji) << u"千二十"_s << 1020;
    QTest::newRow("kanji with ten thousands") << Parse(parseKanji) << u"十二万三千"_s << 123'000;
    QTest::newRow("kanji digit by digit") << Parse(parseKanji) << u"二〇四"_s << 204;
    QTest::newRow("kanji units out of order are no number") << Parse(parseKanji) << u"十百"_s << 0;
    QTest::newRow("kanji two digits before a unit are no number") << Parse(parseKanji) << u"二三十"_s << 0;
    QTest::newRow("kanji beyond the cap is no number") << Parse(parseKanji) << u"九九九九九九九九九九"_s << 0;
    QTest::newRow("kanji thousand ten-thousands are beyond the cap") << Parse(parseKanji) << u"千万"_s << 0;
    QTest::newRow("kanji empty") << Parse(parseKanji) << QString() << 0;
    QTest::newRow("kanji zero is no clause number") << Parse(parseKanji) << u"〇"_s << 0;
    QTest::newRow("full-width digits") << Parse(parseDigits) << u"１２"_s << 12;
    QTest::newRow("mixed widths") << Parse(parseDigits) << u"１2"_s << 12;
    QTest::newRow("digits beyond the cap are no number") << Parse(parseDigits) << u"9999999999"_s << 0;
    QTest::newRow("digits that would overflow are no number") << Parse(parseDigits) << QString(100, u'9') << 0;
    QTest::newRow("digits with a letter") << Parse(parseDigits) << u"1a"_s << 0;
    QTest::newRow("circled twenty-one") << Parse(parseCircled) << u"㉑"_s << 21;
    QTest::newRow("circled thirty-six") << Parse(parseCircled) << u"㊱"_s << 36;
    QTest::newRow("circled two of them") << Parse(parseCircled) << u"①②"_s << 0;
    QTest::newRow("parenthesised") << Parse(parseParenthesised) << u"⑿"_s << 12;
    QTest::newRow("katakana half-width") << Parse(parseAiueo) << u"ｶ"_s << 6;
    QTest::newRow("katakana doubled") << Parse(parseAiueo) << u"イイ"_s << 48;
    QTest::newRow("katakana word") << Parse(parseAiueo) << u"イロ"_s << 0;
    QTest::newRow("katakana prolonged mark") << Parse(parseAiueo) << u"ー"_s << 0;
    QTest::newRow("iroha fourth") << Parse(parseIroha) << u"ニ"_s << 4;
    QTest::newRow("roman capital letters") << Parse(parseRoman) << u"XIV"_s << 14;
    QTest::newRow("roman full-width letters") << Parse(parseRoman) << u"ｉｖ"_s << 4;
    QTest::newRow("roman glyphs combined") << Parse(parseRoman) << u"ⅹⅳ"_s << 14;
    QTest::newRow("roman that is a word") << Parse(parseRoman) << u"vim"_s << 0;
    QTest::newRow("roman four ones") << Parse(parseRoman) << u"iiii"_s << 0;
    QTest::newRow("alphabet full-width") << Parse(parseAlphabet) << u"ｂ"_s << 2;
    QTest::newRow("alphabet after z") << Parse(parseAlphabet) << u"aa"_s << 27;
    QTest::newRow("alphabet three letters") << Parse(parseAlphabet) << u"abc"_s << 0;
}

void TestNumerals::parses()
{
    QFETCH(Parse, parse);
    QFETCH(QString, numeral);
    QFETCH(int, number);
    QCOMPARE(parse(numeral).value_or(0), number);
}

void TestNumerals::printsWhatItParses_data()
{
    QTest::addColumn<Parse>("parse");
    QTest::addColumn<int>("system");
    QTest::addColumn<int>("last");
    QTest::newRow("kanji") << Parse(parseKanji) << 0 << 20'000;
    QTest::newRow("half-width") << Parse(parseDigits) << 1 << 2'000;
    QTest::newRow("full-width") << Parse(parseDigits) << 2 << 2'000;
    QTest::newRow("circled") << Parse(parseCircled) << 3 << 50;
    QTest::newRow("parenthesised") << Parse(parseParenthesised) << 4 << 20;
    QTest::newRow("aiueo") << Parse(parseAiueo) << 5 << 92;
    QTest::newRow("iroha") << Parse(parseIroha) << 6 << 47;
    QTest::newRow("roman") << Parse(parseRoman) << 7 << 39;
    QTest::newRow("alphabet") << Parse(parseAlphabet) << 8 << 702;
}

void TestNumerals::printsWhatItParses()
{
    QFETCH(Parse, parse);
    QFETCH(int, system);
    QFETCH(int, last);
    static constexpr Print prints[] = {toKanji, toHalfWidth, toFullWidth, toCircled, toParenthesised,
                                       toAiueo, toIroha,     toRoman,     toAlphabet};
    for (int number = 1; number <= last; ++number)
        QCOMPARE(parse(prints[system](number)).value_or(0), number);
}

void TestNumerals::printsNothingOutsideItsRange()
{
    QCOMPARE(toKanji(0), QString());
    QCOMPARE(toKanji(244), u"二百四十四"_s);
    QCOMPARE(toCircled(51), QString());
    QCOMPARE(toParenthesised(21), QString());
    QCOMPARE(toIroha(48), QString());
    QCOMPARE(toRoman(40), QString());
    QCOMPARE(toAlphabet(703), QString());
    QCOMPARE(toHalfWidth(-1), QString());
    QCOMPARE(toAiueo(93), QString());
}

QTEST_GUILESS_MAIN(TestNumerals)
#include "tst_numerals.moc"
