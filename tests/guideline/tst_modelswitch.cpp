// SPDX-License-Identifier: Apache-2.0
#include "guideline/editionreader.h"
#include "guideline/instantiate.h"
#include "guideline/modelswitch.h"
#include "model/placeholders.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace hoshin;

using model::NetworkModel;

class tst_ModelSwitch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        Result<guideline::Edition> edition = guideline::loadEdition(u"r8-03"_s);
        QVERIFY(edition.has_value());
        m_edition = std::move(*edition);
        m_workspace.body.name = u"星見野市"_s;
        m_workspace.body.model = NetworkModel::Alpha;
        model::IdSource ids(1);
        QVERIFY(guideline::addTemplate(u"r8-03"_s, m_workspace, ids).has_value());
    }

    void whatChangesIsShown_data()
    {
        QTest::addColumn<int>("to");
        QTest::newRow("α′") << int(NetworkModel::AlphaPrime);
        QTest::newRow("β") << int(NetworkModel::Beta);
        QTest::newRow("β′") << int(NetworkModel::BetaPrime);
    }
    void whatChangesIsShown()
    {
        QFETCH(int, to);
        const auto changes = guideline::modelChanges(m_workspace, m_edition, NetworkModel(to));
        QVERIFY(!changes.empty());
        const QString now = model::networkModelName(NetworkModel::Alpha);
        const QString then = model::networkModelName(NetworkModel(to));
        for (const guideline::ModelChange &change : changes) {
            const guideline::Example *example = m_edition.find(change.item.example);
            QVERIFY(example && example->appliesTo(then) == change.applies && example->appliesTo(now) != change.applies);
            if (change.applies) // the policy was made for α: what comes with the other model is missing
                QCOMPARE(change.item.status, guideline::Status::Gap);
        }
    }

    void theOwnModelChangesNothing()
    {
        QVERIFY(guideline::modelChanges(m_workspace, m_edition, NetworkModel::Alpha).empty());
        QVERIFY(guideline::withNetworkModel(m_workspace, NetworkModel::Alpha) == m_workspace);
    }

    void thereAndBackIsNothing()
    {
        const model::Workspace there = guideline::withNetworkModel(m_workspace, NetworkModel::Beta);
        QVERIFY(!(there == m_workspace));
        QVERIFY(guideline::withNetworkModel(there, NetworkModel::Alpha) == m_workspace);
    }

    /// What is shown beforehand is what the coverage says afterwards.
    void thePreviewComesTrue()
    {
        const model::Workspace switched = guideline::withNetworkModel(m_workspace, NetworkModel::Beta);
        QHash<QString, guideline::Status> after;
        for (const guideline::CoverageRow &row : guideline::coverageByEdition(switched, m_edition).rows) {
            for (const guideline::CoverageItem &item : row.items)
                after.insert(item.example, item.status);
        }
        for (const guideline::ModelChange &change : guideline::modelChanges(m_workspace, m_edition, NetworkModel::Beta))
            QCOMPARE(after.value(change.item.example), change.item.status);
        const guideline::CoverageReport lens = guideline::coverageByModel(m_workspace, m_edition);
        QCOMPARE(lens.rows.size(), size_t(4));
        QVERIFY(lens.rows[0].items.empty());
        QVERIFY(!lens.rows[2].items.empty());
    }

private:
    guideline::Edition m_edition;
    model::Workspace m_workspace;
};

QTEST_GUILESS_MAIN(tst_ModelSwitch)
#include "tst_modelswitch.moc"
