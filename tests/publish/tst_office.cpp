// SPDX-License-Identifier: Apache-2.0
#include "base/fileio.h"
#include "publish/documentprint.h"
#include "publish/office/docxwriter.h"
#include "publish/office/workbook.h"
#include "publish/office/zippackage.h"
#include "samplepolicy.h"

#include <QDir>
#include <QTest>
#include <QTimeZone>
#include <QXmlStreamReader>

#include <ctime>

using namespace Qt::StringLiterals;
using namespace hoshin;
using namespace hoshin::publish;

namespace {

PrintDocument policy(int articles)
{
    PrintSettings settings{.issuer = u"星見野市"_s, .cover = true};
    settings.adoption = {{.organ = model::Organ::Head, .instrument = u"訓令"_s, .decided = QDate(2026, 3, 20)}};
    return printDocument(test::SamplePolicy(articles).document(), settings);
}

DocxOptions options() { return {.created = QDateTime(QDate(2026, 4, 1), QTime(0, 0), QTimeZone(9 * 3600))}; }

QByteArray partNamed(const QByteArray &docx, const QString &name)
{
    const Result<std::vector<ZipPart>> parts = readZip(docx);
    if (!parts)
        return {};
    for (const ZipPart &part : *parts) {
        if (part.name == name)
            return part.bytes;
    }
    return {};
}

/// All words of a part in order.
QString words(const QByteArray &part)
{
    QString all;
    QXmlStreamReader xml(part);
    while (!xml.atEnd()) {
        if (xml.readNext() == QXmlStreamReader::Characters)
            all += xml.text();
    }
    return xml.hasError() ? xml.errorString() : all;
}

} // namespace

/// With HOSHIN_TEST_OUTPUT the files stay there, for ./dev judge.
class tst_Office : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void zipReadsBackAndIsTheSameTwice()
    {
        const std::vector<ZipPart> parts{
            {u"a.xml"_s, "x"}, {u"フォルダー/b.xml"_s, QByteArray(100000, 'y')}, {u"c"_s, {}}};
        const Result<QByteArray> first = writeZip(parts);
        QVERIFY(first.has_value());
        const Result<std::vector<ZipPart>> back = readZip(*first);
        QVERIFY(back.has_value());
        QVERIFY(*back == parts);
        QVERIFY(*writeZip(parts) == *first);
    }

    void damagedZipIsRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("no zip") << QByteArray("PK is not enough");
        const QByteArray whole = *writeZip({{u"a.xml"_s, QByteArray(1000, 'x')}});
        QTest::newRow("cut in the middle") << whole.left(whole.size() / 2);
        QByteArray flipped = whole;
        flipped[40] = char(flipped[40] ^ 0x55);
        QTest::newRow("a byte flipped") << flipped;
    }
    void damagedZipIsRefused()
    {
        QFETCH(QByteArray, bytes);
        const Result<std::vector<ZipPart>> parts = readZip(bytes);
        QVERIFY(!parts);
        QCOMPARE(parts.error().code, ErrorCode::Malformed);
    }

    void everyWordStandsInTheFile()
    {
        const PrintDocument document = policy(30);
        const Result<QByteArray> docx = writeDocx(document, options());
        QVERIFY(docx.has_value());
        const QString all = words(partNamed(*docx, u"word/document.xml"_s));
        qsizetype at = 0;
        for (const Block &block : document.blocks) {
            const QString text = plainText(block.runs);
            at = all.indexOf(text, at);
            QVERIFY2(at >= 0, qPrintable(text));
            at += text.size();
        }
        QVERIFY(words(partNamed(*docx, u"docProps/core.xml"_s)).contains(u"2026-03-31T15:00:00Z"_s));
    }

    /// 縦書き: the lines and the cells run down, on a sheet that lies; a table is as long as a line.
    void verticalDocumentRunsDown()
    {
        PrintDocument document{.title = u"規程"_s, .format = PageFormat::VerticalA4};
        Block table{.kind = BlockKind::Table};
        table.table = {.headerRows = 1, .columnWidths = {1, 1}};
        for (const QString &word : {u"改正後"_s, u"第１条"_s}) {
            TableRow row;
            row.cells = {{.lines = {{.runs = {{.text = word}}}}}, {.lines = {{.runs = {{.text = word}}}}}};
            table.table.rows.append(row);
        }
        document.blocks = {{.runs = {{.text = u"文"_s}}}, table};
        const auto textOf = [](const PrintDocument &printed) {
            return QString::fromUtf8(partNamed(*writeDocx(printed, options()), u"word/document.xml"_s));
        };
        const QString vertical = textOf(document);
        QCOMPARE(vertical.count(u"<w:textDirection w:val=\"tbRl\"/></w:tcPr>"_s), 4);
        QCOMPARE(vertical.count(u"<w:textDirection w:val=\"tbRl\"/><w:docGrid"_s), 1);
        QVERIFY(vertical.contains(u"<w:pgSz w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"/>"_s));
        QVERIFY(vertical.contains(u"<w:tblW w:w=\"9070\" w:type=\"dxa\"/>"_s));
        document.format = PageFormat::LandscapeA4;
        QVERIFY(!textOf(document).contains(u"textDirection"_s));
    }

    void linksLeadToBookmarks()
    {
        const QByteArray text = partNamed(*writeDocx(policy(40), options()), u"word/document.xml"_s);
        QSet<QString> bookmarks;
        QStringList targets;
        QXmlStreamReader xml(text);
        while (!xml.atEnd()) {
            if (xml.readNext() != QXmlStreamReader::StartElement)
                continue;
            const QXmlStreamAttributes attributes = xml.attributes();
            if (xml.name() == "bookmarkStart"_L1) {
                const QString name = attributes.value(u"w:name"_s).toString();
                QVERIFY(!bookmarks.contains(name) && name.size() <= 40);
                bookmarks.insert(name);
            } else if (xml.name() == "hyperlink"_L1 && attributes.hasAttribute(u"w:anchor"_s)) {
                targets << attributes.value(u"w:anchor"_s).toString();
            }
        }
        QVERIFY(!targets.isEmpty());
        for (const QString &target : targets)
            QVERIFY2(bookmarks.contains(target), qPrintable(target));
    }

    void policyFile()
    {
        const Result<QByteArray> docx = writeDocx(policy(152), options());
        QVERIFY(docx.has_value());
        QVERIFY(*writeDocx(policy(152), options()) == *docx);
        keep(*docx, u"policy.docx"_s);
    }

    void draftIsSaidInTheHeader()
    {
        DocxOptions draft = options();
        draft.draft = true;
        QVERIFY(words(partNamed(*writeDocx(policy(1), draft), u"word/header1.xml"_s)).startsWith(u"【案】"_s));
    }

    void charactersThatXmlCannotHoldAreLeftOut()
    {
        PrintDocument document{.title = u"題"_s};
        document.blocks = {{.runs = {{.text = u"あ\u0001い\u000b\ufffeう<&>\"え"_s}}}};
        const QString all = words(partNamed(*writeDocx(document), u"word/document.xml"_s));
        QVERIFY2(all.contains(u"あいう<&>\"え"_s), qPrintable(all));
    }

    void workbookIsTheSameInEveryZone()
    {
        const QList<Sheet> sheets{
            {.name = u"対応:表/1"_s,
             .columns = {{u"条"_s, 10}, {u"本文"_s, 40}},
             .rows = {{u"第1条"_s, u"=1+1 は式ではない"_s}, {u"第2条"_s, u"一行目\n二行目\u0001"_s}}},
            {.name = u"空"_s, .columns = {{u"条"_s, 10}}}};
        const QByteArray zone = qgetenv("TZ");
        const Result<QByteArray> book = writeWorkbook(u"対応表"_s, u"星見野市"_s, options().created, sheets);
        qputenv("TZ", "America/St_Johns");
        tzset();
        const Result<QByteArray> again = writeWorkbook(u"対応表"_s, u"星見野市"_s, options().created, sheets);
        qputenv("TZ", zone);
        tzset();
        QVERIFY(book.has_value() && again.has_value());
        QVERIFY(*book == *again);
        const QString strings = words(partNamed(*book, u"xl/sharedStrings.xml"_s));
        QVERIFY2(strings.contains(u"=1+1 は式ではない"_s) && strings.contains(u"二行目"_s), qPrintable(strings));
        QVERIFY(!partNamed(*book, u"xl/worksheets/sheet1.xml"_s).contains("<f>"));
        keep(*book, u"table.xlsx"_s);
    }

    void csvIsQuotedAndHarmless()
    {
        const Sheet sheet{.columns = {{u"a"_s}, {u"b"_s}},
                          .rows = {{u"x,y"_s, u"\"q\""_s}, {u"=cmd()"_s, u"@x"_s}, {u"二\n行"_s, u""_s}}};
        const QByteArray csv = writeCsv(sheet);
        QVERIFY(csv.startsWith("\xEF\xBB\xBF"));
        QCOMPARE(QString::fromUtf8(csv.mid(3)), u"a,b\r\n\"x,y\",\"\"\"q\"\"\"\r\n'=cmd(),'@x\r\n\"二\n行\",\r\n"_s);
    }

private:
    static void keep(const QByteArray &bytes, const QString &name)
    {
        const QString folder = qEnvironmentVariable("HOSHIN_TEST_OUTPUT");
        if (!folder.isEmpty() && QDir().mkpath(folder))
            QVERIFY(writeFile(QDir(folder).filePath(name), bytes));
    }
};

QTEST_GUILESS_MAIN(tst_Office)
#include "tst_office.moc"
