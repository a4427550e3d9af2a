// SPDX-License-Identifier: Apache-2.0
#include "desk/newworkspace.h"
#include "model/numbering.h"
#include "model/placeholders.h"
#include "store/repository.h"
#include "store/workingstate.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace hoshin;
using model::Organ;

namespace {

desk::NewWorkspace hoshimino()
{
    desk::NewWorkspace plan;
    plan.body.name = u"星見野市"_s;
    plan.body.kind = model::BodyKind::City;
    plan.edition = u"r8-03"_s;
    plan.organs = {{.organ = Organ::Head, .instrument = u"告示"_s},
                   {.organ = Organ::Assembly, .way = desk::AdoptionWay::Alone, .instrument = u"訓令"_s},
                   {.organ = Organ::EducationBoard, .way = desk::AdoptionWay::Joint, .instrument = u"告示"_s},
                   {.organ = Organ::PropertyAssessment,
                    .way = desk::AdoptionWay::Exempt,
                    .reason = u"情報システムを使わない。"_s}};
    return plan;
}

QString allText(const model::Clause &clause)
{
    QString text = clause.text;
    for (const model::Clause &child : clause.children)
        text += u'\n' + allText(child);
    return text;
}

bool hasOrgansPlaceholder(const model::Clause &clause)
{
    const bool own = std::any_of(clause.spans.begin(), clause.spans.end(), [](const model::Span &span) {
        return span.kind == model::SpanKind::Placeholder && span.placeholder == "organs"_L1;
    });
    return own || std::any_of(clause.children.begin(), clause.children.end(), hasOrgansPlaceholder);
}

} // namespace

class tst_NewWorkspace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("HOSHIN_TEMPLATES", HOSHIN_SOURCE_DIR "/guideline-templates");
        qputenv("HOSHIN_STATE_DIR", QFile::encodeName(m_folder.filePath(u"作業中"_s)));
    }

    void organsThatAdoptAloneGetADocumentOfTheirOwn()
    {
        model::IdSource ids(1);
        const Result<model::Workspace> workspace = desk::plannedWorkspace(hoshimino(), ids);
        QVERIFY(workspace);
        QCOMPARE(workspace->documents.keys(),
                 (QStringList{u"kihon-hoshin"_s, u"kihon-hoshin-assembly"_s, u"taisaku-kijun"_s}));
        QCOMPARE(workspace->documents[u"kihon-hoshin-assembly"_s].title(), u"星見野市議会情報セキュリティ基本方針"_s);
        const QString common = allText(workspace->documents[u"kihon-hoshin"_s].root());
        const QString own = allText(workspace->documents[u"kihon-hoshin-assembly"_s].root());
        QVERIFY2(common.contains(u"市長及び教育委員会"_s), qPrintable(common.left(400)));
        QVERIFY(!common.contains(u"固定資産評価審査委員会"_s));
        QVERIFY(!own.contains(u"市長及び教育委員会"_s));
        QVERIFY(hasOrgansPlaceholder(workspace->documents[u"kihon-hoshin"_s].root()));
        QVERIFY(!hasOrgansPlaceholder(workspace->documents[u"kihon-hoshin-assembly"_s].root()));
        // What the profile says later is not what the assembly's own document says.
        const model::Document refilled =
            model::withPlaceholdersFilled(workspace->documents[u"kihon-hoshin-assembly"_s], workspace->body);
        QCOMPARE(allText(refilled.root()), own);
        QCOMPARE(workspace->body.organs.size(), size_t(4));
        QVERIFY(!workspace->mappings[u"kihon-hoshin-assembly"_s].empty());
    }

    void everyOrganHasARecord()
    {
        model::IdSource ids(1);
        const Result<model::Workspace> workspace = desk::plannedWorkspace(hoshimino(), ids);
        QVERIFY(workspace);
        QStringList shown;
        for (const model::Adoption &a : workspace->adoptions)
            shown << QStringList{QString(model::organName(a.organ)), a.document, a.instrument, a.jointGroup,
                                 a.exemptionReason}
                         .join(u'|');
        QCOMPARE(shown,
                 (QStringList{u"head|kihon-hoshin|告示|星見野市|"_s, u"assembly|kihon-hoshin-assembly|訓令||"_s,
                              u"education-board|kihon-hoshin|告示|星見野市|"_s,
                              u"property-assessment||||情報システムを使わない。"_s, u"head|taisaku-kijun|訓令||"_s}));
    }

    void onlyTheWantedDocumentsAreMade_data()
    {
        QTest::addColumn<bool>("basicPolicy");
        QTest::addColumn<bool>("standards");
        QTest::addColumn<QStringList>("slugs");
        QTest::newRow("standards alone") << false << true << QStringList{u"taisaku-kijun"_s};
        QTest::newRow("policies alone") << true << false << QStringList{u"kihon-hoshin"_s, u"kihon-hoshin-assembly"_s};
    }
    void onlyTheWantedDocumentsAreMade()
    {
        QFETCH(bool, basicPolicy);
        QFETCH(bool, standards);
        QFETCH(QStringList, slugs);
        desk::NewWorkspace plan = hoshimino();
        plan.basicPolicy = basicPolicy;
        plan.standards = standards;
        model::IdSource ids(1);
        const Result<model::Workspace> workspace = desk::plannedWorkspace(plan, ids);
        QVERIFY(workspace);
        QCOMPARE(workspace->documents.keys(), slugs);
    }

    void theWorkspaceOpensWithItsDraftsUnrecorded()
    {
        const QString path = m_folder.filePath(u"星見野 市.hoshin"_s);
        const Result<void> made =
            desk::makeWorkspace(path, hoshimino(), {.name = u"情報政策課"_s}, QDateTime::currentDateTime());
        QVERIFY2(made, qPrintable(made ? QString() : made.error().detail));
        const Result<store::Repository> repository = store::Repository::open(path);
        QVERIFY(repository);
        QVERIFY(repository->revisions()->empty());
        Result<store::WorkingState> state = store::WorkingState::open(*repository);
        QVERIFY(state);
        const Result<model::Workspace> workspace = state->workspace(*repository);
        QVERIFY(workspace);
        QCOMPARE(workspace->documents.size(), 3);
        QCOMPARE(workspace->body.editions, QStringList{u"r8-03"_s});
        const Result<void> again =
            desk::makeWorkspace(path, hoshimino(), {.name = u"別の人"_s}, QDateTime::currentDateTime());
        QVERIFY(!again);
        QCOMPARE(again.error().code, ErrorCode::AlreadyExists);
        QVERIFY(store::Repository::open(path)); // what was there is untouched
    }

    void nothingIsLeftWhereItCannotBeFinished_data()
    {
        QTest::addColumn<QString>("edition");
        QTest::addColumn<bool>("stateWritable");
        QTest::newRow("no such edition") << u"r99-01"_s << true;
        QTest::newRow("the working state cannot be written") << u"r8-03"_s << false;
    }
    void nothingIsLeftWhereItCannotBeFinished()
    {
        QFETCH(QString, edition);
        QFETCH(bool, stateWritable);
        const QString file = m_folder.filePath(u"ファイル"_s);
        QFile block(file);
        QVERIFY(block.open(QIODevice::WriteOnly));
        const QByteArray before = qgetenv("HOSHIN_STATE_DIR");
        if (!stateWritable)
            qputenv("HOSHIN_STATE_DIR", QFile::encodeName(file + u"/下"_s));
        desk::NewWorkspace plan = hoshimino();
        plan.edition = edition;
        const QString path = m_folder.filePath(u"失敗-%1.hoshin"_s.arg(edition));
        const Result<void> made =
            desk::makeWorkspace(path, plan, {.name = u"情報政策課"_s}, QDateTime::currentDateTime());
        qputenv("HOSHIN_STATE_DIR", before);
        QVERIFY(!made);
        QVERIFY(!QFileInfo::exists(path));
    }

private:
    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(tst_NewWorkspace)
#include "tst_newworkspace.moc"
