// SPDX-License-Identifier: Apache-2.0
// Policies numbered by labels alone, 1 (1) ① (ア) ・ and 第1 1 (1) ア: what is said of their changes, and that it applies.
#include "amend/generator.h"
#include "import/plaintextreader.h"
#include "import/textwriter.h"
#include "support/randompolicy.h"

#include <QtTest>

#include <set>

using namespace Qt::StringLiterals;
using namespace hoshin;

namespace {

model::Document documentOf(const QString &text)
{
    model::IdSource ids(1);
    return import::readPlainText(text, ids).document;
}

/// "" where the generated text, printed, read and applied, gives the new text; else what is wrong.
QString proved(const model::Document &before, const model::Document &after, amend::GeneratedAmendment &made)
{
    const auto generated = amend::generateAmendment(before, after);
    if (!generated)
        return generated.error().detail;
    made = *generated;
    if (made.amendment.instructions.empty())
        return import::writePlainText(before) == import::writePlainText(after) ? QString() : u"nothing was generated"_s;
    const amend::ApplyResult applied = amend::apply(before, amend::readAmendment(made.text));
    if (!applied.applied)
        return u"not applied: "_s + made.text;
    const auto printed = [&](const model::Document &document) { // what is new as a whole may be indented in another way
        QStringList lines = import::writePlainText(document).split(u'\n');
        for (QString &line : lines)
            line = made.amendment.preamble->whole ? line.trimmed() : line;
        return lines.join(u'\n');
    };
    const QString text = printed(applied.document);
    return text == printed(after) ? QString() : u"another text: "_s + made.text + text;
}

/// The instructions with their blocks, the 柱書 left out; or what went wrong.
QString instructions(const QString &before, const QString &after)
{
    amend::GeneratedAmendment made;
    const QString wrong = proved(documentOf(before), documentOf(after), made);
    return wrong.isEmpty() ? made.text.section(u'\n', 1) : wrong;
}

/// True where two clauses of one parent print the same label, ・ aside.
bool hasDoubleLabel(const model::Document &document)
{
    const model::Numbering numbering(document);
    std::set<std::pair<int, QString>> seen;
    for (const model::NumberedClause &row : numbering.rows()) {
        const bool counted = !row.parts.isEmpty() && !row.label.isEmpty()
            && row.clause->kind != model::ClauseKind::Table
            && text::scanLabel(row.label).style != text::LabelStyle::Bullet;
        if (counted && !seen.insert({row.parent, row.label}).second)
            return true;
    }
    return false;
}

const QString guideline = uR"(星見野市情報セキュリティ対策基準

1 組織体制
(1) 最高情報セキュリティ責任者
① 副市長を最高情報セキュリティ責任者とする。
② 最高情報セキュリティ責任者は、次の事項を行う。
(ア) 情報資産の管理
(イ) 訓練
・ 机上訓練
・ 実地訓練
(2) 統括情報セキュリティ責任者
情報政策部長を統括情報セキュリティ責任者とする。
(3) 監査責任者
監査事務局長を監査責任者とする。
2 情報資産の分類
本市の情報資産は、次のとおり分類する。
| 分類 | 基準 |
| --- | --- |
| 機密性2 | 公表しないもの |
| 機密性1 | その他のもの |
3 技術的対策
3.1 アクセス制御
(1) 権限の付与
管理者は、権限を必要な者だけに与える。
3.2 記録の保存
管理者は、記録を1年間保存する。
附　則
1　この基準は、令和5年4月1日から施行する。
2　この基準は、毎年度見直す。
)"_s;

const QString plain = uR"(星見野市情報セキュリティ要領

第1 目的
1 この要領は、市の情報資産を守ることを目的とする。
2 この要領は、全ての職員が守らなければならない。
第2 条件
次に掲げる条件を満たすものとする。
(1) 機密性
(2) 完全性
ア 改ざんがないこと。
イ 破壊がないこと。
第3 見直し
市は、この要領を毎年度見直す。
附　則
この要領は、令和8年4月1日から施行する。
)"_s;

using Changes = QList<std::pair<QString, QString>>;

QString changed(QString text, const Changes &changes)
{
    for (const auto &[from, to] : changes) {
        if (text.count(from) != 1)
            qFatal("the change must occur once: %s", qPrintable(from));
        text.replace(from, to);
    }
    return text;
}

} // namespace

class tst_Labelled : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsSaid_data();
    void whatIsSaid();
    void sentencesOfOthers_data();
    void sentencesOfOthers();
    void randomPolicies_data();
    void randomPolicies();
};

void tst_Labelled::whatIsSaid_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<Changes>("changes");
    QTest::addColumn<QString>("said");
    const auto row = [](const char *name, const QString &before, const Changes &changes, const QString &said) {
        QTest::newRow(name) << before << changes << said;
    };
    row("words of a paragraph", guideline, {{u"① 副市長を"_s, u"① 総務担当副市長を"_s}},
        u"　1(1)①中「副市長」を「総務担当副市長」に改める。\n"_s);
    row("words of a group", guideline, {{u"監査事務局長を"_s, u"会計管理者を"_s}},
        u"　1(3)中「監査事務局長」を「会計管理者」に改める。\n"_s);
    row("words of a section", guideline, {{u"1年間"_s, u"3年間"_s}}, u"　3.2中「1年間」を「3年間」に改める。\n"_s);
    row("name of a section", guideline, {{u"情報資産の分類\n"_s, u"情報資産の管理\n"_s}},
        u"　2の見出しを「情報資産の管理」に改める。\n"_s);
    row("words of two groups", guideline,
        {{u"① 副市長を"_s, u"① 総務担当副市長を"_s}, {u"監査事務局長を"_s, u"会計管理者を"_s}},
        u"　1(1)①中「副市長」を「総務担当副市長」に改める。\n　1(3)中「監査事務局長」を「会計管理者」に改める。\n"_s);
    row("a bullet", guideline, {{u"・ 実地訓練\n"_s, u"・ 実地訓練及び復旧訓練\n"_s}},
        u"　1(1)②(イ)中「実地訓練」の下に「及び復旧訓練」を加える。\n"_s);
    row("a bullet more", guideline, {{u"・ 実地訓練\n"_s, u"・ 実地訓練\n・ 復旧訓練\n"_s}},
        u"　1(1)②(イ)を次のように改める。\n　(イ)　訓練\n　　・　机上訓練\n　　・　実地訓練\n　　・　復旧訓練\n"_s);
    row("a group between", guideline,
        {{u"(2) 統括"_s,
          u"(2) 副最高情報セキュリティ責任者\n情報政策監を副最高情報セキュリティ責任者とする。\n(3) 統括"_s},
         {u"(3) 監査"_s, u"(4) 監査"_s}},
        u"　1(3)を1(4)とし、1(2)を1(3)とし、1(1)の次に次のように加える。\n"
        u"(2)　副最高情報セキュリティ責任者\n情報政策監を副最高情報セキュリティ責任者とする。\n"_s);
    row("a group gone", guideline,
        {{u"(2) 統括情報セキュリティ責任者\n情報政策部長を統括情報セキュリティ責任者とする。\n"_s, {}},
         {u"(3) 監査"_s, u"(2) 監査"_s}},
        u"　1(2)を削り、1(3)を1(2)とする。\n"_s);
    row("an item at the end", guideline, {{u"・ 実地訓練\n"_s, u"・ 実地訓練\n(ウ) 点検\n"_s}},
        u"　1(1)②に次のように加える。\n　(ウ)　点検\n"_s);
    row("a section between", guideline,
        {{u"2 情報資産"_s, u"2 人的対策\n職員は、研修を受ける。\n3 情報資産"_s},
         {u"3 技術"_s, u"4 技術"_s},
         {u"3.1 "_s, u"4.1 "_s},
         {u"3.2 "_s, u"4.2 "_s}},
        u"　3を4とし、2を3とし、1の次に次のように加える。\n2　人的対策\n職員は、研修を受ける。\n"_s);
    row("a row of the table", guideline, {{u"公表しないもの"_s, u"公表を予定しないもの"_s}},
        u"　2の表機密性2の項中「公表しないもの」を「公表を予定しないもの」に改める。\n"_s);
    row("附則", guideline, {{u"毎年度見直す"_s, u"2年度ごとに見直す"_s}},
        u"　附則第2項中「毎年度見直」を「2年度ごとに見直」に改める。\n"_s);
    row("plain: words", plain, {{u"全ての職員が"_s, u"全ての職員及び委託先が"_s}},
        u"　第1の2中「職員」の下に「及び委託先」を加える。\n"_s);
    row("plain: a subitem", plain, {{u"改ざんがない"_s, u"改変がない"_s}},
        u"　第2(2)ア中「改ざん」を「改変」に改める。\n"_s);
    row("plain: an article between", plain, {{u"第3 見直し"_s, u"第3 点検\n市は、毎年度点検する。\n第4 見直し"_s}},
        u"　第3を第4とし、第2の次に次のように加える。\n第3　点検\n市は、毎年度点検する。\n"_s);
    row("plain: an item more", plain, {{u"第3 見直し"_s, u"(3) 可用性\n第3 見直し"_s}},
        u"　第2に次のように加える。\n　(3)　可用性\n"_s);
}

void tst_Labelled::whatIsSaid()
{
    QFETCH(QString, before);
    QFETCH(Changes, changes);
    QFETCH(QString, said);
    const QString after = changed(before, changes);
    QCOMPARE(instructions(before, after), said);
    amend::GeneratedAmendment back;
    const QString wrong = proved(documentOf(after), documentOf(before), back);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    QVERIFY2(!back.amendment.preamble->whole, qPrintable(back.text));
}

void tst_Labelled::sentencesOfOthers_data()
{
    QTest::addColumn<QString>("sentence");
    QTest::addColumn<Changes>("changes"); ///< what they make of the plain text; none: it is refused
    const auto row = [](const char *name, const QString &sentence, const Changes &changes) {
        QTest::newRow(name) << u'　' + sentence + u'\n' << changes;
    };
    row("の between the labels", u"第2の(2)のアを削る。"_s, {{u"　　ア 改ざんがないこと。\n"_s, {}}});
    row("full-width digits", u"第１の２中「全ての」を削る。"_s, {{u"全ての職員"_s, u"職員"_s}});
    row("full-width brackets", u"第2（1）中「機密」を「秘匿」に改める。"_s, {{u"機密性"_s, u"秘匿性"_s}});
    row("two of them", u"第1の1及び2中「この要領」を「本要領」に改める。"_s,
        {{u"1 この要領は"_s, u"1 本要領は"_s}, {u"2 この要領は"_s, u"2 本要領は"_s}});
    row("what was named last", u"第2(1)を削り、(2)を(1)とする。"_s,
        {{u"　(1) 機密性\n"_s, {}}, {u"(2) 完全性"_s, u"(1) 完全性"_s}});
    row("no such label", u"第9を削る。"_s, {});
    row("an article", u"第3条を削る。"_s, {});
    row("a number that is taken", u"第2を第3とする。"_s, {});
    row("a block that cannot stand there", u"第2(1)の次に次のように加える。\n第4　雑則"_s, {});
    row("a block of another label", u"第2(1)を次のように改める。\n(4)　可用性"_s, {});
}

void tst_Labelled::sentencesOfOthers()
{
    QFETCH(QString, sentence);
    QFETCH(Changes, changes);
    const model::Document before = documentOf(plain);
    const amend::ApplyResult result = amend::apply(before, amend::readAmendment(sentence));
    QCOMPARE(result.applied, !changes.isEmpty());
    QCOMPARE(import::writePlainText(result.document), changed(import::writePlainText(before), changes));
}

void tst_Labelled::randomPolicies_data()
{
    QTest::addColumn<int>("look");
    QTest::newRow("1 (1) ① (ア) ・") << int(test::RandomPolicy::Look::Guideline);
    QTest::newRow("第1章 1 (1) ①") << int(test::RandomPolicy::Look::Chapters);
    QTest::newRow("第1 1 (1) ア") << int(test::RandomPolicy::Look::Plain);
}

/// The amendment gives the new text, in one go and step by step, and at no step is a label taken twice.
void tst_Labelled::randomPolicies()
{
    QFETCH(int, look);
    const int wanted = qEnvironmentVariableIntValue("HOSHIN_SEEDS");
    const int count = wanted > 0 ? wanted : 300;
    int whole = 0;
    int unsafe = 0;
    int sentences = 0;
    for (int seed = 0; seed < count; ++seed) {
        test::RandomPolicy policy{quint32(seed), test::RandomPolicy::Look(look)};
        const QString old = policy.text();
        const model::Document before = documentOf(old);
        policy.change();
        const QString fresh = policy.text();
        const bool doubled = hasDoubleLabel(before) || hasDoubleLabel(documentOf(fresh)); // (1) below 3, a sentence
        amend::GeneratedAmendment made;
        const QString wrong = proved(before, documentOf(fresh), made);
        if (!wrong.isEmpty())
            qWarning().noquote() << old << fresh << wrong;
        QVERIFY2(wrong.isEmpty(), qPrintable(u"seed %1"_s.arg(seed)));
        for (const amend::ApplyStep &step : amend::applyStepwise(before, made.amendment)) {
            QVERIFY2(step.report.applied(), qPrintable(step.report.sentence));
            QVERIFY2(doubled || !hasDoubleLabel(step.after),
                     qPrintable(u"seed %1: %2"_s.arg(seed).arg(step.report.sentence)));
        }
        const bool all = made.amendment.preamble && made.amendment.preamble->whole;
        whole += all;
        unsafe += made.unsafeReplacements() - all;
        sentences += int(made.amendment.instructions.size());
        if (all && qEnvironmentVariableIsSet("HOSHIN_SHOW_WHOLE"))
            qInfo().noquote() << "seed" << seed << old << fresh;
    }
    qInfo("%d policies, %d sentences, %d units replaced whole for safety, %d texts rewritten", count, sentences, unsafe,
          whole);
    QVERIFY2(whole * 20 <= count, qPrintable(QString::number(whole)));
}

QTEST_GUILESS_MAIN(tst_Labelled)
#include "tst_labelled.moc"
