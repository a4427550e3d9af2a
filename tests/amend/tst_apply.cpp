// SPDX-License-Identifier: Apache-2.0
#include "amend/applier.h"
#include "import/plaintextreader.h"
#include "import/textwriter.h"
#include "support/corpus.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace hoshin;

namespace {

model::Document documentOf(const QString &text)
{
    model::IdSource ids(1);
    return import::readPlainText(text, ids).document;
}

/// What went wrong, or the text that came out.
QString appliedText(const QString &text, const QString &amendment)
{
    const amend::ApplyResult result = amend::apply(documentOf(text), amend::readAmendment(amendment));
    if (result.applied)
        return import::writePlainText(result.document);
    QString report;
    for (const amend::InstructionReport &instruction : result.reports) {
        for (const amend::ActReport &act : instruction.acts) {
            if (act.outcome != amend::Outcome::Applied)
                report += u"%1 %2 %3\n"_s.arg(amend::outcomeName(act.outcome), act.words, act.detail);
        }
    }
    return report;
}

/// The articles of a triple as the plain text of a law.
QString textOfTriple(const QString &title, const QJsonObject &articles)
{
    QStringList numbers = articles.keys();
    std::sort(numbers.begin(), numbers.end(), [](const QString &a, const QString &b) { return a.toInt() < b.toInt(); });
    QString text = title + u"\n\n"_s;
    for (const QString &number : numbers) {
        const QJsonObject article = articles[number].toObject();
        if (const QString caption = article[u"caption"_s].toString(); !caption.isEmpty())
            text += caption + u'\n';
        const QJsonArray paragraphs = article[u"paragraphs"_s].toArray();
        for (int i = 0; i < paragraphs.size(); ++i) {
            const QJsonObject paragraph = paragraphs[i].toObject();
            text += (i == 0 ? article[u"label"_s].toString() : QString(QChar(u'０' + i + 1))) + u'　'
                + paragraph[u"text"_s].toString() + u'\n';
            for (const QJsonValue &item : paragraph[u"items"_s].toArray())
                text += u"　"_s + item[u"label"_s].toString() + u'　' + item[u"text"_s].toString() + u'\n';
        }
    }
    return text;
}

const QString rule = uR"(星見野市情報セキュリティ規程

第1章　総則
（目的）
第1条　この規程は、市の情報資産を守ることを目的とする。
（定義）
第2条　この規程において、次の各号に掲げる用語の意義は、当該各号に定めるところによる。
　(1)　職員　市の職員をいう。
　(2)　端末　職員が使う端末をいう。
　(3)　管理者　市長が指名する者をいう。
第2章　体制
（体制）
第3条　市長は、最高情報セキュリティ責任者を置く。
2　最高情報セキュリティ責任者は、副市長とする。ただし、副市長が欠けたときは、総務部長とする。
3　市長は、前項の者に事務を行わせる。この場合において、市長は、報告を求めることができる。
（委任）
第4条　この規程の施行に関し必要な事項は、市長が定める。
附　則
この規程は、令和5年4月1日から施行する。
)"_s;

} // namespace

class tst_Apply : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void officialAmendments()
    {
        const QString path = test::corpusPath(u"law/kaimebun/triples.jsonl"_s);
        if (path.isEmpty())
            QSKIP("the corpus of official amendments is not here");
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        int count = 0;
        while (!file.atEnd()) {
            const QJsonObject triple = QJsonDocument::fromJson(file.readLine()).object();
            QStringList sentences;
            for (const QJsonValue &sentence : triple[u"instruction"_s].toArray())
                sentences += sentence.toString();
            const QString title = triple[u"title"_s].toString();
            const QString before = textOfTriple(title, triple[u"old"_s].toObject());
            QCOMPARE(import::writePlainText(documentOf(before)), before);
            // the table of the one that has one stands in the text of its article
            QCOMPARE(appliedText(before, sentences.join(u'\n')), textOfTriple(title, triple[u"new"_s].toObject()));
            ++count;
        }
        QCOMPARE(count, 4);
    }

    void applies_data()
    {
        QTest::addColumn<QString>("amendment");
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        const auto row = [](const char *name, const QString &amendment, const QString &from, const QString &to) {
            QTest::newRow(name) << amendment << from << to;
        };
        row("words, all occurrences", u"第3条第3項中「市長」を「管理者」に改める。"_s,
            u"3　市長は、前項の者に事務を行わせる。この場合において、市長は"_s,
            u"3　管理者は、前項の者に事務を行わせる。この場合において、管理者は"_s);
        row("words behind words", u"第4条中「施行」の下に「及び運用」を加える。"_s, u"の施行に"_s,
            u"の施行及び運用に"_s);
        row("words deleted", u"第2条第3号中「市長が指名する」を削る。"_s, u"市長が指名する者"_s, u"者"_s);
        row("words of the proviso only", u"第3条第2項ただし書中「副市長」を「その者」に改める。"_s,
            u"ただし、副市長が"_s, u"ただし、その者が"_s);
        row("a heading", u"第4条の見出しを「（雑則）」に改める。"_s, u"（委任）"_s, u"（雑則）"_s);
        row("words of a heading", u"第3条の見出し中「体制」を「組織体制」に改める。"_s, u"（体制）"_s,
            u"（組織体制）"_s);
        row("the title", u"題名中「規程」を「基本方針」に改める。"_s, u"ティ規程\n"_s, u"ティ基本方針\n"_s);
        row("a chapter's name", u"第2章の章名を次のように改める。\n第2章　組織及び体制"_s, u"第2章　体制"_s,
            u"第2章　組織及び体制"_s);
        row("the proviso deleted", u"第3条第2項ただし書を削る。"_s, u"ただし、副市長が欠けたときは、総務部長とする。"_s,
            u""_s);
        row("the latter half deleted", u"第3条第3項後段を削る。"_s,
            u"この場合において、市長は、報告を求めることができる。"_s, u""_s);
        row("a proviso added", u"第1条に次のただし書を加える。\nただし、議会を除く。"_s, u"を目的とする。"_s,
            u"を目的とする。ただし、議会を除く。"_s);
        row("an item added at the end", u"第2条に次の1号を加える。\n　(4)　課　課及び室をいう。"_s,
            u"指名する者をいう。\n"_s, u"指名する者をいう。\n　(4)　課　課及び室をいう。\n"_s);
        row("an item in between",
            u"第2条中第3号を第4号とし、第2号の次に次の1号を加える。\n　(3)　課　課及び室をいう。"_s, u"　(3)　管理者"_s,
            u"　(3)　課　課及び室をいう。\n　(4)　管理者"_s);
        row("an item deleted and the rest closed up", u"第2条中第1号を削り、第2号を第1号とし、第3号を第2号とする。"_s,
            u"　(1)　職員　市の職員をいう。\n　(2)　端末　職員が使う端末をいう。\n　(3)"_s,
            u"　(1)　端末　職員が使う端末をいう。\n　(2)"_s);
        row("a run closed up", u"第2条中第1号を削り、第2号及び第3号を1号ずつ繰り上げる。"_s,
            u"　(1)　職員　市の職員をいう。\n　(2)　端末　職員が使う端末をいう。\n　(3)"_s,
            u"　(1)　端末　職員が使う端末をいう。\n　(2)"_s);
        row("a paragraph in between, words before the move",
            u"第3条第3項中「前項」を「第2項」に改め、同項を同条第4項とし、同条第2項の次に次の1項を加える。\n"
            u"3　任期は、2年とする。"_s,
            u"3　市長は、前項の"_s, u"3　任期は、2年とする。\n4　市長は、第2項の"_s);
        row("an article with a branch number", u"第3条の次に次の1条を加える。\n（監査）\n第3条の2　監査を行う。"_s,
            u"（委任）\n"_s, u"（監査）\n第3条の2　監査を行う。\n（委任）\n"_s);
        row("an article between, the next moved",
            u"第4条を第5条とし、第3条の次に次の1条を加える。\n（監査）\n第4条　監査を行う。"_s, u"（委任）\n第4条"_s,
            u"（監査）\n第4条　監査を行う。\n（委任）\n第5条"_s);
        row("an article rewritten", u"第4条を次のように改める。\n（補則）\n第4条　補則は、市長が定める。"_s,
            u"（委任）\n第4条　この規程の施行に関し必要な事項は、市長が定める。"_s,
            u"（補則）\n第4条　補則は、市長が定める。"_s);
        row("an article turned into a placeholder", u"第4条を次のように改める。\n第4条　削除"_s,
            u"（委任）\n第4条　この規程の施行に関し必要な事項は、市長が定める。"_s, u"第4条　削除"_s);
        row("a paragraph rewritten", u"第3条第1項を次のように改める。\n市長は、責任者を置く。"_s,
            u"市長は、最高情報セキュリティ責任者を置く。"_s, u"市長は、責任者を置く。"_s);
        row("a chapter added", u"第3条の次に次の1章を加える。\n第3章　雑則"_s, u"（委任）\n"_s,
            u"第3章　雑則\n（委任）\n"_s);
        row("the chapter's name alone added", u"第4条の前に次の章名を付する。\n第3章　雑則"_s, u"（委任）\n"_s,
            u"第3章　雑則\n（委任）\n"_s);
        row("附則 gets an article", u"附則を附則第1条とし、附則に次の1条を加える。\n第2条　経過措置は、別に定める。"_s,
            u"この規程は、令和5年4月1日から施行する。\n"_s,
            u"第1条　この規程は、令和5年4月1日から施行する。\n第2条　経過措置は、別に定める。\n"_s);
        row("the enacting words of the amendment are passed over",
            u"星見野市訓令第3号\n　星見野市情報セキュリティ規程（令和5年訓令第4号）の一部を次のように改正する。\n"
            u"　第4条中「施行」を「実施」に改める。\n　　　附　則\n　この訓令は、公布の日から施行する。"_s,
            u"の施行に関し"_s, u"の実施に関し"_s);
    }
    void applies()
    {
        QFETCH(QString, amendment);
        QFETCH(QString, from);
        QFETCH(QString, to);
        QCOMPARE(rule.count(from), 1);
        QCOMPARE(import::writePlainText(documentOf(rule)), rule);
        QCOMPARE(appliedText(rule, amendment), QString(rule).replace(from, to));
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("amendment");
        QTest::addColumn<QString>("report");
        QTest::newRow("an article that is not there")
            << u"第7条を削る。"_s << u"placeNotFound 第7条 「第7条」がない。近いのは第4条\n"_s;
        QTest::newRow("words that are not there")
            << u"第4条中「必要な事柄」を「事項」に改める。"_s << u"wordsNotFound 必要な事柄 近いのは「必要な事項」\n"_s;
        QTest::newRow("a number that is taken") << u"第3条を第4条とする。"_s << u"slotTaken 第3条 第4条は既にある\n"_s;
        QTest::newRow("fewer in the block than said") << u"第4条の次に次の2条を加える。\n第5条　監査を行う。"_s
                                                      << u"countDiffers 第4条 2条とあるが、次に掲げられたのは1\n"_s;
        QTest::newRow("no block") << u"第4条の次に次の1条を加える。"_s << u"blockUnread 第4条 加える文がない\n"_s;
        QTest::newRow("a sentence that is not read")
            << u"第4条中「施行」を「実施」に改める。\n第3条をいい感じに改める。"_s
            << u"notRead  ここに新しい番号（第何条）又は「次のように」が要る: いい感じに改める。\n"_s;
    }
    void refuses()
    {
        QFETCH(QString, amendment);
        QFETCH(QString, report);
        QCOMPARE(appliedText(rule, amendment), report);
    }

    void oneFailureLeavesTheDocumentAsItWas()
    {
        const model::Document document = documentOf(rule);
        const amend::ApplyResult result =
            amend::apply(document, amend::readAmendment(u"第4条中「施行」を「実施」に改める。\n第9条を削る。"_s));
        QVERIFY(!result.applied);
        QVERIFY(result.document == document);
        QVERIFY(result.reports[0].applied());
        QCOMPARE(result.reports[0].acts[0].occurrences, 1);
        QCOMPARE(result.reports[1].line, 2);
    }

    void stepsShowEveryState()
    {
        const model::Document document = documentOf(rule);
        const auto steps = amend::applyStepwise(
            document, amend::readAmendment(u"第4条中「施行」を「実施」に改める。\n第3条を削る。\n第9条を削る。"_s));
        QCOMPARE(steps.size(), size_t(3));
        QVERIFY(import::writePlainText(steps[0].after).contains(u"実施"));
        QVERIFY(!import::writePlainText(steps[1].after).contains(u"第3条　"));
        QVERIFY(!steps[2].report.applied());
        QVERIFY(steps[2].after == steps[1].after);
        QVERIFY(!steps[0].report.affected.empty());
        QVERIFY(document.find(steps[0].report.affected[0]));
    }

    void idsStay()
    {
        const model::Document document = documentOf(rule);
        const amend::ApplyResult result = amend::apply(
            document, amend::readAmendment(u"第4条を第5条とし、第3条の次に次の1条を加える。\n第4条　監査を行う。"_s));
        QVERIFY(result.applied);
        const auto articleIds = [](const model::Document &of, const QString &label) {
            const model::Numbering numbering(of);
            for (const model::NumberedClause &row : numbering.rows()) {
                if (row.label == label)
                    return row.clause->id;
            }
            return model::ClauseId();
        };
        QCOMPARE(articleIds(result.document, u"第5条"_s), articleIds(document, u"第4条"_s));
        QCOMPARE(articleIds(result.document, u"第3条"_s), articleIds(document, u"第3条"_s));
        QVERIFY(!document.find(articleIds(result.document, u"第4条"_s)));
    }
};

QTEST_GUILESS_MAIN(tst_Apply)
#include "tst_apply.moc"
