// SPDX-License-Identifier: Apache-2.0
#include "base/fileio.h"
#include "cli/command.h"
#include "recorder.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace hoshin;
using cli::Exit;

namespace {

const QByteArray policy =
    "星見野市情報セキュリティ基本方針\n\n（目的）\n第1条　この方針は、情報資産を守ることを目的とする。\n";

} // namespace

/// 元のファイルを添付として残す: from the import to the same bytes again, out of any revision.
class tst_Attachment : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        qputenv("HOSHIN_STATE_DIR", m_folder->filePath(u"state"_s).toUtf8());
        m_workspace = m_folder->filePath(u"星見野.hoshin"_s);
        m_place = m_workspace + u":kihon-hoshin"_s;
        m_file = m_folder->filePath(u"基本方針（最終版） 2.txt"_s);
        QVERIFY(writeFile(m_file, policy).has_value());
        QCOMPARE(run({u"new"_s, m_workspace, u"--name"_s, u"星見野市"_s, u"--kind"_s, u"city"_s}).first, Exit::Done);
    }

    void isKeptOnlyWhenAskedFor()
    {
        QCOMPARE(run({u"import"_s, m_file, u"--into"_s, m_place}).first, Exit::Done);
        QCOMPARE(run({u"attachment"_s, u"list"_s, m_workspace}).second, QByteArray());
        QCOMPARE(run({u"import"_s, m_file, u"--into"_s, m_place, u"--keep-file"_s}).first, Exit::Done);
        QCOMPARE(run({u"attachment"_s, u"list"_s, m_workspace}).second,
                 u"kihon-hoshin\t基本方針_最終版__2.txt\t%1\n"_s.arg(policy.size()).toUtf8());
    }

    void outlivesItsRemovalInTheRevisionThatHadIt()
    {
        QCOMPARE(run({u"import"_s, m_file, u"--into"_s, m_place, u"--keep-file"_s}).first, Exit::Done);
        QCOMPARE(record(u"取り込み"_s), Exit::Done);
        const QString name = u"基本方針_最終版__2.txt"_s;
        QCOMPARE(run({u"attachment"_s, u"save"_s, m_place, name}).second, policy);
        QCOMPARE(run({u"attachment"_s, u"remove"_s, m_place, name}).first, Exit::Done);
        QCOMPARE(record(u"添付を除く"_s), Exit::Done);
        QCOMPARE(run({u"attachment"_s, u"save"_s, m_place, name}).first, Exit::Unreadable);
        QCOMPARE(run({u"attachment"_s, u"save"_s, m_workspace + u"@1:kihon-hoshin"_s, name}).second, policy);
    }

    void aBundleCarriesIt()
    {
        QCOMPARE(run({u"import"_s, m_file, u"--into"_s, m_place, u"--keep-file"_s}).first, Exit::Done);
        QCOMPARE(record(u"取り込み"_s), Exit::Done);
        const QString bundle = m_folder->filePath(u"持ち運び.bundle"_s);
        const QString there = m_folder->filePath(u"別の端末.hoshin"_s);
        QCOMPARE(run({u"bundle"_s, u"create"_s, m_workspace, bundle}).first, Exit::Done);
        QCOMPARE(run({u"bundle"_s, u"open"_s, there, bundle}).first, Exit::Done);
        QCOMPARE(run({u"attachment"_s, u"save"_s, there + u":kihon-hoshin"_s, u"基本方針_最終版__2.txt"_s}).second,
                 policy);
    }

    void listedAsJsonWithItsHash()
    {
        QCOMPARE(run({u"import"_s, m_file, u"--into"_s, m_place}).first, Exit::Done);
        QCOMPARE(run({u"attachment"_s, u"add"_s, m_place, m_file}).first, Exit::Done);
        const QJsonObject all =
            QJsonDocument::fromJson(run({u"attachment"_s, u"list"_s, m_place, u"--format"_s, u"json"_s}).second)
                .object();
        const QJsonObject one = all[u"attachments"].toArray().at(0).toObject();
        QCOMPARE(one[u"name"].toString(), u"基本方針_最終版__2.txt"_s);
        QCOMPARE(one[u"size"].toInteger(), policy.size());
        QCOMPARE(one[u"sha256"].toString(),
                 QString::fromUtf8(QCryptographicHash::hash(policy, QCryptographicHash::Sha256).toHex()));
    }

    void wrongCalls_data()
    {
        QTest::addColumn<QStringList>("words"); // W: the workspace
        QTest::addColumn<Exit>("exit");
        QTest::newRow("no verb of ours") << QStringList{u"rename"_s, u"W:kihon-hoshin"_s, u"a"_s} << Exit::Usage;
        QTest::newRow("save without a name") << QStringList{u"save"_s, u"W:kihon-hoshin"_s} << Exit::Usage;
        QTest::newRow("save without a document") << QStringList{u"save"_s, u"W"_s, u"a"_s} << Exit::Usage;
        QTest::newRow("add to a revision") << QStringList{u"add"_s, u"W@1:kihon-hoshin"_s, u"a"_s} << Exit::Usage;
        QTest::newRow("add to no document") << QStringList{u"add"_s, u"W:bunsho"_s, u"F"_s} << Exit::Unreadable;
        QTest::newRow("add no file") << QStringList{u"add"_s, u"W:kihon-hoshin"_s, u"absent"_s} << Exit::Unreadable;
        QTest::newRow("a name that leads out")
            << QStringList{u"save"_s, u"W:kihon-hoshin"_s, u"../../workspace.xml"_s} << Exit::Unreadable;
        QTest::newRow("remove what is not there")
            << QStringList{u"remove"_s, u"W:kihon-hoshin"_s, u"a"_s} << Exit::Unreadable;
        QTest::newRow("no workspace") << QStringList{u"list"_s, u"absent.hoshin"_s} << Exit::Unreadable;
    }
    void wrongCalls()
    {
        QFETCH(QStringList, words);
        QFETCH(Exit, exit);
        QCOMPARE(run({u"import"_s, m_file, u"--into"_s, m_place}).first, Exit::Done);
        QCOMPARE(record(u"取り込み"_s), Exit::Done);
        for (QString &word : words) {
            if (word.startsWith(u'W'))
                word = m_workspace + word.sliced(1);
            else if (word == u"F"_s)
                word = m_file;
        }
        QCOMPARE(run(QStringList{u"attachment"_s} + words).first, exit);
        QCOMPARE(run({u"attachment"_s, u"list"_s, m_workspace}).second, QByteArray());
    }

private:
    static std::pair<Exit, QByteArray> run(const QStringList &words)
    {
        test::Recorder recorder;
        const Exit exit = cli::runCommandLine(words, recorder);
        return {exit, recorder.written};
    }
    Exit record(const QString &message)
    {
        return run({u"record"_s, m_workspace, u"-m"_s, message, u"--author"_s, u"試験"_s}).first;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_workspace;
    QString m_place;
    QString m_file;
};

QTEST_GUILESS_MAIN(tst_Attachment)
#include "tst_attachment.moc"
