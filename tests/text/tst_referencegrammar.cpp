// SPDX-License-Identifier: Apache-2.0
#include "text/lawname.h"
#include "text/referencegrammar.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace hoshin;

class tst_ReferenceGrammar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void find_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("chains"); // separated by |, law before :
        const auto row = [](const char *name, const QString &text, const QString &chains) {
            QTest::newRow(name) << text << chains;
        };
        row("absolute chain in kanji", u"第三条第二項第一号イの規定"_s, u"第三条第二項第一号イ"_s);
        row("absolute chain in digits", u"第3条の2第1項第2号ア(ア)に掲げる"_s, u"第3条の2第1項第2号ア(ア)"_s);
        row("full-width digits", u"第１０条第２項を準用する"_s, u"第１０条第２項"_s);
        row("large kanji number with branches", u"第二百五十二条の二十三の四の規定"_s, u"第二百五十二条の二十三の四"_s);
        row("relative", u"前条、次条、前項、次項及び前号"_s, u"前条|次条|前項|次項|前号"_s);
        row("same and this", u"同条第二項、この条、本項及びこの章"_s, u"同条第二項|この条|本項|この章"_s);
        row("several before", u"前二項、前三条及び前各号"_s, u"前二項|前三条|前各号"_s);
        row("each", u"第二項各号、次の各号、当該各号、前項各号"_s, u"第二項各号|次の各号|各号|前項各号"_s);
        row("range", u"第三条から第六条まで"_s, u"第三条|第六条"_s);
        row("range of branches", u"第三十条の九から第三十条の十二まで"_s, u"第三十条の九|第三十条の十二"_s);
        row("months are no branch", u"第三条の三か月以内"_s, u"第三条"_s);
        row("list", u"第三条、第五条及び第七条"_s, u"第三条|第五条|第七条"_s);
        row("list of subitems", u"第一号イ及びロ並びに第二号イからハまで"_s, u"第一号イ|ロ|第二号イ|ハ"_s);
        row("nested subitem", u"前条第二号ロ（１）の者"_s, u"前条第二号ロ（１）"_s);
        row("parts of a clause", u"前項ただし書、第二条第一項後段、同条本文、第一項各号列記以外の部分"_s,
            u"前項ただし書|第二条第一項後段|同条本文|第一項各号列記以外の部分"_s);
        row("supplementary", u"附則第2項及び附則第三条第一項"_s, u"附則第2項|附則第三条第一項"_s);
        row("tables", u"別表第1、別表、別表第二の三及び別表第一の二の項"_s,
            u"別表第1|別表|別表第二の三|別表第一の二の項"_s);
        row("chapters", u"第二章第三節及び前章"_s, u"第二章第三節|前章"_s);
        row("another law by its name", u"番号法第二条及び第三条"_s, u"番号法:第二条|第三条"_s);
        row("another law with its number", u"地方自治法（昭和22年法律第67号）第244条の6"_s, u"地方自治法:第244条の6"_s);
        row("a law's long name", u"市長は、個人情報の保護に関する法律第二条の"_s,
            u"個人情報の保護に関する法律:第二条"_s);
        row("the law meant before", u"同法第三条及び法第四条並びに令第五条"_s, u"同法:第三条|法:第四条|令:第五条"_s);
        row("this very rule", u"この訓令第3条及び本要綱第4条"_s, u"第3条|第4条"_s);
        row("supplementary of another law", u"法附則第三条"_s, u"法:附則第三条"_s);
        row("a law cut down in brackets", u"消費者安全法（第四十三条に係る部分に限る。）"_s,
            u"消費者安全法:第四十三条"_s);
        row("a word explained in brackets", u"規程（第五条に規定する規程をいう。）"_s, u"第五条"_s);
        row("the number of a law is none", u"昭和22年法律第67号、総行サ第16号及び令和8年訓令第4号"_s, QString());
        row("条例 and 項目 are none", u"本条例、同条例、前項目、各項目、この目的、本条約"_s, QString());
        row("a term that begins like one", u"第一号法定受託事務及び第1号様式"_s, QString());
        row("inside a quotation", u"第二条中「第三条」を「前条」に改め、第五条"_s, u"第二条|第五条"_s);
        row("a quotation that never closes", u"「第三条"_s, u"第三条"_s);
        row("a fraction is no branch", u"第三条の二分の一"_s, u"第三条"_s);
        row("the method is no law", u"前項の方法第三条"_s, u"前項|第三条"_s);
        row("an absurd number", u"第9999999999条"_s, QString());
        row("endings", u"第"_s, QString());
        row("half a chain", u"第三"_s, QString());
        row("inside a longer word", u"日本条項及び資本項"_s, QString());
    }
    void find()
    {
        QFETCH(QString, text);
        QFETCH(QString, chains);
        QStringList found;
        for (const text::ReferenceChain &chain : text::findReferences(text)) {
            const QString words = text.mid(chain.start, chain.length);
            found += chain.law.isEmpty() ? words : chain.law.toString() + u':' + words;
        }
        QCOMPARE(found.join(u'|'), chains);
    }

    void partsOfAChain()
    {
        const QString words = u"附則第三条の二第4項第五号イ（２）ただし書"_s;
        const auto chain = text::referenceAt(words, 0);
        QVERIFY(chain);
        QCOMPARE(chain->count, 6);
        QCOMPARE(chain->parts[1].unit, text::Unit::Article);
        QCOMPARE(chain->parts[1].depth, quint8(2));
        QCOMPARE(chain->parts[1].number[1], 2);
        QCOMPARE(chain->parts[2].number[0], 4);
        QCOMPARE(chain->parts[5].unit, text::Unit::Subitem);
        QCOMPARE(chain->tail, u"ただし書");
        QCOMPARE(chain->length, words.size());
    }

    void joins_data()
    {
        QTest::addColumn<QString>("between");
        QTest::addColumn<bool>("joins");
        QTest::newRow("and") << u"及び"_s << true;
        QTest::newRow("comma") << u"、"_s << true;
        QTest::newRow("brackets and a comma") << u"（第二項を除く。）、"_s << true;
        QTest::newRow("end of a range") << u"まで及び"_s << true;
        QTest::newRow("other words") << u"の規定及び"_s << false;
        QTest::newRow("nothing") << QString() << false;
    }
    void joins()
    {
        QFETCH(QString, between);
        QFETCH(bool, joins);
        QCOMPARE(text::joinsReferences(between), joins);
    }

    void costGrowsWithLengthOnly()
    {
        QString hostile;
        for (int i = 0; i < 20'000; ++i)
            hostile += u"（法（第三条「前条の二の"_s;
        QElapsedTimer timer;
        timer.start();
        QVERIFY(!text::findReferences(hostile).empty());
        QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
    }
};

QTEST_GUILESS_MAIN(tst_ReferenceGrammar)
#include "tst_referencegrammar.moc"
