// SPDX-License-Identifier: Apache-2.0
#include "base/fileio.h"
#include "guideline/editionreader.h"
#include "publish/oscal/oscalcatalog.h"
#include "publish/oscal/oscalcheck.h"
#include "publish/oscal/oscaljson.h"
#include "publish/oscal/oscalmapping.h"
#include "publish/oscal/oscalpolicy.h"
#include "sampleworkspace.h"

#include <QDir>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace hoshin;
using namespace hoshin::publish;

namespace {

QString shown(const std::vector<oscal::Fault> &faults)
{
    QStringList lines;
    for (const oscal::Fault &fault : faults)
        lines << fault.rule + u' ' + fault.subject;
    return lines.join(u'\n');
}

QJsonObject json(const char *text)
{
    QString quoted = QString::fromUtf8(text);
    return QJsonDocument::fromJson(quoted.replace(u'\'', u'"').toUtf8()).object();
}

QJsonObject wrapped(const QString &kind, const QJsonObject &content) { return {{kind, content}}; }

} // namespace

/// With HOSHIN_TEST_OUTPUT the files stay there, for check-oscal.
class tst_Oscal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("HOSHIN_TEMPLATES", HOSHIN_SOURCE_DIR "/guideline-templates");
        for (const QString &id : {u"r8-03"_s, u"r7-03"_s}) {
            const Result<guideline::Edition> edition = guideline::loadEdition(id);
            QVERIFY2(edition.has_value(), edition ? "" : qPrintable(toLogString(edition.error())));
            m_editions.insert(id, *edition);
        }
    }

    void ourFilesAreWhole()
    {
        const guideline::Edition edition = m_editions[u"r8-03"_s];
        const oscal::PublicPolicy policy = oscal::publicPolicy(test::sampleWorkspace());
        const Result<guideline::Catalogue> catalogue = guideline::loadCatalogue();
        QVERIFY(catalogue.has_value());
        const QList<std::pair<QString, QJsonObject>> files{
            {u"catalog"_s, oscal::catalog(edition)},
            {u"catalog"_s, oscal::catalog(m_editions[u"r7-03"_s])},
            {u"profile"_s, oscal::profile(policy, edition)},
            {u"catalog"_s, oscal::resolvedCatalog(policy, edition)},
            {u"component-definition"_s, oscal::componentDefinition(policy, edition)},
            {u"mapping-collection"_s,
             oscal::mappingCollection(edition, &m_editions[u"r7-03"_s], catalogue->crosswalk)}};
        oscal::KnownIds known;
        for (const auto &[id, one] : m_editions.asKeyValueRange())
            known.insert(oscal::catalogHref(id), oscal::idsOf(wrapped(u"catalog"_s, oscal::catalog(one))));
        for (qsizetype i = 0; i < files.size(); ++i) {
            keep(oscal::toFile(files[i].first, files[i].second), u"%1-%2.json"_s.arg(files[i].first).arg(i));
            const auto faults = oscal::check(wrapped(files[i].first, files[i].second), known);
            QVERIFY2(faults.empty(), qPrintable(files[i].first + u": "_s + shown(faults)));
        }
        QVERIFY(oscal::catalog(edition) == oscal::catalog(edition));
    }

    void policyIsTakenOver()
    {
        const oscal::PublicPolicy policy = oscal::publicPolicy(test::sampleWorkspace());
        const QJsonObject profile = oscal::profile(policy, m_editions[u"r8-03"_s]);
        const QByteArray text = oscal::toFile(u"profile"_s, profile);
        QVERIFY(text.contains("gl.b1"));
        QVERIFY(text.contains(u"市の情報資産を守るため"_s.toUtf8())); // its own words
        QVERIFY(!text.contains("gl.b3"));                             // of a withheld clause
        const QByteArray local = QByteArray::fromBase64(
            profile[u"back-matter"_s][u"resources"_s][0][u"base64"_s][u"value"_s].toString().toUtf8());
        QVERIFY(local.contains(u"市長が定める"_s.toUtf8()));
        const QByteArray component =
            oscal::toFile(u"component-definition"_s, oscal::componentDefinition(policy, m_editions[u"r8-03"_s]));
        QVERIFY(component.contains(u"別に定めるため"_s.toUtf8()));
    }

    void noSecretWordLeaves()
    {
        const oscal::PublicPolicy policy = oscal::publicPolicy(test::sampleWorkspace());
        const guideline::Edition &edition = m_editions[u"r8-03"_s];
        const QByteArray all = oscal::toFile(u"a"_s, oscal::profile(policy, edition))
            + oscal::toFile(u"b"_s, oscal::resolvedCatalog(policy, edition))
            + oscal::toFile(u"c"_s, oscal::componentDefinition(policy, edition))
            + QByteArray::fromBase64(oscal::profile(
                                         policy, edition)[u"back-matter"_s][u"resources"_s][0][u"base64"_s][u"value"_s]
                                         .toString()
                                         .toUtf8());
        for (const QString &word : test::secretWords())
            QVERIFY2(!all.contains(word.toUtf8()), qPrintable(word));
    }

    void faults_data()
    {
        QTest::addColumn<QJsonObject>("file");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const char *file, const QString &expected) {
            QTest::newRow(name) << json(file) << expected;
        };
        row("no OSCAL file", "{'plan':{}}", u"no-model plan"_s);
        row("a wrong oscal-version", "{'catalog':{'metadata':{'oscal-version':'1.0.4'}}}", u"oscal-version 1.0.4"_s);
        row("a control id used twice",
            "{'catalog':{'metadata':{'oscal-version':'1.2.1'},'controls':[{'id':'a'},{'id':'a'}]}}",
            u"duplicate-id a"_s);
        row("an insert without its parameter",
            "{'catalog':{'metadata':{'oscal-version':'1.2.1'},'controls':[{'id':'a','parts':[{'prose':"
            "'x {{ insert: param, p }} y'}]}]}}",
            u"dangling-param p"_s);
        row("empty prose",
            "{'catalog':{'metadata':{'oscal-version':'1.2.1'},'groups':[{'parts':[{'id':'q','prose':' '}]}]}}",
            u"empty-prose q"_s);
        row("a Japanese id", "{'catalog':{'metadata':{'oscal-version':'1.2.1'},'controls':[{'id':'目的'}]}}",
            u"unwise-id 目的"_s);
        row("a circled number as id", "{'catalog':{'metadata':{'oscal-version':'1.2.1'},'controls':[{'id':'a①'}]}}",
            u"unwise-id a①"_s);
        row("moved to nowhere",
            "{'catalog':{'metadata':{'oscal-version':'1.2.1'},'controls':[{'id':'a','links':[{'rel':'moved-to','href':"
            "'#b'}]}]}}",
            u"dangling-link b"_s);
        row("a UUID used twice",
            "{'catalog':{'metadata':{'oscal-version':'1.2.1'},'uuid':'u','back-matter':{'resources':[{'uuid':'u'}]}}}",
            u"duplicate-uuid u"_s);
        row("an import of a control that is not there",
            "{'profile':{'metadata':{'oscal-version':'1.2.1'},'imports':[{'href':'known.json','include-controls':[{'"
            "with-"
            "ids':['a','x']}]}]}}",
            u"unknown-control x"_s);
        row("an alter of a control that is not selected",
            "{'profile':{'metadata':{'oscal-version':'1.2.1'},'imports':[{'href':'known.json','include-controls':[{'"
            "with-"
            "ids':['a']}]}],'modify':{'alters':[{'control-id':'b'}]}}}",
            u"unselected-alter b"_s);
        row("an unknown component type",
            "{'component-definition':{'metadata':{'oscal-version':'1.2.1'},'components':[{'type':'law'}]}}",
            u"unknown-component-type law"_s);
        row("a requirement for a control that is not there",
            "{'component-definition':{'metadata':{'oscal-version':'1.2.1'},'components':[{'type':'policy','control-"
            "implementations':[{'source':'known.json','implemented-requirements':[{'control-id':'x'}]}]}]}}",
            u"unknown-control x"_s);
        row("a map to an id that is not there",
            "{'mapping-collection':{'metadata':{'oscal-version':'1.2.1'},'mappings':[{'source-resource':{'href':'known."
            "json'},"
            "'target-resource':{'href':'known.json'},'maps':[{'relationship':'equal-to','sources':[{'id-ref':'a'}],"
            "'targets':[{'id-ref':'x'}]}]}]}}",
            u"unknown-control x"_s);
        row("an unknown relationship, the mapping not in an array",
            "{'mapping-collection':{'metadata':{'oscal-version':'1.2.1'},'mappings':{'maps':[{'relationship':'like'}]}}"
            "}",
            u"unknown-relationship like"_s);
        row("no relationship, but targets",
            "{'mapping-collection':{'metadata':{'oscal-version':'1.2.1'},'mappings':[{'maps':[{'uuid':'m','"
            "relationship':"
            "'no-relationship','targets':[{'id-ref':'a'}]}]}]}}",
            u"targets-without-relationship m"_s);
    }
    void faults()
    {
        QFETCH(QJsonObject, file);
        QFETCH(QString, expected);
        QCOMPARE(shown(oscal::check(file, {{u"known.json"_s, {u"a"_s, u"b"_s}}})), expected);
    }

    void deepNestingIsRefused()
    {
        QJsonObject object{{u"id"_s, u"a"_s}};
        for (int i = 0; i < 500; ++i)
            object = {{u"parts"_s, QJsonArray{object}}};
        object[u"metadata"_s] = QJsonObject{{u"oscal-version"_s, QString(oscal::version)}};
        const auto faults = oscal::check(wrapped(u"catalog"_s, object));
        QVERIFY(!faults.empty());
        QCOMPARE(faults.front().rule, u"too-deep"_s);
    }

    void uuidsAreTheSameEverywhere()
    {
        QCOMPARE(oscal::uuid(u"catalog:r8-03"_s), oscal::uuid(u"catalog:r8-03"_s));
        QVERIFY(oscal::uuid(u"a"_s) != oscal::uuid(u"b"_s));
        QCOMPARE(oscal::uuid(u"a"_s).at(14), u'5');
    }

private:
    static void keep(const QByteArray &bytes, const QString &name)
    {
        const QString folder = qEnvironmentVariable("HOSHIN_TEST_OUTPUT");
        if (!folder.isEmpty() && QDir().mkpath(folder))
            QVERIFY(writeFile(QDir(folder).filePath(name), bytes));
    }

    QMap<QString, guideline::Edition> m_editions;
};

QTEST_GUILESS_MAIN(tst_Oscal)
#include "tst_oscal.moc"
