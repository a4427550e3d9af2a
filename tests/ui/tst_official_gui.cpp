// SPDX-License-Identifier: Apache-2.0
#include "accessiblenames.h"
#include "base/fileio.h"
#include "desk/officialcopy.h"
#include "fakedialogs.h"
#include "guideline/editionreader.h"
#include "guideline/instantiate.h"
#include "ui/draftactivity.h"
#include "ui/examplepane.h"
#include "ui/look.h"
#include "ui/mainwindow.h"
#include "ui/settings.h"
#include "ui/workspacesession.h"

#include <QLabel>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QTextEdit>

using namespace Qt::StringLiterals;
using namespace hoshin;

namespace {

constexpr int patience = 60000;
ui::Look *look = nullptr;

/// A copy as somebody has it, with one sentence of our own for 基本方針 1 and none else.
const QString copyOfOne = u"第1章　情報セキュリティ基本方針（例文）\n"
                          "１ 目的\n"
                          "本市の情報資産を守るための公式の文を、ここに置く。\n"_s;

struct Window
{
    QTemporaryDir folder;
    ui::Settings settings{folder.filePath(u"設定.ini"_s)};
    test::FakeDialogs dialogs;
    std::unique_ptr<ui::MainWindow> window = std::make_unique<ui::MainWindow>(*look, settings, dialogs);
    QString slug;

    Window()
    {
        model::Workspace workspace;
        workspace.body.name = u"星見野市"_s;
        workspace.body.organs = model::organsOf(workspace.body.kind);
        model::IdSource ids(11);
        if (!guideline::addTemplate(u"r8-03"_s, workspace, ids))
            qFatal("no template");
        window->resize(1366, 698);
        window->show();
        window->setSession(std::make_unique<ui::WorkspaceSession>(QString(), workspace, workspace));
        window->session()->setCurrent(u"kihon-hoshin"_s);
    }
    ui::ExamplePane &pane() { return *window->findChild<ui::ExamplePane *>(); }
    QPushButton &button(const char *name) { return *window->findChild<QPushButton *>(QLatin1StringView(name)); }
    QTextEdit &text() { return *window->findChild<QTextEdit *>(u"official.text"_s); }
    QString words()
    {
        QStringList all;
        for (const QLabel *label : pane().findChildren<QLabel *>()) {
            if (label->isVisible())
                all << label->text();
        }
        return all.join(u'\n');
    }
    /// The clause that carries the example is shown.
    bool goTo(const QString &example)
    {
        for (const model::Mapping &mapping : window->session()->mappings(u"kihon-hoshin"_s)) {
            if (mapping.example != example || mapping.clause.isNull())
                continue;
            window->showActivity(u"draft"_s);
            window->activity(u"draft"_s)->showClause(mapping.clause);
            return QTest::qWaitFor([this] { return pane().example() != nullptr; }, patience);
        }
        return false;
    }
};

} // namespace

/// 公式文書を並べて見る: the officer's own copy of the ministry's document beside the clause.
class tst_Official_Gui : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { qputenv("HOSHIN_TEMPLATES", HOSHIN_SOURCE_DIR "/guideline-templates"); }

    void copies_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("code"); // -1: read
        QTest::newRow("text") << copyOfOne.toUtf8() << u"公式.txt"_s << -1;
        QTest::newRow("something else") << u"議事録\n本日は晴れ。\n"_s.toUtf8() << u"議事録.txt"_s
                                        << int(ErrorCode::NotFound);
        QTest::newRow("a torn PDF") << QByteArray("%PDF-1.7\n1 0 obj") << u"公式.pdf"_s << -2;
        QTest::newRow("a program") << QByteArray("\x7f"
                                                 "ELF\x02\x01\x01",
                                                 7)
                                   << u"公式.pdf"_s << -2;
    }
    void copies()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, name);
        QFETCH(int, code);
        const Result<guideline::Edition> edition = guideline::loadEdition(u"r8-03"_s);
        QVERIFY(edition.has_value());
        const Result<guideline::OfficialText> read = desk::readOfficialCopy(bytes, name, *edition);
        QCOMPARE(read.has_value(), code == -1);
        if (code >= 0)
            QCOMPARE(int(read.error().code), code);
        if (read) {
            QCOMPARE(read->clauses.size(), size_t(1));
            QVERIFY(read->clauses.front().text.contains(u"公式の文"_s));
        }
    }

    void withoutACopyItSaysHowToGetOne()
    {
        Window w;
        QVERIFY(w.goTo(firstExample(w)));
        QVERIFY(!w.text().isVisible());
        w.button("example.official").setFocus();
        QTest::keyClick(&w.button("example.official"), Qt::Key_Space);
        QVERIFY(w.button("official.read").isVisible());
        QVERIFY2(w.words().contains(u"公式文書は同梱していません。"_s), qPrintable(w.words()));
        QCOMPARE(test::nameless(*w.window), QStringList());
    }

    void theCopyIsReadShownAndKept()
    {
        Window w;
        const Result<guideline::Edition> edition = guideline::loadEdition(u"r8-03"_s);
        const Result<guideline::OfficialText> known = desk::readOfficialCopy(copyOfOne.toUtf8(), u"a.txt"_s, *edition);
        QVERIFY(known.has_value());
        const QString example = known->clauses.front().example;
        QVERIFY2(w.goTo(example), qPrintable(example));
        w.dialogs.file = w.folder.filePath(u"公式.txt"_s);
        QVERIFY(writeFile(w.dialogs.file, copyOfOne.toUtf8()).has_value());
        w.button("example.official").setChecked(true);
        w.button("official.read").setFocus();
        QTest::keyClick(&w.button("official.read"), Qt::Key_Space);
        QTRY_VERIFY_WITH_TIMEOUT(w.text().isVisible(), patience);
        QVERIFY2(w.text().toPlainText().contains(u"公式の文を、ここに置く。"_s), qPrintable(w.text().toPlainText()));
        QVERIFY(w.window->session()->editionFiles().contains(desk::officialCopyPath(u"r8-03"_s)));
        // The next clause has none, and it is said; the pane stays open.
        for (const model::Mapping &mapping : w.window->session()->mappings(u"kihon-hoshin"_s)) {
            if (mapping.example != example && !mapping.clause.isNull()) {
                w.window->activity(u"draft"_s)->showClause(mapping.clause);
                break;
            }
        }
        QTRY_VERIFY_WITH_TIMEOUT(!w.text().isVisible(), patience);
        QVERIFY2(w.words().contains(u"に当たる箇所が見つかりません。"_s), qPrintable(w.words()));
        QVERIFY(w.dialogs.told.isEmpty());
    }

    void anotherDocumentIsRefusedAndChangesNothing()
    {
        Window w;
        QVERIFY(w.goTo(firstExample(w)));
        w.dialogs.file = w.folder.filePath(u"議事録.txt"_s);
        QVERIFY(writeFile(w.dialogs.file, u"議事録\n本日は晴れ。\n"_s.toUtf8()).has_value());
        const auto before = w.window->session()->editionFiles();
        w.button("example.official").setChecked(true);
        w.button("official.read").click();
        QTRY_COMPARE_WITH_TIMEOUT(w.dialogs.told.size(), 1, patience);
        QVERIFY2(w.dialogs.told.front().contains(u"版の合う文書"_s), qPrintable(w.dialogs.told.front()));
        QVERIFY(w.window->session()->editionFiles() == before);
    }

private:
    static QString firstExample(Window &w)
    {
        for (const model::Mapping &mapping : w.window->session()->mappings(u"kihon-hoshin"_s)) {
            if (!mapping.clause.isNull())
                return mapping.example;
        }
        return {};
    }
};

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    ui::Look theLook(application);
    look = &theLook;
    tst_Official_Gui test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_official_gui.moc"
