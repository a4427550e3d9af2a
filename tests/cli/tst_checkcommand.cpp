// SPDX-License-Identifier: Apache-2.0
#include "cli/command.h"
#include "recorder.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace hoshin;

class tst_CheckCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_workspace = m_folder.filePath(u"星見野市.hoshin"_s);
        test::Recorder recorder;
        QCOMPARE(
            cli::runCommandLine({u"new"_s, m_workspace, u"--name"_s, u"星見野市"_s, u"--kind"_s, u"city"_s}, recorder),
            cli::Exit::Done);
    }

    void findingsAsJson()
    {
        test::Recorder recorder;
        QCOMPARE(cli::runCommandLine({u"check"_s, m_workspace, u"--format"_s, u"json"_s}, recorder),
                 cli::Exit::Findings);
        const QJsonArray findings = QJsonDocument::fromJson(recorder.written).object()[u"findings"_s].toArray();
        QSet<QString> rules;
        for (const QJsonValue &value : findings) {
            const QJsonObject finding = value.toObject();
            rules.insert(finding[u"rule"_s].toString());
            QVERIFY(!finding[u"message"_s].toString().isEmpty());
            QVERIFY(!finding[u"source"_s].toString().isEmpty());
            QVERIFY(!finding[u"remedy"_s].toString().isEmpty());
        }
        QVERIFY(rules.contains(u"organ-without-adoption"_s));
        QVERIFY(rules.contains(u"contact-missing"_s));
    }

    void sarifNamesItsRules()
    {
        test::Recorder recorder;
        QCOMPARE(cli::runCommandLine({u"check"_s, m_workspace, u"--format"_s, u"sarif"_s}, recorder),
                 cli::Exit::Findings);
        const QJsonObject log = QJsonDocument::fromJson(recorder.written).object();
        QCOMPARE(log[u"version"_s].toString(), u"2.1.0"_s);
        const QJsonObject run = log[u"runs"_s].toArray().first().toObject();
        QSet<QString> known;
        for (const QJsonValue &rule : run[u"tool"_s].toObject()[u"driver"_s].toObject()[u"rules"_s].toArray())
            known.insert(rule.toObject()[u"id"_s].toString());
        const QJsonArray results = run[u"results"_s].toArray();
        QVERIFY(!results.isEmpty());
        for (const QJsonValue &result : results)
            QVERIFY(known.contains(result.toObject()[u"ruleId"_s].toString()));
    }

    void textSaysWhatToDo()
    {
        test::Recorder recorder;
        QCOMPARE(cli::runCommandLine({u"check"_s, m_workspace}, recorder), cli::Exit::Findings);
        QVERIFY(QString::fromUtf8(recorder.written).contains(u"地方自治法第244条の6"_s));
    }

    void aWorkspaceThatIsNotThere()
    {
        test::Recorder recorder;
        QCOMPARE(cli::runCommandLine({u"check"_s, m_folder.filePath(u"none.hoshin"_s)}, recorder),
                 cli::Exit::Unreadable);
        QVERIFY(recorder.written.isEmpty());
    }

private:
    QTemporaryDir m_folder;
    QString m_workspace;
};

QTEST_GUILESS_MAIN(tst_CheckCommand)
#include "tst_checkcommand.moc"
