// SPDX-License-Identifier: Apache-2.0
#include "base/fileio.h"
#include "layers.h"
#include "publish/compose/fontlibrary.h"
#include "publish/office/zippackage.h"
#include "publish/package.h"
#include "publish/packagefolder.h"
#include "sampleworkspace.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

#include <csignal>
#include <ctime>
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace hoshin;
using namespace hoshin::publish;
using test::layers;
using test::spellings;

namespace {

PublishedRevision revision(const model::Workspace &workspace, const QString &id)
{
    return {
        .workspace = workspace, .id = id, .recorded = QDateTime(QDate(2026, 3, 31), QTime(9, 30), QTimeZone(9 * 3600))};
}

PackageRequest request()
{
    return {.revision = revision(test::sampleWorkspace(), u"b2"_s),
            .set = std::nullopt,
            .previous = {{u"kihon-hoshin"_s, revision(test::olderWorkspace(), u"a1"_s)}},
            .word = true};
}

QString shown(const Error &error) { return toLogString(error); }

} // namespace

/// With HOSHIN_TEST_OUTPUT the package stays there, for ./dev judge.
class tst_Package : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!FontLibrary::load())
            QSKIP("the fonts of a publication are not installed");
        const Result<Package> built = buildPackage(request());
        QVERIFY2(built.has_value(), built ? "" : qPrintable(shown(built.error())));
        m_package = *built;
        if (const QString folder = qEnvironmentVariable("HOSHIN_TEST_OUTPUT"); !folder.isEmpty())
            QVERIFY(writePackage(m_package, QDir(folder).filePath(u"公開"_s)).has_value());
    }

    void everyFileIsThere()
    {
        QStringList names;
        for (const PackageFile &file : m_package)
            names << file.name;
        QCOMPARE(names.first(), u"index.html"_s);
        QCOMPARE(names.last(), QString(manifestName));
        for (const QString &name :
             {u"kihon-hoshin.html"_s, u"kihon-hoshin.pdf"_s, u"kihon-hoshin.docx"_s, u"kihon-hoshin-rireki.docx"_s})
            QVERIFY2(names.contains(name), qPrintable(name));
        QVERIFY(names.filter(u"taisaku"_s).isEmpty()); // withheld whole
    }

    void noSecretWordLeaves()
    {
        for (const PackageFile &file : m_package) {
            const QList<QByteArray> all = layers(file);
            QVERIFY2(!all.isEmpty(), qPrintable(file.name));
            for (const QString &word : test::secretWords()) {
                for (const QByteArray &spelling : spellings(word)) {
                    for (const QByteArray &layer : all)
                        QVERIFY2(!layer.contains(spelling), qPrintable(file.name + u": "_s + word));
                }
            }
        }
    }

    void figuresLeaveAsTheirPointsAlone()
    {
        for (const PackageFile &file : m_package) {
            if (file.name == "kihon-hoshin.html"_L1) {
                QVERIFY(file.bytes.contains(u"alt=\"左半分が青い図\""_s.toUtf8()));
                QVERIFY(file.bytes.contains("src=\"data:image/png;base64,") && file.bytes.contains("img-src data:"));
                QVERIFY(!file.bytes.contains("svg"));
            } else if (file.name == "kihon-hoshin.docx"_L1) {
                const Result<std::vector<ZipPart>> parts = readZip(file.bytes);
                QVERIFY(parts.has_value());
                const auto media = std::count_if(parts->begin(), parts->end(),
                                                 [](const ZipPart &part) { return part.bytes.startsWith("\x89PNG"); });
                QCOMPARE(media, 2); // the third one belongs to a withheld article
            } else if (file.name == "kihon-hoshin.pdf"_L1) {
                QVERIFY(layers(file).join().contains("/Figure"));
            }
        }
    }

    void leakTestCanFail()
    {
        PackageRequest open = request();
        open.previous.clear(); // a comparison leaves out what did not change
        model::Document policy = open.revision.workspace.documents.value(u"kihon-hoshin"_s);
        model::Clause root = policy.root();
        root.children[1].children[2].publication = model::Publication::Public;
        policy.setRoot(root);
        open.revision.workspace.documents[u"kihon-hoshin"_s] = policy;
        const Result<Package> built = buildPackage(open);
        QVERIFY(built.has_value());
        for (const PackageFile &file : *built) {
            if (file.name == manifestName || file.name == "index.html"_L1)
                continue;
            bool found = false;
            for (const QByteArray &spelling : spellings(u"秘匿乙二"_s)) {
                for (const QByteArray &layer : layers(file))
                    found = found || layer.contains(spelling);
            }
            QVERIFY2(found, qPrintable(file.name));
        }
    }

    /// Dates, attributes and extra fields of the parts would tell when and by whom a file was made.
    void zipPartsSayNothingOfTheirMaking()
    {
        int parts = 0;
        for (const PackageFile &file : m_package) {
            for (qsizetype at = file.bytes.indexOf("PK\1\2"); file.bytes.startsWith("PK") && at >= 0;
                 at = file.bytes.indexOf("PK\1\2", at + 4)) {
                QCOMPARE(file.bytes.mid(at + 12, 4), QByteArray("\0\0\x21\0", 4)); // 1980-01-01 00:00
                QCOMPARE(file.bytes.mid(at + 30, 4), QByteArray(4, '\0'));         // no extra field, no comment
                ++parts;
            }
        }
        QVERIFY(parts > 20);
    }

    void adoptionOfWhatIsNotThereStaysInside()
    {
        const QByteArray manifest = m_package.back().bytes;
        QCOMPARE(QJsonDocument::fromJson(manifest)[u"adoptions"_s].toArray().size(), 1);
        QVERIFY(!manifest.contains("haishi") && !manifest.contains("taisaku-kijun"));
        QCOMPARE(readManifest(manifest)->published, QDate(2026, 3, 31)); // not the date of the withheld one
    }

    void pdfTextHasNoSecretWord()
    {
        const QString program = QStandardPaths::findExecutable(u"pdftotext"_s);
        if (program.isEmpty())
            QSKIP("pdftotext is not installed");
        QTemporaryDir folder;
        for (const PackageFile &file : m_package) {
            if (!file.name.endsWith(".pdf"_L1))
                continue;
            QVERIFY(writeFile(folder.filePath(file.name), file.bytes).has_value());
            QProcess process;
            process.start(program, {folder.filePath(file.name), u"-"_s});
            QVERIFY(process.waitForFinished());
            const QString text = QString::fromUtf8(process.readAllStandardOutput());
            QVERIFY(!text.isEmpty());
            for (const QString &word : test::secretWords())
                QVERIFY2(!text.contains(word), qPrintable(word));
        }
    }

    void sameBytesElsewhere()
    {
        const QByteArray zone = qgetenv("TZ");
        const QString here = QDir::currentPath();
        QTemporaryDir elsewhere;
        qputenv("TZ", "America/St_Johns");
        tzset();
        qputenv("LANG", "tr_TR.UTF-8");
        qputenv("HOME", elsewhere.path().toUtf8());
        qputenv("USER", "SecretUser97"); // no name of whoever runs it, either
        qputenv("LOGNAME", "SecretUser97");
        qputenv("HOSHIN_AUTHOR", "SecretUser97 <a@secret.example>");
        QLocale::setDefault(QLocale(QLocale::Turkish));
        QVERIFY(QDir::setCurrent(elsewhere.path()));
        const Result<Package> again = buildPackage(request());
        qputenv("TZ", zone);
        tzset();
        QLocale::setDefault(QLocale::c());
        QVERIFY(QDir::setCurrent(here));
        QVERIFY(again.has_value());
        QCOMPARE(again->size(), m_package.size());
        for (size_t i = 0; i < m_package.size(); ++i)
            QVERIFY2(again->at(i) == m_package[i], qPrintable(m_package[i].name));
    }

    void manifestNamesEveryFile()
    {
        const Result<Manifest> manifest = readManifest(m_package.back().bytes);
        QVERIFY(manifest.has_value());
        QCOMPARE(manifest->files.size(), qsizetype(m_package.size()) - 1);
        QCOMPARE(manifest->published, QDate(2026, 3, 31));
        for (const PackageFile &file : m_package) {
            if (file.name != manifestName)
                QCOMPARE(manifest->files.value(file.name), sha256(file.bytes));
        }
    }

    void hostileManifestIsRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const auto one = [&](const QString &name) {
            const QJsonObject file{{u"name"_s, name}, {u"sha256"_s, QString(64, u'a')}};
            return QJsonDocument(QJsonObject{{u"format"_s, 1}, {u"files"_s, QJsonArray{file}}}).toJson();
        };
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("not JSON") << QByteArray("{");
        QTest::newRow("no format") << QByteArray("{}");
        QTest::newRow("out of the folder") << one(u"../secret"_s);
        QTest::newRow("absolute") << one(u"/etc/passwd"_s);
        QTest::newRow("hidden") << one(u".htaccess"_s);
        QTest::newRow("itself") << one(u"manifest.json"_s);
        QTest::newRow("no files") << QJsonDocument(QJsonObject{{u"format"_s, 1}}).toJson();
    }
    void hostileManifestIsRefused()
    {
        QFETCH(QByteArray, bytes);
        QVERIFY(!readManifest(bytes));
    }

    void writesAndVerifies()
    {
        QTemporaryDir folder;
        const QString target = folder.filePath(u"公開/令和8年"_s);
        const Result<QStringList> paths = writePackage(m_package, target);
        QVERIFY2(paths.has_value(), paths ? "" : qPrintable(shown(paths.error())));
        QCOMPARE(paths->size(), qsizetype(m_package.size()));
        Result<FoundPackage> found = readPackage(target);
        QVERIFY(found.has_value());
        QCOMPARE(found->differences, QStringList());
        model::Workspace workspace;
        QVERIFY(!recordOf(*found, workspace));
        workspace.publications = {publicationRecord(found->manifest, found->manifestBytes, 3)};
        QVERIFY(recordOf(*found, workspace) && recordOf(*found, workspace)->number == 3);
        QVERIFY(writeFile(target + u"/kihon-hoshin.html"_s, "x").has_value());
        QVERIFY(writeFile(target + u"/new.txt"_s, "x").has_value());
        QVERIFY(QFile::remove(target + u"/kihon-hoshin.docx"_s));
        found = readPackage(target);
        QCOMPARE(
            found->differences,
            QStringList({u"missing: kihon-hoshin.docx"_s, u"changed: kihon-hoshin.html"_s, u"unknown: new.txt"_s}));
    }

    void replacesAnOlderPackageWhole()
    {
        QTemporaryDir folder;
        const QString target = folder.filePath(u"out"_s);
        QVERIFY(writePackage(m_package, target).has_value());
        Package other = m_package;
        other.erase(other.begin() + 1);
        QVERIFY(writePackage(other, target).has_value());
        QVERIFY(!QFile::exists(target + u'/' + m_package[1].name));
        QCOMPARE(QDir(folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
                 QStringList(u"out"_s)); // nothing is left beside it
    }

    void clearsAwayWhatAKilledProgramLeft()
    {
        QTemporaryDir folder;
        for (const char *name : {".out-77-0", ".out-78-0", ".out-77-0.old", ".outer-77-0", "-77-0"}) {
            const QString path = folder.filePath(QString::fromUtf8(name));
            QVERIFY(QDir().mkpath(path) && writeFile(path + u"/a.html"_s, "x"));
            if (qstrcmp(name, ".out-78-0") == 0)
                continue; // is being written now
            timespec times[2] = {{1'700'000'000, 0}, {1'700'000'000, 0}};
            QCOMPARE(utimensat(AT_FDCWD, qPrintable(path), times, 0), 0);
        }
        QVERIFY(writePackage(m_package, folder.filePath(u"out"_s)).has_value());
        QCOMPARE(QDir(folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name),
                 QStringList({u"-77-0"_s, u".out-77-0.old"_s, u".out-78-0"_s, u".outer-77-0"_s, u"out"_s}));
    }

    void leavesAStrangersFolderAlone()
    {
        QTemporaryDir folder;
        QVERIFY(writeFile(folder.filePath(u"thesis.odt"_s), "years of work").has_value());
        const Result<QStringList> written = writePackage(m_package, folder.path());
        QVERIFY(!written);
        QCOMPARE(written.error().code, ErrorCode::AlreadyExists);
        QCOMPARE(*readFile(folder.filePath(u"thesis.odt"_s)), QByteArray("years of work"));
    }

    void targetNotWritable()
    {
        QTemporaryDir folder;
        QVERIFY(writeFile(folder.filePath(u"file"_s), "x").has_value());
        const Result<QStringList> written = writePackage(m_package, folder.filePath(u"file/out"_s));
        QVERIFY(!written);
        QCOMPARE(written.error().code, ErrorCode::NotWritable);
    }

    /// As on a full disk: the system stops taking bytes in the middle of a file.
    void fullDiskLeavesTheOldPackage()
    {
        QTemporaryDir folder;
        const QString target = folder.filePath(u"out"_s);
        QVERIFY(writePackage(m_package, target).has_value());
        rlimit before = {};
        getrlimit(RLIMIT_FSIZE, &before);
        const auto handler = std::signal(SIGXFSZ, SIG_IGN);
        const rlimit small = {4096, before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &small);
        const Result<QStringList> written = writePackage(m_package, target);
        setrlimit(RLIMIT_FSIZE, &before);
        std::signal(SIGXFSZ, handler);
        QVERIFY(!written);
        QCOMPARE(written.error().code, ErrorCode::NotWritable);
        QCOMPARE(readPackage(target)->differences, QStringList());
        QCOMPARE(QDir(folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
                 QStringList(u"out"_s));
    }

    void draftIsMarkedEverywhere()
    {
        PackageRequest draft = request();
        draft.draft = true;
        const Result<Package> built = buildPackage(draft);
        QVERIFY(built.has_value());
        for (const PackageFile &file : *built) {
            if (file.name.endsWith(".html"_L1))
                QVERIFY(file.bytes.contains(u"class=\"draft\">案"_s.toUtf8()));
        }
        QVERIFY(readManifest(built->back().bytes)->draft);
    }

    void nothingPublicIsNoPackage()
    {
        PackageRequest none = request();
        none.revision.workspace.documents.remove(u"kihon-hoshin"_s);
        QCOMPARE(buildPackage(none).error().code, ErrorCode::NotFound);
    }

private:
    Package m_package;
};

QTEST_GUILESS_MAIN(tst_Package)
#include "tst_package.moc"
