// SPDX-License-Identifier: Apache-2.0
#include "model/numbering.h"
#include "support/outline.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace hoshin;
using hoshin::test::outline;

class tst_Numbering : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void labels_data()
    {
        QTest::addColumn<QString>("scheme");
        QTest::addColumn<QString>("drawing");
        QTest::addColumn<QString>("labels"); // of all clauses in reading order; - where none is printed
        QTest::newRow("articles count through chapters")
            << u"reiki"_s << u"章 総則\n 条 目的：あ\n 条 定義：い\n章 体制\n 条 組織：う"_s
            << u"第1章 第1条 - 第2条 - 第2章 第3条 -"_s;
        QTest::newRow("sections begin anew in each chapter")
            << u"reiki"_s << u"章 甲\n 節 ア\n 節 イ\n章 乙\n 節 ウ\n  款 エ\n   目 オ"_s
            << u"第1章 第1節 第2節 第2章 第1節 第1款 第1目"_s;
        QTest::newRow("chapters begin anew in each part")
            << u"statute"_s << u"編 総則\n 章 甲\n編 各則\n 章 乙"_s << u"第一編 第一章 第二編 第一章"_s;
        QTest::newRow("the first paragraph prints none")
            << u"reiki"_s << u"条 目的\n 項 あ\n 項 い\n  号 う\n   細 え\n    細 お\n     細 か\n      細 き"_s
            << u"第1条 - 2 (1) ア (ア) a (a)"_s;
        QTest::newRow("a statute counts in its own systems")
            << u"statute"_s << u"条 目的\n 項 あ\n 項 い\n  号 う\n   細 え\n    細 お\n     細 か"_s
            << u"第一条 - ２ 一 イ （１） （ⅰ）"_s;
        QTest::newRow("branch numbers") << u"reiki"_s << u"条 あ\n条 い\n条+1 う\n条+1 え\n条+2 お\n条 か"_s
                                        << u"第1条 第2条 第2条の2 第2条の3 第2条の3の2 第3条"_s;
        QTest::newRow("branch numbers in kanji")
            << u"statute"_s << u"条 あ\n条+1 い\n 項 う\n  号 え\n  号+1 お"_s << u"第一条 第一条の二 - 一 一の二"_s;
        QTest::newRow("a paragraph never has a branch number")
            << u"reiki"_s << u"条 あ\n 項 い\n 項+1 う\n 項+2 え"_s << u"第1条 - 2 3"_s;
        QTest::newRow("a branch without anything before it counts plainly")
            << u"reiki"_s << u"条+1 あ\n条 い"_s << u"第1条 第2条"_s;
        QTest::newRow("a branch deeper than there is something to branch from")
            << u"reiki"_s << u"条 あ\n条+3 い\n条 う"_s << u"第1条 第1条の2 第2条"_s;
        QTest::newRow("one placeholder for two numbers")
            << u"statute"_s << u"条 あ\n条*2 ：削除\n条 い"_s << u"第一条 第二条及び第三条 - 第四条"_s;
        QTest::newRow("one placeholder for three numbers")
            << u"reiki"_s << u"条 あ\n条 い\n条*3 ：削除\n条 う"_s << u"第1条 第2条 第3条から第5条まで - 第6条"_s;
        QTest::newRow("附則 begins its articles anew")
            << u"reiki"_s << u"条 あ\n附則\n 条 い\n 条 う\n附則\n 条 え"_s << u"第1条 附則 第1条 第2条 附則 第1条"_s;
        QTest::newRow("an only paragraph of a 附則 prints none") << u"reiki"_s << u"附則\n 項 あ"_s << u"附則 -"_s;
        QTest::newRow("several paragraphs of a 附則 all print")
            << u"reiki"_s << u"附則\n 項 あ\n 項 い"_s << u"附則 1 2"_s;
        QTest::newRow("an only 別表 has no number") << u"reiki"_s << u"条 あ\n表 資産"_s << u"第1条 別表"_s;
        QTest::newRow("several 別表 are counted")
            << u"statute"_s << u"表 資産\n行\n表 機器"_s.replace(u"行\n"_s, QString()) << u"別表第一 別表第二"_s;
        QTest::newRow("a table inside a clause has no number")
            << u"reiki"_s << u"条 あ\n 項 い\n  表\n   行\n    欄 う\n表 資産"_s << u"第1条 - - - - 別表"_s;
        QTest::newRow("guideline style")
            << u"guideline"_s
            << u"章 組織体制\n 条 CISO\n  項 あ\n  項 い\n   号 う\n    細 え\n 条 統括\n  項 お\n章 技術\n 節 管理\n 節 制御\n  条 認証"_s
            << u"1 (1) ① ② (ア) ・ (2) - 2 2.1 2.2 (1)"_s;
        QTest::newRow("plain style") << u"plain"_s << u"条 目的：あ\n条 体制\n 項 い\n 項 う\n  号 え\n   細 お"_s
                                     << u"第1 - 第2 1 2 (1) ア"_s;
        QTest::newRow("an unknown scheme counts like 例規") << u"x"_s << u"条 目的"_s << u"第1条"_s;
    }
    void labels()
    {
        QFETCH(QString, scheme);
        QFETCH(QString, drawing);
        QFETCH(QString, labels);
        const model::Numbering numbering(outline(drawing, scheme));
        QStringList found;
        for (size_t i = 1; i < numbering.rows().size(); ++i)
            found += numbering.rows()[i].label.isEmpty() ? u"-"_s : numbering.rows()[i].label;
        QCOMPARE(found.join(u' '), labels);
    }

    void addresses_data()
    {
        QTest::addColumn<QString>("scheme");
        QTest::addColumn<QString>("drawing");
        QTest::addColumn<int>("clause");
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("num");
        const QString deep = u"章 総則\n 条 目的\n 条+1 定義\n  項 あ\n  項 い\n   号 う\n    細 え\n     細 お"_s;
        QTest::newRow("subitem") << u"reiki"_s << deep << 7 << u"第1条の2第2項第1号ア"_s << u"1"_s;
        QTest::newRow("nested subitem") << u"statute"_s << deep << 8 << u"第一条の二第二項第一号イ（１）"_s << u"1"_s;
        QTest::newRow("article with branch") << u"reiki"_s << deep << 3 << u"第1条の2"_s << u"1_2"_s;
        QTest::newRow("first paragraph") << u"reiki"_s << deep << 4 << u"第1条の2第1項"_s << u"1"_s;
        QTest::newRow("item of an only paragraph")
            << u"reiki"_s << u"条 定義\n 項 あ\n  号 い"_s << 3 << u"第1条第1号"_s << u"1"_s;
        QTest::newRow("section") << u"reiki"_s << u"章 甲\n 節 乙"_s << 2 << u"第1章第1節"_s << u"1"_s;
        QTest::newRow("paragraph of a 附則")
            << u"reiki"_s << u"附則\n 項 あ\n 項 い"_s << 3 << u"附則第2項"_s << u"2"_s;
        QTest::newRow("article of a 附則")
            << u"statute"_s << u"附則\n 条 あ\n  項 い\n  項 う"_s << 4 << u"附則第一条第二項"_s << u"2"_s;
        QTest::newRow("range") << u"statute"_s << u"条*3 ：削除"_s << 1 << u"第一条から第三条まで"_s << u"1:3"_s;
        QTest::newRow("table row") << u"reiki"_s << u"表 資産\n 行\n  欄 あ"_s << 3 << u"別表"_s << QString();
        QTest::newRow("text belongs to what holds it")
            << u"reiki"_s << u"条 あ\n 項 い\n 項 う\n  文 え"_s << 4 << u"第1条第2項"_s << QString();
        QTest::newRow("guideline item") << u"guideline"_s
                                        << u"章 技術\n 節 管理\n  条 認証\n   項 あ\n   項 い\n    号 う"_s << 6
                                        << u"1.1(1)②(ア)"_s << u"1"_s;
        QTest::newRow("plain") << u"plain"_s << u"条 あ\n 項 い\n 項 う\n  号 え"_s << 4 << u"第1の2(1)"_s << u"1"_s;
    }
    void addresses()
    {
        QFETCH(QString, scheme);
        QFETCH(QString, drawing);
        QFETCH(int, clause);
        QFETCH(QString, address);
        QFETCH(QString, num);
        const model::Numbering numbering(outline(drawing, scheme));
        QCOMPARE(numbering.address(test::nthId(clause)), address);
        QCOMPARE(numbering.num(test::nthId(clause)), num);
    }

    void articlesAreFoundByNumber()
    {
        const model::Numbering numbering(outline(u"条 あ\n条+1 い\n条*3 ：削除\n条 う\n附則\n 条 え"_s));
        QCOMPARE(numbering.articleRow({1, 2}), numbering.indexOf(test::nthId(2)));
        QCOMPARE(numbering.articleRow({3}), numbering.indexOf(test::nthId(3)));
        QCOMPARE(numbering.articleRow({4}), numbering.indexOf(test::nthId(3)));
        QCOMPARE(numbering.articleRow({5}), numbering.indexOf(test::nthId(5)));
        QCOMPARE(numbering.articleRow({6}), -1);
        QCOMPARE(numbering.articleRow({1}, numbering.indexOf(test::nthId(6))), numbering.indexOf(test::nthId(7)));
        QCOMPARE(numbering.previousArticle(numbering.indexOf(test::nthId(7))), -1);
        QCOMPARE(numbering.previousArticle(numbering.indexOf(test::nthId(3))), numbering.indexOf(test::nthId(2)));
        QCOMPARE(numbering.nextArticle(numbering.indexOf(test::nthId(5))), -1);
    }

    void hintsOutsideTheSequence()
    {
        model::Document document = outline(u"条 あ\n条 い\n条 う"_s);
        model::Clause root = document.root();
        root.children[1].number.fixed = {7, 3};
        root.children[2].number.label = u"第九条ノ二"_s;
        document.setRoot(root);
        const model::Numbering numbering(document);
        QCOMPARE(numbering.label(test::nthId(2)), u"第7条の3"_s);
        QCOMPARE(numbering.label(test::nthId(3)), u"第九条ノ二"_s);
        QCOMPARE(numbering.num(test::nthId(3)), u"8"_s);
    }

    void absurdNumbersAndDepths()
    {
        model::Clause nested{.id = test::nthId(1), .kind = model::ClauseKind::Subitem};
        for (int i = 2; i < 500; ++i) {
            model::Clause outer{.id = test::nthId(i), .kind = model::ClauseKind::Subitem};
            outer.children.append(nested);
            nested = outer;
        }
        model::Clause article{.id = test::nthId(1000)};
        article.number.span = 2'000'000'000;
        article.number.fixed = {2'000'000'000};
        model::Clause root{.kind = model::ClauseKind::Root};
        root.children = {nested, article};
        model::Document document;
        document.setRoot(root);
        const model::Numbering numbering(document);
        QVERIFY(numbering.rows().size() < 100);
        QVERIFY(!numbering.label(test::nthId(1000)).isEmpty());
    }

    void fiveThousandClausesAreCheap()
    {
        QString drawing;
        for (int i = 0; i < 625; ++i)
            drawing += u"条 見出し\n 項 あ\n 項 い\n  号 う\n  号 え\n   細 お\n   細 か\n 項 き\n"_s;
        const model::Document document = outline(drawing);
        QElapsedTimer timer;
        timer.start();
        for (int i = 0; i < 100; ++i)
            QCOMPARE(model::Numbering(document).rows().size(), 5001U);
        qInfo("5,000 clauses: %.2f ms", double(timer.nsecsElapsed()) / 1e8);
        QVERIFY(timer.elapsed() < 3000); // 30 ms each: only a change of order fails here, not a slow machine
    }
};

QTEST_GUILESS_MAIN(tst_Numbering)
#include "tst_numbering.moc"
