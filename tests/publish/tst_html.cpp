// SPDX-License-Identifier: Apache-2.0
#include "base/fileio.h"
#include "model/numbering.h"
#include "model/references.h"
#include "publish/htmlexporter.h"
#include "publish/publicdocument.h"
#include "samplepolicy.h"
#include "support/golden.h"
#include "support/outline.h"

#include <QDir>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace hoshin;

namespace {

publish::HtmlSettings settings()
{
    publish::HtmlSettings s{.organisation = u"星見野市"_s};
    s.adoption = {{.organ = model::Organ::Head,
                   .instrument = u"訓令"_s,
                   .number = u"令和8年星見野市訓令第4号"_s,
                   .decided = QDate(2026, 3, 20),
                   .published = QDate(2026, 3, 31),
                   .effective = QDate(2026, 4, 1)},
                  {.organ = model::Organ::Assembly, .exemptionReason = u"別に議会規程で定める"_s}};
    s.contact = {u"総務部情報政策課"_s, u"電話　0123-45-6789"_s,
                 u"電子メール　security@city.hoshimino.example.lg.jp"_s};
    s.links = {{u"PDF版"_s, u"kihon-hoshin.pdf"_s}, {u"新旧対照表"_s, u"kihon-hoshin-taisho.html"_s}};
    return s;
}

model::Document smallPolicy()
{
    model::Document document = test::outline(u"目次\n"
                                             " 文 第1章　総則（第1条―第3条）\n"
                                             "前文\n"
                                             " 文 本市は、市民の情報を守るため、この方針を定める。\n"
                                             "章 総則\n"
                                             " 条 目的：この方針は、第3条の規定による<対策>を\"定める\"。\n"
                                             " 条 定義\n"
                                             "  項 次の各号に掲げる用語の意義は、当該各号に定めるところによる。\n"
                                             "   号 情報資産　次に掲げるものをいう。\n"
                                             "    細 情報システム\n"
                                             "    細 記録媒体\n"
                                             "   号 職員等　本市の職員をいう。\n"
                                             "  項 前条の規定は、別表に掲げる機関に適用する。\n"
                                             "章 対策\n"
                                             " 節 組織\n"
                                             "  条 体制：最高情報セキュリティ責任者を置く。\n"
                                             "   表\n"
                                             "    行\n"
                                             "     欄 区分\n"
                                             "     欄 担当\n"
                                             "    行\n"
                                             "     欄 全庁\n"
                                             "     欄 副市長\n"
                                             " 条 秘密の手順：番号は一二三四である。\n"
                                             "附則\n"
                                             " 項 この方針は、令和8年4月1日から施行する。\n"
                                             "表 適用機関\n"
                                             " 行\n"
                                             "  欄 機関\n"
                                             "  欄 担当課\n"
                                             " 行\n"
                                             "  欄 市長\n"
                                             "  欄 情報政策課"_s);
    model::DocumentMeta meta = document.meta();
    meta.title = u"星見野市サイバーセキュリティ基本方針"_s;
    meta.instrument = u"令和8年星見野市訓令第4号"_s;
    meta.decided = QDate(2026, 3, 20);
    meta.promulgated = QDate(2026, 3, 31);
    meta.effective = QDate(2026, 4, 1);
    meta.history = {{QDate(2026, 9, 30), u"令和8年星見野市訓令第11号"_s}};
    document.setMeta(meta);
    model::Clause root = document.root();
    model::Clause &secret = root.children[3].children[1];
    secret.publication = model::Publication::Withheld;
    secret.publicationReason = u"攻撃の手掛かりとなるため"_s;
    document.setRoot(root);
    return model::withDetectedReferences(document);
}

QStringList captures(const QString &html, const QString &pattern)
{
    QStringList all;
    for (const QRegularExpressionMatch &match : QRegularExpression(pattern).globalMatch(html))
        all << match.captured(1);
    return all;
}

} // namespace

/// With HOSHIN_TEST_OUTPUT the pages stay there, for ./dev judge.
class tst_Html : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void smallPolicyIsGolden()
    {
        const QByteArray html = publish::renderHtml(publish::publicDocument(smallPolicy()), settings());
        keep(html, u"small.html"_s);
        const QString difference = test::compareToGolden(html, u"publish/small.html"_s);
        QVERIFY2(difference.isEmpty(), qPrintable(difference));
    }

    void structure_data()
    {
        QTest::addColumn<model::Document>("document");
        QTest::newRow("small policy") << publish::publicDocument(smallPolicy());
        QTest::newRow("152 articles") << test::SamplePolicy(152).document();
        QTest::newRow("guideline style") << test::outline(
            u"章 物理的対策\n 節 サーバ等の管理\n  条 機器の取付け\n   項 "
            "装置を固定する。\n    号 一\n     細 二\n      細 三"_s,
            u"guideline"_s);
        QTest::newRow("empty") << model::Document();
    }
    void structure()
    {
        QFETCH(model::Document, document);
        const QByteArray bytes = publish::renderHtml(document, settings());
        keep(bytes, QString::fromUtf8(QTest::currentDataTag()).replace(u' ', u'-') + u".html"_s);
        const QString html = QString::fromUtf8(bytes);
        QCOMPARE(captures(html, u"<(h1)"_s).size(), 1);
        int last = 1;
        for (const QString &level : captures(html, u"<h([1-6])"_s)) {
            QVERIFY(level.toInt() <= last + 1);
            last = level.toInt();
        }
        const QStringList ids = captures(html, u" id=\"([^\"]+)\""_s);
        QCOMPARE(QSet<QString>(ids.begin(), ids.end()).size(), ids.size());
        for (const QString &target : captures(html, u"href=\"#([^\"]+)\""_s))
            QVERIFY2(ids.contains(target), qPrintable(target));
        QCOMPARE(captures(html, u"<(table)"_s).size(), captures(html, u"<(caption)"_s).size());
        QVERIFY(!html.contains(u"<script"_s) && !html.contains(u"src="_s));
    }

    void everyWordIsThereInOrder()
    {
        const model::Document document = test::SamplePolicy(60).document();
        QString html = QString::fromUtf8(publish::renderHtml(document, {}));
        html = html.mid(html.indexOf(u"<main"_s));
        static const QRegularExpression tags(u"<[^>]*>"_s);
        html.remove(tags).replace(u"&quot;"_s, u"\""_s).replace(u"&amp;"_s, u"&"_s);
        qsizetype at = 0;
        const model::Numbering numbering(document);
        for (const model::NumberedClause &row : numbering.rows()) {
            if (row.clause->text.isEmpty())
                continue;
            at = html.indexOf(row.clause->text, at);
            QVERIFY2(at >= 0, qPrintable(row.clause->text));
            at += row.clause->text.size();
        }
    }

    void deepLinksSurviveRenumbering()
    {
        const model::Document before = smallPolicy();
        model::Clause root = before.root();
        root.children[2].children.prepend({.id = {7, 7}, .kind = model::ClauseKind::Article, .heading = u"趣旨"_s});
        model::Document after = before;
        after.setRoot(root);
        const QByteArray anchor = publish::anchorOf(before.root().children[2].children[1].id).toUtf8();
        QVERIFY(publish::renderHtml(before, {}).contains("id=\"" + anchor + u"\">第2条"_s.toUtf8()));
        QVERIFY(publish::renderHtml(after, {}).contains("id=\"" + anchor + u"\">第3条"_s.toUtf8()));
    }

    void draftIsMarked()
    {
        publish::HtmlSettings draft = settings();
        draft.draft = true;
        QVERIFY(publish::renderHtml(smallPolicy(), draft).contains(u"<p class=\"draft\">案</p>"_s.toUtf8()));
        QVERIFY(!publish::renderHtml(smallPolicy(), settings()).contains(u">案<"_s.toUtf8()));
    }

private:
    static void keep(const QByteArray &bytes, const QString &name)
    {
        const QString folder = qEnvironmentVariable("HOSHIN_TEST_OUTPUT");
        if (!folder.isEmpty() && QDir().mkpath(folder))
            QVERIFY(writeFile(QDir(folder).filePath(name), bytes));
    }
};

QTEST_GUILESS_MAIN(tst_Html)
#include "tst_html.moc"
