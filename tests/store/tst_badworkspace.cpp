// SPDX-License-Identifier: Apache-2.0
#include "account.h"
#include "base/fileio.h"
#include "store/repacking.h"
#include "store/workingstate.h"
#include "store/workspacefiles.h"
#include "support/randomdocument.h"
#include "support/results.h"
#include "xml/recordxml.h"

#include <QDir>
#include <QDirIterator>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

#include <functional>

using namespace Qt::StringLiterals;
using namespace hoshin;
using store::Repository;

static const QDateTime morning = QDateTime(QDate(2026, 4, 1), QTime(9, 0), QTimeZone::utc());

/// Does something bad to the sound workspace at a path.
using Damage = std::function<void(const QString &)>;
Q_DECLARE_METATYPE(Damage)
Q_DECLARE_METATYPE(hoshin::model::PublicationSet)

static void overwrite(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    file.setPermissions(file.permissions() | QFile::WriteOwner);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot damage %s", qPrintable(path));
}

/// Changes one byte in the middle of the file.
static void spoil(const QString &path)
{
    QByteArray bytes = *readFile(path);
    bytes[bytes.size() / 2] = char(bytes[bytes.size() / 2] ^ 0x55);
    overwrite(path, bytes);
}

static QStringList filesBelow(const QString &folder, const QString &pattern)
{
    QStringList paths;
    QDirIterator it(folder, {pattern}, QDir::Files, QDirIterator::Subdirectories);
    while (it.hasNext())
        paths << it.next();
    return paths;
}

static void eachLoose(const QString &workspace, const std::function<void(const QString &)> &act)
{
    for (const QString &path : filesBelow(workspace + u"/objects"_s, u"*"_s)) {
        if (QFileInfo(path).fileName().size() == 38)
            act(path);
    }
}

/// Whatever is wrong with a workspace becomes an error with a code and words, from opening or from reading; nothing crashes and
/// nothing is altered.
class tst_BadWorkspace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(u"星見野市 方針.hoshin"_s);
        VERIFY_OK(Repository::create(m_path, {}, {.name = u"太郎"_s}, morning));
        record(1);
        record(2);
    }

    void badPlacesAreNamed_data()
    {
        using enum ErrorCode;
        QTest::addColumn<Damage>("damage");
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<QString>("detail"); // a part of it
        const auto row = [](const char *name, const Damage &damage, ErrorCode code, const QString &detail) {
            QTest::newRow(name) << damage << code << detail;
        };
        row(
            "nothing there", [](const QString &path) { QDir(path).removeRecursively(); }, NotFound,
            u"何もありません"_s);
        row(
            "the folder above is gone", [](const QString &path) { QDir(QFileInfo(path).path()).removeRecursively(); },
            NotFound, u"ドライブ"_s);
        row(
            "a file of that name",
            [](const QString &path) {
                QDir(path).removeRecursively();
                overwrite(path, "text");
            },
            Malformed, u"作業フォルダーではなくファイル"_s);
        row(
            "an empty folder",
            [](const QString &path) {
                QDir(path).removeRecursively();
                QDir().mkpath(path);
            },
            NotFound, u"作業フォルダーではありません"_s);
        row(
            "no HEAD", [](const QString &path) { QFile::remove(path + u"/HEAD"_s); }, NotReadable, u"壊れて"_s);
        row(
            "no branch", [](const QString &path) { QFile::remove(path + u"/refs/heads/main"_s); }, NotFound,
            u"版がありません"_s);
        row(
            "a branch of rubbish", [](const QString &path) { overwrite(path + u"/refs/heads/main"_s, "zz\n"); },
            NotReadable, QString());
        row(
            "a branch that points to nothing",
            [](const QString &path) { overwrite(path + u"/refs/heads/main"_s, QByteArray(40, 'a') + '\n'); },
            NotReadable, u"壊れて"_s);
        row(
            "a branch cut off", [](const QString &path) { overwrite(path + u"/refs/heads/main"_s, {}); }, NotReadable,
            QString());
        row(
            "a configuration of rubbish", [](const QString &path) { overwrite(path + u"/config"_s, "[[[\n"); },
            NotReadable, u"壊れて"_s);
        row(
            "all objects gone", [](const QString &path) { QDir(path + u"/objects"_s).removeRecursively(); },
            NotReadable, QString());
        row(
            "objects cut off",
            [](const QString &path) {
                eachLoose(path, [](const QString &file) { overwrite(file, readFile(file)->left(5)); });
            },
            NotReadable, u"壊れて"_s);
        row(
            "objects cut off near their end",
            [](const QString &path) {
                eachLoose(path, [](const QString &file) { overwrite(file, readFile(file)->chopped(2)); });
            },
            NotReadable, u"壊れて"_s);
        row(
            "objects of no bytes",
            [](const QString &path) { eachLoose(path, [](const QString &file) { overwrite(file, {}); }); }, NotReadable,
            u"壊れて"_s);
        row(
            "objects changed", [](const QString &path) { eachLoose(path, spoil); }, NotReadable, u"壊れて"_s);
        row(
            "a corrupt pack",
            [](const QString &path) {
                if (!store::repack(*Repository::open(path)))
                    qFatal("not packed");
                for (const QString &pack : filesBelow(path, u"*.pack"_s))
                    overwrite(pack, QByteArray(2000, 'x'));
            },
            NotReadable, u"壊れて"_s);
        row(
            "a pack without its index",
            [](const QString &path) {
                if (!store::repack(*Repository::open(path)))
                    qFatal("not packed");
                for (const QString &index : filesBelow(path, u"*.idx"_s))
                    QFile::remove(index);
            },
            NotReadable, u"壊れて"_s);
    }
    void badPlacesAreNamed()
    {
        QFETCH(Damage, damage);
        QFETCH(ErrorCode, code);
        QFETCH(QString, detail);
        damage(m_path);
        const Result<model::Workspace> read = opened();
        QVERIFY(!read);
        QVERIFY2(read.error().code == code, qPrintable(toLogString(read.error())));
        QVERIFY2(read.error().detail.contains(detail), qPrintable(read.error().detail));
        QVERIFY(!read.error().detail.isEmpty());
    }

    void anythingChangedInAnObjectIsNoticed()
    {
        QStringList objects;
        eachLoose(m_path, [&](const QString &file) { objects << file; });
        for (const QString &object : std::as_const(objects)) {
            const QByteArray sound = *readFile(object);
            spoil(object);
            bool noticed = !opened();
            for (const QString &revision : {u"@0"_s, u"@1"_s}) {
                const Result<Repository> repository = Repository::open(m_path);
                noticed = noticed || !repository || !repository->readWorkspace(revision);
            }
            QVERIFY2(noticed, qPrintable(object));
            overwrite(object, sound);
        }
        VERIFY_OK(opened());
    }

    void aByteChangedInAPackNeitherCrashesNorHangs()
    {
        VERIFY_OK(store::repack(*Repository::open(m_path)));
        const QString pack = filesBelow(m_path, u"*.pack"_s).first();
        const QByteArray sound = *readFile(pack);
        for (qsizetype at = 0; at < sound.size(); at += 1 + sound.size() / 150) {
            QByteArray bytes = sound;
            bytes[at] = char(bytes[at] ^ 0x15);
            overwrite(pack, bytes);
            const Result<model::Workspace> read = opened();
            QVERIFY(read || !read.error().detail.isEmpty());
            overwrite(pack, sound.first(at));
            QVERIFY(!opened());
        }
        overwrite(pack, sound);
        VERIFY_OK(opened());
    }

    void anotherGitRepositoryIsNoWorkspace()
    {
        const QString git = QStandardPaths::findExecutable(u"git"_s);
        if (git.isEmpty())
            QSKIP("git is not installed");
        const QString other = m_folder->filePath(u"other.git"_s);
        QCOMPARE(QProcess::execute(git, {u"init"_s, u"-q"_s, u"--bare"_s, u"-b"_s, u"main"_s, other}), 0);
        const Result<Repository> empty = Repository::open(other);
        QVERIFY(!empty);
        QCOMPARE(empty.error().code, ErrorCode::NotFound);
    }

    void aHugeFileIsRefusedBeforeItIsRead()
    {
        Result<Repository> repository = Repository::open(m_path);
        model::Workspace workspace;
        workspace.editionFiles[u"guidelines/r8-03/edition.xml"_s] = QByteArray(65 * 1024 * 1024, ' ');
        VERIFY_OK(repository->record(workspace, {.message = u"大"_s, .at = morning}, *repository->tip()));
        const Result<model::Workspace> read = repository->readWorkspace();
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::Malformed);
        QVERIFY(read.error().detail.contains(u"guidelines/r8-03/edition.xml"_s));
    }

    void namesThatCannotBeStoredAreRefused_data()
    {
        QTest::addColumn<QString>("slug");
        for (const QString &slug :
             {u""_s, u"."_s, u".."_s, u".git"_s, u"a/b"_s, u"a\\b"_s, u"a:b"_s, u"a b"_s, u"con"_s, u"NUL.x"_s,
              u"com1"_s, u"-o"_s, u"a."_s, u"a\nb"_s, QString(101, u'a'), QString(90, u'方'), QString(QChar(0xD800))})
            QTest::newRow(qPrintable(u"\"%1\""_s.arg(slug.left(20)))) << slug;
    }
    void namesThatCannotBeStoredAreRefused()
    {
        QFETCH(QString, slug);
        QVERIFY(!store::isValidSlug(slug));
        Result<Repository> repository = Repository::open(m_path);
        const QString before = *repository->tip();
        model::Workspace workspace;
        workspace.documents[slug] = {};
        const Result<QString> id = repository->record(workspace, {.message = u"名"_s, .at = morning}, before);
        QVERIFY(!id);
        QCOMPARE(id.error().code, ErrorCode::Malformed);
        QCOMPARE(*repository->tip(), before);
    }

    void setsThatCannotBeStoredAreRefused_data()
    {
        QTest::addColumn<model::PublicationSet>("set");
        QTest::newRow("a document above")
            << model::PublicationSet{.id = u"a"_s, .name = u"名"_s, .documents = {u".."_s}};
        QTest::newRow("a document elsewhere")
            << model::PublicationSet{.id = u"a"_s, .name = u"名"_s, .documents = {u"../方針"_s}};
        QTest::newRow("an id elsewhere") << model::PublicationSet{.id = u"a/b"_s, .name = u"名"_s, .documents = {}};
        QTest::newRow("no form") << model::PublicationSet{
            .id = u"a"_s, .name = u"名"_s, .documents = {}, .pdf = false, .html = false};
    }
    void setsThatCannotBeStoredAreRefused()
    {
        QFETCH(model::PublicationSet, set);
        model::Workspace workspace;
        workspace.publicationSets = {set};
        const Result<store::Files> written = store::toFiles(workspace);
        QVERIFY(!written);
        QCOMPARE(written.error().code, ErrorCode::Malformed);
        store::Files files = *store::toFiles({});
        files[u"publication-sets.xml"_s] = xml::writePublicationSets({set}); // a stranger's workspace
        const Result<model::Workspace> read = store::fromFiles(files);
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::Malformed);
        QCOMPARE(read.error().location.path, u"publication-sets.xml"_s);
    }

    /// A document can be gone: the workspace opens all the same, and the gate of publication names it.
    void aSetMayNameADocumentThatIsGone()
    {
        model::Workspace workspace;
        workspace.publicationSets = {{.id = u"a"_s, .name = u"議会"_s, .documents = {u"gone"_s}, .organs = {}}};
        const Result<store::Files> files = store::toFiles(workspace);
        VERIFY_OK(files);
        const Result<model::Workspace> read = store::fromFiles(*files);
        VERIFY_OK(read);
        QVERIFY(*read == workspace);
    }

    void withoutSetsThereIsNoFileOfThem() { QVERIFY(!store::toFiles({})->contains(u"publication-sets.xml"_s)); }

    void aLockLeftBehindByAKillIsRemoved()
    {
        overwrite(m_path + u"/refs/heads/main.lock"_s, {});
        record(3);
        QVERIFY(!QFile::exists(m_path + u"/refs/heads/main.lock"_s));
    }

    void aWorkspaceOfAnotherAccountIsNamed()
    {
        if (!test::canSwitchAccount())
            QSKIP("only root can play another account");
        QVERIFY(test::giveToAnotherAccount(m_path));
        const Result<Repository> repository = Repository::open(m_path);
        QVERIFY(!repository);
        QCOMPARE(repository.error().code, ErrorCode::NotReadable);
        QVERIFY2(repository.error().detail.contains(u"別の利用者"_s), qPrintable(repository.error().detail));
        VERIFY_OK(Repository::open(m_path, store::OwnerCheck::TrustOther));
    }

    void aShareWithoutWriteAccessIsNamed()
    {
        if (!test::canSwitchAccount())
            QSKIP("only root can play another account");
        QFile::setPermissions(m_folder->path(), QFile::Permissions(0x7755));
        const test::AsNobody nobody;
        Result<Repository> repository = Repository::open(m_path, store::OwnerCheck::TrustOther);
        VERIFY_OK(repository);
        VERIFY_OK(repository->readWorkspace());
        const Result<QString> id = repository->record({}, {.message = u"版"_s, .at = morning}, *repository->tip());
        QVERIFY(!id);
        QCOMPARE(id.error().code, ErrorCode::NotWritable);
        QVERIFY(!id.error().detail.isEmpty());
        const QString other = m_folder->filePath(u"新.hoshin"_s);
        QCOMPARE(Repository::create(other, {}, {}, morning).error().code, ErrorCode::NotWritable);
    }

    void aFolderThatMayNotBeReadIsNamed()
    {
        if (!test::canSwitchAccount())
            QSKIP("only root can play another account");
        QFile::setPermissions(m_folder->path(), QFile::Permissions(0x7755));
        QFile::setPermissions(m_path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        const test::AsNobody nobody;
        const Result<Repository> repository = Repository::open(m_path);
        QVERIFY(!repository);
        QCOMPARE(repository.error().code, ErrorCode::NotReadable);
        QVERIFY(repository.error().detail.contains(u"権限"_s));
    }

    void aFullDiskLeavesTheOldRevision()
    {
        Result<Repository> repository = Repository::open(m_path);
        const QString before = *repository->tip();
        model::Workspace workspace;
        workspace.documents[u"方針"_s] = test::policyOfSize(3000);
        const QString states = m_folder->filePath(u"states"_s);
        Result<store::WorkingState> state = store::WorkingState::open(*repository, states);
        VERIFY_OK(state);
        {
            const test::FullDisk full(2048);
            const Result<QString> id = repository->record(workspace, {.message = u"版"_s, .at = morning}, before);
            QVERIFY(!id);
            QVERIFY2(id.error().code == ErrorCode::NotWritable, qPrintable(toLogString(id.error())));
            const Result<void> saved = state->save(*repository, workspace, morning);
            QVERIFY(!saved);
            QCOMPARE(saved.error().code, ErrorCode::NotWritable);
        }
        QCOMPARE(*Repository::open(m_path)->tip(), before);
        VERIFY_OK(opened());
        VERIFY_OK(repository->record(workspace, {.message = u"版"_s, .at = morning}, before));
    }

private:
    Result<model::Workspace> opened() const
    {
        const Result<Repository> repository = Repository::open(m_path);
        if (!repository)
            return repository.error();
        return repository->readWorkspace();
    }
    void record(quint32 seed)
    {
        Result<Repository> repository = Repository::open(m_path);
        VERIFY_OK(repository);
        model::Workspace workspace;
        workspace.documents[u"方針"_s] = test::randomDocument(seed, 20);
        VERIFY_OK(repository->record(workspace, {.message = u"版"_s, .at = morning}, *repository->tip()));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

int main(int argc, char **argv)
{
    qputenv("HOSHIN_NO_FSYNC", "1");
    const QCoreApplication app(argc, argv);
    tst_BadWorkspace test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_badworkspace.moc"
