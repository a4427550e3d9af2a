// SPDX-License-Identifier: Apache-2.0
#include "accessiblenames.h"
#include "fakedialogs.h"
#include "store/repository.h"
#include "store/workingstate.h"
#include "ui/assistantdialog.h"
#include "ui/look.h"
#include "ui/settings.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace hoshin;

namespace {

struct Assistant
{
    QTemporaryDir folder;
    ui::Settings settings{folder.filePath(u"設定.ini"_s)};
    test::FakeDialogs dialogs;
    ui::AssistantDialog dialog{settings, dialogs};

    Assistant()
    {
        dialog.show();
        input(u"folder"_s)->setText(folder.path());
        // The editions are read in a worker; ネットワークの型 has them then.
        m_ready = QTest::qWaitFor([&] { return dialog.findChild<QComboBox *>(u"assistant.edition"_s)->count() > 0; });
    }
    bool m_ready = false;
    QLineEdit *input(const QString &id) { return dialog.findChild<QLineEdit *>(u"assistant."_s + id); }
    void enter() { QTest::keyClick(dialog.focusWidget(), Qt::Key_Return); }
    /// Sentences in the colour of what is wrong.
    QStringList wrong() const
    {
        QStringList found;
        for (const QLabel *label : dialog.findChildren<QLabel *>()) {
            if (label->isVisible() && label->text().startsWith(u'⊗'))
                found << label->text().mid(2);
        }
        return found;
    }
};

} // namespace

class tst_Assistant : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("HOSHIN_TEMPLATES", HOSHIN_SOURCE_DIR "/guideline-templates");
        qputenv("HOSHIN_STATE_DIR", QFile::encodeName(m_state.path()));
    }

    void theWholeWayByKeyboard()
    {
        Assistant a;
        QCOMPARE(a.dialog.focusWidget(), a.input(u"name"_s));
        a.input(u"name"_s)->setText(u"月待町"_s);
        for (int page = 1; page < a.dialog.pageCount(); ++page) {
            a.enter();
            QCOMPARE(a.dialog.currentPage(), page);
        }
        QCOMPARE(a.input(u"fileName"_s)->text(), u"月待町.hoshin"_s);
        a.input(u"author"_s)->setText(u"総務課"_s);
        QSignalSpy done(&a.dialog, &QDialog::accepted);
        a.enter();
        QVERIFY(done.wait(20000));
        QCOMPARE(a.dialog.path(), a.folder.filePath(u"月待町.hoshin"_s));
        const Result<store::Repository> repository = store::Repository::open(a.dialog.path());
        QVERIFY(repository);
        Result<store::WorkingState> state = store::WorkingState::open(*repository);
        const Result<model::Workspace> workspace = state->workspace(*repository);
        QVERIFY(workspace);
        QCOMPARE(workspace->body.name, u"月待町"_s);
        QCOMPARE(workspace->body.kind, model::BodyKind::Town);
        QCOMPARE(workspace->body.organs.size(), size_t(8));
        QCOMPARE(workspace->body.editions, QStringList{u"r8-03"_s});
        QCOMPARE(workspace->body.values.value(u"ciso-post"_s), u"副町長"_s); // usual for a town
        QCOMPARE(workspace->documents.keys(),
                 (QStringList{u"kihon-hoshin"_s, u"kihon-hoshin-assembly"_s, u"taisaku-kijun"_s}));
        QCOMPARE(a.settings.authorName(), u"総務課"_s);
    }

    void backKeepsWhatWasTyped()
    {
        Assistant a;
        a.input(u"name"_s)->setText(u"星見野市"_s);
        a.dialog.showPage(1);
        auto *education = a.dialog.findChild<QCheckBox *>(u"assistant.organ.education-board"_s);
        education->setChecked(false);
        a.dialog.showPage(3);
        a.input(u"value.office"_s)->setText(u"デジタル推進課"_s);
        a.dialog.showPage(0);
        a.dialog.showPage(1);
        QCOMPARE(a.dialog.findChild<QCheckBox *>(u"assistant.organ.education-board"_s)->isChecked(), false);
        a.dialog.showPage(3);
        QCOMPARE(a.input(u"value.office"_s)->text(), u"デジタル推進課"_s);
        // A field that nobody touched follows the kind, one that somebody did stays.
        a.dialog.showPage(0);
        a.dialog.findChild<QComboBox *>(u"assistant.kind"_s)->setCurrentIndex(int(model::BodyKind::Prefecture));
        a.dialog.showPage(3);
        QCOMPARE(a.input(u"value.ciso-post"_s)->text(), u"副知事"_s);
        QCOMPARE(a.input(u"value.office"_s)->text(), u"デジタル推進課"_s);
    }

    void whatIsWrongIsSaidBesideTheField_data()
    {
        QTest::addColumn<int>("page");
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("no name") << 0 << u"name"_s << u"  "_s << u"団体の名称を書いてください。例：星見野市"_s;
        QTest::newRow("check digit") << 0 << u"code"_s << u"011003"_s
                                     << u"コードは検査数字を含む 6桁の数字です。例：札幌市は 011002"_s;
        QTest::newRow("figure") << 3 << u"value.password-length"_s << u"長め"_s << u"数字で書いてください。例：12"_s;
        QTest::newRow("mail") << 3 << u"value.contact-mail"_s << u"課あて"_s
                              << u"メールアドレスを書いてください。例：security@city.example.jp"_s;
        QTest::newRow("no such folder") << 4 << u"folder"_s << u"/どこにもない"_s
                                        << u"このフォルダーはありません。ある場所を選んでください。"_s;
        QTest::newRow("name with a slash")
            << 4 << u"fileName"_s << u"a/b"_s << u"名前に / \\ : * ? \" < > | は使えません。"_s;
        QTest::newRow("nobody") << 4 << u"author"_s << u""_s << u"記録する人を書いてください。例：情報政策課"_s;
    }
    void whatIsWrongIsSaidBesideTheField()
    {
        QFETCH(int, page);
        QFETCH(QString, field);
        QFETCH(QString, text);
        QFETCH(QString, sentence);
        Assistant a;
        a.input(u"name"_s)->setText(u"星見野市"_s);
        a.input(u"author"_s)->setText(u"情報政策課"_s);
        a.dialog.showPage(page);
        QCOMPARE(a.dialog.currentPage(), page);
        QLineEdit *input = a.input(field);
        if (!input->isVisible())
            QSKIP("this value stands in no template");
        const QString before = input->text();
        input->setText(text);
        a.dialog.accept();
        QCOMPARE(a.dialog.currentPage(), page);
        QCOMPARE(a.wrong(), QStringList{sentence});
        QCOMPARE(a.dialog.focusWidget(), input);
        QCOMPARE(input->accessibleDescription(), sentence);
        input->setText(before);
        QCOMPARE(a.wrong(), QStringList());
        QVERIFY(a.dialog.path().isEmpty());
    }

    void organsNeedAReasonToBeExempt()
    {
        Assistant a;
        a.input(u"name"_s)->setText(u"星見野市"_s);
        a.dialog.showPage(1);
        a.dialog.findChild<QComboBox *>(u"assistant.organ.agricultural-committee.way"_s)->setCurrentIndex(2);
        a.dialog.accept();
        QCOMPARE(a.dialog.currentPage(), 1);
        QCOMPARE(a.wrong().size(), 1);
        a.input(u"organ.agricultural-committee.reason"_s)->setText(u"市長部局の機器だけを使う。"_s);
        QCOMPARE(a.wrong(), QStringList());
        a.dialog.accept();
        QCOMPARE(a.dialog.currentPage(), 2);
    }

    void everyInputHasANameAndTabReachesIt()
    {
        Assistant a;
        a.input(u"name"_s)->setText(u"星見野市"_s);
        for (int page = 0; page < a.dialog.pageCount(); ++page) {
            a.dialog.showPage(page);
            QCOMPARE(test::nameless(a.dialog).join(u'\n'), QString());
            QCOMPARE(test::unreachedByTab(a.dialog).join(u'\n'), QString());
        }
    }

    void leavingAsksOnlyAfterTyping()
    {
        Assistant untouched;
        untouched.dialog.reject();
        QCOMPARE(untouched.dialogs.asked, QStringList());
        QVERIFY(!untouched.dialog.isVisible());
        Assistant typed;
        typed.input(u"name"_s)->setText(u"星見野市"_s);
        typed.dialogs.answer = false;
        typed.dialog.reject();
        QCOMPARE(typed.dialogs.asked.size(), 1);
        QVERIFY(typed.dialog.isVisible());
    }

    void aWorkspaceThatCannotBeMadeLeavesTheAssistantOpen()
    {
        Assistant a;
        a.input(u"name"_s)->setText(u"星見野市"_s);
        a.input(u"author"_s)->setText(u"情報政策課"_s);
        a.dialog.showPage(4);
        const QByteArray before = qgetenv("HOSHIN_STATE_DIR");
        QFile block(a.folder.filePath(u"塞ぐ"_s));
        QVERIFY(block.open(QIODevice::WriteOnly));
        qputenv("HOSHIN_STATE_DIR", QFile::encodeName(block.fileName() + u"/下"_s));
        a.dialog.accept();
        QPushButton *back = nullptr;
        for (QPushButton *button : a.dialog.findChildren<QPushButton *>())
            back = button->text() == u"戻る" ? button : back;
        QTRY_VERIFY_WITH_TIMEOUT(back->isEnabled(), 20000);
        qputenv("HOSHIN_STATE_DIR", before);
        QVERIFY(a.dialog.isVisible());
        QVERIFY(a.dialog.path().isEmpty());
        QCOMPARE(QDir(a.folder.path()).entryList({u"*.hoshin"_s}, QDir::Dirs), QStringList());
        QCOMPARE(a.input(u"name"_s)->text(), u"星見野市"_s);
    }

private:
    QTemporaryDir m_state;
};

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    ui::Look look(application);
    tst_Assistant test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_assistant_gui.moc"
