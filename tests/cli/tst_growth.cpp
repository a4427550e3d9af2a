// SPDX-License-Identifier: Apache-2.0
#include "program.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace hoshin;
using test::answers;
using test::Ran;
using test::repeated;
using test::told;

static QByteArray articles(int count, QStringView verb)
{
    QString text = u"規程\n\n"_s;
    for (int i = 1; i <= count; ++i)
        text += u"（見出し%1）\n第%1条　職員等は、第%2条の規定により情報資産%1を%3。\n"_s.arg(i)
                    .arg(std::max(1, i - 1))
                    .arg(verb);
    return text.toUtf8();
}

/// However much there is, the time grows with it and not with its square.
class tst_Growth : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        qputenv("XDG_DATA_HOME", m_folder.filePath(u"状態"_s).toUtf8()); // working states
        qputenv("HOSHIN_AUTHOR", "太郎");
        m_law = write(u"規程.txt"_s, u"規程\n\n第1条　この規程は、情報資産を守ることを目的とする。\n"_s.toUtf8());
    }

    /// Ten times the text costs about ten times the time.
    void timeGrowsWithTheText_data()
    {
        QTest::addColumn<QStringList>("command"); // FILE: the text, LAW: a small law
        QTest::addColumn<QByteArray>("small");
        QTest::addColumn<QByteArray>("large");
        const QStringList parse{u"parse"_s, u"FILE"_s};
        const QStringList compare{u"compare"_s, u"LAW"_s, u"FILE"_s};
        const QStringList lint{u"amendment-lint"_s, u"FILE"_s};
        const QStringList apply{u"apply"_s, u"LAW"_s, u"FILE"_s};
        const QByteArray shortLine = "第1条　" + repeated(u"情報資産を、守る。", 1 << 20 >> 5);
        const QByteArray longLine = "第1条　" + repeated(u"情報資産を、守る。", 10 * (1 << 20 >> 5));
        const QByteArray few = articles(10'000, u"守る");
        const QByteArray many = articles(100'000, u"守る");
        QTest::newRow("parse: one line of 10 MB") << parse << shortLine << longLine;
        QTest::newRow("parse: 100,000 articles") << parse << few << many;
        QTest::newRow("compare: one line of 10 MB") << compare << shortLine << longLine;
        QTest::newRow("compare: 100,000 articles") << compare << few << many;
        QTest::newRow("amend: one line of 10 MB")
            << QStringList{u"amend"_s, u"LAW"_s, u"FILE"_s} << shortLine << longLine;
        QTest::newRow("amendment-lint: one line of 10 MB") << lint << shortLine << longLine;
        QTest::newRow("amendment-lint: 100,000 sentences")
            << lint << repeated(u"第一条中「甲」を「乙」に改める。\n", 10'000)
            << repeated(u"第一条中「甲」を「乙」に改める。\n", 100'000);
        QTest::newRow("apply: 20,000 sentences") << apply << repeated(u"第一条中「甲」を「乙」に改める。\n", 2'000)
                                                 << repeated(u"第一条中「甲」を「乙」に改める。\n", 20'000);
        QTest::newRow("parse: open brackets") << parse << repeated(u"（「『", 10'000) << repeated(u"（「『", 100'000);
        QTest::newRow("parse: one number for all")
            << parse << repeated(u"第1条　同じ文。\n", 10'000) << repeated(u"第1条　同じ文。\n", 100'000);
        QTest::newRow("compare: one number for all")
            << compare << repeated(u"第1条　同じ文。\n", 10'000) << repeated(u"第1条　同じ文。\n", 100'000);
        QTest::newRow("parse: digits") << parse << repeated(u"第1", 100'000) << repeated(u"第1", 1'000'000);
        QTest::newRow("parse: kanji digits") << parse << repeated(u"第一条", 100'000) << repeated(u"第一条", 1'000'000);
    }

    void timeGrowsWithTheText()
    {
        QFETCH(QStringList, command);
        QFETCH(QByteArray, small);
        QFETCH(QByteArray, large);
        command.replaceInStrings(u"LAW"_s, m_law);
        const auto timed = [&](const QByteArray &bytes) {
            QStringList words = command;
            words.replaceInStrings(u"FILE"_s, write(u"長文.txt"_s, bytes));
            const Ran ran = answers(words);
            return ran.seconds;
        };
        const double few = timed(small);
        const double many = timed(large);
        const double ratio = double(large.size()) / double(small.size());
        QVERIFY2(many <= 0.3 + 2.5 * ratio * std::max(few, 0.02),
                 qPrintable(u"%1 s became %2 s for %3 times the text"_s.arg(few).arg(many).arg(ratio)));
    }

    void timeGrowsWithTheWorkspace_data()
    {
        QTest::addColumn<QStringList>("command"); // WORKSPACE: with one document, d
        QTest::newRow("show") << QStringList{u"show"_s, u"WORKSPACE:d"_s};
        QTest::newRow("check") << QStringList{u"check"_s, u"WORKSPACE"_s};
        QTest::newRow("suggest") << QStringList{u"suggest"_s, u"WORKSPACE:d"_s};
        QTest::newRow("coverage") << QStringList{u"coverage"_s, u"WORKSPACE"_s};
        QTest::newRow("rebase") << QStringList{u"rebase"_s, u"WORKSPACE:d"_s, u"--from"_s,
                                               u"r7-03"_s,  u"--to"_s,        u"r8-03"_s};
        QTest::newRow("record") << QStringList{u"record"_s, u"WORKSPACE"_s, u"-m"_s, u"試"_s};
        QTest::newRow("export") << QStringList{u"export"_s, u"WORKSPACE"_s, u"--format"_s, u"oscal-catalog"_s};
        QTest::newRow("publish") << QStringList{u"publish"_s, u"WORKSPACE"_s, u"--draft"_s, u"--out"_s,
                                                u"WORKSPACE-公開"_s};
    }

    void timeGrowsWithTheWorkspace()
    {
        QFETCH(QStringList, command);
        const auto timed = [&](int count) {
            const QString path = m_folder.filePath(u"条%1.hoshin"_s.arg(count));
            if (!QFileInfo::exists(path)) {
                const QString file = write(u"長文.txt"_s, articles(count, u"守る"));
                answers({u"new"_s, path, u"--name"_s, u"市"_s, u"--kind"_s, u"city"_s});
                answers({u"import"_s, file, u"--into"_s, path + u":d"_s});
                answers({u"record"_s, path, u"-m"_s, u"定める"_s});
            }
            QStringList words = command;
            words.replaceInStrings(u"WORKSPACE"_s, path);
            const Ran ran = answers(words);
            if (ran.exit == 3)
                QTest::qFail(told(words, ran).constData(), __FILE__, __LINE__);
            return ran.seconds;
        };
        const double few = timed(1000);
        const double many = timed(10'000);
        QVERIFY2(many <= 0.5 + 25 * std::max(few, 0.02),
                 qPrintable(u"%1 s became %2 s for ten times the text"_s.arg(few).arg(many)));
    }

private:
    QString write(const QString &name, const QByteArray &bytes) const
    {
        const QString path = m_folder.filePath(name);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("%s", qPrintable(path));
        return path;
    }

    QTemporaryDir m_folder;
    QString m_law;
};

QTEST_GUILESS_MAIN(tst_Growth)
#include "tst_growth.moc"
