// SPDX-License-Identifier: Apache-2.0
#include "cli/command.h"
#include "guideline/editionreader.h"
#include "guideline/weaving.h"
#include "model/edit.h"
#include "officers.h"
#include "recorder.h"
#include "store/repository.h"
#include "store/workingstate.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace hoshin;
using cli::Exit;
using model::ClauseId;
using model::Document;
using test::clauseOf;
using test::Done;
using test::parentOf;

namespace {

QStringList amendedBetween(const QString &from, const QString &to)
{
    const auto before = guideline::loadEdition(from);
    const auto after = guideline::loadEdition(to);
    QStringList ids;
    if (!before || !after)
        return ids;
    for (const guideline::Example *example : after->clauses()) {
        const guideline::Example *old = before->find(example->id);
        if (old && old->text != example->text)
            ids << example->id;
    }
    return ids;
}

} // namespace

/// From `new` to `rebase --apply` by the command line: sixty edits of twenty kinds are still there, or listed as conflicts.
class tst_RebaseCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { qputenv("XDG_DATA_HOME", m_folder.filePath(u"状態"_s).toUtf8()); }

    void everyEditSurvivesOrIsListed_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::newRow("r7-03 to r8-03") << u"r7-03"_s << u"r8-03"_s;
        QTest::newRow("r6-10 to r8-03") << u"r6-10"_s << u"r8-03"_s;
        QTest::newRow("r5-03 to r6-10: the great revision") << u"r5-03"_s << u"r6-10"_s;
    }

    void everyEditSurvivesOrIsListed()
    {
        QFETCH(QString, from);
        QFETCH(QString, to);
        const QString path = m_folder.filePath(from + u"から "_s + to + u".hoshin"_s);
        const QString slug = u"taisaku-kijun"_s;
        run({u"new"_s, path, u"--name"_s, u"星見野市"_s, u"--kind"_s, u"city"_s, u"--template"_s, from}, Exit::Done);

        model::Workspace workspace = load(path);
        Document edited = workspace.documents.value(slug);
        std::vector<Done> edits = test::sixtyEdits(edited, amendedBetween(from, to), workspace.mappings.value(slug));
        QCOMPARE(edits.size(), 60U);
        // One officer may undo what another did.
        std::erase_if(edits, [&](const Done &edit) { return !edit.isThere(edited); });
        QVERIFY2(edits.size() >= 55, qPrintable(QString::number(edits.size())));
        workspace.documents.insert(slug, edited);
        save(path, workspace);

        const QStringList rebase{u"rebase"_s, path + u':' + slug, u"--to"_s, to, u"--format"_s, u"json"_s};
        const QJsonObject plan = QJsonDocument::fromJson(run(rebase, std::nullopt)).object();
        QSet<QString> listed;
        for (const QJsonValue &row : plan[u"rows"_s].toArray()) {
            if (row[u"conflict"_s].toBool())
                listed << row[u"clause"_s].toString() << row[u"old"_s].toString();
        }
        QVERIFY(load(path).documents.value(slug) == edited); // nothing without --apply
        run(rebase + QStringList{u"--apply"_s}, std::nullopt);
        const Document after = load(path).documents.value(slug);
        int conflicts = 0;
        for (const Done &edit : edits) {
            if (!edit.isThere(after)) {
                QVERIFY2(listed.contains(edit.clause.toString()), qPrintable(u"lost: "_s + edit.kind));
                ++conflicts;
            }
        }
        // A conflict leaves the local words: listed, and there all the same.
        QVERIFY2(conflicts == 0, qPrintable(QString::number(conflicts)));
        QVERIFY(after != edited);
    }

    void deletionAgainstEditIsAConflict_data()
    {
        QTest::addColumn<QString>("example");
        for (const QString &example : amendedBetween(u"r7-03"_s, u"r8-03"_s))
            QTest::newRow(qPrintable(example)) << example;
    }

    void deletionAgainstEditIsAConflict()
    {
        QFETCH(QString, example);
        const QString path = m_folder.filePath(example + u".hoshin"_s);
        run({u"new"_s, path, u"--name"_s, u"星見野市"_s, u"--kind"_s, u"city"_s, u"--template"_s, u"r7-03"_s},
            Exit::Done);
        model::Workspace workspace = load(path);
        for (const QString &slug : {u"kihon-hoshin"_s, u"taisaku-kijun"_s}) {
            Document &document = workspace.documents[slug];
            const guideline::ExampleIndex index(document, workspace.mappings.value(slug));
            for (const ClauseId &id : index.clausesOf(example)) {
                if (clauseOf(document, id).text.isEmpty())
                    continue;
                auto edited = model::removeClause(document, id);
                if (!edited) // the only paragraph: the article goes with it
                    edited = model::removeClause(document, parentOf(document, id));
                QVERIFY(edited);
                document = edited->document;
                save(path, workspace);
                const QJsonObject plan = QJsonDocument::fromJson(run({u"rebase"_s, path + u':' + slug, u"--to"_s,
                                                                      u"r8-03"_s, u"--format"_s, u"json"_s},
                                                                     Exit::Findings))
                                             .object();
                bool found = false;
                for (const QJsonValue &row : plan[u"rows"_s].toArray())
                    found = found || (row[u"new"_s] == example && row[u"conflict"_s].toBool());
                QVERIFY(found);
                return;
            }
        }
        QFAIL("no document has the example");
    }

private:
    QByteArray run(const QStringList &command, std::optional<Exit> expected)
    {
        test::Recorder recorder;
        const Exit exit = cli::runCommandLine(command, recorder);
        const bool fits = expected ? exit == *expected : exit == Exit::Done || exit == Exit::Findings;
        if (!fits)
            QTest::qFail(qPrintable(command.join(u' ') + u": "_s + recorder.messages.join(u'\n')), __FILE__, __LINE__);
        return recorder.written;
    }

    static model::Workspace load(const QString &path)
    {
        const auto repository = store::Repository::open(path);
        auto state = store::WorkingState::open(*repository);
        auto workspace = state->workspace(*repository);
        return workspace ? *workspace : model::Workspace();
    }

    static void save(const QString &path, const model::Workspace &workspace)
    {
        const auto repository = store::Repository::open(path);
        auto state = store::WorkingState::open(*repository);
        QVERIFY(state->save(*repository, workspace, QDateTime::currentDateTimeUtc()));
    }

    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(tst_RebaseCommand)
#include "tst_rebasecommand.moc"
