// SPDX-License-Identifier: Apache-2.0
#include "base/fileio.h"
#include "publish/documentprint.h"
#include "publish/office/trackedchanges.h"
#include "publish/office/zippackage.h"
#include "samplepolicy.h"
#include "support/outline.h"

#include <QDir>
#include <QRandomGenerator>
#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using namespace hoshin;
using namespace hoshin::publish;

namespace {

DocxOptions options() { return {.created = QDateTime(QDate(2026, 4, 1), QTime(0, 0), QTimeZone(9 * 3600))}; }

QByteArray documentXml(const QByteArray &docx)
{
    const Result<std::vector<ZipPart>> parts = readZip(docx);
    return parts ? parts->at(2).bytes : QByteArray();
}

/// Changes about a tenth of the clauses: other words, taken away, doubled, moved to the front.
void disturb(model::Clause &clause, QRandomGenerator &random, quint64 &id)
{
    QList<model::Clause> children;
    for (model::Clause &child : clause.children) {
        disturb(child, random, id);
        const quint32 fate = random.bounded(40);
        if (fate == 0)
            continue;
        if (fate == 1)
            child.text += u"追加した文。"_s;
        if (fate == 2)
            child.text = child.text.mid(child.text.size() / 2);
        if (fate == 3)
            children.append({.id = {99, ++id}, .kind = child.kind, .text = u"新しい。"_s});
        if (fate == 4)
            children.prepend(child);
        else
            children.append(child);
    }
    clause.children = children;
}

} // namespace

class tst_Tracked : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readingTellsBothSides_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QStringList>("accepted");
        QTest::addColumn<QStringList>("rejected");
        const auto row = [](const char *name, const QString &body, const QStringList &yes, const QStringList &no) {
            QTest::newRow(name) << u"<d xmlns:w='w'>%1</d>"_s.arg(body).toUtf8() << yes << no;
        };
        row("nothing changed", u"<w:p><w:r><w:t>あ</w:t></w:r></w:p>"_s, {u"あ"_s}, {u"あ"_s});
        row("words replaced",
            u"<w:p><w:r><w:t>あ</w:t></w:r><w:del><w:r><w:delText>い</w:delText></w:r></w:del><w:ins><w:r><w:t>う</"
            u"w:t></w:r>"
            "</w:ins></w:p>"_s,
            {u"あう"_s}, {u"あい"_s});
        row("a paragraph inserted",
            u"<w:p><w:pPr><w:rPr><w:ins/></w:rPr></w:pPr><w:ins><w:r><w:t>い</w:t></w:r></w:ins></"
            u"w:p><w:p><w:r><w:t>う</w:t>"
            "</w:r></w:p>"_s,
            {u"い"_s, u"う"_s}, {u"う"_s});
        row("a paragraph joined to the next by a deleted mark",
            u"<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>い</w:t></w:r></w:p><w:p><w:r><w:t>う</w:t></w:r></w:p>"_s,
            {u"いう"_s}, {u"い"_s, u"う"_s});
        row("a row deleted",
            u"<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc><w:p><w:del><w:r><w:delText>い</w:delText></w:r></w:del></"
            u"w:p></w:tc>"
            "</w:tr></w:tbl><w:p><w:r><w:t>う</w:t></w:r></w:p>"_s,
            {u"う"_s}, {u"い"_s, u"う"_s});
    }
    void readingTellsBothSides()
    {
        QFETCH(QByteArray, body);
        const Result<TrackedText> text = readTrackedText(body);
        QVERIFY(text.has_value());
        QTEST(text->accepted, "accepted");
        QTEST(text->rejected, "rejected");
    }

    void brokenXmlIsRefused() { QCOMPARE(readTrackedText("<a><b></a>").error().code, ErrorCode::Malformed); }

    void onlyTheChangedWordsAreMarked()
    {
        const PrintDocument before =
            printDocument(test::outline(u"条 目的：市の情報を守る。\n条 雑則：市長が定める。"_s));
        const PrintDocument after =
            printDocument(test::outline(u"条 目的：市の資産を守る。\n条 雑則：市長が定める。"_s));
        const Result<QByteArray> docx = writeTrackedDocx(before, after, u"星見野市"_s, options());
        QVERIFY(docx.has_value());
        const QString xml = QString::fromUtf8(documentXml(*docx));
        QCOMPARE(xml.count(u"<w:ins "_s), 1);
        QCOMPARE(xml.count(u"<w:del "_s), 1);
        QVERIFY2(xml.contains(u"<w:delText xml:space=\"preserve\">情報</w:delText>"_s), qPrintable(xml));
        QVERIFY(xml.contains(u"w:author=\"星見野市\" w:date=\"2026-03-31T15:00:00Z\""_s));
    }

    void acceptIsNewAndRejectIsOld_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 40; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }
    void acceptIsNewAndRejectIsOld()
    {
        QFETCH(quint32, seed);
        QRandomGenerator random(seed);
        const model::Document before = test::SamplePolicy(40).document();
        model::Clause root = before.root();
        quint64 id = 0;
        disturb(root, random, id);
        model::Document after = before;
        after.setRoot(root);
        const Result<QByteArray> docx =
            writeTrackedDocx(printDocument(before), printDocument(after), u"星見野市"_s, options());
        QVERIFY2(docx.has_value(), docx ? "" : qPrintable(docx.error().detail)); // it verifies itself before it answers
        if (seed == 1)
            keep(*docx, u"tracked.docx"_s);
        const Result<TrackedText> same = readTrackedText(
            documentXml(*writeTrackedDocx(printDocument(after), printDocument(after), u"市"_s, options())));
        QCOMPARE(same->accepted, same->rejected);
        QCOMPARE(readTrackedText(documentXml(*docx))->accepted, same->accepted);
    }

private:
    static void keep(const QByteArray &bytes, const QString &name)
    {
        const QString folder = qEnvironmentVariable("HOSHIN_TEST_OUTPUT");
        if (!folder.isEmpty() && QDir().mkpath(folder))
            QVERIFY(writeFile(QDir(folder).filePath(name), bytes));
    }
};

QTEST_GUILESS_MAIN(tst_Tracked)
#include "tst_tracked.moc"
