// SPDX-License-Identifier: Apache-2.0
#include "publish/compose/linebreaker.h"

#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace hoshin;
using namespace hoshin::publish;

namespace {

constexpr double em = 10;

QString words(const ShapedText &text, int from, int to)
{
    QString out;
    for (int i = from; i < to; ++i) {
        const Box &box = text.boxes[static_cast<size_t>(i)];
        out += QString::fromStdU32String(text.text.substr(box.firstCharacter, box.characterCount));
    }
    return out;
}

} // namespace

/// Classes, spaces, breaks and lines. A row is a text and how it comes out, lines divided by |.
class tst_Spacing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const Result<FontLibraryPointer> fonts = FontLibrary::load();
        if (!fonts)
            QSKIP("the fonts of a publication are not installed");
        m_shaper = std::make_unique<Shaper>(*fonts);
    }

    void neverAtALineStart_data()
    {
        QTest::addColumn<QString>("character");
        for (const QChar c :
             u"」』）〕］｝〉》】、。，．・：；！？ー々ゝゞヽヾぁぃぅぇぉっゃゅょァィゥェォッャュョ％℃"_s)
            QTest::newRow(qPrintable(QString(c))) << QString(c);
    }
    void neverAtALineStart()
    {
        QFETCH(QString, character);
        const ShapedText text = shape(u"情報"_s + character);
        QVERIFY(text.joints[0].breakable);
        QVERIFY(!text.joints[1].breakable);
    }

    void neverAtALineEnd_data()
    {
        QTest::addColumn<QString>("character");
        for (const QChar c : u"「『（〔［｛〈《【￥＄"_s)
            QTest::newRow(qPrintable(QString(c))) << QString(c);
    }
    void neverAtALineEnd()
    {
        QFETCH(QString, character);
        const ShapedText text = shape(u"情"_s + character + u"報"_s);
        QVERIFY(text.joints[0].breakable);
        QVERIFY(!text.joints[1].breakable);
    }

    void keptTogether_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("pieces"); // what no line end may divide, by |
        QTest::newRow("an article in kanji") << u"は第十二条の規定"_s << u"は|第十二条|の|規|定"_s;
        QTest::newRow("an article in digits") << u"は第12条の規定"_s << u"は|第12条|の|規|定"_s;
        QTest::newRow("branch numbers") << u"第3条の2の3に"_s << u"第3条の2の3|に"_s;
        QTest::newRow("a paragraph behind an article") << u"第3条第2項"_s << u"第3条|第2項"_s;
        QTest::newRow("full-width digits") << u"第１２条は"_s << u"第１２条|は"_s;
        QTest::newRow("a number with its unit") << u"年12回"_s << u"年|12回"_s;
        QTest::newRow("a number without one") << u"約12文"_s << u"約|12|文"_s;
        QTest::newRow("a western word") << u"のCloudを"_s << u"の|Cloud|を"_s;
        QTest::newRow("brackets of ASCII") << u"報(注)を"_s << u"報|(注)|を"_s;
        QTest::newRow("a dash of two") << u"第――章"_s << u"第|――|章"_s;
        QTest::newRow("a URL, behind its punctuation")
            << u"はhttps://a.jp/b-c/d?e=f"_s << u"は|https://a.|jp/|b-|c/|d?|e=|f"_s;
        QTest::newRow("the word 第 alone") << u"次第に"_s << u"次|第|に"_s;
        QTest::newRow("no end to the number") << u"第"_s + QString(40, u'1') << u"第"_s + QString(40, u'1');
    }
    void keptTogether()
    {
        QFETCH(QString, text);
        QFETCH(QString, pieces);
        const ShapedText shaped = shape(text);
        QString got;
        for (int i = 0; i < static_cast<int>(shaped.boxes.size()); ++i) {
            got += words(shaped, i, i + 1);
            if (i + 1 < static_cast<int>(shaped.boxes.size()) && shaped.joints[static_cast<size_t>(i)].breakable)
                got += u'|';
        }
        QCOMPARE(got, pieces);
    }

    void widths_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<double>("ems"); // of the ink, set as it falls
        QTest::newRow("plain") << u"情報資産"_s << 4.0;
        QTest::newRow("the comma's blank half counts within") << u"情報、資産"_s << 5.0;
        QTest::newRow("and not at the end") << u"情報資産。"_s << 4.5;
        QTest::newRow("closing behind closing")
            << u"情（報）。"_s << 4.0; // .5 blank, （ and ） half an em each, 。 half
        QTest::newRow("closing before opening") << u"情」「報"_s << 3.5;
        QTest::newRow("opening before opening") << u"情（「報"_s << 3.5;
        QTest::newRow("an opening bracket starts the paragraph") << u"「情」"_s << 2.5;
        QTest::newRow("a middle dot") << u"情・報"_s << 3.0;
    }
    void widths()
    {
        QFETCH(QString, text);
        QFETCH(double, ems);
        QCOMPARE(std::round(singleLine(shape(text)).width / em * 100) / 100, ems);
    }

    void westernStandsOff()
    {
        const ShapedText text = shape(u"のAを3年"_s);
        QCOMPARE(text.joints[0].gap.natural, em / 4);
        QCOMPARE(text.joints[0].gap.minimum, em / 8);
        QCOMPARE(text.joints[0].gap.maximum, em * 3 / 8);
        QCOMPARE(text.joints[2].gap.natural, em / 8); // a number stands closer
    }

    void lines_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<double>("measure"); // em
        QTest::addColumn<QString>("expected");
        QTest::newRow("whole ems") << u"情報資産管理規程"_s << 4.0 << u"情報資産|管理規程"_s;
        QTest::newRow("a full stop is drawn in") << u"情報資産。管理"_s << 4.5 << u"情報資産。|管理"_s;
        QTest::newRow("a full stop that has no room takes a character along")
            << u"情報資産管理。規程を定"_s << 6.0 << u"情報資産管|理。規程を定"_s;
        QTest::newRow("no single character on the last line")
            << u"情報資産の管理に関する規程"_s << 12.0 << u"情報資産の管理に関す|る規程"_s;
        QTest::newRow("an article moves as a whole") << u"情報資産第十二条の"_s << 6.0 << u"情報資産|第十二条の"_s;
        QTest::newRow("a bracket opens the next line") << u"情報資産（管理）"_s << 5.0 << u"情報資産|（管理）"_s;
        QTest::newRow("a word wider than the line is divided") << QString(12, u'A') << 3.0 << u"AAA|AAA|AAA|AAA"_s;
        QTest::newRow("nothing") << u""_s << 10.0 << u""_s;
        QTest::newRow("room for nothing") << u"情報"_s << 0.0 << u"情|報"_s;
    }
    void lines()
    {
        QFETCH(QString, text);
        QFETCH(double, measure);
        QFETCH(QString, expected);
        const ShapedText shaped = shape(text);
        QStringList got;
        for (const Line &line : breakLines(shaped, {measure * em, measure * em, true}))
            got << words(shaped, line.from, line.to);
        QCOMPARE(got.join(u'|'), expected);
    }

    void fullLinesEndAtTheMargin()
    {
        const ShapedText text = shape(
            u"統括情報セキュリティ責任者は、クラウドサービス（SaaSをいう。）の台帳を整備し、年1回は「権限点検表」により見直さなければならない。"_s);
        for (double measure = 12; measure < 40; measure += 0.5) {
            const std::vector<Line> lines = breakLines(text, {measure * em, measure * em, true});
            for (size_t i = 0; i + 1 < lines.size(); ++i) {
                const double blank = text.boxes[static_cast<size_t>(lines[i].to - 1)].spaced.after;
                QVERIFY2(lines[i].width <= measure * em + 0.01, qPrintable(QString::number(measure)));
                QVERIFY2(lines[i].width >= measure * em - blank - 0.01, qPrintable(QString::number(measure)));
                QVERIFY(lines[i].x.front() <= 0.01F); // no blank at a line's start
            }
        }
    }

    /// What stands before a word that no line holds stays together.
    void aWordLongerThanALineLeavesTheOthersWhole()
    {
        const ShapedText text = shape(u"次の語"_s + QString(200, u'A') + u"を用いる。"_s);
        const std::vector<Line> lines = breakLines(text, {20 * em, 20 * em, true});
        QCOMPARE(words(text, lines.front().from, lines.front().to).left(3), u"次の語"_s);
    }

    void aThousandLettersTakeNoTime()
    {
        const ShapedText text = shape(QString(100000, u'A'));
        const std::vector<Line> lines = breakLines(text, {43 * em, 43 * em, true});
        QVERIFY(lines.size() > 1000);
        QCOMPARE(lines.back().to, 100000);
    }

    void textComesOutAsItWentIn_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("surrogate pair") << u"𠮷田"_s;
        QTest::newRow("variation selector") << u"葛\U000E0100城"_s;
        QTest::newRow("combining mark") << u"か\u3099き"_s;
        QTest::newRow("lone surrogate") << QString(QChar(0xD842)) + u"田"_s;
        QTest::newRow("marks without end") << u"か"_s + QString(500, QChar(0x3099));
    }
    void textComesOutAsItWentIn()
    {
        QFETCH(QString, text);
        const ShapedText shaped = shape(text);
        QCOMPARE(words(shaped, 0, static_cast<int>(shaped.boxes.size())), QString::fromStdU32String(shaped.text));
    }

    void charactersWithoutGlyphAreNamed()
    {
        QVERIFY(shape(u"情報𠮷"_s).missing.empty()); // IPAmj明朝 has it
        const ShapedText text = shape(u"情\U0010FFFD報"_s);
        QCOMPARE(text.missing.size(), size_t(1));
        QCOMPARE(text.missing.front(), std::u32string(U"\U0010FFFD"));
    }

private:
    ShapedText shape(const QString &text) const { return m_shaper->shape({{text, FontRole::Body, em}}, em); }

    std::unique_ptr<Shaper> m_shaper;
};

QTEST_GUILESS_MAIN(tst_Spacing)
#include "tst_spacing.moc"
