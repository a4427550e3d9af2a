// SPDX-License-Identifier: Apache-2.0
// amend and apply by the command line: exit codes and what is said.
#include "cli/command.h"
#include "recorder.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace hoshin;

namespace {

struct Outcome
{
    int exit = -1;
    QByteArray output;
    QString messages;
};

Outcome run(const QStringList &arguments)
{
    test::Recorder console;
    const int exit = int(cli::runCommandLine(arguments, console));
    return {exit, console.written, console.messages.join(u'\n')};
}

const QString policy =
    u"基本方針\n\n1 目的\n市の情報資産を守る。\n2 体制\n(1) 責任者\n副市長とする。\n(2) 管理者\n課長とする。\n"_s;

} // namespace

class tst_AmendCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void equalTextsNeedNoAmendment_data()
    {
        QTest::addColumn<QString>("format");
        QTest::newRow("text") << u"text"_s;
        QTest::newRow("json") << u"json"_s;
    }
    void equalTextsNeedNoAmendment()
    {
        QFETCH(QString, format);
        const QString path = file(u"old.txt"_s, policy);
        const Outcome outcome = run({u"amend"_s, path, path, u"--profile"_s, u"directive"_s, u"--format"_s, format});
        QCOMPARE(outcome.exit, 0);
        QVERIFY2(outcome.messages.contains(u"違いはありません"_s), qPrintable(outcome.messages));
        const QJsonObject json = QJsonDocument::fromJson(outcome.output).object();
        if (format == u"text"_s)
            QCOMPARE(outcome.output, QByteArray());
        else
            QVERIFY(json[u"text"_s].toString().isEmpty() && json[u"instructions"_s].toArray().isEmpty());
    }

    void aMovedSectionIsAmendedAndAppliedBack()
    {
        QString fresh = policy;
        fresh.replace(u"2 体制"_s, u"2 範囲\n市の全ての機関とする。\n3 体制"_s);
        const QString before = file(u"old.txt"_s, policy);
        const QString after = file(u"new.txt"_s, fresh);
        const Outcome amended = run({u"amend"_s, before, after});
        QCOMPARE(amended.exit, 0);
        const QString said = QString::fromUtf8(amended.output).section(u'\n', 1);
        QCOMPARE(said, u"　2を3とし、1の次に次のように加える。\n2　範囲\n市の全ての機関とする。\n"_s);
        const Outcome applied = run({u"apply"_s, before, file(u"amendment.txt"_s, QString::fromUtf8(amended.output))});
        QCOMPARE(applied.exit, 0);
        QCOMPARE(QString::fromUtf8(applied.output), fresh);
        QCOMPARE(run({u"amendment-lint"_s, file(u"sentence.txt"_s, said.section(u'\n', 0, 0))}).exit, 0);
    }

private:
    QString file(const QString &name, const QString &text)
    {
        QFile out(m_folder.filePath(name));
        return out.open(QIODevice::WriteOnly) && out.write(text.toUtf8()) > 0 ? out.fileName() : QString();
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(tst_AmendCommand)
#include "tst_amendcommand.moc"
