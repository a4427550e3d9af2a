// SPDX-License-Identifier: Apache-2.0
#include "import/fileimport.h"
#include "store/repository.h"
#include "support/corpus.h"
#include "ui/actioncatalogue.h"
#include "ui/actioncollection.h"
#include "ui/amendmenteditor.h"
#include "ui/amendmentpage.h"
#include "ui/applypage.h"
#include "ui/comparisonview.h"
#include "ui/dialogs.h"
#include "ui/look.h"
#include "ui/pairingpane.h"
#include "ui/reviewactivity.h"
#include "ui/reviewlist.h"
#include "ui/reviewpane.h"
#include "ui/settings.h"
#include "ui/statusline.h"
#include "ui/tablepage.h"
#include "ui/workspacesession.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QAction>
#include <QComboBox>
#include <QElapsedTimer>
#include <QFile>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using namespace hoshin;

namespace {

model::Clause clauseOf(model::IdSource &ids, model::ClauseKind kind, const QString &heading, const QString &text,
                       const QList<model::Clause> &children = {})
{
    model::Clause made;
    made.id = ids.next();
    made.kind = kind;
    made.heading = heading;
    made.text = text;
    made.children = children;
    return made;
}

model::Document documentOf(const QList<model::Clause> &articles)
{
    model::Document document;
    document.setMeta({.title = u"情報セキュリティ対策基準"_s});
    model::Clause root;
    root.kind = model::ClauseKind::Root;
    root.children = articles;
    document.setRoot(root);
    return document;
}

/// 第1条 and 第2条; in the working state the words of 第1条 changed and 第3条 is new.
struct Texts
{
    model::Document before;
    model::Document after;

    Texts()
    {
        using enum model::ClauseKind;
        model::IdSource ids(3);
        const auto article = [&](const QString &heading, const QString &text) {
            return clauseOf(ids, Article, heading, {}, {clauseOf(ids, Paragraph, {}, text)});
        };
        QList<model::Clause> articles{article(u"責任者"_s, u"統括責任者は、総務部長をもって充てる。"_s),
                                      article(u"分類"_s, u"職員等は、情報資産を分類する。"_s)};
        before = documentOf(articles);
        articles[0].children[0].text = u"統括責任者は、副市長をもって充てる。"_s;
        articles << article(u"持出し"_s, u"情報資産を持ち出してはならない。"_s);
        after = documentOf(articles);
    }
};

/// Dialogs that are answered by the test.
struct Answers final : ui::Dialogs
{
    QString file;
    bool agrees = false;
    QStringList asked;

    QString openFile(QWidget *, const QString &, const QString &) override { return file; }
    QString openFolder(QWidget *, const QString &) override { return {}; }
    QString saveFile(QWidget *, const QString &, const QString &, const QString &) override { return file; }
    bool confirm(QWidget *, const QString &title, const QString &, const QString &) override
    {
        asked << title;
        return agrees;
    }
    void tell(QWidget *, const QString &, const QString &, const Error &) override {}
};

/// A stored workspace with one revision, and 審査 over it.
struct Desk
{
    Texts texts;
    QTemporaryDir folder;
    ui::Settings settings{folder.filePath(u"設定.ini"_s)};
    Answers answers;
    ui::ActionCollection actions{settings};
    ui::StatusLine status;
    std::unique_ptr<ui::WorkspaceSession> session;
    QWidget frame;
    std::unique_ptr<ui::ReviewActivity> review;

    Desk()
    {
        ui::addStandardActions(actions);
        settings.setAuthorName(u"早瀬 真理"_s);
        model::Workspace empty;
        empty.body.name = u"星見野市"_s;
        model::Workspace base = empty;
        base.documents.insert(u"taisaku-kijun"_s, texts.before);
        const QString path = folder.filePath(u"星見野市.hoshin"_s);
        const QDateTime at(QDate(2026, 4, 1), QTime(10, 0), QTimeZone::utc());
        const store::Author author{.name = u"情報政策課"_s};
        Result<store::Repository> repository = store::Repository::create(path, empty, author, at);
        if (!repository
            || !repository->record(base, {.message = u"定める"_s, .author = author, .at = at}, *repository->tip()))
            qFatal("no workspace");
        model::Workspace working = base;
        working.documents.insert(u"taisaku-kijun"_s, texts.after);
        session = std::make_unique<ui::WorkspaceSession>(path, base, working);
        review = std::make_unique<ui::ReviewActivity>(ui::Context{actions, settings, answers, status});
        auto *row = new QHBoxLayout(&frame);
        for (QWidget *part : {review->left(), review->centre(), review->right()})
            row->addWidget(part);
        frame.addActions({actions.action(u"view.nextChange"_s), actions.action(u"view.previousChange"_s),
                          actions.action(u"review.confirm"_s)});
        frame.resize(1300, 640);
        frame.show();
        frame.activateWindow();
        review->activated();
        review->setSession(session.get());
    }

    const ui::ComparisonSheet &sheet() const { return review->view().sheetModel().sheet(); }
    bool ready() const { return !sheet().blocks.empty(); }
    QRadioButton *choice(int index) const { return review->pane().findChildren<QRadioButton *>().at(index); }
};

QStringList changedIn(const ui::ComparisonSheet &sheet, int block, bool after)
{
    QStringList all;
    for (const ui::SheetRow &row : sheet.rows) {
        if (row.block == block)
            all << ui::changedWords(after ? row.after : row.before);
    }
    return all;
}

QPushButton *takeButton(const ui::ApplyPage &page)
{
    for (QPushButton *button : page.findChildren<QPushButton *>()) {
        if (button->isDefault())
            return button;
    }
    return nullptr;
}

} // namespace

class tst_Review : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void changedClausesStandSideBySide()
    {
        Desk desk;
        QTRY_VERIFY(desk.ready());
        QCOMPARE(desk.sheet().blocks.size(), size_t(2));
        QCOMPARE(desk.sheet().blocks[0].kind, diff::ChangeKind::Edited);
        QCOMPARE(desk.sheet().blocks[1].kind, diff::ChangeKind::Added);
        QCOMPARE(changedIn(desk.sheet(), 0, true), QStringList{u"副市長"_s});
        QCOMPARE(changedIn(desk.sheet(), 0, false), QStringList{u"総務部長"_s});
        const QModelIndex cell = desk.review->view().sheetModel().index(1, ui::ComparisonModel::First);
        QVERIFY(cell.data(Qt::AccessibleTextRole).toString().endsWith(u"追加：副市長"_s));
        QVERIFY(desk.review->view().rowHeight(0) > 20);
    }

    void theModelKeepsItsPromises()
    {
        Desk desk;
        auto &model = const_cast<ui::ComparisonModel &>(desk.review->view().sheetModel());
        QAbstractItemModelTester tester(&model);
        QTRY_VERIFY(desk.ready());
        auto *filter = desk.review->left()->findChild<QComboBox *>();
        filter->setCurrentIndex(int(ui::ReviewList::Filter::Words));
        const int words = model.rowCount();
        QVERIFY(words >= 2);
        filter->setCurrentIndex(int(ui::ReviewList::Filter::Numbers));
        QCOMPARE(model.rowCount(), 0);
        filter->setCurrentIndex(int(ui::ReviewList::Filter::All));
        QVERIFY(model.rowCount() > words);
        QVERIFY(model.rowCount() >= 3); // 第2条 as （略）
    }

    void theKeyboardWalksTheChanges()
    {
        Desk desk;
        QTRY_VERIFY(desk.ready());
        desk.review->view().setFocus();
        QCOMPARE(desk.review->view().currentBlock(), 0);
        desk.actions.action(u"view.nextChange"_s)->trigger();
        QCOMPARE(desk.review->view().currentBlock(), 1);
        desk.actions.action(u"view.nextChange"_s)->trigger();
        QCOMPARE(desk.review->view().currentBlock(), 1); // the last stays
        desk.actions.action(u"view.previousChange"_s)->trigger();
        QCOMPARE(desk.review->view().currentBlock(), 0);
        for (int i = 0; i < 10; ++i)
            QTest::keyClick(&desk.review->view(), Qt::Key_Down);
        QCOMPARE(desk.review->view().currentBlock(), 1);
    }

    void anOpenCommentKeepsAClauseFromBeingConfirmed()
    {
        Desk desk;
        QTRY_VERIFY(desk.ready());
        Q_EMIT desk.review->pane().commentWanted(u"副市長"_s, u"総務担当の副市長か確かめる。"_s);
        QCOMPARE(desk.session->reviews().size(), size_t(1));
        const model::ReviewComment &comment = desk.session->reviews()[0].comments[0];
        QCOMPARE(comment.offset, 7);
        QCOMPARE(comment.clause, desk.texts.after.root().children[0].children[0].id);
        QVERIFY(!desk.choice(2)->isEnabled());
        desk.actions.action(u"review.confirm"_s)->trigger();
        QVERIFY(desk.session->reviews()[0].decisions.empty());
        Q_EMIT desk.review->pane().resolveWanted(0, true);
        QVERIFY(desk.choice(2)->isEnabled());
        desk.actions.action(u"review.confirm"_s)->trigger();
        QCOMPARE(desk.session->reviews()[0].decisions.size(), size_t(1));
        QVERIFY(desk.choice(2)->isChecked());
    }

    void aChangeTakesTheConfirmationBack()
    {
        Desk desk;
        QTRY_VERIFY(desk.ready());
        desk.actions.action(u"review.confirm"_s)->trigger();
        const ui::SheetBlock block = desk.sheet().blocks[0];
        QCOMPARE(ui::reviewOf(&desk.session->reviews()[0], desk.sheet(), block).state, ui::ReviewState::Confirmed);
        desk.session->current()->editText(desk.texts.after.root().children[0].children[0].id, ui::ClausePart::Text,
                                          u"統括責任者は、市長をもって充てる。"_s);
        QTRY_VERIFY(desk.sheet().blocks[0].contentHash != block.contentHash);
        const ui::ClauseReview review = ui::reviewOf(&desk.session->reviews()[0], desk.sheet(), desk.sheet().blocks[0]);
        QCOMPARE(review.state, ui::ReviewState::Open);
        QVERIFY(review.changedSince);
    }

    void allReviewsAtOnceAreThoseOneByOne()
    {
        const Texts texts;
        const ui::ComparisonSheet sheet = ui::makeSheet(texts.before, texts.after);
        QVERIFY(sheet.blocks.size() > 1);
        const ui::SheetBlock &first = sheet.blocks[0];
        model::ReviewRound round;
        ui::decide(round, first, ui::ReviewState::Confirmed, {}, {});
        round.decisions.push_back({.clause = first.clause, .state = u"commented"_s, .contentHash = first.contentHash});
        round.decisions.push_back({.clause = sheet.blocks[1].clause, .state = u"confirmed"_s, .contentHash = "old"});
        round.comments.push_back({.clause = sheet.blocks[1].clause});
        round.comments.push_back({.clause = sheet.blocks[1].clause, .resolved = true});
        round.comments.push_back({.clause = model::ClauseId(1, 1)}); // of a clause that is gone
        const std::vector<ui::ClauseReview> reviews = ui::reviewsOf(round, sheet);
        QCOMPARE(reviews.size(), sheet.blocks.size());
        QCOMPARE(reviews[0].state, ui::ReviewState::Confirmed);
        QCOMPARE(reviews[1].comments, 2);
        QCOMPARE(reviews[1].openComments, 1);
        QVERIFY(reviews[1].changedSince);
        for (size_t block = 0; block < reviews.size(); ++block)
            QVERIFY(reviews[block] == ui::reviewOf(&round, sheet, sheet.blocks[block]));
    }

    void wordsThatAreGoneLeaveTheCommentWithoutAPlace()
    {
        const Texts texts;
        const ui::ComparisonSheet sheet = ui::makeSheet(texts.before, texts.after);
        model::ReviewRound round;
        round.comments.push_back({.clause = texts.after.root().children[0].children[0].id,
                                  .quoted = u"総務部長"_s,
                                  .offset = 6,
                                  .text = u"よいか"_s});
        ui::anchorComments(round, sheet);
        QCOMPARE(round.comments[0].offset, -1);
    }

    void anotherDocumentAndFilesCanBeCompared()
    {
        Desk desk;
        QTRY_VERIFY(desk.ready());
        const QString path = desk.folder.filePath(u"他市の基準.txt"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("情報セキュリティ対策基準\n（責任者）\n第1条　統括責任者は、市長をもって充てる。\n");
        file.close();
        desk.answers.file = path;
        desk.review->from().setCurrentIndex(desk.review->from().count() - 1); // ファイルと比べる…
        Q_EMIT desk.review->from().activated(desk.review->from().count() - 1);
        QTRY_VERIFY(!(desk.sheet().before == desk.texts.before));
        QVERIFY(desk.review->from().key().endsWith(u"他市の基準.txt"_s));
        desk.actions.action(u"review.confirm"_s)->trigger();
        QVERIFY(desk.session->reviews().back().from.startsWith(u"file:"_s));
        QVERIFY(!desk.session->reviews().back().from.contains(u"他市"_s)); // no path of this machine
        desk.answers.file.clear();                                         // nothing chosen: the list goes back
        desk.review->from().setCurrentIndex(desk.review->from().count() - 1);
        Q_EMIT desk.review->from().activated(desk.review->from().count() - 1);
        QVERIFY(desk.review->from().key().endsWith(u"他市の基準.txt"_s));
    }

    void theAmendingTextIsProvedAndReadOnly()
    {
        Desk desk;
        QTRY_VERIFY(desk.ready());
        desk.actions.action(u"review.amendment"_s)->trigger();
        ui::AmendmentEditor *text = desk.review->amendment().editor();
        QTRY_VERIFY(text->toPlainText().contains(u"第1条中「総務部長」を「副市長」に改める。"_s));
        QVERIFY(text->isReadOnly());
        QVERIFY(desk.review->amendment().statusText().contains(u"検算一致"_s));
        desk.review->amendment().setProfile(u"vertical"_s);
        QTRY_VERIFY(text->toPlainText().contains(u"第一条中「総務部長」を「副市長」に改める。"_s));
        const model::Document before = desk.texts.before;
        const ui::AmendmentTried tried = ui::tryAmendment(before, text->toPlainText());
        QVERIFY(tried.applied);
    }

    void aPastedAmendmentIsCarriedOutSentenceBySentence()
    {
        Desk desk;
        QTRY_VERIFY(desk.ready());
        desk.actions.action(u"review.apply"_s)->trigger();
        ui::ApplyPage &page = desk.review->apply();
        page.editor()->setPlainText(u"　第1条中「総務部長」を「市長」に改める。\n　第2条を削る。\n　第9条を削る。\n"_s);
        QTRY_COMPARE(page.tried().sentences.size(), size_t(3));
        QVERIFY(!page.tried().applied);
        QCOMPARE(page.tried().sentences[2].state, ui::TriedSentence::State::Failed);
        QTRY_COMPARE(page.currentSentence(), 2); // what is in the way comes first
        QVERIFY(!takeButton(page)->isEnabled());
        page.editor()->setPlainText(u"　第1条中「総務部長」を「市長」に改める。\n　第2条を削る。\n"_s);
        QTRY_VERIFY(page.tried().applied);
        QTRY_COMPARE(page.view()->sheetModel().sheet().blocks.size(), size_t(1));
        QCOMPARE(changedIn(page.view()->sheetModel().sheet(), 0, true), QStringList{u"市長"_s});
        desk.actions.action(u"view.nextChange"_s)->trigger();
        QTRY_COMPARE(page.view()->sheetModel().sheet().blocks[0].kind, diff::ChangeKind::Deleted);
        const model::Document was = desk.session->current()->document();
        takeButton(page)->click(); // the working state is ahead of what is amended: asked, and refused
        QCOMPARE(desk.answers.asked, QStringList{u"起案の文を置き換える"_s});
        QVERIFY(desk.session->current()->document() == was);
        desk.answers.agrees = true;
        takeButton(page)->click();
        const model::Document &now = desk.session->current()->document();
        QCOMPARE(now.root().children.size(), 1);
        QCOMPARE(now.root().children[0].id, desk.texts.before.root().children[0].id);
        QCOMPARE(now.root().children[0].children[0].text, u"統括責任者は、市長をもって充てる。"_s);
        desk.session->current()->undoStack().undo(); // one step
        QVERIFY(desk.session->current()->document() == was);
    }

    void pairsDecidedByHandAreRememberedAndFollowed()
    {
        Desk desk;
        QTRY_VERIFY(desk.ready());
        QCOMPARE(desk.sheet().blocks[0].kind, diff::ChangeKind::Edited);
        desk.actions.action(u"review.part"_s)->trigger();
        QTRY_COMPARE(desk.sheet().blocks.size(), size_t(3));
        QCOMPARE(desk.session->reviews()[0].pairs.size(), size_t(1));
        QCOMPARE(desk.sheet().pairs.size(), size_t(1));
        QCOMPARE(desk.sheet().pairs[0].decision, ui::SheetPair::Decision::Apart);
        desk.review->pairing().decide(ui::SheetPair::Decision::Together);
        QTRY_COMPARE(desk.sheet().blocks.size(), size_t(2));
        desk.review->pairing().decide(ui::SheetPair::Decision::None);
        QTRY_VERIFY(desk.sheet().pairs.empty());
        QVERIFY(desk.session->reviews()[0].pairs.empty());
    }

    void theTableFollowsItsProfile()
    {
        Desk desk;
        QTRY_VERIFY(desk.ready());
        const auto caption = [&] {
            return desk.review->view()
                .sheetModel()
                .headerData(ui::ComparisonModel::First, Qt::Horizontal, Qt::DisplayRole)
                .toString();
        };
        QCOMPARE(caption(), u"改正案（作業中）"_s);
        compare::TableProfile profile = *compare::builtinProfile(u"national"_s);
        profile.newFirst = false;
        profile.examples = true;
        desk.review->table().setProfile(profile);
        Q_EMIT desk.review->table().profileChanged();
        QTRY_COMPARE(caption(), u"改正前（第1版）"_s);
        QVERIFY(!desk.review->view().isColumnHidden(ui::ComparisonModel::Example));
        const QJsonObject state = desk.review->saveState();
        desk.review->table().setProfile({});
        desk.review->restoreState(state);
        QCOMPARE(desk.review->table().profile().newCaption, u"改正後"_s);
        const ui::Reviewed review{.sheet = std::make_shared<const ui::ComparisonSheet>(
                                      ui::makeSheet(desk.texts.before, desk.texts.after, {.profile = profile})),
                                  .options = {.profile = profile}};
        for (const ui::TableFormat format :
             {ui::TableFormat::Html, ui::TableFormat::Pdf, ui::TableFormat::Docx, ui::TableFormat::Text}) {
            const Result<QByteArray> bytes = ui::tableFile(review, format, u"星見野市"_s);
            QVERIFY(bytes.has_value());
            QVERIFY(bytes->size() > 100);
        }
    }

    void everyPartOfTheActivityHasAName()
    {
        Desk desk;
        QTRY_VERIFY(desk.ready());
        for (const QString &page : {u"review.table"_s, u"review.amendment"_s, u"review.apply"_s}) {
            desk.actions.action(page)->trigger();
            QTest::qWait(0);
            for (QWidget *widget : desk.frame.findChildren<QWidget *>()) {
                if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus
                    || qobject_cast<QComboBox *>(widget->parentWidget()))
                    continue;
                QAccessibleInterface *face = QAccessible::queryAccessibleInterface(widget);
                QVERIFY2(face && !face->text(QAccessible::Name).isEmpty(), widget->metaObject()->className());
            }
        }
    }

    void aLongTextNeverKeepsTheWindowBusy_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        const auto text = [](const QString &word) {
            QString whole = u"長い規程\n"_s;
            for (int i = 1; i <= 3000; ++i)
                whole += u"（見出し%1）\n第%1条　職員は、%"
                         u"2に当たっては、別に定めるところにより、あらかじめ情報セキュリティ責任者"
                         "の許可を得なければならない。\n2　前項の許可は、書面による。\n"_s.arg(i)
                             .arg(word);
            return whole.toUtf8();
        };
        const auto bytes = [](const QString &path) {
            QFile file(path);
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        };
        QTest::newRow("3,000 changed articles") << text(u"閲覧"_s) << text(u"持出し"_s);
        for (const QString &folder : test::lawPairs()) {
            if (folder.contains(u"322AC0000000067"_s)) // 地方自治法
                QTest::newRow("a statute") << bytes(folder + u"/old.txt"_s) << bytes(folder + u"/new.txt"_s);
        }
    }

    /// Nothing that the window does takes long, wherever the reader goes.
    void aLongTextNeverKeepsTheWindowBusy()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        ui::SheetOptions options{.useIds = false};
        options.profile.omitBlocks = false; // the whole text
        const auto sheet = std::make_shared<const ui::ComparisonSheet>(
            ui::makeSheet(import::importFile(before, u"旧.txt"_s)->document,
                          import::importFile(after, u"新.txt"_s)->document, options));
        ui::ComparisonView view;
        view.resize(700, 600);
        view.show();
        qint64 longest = 0;
        const auto timed = [&](auto act) {
            QElapsedTimer timer;
            timer.start();
            act();
            longest = qMax(longest, timer.elapsed());
        };
        timed([&] { view.setSheet(sheet); });
        while (!view.isLaidOut())
            timed([] { QCoreApplication::processEvents(QEventLoop::AllEvents, 1); });
        const int last = int(sheet->blocks.size()) - 1;
        for (const int block : {last, 0, last / 2, 1, last * 3 / 4}) {
            timed([&] { view.showBlock(block); });
            timed([] { QCoreApplication::processEvents(); });
            QCOMPARE(view.currentBlock(), block);
            QVERIFY(qAbs(view.visualRect(view.currentIndex()).top()) < 600);
        }
        qInfo("%zu rows, longest stretch in the GUI thread: %lld ms", sheet->rows.size(), longest);
        QVERIFY(longest < 200); // 16 on a machine that does nothing else; tests run on busy ones
    }

    /// The words of a 附則 have no number of their own: list and table name the 附則.
    void wordsWithoutANumberAreNamedByWhatHoldsThem()
    {
        const auto policy = [](const QByteArray &date) {
            return import::importFile("星見野市基本方針\n\n（目的）\n第1条　情報資産を守る。\n\n附　則\nこの方針は、"
                                          + date + "から施行する。\n",
                                      u"方針.txt"_s)
                ->document;
        };
        const ui::ComparisonSheet sheet =
            ui::makeSheet(policy("令和7年4月1日"), policy("令和8年4月1日"), {.useIds = false});
        QCOMPARE(sheet.blocks.size(), size_t(1));
        QVERIFY2(sheet.blocks.front().label.contains(u"附則"_s) || sheet.blocks.front().label.contains(u"附　則"_s),
                 qPrintable(sheet.blocks.front().label));
    }

    void equalTextsHaveNoRowsToReview()
    {
        const Texts texts;
        QVERIFY(ui::makeSheet(texts.before, texts.before).blocks.empty());
    }
};

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    const ui::Look look(application);
    tst_Review test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_review_gui.moc"
