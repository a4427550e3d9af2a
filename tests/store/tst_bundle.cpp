// SPDX-License-Identifier: Apache-2.0
#include "base/fileio.h"
#include "store/bundle.h"
#include "store/repacking.h"
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
using store::BundleInfo;
using store::Repository;

static const QDateTime morning = QDateTime(QDate(2026, 4, 1), QTime(9, 0), QTimeZone::utc());

/// Two sides that exchange: ours with three revisions after the founding one, theirs not yet there.
class tst_Bundle : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_ours = m_folder->filePath(u"こちら.hoshin"_s);
        m_theirs = m_folder->filePath(u"あちら.hoshin"_s);
        m_file = m_folder->filePath(u"交換 1.bundle"_s);
        VERIFY_OK(Repository::create(m_ours, {}, {.name = u"太郎"_s}, morning));
        for (quint32 i = 1; i <= 3; ++i)
            record(m_ours, i);
    }

    void aCompleteBundleMakesTheWorkspaceElsewhere()
    {
        const Result<BundleInfo> made = create({});
        VERIFY_OK(made);
        QCOMPARE(made->newRevisions, 4);
        const Result<BundleInfo> verified = store::verifyBundle(m_theirs, m_file);
        VERIFY_OK(verified);
        QVERIFY(*verified == *made);
        QVERIFY(!QFile::exists(m_theirs));
        VERIFY_OK(store::openBundle(m_theirs, m_file));
        QCOMPARE(tip(m_theirs), tip(m_ours));
        QVERIFY(*Repository::open(m_theirs)->readWorkspace() == *Repository::open(m_ours)->readWorkspace());
        QCOMPARE(Repository::open(m_theirs)->revisions()->size(), 3u);
    }

    void anIncrementMovesTheOtherSideForward()
    {
        VERIFY_OK(create({}));
        VERIFY_OK(store::openBundle(m_theirs, m_file));
        record(m_ours, 4);
        record(m_ours, 5);
        const Result<BundleInfo> made = create(u"@3"_s);
        VERIFY_OK(made);
        QCOMPARE(made->newRevisions, 2);
        QCOMPARE(made->prerequisites.size(), 1);
        const Result<BundleInfo> opened = store::openBundle(m_theirs, m_file);
        VERIFY_OK(opened);
        QCOMPARE(opened->newRevisions, 2);
        QCOMPARE(tip(m_theirs), tip(m_ours));
        const Result<BundleInfo> again = store::openBundle(m_theirs, m_file);
        VERIFY_OK(again);
        QCOMPARE(again->newRevisions, 0);
    }

    void anIncrementWithoutItsBaseIsRefused()
    {
        VERIFY_OK(create(u"@2"_s));
        const Result<BundleInfo> opened = store::openBundle(m_theirs, m_file);
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, ErrorCode::Conflict);
        QVERIFY(opened.error().detail.contains(u"もとになる版"_s));
        QVERIFY(!QFile::exists(m_theirs));
    }

    void nothingNewIsSaid() { QCOMPARE(create(u"@-1"_s).error().code, ErrorCode::NotFound); }

    void twoWaysAreAConflictAndBothStay()
    {
        VERIFY_OK(create({}));
        VERIFY_OK(store::openBundle(m_theirs, m_file));
        record(m_ours, 4);
        record(m_theirs, 5);
        const QString theirTip = tip(m_theirs);
        VERIFY_OK(create(u"@3"_s));
        const Result<BundleInfo> opened = store::openBundle(m_theirs, m_file);
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, ErrorCode::Conflict);
        QCOMPARE(tip(m_theirs), theirTip);
        VERIFY_OK(Repository::open(m_theirs)->readWorkspace(tip(m_ours)));
    }

    void equalRevisionsGiveEqualBytes()
    {
        VERIFY_OK(create({}));
        const QByteArray first = *readFile(m_file);
        VERIFY_OK(create({}));
        QVERIFY(*readFile(m_file) == first);
    }

    void aDamagedFileIsRefused_data()
    {
        QTest::addColumn<int>("place"); // per mille of the file
        QTest::addColumn<bool>("cut");  // cut off there, else one byte changed
        for (const int place : {0, 2, 5, 20, 200, 500, 900, 999})
            QTest::addRow("cut off at %d per mille", place) << place << true;
        for (const int place : {0, 100, 200, 500, 900, 999})
            QTest::addRow("changed at %d per mille", place) << place << false;
    }
    void aDamagedFileIsRefused()
    {
        QFETCH(int, place);
        QFETCH(bool, cut);
        VERIFY_OK(create({}));
        QByteArray bytes = *readFile(m_file);
        const qsizetype offset = bytes.size() * place / 1000;
        if (cut)
            bytes.truncate(offset);
        else
            bytes[offset] = char(bytes[offset] ^ 0x55);
        VERIFY_OK(writeFile(m_file, bytes));
        const Result<BundleInfo> opened = store::openBundle(m_theirs, m_file);
        QVERIFY(!opened);
        QVERIFY(opened.error().code == ErrorCode::Malformed || opened.error().code == ErrorCode::Unsupported);
        QVERIFY(!opened.error().detail.isEmpty());
        QVERIFY(!QFile::exists(m_theirs));
        QCOMPARE(QDir(m_folder->path()).entryList({u"*.part-*"_s}, QDir::Dirs), QStringList());
    }

    void wrongHeadsAreRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<ErrorCode>("code");
        const QByteArray id(40, 'a');
        QTest::newRow("empty") << QByteArray() << ErrorCode::Malformed;
        QTest::newRow("a picture") << QByteArray("\x89PNG\r\n\x1a\n") << ErrorCode::Malformed;
        QTest::newRow("version 3") << QByteArray("# v3 git bundle\n@object-format=sha1\n\n") << ErrorCode::Unsupported;
        QTest::newRow("no references") << QByteArray("# v2 git bundle\n\nPACK") << ErrorCode::Malformed;
        QTest::newRow("only a tag") << "# v2 git bundle\n" + id + " refs/tags/x\n\nPACK" << ErrorCode::Malformed;
        QTest::newRow("a line without end") << "# v2 git bundle\n" + QByteArray(100'000, 'x') << ErrorCode::Malformed;
        QTest::newRow("no pack behind it") << "# v2 git bundle\n" + id + " HEAD\n\n" << ErrorCode::Malformed;
    }
    void wrongHeadsAreRefused()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(ErrorCode, code);
        VERIFY_OK(writeFile(m_file, bytes));
        const Result<BundleInfo> verified = store::verifyBundle(m_ours, m_file);
        QVERIFY(!verified);
        QCOMPARE(verified.error().code, code);
    }

    void gitAcceptsTheBundleAndWeAcceptGits()
    {
        const QString git = QStandardPaths::findExecutable(u"git"_s);
        if (git.isEmpty())
            QSKIP("git is not installed");
        VERIFY_OK(create({}));
        QVERIFY(runs(git, {u"--git-dir"_s, m_ours, u"bundle"_s, u"verify"_s, m_file}));
        const QString clone = m_folder->filePath(u"clone"_s);
        QVERIFY(runs(git, {u"clone"_s, m_file, clone}));
        QVERIFY(QFile::exists(clone + u"/workspace.xml"_s));
        VERIFY_OK(store::openBundle(m_theirs, m_file));
        const QString base = tip(m_ours);
        record(m_ours, 4);
        const QString theirs = m_folder->filePath(u"git.bundle"_s); // Git writes a thin pack
        QVERIFY(runs(git, {u"--git-dir"_s, m_ours, u"bundle"_s, u"create"_s, theirs, u"main"_s, u'^' + base}));
        VERIFY_OK(store::openBundle(m_theirs, theirs));
        QCOMPARE(tip(m_theirs), tip(m_ours));
        QVERIFY(runs(git, {u"--git-dir"_s, m_theirs, u"fsck"_s, u"--full"_s}));
    }

    void whatAWorkspaceMayNotHoldIsRefused_data()
    {
        QTest::addColumn<QString>("mode");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("detail");
        QTest::newRow("a symbolic link") << u"120000"_s << u"adoption.xml"_s << u"シンボリックリンク"_s;
        QTest::newRow("an executable") << u"100755"_s << u"adoption.xml"_s << u"実行できる"_s;
        QTest::newRow("a hidden name") << u"100644"_s << u".gitattributes"_s << u"名前"_s;
        QTest::newRow("a name with a backslash") << u"100644"_s << u"a\\b"_s << u"名前"_s;
        QTest::newRow("a device name") << u"100644"_s << u"nul.xml"_s << u"名前"_s;
    }
    void whatAWorkspaceMayNotHoldIsRefused()
    {
        QFETCH(QString, mode);
        QFETCH(QString, name);
        QFETCH(QString, detail);
        const QString git = QStandardPaths::findExecutable(u"git"_s);
        if (git.isEmpty())
            QSKIP("git is not installed");
        // Git itself adds the entry to the tree of the tip.
        const QByteArray tree = output(git, {u"ls-tree"_s, u"main"_s}, {});
        const QByteArray blob = output(git, {u"rev-parse"_s, u"main:workspace.xml"_s}, {}).trimmed();
        const QByteArray line = mode.toUtf8() + " blob " + blob + '\t' + name.toUtf8() + '\n';
        const QByteArray odd = output(git, {u"mktree"_s}, tree + line).trimmed();
        const QByteArray commit =
            output(git, {u"commit-tree"_s, QString::fromUtf8(odd), u"-p"_s, u"main"_s, u"-m"_s, u"x"_s}, {}).trimmed();
        output(git, {u"update-ref"_s, u"refs/heads/main"_s, QString::fromUtf8(commit)}, {});
        QCOMPARE(tip(m_ours), QString::fromUtf8(commit));
        const Result<model::Workspace> read = Repository::open(m_ours)->readWorkspace();
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::Malformed);
        QVERIFY2(read.error().detail.contains(detail), qPrintable(read.error().detail));
        VERIFY_OK(create({}));
        const Result<BundleInfo> opened = store::openBundle(m_theirs, m_file);
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, ErrorCode::Malformed);
        QVERIFY(!QFile::exists(m_theirs));
    }

    void repackingLosesNothing()
    {
        for (quint32 i = 10; i < 40; ++i)
            record(m_ours, i);
        const Result<Repository> repository = Repository::open(m_ours);
        const int before = store::looseObjects(*repository);
        QVERIFY(before > 100);
        const Result<store::RepackReport> done = store::repack(*repository);
        VERIFY_OK(done);
        QCOMPARE(done->packed, before);
        QCOMPARE(done->removed, before);
        QCOMPARE(store::looseObjects(*repository), 0);
        for (int i = 1; i <= 33; ++i)
            VERIFY_OK(Repository::open(m_ours)->readWorkspace(QString::number(i)));
        record(m_ours, 50);
        VERIFY_OK(store::repack(*Repository::open(m_ours)));
        VERIFY_OK(Repository::open(m_ours)->readWorkspace());
    }

    void repackingCanBeStopped()
    {
        const Result<Repository> repository = Repository::open(m_ours);
        const int before = store::looseObjects(*repository);
        const Result<store::RepackReport> done = store::repack(*repository, [](int, int) { return false; });
        QVERIFY(!done);
        QCOMPARE(done.error().code, ErrorCode::Cancelled);
        QCOMPARE(store::looseObjects(*repository), before);
    }

private:
    void record(const QString &path, quint32 seed)
    {
        Result<Repository> repository = Repository::open(path);
        VERIFY_OK(repository);
        model::Workspace workspace;
        workspace.documents[u"方針"_s] = test::randomDocument(seed, 20);
        const store::RevisionInfo info{.message = u"版 %1"_s.arg(seed), .author = {.name = u"花子"_s}, .at = morning};
        VERIFY_OK(repository->record(workspace, info, *repository->tip()));
    }
    static QString tip(const QString &path) { return *Repository::open(path)->tip(); }
    Result<BundleInfo> create(const QString &since)
    {
        return store::createBundle(*Repository::open(m_ours), m_file, since);
    }
    static bool runs(const QString &program, const QStringList &arguments)
    {
        return QProcess::execute(program, arguments) == 0;
    }
    QByteArray output(const QString &git, const QStringList &arguments, const QByteArray &input)
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const QString &who : {u"AUTHOR"_s, u"COMMITTER"_s}) {
            environment.insert(u"GIT_%1_NAME"_s.arg(who), u"x"_s);
            environment.insert(u"GIT_%1_EMAIL"_s.arg(who), u"x@example.jp"_s);
        }
        process.setProcessEnvironment(environment);
        process.start(git, QStringList{u"--git-dir"_s, m_ours} + arguments);
        process.write(input);
        process.closeWriteChannel();
        process.waitForFinished();
        return process.readAllStandardOutput();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_ours;
    QString m_theirs;
    QString m_file;
};

int main(int argc, char **argv)
{
    qputenv("HOSHIN_NO_FSYNC", "1");
    const QCoreApplication app(argc, argv);
    tst_Bundle test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_bundle.moc"
