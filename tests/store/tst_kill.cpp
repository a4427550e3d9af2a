// SPDX-License-Identifier: Apache-2.0
#include "store/autosave.h"
#include "store/workingstate.h"
#include "support/randomdocument.h"
#include "support/results.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace hoshin;
using store::Repository;
using store::WorkingState;

static const QString slug = u"基本方針"_s;

/// What was typed so far, as a number in the title: the n-th key makes it n.
static model::Workspace typed(model::Workspace workspace, int n)
{
    model::Document document = workspace.documents.value(slug);
    model::DocumentMeta meta = document.meta();
    meta.title = u"方針 %1"_s.arg(n);
    document.setMeta(meta);
    workspace.documents.insert(slug, document);
    return workspace;
}

static int typedIn(const model::Workspace &workspace)
{
    return workspace.documents.value(slug).title().section(u' ', 1).toInt();
}

/// Says on the standard output what has happened. A pipe keeps what was written into it when the writer is killed.
static void say(const char *what, const QString &value)
{
    std::printf("%s %s\n", what, qPrintable(value));
    std::fflush(stdout);
}

/// The program that gets killed: types, saves when it is due, and records now and then, until the end.
static int write(const QString &path, const QString &states)
{
    Result<Repository> repository = Repository::open(path);
    if (!repository)
        return 1;
    Result<WorkingState> state = WorkingState::open(*repository, states);
    if (!state)
        return 2;
    Result<model::Workspace> read = state->workspace(*repository);
    if (!read)
        return 3;
    model::Workspace workspace = *read;
    store::Autosave autosave({.pauseMs = 8, .longestMs = 30, .retryMs = 10});
    QElapsedTimer clock;
    clock.start();
    const int start = typedIn(workspace);
    say("ready", QString::number(start));
    for (int n = start + 1;; ++n) {
        workspace = typed(workspace, n);
        autosave.changed(clock.elapsed());
        say("typed", QString::number(n));
        if (autosave.isDue(clock.elapsed())) {
            if (const Result<void> saved = state->save(*repository, workspace, QDateTime::currentDateTimeUtc()); !saved)
                return 4;
            autosave.saved();
            say("saved", QString::number(n));
        }
        if (n % 12 == 0) {
            const Result<QString> id =
                state->record(*repository, {.message = u"版 %1"_s.arg(n), .at = QDateTime::currentDateTimeUtc()});
            if (!id)
                return 5;
            say("recorded", *id);
        }
        QTest::qSleep(1);
    }
}

/// Kill at any moment: the workspace opens, no revision is lost, and of the typing only what came after the last save.
class tst_Kill : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingThatWasSavedIsLost()
    {
        constexpr int kills = 200;
        QTemporaryDir folder;
        const QString path = folder.filePath(u"星見野市 方針.hoshin"_s);
        const QString states = folder.filePath(u"作業中"_s);
        model::Workspace first;
        first.documents[slug] = test::randomDocument(1, 15);
        VERIFY_OK(Repository::create(path, typed(first, 0), {.name = u"太郎"_s}, QDateTime::currentDateTimeUtc()));

        std::mt19937 random(20261121);
        QStringList recorded;
        int lost = 0;
        int records = 0;
        for (int kill = 0; kill < kills; ++kill) {
            QProcess writer;
            writer.start(QCoreApplication::applicationFilePath(), {u"--write"_s, path, states});
            QVERIFY(writer.waitForStarted());
            // After so many lines of its report and a moment more: by its progress, so that a slow machine kills it no earlier.
            QByteArray report;
            for (int lines = 1 + int(random() % 24); lines > 0; --lines) {
                while (!writer.canReadLine())
                    QVERIFY(writer.waitForReadyRead(30'000));
                report += writer.readLine();
            }
            QTest::qSleep(int(random() % 12));
            QCOMPARE(writer.state(), QProcess::Running);
            writer.kill(); // SIGKILL
            QVERIFY(writer.waitForFinished());
            QCOMPARE(writer.exitStatus(), QProcess::CrashExit);

            int lastTyped = 0;
            int lastSaved = 0;
            report += writer.readAllStandardOutput();
            for (const QByteArray &line : report.split('\n')) {
                const QByteArray value = line.mid(line.indexOf(' ') + 1);
                if (line.startsWith("typed") || line.startsWith("ready"))
                    lastTyped = value.toInt();
                if (line.startsWith("saved") || line.startsWith("ready"))
                    lastSaved = value.toInt();
                if (line.startsWith("recorded"))
                    recorded << QString::fromUtf8(value);
            }
            const Result<Repository> repository = Repository::open(path);
            VERIFY_OK(repository);
            Result<WorkingState> state = WorkingState::open(*repository, states);
            VERIFY_OK(state);
            QVERIFY(state->damaged().isEmpty());
            const Result<model::Workspace> workspace = state->workspace(*repository);
            VERIFY_OK(workspace);
            const int found = typedIn(*workspace);
            QVERIFY2(found >= lastSaved,
                     qPrintable(u"kill %1: saved %2, found %3"_s.arg(kill).arg(lastSaved).arg(found)));
            QVERIFY(found <= lastTyped + 1); // a key may have been typed and saved before it was said
            lost = std::max(lost, lastTyped - found);
            records = int(recorded.size());
        }
        // A key a millisecond and a save every 30: a loss of 30 keys here is a loss of 2.5 s at the program's own times.
        qInfo("%d kills, %d revisions, at most %d keys lost", kills, records, lost);
        QVERIFY(records > 20);
        const Result<std::vector<store::Revision>> revisions = Repository::open(path)->revisions();
        VERIFY_OK(revisions);
        QStringList kept;
        for (const store::Revision &revision : *revisions)
            kept << revision.id;
        for (const QString &id : recorded)
            QVERIFY2(kept.contains(id), qPrintable(id));
        for (const QString &id : kept)
            VERIFY_OK(Repository::open(path)->readWorkspace(id));
        const QString git = QStandardPaths::findExecutable(u"git"_s);
        if (!git.isEmpty())
            QCOMPARE(QProcess::execute(git, {u"--git-dir"_s, path, u"fsck"_s, u"--full"_s, u"--no-dangling"_s}), 0);
    }
};

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == "--write"_L1)
        return write(arguments.value(2), arguments.value(3));
    tst_Kill test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_kill.moc"
