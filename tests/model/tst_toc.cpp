// SPDX-License-Identifier: Apache-2.0
#include "model/toc.h"
#include "support/outline.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace hoshin;

class tst_Toc : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void generate_data()
    {
        QTest::addColumn<QString>("scheme");
        QTest::addColumn<QString>("drawing");
        QTest::addColumn<QString>("lines");
        QTest::newRow("one, two and three articles")
            << u"reiki"_s
            << u"章 総則\n 条 あ\n章 体制\n 条 い\n 条 う\n章 対策\n 条 え\n 条 お\n 条 か\n附則\n 項 き"_s
            << u"第1章　総則（第1条）|第2章　体制（第2条・第3条）|第3章　対策（第4条―第6条）|附則"_s;
        QTest::newRow("sections carry the ranges")
            << u"statute"_s << u"章 対策\n 節 人\n  条 あ\n  条+1 い\n 節 物\n  条 う"_s
            << u"第一章　対策|　第一節　人（第一条・第一条の二）|　第二節　物（第二条）"_s;
        QTest::newRow("a placeholder ends the range")
            << u"reiki"_s << u"章 対策\n 条 あ\n 条*2 ：削除"_s << u"第1章　対策（第1条―第3条）"_s;
        QTest::newRow("a chapter without articles")
            << u"reiki"_s << u"章 削除\n章 対策\n 条 あ"_s << u"第1章　削除|第2章　対策（第1条）"_s;
        QTest::newRow("nothing to list") << u"reiki"_s << u"条 あ\n附則\n 項 い"_s << QString();
    }
    void generate()
    {
        QFETCH(QString, scheme);
        QFETCH(QString, drawing);
        QFETCH(QString, lines);
        QCOMPARE(model::generateToc(model::Numbering(test::outline(drawing, scheme))).join(u'|'), lines);
    }

    void compareAndRefresh()
    {
        const model::Document document = test::outline(
            u"目次\n 文 第１章 総則 (第１条－第３条)\n 文 第2章　体制（第4条）\n 文 余り\n章 総則\n 条 あ\n 条 い\n 条 う\n章 体制\n 条 え\n 条 お"_s);
        const auto mismatches = model::compareToc(model::Numbering(document));
        QCOMPARE(mismatches.size(), 2U);
        QCOMPARE(mismatches[0].expected, u"第2章　体制（第4条・第5条）"_s);
        QCOMPARE(mismatches[1].expected, QString());
        model::IdSource ids(1);
        const model::Document refreshed = model::withTocRefreshed(document, ids);
        QVERIFY(model::compareToc(model::Numbering(refreshed)).empty());
        QCOMPARE(refreshed.root().children[0].children[0].id, test::nthId(2));
        QCOMPARE(refreshed.root().children[0].children[0].text, u"第１章 総則 (第１条－第３条)"_s); // right as it was
    }
};

QTEST_GUILESS_MAIN(tst_Toc)
#include "tst_toc.moc"
