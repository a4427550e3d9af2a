// SPDX-License-Identifier: Apache-2.0
#include "check/check.h"
#include "check/findingtext.h"
#include "check/weakening.h"
#include "guideline/editionreader.h"
#include "guideline/instantiate.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace hoshin;

static const QString example =
    u"情報セキュリティ責任者、情報システム管理者及び職員等は、情報資産を庁外に持ち出すときは、許可を受けなければならない。"_s;

static bool isWeakeningRule(const QString &id)
{
    return id == "weaker-than-example"_L1 || id == "exception-added"_L1 || id == "scope-narrowed"_L1
        || id == "enumeration-shortened"_L1;
}

class tst_Weakening : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void clausesAreComparedWithTheirExample_data()
    {
        QTest::addColumn<QString>("own");
        QTest::addColumn<QString>("model");
        QTest::addColumn<QString>("found"); // kinds with their words: E ending, X exception, S scope, D dropped
        const auto row = [](const char *name, const QString &own, const QString &found,
                            const QString &model = example) { QTest::newRow(name) << own << model << found; };
        const auto with = [](QString text, const QString &old, const QString &now) { return text.replace(old, now); };
        row("the example itself", example, {});
        row("義務 to 努力", with(example, u"受けなければならない"_s, u"受けるよう努めるものとする"_s), u"E"_s);
        row("義務 to 任意", with(example, u"受けなければならない"_s, u"受けることができる"_s), u"E"_s);
        row("a proviso", example + u"ただし、軽微なものは、この限りでない。"_s,
            u"X ただし、軽微なものは、この限りでない。"_s);
        row("を除き", with(example, u"ときは"_s, u"ときは、やむを得ない場合を除き"_s), u"X を除き"_s);
        row("に限り", with(example, u"ときは"_s, u"ときに限り"_s), u"S に限り"_s);
        row("重要な", with(example, u"情報資産を"_s, u"重要な情報資産を"_s), u"S 重要な"_s);
        row("のみ", with(example, u"情報資産を"_s, u"機密性の高い情報資産のみを"_s), u"S のみを"_s);
        row("原則として", with(example, u"許可を"_s, u"原則として許可を"_s), u"S 原則として"_s);
        row("必要に応じて", with(example, u"許可を"_s, u"必要に応じて許可を"_s), u"S 必要に応じ"_s);
        row("可能な範囲", with(example, u"許可を"_s, u"可能な範囲で許可を"_s), u"S 可能な範囲"_s);
        row("an actor dropped from the middle", with(example, u"、情報システム管理者"_s, {}),
            u"D 情報システム管理者"_s);
        row("the last actor dropped",
            with(example, u"情報セキュリティ責任者、情報システム管理者及び職員等"_s,
                 u"情報セキュリティ責任者及び情報システム管理者"_s),
            u"D 職員等"_s);
        row("an object dropped", u"職員等は、パスワードを記録してはならない。"_s, u"D 端末"_s,
            u"職員等は、端末及びパスワードを記録してはならない。"_s);
        row("an actor renamed", with(example, u"情報システム管理者"_s, u"情報部門長"_s), {});
        row("an actor added", with(example, u"及び職員等"_s, u"、委託事業者及び職員等"_s), {});
        row("stronger", with(example, u"許可を受けなければならない"_s, u"持ち出してはならない"_s), {});
        row("a permission limited binds more", u"管理者は、緊急のときに限り、許可することができる。"_s, {},
            u"管理者は、許可することができる。"_s);
        row("an exception the example has too", u"職員は、緊急の場合を除き、直ちに許可を受けなければならない。"_s, {},
            u"職員は、緊急の場合を除き、許可を受けなければならない。"_s);
        row("a proviso reworded", u"許可を受けなければならない。ただし、急ぐときは、この限りでない。"_s, {},
            u"許可を受けなければならない。ただし、緊急のときは、この限りでない。"_s);
        row("another sentence: only its ending can be compared", u"庁舎の入口には、警備員を置くよう努める。"_s, u"E"_s);
        row("an empty clause", {}, {});
        row("an example that only groups", example, {}, {});
    }
    void clausesAreComparedWithTheirExample()
    {
        QFETCH(QString, own);
        QFETCH(QString, model);
        QFETCH(QString, found);
        QStringList all;
        for (const check::Weakening &weakening : check::weakenings(own, model)) {
            const QString kind = u"EXSD"_s.mid(int(weakening.kind), 1);
            all << (weakening.words.isEmpty() ? kind : kind + u' ' + weakening.words);
            if (weakening.start > 0)
                QCOMPARE(own.mid(weakening.start, weakening.words.size()), weakening.words);
        }
        QCOMPARE(all.join(u'|'), found);
    }

    void untouchedPoliciesAreNotWeaker_data()
    {
        QTest::addColumn<QString>("edition");
        QTest::addColumn<int>("model");
        for (const QString &edition : {u"r5-03"_s, u"r6-10"_s, u"r7-03"_s, u"r8-03"_s}) {
            for (int model = 0; model < 4; ++model)
                QTest::addRow("%s %d", qPrintable(edition), model) << edition << model;
        }
    }
    void untouchedPoliciesAreNotWeaker()
    {
        QFETCH(QString, edition);
        QFETCH(int, model);
        model::Workspace workspace;
        workspace.body.name = u"星見野市"_s;
        workspace.body.model = model::NetworkModel(model);
        model::IdSource ids(3);
        QVERIFY(guideline::addTemplate(edition, workspace, ids).has_value());
        const Result<guideline::Edition> read = guideline::loadEdition(edition);
        QVERIFY(read.has_value());
        QStringList alarms;
        for (const check::Finding &finding : check::checkWorkspace(workspace, {*read})) {
            if (isWeakeningRule(finding.ruleId))
                alarms << finding.ruleId + u' ' + finding.arguments.join(u" / "_s);
        }
        QCOMPARE(alarms, QStringList());
    }

    /// The finding names both sentences, and the words in the clause where they stand there.
    void bothSentencesAreShown()
    {
        model::Workspace workspace;
        workspace.body.name = u"星見野市"_s;
        model::IdSource ids(3);
        QVERIFY(guideline::addTemplate(u"r8-03"_s, workspace, ids).has_value());
        const Result<guideline::Edition> edition = guideline::loadEdition(u"r8-03"_s);
        model::Document document = workspace.documents.value(u"taisaku-kijun"_s);
        for (const model::Mapping &mapping : workspace.mappings.value(u"taisaku-kijun"_s)) {
            const model::Clause *clause = document.find(mapping.clause);
            if (mapping.example != "gl.s6.1.2.o1"_L1 || clause->text.isEmpty())
                continue;
            model::Clause own = *clause;
            own.text.replace(u"取得し"_s, u"原則として取得し"_s);
            QVERIFY(own.text != clause->text);
            own.spans.clear();
            workspace.documents.insert(u"taisaku-kijun"_s, model::withClause(document, own));
        }
        int scoped = 0;
        for (const check::Finding &finding : check::checkWorkspace(workspace, {*edition})) {
            if (finding.ruleId != "scope-narrowed"_L1)
                continue;
            ++scoped;
            const QString message = check::findingMessage(finding);
            QVERIFY2(message.contains(finding.arguments.at(1)) && message.contains(finding.arguments.at(2)),
                     qPrintable(message));
            const model::Clause *clause = workspace.documents.value(finding.document).find(finding.clause);
            QVERIFY(clause);
            QCOMPARE(clause->text.mid(finding.start, finding.length), u"原則として"_s);
        }
        QCOMPARE(scoped, 1);
    }
};

QTEST_GUILESS_MAIN(tst_Weakening)
#include "tst_weakening.moc"
