// SPDX-License-Identifier: Apache-2.0
// Changes of numbering and structure both ways: what is said of them, that it applies, and that nothing is replaced whole for
// want of a way to say it.
#include "amend/generator.h"
#include "import/plaintextreader.h"
#include "import/textwriter.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace hoshin;

namespace {

model::Document documentOf(const QString &text)
{
    model::IdSource ids(1);
    return import::readPlainText(text, ids).document;
}

/// The sentences without their blocks, or what went wrong.
QString sentences(const QString &before, const QString &after)
{
    const model::Document old = documentOf(before);
    const auto made = amend::generateAmendment(old, documentOf(after));
    if (!made)
        return made.error().detail;
    const amend::ApplyResult applied = amend::apply(old, amend::readAmendment(made->text));
    if (!applied.applied)
        return u"not applied: "_s + made->text;
    if (import::writePlainText(applied.document) != after)
        return u"another text: "_s + made->text + import::writePlainText(applied.document);
    if (made->unsafeReplacements() > 0)
        return u"replaced for want of a way to say it: "_s + made->text;
    QStringList said;
    for (const amend::ReadInstruction &read : made->amendment.instructions)
        said += amend::print(read.instruction.acts);
    return said.join(u'\n');
}

/// `before` after the sentence with its block, or why not.
QString applied(const QString &before, const QString &amendment)
{
    const amend::ApplyResult result = amend::apply(documentOf(before), amend::readAmendment(amendment));
    if (result.applied)
        return import::writePlainText(result.document);
    const amend::ActReport &act = result.reports.back().acts.back();
    return amend::outcomeName(act.outcome) + u' ' + act.detail;
}

} // namespace

class tst_RoundTrips : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bothWays_data();
    void bothWays();
    void sentencesOfOthers_data();
    void sentencesOfOthers();
    void notesOfOthers_data();
    void notesOfOthers();
};

void tst_RoundTrips::bothWays_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("there");
    QTest::addColumn<QString>("back");
    const auto row = [](const char *name, const QString &before, const QString &after, const QString &there,
                        const QString &back) {
        QTest::newRow(name) << u"公園条例\n\n"_s + before << u"公園条例\n\n"_s + after << there << back;
    };
    const QString first = u"第一条　市は、公園を設ける。\n"_s;
    const QString last = u"第五条　公園の管理は、市長が行う。\n"_s;
    row("deleted-joined", first + u"第二条　削除\n第三条　削除\n第四条　削除\n"_s + last,
        first + u"第二条から第四条まで　削除\n"_s + last, u"第二条から第四条までを次のように改める。"_s,
        u"第二条から第四条までを次のように改める。"_s);
    row("two-deleted-joined", first + u"第二条　削除\n第三条　削除\n第四条　犬は、つなぐ。\n"_s + last,
        first + u"第二条及び第三条　削除\n第四条　犬は、つなぐ。\n"_s + last, u"第二条及び第三条を次のように改める。"_s,
        u"第二条及び第三条を次のように改める。"_s);
    row("living-emptied",
        first + u"第二条　入園料は、無料とする。\n第三条　夜間は、閉じる。\n第四条　犬は、つなぐ。\n"_s + last,
        first + u"第二条及び第三条　削除\n第四条　犬は、つなぐ。\n"_s + last, u"第二条及び第三条を次のように改める。"_s,
        u"第二条及び第三条を次のように改める。"_s);
    row("deleted-run-grows", first + u"第二条及び第三条　削除\n第四条　犬は、つなぐ。\n"_s + last,
        first + u"第二条から第四条まで　削除\n"_s + last, u"第二条から第四条までを次のように改める。"_s,
        u"第二条から第四条までを次のように改める。"_s);
    row("added-behind-deleted", first + u"第二条から第四条まで　削除\n"_s + last,
        first + u"第二条から第四条まで　削除\n第四条の二　犬は、つなぐ。\n"_s + last,
        u"第四条の次に次の一条を加える。"_s, u"第四条の二を削る。"_s);
    row("deleted-run-gone", first + u"第二条から第四条まで　削除\n"_s + last, first + last,
        u"第二条から第四条までを削る。"_s, u"第一条の次に次の三条を加える。"_s);
    row("items-joined",
        u"第一条　次に掲げる物は、持ち込めない。\n　一　火薬\n　二　削除\n　三　削除\n　四　刃物\n"_s + last,
        u"第一条　次に掲げる物は、持ち込めない。\n　一　火薬\n　二及び三　削除\n　四　刃物\n"_s + last,
        u"第一条第二号及び第三号を次のように改める。"_s, u"第一条第二号及び第三号を次のように改める。"_s);
    row("items-that-differ-in-a-reference",
        u"第一条　次に掲げる申請は、市長に出す。\n　一　第二条第一項の許可\n　二　第三条第二項の許可\n　三　第四条第三項の許可\n"_s
            + last,
        u"第一条　次に掲げる申請は、市長に出す。\n　一　第二条第一項の許可\n　二　第四条第三項の許可\n"_s + last,
        u"第一条中第二号を削り、第三号を第二号とする。"_s,
        u"第一条中第二号を第三号とし、第一号の次に次の一号を加える。"_s);
    const QString fees =
        last + u"別表　（第五条関係）\n| 項 | 使用 | 額 |\n| --- | --- | --- |\n| 一 | 広場 | 一回につき百円 |\n"_s;
    row("rows named by a number", fees + u"| 三 | 撮影 | 一時間につき二百円 |\n"_s,
        fees + u"| 三 | 撮影 | 一時間につき三百円 |\n"_s,
        u"別表三の項中「一時間につき二百円」を「一時間につき三百円」に改める。"_s,
        u"別表三の項中「一時間につき三百円」を「一時間につき二百円」に改める。"_s);
    const QString noted =
        fees + u"備考\n一　市民以外の者の使用は、定める額の二倍とする。\n二　一時間未満の端数は、一時間とする。\n"_s;
    row("words of a line of a note", noted,
        fees + u"備考\n一　市民以外の者の使用は、定める額の三倍とする。\n二　一時間未満の端数は、一時間とする。\n"_s,
        u"別表備考第一号中「二倍」を「三倍」に改める。"_s, u"別表備考第一号中「三倍」を「二倍」に改める。"_s);
    row("a line of a note more", noted, noted + u"三　冬季は、無料とする。\n"_s, u"別表備考に次のように加える。"_s,
        u"別表備考を次のように改める。"_s);
    row("a note more", fees, noted, u"別表に備考として次のように加える。"_s, u"別表備考を削る。"_s);
    row("a note and a row", fees + u"備考　額は、消費税を含む。\n"_s,
        fees + u"| 二 | 撮影 | 一時間につき二百円 |\n備考　額は、消費税を含まない。\n"_s,
        u"別表に次のように加える。\n別表備考中「含む」を「含まない」に改める。"_s,
        u"別表二の項を削り、同表備考中「含まない」を「含む」に改める。"_s);
    row("another note", fees + u"備考　額は、消費税を含む。\n注　一回は、一時間とする。\n"_s,
        fees + u"備考　額は、消費税を含む。\n注　一回は、二時間とする。\n"_s,
        u"別表注中「一時間」を「二時間」に改める。"_s, u"別表注中「二時間」を「一時間」に改める。"_s);
    row("a sentence between", u"第一条　市は、公園を設ける。市長は、公園を管理する。\n"_s,
        u"第一条　市は、公園を設ける。市長は、公園台帳を備える。市長は、公園を管理する。\n"_s,
        u"第一条中「設ける。」の下に「市長は、公園台帳を備える。」を加える。"_s,
        u"第一条後段中「市長は、公園台帳を備える。」を削る。"_s);
    row("a sentence in front", u"第一条　市長は、公園を管理する。\n"_s,
        u"第一条　公園は、誰でも使える。市長は、公園を管理する。\n"_s, u"第一条に前段として次のように加える。"_s,
        u"第一条中「公園は、誰でも使える。」を削る。"_s);
    row("a proviso behind two sentences", u"第一条　市は、公園を設ける。市長は、公園を管理する。\n"_s,
        u"第一条　市は、公園を設ける。市長は、公園を管理する。ただし、広場を除く。\n"_s,
        u"第一条に次のただし書を加える。"_s, u"第一条ただし書を削る。"_s);
    const QString chapter =
        u"第一章　総則\n第一条　市は、公園を設ける。\n第二章　利用\n第一節　通則\n第二条　公園は、誰でも使える。\n"_s;
    row("section-gone", chapter + u"第二節　夜間\n第三条　夜間は、閉じる。\n第三節　雑則\n第四条　犬は、つなぐ。\n"_s,
        chapter + u"第二節　雑則\n第三条　犬は、つなぐ。\n"_s,
        u"第二章第二節を削り、同章第三節を同章第二節とし、第四条を第三条とする。"_s,
        u"第三条を第四条とし、第二章第二節を同章第三節とし、同章第一節の次に次の一節を加える。"_s);
}

void tst_RoundTrips::bothWays()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    QFETCH(QString, there);
    QFETCH(QString, back);
    QCOMPARE(import::writePlainText(documentOf(before)), before);
    QCOMPARE(import::writePlainText(documentOf(after)), after);
    QCOMPARE(sentences(before, after), there);
    QCOMPARE(sentences(after, before), back);
}

void tst_RoundTrips::sentencesOfOthers_data()
{
    QTest::addColumn<QString>("sentence");
    QTest::addColumn<QString>("after");
    const QString head = u"公園規則\n\n第1条　次に掲げる物は、持ち込めない。\n"_s;
    const QString tail = u"第2条　夜間は、閉じる。\n"_s;
    QTest::newRow("each item deleted") << u"　第1条中「次に掲げる」を「危険な」に改め、同条各号を削る。\n"_s
                                       << u"公園規則\n\n第1条　危険な物は、持ち込めない。\n"_s + tail;
    QTest::newRow("each item rewritten, more of them")
        << u"　第1条各号を次のように改める。\n　(1)　花火\n　(2)　弓\n　(3)　刀\n"_s
        << head + u"　(1)　花火\n　(2)　弓\n　(3)　刀\n"_s + tail;
    QTest::newRow("words of each item") << u"　第1条各号中「火」を「油」に改める。\n"_s
                                        << head + u"　(1)　油薬\n　(2)　花油\n"_s + tail;
    QTest::newRow("a block that runs into the next sentence")
        << u"　第2条を次のように改める。\n第2条　削除　　第1条第2号を削る。\n"_s
        << head + u"　(1)　火薬\n第2条　削除\n"_s;
}

void tst_RoundTrips::sentencesOfOthers()
{
    QFETCH(QString, sentence);
    QFETCH(QString, after);
    const QString before =
        u"公園規則\n\n第1条　次に掲げる物は、持ち込めない。\n　(1)　火薬\n　(2)　花火\n第2条　夜間は、閉じる。\n"_s;
    QCOMPARE(applied(before, sentence), after);
}

void tst_RoundTrips::notesOfOthers_data()
{
    QTest::addColumn<QString>("sentence");
    QTest::addColumn<QString>("notes");
    const QString first = u"1　額は、消費税を含む。\n"_s;
    const QString second = u"2　冬季は、半額とする。\n"_s;
    const auto row = [](const char *name, const QString &sentence, const QString &notes) {
        QTest::newRow(name) << u'　' + sentence + u'\n' << notes;
    };
    row("a line by its number", u"別表備考第2項中「半額」を「無料」に改める。"_s,
        u"備考\n"_s + first + u"2　冬季は、無料とする。\n"_s);
    row("a line by its label", u"別表備考2中「半額」を「無料」に改める。"_s,
        u"備考\n"_s + first + u"2　冬季は、無料とする。\n"_s);
    row("all of them", u"別表の備考中「は」を「については」に改める。"_s,
        u"備考\n1　額については、消費税を含む。\n2　冬季については、半額とする。\n"_s);
    row("a line deleted", u"別表備考第2項を削る。"_s, u"備考\n"_s + first);
    row("a line rewritten", u"別表備考第2項を次のように改める。\n2　夏季は、倍額とする。"_s,
        u"備考\n"_s + first + u"2　夏季は、倍額とする。\n"_s);
    row("lines below the word", u"別表備考を次のように改める。\n1　額は、税抜きとする。"_s,
        u"備考\n1　額は、税抜きとする。\n"_s);
    row("the word too", u"別表備考を次のように改める。\n備考　額は、税抜きとする。"_s,
        u"備考　額は、税抜きとする。\n"_s);
    row("a line more", u"別表備考に次のように加える。\n3　夜間は、倍額とする。"_s,
        u"備考\n"_s + first + second + u"3　夜間は、倍額とする。\n"_s);
    row("a line that is there", u"別表備考に次のように加える。\n2　夜間は、倍額とする。"_s, u"slotTaken 2は既にある"_s);
    row("no such line", u"別表備考第3項を削る。"_s, u"placeNotFound 表に「第3項」がない"_s);
    row("no such note", u"別表注を削る。"_s, u"placeNotFound 表に「注」がない"_s);
    row("another note", u"別表に注として次のように加える。\n注　一回は、一時間とする。"_s,
        u"備考\n"_s + first + second + u"注　一回は、一時間とする。\n"_s);
    row("the note again", u"別表に次の備考を加える。\n備考　額は、税抜きとする。"_s, u"slotTaken 表に既にある"_s);
}

void tst_RoundTrips::notesOfOthers()
{
    QFETCH(QString, sentence);
    QFETCH(QString, notes);
    const QString head =
        u"公園規則\n\n第1条　額は、別表による。\n別表　（第1条関係）\n| 使用 | 額 |\n| --- | --- |\n| 広場 | 百円 |\n"_s;
    const QString got = applied(head + u"備考\n1　額は、消費税を含む。\n2　冬季は、半額とする。\n"_s, sentence);
    QCOMPARE(got.startsWith(head) ? got.sliced(head.size()) : got, notes);
}

QTEST_GUILESS_MAIN(tst_RoundTrips)
#include "tst_roundtrips.moc"
