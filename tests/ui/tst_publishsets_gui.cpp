// SPDX-License-Identifier: Apache-2.0
#include "accessiblenames.h"
#include "fakedialogs.h"
#include "model/references.h"
#include "publishwindow.h"
#include "sampledocument.h"
#include "support/outline.h"
#include "ui/publishlists.h"
#include "ui/publishsetdialog.h"
#include "ui/rowdelegate.h"
#include "ui/workspacesession.h"

#include <QAction>
#include <QCheckBox>
#include <QDir>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QStackedLayout>
#include <QTest>
#include <QTimer>
#include <QToolButton>

#include <functional>

using namespace Qt::StringLiterals;
using namespace hoshin;
using State = ui::PublishCondition::State;
using Change = std::function<void(model::Workspace &)>;
Q_DECLARE_METATYPE(Change)

namespace {

ui::Look *look = nullptr;

model::Document policy(const QString &title)
{
    model::Document document = test::outline(u"条 目的：この方針は、市の情報資産を守ることを目的とする。\n"
                                             "条 委任：第1条の規定により、必要な事項は、市長が定める。\n"
                                             "附則\n"
                                             " 項 この方針は、令和8年12月1日から施行する。"_s);
    model::DocumentMeta meta;
    meta.title = title;
    meta.instrument = u"令和8年星見野市訓令第4号"_s;
    meta.decided = QDate(2026, 11, 20);
    meta.promulgated = QDate(2026, 11, 25);
    meta.effective = QDate(2026, 12, 1);
    document.setMeta(meta);
    return model::withDetectedReferences(document);
}

/// 市長 have adopted two documents, 議会 have adopted none.
model::Workspace twoOrgans()
{
    model::Workspace w;
    w.body.name = u"星見野市"_s;
    w.body.organs = {model::Organ::Head, model::Organ::Assembly};
    w.body.values = {{u"contact-office"_s, u"総務部情報政策課"_s}, {u"contact-phone"_s, u"0123-45-6789"_s}};
    w.documents = {{u"kihon"_s, policy(u"基本方針"_s)}, {u"kijun"_s, policy(u"対策基準"_s)}};
    for (const QString &slug : {u"kihon"_s, u"kijun"_s})
        w.adoptions.push_back({.organ = model::Organ::Head,
                               .document = slug,
                               .instrument = u"訓令"_s,
                               .number = u"令和8年星見野市訓令第4号"_s,
                               .decided = QDate(2026, 11, 20),
                               .published = QDate(2026, 11, 25),
                               .effective = QDate(2026, 12, 1),
                               .url = {},
                               .jointGroup = {},
                               .exemptionReason = {}});
    return w;
}

model::PublicationSet headSet()
{
    return {.id = u"s-head"_s, .name = u"市長"_s, .documents = {u"kihon"_s, u"kijun"_s}, .organs = {}};
}
model::PublicationSet assemblySet()
{
    return {.id = u"s-assembly"_s,
            .name = u"議会"_s,
            .documents = {u"kihon"_s},
            .organs = {model::Organ::Assembly},
            .html = false};
}

model::Workspace withSets()
{
    model::Workspace w = twoOrgans();
    w.publicationSets = {headSet(), assemblySet()};
    return w;
}

ui::PublishQuestion question(const model::Workspace &workspace)
{
    return {.working = workspace, .base = workspace, .editions = {}};
}

QString detailOf(const std::vector<ui::PublishCondition> &conditions, const QString &title)
{
    for (const ui::PublishCondition &condition : conditions) {
        if (condition.state == State::Met && condition.title == title)
            return condition.detail.isEmpty() ? u"-"_s : condition.detail;
    }
    return {};
}

struct Window : test::PublishWindow<test::FakeDialogs>
{
    Window() : PublishWindow(*look) {}

    bool open(const model::Workspace &workspace) { return PublishWindow::open(workspace) && judged(); }
    ui::PublishLists &lists() { return *publish().left()->findChild<ui::PublishLists *>(); }
    QString spoken(int row) { return lists().sets()->model()->index(row, 0).data(Qt::AccessibleTextRole).toString(); }
    QComboBox &shown() { return *window.findChild<QComboBox *>(u"publish.document"_s); }

    /// The next dialog is handed to `act`, which has to close it.
    void inDialog(const std::function<void(ui::PublishSetDialog &)> &act)
    {
        QTimer::singleShot(0, &window, [act] {
            if (auto *dialog = qobject_cast<ui::PublishSetDialog *>(QApplication::activeModalWidget()))
                act(*dialog);
        });
    }
};

} // namespace

/// 公開: publication sets in the window, and what is said of each condition.
class tst_PublishSets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutSetsTheNextStepIsOffered()
    {
        Window w;
        QVERIFY(w.open(twoOrgans()));
        QPushButton *make = nullptr;
        for (QPushButton *button : w.lists().findChildren<QPushButton *>())
            make = button->text() == u"公開セットを作る"_s ? button : make;
        QVERIFY(make && make->isVisible());
        QVERIFY(w.shown().isVisible()); // all documents can be looked at
        QCOMPARE(w.shown().count(), 2);
        w.inDialog([](ui::PublishSetDialog &dialog) {
            QCOMPARE(test::nameless(dialog), QStringList());
            QVERIFY(!dialog.primaryButton()->isEnabled()); // no name yet
            dialog.findChild<QLineEdit *>(u"set.name"_s)->setText(u"市長"_s);
            dialog.findChild<QListWidget *>(u"set.documents"_s)->item(1)->setCheckState(Qt::Unchecked);
            dialog.findChild<QCheckBox *>(u"set.html"_s)->setChecked(false);
            QVERIFY(dialog.primaryButton()->isEnabled());
            dialog.primaryButton()->click();
        });
        make->click();
        const auto &sets = w.window.session()->publicationSets();
        QCOMPARE(sets.size(), size_t(1));
        QCOMPARE(sets.front().name, u"市長"_s);
        QCOMPARE(sets.front().documents, QStringList{u"kihon"_s});
        QVERIFY(sets.front().pdf && !sets.front().html && !sets.front().id.isEmpty());
        QTRY_VERIFY2_WITH_TIMEOUT(w.spoken(0).contains(u"基本方針 ・ PDF、"_s), qPrintable(w.spoken(0)), 20000);
    }

    void eachSetHasItsOwnStateAndDocuments()
    {
        Window w;
        QVERIFY(w.open(withSets()));
        QCOMPARE(w.lists().sets()->model()->rowCount(), 2);
        QVERIFY2(!w.spoken(0).contains(u"未充足"_s), qPrintable(w.spoken(0)));
        QVERIFY2(w.spoken(1).contains(u"未充足"_s), qPrintable(w.spoken(1)));
        QVERIFY2(w.spoken(1).contains(u"基本方針 ・ PDF"_s), qPrintable(w.spoken(1)));
        QVERIFY(w.shown().isVisible());
        QCOMPARE(w.shown().count(), 2);
        QCOMPARE(test::nameless(w.window), QStringList());
        w.lists().sets()->setFocus();
        QTest::keyClick(w.lists().sets(), Qt::Key_Down);
        QTRY_VERIFY(!w.shown().isVisible()); // one document: nothing to choose
        QTRY_VERIFY_WITH_TIMEOUT(!w.publish().isBusy(), 20000);
        bool missing = false;
        for (int row = 0; row < w.conditions()->model()->rowCount(); ++row) {
            const QString words = w.conditions()->model()->index(row, 0).data(Qt::AccessibleTextRole).toString();
            missing = missing || (words.startsWith(u"未充足"_s) && words.contains(u"議会"_s));
        }
        QVERIFY(missing);
    }

    void aSetIsEditedCopiedAndRemovedWithTheKeyboard()
    {
        Window w;
        QVERIFY(w.open(withSets()));
        w.lists().sets()->setFocus();
        w.inDialog([](ui::PublishSetDialog &dialog) {
            QCOMPARE(dialog.findChild<QLineEdit *>(u"set.name"_s)->text(), u"市長"_s);
            auto *documents = dialog.findChild<QListWidget *>(u"set.documents"_s);
            documents->setCurrentRow(0);
            for (QToolButton *button : dialog.findChildren<QToolButton *>()) {
                if (button->accessibleName() == u"文書を後へ"_s)
                    button->click();
            }
            dialog.findChild<QLineEdit *>(u"set.name"_s)->setText(u"議会"_s); // another has this name
            QVERIFY(!dialog.primaryButton()->isEnabled());
            dialog.findChild<QLineEdit *>(u"set.name"_s)->setText(u"市長部局"_s);
            dialog.primaryButton()->click();
        });
        QTest::keyClick(w.lists().sets(), Qt::Key_Return);
        QCOMPARE(w.window.session()->publicationSets().front().name, u"市長部局"_s);
        QCOMPARE(w.window.session()->publicationSets().front().id, u"s-head"_s);
        QCOMPARE(w.window.session()->publicationSets().front().documents, QStringList({u"kijun"_s, u"kihon"_s}));
        w.inDialog([](ui::PublishSetDialog &dialog) { dialog.accept(); });
        for (QAction *action : w.lists().sets()->actions()) {
            if (action->text() == u"複製…"_s)
                action->trigger();
        }
        QCOMPARE(w.window.session()->publicationSets().size(), size_t(3));
        QVERIFY(w.window.session()->publicationSets().back().id != u"s-head"_s);
        w.window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&w.window));
        w.lists().sets()->setFocus();
        w.dialogs.answer = false;
        QTest::keyClick(w.lists().sets(), Qt::Key_Delete);
        QCOMPARE(w.dialogs.asked, QStringList{u"公開セットを削除する"_s});
        QCOMPARE(w.window.session()->publicationSets().size(), size_t(3));
        w.dialogs.answer = true;
        QTest::keyClick(w.lists().sets(), Qt::Key_Delete);
        QCOMPARE(w.window.session()->publicationSets().size(), size_t(2));
    }

    void aSetIsWrittenIntoItsOwnFolder()
    {
        Window w;
        QVERIFY(w.open(withSets()));
        w.lists().sets()->setCurrentIndex(w.lists().sets()->model()->index(1, 0));
        QTRY_VERIFY(!w.shown().isVisible());
        QTRY_VERIFY_WITH_TIMEOUT(!w.publish().isBusy(), 20000);
        QSignalSpy said(&w.publish(), &ui::Activity::said);
        w.publish().publishTo(w.folder.path(), true);
        QTRY_VERIFY_WITH_TIMEOUT(!said.isEmpty(), 30000);
        const QDir out(w.folder.filePath(u"星見野市_議会_案"_s));
        QCOMPARE(out.entryList(QDir::Files), QStringList({u"index.html"_s, u"kihon.pdf"_s, u"manifest.json"_s}));
    }

    void whatIsMetIsSaidWithWhatWasFound()
    {
        model::Workspace w = twoOrgans();
        model::PublicationSet set = headSet();
        set.documents = {u"kihon"_s};
        model::Document document = w.documents.value(u"kihon"_s);
        model::Clause root = document.root();
        root.children[1].publication = model::Publication::Withheld;
        root.children[1].publicationReason = u"支障があるため"_s;
        document.setRoot(root);
        w.documents[u"kihon"_s] = document;
        const auto all = ui::publishConditions(question(w), &set);
        QCOMPARE(detailOf(all, u"非公開の条文は含まれていません"_s), u"伏せた箇所 1（理由の表示あり）"_s);
        QCOMPARE(detailOf(all, u"未記入の欄、参照切れはありません"_s), u"確かめた参照 1"_s);
        QCOMPARE(detailOf(all, u"未解決の意見はありません"_s), u"-"_s);
        QCOMPARE(detailOf(all, u"施行期日を定めた附則があります"_s), u"令和8年12月1日から施行"_s);
        QCOMPARE(detailOf(all, u"策定の記録がそろっています"_s), u"市長"_s);
        QVERIFY(ui::pdfCondition(w, &set) && ui::pdfCondition(w, &set)->detail == u"PDF/UA-1、PDF/A-2a"_s);
        const bool elsewhere = std::any_of(all.begin(), all.end(), [](const ui::PublishCondition &condition) {
            return condition.state == State::Elsewhere && condition.title.contains(u"議会"_s);
        });
        QVERIFY(elsewhere); // 議会 have not adopted anything: said, but not in the way
        QCOMPARE(ui::countOf(all, State::Unmet), 0);
    }

    /// Only a recorded revision can be published; what waits in another set's document is no obstacle.
    void unrecordedChangesConcernTheirOwnSet_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<QString>("changed"); // ids of the sets
        const auto row = [](const char *name, const Change &change, const QString &changed) {
            QTest::newRow(name) << change << changed;
        };
        const auto retitle = [](model::Workspace &w, const QString &slug) {
            model::DocumentMeta meta = w.documents.value(slug).meta();
            meta.title += u"（改）"_s;
            w.documents[slug].setMeta(meta);
        };
        row(
            "nothing", [](auto &) {}, QString());
        row(
            "a document of both", [retitle](auto &w) { retitle(w, u"kihon"_s); }, u"s-assembly s-head"_s);
        row(
            "a document of one", [retitle](auto &w) { retitle(w, u"kijun"_s); }, u"s-head"_s);
        row(
            "an adoption", [](auto &w) { w.adoptions.back().number += u"の2"_s; }, u"s-head"_s);
        row(
            "the contact", [](auto &w) { w.body.values[u"contact-mail"_s] = u"a@example.jp"_s; },
            u"s-assembly s-head"_s);
        row(
            "an opinion", [](auto &w) { w.reviews.emplace_back().id = u"r1"_s; }, QString());
    }
    void unrecordedChangesConcernTheirOwnSet()
    {
        QFETCH(Change, change);
        QFETCH(QString, changed);
        ui::PublishQuestion asked = question(withSets());
        change(asked.working);
        const ui::JudgedSets judged = ui::judgeSets(asked);
        QStringList found;
        for (auto set = judged.cbegin(); set != judged.cend(); ++set) {
            if (std::any_of(set->begin(), set->end(),
                            [](const auto &c) { return c.leadsTo == ui::PublishCondition::LeadsTo::Record; }))
                found << set.key();
        }
        QCOMPARE(found.join(u' '), changed);
    }

    void aPdfThatCannotBeMadeIsNotPraised()
    {
        model::Workspace w = twoOrgans();
        const model::PublicationSet set = headSet();
        QVERIFY(ui::pdfCondition(w, &set) && ui::pdfCondition(w, nullptr));
        model::PublicationSet html = set;
        html.pdf = false;
        QVERIFY(!ui::pdfCondition(w, &html));
        model::Document document = w.documents.value(u"kijun"_s); // the second one
        model::Clause root = document.root();
        root.children[0].children[0].text = u"\U00012000を守る。"_s;
        document.setRoot(root);
        w.documents[u"kijun"_s] = document;
        QVERIFY(!ui::pdfCondition(w, &set));
        QVERIFY(!ui::pdfCondition({}, nullptr));
    }

    void whatIsNotSoIsNotSaid_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<QString>("title");
        const auto row = [](const char *name, const Change &change, const QString &title) {
            QTest::newRow(name) << change << title;
        };
        const auto text = [](model::Workspace &w, int article, const QString &words) {
            model::Document document = w.documents.value(u"kihon"_s);
            model::Clause root = document.root();
            root.children[article].children[0].text = words;
            document.setRoot(root);
            w.documents[u"kihon"_s] = document;
        };
        row(
            "a blank", [text](auto &w) { text(w, 0, u"この方針は、○○を目的とする。"_s); },
            u"未記入の欄、参照切れはありません"_s);
        row(
            "an opinion that is open",
            [](model::Workspace &w) {
                model::ReviewRound round;
                round.id = u"r1"_s;
                round.document = u"kihon"_s;
                round.comments.push_back({.clause = w.documents.value(u"kihon"_s).root().children[0].id,
                                          .author = u"法務"_s,
                                          .at = test::recordedAt,
                                          .quoted = {},
                                          .text = u"要検討"_s});
                w.reviews = {round};
            },
            u"未解決の意見はありません"_s);
        row(
            "no day in the 附則", [text](auto &w) { text(w, 2, u"この方針は、公布の日から施行する。"_s); },
            u"施行期日を定めた附則があります"_s);
        row(
            "an adoption without its form", [](model::Workspace &w) { w.adoptions.front().instrument.clear(); },
            u"策定の記録がそろっています"_s);
        row(
            "an error", [text](auto &w) { text(w, 0, u"○○を目的とする。"_s); }, u"誤りの指摘はありません"_s);
        row(
            "no document left", [](model::Workspace &w) { w.documents.clear(); }, u"非公開の条文は含まれていません"_s);
    }
    void whatIsNotSoIsNotSaid()
    {
        QFETCH(Change, change);
        QFETCH(QString, title);
        model::Workspace w = twoOrgans();
        model::PublicationSet set = headSet();
        set.documents = {u"kihon"_s};
        QVERIFY2(!detailOf(ui::publishConditions(question(w), &set), title).isEmpty(), qPrintable(title));
        change(w);
        QCOMPARE(detailOf(ui::publishConditions(question(w), &set), title), QString());
    }
};

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    ui::Look applicationLook(application);
    look = &applicationLook;
    tst_PublishSets test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_publishsets_gui.moc"
