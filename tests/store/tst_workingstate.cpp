// SPDX-License-Identifier: Apache-2.0
#include "store/workingfile.h"
#include "store/workingstate.h"
#include "support/randomdocument.h"
#include "support/results.h"

#include <QCryptographicHash>
#include <QDir>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using namespace hoshin;
using store::Repository;
using store::WorkingState;

static const QDateTime at = QDateTime(QDate(2026, 4, 1), QTime(9, 0), QTimeZone::utc());

static model::Workspace withDocument(const QString &slug, quint32 seed)
{
    model::Workspace workspace;
    workspace.documents[slug] = test::randomDocument(seed, 20);
    return workspace;
}

class tst_WorkingState : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(u"方針 作業.hoshin"_s);
        m_states = m_folder->filePath(u"states"_s);
        Result<Repository> made = Repository::create(m_path, {}, {.name = u"太郎"_s}, at);
        VERIFY_OK(made);
        m_repository = std::make_unique<Repository>(*std::move(made));
    }

    void whatWasSavedIsThereAfterOpeningAgain()
    {
        const model::Workspace now = withDocument(u"基本方針"_s, 1);
        {
            Result<WorkingState> state = open();
            VERIFY_OK(state);
            QVERIFY(state->isEmpty());
            VERIFY_OK(state->save(*m_repository, now, at));
        }
        Result<WorkingState> state = open();
        VERIFY_OK(state);
        QCOMPARE(state->changedPaths(), QStringList{u"documents/基本方針.xml"_s});
        QCOMPARE(state->savedAt(), at);
        QVERIFY(*state->workspace(*m_repository) == now);
        QVERIFY(*state->document(*m_repository, u"基本方針"_s) == now.documents[u"基本方針"_s]);
    }

    void filesOfEveryVersionAreRead()
    {
        const QByteArray head = "path documents/a.xml\nbase 12\nsaved 2026-04-01T00:00:00.000Z\n";
        const QByteArray sum = QCryptographicHash::hash("text", QCryptographicHash::Sha256).toHex();
        const QByteArray first = "hoshin-working-file 1\n" + head + "sha256 " + sum + "\n\ntext";
        const Result<store::WorkingFile> file = store::readWorkingFile(first, u"f"_s);
        VERIFY_OK(file);
        QCOMPARE(file->bytes, "text");
        QVERIFY(*store::readWorkingFile(store::writeWorkingFile(*file), u"f"_s) == *file);
        for (const QByteArray &whole : {first, store::writeWorkingFile(*file)}) {
            const Result<store::WorkingFile> damaged = store::readWorkingFile(whole.chopped(1) + '!', u"f"_s);
            QVERIFY(!damaged && damaged.error().code == ErrorCode::Malformed);
        }
        const Result<store::WorkingFile> newer =
            store::readWorkingFile("hoshin-working-file 3\n" + head + "\n", u"f"_s);
        QVERIFY(!newer && newer.error().code == ErrorCode::Unsupported);
    }

    void goingBackToTheRecordedTextLeavesNothing()
    {
        Result<WorkingState> state = open();
        VERIFY_OK(state->save(*m_repository, withDocument(u"a"_s, 1), at));
        VERIFY_OK(state->save(*m_repository, {}, at));
        QVERIFY(state->isEmpty());
        QVERIFY(open()->isEmpty());
    }

    void recordingClearsIt()
    {
        Result<WorkingState> state = open();
        VERIFY_OK(state->save(*m_repository, withDocument(u"a"_s, 1), at));
        const auto id = state->record(*m_repository, {.message = u"版"_s, .at = at});
        VERIFY_OK(id);
        QVERIFY(state->isEmpty());
        QCOMPARE(state->base(), *id);
        QCOMPARE(open()->base(), *id);
        QVERIFY(*m_repository->readWorkspace() == withDocument(u"a"_s, 1));
    }

    void aRemovedDocumentStaysRemoved()
    {
        Result<WorkingState> state = open();
        VERIFY_OK(state->save(*m_repository, withDocument(u"a"_s, 1), at));
        VERIFY_OK(state->record(*m_repository, {.message = u"版"_s, .at = at}));
        VERIFY_OK(state->save(*m_repository, {}, at));
        state = open();
        QVERIFY(state->workspace(*m_repository)->documents.isEmpty());
        QCOMPARE(state->document(*m_repository, u"a"_s).error().code, ErrorCode::NotFound);
        VERIFY_OK(state->record(*m_repository, {.message = u"廃止"_s, .at = at}));
        QVERIFY(m_repository->readWorkspace()->documents.isEmpty());
    }

    void aKillBetweenRecordingAndClearingIsNoticed()
    {
        const model::Workspace now = withDocument(u"a"_s, 1);
        Result<WorkingState> state = open();
        VERIFY_OK(state->save(*m_repository, now, at));
        VERIFY_OK(m_repository->record(now, {.message = u"版"_s, .at = at}, state->base()));
        state = open(); // the file is still there, and the tip holds the same
        QVERIFY(state->isEmpty());
        QCOMPARE(state->base(), *m_repository->tip());
    }

    void othersRevisionIsAConflictThatCanBeCaughtUp()
    {
        Result<WorkingState> state = open();
        VERIFY_OK(state->save(*m_repository, withDocument(u"mine"_s, 1), at));
        VERIFY_OK(m_repository->record(withDocument(u"theirs"_s, 2), {.message = u"先に"_s, .at = at}, state->base()));
        state = open();
        QVERIFY(!state->isEmpty());
        QCOMPARE(state->record(*m_repository, {.message = u"後"_s, .at = at}).error().code, ErrorCode::Conflict);
        VERIFY_OK(state->catchUp(*m_repository, at.addSecs(1)));
        VERIFY_OK(state->record(*m_repository, {.message = u"後"_s, .at = at}));
        QCOMPARE(m_repository->readWorkspace()->documents.keys(), (QStringList{u"mine"_s, u"theirs"_s}));
    }

    void bothChangedTheSameDocument()
    {
        Result<WorkingState> state = open();
        VERIFY_OK(state->save(*m_repository, withDocument(u"a"_s, 1), at));
        VERIFY_OK(m_repository->record(withDocument(u"a"_s, 2), {.message = u"先に"_s, .at = at}, state->base()));
        state = open();
        const Result<void> caughtUp = state->catchUp(*m_repository, at);
        QVERIFY(!caughtUp);
        QCOMPARE(caughtUp.error().code, ErrorCode::Conflict);
        QVERIFY(caughtUp.error().detail.contains(u"documents/a.xml"_s));
        QVERIFY(*state->document(*m_repository, u"a"_s) == withDocument(u"a"_s, 1).documents[u"a"_s]);
    }

    void theStateOfAnotherWorkspaceAtThisPlaceIsSetAside()
    {
        Result<WorkingState> state = open();
        VERIFY_OK(state->save(*m_repository, withDocument(u"a"_s, 1), at));
        QVERIFY(QDir(m_path).removeRecursively());
        Result<Repository> other = Repository::create(m_path, {.body = {.name = u"別"_s}}, {}, at.addDays(1));
        VERIFY_OK(other);
        Result<WorkingState> fresh = WorkingState::open(*other, m_states);
        VERIFY_OK(fresh);
        QVERIFY(fresh->isEmpty());
        QCOMPARE(QDir(m_states).entryList({u"*.aside-1"_s}, QDir::Dirs).size(), 1);
    }

    void aDamagedFileDoesNotKeepTheWorkspaceClosed()
    {
        Result<WorkingState> state = open();
        VERIFY_OK(state->save(*m_repository, withDocument(u"a"_s, 1), at));
        const QDir folder(m_states + u'/' + QDir(m_states).entryList(QDir::Dirs | QDir::NoDotAndDotDot).first());
        const QString path = folder.filePath(folder.entryList({u"*.state"_s}).first());
        QFile file(path);
        QVERIFY(file.resize(file.size() / 2));
        state = open();
        VERIFY_OK(state);
        QVERIFY(state->isEmpty());
        QCOMPARE(state->damaged().size(), 1);
        QVERIFY(QFile::exists(path + u".damaged"_s));
    }

    void aFolderThatCannotBeWrittenIsSaid()
    {
        QFile file(m_states);
        QVERIFY(file.open(QIODevice::WriteOnly)); // a file where the folder should be
        Result<WorkingState> state = open();
        VERIFY_OK(state);
        const Result<void> saved = state->save(*m_repository, withDocument(u"a"_s, 1), at);
        QVERIFY(!saved);
        QCOMPARE(saved.error().code, ErrorCode::NotWritable);
    }

private:
    Result<WorkingState> open() { return WorkingState::open(*m_repository, m_states); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Repository> m_repository;
    QString m_path;
    QString m_states;
};

int main(int argc, char **argv)
{
    qputenv("HOSHIN_NO_FSYNC", "1");
    const QCoreApplication app(argc, argv);
    tst_WorkingState test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_workingstate.moc"
