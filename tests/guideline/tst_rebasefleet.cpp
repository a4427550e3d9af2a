// SPDX-License-Identifier: Apache-2.0
#include "guideline/editionreader.h"
#include "guideline/rebase.h"
#include "guideline/rebasebasis.h"
#include "model/numbering.h"
#include "support/policyfleet.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace hoshin;
using guideline::Outcome;

/// Generated policies with edits of all kinds against an edition that shifts nearly every number.
class tst_RebaseFleet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const auto files =
            guideline::readEditionFiles(QStringLiteral(HOSHIN_SOURCE_DIR) + u"/guideline-templates/r8-03"_s);
        QVERIFY(files);
        const auto shipped = guideline::readEdition(*files);
        QVERIFY(shipped);
        m_editions = test::inventedEditions(shipped->edition, 400, 20260327);
    }

    void seeds_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 12; ++seed)
            QTest::newRow(qPrintable(QString::number(seed))) << seed;
    }

    /// (b, l, b) = l.
    void withoutANewEditionNothingChanges_data() { seeds_data(); }
    void withoutANewEditionNothingChanges()
    {
        QFETCH(quint32, seed);
        const test::LocalPolicy policy = test::localPolicy(m_editions.before, seed);
        const guideline::RebaseBasis basis(m_editions.before, m_editions.before, policy.body.model);
        const guideline::RebasePlan plan = guideline::planRebase(policy.document, policy.mappings, basis, policy.body);
        QCOMPARE(plan.conflicts(), 0);
        model::IdSource ids(seed);
        const guideline::Rebased rebased = guideline::applyRebase(policy.document, policy.mappings, basis, policy.body,
                                                                  plan, guideline::safeDecisions(plan), ids);
        QVERIFY(rebased.document == policy.document);
    }

    /// Whatever the body wrote is there afterwards, but for clauses that the guideline withdrew and the body had not touched.
    void nothingOfTheBodysOwnGoes_data() { seeds_data(); }
    void nothingOfTheBodysOwnGoes()
    {
        QFETCH(quint32, seed);
        const test::LocalPolicy policy = test::localPolicy(m_editions.before, seed);
        const guideline::RebaseBasis basis(m_editions.before, m_editions.after, policy.body.model);
        const guideline::RebasePlan plan = guideline::planRebase(policy.document, policy.mappings, basis, policy.body);
        model::IdSource ids(seed);
        const guideline::Rebased rebased = guideline::applyRebase(policy.document, policy.mappings, basis, policy.body,
                                                                  plan, guideline::safeDecisions(plan), ids);
        QSet<model::ClauseId> mayGo;
        for (const guideline::RebaseRow &row : plan.rows) {
            if (row.outcome == Outcome::DeletedUpstream && !row.conflict)
                mayGo.insert(row.clause);
        }
        QSet<model::ClauseId> mapped;
        for (const model::Mapping &mapping : policy.mappings)
            mapped.insert(mapping.clause);
        const model::Numbering numbering(policy.document);
        for (const model::NumberedClause &row : numbering.rows()) {
            const model::Clause *after = rebased.document.find(row.clause->id);
            const bool own = !mapped.contains(row.clause->id);
            if (own)
                QVERIFY2(after, qPrintable(row.label + row.clause->text));
            else if (!after && !row.clause->text.isEmpty())
                QVERIFY2(mayGo.contains(row.clause->id), qPrintable(row.label + row.clause->text));
            if (own && after && row.clause->spans.isEmpty())
                QCOMPARE(after->text, row.clause->text);
        }
        // What a person still has to decide stands as it stood.
        for (const guideline::RebaseRow &row : plan.rows) {
            if (!row.conflict || row.clause.isNull())
                continue;
            QVERIFY(rebased.document.find(row.clause));
        }
    }

    /// A clause that the body deleted and the guideline changed, or the other way round, is always a question.
    void deletionAgainstEdit_data() { seeds_data(); }
    void deletionAgainstEdit()
    {
        QFETCH(quint32, seed);
        const test::LocalPolicy policy = test::localPolicy(m_editions.before, seed);
        const guideline::RebaseBasis basis(m_editions.before, m_editions.after, policy.body.model);
        const guideline::RebasePlan plan = guideline::planRebase(policy.document, policy.mappings, basis, policy.body);
        QSet<QString> asked;
        for (const guideline::RebaseRow &row : plan.rows) {
            if (row.conflict)
                asked << row.oldExample;
            if (row.outcome == Outcome::DeletedUpstream && row.localText != row.oldText)
                QVERIFY2(row.conflict, qPrintable(row.oldExample));
        }
        for (const guideline::RebaseBasis::Pair &pair : basis.templateOf(policy.mappings).pairs) {
            if (!pair.old || !pair.example || pair.oldText == pair.newText)
                continue;
            const bool gone =
                std::none_of(policy.mappings.begin(), policy.mappings.end(), [&](const model::Mapping &m) {
                    const model::Clause *clause = m.example == pair.old->id ? policy.document.find(m.clause) : nullptr;
                    return clause && !clause->text.isEmpty();
                });
            if (gone)
                QVERIFY2(asked.contains(pair.old->id), qPrintable(pair.old->id));
        }
    }

private:
    test::EditionPair m_editions;
};

QTEST_GUILESS_MAIN(tst_RebaseFleet)
#include "tst_rebasefleet.moc"
