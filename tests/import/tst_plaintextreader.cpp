// SPDX-License-Identifier: Apache-2.0
#include "import/actline.h"
#include "import/plaintextreader.h"
#include "import/textwriter.h"
#include "model/numbering.h"
#include "support/corpus.h"
#include "support/golden.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace hoshin;
using namespace hoshin::import;
using model::Clause;
using model::ClauseKind;

/// The tree in one line: kind, number, heading in brackets, text, children in braces.
static QString outline(const model::Numbering &numbering, int row)
{
    const model::NumberedClause &numbered = numbering.row(row);
    const Clause &clause = *numbered.clause;
    QString text = QString(model::kindName(clause.kind)) + numbering.num(row);
    if (!clause.heading.isEmpty())
        text += u"[%1]"_s.arg(clause.heading);
    if (!clause.text.isEmpty())
        text += u"'%1'"_s.arg(clause.text);
    QStringList inner;
    for (int child = row + 1; child < numbered.end; child = numbering.row(child).end)
        inner << outline(numbering, child);
    return inner.isEmpty() ? text : text + u"{%1}"_s.arg(inner.join(u' '));
}

static QString outline(const model::Document &document)
{
    return outline(model::Numbering(document), 0).section(u'{', 1).chopped(1);
}

static Imported read(const QString &text)
{
    model::IdSource ids(1);
    return readPlainText(text, ids);
}

static QString withoutBlanks(QString text) { return text.remove(u' ').remove(u'\u3000').remove(u'\n'); }

class TestPlainTextReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void keepsNumbersThatBreakTheSequence();
    void readsNumberAndHistory();
    void keepsTheWidthOfNumbers_data();
    void keepsTheWidthOfNumbers();
    void readsDates_data();
    void readsDates();
    void samples_data();
    void samples();
    void remarksWhatIsNotUnderstood();
    void writesRealLawsBack_data();
    void writesRealLawsBack();
    void equalInputGivesEqualDocuments();
    void losesNoCharacterOfRandomLines();
    void takesReadings_data();
    void takesReadings();
    void takesHostileText_data();
    void takesHostileText();
};

void TestPlainTextReader::reads_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("articles with paragraphs, items and what follows the items")
        << u"題\n（目的）\n第一条　甲\n　一　乙\n　　イ　丙\n　一の二　丁\n２　戊\n第二条　己"_s
        << u"article1[目的]{paragraph1'甲'{item1'乙'{subitem1'丙'} item1_2'丁'} paragraph2'戊'} article2{paragraph1'己'}"_s;
    QTest::newRow("a repealed run")
        << u"題\n第一条　甲\n第二条及び第三条　削除\n第四条　乙"_s
        << u"article1{paragraph1'甲'} article2:3{paragraph1'削除'} article4{paragraph1'乙'}"_s;
    QTest::newRow("supplementary provisions, each with its own numbers")
        << u"題\n第1条　甲\n附　則\nこの訓令は、施行する。\n附　則（令和8年訓令第1号）抄\n（施行期日）\n1　乙\n2　丙"_s
        << u"article1{paragraph1'甲'} supplementary{paragraph1'この訓令は、施行する。'} "
           "supplementary[令和8年訓令第1号]'抄'{paragraph1[施行期日]'乙' paragraph2'丙'}"_s;
    QTest::newRow("an appendix with its table")
        << u"題\n第1条　甲\n別表(第1条関係)\n| 区分 | 員数 |\n| --- | --- |\n| a\\|b | 2 |\n備考　乙"_s
        << u"article1{paragraph1'甲'} table1[(第1条関係)]{row{cell'区分' cell'員数'} "
           "row{cell'a|b' cell'2'} text'備考　乙'}"_s;
    QTest::newRow("a table inside a paragraph, and the paragraph behind it")
        << u"題\n第1条　次の表\n甲\t乙\n2　丙"_s
        << u"article1{paragraph1'次の表'{table{row{cell'甲' cell'乙'}}} paragraph2'丙'}"_s;
    QTest::newRow("contents, preamble and note of amendment")
        << u"題\n令和7年訓令第4号\n市は、定める。\n目次\n第1章 総則(第1条)\n附則\n第1章 総則\n第1条　甲\n(平26訓令5・追加)\n(定義)\n第2条　乙"_s
        << u"preamble{text'市は、定める。'} toc{text'目次' text'第1章 総則(第1条)' text'附則'} "
           "chapter1[総則]{article1{paragraph1'甲'} article2[定義]{paragraph1'乙'}}"_s;
    QTest::newRow("guideline with lead text and circled paragraphs")
        << u"対策基準\n1 組織\n(1) 責任者\n責任者を置く。\n① 甲\n② 乙\n(ア) 丙\n・ 丁\n2 技術\n2.1 管理\n(1) 設定\n次のとおり。"_s
        << u"chapter1[組織]{article1[責任者]{text'責任者を置く。' paragraph1'甲' "
           u"paragraph2'乙'{item1'丙'{subitem1'丁'}}}} "
           "chapter2[技術]{section1[管理]{article1[設定]{paragraph1'次のとおり。'}}}"_s;
    QTest::newRow("web page with printed first paragraphs")
        << u"方針\n第1　目的\n1　甲。\n2　乙。\n(1)　丙\n第2　範囲\n丁。\n戊。"_s
        << u"article1[目的]{paragraph1'甲。' paragraph2'乙。'{item1'丙'}} article2[範囲]{paragraph1'丁。'{text'戊。'}}"_s;
    QTest::newRow("a number on a line of its own")
        << u"題\n第一条\n甲は、乙とする。\n２\n丙"_s << u"article1{paragraph1'甲は、乙とする。' paragraph2'丙'}"_s;
}

void TestPlainTextReader::reads()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    const Imported imported = read(text);
    QCOMPARE(outline(imported.document), expected);
    QCOMPARE(outline(read(writePlainText(imported.document)).document), expected);
}

void TestPlainTextReader::keepsNumbersThatBreakTheSequence()
{
    const Imported imported =
        read(u"題\n第1条　甲\n第3条の2　乙\n第3条の3　丙\n第１０条　丁\n(1)　戊\n⑵　己\nイ　庚"_s);
    const model::Numbering numbering(imported.document);
    QStringList labels;
    for (const model::NumberedClause &row : numbering.rows())
        if (!row.label.isEmpty())
            labels << row.label;
    QCOMPARE(labels.join(u' '), u"第1条 第3条の2 第3条の3 第10条 (1) (2) イ"_s);
    const QList<Clause> &articles = imported.document.root().children;
    QVERIFY(articles[0].number == model::NumberHint());
    QCOMPARE(articles[1].number.fixed, (std::vector<int>{3, 2}));
    QCOMPARE(articles[2].number.branchDepth, 1);
    QVERIFY(articles[2].number.fixed.empty());
    QCOMPARE(imported.remarks.size(), size_t(2));
    QCOMPARE(imported.remarks[0].doubt, Doubt::NumberNotNext);
    QCOMPARE(imported.remarks[0].line, 3);
}

void TestPlainTextReader::readsNumberAndHistory()
{
    const Imported imported =
        read(u"規程\n（令和5年3月28日訓令第4号）\n改正　令和6年10月1日訓令第9号\n令和8年4月1日訓令第2号\n第1条　甲"_s);
    const model::DocumentMeta &meta = imported.document.meta();
    QCOMPARE(meta.instrument, u"令和5年3月28日訓令第4号"_s);
    QCOMPARE(meta.promulgated, QDate(2023, 3, 28));
    QCOMPARE(meta.history.size(), size_t(2));
    QCOMPARE(meta.history[1].date, QDate(2026, 4, 1));
    QCOMPARE(outline(imported.document), u"article1{paragraph1'甲'}"_s);
    QVERIFY(read(writePlainText(imported.document)).document.meta() == meta);
    const Imported above = read(u"令和5年3月28日訓令第4号\n規程\n第1条　甲"_s);
    QCOMPARE(above.document.title(), u"規程"_s);
    QCOMPARE(above.document.meta().instrument, u"令和5年3月28日訓令第4号"_s);
    const Imported noBlank = read(u"規程\n（令和5年3月28日訓令第4号）\n第1条　甲"_s);
    QCOMPARE(noBlank.document.meta().instrument, u"令和5年3月28日訓令第4号"_s);
    QCOMPARE(outline(noBlank.document), u"article1{paragraph1'甲'}"_s);
    const Imported twoLines =
        read(u"○規則\n平成29年３月31日\n規則第12号\n改正　令和２年３月31日規則第９号\n第１条　甲"_s);
    QCOMPARE(twoLines.document.meta().instrument, u"平成29年３月31日規則第12号"_s);
    QCOMPARE(twoLines.document.meta().history.size(), size_t(1));
    QCOMPARE(outline(twoLines.document), u"article1{paragraph1'甲'}"_s);
    const Imported dateAlone = read(u"規則\n平成29年３月31日\n市長が定める。\n第１条　甲"_s);
    QVERIFY(dateAlone.document.meta().instrument.isEmpty());
    QVERIFY(outline(dateAlone.document).startsWith(u"preamble{text'平成29年３月31日'"));
}

void TestPlainTextReader::keepsTheWidthOfNumbers_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("scheme");
    QTest::newRow("half-width") << u"題\n第1条　甲\n2　乙\n第10条　丙\n"_s << u"reiki"_s;
    QTest::newRow("articles half-width, paragraphs full-width") << u"題\n第1条　甲\n2　乙\n"_s << u"reiki"_s;
    QTest::newRow("one digit full-width") << u"題\n第１条　甲\n２　乙\n第10条　丙\n"_s << u"reiki-mixed"_s;
    QTest::newRow("no number of two digits") << u"題\n第１条　甲\n２　乙\n　（１）　丙\n"_s << u"reiki-mixed"_s;
    QTest::newRow("all full-width") << u"題\n第１条　甲\n２　乙\n第１０条　丙\n第１１条　丁\n"_s << u"reiki-full"_s;
    QTest::newRow("a 別表第１ without a second, beside a form")
        << u"題\n第１条　甲\n別表第１　（第１条関係）\n様式第１号　（第１条関係）\n"_s << u"reiki-mixed"_s;
}

void TestPlainTextReader::keepsTheWidthOfNumbers()
{
    QFETCH(QString, text);
    const Imported imported = read(text);
    QTEST(imported.document.meta().scheme, "scheme");
    QCOMPARE(writePlainText(imported.document).replace(u"\n\n"_s, u"\n"_s), text);
}

void TestPlainTextReader::readsDates_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QDate>("date");
    QTest::newRow("first year") << u"令和元年5月1日訓令"_s << QDate(2019, 5, 1);
    QTest::newRow("kanji") << u"平成二十五年三月二十八日法律"_s << QDate(2013, 3, 28);
    QTest::newRow("full-width digits") << u"昭和６４年１月７日"_s << QDate(1989, 1, 7);
    QTest::newRow("a day of the next era") << u"平成31年5月1日"_s << QDate();
    QTest::newRow("no such day") << u"令和7年2月30日"_s << QDate();
    QTest::newRow("year alone") << u"令和7年訓令第4号"_s << QDate();
    QTest::newRow("no era") << u"2025年4月1日"_s << QDate();
}

void TestPlainTextReader::readsDates()
{
    QFETCH(QString, text);
    QTEST(leadingDate(text), "date");
}

void TestPlainTextReader::samples_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"kunrei", "guideline", "basicpolicy", "webpage", "hazards", "fullwidth"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

/// One clause a line: depth, kind, number, printed label, heading, text; then the remarks.
static QByteArray listing(const Imported &imported)
{
    const model::Numbering numbering(imported.document);
    QString text = imported.document.title() + u" ["_s + imported.document.meta().scheme + u"]\n"_s;
    std::vector<int> depths(numbering.rows().size());
    for (size_t row = 1; row < numbering.rows().size(); ++row) {
        const model::NumberedClause &numbered = numbering.row(int(row));
        const Clause &clause = *numbered.clause;
        depths[row] = depths[size_t(numbered.parent)] + 1;
        text += QString(depths[row] * 2, u' ') + QString(model::kindName(clause.kind)) + u' ' + numbering.num(int(row))
            + u" <"_s + numbered.label + u"> ["_s + clause.heading + u"] "_s + clause.text + clause.amendmentNote
            + u'\n';
    }
    for (const Remark &remark : imported.remarks)
        text += u"%1: %2 %3\n"_s.arg(remark.line).arg(int(remark.doubt)).arg(remark.text);
    return text.toUtf8();
}

void TestPlainTextReader::samples()
{
    QFETCH(QString, name);
    QFile file(QStringLiteral(HOSHIN_TEST_DATA "/import/in/") + name + u".txt"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const Imported imported = read(QString::fromUtf8(file.readAll()));
    QVERIFY2(test::compareToGolden(listing(imported), u"import/out/"_s + name + u".txt"_s).isEmpty(),
             qPrintable(test::compareToGolden(listing(imported), u"import/out/"_s + name + u".txt"_s)));
    const QString written = writePlainText(imported.document);
    QCOMPARE(writePlainText(read(written).document), written);
}

void TestPlainTextReader::remarksWhatIsNotUnderstood()
{
    const Imported imported = read(u"題\n第1条　甲\n(1)　乙\nどこにも属しない行\n| a | b |\n| c |\n"_s);
    QCOMPARE(imported.remarks.size(), size_t(2));
    QCOMPARE(imported.remarks[0], (Remark{Doubt::LineWithoutNumber, 4, u"どこにも属しない行"_s}));
    QCOMPARE(imported.remarks[1].doubt, Doubt::CellsUnequal);
    QVERIFY(writePlainText(imported.document).contains(u"どこにも属しない行"_s));
}

void TestPlainTextReader::writesRealLawsBack_data()
{
    QTest::addColumn<QString>("path");
    const QStringList pairs = test::lawPairs();
    if (pairs.isEmpty())
        QSKIP("the law corpus is absent");
    for (const QString &folder : pairs)
        for (const QString &side : {u"old"_s, u"new"_s})
            QTest::newRow(qPrintable(folder.section(u'/', -1) + u' ' + side)) << folder + u'/' + side + u".txt"_s;
}

void TestPlainTextReader::writesRealLawsBack()
{
    QFETCH(QString, path);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(file.readAll());
    const Imported imported = read(text);
    QCOMPARE(withoutBlanks(writePlainText(imported.document)), withoutBlanks(text));
    for (const Remark &remark : imported.remarks)
        QVERIFY2(remark.doubt == Doubt::NumberNotNext, qPrintable(remark.text));
}

void TestPlainTextReader::equalInputGivesEqualDocuments()
{
    const QString text = u"題\n第1条　甲\n2　乙\n"_s;
    QVERIFY(read(text).document == read(text).document);
}

/// Every character of the input is found again somewhere in the output.
void TestPlainTextReader::losesNoCharacterOfRandomLines()
{
    static const QStringList starts{u"第1条　"_s, u"第2条の2　"_s, u"2　"_s,     u"(1)　"_s, u"ア　"_s,
                                    u"(ア)　"_s,  u"①"_s,          u"・"_s,      u""_s,      u"（見出し）"_s,
                                    u"附則　"_s,  u"別表第1　"_s,  u"第1章　"_s, u"1.2 "_s,  u"a　"_s,
                                    u"第1　"_s,   u"一　"_s,       u"| a |"_s};
    quint32 state = 7;
    for (int round = 0; round < 300; ++round) {
        QString text = u"題名\n"_s;
        QStringList markers;
        for (int i = 0; i < 12; ++i) {
            state = state * 1664525u + 1013904223u;
            markers << u"標%1識"_s.arg(round * 100 + i);
            text += starts[int((state >> 16) % quint32(starts.size()))] + markers.last() + u'\n';
        }
        const QString written = writePlainText(read(text).document);
        for (const QString &marker : markers)
            QVERIFY2(written.contains(marker), qPrintable(marker + u'\n' + text + u"----\n"_s + written));
    }
}

void TestPlainTextReader::takesReadings_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("again");
    QTest::newRow("in a text") << u"題\n\n第1条　情報の強靱《きょうじん》化\n"_s
                               << u"題\n\n第1条　情報の｜強靱《きょうじん》化\n"_s;
    QTest::newRow("labels and headings are understood without them")
        << u"題\n\n（｜目的《もくてき》）\n｜第《だい》1｜条《じょう》　｜情報《じょうほう》\n　(1)　｜甲《こう》と｜乙《おつ》\n"_s
        << u"題\n\n（目的）\n第1条　｜情報《じょうほう》\n　(1)　｜甲《こう》と｜乙《おつ》\n"_s;
    QTest::newRow("in the cells of a table")
        << u"題\n\n第1条　次の表\n| 甲 | ｜乙《おつ》 |\n| --- | --- |\n| ｜甲《きのえ》 | ｜甲《こう》 |\n"_s
        << u"題\n\n第1条　次の表\n| 甲 | ｜乙《おつ》 |\n| --- | --- |\n| ｜甲《きのえ》 | ｜甲《こう》 |\n"_s;
}
void TestPlainTextReader::takesReadings()
{
    QFETCH(QString, text);
    QFETCH(QString, again);
    const Imported imported = read(text);
    QCOMPARE(writePlainText(imported.document), again);
    QVERIFY(!writePlainText(imported.document, Readings::LeaveOut).contains(u'《'));
}

void TestPlainTextReader::takesHostileText_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("a hundred thousand readings that are none") << u"題\n第1条　"_s + u"《"_s.repeated(100'000) + u'》';
    QTest::newRow("a thousand nested brackets") << u"題\n第1条　"_s + QString(1000, u'（') + QString(1000, u'）');
    QTest::newRow("a thousand levels of lists") << [] {
        QString text = u"題\n第1条　甲\n"_s;
        static const QStringList labels{u"(1)"_s, u"ア　"_s, u"(ア)"_s, u"a　"_s, u"(a)"_s, u"①"_s, u"ⅰ　"_s, u"(ⅰ)"_s};
        for (int i = 0; i < 1000; ++i)
            text += labels[i % 8] + u"乙\n"_s;
        return text;
    }();
    QTest::newRow("lone surrogates, NUL and noncharacters")
        << u"題\n第1条　"_s + QChar(0xd800) + QChar(0) + QChar(0xffff) + u"甲"_s + QChar(0xdc00);
    QTest::newRow("ten million characters on one line") << u"題\n第1条　"_s + QString(10'000'000, u'甲');
    QTest::newRow("a hundred thousand articles") << [] {
        QString text = u"題\n"_s;
        for (int i = 1; i <= 100'000; ++i)
            text += u"第%1条　甲\n"_s.arg(i);
        return text;
    }();
    QTest::newRow("a hundred thousand chapters that never count on") << u"題\n"_s + u"第5章　甲\n"_s.repeated(100'000);
}

void TestPlainTextReader::takesHostileText()
{
    QFETCH(QString, text);
    const Imported imported = read(text);
    const QString written = writePlainText(imported.document);
    for (const QChar c : written)
        QVERIFY(!c.isNull());
    QCOMPARE(writePlainText(read(written).document), written);
}

QTEST_GUILESS_MAIN(TestPlainTextReader)
#include "tst_plaintextreader.moc"
