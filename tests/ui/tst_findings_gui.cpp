// SPDX-License-Identifier: Apache-2.0
#include "accessiblenames.h"
#include "fakedialogs.h"
#include "sampledocument.h"
#include "ui/actioncollection.h"
#include "ui/findingslist.h"
#include "ui/look.h"
#include "ui/mainwindow.h"
#include "ui/settings.h"
#include "ui/workspacesession.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace hoshin;
using Scope = ui::FindingsList::Scope;

namespace {

ui::Look *look = nullptr;

QTableView *findings(const ui::FindingsList &list)
{
    for (QTableView *view : list.findChildren<QTableView *>()) {
        if (view->accessibleName() == u"指摘"_s)
            return view;
    }
    qFatal("no table");
}

/// Two documents of the same shape.
model::Workspace twoDocuments()
{
    model::Workspace workspace = test::sampleWorkspace(test::sampleDocument());
    model::Document policy = test::sampleDocument();
    model::DocumentMeta meta = policy.meta();
    meta.title = u"情報セキュリティ基本方針"_s;
    policy.setMeta(meta);
    workspace.documents.insert(u"kihon-hoshin"_s, policy);
    return workspace;
}

check::Finding finding(const QString &document, const model::ClauseId &clause)
{
    return {.ruleId = u"date-missing"_s,
            .severity = check::Severity::Error,
            .document = document,
            .clause = clause,
            .arguments = {}};
}

/// The list over a workspace with a finding in 第1条, 第2条第2項第1号, 第3条, one of the whole document, one of the other
/// document, one of the workspace.
struct List
{
    model::Workspace workspace = twoDocuments();
    ui::WorkspaceSession session{QString(), workspace, workspace};
    ui::FindingsList list;
    const model::Clause &first = document().root().children.first();
    const model::Clause &second = document().root().children.last();

    List()
    {
        session.setCurrent(u"taisaku-kijun"_s);
        list.resize(1000, 300);
        list.show();
        list.setPlace(first.children.first().id);
        const QString slug = u"taisaku-kijun"_s;
        list.setFindings({finding(slug, {}), finding(slug, first.children.first().children.first().id),
                          finding(slug, first.children.last().children.last().children.first().id),
                          finding(slug, second.children.first().children.first().id)},
                         {finding({}, {}), finding(u"kihon-hoshin"_s, first.children.first().id)}, session);
    }
    const model::Document &document() const { return session.document(u"taisaku-kijun"_s)->document(); }
    QComboBox &scope() { return *list.findChild<QComboBox *>(u"findings.scope"_s); }
    QTableView &table() { return *findings(list); }
    QStringList places()
    {
        QStringList all;
        for (int row = 0; row < table().model()->rowCount(); ++row)
            all << table().model()->index(row, 1).data().toString();
        return all;
    }
    QString words()
    {
        QStringList all;
        for (const QLabel *label : list.findChildren<QLabel *>()) {
            if (label->isVisible())
                all << label->text();
        }
        return all.join(u'\n');
    }
};

} // namespace

/// 指摘 at the bottom of 起案, and how much of it is listed.
class tst_Findings_Gui : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void scopes_data()
    {
        QTest::addColumn<int>("scope");
        QTest::addColumn<int>("place"); // article that has the caret
        QTest::addColumn<QStringList>("places");
        QTest::newRow("this article") << int(Scope::Article) << 0 << QStringList{u"第1条第1項"_s};
        QTest::newRow("another article, with its items")
            << int(Scope::Article) << 1 << QStringList{u"第2条第2項第1号"_s};
        QTest::newRow("this chapter") << int(Scope::Chapter) << 1 << QStringList{u"第1条第1項"_s, u"第2条第2項第1号"_s};
        QTest::newRow("the other chapter") << int(Scope::Chapter) << 2 << QStringList{u"第3条第1項"_s};
        QTest::newRow("this document") << int(
            Scope::Document) << 0 << QStringList{u"文書全体"_s, u"第1条第1項"_s, u"第2条第2項第1号"_s, u"第3条第1項"_s};
        QTest::newRow("every document") << int(Scope::Workspace) << 0
                                        << QStringList{u"対策基準　文書全体"_s,        u"対策基準　第1条第1項"_s,
                                                       u"対策基準　第2条第2項第1号"_s, u"対策基準　第3条第1項"_s,
                                                       u"作業フォルダー全体"_s,        u"基本方針　第1条"_s};
    }
    void scopes()
    {
        QFETCH(int, scope);
        QFETCH(int, place);
        QFETCH(QStringList, places);
        List l;
        const QList<model::ClauseId> articles{l.first.children.first().id, l.first.children.last().id,
                                              l.second.children.first().id};
        l.list.setPlace(articles.at(place));
        l.scope().setFocus();
        QTest::keyClick(&l.scope(), Qt::Key_Home);
        for (int step = 0; step < scope; ++step)
            QTest::keyClick(&l.scope(), Qt::Key_Down);
        QCOMPARE(int(l.list.scope()), scope);
        QCOMPARE(l.places(), places);
        QCOMPARE(test::nameless(l.list), QStringList());
    }

    void theCaretTakesTheListAlong()
    {
        List l;
        l.list.setScope(Scope::Article);
        QCOMPARE(l.places(), QStringList{u"第1条第1項"_s});
        l.list.setPlace(l.second.children.first().id);
        QCOMPARE(l.places(), QStringList{u"第3条第1項"_s});
    }

    /// Who stands on a finding stands on it after the list became longer.
    void thePlaceIsKept()
    {
        List l;
        l.list.setScope(Scope::Chapter);
        l.table().setCurrentIndex(l.table().model()->index(1, 0));
        l.list.setScope(Scope::Document);
        QCOMPARE(l.table().currentIndex().row(), 2);
        l.list.setScope(Scope::Workspace);
        QCOMPARE(l.table().currentIndex().row(), 2);
    }

    void nothingHereSaysWhatIsElsewhere()
    {
        List l;
        l.list.setFindings({finding(u"taisaku-kijun"_s, l.first.children.first().id)}, {}, l.session);
        l.list.setPlace(l.second.children.first().id);
        l.list.setScope(Scope::Article);
        QVERIFY2(l.words().contains(u"この条に指摘はありません"_s), qPrintable(l.words()));
        QVERIFY2(l.words().contains(u"この文書には 1 件あります。"_s), qPrintable(l.words()));
        QPushButton *free = nullptr;
        for (QPushButton *button : l.list.findChildren<QPushButton *>()) {
            if (button->text() == u"絞り込みを解除"_s && button->isVisible())
                free = button;
        }
        QVERIFY(free);
        free->setFocus();
        QTest::keyClick(free, Qt::Key_Space);
        QCOMPARE(l.list.scope(), Scope::Document);
        QCOMPARE(l.places(), QStringList{u"第1条"_s});
        l.list.setFindings({}, {}, l.session);
        QVERIFY2(l.words().contains(u"指摘はありません"_s) && !l.words().contains(u"この文書には"_s),
                 qPrintable(l.words()));
    }

    /// In the window: the other documents are checked when they are asked for, a finding of one leads there, and the choice
    /// outlives the session.
    void aFindingOfAnotherDocumentLeadsThere()
    {
        QTemporaryDir folder;
        ui::Settings settings(folder.filePath(u"設定.ini"_s));
        test::FakeDialogs dialogs;
        ui::MainWindow window(*look, settings, dialogs);
        window.resize(1366, 698);
        window.show();
        const model::Workspace workspace = twoDocuments();
        window.setSession(std::make_unique<ui::WorkspaceSession>(QString(), workspace, workspace));
        window.session()->setCurrent(u"taisaku-kijun"_s);
        auto *list = window.findChild<ui::FindingsList *>();
        QVERIFY(list);
        list->setScope(Scope::Workspace);
        QTableView *table = findings(*list);
        const auto rowOf = [table](const QString &title) {
            for (int row = 0; row < table->model()->rowCount(); ++row) {
                if (table->model()->index(row, 1).data().toString().startsWith(title))
                    return row;
            }
            return -1;
        };
        QTRY_VERIFY_WITH_TIMEOUT(rowOf(u"基本方針　"_s) >= 0, 20000);
        QTRY_VERIFY_WITH_TIMEOUT(rowOf(u"対策基準　"_s) >= 0, 20000);
        QSignalSpy chosen(list, &ui::FindingsList::findingChosen);
        table->setCurrentIndex(table->model()->index(rowOf(u"基本方針　"_s), 0));
        table->setFocus();
        QTest::keyClick(table, Qt::Key_Return);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(window.session()->current()->slug(), u"kihon-hoshin"_s);
    }

    /// What was found in the document that was left is not followed back to it, however soon the key comes.
    void anotherDocumentBeginsWithoutFindings()
    {
        QTemporaryDir folder;
        ui::Settings settings(folder.filePath(u"設定.ini"_s));
        test::FakeDialogs dialogs;
        ui::MainWindow window(*look, settings, dialogs);
        window.resize(1366, 698);
        window.show();
        const model::Workspace workspace = twoDocuments();
        window.setSession(std::make_unique<ui::WorkspaceSession>(QString(), workspace, workspace));
        window.showActivity(u"draft"_s);
        window.session()->setCurrent(u"taisaku-kijun"_s);
        const QTableView *table = findings(*window.findChild<ui::FindingsList *>());
        QTRY_VERIFY_WITH_TIMEOUT(table->model()->rowCount() > 0, 20000);
        window.session()->setCurrent(u"kihon-hoshin"_s);
        QCOMPARE(table->model()->rowCount(), 0);
        window.actions().action(u"view.nextChange"_s)->trigger();
        QCOMPARE(window.session()->current()->slug(), u"kihon-hoshin"_s);
        QTRY_VERIFY_WITH_TIMEOUT(table->model()->rowCount() > 0, 20000);
    }
};

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    ui::Look theLook(application);
    look = &theLook;
    tst_Findings_Gui test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_findings_gui.moc"
