// SPDX-License-Identifier: Apache-2.0
#include "cli/command.h"
#include "support/corpus.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace hoshin;

namespace {

/// Keeps what a command says.
class Recorder final : public cli::Console
{
public:
    void message(const QString &text) override { messages += text + u'\n'; }
    cli::Exit data(const cli::Invocation &, const QByteArray &bytes) override
    {
        output += bytes;
        return cli::Exit::Done;
    }
    QString messages;
    QByteArray output;
};

struct Outcome
{
    int exit = -1;
    QByteArray output;
    QString messages;
};

Outcome run(const QStringList &arguments)
{
    Recorder console;
    const int exit = int(cli::runCommandLine(arguments, console));
    return {exit, console.output, console.messages};
}

int countArticles(const QJsonArray &clauses)
{
    int count = 0;
    for (const QJsonValue &value : clauses) {
        const QJsonObject clause = value.toObject();
        count += clause.value("kind"_L1).toString() == "article"_L1;
        count += countArticles(clause.value("children"_L1).toArray());
    }
    return count;
}

} // namespace

class TestParse : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void printsTheClauseTree();
    void countsTheArticlesOfRealLaws_data();
    void countsTheArticlesOfRealLaws();
    void printsFormsThatReadBack_data();
    void printsFormsThatReadBack();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void importsIntoAWorkspace();

private:
    QString file(const QString &name, const QByteArray &bytes)
    {
        QFile out(m_folder.filePath(name));
        if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size())
            qFatal("cannot write %s", qPrintable(name));
        return out.fileName();
    }
    QTemporaryDir m_folder;
};

void TestParse::printsTheClauseTree()
{
    const Outcome outcome = run({u"parse"_s, file(u"a.txt"_s, "規程\n（目的）\n第244条の6　甲\n2　乙\n(1)　丙\n")});
    QCOMPARE(outcome.exit, 0);
    const QJsonObject root = QJsonDocument::fromJson(outcome.output).object();
    QCOMPARE(root.value("title"_L1).toString(), u"規程"_s);
    const QJsonObject article = root.value("clauses"_L1).toArray().at(0).toObject();
    QCOMPARE(article.value("kind"_L1).toString(), u"article"_s);
    QCOMPARE(article.value("num"_L1).toString(), u"244_6"_s);
    QCOMPARE(article.value("label"_L1).toString(), u"第244条の6"_s);
    QCOMPARE(article.value("heading"_L1).toString(), u"目的"_s);
    const QJsonObject second = article.value("children"_L1).toArray().at(1).toObject();
    QCOMPARE(second.value("text"_L1).toString(), u"乙"_s);
    QCOMPARE(second.value("children"_L1).toArray().at(0).toObject().value("label"_L1).toString(), u"(1)"_s);
}

void TestParse::countsTheArticlesOfRealLaws_data()
{
    QTest::addColumn<QString>("folder");
    const QStringList pairs = test::lawPairs();
    if (pairs.isEmpty())
        QSKIP("the law corpus is absent");
    for (const QString &folder : pairs)
        QTest::newRow(qPrintable(folder.section(u'/', -1))) << folder;
}

void TestParse::countsTheArticlesOfRealLaws()
{
    QFETCH(QString, folder);
    QFile expectFile(folder + u"/expect.json"_s);
    QVERIFY(expectFile.open(QIODevice::ReadOnly));
    const QJsonObject expect = QJsonDocument::fromJson(expectFile.readAll()).object().value("expect"_L1).toObject();
    for (const QString &side : {u"old"_s, u"new"_s}) {
        const Outcome outcome = run({u"parse"_s, folder + u'/' + side + u".txt"_s});
        QCOMPARE(outcome.exit, 0);
        const QJsonObject root = QJsonDocument::fromJson(outcome.output).object();
        QCOMPARE(countArticles(root.value("clauses"_L1).toArray()), expect.value("articles_"_L1 + side).toInt());
    }
}

void TestParse::printsFormsThatReadBack_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QString>("name");
    QTest::newRow("our own XML") << u"xml"_s << u"b.xml"_s;
    QTest::newRow("law XML") << u"lawxml"_s << u"b.xml"_s;
    QTest::newRow("text") << u"text"_s << u"b.txt"_s;
}

void TestParse::printsFormsThatReadBack()
{
    QFETCH(QString, format);
    QFETCH(QString, name);
    const QByteArray text =
        "規程\n\n第一章　総則\n（目的）\n第一条　甲\n２　乙\n　一　丙\n　　イ　丁\n附　則\n施行する。\n";
    const Outcome first = run({u"parse"_s, file(u"a.txt"_s, text), u"--format"_s, format});
    QCOMPARE(first.exit, 0);
    const Outcome second = run({u"parse"_s, file(name, first.output), u"--format"_s, u"text"_s});
    QCOMPARE(second.exit, 0);
    QCOMPARE(QString::fromUtf8(second.output), QString::fromUtf8(text));
}

void TestParse::saysWhatIsWrong_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("place");
    QTest::newRow("bytes of no encoding") << QByteArray("規程\n甲\xff\xff") << u"bad.txt"_s << u"bad.txt:2:2: "_s;
    QTest::newRow("XML that is cut off") << QByteArray("<Law>\n<LawNum>") << u"bad.xml"_s << u"bad.xml:2:9: "_s;
    QTest::newRow("a picture") << QByteArray("\x89PNG\r\n") << u"bad.png"_s << u"bad.png: "_s;
}

void TestParse::saysWhatIsWrong()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, name);
    QFETCH(QString, place);
    const Outcome outcome = run({u"parse"_s, file(name, bytes)});
    QCOMPARE(outcome.exit, 3);
    QVERIFY(outcome.output.isEmpty());
    QVERIFY2(outcome.messages.contains(place), qPrintable(outcome.messages));
    QCOMPARE(run({u"parse"_s, m_folder.filePath(u"absent.txt"_s)}).exit, 3);
    QCOMPARE(run({u"parse"_s}).exit, 2);
    QCOMPARE(run({u"parse"_s, u"a"_s, u"--format"_s, u"pdf"_s}).exit, 2);
}

void TestParse::importsIntoAWorkspace()
{
    qputenv("HOSHIN_STATE_DIR", m_folder.filePath(u"state"_s).toUtf8());
    const QString workspace = m_folder.filePath(u"w.hoshin"_s);
    QCOMPARE(run({u"new"_s, workspace, u"--name"_s, u"星見野市"_s, u"--kind"_s, u"city"_s}).exit, 0);
    const QString place = workspace + u":kitei"_s;
    const QByteArray text = "規程\n\n（目的）\n第1条　甲\n2　乙\n";
    QCOMPARE(run({u"import"_s, file(u"a.txt"_s, text), u"--into"_s, place}).exit, 0);
    QCOMPARE(run({u"show"_s, place, u"--format"_s, u"text"_s}).output, text);
    const Outcome doubtful = run({u"import"_s, file(u"b.txt"_s, text + "どこにも属しない行\n"), u"--into"_s, place});
    QCOMPARE(doubtful.exit, 1);
    QVERIFY(doubtful.messages.contains(u"b.txt:6: "_s));
    QCOMPARE(run({u"import"_s, m_folder.filePath(u"a.txt"_s), u"--into"_s, workspace}).exit, 2);
    QCOMPARE(run({u"import"_s, m_folder.filePath(u"absent.txt"_s), u"--into"_s, place}).exit, 3);
}

QTEST_GUILESS_MAIN(TestParse)
#include "tst_parse.moc"
