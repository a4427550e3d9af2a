// SPDX-License-Identifier: Apache-2.0
#include "base/fileio.h"
#include "cli/command.h"
#include "recorder.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace hoshin;
using cli::Exit;

/// The stance on each example and the answers to the checklists, on the command line: what coverage then counts.
class tst_Stance : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        qputenv("HOSHIN_STATE_DIR", m_folder->filePath(u"state"_s).toUtf8());
        m_workspace = m_folder->filePath(u"星見野.hoshin"_s);
        QVERIFY(run({u"new"_s, m_workspace, u"--name"_s, u"星見野市"_s, u"--kind"_s, u"city"_s, u"--template"_s,
                     u"r8-03"_s})
                    .first
                <= Exit::Findings);
    }

    void changesWhatIsCounted_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QString>("status");
        QTest::newRow("as it was made") << QStringList{} << u"covered"_s;
        QTest::newRow("adapted") << QStringList{u"--as"_s, u"adapted"_s} << u"adapted"_s;
        QTest::newRow("refused with a reason")
            << QStringList{u"--as"_s, u"refused"_s, u"--because"_s, u"該当する機器がない。"_s} << u"refused"_s;
        QTest::newRow("linked no more") << QStringList{u"--as"_s, u"none"_s} << u"gap"_s;
        QTest::newRow("adapted, then adopted again") << QStringList{u"--as"_s, u"adopted"_s} << u"covered"_s;
    }
    void changesWhatIsCounted()
    {
        QFETCH(QStringList, words);
        QFETCH(QString, status);
        const QJsonObject example = firstItem();
        if (!words.isEmpty()) {
            QCOMPARE(stance({u"--example"_s, example[u"id"].toString(), u"--as"_s, u"adapted"_s}), Exit::Done);
            QCOMPARE(stance(QStringList{u"--example"_s, example[u"id"].toString()} + words), Exit::Done);
        }
        QCOMPARE(firstItem()[u"status"].toString(), status);
        QCOMPARE(firstItem()[u"needsReview"].toBool(), false);
    }

    void linksAClauseToAnExample()
    {
        const QString id = firstItem()[u"id"].toString();
        QCOMPARE(stance({u"--example"_s, id, u"--as"_s, u"adapted"_s, u"--place"_s, u"第2条第1項"_s}), Exit::Done);
        const QByteArray listed = run({u"stance"_s, m_workspace + u":taisaku-kijun"_s}).second;
        QVERIFY2(listed.contains(u"\t第2条第1項\tr8-03\t%1\tadapted\t"_s.arg(id).toUtf8()), listed);
    }

    /// A refusal has no clause: adopting the example needs one, and ends the refusal wherever it was recorded.
    void aRefusalEndsWithAClause()
    {
        const QString id = firstItem()[u"id"].toString();
        QCOMPARE(stance({u"--example"_s, id, u"--as"_s, u"none"_s}), Exit::Done);
        QCOMPARE(run({u"stance"_s, m_workspace + u":kihon-hoshin"_s, u"--example"_s, id, u"--as"_s, u"refused"_s,
                      u"--because"_s, u"該当しない。"_s})
                     .first,
                 Exit::Done);
        QCOMPARE(firstItem()[u"status"].toString(), u"refused"_s);
        QCOMPARE(
            run({u"stance"_s, m_workspace + u":kihon-hoshin"_s, u"--example"_s, id, u"--as"_s, u"adopted"_s}).first,
            Exit::Unreadable);
        QCOMPARE(firstItem()[u"status"].toString(), u"refused"_s);
        QCOMPARE(stance({u"--example"_s, id, u"--as"_s, u"adopted"_s, u"--place"_s, u"第1条第1項"_s}), Exit::Done);
        QCOMPARE(firstItem()[u"status"].toString(), u"covered"_s);
        QVERIFY(!run({u"stance"_s, m_workspace}).second.contains("\trefused\t"));
    }

    void wrongCalls_data()
    {
        QTest::addColumn<QStringList>("words"); // W: the workspace
        QTest::addColumn<Exit>("exit");
        const QString document = u"W:taisaku-kijun"_s;
        const QString example = u"gl.s1.1.o1"_s;
        const auto row = [](const char *name, const QStringList &words, Exit exit) {
            QTest::newRow(name) << words << exit;
        };
        row("no stance", {u"stance"_s, document, u"--example"_s, example}, Exit::Usage);
        row("no such stance", {u"stance"_s, document, u"--example"_s, example, u"--as"_s, u"liked"_s}, Exit::Usage);
        row("refused without a reason", {u"stance"_s, document, u"--example"_s, example, u"--as"_s, u"refused"_s},
            Exit::Usage);
        row("no document", {u"stance"_s, u"W"_s, u"--example"_s, example, u"--as"_s, u"adopted"_s}, Exit::Usage);
        row("a revision", {u"stance"_s, u"W@1:taisaku-kijun"_s, u"--example"_s, example, u"--as"_s, u"adopted"_s},
            Exit::Usage);
        row("no such document", {u"stance"_s, u"W:bunsho"_s, u"--example"_s, example, u"--as"_s, u"adopted"_s},
            Exit::Unreadable);
        row("no such example", {u"stance"_s, document, u"--example"_s, u"99(9)"_s, u"--as"_s, u"adopted"_s},
            Exit::Unreadable);
        row("no link to take away", {u"stance"_s, document, u"--example"_s, u"gl.b1"_s, u"--as"_s, u"none"_s},
            Exit::Unreadable);
        row("no such edition",
            {u"stance"_s, document, u"--example"_s, example, u"--as"_s, u"adopted"_s, u"--edition"_s, u"r1-01"_s},
            Exit::Unreadable);
        row("an answer without a checklist", {u"answer"_s, u"W"_s, u"--question"_s, u"1"_s, u"--as"_s, u"yes"_s},
            Exit::Usage);
        row("no such checklist",
            {u"answer"_s, u"W"_s, u"--checklist"_s, u"none"_s, u"--question"_s, u"1"_s, u"--as"_s, u"yes"_s},
            Exit::Unreadable);
        row("no such answer",
            {u"answer"_s, u"W"_s, u"--checklist"_s, u"ransomware11"_s, u"--question"_s, u"1"_s, u"--as"_s, u"maybe"_s},
            Exit::Unreadable);
        row("no transition for this item",
            {u"answer"_s, u"W"_s, u"--checklist"_s, u"rule16-3"_s, u"--question"_s, u"1"_s, u"--as"_s,
             u"transitional"_s},
            Exit::Unreadable);
        row("no such day",
            {u"answer"_s, u"W"_s, u"--checklist"_s, u"rule16-3"_s, u"--question"_s, u"7"_s, u"--due"_s,
             u"2027-02-30"_s},
            Exit::Usage);
    }
    void wrongCalls()
    {
        QFETCH(QStringList, words);
        QFETCH(Exit, exit);
        for (QString &word : words) {
            if (word.startsWith(u'W'))
                word = m_workspace + word.sliced(1);
        }
        const QByteArray before = run({u"stance"_s, m_workspace}).second;
        QCOMPARE(run(words).first, exit);
        QCOMPARE(run({u"stance"_s, m_workspace}).second, before);
        QCOMPARE(run({u"answer"_s, m_workspace}).second, QByteArray());
    }

    void anAnswerIsKeptChangedAndTakenBack()
    {
        const QStringList question = {u"answer"_s,   m_workspace,     u"--checklist"_s,
                                      u"rule16-3"_s, u"--question"_s, u"7"_s};
        QCOMPARE(run(question + QStringList{u"--as"_s, u"transitional"_s, u"--due"_s, u"2028-03-31"_s}).first,
                 Exit::Done);
        QCOMPARE(run({u"answer"_s, m_workspace}).second, QByteArray("rule16-3\t7\ttransitional\t\t\t2028-03-31\n"));
        QCOMPARE(run(question + QStringList{u"--as"_s, u"transitional"_s, u"--owner"_s, u"契約課"_s}).first,
                 Exit::Done);
        const QJsonObject all = object({u"answer"_s, m_workspace, u"--format"_s, u"json"_s});
        QCOMPARE(all[u"answers"].toArray().size(), 1);
        QCOMPARE(all[u"answers"].toArray().at(0)[u"owner"].toString(), u"契約課"_s);
        QCOMPARE(run(question).first, Exit::Done);
        QCOMPARE(run({u"answer"_s, m_workspace}).second, QByteArray());
    }

private:
    static std::pair<Exit, QByteArray> run(const QStringList &words)
    {
        test::Recorder recorder;
        const Exit exit = cli::runCommandLine(words, recorder);
        return {exit, recorder.written};
    }
    static QJsonObject object(const QStringList &words) { return QJsonDocument::fromJson(run(words).second).object(); }
    Exit stance(const QStringList &words) const
    {
        return run(QStringList{u"stance"_s, m_workspace + u":taisaku-kijun"_s} + words).first;
    }
    QJsonObject firstItem() const
    {
        const QJsonArray rows =
            object({u"coverage"_s, m_workspace, u"--by"_s, u"rule16-3"_s, u"--format"_s, u"json"_s})[u"rows"].toArray();
        return rows.at(0)[u"items"].toArray().at(0).toObject();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_workspace;
};

QTEST_GUILESS_MAIN(tst_Stance)
#include "tst_stance.moc"
