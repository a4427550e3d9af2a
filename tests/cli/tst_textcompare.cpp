// SPDX-License-Identifier: Apache-2.0
#include "base/fileio.h"
#include "cli/textcompare.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace hoshin;

namespace {

/// Keeps what a command says.
class Recorder final : public cli::Console
{
public:
    void message(const QString &text) override { messages += text; }
    cli::Exit data(const cli::Invocation &, const QByteArray &bytes) override
    {
        written = bytes;
        return cli::Exit::Done;
    }

    QStringList messages;
    QByteArray written;
};

} // namespace

/// What the small program does by itself, and that it does the same as the module with all commands.
class tst_TextCompare : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const QString old = u"星見野市規程\n第１条　この規程は、目的を定める。\n第２条　市長は、毎年度見直す。\n"_s;
        const QString now = u"星見野市規程\n第１条　この規程は、目的を定める。\n第２条　市長は、随時見直す。\n"_s;
        const std::pair<QString, QByteArray> files[] = {
            {u"旧.txt"_s, old.toUtf8()},
            {u"新.TXT"_s, now.toUtf8()},
            {u"新.md"_s, now.toUtf8()},
            {u"合成.txt"_s, QByteArray("\xE3\x81\x8B\xE3\x82\x99\n")}, // か and a voiced sound mark
            {u"別の符号.txt"_s, QByteArray("\x8E\x73\x92\xB7\x0A")},   // 市長 in Shift_JIS
        };
        for (const auto &[name, bytes] : files)
            QVERIFY(writeFile(m_folder.filePath(name), bytes));
    }

    void call_data()
    {
        QTest::addColumn<QString>("call"); // file names begin with @
        QTest::addColumn<bool>("small");   // the small program does it by itself
        QTest::newRow("two texts") << u"compare @旧.txt @新.TXT"_s << true;
        QTest::newRow("the same text twice") << u"compare @旧.txt @旧.txt --format text"_s << true;
        QTest::newRow("as HTML in a profile") << u"compare @旧.txt @新.TXT --format=html --profile tottori"_s << true;
        QTest::newRow("printed") << u"compare @旧.txt @新.TXT --format docx"_s << false;
        QTest::newRow("a profile of one's own") << u"compare @旧.txt @新.TXT --profile @旧.txt"_s << false;
        QTest::newRow("not a text file by its name") << u"compare @旧.txt @新.md"_s << false;
        QTest::newRow("characters to be composed") << u"compare @旧.txt @合成.txt"_s << false;
        QTest::newRow("not UTF-8") << u"compare @別の符号.txt @旧.txt"_s << false;
        QTest::newRow("no such file") << u"compare @旧.txt @ない.txt"_s << false;
        QTest::newRow("too few arguments") << u"compare @旧.txt"_s << false;
        QTest::newRow("unknown option") << u"compare @旧.txt @新.TXT --colour"_s << false;
        QTest::newRow("unknown format") << u"compare @旧.txt @新.TXT --format odt"_s << false;
        QTest::newRow("help") << u"compare --help"_s << false;
        QTest::newRow("another command") << u"parse @旧.txt"_s << false;
        QTest::newRow("no command") << u""_s << false;
    }
    void call()
    {
        QFETCH(QString, call);
        QFETCH(bool, small);
        QStringList words = call.split(u' ', Qt::SkipEmptyParts);
        words.replaceInStrings(u"@"_s, m_folder.path() + u'/');
        Recorder alone;
        const std::optional<cli::Exit> exit = cli::compareTexts(words, alone);
        QCOMPARE(exit.has_value(), small);
        QVERIFY2(alone.messages.isEmpty(), qPrintable(alone.messages.join(u'\n')));
        if (!small) {
            QVERIFY(alone.written.isEmpty());
            return;
        }
        Recorder all;
        QCOMPARE(cli::runCommandLine(words, all), *exit);
        QCOMPARE(all.written, alone.written);
    }

    /// A file is mapped to no examples: an empty column would look as if there were none.
    void examplesNeedAWorkspace()
    {
        const QString profile = m_folder.filePath(u"例文.json"_s);
        QVERIFY(writeFile(profile,
                          u"{\"base\": \"reference\", \"id\": \"a\", \"name\": \"a\", \"examples\": true}"_s.toUtf8()));
        Recorder said;
        const QStringList call{u"compare"_s, m_folder.filePath(u"旧.txt"_s), m_folder.filePath(u"新.TXT"_s),
                               u"--profile"_s, profile};
        QCOMPARE(cli::runCommandLine(call, said), cli::Exit::Usage);
        QVERIFY(said.written.isEmpty());
        QVERIFY2(said.messages.join(u'\n').contains(u"例文の欄"_s), qPrintable(said.messages.join(u'\n')));
    }

    /// It is fast because it loads little: Qt's core, the C++ runtime, and nothing for paper, archives or the network.
    void loadsLittle()
    {
        QProcess objdump;
        objdump.start(u"objdump"_s, {u"-p"_s, QStringLiteral(HOSHIN_CLI)});
        if (!objdump.waitForStarted() || !objdump.waitForFinished())
            QSKIP("objdump is not installed");
        QStringList needed;
        for (const QByteArray &line : objdump.readAllStandardOutput().split('\n')) {
            if (line.contains("NEEDED"))
                needed << QString::fromUtf8(line.simplified().split(' ').last()).section(u".so"_s, 0, 0);
        }
        QVERIFY(needed.contains(u"libc"_s));
        for (const QString &library : needed) {
            static const QStringList expected{u"libQt6Core"_s, u"libstdc++"_s,      u"libgcc_s"_s, u"libc"_s,
                                              u"libm"_s,       u"libasan"_s,        u"libubsan"_s, u"libpthread"_s,
                                              u"librt"_s,      u"ld-linux-x86-64"_s};
            QVERIFY2(expected.contains(library), qPrintable(library));
        }
    }

private:
    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(tst_TextCompare)
#include "tst_textcompare.moc"
