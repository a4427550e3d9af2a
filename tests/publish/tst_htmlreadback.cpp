// SPDX-License-Identifier: Apache-2.0
// A policy published as a web page and read back is the same policy.
#include "import/fileimport.h"
#include "import/textwriter.h"
#include "model/numbering.h"
#include "publish/htmlexporter.h"
#include "samplepolicy.h"
#include "support/corpus.h"

#include <QBuffer>
#include <QFile>
#include <QImage>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace hoshin;

namespace {

model::Document read(const QString &text)
{
    model::IdSource ids(3);
    return import::readPlainText(text, ids).document;
}

/// Kind, number, heading, text and readings of every clause, a line each.
QString shape(const model::Document &document)
{
    const model::Numbering numbering(document);
    QString lines;
    for (const model::NumberedClause &row : numbering.rows()) {
        const model::Clause &clause = *row.clause;
        QStringList readings;
        for (const model::Span &span : clause.spans) {
            if (span.kind == model::SpanKind::Ruby)
                readings << clause.text.mid(span.start, span.length) + u'=' + span.reading;
        }
        lines += QString::fromUtf8(model::kindName(clause.kind)) + u'|' + row.label + u'|' + clause.heading + u'|'
            + clause.text + u'|' + readings.join(u',') + u'|' + (clause.figure.isEmpty() ? u""_s : u"figure"_s) + u'\n';
    }
    return lines;
}

publish::HtmlSettings settings()
{
    publish::HtmlSettings made{.organisation = u"星見野市"_s, .draft = true};
    made.adoption = {{.organ = model::Organ::Head, .instrument = u"訓令"_s, .decided = QDate(2026, 3, 20)}};
    made.contact = {u"総務部情報政策課"_s};
    made.links = {{u"PDF"_s, u"a.pdf"_s}, {u"公表している文書の一覧"_s, u"index.html"_s}};
    return made;
}

const QString rule =
    u"情報規程\n\n　　　第1章　総則\n（目的）\n第1条　この規程は、｜強靱《きょうじん》な体制を作る。\n"
    "２　前項の規定は、次に掲げる者に適用する。\n　一　職員\n　　イ　正職員\n　　ロ　会計年度任用職員\n"
    "　二　議員\n（定義）\n第2条　用語の意義は、別表第1のとおりとする。\n第2条の2　削除\n"
    "　　　附　則\n（施行期日）\n１　この規程は、令和8年4月1日から施行する。\n（経過措置）\n"
    "２　なお従前の例による。\n　　　附　則（令和7年3月1日規程第2号）\n"
    "　この規程は、公布の日から施行する。\n別表第1（第2条関係）\n| 甲 | 乙 |\n| --- | --- |\n| 1 | a\\|b |\n"
    "様式第1号（第4条関係）\n| 氏名 |  |\n| --- | --- |\n| 住所 |  |\n"_s;
const QString policy =
    u"情報方針\n\n1　目的\n　この方針は、<情報> & \"資産\"を守る。\n2　体制\n(1)　責任者を置く。\n"
    "①　最高責任者\n②　管理者\n(2)　委員会を置く。\n3　雑則\n| 区分 | 担当 |\n| --- | --- |\n| 全庁 | 市長 |\n"_s;

} // namespace

class tst_HtmlReadBack : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsBackAsTheSame_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("rule with 附則, 別表 and 様式") << rule;
        QTest::newRow("policy with numbers in brackets") << policy;
        QTest::newRow("nothing but a title") << u"情報規程\n"_s;
        QFile law(test::corpusPath(u"law/pairs/322AC0000000067-1/new.txt"_s));
        if (law.open(QIODevice::ReadOnly))
            QTest::newRow("a whole law") << QString::fromUtf8(law.readAll());
    }

    void readsBackAsTheSame()
    {
        QFETCH(QString, text);
        const model::Document document = read(text);
        const auto again = import::importFile(publish::renderHtml(document, settings()), u"a.html"_s);
        QVERIFY(again.has_value());
        QCOMPARE(import::writePlainText(again->document), import::writePlainText(document));
        QCOMPARE(shape(again->document), shape(document));
        QVERIFY(again->remarks.size() <= 8); // what the first reading doubts is doubted again
    }

    void datesAndHistoryComeBack()
    {
        model::Document document = read(rule);
        model::DocumentMeta meta = document.meta();
        meta.instrument = u"令和8年星見野市訓令第4号"_s;
        meta.decided = QDate(2026, 3, 20);
        meta.promulgated = QDate(2026, 3, 31);
        meta.effective = QDate(2026, 4, 1);
        meta.history = {{QDate(2026, 3, 31), meta.instrument}, {QDate(2027, 4, 1), u"令和9年星見野市訓令第1号"_s}};
        document.setMeta(meta);
        const auto again = import::importFile(publish::renderHtml(document, settings()), u"a.html"_s);
        QVERIFY(again.has_value());
        const model::DocumentMeta &back = again->document.meta();
        QCOMPARE(back.title, meta.title);
        QCOMPARE(back.instrument, meta.instrument);
        QCOMPARE(back.decided, meta.decided);
        QCOMPARE(back.promulgated, meta.promulgated);
        QCOMPARE(back.effective, meta.effective);
        QVERIFY(back.history == meta.history);
        QCOMPARE(shape(again->document), shape(document));
        const import::ImportedFile chosen = import::readAgain(*again, {});
        QCOMPARE(chosen.document.meta().instrument, meta.instrument);
    }

    void figuresComeBack()
    {
        QByteArray png;
        QBuffer buffer(&png);
        QImage image(40, 20, QImage::Format_RGB32);
        image.fill(Qt::gray);
        QVERIFY(image.save(&buffer, "PNG"));
        model::Document document = read(rule);
        model::Clause root = document.root();
        model::Clause &paragraph = root.children.first().children.first().children.first();
        QCOMPARE(paragraph.kind, model::ClauseKind::Paragraph);
        paragraph.children = {{.id = {9, 1},
                               .kind = model::ClauseKind::Text,
                               .heading = u"図1　体制"_s,
                               .text = u"責任者の下に管理者がいる。"_s,
                               .figure = png}};
        document.setRoot(root);
        const auto again = import::importFile(publish::renderHtml(document, settings()), u"a.html"_s);
        QVERIFY(again.has_value());
        QCOMPARE(shape(again->document), shape(document));
        QVERIFY(again->remarks.empty());
    }

    void pagesOfOthersAreReadAsBefore()
    {
        const auto page = import::importFile(
            "<html><body><main id=\"main\"><h1>x</h1><dl class=\"dates\"><dt>a</dt></dl></main></body></html>",
            u"a.html"_s);
        QVERIFY(page.has_value());
        QVERIFY(!page->stated);
    }
};

QTEST_GUILESS_MAIN(tst_HtmlReadBack)
#include "tst_htmlreadback.moc"
