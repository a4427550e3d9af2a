// SPDX-License-Identifier: Apache-2.0
#include "support/corpus.h"
#include "text/lines.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace hoshin::text;

/// One line a line: kind letter, depth of a 号の細分, number, heading in brackets.
static QString outline(const QString &text, TextStyle style)
{
    static constexpr char letters[] = {'-', 'T', 'M', 'P', 'C', 'S', 'B', 'D', 'h',
                                       'A', 'p', 'i', 's', 'r', 'U', 'X', 't'};
    QStringList lines;
    const std::vector<TextLine> classified = classifyLines(text, style);
    for (const TextLine &line : classified) {
        QString word = QChar::fromLatin1(letters[size_t(line.kind)]);
        if (line.kind == LineKind::Subitem)
            word += QString::number(line.depth);
        word += line.clause.toString();
        if (!line.heading.isEmpty())
            word += u"[%1]"_s.arg(line.heading);
        lines << word;
    }
    return lines.join(u' ');
}

class TestLines : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void classifies_data();
    void classifies();
    void detectsTheStyle_data();
    void detectsTheStyle();
    void splitsLinesHowTheyEnd();
    void everyViewLiesInTheText();
    void countsTheArticlesOfRealLaws_data();
    void countsTheArticlesOfRealLaws();
    void takesHostileText_data();
    void takesHostileText();
    void isLinear();
};

void TestLines::classifies_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("statute from title to sub-items")
        << u"星見野法\n\n第一章　総則\n（目的）\n第一条　この法律は、次に定める。\n２　前項は、次のとおり。\n　一　甲\n"
           u"　一の二　乙\n"
           "　　イ　子\n　　ロ　丑\n　　　（１）　寅\n　　　（２）　卯\n　　　　（ⅰ）　辰\n　二　丙\n第二条及び第三条　削除"_s
        << u"T - C1[総則] h[目的] A1 p2 i1 i1_2 s11 s12 s21 s22 s31 i2 A2:3"_s;
    QTest::newRow("a run with から and まで")
        << u"題\n第三条から第五条まで　削除\n第六条　甲\n２及び３　削除\n四　丁\n五～七　略\n"_s
        << u"T A3:5 A6 p2:3 i4 i5:7"_s;
    QTest::newRow("a run of branches") << u"題\n第十六条の三及び第十六条の四　削除"_s << u"T A16_3:16_4"_s;
    QTest::newRow("words that only begin like an article are text")
        << u"題\n第一条　甲\n第一条から第三条までの規定は、次による。\n第二条第一項の規定により"_s << u"T A1 t t"_s;
    QTest::newRow("a number beyond all bounds is text") << u"題\n第9999999999条　甲"_s << u"T t"_s;
    QTest::newRow("table of contents with ranges, then the text")
        << u"題\n目次\n　第一章　総則（第一条―第五条）\n　第二章　雑則（第六条）\n　附則\n第一章　総則\n第一条　甲\n附　則\n１　施行"_s
        << u"T M M1 M2 M C1[総則] A1 U p1"_s;
    QTest::newRow("table of contents without its heading")
        << u"題\n第1章 総則(第1条―第3条)\n第2章 雑則(第4条・第5条)\n第1章 総則\n第1条 甲"_s << u"T M1 M2 C1[総則] A1"_s;
    QTest::newRow("rule with captions and enclosed numbers")
        << u"規程\n(目的)\n第1条　この規程は、\n2　次のとおり\n⑴　甲\n⑵　乙\nア　丙\nイ　丁\n(ア)　戊\na　己\n(a)　庚\n⑶　辛"_s
        << u"T h[目的] A1 p2 i1 i2 s11 s12 s21 s31 s41 i3"_s;
    QTest::newRow("caption before and behind the number on one line")
        << u"規程\n（目的）第１条　甲\n第2条(定義)　乙\n第3条（適用）丙"_s << u"T A1[目的] A2[定義] A3[適用]"_s;
    QTest::newRow("supplementary provisions with the number of their act")
        << u"規程\n第1条　甲\n　　附　則\nこの訓令は、施行する。\n附 則(令和7年3月28日訓令第4号)\n(施行期日)\n1　この訓令は\n2　乙\n附則\n（令和8年訓令第1号）"_s
        << u"T A1 U t U[令和7年3月28日訓令第4号] h[施行期日] p1 p2 U U[令和8年訓令第1号]"_s;
    QTest::newRow("appendices and their tables")
        << u"規程\n第1条　甲\n別表に掲げる。\n別表第1(第3条関係)\n| 区分 | 員数 |\n| --- | --- |\n甲\t乙\n様式第1号（第5条関係）\n第2号様式（第6条関係）"_s
        << u"T A1 t X[(第3条関係)] r r r X[（第5条関係）] X[（第6条関係）]"_s;
    QTest::newRow("a bracketed line before no article is text") << u"題\n第1条　甲\n（注）\n乙"_s << u"T A1 t t"_s;
    QTest::newRow("circled paragraphs") << u"題\n第一条　甲\n②　乙\n③　丙"_s << u"T A1 p2 p3"_s;
    QTest::newRow("a list starts again behind a line without a number")
        << u"題\n第一条　甲\n　一　乙\n　二　丙\nその他の行\n　一　丁"_s << u"T A1 i1 i2 t i1"_s;
    QTest::newRow("the same look starting again is one level down")
        << u"題\n第1条　甲\n(1)　乙\n(1)　丙\n(2)　丁\n(2)　戊"_s
        << u"T A1 i1 s11 s12 s13"_s.replace(u"s13"_s, u"i2"_s);
    QTest::newRow("a lone イ is the second of アイウ when ウ follows")
        << u"題\n第1条　甲\n(1)　乙\nイ　丙\nウ　丁"_s << u"T A1 i1 s12 s13"_s;
    QTest::newRow("a chapter without its blank, and one that was repealed")
        << u"題\n第1章総則\n第2章　削除\n第三節及び第四節　削除"_s << u"T C1[総則] C2[削除] S3:4[削除]"_s;
    QTest::newRow("a term style item is an item with text")
        << u"題\n第二条　甲\n　一　弁護士弁護士法の規定による。"_s << u"T A2 i1"_s;
}

void TestLines::classifies()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QCOMPARE(outline(text, detectStyle(text)), expected);
}

void TestLines::detectsTheStyle_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("style");
    QTest::addColumn<QString>("expected");
    QTest::newRow("statute") << u"法\n第一条　甲\n２　乙"_s << u"statute"_s << u"T A1 p2"_s;
    QTest::newRow("rule with full-width digits") << u"規程\n第１条　甲"_s << u"reiki"_s << u"T A1"_s;
    QTest::newRow("guideline")
        << u"対策基準\n1 組織体制\n(1) 最高情報セキュリティ責任者\n① 副市長をもって充てる。\n② 統括する。\n(ア) 甲\n・ 乙\n(2) 統括\n6 技術\n6.1 管理\n(1) 文書サーバの設定\n① 設定しなければならない。"_s
        << u"guideline"_s
        << u"T C1[組織体制] A1[最高情報セキュリティ責任者] p1 p2 i1 s1 A2[統括] C6[技術] S6_1[管理] A1[文書サーバの設定] p1"_s;
    QTest::newRow("guideline with 第1章")
        << u"方針\n第1章 基本方針\n1 目的\n本方針は、定める。\n2 定義\n(1) ネットワーク\n甲をいう。"_s << u"guideline"_s
        << u"T C1[基本方針] S1[目的] t S2[定義] A1[ネットワーク] t"_s;
    QTest::newRow("web page")
        << u"方針\n第1　目的\n1　この方針は、定める。\n2　乙とする。\n(1)　丙\nア　丁\n第2　条件\n甲とする。"_s
        << u"plain"_s << u"T A1[目的] p1 p2 i1 s11 A2[条件] t"_s;
    QTest::newRow("no labels at all") << u"方針\n本文だけの文書。"_s << u"plain"_s << u"T t"_s;
}

void TestLines::detectsTheStyle()
{
    QFETCH(QString, text);
    QFETCH(QString, style);
    QFETCH(QString, expected);
    QCOMPARE(QString(textStyleName(detectStyle(text))), style);
    QCOMPARE(outline(text, detectStyle(text)), expected);
}

void TestLines::splitsLinesHowTheyEnd()
{
    const QString text = u"題\r\n第1条　甲\r2　乙\n\n"_s;
    const std::vector<TextLine> lines = classifyLines(text, TextStyle::Reiki);
    QCOMPARE(lines.size(), size_t(4));
    QCOMPARE(lines[1].body, QStringView(u"甲"));
    QCOMPARE(lines[2].kind, LineKind::Paragraph);
    QCOMPARE(lines[2].number, 3);
    QCOMPARE(lines[3].kind, LineKind::Blank);
    QVERIFY(classifyLines(QString()).empty());
}

void TestLines::everyViewLiesInTheText()
{
    const QString text = u"規程\n（目的）第１条　甲\n(1) 乙\n別表第1(第3条関係)\n附則（令和8年訓令第1号）\n1　丙"_s;
    const std::vector<TextLine> lines = classifyLines(text);
    for (const TextLine &line : lines)
        for (const QStringView view : {line.line, line.label, line.heading, line.body})
            QVERIFY(view.isEmpty() || (view.begin() >= text.cbegin() && view.end() <= text.cend()));
}

void TestLines::countsTheArticlesOfRealLaws_data()
{
    QTest::addColumn<QString>("folder");
    const QStringList pairs = hoshin::test::lawPairs();
    if (pairs.isEmpty())
        QSKIP("the law corpus is absent");
    for (const QString &folder : pairs)
        QTest::newRow(qPrintable(folder.section(u'/', -1))) << folder;
}

void TestLines::countsTheArticlesOfRealLaws()
{
    QFETCH(QString, folder);
    QFile expectFile(folder + u"/expect.json"_s);
    QVERIFY(expectFile.open(QIODevice::ReadOnly));
    const QJsonObject expect = QJsonDocument::fromJson(expectFile.readAll()).object().value("expect"_L1).toObject();
    for (const QString &side : {u"old"_s, u"new"_s}) {
        QFile file(folder + u'/' + side + u".txt"_s);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(file.readAll());
        const TextStyle style = detectStyle(text);
        QCOMPARE(style, TextStyle::Statute);
        int articles = 0;
        const std::vector<TextLine> lines = classifyLines(text, style);
        for (const TextLine &line : lines) {
            articles += line.kind == LineKind::Article;
            QVERIFY2(line.kind != LineKind::Text, qPrintable(line.line.left(60).toString()));
        }
        QCOMPARE(articles, expect.value("articles_"_L1 + side).toInt());
    }
}

void TestLines::takesHostileText_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing but brackets") << QString(100'000, u'（');
    QTest::newRow("a thousand nested captions") << QString(1000, u'（') + u"甲"_s + QString(1000, u'）');
    QTest::newRow("ten million characters on one line") << QString(10'000'000, u'一');
    QTest::newRow("levels without end") << u"題\n第1条　甲\n"_s + u"(1)　乙\n"_s.repeated(5000);
    QTest::newRow("branches without end") << u"題\n第一条"_s + u"の二"_s.repeated(5000) + u"　甲"_s;
    QTest::newRow("lone surrogates and NUL") << u"題\n"_s + QChar(0xd800) + QChar(0) + u"第1条"_s + QChar(0xdfff);
    QTest::newRow("only line ends") << QString(10'000, u'\n');
    QTest::newRow("half a label") << u"題\n第\n第1\n（\n(1\n附\n別表第\n第二条及び\n２及び"_s;
}

void TestLines::takesHostileText()
{
    QFETCH(QString, text);
    for (const TextStyle style : {TextStyle::Statute, TextStyle::Reiki, TextStyle::Guideline, TextStyle::Plain}) {
        const std::vector<TextLine> lines = classifyLines(text, style);
        QVERIFY(qsizetype(lines.size()) <= text.count(u'\n') + 1);
    }
    detectStyle(text);
}

void TestLines::isLinear()
{
    QString text = u"題\n"_s;
    for (int i = 1; i <= 100'000; ++i)
        text += u"第%1条　甲は、乙とする。\n2　丙\n"_s.arg(i);
    const std::vector<TextLine> lines = classifyLines(text);
    QCOMPARE(lines.size(), size_t(200'001));
    QCOMPARE(lines[199'999].clause.leading(), 100'000);
    QBENCHMARK { classifyLines(text, TextStyle::Reiki); }
}

QTEST_GUILESS_MAIN(TestLines)
#include "tst_lines.moc"
