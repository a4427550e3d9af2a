// SPDX-License-Identifier: Apache-2.0
#include "store/repository.h"
#include "support/outline.h"
#include "support/randomdocument.h"
#include "support/results.h"

#include <QDir>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using namespace hoshin;
using store::Repository;

static const QDateTime at = QDateTime(QDate(2026, 4, 1), QTime(9, 0), QTimeZone(9 * 3600));
static const store::Author author{.name = u"方針 太郎"_s, .email = u"taro@example.jp"_s};

static store::RevisionInfo info(const QString &message) { return {.message = message, .author = author, .at = at}; }

class tst_Repository : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(u"星見野市 方針.hoshin"_s);
    }

    void aRevisionGivesBackWhatWasRecorded()
    {
        Result<Repository> repository = Repository::create(m_path, {.body = {.name = u"星見野市"_s}}, author, at);
        VERIFY_OK(repository);
        const model::Workspace workspace = test::randomWorkspace(5);
        store::RevisionInfo said = info(u"制定\n\n詳しい説明。\nKind: でない行"_s);
        said.decided = QDate(2026, 3, 20);
        said.effective = QDate(2026, 4, 1);
        said.kind = store::RevisionKind::Decided;
        const Result<QString> tip = repository->tip();
        VERIFY_OK(tip);
        const Result<QString> id = repository->record(workspace, said, *tip);
        VERIFY_OK(id);

        Result<Repository> again = Repository::open(m_path);
        VERIFY_OK(again);
        const Result<model::Workspace> read = again->readWorkspace();
        VERIFY_OK(read);
        QVERIFY(*read == workspace);
        const Result<model::Document> document = again->readDocument(u"対策基準"_s, u"@1"_s);
        VERIFY_OK(document);
        QVERIFY(*document == workspace.documents[u"対策基準"_s]);
        const auto revisions = again->revisions();
        VERIFY_OK(revisions);
        QCOMPARE(revisions->size(), 1u);
        const store::Revision &revision = revisions->front();
        QCOMPARE(revision.id, *id);
        QCOMPARE(revision.number, 1);
        QCOMPARE(revision.info.message, said.message);
        QCOMPARE(revision.info.decided, said.decided);
        QCOMPARE(revision.info.effective, said.effective);
        QCOMPARE(revision.info.kind, said.kind);
        QVERIFY(revision.info.author == author);
        QCOMPARE(revision.info.at, at);
    }

    void revisionsAreNamedByNumberAndId()
    {
        Result<Repository> repository = Repository::create(m_path, {}, author, at);
        VERIFY_OK(repository);
        QStringList ids{*repository->tip()};
        for (int i = 1; i <= 3; ++i) {
            model::Workspace workspace;
            workspace.documents[u"a"_s] = test::randomDocument(quint32(i), 3);
            const auto id = repository->record(workspace, info(u"版%1"_s.arg(i)), ids.last());
            VERIFY_OK(id);
            ids << *id;
        }
        const auto named = [&](const QString &word) {
            const Result<QString> id = repository->resolve(word);
            return id ? int(ids.indexOf(*id)) : -1;
        };
        QCOMPARE(named({}), 3);
        QCOMPARE(named(u"@0"_s), 0);
        QCOMPARE(named(u"@1"_s), 1);
        QCOMPARE(named(u"2"_s), 2);
        QCOMPARE(named(u"@-1"_s), 3);
        QCOMPARE(named(u"-3"_s), 1);
        QCOMPARE(named(u"@-4"_s), -1);
        QCOMPARE(named(u"@4"_s), -1);
        QCOMPARE(named(u"@99999999999999"_s), -1);
        QCOMPARE(named(ids[2].left(8)), 2);
        QCOMPARE(named(ids[1]), 1);
        QCOMPARE(named(u"abc"_s), -1);
        QCOMPARE(named(u"第一版"_s), -1);
        QCOMPARE(named(QString(40, u'0')), -1);
    }

    void recordingOnAnOldTipIsAConflict()
    {
        Result<Repository> mine = Repository::create(m_path, {}, author, at);
        VERIFY_OK(mine);
        const QString base = *mine->tip();
        Result<Repository> theirs = Repository::open(m_path);
        VERIFY_OK(theirs);
        VERIFY_OK(theirs->record({}, info(u"先に"_s), base));
        const Result<QString> late = mine->record({}, info(u"後から"_s), base);
        QVERIFY(!late);
        QCOMPARE(late.error().code, ErrorCode::Conflict);
        QCOMPARE(mine->revisions()->size(), 1u);
    }

    void equalInputGivesEqualIds()
    {
        const auto made = [&](const QString &path) {
            Result<Repository> repository = Repository::create(path, {.body = {.name = u"市"_s}}, author, at);
            return *repository->record(test::randomWorkspace(9), info(u"版"_s), *repository->tip());
        };
        QCOMPARE(made(m_folder->filePath(u"a.hoshin"_s)), made(m_folder->filePath(u"b.hoshin"_s)));
    }

    void gitAcceptsTheWorkspace()
    {
        const QString git = QStandardPaths::findExecutable(u"git"_s);
        if (git.isEmpty())
            QSKIP("git is not installed");
        Result<Repository> repository = Repository::create(m_path, {}, author, at);
        VERIFY_OK(repository);
        VERIFY_OK(repository->record(test::randomWorkspace(2), info(u"制定"_s), *repository->tip()));
        const QString clone = m_folder->filePath(u"clone"_s);
        const QList<QStringList> calls = {{u"--git-dir"_s, m_path, u"fsck"_s, u"--full"_s, u"--strict"_s},
                                          {u"--git-dir"_s, m_path, u"log"_s, u"--stat"_s},
                                          {u"clone"_s, m_path, clone}};
        for (const QStringList &arguments : calls) {
            QProcess process;
            process.start(git, arguments);
            QVERIFY(process.waitForFinished());
            QVERIFY2(process.exitCode() == 0, process.readAllStandardError().constData());
        }
        QVERIFY(QFile::exists(clone + u"/documents/対策基準.xml"_s));
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

int main(int argc, char **argv)
{
    qputenv("HOSHIN_NO_FSYNC", "1");
    const QCoreApplication app(argc, argv);
    tst_Repository test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_repository.moc"
