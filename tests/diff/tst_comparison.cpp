// SPDX-License-Identifier: Apache-2.0
#include "diff/comparison.h"
#include "diff/overrides.h"

#include <QTest>

using namespace hoshin;
using namespace Qt::StringLiterals;

namespace {

/// "3>4 edited" for every block: numbers of both sides ("-" for none) and the class; "!" where it was moved.
QString shown(const diff::Outline &before, const diff::Outline &after, const diff::Comparison &comparison)
{
    QStringList rows;
    for (size_t index = 1; index < comparison.rows.size(); index = size_t(comparison.rows[index].end)) {
        const diff::Row &row = comparison.rows[index];
        const QString old = row.before < 0 ? u"-"_s : toString(before.unit(row.before).number);
        const QString now = row.after < 0 ? u"-"_s : toString(after.unit(row.after).number);
        rows << old + u'>' + now + u' ' + changeKindName(row.kind);
    }
    return rows.join(u", "_s);
}

QString shown(const QString &before, const QString &after)
{
    const diff::Outline old = diff::outlineFromText(before);
    const diff::Outline now = diff::outlineFromText(after);
    return shown(old, now, diff::compare(old, now));
}

constexpr auto purpose = u"第%1条　この規則は、情報資産を守るために必要な事項を定めることを目的とする。\n";
constexpr auto terms = u"第%1条　この規則において使用する用語の意義は、条例において使用する用語の例による。\n";
constexpr auto staff = u"第%1条　職員は、業務を行うに当たり、この規則及び実施手順を守らなければならない。\n";
constexpr auto audit = u"第%1条　最高責任者は、毎年度、第%2条の遵守の状況について監査を行うものとする。\n";

} // namespace

class tst_Comparison : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pairsBlocks_data();
    void pairsBlocks();
    void comparesTablesCellByCell();
    void theTitleIsComparedToo();
    void referencesElsewhereAreNotRenumbering();
    void peopleDecideFirst();
    void decisionsAboutClauses_data();
    void decisionsAboutClauses();
};

void tst_Comparison::pairsBlocks_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("expected");
    const QString head = u"方針\n"_s;
    const auto article = [](const char16_t *text, const char16_t *number, const char16_t *other = u"") {
        return QString::fromUtf16(text)
            .replace(u"%1"_s, QString::fromUtf16(number))
            .replace(u"%2"_s, QString::fromUtf16(other));
    };
    const QString three = head + article(purpose, u"一") + article(terms, u"二") + article(staff, u"三");
    QTest::newRow("equal") << three << three << u"1>1 unchanged, 2>2 unchanged, 3>3 unchanged"_s;
    QTest::newRow("added at the end") << head + article(purpose, u"一") + article(terms, u"二") << three
                                      << u"1>1 unchanged, 2>2 unchanged, ->3 added"_s;
    QTest::newRow("added in the middle, what follows has other numbers") << head + article(purpose, u"一")
            + article(staff, u"二") << three << u"1>1 unchanged, ->2 added, 2>3 renumbered"_s;
    QTest::newRow("deleted stands where it was") << three << head + article(purpose, u"一") + article(staff, u"二")
                                                 << u"1>1 unchanged, 2>- deleted, 3>2 renumbered"_s;
    QTest::newRow("the shorter of two that changed places has moved")
        << three << head + article(terms, u"一") + article(purpose, u"二") + article(staff, u"三")
        << u"2>1 renumbered, 1>2 moved, 3>3 unchanged"_s;
    QTest::newRow("a reference follows its target")
        << head + article(purpose, u"一") + article(staff, u"二") + article(audit, u"三", u"二")
        << head + article(purpose, u"一") + article(terms, u"二") + article(staff, u"三") + article(audit, u"四", u"三")
        << u"1>1 unchanged, ->2 added, 2>3 renumbered, 3>4 renumbered"_s;
    QTest::newRow("only the reference changes")
        << head + article(audit, u"一", u"三") + article(purpose, u"二") + article(staff, u"三")
        << head + article(audit, u"一", u"四") + article(purpose, u"二") + article(terms, u"三") + article(staff, u"四")
        << u"1>1 referenceOnly, 2>2 unchanged, ->3 added, 3>4 renumbered"_s;
    QTest::newRow("a reference to something else is an amendment")
        << head + article(audit, u"一", u"三") + article(purpose, u"二") + article(staff, u"三")
        << head + article(audit, u"一", u"二") + article(purpose, u"二") + article(staff, u"三")
        << u"1>1 edited, 2>2 unchanged, 3>3 unchanged"_s;
    QTest::newRow("nothing on one side") << QString() << three << u"->1 added, ->2 added, ->3 added"_s;
    const QString first = u"第一章　総則\n"_s + article(purpose, u"一") + article(terms, u"二");
    const QString second = u"第二章　雑則\n"_s + article(staff, u"三");
    QTest::newRow("chapters that change places are moves only") << head + first + second
                                                                << head + u"第一章　雑則\n"_s + article(staff, u"一")
            + u"第二章　総則\n"_s + article(purpose, u"二")
            + article(terms, u"三") << u"2>1 moved, 3>1 moved, 1>2 renumbered, 1>2 renumbered, 2>3 renumbered"_s;
}

void tst_Comparison::pairsBlocks()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    QFETCH(QString, expected);
    QCOMPARE(shown(before, after), expected);
}

void tst_Comparison::comparesTablesCellByCell()
{
    const QString text =
        u"別表\n別表第1（第2条関係）\n| 区分 | 員数 |\n| --- | --- |\n| 判事 | 一、九八五人 |\n| 判事補 | 一、〇〇〇人 |\n"_s;
    const diff::Outline before = diff::outlineFromText(text);
    const diff::Outline after = diff::outlineFromText(QString(text).replace(u"一、九八五人"_s, u"二、〇三五人"_s));
    const diff::Comparison comparison = diff::compare(before, after);
    int changed = 0;
    for (const diff::Row &row : comparison.rows) {
        if (row.own == diff::ChangeKind::Unchanged)
            continue;
        ++changed;
        QCOMPARE(before.unit(row.before).kind, model::ClauseKind::TableCell);
        QCOMPARE(before.unit(row.before).text.toString(), u"一、九八五人"_s);
        QCOMPARE(after.unit(row.after).text.toString(), u"二、〇三五人"_s);
    }
    QCOMPARE(changed, 1);
}

void tst_Comparison::theTitleIsComparedToo()
{
    const diff::Outline before = diff::outlineFromText(u"古い方針\n第一条　本文。\n"_s);
    const diff::Outline after = diff::outlineFromText(u"新しい方針\n第一条　本文。\n"_s);
    const diff::Comparison comparison = diff::compare(before, after);
    QVERIFY(!comparison.isEmpty());
    QVERIFY(comparison.rows.front().headingChanged);
    QCOMPARE(comparison.rows.front().kind, diff::ChangeKind::Edited);
    QCOMPARE(comparison.summary.unchanged, 1);
}

void tst_Comparison::referencesElsewhereAreNotRenumbering()
{
    const diff::Outline before = diff::outlineFromText(
        u"方針\n第一条　刑法第二条の例による。\n第二条　職員は、規則を守らなければならない。\n"_s);
    const diff::Outline after = diff::outlineFromText(
        u"方針\n第一条　刑法第三条の例による。\n第二条　最高責任者を置く。\n第三条　職員は、規則を守らなければならない。\n"_s);
    QCOMPARE(shown(before, after, diff::compare(before, after)), u"1>1 edited, ->2 added, 2>3 renumbered"_s);
}

void tst_Comparison::peopleDecideFirst()
{
    const diff::Outline before =
        diff::outlineFromText(u"方針\n第一条　職員は、規則を守らなければならない。\n第二条　最高責任者を置く。\n"_s);
    const diff::Outline after =
        diff::outlineFromText(u"方針\n第一条　職員は、規則を守らなければならない。\n第二条　監査を行う。\n"_s);
    const std::vector<int> old = diff::blocksOf(before);
    const std::vector<int> now = diff::blocksOf(after);
    diff::CompareOptions options;
    options.overrides.together = {{old[1], now[1]}};
    QCOMPARE(shown(before, after, diff::compare(before, after, options)), u"1>1 unchanged, 2>2 edited"_s);
    options.overrides = {.apart = {{old[0], now[0]}}};
    QVERIFY(shown(before, after, diff::compare(before, after, options)).contains(u"->1 added"_s));
}

void tst_Comparison::decisionsAboutClauses_data()
{
    QTest::addColumn<QString>(
        "decisions"); // "2=3" clause 2 became 3, "1/1" they are two; numbers name the clauses below
    QTest::addColumn<QString>("expected");
    QTest::newRow("none") << QString() << u"1>1 unchanged, ->2 added, 2>- deleted"_s;
    QTest::newRow("paired") << u"2=3"_s << u"1>1 unchanged, 2>2 edited"_s;
    QTest::newRow("parted although the id is the same")
        << u"1/1"_s << u"->1 added, ->2 added, 1>- deleted, 2>- deleted"_s;
    QTest::newRow("parted and paired anew") << u"1/1 1=3"_s << u"->1 added, 1>2 edited, 2>- deleted"_s;
    QTest::newRow("clauses that are not there") << u"8=9 9/8"_s << u"1>1 unchanged, ->2 added, 2>- deleted"_s;
    QTest::newRow("an article and a paragraph") << u"2=5"_s << u"1>1 unchanged, ->2 added, 2>- deleted"_s;
    QTest::newRow("paragraphs of different articles") << u"4=6"_s << u"1>1 unchanged, ->2 added, 2>- deleted"_s;
}

/// Before: articles 1 (paragraph 4) and 2 (paragraph 7); after: 1 (paragraph 5) and 3 (paragraph 6).
void tst_Comparison::decisionsAboutClauses()
{
    QFETCH(QString, decisions);
    QFETCH(QString, expected);
    const auto id = [](int number) { return model::ClauseId(1, quint64(number)); };
    const auto document = [&](const std::vector<std::tuple<int, int, QString>> &articles) {
        model::Clause root;
        root.kind = model::ClauseKind::Root;
        for (const auto &[article, paragraph, text] : articles) {
            model::Clause inner{.id = id(paragraph), .kind = model::ClauseKind::Paragraph, .text = text};
            model::Clause outer{.id = id(article), .kind = model::ClauseKind::Article};
            outer.children = {inner};
            root.children << outer;
        }
        model::Document made;
        made.setRoot(root);
        return diff::outlineFromDocument(made);
    };
    const QString same = u"職員は、規則を守らなければならない。"_s;
    const diff::Outline before = document({{1, 4, same}, {2, 7, u"最高責任者を置く。"_s}});
    const diff::Outline after = document({{1, 5, same}, {3, 6, u"監査を行うこととする。"_s}});
    std::vector<model::PairDecision> made;
    for (const QString &one : decisions.split(u' ', Qt::SkipEmptyParts))
        made.push_back({id(one.front().digitValue()), id(one.back().digitValue()), one[1] == u'='});
    const diff::Comparison comparison =
        diff::compare(before, after, {.overrides = diff::overridesOf(made, before, after)});
    QCOMPARE(shown(before, after, comparison), expected);
}

QTEST_GUILESS_MAIN(tst_Comparison)
#include "tst_comparison.moc"
