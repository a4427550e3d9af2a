// SPDX-License-Identifier: Apache-2.0
#include "accessiblenames.h"
#include "sampledocument.h"
#include "ui/activity.h"
#include "ui/datefield.h"
#include "ui/dialogs.h"
#include "ui/jumpdialog.h"
#include "ui/look.h"
#include "ui/mainwindow.h"
#include "ui/recorddialog.h"
#include "ui/settings.h"
#include "ui/settingsdialog.h"
#include "ui/welcomepage.h"
#include "ui/workspacesession.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QMenuBar>
#include <QSet>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace hoshin;

namespace {

ui::Look *look = nullptr;

struct Window
{
    QTemporaryDir folder;
    ui::Settings settings{folder.filePath(u"設定.ini"_s)};
    ui::DesktopDialogs dialogs;
    ui::MainWindow window{*look, settings, dialogs};

    explicit Window(bool open = true)
    {
        window.show();
        if (open) {
            const model::Workspace workspace = test::sampleWorkspace(test::sampleDocument());
            window.setSession(std::make_unique<ui::WorkspaceSession>(QString(), workspace, workspace));
        }
    }
};

} // namespace

class tst_Window : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noTwoActionsShareAShortcut()
    {
        Window w(false);
        QCOMPARE(w.window.actions().conflicts(), QStringList());
        QVERIFY(!w.window.actions().setKeys(u"edit.find"_s, QKeySequence(Qt::CTRL | Qt::Key_H)));
        QVERIFY(w.window.actions().setKeys(u"edit.find"_s, QKeySequence(Qt::CTRL | Qt::Key_G)));
        QCOMPARE(w.settings.shortcut(u"edit.find"_s), u"Ctrl+G"_s);
    }

    void everyActionStandsInAMenu()
    {
        Window w;
        QSet<const QAction *> reachable;
        const auto visit = [&](auto &&self, const QList<QAction *> &actions) -> void {
            for (const QAction *action : actions) {
                reachable.insert(action);
                if (action->menu())
                    self(self, action->menu()->actions());
            }
        };
        visit(visit, w.window.menuBar()->actions());
        for (const QString &id : w.window.actions().ids()) {
            const QAction *action = w.window.actions().action(id);
            QVERIFY2(reachable.contains(action), qPrintable(id));
            QVERIFY2(!action->toolTip().isEmpty(), qPrintable(id));
            QVERIFY2(!action->text().isEmpty(), qPrintable(id));
        }
    }

    void everythingThatTakesTheKeyboardHasAName()
    {
        Window welcome(false);
        QCOMPARE(test::nameless(welcome.window), QStringList());
        Window w;
        for (const auto &activity : w.window.activities()) {
            w.window.showActivity(activity->id());
            QTest::qWait(10);
            QCOMPARE(test::nameless(w.window), QStringList());
        }
        ui::SettingsDialog settings(w.settings, w.window.actions(), &w.window);
        settings.show();
        QCOMPARE(test::nameless(settings), QStringList());
        settings.showKeys();
        QCOMPARE(test::nameless(settings), QStringList());
        ui::RecordDialog record(*w.window.session(), w.settings, &w.window);
        record.show();
        QCOMPARE(test::nameless(record), QStringList());
        ui::JumpDialog jump(*w.window.session()->current(), w.window.actions(), &w.window);
        jump.show();
        QCOMPARE(test::nameless(jump), QStringList());
    }

    void tabReachesEveryPane()
    {
        Window w;
        w.window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&w.window));
        QSet<const QWidget *> reached;
        for (int i = 0; i < 80 && QApplication::focusWidget(); ++i) {
            reached.insert(QApplication::focusWidget());
            if (QApplication::focusWidget()->objectName() == u"editor"_s)
                QTest::keyClick(QApplication::focusWidget(), Qt::Key_End);
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        }
        QStringList missing;
        for (const QWidget *widget : w.window.findChildren<QWidget *>()) {
            if ((widget->focusPolicy() & Qt::TabFocus) && widget->isVisible() && widget->isEnabled()
                && !widget->focusProxy() && !reached.contains(widget) && !qobject_cast<const QMenuBar *>(widget)
                && !qobject_cast<const QComboBox *>(widget->parentWidget()) && !widget->inherits("QTabBar"))
                missing << test::describe(widget);
        }
        QCOMPARE(missing, QStringList());
    }

    void placeIsKeptWhenTheActivityChanges()
    {
        Window w;
        ui::DocumentSession *document = w.window.session()->current();
        const model::ClauseId last = document->document().root().children.at(1).children.first().id;
        w.window.activity(u"draft"_s)->showClause(last);
        for (const auto &activity : w.window.activities())
            w.window.showActivity(activity->id());
        w.window.showActivity(u"draft"_s);
        QCOMPARE(ui::articleOf(document->document(), document->current())->id, last);
    }

    void fitsSmallWindows_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::newRow("1366x698") << QSize(1366, 698);
        QTest::newRow("125 %") << QSize(1093, 544);
        QTest::newRow("150 %") << QSize(911, 442);
        QTest::newRow("1920x1010") << QSize(1920, 1010);
    }

    void fitsSmallWindows()
    {
        QFETCH(QSize, size);
        Window w;
        w.window.resize(size);
        QTest::qWait(20);
        QVERIFY2(w.window.width() <= size.width() && w.window.height() <= size.height(),
                 qPrintable(u"%1x%2"_s.arg(w.window.width()).arg(w.window.height())));
    }

    void datesAreReadAsOfficialsWriteThem_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QDate>("date");
        QTest::newRow("wareki") << u"令和8年12月1日"_s << QDate(2026, 12, 1);
        QTest::newRow("full width") << u"令和８年１２月１日"_s << QDate(2026, 12, 1);
        QTest::newRow("first year") << u"令和元年5月1日"_s << QDate(2019, 5, 1);
        QTest::newRow("letter") << u"R8.12.1"_s << QDate(2026, 12, 1);
        QTest::newRow("iso") << u"2026-12-01"_s << QDate(2026, 12, 1);
        QTest::newRow("month 13") << u"令和8年13月1日"_s << QDate();
        QTest::newRow("a year without era") << u"8年12月1日"_s << QDate();
        QTest::newRow("words") << u"来月"_s << QDate();
    }

    void datesAreReadAsOfficialsWriteThem()
    {
        QFETCH(QString, text);
        QFETCH(QDate, date);
        QCOMPARE(ui::parseDate(text), date);
    }

    void recentsAreKeptInOrderAndForgotten()
    {
        Window w(false);
        for (const QString &path : {u"/甲.hoshin"_s, u"/乙.hoshin"_s, u"/甲.hoshin"_s})
            w.settings.addRecent(
                {.path = path, .body = path, .kind = u"city"_s, .opened = QDateTime::currentDateTime()});
        QCOMPARE(w.settings.recents().size(), 2);
        QCOMPARE(w.settings.recents().first().path, u"/甲.hoshin"_s);
        w.settings.removeRecent(u"/甲.hoshin"_s);
        QCOMPARE(w.settings.recents().size(), 1);
    }
};

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    ui::Look theLook(application);
    look = &theLook;
    tst_Window test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_window_gui.moc"
