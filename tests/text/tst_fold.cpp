// SPDX-License-Identifier: Apache-2.0
#include "text/fold.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace hoshin;

class tst_Fold : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void find_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("needle");
        QTest::addColumn<QString>("found"); // the original words, separated by |
        QTest::newRow("width") << u"ＣＩＳＯを置く"_s << u"ciso"_s << u"ＣＩＳＯ"_s;
        QTest::newRow("half-width katakana") << u"ﾊﾟｽﾜｰﾄﾞとパスワード"_s << u"パスワード"_s << u"ﾊﾟｽﾜｰﾄﾞ|パスワード"_s;
        QTest::newRow("kana") << u"サーバ"_s << u"さーば"_s << u"サーバ"_s;
        QTest::newRow("kanji numerals") << u"第十二条及び第１２条"_s << u"12条"_s << u"十二条|１２条"_s;
        QTest::newRow("digits find kanji") << u"第12条"_s << u"第十二条"_s << u"第12条"_s;
        QTest::newRow("a numeral in a word is none") << u"一般職"_s << u"1"_s << QString();
        QTest::newRow("circled") << u"①及び⑫"_s << u"12"_s << u"⑫"_s;
        QTest::newRow("dashes") << u"第1条―第4条"_s << u"条-第"_s << u"条―第"_s;
        QTest::newRow("spaces") << u"附　則"_s << u"附 則"_s << u"附　則"_s;
        QTest::newRow("empty needle") << u"あ"_s << QString() << QString();
        QTest::newRow("not there") << u"あ"_s << u"い"_s << QString();
        QTest::newRow("repeated, not overlapping") << u"ああああ"_s << u"ああ"_s << u"ああ|ああ"_s;
    }
    void find()
    {
        QFETCH(QString, text);
        QFETCH(QString, needle);
        QFETCH(QString, found);
        QStringList words;
        for (const text::Match &match : text::findFolded(text, needle))
            words += text.mid(match.start, match.length);
        QCOMPARE(words.join(u'|'), found);
    }

    void optionsTellApart()
    {
        QVERIFY(text::findFolded(u"ＣＩＳＯ", u"ciso", {.width = false}).empty());
        QVERIFY(text::findFolded(u"サ", u"さ", {.kana = false}).empty());
        QVERIFY(text::findFolded(u"十二条", u"12条", {.numerals = false}).empty());
        QVERIFY(text::findFolded(u"A", u"a", {.letters = false}).empty());
    }

    void originNeverFalls()
    {
        const text::Folded folded = text::fold(u"第二百四十四条ﾊﾞ⑴①一般");
        QCOMPARE(folded.origin.size(), size_t(folded.text.size()) + 1);
        QVERIFY(std::is_sorted(folded.origin.begin(), folded.origin.end()));
    }
};

QTEST_GUILESS_MAIN(tst_Fold)
#include "tst_fold.moc"
