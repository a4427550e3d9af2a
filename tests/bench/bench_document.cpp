// SPDX-License-Identifier: Apache-2.0
// bench-document: a policy of 5,000 clauses loaded, saved, checked, scrolled and typed in, beside bare widgets of Qt with the
// same text in the same run. Prints what was measured and what is wanted.
#include "base/fileio.h"
#include "check/check.h"
#include "check/rules/rules.h"
#include "model/edit.h"
#include "store/workingstate.h"
#include "support/randomdocument.h"
#include "ui/clauseeditor.h"
#include "ui/documentsession.h"
#include "ui/look.h"
#include "ui/outlinemodel.h"
#include "ui/policyhighlighter.h"
#include "ui/rowdelegate.h"
#include "xml/documentxml.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QStandardItemModel>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>
#include <QTreeView>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <vector>

using namespace Qt::StringLiterals;
using namespace hoshin;

namespace {

/// Times of one thing done many times, in milliseconds.
struct Times
{
    std::vector<double> sorted;

    double quantile(double share) const { return sorted[size_t(share * double(sorted.size() - 1))]; }
    double best() const { return sorted.front(); }
    double median() const { return quantile(0.5); }
    double p99() const { return quantile(0.99); }
};

/// Processor time: what else the machine does is none of ours. The disk is waited for by the clock on the wall.
enum class Clock { Processor, Wall };

template<typename Work>
Times timesOf(int count, Work work, Clock clock = Clock::Processor)
{
    Times times;
    for (int i = 0; i < count; ++i) {
        QElapsedTimer wall;
        wall.start();
        const std::clock_t start = std::clock();
        work(i);
        const double processor = 1000.0 * double(std::clock() - start) / double(CLOCKS_PER_SEC);
        times.sorted.push_back(clock == Clock::Wall ? double(wall.nsecsElapsed()) / 1e6 : processor);
    }
    std::sort(times.sorted.begin(), times.sorted.end());
    return times;
}

void print(const char *what, double measured, const char *unit, const char *wanted)
{
    std::printf("%-58s %9.3f %-3s %s\n", what, measured, unit, wanted);
    std::fflush(stdout);
}

/// Ten chapters; what is looked at at a time is one of them.
model::Document largePolicy()
{
    const model::Document flat = test::policyOfSize(5000);
    model::IdSource ids(3);
    model::Clause root{.kind = model::ClauseKind::Root};
    const QList<model::Clause> articles = flat.root().children;
    const qsizetype each = (articles.size() + 9) / 10;
    for (qsizetype from = 0; from < articles.size(); from += each) {
        root.children.append({.id = ids.next(),
                              .kind = model::ClauseKind::Chapter,
                              .heading = u"対策"_s,
                              .children = articles.mid(from, each)});
    }
    model::Document document = flat;
    document.setRoot(root);
    return document;
}

void benchFiles(const model::Document &document)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"方針.xml"_s);
    if (!writeFile(path, xml::writeDocument(document)))
        std::abort();
    const Times load = timesOf(40, [&](int) {
        const Result<model::Document> read = xml::readDocument(*readFile(path), path);
        if (!read)
            std::abort();
    });
    print("load, best", load.best(), "ms", "<= 5");
    print("load, median", load.median(), "ms", "");

    const QDateTime at(QDate(2026, 4, 1), QTime(9, 0), QTimeZone::utc());
    model::Workspace workspace;
    workspace.documents[u"kijun"_s] = document;
    Result<store::Repository> repository =
        store::Repository::create(folder.filePath(u"作業.hoshin"_s), workspace, {}, at);
    Result<store::WorkingState> state = store::WorkingState::open(*repository, folder.filePath(u"states"_s));
    const model::Clause paragraph = document.root().children.first().children.first().children.first();
    const Times save = timesOf(
        40,
        [&](int i) {
            model::Clause changed = paragraph;
            changed.text += QString::number(i);
            workspace.documents[u"kijun"_s] = model::withClause(document, changed);
            if (!state->save(*repository, workspace, at))
                std::abort();
        },
        Clock::Wall);
    print("durable save with flush, on the wall, best", save.best(), "ms", "<= 10");
    print("durable save with flush, on the wall, median", save.median(), "ms", "");
}

void benchChecks()
{
    model::Workspace workspace;
    workspace.documents[u"kijun"_s] = test::policyOfSize(1200);
    const Times whole = timesOf(20, [&](int) { check::checkDocument(workspace, u"kijun"_s); });
    print("full check of one policy (1,200 clauses), best", whole.best(), "ms", "<= 50");
    const std::vector<guideline::Edition> editions;
    const check::WorkspaceContext context{workspace, editions};
    check::DocumentContext document{.whole = context,
                                    .slug = u"kijun"_s,
                                    .numbering = model::Numbering(workspace.documents[u"kijun"_s]),
                                    .terms = {}};
    const Times structural = timesOf(20, [&](int) {
        std::vector<check::Finding> found;
        check::Findings into(found);
        for (const auto &rules : {check::structureRules(), check::referenceRules()}) {
            for (const check::Rule *rule : rules)
                rule->inDocument(document, into);
        }
    });
    print("  structure and references of it, best", structural.best(), "ms", "<= 1");
}

/// What a key costs beside Qt's own work: the document, its numbers and changes, the colours of the line.
void benchKeystroke(const model::Document &document)
{
    ui::DocumentSession session(u"s"_s, document, document);
    const model::Clause paragraph = document.root().children.at(5).children.first().children.first();
    QString text = paragraph.text;
    session.editText(paragraph.id, ui::ClausePart::Text, text + u'初');
    session.changeOf(paragraph.id);
    const Times keys = timesOf(1000, [&](int i) {
        text = paragraph.text + QString(i % 40, u'字');
        session.editText(paragraph.id, ui::ClausePart::Text, text);
        session.changeOf(paragraph.id);
        ui::policyRanges(text);
    });
    print("our share of a key, median", keys.median(), "ms", "");
    print("our share of a key, p99", keys.p99(), "ms", "<= 1");
}

constexpr int keysTyped = 150;

/// From the key to the painted widget.
Times keyToPaint(QAbstractScrollArea &editor)
{
    editor.resize(760, 620);
    editor.show();
    editor.setFocus();
    QApplication::processEvents();
    return timesOf(keysTyped, [&](int i) {
        QTest::keyClick(&editor, i % 2 == 0 ? Qt::Key_A : Qt::Key_B);
        editor.viewport()->repaint();
    });
}

void benchEditor(const model::Document &document)
{
    ui::DocumentSession session(u"s"_s, document, document);
    ui::ClauseEditor ours;
    session.setCurrent(document.root().children.at(5).children.at(2).children.first().id);
    ours.setSession(&session);
    ours.placeCaret(session.current(), ui::ClausePart::Text, 3);
    const QString shown = ours.toPlainText();
    QTextEdit rich;
    rich.setPlainText(shown);
    QPlainTextEdit plain;
    plain.setPlainText(shown);
    QTextEdit whole;
    whole.setPlainText(shown.repeated(10));
    const Times own = keyToPaint(ours);
    const model::Clause *typedIn = session.document().find(session.current());
    if (ours.toPlainText().size() != shown.size() + keysTyped || !typedIn || !typedIn->text.contains(u"abab"_s))
        std::abort(); // keys were lost: there is nothing to compare
    const Times bare = keyToPaint(rich);
    const Times bareWhole = keyToPaint(whole);
    const Times barePlain = keyToPaint(plain);
    print("key to paint, clause editor, median", own.median(), "ms", "");
    print("key to paint, bare QTextEdit, same text, median", bare.median(), "ms", "");
    print("key to paint, bare QTextEdit, whole document, median", bareWhole.median(), "ms", "");
    print("key to paint, bare QPlainTextEdit, same text, median", barePlain.median(), "ms", "");
    print("key to paint, clause editor / bare QTextEdit", own.median() / bare.median(), "", "<= 1.25");
}

Times scrollThrough(QTreeView &tree)
{
    tree.setHeaderHidden(true);
    tree.setUniformRowHeights(true);
    tree.expandAll();
    tree.resize(320, 700);
    tree.show();
    QApplication::processEvents();
    QScrollBar *bar = tree.verticalScrollBar();
    return timesOf(200, [&](int i) {
        bar->setValue(bar->maximum() * i / 200);
        tree.viewport()->repaint();
    });
}

void benchOutline(const model::Document &document)
{
    ui::DocumentSession session(u"s"_s, document, document);
    ui::OutlineModel outline;
    outline.setSession(&session);
    QTreeView ours;
    ours.setModel(&outline);
    auto *delegate = new ui::RowDelegate(&ours); // owned by the view
    ours.setItemDelegate(delegate);

    QStandardItemModel names;
    for (const model::Clause &chapter : document.root().children) {
        auto *item = new QStandardItem(chapter.heading); // owned by the model
        for (const model::Clause &article : chapter.children)
            item->appendRow(new QStandardItem(article.heading)); // owned by the item
        names.appendRow(item);
    }
    QTreeView plain;
    plain.setModel(&names);
    const Times own = scrollThrough(ours);
    const Times bare = scrollThrough(plain);
    print("outline, a step of scrolling, median", own.median(), "ms", "<= 16");
    print("outline, a step of scrolling, p99", own.p99(), "ms", "<= 16");
    print("bare QTreeView, a step of scrolling, median", bare.median(), "ms", "");
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const ui::Look look(application);
    const model::Document document = largePolicy();
    std::printf("%d clauses\n", model::countClauses(document.root()));
    benchFiles(document);
    benchChecks();
    benchKeystroke(document);
    benchOutline(document);
    benchEditor(document);
    return 0;
}
