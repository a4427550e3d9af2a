// SPDX-License-Identifier: Apache-2.0
#include "model/edit.h"
#include "model/references.h"
#include "model/ruby.h"
#include "model/textedit.h"
#include "support/outline.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace hoshin;
using namespace hoshin::model;

/// ルビ: a reading over words, kept by every edit that leaves the words alone, and never part of the text.
class tst_Ruby : public QObject
{
    Q_OBJECT

    static const Clause &paragraph(const Document &document) { return document.root().children[0].children[0]; }

    /// An article whose paragraph is `marked`, the readings taken out of it.
    static Document documentOf(const QString &marked)
    {
        const ReadText read = readReadings(marked);
        Document document = test::outline(u"条 目的：いろは\n条 定義：にほへ"_s);
        Clause root = document.root();
        root.children[0].children[0].text = read.text;
        root.children[0].children[0].spans = read.spans;
        document.setRoot(root);
        return withDetectedReferences(document);
    }

    static QString marked(const Document &document) { return textWithReadings(paragraph(document)); }

private Q_SLOTS:
    void plainTextMarksReadings_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("again"); // with the readings marked
        const auto row = [](const char *name, const QString &text, const QString &words, const QString &again) {
            QTest::newRow(name) << text << words << again;
        };
        row("nothing", u"職員等は守る。"_s, u"職員等は守る。"_s, u"職員等は守る。"_s);
        row("marked", u"情報の｜強靱《きょうじん》化"_s, u"情報の強靱化"_s, u"情報の｜強靱《きょうじん》化"_s);
        row("kana behind kanji", u"の強靱《きょうじん》化"_s, u"の強靱化"_s, u"の｜強靱《きょうじん》化"_s);
        row("two beside each other", u"星《ほし》見《み》"_s, u"星見"_s, u"｜星《ほし》｜見《み》"_s);
        row("words that are no kanji", u"｜CISO《シーアイエスオー》は"_s, u"CISOは"_s,
            u"｜CISO《シーアイエスオー》は"_s);
        row("𠮷 outside the basic plane", u"𠮷野《よしの》"_s, u"𠮷野"_s, u"｜𠮷野《よしの》"_s);
        row("brackets that are text", u"規則《平成十二年》"_s, u"規則《平成十二年》"_s, u"規則《平成十二年》"_s);
        row("no words", u"《きょうじん》"_s, u"《きょうじん》"_s, u"《きょうじん》"_s);
        row("no end", u"強靱《きょう"_s, u"強靱《きょう"_s, u"強靱《きょう"_s);
        row("nothing inside", u"強靱《》化"_s, u"強靱《》化"_s, u"強靱《》化"_s);
        row("a bar that is text", u"甲｜乙と強靱《きょうじん》"_s, u"甲乙と強靱"_s, u"甲｜乙と強靱《きょうじん》"_s);
    }
    void plainTextMarksReadings()
    {
        QFETCH(QString, text);
        QFETCH(QString, words);
        QFETCH(QString, again);
        const ReadText read = readReadings(text);
        QCOMPARE(read.text, words);
        QCOMPARE(textWithReadings({.text = read.text, .spans = read.spans}), again);
    }

    void aReadingIsSetAndTakenAway_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<int>("start");
        QTest::addColumn<int>("length");
        QTest::addColumn<QString>("reading");
        QTest::addColumn<QString>("after"); // or the problem
        QTest::newRow("set") << u"情報の強靱化"_s << 3 << 2 << u" きょうじん "_s << u"情報の｜強靱《きょうじん》化"_s;
        QTest::newRow("another") << u"｜強靱《つよ》化"_s << 0 << 2 << u"きょうじん"_s << u"｜強靱《きょうじん》化"_s;
        QTest::newRow("over a part of another")
            << u"｜強靱《つよ》化"_s << 1 << 2 << u"じんか"_s << u"強｜靱化《じんか》"_s;
        QTest::newRow("taken away") << u"｜強靱《つよ》化"_s << 0 << 3 << QString() << u"強靱化"_s;
        QTest::newRow("nothing chosen") << u"強靱"_s << 1 << 0 << u"よみ"_s << QString::fromUtf16(rubyproblem::noWords);
        QTest::newRow("behind the end") << u"強靱"_s << 1 << 2 << u"よみ"_s << QString::fromUtf16(rubyproblem::noWords);
        QTest::newRow("over a reference")
            << u"第2条の規定"_s << 1 << 4 << u"よみ"_s << QString::fromUtf16(rubyproblem::generated);
        QTest::newRow("a mark in it") << u"強靱"_s << 0 << 2 << u"よ《み"_s
                                      << QString::fromUtf16(rubyproblem::unreadable);
    }
    void aReadingIsSetAndTakenAway()
    {
        QFETCH(QString, before);
        QFETCH(int, start);
        QFETCH(int, length);
        QFETCH(QString, reading);
        QFETCH(QString, after);
        const Document document = documentOf(before);
        const Result<Document> changed = withRuby(document, paragraph(document).id, start, length, reading);
        QCOMPARE(changed ? marked(*changed) : changed.error().detail, after);
    }
    void aClauseThatIsNotThereHasNoReading()
    {
        const Result<Document> changed = withRuby(documentOf(u"強靱"_s), ClauseId(9, 9), 0, 1, u"よみ"_s);
        QVERIFY(!changed);
        QCOMPARE(changed.error().code, ErrorCode::NotFound);
    }

    void typingKeepsReadings_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("after");
        QTest::newRow("before") << u"市は、情報の強靱化"_s << u"市は、情報の｜強靱《きょうじん》化"_s;
        QTest::newRow("right behind") << u"情報の強靱性化"_s << u"情報の｜強靱《きょうじん》性化"_s;
        QTest::newRow("inside") << u"情報の強く靱化"_s << u"情報の強く靱化"_s;
        QTest::newRow("a reference in front") << u"第2条の情報の強靱化"_s << u"第2条の情報の｜強靱《きょうじん》化"_s;
    }
    void typingKeepsReadings()
    {
        QFETCH(QString, typed);
        QFETCH(QString, after);
        const Document document = documentOf(u"情報の｜強靱《きょうじん》化"_s);
        const Document changed = withText(document, Numbering(document), paragraph(document).id, typed);
        QCOMPARE(marked(changed), after);
    }

    void structureKeepsReadings()
    {
        const Document document = documentOf(u"第2条の｜強靱《きょうじん》化。次に"_s);
        IdSource ids(7);
        const Result<Edited> split = splitClause(document, ids, paragraph(document).id, 8);
        QVERIFY(split);
        QCOMPARE(marked(split->document), u"第2条の｜強靱《きょうじん》化。"_s);
        const Result<Edited> moved = insertClause(document, ids, Place::After, document.root().children[0].id,
                                                  {.kind = ClauseKind::Article, .heading = u"新"_s});
        QVERIFY(moved);
        QCOMPARE(marked(moved->document), u"第3条の｜強靱《きょうじん》化。次に"_s);
        QCOMPARE(marked(withDetectedReferences(document)), marked(document));
    }

    void anotherTextKeepsTheReadingsOfItsWords()
    {
        const ReadText old = readReadings(u"｜星見《ほしみ》と｜強靱《きょうじん》と｜星見《せいけん》"_s);
        Clause clause{.text = u"市は強靱な星見である。"_s};
        keepReadings(clause, {.text = old.text, .spans = old.spans});
        QCOMPARE(textWithReadings(clause), u"市は強靱な｜星見《ほしみ》である。"_s);
    }
};

QTEST_GUILESS_MAIN(tst_Ruby)
#include "tst_ruby.moc"
