// SPDX-License-Identifier: Apache-2.0
#include "guideline/catalogue.h"
#include "import/plaintextreader.h"
#include "import/templatedocument.h"
#include "model/numbering.h"
#include "model/references.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace hoshin;

static model::Body city()
{
    model::Body body;
    body.name = u"星見野市"_s;
    body.values = {{u"ciso-post"_s, u"副市長"_s}, {u"csirt-head-post"_s, u"情報政策部長"_s}};
    return body;
}

/// The shipped 実施手順 and 様式: read whole, filled, linked.
class tst_TemplateDocument : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        Result<guideline::Catalogue> catalogue =
            guideline::readCatalogue(QStringLiteral(HOSHIN_SOURCE_DIR) + u"/guideline-templates"_s);
        QVERIFY(catalogue.has_value());
        m_catalogue = std::move(*catalogue);
        QCOMPARE(m_catalogue.procedures.size(), 2);
    }

    void everyTemplateIsUnderstood_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<int>("articles");
        QTest::newRow("incident response") << u"incident-response"_s << 15;
        QTest::newRow("contractor") << u"contractor-checksheet"_s << 6;
    }
    void everyTemplateIsUnderstood()
    {
        QFETCH(QString, id);
        QFETCH(int, articles);
        const QString text = m_catalogue.procedures.value(id).text;
        QCOMPARE(text, text.normalized(QString::NormalizationForm_C));
        model::IdSource ids(3);
        QVERIFY(import::readPlainText(text, ids).remarks.empty());
        const model::Document document = import::documentFromTemplate(text, city(), ids);
        QVERIFY(!document.title().contains(u'{'));
        QCOMPARE(document.meta().publication, model::Publication::Withheld);
        QVERIFY(!document.meta().publicationReason.isEmpty());
        const model::Numbering numbering(document);
        int found = 0;
        for (const model::NumberedClause &row : numbering.rows()) {
            found += row.clause->kind == model::ClauseKind::Article ? 1 : 0;
            QVERIFY2(!row.clause->text.contains(u'{') && !row.clause->heading.contains(u'{'),
                     qPrintable(row.clause->text));
            for (const model::Span &span : row.clause->spans) {
                if (span.kind == model::SpanKind::Reference && span.reference.form != model::ReferenceForm::External)
                    QVERIFY2(document.find(span.reference.first), qPrintable(row.clause->text)); // no dangling one
            }
        }
        QCOMPARE(found, articles);
    }

    void theIncidentFlowHasSixStepsWithActors()
    {
        model::IdSource ids(3);
        const model::Document document =
            import::documentFromTemplate(m_catalogue.procedures.value(u"incident-response"_s).text, city(), ids);
        const model::Numbering numbering(document);
        QStringList steps;
        QString all;
        for (const model::NumberedClause &row : numbering.rows()) {
            if (row.clause->heading.contains(u"段階"_s))
                steps << row.clause->heading.left(4);
            all += row.clause->text;
        }
        QCOMPARE(steps,
                 (QStringList{u"第1段階"_s, u"第2段階"_s, u"第3段階"_s, u"第4段階"_s, u"第5段階"_s, u"第6段階"_s}));
        for (const QString &actor : {u"端末利用者"_s, u"CSIRT要員"_s, u"CSIRT責任者"_s, u"最高情報セキュリティ責任者"_s,
                                     u"情報システム管理者"_s, u"個人情報保護委員会"_s, u"副市長"_s})
            QVERIFY2(all.contains(actor), qPrintable(actor));
    }

    void valuesStayPlaceholders()
    {
        model::IdSource ids(3);
        model::Body body = city();
        const model::Document document = import::documentFromTemplate(u"表題\n第1条　{ciso-post}とする。"_s, body, ids);
        const model::Clause &paragraph = document.root().children.first().children.first();
        QCOMPARE(paragraph.text, u"副市長とする。"_s);
        QCOMPARE(paragraph.spans.size(), 1);
        QCOMPARE(paragraph.spans.first().placeholder, u"ciso-post"_s);
    }

    void everyProcedureIsReachedFromAChecklist()
    {
        QStringList named;
        for (const guideline::Checklist &checklist : m_catalogue.checklists) {
            if (checklist.procedure.isEmpty())
                continue;
            QVERIFY2(m_catalogue.procedures.contains(checklist.procedure), qPrintable(checklist.procedure));
            named << checklist.procedure;
        }
        QCOMPARE(named.size(), m_catalogue.procedures.size());
    }

    void aContractHasASheetOfItsOwn()
    {
        guideline::Catalogue catalogue = m_catalogue;
        const guideline::Checklist general = catalogue.checklists.value(u"contractor"_s);
        QVERIFY(general.perContract);
        const QString id = guideline::contractId(general, u"戸籍システム 保守/2026"_s);
        QCOMPARE(id, u"contractor.戸籍システム-保守-2026"_s);
        QVERIFY(guideline::contractId(general, u"　"_s).isEmpty());
        model::Workspace workspace;
        workspace.checklists[id] = {{.question = u"1"_s, .answer = u"yes"_s}};
        workspace.checklists[u"zt4.x"_s] = {{.question = u"1"_s}}; // not one that is answered by contract
        guideline::addContracts(catalogue, workspace);
        QCOMPARE(catalogue.checklists.size(), m_catalogue.checklists.size() + 1);
        QCOMPARE(catalogue.checklists.value(id).questions.size(), general.questions.size());
    }

private:
    guideline::Catalogue m_catalogue;
};

QTEST_GUILESS_MAIN(tst_TemplateDocument)
#include "tst_templatedocument.moc"
