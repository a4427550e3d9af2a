// SPDX-License-Identifier: Apache-2.0
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

const QString before =
    u"星見野市情報セキュリティ規程\n\n（令和5年星見野市訓令第4号）\n（目的）\n第1条　市は、方針を定める。\n"_s
    u"（委任）\n第2条　細目は、市長が定める。\n"_s;
const QString after =
    u"星見野市情報セキュリティ規程\n\n（令和5年星見野市訓令第4号）\n（目的）\n第1条　市は、方針を定める。\n"_s
    u"（公表）\n第2条　方針は、公表する。\n（委任）\n第3条　細目は、市長が別に定める。\n"_s;

} // namespace

class tst_AmendProfile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyBuiltInProfileIsReadBack_data()
    {
        QTest::addColumn<QString>("id");
        for (const amend::AmendProfile &profile : amend::builtinAmendProfiles())
            QTest::newRow(profile.id.toUtf8()) << profile.id;
    }
    void everyBuiltInProfileIsReadBack()
    {
        QFETCH(QString, id);
        const auto made = amend::generateAmendment(documentOf(before), documentOf(after), {.profile = id});
        QVERIFY(made);
        const amend::ApplyResult applied = amend::apply(documentOf(before), amend::readAmendment(made->text));
        QVERIFY(applied.applied);
        QCOMPARE(import::writePlainText(applied.document), after);
    }

    void wording_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("effective");
        QTest::addColumn<QString>("expected");
        const QString opening =
            u"　星見野市情報セキュリティ規程（令和5年星見野市訓令第4号）の一部を次のように改正する。\n"_s;
        const QString instructions =
            u"　第2条中「市長が」の下に「別に」を加え、同条を第3条とし、第1条の次に次の1条を加える。\n（公表）\n第2条　方針は、公表する。\n"_s;
        const QString kanji =
            u"　第二条中「市長が」の下に「別に」を加え、同条を第三条とし、第一条の次に次の一条を加える。\n（公表）\n第2条　方針は、公表する。\n"_s;
        QTest::newRow("instructions alone") << u"auto"_s << QString() << opening + instructions;
        const auto framed = [&](const QString &form, const QString &day, const QString &body) {
            return u"星見野市%1第　号\n　　　星見野市情報セキュリティ規程の一部を改正する%1\n"_s.arg(form) + opening
                + body + u"　　　附　則\n　この%1は、%2から施行する。\n"_s.arg(form, day);
        };
        QTest::newRow("訓令") << u"directive"_s << QString() << framed(u"訓令"_s, u"令和　年　月　日"_s, instructions);
        QTest::newRow("訓令 with its day")
            << u"directive"_s << u"2026-04-01"_s << framed(u"訓令"_s, u"令和8年4月1日"_s, instructions);
        QTest::newRow("条例") << u"ordinance"_s << QString() << framed(u"条例"_s, u"公布の日"_s, instructions);
        QTest::newRow("規則, 縦書き") << u"regulation-vertical"_s << QString()
                                      << framed(u"規則"_s, u"公布の日"_s, kanji);
        QTest::newRow("告示") << u"notice"_s << QString() << framed(u"告示"_s, u"告示の日"_s, instructions);
        QTest::newRow("要綱, 縦書き, with its day")
            << u"outline-vertical"_s << u"2026-04-01"_s << framed(u"要綱"_s, u"令和八年四月一日"_s, kanji);
        QTest::newRow("規程") << u"bylaw"_s << QString() << framed(u"規程"_s, u"令和　年　月　日"_s, instructions);
    }
    void wording()
    {
        QFETCH(QString, id);
        QFETCH(QString, effective);
        QFETCH(QString, expected);
        const auto made = amend::generateAmendment(
            documentOf(before), documentOf(after),
            {.profile = id, .own = {}, .effective = QDate::fromString(effective, Qt::ISODate)});
        QVERIFY(made);
        QCOMPARE(made->text, expected);
    }

    void ownProfile()
    {
        const auto own = amend::amendProfileFromJson(
            R"({"base": "directive", "id": "ours", "counts": "kanji", "effective": "令達の日", "shortShift": true})",
            u"ours.json"_s);
        QVERIFY(own);
        QCOMPARE(own->instrument, u"訓令"_s);
        const auto made = amend::generateAmendment(documentOf(before), documentOf(after),
                                                   {.profile = {}, .own = *own, .effective = {}});
        QVERIFY(made);
        QVERIFY(made->text.contains(u"次の一条を加える。"_s));
        QVERIFY(made->text.contains(u"この訓令は、令達の日から施行する。"_s));
        QVERIFY(!amend::amendProfileFromJson(R"({"base": "nothing"})", u"x"_s));
        QVERIFY(!amend::amendProfileFromJson(R"({"colour": "red"})", u"x"_s));
        QVERIFY(!amend::amendProfileFromJson("{", u"x"_s));
    }

    /// Another way of numbering is another text: 全部改正.
    void anotherSchemeIsAWholeAmendment()
    {
        const QString kanji =
            u"星見野市情報セキュリティ規程\n\n（目的）\n第一条　市は、方針を定める。\n２　前項の方針は、公表する。\n"_s;
        const QString digits =
            u"星見野市情報セキュリティ規程\n\n（目的）\n第1条　市は、方針を定める。\n2　前項の方針は、公表する。\n"_s;
        const auto made = amend::generateAmendment(documentOf(kanji), documentOf(digits));
        QVERIFY(made);
        QVERIFY(made->text.startsWith(u"　星見野市情報セキュリティ規程の全部を次のように改正する。\n"_s));
        QCOMPARE(made->unsafeReplacements(), 1);
        const amend::ApplyResult applied = amend::apply(documentOf(kanji), amend::readAmendment(made->text));
        QVERIFY(applied.applied);
        QCOMPARE(import::writePlainText(applied.document), digits);
    }
};

QTEST_GUILESS_MAIN(tst_AmendProfile)
#include "tst_amendprofile.moc"
