// SPDX-License-Identifier: Apache-2.0
#include "guideline/instantiate.h"
#include "store/repository.h"
#include "ui/dialogs.h"
#include "ui/look.h"
#include "ui/mainwindow.h"
#include "ui/rebaseactivity.h"
#include "ui/rebaselist.h"
#include "ui/rebasetext.h"
#include "ui/settings.h"
#include "ui/workspacefile.h"
#include "ui/workspacesession.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QProcess>
#include <QPushButton>
#include <QRadioButton>
#include <QScopeGuard>
#include <QTemporaryDir>
#include <QTest>
#include <QTextEdit>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using namespace hoshin;

using guideline::Outcome;
using guideline::RebaseDecision;

namespace {

constexpr int patience = 60000; ///< for a worker on a busy machine
const QString slug = QStringLiteral("taisaku-kijun");
ui::Look *look = nullptr;

/// The document without ids: what two policies have in common when they read the same.
QStringList lines(const model::Document &document)
{
    const model::Numbering numbering(document);
    QStringList all;
    for (const model::NumberedClause &row : numbering.rows())
        all << u"%1 %2 %3 %4"_s.arg(QString(model::kindName(row.clause->kind)), row.label, row.clause->heading,
                                    row.clause->text);
    return all;
}

QStringList links(const std::vector<model::Mapping> &mappings)
{
    QStringList all;
    for (const model::Mapping &mapping : mappings)
        all << u"%1 %2 %3 %4 %5"_s.arg(mapping.edition, mapping.example, QString::fromLatin1(mapping.exampleHash),
                                       QString(model::stanceName(mapping.stance)), mapping.reason);
    return all;
}

/// A policy of `edition`, untouched.
model::Workspace policy(const QString &edition)
{
    model::Workspace workspace;
    workspace.body.name = u"星見野市"_s;
    workspace.body.organs = model::organsOf(workspace.body.kind);
    model::IdSource ids(11);
    if (!guideline::addTemplate(edition, workspace, ids))
        qFatal("no template");
    return workspace;
}

/// The same with local edits: of the clauses that the newest edition changes or drops every second gets words at its end, every
/// third is rewritten whole; and some that it leaves alone.
model::Workspace editedPolicy(const QString &edition)
{
    model::Workspace workspace = policy(edition);
    const Result<ui::RebaseDesk> desk = ui::layOut(workspace, slug, {});
    if (!desk)
        qFatal("no desk");
    model::Document document = workspace.documents.value(slug);
    int number = 0;
    for (const guideline::RebaseRow &row : desk->plan.rows) {
        const model::Clause *clause = document.find(row.clause);
        if (!clause || (row.outcome == Outcome::Unchanged && ++number % 50 != 0))
            continue;
        ++number;
        model::Clause own = *clause;
        if (number % 3 == 0) {
            own.text = u"職員は、本市の定めるところによる。"_s;
            own.spans.clear();
        } else if (number % 2 == 0) {
            own.text += u"（本市の定め）"_s;
        }
        document = model::withClause(document, own);
    }
    workspace.documents.insert(slug, document);
    return workspace;
}

struct Window
{
    QTemporaryDir folder;
    ui::Settings settings{folder.filePath(u"設定.ini"_s)};
    ui::DesktopDialogs dialogs;
    ui::MainWindow window{*look, settings, dialogs};

    explicit Window(const model::Workspace &workspace)
    {
        window.show();
        window.activateWindow();
        if (!QTest::qWaitForWindowActive(&window))
            qFatal("the window does not come to the front");
        window.setSession(std::make_unique<ui::WorkspaceSession>(QString(), workspace, workspace));
        window.session()->setCurrent(slug);
        key(Qt::Key_3, Qt::ControlModifier);
    }

    ui::RebaseActivity &rebase() { return static_cast<ui::RebaseActivity &>(*window.activity(u"rebase"_s)); }
    ui::RebaseList &list() { return *window.findChild<ui::RebaseList *>(); }
    QTextEdit &draft() { return *window.findChild<QTextEdit *>(u"rebase.draft"_s); }
    model::Document document() { return window.session()->document(slug)->document(); }

    /// A key to whatever has the keyboard.
    void key(int code, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWidget *target = QApplication::focusWidget() ? QApplication::focusWidget() : &window;
        QTest::keyClick(target, Qt::Key(code), modifiers);
    }
    const guideline::RebaseRow &row() { return rebase().desk()->plan.rows[size_t(list().currentRow())]; }
};

} // namespace

class tst_Rebase_Gui : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theWholeWayByKeyboard_data()
    {
        QTest::addColumn<QString>("edition");
        QTest::addColumn<int>("rows"); // at least
        QTest::newRow("令和7年3月版") << u"r7-03"_s << 4;
        QTest::newRow("令和5年3月版") << u"r5-03"_s << 70;
    }
    void theWholeWayByKeyboard()
    {
        QFETCH(QString, edition);
        QFETCH(int, rows);
        const model::Workspace workspace = editedPolicy(edition);
        Window w(workspace);
        QVERIFY(QTest::qWaitForWindowActive(&w.window));
        QTRY_VERIFY_WITH_TIMEOUT(w.rebase().desk() && w.rebase().desk()->isBehind(), patience);
        QCOMPARE(w.window.currentActivity(), u"rebase"_s);
        QCOMPARE(QApplication::focusWidget(), &w.list());
        const ui::RebaseDesk desk = *w.rebase().desk();
        QCOMPARE(desk.to.id, u"r8-03"_s);
        const int all = w.rebase().openRows();
        QVERIFY(all >= rows);
        QVERIFY(desk.plan.conflicts() > 0);
        QVERIFY(desk.plan.count(Outcome::NeedsMerge) > 0);

        // Nothing is done before it is decided, and the window says what is missing.
        w.key(Qt::Key_F, Qt::ControlModifier | Qt::AltModifier);
        QVERIFY(!w.rebase().isBusy());
        QVERIFY(barText(w).contains(u"判断が %1 件残っています"_s.arg(all)));

        w.key(Qt::Key_S, Qt::ControlModifier | Qt::AltModifier);
        QVERIFY(w.rebase().openRows() < all);
        w.key(Qt::Key_Z, Qt::ControlModifier); // one step
        QCOMPARE(w.rebase().openRows(), all);

        decideEverything(w);
        const std::vector<RebaseDecision> decisions = w.rebase().decisions();
        QVERIFY(w.document().isSharedWith(workspace.documents.value(slug))
                || w.document() == workspace.documents.value(slug));
        w.key(Qt::Key_F, Qt::ControlModifier | Qt::AltModifier);
        QTRY_VERIFY_WITH_TIMEOUT(!(w.document() == workspace.documents.value(slug)), patience);

        const Result<ui::RebaseResult> expected = ui::carryOut(desk, decisions, workspace.editionFiles);
        QVERIFY(expected.has_value());
        QCOMPARE(expected->rebased.open, 0);
        QCOMPARE(lines(w.document()), lines(expected->rebased.document));
        QCOMPARE(links(w.window.session()->mappings(slug)), links(expected->rebased.mappings));
        QVERIFY(w.window.session()->body().editions.contains(u"r8-03"_s));
        QVERIFY(w.window.session()->editionFiles().contains(u"guidelines/r8-03/edition.xml"_s));
        QVERIFY(w.window.session()->rebase(slug).to.isEmpty());
        QTRY_VERIFY_WITH_TIMEOUT(w.rebase().desk() && !w.rebase().desk()->isBehind(), patience);

        // One undo takes document, links, edition and decisions back together.
        w.key(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(w.document() == workspace.documents.value(slug));
        QCOMPARE(links(w.window.session()->mappings(slug)), links(workspace.mappings.value(slug)));
        QVERIFY(!w.window.session()->body().editions.contains(u"r8-03"_s));
        QCOMPARE(w.window.session()->rebase(slug).decisions.size() > 0, true);
        w.key(Qt::Key_Y, Qt::ControlModifier);
        QCOMPARE(lines(w.document()), lines(expected->rebased.document));
    }

    void anUntouchedPolicyBecomesTheFreshOne()
    {
        Window w(policy(u"r7-03"_s));
        QVERIFY(QTest::qWaitForWindowActive(&w.window));
        QTRY_VERIFY_WITH_TIMEOUT(w.rebase().desk() && w.rebase().desk()->isBehind(), patience);
        w.key(Qt::Key_S, Qt::ControlModifier | Qt::AltModifier);
        QCOMPARE(w.rebase().openRows(), 0);
        w.key(Qt::Key_F, Qt::ControlModifier | Qt::AltModifier);
        const QStringList fresh = lines(policy(u"r8-03"_s).documents.value(slug));
        QTRY_COMPARE_WITH_TIMEOUT(lines(w.document()), fresh, patience);
    }

    void aPolicyOfTheNewestEditionSaysSo()
    {
        Window w(policy(u"r8-03"_s));
        QVERIFY(QTest::qWaitForWindowActive(&w.window));
        QTRY_VERIFY_WITH_TIMEOUT(w.rebase().desk(), patience);
        QVERIFY(!w.rebase().desk()->isBehind());
        QCOMPARE(w.rebase().openRows(), 0);
        QVERIFY(visibleText(w).contains(u"令和8年3月版に追随済みです"_s));
    }

    void anExampleIsRefusedWithAReasonOnly()
    {
        Window w(policy(u"r5-03"_s));
        QVERIFY(QTest::qWaitForWindowActive(&w.window));
        QTRY_VERIFY_WITH_TIMEOUT(w.rebase().desk() && w.rebase().desk()->isBehind(), patience);
        QVERIFY(go(w, Outcome::AddedUpstream));
        const int row = w.list().currentRow();
        const int open = w.rebase().openRows();
        w.key(Qt::Key_K);
        QCOMPARE(w.rebase().openRows(), open); // the field of the reason has the keyboard now
        QVERIFY(qobject_cast<QLineEdit *>(QApplication::focusWidget()));
        QTest::keyClicks(QApplication::focusWidget(), u"N/A"_s);
        w.key(Qt::Key_E, Qt::ControlModifier);
        QCOMPARE(QApplication::focusWidget(), &w.list());
        w.key(Qt::Key_K);
        QCOMPARE(w.rebase().openRows(), open - 1);
        QCOMPARE(w.rebase().decisions()[size_t(row)].reason, u"N/A"_s);
        w.list().choose(row);
        w.key(Qt::Key_Backspace);
        QCOMPARE(w.rebase().openRows(), open);
    }

    void overlapsAreChosenByKeyboard()
    {
        Window w(editedPolicy(u"r7-03"_s));
        QVERIFY(QTest::qWaitForWindowActive(&w.window));
        QTRY_VERIFY_WITH_TIMEOUT(w.rebase().desk() && w.rebase().desk()->isBehind(), patience);
        QVERIFY(w.rebase().desk()->plan.conflicts() > 0);
        QVERIFY(goToKind(w, ui::RebaseKind::Conflict));
        const QString local = w.draft().toPlainText();
        QRadioButton *first = option(w, u"新例文に合わせる"_s);
        QVERIFY(first);
        first->setFocus();
        QTest::keyClick(first, Qt::Key_Space);
        QVERIFY(w.draft().toPlainText() != local);
        const int row = w.list().currentRow();
        w.key(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(w.rebase().decisions()[size_t(row)].kind, RebaseDecision::Kind::Edit);
    }

    /// 案で採用 means the words that stand there, also where nobody touched them; 取り込む means those of the example.
    void anUntouchedDraftKeepsItsWords_data()
    {
        QTest::addColumn<bool>("take");
        QTest::newRow("案で採用") << false;
        QTest::newRow("取り込む") << true;
    }
    void anUntouchedDraftKeepsItsWords()
    {
        QFETCH(bool, take);
        Window w(editedPolicy(u"r7-03"_s));
        QTRY_VERIFY_WITH_TIMEOUT(w.rebase().desk() && w.rebase().desk()->isBehind(), patience);
        QVERIFY(goToKind(w, ui::RebaseKind::Conflict));
        while (w.row().outcome != Outcome::NeedsMerge || w.row().clause.isNull() || !w.row().merged.hasConflict())
            w.key(Qt::Key_Down);
        const int row = w.list().currentRow();
        const guideline::RebaseRow line = w.row();
        if (take)
            w.key(Qt::Key_T);
        else
            w.key(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(w.rebase().decisions()[size_t(row)].kind, RebaseDecision::Kind::Take);
        QCOMPARE(w.rebase().decisions()[size_t(row)].text == line.merged.text(), !take);
    }

    /// A word with several successors: a person chooses for each place, in clauses of the body's own too.
    void aTermIsChosenByKeyboard()
    {
        model::Workspace workspace = policy(u"r5-03"_s);
        model::Document document = workspace.documents.value(slug);
        model::Clause root = document.root();
        model::Clause own;
        own.id = model::IdSource(99).next();
        own.kind = model::ClauseKind::Article;
        own.heading = u"金庫"_s;
        own.text = u"機密性3の文書は、金庫に納める。"_s;
        root.children.append(own);
        document.setRoot(root);
        workspace.documents.insert(slug, document);
        Window w(workspace);
        QTRY_VERIFY_WITH_TIMEOUT(w.rebase().desk() && w.rebase().desk()->isBehind(), patience);
        QVERIFY(goToKind(w, ui::RebaseKind::Term));
        while (w.row().clause != own.id && w.list().currentRow() >= 0)
            w.key(Qt::Key_Down);
        const int row = w.list().currentRow();
        QRadioButton *choice = option(w, u"自治体機密性3B"_s);
        QVERIFY(choice);
        choice->setFocus();
        w.key(Qt::Key_Space);
        QCOMPARE(w.draft().toPlainText(), u"自治体機密性3Bの文書は、金庫に納める。"_s);
        w.key(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(w.rebase().decisions()[size_t(row)].text, u"自治体機密性3Bの文書は、金庫に納める。"_s);
    }

    /// Placeholders and references go through the editor unharmed.
    void neutralTextsSurviveTheEditor()
    {
        const Result<ui::RebaseDesk> desk = ui::layOut(editedPolicy(u"r5-03"_s), slug, {});
        QVERIFY(desk.has_value());
        int tokens = 0;
        for (const guideline::RebaseRow &row : desk->plan.rows) {
            for (const QString &text : {row.newText, row.localText}) {
                QTextDocument document;
                QTextCursor cursor(&document);
                const ui::ShownText shown = ui::shownText(text, *desk);
                ui::insertShown(cursor, shown, QPalette());
                tokens += int(shown.tokens.size());
                QCOMPARE(ui::neutralOf(document), text);
                QVERIFY2(!document.toPlainText().contains(u"[["_s), qPrintable(document.toPlainText()));
            }
        }
        QVERIFY(tokens > 100);
    }

    void decisionsOutliveTheProgram()
    {
        QTemporaryDir folder;
        qputenv("HOSHIN_STATE_DIR", folder.filePath(u"状態"_s).toUtf8());
        const QString path = folder.filePath(u"星見野市.hoshin"_s);
        const store::Author author{.name = u"情報政策課"_s};
        const QDateTime at(QDate(2026, 4, 1), QTime(10, 0), QTimeZone::utc());
        QVERIFY(store::Repository::create(path, policy(u"r7-03"_s), author, at).has_value());
        int open = 0;
        {
            Window w{model::Workspace()};
            QVERIFY(w.window.openWorkspace(path));
            w.window.session()->setCurrent(slug);
            w.window.showActivity(u"rebase"_s);
            QTRY_VERIFY_WITH_TIMEOUT(w.rebase().desk() && w.rebase().desk()->isBehind(), patience);
            w.list().setFocus();
            w.key(Qt::Key_T);
            w.key(Qt::Key_T);
            open = w.rebase().openRows();
            w.window.closeWorkspace();
        }
        Window w{model::Workspace()};
        QVERIFY(w.window.openWorkspace(path));
        w.window.session()->setCurrent(slug);
        w.window.showActivity(u"rebase"_s);
        QTRY_VERIFY_WITH_TIMEOUT(w.rebase().desk() && w.rebase().desk()->isBehind(), patience);
        QCOMPARE(w.window.session()->rebase(slug).decisions.size(), size_t(2));
        QCOMPARE(w.rebase().openRows(), open);
        w.window.closeWorkspace();
        qunsetenv("HOSHIN_STATE_DIR");
    }

    /// What was begun and not decided stays with its row, over the row, the activity and the program, until it is discarded.
    void aDraftIsNotLost_data()
    {
        QTest::addColumn<QString>("leaving");
        QTest::newRow("for another row") << u"row"_s;
        QTest::newRow("for another activity") << u"activity"_s;
        QTest::newRow("while typing goes on, at a kill") << u"kill"_s;
        QTest::newRow("by closing the workspace") << u"close"_s;
    }
    void aDraftIsNotLost()
    {
        QFETCH(QString, leaving);
        QTemporaryDir folder;
        qputenv("HOSHIN_STATE_DIR", folder.filePath(u"状態"_s).toUtf8());
        const QString path = folder.filePath(u"星見野市.hoshin"_s);
        const QDateTime at(QDate(2026, 4, 1), QTime(10, 0), QTimeZone::utc());
        QVERIFY(store::Repository::create(path, editedPolicy(u"r7-03"_s), {.name = u"情報政策課"_s}, at).has_value());
        Window w{model::Workspace()};
        const auto open = [&] {
            QVERIFY(w.window.openWorkspace(path));
            w.window.session()->setCurrent(slug);
            w.window.showActivity(u"rebase"_s);
            QTRY_VERIFY_WITH_TIMEOUT(w.rebase().desk() && w.rebase().desk()->isBehind(), patience);
            QVERIFY(goToKind(w, ui::RebaseKind::Merge));
        };
        open();
        const int row = w.list().currentRow();
        const QString proposal = w.draft().toPlainText();
        const int steps = w.window.session()->document(slug)->undoStack().count();
        const int undecided = w.rebase().openRows();
        w.draft().setFocus();
        w.key(Qt::Key_End, Qt::ControlModifier);
        QTest::keyClicks(&w.draft(), u"HALF"_s);
        const QString half = w.draft().toPlainText();
        QVERIFY(half.endsWith(u"HALF"_s));
        if (leaving == "row"_L1) {
            w.list().step(1);
            QVERIFY(w.list().currentRow() != row);
            w.list().choose(row);
        } else if (leaving == "activity"_L1) {
            w.window.showActivity(u"draft"_s);
            w.window.showActivity(u"rebase"_s);
        } else if (leaving == "kill"_L1) {
            QTRY_VERIFY(!w.window.session()->rebase(slug).decisions.empty());
            QCOMPARE(w.draft().toPlainText(), half); // the cursor and the words stay where they are
            QCOMPARE(w.draft().textCursor().position(), int(half.size()));
        } else {
            w.window.closeWorkspace();
            open();
        }
        w.list().choose(row);
        QCOMPARE(w.draft().toPlainText(), half);
        QCOMPARE(w.rebase().openRows(), undecided);
        QCOMPARE(w.rebase().decisions()[size_t(row)].kind, RebaseDecision::Kind::Open);
        if (leaving != "close"_L1)
            QCOMPARE(w.window.session()->document(slug)->undoStack().count(), steps);
        auto *discard = w.window.findChild<QPushButton *>(u"rebase.discard"_s);
        QVERIFY(discard && discard->isVisible());
        QTest::keyClick(discard, Qt::Key_Space);
        QCOMPARE(w.draft().toPlainText(), proposal);
        QVERIFY(w.window.session()->rebase(slug).decisions.empty());
        QVERIFY(!discard->isVisible());
        w.window.closeWorkspace();
        qunsetenv("HOSHIN_STATE_DIR");
    }

    void aHeadingIsChosenByKeyboard_data()
    {
        QTest::addColumn<QString>("option");
        QTest::addColumn<bool>("own");
        QTest::newRow("the new one") << u"新例文の見出しにする"_s << false;
        QTest::newRow("the body's own") << u"現行の見出しを残す"_s << true;
    }
    void aHeadingIsChosenByKeyboard()
    {
        QFETCH(QString, option);
        QFETCH(bool, own);
        // The new edition with another heading for one of its groups, and a policy that gave the same article its own.
        model::Workspace workspace = policy(u"r5-03"_s);
        model::Document document = workspace.documents.value(slug);
        int renamed = 0;
        for (const model::Mapping &mapping : workspace.mappings.value(slug)) {
            const model::Clause *clause = document.find(mapping.clause);
            if (mapping.example == "gl.s2.1"_L1 && clause && clause->heading == u"情報資産の分類"_s) {
                model::Clause renamedClause = *clause;
                renamedClause.heading = u"本市の見出し"_s;
                document = model::withClause(document, renamedClause);
                ++renamed;
            }
        }
        QVERIFY(renamed > 0);
        QTemporaryDir templates;
        const QString shipped = QStringLiteral(HOSHIN_SOURCE_DIR) + u"/guideline-templates"_s;
        QProcess copy;
        copy.start(u"cp"_s, {u"-r"_s, shipped + u"/."_s, templates.path()});
        QVERIFY(copy.waitForFinished());
        QFile file(templates.filePath(u"r8-03/standards-2.xml"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QByteArray bytes = file.readAll();
        file.close();
        QVERIFY(bytes.contains("heading=\"情報資産の分類\""));
        bytes.replace("heading=\"情報資産の分類\"", "heading=\"情報資産の区分\"");
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        const QByteArray before = qgetenv("HOSHIN_TEMPLATES");
        qputenv("HOSHIN_TEMPLATES", templates.path().toUtf8());
        const auto restore = qScopeGuard([&] {
            if (before.isEmpty())
                qunsetenv("HOSHIN_TEMPLATES");
            else
                qputenv("HOSHIN_TEMPLATES", before);
        });
        workspace.documents.insert(slug, document);
        Window w(workspace);
        QTRY_VERIFY_WITH_TIMEOUT(w.rebase().desk() && w.rebase().desk()->isBehind(), patience);
        QVERIFY(goToKind(w, ui::RebaseKind::Conflict));
        const int row = w.list().currentRow();
        QVERIFY(w.row().headingConflict);
        const guideline::RebaseRow line = w.row();
        QRadioButton *choice = this->option(w, option);
        QVERIFY(choice);
        choice->setFocus();
        w.key(Qt::Key_Space);
        w.key(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(w.rebase().decisions()[size_t(row)].heading, own ? line.localHeading : line.heading);
    }

    void everyLineReadsAsASentence()
    {
        Window w(editedPolicy(u"r7-03"_s));
        QTRY_VERIFY_WITH_TIMEOUT(w.rebase().desk() && w.rebase().desk()->isBehind(), patience);
        QAbstractItemModelTester tester(w.list().model());
        const QAbstractItemModel &model = *w.list().model();
        QCOMPARE(model.rowCount(), 4);
        for (int group = 0; group < model.rowCount(); ++group) {
            const QModelIndex head = model.index(group, 0);
            QVERIFY(head.data(Qt::AccessibleTextRole).toString().contains(u"件"_s));
            for (int row = 0; row < model.rowCount(head); ++row) {
                const QString spoken = model.index(row, 0, head).data(Qt::AccessibleTextRole).toString();
                QVERIFY2(spoken.contains(u"、"_s) && spoken.contains(u"判断"_s), qPrintable(spoken));
            }
        }
    }

private:
    /// The choice of these words, of several the first.
    static QRadioButton *option(Window &w, const QString &text)
    {
        for (QRadioButton *each : w.rebase().centre()->findChildren<QRadioButton *>()) {
            if (each->isVisible() && each->text() == text)
                return each;
        }
        return nullptr;
    }

    static QString visibleText(Window &w)
    {
        QStringList all;
        for (const QLabel *label : w.window.findChildren<QLabel *>()) {
            if (label->isVisible())
                all << label->text();
        }
        return all.join(u'\n');
    }
    static QString barText(Window &w) { return visibleText(w); }

    /// Down with the arrow until a row of this kind is current.
    static bool go(Window &w, Outcome outcome)
    {
        w.list().setFocus();
        w.key(Qt::Key_Home);
        for (size_t i = 0; i < w.rebase().desk()->plan.rows.size() + 4; ++i) {
            if (w.list().currentRow() >= 0 && w.row().outcome == outcome)
                return true;
            w.key(Qt::Key_Down);
        }
        return false;
    }
    static bool goToKind(Window &w, ui::RebaseKind kind)
    {
        w.list().setFocus();
        w.key(Qt::Key_Home);
        for (size_t i = 0; i < w.rebase().desk()->plan.rows.size() + 4; ++i) {
            if (w.list().currentRow() >= 0 && w.rebase().desk()->kind(size_t(w.list().currentRow())) == kind)
                return true;
            w.key(Qt::Key_Down);
        }
        return false;
    }

    /// One row after the other, each by another key.
    static void decideEverything(Window &w)
    {
        w.key(Qt::Key_S, Qt::ControlModifier | Qt::AltModifier);
        for (int turn = 0; w.rebase().openRows() > 0; ++turn) {
            QVERIFY(turn < 2000);
            const int open = w.rebase().openRows();
            w.list().setFocus();
            QVERIFY(w.list().currentRow() >= 0);
            if (turn % 3 == 0) {
                w.key(Qt::Key_T);
            } else if (turn % 3 == 1) {
                w.key(Qt::Key_R);
                QTest::keyClicks(QApplication::focusWidget(), u"reason"_s);
                w.key(Qt::Key_E, Qt::ControlModifier);
                w.key(Qt::Key_K);
            } else if (w.draft().isReadOnly()) {
                w.key(Qt::Key_Return, Qt::ControlModifier);
            } else {
                w.key(Qt::Key_E);
                QCOMPARE(QApplication::focusWidget(), &w.draft());
                w.key(Qt::Key_End, Qt::ControlModifier);
                QTest::keyClicks(&w.draft(), u"X"_s);
                w.key(Qt::Key_Return, Qt::ControlModifier);
            }
            QCOMPARE(w.rebase().openRows(), open - 1);
        }
    }
};

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    ui::Look theLook(application);
    look = &theLook;
    tst_Rebase_Gui test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_rebase_gui.moc"
