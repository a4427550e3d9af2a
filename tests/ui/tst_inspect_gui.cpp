// SPDX-License-Identifier: Apache-2.0
#include "accessiblenames.h"
#include "guideline/catalogue.h"
#include "guideline/coverage.h"
#include "guideline/editionreader.h"
#include "guideline/instantiate.h"
#include "model/edit.h"
#include "model/tree.h"
#include "publish/coveragepage.h"
#include "store/repository.h"
#include "ui/addexampledialog.h"
#include "ui/bardelegate.h"
#include "ui/dialogs.h"
#include "ui/inspectactivity.h"
#include "ui/inspectform.h"
#include "ui/inspectrows.h"
#include "ui/linkclausedialog.h"
#include "ui/look.h"
#include "ui/mainwindow.h"
#include "ui/segmentedbuttons.h"
#include "ui/settings.h"
#include "ui/workspacesession.h"
#include "whenshown.h"

#include <QAction>
#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QListView>
#include <QMimeData>
#include <QPushButton>
#include <QTabBar>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>
#include <QUndoStack>

using namespace Qt::StringLiterals;
using namespace hoshin;

namespace {

constexpr int patience = 60000; ///< for a worker on a busy machine
ui::Look *look = nullptr;

model::Workspace policy()
{
    model::Workspace workspace;
    workspace.body.name = u"星見野市"_s;
    workspace.body.organs = model::organsOf(workspace.body.kind);
    model::IdSource ids(11);
    if (!guideline::addTemplate(u"r8-03"_s, workspace, ids))
        qFatal("no template");
    return workspace;
}

/// Answers in the place of a person.
class Answers final : public ui::Dialogs
{
public:
    QString file;

    QString openFile(QWidget *, const QString &, const QString &) override { return {}; }
    QString openFolder(QWidget *, const QString &) override { return {}; }
    QString saveFile(QWidget *, const QString &, const QString &, const QString &) override { return file; }
    bool confirm(QWidget *, const QString &, const QString &, const QString &) override { return true; }
    void tell(QWidget *, const QString &, const QString &, const Error &) override {}
};

struct Window
{
    QTemporaryDir folder;
    ui::Settings settings{folder.filePath(u"設定.ini"_s)};
    Answers dialogs;
    ui::MainWindow window{*look, settings, dialogs};

    explicit Window(const std::optional<model::Workspace> &workspace)
    {
        window.resize(1366, 698);
        window.show();
        window.activateWindow();
        if (!QTest::qWaitForWindowActive(&window))
            qFatal("the window does not come to the front");
        if (workspace)
            window.setSession(std::make_unique<ui::WorkspaceSession>(QString(), *workspace, *workspace));
    }

    bool open()
    {
        key(Qt::Key_5, Qt::ControlModifier);
        return QTest::qWaitFor([this] { return inspect().inspection() && !inspect().isBusy(); }, patience);
    }
    ui::InspectActivity &inspect() { return static_cast<ui::InspectActivity &>(*window.activity(u"inspect"_s)); }
    QTableView &rows() { return *inspect().centre()->findChild<QTableView *>(); }
    QListView &lenses() { return *inspect().left()->findChild<QListView *>(); }
    /// The list in a pane; the one that a combo box opens is none of it.
    static QListView *listIn(QWidget *pane)
    {
        for (QListView *view : pane->findChildren<QListView *>()) {
            if (view->window() == pane->window())
                return view;
        }
        return nullptr;
    }
    ui::AnswerForm &form() { return *inspect().right()->findChild<ui::AnswerForm *>(); }

    /// A key to whatever has the keyboard.
    void key(int code, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWidget *target = QApplication::focusWidget() ? QApplication::focusWidget() : &window;
        QTest::keyClick(target, Qt::Key(code), modifiers);
    }
    void type(const char *text) { QTest::keyClicks(QApplication::focusWidget(), QString::fromLatin1(text)); }

    /// Down in the list of lenses to the one of this word.
    bool goToLens(const QString &word)
    {
        key(Qt::Key_T, Qt::ControlModifier);
        key(Qt::Key_Home);
        for (const guideline::CoverageReport &report : inspect().inspection()->reports) {
            if (report.lens == word)
                return true;
            key(Qt::Key_Down);
        }
        return false;
    }
};

} // namespace

class tst_Inspect_Gui : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// 例文から加える: from the gap to the clause, by keyboard, in one step.
    void aGapIsFilledFromItsExample_data()
    {
        QTest::addColumn<bool>("behind");
        QTest::newRow("where the guideline has it") << false;
        QTest::newRow("behind an article that was chosen") << true;
    }
    void aGapIsFilledFromItsExample()
    {
        QFETCH(bool, behind);
        model::Workspace workspace = policy();
        const QString slug = u"taisaku-kijun"_s;
        // One sentence of item 8 of the rule is missing.
        const auto catalogue = guideline::readCatalogue(QStringLiteral(HOSHIN_SOURCE_DIR) + u"/guideline-templates"_s);
        const Result<guideline::Edition> edition = guideline::loadEdition(u"r8-03"_s);
        QVERIFY(catalogue.has_value() && edition.has_value());
        const guideline::CoverageReport full = guideline::coverageByRule(workspace, *edition, catalogue->rule);
        const guideline::CoverageItem missing = full.rows[7].items.back();
        const model::ClauseId id = missing.clauses.front().clause;
        const auto gone = model::removeClause(workspace.documents.value(slug), id);
        QVERIFY(gone.has_value());
        workspace.documents.insert(slug, gone->document);
        std::erase_if(workspace.mappings[slug],
                      [&](const model::Mapping &mapping) { return mapping.example == missing.example; });

        Window w(workspace);
        QVERIFY(w.open());
        QVERIFY(w.goToLens(u"rule16-3"_s));
        w.rows().setFocus();
        w.key(Qt::Key_End, Qt::ControlModifier);
        auto *items = w.listIn(w.inspect().centre());
        items->setFocus();
        w.key(Qt::Key_End);
        QCOMPARE(w.inspect().statusTexts(), QStringList{u"未対応 1"_s});
        auto *add = w.window.findChild<QPushButton *>(u"inspect.add"_s);
        QVERIFY(add && add->isVisible());
        bool asked = false;
        QStringList nameless;
        QTimer::singleShot(0, &w.window, [&] {
            auto *dialog = qobject_cast<ui::AddExampleDialog *>(QApplication::activeModalWidget());
            if (!dialog)
                return; // `asked` says it
            nameless = test::nameless(*dialog);
            if (behind)
                QTest::keyClick(dialog->findChild<QComboBox *>(u"add.place"_s), Qt::Key_End);
            asked = true;
            QTest::keyClick(dialog, Qt::Key_Return);
        });
        w.key(Qt::Key_A, Qt::ControlModifier | Qt::AltModifier);
        QVERIFY(asked);
        QCOMPARE(nameless, QStringList());
        QTRY_COMPARE_WITH_TIMEOUT(w.inspect().statusTexts(), QStringList{u"未対応 0"_s}, patience);
        const model::Document document = w.window.session()->document(slug)->document();
        model::ClauseId made;
        QList<qsizetype> depths; // the article and the words in it are linked
        for (const model::Mapping &mapping : w.window.session()->mappings(slug)) {
            if (mapping.example == missing.example && document.find(mapping.clause))
                made = mapping.clause;
            if (mapping.example == missing.example)
                depths.append(model::pathTo(document, mapping.clause).size());
        }
        QVERIFY(!made.isNull());
        const auto path = model::pathTo(document, made);
        if (behind)
            QCOMPARE(path.at(path.size() - 2)->heading, edition->find(missing.example)->heading);
        else
            QVERIFY(depths.contains(model::pathTo(policy().documents.value(slug), id).size()));
        // One undo takes clause and link away together.
        QUndoStack &stack = w.window.session()->document(slug)->undoStack();
        QCOMPARE(stack.count(), 1);
        stack.undo();
        QVERIFY(w.window.session()->document(slug)->document() == gone->document);
        QVERIFY(w.window.session()->mappings(slug) == workspace.mappings.value(slug));
    }

    void itemLists_data()
    {
        using ui::inspectrows::ItemList;
        QTest::addColumn<int>("list");
        QTest::addColumn<int>("row");
        QTest::addColumn<int>("part"); // -1: every state
        QTest::addColumn<QString>("items");
        QTest::newRow("of a row") << int(ItemList::OfRow) << 0 << -1 << u"a b"_s;
        QTest::newRow("of a row, in one state") << int(ItemList::OfRow) << 1 << int(ui::BarPart::Gap) << u"b"_s;
        QTest::newRow("of a row, in no state of it") << int(ItemList::OfRow) << 0 << int(ui::BarPart::Exempt) << u""_s;
        QTest::newRow("gaps of the lens, each once") << int(ItemList::Gaps) << 0 << -1 << u"b d"_s;
        QTest::newRow("the row does not matter to the lens") << int(ItemList::Gaps) << 2 << -1 << u"b d"_s;
        QTest::newRow("transitional") << int(ItemList::Transitional) << 0 << -1 << u"c"_s;
        QTest::newRow("refused and not applicable") << int(ItemList::Exempt) << 0 << -1 << u"e f"_s;
        QTest::newRow("a row that is gone") << int(ItemList::OfRow) << 9 << -1 << u""_s;
    }
    void itemLists()
    {
        QFETCH(int, list);
        QFETCH(int, row);
        QFETCH(int, part);
        QFETCH(QString, items);
        using enum guideline::Status;
        const auto item = [](const QString &example, guideline::Status status) {
            return guideline::CoverageItem{
                .example = example, .number = {}, .heading = {}, .status = status, .reason = {}, .clauses = {}};
        };
        const guideline::CoverageReport report{
            .lens = {},
            .title = {},
            .note = {},
            .edition = {},
            .rows = {{u"1"_s, {}, {}, {item(u"a"_s, Covered), item(u"b"_s, Gap)}},
                     {u"2"_s, {}, {}, {item(u"b"_s, Gap), item(u"c"_s, Transitional), item(u"e"_s, Refused)}},
                     {u"3"_s, {}, {}, {item(u"d"_s, Gap), item(u"f"_s, NotApplicable)}}}};
        QStringList found;
        for (const ui::inspectrows::ItemPlace &place :
             ui::inspectrows::itemPlaces(report, ui::inspectrows::ItemList(list), row,
                                         part < 0 ? std::nullopt : std::optional(ui::BarPart(part))))
            found << report.rows[size_t(place.row)].items[size_t(place.item)].example;
        QCOMPARE(found.join(u' '), items);
    }

    void aClickFindsThePartOfTheBar_data()
    {
        QTest::addColumn<QList<int>>("counts");
        QTest::addColumn<int>("x");
        QTest::addColumn<int>("part");          // -1: beside the bar
        const QList<int> counts{3, 0, 0, 0, 1}; // 216 wide: the bar is 200, 150 and 50
        QTest::newRow("left of the bar") << counts << 2 << -1;
        QTest::newRow("first part") << counts << 8 << 0;
        QTest::newRow("last of the first part") << counts << 157 << 0;
        QTest::newRow("the open end") << counts << 158 << 4;
        QTest::newRow("right of the bar") << counts << 208 << -1;
        QTest::newRow("nothing to count") << QList<int>{0, 0, 0, 0, 0} << 100 << -1;
    }
    void aClickFindsThePartOfTheBar()
    {
        QFETCH(QList<int>, counts);
        QFETCH(int, x);
        QFETCH(int, part);
        const std::optional<ui::BarPart> found = ui::barPartAt(counts, 216, x);
        QCOMPARE(found ? int(*found) : -1, part);
    }

    /// 条を結ぶ: a clause that is there but not linked is near to its example, and is linked to it. One undo takes it back.
    void aNearClauseIsLinked_data()
    {
        QTest::addColumn<QString>("way");
        QTest::newRow("by the button beside it") << u"button"_s;
        QTest::newRow("chosen from all, by keyboard") << u"dialog"_s;
        QTest::newRow("dragged onto its item") << u"drag"_s;
    }
    void aNearClauseIsLinked()
    {
        QFETCH(QString, way);
        model::Workspace workspace = policy();
        const QString slug = u"taisaku-kijun"_s;
        const auto catalogue = guideline::readCatalogue(QStringLiteral(HOSHIN_SOURCE_DIR) + u"/guideline-templates"_s);
        const Result<guideline::Edition> edition = guideline::loadEdition(u"r8-03"_s);
        QVERIFY(catalogue.has_value() && edition.has_value());
        const guideline::CoverageItem open =
            guideline::coverageByRule(workspace, *edition, catalogue->rule).rows[7].items.back();
        std::erase_if(workspace.mappings[slug],
                      [&](const model::Mapping &mapping) { return mapping.example == open.example; });
        const model::ClauseId before = open.clauses.back().clause;

        Window w(workspace);
        QVERIFY(w.open());
        QVERIFY(w.goToLens(u"rule16-3"_s));
        auto *tabs = w.window.findChild<QTabBar *>(u"inspect.lists"_s);
        tabs->setFocus();
        w.key(Qt::Key_Right); // 未対応 of the whole lens
        auto *items = w.listIn(w.inspect().centre());
        QCOMPARE(items->model()->rowCount(), 1);
        QCOMPARE(w.rows().currentIndex().row(), 7); // the row follows the item
        auto *clauses = w.listIn(w.inspect().right());
        QVERIFY(clauses && clauses->model()->rowCount() > 0);
        QVERIFY2(clauses->model()->index(0, 0).data(Qt::AccessibleTextRole).toString().contains(u"類似"_s),
                 qPrintable(clauses->model()->index(0, 0).data(Qt::AccessibleTextRole).toString()));
        clauses->setCurrentIndex(clauses->model()->index(0, 0));
        if (way == u"button"_s) {
            w.window.findChild<QPushButton *>(u"inspect.linkNear"_s)->click();
        } else if (way == u"drag"_s) {
            const std::unique_ptr<QMimeData> data(clauses->model()->mimeData({clauses->model()->index(0, 0)}));
            QVERIFY(items->model()->canDropMimeData(data.get(), Qt::LinkAction, -1, -1, items->model()->index(0, 0)));
            QVERIFY(!items->model()->canDropMimeData(data.get(), Qt::LinkAction, 0, 0, {})); // between two items
            QVERIFY(items->model()->dropMimeData(data.get(), Qt::LinkAction, -1, -1, items->model()->index(0, 0)));
        } else {
            bool asked = false;
            test::whenShown<ui::LinkClauseDialog>([&](ui::LinkClauseDialog &dialog) {
                asked = true;
                QCOMPARE(test::nameless(dialog), QStringList());
                QTest::keyClick(&dialog, Qt::Key_Return);
            });
            w.key(Qt::Key_L, Qt::ControlModifier | Qt::AltModifier);
            QVERIFY(asked);
        }
        QTRY_COMPARE_WITH_TIMEOUT(w.inspect().statusTexts(), QStringList{u"未対応 0"_s}, patience);
        const auto linked = [&] {
            QList<model::ClauseId> ids;
            for (const model::Mapping &mapping : w.window.session()->mappings(slug)) {
                if (mapping.example == open.example)
                    ids << mapping.clause;
            }
            return ids;
        };
        QCOMPARE(linked(), QList<model::ClauseId>{before});
        w.window.session()->document(slug)->undoStack().undo();
        QVERIFY(linked().isEmpty());
    }

    /// 条文ごと: the same items by the articles of the policy; what is open is counted as before.
    void theLensIsTurnedRound()
    {
        Window w(policy());
        QVERIFY(w.open());
        QVERIFY(w.goToLens(u"rule16-3"_s));
        auto *way = w.window.findChild<ui::SegmentedButtons *>(u"inspect.way"_s);
        QVERIFY(way);
        const QStringList open = w.inspect().statusTexts();
        const int rows = w.rows().model()->rowCount();
        way->setCurrent(1);
        QCOMPARE(w.inspect().statusTexts(), open);
        QVERIFY(w.rows().model()->rowCount() > 100);
        QVERIFY(w.rows().model()->index(0, 0).data(Qt::AccessibleTextRole).toString().startsWith(u"第1条 "_s));
        w.rows().setFocus();
        w.key(Qt::Key_Down);
        auto *items = w.listIn(w.inspect().centre());
        QCOMPARE(items->model()->rowCount(), w.rows().model()->index(1, 3).data().toString().toInt());
        QVERIFY(w.goToLens(u"network-model"_s)); // cannot be turned, and is not
        QCOMPARE(w.rows().model()->rowCount(), 4);
        QVERIFY(w.goToLens(u"rule16-3"_s));
        QVERIFY(w.rows().model()->rowCount() > 100);
        way->setCurrent(0);
        QCOMPARE(w.rows().model()->rowCount(), rows);
    }

    void aLinkIsTakenAway()
    {
        Window w(policy());
        QVERIFY(w.open());
        QVERIFY(w.goToLens(u"rule16-3"_s));
        w.key(Qt::Key_E, Qt::ControlModifier);
        w.key(Qt::Key_Home, Qt::ControlModifier);
        auto *items = w.listIn(w.inspect().centre());
        items->setFocus();
        w.key(Qt::Key_Home);
        auto *clauses = w.listIn(w.inspect().right());
        auto *unlink = w.window.findChild<QPushButton *>(u"inspect.unlink"_s);
        QVERIFY(unlink->isVisible() && !unlink->isEnabled()); // nothing chosen yet
        const int links = clauses->model()->rowCount();
        QVERIFY(links > 0);
        for (int left = links; left > 0; --left) {
            clauses->setFocus();
            w.key(Qt::Key_Home);
            QVERIFY(unlink->isEnabled());
            unlink->setFocus();
            w.key(Qt::Key_Space);
            QVERIFY(QTest::qWaitFor([&] { return !w.inspect().isBusy(); }, patience));
            QCOMPARE(unlink->isVisible() ? clauses->model()->rowCount() : 0, left - 1);
        }
        QVERIFY(!w.inspect().statusTexts().contains(u"未対応 0"_s));
    }

    /// The list of the row is narrowed to a state, and widened again, by keyboard.
    void theItemsOfARowAreNarrowed()
    {
        Window w(policy());
        QVERIFY(w.open());
        QVERIFY(w.goToLens(u"rule16-3"_s));
        auto *items = w.listIn(w.inspect().centre());
        auto *part = w.window.findChild<QComboBox *>(u"inspect.part"_s);
        const int all = items->model()->rowCount();
        QVERIFY(all > 0);
        part->setFocus();
        w.key(Qt::Key_Down); // 充足
        QCOMPARE(items->model()->rowCount(), all);
        w.key(Qt::Key_Down); // 変更して充足
        QCOMPARE(items->model()->rowCount(), 0);
        for (QPushButton *button : w.inspect().centre()->findChildren<QPushButton *>()) {
            if (button->isVisible() && button->text() == u"絞り込みを解除"_s)
                button->click();
        }
        QCOMPARE(items->model()->rowCount(), all);
        QCOMPARE(part->currentIndex(), 0);
    }

    /// Every lens, every row of it: reached with arrows, said in words, its bar as long as its counts.
    void theWholePictureByKeyboard()
    {
        Window w(policy());
        QVERIFY(w.open());
        QCOMPARE(w.window.currentActivity(), u"inspect"_s);
        QCOMPARE(QApplication::focusWidget(), &w.rows());
        const std::vector<guideline::CoverageReport> reports = w.inspect().inspection()->reports;
        QVERIFY(reports.size() >= 9); // edition, rule, six checklists for some model, three frameworks
        for (const guideline::CoverageReport &report : reports) {
            QVERIFY2(w.goToLens(report.lens), qPrintable(report.lens));
            QVERIFY(!w.lenses().currentIndex().data(Qt::AccessibleTextRole).toString().isEmpty());
            w.key(Qt::Key_E, Qt::ControlModifier);
            QCOMPARE(QApplication::focusWidget(), &w.rows());
            w.key(Qt::Key_Home, Qt::ControlModifier);
            QCOMPARE(w.rows().model()->rowCount(), int(report.rows.size()));
            for (size_t row = 0; row < report.rows.size(); ++row) {
                QCOMPARE(w.rows().currentIndex().row(), int(row));
                checkRow(w, int(row), report.rows[row]);
                w.key(Qt::Key_Down);
            }
        }
    }

    void enterGoesToTheClause()
    {
        Window w(policy());
        QVERIFY(w.open());
        QVERIFY(w.goToLens(u"edition"_s));
        w.key(Qt::Key_E, Qt::ControlModifier);
        w.key(Qt::Key_Home, Qt::ControlModifier);
        w.key(Qt::Key_Down);
        w.key(Qt::Key_Down);
        w.key(Qt::Key_Return); // to the items
        QVERIFY(qobject_cast<QListView *>(QApplication::focusWidget()));
        w.key(Qt::Key_Return); // to the clauses
        auto *clauses = qobject_cast<QListView *>(QApplication::focusWidget());
        QVERIFY(clauses && w.inspect().right()->isAncestorOf(clauses));
        const QString said = clauses->currentIndex().isValid()
            ? clauses->currentIndex().data(Qt::AccessibleTextRole).toString()
            : clauses->model()->index(0, 0).data(Qt::AccessibleTextRole).toString();
        if (!clauses->currentIndex().isValid())
            w.key(Qt::Key_Home);
        w.key(Qt::Key_Return);
        QCOMPARE(w.window.currentActivity(), u"draft"_s);
        const ui::DocumentSession *document = w.window.session()->current();
        QVERIFY2(said.contains(ui::articleOf(document->document(), document->current())->heading), qPrintable(said));
    }

    /// Answer, evidence, owner and day of a question: entered by keyboard, kept, taken back step by step.
    void aQuestionIsAnsweredByKeyboard()
    {
        Window w(policy());
        QVERIFY(w.open());
        QVERIFY(w.goToLens(u"checklist:ransomware11"_s));
        w.key(Qt::Key_E, Qt::ControlModifier);
        w.key(Qt::Key_Home, Qt::ControlModifier);
        answer(w);
        const std::vector<model::ChecklistAnswer> answers = w.window.session()->checklists().value(u"ransomware11"_s);
        QCOMPARE(answers.size(), size_t(1));
        QCOMPARE(answers[0].answer, u"yes"_s);
        QCOMPARE(answers[0].evidence, u"log 2026"_s);
        QCOMPARE(answers[0].owner, u"CSIRT"_s);
        QCOMPARE(answers[0].due, QDate(2027, 3, 31));
        w.key(Qt::Key_E, Qt::ControlModifier);
        for (int step = 0; step < 4; ++step)
            w.key(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(w.window.session()->checklists().value(u"ransomware11"_s).empty());
        for (int step = 0; step < 4; ++step)
            w.key(Qt::Key_Y, Qt::ControlModifier);
        QVERIFY(w.window.session()->checklists().value(u"ransomware11"_s) == answers);
    }

    void anAnswerIsStored()
    {
        QTemporaryDir folder;
        qputenv("HOSHIN_STATE_DIR", folder.filePath(u"状態"_s).toUtf8());
        const QString path = folder.filePath(u"星見野市.hoshin"_s);
        const store::Author author{.name = u"情報政策課"_s};
        const QDateTime at(QDate(2026, 4, 1), QTime(10, 0), QTimeZone::utc());
        QVERIFY(store::Repository::create(path, policy(), author, at).has_value());
        {
            Window w(std::nullopt);
            QVERIFY(w.window.openWorkspace(path));
            QVERIFY(w.open());
            QVERIFY(w.goToLens(u"checklist:contractor"_s));
            w.key(Qt::Key_E, Qt::ControlModifier);
            answer(w);
            w.window.closeWorkspace();
        }
        Window w(std::nullopt);
        QVERIFY(w.window.openWorkspace(path));
        const auto answers = w.window.session()->checklists().value(u"contractor"_s);
        QCOMPARE(answers.size(), size_t(1));
        QCOMPARE(answers[0].evidence, u"log 2026"_s);
        w.window.closeWorkspace();
        qunsetenv("HOSHIN_STATE_DIR");
    }

    /// 経過措置 of 施行規則第16条の3: only where the rule has one, and it shows in the bar.
    void theTransitionIsAnAnswerToo()
    {
        Window w(policy());
        QVERIFY(w.open());
        QVERIFY(w.goToLens(u"rule16-3"_s));
        w.key(Qt::Key_E, Qt::ControlModifier);
        w.key(Qt::Key_Home, Qt::ControlModifier);
        int transitional = 0;
        for (const guideline::RuleItem &item : w.inspect().inspection()->catalogue.rule.items) {
            auto *choice = w.form().findChild<QComboBox *>();
            QCOMPARE(choice->isVisible(), !item.transition.isEmpty());
            transitional += item.transition.isEmpty() ? 0 : 1;
            w.key(Qt::Key_Down);
        }
        QCOMPARE(transitional, 2); // items 5 and 7
    }

    /// A sheet for one contract, with answers of its own.
    void aContractIsAddedByKeyboard()
    {
        Window w(policy());
        QVERIFY(w.open());
        QVERIFY(w.goToLens(u"checklist:contractor"_s));
        const size_t lenses = w.inspect().inspection()->reports.size();
        QLineEdit *name = nullptr;
        for (QLineEdit *field : w.inspect().right()->findChildren<QLineEdit *>()) {
            if (field->isVisible() && field->accessibleName() == u"契約の名称"_s)
                name = field;
        }
        QVERIFY(name);
        name->setFocus();
        w.type("LGWAN 2026");
        w.key(Qt::Key_Return);
        QVERIFY(QTest::qWaitFor([&] { return w.inspect().inspection()->reports.size() == lenses + 1; }, patience));
        QVERIFY(w.lenses().currentIndex().data().toString().contains(u"LGWAN-2026"_s));
        w.key(Qt::Key_E, Qt::ControlModifier);
        answer(w);
        const auto answers = w.window.session()->checklists().value(u"contractor.LGWAN-2026"_s);
        QCOMPARE(answers.size(), size_t(5));
        QCOMPARE(answers[0].answer, u"yes"_s);
        QVERIFY(w.window.session()->checklists().value(u"contractor"_s).empty());
    }

    void theProcedureIsMadeFromItsChecklist()
    {
        Window w(policy());
        QVERIFY(w.open());
        QVERIFY(w.goToLens(u"checklist:incidentflow"_s));
        QPushButton *make = button(w, u"文書をひな型から作る"_s);
        QVERIFY(make);
        make->setFocus();
        w.key(Qt::Key_Space);
        QCOMPARE(w.window.currentActivity(), u"draft"_s);
        QCOMPARE(w.window.session()->current()->slug(), u"incident-response"_s);
        QVERIFY(w.window.session()->current()->document().title().contains(u"インシデント対応実施手順"_s));
    }

    /// Another network model: what changes stands in the rows before it is done, and one undo takes it back.
    void theNetworkModelIsSwitched()
    {
        Window w(policy());
        QVERIFY(w.open());
        QVERIFY(w.goToLens(u"network-model"_s));
        w.key(Qt::Key_E, Qt::ControlModifier);
        w.key(Qt::Key_Home, Qt::ControlModifier);
        QVERIFY(button(w, u"今の型です"_s) && !button(w, u"今の型です"_s)->isEnabled());
        w.key(Qt::Key_Down);
        w.key(Qt::Key_Down);
        const guideline::CoverageReport lens = w.inspect().inspection()->reports.back();
        QVERIFY(lens.rows[2].count(guideline::Status::Gap) > 0);
        QCOMPARE(w.window.session()->body().model, model::NetworkModel::Alpha);
        QPushButton *change = button(w, u"この型に改める"_s);
        QVERIFY(change && change->isEnabled());
        change->setFocus();
        w.key(Qt::Key_Space);
        QCOMPARE(w.window.session()->body().model, model::NetworkModel::Beta);
        QVERIFY(QTest::qWaitFor([&] { return !w.inspect().isBusy(); }, patience));
        w.key(Qt::Key_E, Qt::ControlModifier);
        w.key(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(w.window.session()->body().model, model::NetworkModel::Alpha);
    }

    void theReportIsWritten_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("start");
        QTest::newRow("workbook") << u"対応状況.xlsx"_s << QByteArray("PK\x03\x04");
        QTest::newRow("page") << u"対応状況.html"_s << QByteArray("<!DOCTYPE html>");
    }
    void theReportIsWritten()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, start);
        Window w(policy());
        QVERIFY(w.open());
        w.dialogs.file = w.folder.filePath(name);
        w.key(Qt::Key_X, Qt::ControlModifier | Qt::AltModifier);
        QVERIFY(QTest::qWaitFor([&] { return !w.inspect().isBusy() && QFile::exists(w.dialogs.file); }, patience));
        QFile file(w.dialogs.file);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.read(64).toUpper().startsWith(start.toUpper()));
    }

private:
    static QPushButton *button(Window &w, const QString &text)
    {
        for (QPushButton *each : w.inspect().right()->findChildren<QPushButton *>()) {
            if (each->isVisible() && each->text() == text)
                return each;
        }
        return nullptr;
    }

    static void checkRow(Window &w, int row, const guideline::CoverageRow &covered)
    {
        const QAbstractItemModel &model = *w.rows().model();
        for (int column = 0; column < model.columnCount(); ++column) {
            const QString said = model.index(row, column).data(Qt::AccessibleTextRole).toString();
            QVERIFY2(said.contains(covered.title) && said.contains(u"%1項目"_s.arg(covered.items.size())),
                     qPrintable(said));
            const int gaps = covered.count(guideline::Status::Gap);
            QVERIFY2(gaps == 0 || said.contains(u"未対応%1"_s.arg(gaps)), qPrintable(said));
        }
        const QList<int> counts = ui::barCounts(covered);
        QCOMPARE(std::accumulate(counts.begin(), counts.end(), 0), int(covered.items.size()));
    }

    /// From the row to the form, through its four fields.
    static void answer(Window &w)
    {
        w.key(Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY2(qobject_cast<QComboBox *>(QApplication::focusWidget()), "the answer comes first");
        w.key(Qt::Key_Down);
        w.key(Qt::Key_Tab);
        w.type("log 2026");
        w.key(Qt::Key_Tab);
        w.type("CSIRT");
        w.key(Qt::Key_Tab);
        w.type("2027-03-31");
        w.key(Qt::Key_Tab);
    }
};

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    ui::Look theLook(application);
    look = &theLook;
    tst_Inspect_Gui test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_inspect_gui.moc"
