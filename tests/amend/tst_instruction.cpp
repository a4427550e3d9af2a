// SPDX-License-Identifier: Apache-2.0
#include "amend/instruction.h"
#include "amend/instructionparser.h"
#include "amend/preamble.h"
#include "support/corpus.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace hoshin;

namespace {

/// The sentence after reading and printing it, or where reading stopped.
QString printedBack(const QString &sentence)
{
    const Result<std::vector<amend::Act>> acts = amend::parseInstruction(sentence);
    if (!acts)
        return u"%1: %2"_s.arg(acts.error().location.column).arg(acts.error().detail);
    return amend::print(*acts);
}

/// Sentences of the corpus that are no single instruction: the extraction joined a 「削除」 block to the next sentence.
const QStringList notOneSentence{u"第五条　削除　"_s, u"第十五条の二から第十五条の六まで　削除　"_s};

} // namespace

class tst_Instruction : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void officialSentencesPrintBack()
    {
        const QString path = test::corpusPath(u"law/kaimebun/sentences.jsonl"_s);
        if (path.isEmpty())
            QSKIP("the corpus of official sentences is not here");
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        int read = 0;
        int same = 0;
        QStringList others;
        while (!file.atEnd()) {
            const QString sentence = QJsonDocument::fromJson(file.readLine()).object().value(u"text"_s).toString();
            const QString back = printedBack(sentence);
            ++read;
            if (back == sentence)
                ++same;
            else if (std::none_of(notOneSentence.begin(), notOneSentence.end(),
                                  [&](const QString &start) { return sentence.startsWith(start); }))
                others += sentence + u" -> "_s + back;
        }
        qInfo("%d of %d sentences print back", same, read);
        QVERIFY2(others.isEmpty(), qPrintable(others.join(u'\n')));
        QVERIFY(same * 100 >= read * 95);
    }

    void sentencePrintsBack_data()
    {
        QTest::addColumn<QString>("sentence");
        const auto row = [](const char *name, const QString &sentence) { QTest::newRow(name) << sentence; };
        row("words in a paragraph", u"第3条第2項中「市長」を「管理者」に改める。"_s);
        row("the same words in two articles", u"第3条及び第5条中「市長」を「管理者」に改める。"_s);
        row("the same words everywhere", u"本則中「市長」を「管理者」に改める。"_s);
        row("words added behind words", u"第3条中「職員」の下に「及び会計年度任用職員」を加える。"_s);
        row("words deleted", u"第3条中「並びに嘱託員」を削る。"_s);
        row("an article rewritten", u"第3条を次のように改める。"_s);
        row("a table rewritten", u"別表第1を次のように改める。"_s);
        row("a heading replaced", u"第3条の見出しを「（組織体制）」に改める。"_s);
        row("words of a heading", u"第3条の見出し中「組織」を「組織体制」に改める。"_s);
        row("words of a heading and of the text", u"第3条（見出しを含む。）中「組織」を「体制」に改める。"_s);
        row("the table of contents", u"目次中「第3章　運用（第9条）」を「第3章　運用（第9条―第9条の2）」に改める。"_s);
        row("a paragraph added at the end", u"第3条に次の1項を加える。"_s);
        row("an item added at the end", u"第3条に次の1号を加える。"_s);
        row("an article added to a chapter", u"第3章に次の1条を加える。"_s);
        row("a paragraph added to 附則", u"附則に次の1項を加える。"_s);
        row("an article added before another", u"第3条の前に次の1条を加える。"_s);
        row("a proviso added", u"第3条に次のただし書を加える。"_s);
        row("a proviso deleted", u"第3条第2項中「市長」を「管理者」に改め、同項ただし書を削る。"_s);
        row("a latter half added", u"第3条に後段として次のように加える。"_s);
        row("one moved to make room", u"第5条を第6条とし、第4条の次に次の1条を加える。"_s);
        row("two moved, the last first", u"第7条を第9条とし、第6条を第7条とする。"_s);
        row("a run moved down", u"第3号から第5号までを1号ずつ繰り下げ、第2号の次に次の1号を加える。"_s);
        row("a run moved up", u"第4条から第9条までを1条ずつ繰り上げる。"_s);
        row("the short verb", u"第4条から第9条までを1条ずつ繰上げる。"_s);
        row("deleted and closed up", u"第4条を削り、第5条を第4条とする。"_s);
        row("a chapter's name rewritten", u"第3章の章名を次のように改める。"_s);
        row("a chapter moved and one added", u"第3章を第4章とし、第2章の次に次の1章を加える。"_s);
        row("words of a form", u"様式第1号中「印」を削る。"_s);
        row("the other name of a form", u"第1号様式中「印」を削る。"_s);
        row("a row of a table", u"別表第1情報政策課の項中「課長」を「室長」に改める。"_s);
        row("items without their clause", u"第3条第1項各号列記以外の部分中「次の」を「次に掲げる」に改める。"_s);
        row("an 附則 of its own number", u"附則第2項中「3年」を「5年」に改める。"_s);
        row("a 細分", u"第3条第1号ア及びイ中「課」を「室」に改める。"_s);
        row("a bracketed 細分", u"第3条第1号ア(1)中「課」を「室」に改める。"_s);
        row("words moved before the number",
            u"第9条中「前条」を「第7条」に改め、同条を第10条とし、第8条の次に次の1条を加える。"_s);
        row("each item rewritten", u"第2条各号を次のように改める。"_s);
        row("each item deleted", u"第22条中「次の各号」を「次項」に改め、同条各号を削り、同条を第21条とする。"_s);
        row("remarks of a table", u"別表第2備考第3項中「半額」を「無料」に改める。"_s);
        row("a numbered note", u"別記様式第1の注1中「印」を削る。"_s);
        row("a heading for several articles", u"第9条の前の見出しを「（届出）」に改める。"_s);
        row("such a heading deleted", u"附則第5項の前の見出しを削る。"_s);
        row("付則", u"付則第15条の9中「令和7年」を「令和9年」に改める。"_s);
        row("a numbered row of a numbered table", u"別表第三の三の項中「甲」を「乙」に改める。"_s);
        row("a row by its number in brackets", u"別表(五)項上欄中「甲」を「乙」に改め、同項を同表(六)項とする。"_s);
        row("a numbered row of the only table", u"別表六の項中「二百円」を「三百円」に改める。"_s);
        row("the lower column", u"第7条の表の下欄中「甲」を「乙」に改める。"_s);
        row("a column of a numbered row", u"第5条の表第1号の金額欄を次のように改める。"_s);
        row("a part of an appendix", u"付録の第三中「甲」を「乙」に改める。"_s);
        row("a heading and the number of a paragraph", u"附則第1項の見出し及び項番号を削る。"_s);
        row("quotes within quotes", u"第2条中「以下「市長等」という。」を「以下「管理者等」という。」に改める。"_s);
        row("a heading attached", u"第5条に見出しとして「（委任）」を付する。"_s);
        row("a chapter heading put before an article", u"第8条の前に次の章名を付する。"_s);
        row("articles and a chapter", u"第8条の次に次の2条及び1章を加える。"_s);
        row("a label", u"1(2)①(ア)中「甲」を「乙」に改める。"_s);
        row("a label with full-width brackets", u"１（２）中「甲」を「乙」に改める。"_s);
        row("labels joined by の", u"第2の1の(3)のア中「甲」を「乙」に改める。"_s);
        row("a chapter and labels", u"第1章の2(1)を次のように改める。"_s);
        row("a section by its label", u"6.1(3)の見出しを「権限」に改める。"_s);
        row("a label moved", u"1(2)を1(3)とし、1(1)の次に次のように加える。"_s);
        row("labels moved", u"1(7)を1(8)とし、1(2)から(6)までを1ずつ繰り下げ、1(1)の次に次のように加える。"_s);
        row("a note more", u"別表に備考として次のように加える。"_s);
        row("full-width digits", u"第３条第２項中「３年」を「５年」に改める。"_s);
        row("the second verb speaks for both",
            u"第3条第1項中「甲」の下に「乙」を、同条第2項中「丙」の下に「丁」を加える。"_s);
    }
    void sentencePrintsBack()
    {
        QFETCH(QString, sentence);
        QCOMPARE(printedBack(sentence), sentence);
    }

    void notAnInstruction_data()
    {
        QTest::addColumn<QString>("sentence");
        QTest::newRow("empty") << u""_s;
        QTest::newRow("plain text") << u"市長は、方針を定める。"_s;
        QTest::newRow("no full stop") << u"第3条を削る"_s;
        QTest::newRow("a quote that never ends") << u"第3条中「市長を「管理者」に改める。"_s;
        QTest::newRow("no verb") << u"第3条中「市長」を「管理者」に、"_s;
        QTest::newRow("something behind the end") << u"第3条を削る。第4条"_s;
        QTest::newRow("number zero") << u"第0条を削る。"_s;
    }
    void notAnInstruction()
    {
        QFETCH(QString, sentence);
        QVERIFY(!amend::parseInstruction(sentence));
    }

    void preamblePrintsBack_data()
    {
        QTest::addColumn<QString>("sentence");
        QTest::addColumn<QString>("title");
        QTest::newRow("with the number") << u"規程（令和5年星見野市訓令第4号）の一部を次のように改正する。"_s
                                         << u"規程"_s;
        QTest::newRow("without the number") << u"対策基準の一部を次のように改正する。"_s << u"対策基準"_s;
        QTest::newRow("brackets in the title")
            << u"対策（案）基準（令和5年告示第3号）の一部を次のように改正する。"_s << u"対策（案）基準"_s;
        QTest::newRow("the whole") << u"対策基準（令和5年告示第3号）の全部を次のように改正する。"_s << u"対策基準"_s;
    }
    void preamblePrintsBack()
    {
        QFETCH(QString, sentence);
        QFETCH(QString, title);
        const std::optional<amend::Preamble> preamble = amend::parsePreamble(sentence);
        QVERIFY(preamble);
        QCOMPARE(preamble->title, title);
        QCOMPARE(amend::print(*preamble), sentence);
        QVERIFY(!amend::parsePreamble(u"第3条の一部を次のように改める。"_s));
        QVERIFY(!amend::parsePreamble(u"（令和5年告示第3号）の一部を次のように改正する。"_s + u"。"_s));
    }

    void errorNamesTheColumn()
    {
        const Result<std::vector<amend::Act>> acts = amend::parseInstruction(u"第3条中「市長」が「管理者」に改める。");
        QVERIFY(!acts);
        QCOMPARE(acts.error().code, ErrorCode::Malformed);
        QCOMPARE(acts.error().location.column, 9);
    }

    void aThousandNestedQuotesAreRead()
    {
        const QString nested = QString(1000, u'「') + u'甲' + QString(1000, u'」');
        const QString sentence = u"第3条中"_s + nested + u"を「乙」に改める。"_s;
        QCOMPARE(printedBack(sentence), sentence);
    }

    void tenMegabytesAreReadInOneGo()
    {
        const QString sentence = u"第3条中「"_s + QString(10'000'000, u'甲') + u"」を削る。"_s;
        QCOMPARE(printedBack(sentence).size(), sentence.size());
        QVERIFY(!amend::parseInstruction(QString(10'000'000, u'第')));
        QVERIFY(!amend::parseInstruction(u"第3条中"_s + QString(5'000'000, u'「')));
    }
};

QTEST_GUILESS_MAIN(tst_Instruction)
#include "tst_instruction.moc"
