// SPDX-License-Identifier: Apache-2.0
#include "base/fileio.h"
#include "program.h"

#include <QDir>
#include <QDirIterator>
#include <QStringEncoder>
#include <QTemporaryDir>
#include <QTest>

#include <functional>
#include <random>

using namespace Qt::StringLiterals;
using namespace hoshin;
using test::answers;
using test::Ran;
using test::repeated;
using test::runProgram;
using test::told;

Q_DECLARE_METATYPE(std::function<void(QString)>)

static const QString law =
    u"情報セキュリティ規程\n\n（目的）\n第1条　この規程は、情報資産を守ることを目的とする。\n"
    "2　前項の規定は、次条に準用する。\n（定義）\n第2条　次の各号に掲げる用語の意義は、当該各号に定めるところ"
    "による。\n(1)　情報資産　情報及び情報システムをいう。\n(2)　職員等　職員及び会計年度任用職員をいう。\n"
    "附　則\nこの規程は、令和8年4月1日から施行する。\n"_s;

static QByteArray randomBytes(qsizetype size, quint32 seed)
{
    std::mt19937 random(seed);
    QByteArray bytes(size, Qt::Uninitialized);
    for (char &byte : bytes)
        byte = char(random());
    return bytes;
}

static QByteArray bomb()
{
    QByteArray entities = "<!ENTITY a \"aaaaaaaaaa\">";
    for (char name = 'b'; name <= 'j'; ++name)
        entities +=
            QByteArray("<!ENTITY ") + name + " \"" + (QByteArray("&") + char(name - 1) + ';').repeated(10) + "\">";
    return "<?xml version=\"1.0\"?><!DOCTYPE l [" + entities + "]><Law>&j;</Law>";
}

static QByteArray bytesOf(const QString &path)
{
    const Result<QByteArray> bytes = readFile(path);
    return bytes ? *bytes : QByteArray();
}

/// Everything below a folder, by path and content, so that a change shows.
static QMap<QString, QByteArray> contents(const QString &folder)
{
    QMap<QString, QByteArray> files;
    QDirIterator it(folder, QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        const QString path = it.next();
        files.insert(path, it.fileInfo().isSymLink() ? it.fileInfo().symLinkTarget().toUtf8() : bytesOf(path));
    }
    return files;
}

/// What strangers and accidents hand to the program: every command answers by the contract, with a sentence, and writes nothing by
/// halves.
class tst_Hostile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        QDir(m_folder.path()).mkpath(u"方針 作業/状態"_s);
        m_base = m_folder.filePath(u"方針 作業"_s);
        qputenv("XDG_DATA_HOME", (m_base + u"/状態"_s).toUtf8()); // working states
        qputenv("HOSHIN_AUTHOR", "太郎");
        m_law = write(u"規程.txt"_s, law.toUtf8());
        m_amendment = write(u"改め文.txt"_s, u"第一条中「守る」を「保護する」に改める。\n"_s.toUtf8());
        m_workspace = m_base + u"/星見野市 方針.hoshin"_s;
        QCOMPARE(runProgram({u"new"_s, m_workspace, u"--name"_s, u"星見野市"_s, u"--kind"_s, u"city"_s}).exit, 0);
        QCOMPARE(runProgram({u"import"_s, m_law, u"--into"_s, m_workspace + u":kitei"_s}).exit, 0);
        QCOMPARE(runProgram({u"record"_s, m_workspace, u"-m"_s, u"定める"_s}).exit, 0);
    }

    void files_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<bool>("readable"); // by parse
        const QByteArray good = law.toUtf8();
        const auto row = [&](const char *what, const QByteArray &bytes, bool readable,
                             const QString &name = u"in.txt"_s) { QTest::newRow(what) << name << bytes << readable; };
        const auto encoded = [](QStringConverter::Encoding encoding) {
            QStringEncoder encoder(encoding, QStringConverter::Flag::WriteBom);
            return QByteArray(encoder.encode(law));
        };
        row("empty", {}, true);
        row("cut inside a character", good.left(101), false);
        row("twice the same", good + good, true);
        row("CRLF", QByteArray(good).replace("\n", "\r\n"), true);
        row("CR alone", QByteArray(good).replace("\n", "\r"), true);
        row("byte order mark", "\xEF\xBB\xBF" + good, true);
        row("NUL", QByteArray(good).replace("守", QByteArray("\0", 1)), false);
        row("Shift_JIS", QByteArray::fromHex("91e682508fF0814081408FEE95F182F08EE782E98142"), true);
        row("UTF-16, little end first", encoded(QStringConverter::Utf16LE), true);
        row("UTF-16, big end first", encoded(QStringConverter::Utf16BE), true);
        row("UTF-16 cut in the middle", encoded(QStringConverter::Utf16LE).left(101), false);
        row("lone surrogate", QByteArray(good).replace("守", "\xED\xA0\x80"), false);
        row("overlong", QByteArray(good).replace("守", "\xC0\xAF"), false);
        row("beyond Unicode", QByteArray(good).replace("守", "\xF4\x90\x80\x80"), false);
        row("random bytes", randomBytes(100'000, 1), false);
        row("control characters", QByteArray(good).replace("守", "\x01\x1B[31m\x7F"), true);
        row("a thousand nested brackets",
            "第1条　" + repeated(u"（", 1000) + "甲" + repeated(u"）", 1000) + "を守る。\n", true);
        row("brackets that never close", "第1条　" + repeated(u"（「『", 1000) + "甲を守る。\n", true);
        row("quotations in quotations",
            "第一条中「" + repeated(u"「", 5000) + repeated(u"」", 5000) + "」を「甲」に改める。\n", true);
        row("第9999999999条",
            u"第9999999999条　守る。\n第9999999999条の9999999999　守る。\n2147483648　項。\n(99999999999999999999)"
            u"　号。\n"
            "第九億九千九百九十九万九千九百九十九条　守る。\n第九千九百九十九京条　守る。\n"_s.toUtf8(),
            true);
        row("第9999999999条を改める",
            u"第9999999999条中「甲」を「乙」に改める。\n第1条を第9999999999条とする。\n"
            "第1条から第9999999999条までを9999999999条ずつ繰り下げる。\n"_s.toUtf8(),
            true);
        row("references in a circle",
            u"第1条　第2条の規定による。\n第2条　前条の規定により次条を適用する。\n第3条　第1条による。\n"_s.toUtf8(),
            true);
        row("every level, again and again",
            repeated(u"第1条　本文。\n(1)　号。\nア　細分。\n(ア)　細分。\na　細分。\n(a)　細分。\n", 500), true);
        row("one number for all", "規程\n\n" + repeated(u"第1条　同じ文。\n", 3000), true);
        row("附則 without end", repeated(u"附　則\nこの規程は、公布の日から施行する。\n", 1000), true);
        row("a table without end", "表\n" + repeated(u"| a | b |\n", 3000), true);
        row("XML, empty", "<Law/>", false, u"in.xml"_s);
        row("XML, an entity bomb", bomb(), false, u"in.xml"_s);
        row("XML, 100,000 deep",
            "<Law>" + QByteArray("<a>").repeated(100'000) + QByteArray("</a>").repeated(100'000) + "</Law>", false,
            u"in.xml"_s);
        row("XML, cut", "<?xml version=\"1.0\"?><document format=\"1\"", false, u"in.xml"_s);
        row("XML of another program", "<html><body><p>第1条　守る。</p></body></html>", true, u"in.html"_s);
        row("HTML, deep", QByteArray("<div>").repeated(20'000) + "第1条　守る。", true, u"in.html"_s);
        row("a zip that is none", "PK\x03\x04" + randomBytes(50'000, 2), false, u"in.docx"_s);
        row("a PDF that is none", "%PDF-1.7\n" + randomBytes(50'000, 3), false, u"in.pdf"_s);
    }

    void files()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, bytes);
        QFETCH(bool, readable);
        const QString file = write(name, bytes);
        const QString edition = m_base + u"/版"_s;
        QDir(edition).removeRecursively();
        QDir().mkpath(edition);
        writeBytes(
            edition + u"/edition.xml"_s,
            "<edition format=\"1\" id=\"x-1\" title=\"x\" published=\"2026-03\"><file name=\"a.xml\"/></edition>");
        writeBytes(edition + u"/a.xml"_s, bytes);
        const QString scratch = m_base + u"/取込み.hoshin"_s;
        QDir(scratch).removeRecursively();
        QCOMPARE(runProgram({u"new"_s, scratch, u"--name"_s, u"試"_s, u"--kind"_s, u"town"_s}).exit, 0);
        for (const QString &format : {u"json"_s, u"xml"_s, u"text"_s, u"lawxml"_s}) {
            const Ran ran = answers({u"parse"_s, file, u"--format"_s, format});
            if (format != "lawxml"_L1)
                QVERIFY2(ran.exit == 3 ? !readable : readable, told({u"parse"_s, format}, ran));
        }
        for (const QStringList &command :
             {QStringList{u"compare"_s, file, m_law}, QStringList{u"compare"_s, m_law, file, u"--format"_s, u"html"_s},
              QStringList{u"amend"_s, file, m_law}, QStringList{u"amend"_s, m_law, file, u"--format"_s, u"json"_s},
              QStringList{u"apply"_s, file, m_amendment}, QStringList{u"apply"_s, m_law, file},
              QStringList{u"amendment-lint"_s, file}, QStringList{u"guideline"_s, u"lint"_s, edition},
              QStringList{u"guideline"_s, u"import"_s, file}, QStringList{u"bundle"_s, u"verify"_s, scratch, file},
              QStringList{u"bundle"_s, u"open"_s, scratch, file},
              QStringList{u"import"_s, file, u"--into"_s, scratch + u":d"_s}})
            answers(command);
        // Whatever came of it, the workspace goes on.
        const bool imported = runProgram({u"show"_s, scratch + u":d"_s}).exit == 0;
        for (const QStringList &command :
             {QStringList{u"check"_s, scratch}, QStringList{u"suggest"_s, scratch + u":d"_s},
              QStringList{u"export"_s, scratch, u"--format"_s, u"oscal-catalog"_s},
              QStringList{u"record"_s, scratch, u"-m"_s, u"取り込む"_s}}) {
            const Ran ran = answers(command);
            QVERIFY2(!imported || ran.exit != 3, told(command, ran));
        }
    }

    void badWorkspaces_data()
    {
        QTest::addColumn<std::function<void(QString)>>("make");
        const auto row = [](const char *what, std::function<void(QString)> make) { QTest::newRow(what) << make; };
        const auto copy = [this](const QString &to) {
            for (const auto &[path, bytes] : contents(m_workspace).asKeyValueRange()) {
                const QString target = to + path.mid(m_workspace.size());
                QDir().mkpath(QFileInfo(target).path());
                writeBytes(target, bytes);
            }
            QDir().mkpath(to + u"/refs/heads"_s);
        };
        row("nothing there", [](const QString &) {});
        row("an empty folder", [](const QString &path) { QDir().mkpath(path); });
        row("a file", [](const QString &path) { writeBytes(path, law.toUtf8()); });
        row("a folder of other things", [](const QString &path) {
            QDir().mkpath(path);
            writeBytes(path + u"/HEAD"_s, "garbage");
        });
        row("objects gone", [copy](const QString &path) {
            copy(path);
            QDir(path + u"/objects"_s).removeRecursively();
            QDir().mkpath(path + u"/objects"_s);
        });
        row("objects emptied", [copy](const QString &path) {
            copy(path);
            for (const QString &object : contents(path + u"/objects"_s).keys())
                writeBytes(object, {});
        });
        row("objects spoiled", [copy](const QString &path) {
            copy(path);
            for (const auto &[object, bytes] : contents(path + u"/objects"_s).asKeyValueRange()) {
                QByteArray spoiled = bytes;
                spoiled[spoiled.size() / 2] = char(spoiled.at(spoiled.size() / 2) ^ 0x55);
                writeBytes(object, spoiled);
            }
        });
        row("a broken pack", [copy](const QString &path) {
            copy(path);
            QDir(path + u"/objects"_s).removeRecursively();
            QDir().mkpath(path + u"/objects/pack"_s);
            const QString pack = path + u"/objects/pack/pack-0123456789012345678901234567890123456789"_s;
            writeBytes(pack + u".pack"_s, "PACK" + randomBytes(5000, 4));
            writeBytes(pack + u".idx"_s, QByteArray::fromHex("ff744f6300000002") + randomBytes(5000, 5));
        });
        row("a tip that is nowhere", [copy](const QString &path) {
            copy(path);
            for (const QString &ref : contents(path + u"/refs"_s).keys())
                writeBytes(ref, QByteArray(40, '1') + '\n');
        });
        row("a hostile configuration", [copy](const QString &path) {
            copy(path);
            writeBytes(path + u"/config"_s,
                       "[core]\n\trepositoryformatversion = 99\n\tworktree = /\n[include]\n\tpath = /etc/passwd\n");
        });
    }

    void badWorkspaces()
    {
        QFETCH(std::function<void(QString)>, make);
        const QString path = m_base + u"/壊れた 作業.hoshin"_s;
        QDir(path).removeRecursively();
        QFile::remove(path);
        make(path);
        const QMap<QString, QByteArray> before = contents(m_base);
        const QString document = path + u":kitei"_s;
        const QString out = m_base + u"/出力"_s;
        for (const QStringList &command : {QStringList{u"log"_s, path},
                                           QStringList{u"show"_s, document},
                                           QStringList{u"show"_s, path + u"@1:kitei"_s},
                                           QStringList{u"check"_s, path},
                                           QStringList{u"coverage"_s, path},
                                           QStringList{u"suggest"_s, document},
                                           QStringList{u"rebase"_s, document, u"--to"_s, u"r8-03"_s},
                                           QStringList{u"record"_s, path, u"-m"_s, u"試"_s},
                                           QStringList{u"profile"_s, path},
                                           QStringList{u"adopt"_s, document, u"--decided"_s, u"2026-04-01"_s},
                                           QStringList{u"describe"_s, document, u"--title"_s, u"題"_s},
                                           QStringList{u"import"_s, m_law, u"--into"_s, document},
                                           QStringList{u"compare"_s, document, m_law},
                                           QStringList{u"amend"_s, m_law, document},
                                           QStringList{u"apply"_s, document, m_amendment},
                                           QStringList{u"parse"_s, document},
                                           QStringList{u"publish"_s, path, u"--out"_s, out},
                                           QStringList{u"publish"_s, path, u"--set"_s, u"議会"_s, u"--out"_s, out},
                                           QStringList{u"sets"_s, path},
                                           QStringList{u"sets"_s, path, u"--define"_s, u"議会"_s},
                                           QStringList{u"export"_s, path, u"--format"_s, u"xlsx"_s},
                                           QStringList{u"bundle"_s, u"create"_s, path, out}}) {
            const Ran ran = answers(command);
            QVERIFY2(ran.exit == 3, told(command, ran));
        }
        QCOMPARE(contents(m_base).keys(), before.keys());
        QVERIFY(contents(m_base) == before);
    }

    void outputsThatCannotBeWritten_data()
    {
        QTest::addColumn<QStringList>("command"); // OUT: the output; LAW, WORKSPACE: inputs
        QTest::addColumn<QString>("out");
        QTest::addColumn<qint64>("largestFile");
        const QStringList parse{u"parse"_s, u"LAW"_s, u"-o"_s, u"OUT"_s};
        QTest::newRow("into a folder that is not there") << parse << u"無い/x.json"_s << qint64(0);
        QTest::newRow("over a folder") << parse << u"状態"_s << qint64(0);
        QTest::newRow("below a file") << parse << u"規程.txt/x.json"_s << qint64(0);
        QTest::newRow("no space: parse") << parse << u"x.json"_s << qint64(512);
        QTest::newRow("no space: compare")
            << QStringList{u"compare"_s, u"LAW"_s, u"WORKSPACE:kitei"_s, u"--format"_s, u"html"_s, u"-o"_s, u"OUT"_s}
            << u"x.html"_s << qint64(512);
        QTest::newRow("no space: export")
            << QStringList{u"export"_s, u"WORKSPACE"_s, u"--format"_s, u"xlsx"_s, u"-o"_s, u"OUT"_s} << u"x.xlsx"_s
            << qint64(512);
        QTest::newRow("no space: bundle")
            << QStringList{u"bundle"_s, u"create"_s, u"WORKSPACE"_s, u"OUT"_s} << u"x.bundle"_s << qint64(256);
        QTest::newRow("no space: new") << QStringList{u"new"_s,    u"OUT"_s,  u"--name"_s,     u"市"_s,
                                                      u"--kind"_s, u"city"_s, u"--template"_s, u"r8-03"_s}
                                       << u"新.hoshin"_s << qint64(2000);
        QTest::newRow("no space: publish")
            << QStringList{u"publish"_s, u"WORKSPACE"_s, u"--out"_s, u"OUT"_s, u"--draft"_s} << u"公開"_s
            << qint64(2000);
        QTest::newRow("no space: import")
            << QStringList{u"import"_s, u"LAW"_s, u"--into"_s, u"WORKSPACE:other"_s} << u"x"_s << qint64(512);
    }

    void outputsThatCannotBeWritten()
    {
        QFETCH(QStringList, command);
        QFETCH(QString, out);
        QFETCH(qint64, largestFile);
        command.replaceInStrings(u"OUT"_s, m_base + u'/' + out);
        command.replaceInStrings(u"LAW"_s, m_law);
        command.replaceInStrings(u"WORKSPACE"_s, m_workspace);
        const QMap<QString, QByteArray> before = contents(m_base);
        const Ran ran = runProgram(command, {.largestFile = largestFile});
        QVERIFY2(ran.ended && ran.exit == 4 && !ran.messages.trimmed().isEmpty(), told(command, ran));
        const QMap<QString, QByteArray> after = contents(m_base);
        QStringList changed;
        for (const auto &[path, bytes] : after.asKeyValueRange()) {
            if (path.endsWith(u"/place.txt"_s))
                continue; // says which workspace a folder of the program's own belongs to
            if (!before.contains(path) || before.value(path) != bytes)
                changed << path;
        }
        QVERIFY2(changed.isEmpty(), qPrintable(changed.join(u'\n')));
        QCOMPARE(runProgram({u"log"_s, m_workspace}).exit, 0);
    }

    /// A record that runs out of space leaves the revisions as they were, and can be made again with space.
    void recordWithoutSpace()
    {
        QVERIFY(runProgram({u"describe"_s, m_workspace + u":kitei"_s, u"--title"_s, u"新しい題"_s}).exit <= 1);
        const QByteArray log = runProgram({u"log"_s, m_workspace}).out;
        for (const qint64 limit : {1, 40, 100, 200, 400, 700}) {
            const Ran ran = runProgram({u"record"_s, m_workspace, u"-m"_s, u"満杯"_s}, {.largestFile = limit});
            QVERIFY2(ran.ended && (ran.exit == 4 || ran.exit == 0), told({u"record"_s}, ran));
            if (ran.exit == 0)
                return; // small enough for that much space
            QVERIFY(!ran.messages.trimmed().isEmpty());
            QCOMPARE(runProgram({u"log"_s, m_workspace}).out, log);
        }
        QCOMPARE(runProgram({u"record"_s, m_workspace, u"-m"_s, u"空きあり"_s}).exit, 0);
        QVERIFY(runProgram({u"log"_s, m_workspace}).out != log);
    }

    void anInputThatNeverEnds()
    {
        if (!QFile::exists(u"/dev/zero"_s))
            QSKIP("there is no /dev/zero here");
        for (const QStringList &command :
             {QStringList{u"parse"_s, u"/dev/zero"_s}, QStringList{u"amendment-lint"_s, u"/dev/zero"_s}}) {
            const Ran ran = answers(command);
            QVERIFY2(ran.exit == 3, told(command, ran));
        }
    }

    void standardOutputFull()
    {
        if (!QFile::exists(u"/dev/full"_s))
            QSKIP("there is no /dev/full here");
        const Ran ran = runProgram({u"parse"_s, m_law}, {.out = u"/dev/full"_s});
        QVERIFY2(ran.ended && ran.exit == 4 && !ran.messages.trimmed().isEmpty(), told({u"parse"_s}, ran));
    }

    void wrongUsage_data()
    {
        QTest::addColumn<QStringList>("command");
        QTest::newRow("no command") << QStringList();
        QTest::newRow("no such command") << QStringList{u"destroy"_s};
        QTest::newRow("no argument") << QStringList{u"parse"_s};
        QTest::newRow("too many") << QStringList{u"compare"_s, u"a"_s, u"b"_s, u"c"_s};
        QTest::newRow("no such option") << QStringList{u"parse"_s, u"a"_s, u"--fast"_s};
        QTest::newRow("an option without its value") << QStringList{u"parse"_s, u"a"_s, u"-o"_s};
        QTest::newRow("no such format") << QStringList{u"parse"_s, u"a"_s, u"--format"_s, u"yaml"_s};
        QTest::newRow("no such kind of body")
            << QStringList{u"new"_s, u"a"_s, u"--name"_s, u"b"_s, u"--kind"_s, u"empire"_s};
        QTest::newRow("no such lens") << QStringList{u"coverage"_s, u"WORKSPACE"_s, u"--by"_s, u"taste"_s};
        QTest::newRow("no such day") << QStringList{u"record"_s, u"WORKSPACE"_s, u"-m"_s,
                                                    u"試"_s,     u"--decided"_s, u"2026-02-30"_s};
    }

    void wrongUsage()
    {
        QFETCH(QStringList, command);
        command.replaceInStrings(u"WORKSPACE"_s, m_workspace);
        const Ran ran = runProgram(command);
        QVERIFY2(ran.ended && ran.exit == 2 && ran.out.isEmpty() && !ran.messages.trimmed().isEmpty(),
                 told(command, ran));
    }

private:
    static void writeBytes(const QString &path, const QByteArray &bytes)
    {
        QFile file(path);
        file.setPermissions(file.permissions() | QFile::WriteOwner);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("%s", qPrintable(path));
    }

    QString write(const QString &name, const QByteArray &bytes) const
    {
        const QString path = m_base + u'/' + name;
        writeBytes(path, bytes);
        return path;
    }

    QTemporaryDir m_folder;
    QString m_base;
    QString m_law;
    QString m_amendment;
    QString m_workspace;
};

QTEST_GUILESS_MAIN(tst_Hostile)
#include "tst_hostile.moc"
