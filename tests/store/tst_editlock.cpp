// SPDX-License-Identifier: Apache-2.0
#include "store/editlock.h"

#include <QFile>
#include <QLockFile>
#include <QSysInfo>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using namespace hoshin;
using store::EditLock;

static const QDateTime since = QDateTime(QDate(2026, 4, 1), QTime(9, 0), QTimeZone::utc());

class tst_EditLock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(u"方針.hoshin"_s);
    }

    void theSecondPersonLearnsWhoTheFirstIs()
    {
        const Result<EditLock> first = EditLock::take(m_path, u"細川 典子"_s, since);
        QVERIFY(first);
        const Result<EditLock> second = EditLock::take(m_path, u"山田"_s, since);
        QVERIFY(!second);
        QCOMPARE(second.error().code, ErrorCode::Conflict);
        QVERIFY(second.error().detail.contains(u"細川 典子"_s));
        QVERIFY(second.error().detail.contains(QSysInfo::machineHostName()));
        const std::optional<store::LockHolder> holder = EditLock::holder(m_path);
        QVERIFY(holder);
        QCOMPARE(holder->name, u"細川 典子"_s);
        QCOMPARE(holder->since, since);
    }

    void lettingGoLeavesNoFile()
    {
        {
            const Result<EditLock> lock = EditLock::take(m_path, u"細川"_s, since);
            QVERIFY(lock);
        }
        QVERIFY(!EditLock::holder(m_path));
        QVERIFY(QDir(m_folder->path()).isEmpty());
        QVERIFY(EditLock::take(m_path, u"山田"_s, since));
    }

    void theLockOfADeadProgramIsTakenOver()
    {
        QFile file(m_path + u".lock"_s); // the process number of a program that cannot exist
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("999999999\nhoshin\n" + QSysInfo::machineHostName().toUtf8() + '\n');
        file.close();
        QVERIFY(!EditLock::holder(m_path));
        QVERIFY(EditLock::take(m_path, u"山田"_s, since));
    }

    void aLockFromAnotherHostHoldsUntilItIsBroken()
    {
        QFile file(m_path + u".lock"_s);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("4711\nhoshin\nPC-12\nother-machine\nother-boot\n");
        file.close();
        const Result<EditLock> refused = EditLock::take(m_path, u"山田"_s, since);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Conflict);
        QVERIFY2(refused.error().detail.contains(u"PC-12"_s), qPrintable(refused.error().detail));
        QVERIFY(EditLock::breakLock(m_path));
        QVERIFY(EditLock::take(m_path, u"山田"_s, since));
    }

    void aFolderThatIsNotThereIsSaid()
    {
        const Result<EditLock> lock = EditLock::take(m_folder->filePath(u"無い/方針.hoshin"_s), u"山田"_s, since);
        QVERIFY(!lock);
        QCOMPARE(lock.error().code, ErrorCode::NotWritable);
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

QTEST_GUILESS_MAIN(tst_EditLock)
#include "tst_editlock.moc"
