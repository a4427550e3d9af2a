// SPDX-License-Identifier: Apache-2.0
#include "guideline/editionreader.h"
#include "guideline/instantiate.h"
#include "guideline/rebasestate.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace hoshin;

using guideline::RebaseDecision;

static guideline::Edition shipped(const QString &id)
{
    const auto files = guideline::readEditionFiles(QStringLiteral(HOSHIN_SOURCE_DIR) + u"/guideline-templates/"_s + id);
    auto read = guideline::readEdition(*files);
    return read ? std::move(read->edition) : guideline::Edition();
}

static model::Body city()
{
    model::Body body;
    body.name = u"星見野市"_s;
    return body;
}

static const std::vector<guideline::TermChange> terms{
    {u"機密性3以上"_s, {u"自治体機密性3A"_s, u"自治体機密性3B以上"_s, u"自治体機密性3C以上"_s}, {}},
    {u"機密性3"_s, {u"自治体機密性3A"_s, u"自治体機密性3B"_s, u"自治体機密性3C"_s}, {}},
    {u"外部サービス"_s, {u"クラウドサービス"_s, u"外部サービス（クラウドサービス）"_s}, {}}};

class tst_RebaseState : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void termsAreFound_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("found");
        QTest::newRow("one") << u"機密性3の情報資産"_s << QStringList{u"0 機密性3"_s};
        QTest::newRow("the longer one wins") << u"機密性3以上の情報"_s << QStringList{u"0 機密性3以上"_s};
        QTest::newRow("a successor is none") << u"自治体機密性3Aの情報"_s << QStringList();
        QTest::newRow("nor is the longer one's") << u"自治体機密性3B以上の情報"_s << QStringList();
        QTest::newRow("nor one that begins with the word") << u"外部サービス（クラウドサービス）を"_s << QStringList();
        QTest::newRow("two kinds") << u"機密性3を外部サービスに"_s << QStringList{u"0 機密性3"_s, u"5 外部サービス"_s};
        QTest::newRow("none") << u"情報資産"_s << QStringList();
    }
    void termsAreFound()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, found);
        QStringList places;
        for (const guideline::TermPlace &place : guideline::findTerms(text, terms))
            places << u"%1 %2"_s.arg(place.start).arg(QStringView(text).sliced(place.start, place.length));
        QCOMPARE(places, found);
    }

    void termsOfAllEditionsBetweenCount()
    {
        QMap<QString, guideline::Edition> editions;
        for (const QString &id : {u"r5-03"_s, u"r6-10"_s, u"r7-03"_s, u"r8-03"_s})
            editions.insert(id, shipped(id));
        const auto words = [&](const QString &from, const QString &to) {
            QStringList all;
            for (const guideline::TermChange &change : guideline::termChanges(editions[from], editions[to], editions))
                all << change.from;
            return all;
        };
        QVERIFY(words(u"r5-03"_s, u"r8-03"_s).contains(u"機密性3"_s));
        QVERIFY(!words(u"r6-10"_s, u"r8-03"_s).contains(u"機密性3"_s));
        QVERIFY(words(u"r8-03"_s, u"r8-03"_s).isEmpty());
        editions[u"r5-03"_s].previous = u"r8-03"_s; // in a circle: it still ends
        QVERIFY(words(u"none"_s, u"r8-03"_s).contains(u"機密性3"_s));
    }

    void theEditionBehindIsThatOfTheLinksLeft_data()
    {
        QTest::addColumn<QStringList>("links"); // edition, * where it has a clause and an example
        QTest::addColumn<QString>("behind");
        QTest::newRow("none") << QStringList() << QString();
        QTest::newRow("all old") << QStringList{u"r7-03*"_s, u"r7-03*"_s} << u"r7-03"_s;
        QTest::newRow("safe ones taken") << QStringList{u"r8-03*"_s, u"r8-03*"_s, u"r7-03*"_s} << u"r7-03"_s;
        QTest::newRow("followed") << QStringList{u"r8-03*"_s} << QString();
        QTest::newRow("a refusal of long ago") << QStringList{u"r8-03*"_s, u"r7-03"_s} << QString();
    }
    void theEditionBehindIsThatOfTheLinksLeft()
    {
        QFETCH(QStringList, links);
        QFETCH(QString, behind);
        model::IdSource ids(1);
        std::vector<model::Mapping> mappings;
        for (const QString &link : links) {
            const bool whole = link.endsWith(u'*');
            mappings.push_back({.clause = whole ? ids.next() : model::ClauseId(),
                                .edition = whole ? link.chopped(1) : link,
                                .example = u"gl.s1"_s});
        }
        QCOMPARE(guideline::editionBehind(mappings, u"r8-03"_s), behind);
    }

    void decisionsAreSealedToWhatWasSeen()
    {
        guideline::RebasePlan plan{.from = u"r7-03"_s, .to = u"r8-03"_s, .rows = {}};
        guideline::RebaseRow row;
        row.oldExample = row.newExample = u"gl.s1"_s;
        row.localText = u"職員は守る。"_s;
        plan.rows = {row, row};
        plan.rows[1].newExample = u"gl.s2"_s;
        model::RebaseWork work{.from = plan.from, .to = plan.to, .decisions = {}};
        work.decisions.push_back(guideline::recordOf(
            row, {.kind = RebaseDecision::Kind::Edit, .text = u"職員等は守る。"_s, .reason = u"広げる"_s}));
        work.decisions.push_back(guideline::recordOf(plan.rows[1], {.kind = RebaseDecision::Kind::Take}));
        auto decisions = guideline::decisionsOf(plan, work);
        QCOMPARE(decisions[0].kind, RebaseDecision::Kind::Edit);
        QCOMPARE(decisions[0].text, u"職員等は守る。"_s);
        QCOMPARE(decisions[0].reason, u"広げる"_s);
        QVERIFY(decisions[0].reviewed);
        QCOMPARE(decisions[1].kind, RebaseDecision::Kind::Take);
        QVERIFY(!decisions[1].reviewed); // taken together with others
        plan.rows[0].localText += u"また、改める。"_s;
        decisions = guideline::decisionsOf(plan, work);
        QCOMPARE(decisions[0].kind, RebaseDecision::Kind::Open);
        work.to = u"r9-03"_s;
        QCOMPARE(guideline::decisionsOf(plan, work)[1].kind, RebaseDecision::Kind::Open);
    }

    void ownClausesWithAnOldTermGetARow()
    {
        const guideline::Edition from = shipped(u"r5-03"_s);
        const guideline::Edition to = shipped(u"r6-10"_s);
        model::IdSource ids(7);
        guideline::MadeDocument made =
            guideline::makeDocument(from, guideline::TemplateDocument::Standards, city(), ids);
        model::Clause root = made.document.root();
        model::Clause own;
        own.id = ids.next();
        own.kind = model::ClauseKind::Article;
        own.heading = u"独自"_s;
        own.text = u"機密性3の文書は、金庫に納める。"_s;
        root.children.append(own);
        made.document.setRoot(root);
        guideline::RebasePlan plan = guideline::planRebase(made.document, made.mappings, from, to, city());
        const size_t before = plan.rows.size();
        guideline::addTermRows(plan, made.document, made.mappings, guideline::termChanges(from, to, {}));
        const auto row = std::find_if(plan.rows.begin() + qsizetype(before), plan.rows.end(),
                                      [&](const guideline::RebaseRow &line) { return line.clause == own.id; });
        QVERIFY(row != plan.rows.end());
        std::vector<RebaseDecision> decisions = guideline::safeDecisions(plan);
        decisions[size_t(row - plan.rows.begin())] = {.kind = RebaseDecision::Kind::Edit,
                                                      .text = u"自治体機密性3Aの文書は、金庫に納める。"_s};
        const guideline::Rebased rebased =
            guideline::applyRebase(made.document, made.mappings, from, to, city(), plan, decisions, ids);
        QCOMPARE(rebased.document.find(own.id)->text, u"自治体機密性3Aの文書は、金庫に納める。"_s);
    }

    void aHeadingThatBothSidesChangedIsAQuestion_data()
    {
        QTest::addColumn<QString>("local"); // heading of the policy; old, new: those of the editions
        QTest::addColumn<bool>("asks");
        QTest::addColumn<RebaseDecision>("decision");
        QTest::addColumn<QString>("after");
        using enum RebaseDecision::Kind;
        QTest::newRow("untouched: it follows") << u"old"_s << false << RebaseDecision{.kind = Take} << u"new"_s;
        QTest::newRow("the same already") << u"new"_s << false << RebaseDecision{.kind = Take} << u"new"_s;
        QTest::newRow("taken") << u"持出しの禁止"_s << true << RebaseDecision{.kind = Take} << u"new"_s;
        QTest::newRow("kept") << u"持出しの禁止"_s << true << RebaseDecision{.kind = Keep} << u"持出しの禁止"_s;
        QTest::newRow("left open") << u"持出しの禁止"_s << true << RebaseDecision{} << u"持出しの禁止"_s;
        QTest::newRow("words taken, heading kept")
            << u"持出しの禁止"_s << true << RebaseDecision{.kind = Take, .heading = u"持出しの禁止"_s}
            << u"持出しの禁止"_s;
        QTest::newRow("both written") << u"持出しの禁止"_s << true
                                      << RebaseDecision{.kind = Edit, .heading = u"持出しの制限"_s}
                                      << u"持出しの制限"_s;
    }
    /// On every example of two editions that got another heading, with words of its own or not.
    void aHeadingThatBothSidesChangedIsAQuestion()
    {
        QFETCH(QString, local);
        QFETCH(bool, asks);
        QFETCH(RebaseDecision, decision);
        QFETCH(QString, after);
        const guideline::Edition from = shipped(u"r5-03"_s);
        const guideline::Edition to = shipped(u"r8-03"_s);
        model::IdSource ids(7);
        const auto before = guideline::makeDocument(from, guideline::TemplateDocument::Standards, city(), ids);
        int seen = 0;
        for (const bool container : {false, true}) {
            // The edition says another heading for one of its examples.
            const guideline::ExampleIndex index(before.document, before.mappings);
            QString example;
            for (const guideline::Example *candidate : to.all()) {
                const guideline::Example *old = from.find(candidate->id);
                const model::Clause *clause = before.document.find(index.target(candidate->id));
                if (example.isEmpty() && old && clause && candidate->text.isEmpty() == container
                    && old->text.isEmpty() == container && !clause->heading.isEmpty() && old->heading == clause->heading
                    && candidate->relation == guideline::Relation::Kept)
                    example = candidate->id;
            }
            QVERIFY(!example.isEmpty());
            guideline::Edition changed = to;
            const auto rename = [&](const auto &self, std::vector<guideline::Example> &examples) -> void {
                for (guideline::Example &each : examples) {
                    if (each.id == example)
                        each.heading = u"新しい見出し"_s;
                    self(self, each.children);
                }
            };
            rename(rename, changed.parts);
            const model::ClauseId id = index.target(example);
            const QString old = before.document.find(id)->heading;
            const auto words = [&](const QString &word) {
                return word == "old"_L1 ? old : word == "new"_L1 ? u"新しい見出し"_s : word;
            };
            model::Clause clause = *before.document.find(id);
            clause.heading = words(local);
            const model::Document policy = model::withClause(before.document, clause);
            const auto plan = guideline::planRebase(policy, before.mappings, from, changed, city());
            const auto row = std::find_if(plan.rows.begin(), plan.rows.end(), [&](const guideline::RebaseRow &line) {
                return line.newExample == example && line.headingConflict;
            });
            QCOMPARE(row != plan.rows.end(), asks);
            std::vector<RebaseDecision> decisions = guideline::safeDecisions(plan);
            if (asks) {
                QVERIFY(row->conflict);
                QVERIFY(row->isChange());
                QCOMPARE(row->localHeading, words(local));
                RebaseDecision own = decision;
                if (own.kind == RebaseDecision::Kind::Edit)
                    own.text = row->localText;
                decisions[size_t(row - plan.rows.begin())] = own;
                // as it is kept, and back
                const model::RebaseWork work{
                    .from = plan.from, .to = plan.to, .decisions = {guideline::recordOf(*row, own)}};
                QCOMPARE(guideline::decisionsOf(plan, work)[size_t(row - plan.rows.begin())].heading, own.heading);
            }
            const auto rebased =
                guideline::applyRebase(policy, before.mappings, from, changed, city(), plan, decisions, ids);
            QCOMPARE(rebased.document.find(id)->heading, words(after));
            ++seen;
        }
        QCOMPARE(seen, 2);
    }

    void aDraftIsKeptWithoutADecision()
    {
        guideline::RebaseRow row;
        row.oldExample = row.newExample = u"gl.s1"_s;
        row.outcome = guideline::Outcome::NeedsMerge;
        row.localText = u"職員は守る。"_s;
        const guideline::RebasePlan plan{.from = u"r7-03"_s, .to = u"r8-03"_s, .rows = {row}};
        const RebaseDecision half{.kind = RebaseDecision::Kind::Open, .text = u"職員等は"_s, .reason = u"途中"_s};
        const model::RebaseDecisionRecord record = guideline::recordOf(row, half);
        QCOMPARE(record.kind, u"draft"_s);
        const auto back =
            guideline::decisionsOf(plan, {.from = plan.from, .to = plan.to, .decisions = {record}}).front();
        QCOMPARE(back.kind, RebaseDecision::Kind::Open);
        QCOMPARE(back.text, half.text);
        QCOMPARE(back.reason, half.reason);
        QVERIFY(!back.reviewed);
    }

    /// 現行どおり keeps words, heading and place, whatever the new edition did.
    void whatIsKeptStays()
    {
        const guideline::Edition from = shipped(u"r5-03"_s);
        const guideline::Edition to = shipped(u"r8-03"_s);
        model::IdSource ids(7);
        const guideline::MadeDocument made =
            guideline::makeDocument(from, guideline::TemplateDocument::Standards, city(), ids);
        const guideline::RebasePlan plan = guideline::planRebase(made.document, made.mappings, from, to, city());
        std::vector<RebaseDecision> decisions(plan.rows.size());
        for (RebaseDecision &decision : decisions)
            decision = {.kind = RebaseDecision::Kind::Keep, .reason = u"見送る"_s};
        const guideline::Rebased rebased =
            guideline::applyRebase(made.document, made.mappings, from, to, city(), plan, decisions, ids);
        QCOMPARE(rebased.open, 0);
        int rows = 0;
        for (const guideline::RebaseRow &row : plan.rows) {
            if (row.clause.isNull())
                continue;
            ++rows;
            const auto before = model::pathTo(made.document, row.clause);
            const auto now = model::pathTo(rebased.document, row.clause);
            QVERIFY2(!now.empty(), qPrintable(row.number));
            QCOMPARE(now.back()->text, before.back()->text);
            QCOMPARE(now.size(), before.size());
            for (size_t i = 0; i < now.size(); ++i)
                QCOMPARE(now[i]->id, before[i]->id);
        }
        QVERIFY(rows > 300);
    }
};

QTEST_GUILESS_MAIN(tst_RebaseState)
#include "tst_rebasestate.moc"
