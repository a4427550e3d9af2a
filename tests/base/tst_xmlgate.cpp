// SPDX-License-Identifier: Apache-2.0
#include "base/utf8.h"
#include "base/xmlgate.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace hoshin;

class TestXmlGate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void judges_data();
    void judges();
    void saysWhere();
    void survivesEveryTruncation();
    void survivesRandomBytes();
    void findsInvalidUtf8_data();
    void findsInvalidUtf8();
};

void TestXmlGate::judges_data()
{
    QTest::addColumn<QByteArray>("xml");
    QTest::addColumn<QString>("detail"); // empty: passes
    const auto row = [](const char *name, const QByteArray &xml, const QString &detail) {
        QTest::newRow(name) << xml << detail;
    };
    row("plain", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<a b='1' c=\"x &amp; &#x3042;\"><d/>甲<!-- e --></a>\n",
        {});
    row("mark at the start", "\xef\xbb\xbf<a/>", {});
    row("processing instruction and CDATA", "<?p q?><a><![CDATA[<&]]></a>", {});
    row("nothing", "", u"no root element"_s);
    row("two roots", "<a/><b/>", u"second root element"_s);
    row("text behind the root", "<a/>x", u"text outside the root element"_s);
    row("DOCTYPE", "<!DOCTYPE a><a/>", u"DOCTYPE is not allowed"_s);
    row("entity declaration bomb", "<!DOCTYPE a [<!ENTITY x \"y\">]><a>&x;</a>", u"DOCTYPE is not allowed"_s);
    row("unknown entity", "<a>&nbsp;</a>", u"unknown entity"_s);
    row("bare ampersand", "<a>A & B</a>", u"unknown entity"_s);
    row("reference to NUL", "<a>&#0;</a>", u"reference to a character that XML does not allow"_s);
    row("reference to a surrogate", "<a>&#xd800;</a>", u"reference to a character that XML does not allow"_s);
    row("NUL", QByteArray("<a>\0</a>", 8), u"character that XML does not allow"_s);
    row("noncharacter", "<a>\xef\xbf\xbf</a>", u"character that XML does not allow"_s);
    row("invalid UTF-8", "<a>\xff</a>", u"not UTF-8"_s);
    row("other encoding", "<?xml version='1.0' encoding='Shift_JIS'?><a/>", u"encoding is not UTF-8"_s);
    row("other version", "<?xml version='1.1'?><a/>", u"XML version is not 1.0"_s);
    row("attribute twice", "<a b='1' b='2'/>", u"attribute is given twice"_s);
    row("attribute without quotes", "<a b=1/>", u"attribute value without quotes"_s);
    row("attributes without a blank", "<a b='1'c='2'/>", u"unexpected character in a tag"_s);
    row("tag never closed", "<a><b></a>", u"end tag does not match"_s);
    row("file ends inside", "<a><b/>", u"the file ends inside an element"_s);
    row("cut in a tag", "<a b='1'", u"unexpected character in a tag"_s);
    row("comment never closed", "<a/><!--", u"unterminated markup"_s);
    row("64 deep", QByteArray("<a>").repeated(64) + QByteArray("</a>").repeated(64), {});
    row("65 deep", QByteArray("<a>").repeated(65) + QByteArray("</a>").repeated(65), u"elements are nested too deep"_s);
    row("a hundred thousand deep", QByteArray("<a>").repeated(100'000), u"elements are nested too deep"_s);
}

void TestXmlGate::judges()
{
    QFETCH(QByteArray, xml);
    QFETCH(QString, detail);
    const Result<void> result = checkXml(xml, u"f.xml"_s);
    QCOMPARE(result ? QString() : result.error().detail, detail);
}

void TestXmlGate::saysWhere()
{
    const Result<void> result = checkXml("<a>\n<章>甲乙&x;</章>\n</a>", u"f.xml"_s);
    QVERIFY(!result);
    QCOMPARE(result.error().location, (ErrorLocation{u"f.xml"_s, 2, 6}));
}

void TestXmlGate::survivesEveryTruncation()
{
    const QByteArray whole = "<?xml version=\"1.0\"?><a b='&#x41;'><!-- c --><![CDATA[d]]><e f=\"甲\"/>&lt;</a>";
    QVERIFY(checkXml(whole, {}).has_value());
    for (qsizetype length = 0; length < whole.size(); ++length)
        QVERIFY2(!checkXml(whole.first(length), {}), whole.first(length).constData());
}

void TestXmlGate::survivesRandomBytes()
{
    static constexpr char alphabet[] = "<>/=\"'&;!-[]?# ax1\xe3\x81\x82\xff";
    quint32 state = 3;
    for (int round = 0; round < 20'000; ++round) {
        QByteArray bytes = "<a>";
        for (int i = 0; i < 24; ++i) {
            state = state * 1664525u + 1013904223u;
            bytes += alphabet[(state >> 16) % (sizeof alphabet - 1)];
        }
        const Result<void> result = checkXml(bytes, {});
        QVERIFY(result || result.error().location.line > 0);
    }
    QElapsedTimer clock;
    clock.start();
    QVERIFY(!checkXml("<a " + QByteArray("b").repeated(5'000'000), {}));
    QVERIFY(!checkXml("<a>" + QByteArray("<!--").repeated(1'000'000), {}));
    QVERIFY(clock.elapsed() < 5000);
}

void TestXmlGate::findsInvalidUtf8_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<qsizetype>("offset");
    QTest::newRow("ASCII") << QByteArray("abcdefghijk") << qsizetype(-1);
    QTest::newRow("all lengths") << QByteArray("a\xc2\xa9\xe3\x81\x82\xf0\xa0\xae\xb7") << qsizetype(-1);
    QTest::newRow("lone continuation") << QByteArray("a\x80") << qsizetype(1);
    QTest::newRow("overlong slash") << QByteArray("ab\xc0\xaf") << qsizetype(2);
    QTest::newRow("overlong three bytes") << QByteArray("\xe0\x80\xaf") << qsizetype(0);
    QTest::newRow("surrogate") << QByteArray("\xed\xa0\x80") << qsizetype(0);
    QTest::newRow("above U+10FFFF") << QByteArray("\xf4\x90\x80\x80") << qsizetype(0);
    QTest::newRow("cut at the end") << QByteArray("abcdefgh\xe3\x81") << qsizetype(8);
}

void TestXmlGate::findsInvalidUtf8()
{
    QFETCH(QByteArray, bytes);
    QTEST(firstInvalidUtf8(bytes), "offset");
}

QTEST_GUILESS_MAIN(TestXmlGate)
#include "tst_xmlgate.moc"
