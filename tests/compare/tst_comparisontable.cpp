// SPDX-License-Identifier: Apache-2.0
#include "compare/comparisonjson.h"
#include "compare/comparisontable.h"
#include "compare/tablewriter.h"
#include "model/ruby.h"
#include "support/corpus.h"
#include "support/golden.h"
#include "support/randomdocument.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace hoshin;
using namespace Qt::StringLiterals;

namespace {

const QString oldText =
    u"情報セキュリティ規程\n第一章　総則\n（目的）\n第一条　この規程は、情報資産を守ることを目的とする。\n（定義）\n"
    "第二条　用語の意義は、次のとおりとする。\n　一　情報資産　情報及び情報システム\n　二　職員　本市の職員\n"
    "　三　媒体　記録する物\n第二章　組織\n（責任者）\n第三条　最高責任者を置く。\n２　副市長をもって充てる。\n"
    "３　責任者を補佐する者を置く。\n４　委員会を置く。\n（主任）\n第四条　主任を置く。\n"
    "（雑則）\n第五条　必要な事項は、市長が別に定める。\n"_s;
const QString newText =
    u"情報セキュリティ規程\n第一章　総則\n（目的）\n第一条　この規程は、情報資産を守ることを目的とする。\n（定義）\n"
    "第二条　用語の意義は、次のとおりとする。\n　一　情報資産　情報及び情報システム\n　二　職員　本市の職員及び委員\n"
    "　三　媒体　記録する物\n（適用）\n第三条　全ての執行機関に適用する。\n第二章　組織\n（責任者）\n第四条　"
    "最高責任者を置く。\n２　市長をもって充てる。\n３　責任者を補佐する者を置く。\n４　委員会を置く。\n"
    "（雑則）\n第五条　必要な事項は、市長が別に定める。\n"_s;

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

compare::ComparisonTable tableOf(const diff::Outline &before, const diff::Outline &after, const QString &profile)
{
    return compare::comparisonTable(before, after, diff::compare(before, after), *compare::builtinProfile(profile));
}

void checkColumns(const diff::Outline &before, const diff::Outline &after)
{
    for (const compare::TableProfile &profile : compare::builtinProfiles()) {
        const compare::ComparisonTable table = tableOf(before, after, profile.id);
        QCOMPARE(compare::expandedColumn(table, after, true), compare::plainColumn(after));
        QCOMPARE(compare::expandedColumn(table, before, false), compare::plainColumn(before));
    }
}

} // namespace

class tst_ComparisonTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void columnsAreTheTexts_data();
    void columnsAreTheTexts();
    void columnsOfASmallRuleAreTheTexts();
    void leavesNothingOutWhereSo();
    void examplesStandBesideTheirClauses();
    void rubyStandsOverItsWords_data();
    void rubyStandsOverItsWords();
    void rubyChangesNoWord();
    void printsAsText();
    void printsAsPage_data();
    void printsAsPage();
    void pageIsSelfContained();
    void jsonIsTheContract();
    void profilesAreData();
};

void tst_ComparisonTable::columnsAreTheTexts_data()
{
    QTest::addColumn<QString>("folder");
    if (test::lawPairs().isEmpty())
        QSKIP("the law corpus is not on this machine");
    for (const QString &folder : test::lawPairs())
        QTest::newRow(qPrintable(folder.section(u'/', -1))) << folder;
}

void tst_ComparisonTable::columnsAreTheTexts()
{
    QFETCH(QString, folder);
    const diff::Outline before = *diff::outlineFromUtf8(bytesOf(folder + u"/old.txt"_s));
    const diff::Outline after = *diff::outlineFromUtf8(bytesOf(folder + u"/new.txt"_s));
    checkColumns(before, after);
    checkColumns(after, before);
}

void tst_ComparisonTable::columnsOfASmallRuleAreTheTexts()
{
    const diff::Outline before = diff::outlineFromText(oldText);
    const diff::Outline after = diff::outlineFromText(newText);
    checkColumns(before, after);
    checkColumns(after, before);
    checkColumns(before, before);
    checkColumns(diff::outlineFromText({}), after);
}

void tst_ComparisonTable::leavesNothingOutWhereSo()
{
    const diff::Outline before = diff::outlineFromText(oldText);
    const diff::Outline after = diff::outlineFromText(newText);
    const compare::TableProfile inside = *compare::profileFromJson(R"({"omitInside":false})", {});
    const compare::TableProfile full = *compare::profileFromJson(R"({"omitInside":false,"omitBlocks":false})", {});
    const compare::TableProfile blocks = *compare::profileFromJson(R"({"omitBlocks":false})", {});
    const diff::Comparison comparison = diff::compare(before, after);
    const auto printed = [&](const compare::TableProfile &profile) {
        const compare::ComparisonTable table = compare::comparisonTable(before, after, comparison, profile);
        [&] { QCOMPARE(compare::expandedColumn(table, after, true), compare::plainColumn(after)); }();
        [&] { QCOMPARE(compare::expandedColumn(table, before, false), compare::plainColumn(before)); }();
        return QString::fromUtf8(compare::tableText(table));
    };
    QVERIFY(!printed(full).contains(u"（略）"_s));
    QVERIFY(printed(full).contains(u"委員会を置く。"_s));
    QVERIFY(printed(inside).contains(u"三　媒体　記録する物"_s));
    QVERIFY(printed(inside).contains(u"第一条　（略）"_s));
    QVERIFY(!printed(blocks).contains(u"第一条　（略）"_s));
    QVERIFY(printed(blocks).contains(u"この規程は、情報資産を守ることを目的とする。"_s)); // a whole 条 in full
    QVERIFY(!printed(blocks).contains(u"三　媒体　記録する物"_s)); // but not inside a changed one
}

void tst_ComparisonTable::examplesStandBesideTheirClauses()
{
    model::IdSource ids(7);
    const auto document = [&](const QString &text) {
        model::Clause paragraph{.id = ids.next(), .kind = model::ClauseKind::Paragraph, .text = text};
        model::Clause article{.id = ids.next(), .kind = model::ClauseKind::Article, .heading = u"目的"_s};
        article.children = {paragraph};
        model::Clause root;
        root.kind = model::ClauseKind::Root;
        root.children = {article};
        model::Document made;
        made.setRoot(root);
        return made;
    };
    const diff::Outline before = diff::outlineFromDocument(document(u"市の情報を守る。"_s));
    const diff::Outline after = diff::outlineFromDocument(document(u"本市の情報を守る。"_s));
    compare::TableProfile profile;
    profile.examples = true;
    compare::ComparisonTable table =
        compare::comparisonTable(before, after, diff::compare(before, after, {.useIds = false}), profile);
    compare::addExamples(table, [&](const model::ClauseId &id) {
        return id == after.id(2) ? QStringList{u"情報資産を守る。"_s} : QStringList();
    });
    const QString text = QString::fromUtf8(compare::tableText(table));
    QCOMPARE(text.count(u"【例文】\n情報資産を守る。\n"_s), 1);
    const QString page = QString::fromUtf8(compare::tableHtmlPage(table));
    QVERIFY(page.contains(u"<thead><tr><th scope=\"col\">例文</th><th scope=\"col\">改正案</th>"_s));
    QVERIFY(page.contains(u"<span class=\"side\">例文：</span><p>情報資産を守る。</p>"_s));
    QCOMPARE(compare::expandedColumn(table, after, true), compare::plainColumn(after));
}

static model::Document rubyDocument(const QString &marked)
{
    const model::ReadText read = model::readReadings(marked);
    model::IdSource ids(7);
    model::Clause root;
    root.kind = model::ClauseKind::Root;
    model::Clause article{.id = ids.next(), .kind = model::ClauseKind::Article, .heading = u"目的"_s};
    article.children = {
        {.id = ids.next(), .kind = model::ClauseKind::Paragraph, .text = read.text, .spans = read.spans}};
    root.children = {article};
    model::Document made;
    made.setRoot(root);
    return made;
}

void tst_ComparisonTable::rubyStandsOverItsWords_data()
{
    QTest::addColumn<QString>("before"); // as plain text marks it
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>(
        "column"); // what the new column holds: <> around changed words, {} around a word with its reading
    QTest::newRow("beside a change") << u"｜輻輳《ふくそう》を防ぐ。"_s << u"｜輻輳《ふくそう》を避ける。"_s
                                     << u"第1条　{輻輳|ふくそう}を<避ける>。"_s;
    QTest::newRow("in a change") << u"本市は混雑を防ぐ。"_s << u"本市は｜輻輳《ふくそう》を防ぐ。"_s
                                 << u"第1条　本市は<{輻輳|ふくそう}>を防ぐ。"_s;
    QTest::newRow("two words") << u"本市は｜強靱《きょうじん》な｜堤《つつみ》を造る。"_s
                               << u"本市は｜強靱《きょうじん》な｜堤《つつみ》を築く。"_s
                               << u"第1条　本市は{強靱|きょうじん}な{堤|つつみ}を<築く>。"_s;
}

void tst_ComparisonTable::rubyStandsOverItsWords()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    QFETCH(QString, column);
    const model::Document from = rubyDocument(before);
    const model::Document to = rubyDocument(after);
    const diff::Outline old = diff::outlineFromDocument(from);
    const diff::Outline now = diff::outlineFromDocument(to);
    compare::ComparisonTable table = compare::comparisonTable(old, now, diff::compare(old, now), {});
    compare::addRuby(table, {old, from}, {now, to});
    QString shown;
    for (const compare::TableRow &row : table.rows()) {
        for (const compare::Line &line : table.lines(row.after)) {
            if (line.unit < 0 || now.unit(line.unit).kind == model::ClauseKind::Root)
                continue;
            for (const compare::Run &run : table.runs(line)) {
                const QString words = run.ruby.isEmpty() ? run.text.toString() : u"{%1|%2}"_s.arg(run.text, run.ruby);
                shown += run.changed ? u"<%1>"_s.arg(words) : words;
            }
        }
    }
    QCOMPARE(shown.remove(u"（目的）"_s), column);
    const QString page = QString::fromUtf8(compare::tableHtmlPage(table));
    QCOMPARE(page.count(u"<ruby>"_s), 2 * column.count(u'|') - (before.contains(u'｜') ? 0 : 1));
    QCOMPARE(compare::expandedColumn(table, now, true), compare::plainColumn(now));
    QCOMPARE(compare::expandedColumn(table, old, false), compare::plainColumn(old));
}

/// Readings over any words of any text, changed or not: the columns stay the texts.
void tst_ComparisonTable::rubyChangesNoWord()
{
    for (quint32 seed = 1; seed <= 60; ++seed) {
        const model::Document from = test::randomDocument(seed, 40);
        model::Document to = test::randomDocument(seed, 40);
        if (seed % 2 == 0) {
            model::Clause root = test::randomDocument(seed + 1, 30).root();
            root.id = to.root().id;
            to.setRoot(root);
        }
        const diff::Outline old = diff::outlineFromDocument(from);
        const diff::Outline now = diff::outlineFromDocument(to);
        const compare::TableProfile full = *compare::profileFromJson(R"({"omitInside":false,"omitBlocks":false})", {});
        compare::ComparisonTable table = compare::comparisonTable(old, now, diff::compare(old, now), full);
        const QString oldColumn = compare::expandedColumn(table, old, false);
        const QString newColumn = compare::expandedColumn(table, now, true);
        const QByteArray text = compare::tableText(table);
        compare::addRuby(table, {old, from}, {now, to});
        QCOMPARE(compare::expandedColumn(table, old, false), oldColumn);
        QCOMPARE(compare::expandedColumn(table, now, true), newColumn);
        QCOMPARE(compare::tableText(table).replace("〕", "").replace("〔削除：", "").replace("〔追加：", ""),
                 QByteArray(text).replace("〕", "").replace("〔削除：", "").replace("〔追加：", ""));
    }
}

void tst_ComparisonTable::printsAsText()
{
    const compare::ComparisonTable table =
        tableOf(diff::outlineFromText(oldText), diff::outlineFromText(newText), u"reference"_s);
    const QString problem = test::compareToGolden(compare::tableText(table), u"compare/rule.txt"_s);
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
}

void tst_ComparisonTable::printsAsPage_data()
{
    QTest::addColumn<QString>("profile");
    for (const compare::TableProfile &profile : compare::builtinProfiles())
        QTest::newRow(qPrintable(profile.id)) << profile.id;
}

void tst_ComparisonTable::printsAsPage()
{
    QFETCH(QString, profile);
    const compare::ComparisonTable table =
        tableOf(diff::outlineFromText(oldText), diff::outlineFromText(newText), profile);
    const QByteArray page = compare::tableHtmlPage(table);
    QCOMPARE(page, compare::tableHtmlPage(table));
    const QString problem = test::compareToGolden(page, u"compare/rule-%1.html"_s.arg(profile));
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
}

void tst_ComparisonTable::pageIsSelfContained()
{
    const diff::Outline before = diff::outlineFromText(u"方針<script>\n第一条　甲&乙を守る。\n"_s);
    const diff::Outline after = diff::outlineFromText(u"方針<script>\n第一条　甲&<img src=x>丙を守る。\n"_s);
    const QByteArray page = compare::tableHtmlPage(tableOf(before, after, u"national"_s));
    QVERIFY(page.contains("<html lang=\"ja\">"));
    QVERIFY(page.contains("default-src 'none'"));
    QVERIFY(!page.contains("<script>"));
    QVERIFY(!page.contains("<img"));
    QVERIFY(!page.contains("http:") && !page.contains("https:"));
    QVERIFY(page.contains("［追加：") && page.contains("［削除："));
}

void tst_ComparisonTable::jsonIsTheContract()
{
    const diff::Outline before = diff::outlineFromText(oldText);
    const diff::Outline after = diff::outlineFromText(newText);
    const QByteArray json = compare::comparisonJson(before, after, diff::compare(before, after));
    QJsonParseError problem;
    const QJsonObject object = QJsonDocument::fromJson(json, &problem).object();
    QCOMPARE(problem.error, QJsonParseError::NoError);
    const QJsonObject summary = object[u"summary"_s].toObject();
    QCOMPARE(summary.size(), 9);
    QCOMPARE(summary[u"unchanged"_s].toInt(), 2);
    QCOMPARE(summary[u"added"_s].toInt(), 1);
    QCOMPARE(summary[u"deleted"_s].toInt(), 1);
    QCOMPARE(summary[u"edited"_s].toInt(), 2);
    const QString difference = test::compareToGolden(json, u"compare/rule.json"_s);
    QVERIFY2(difference.isEmpty(), qPrintable(difference));
}

void tst_ComparisonTable::profilesAreData()
{
    for (const compare::TableProfile &profile : compare::builtinProfiles())
        QCOMPARE(*compare::profileFromJson(compare::profileToJson(profile), {}), profile);
    const Result<compare::TableProfile> own =
        compare::profileFromJson(R"({"base":"national","newFirst":false,"omitted":"略"})", u"own.json"_s);
    QVERIFY(own.has_value());
    QVERIFY(!own->newFirst && own->doubleLabels);
    QCOMPARE(own->omitted, u"略"_s);
    QVERIFY(!compare::profileFromJson(R"({"omited":"略"})", {}).has_value());
    QVERIFY(!compare::profileFromJson(R"({"newFirst":"no"})", {}).has_value());
    QVERIFY(!compare::profileFromJson("[", {}).has_value());
}

QTEST_GUILESS_MAIN(tst_ComparisonTable)
#include "tst_comparisontable.moc"
