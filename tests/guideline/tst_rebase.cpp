// SPDX-License-Identifier: Apache-2.0
#include "guideline/addexample.h"
#include "guideline/coverage.h"
#include "guideline/editionreader.h"
#include "guideline/instantiate.h"
#include "guideline/officialtext.h"
#include "guideline/rebase.h"
#include "guideline/suggest.h"
#include "model/edit.h"
#include "model/numbering.h"
#include "text/numerals.h"

#include <QRandomGenerator>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace hoshin;

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
    body.organs = model::organsOf(body.kind);
    body.values = {{u"ciso-post"_s, u"副市長"_s}, {u"committee"_s, u"情報セキュリティ委員会"_s}};
    return body;
}

/// The document line by line, without ids: what two policies have in common when they read the same.
static QStringList lines(const model::Document &document)
{
    const model::Numbering numbering(document);
    QStringList all;
    for (const model::NumberedClause &row : numbering.rows())
        all << u"%1 %2 %3 %4"_s.arg(QString(model::kindName(row.clause->kind)), row.label, row.clause->heading,
                                    row.clause->text);
    return all;
}

static guideline::MadeDocument made(const guideline::Edition &edition, guideline::TemplateDocument which)
{
    model::IdSource ids(7);
    return guideline::makeDocument(edition, which, city(), ids);
}

/// Every clause with a text of its own.
static std::vector<model::ClauseId> textClauses(const model::Document &document)
{
    std::vector<model::ClauseId> ids;
    const model::Numbering numbering(document);
    for (const model::NumberedClause &row : numbering.rows()) {
        if (!row.clause->text.isEmpty())
            ids.push_back(row.clause->id);
    }
    return ids;
}

class tst_Rebase : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        for (const QString &id : {u"r5-03"_s, u"r6-10"_s, u"r7-03"_s, u"r8-03"_s})
            m_editions.insert(id, shipped(id));
    }

    void templatesHaveNoMarkupLeft()
    {
        for (const guideline::Edition &edition : m_editions) {
            for (const guideline::TemplateInfo &info : guideline::templateDocuments()) {
                for (const QString &line : lines(made(edition, info.document).document)) {
                    QVERIFY2(!line.contains(u'{') && !line.contains(u"[["_s), qPrintable(edition.id + u' ' + line));
                    QVERIFY2(!line.contains(u"gl."_s), qPrintable(edition.id + u' ' + line));
                }
            }
        }
    }

    void untouchedPolicyBecomesTheFreshOne_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<int>("document");
        const QStringList editions = {u"r5-03"_s, u"r6-10"_s, u"r7-03"_s, u"r8-03"_s};
        for (qsizetype from = 0; from < editions.size(); ++from) {
            for (qsizetype to = from; to < editions.size(); ++to) {
                for (const int document : {0, 1})
                    QTest::addRow("%s to %s, %s", qPrintable(editions.at(from)), qPrintable(editions.at(to)),
                                  document == 0 ? "basic policy" : "standards")
                        << editions.at(from) << editions.at(to) << document;
            }
        }
    }

    void untouchedPolicyBecomesTheFreshOne()
    {
        QFETCH(QString, from);
        QFETCH(QString, to);
        QFETCH(int, document);
        const auto which = guideline::TemplateDocument(document);
        const guideline::MadeDocument old = made(m_editions[from], which);
        const auto plan = guideline::planRebase(old.document, old.mappings, m_editions[from], m_editions[to], city());
        QCOMPARE(plan.conflicts(), 0);
        QCOMPARE(plan.count(guideline::Outcome::NeedsMerge), 0);
        model::IdSource ids(8);
        const auto rebased = guideline::applyRebase(old.document, old.mappings, m_editions[from], m_editions[to],
                                                    city(), plan, guideline::safeDecisions(plan), ids);
        QCOMPARE(rebased.open, 0);
        QCOMPARE(lines(rebased.document), lines(made(m_editions[to], which).document));
        if (from == to)
            QVERIFY(rebased.document == old.document);
    }

    void everyLocalEditSurvivesOrIsAConflict()
    {
        QRandomGenerator random(163);
        for (int seed = 0; seed < 20; ++seed) {
            const QString from = seed % 2 == 0 ? u"r7-03"_s : u"r6-10"_s;
            const guideline::MadeDocument old = made(m_editions[from], guideline::TemplateDocument::Standards);
            model::Document local = old.document;
            const std::vector<model::ClauseId> ids = textClauses(local);
            QMap<QString, model::ClauseId> marks;
            for (int edit = 0; edit < 60; ++edit) {
                const model::ClauseId id = ids[size_t(random.bounded(int(ids.size())))];
                model::Clause clause = *local.find(id);
                const QString mark = u"（独自の定め第%1）"_s.arg(edit);
                clause.text += mark; // behind all spans, so that they stay right
                local = model::withClause(local, clause);
                marks.insert(mark, id);
            }
            const auto plan =
                guideline::planRebase(local, old.mappings, m_editions[from], m_editions[u"r8-03"_s], city());
            model::IdSource source(9);
            const auto rebased = guideline::applyRebase(local, old.mappings, m_editions[from], m_editions[u"r8-03"_s],
                                                        city(), plan, guideline::safeDecisions(plan), source);
            for (auto mark = marks.begin(); mark != marks.end(); ++mark) {
                const model::Clause *clause = rebased.document.find(*mark);
                QVERIFY2(clause && clause->text.contains(mark.key()), qPrintable(mark.key()));
            }
            for (const guideline::RebaseRow &row : plan.rows) {
                if (row.outcome == guideline::Outcome::NeedsMerge
                    && !row.conflict) // both halves of a clean merge are there
                    QVERIFY(row.merged.text().contains(u"独自の定め"_s));
                if (row.outcome == guideline::Outcome::DeletedUpstream && row.localText != row.oldText)
                    QVERIFY(row.conflict);
            }
        }
    }

    void removedClausesStayRemoved()
    {
        const guideline::MadeDocument old = made(m_editions[u"r7-03"_s], guideline::TemplateDocument::Standards);
        model::Clause root = old.document.root();
        const model::ClauseId gone = root.children.first().children.first().id;
        root.children[0].children.removeFirst();
        model::Document local = old.document;
        local.setRoot(root);
        const auto plan =
            guideline::planRebase(local, old.mappings, m_editions[u"r7-03"_s], m_editions[u"r8-03"_s], city());
        model::IdSource ids(10);
        const auto rebased = guideline::applyRebase(local, old.mappings, m_editions[u"r7-03"_s], m_editions[u"r8-03"_s],
                                                    city(), plan, guideline::safeDecisions(plan), ids);
        QVERIFY(!rebased.document.find(gone));
        QCOMPARE(rebased.document.root().children.first().children.size(), root.children.first().children.size());
    }

    void freshPolicyCoversEverything()
    {
        model::Workspace workspace;
        workspace.body = city();
        for (const guideline::TemplateInfo &info : guideline::templateDocuments()) {
            const guideline::MadeDocument document = made(m_editions[u"r8-03"_s], info.document);
            workspace.documents.insert(info.slug, document.document);
            workspace.mappings.insert(info.slug, document.mappings);
        }
        const auto catalogue = guideline::readCatalogue(QStringLiteral(HOSHIN_SOURCE_DIR) + u"/guideline-templates"_s);
        QVERIFY(catalogue);
        const auto byRule = guideline::coverageByRule(workspace, m_editions[u"r8-03"_s], catalogue->rule);
        QCOMPARE(byRule.rows.size(), size_t(8));
        QCOMPARE(byRule.count(guideline::Status::Gap), 0);
        for (const guideline::CoverageRow &row : byRule.rows)
            QVERIFY2(row.count(guideline::Status::Covered) > 0, qPrintable(row.title));
        QCOMPARE(guideline::coverageByEdition(workspace, m_editions[u"r8-03"_s]).count(guideline::Status::Gap), 0);

        // Removing what carries item 8 turns it into a gap.
        auto &mappings = workspace.mappings[u"taisaku-kijun"_s];
        std::erase_if(mappings, [&](const model::Mapping &mapping) {
            const guideline::Example *example = m_editions[u"r8-03"_s].find(mapping.example);
            return example && std::find(example->rule16.begin(), example->rule16.end(), 8) != example->rule16.end();
        });
        auto &basic = workspace.mappings[u"kihon-hoshin"_s];
        std::erase_if(basic, [&](const model::Mapping &mapping) {
            const guideline::Example *example = m_editions[u"r8-03"_s].find(mapping.example);
            return example && std::find(example->rule16.begin(), example->rule16.end(), 8) != example->rule16.end();
        });
        const auto after = guideline::coverageByRule(workspace, m_editions[u"r8-03"_s], catalogue->rule);
        QCOMPARE(after.rows[7].count(guideline::Status::Covered), 0);
        QVERIFY(after.rows[7].count(guideline::Status::Gap) > 0);

        // A refusal counts only with its reason; a transition only where the rule has one.
        const QString example = after.rows[7].items.front().example;
        mappings.push_back({.edition = u"r8-03"_s, .example = example, .stance = model::Stance::Refused});
        QCOMPARE(guideline::coverageByRule(workspace, m_editions[u"r8-03"_s], catalogue->rule)
                     .rows[7]
                     .count(guideline::Status::Refused),
                 0);
        mappings.back().reason = u"外部に委ねている"_s;
        QCOMPARE(guideline::coverageByRule(workspace, m_editions[u"r8-03"_s], catalogue->rule)
                     .rows[7]
                     .count(guideline::Status::Refused),
                 1);
        workspace.checklists[u"rule16-3"_s] = {{.question = u"8"_s, .answer = u"transitional"_s}};
        QCOMPARE(guideline::coverageByRule(workspace, m_editions[u"r8-03"_s], catalogue->rule)
                     .rows[7]
                     .count(guideline::Status::Transitional),
                 0);
    }

    void aMissingExampleIsAdded_data()
    {
        QTest::addColumn<int>("document");
        QTest::newRow("basic policy") << 0;
        QTest::newRow("standards") << 1;
    }
    /// Every fifteenth sentence taken away and added again stands where a fresh policy has it, with its link.
    void aMissingExampleIsAdded()
    {
        QFETCH(int, document);
        const guideline::Edition &edition = m_editions[u"r8-03"_s];
        const guideline::MadeDocument fresh = made(edition, guideline::TemplateDocument(document));
        const std::vector<model::ClauseId> ids = textClauses(fresh.document);
        int tried = 0;
        for (size_t i = 0; i < ids.size(); i += 15) {
            const auto link = std::find_if(fresh.mappings.begin(), fresh.mappings.end(), [&](const model::Mapping &m) {
                return m.clause == ids[i] && m.stance == model::Stance::Adopted && !m.example.isEmpty();
            });
            const Result<model::Edited> gone = model::removeClause(fresh.document, ids[i]);
            if (link == fresh.mappings.end() || !gone)
                continue;
            std::vector<model::Mapping> links = fresh.mappings;
            std::erase_if(links, [&](const model::Mapping &m) { return m.example == link->example; });
            links.push_back({.edition = edition.id,
                             .example = link->example,
                             .stance = model::Stance::Refused,
                             .reason = u"要らない"_s});
            model::IdSource source(21);
            const auto added = guideline::addExample(gone->document, links, edition, city(), link->example, source);
            QVERIFY2(added.has_value(), qPrintable(link->example));
            QCOMPARE(lines(added->document).size(), lines(fresh.document).size());
            const model::Mapping made =
                *std::find_if(added->mappings.begin(), added->mappings.end(), [&](const auto &m) {
                    return m.example == link->example && !m.clause.isNull()
                        && !added->document.find(m.clause)->text.isEmpty();
                });
            QCOMPARE(made.stance, model::Stance::Adopted);
            QCOMPARE(added->document.find(made.clause)->text, fresh.document.find(ids[i])->text);
            QCOMPARE(model::Numbering(added->document).address(made.clause),
                     model::Numbering(fresh.document).address(ids[i]));
            QVERIFY(std::none_of(added->mappings.begin(), added->mappings.end(), [&](const auto &m) {
                return m.example == link->example && m.stance == model::Stance::Refused;
            }));
            // There it is: not once more, nor in a document of another kind.
            QVERIFY(!guideline::addExample(added->document, added->mappings, edition, city(), link->example, source));
            ++tried;
        }
        QVERIFY(tried > 0);
    }

    void otherModelsAreNotGaps()
    {
        model::Body body = city();
        body.model = model::NetworkModel::BetaPrime;
        model::IdSource ids(11);
        const auto beta =
            guideline::makeDocument(m_editions[u"r8-03"_s], guideline::TemplateDocument::Standards, body, ids);
        const guideline::ExampleIndex index(beta.document, beta.mappings);
        QVERIFY(!index.target(u"gl.s3.3.o4"_s).isNull());
        const auto alpha = made(m_editions[u"r8-03"_s], guideline::TemplateDocument::Standards);
        QVERIFY(guideline::ExampleIndex(alpha.document, alpha.mappings).target(u"gl.s3.3.o4"_s).isNull());
    }

    void suggestionsFindTheirOwnExample()
    {
        const auto document = made(m_editions[u"r8-03"_s], guideline::TemplateDocument::BasicPolicy);
        const guideline::ExampleIndex index(document.document, document.mappings);
        int first = 0;
        const auto all = guideline::suggestExamples(document.document, m_editions[u"r8-03"_s]);
        for (const guideline::ClauseSuggestions &clause : all)
            first += !clause.suggestions.empty() && clause.suggestions.front().example == index.exampleOf(clause.clause)
                ? 1
                : 0;
        QVERIFY2(first * 10 >= int(all.size()) * 9, qPrintable(u"%1 of %2"_s.arg(first).arg(all.size())));
    }

    /// 条文ごと: nothing of the report is lost, every article is a row, and what nothing carries stands in the last one.
    void theReportByClauseLosesNothing_data()
    {
        QTest::addColumn<int>("unlinked"); // links taken away at the front
        QTest::newRow("as made from the template") << 0;
        QTest::newRow("some examples without a clause") << 40;
    }
    void theReportByClauseLosesNothing()
    {
        QFETCH(int, unlinked);
        const guideline::Edition &edition = m_editions[u"r8-03"_s];
        const auto standards = made(edition, guideline::TemplateDocument::Standards);
        model::Workspace workspace;
        workspace.documents.insert(u"taisaku-kijun"_s, standards.document);
        workspace.mappings.insert(u"taisaku-kijun"_s,
                                  {standards.mappings.begin() + unlinked, standards.mappings.end()});
        const guideline::CoverageReport report = guideline::coverageByEdition(workspace, edition);
        const guideline::CoverageReport turned = guideline::coverageByClause(report, workspace);
        for (int status = 0; status < guideline::statusCount; ++status)
            QCOMPARE(turned.count(guideline::Status(status)), report.count(guideline::Status(status)));
        const model::Numbering numbering(standards.document);
        QStringList articles;
        for (const model::NumberedClause &row : numbering.rows()) {
            if (row.clause->kind == model::ClauseKind::Article)
                articles << numbering.label(row.clause->id);
        }
        QStringList keys;
        for (const guideline::CoverageRow &row : turned.rows) {
            if (row.key.isEmpty()) {
                QCOMPARE(&row, &turned.rows.back());
                for (const guideline::CoverageItem &item : row.items)
                    QVERIFY(item.clauses.empty());
            } else if (articles.contains(row.key)) {
                keys << row.key;
                QVERIFY(row.count(guideline::Status::Gap) == 0);
            }
        }
        QCOMPARE(keys, articles);
        QVERIFY(guideline::coverageByClause(report, {}).rows.size() == 1); // no document: all is open
    }

    void clausesNearAnExampleAreItsOwn()
    {
        const guideline::Edition &edition = m_editions[u"r8-03"_s];
        const auto standards = made(edition, guideline::TemplateDocument::Standards);
        model::Workspace workspace;
        workspace.documents.insert(u"taisaku-kijun"_s, standards.document);
        const guideline::ClauseIndex index(workspace);
        int asked = 0;
        int first = 0;
        for (const model::Mapping &mapping : standards.mappings) {
            const guideline::Example *example = edition.find(mapping.example);
            const model::Clause *clause = standards.document.find(mapping.clause);
            if (!example || example->text.isEmpty() || !clause || clause->text.isEmpty())
                continue;
            const std::vector<guideline::NearClause> near = index.nearest(*example, 3);
            QVERIFY(near.size() <= 3);
            ++asked;
            first += !near.empty() && near.front().clause == mapping.clause ? 1 : 0;
        }
        QVERIFY(asked > 100);
        QVERIFY2(first * 10 >= asked * 9, qPrintable(u"%1 of %2"_s.arg(first).arg(asked)));
        guideline::Example strange = *edition.find(u"gl.s3.3.o4"_s);
        strange.text = u"鯨は海に住む。"_s;
        strange.heading.clear();
        QVERIFY(index.nearest(strange).empty());
    }

    /// The ministry's layout, generated: heads, feet, page numbers, lines broken inside sentences.
    void officialCopyIsMatchedByNumber()
    {
        const guideline::Edition &edition = m_editions[u"r8-03"_s];
        QStringList body;
        QSet<QString> printed;
        const auto print = [&](const guideline::Example &example, const auto &self) -> void {
            // 自治体機密性3A and the like stand in a table of the ministry's document, without a label.
            const bool labelled = example.level < guideline::Level::Item || !example.number.back().isLetterOrNumber()
                || text::parseCircled(QStringView(example.number).last(1));
            if (labelled && example.level != guideline::Level::Part && !example.id.startsWith(u"gl.p"_s)) {
                QString label = example.number;
                if (example.level >= guideline::Level::Group)
                    label = label.mid(label.lastIndexOf(example.level == guideline::Level::Item ? label.back() : u'('));
                label.remove(u"基本方針"_s);
                body << label + u' ' + example.heading;
                if (!example.text.isEmpty()) {
                    const QString sentence =
                        u"公式の文%1は、%2を定めなければならない。"_s.arg(printed.size()).arg(example.heading);
                    body << sentence.left(18) << sentence.mid(18);
                    printed.insert(example.id);
                }
            }
            for (const guideline::Example &child : example.children)
                self(child, self);
        };
        body << u"第1章 情報セキュリティ基本方針（例文）"_s;
        print(*edition.find(u"gl.p2.1c"), print);
        body << u"第2章 情報セキュリティ対策基準（例文）"_s;
        print(*edition.find(u"gl.p2.2c"), print);
        QString text;
        for (qsizetype i = 0; i < body.size(); ++i) {
            if (i % 30 == 0)
                text += u"%1第2編 例文\n地方公共団体における情報セキュリティポリシーに関するガイドライン\n"_s.arg(
                    i == 0 ? QString() : u"- %1 -\n\f"_s.arg(i / 30));
            text += body.at(i) + u'\n';
        }
        const guideline::OfficialText official = guideline::readOfficialText(text, edition);
        int found = 0;
        for (const guideline::OfficialClause &clause : official.clauses) {
            if (printed.contains(clause.example) && clause.text.endsWith(u"を定めなければならない。"_s)
                && !clause.text.contains(u"ガイドライン"_s))
                ++found;
        }
        QVERIFY2(found * 100 >= printed.size() * 95, qPrintable(u"%1 of %2"_s.arg(found).arg(printed.size())));
        const auto again = guideline::parseOfficialText(guideline::writeOfficialText(official), u"official.xml"_s);
        QVERIFY(again);
        QCOMPARE(again->clauses.size(), official.clauses.size());
        QCOMPARE(again->clauses.back().text, official.clauses.back().text);
    }

private:
    QMap<QString, guideline::Edition> m_editions;
};

QTEST_GUILESS_MAIN(tst_Rebase)
#include "tst_rebase.moc"
