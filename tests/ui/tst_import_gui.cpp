// SPDX-License-Identifier: Apache-2.0
#include "accessiblenames.h"
#include "fakedialogs.h"
#include "sampledocument.h"
#include "ui/importdialog.h"
#include "ui/importsource.h"
#include "ui/look.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QElapsedTimer>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QStringEncoder>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace hoshin;
using Target = ui::ImportDialog::Target;

namespace {

constexpr QStringView policy = u"星見野市情報セキュリティ基本方針\n"
                               "\n"
                               "第1章　総則\n"
                               "（目的）\n"
                               "第1条　この方針は、情報資産を守るために必要な事項を定めるものとする。\n"
                               "（用語の意味）この方針で用いる用語の意味は、次のとおりとする。\n"
                               "(1)　情報資産　業務で扱う情報と、それを載せる機器をいう。\n"
                               "（責務）\n"
                               "第3条　職員は、この方針を守らなければならない。\n";

struct Import
{
    QTemporaryDir folder;
    test::FakeDialogs dialogs;
    std::unique_ptr<ui::ImportDialog> dialog;

    explicit Import(const QByteArray &bytes, const QString &name = u"基本方針 最終版.txt"_s,
                    const std::vector<Target> &targets = {{.kind = Target::Kind::NewWorkspace}})
    {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::WriteOnly))
            file.write(bytes);
        file.close();
        dialog = std::make_unique<ui::ImportDialog>(file.fileName(), targets, dialogs);
        dialog->show();
    }
    bool shown()
    {
        QSignalSpy spy(dialog.get(), &ui::ImportDialog::previewChanged);
        return spy.wait(10000);
    }
    template<typename T>
    T *child(const QString &name)
    {
        return dialog->findChild<T *>(u"import."_s + name);
    }
    QString outline(const QModelIndex &parent = {}, int depth = 0)
    {
        QString text;
        const QAbstractItemModel *model = child<QTreeView>(u"tree"_s)->model();
        for (int row = 0; row < model->rowCount(parent); ++row) {
            const QModelIndex index = model->index(row, 0, parent);
            text += QString(depth, u' ') + index.data(Qt::AccessibleTextRole).toString() + u'\n';
            text += outline(index, depth + 1);
        }
        return text;
    }
    QStringList sentences() const
    {
        QStringList found;
        for (const QLabel *label : dialog->findChildren<QLabel *>()) {
            if (label->isVisible() && !label->text().isEmpty())
                found << label->text();
        }
        return found;
    }
};

} // namespace

class tst_Import : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { qputenv("HOSHIN_TEMPLATES", HOSHIN_SOURCE_DIR "/guideline-templates"); }

    void sourceAndResultStandSideBySide()
    {
        Import i(policy.toUtf8());
        QVERIFY(i.shown());
        QCOMPARE(i.dialog->preview().articles, 2);
        QVERIFY2(i.outline().startsWith(u"第1章 総則\n 第1条 目的\n"_s), qPrintable(i.outline()));
        auto *source = i.child<ui::ImportSource>(u"source"_s);
        QCOMPARE(source->blockCount(), 10);
        // Linked both ways.
        source->setFocus();
        QTest::keyClick(source, Qt::Key_End, Qt::ControlModifier);
        auto *tree = i.child<QTreeView>(u"tree"_s);
        QCOMPARE(tree->currentIndex().data(Qt::AccessibleTextRole).toString(), u"第3条 責務"_s);
        tree->setFocus();
        tree->setCurrentIndex(tree->model()->index(0, 0).model()->index(0, 0, tree->model()->index(0, 0)));
        QCOMPARE(source->currentLine(), 5);
    }

    void aDoubtfulLineIsListedJumpedToAndCorrected()
    {
        Import i(policy.toUtf8());
        QVERIFY(i.shown());
        auto *doubts = i.child<QTableView>(u"doubts"_s);
        QCOMPARE(doubts->model()->rowCount(), 2); // the line without a number, and 第3条 that does not follow 第1条
        QCOMPARE(i.child<ui::ImportSource>(u"source"_s)->currentLine(), 6); // the first doubt is where one begins
        auto *kind = i.child<QComboBox>(u"kind"_s);
        kind->setFocus();
        kind->setCurrentIndex(kind->findData(int(text::LineKind::Article)));
        Q_EMIT kind->activated(kind->currentIndex());
        QVERIFY(i.shown());
        QCOMPARE(i.dialog->preview().articles, 3);
        QVERIFY2(i.outline().contains(u" 第2条 用語の意味\n"_s), qPrintable(i.outline()));
        QCOMPARE(i.child<ui::ImportSource>(u"source"_s)->currentLine(), 6); // the place is kept
        QVERIFY(i.dialog->preview().file.remarks.empty());
        QCOMPARE(doubts->model()->rowCount(), 1); // what was decided stays in the list, what it mended does not
        i.dialog->choose(6, text::LineKind::Text);
        QVERIFY(i.shown());
        QCOMPARE(i.dialog->preview().articles, 2);
    }

    void theEncodingIsSaid()
    {
        QStringEncoder encoder("Shift_JIS");
        if (!encoder.isValid())
            QSKIP("this Qt has no Shift_JIS");
        Import i(encoder(policy.toString()));
        QVERIFY(i.shown());
        QVERIFY2(i.sentences().join(u'\n').contains(u"Shift_JIS"_s), qPrintable(i.sentences().join(u'\n')));
        QCOMPARE(i.dialog->preview().articles, 2);
    }

    void whatCannotBeReadIsSaid_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("name");
        QTest::newRow("a program") << QByteArray("\x7f"
                                                 "ELF\x02\x01")
                                   << u"方針.docx"_s;
        QTest::newRow("a torn archive") << QByteArray("PK\x03\x04 torn") << u"方針.docx"_s;
        QTest::newRow("a law file that ends early")
            << QByteArray("<?xml version=\"1.0\"?><Law Era=\"Reiwa\"><LawBody>") << u"法令.xml"_s;
    }
    void whatCannotBeReadIsSaid()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, name);
        Import i(bytes, name);
        QSignalSpy failed(i.dialog.get(), &ui::ImportDialog::failed);
        QVERIFY(failed.wait(10000));
        QVERIFY2(i.sentences().join(u'\n').contains(u"取り込めません。"_s), qPrintable(i.sentences().join(u'\n')));
        QVERIFY(!i.dialog->primaryButton()->isEnabled());
        QVERIFY(i.dialog->isVisible());
    }

    void aNewVersionKeepsTheIds()
    {
        model::IdSource ids(3);
        const model::Document known = import::readPlainText(policy, ids).document;
        QString changed = policy.toString();
        changed.replace(u"必要な事項"_s, u"基本となる事項"_s);
        Import i(changed.toUtf8(), u"改定案.txt"_s,
                 {{.kind = Target::Kind::NewDocument},
                  {.kind = Target::Kind::NewVersion, .slug = u"kihon-hoshin"_s, .known = known}});
        QVERIFY(i.shown());
        i.child<QComboBox>(u"target"_s)->setCurrentIndex(1);
        QSignalSpy accepted(i.dialog.get(), &QDialog::accepted);
        QTest::keyClick(i.dialog->primaryButton(), Qt::Key_Return);
        QVERIFY(accepted.wait(10000));
        QCOMPARE(i.dialog->target().slug, u"kihon-hoshin"_s);
        const model::Clause &before = known.root().children.first();
        const model::Clause &after = i.dialog->result().root().children.first();
        QCOMPARE(after.id, before.id);
        QCOMPARE(after.children.first().id, before.children.first().id);
        QVERIFY(after.children.first().children.first().text.contains(u"基本となる事項"_s));
    }

    void theFileIsKeptAsItIs_data()
    {
        QTest::addColumn<bool>("wanted");
        QTest::newRow("as it is set") << true;
        QTest::newRow("switched off by the keyboard") << false;
    }
    void theFileIsKeptAsItIs()
    {
        QFETCH(bool, wanted);
        QStringEncoder encoder("Shift_JIS");
        const QByteArray bytes = encoder.isValid() ? QByteArray(encoder(policy.toString())) : policy.toUtf8();
        Import i(bytes);
        QVERIFY(i.shown());
        auto *keep = i.child<QCheckBox>(u"keep"_s);
        QVERIFY(keep && keep->isVisible() && keep->isChecked());
        keep->setFocus();
        if (!wanted)
            QTest::keyClick(keep, Qt::Key_Space);
        QCOMPARE(i.dialog->keptFile(), wanted ? bytes : QByteArray());
        QCOMPARE(i.dialog->fileName(), u"基本方針 最終版.txt"_s);
    }

    void closingWhileReadingIsSafe()
    {
        const QByteArray large = policy.toUtf8().repeated(4000);
        Import i(large);
        QVERIFY(i.dialog->isReading());
        QTest::keyClick(i.dialog.get(), Qt::Key_Escape);
        QVERIFY(!i.dialog->isVisible());
        QTRY_VERIFY(!i.dialog->isReading()); // stopped, not read to its end
        i.dialog.reset();
    }

    void aReadingThatIsStoppedGivesNoPreview()
    {
        import::ReadWatch watch;
        QTemporaryDir folder;
        QFile file(folder.filePath(u"方針.txt"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(policy.toUtf8());
        file.close();
        QVERIFY(ui::readPreview(file.fileName(), &watch).has_value());
        watch.cancelled = true;
        const Result<ui::ImportPreview> stopped = ui::readPreview(file.fileName(), &watch);
        QVERIFY(!stopped.has_value());
        QCOMPARE(stopped.error().code, ErrorCode::Cancelled);
    }

    /// The tree reads a row when it is looked at; what a model has to promise holds all the same.
    void aLargeFileIsATreeWithoutItems()
    {
        QString large = u"星見野市情報セキュリティ対策基準\n"_s;
        for (int article = 1; article <= 3000; ++article)
            large +=
                u"（見出し%1）\n第%1条　職員は、定めを守らなければならない。\n２　前項のほか、別に定める。\n"_s.arg(
                    article);
        Import i(large.toUtf8());
        QSignalSpy spy(i.dialog.get(), &ui::ImportDialog::previewChanged);
        qint64 longest = 0;
        while (spy.isEmpty()) { // nothing that the window does with it takes long
            QElapsedTimer timer;
            timer.start();
            QCoreApplication::processEvents(QEventLoop::AllEvents, 1);
            longest = qMax(longest, timer.elapsed());
        }
        qInfo("%lld clauses, longest stretch in the GUI thread: %lld ms", qint64(i.dialog->preview().lineOf.size()),
              longest);
        QVERIFY(longest < 1500); // on a busy machine too
        auto *tree = i.child<QTreeView>(u"tree"_s);
        QAbstractItemModelTester tester(tree->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(tree->model()->rowCount(), 3000);
        const QModelIndex last = tree->model()->index(2999, 0);
        QCOMPARE(last.data(Qt::AccessibleTextRole).toString(), u"第3000条 見出し3000"_s);
        QCOMPARE(tree->model()->index(0, 0, last).data(Qt::AccessibleTextRole).toString(),
                 u"2 前項のほか、別に定める。"_s);
        auto *source = i.child<ui::ImportSource>(u"source"_s);
        source->setFocus();
        QTest::keyClick(source, Qt::Key_End, Qt::ControlModifier);
        QTest::keyClick(source, Qt::Key_Up);
        QCOMPARE(tree->currentIndex().parent(), last);
    }

    void theReportNamesEveryDoubt()
    {
        Import i(policy.toUtf8());
        QVERIFY(i.shown());
        const QString report = QString::fromUtf8(ui::importReport(u"方針.txt"_s, i.dialog->preview()));
        for (const import::Remark &remark : i.dialog->preview().file.remarks)
            QVERIFY2(report.contains(u"%1行目"_s.arg(remark.line)), qPrintable(report));
    }

    void everyInputHasANameAndTabReachesIt()
    {
        Import i(policy.toUtf8());
        QVERIFY(i.shown());
        QCOMPARE(test::nameless(*i.dialog).join(u'\n'), QString());
        QCOMPARE(test::unreachedByTab(*i.dialog).join(u'\n'), QString());
    }
};

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    ui::Look look(application);
    tst_Import test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_import_gui.moc"
