// SPDX-License-Identifier: Apache-2.0
#include "store/repository.h"
#include "ui/actioncatalogue.h"
#include "ui/actioncollection.h"
#include "ui/comparisonview.h"
#include "ui/dialogs.h"
#include "ui/look.h"
#include "ui/reviewactivity.h"
#include "ui/reviewpane.h"
#include "ui/settings.h"
#include "ui/statusline.h"
#include "ui/workspacesession.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QComboBox>
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

/// A stored workspace with one revision, and 審査 over it.
struct Desk
{
    Texts texts;
    QTemporaryDir folder;
    ui::Settings settings{folder.filePath(u"設定.ini"_s)};
    ui::DesktopDialogs dialogs;
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
        review = std::make_unique<ui::ReviewActivity>(ui::Context{actions, settings, dialogs, status});
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
        QVERIFY(desk.review->view().rowHeight(0) > 40);
    }

    void theModelKeepsItsPromises()
    {
        Desk desk;
        auto &model = const_cast<ui::ComparisonModel &>(desk.review->view().sheetModel());
        QAbstractItemModelTester tester(&model);
        QTRY_VERIFY(desk.ready());
        desk.review->view().setFilter(ui::ComparisonModel::Filter::Changes);
        desk.review->view().setFilter(ui::ComparisonModel::Filter::Numbers);
        QCOMPARE(model.rowCount(), 0);
        desk.review->view().setFilter(ui::ComparisonModel::Filter::All);
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
