// SPDX-License-Identifier: Apache-2.0
#include "base/fileio.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;
using namespace hoshin;

class tst_FileIo : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void replacesAFileWhole()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"方針.xml"_s);
        QVERIFY(writeFile(path, "first").has_value());
        QVERIFY(writeFile(path, "second").has_value());
        QCOMPARE(*readFile(path), QByteArray("second"));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1);
    }

    void writesNothingWhereAFolderStands()
    {
        QTemporaryDir folder;
        QVERIFY(QDir(folder.path()).mkdir(u"a"_s));
        const auto written = writeFile(folder.filePath(u"a"_s), "words");
        QVERIFY(!written.has_value());
        QCOMPARE(written.error().code, ErrorCode::NotWritable);
        QVERIFY(QFileInfo(folder.filePath(u"a"_s)).isDir());
    }

    /// -o /dev/null, run by root, must not put a file in its place.
    void writesThroughAPipe()
    {
#ifdef Q_OS_UNIX
        QTemporaryDir folder;
        const QString path = folder.filePath(u"pipe"_s);
        const QByteArray name = QFile::encodeName(path);
        QCOMPARE(::mkfifo(name.constData(), 0600), 0);
        const int reader = ::open(name.constData(), O_RDONLY | O_NONBLOCK);
        QVERIFY(reader >= 0);
        const auto written = writeFile(path, "words");
        char read[16] = {};
        const auto length = ::read(reader, read, sizeof read);
        ::close(reader);
        QVERIFY(written.has_value());
        QCOMPARE(QByteArray(read, length), QByteArray("words"));
        struct stat now = {};
        QCOMPARE(::lstat(name.constData(), &now), 0);
        QVERIFY(S_ISFIFO(now.st_mode));
#else
        QSKIP("no pipes with a name here");
#endif
    }
};

QTEST_GUILESS_MAIN(tst_FileIo)
#include "tst_fileio.moc"
