// SPDX-License-Identifier: Apache-2.0
#include "../publish/sampleworkspace.h"
#include "base/fileio.h"
#include "check/reasons.h"
#include "cli/command.h"
#include "publish/compose/fontlibrary.h"
#include "publish/exchange.h"
#include "publish/gate.h"
#include "publish/office/zippackage.h"
#include "publish/packagefolder.h"
#include "store/repository.h"

#include <QDir>
#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using namespace hoshin;
using cli::Exit;

namespace {

class Recorder : public cli::Console
{
public:
    void message(const QString &text) override { messages << text; }
    Exit data(const cli::Invocation &invocation, const QByteArray &bytes) override
    {
        out = bytes;
        const QString path = invocation.value(u"o"_s);
        return path.isEmpty() || writeFile(path, bytes) ? Exit::Done : Exit::Unwritable;
    }

    QStringList messages;
    QByteArray out;
};

/// The sample with everything that the gate demands.
model::Workspace complete()
{
    model::Workspace w = test::sampleWorkspace();
    const model::Adoption head = w.adoptions.front();
    for (const model::Organ organ : w.body.organs) {
        model::Adoption row = head;
        row.organ = organ;
        row.jointGroup = u"共同"_s;
        if (organ != head.organ)
            w.adoptions.push_back(row);
    }
    return w;
}

/// With a reason for everything that only needs one.
model::Workspace ready()
{
    model::Workspace w = complete();
    for (const publish::GateCondition &condition : publish::gateConditions(w, publish::editionsInUse(w)))
        check::recordReason(w.reasons, condition.finding, u"秘匿寅三"_s, u"秘匿子一"_s, {});
    return w;
}

} // namespace

class tst_PublishCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!publish::FontLibrary::load())
            QSKIP("the fonts of a publication are not installed");
        qputenv("HOSHIN_NO_FSYNC", "1");
        qputenv("HOSHIN_TEMPLATES", HOSHIN_SOURCE_DIR "/guideline-templates");
    }

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        qputenv("HOSHIN_STATE_DIR", m_folder->filePath(u"状態"_s).toUtf8());
        m_path = m_folder->filePath(u"星見野市.hoshin"_s);
        m_out = m_folder->filePath(u"公開"_s);
    }

    void refusesWithReasonsUntilTheGateIsMet()
    {
        make({test::sampleWorkspace()});
        QCOMPARE(run({u"publish"_s, m_path, u"--out"_s, m_out}), Exit::Findings);
        QVERIFY2(m_said.contains(u"教育委員会"_s), qPrintable(m_said));
        QVERIFY(!QFile::exists(m_out));
        QCOMPARE(run({u"publish"_s, m_path, u"--out"_s, m_out, u"--draft"_s}), Exit::Done);
        QVERIFY(readFile(m_out + u"/index.html"_s)->contains(u"class=\"draft\">案"_s.toUtf8()));
    }

    void aWarningNeedsARecordedReason()
    {
        make({complete()});
        QCOMPARE(run({u"publish"_s, m_path, u"--out"_s, m_out}), Exit::Findings);
        QVERIFY2(m_said.contains(u"[comment-open]"_s), qPrintable(m_said));
        QCOMPARE(run({u"reason"_s, m_path}), Exit::Findings);
        QVERIFY(m_data.contains("[comment-open]"));
        QCOMPARE(run({u"reason"_s, m_path, u"--rule"_s, u"no-such-rule"_s, u"--because"_s, u"x"_s}), Exit::Findings);
        QSet<QString> rules;
        for (const publish::GateCondition &condition : publish::blockingConditions(complete()))
            rules.insert(condition.finding.ruleId);
        for (const QString &rule : rules)
            QCOMPARE(run({u"reason"_s, m_path, u"--rule"_s, rule, u"--because"_s, u"別の機会に答える"_s}), Exit::Done);
        QCOMPARE(run({u"reason"_s, m_path}), Exit::Done);
        QVERIFY(m_data.contains(u"別の機会に答える"_s.toUtf8()));
        QVERIFY2(run({u"publish"_s, m_path, u"--out"_s, m_out}) == Exit::Done, qPrintable(m_said));
        const QString html = QString::fromUtf8(*readFile(m_out + u"/kihon-hoshin.html"_s));
        QVERIFY(!html.contains(u"別の機会に答える"_s)); // the reason is the body's own
        QCOMPARE(run({u"reason"_s, m_path, u"--rule"_s, u"comment-open"_s, u"--because"_s, QString()}), Exit::Done);
        QCOMPARE(run({u"publish"_s, m_path, u"--out"_s, m_out}), Exit::Findings);
    }

    void aCharacterThatCannotBePrintedIsSaid()
    {
        model::Workspace w = ready();
        model::Document &policy = w.documents[u"kihon-hoshin"_s];
        model::DocumentMeta meta = policy.meta();
        meta.title += u"\U00012000と\u202e"_s; // cuneiform, and what turns the text behind it
        policy.setMeta(meta);
        make({w});
        QCOMPARE(run({u"publish"_s, m_path, u"--out"_s, m_out}), Exit::Findings);
        QVERIFY2(m_said.contains(u"[glyph-missing]"_s), qPrintable(m_said));
        QVERIFY2(m_said.contains(u"「\U00012000（U+12000）」"_s), qPrintable(m_said));
        QVERIFY2(m_said.contains(u"「U+202E」"_s), qPrintable(m_said));
    }

    void publishesRecordsAndVerifies()
    {
        make({ready()});
        const Exit published = run({u"publish"_s, m_path, u"--out"_s, m_out, u"--with"_s, u"docx"_s});
        QVERIFY2(published == Exit::Done, qPrintable(m_said));
        const QStringList paths = QString::fromUtf8(m_data).split(u'\n', Qt::SkipEmptyParts);
        QVERIFY(paths.size() >= 5);
        for (const QString &path : paths)
            QVERIFY2(QFile::exists(path), qPrintable(path));
        QCOMPARE(run({u"publish"_s, u"--verify"_s, m_out, m_path}), Exit::Done);
        QVERIFY2(m_said.contains(u"第1号"_s), qPrintable(m_said));
        QVERIFY(writeFile(m_out + u"/kihon-hoshin.html"_s, "x").has_value());
        QCOMPARE(run({u"publish"_s, u"--verify"_s, m_out}), Exit::Findings);
        QVERIFY2(m_said.contains(u"kihon-hoshin.html"_s), qPrintable(m_said));
    }

    void sameRevisionGivesSameBytesAndOneRecord()
    {
        make({test::olderWorkspace(), ready()});
        QCOMPARE(run({u"publish"_s, m_path, u"--out"_s, m_out}), Exit::Done);
        const QString again = m_folder->filePath(u"再び"_s);
        QCOMPARE(run({u"publish"_s, m_path + u"@2"_s, u"--out"_s, again}), Exit::Done);
        const QStringList names = QDir(m_out).entryList(QDir::Files);
        QVERIFY(names.size() >= 4);
        for (const QString &name : names)
            QVERIFY2(*readFile(QDir(m_out).filePath(name)) == *readFile(QDir(again).filePath(name)), qPrintable(name));
        QCOMPARE(run({u"publish"_s, u"--verify"_s, again, m_path}), Exit::Done);
        QVERIFY2(m_said.contains(u"第1号"_s), qPrintable(m_said));
    }

    void secondPublicationIsComparedWithTheFirst()
    {
        model::Workspace older = ready();
        older.documents = test::olderWorkspace().documents;
        model::Workspace newer = ready();
        for (const publish::GateCondition &condition : publish::gateConditions(older, publish::editionsInUse(older)))
            check::recordReason(newer.reasons, condition.finding, u"秘匿寅三"_s, u"秘匿子一"_s, {});
        make({older, newer});
        QVERIFY2(run({u"publish"_s, m_path + u"@1"_s, u"--out"_s, m_out}) == Exit::Done, qPrintable(m_said));
        QVERIFY(!QFile::exists(m_out + u"/kihon-hoshin-rireki.docx"_s));
        QCOMPARE(run({u"publish"_s, m_path, u"--out"_s, m_out, u"--with"_s, u"docx"_s}), Exit::Done);
        QVERIFY(QFile::exists(m_out + u"/kihon-hoshin-rireki.docx"_s));
        QCOMPARE(run({u"publish"_s, u"--verify"_s, m_out, m_path}), Exit::Done);
        QVERIFY2(m_said.contains(u"第2号"_s), qPrintable(m_said));
    }

    void setsAreDefinedListedAndRemoved()
    {
        make({ready()});
        QCOMPARE(run({u"sets"_s, m_path}), Exit::Done);
        QVERIFY(m_data.isEmpty() && m_said.contains(u"公開セットがありません"_s));
        QCOMPARE(run({u"sets"_s, m_path, u"--define"_s, u"議会"_s, u"--document"_s, u"kihon-hoshin"_s, u"--organ"_s,
                      u"議会"_s, u"--form"_s, u"pdf"_s, u"--form"_s, u"docx"_s}),
                 Exit::Done);
        QCOMPARE(run({u"sets"_s, m_path, u"--format"_s, u"json"_s}), Exit::Done);
        QJsonObject set = QJsonDocument::fromJson(m_data).array().first().toObject();
        const QString id = set.value(u"id"_s).toString();
        QCOMPARE(id, u"2ca1rqm4k5e3zcwv4n0gwwkrby"_s); // from the name: equal calls give equal workspaces
        QCOMPARE(set.value(u"forms"_s).toArray(), (QJsonArray{u"pdf"_s, u"docx"_s}));
        QCOMPARE(set.value(u"organs"_s).toArray(), QJsonArray{u"assembly"_s});
        QCOMPARE(run({u"sets"_s, m_path, u"--define"_s, id, u"--markers"_s, u"no"_s}), Exit::Done); // the rest stays
        QCOMPARE(run({u"sets"_s, m_path, u"--format"_s, u"json"_s}), Exit::Done);
        set = QJsonDocument::fromJson(m_data).array().first().toObject();
        QCOMPARE(set.value(u"id"_s).toString(), id);
        QCOMPARE(set.value(u"documents"_s).toArray(), QJsonArray{u"kihon-hoshin"_s});
        QVERIFY(!set.value(u"markers"_s).toBool(true));
        QCOMPARE(run({u"sets"_s, m_path}), Exit::Done);
        QVERIFY(m_data.contains(u"星見野市サイバーセキュリティ基本方針"_s.toUtf8()));
        QCOMPARE(run({u"sets"_s, m_path, u"--remove"_s, u"議会"_s}), Exit::Done);
        QCOMPARE(run({u"sets"_s, m_path}), Exit::Done);
        QVERIFY(m_data.isEmpty());
    }

    void wrongSetsAreTold_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<int>("exit");
        QTest::newRow("a form that is none")
            << QStringList{u"--define"_s, u"名"_s, u"--form"_s, u"odt"_s} << int(Exit::Usage);
        QTest::newRow("an organ that is none")
            << QStringList{u"--define"_s, u"名"_s, u"--organ"_s, u"王"_s} << int(Exit::Usage);
        QTest::newRow("a document twice") << QStringList{u"--define"_s,     u"名"_s,         u"--document"_s,
                                                         u"kihon-hoshin"_s, u"--document"_s, u"kihon-hoshin"_s}
                                          << int(Exit::Usage);
        QTest::newRow("no name") << QStringList{u"--define"_s, u" "_s} << int(Exit::Usage);
        QTest::newRow("two things at once")
            << QStringList{u"--define"_s, u"名"_s, u"--remove"_s, u"名"_s} << int(Exit::Usage);
        QTest::newRow("a document that is not there")
            << QStringList{u"--define"_s, u"名"_s, u"--document"_s, u"nashi"_s} << int(Exit::Unreadable);
        QTest::newRow("a set that is not there") << QStringList{u"--remove"_s, u"nashi"_s} << int(Exit::Unreadable);
    }
    void wrongSetsAreTold()
    {
        QFETCH(QStringList, options);
        QFETCH(int, exit);
        make({ready()});
        QCOMPARE(int(run(QStringList{u"sets"_s, m_path} + options)), exit);
        QVERIFY(!m_said.isEmpty());
        QCOMPARE(run({u"sets"_s, m_path, u"--format"_s, u"json"_s}), Exit::Done);
        QVERIFY(QJsonDocument::fromJson(m_data).array().isEmpty());
    }

    /// The head has adopted, the other organs have not: its set can be published, the whole cannot.
    void aSetIsPublishedByItself()
    {
        model::Workspace head = ready();
        std::erase_if(head.adoptions, [](const model::Adoption &row) { return row.organ != model::Organ::Head; });
        head.adoptions.front().jointGroup.clear();
        for (const publish::GateCondition &condition : publish::gateConditions(head))
            check::recordReason(head.reasons, condition.finding, u"理由"_s, u"秘匿子一"_s, {});
        make({head});
        QCOMPARE(run({u"sets"_s, m_path, u"--define"_s, u"市長"_s, u"--document"_s, u"kihon-hoshin"_s, u"--form"_s,
                      u"html"_s}),
                 Exit::Done);
        QCOMPARE(run({u"publish"_s, m_path, u"--out"_s, m_out}), Exit::Findings);
        QCOMPARE(run({u"publish"_s, m_path, u"--set"_s, u"教育委員会"_s, u"--out"_s, m_out}), Exit::Unreadable);
        QVERIFY2(m_said.contains(u"市長"_s), qPrintable(m_said));
        QVERIFY2(run({u"publish"_s, m_path, u"--set"_s, u"市長"_s, u"--out"_s, m_out}) == Exit::Done,
                 qPrintable(m_said));
        QVERIFY2(m_said.contains(u"（この公開セットの外）"_s) && m_said.contains(u"教育委員会"_s), qPrintable(m_said));
        QCOMPARE(QDir(m_out).entryList(QDir::Files),
                 QStringList({u"index.html"_s, u"kihon-hoshin.html"_s, u"manifest.json"_s}));
        QCOMPARE(run({u"publish"_s, u"--verify"_s, m_out, m_path}), Exit::Done);
        QVERIFY2(m_said.contains(u"第1号"_s), qPrintable(m_said));
    }

    void exports_data()
    {
        QTest::addColumn<QString>("format");
        for (const QString &format : {u"oscal-catalog"_s, u"oscal-profile"_s, u"oscal-resolved"_s, u"oscal-component"_s,
                                      u"oscal-mapping"_s, u"lawxml"_s, u"xlsx"_s, u"csv"_s})
            QTest::newRow(qPrintable(format)) << format;
    }
    /// Every export is there, holds no secret, and is the same in another time zone.
    void exports()
    {
        QFETCH(QString, format);
        make({ready()});
        const QStringList call{u"export"_s, m_path + (format == u"lawxml" ? u":kihon-hoshin"_s : QString()),
                               u"--format"_s, format};
        QVERIFY2(run(call) == Exit::Done, qPrintable(m_said));
        const QByteArray bytes = m_data;
        QVERIFY(!bytes.isEmpty());
        QByteArray content = bytes;
        if (bytes.startsWith("PK")) {
            const Result<std::vector<publish::ZipPart>> parts = publish::readZip(bytes);
            QVERIFY(parts.has_value());
            for (const publish::ZipPart &part : *parts)
                content += part.bytes;
        }
        for (const QString &word : test::secretWords())
            QVERIFY2(!content.contains(word.toUtf8()), qPrintable(word));
        const QByteArray zone = qgetenv("TZ");
        qputenv("TZ", "Pacific/Apia");
        tzset();
        const Exit exit = run(call);
        qputenv("TZ", zone);
        tzset();
        QCOMPARE(exit, Exit::Done);
        QVERIFY(m_data == bytes);
    }

    /// Findings quote what they are about, so they may quote a withheld clause: no form of them is meant for the public.
    void findingsSayThatTheyAreForTheHouse()
    {
        make({complete()});
        QCOMPARE(run({u"check"_s, m_path, u"--format"_s, u"sarif"_s}), Exit::Findings);
        const QJsonArray runs = QJsonDocument::fromJson(m_data).object().value(u"runs"_s).toArray();
        const QJsonObject about = runs.first().toObject().value(u"properties"_s).toObject();
        QVERIFY2(about.value(u"audience"_s).toString().contains(u"庁内用"_s), m_data.left(500).constData());
        run({u"check"_s, u"--help"_s});
        QVERIFY2((m_said + QString::fromUtf8(m_data)).contains(u"庁内用"), qPrintable(m_said));
    }

    /// Two people on two machines: another zone, language, home, name, folder and moment give the same bytes of every file.
    void sameBytesForEveryone()
    {
        make({test::olderWorkspace(), ready()});
        QCOMPARE(run({u"publish"_s, m_path + u"@1"_s, u"--out"_s, m_out, u"--draft"_s}), Exit::Done);
        const QStringList formats{u"oscal-catalog"_s,
                                  u"oscal-profile"_s,
                                  u"oscal-resolved"_s,
                                  u"oscal-component"_s,
                                  u"oscal-mapping"_s,
                                  u"xlsx"_s,
                                  u"csv"_s};
        const auto everything = [&](const QString &place, const QHash<QString, QString> &surroundings) {
            QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
            for (auto it = surroundings.cbegin(); it != surroundings.cend(); ++it)
                environment.insert(it.key(), it.value());
            const auto call = [&](const QStringList &arguments) {
                QProcess process;
                process.setProcessEnvironment(environment);
                process.setWorkingDirectory(place);
                process.start(QStringLiteral(HOSHIN_CLI), arguments);
                return process.waitForFinished(60000) && process.exitCode() == 0;
            };
            if (!call({u"publish"_s, m_path, u"--out"_s, u"out"_s, u"--with"_s, u"docx"_s}))
                return false;
            for (const QString &format : formats) {
                if (!call({u"export"_s, m_path + u"@2"_s, u"--format"_s, format, u"-o"_s, u"out."_s + format}))
                    return false;
            }
            return call(
                {u"export"_s, m_path + u"@2:kihon-hoshin"_s, u"--format"_s, u"lawxml"_s, u"-o"_s, u"out.law"_s});
        };
        QTemporaryDir here;
        QTemporaryDir there(QDir::tempPath() + u"/別の 場所-XXXXXX"_s);
        QVERIFY(
            everything(here.path(),
                       {{u"TZ"_s, u"Asia/Tokyo"_s}, {u"LANG"_s, u"C.UTF-8"_s}, {u"HOSHIN_AUTHOR"_s, u"情報政策課"_s}}));
        QVERIFY(everything(there.path(),
                           {{u"TZ"_s, u"America/St_Johns"_s},
                            {u"LANG"_s, u"tr_TR.UTF-8"_s},
                            {u"LC_ALL"_s, u"tr_TR.UTF-8"_s},
                            {u"HOME"_s, there.path()},
                            {u"USER"_s, u"somebody"_s},
                            {u"HOSHIN_AUTHOR"_s, u"Somebody Else <x@example.jp>"_s}}));
        int compared = 0;
        QDirIterator files(here.path(), QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString name = QDir(here.path()).relativeFilePath(files.next());
            const Result<QByteArray> one = readFile(here.filePath(name));
            const Result<QByteArray> other = readFile(there.filePath(name));
            QVERIFY2(one && other && *one == *other, qPrintable(name));
            ++compared;
        }
        QVERIFY(compared >= 5 + formats.size() + 1);
    }

    void wrongCallsAreTold_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("exit");
        QTest::newRow("no workspace") << QStringList{u"publish"_s, u"--out"_s, u"x"_s} << int(Exit::Usage);
        QTest::newRow("no folder") << QStringList{u"publish"_s, u"w.hoshin"_s} << int(Exit::Usage);
        QTest::newRow("a workspace that is not there")
            << QStringList{u"publish"_s, u"w.hoshin"_s, u"--out"_s, u"x"_s} << int(Exit::Unreadable);
        QTest::newRow("verifying nothing")
            << QStringList{u"publish"_s, u"--verify"_s, u"/nonexistent"_s} << int(Exit::Unreadable);
        QTest::newRow("exporting nothing")
            << QStringList{u"export"_s, u"w.hoshin"_s, u"--format"_s, u"csv"_s} << int(Exit::Unreadable);
    }
    void wrongCallsAreTold()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, exit);
        QCOMPARE(int(run(arguments)), exit);
        QVERIFY(!m_said.isEmpty());
    }

    /// Whenever the program is killed, the folder holds the old package or the new one.
    void killedAtAnyMoment()
    {
        make({test::olderWorkspace(), ready()});
        QCOMPARE(run({u"publish"_s, m_path + u"@1"_s, u"--out"_s, m_out, u"--draft"_s}), Exit::Done);
        const QString old = publish::readPackage(m_out)->manifest.revision;
        bool replaced = false;
        for (int wait = 0; wait < 4000 && !replaced; wait = wait * 5 / 4 + 4) {
            QProcess process;
            process.start(QStringLiteral(HOSHIN_CLI), {u"publish"_s, m_path, u"--out"_s, m_out});
            QVERIFY(process.waitForStarted());
            process.waitForFinished(wait);
            process.kill();
            process.waitForFinished();
            const Result<publish::FoundPackage> found = publish::readPackage(m_out);
            QVERIFY2(found.has_value(), found ? "" : qPrintable(toLogString(found.error())));
            QCOMPARE(found->differences, QStringList());
            replaced = found->manifest.revision != old;
        }
        QVERIFY(replaced);
    }

    void strangersFolderIsNotReplaced()
    {
        make({ready()});
        QVERIFY(QDir().mkpath(m_out) && writeFile(m_out + u"/論文.txt"_s, "x").has_value());
        QCOMPARE(run({u"publish"_s, m_path, u"--out"_s, m_out}), Exit::Unwritable);
        QVERIFY(QFile::exists(m_out + u"/論文.txt"_s));
    }

private:
    /// A workspace with these revisions.
    void make(const std::vector<model::Workspace> &revisions)
    {
        const store::Author author{.name = u"秘匿子一"_s};
        const QDateTime at(QDate(2026, 3, 31), QTime(9, 30), QTimeZone(9 * 3600));
        model::Workspace empty;
        empty.body = revisions.front().body;
        Result<store::Repository> repository = store::Repository::create(m_path, empty, author, at);
        QVERIFY2(repository.has_value(), repository ? "" : qPrintable(toLogString(repository.error())));
        for (const model::Workspace &revision : revisions) {
            const Result<QString> tip = repository->tip();
            const Result<QString> id =
                repository->record(revision, {.message = u"改定"_s, .author = author, .at = at}, *tip);
            QVERIFY2(id.has_value(), id ? "" : qPrintable(toLogString(id.error())));
        }
    }

    Exit run(const QStringList &arguments)
    {
        Recorder console;
        const Exit exit = cli::runCommandLine(arguments, console);
        m_said = console.messages.join(u'\n');
        m_data = console.out;
        return exit;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    QString m_out;
    QString m_said;
    QByteArray m_data;
};

QTEST_GUILESS_MAIN(tst_PublishCommand)
#include "tst_publishcommand.moc"
