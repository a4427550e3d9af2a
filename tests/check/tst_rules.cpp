// SPDX-License-Identifier: Apache-2.0
#include "check/check.h"
#include "check/findingtext.h"
#include "check/rulecatalogue.h"
#include "model/references.h"
#include "support/outline.h"

#include <QElapsedTimer>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace hoshin;
using hoshin::test::nthId;
using model::Organ;

class tst_Rules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyRuleIsDescribed()
    {
        static const QRegularExpression kebab(u"^[a-z]+(-[a-z]+)*$"_s);
        QSet<QString> ids;
        for (const check::Rule *rule : check::allRules()) {
            const QString id(rule->info().id);
            QVERIFY2(kebab.match(id).hasMatch(), qPrintable(id));
            QVERIFY2(!ids.contains(id), qPrintable(id));
            ids.insert(id);
            QVERIFY2(!check::ruleSource(id).isEmpty(), qPrintable(id));
            QVERIFY2(check::ruleTitle(id) != id, qPrintable(id));
            const check::Finding finding{.ruleId = id, .arguments = {u"A%2"_s, u"B"_s, u"C"_s}};
            QVERIFY2(check::findingMessage(finding) != id, qPrintable(id));
            QVERIFY2(!check::findingMessage(finding).contains(u"AB"_s), qPrintable(id)); // arguments stay as they are
            QVERIFY2(!check::findingRemedy(finding).isEmpty(), qPrintable(id));
            QCOMPARE(check::findRule(id), rule);
        }
        QVERIFY(ids.size() >= 40);
    }

    void inDocuments_data()
    {
        QTest::addColumn<QString>("rule");
        QTest::addColumn<QString>("drawing");
        QTest::addColumn<QString>("found"); // arguments of each finding joined with /, findings with |; - for none
        const auto row = [](const char *rule, const char *name, const QString &drawing, const QString &found) {
            QTest::newRow(qPrintable(QString::fromUtf8(rule) + u": "_s + QString::fromUtf8(name)))
                << QString::fromUtf8(rule) << drawing << found;
        };
        row("reference-dangling", "a number that is not there", u"条 あ：第9条の規定"_s, u"第9条"_s);
        row("reference-dangling", "one that is there, and another law's",
            u"条 あ：い\n条 う：前条及び番号法第9条の規定"_s, u"-"_s);
        row("reference-target-deleted", "a 削除 placeholder", u"条 ：削除\n条 う：第1条の規定"_s, u"第1条"_s);
        row("reference-target-deleted", "an ordinary article", u"条 あ：い\n条 う：第1条の規定"_s, u"-"_s);
        row("reference-self", "its own number", u"条 あ：い\n条 う：第2条の規定"_s, u"第2条"_s);
        row("reference-self", "この条 and a neighbour", u"条 あ：い\n条 う\n 項 この条及び第2項\n 項 え"_s, u"-"_s);
        row("blank-left", "circles", u"条 あ：○○市は、（　）とする。"_s, u"○○|（　）"_s);
        row("detail-exposed", "an address, a card, a telephone",
            u"条 あ：10.20.30.40及び00:1A:2B:3C:4D:5Eとし、090-1234-5678に連絡する。"_s,
            u"10.20.30.40|00:1A:2B:3C:4D:5E|090-1234-5678"_s);
        row("detail-exposed", "a section number, a date and an office",
            u"条 あ：第6.3.1項、2026.04.01、0123-45-6789及び1.2.3.4.5を見る。"_s, u"-"_s);
        row("blank-left", "a single circle and real words", u"条 あ：○印を付け、星見野市とする。"_s, u"-"_s);
        row("heading-missing", "an article and a chapter", u"章 \n 条 ：あ"_s, u"|"_s);
        row("heading-missing", "a shared caption and a 附則", u"章 あ\n 条 い：う\n 条 ：え\n附則\n 条 ：お"_s, u"-"_s);
        row("heading-duplicate", "twice in a chapter", u"章 あ\n 条 い：う\n 条 い：え"_s, u"い/第1条"_s);
        row("heading-duplicate", "in two chapters", u"章 あ\n 条 い：う\n章 え\n 条 い：お"_s, u"-"_s);
        row("text-empty", "an item", u"条 あ\n 項 い\n  号 "_s, QString());
        row("text-empty", "a paragraph with items", u"条 あ\n 項 い\n  号 う"_s, u"-"_s);
        row("toc-mismatch", "a range that is wrong", u"目次\n 文 第1章　あ（第1条・第2条）\n章 あ\n 条 い：う"_s,
            u"第1章　あ（第1条・第2条）/第1章　あ（第1条）"_s);
        row("toc-mismatch", "right but for widths", u"目次\n 文 第１章 あ (第１条)\n章 あ\n 条 い：う"_s, u"-"_s);
        row("sign-unreadable", "a lost sign", u"条 あ：い\uFFFDう"_s, u"U+fffd"_s);
        row("sign-unreadable", "none", u"条 あ：髙﨑"_s, u"-"_s);
        row("bracket-unbalanced", "never closed", u"条 あ：い（う。"_s, u"（"_s);
        row("bracket-unbalanced", "crossed", u"条 あ：「い（う」え）"_s, u"」"_s);
        row("bracket-unbalanced", "nested", u"条 あ：「い（う）」"_s, u"-"_s);
        row("numerals-mixed", "kanji among digits", u"条 あ：い\n条 う：第1条及び第1条の者は、第一条"_s, u"第一条/1"_s);
        row("numerals-mixed", "another law in kanji", u"条 あ：い\n条 う：第1条の者は、番号法第二条"_s, u"-"_s);
        row("two-duties", "two in one sentence", u"条 あ：職員は、守らなければならず、報告しなければならない。"_s,
            QString());
        row("two-duties", "two sentences", u"条 あ：職員は、守らなければならない。職員は、報告しなければならない。"_s,
            u"-"_s);
        row("actor-missing", "nobody's duty", u"条 あ：記録を保存しなければならない。"_s, QString());
        row("actor-missing", "somebody's duty and a statement",
            u"条 あ：管理者は、記録を保存しなければならない。\n条 い：委員会を置く。"_s, u"-"_s);
        row("term-unused", "defined for nothing", u"条 あ：部長（以下「責任者」という。）を置く。"_s, u"責任者"_s);
        row("term-unused", "used", u"条 あ：部長（以下「責任者」という。）を置く。\n条 い：責任者は、守る。"_s, u"-"_s);
        row("term-early", "used before", u"条 い：責任者は、守る。\n条 あ：部長（以下「責任者」という。）を置く。"_s,
            u"責任者"_s);
        row("term-redefined", "twice", u"条 あ：甲（以下「丙」という。）と乙（以下「丙」という。）"_s, u"丙"_s);
        row("term-variant", "a long vowel", u"条 あ：サーバ、サーバ及びサーバー"_s, u"サーバー/サーバ"_s);
        row("supplementary-date", "none at all", u"条 あ：い"_s, QString());
        row("supplementary-date", "one that says nothing", u"条 あ：い\n附則\n 項 う。"_s, QString());
        row("supplementary-date", "one that says it", u"条 あ：い\n附則\n 項 この訓令は、令和8年4月1日から施行する。"_s,
            u"-"_s);
        row("effective-date-differs", "another day", u"附則\n 項 この訓令は、令和8年5月1日から施行する。"_s,
            u"令和8年5月1日/令和8年4月1日"_s);
        row("effective-date-differs", "the same day", u"附則\n 項 この訓令は、令和8年4月1日から施行する。"_s, u"-"_s);
        row("scope-leaves-organ-out", "the assembly is missing", u"条 適用範囲：市長に適用する。"_s, u"議会"_s);
        row("scope-leaves-organ-out", "both are named", u"条 適用範囲：市長及び議会に適用する。"_s, u"-"_s);
    }
    void inDocuments()
    {
        QFETCH(QString, rule);
        QFETCH(QString, drawing);
        QFETCH(QString, found);
        model::Workspace workspace = whole();
        model::Document document = model::withDetectedReferences(test::outline(drawing));
        document.setMeta(workspace.documents.first().meta());
        workspace.documents[u"kihon"_s] = document;
        QStringList all;
        for (const check::Finding &finding : check::checkDocument(workspace, u"kihon"_s)) {
            if (finding.ruleId != rule)
                continue;
            all += finding.arguments.join(u'/');
            if (finding.length > 0 && !finding.arguments.isEmpty() && finding.ruleId != u"sign-unreadable"_s) {
                const QString words = document.find(finding.clause)->text.mid(finding.start, finding.length);
                QCOMPARE(words, finding.arguments.first());
            }
        }
        QCOMPARE(all.isEmpty() ? u"-"_s : all.join(u'|'), found);
    }

    void inWorkspaces_data()
    {
        using Change = void (*)(model::Workspace &);
        QTest::addColumn<QString>("rule");
        QTest::addColumn<void *>("change");
        QTest::addColumn<int>("count");
        const auto row = [](const char *rule, const char *name, Change change, int count) {
            QTest::newRow(qPrintable(QString::fromUtf8(rule) + u": "_s + QString::fromUtf8(name)))
                << QString::fromUtf8(rule) << reinterpret_cast<void *>(change) << count;
        };
        row(
            "policy-missing", "no document", [](model::Workspace &w) { w.documents.clear(); }, 1);
        row(
            "organ-without-adoption", "one record gone", [](model::Workspace &w) { w.adoptions.pop_back(); }, 1);
        row(
            "organ-without-adoption", "exempt with a reason",
            [](model::Workspace &w) {
                w.adoptions.back() = {.organ = Organ::Assembly, .exemptionReason = u"別に定める。"_s};
            },
            0);
        row(
            "organ-without-adoption", "a record without a decision",
            [](model::Workspace &w) { w.adoptions.back().decided = QDate(); }, 1);
        row(
            "organ-not-listed", "the profile of the sample has two of eight", [](model::Workspace &) {}, 6);
        row(
            "organ-not-listed", "all", [](model::Workspace &w) { w.body.organs = model::organsOf(w.body.kind); }, 0);
        row(
            "organ-without-adoption", "a public enterprise that is listed has to adopt too",
            [](model::Workspace &w) { w.body.organs.push_back(Organ::PublicEnterprise); }, 1);
        row(
            "organ-not-listed", "a body need not run a public enterprise, nor have a 人事委員会",
            [](model::Workspace &w) {
                w.body.kind = model::BodyKind::Prefecture;
                w.body.organs = model::organsOf(w.body.kind);
            },
            0);
        row(
            "organ-not-listed", "a union without its 監査委員",
            [](model::Workspace &w) {
                w.body.kind = model::BodyKind::Union;
                w.body.organs = {Organ::Assembly, Organ::Head, Organ::PersonnelCommission};
            },
            1);
        row(
            "organ-not-listed", "a 広域連合 has 選挙管理委員会 as well",
            [](model::Workspace &w) {
                w.body.kind = model::BodyKind::WideAreaUnion;
                w.body.organs = model::organsOf(model::BodyKind::Union);
            },
            1);
        row(
            "organ-impossible", "those of the law",
            [](model::Workspace &w) { w.body.organs = model::organsOf(w.body.kind); }, 0);
        row(
            "organ-impossible", "公安委員会 of a city",
            [](model::Workspace &w) { w.body.organs.push_back(Organ::PublicSafety); }, 1);
        row(
            "organ-impossible", "農業委員会 of a prefecture",
            [](model::Workspace &w) {
                w.body.kind = model::BodyKind::Prefecture;
                w.body.organs = {Organ::Head, Organ::AgriculturalCommittee};
            },
            1);
        row(
            "organ-impossible", "a manager beside the 企業長",
            [](model::Workspace &w) {
                w.body.kind = model::BodyKind::EnterpriseUnion;
                w.body.organs = {Organ::Assembly, Organ::Head, Organ::PublicEnterprise};
            },
            1);
        row(
            "organ-impossible", "both commissions for staff",
            [](model::Workspace &w) {
                w.body.organs = {Organ::Head, Organ::PersonnelCommission, Organ::EquityCommission};
            },
            1);
        row(
            "adoption-incomplete", "no form", [](model::Workspace &w) { w.adoptions[0].instrument.clear(); }, 1);
        row(
            "adoption-incomplete", "a document that is not there",
            [](model::Workspace &w) { w.adoptions[0].document = u"none"_s; }, 1);
        row(
            "publication-missing", "decided only", [](model::Workspace &w) { w.adoptions[0].published = QDate(); }, 1);
        row(
            "publication-late", "two months", [](model::Workspace &w) { w.adoptions[0].published = QDate(2026, 6, 1); },
            1);
        row(
            "publication-late", "before the decision",
            [](model::Workspace &w) { w.adoptions[0].published = QDate(2026, 1, 1); }, 1);
        row(
            "contact-missing", "no office", [](model::Workspace &w) { w.body.values.remove(u"contact-office"_s); }, 1);
        row(
            "contact-missing", "mail is enough",
            [](model::Workspace &w) {
                w.body.values.remove(u"contact-phone"_s);
                w.body.values[u"contact-mail"_s] = u"s@example.lg.jp"_s;
            },
            0);
        row(
            "placeholder-value", "a wrong number",
            [](model::Workspace &w) { w.body.values[u"password-length"_s] = u"長く"_s; }, 1);
        row(
            "joint-adoption-differs", "one day of two",
            [](model::Workspace &w) {
                for (model::Adoption &one : w.adoptions)
                    one.jointGroup = u"共同"_s;
                w.adoptions.back().decided = QDate(2026, 3, 25);
            },
            1);
        row(
            "joint-adoption-differs", "the same decision",
            [](model::Workspace &w) {
                for (model::Adoption &one : w.adoptions)
                    one.jointGroup = u"共同"_s;
            },
            0);
        row(
            "joint-adoption-alone", "one of two",
            [](model::Workspace &w) { w.adoptions.front().jointGroup = u"共同"_s; }, 1);
        row(
            "joint-adoption-alone", "together",
            [](model::Workspace &w) {
                for (model::Adoption &one : w.adoptions)
                    one.jointGroup = u"共同"_s;
            },
            0);
        row(
            "joint-adoption-alone", "another document",
            [](model::Workspace &w) {
                for (model::Adoption &one : w.adoptions)
                    one.jointGroup = u"共同"_s;
                w.adoptions.back().document = u"none"_s;
            },
            2);
        row(
            "effective-date-differs", "another day in the 附則",
            [](model::Workspace &w) { meta(w, [](auto &about) { about.effective = QDate(2026, 5, 1); }); }, 1);
        row(
            "effective-date-differs", "the day of an amendment",
            [](model::Workspace &w) {
                meta(w, [](auto &about) {
                    about.effective = QDate(2027, 4, 1);
                    about.history = {{QDate(2026, 4, 1), u"制定"_s}, {QDate(2027, 4, 1), u"改正"_s}};
                });
            },
            0);
        row(
            "auditor-audited", "the same post",
            [](model::Workspace &w) {
                w.body.values[u"audit-post"_s] = u"情報政策課長"_s;
                w.body.values[u"csirt-head-post"_s] = u"情報政策課長"_s;
            },
            1);
        row(
            "change-not-published", "changed afterwards",
            [](model::Workspace &w) { meta(w, [](model::DocumentMeta &m) {
                                          m.history = {{QDate(2026, 9, 1), {}}};
                                      }); },
            2);
        row(
            "title-missing", "none",
            [](model::Workspace &w) { meta(w, [](model::DocumentMeta &m) { m.title.clear(); }); }, 1);
        row(
            "instrument-missing", "none",
            [](model::Workspace &w) { meta(w, [](model::DocumentMeta &m) { m.instrument.clear(); }); }, 1);
        row(
            "date-missing", "neither",
            [](model::Workspace &w) { meta(w, [](model::DocumentMeta &m) { m.decided = m.effective = QDate(); }); }, 2);
        row(
            "dates-order", "promulgated first",
            [](model::Workspace &w) { meta(w, [](model::DocumentMeta &m) { m.promulgated = QDate(2026, 1, 1); }); }, 1);
        row(
            "withheld-without-reason", "a clause",
            [](model::Workspace &w) {
                clause(w, [](model::Clause &c) { c.publication = model::Publication::Withheld; });
            },
            1);
        row(
            "withheld-without-reason", "with its reason",
            [](model::Workspace &w) {
                clause(w, [](model::Clause &c) {
                    c.publication = model::Publication::Withheld;
                    c.publicationReason = u"攻撃の手掛かりになるため"_s;
                });
            },
            0);
        row(
            "summary-missing", "none",
            [](model::Workspace &w) {
                clause(w, [](model::Clause &c) { c.publication = model::Publication::Summary; });
            },
            1);
        row(
            "public-below-withheld", "a paragraph",
            [](model::Workspace &w) {
                clause(w, [](model::Clause &c) {
                    c.publication = model::Publication::Withheld;
                    c.children[0].publication = model::Publication::Public;
                });
            },
            1);
        row(
            "figure-without-alternative", "blanks only",
            [](model::Workspace &w) {
                clause(w, [](model::Clause &c) {
                    c.children.append(model::Clause{.kind = model::ClauseKind::Text, .text = u"　"_s, .figure = "png"});
                });
            },
            1);
        row(
            "figure-without-alternative", "with words",
            [](model::Workspace &w) {
                clause(w, [](model::Clause &c) {
                    c.children.append(
                        model::Clause{.kind = model::ClauseKind::Text, .text = u"体制の図"_s, .figure = "png"});
                });
            },
            0);
        row(
            "placeholder-unfilled", "a span without a value",
            [](model::Workspace &w) {
                clause(w, [](model::Clause &c) {
                    c.children[0].spans = {{.kind = model::SpanKind::Placeholder,
                                            .start = 0,
                                            .length = 1,
                                            .placeholder = u"audit-post"_s}};
                });
            },
            1);
        row(
            "comment-open", "one open, one resolved",
            [](model::Workspace &w) {
                w.reviews = {{.id = u"1"_s,
                              .document = u"kihon"_s,
                              .comments = {{.clause = nthId(1)}, {.clause = nthId(1), .resolved = true}}}};
            },
            1);
        row(
            "refused-without-reason", "none",
            [](model::Workspace &w) {
                w.mappings[u"kihon"_s] = {{.example = u"gl.x"_s, .stance = model::Stance::Refused}};
            },
            1);
        row(
            "mapping-without-clause", "a clause that went",
            [](model::Workspace &w) { w.mappings[u"kihon"_s] = {{.clause = nthId(90), .example = u"gl.x"_s}}; }, 1);
    }
    void inWorkspaces()
    {
        QFETCH(QString, rule);
        QFETCH(void *, change);
        QFETCH(int, count);
        model::Workspace workspace = whole();
        const auto before = matching(check::checkWorkspace(workspace), rule);
        if (rule != u"organ-not-listed"_s)
            QCOMPARE(before, 0);
        reinterpret_cast<void (*)(model::Workspace &)>(change)(workspace);
        QCOMPARE(matching(check::checkWorkspace(workspace), rule), count);
    }

    void againstExamples()
    {
        guideline::Edition edition;
        edition.id = u"r8-03"_s;
        edition.parts = {
            {.id = u"gl.x"_s, .number = u"1(1)"_s, .heading = u"い"_s, .text = u"職員は、報告しなければならない。"_s}};
        model::Workspace workspace = whole();
        const auto weak = [&](const QString &text) {
            model::Clause paragraph = *workspace.documents[u"kihon"_s].find(nthId(2));
            paragraph.text = text;
            workspace.documents[u"kihon"_s] = model::withClause(workspace.documents[u"kihon"_s], paragraph);
            return matching(check::checkWorkspace(workspace, {edition}), u"weaker-than-example"_s);
        };
        workspace.mappings[u"kihon"_s] = {{.clause = nthId(2), .edition = u"r8-03"_s, .example = u"gl.x"_s}};
        QCOMPARE(weak(u"職員は、報告しなければならない。"_s), 0);
        QCOMPARE(weak(u"職員は、報告に努めるものとする。"_s), 1);
        QCOMPARE(weak(u"職員は、報告してはならない。"_s), 0);
        QCOMPARE(weak(u"職員は、報告しなければならない。ただし、軽微なものは、この限りでない。"_s), 0);
        QCOMPARE(matching(check::checkWorkspace(workspace, {edition}), u"exception-added"_s), 1);
        workspace.mappings[u"kihon"_s][0].exampleHash = guideline::exampleHash(edition.parts[0]);
        QCOMPARE(matching(check::checkWorkspace(workspace, {edition}), u"example-changed"_s), 0);
        edition.parts[0].text = u"職員は、直ちに報告しなければならない。"_s;
        QCOMPARE(matching(check::checkWorkspace(workspace, {edition}), u"example-changed"_s), 1);
    }

    void citationsAreHeldAgainstTheCatalogue_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("known"); // what the finding offers; - for none
        QTest::newRow("as the catalogue has it") << u"「CSF 2.0」（NIST、2024年2月）による。"_s << u"-"_s;
        QTest::newRow("without an edition") << u"「CSF 2.0」（NIST）による。"_s << u"-"_s;
        QTest::newRow("an older edition")
            << u"「CSF 2.0」（NIST、2014年2月）による。"_s << u"「CSF 2.0」（NIST、2024年2月）"_s;
        QTest::newRow("a title it does not have")
            << u"「CSF 9」（NIST）による。"_s << u"「CSF 2.0」（NIST、2024年2月）"_s;
        QTest::newRow("another publisher") << u"「手引」（総務省）による。"_s << u"-"_s;
        QTest::newRow("a definition") << u"この方針において「職員」（以下同じ。）とは、"_s << u"-"_s;
    }
    void citationsAreHeldAgainstTheCatalogue()
    {
        QFETCH(QString, text);
        QFETCH(QString, known);
        const std::vector<guideline::ReferenceDocument> references{
            {.id = u"csf2"_s, .title = u"CSF 2.0"_s, .publisher = u"NIST"_s, .edition = u"2024-02"_s, .href = {}}};
        QCOMPARE(guideline::citation(references[0]), u"「CSF 2.0」（NIST、2024年2月）"_s);
        model::Workspace workspace = whole();
        model::Clause paragraph = *workspace.documents[u"kihon"_s].find(nthId(2));
        paragraph.text = text;
        workspace.documents[u"kihon"_s] = model::withClause(workspace.documents[u"kihon"_s], paragraph);
        QString offered = u"-"_s;
        for (const check::Finding &finding : check::checkWorkspace(workspace, {}, references)) {
            if (finding.ruleId == "citation-unknown"_L1)
                offered = finding.arguments.at(1);
        }
        QCOMPARE(offered, known);
        QCOMPARE(matching(check::checkWorkspace(workspace), u"citation-unknown"_s), 0); // no catalogue, no finding
    }

    void theSampleIsClean()
    {
        model::Workspace workspace = whole();
        workspace.body.organs = model::organsOf(model::BodyKind::City);
        workspace.adoptions.clear();
        for (const Organ organ : workspace.body.organs)
            workspace.adoptions.push_back(record(organ));
        QStringList found;
        for (const check::Finding &finding : check::checkWorkspace(workspace))
            found += finding.ruleId;
        QCOMPARE(found.join(u' '), QString());
    }

    void aPolicyIsCheap()
    {
        QString drawing;
        for (int i = 0; i < 250; ++i)
            drawing +=
                u"条 見出し%1\n 項 職員（以下「職員%1」という。）は、前条の規定により報告しなければならない。\n 項 情報セキュリティ管理者は、前項の報告を確認する。\n  号 サーバの記録\n  号 端末の記録\n"_s
                    .arg(i);
        model::Workspace workspace = whole();
        workspace.documents[u"kihon"_s] = model::withDetectedReferences(test::outline(drawing));
        QElapsedTimer timer;
        timer.start();
        QVERIFY(!check::checkDocument(workspace, u"kihon"_s).empty());
        qInfo("1,250 clauses with 250 terms: %.1f ms", double(timer.nsecsElapsed()) / 1e6);
    }

private:
    static model::Adoption record(Organ organ)
    {
        return {.organ = organ,
                .document = u"kihon"_s,
                .instrument = u"訓令"_s,
                .number = u"令和8年星見野市訓令第4号"_s,
                .decided = QDate(2026, 3, 20),
                .published = QDate(2026, 4, 1),
                .effective = QDate(2026, 4, 1)};
    }

    /// A workspace on which no rule fires but that two organs of eight are listed.
    static model::Workspace whole()
    {
        model::Workspace workspace;
        workspace.body.name = u"星見野市"_s;
        workspace.body.organs = {Organ::Head, Organ::Assembly};
        workspace.body.values = {{u"contact-office"_s, u"総務部情報政策課"_s}, {u"contact-phone"_s, u"0120-00-0000"_s}};
        workspace.adoptions = {record(Organ::Head), record(Organ::Assembly)};
        model::Document document = test::outline(
            u"条 目的：この訓令は、情報を守ることを目的とする。\n附則\n 項 この訓令は、令和8年4月1日から施行する。"_s);
        model::DocumentMeta about = document.meta();
        about.title = u"星見野市情報セキュリティ基本方針"_s;
        about.instrument = u"令和8年星見野市訓令第4号"_s;
        about.decided = QDate(2026, 3, 20);
        about.promulgated = QDate(2026, 3, 25);
        about.effective = QDate(2026, 4, 1);
        document.setMeta(about);
        workspace.documents.insert(u"kihon"_s, document);
        return workspace;
    }

    template<typename Change>
    static void meta(model::Workspace &workspace, Change change)
    {
        model::DocumentMeta about = workspace.documents.first().meta();
        change(about);
        workspace.documents.first().setMeta(about);
    }

    template<typename Change>
    static void clause(model::Workspace &workspace, Change change)
    {
        model::Clause root = workspace.documents.first().root();
        change(root.children[0]);
        workspace.documents.first().setRoot(root);
    }

    static int matching(const std::vector<check::Finding> &findings, const QString &rule)
    {
        return int(std::count_if(findings.begin(), findings.end(),
                                 [&](const check::Finding &finding) { return finding.ruleId == rule; }));
    }
};

QTEST_GUILESS_MAIN(tst_Rules)
#include "tst_rules.moc"
