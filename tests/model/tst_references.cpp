// SPDX-License-Identifier: Apache-2.0
#include "model/references.h"
#include "support/outline.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace hoshin;
using hoshin::test::nthId;
using hoshin::test::outline;
using model::Clause;

/// Number that outline() gave the clause; 0: the null id.
static int number(const model::ClauseId &id)
{
    for (int n = 1; n < 100; ++n) {
        if (nthId(n) == id)
            return n;
    }
    return 0;
}

/// "前条→2 第三条から第五条まで→3~5 番号法:第二条": the spans of a text in a shorthand.
static QString shownSpans(const QString &text, const QList<model::Span> &spans)
{
    QStringList shown;
    for (const model::Span &span : spans) {
        const model::Reference &reference = span.reference;
        QString one = text.mid(span.start, span.length);
        if (reference.form == model::ReferenceForm::External)
            one = reference.law + u':' + one;
        else
            one += u"→"_s + QString::number(number(reference.first));
        if (!reference.last.isNull())
            one += u'~' + QString::number(number(reference.last));
        shown += one;
    }
    return shown.join(u' ');
}

class tst_References : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void detect_data()
    {
        QTest::addColumn<QString>("drawing");
        QTest::addColumn<int>("clause");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("spans");
        // 1 章, 2 条1 (3 項, 4 項: 5 号 (6 ア, 7 イ), 8 号), 9 条2 (10 項), 11 条2の2 (12, 13, 14 項), 15 章, 16 条3 (17 項: 18 19 20 号),
        // 21 附則 (22 項, 23 項), 24 別表1, 25 別表2
        const QString drawing =
            u"章 総則\n 条 目的\n  項 あ\n  項 い\n   号 う\n    細 え\n    細 お\n   号 か\n 条 定義\n  項 き\n 条+1 "
            u"区分\n"
            "  項 く\n  項 け\n  項 こ\n章 体制\n 条 組織\n  項 さ\n   号 し\n   号 す\n   号 せ\n附則\n 項 そ\n 項 た\n表 ち\n表 つ"_s;
        const auto row = [&](const char *name, int clause, const QString &text, const QString &spans) {
            QTest::newRow(name) << drawing << clause << text << spans;
        };
        row("article", 10, u"第1条の規定"_s, u"第1条→2"_s);
        row("kanji numerals mean the same", 10, u"第一条第二項第一号イ"_s, u"第一条第二項第一号イ→7"_s);
        row("branch article", 10, u"第2条の2第3項"_s, u"第2条の2第3項→14"_s);
        row("dangling stays as a finding", 10, u"第9条及び第1条第5項"_s, u"第9条→0 第1条第5項→0"_s);
        row("previous and next article", 12, u"前条及び次条"_s, u"前条→9 次条→16"_s);
        row("previous article of the first", 3, u"前条"_s, u"前条→0"_s);
        row("previous paragraph", 13, u"前項及び次項"_s, u"前項→12 次項→14"_s);
        row("paragraph of the same article", 14, u"第1項の"_s, u"第1項→12"_s);
        row("item of the same paragraph", 17, u"第2号に"_s, u"第2号→19"_s);
        row("item of an article with one paragraph", 10, u"第3条第2号に"_s, u"第3条第2号→19"_s);
        row("previous item", 19, u"前号に"_s, u"前号→18"_s);
        row("all items before", 20, u"前各号に掲げるもの"_s, u"前各号→18~19"_s);
        row("two paragraphs before", 14, u"前2項の"_s, u"前2項→12~13"_s);
        row("more before than there are", 13, u"前二項の"_s, u"前二項→0"_s);
        row("items of another paragraph", 10, u"第1条第2項各号に"_s, u"第1条第2項各号→4"_s);
        row("own items", 17, u"次の各号に"_s, u"次の各号→17"_s);
        row("each without items is a phrase", 10, u"各号に"_s, QString());
        row("what was named last", 10, u"第3条に規定する者は、同条第1号"_s, u"第3条→16 同条第1号→18"_s);
        row("paragraph named last", 10, u"第1条第2項の者は、同項第1号の"_s, u"第1条第2項→4 同項第1号→5"_s);
        row("same without anything named", 10, u"同条の"_s, u"同条→0"_s);
        row("this", 12, u"この条、本項及びこの章"_s, u"この条→11 本項→12 この章→1"_s);
        row("range", 10, u"第1条から第3条までの"_s, u"第1条から第3条まで→2~16"_s);
        row("range of paragraphs", 10, u"第2条の2第1項から第3項まで"_s, u"第2条の2第1項から第3項まで→12~14"_s);
        row("range of items", 17, u"第1号から第3号までに"_s, u"第1号から第3号まで→18~20"_s);
        row("list", 10, u"第1条、第2条の2及び第3条"_s, u"第1条→2 第2条の2→11 第3条→16"_s);
        row("a list goes on in the same article", 10, u"第2条の2第1項及び第3項"_s, u"第2条の2第1項→12 第3項→14"_s);
        row("a list goes on in the same item", 10, u"第1条第2項第1号ア及びイ"_s, u"第1条第2項第1号ア→6 イ→7"_s);
        row("with words between the article is one's own", 12, u"第1条第1項の規定及び第2項"_s,
            u"第1条第1項→3 第2項→13"_s);
        row("proviso", 10, u"第1条第1項ただし書"_s, u"第1条第1項ただし書→3"_s);
        row("chapters", 3, u"次章及び第2章"_s, u"次章→15 第2章→15"_s);
        row("supplementary", 3, u"附則第2項"_s, u"附則第2項→23"_s);
        row("from the 附則 to the main provisions", 22, u"第1条及び次項"_s, u"第1条→2 次項→23"_s);
        row("tables", 3, u"別表第2及び別表"_s, u"別表第2→25 別表→24"_s);
        row("another law", 10, u"番号法第2条及び第3条並びに同法第1条"_s, u"番号法:第2条 番号法:第3条 同法:第1条"_s);
        row("same of another law", 10, u"地方自治法（昭和22年法律第67号）第1条第2項及び同条第3項"_s,
            u"地方自治法:第1条第2項 地方自治法:同条第3項"_s);
        row("this rule by its form", 10, u"この規程第3条"_s, u"第3条→16"_s);
        row("in brackets right behind", 10, u"第1条（第2項を除く。）及び第3条"_s, u"第1条→2 第2項→4 第3条→16"_s);
        row("a list in brackets", 10, u"第2条の2（第1項及び第3項を除く。）の"_s, u"第2条の2→11 第1項→12 第3項→14"_s);
        row("items in brackets", 10, u"第1条第2項各号（第2号を除く。）"_s, u"第1条第2項各号→4 第2号→8"_s);
        row("behind brackets the list goes on", 10, u"番号法第3条（同法第9条において準用する場合を含む。）及び第2条"_s,
            u"番号法:第3条 同法:第9条 番号法:第2条"_s);
        row("inside a quotation", 10, u"「第1条」とあるのは"_s, QString());
        row("subitem of the previous item", 8, u"前号アに"_s, u"前号ア→6"_s);
    }
    void detect()
    {
        QFETCH(QString, drawing);
        QFETCH(int, clause);
        QFETCH(QString, text);
        QFETCH(QString, spans);
        const model::Numbering numbering(outline(drawing));
        const int row = numbering.indexOf(nthId(clause));
        QCOMPARE(shownSpans(text, model::detectReferences(numbering, row, text)), spans);
    }

    void itemsGoOnFromTheirLead()
    {
        const model::Document document = model::withDetectedReferences(
            outline(u"条 あ：い\n条 う\n 項 第1条の者で次に掲げるもの\n  号 同条の者\n   細 同条の者"_s));
        const model::Numbering numbering(document);
        QCOMPARE(shownSpans(u"同条の者"_s, document.find(nthId(5))->spans), u"同条→1"_s);
        QCOMPARE(shownSpans(u"同条の者"_s, document.find(nthId(6))->spans), u"同条→1"_s);
        const int item = numbering.indexOf(nthId(6));
        QCOMPARE(shownSpans(u"同条"_s, model::detectReferences(numbering, item, u"同条"_s)), u"同条→1"_s);
    }

    void rerender_data()
    {
        QTest::addColumn<QString>("drawing"); // the last clause says the reference
        QTest::addColumn<QString>("move");    // "insert N" before clause N; "drop N" clause N to the end of its list
        QTest::addColumn<QString>("text");    // of that clause afterwards
        const QString three = u"条 あ：い\n条 う：え\n条 お：か\n条 き：%1\n"_s;
        const auto row = [](const char *name, const QString &drawing, const QString &move, const QString &text) {
            QTest::newRow(name) << drawing << move << text;
        };
        row("a number shifts", three.arg(u"第1条に"_s), u"insert 1"_s, u"第2条に"_s);
        row("kanji stay kanji", three.arg(u"第一条に"_s), u"insert 1"_s, u"第二条に"_s);
        row("full width stays full width", three.arg(u"第２条に"_s), u"insert 1"_s, u"第３条に"_s);
        row("前条 still holds", three.arg(u"前条に"_s), u"insert 1"_s, u"前条に"_s);
        row("前条 becomes a number", three.arg(u"前条に"_s), u"insert 7"_s, u"第3条に"_s);
        row("the numeral follows the scheme's style of the words", three.arg(u"前条第一項に"_s), u"insert 7"_s,
            u"第三条第一項に"_s);
        row("a range keeps its ends", three.arg(u"第1条から第3条まで"_s), u"insert 3"_s, u"第1条から第4条まで"_s);
        row("three before", three.arg(u"前3条の"_s), u"insert 3"_s, u"前4条の"_s);
        row("three before, no longer next to it", three.arg(u"前3条の"_s), u"insert 7"_s, u"第1条から第3条までの"_s);
        row("same follows its lead", three.arg(u"第1条の者は、同条に"_s), u"insert 1"_s, u"第2条の者は、同条に"_s);
        row("a dangling one stays", three.arg(u"第7条に"_s), u"insert 1"_s, u"第7条に"_s);
        row("another law's number stays", three.arg(u"法第1条に"_s), u"insert 1"_s, u"法第1条に"_s);
        row("proviso is kept", three.arg(u"第1条ただし書に"_s), u"insert 1"_s, u"第2条ただし書に"_s);
        const QString paragraphs = u"条 あ\n 項 い\n 項 う\n 項 え\n 項 %1\n"_s;
        row("a paragraph of one's own article", paragraphs.arg(u"第2項に"_s), u"insert 2"_s, u"第3項に"_s);
        row("前項 becomes a number", paragraphs.arg(u"前項に"_s), u"insert 5"_s, u"第3項に"_s);
        row("two paragraphs before", paragraphs.arg(u"前2項の"_s), u"insert 4"_s, u"前3項の"_s);
        const QString items = u"条 あ\n 項 い\n  号 う\n  号 え\n  号 %1\n"_s;
        row("all items before stay all", items.arg(u"前各号の"_s), u"insert 4"_s, u"前各号の"_s);
        row("all items before, and one more that was not meant", items.arg(u"前各号の"_s), u"insert 3"_s, u"前2号の"_s);
        row("a list of items", items.arg(u"第1号及び第2号の"_s), u"insert 4"_s, u"第1号及び第3号の"_s);
        row("an item of another article", u"条 あ\n 項 い\n 項 う\n  号 え\n条 お：第1条第2項第1号に"_s, u"insert 2"_s,
            u"第1条第3項第1号に"_s);
        row("a list in another article", u"条 あ\n 項 い\n 項 う\n条 お：第1条第1項及び第2項に"_s, u"insert 3"_s,
            u"第1条第1項及び第3項に"_s);
        row("a subitem", u"条 あ\n 項 い\n  号 う\n   細 え\n   細 お\n条 か：第1条第1号イに"_s, u"insert 4"_s,
            u"第1条第1号ウに"_s);
        row("a list of subitems", u"条 あ\n 項 い\n  号 う\n   細 え\n   細 お\n条 か：第1条第1号ア及びイに"_s,
            u"insert 4"_s, u"第1条第1号イ及びウに"_s);
        row("a chapter", u"章 あ\n章 い\n 条 う：第1章に"_s, u"insert 1"_s, u"第2章に"_s);
        row("前章 becomes a number", u"章 あ\n章 い\n 条 う：前章に"_s, u"insert 2"_s, u"第1章に"_s);
        row("a table", u"表 あ\n表 い\n条 う：別表第1に"_s, u"insert 1"_s, u"別表第2に"_s);
    }
    void rerender()
    {
        QFETCH(QString, drawing);
        QFETCH(QString, move);
        QFETCH(QString, text);
        const model::Document before = model::withDetectedReferences(outline(drawing));
        QCOMPARE(model::rerenderReferences(before).adjusted.size(), 0U);
        Clause root = before.root();
        const model::ClauseId at = nthId(move.section(u' ', 1).toInt());
        QVERIFY(insertBefore(root, at));
        model::Document after = before;
        after.setRoot(root);
        const model::Rerendered result = model::rerenderReferences(after);
        QCOMPARE(lastText(result.document.root()), text);
        QCOMPARE(targets(result.document.root()), targets(before.root()));
        QCOMPARE(model::rerenderReferences(result.document).adjusted.size(), 0U);
    }

    void labelsInARow_data()
    {
        QTest::addColumn<QString>("scheme");
        QTest::addColumn<QString>("drawing");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("spans");
        QTest::addColumn<QString>("shifted"); // the text after one more clause at the top
        const QString guideline =
            u"章 体制\n 条 CISO\n  項 あ\n  項 い\n章 技術\n 節 管理\n  条 認証\n   項 う\n    号 え\n   項 お\n"_s; // 1 2(3 4) 5 6 7(8(9) 10)
        QTest::newRow("section, group and item")
            << u"guideline"_s << guideline << u"2.1(1)②のとおり"_s << u"2.1(1)②→10"_s << u"3.1(1)②のとおり"_s;
        QTest::newRow("chapter and group")
            << u"guideline"_s << guideline << u"1（1）①及び1(1)"_s << u"1（1）①→3 1(1)→2"_s << u"2(1)①及び2(1)"_s;
        QTest::newRow("kana below") << u"guideline"_s << guideline << u"2.1(1)①(ア)に"_s << u"2.1(1)①(ア)→9"_s
                                    << u"3.1(1)①(ア)に"_s;
        QTest::newRow("a section with a particle")
            << u"guideline"_s << guideline << u"2.1に定める"_s << u"2.1→6"_s << u"3.1に定める"_s;
        QTest::newRow("a version of something")
            << u"guideline"_s << guideline << u"版2.1系、192.168.1.1"_s << QString() << u"版2.1系、192.168.1.1"_s;
        QTest::newRow("plain") << u"plain"_s << u"条 あ\n 項 い\n 項 う\n  号 え\n"_s << u"第1の2(1)に"_s
                               << u"第1の2(1)→4"_s << u"第2の2(1)に"_s;
    }
    void labelsInARow()
    {
        QFETCH(QString, scheme);
        QFETCH(QString, drawing);
        QFETCH(QString, text);
        QFETCH(QString, spans);
        QFETCH(QString, shifted);
        const model::Document document = model::withDetectedReferences(outline(drawing + u"文 "_s + text, scheme));
        QCOMPARE(shownSpans(text, document.root().children.last().spans), spans);
        QCOMPARE(model::rerenderReferences(document).document.root().children.last().text.normalized(
                     QString::NormalizationForm_KC),
                 text.normalized(QString::NormalizationForm_KC));
        Clause root = document.root();
        root.children.prepend(Clause{.id = nthId(99), .kind = root.children.first().kind});
        model::Document after = document;
        after.setRoot(root);
        QCOMPARE(lastText(model::rerenderReferences(after).document.root()), shifted);
    }

    void targetsThatWentStayAsTheyAre()
    {
        const model::Document before =
            model::withDetectedReferences(outline(u"条 あ：い\n条 う：え\n条 お：第1条及び第2条"_s));
        Clause root = before.root();
        root.children.removeFirst();
        model::Document after = before;
        after.setRoot(root);
        const model::Document result = model::rerenderReferences(after).document;
        QCOMPARE(lastText(result.root()), u"第1条及び第1条"_s);
        QCOMPARE(targets(result.root()), targets(before.root()));
    }

    void absoluteWordsForALink()
    {
        const model::Numbering numbering(outline(u"条 あ\n 項 い\n 項 う\n  号 え\n条 お：か"_s));
        QCOMPARE(model::absoluteWords(numbering, nthId(6), nthId(4)), u"第1条第2項第1号"_s);
        QCOMPARE(model::absoluteWords(numbering, nthId(2), nthId(4)), u"第2項第1号"_s);
        QCOMPARE(model::absoluteWords(numbering, nthId(3), nthId(4)), u"第1号"_s);
        QCOMPARE(model::absoluteWords(numbering, nthId(3), nthId(5)), u"第2条"_s);
        QCOMPARE(model::absoluteWords(numbering, nthId(3), nthId(50)), QString());
    }

    void fiveThousandClauses()
    {
        QString drawing;
        for (int i = 0; i < 1000; ++i)
            drawing +=
                u"条 見出し\n 項 前条の規定及び第%1条第2項第1号に掲げるもの\n 項 前項の者、同項及び番号法第3条の者\n  号 前項に規定する者\n"_s
                    .arg(i / 2 + 1);
        QElapsedTimer timer;
        timer.start();
        const model::Document document = model::withDetectedReferences(outline(drawing));
        qInfo("detected in %.1f ms (drawing included)", double(timer.nsecsElapsed()) / 1e6);
        Clause root = document.root();
        QVERIFY(insertBefore(root, nthId(1)));
        model::Document after = document;
        after.setRoot(root);
        timer.start();
        const auto size = model::rerenderReferences(after).adjusted.size();
        qInfo("all shifted: %zu clauses rendered in %.1f ms", size, double(timer.nsecsElapsed()) / 1e6);
        timer.start();
        QCOMPARE(model::rerenderReferences(document).adjusted.size(), 0U);
        qInfo("nothing shifted: %.1f ms", double(timer.nsecsElapsed()) / 1e6);
    }

private:
    static bool insertBefore(Clause &parent, const model::ClauseId &id)
    {
        for (qsizetype i = 0; i < parent.children.size(); ++i) {
            if (parent.children.at(i).id == id) {
                Clause added{.id = nthId(99), .kind = parent.children.at(i).kind, .text = u"新"_s};
                parent.children.insert(i, added);
                return true;
            }
            if (insertBefore(parent.children[i], id))
                return true;
        }
        return false;
    }

    static QString lastText(const Clause &clause)
    {
        return clause.children.isEmpty() ? clause.text : lastText(clause.children.last());
    }

    static QList<int> targets(const Clause &clause)
    {
        QList<int> all;
        for (const model::Span &span : clause.spans)
            all << number(span.reference.first) << number(span.reference.last);
        for (const Clause &child : clause.children)
            all += targets(child);
        return all;
    }
};

QTEST_GUILESS_MAIN(tst_References)
#include "tst_references.moc"
