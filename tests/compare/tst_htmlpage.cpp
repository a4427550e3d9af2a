// SPDX-License-Identifier: Apache-2.0
#include "compare/htmlpage.h"

#include <QCryptographicHash>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace hoshin;

class tst_HtmlPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void escapes()
    {
        QCOMPARE(compare::htmlEscaped(u"<a href=\"x\">&</a>"), u"&lt;a href=&quot;x&quot;&gt;&amp;&lt;/a&gt;"_s);
    }

    void timeCarriesBothCalendars()
    {
        QCOMPARE(compare::htmlTime(QDate(2026, 4, 1)), u"<time datetime=\"2026-04-01\">令和8年4月1日</time>"_s);
        QCOMPARE(compare::htmlTime({}), QString());
    }

    void policyAllowsTheOwnStyleOnly()
    {
        const compare::HtmlPage page{.title = u"題"_s, .main = u"<p>文</p>"_s, .style = u".x{color:red}"_s};
        const QByteArray html = page.toHtml();
        const qsizetype start = html.indexOf("<style>") + 7;
        const QByteArray style = html.mid(start, html.indexOf("</style>") - start);
        const QByteArray hash = QCryptographicHash::hash(style, QCryptographicHash::Sha256).toBase64();
        QVERIFY(style.contains(".x{color:red}"));
        QVERIFY(html.contains("default-src 'none'; style-src 'sha256-" + hash + "'"));
        QVERIFY(!html.contains("<script"));
    }

    void titleNamesDocumentThenBody()
    {
        compare::HtmlPage page{.title = u"方針"_s, .organisation = u"星見野市"_s, .main = u"<p>文</p>"_s};
        QVERIFY(page.toHtml().contains(u"<title>方針｜星見野市</title>"_s.toUtf8()));
        QVERIFY(!page.toHtml().contains("class=\"draft\""));
        page.draft = true;
        QVERIFY(page.toHtml().contains(u"<title>（案）方針｜星見野市</title>"_s.toUtf8()));
        QVERIFY(page.toHtml().contains(u"<p class=\"draft\">案</p>"_s.toUtf8()));
    }
};

QTEST_GUILESS_MAIN(tst_HtmlPage)
#include "tst_htmlpage.moc"
