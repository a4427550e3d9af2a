// SPDX-License-Identifier: Apache-2.0
#include "accessiblenames.h"
#include "model/placeholders.h"
#include "model/textedit.h"
#include "publish/package.h"
#include "publishwindow.h"
#include "sampledocument.h"
#include "ui/actioncollection.h"
#include "ui/dialogs.h"
#include "ui/pageoutline.h"
#include "ui/pagepreview.h"
#include "ui/rowdelegate.h"
#include "ui/segmentedbuttons.h"
#include "ui/workspacesession.h"

#include <QAction>
#include <QDesktopServices>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QTest>
#include <QTextBlock>
#include <QUndoStack>

using namespace Qt::StringLiterals;
using namespace hoshin;

namespace {

ui::Look *look = nullptr;

model::Workspace complete()
{
    model::Workspace workspace = test::sampleWorkspace(test::sampleDocument());
    workspace.body.organs = {model::Organ::Head};
    workspace.body.values.insert(u"contact.department"_s, u"総務部デジタル推進課"_s);
    workspace.body.values.insert(u"contact.phone"_s, u"0000-00-0000"_s);
    workspace.adoptions = {{.organ = model::Organ::Head,
                            .document = workspace.documents.firstKey(),
                            .instrument = u"訓令"_s,
                            .number = u"令和8年訓令第4号"_s,
                            .decided = QDate(2026, 3, 20),
                            .published = QDate(2026, 4, 1),
                            .effective = QDate(2026, 4, 1)}};
    return workspace;
}

/// In the place of the viewer.
class Opened final : public QObject
{
    Q_OBJECT

public:
    QUrl url;
public Q_SLOTS:
    void open(const QUrl &what) { url = what; }
};

struct Window : test::PublishWindow<ui::DesktopDialogs>
{
    Window() : PublishWindow(*look) {}

    ui::PagePreview &preview() { return static_cast<ui::PagePreview &>(*publish().mainWidget()); }
    QPushButton *button(const QString &text)
    {
        for (QPushButton *button : publish().right()->findChildren<QPushButton *>()) {
            if (button->text() == text)
                return button;
        }
        return nullptr;
    }
    /// The field behind a label of the form that is seen.
    QLineEdit *field(const QString &label)
    {
        for (QLabel *one : publish().right()->findChildren<QLabel *>()) {
            if (one->text() == label && one->isVisible())
                return qobject_cast<QLineEdit *>(one->buddy());
        }
        return nullptr;
    }
};

} // namespace

class tst_Publish : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Ctrl+P gives the pages as a PDF to whatever opens PDF files; unrecorded changes make it a draft.
    void printingOpensAPdf()
    {
        Window w;
        QVERIFY(w.open(complete()));
        Opened opened;
        QDesktopServices::setUrlHandler(u"file"_s, &opened, "open");
        QAction *print = w.window.actions().action(u"file.print"_s);
        QVERIFY(print->isEnabled());
        QCOMPARE(print->shortcut(), QKeySequence(Qt::CTRL | Qt::Key_P));
        print->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(!opened.url.isEmpty(), 60000);
        QDesktopServices::unsetUrlHandler(u"file"_s);
        QVERIFY(opened.url.toLocalFile().endsWith(u".pdf"_s));
        QFile file(opened.url.toLocalFile());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().startsWith("%PDF-"));
        QFileInfo(file).dir().removeRecursively();
    }

    void thePagesAreWhiteAndWalkedWithTheKeyboard()
    {
        Window w;
        QVERIFY(w.open(complete()));
        QTRY_VERIFY_WITH_TIMEOUT(w.preview().pageCount() > 1, 20000);
        QTRY_VERIFY_WITH_TIMEOUT(!w.publish().isBusy(), 20000);
        w.preview().setFocus();
        QCOMPARE(w.preview().currentPage(), 0);
        QTest::keyClick(&w.preview(), Qt::Key_PageDown);
        QCOMPARE(w.preview().currentPage(), 1);
        QTest::keyClick(&w.preview(), Qt::Key_Home);
        QCOMPARE(w.preview().currentPage(), 0);
        const int before = w.preview().percent();
        QTest::keyClick(&w.preview(), Qt::Key_Plus);
        QVERIFY(w.preview().percent() > before);
        w.preview().setFit(ui::PagePreview::Fit::Page);
        const QImage shown = w.preview().viewport()->grab().toImage();
        QCOMPARE(shown.pixelColor(shown.width() / 2, shown.height() / 40 + 4), QColor(Qt::white));
    }

    void anUnmetConditionKeepsThePublicationOffAndLeadsToItsClause()
    {
        Window w;
        model::Workspace workspace = complete();
        model::Document &document = workspace.documents.first();
        const model::Numbering numbering(document);
        model::ClauseId blank;
        for (const model::NumberedClause &row : numbering.rows()) {
            if (blank.isNull() && !row.clause->text.isEmpty())
                blank = row.clause->id;
        }
        document = model::withText(document, numbering, blank, u"○○課が定める。"_s);
        QVERIFY(w.open(workspace));
        QTRY_VERIFY_WITH_TIMEOUT(!w.publish().isBusy() && w.conditions()->model()->rowCount() > 0, 20000);
        QPushButton *publish = w.button(u"公開用に書き出す…"_s);
        QVERIFY(publish && !publish->isEnabled());
        QVERIFY(w.button(u"案として書き出す…"_s)->isEnabled());
        QSignalSpy wanted(&w.publish(), &ui::Activity::clauseWanted);
        for (int row = 0; row < w.conditions()->model()->rowCount() && wanted.isEmpty(); ++row) {
            const QModelIndex index = w.conditions()->model()->index(row, 0);
            if (!index.data(Qt::AccessibleTextRole).toString().startsWith(u"未充足"_s)
                || index.data(ui::RowRole::Marks).value<ui::Marks>().isEmpty()
                || index.data(ui::RowRole::Marks).value<ui::Marks>().front().word != u"条へ"_s)
                continue;
            w.conditions()->setCurrentIndex(index);
            w.conditions()->setFocus();
            QTest::keyClick(w.conditions(), Qt::Key_Return);
        }
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(w.window.currentActivity(), u"draft"_s);
    }

    void unmetConditionsStandFirst()
    {
        const std::vector<ui::PublishCondition> all = ui::publishConditions(
            {.working = test::sampleWorkspace(test::sampleDocument()), .base = {}, .editions = {}});
        QVERIFY(!all.empty());
        QVERIFY(all.front().state == ui::PublishCondition::State::Unmet);
        QVERIFY(std::is_sorted(all.begin(), all.end(), [](const auto &a, const auto &b) { return a.state < b.state; }));
    }

    /// A warning keeps the publication off until a reason is written, by keyboard alone.
    void aReasonIsRecordedWithTheKeyboard()
    {
        Window w;
        QVERIFY(w.open(complete()));
        QVERIFY(w.judged() && w.conditions());
        const auto isWarning = [&](int row) {
            return w.conditions()
                ->model()
                ->index(row, 0)
                .data(Qt::AccessibleTextRole)
                .toString()
                .startsWith(u"要確認"_s);
        };
        int row = 0;
        while (row < w.conditions()->model()->rowCount() && !isWarning(row))
            ++row;
        QVERIFY(row < w.conditions()->model()->rowCount());
        w.conditions()->setFocus();
        w.conditions()->setCurrentIndex(w.conditions()->model()->index(row, 0));
        QLineEdit *reason = w.field(u"理由(&Y)"_s);
        QVERIFY(reason);
        reason->setFocus();
        reason->setText(u"例規の書き方による。"_s);
        QTest::keyClick(reason, Qt::Key_Return);
        const std::vector<model::WarningReason> reasons = w.window.session()->reasons();
        QCOMPARE(reasons.size(), size_t(1));
        QCOMPARE(reasons.front().reason, u"例規の書き方による。"_s);
        QVERIFY(w.judged());
        const QModelIndex current = w.conditions()->currentIndex();
        QVERIFY2(current.data(Qt::AccessibleTextRole).toString().contains(u"例規の書き方による。"_s),
                 qPrintable(current.data(Qt::AccessibleTextRole).toString()));
    }

    /// 策定の記録: from the condition to the organ's form, dates typed in, the next organ by 下.
    void anAdoptionIsRecordedWithTheKeyboard()
    {
        Window w;
        model::Workspace workspace = complete();
        workspace.adoptions.clear();
        workspace.body.organs = {model::Organ::Head, model::Organ::Assembly};
        QVERIFY(w.open(workspace));
        QVERIFY(w.judged());
        QTabBar *tabs = w.publish().right()->findChild<QTabBar *>();
        QVERIFY(tabs);
        tabs->setFocus();
        QTest::keyClick(tabs, Qt::Key_Right);
        QListView *organs = w.list(u"策定した機関"_s);
        QVERIFY(organs && organs->isVisible());
        organs->setFocus();
        QTest::keyClick(organs, Qt::Key_Down);
        QLineEdit *office = w.field(u"窓口の部署(&O)"_s);
        QVERIFY(office);
        office->setFocus();
        office->setText(u"情報政策課"_s);
        organs->setFocus();
        QCOMPARE(w.window.session()->body().values.value(u"contact-office"_s), u"情報政策課"_s);
        QTest::keyClick(organs, Qt::Key_Down); // behind the rows of the document and of the contact
        QLineEdit *decided = w.field(u"決裁・議決(&D)"_s);
        QVERIFY(decided);
        decided->setFocus();
        decided->setText(u"令和8年3月20日"_s);
        QLineEdit *published = w.field(u"公表日(&P)"_s);
        published->setFocus();
        published->setText(u"令和8年4月31日"_s); // no such day
        organs->setFocus();
        QCOMPARE(w.window.session()->adoptions().size(), size_t(1));
        QCOMPARE(w.window.session()->adoptions().front().decided, QDate(2026, 3, 20));
        QVERIFY(!w.window.session()->adoptions().front().published.isValid());
        published->setFocus();
        published->setText(u"R8.4.1"_s);
        organs->setFocus();
        QCOMPARE(w.window.session()->adoptions().front().published, QDate(2026, 4, 1));
        w.button(u"ほかの機関にも同じ内容を記録"_s)->click();
        QCOMPARE(w.window.session()->adoptions().size(), size_t(2));
        QCOMPARE(w.window.session()->adoptions().back().organ, model::Organ::Assembly);
        QTest::keyClick(organs, Qt::Key_Home);
        QLineEdit *number = w.field(u"番号(&N)"_s);
        number->setFocus();
        number->setText(u"令和8年訓令第9号"_s);
        organs->setFocus();
        QCOMPARE(w.window.session()->document(w.window.session()->slugs().first())->document().meta().instrument,
                 u"令和8年訓令第9号"_s);
    }

    void thePartsOfAPage_data()
    {
        QTest::addColumn<QString>("html");
        QTest::addColumn<QStringList>("parts"); // tag line text
        QTest::newRow("nothing") << QString() << QStringList();
        QTest::newRow("regions and headings")
            << u"<!DOCTYPE html>\n<main id=\"m\">\n<h1>方針<br>（案）</h1>\n<section><h2 class=\"x\"><span>第1章</span>　総則</h2>\n</section></main>\n<footer></footer>"_s
            << QStringList{u"main 2 "_s, u"h1 3 方針（案）"_s, u"h2 4 第1章 総則"_s, u"footer 6 "_s};
        QTest::newRow("a table with its caption")
            << u"<table>\n<caption>策定等</caption><tr><th>機関</th><th>日</th></tr>\n<tr><td>市長</td><td>4月</td></tr></table><p>後</p>"_s
            << QStringList{u"table 1 策定等 2×2"_s};
        QTest::newRow("a heading in a caption")
            << u"<table><caption><h2>別表第1</h2></caption><tr><td>甲</td></tr></table>"_s
            << QStringList{u"table 1 別表第1 1×1"_s, u"h2 1 別表第1"_s};
        QTest::newRow("a picture is its words, names of marks are signs")
            << u"<nav aria-label=\"目次\"></nav><img src=\"data:x\" alt=\"A &lt; &quot;B&quot; &amp;amp;\">"_s
            << QStringList{u"nav 1 目次"_s, u"img 1 A < \"B\" &amp;"_s};
        QTest::newRow("style and comments are not read out")
            << u"<style>h1{}\n<h2>no</h2></style>\n<!-- <h3>no</h3>\n-->\n<h4>四</h4>"_s << QStringList{u"h4 5 四"_s};
        QTest::newRow("cut off in a tag") << u"<h1>題"_s << QStringList{u"h1 1 題"_s};
        QTest::newRow("cut off in a style") << u"<h1>題</h1><style>a"_s << QStringList{u"h1 1 題"_s};
        QTest::newRow("no words of its own")
            << u"<header><h1></h1></header>"_s << QStringList{u"header 1 "_s, u"h1 1 "_s};
        QTest::newRow("not headings") << u"<h7>七</h7><hr><html>"_s << QStringList();
    }
    void thePartsOfAPage()
    {
        QFETCH(QString, html);
        QFETCH(QStringList, parts);
        QStringList found;
        for (const ui::PagePart &part : ui::pageOutline(html)) {
            found << u"%1 %2 %3"_s.arg(part.tag).arg(part.line).arg(part.text);
            if (part.kind == ui::PagePart::Kind::Table)
                found.back() += u" %1×%2"_s.arg(part.rows).arg(part.columns);
        }
        QCOMPARE(found, parts);
    }

    /// What is shown of the page is what is written of it, to the byte.
    void thePageShownIsThePageWritten()
    {
        const model::Workspace workspace = complete();
        const QString slug = workspace.documents.firstKey();
        for (const bool markers : {true, false}) {
            const Result<publish::Package> shown = ui::previewPackage(workspace, slug, {}, markers);
            const Result<publish::Package> written = publish::buildPackage(
                {.revision = {.workspace = workspace, .id = u"1"_s, .recorded = test::recordedAt}, .markers = markers});
            QVERIFY(shown && written);
            const auto page = [&](const publish::Package &package) {
                for (const publish::PackageFile &file : package) {
                    if (file.name == slug + u".html"_s)
                        return file.bytes;
                }
                return QByteArray();
            };
            QVERIFY(!page(*shown).isEmpty());
            QCOMPARE(page(*shown), page(*written));
        }
    }

    /// PDF | HTML by keyboard: structure, source, browser, and back to the pages.
    void theHtmlIsWalkedWithTheKeyboard()
    {
        Window w;
        QVERIFY(w.open(complete()));
        QTRY_VERIFY_WITH_TIMEOUT(w.preview().pageCount() > 1 && !w.publish().isBusy(), 20000);
        auto *form = w.window.findChild<ui::SegmentedButtons *>(u"publish.form"_s);
        auto *parts = w.window.findChild<QListView *>(u"html.parts"_s);
        auto *source = w.window.findChild<QPlainTextEdit *>(u"html.source"_s);
        QVERIFY(form && parts && source);
        form->setCurrent(1);
        QTRY_VERIFY_WITH_TIMEOUT(parts->isVisible() && parts->model()->rowCount() > 3, 20000);
        QCOMPARE(test::nameless(w.window), QStringList());
        QCOMPARE(w.publish().mainWidget(), parts);
        QStringList spoken;
        for (int row = 0; row < parts->model()->rowCount(); ++row)
            spoken << parts->model()->index(row, 0).data(Qt::AccessibleTextRole).toString();
        QVERIFY2(spoken.contains(u"見出し1、情報セキュリティ対策基準"_s), qPrintable(spoken.join(u'\n')));
        QVERIFY2(spoken.contains(u"本文"_s), qPrintable(spoken.join(u'\n')));
        QTRY_VERIFY(source->toPlainText().endsWith(u"</html>"_s));
        parts->setFocus();
        QTest::keyClick(parts, Qt::Key_End);
        QVERIFY2(source->textCursor().block().text().contains(u"<footer"_s),
                 qPrintable(source->textCursor().block().text()));
        Opened opened;
        QDesktopServices::setUrlHandler(u"file"_s, &opened, "open");
        QTest::keyClick(parts, Qt::Key_Return);
        QDesktopServices::unsetUrlHandler(u"file"_s);
        const QFileInfo page(opened.url.toLocalFile());
        QVERIFY2(page.fileName().endsWith(u".html"_s) && page.exists(), qPrintable(page.filePath()));
        QVERIFY(page.dir().exists(u"manifest.json"_s)); // with what it links to
        QFile file(page.filePath());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(QString::fromUtf8(file.readAll()).trimmed(), source->toPlainText().trimmed());
        QDir folder = page.dir();
        folder.cdUp();
        folder.removeRecursively();
        form->setCurrent(0);
        QCOMPARE(w.publish().mainWidget(), &w.preview());
        QVERIFY(w.preview().isVisible());
    }

    /// 連絡先: what is entered stands in the text where a document names it, and one undo takes the words back.
    void theContactGoesIntoTheText()
    {
        Window w;
        model::Workspace workspace = complete();
        model::Document &document = workspace.documents.first();
        model::Clause paragraph = document.root().children.first().children.first().children.first();
        const model::PlacedText placed =
            model::placeholdersFromMarks(u"窓口は、{contact-office}（{contact-phone}）とする。"_s, workspace.body);
        paragraph.text = placed.text;
        paragraph.spans = placed.spans;
        document = model::withClause(document, paragraph);
        QVERIFY(placed.text.contains(u'〔'));
        QVERIFY(w.open(workspace));
        QVERIFY(w.judged());
        w.publish().right()->findChild<QTabBar *>()->setCurrentIndex(1);
        QListView *organs = w.list(u"策定した機関"_s);
        QVERIFY(organs);
        organs->setFocus();
        QTest::keyClick(organs, Qt::Key_Down);
        for (const auto &[label, value] :
             {std::pair{u"窓口の部署(&O)"_s, u"情報政策課"_s}, {u"電話(&T)"_s, u"0123-45-6789"_s}}) {
            QLineEdit *field = w.field(label);
            QVERIFY(field);
            field->setFocus();
            field->setText(value);
            organs->setFocus();
        }
        ui::DocumentSession &session = *w.window.session()->current();
        const auto text = [&] { return session.document().find(paragraph.id)->text; };
        QCOMPARE(text(), u"窓口は、情報政策課（0123-45-6789）とする。"_s);
        session.undoStack().undo();
        QVERIFY2(text().startsWith(u"窓口は、情報政策課（〔"_s), qPrintable(text()));
    }

    void aPublicationIsHeldAgainstItsRecord()
    {
        Window w;
        QVERIFY(w.open(complete()));
        QVERIFY(w.judged());
        QSignalSpy said(&w.publish(), &ui::Activity::said);
        w.publish().publishTo(w.folder.path(), true);
        QTRY_VERIFY_WITH_TIMEOUT(!said.isEmpty(), 30000);
        const QString out = w.folder.filePath(u"%1_案"_s.arg(w.window.session()->body().name));
        w.publish().verify(out);
        const auto words = [&] {
            QString all;
            for (QLabel *label : w.publish().right()->findChildren<QLabel *>())
                all += label->text() + u'\n';
            return all;
        };
        QVERIFY(words().contains(u"記録がありません"_s));     // a draft is not remembered
        QVERIFY(words().contains(u"全て公表した時のまま"_s)); // but whole
        QFile page(out + u"/index.html"_s);
        QVERIFY(page.open(QIODevice::Append) && page.write("x") == 1);
        page.close();
        w.publish().verify(out);
        QVERIFY(words().contains(u"index.html：公開した時の内容と違います。"_s));
    }

    void aDraftIsWrittenAndNotRemembered()
    {
        Window w;
        QVERIFY(w.open(complete()));
        QTRY_VERIFY_WITH_TIMEOUT(!w.publish().isBusy(), 20000);
        QSignalSpy said(&w.publish(), &ui::Activity::said);
        w.publish().publishTo(w.folder.path(), true);
        QTRY_VERIFY_WITH_TIMEOUT(!said.isEmpty(), 30000);
        const QDir out(w.folder.filePath(u"%1_案"_s.arg(w.window.session()->body().name)));
        QVERIFY(out.exists(u"manifest.json"_s) && out.exists(u"index.html"_s));
        QVERIFY(w.window.session()->workspace().publications.empty());
    }

    void aCancelledOrderWritesNothing()
    {
        QTemporaryDir folder;
        const std::atomic<bool> cancelled = true;
        const Result<ui::Published> done = ui::publishPackage({.workspacePath = {},
                                                               .working = complete(),
                                                               .folder = folder.filePath(u"out"_s),
                                                               .draft = true,
                                                               .now = test::recordedAt},
                                                              cancelled);
        QVERIFY(!done);
        QCOMPARE(done.error().code, ErrorCode::Cancelled);
        QVERIFY(!QDir(folder.path()).exists(u"out"_s));
    }
};

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    ui::Look applicationLook(application);
    look = &applicationLook;
    tst_Publish test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_publish_gui.moc"
