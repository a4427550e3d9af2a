// SPDX-License-Identifier: Apache-2.0
#include "fakedialogs.h"
#include "model/ruby.h"
#include "sampledocument.h"
#include "ui/actioncatalogue.h"
#include "ui/actioncollection.h"
#include "ui/clausecommands.h"
#include "ui/clauseeditor.h"
#include "ui/editorlines.h"
#include "ui/figuredialog.h"
#include "ui/look.h"
#include "ui/outlinemodel.h"
#include "ui/rubydialog.h"
#include "ui/settings.h"
#include "ui/statusline.h"
#include "whenshown.h"

#include <QAction>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace hoshin;
using ui::ClausePart;

namespace {

/// Editor and commands over one document, as 起案 puts them together.
struct Desk
{
    QTemporaryDir folder;
    ui::Settings settings{folder.filePath(u"設定.ini"_s)};
    test::FakeDialogs dialogs;
    ui::ActionCollection actions{settings};
    ui::StatusLine status;
    ui::ClauseEditor editor;
    ui::OutlineModel outline;
    model::Document document = test::sampleDocument();
    ui::DocumentSession session{u"s"_s, document, document};
    std::unique_ptr<ui::ClauseCommands> commands;
    QStringList said;

    Desk()
    {
        ui::addStandardActions(actions);
        commands = std::make_unique<ui::ClauseCommands>(ui::Context{actions, settings, dialogs, status}, editor,
                                                        outline, nullptr);
        QObject::connect(commands.get(), &ui::ClauseCommands::said, &editor,
                         [this](const QString &text) { said << text; });
        outline.setSession(&session);
        editor.setSession(&session);
        commands->setSession(&session);
        editor.resize(700, 500);
        editor.show();
    }

    const model::Clause &paragraph(int article, int n = 0) const
    {
        return session.document().root().children.at(0).children.at(article).children.at(n);
    }
    void trigger(const char *id) { actions.action(QLatin1StringView(id))->trigger(); }
    void select(const model::Clause &clause, int start, int length, ClausePart part = ClausePart::Text)
    {
        editor.select({clause.id, part, start, length});
    }
    QString writeFile(const QString &name, const QByteArray &bytes) const
    {
        QFile file(folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName() : QString();
    }
};

const QByteArray drawing = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"200\" height=\"100\">"
                           "<rect width=\"200\" height=\"100\" fill=\"teal\"/></svg>";

void keepPicture(QWidget &dialog, const QString &name)
{
    const QString folder = qEnvironmentVariable("HOSHIN_TEST_OUTPUT");
    if (!folder.isEmpty())
        dialog.grab().save(folder + u'/' + name);
}

} // namespace

/// 起案: ruby over chosen words, and a figure with the words that stand for it.
class tst_Insert : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// 見出し: shown in brackets, written without them, whatever a person does about the brackets.
    void headingsLoseTheirBrackets_data()
    {
        QTest::addColumn<QString>("shown");
        QTest::addColumn<QString>("written");
        QTest::newRow("as it is shown") << u"（目的）"_s << u"目的"_s;
        QTest::newRow("written behind the bracket") << u"（目的）及び趣旨"_s << u"目的及び趣旨"_s;
        QTest::newRow("brackets of its own") << u"（責任者（CISO））"_s << u"責任者（CISO）"_s;
        QTest::newRow("brackets of its own, written behind") << u"（責任者（CISO））等"_s << u"責任者（CISO）等"_s;
        QTest::newRow("without brackets") << u"目的"_s << u"目的"_s;
        QTest::newRow("pasted with brackets of its own") << u"責任者（CISO）"_s << u"責任者（CISO）"_s;
        QTest::newRow("the closing one deleted") << u"（目的"_s << u"目的"_s;
        QTest::newRow("the opening one deleted") << u"目的）"_s << u"目的"_s;
        QTest::newRow("half-width") << u"(目的)"_s << u"目的"_s;
        QTest::newRow("empty brackets") << u"（）"_s << QString();
        QTest::newRow("nothing") << QString() << QString();
    }
    void headingsLoseTheirBrackets()
    {
        QFETCH(QString, shown);
        QFETCH(QString, written);
        QCOMPARE(ui::writtenHeading(model::ClauseKind::Article, shown), written);
        QCOMPARE(ui::writtenHeading(model::ClauseKind::Article, ui::shownHeading(model::ClauseKind::Article, written)),
                 written);
    }

    void rubyIsSetOverTheChosenWordsAndTakenAway()
    {
        Desk desk;
        desk.select(desk.paragraph(0), 5, 2); // 情報
        test::whenShown<ui::RubyDialog>([](ui::RubyDialog &dialog) {
            QVERIFY(!dialog.primaryButton()->isEnabled()); // no reading yet
            dialog.findChild<QLineEdit *>(u"ruby.reading"_s)->setText(u" じょうほう"_s);
            QVERIFY(dialog.primaryButton()->isEnabled());
            keepPicture(dialog, u"ルビ.png"_s);
            dialog.accept();
        });
        const QString words = desk.paragraph(0).text.mid(5, 2);
        desk.trigger("clause.ruby");
        QCOMPARE(model::readingAt(desk.paragraph(0), 5), u"じょうほう"_s);
        QCOMPARE(desk.paragraph(0).text.mid(5, 2), words);
        QCOMPARE(desk.session.undoStack().undoText(), u"ルビを付ける"_s);
        const QList<QTextEdit::ExtraSelection> marks = desk.editor.extraSelections();
        QVERIFY(std::any_of(marks.begin(), marks.end(),
                            [&](const QTextEdit::ExtraSelection &s) { return s.cursor.selectedText() == words; }));
        desk.select(desk.paragraph(0), 5, 2);
        test::whenShown<ui::RubyDialog>([](ui::RubyDialog &dialog) {
            auto *reading = dialog.findChild<QLineEdit *>(u"ruby.reading"_s);
            QCOMPARE(reading->text(), u"じょうほう"_s);
            reading->clear();
            dialog.accept();
        });
        desk.trigger("clause.ruby");
        QVERIFY(model::readingAt(desk.paragraph(0), 5).isEmpty());
        desk.session.undoStack().undo();
        QCOMPARE(model::readingAt(desk.paragraph(0), 5), u"じょうほう"_s);
    }

    void rubySaysWhyItCannot_data()
    {
        QTest::addColumn<int>("article");
        QTest::addColumn<int>("start");
        QTest::addColumn<int>("length");
        QTest::addColumn<bool>("heading");
        QTest::addColumn<QString>("said");
        QTest::newRow("no words chosen") << 0 << 3 << 0 << false << u"選んで"_s;
        QTest::newRow("over a reference") << 1 << 0 << 2 << false << u"参照"_s;
        QTest::newRow("in a heading") << 0 << 0 << 2 << true << u"見出し"_s;
    }
    void rubySaysWhyItCannot()
    {
        QFETCH(int, article);
        QFETCH(int, start);
        QFETCH(int, length);
        QFETCH(bool, heading);
        QFETCH(QString, said);
        Desk desk;
        const model::Clause &clause = heading ? desk.session.document().root().children.at(0).children.at(article)
                                              : desk.paragraph(article, article);
        desk.select(clause, start, length, heading ? ClausePart::Heading : ClausePart::Text);
        desk.trigger("clause.ruby"); // a dialog here would never end: the test would fail by its time
        QCOMPARE(desk.said.size(), 1);
        QVERIFY2(desk.said.first().contains(said), qPrintable(desk.said.first()));
        QVERIFY(desk.session.document() == desk.document);
    }

    void aFigureIsPutBelowTheClauseWithItsWords()
    {
        Desk desk;
        desk.editor.showClause(desk.paragraph(0).id);
        desk.dialogs.file = desk.writeFile(u"体制.svg"_s, drawing);
        test::whenShown<ui::FigureDialog>([](ui::FigureDialog &dialog) {
            QVERIFY(!dialog.primaryButton()->isEnabled());
            dialog.findChild<QPushButton *>(u"figure.browse"_s)->click();
            QVERIFY(!dialog.findChild<QLabel *>(u"figure.preview"_s)->pixmap().isNull());
            QVERIFY(!dialog.primaryButton()->isEnabled()); // nothing is published that says nothing
            dialog.findChild<QPlainTextEdit *>(u"figure.alternative"_s)->setPlainText(u"CISOの下の\n体制"_s);
            dialog.findChild<QLineEdit *>(u"figure.caption"_s)->setText(u"図1"_s);
            QVERIFY(dialog.primaryButton()->isEnabled());
            keepPicture(dialog, u"図を置く.png"_s);
            dialog.accept();
        });
        desk.trigger("clause.figure");
        const model::Clause &figure = desk.paragraph(0).children.at(0);
        QCOMPARE(figure.kind, model::ClauseKind::Text);
        QCOMPARE(figure.text, u"CISOの下の 体制"_s);
        QCOMPARE(figure.heading, u"図1"_s);
        QCOMPARE(figure.figure, drawing);
        QVERIFY(std::any_of(desk.editor.lines().begin(), desk.editor.lines().end(),
                            [](const ui::EditorLine &line) { return line.label == u"図"_s; }));
        desk.editor.showClause(figure.id);
        test::whenShown<ui::FigureDialog>([](ui::FigureDialog &dialog) {
            dialog.findChild<QPlainTextEdit *>(u"figure.alternative"_s)->setPlainText(u"体制の図"_s);
            dialog.accept();
        });
        desk.trigger("clause.figure");
        QCOMPARE(desk.paragraph(0).children.size(), 1);
        QCOMPARE(desk.paragraph(0).children.at(0).text, u"体制の図"_s);
        QCOMPARE(desk.paragraph(0).children.at(0).figure, drawing);
    }

    void whatIsNoPictureIsRefused()
    {
        Desk desk;
        desk.editor.showClause(desk.paragraph(0).id);
        desk.dialogs.file = desk.writeFile(u"偽.png"_s, "\x89PNG\r\n\x1a\nkaputt");
        test::whenShown<ui::FigureDialog>([](ui::FigureDialog &dialog) {
            dialog.findChild<QPushButton *>(u"figure.browse"_s)->click();
            dialog.findChild<QPlainTextEdit *>(u"figure.alternative"_s)->setPlainText(u"体制"_s);
            QVERIFY(!dialog.primaryButton()->isEnabled());
            dialog.reject();
        });
        desk.trigger("clause.figure");
        QCOMPARE(desk.dialogs.told.size(), 1);
        QVERIFY(desk.dialogs.told.first().contains(u"偽.png"));
        QVERIFY(desk.session.document() == desk.document);
    }
};

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    ui::Look look(application);
    tst_Insert test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_insert_gui.moc"
