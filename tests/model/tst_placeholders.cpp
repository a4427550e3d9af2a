// SPDX-License-Identifier: Apache-2.0
#include "model/placeholders.h"
#include "support/outline.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace hoshin;
using hoshin::test::nthId;

class tst_Placeholders : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_body.name = u"星見野市"_s;
        m_body.organs = {model::Organ::Head, model::Organ::EducationBoard, model::Organ::Assembly};
        m_body.values = {{u"ciso-post"_s, u"副市長"_s}};
    }

    void everyRowIsWhole()
    {
        QSet<QString> ids;
        for (const model::PlaceholderInfo &placeholder : model::allPlaceholders()) {
            QVERIFY2(!ids.contains(placeholder.id), placeholder.id.data());
            ids.insert(placeholder.id);
            QVERIFY2(!placeholder.name.isEmpty(), placeholder.id.data());
            QVERIFY2(!placeholder.hint.isEmpty(), placeholder.id.data());
            const QString usual = model::usualValue(placeholder, model::BodyKind::Town);
            QVERIFY2(usual.isEmpty() || model::isValidValue(placeholder.type, usual), placeholder.id.data());
        }
        QCOMPARE(ids.size(), 35);
    }

    void marks_data()
    {
        QTest::addColumn<QString>("marked");
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("spans");
        QTest::newRow("filled") << u"{body}は、{ciso-post}を置く。"_s << u"星見野市は、副市長を置く。"_s << 2;
        QTest::newRow("from the body") << u"{head}及び{organs}"_s << u"市長及び市長、教育委員会及び議会"_s << 2;
        QTest::newRow("unfilled") << u"{audit-post}が行う。"_s
                                  << u"〔情報セキュリティ監査統括責任者に充てる職〕が行う。"_s << 1;
        QTest::newRow("names are as usual") << u"{self}の{committee}"_s << u"本市の情報セキュリティ委員会"_s << 2;
        QTest::newRow("unknown") << u"{nothing}及び{body}"_s << u"{nothing}及び星見野市"_s << 1;
        QTest::newRow("never closed") << u"{body"_s << u"{body"_s << 0;
        QTest::newRow("none") << u"市"_s << u"市"_s << 0;
    }
    void marks()
    {
        QFETCH(QString, marked);
        QFETCH(QString, text);
        QFETCH(int, spans);
        const model::PlacedText placed = model::placeholdersFromMarks(marked, m_body);
        QCOMPARE(placed.text, text);
        QCOMPARE(placed.spans.size(), spans);
        const model::Clause clause{.text = placed.text, .spans = placed.spans};
        if (spans > 0 && !marked.contains(u"nothing"_s))
            QCOMPARE(model::neutralised(clause).text, marked);
    }

    void fillingAgainFollowsTheProfile()
    {
        model::Document document = test::outline(u"条 あ：い"_s);
        model::Clause paragraph = *document.find(nthId(2));
        const auto placed = model::placeholdersFromMarks(u"{ciso-post}及び{audit-post}は、第1条の者とする。"_s, m_body);
        paragraph.text = placed.text;
        paragraph.spans = placed.spans;
        document = model::withClause(document, paragraph);
        QCOMPARE(model::unfilledPlaceholders(document, m_body).size(), 1U);
        model::Body other = m_body;
        other.values = {{u"ciso-post"_s, u"町長"_s}, {u"audit-post"_s, u"監査課長"_s}};
        const model::Document filled = model::withPlaceholdersFilled(document, other);
        QCOMPARE(filled.find(nthId(2))->text, u"町長及び監査課長は、第1条の者とする。"_s);
        QVERIFY(model::unfilledPlaceholders(filled, other).empty());
        QVERIFY(model::withPlaceholdersFilled(filled, m_body) == document);
    }

    void values_data()
    {
        using enum model::PlaceholderType;
        QTest::addColumn<int>("type");
        QTest::addColumn<QString>("value");
        QTest::addColumn<bool>("valid");
        QTest::newRow("number") << int(Number) << u"１２"_s << true;
        QTest::newRow("number with its unit") << int(Number) << u"12文字以上"_s << true;
        QTest::newRow("two numbers") << int(Number) << u"3世代又は4世代"_s << false;
        QTest::newRow("no number") << int(Number) << u"十二文字"_s << false;
        QTest::newRow("date") << int(Date) << u"令和8年4月1日"_s << true;
        QTest::newRow("no date") << int(Date) << u"来年"_s << false;
        QTest::newRow("address") << int(Url) << u"https://www.example.lg.jp/policy.html"_s << true;
        QTest::newRow("no address") << int(Url) << u"www.example.lg.jp"_s << false;
        QTest::newRow("phone") << int(Phone) << u"0120-00-0000（内線123）"_s << true;
        QTest::newRow("no phone") << int(Phone) << u"代表"_s << false;
        QTest::newRow("mail") << int(Mail) << u"security@city.example.lg.jp"_s << true;
        QTest::newRow("no mail") << int(Mail) << u"security@"_s << false;
        QTest::newRow("nothing") << int(Text) << u" "_s << false;
    }
    void values()
    {
        QFETCH(int, type);
        QFETCH(QString, value);
        QFETCH(bool, valid);
        QCOMPARE(model::isValidValue(model::PlaceholderType(type), value), valid);
    }

private:
    model::Body m_body;
};

QTEST_GUILESS_MAIN(tst_Placeholders)
#include "tst_placeholders.moc"
