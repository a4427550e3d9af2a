// SPDX-License-Identifier: Apache-2.0
// Every form of instruction both ways: what is generated for a change (golden files, read by a person), and that it applies.
#include "amend/generator.h"
#include "import/plaintextreader.h"
#include "import/textwriter.h"
#include "support/golden.h"

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace hoshin;

namespace {

const QString rule = uR"(星見野市情報セキュリティ規程

目次
第1章　総則（第1条・第2条）
第2章　組織体制（第3条・第4条）
第3章　雑則（第5条・第6条）
附則
第1章　総則
（目的）
第1条　この規程は、市の情報資産を守ることを目的とする。
（定義）
第2条　この規程において、次の各号に掲げる用語の意義は、当該各号に定めるところによる。
　(1)　職員　市の一般職の職員をいう。
　(2)　端末　職員が使う次に掲げるものをいう。
　　ア　パーソナルコンピュータ
　　イ　タブレット
　(3)　管理者　市長が指名する者をいう。
第2章　組織体制
（体制）
第3条　市に最高情報セキュリティ責任者を置く。
2　最高情報セキュリティ責任者は、副市長とする。ただし、副市長が欠けたときは、総務部長とする。
3　市長は、前項の者に事務を行わせる。この場合において、市長は、報告を求めることができる。
（委員会）
第4条　市に情報セキュリティ委員会を置く。
第3章　雑則
（監査）
第5条　市長は、別表に定めるところにより、毎年度監査を実施する。
（委任）
第6条　この規程の施行に関し必要な事項は、市長が定める。
附　則
（施行期日）
1　この規程は、令和5年4月1日から施行する。
（経過措置）
2　この規程の施行の際現に使う端末については、なお従前の例による。
別表　（第5条関係）
| 区分 | 監査の方法 |
| --- | --- |
| 重要システム | 外部監査 |
| その他 | 自己点検 |
)"_s;

model::Document documentOf(const QString &text)
{
    model::IdSource ids(1);
    return import::readPlainText(text, ids).document;
}

QString replaced(QString text, const QList<std::pair<QString, QString>> &changes)
{
    for (const auto &[from, to] : changes) {
        if (text.count(from) != 1)
            qFatal("the change must occur once: %s", qPrintable(from));
        text.replace(from, to);
    }
    return text;
}

/// The instructions, the 柱書 left out; or what went wrong.
QString instructions(const QString &before, const QString &after)
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
    return made->text.section(u'\n', 1);
}

} // namespace

class tst_Forms : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bothWays_data();
    void bothWays();
};

void tst_Forms::bothWays_data()
{
    QTest::addColumn<QString>("after");
    using Changes = QList<std::pair<QString, QString>>;
    const auto row = [](const char *name, const Changes &changes) { QTest::newRow(name) << replaced(rule, changes); };
    row("title", {{u"星見野市情報セキュリティ規程"_s, u"星見野市サイバーセキュリティ基本方針"_s}});
    row("toc-range",
        {{u"雑則（第5条・第6条）"_s, u"雑則（第5条―第7条）"_s},
         {u"市長が定める。\n附"_s, u"市長が定める。\n（公表）\n第7条　市長は、方針を公表する。\n附"_s}});
    row("toc-and-chapter",
        {{u"第3章　雑則（第5条・第6条）"_s, u"第3章　外部委託（第5条）\n第4章　雑則（第6条・第7条）"_s},
         {u"第3章　雑則\n（監査）\n第5条"_s,
          u"第3章　外部委託\n（選定）\n第5条　委託先を選ぶ基準を定める。\n第4章　雑則\n（監査）\n第6条"_s},
         {u"第6条　この規程の施行"_s, u"第7条　この規程の施行"_s},
         {u"（第5条関係）"_s, u"（第6条関係）"_s}});
    row("chapter-name",
        {{u"組織体制（第3条"_s, u"組織及び体制（第3条"_s}, {u"組織体制\n（体制）"_s, u"組織及び体制\n（体制）"_s}});
    row("heading", {{u"（委任）"_s, u"（補則）"_s}});
    row("heading-gone", {{u"（委任）\n"_s, QString()}});
    row("proviso-gone", {{u"ただし、副市長が欠けたときは、総務部長とする。"_s, QString()}});
    row("proviso-words", {{u"総務部長"_s, u"情報政策部長"_s}});
    row("latter-half-gone", {{u"この場合において、市長は、報告を求めることができる。"_s, QString()}});
    row("first-half-words", {{u"前項の者に事務を"_s, u"前項の責任者に事務を"_s}});
    row("latter-half-words", {{u"この場合において、市長は"_s, u"この場合において、総務部長は"_s}});
    row("lead", {{u"用語の意義は、当該各号に"_s, u"用語の意義及び範囲は、当該各号に"_s}});
    row("lead-and-items",
        {{u"この規程において、次の各号に掲げる"_s, u"この規程において職員等に係る次の各号に掲げる"_s}});
    row("item-between", {{u"　(3)　管理者　"_s, u"　(3)　課　課及び室をいう。\n　(4)　管理者　"_s}});
    row("subitem-between", {{u"　　イ　タブレット"_s, u"　　イ　スマートフォン\n　　ウ　タブレット"_s}});
    row("subitem-words", {{u"タブレット"_s, u"タブレット端末"_s}});
    row("paragraph-between", {{u"3　市長は、前項の"_s, u"3　任期は、2年とする。\n4　市長は、前項の"_s}});
    row("article-between",
        {{u"第3章　雑則（第5条・第6条）"_s, u"第3章　雑則（第5条―第7条）"_s},
         {u"第6条　この"_s, u"第7条　この"_s},
         {u"（委任）\n"_s, u"（公表）\n第6条　市長は、方針を公表する。\n（委任）\n"_s}});
    row("article-branch",
        {{u"第3章　雑則\n（監査）"_s, u"（会議）\n第4条の2　委員会の会議は、公開しない。\n第3章　雑則\n（監査）"_s},
         {u"組織体制（第3条・第4条）"_s, u"組織体制（第3条―第4条の2）"_s}});
    row("article-emptied", {{u"（委員会）\n第4条　市に情報セキュリティ委員会を置く。"_s, u"第4条　削除"_s}});
    row("supplementary-words", {{u"令和5年4月1日"_s, u"令和6年4月1日"_s}});
    row("supplementary-paragraph",
        {{u"なお従前の例による。\n"_s, u"なお従前の例による。\n（検討）\n3　市は、3年ごとに検討する。\n"_s}});
    row("supplementary-of-an-amendment",
        {{u"なお従前の例による。\n"_s,
          u"なお従前の例による。\n附　則（令和8年3月31日訓令第2号）\nこの訓令は、令和8年4月1日から施行する。\n"_s}});
    row("table-cell", {{u"自己点検"_s, u"内部監査"_s}});
    row("table-row", {{u"| その他 | 自己点検 |"_s, u"| 一般システム | 内部監査 |\n| その他 | 自己点検 |"_s}});
    row("table-gone", {{rule.section(u"別表　（"_s, 1).prepend(u"別表　（"_s), QString()}});
    row("form-added",
        {{u"| その他 | 自己点検 |\n"_s,
          u"| その他 | 自己点検 |\n様式第1号　（第6条関係）\n| 氏名 | 所属 |\n| --- | --- |\n|  |  |\n"_s}});
}

void tst_Forms::bothWays()
{
    QFETCH(QString, after);
    QCOMPARE(import::writePlainText(documentOf(rule)), rule);
    QCOMPARE(import::writePlainText(documentOf(after)), after);
    const QString there = instructions(rule, after);
    const QString back = instructions(after, rule);
    for (const QString &made : {there, back}) // every sentence is indented; what went wrong is not
        QVERIFY2(made.startsWith(u'　'), qPrintable(made));
    const QString shown = there + u"――\n"_s + back;
    const QString golden = u"amend/forms/%1.txt"_s.arg(QString::fromUtf8(QTest::currentDataTag()));
    const QString difference = test::compareToGolden(shown.toUtf8(), golden);
    QVERIFY2(difference.isEmpty(), qPrintable(difference));
}

QTEST_GUILESS_MAIN(tst_Forms)
#include "tst_forms.moc"
