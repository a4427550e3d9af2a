// SPDX-License-Identifier: Apache-2.0
#include "import/docxreader.h"
#include "import/fileimport.h"
#include "import/htmlreader.h"
#include "import/keepids.h"
#include "import/pdftext.h"
#include "import/textdecoder.h"
#include "import/textwriter.h"

#include <QHash>
#include <QStringEncoder>
#include <QTest>

#include <functional>
#include <zip.h>

using namespace Qt::StringLiterals;
using namespace hoshin;
using namespace hoshin::import;

/// A zip file of these parts.
static QByteArray zipOf(const QList<std::pair<QByteArray, QByteArray>> &parts)
{
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t *target = zip_source_buffer_create(nullptr, 0, 0, &error);
    zip_source_keep(target);
    zip_t *archive = zip_open_from_source(target, ZIP_TRUNCATE, &error);
    for (const auto &[name, bytes] : parts)
        zip_file_add(archive, name.constData(),
                     zip_source_buffer(archive, bytes.constData(), zip_uint64_t(bytes.size()), 0), ZIP_FL_ENC_UTF_8);
    zip_close(archive);
    zip_source_open(target);
    zip_source_seek(target, 0, SEEK_END);
    QByteArray bytes(qsizetype(zip_source_tell(target)), '\0');
    zip_source_seek(target, 0, SEEK_SET);
    zip_source_read(target, bytes.data(), zip_uint64_t(bytes.size()));
    zip_source_close(target);
    zip_source_free(target);
    zip_error_fini(&error);
    return bytes;
}

static QByteArray documentXml(const QByteArray &body)
{
    return "<w:document xmlns:w=\"w\" xmlns:mc=\"m\" xmlns:wp=\"p\"><w:body>" + body + "</w:body></w:document>";
}

static QByteArray docx(const QByteArray &body, const QByteArray &numbering = {}, const QByteArray &styles = {},
                       const QByteArray &footnotes = {})
{
    QList<std::pair<QByteArray, QByteArray>> parts{{"word/document.xml", documentXml(body)}};
    if (!numbering.isEmpty())
        parts.append({"word/numbering.xml", "<w:numbering xmlns:w=\"w\">" + numbering + "</w:numbering>"});
    if (!styles.isEmpty())
        parts.append({"word/styles.xml", "<w:styles xmlns:w=\"w\">" + styles + "</w:styles>"});
    if (!footnotes.isEmpty())
        parts.append({"word/footnotes.xml", "<w:footnotes xmlns:w=\"w\">" + footnotes + "</w:footnotes>"});
    return zipOf(parts);
}

static QByteArray paragraph(const QByteArray &text, const QByteArray &properties = {})
{
    return "<w:p><w:pPr>" + properties + "</w:pPr><w:r><w:t>" + text + "</w:t></w:r></w:p>";
}

class TestFileReaders : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void decodes_data();
    void decodes();
    void saysWhereDecodingFails_data();
    void saysWhereDecodingFails();
    void readsWord_data();
    void readsWord();
    void keepsWordsPictures();
    void namesWhatHasNoWords();
    void stopsWhenNobodyWaits_data();
    void stopsWhenNobodyWaits();
    void countsWordsNumbers();
    void refusesWord_data();
    void refusesWord();
    void readsWebPages_data();
    void readsWebPages();
    void takesHostileWebPages_data();
    void takesHostileWebPages();
    void joinsLinesThatThePageBroke();
    void tellsFormatsApart_data();
    void tellsFormatsApart();
    void survivesTruncationAndNoise();
    void keepsIdsOfANewVersion();
};

void TestFileReaders::decodes_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QString>("encoding");
    QTest::newRow("UTF-8") << QByteArray("UTF-8") << u"UTF-8"_s;
    QTest::newRow("Shift_JIS") << QByteArray("windows-31j") << u"Shift_JIS"_s;
    QTest::newRow("EUC-JP") << QByteArray("EUC-JP") << u"EUC-JP"_s;
    QTest::newRow("ISO-2022-JP") << QByteArray("ISO-2022-JP") << u"ISO-2022-JP"_s;
    QTest::newRow("UTF-16LE without a mark") << QByteArray("UTF-16LE") << u"UTF-16"_s;
    QTest::newRow("UTF-16BE without a mark") << QByteArray("UTF-16BE") << u"UTF-16"_s;
}

void TestFileReaders::decodes()
{
    QFETCH(QByteArray, name);
    const QString text = u"第1条　この規程は、星見野市の情報セキュリティについて定める。\n2　アクセス制御\n"_s;
    QStringEncoder encoder(name.constData(), QStringEncoder::Flag::Stateless);
    if (!encoder.isValid())
        QSKIP("Qt was built without this encoding");
    const QByteArray bytes = encoder(text);
    const Result<DecodedText> decoded = decodeText(bytes, u"f.txt"_s);
    QVERIFY(decoded.has_value());
    QCOMPARE(decoded->text, text);
    QTEST(decoded->encoding, "encoding");
}

void TestFileReaders::saysWhereDecodingFails_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("column");
    QTest::newRow("byte that fits nothing") << QByteArray("甲\n乙丙\xff\xff") << 2 << 3;
    QTest::newRow("NUL") << QByteArray("a\nbc\0d", 6) << 2 << 3;
    QTest::newRow("unpaired surrogate in UTF-16") << QByteArray("\xff\xfe"
                                                                "a\0\n\0b\0\x00\xd8"
                                                                "c\0",
                                                                12)
                                                  << 2 << 2;
}

void TestFileReaders::saysWhereDecodingFails()
{
    QFETCH(QByteArray, bytes);
    const Result<DecodedText> decoded = decodeText(bytes, u"f.txt"_s);
    QVERIFY(!decoded);
    QCOMPARE(decoded.error().code, ErrorCode::Malformed);
    QTEST(decoded.error().location.line, "line");
    QTEST(decoded.error().location.column, "column");
}

void TestFileReaders::readsWord_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("expected");
    QTest::newRow("paragraphs, tabs and breaks")
        << paragraph("規程") + "<w:p><w:r><w:t>第1条</w:t><w:tab/><w:t>甲</w:t><w:br/><w:t>乙</w:t></w:r></w:p>"
        << u"規程\n第1条　甲\n乙\n"_s;
    QTest::newRow("recorded changes are accepted") << QByteArray(
        "<w:p><w:r><w:t>甲</w:t></w:r><w:ins><w:r><w:t>乙</w:t></w:r></w:ins><w:del><w:r><w:delText>丙</w:delText>"
        "</w:r></w:del><w:moveFrom><w:r><w:t>丁</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>戊</w:t></w:r></w:moveTo></"
        "w:p>") << u"甲乙戊\n"_s;
    QTest::newRow("a deleted paragraph end joins two paragraphs")
        << paragraph("甲", "<w:rPr><w:del/></w:rPr>") + paragraph("乙") << u"甲乙\n"_s;
    QTest::newRow("ruby, hidden text, fields and links") << QByteArray(
        "<w:p><w:r><w:ruby><w:rt><w:r><w:t>ほうしん</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>方針</w:t></w:r></"
        "w:rubyBase>"
        "</w:ruby></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>隠</w:t></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>"
        "<w:hyperlink><w:r><w:t>先</w:t></w:r></w:hyperlink></w:p>")
                                                         << u"｜方針《ほうしん》先\n"_s;
    QTest::newRow("table with merged cells")
        << "<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr>" + paragraph("甲")
            + "</w:tc></w:tr><w:tr><w:tc><w:tcPr>"
              "<w:vMerge w:val=\"restart\"/></w:tcPr>"
            + paragraph("乙") + "</w:tc><w:tc>" + paragraph("丙") + paragraph("丁")
            + "</w:tc></w:tr><w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr>" + paragraph("隠") + "</w:tc><w:tc>"
            + paragraph("戊") + "</w:tc></w:tr></w:tbl>"
        << u"| 甲 |  |\n| 乙 | 丙　丁 |\n|  | 戊 |\n"_s;
    QTest::newRow("one cell is a frame") << "<w:tbl><w:tr><w:tc>" + paragraph("甲") + paragraph("乙")
            + "</w:tc></w:tr></w:tbl>" << u"甲\n乙\n"_s;
    QTest::newRow("text box and picture")
        << QByteArray("<w:p><w:r><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent>") + paragraph("箱")
            + "</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>" + paragraph("箱")
            + "</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent><w:t>外</w:t></w:r></w:p>"
              "<w:p><w:r><w:drawing><wp:docPr name=\"体制図\"/></w:drawing></w:r></w:p>"
        << u"外\n箱\n〔図〕体制図\n"_s;
}

void TestFileReaders::readsWord()
{
    QFETCH(QByteArray, body);
    const QByteArray bytes = docx(body);
    const Result<DocxText> text = readDocx(bytes, u"f.docx"_s);
    QVERIFY2(text.has_value(), qPrintable(text ? QString() : toLogString(text.error())));
    QTEST(text->lines, "expected");
}

void TestFileReaders::keepsWordsPictures()
{
    const QByteArray png("\x89PNG\r\n\x1a\n....", 12);
    const auto drawing = [](const char *name, const char *relationship) {
        return QByteArray("<w:p><w:r><w:drawing><wp:docPr name=\"図 1\" descr=\"") + name + "\"/><a:blip r:embed=\""
            + relationship + "\"/></w:drawing></w:r></w:p>";
    };
    const QByteArray document = "<w:document xmlns:w=\"w\" xmlns:wp=\"wp\" xmlns:a=\"a\" xmlns:r=\"r\"><w:body>"
        + paragraph("第1条　体制は、次の図のとおりとする。") + drawing("体制の図", "p1") + drawing("外の図", "p2")
        + drawing("別の図", "p3") + "</w:body></w:document>";
    const QByteArray relationships =
        "<Relationships><Relationship Id=\"p1\" Target=\"media/image1.png\"/><Relationship Id=\"p2\" "
        "Target=\"https://example.jp/a.png\" TargetMode=\"External\"/><Relationship Id=\"p3\" "
        "Target=\"media/image3.emf\"/></Relationships>";
    const QByteArray bytes = zipOf({{"word/document.xml", document},
                                    {"word/_rels/document.xml.rels", relationships},
                                    {"word/media/image1.png", png},
                                    {"word/media/image3.emf", "EMF"}});
    const Result<ImportedFile> file = importFile(bytes, u"f.docx"_s);
    QVERIFY2(file.has_value(), qPrintable(file ? QString() : toLogString(file.error())));
    QHash<QString, QByteArray> found;
    const std::function<void(const model::Clause &)> look = [&](const model::Clause &clause) {
        if (clause.text.contains(u'図') && clause.kind == model::ClauseKind::Text)
            found.insert(clause.text, clause.figure);
        for (const model::Clause &child : clause.children)
            look(child);
    };
    look(file->document.root());
    QCOMPARE(found.value(u"体制の図"_s), png);
    QVERIFY(found.contains(u"〔図〕外の図"_s) && found.value(u"〔図〕外の図"_s).isEmpty()); // nothing is fetched
    QVERIFY(found.contains(u"〔図〕別の図"_s) && found.value(u"〔図〕別の図"_s).isEmpty()); // cannot be printed
    const auto remarks = [](const ImportedFile &read) {
        QStringList all;
        for (const Remark &remark : read.remarks)
            all << u"%1 %2"_s.arg(int(remark.doubt) == int(Doubt::NotKept) ? u"not kept"_s : u"other"_s, remark.text);
        return all.join(u'\n');
    };
    QVERIFY2(remarks(*file).contains(u"not kept 〔図〕外の図"_s), qPrintable(remarks(*file)));
    QVERIFY2(remarks(*file).contains(u"not kept 〔図〕別の図"_s), qPrintable(remarks(*file)));
    QVERIFY2(!remarks(*file).contains(u"体制の図"_s), qPrintable(remarks(*file)));
    // What a person says of a line takes no picture away.
    const ImportedFile again = readAgain(*file, {{.line = 3, .kind = text::LineKind::Text}});
    found.clear();
    look(again.document.root());
    QCOMPARE(found.value(u"体制の図"_s), png);
    QCOMPARE(remarks(again), remarks(*file));
}

/// A picture with the name that Word gave it, and a workbook inside the file: both are named to a person.
void TestFileReaders::namesWhatHasNoWords()
{
    const QByteArray png = QByteArray::fromHex("89504e470d0a1a0a") + "picture";
    const QByteArray document =
        "<w:document xmlns:w=\"w\" xmlns:wp=\"wp\" xmlns:a=\"a\" xmlns:r=\"r\" xmlns:o=\"o\"><w:body>"
        + paragraph("第1条　別紙のとおりとする。")
        + "<w:p><w:r><w:drawing><wp:inline><wp:docPr id=\"1\" name=\"図 1\"/><a:blip r:embed=\"p1\"/></wp:inline>"
          "</w:drawing></w:r></w:p>"
          "<w:p><w:r><w:object><o:OLEObject ProgID=\"Excel.Sheet.12\" r:id=\"o1\"/></w:object></w:r></w:p>"
          "</w:body></w:document>";
    const QByteArray bytes =
        zipOf({{"word/document.xml", document},
               {"word/_rels/document.xml.rels",
                "<Relationships><Relationship Id=\"p1\" Target=\"media/image1.png\"/><Relationship "
                "Id=\"o1\" Target=\"embeddings/台帳.xlsx\"/></Relationships>"},
               {"word/media/image1.png", png}});
    const Result<ImportedFile> file = importFile(bytes, u"f.docx"_s);
    QVERIFY2(file.has_value(), qPrintable(file ? QString() : toLogString(file.error())));
    QCOMPARE(file->pictures.value(u"図 1"_s), png);
    const auto has = [&](Doubt doubt, const QString &words) {
        return std::any_of(file->remarks.begin(), file->remarks.end(),
                           [&](const Remark &remark) { return remark.doubt == doubt && remark.text.contains(words); });
    };
    QVERIFY(has(Doubt::PictureUnnamed, u"図 1"_s));
    QVERIFY(has(Doubt::NotKept, u"台帳.xlsx"_s));
    QVERIFY(file->text.contains(u"〔埋込み〕台帳.xlsx"_s));
}

void TestFileReaders::stopsWhenNobodyWaits_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("name");
    QTest::newRow("text") << QByteArray("第1条　本文\n").repeated(5000) << u"f.txt"_s;
    QTest::newRow("Word") << zipOf(
        {{"word/document.xml",
          "<w:document xmlns:w=\"w\"><w:body>" + paragraph("第1条　本文").repeated(500) + "</w:body></w:document>"}})
                          << u"f.docx"_s;
}
void TestFileReaders::stopsWhenNobodyWaits()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, name);
    ReadWatch watch;
    QVERIFY(importFile(bytes, name, &watch).has_value());
    QVERIFY(watch.percent > 50); // it says how far it is
    watch.cancelled = true;
    const Result<ImportedFile> stopped = importFile(bytes, name, &watch);
    QVERIFY(!stopped.has_value());
    QCOMPARE(stopped.error().code, ErrorCode::Cancelled);
}

void TestFileReaders::countsWordsNumbers()
{
    const QByteArray numbering =
        "<w:abstractNum w:abstractNumId=\"7\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/>"
        "<w:lvlText w:val=\"第%1条\"/></w:lvl><w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:numFmt "
        "w:val=\"decimalFullWidth\"/>"
        "<w:lvlText w:val=\"（%2）\"/><w:suff w:val=\"nothing\"/></w:lvl></w:abstractNum>"
        "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"7\"/></w:num>"
        "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"7\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride "
        "w:val=\"5\"/></w:lvlOverride>"
        "</w:num>";
    const QByteArray styles =
        "<w:style w:styleId=\"base\"><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>"
        "<w:style w:styleId=\"child\"><w:basedOn w:val=\"base\"/><w:pPr><w:jc w:val=\"both\"/></w:pPr></w:style>"
        "<w:style w:styleId=\"ring\"><w:basedOn w:val=\"ring\"/></w:style>";
    const auto item = [](const char *list, const char *level) {
        return QByteArray("<w:numPr><w:ilvl w:val=\"") + level + "\"/><w:numId w:val=\"" + list + "\"/></w:numPr>";
    };
    const QByteArray body = paragraph("甲", "<w:pStyle w:val=\"base\"/>") + paragraph("乙", item("1", "1"))
        + paragraph("丙", item("1", "1")) + paragraph("丁", "<w:pStyle w:val=\"child\"/>")
        + paragraph("戊", item("1", "1")) + paragraph("己", item("2", "0")) + paragraph("庚", item("0", "0"))
        + paragraph("辛", "<w:pStyle w:val=\"ring\"/>")
        + "<w:p><w:r><w:t>壬</w:t><w:footnoteReference w:id=\"3\"/></w:r></w:p>";
    const QByteArray bytes =
        docx(body, numbering, styles, "<w:footnote w:id=\"3\">" + paragraph("注の文") + "</w:footnote>");
    const Result<DocxText> text = readDocx(bytes, u"f.docx"_s);
    QVERIFY(text.has_value());
    QCOMPARE(text->lines,
             u"第1条　甲\n（１）乙\n（２）丙\n第2条　丁\n（１）戊\n第5条　己\n庚\n辛\n壬（注1）\n注1　注の文\n"_s);
}

void TestFileReaders::refusesWord_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("no zip") << QByteArray("PK\x03\x04 and nothing more") << ErrorCode::Malformed;
    QTest::newRow("another kind of zip") << zipOf({{"a.txt", "a"}}) << ErrorCode::Unsupported;
    QTest::newRow("DOCTYPE") << zipOf({{"word/document.xml", "<!DOCTYPE a><a/>"}}) << ErrorCode::Malformed;
    QTest::newRow("zip bomb") << zipOf({{"word/document.xml", QByteArray(80 * 1024 * 1024, ' ')}})
                              << ErrorCode::Unsupported;
    QTest::newRow("cut off") << docx(paragraph("甲")).chopped(30) << ErrorCode::Malformed;
}

void TestFileReaders::refusesWord()
{
    QFETCH(QByteArray, bytes);
    const Result<DocxText> text = readDocx(bytes, u"f.docx"_s);
    QVERIFY(!text);
    QTEST(text.error().code, "code");
}

void TestFileReaders::readsWebPages_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<QString>("expected");
    QTest::newRow("blocks and entities")
        << u"<html><head><title>x</title></head><body><h1>方針</h1><p>第1条　甲&amp;乙&#x4e19;<br>2&emsp;丁</p>戊<!-- 己 --></body>"_s
        << u"方針\n第1条　甲&乙丙\n2　丁\n戊\n"_s;
    QTest::newRow("line breaks of the file")
        << u"<p>情報\n  セキュリティ\nICT   and\nIT</p>"_s << u"情報セキュリティ ICT and IT\n"_s;
    QTest::newRow("what is not the document")
        << u"<nav>案内</nav><script>if (a<b) document.write('<p>x</p>')</script><p>甲<rp>(</rp><del>乙</del></p><footer>下</footer>"_s
        << u"甲\n"_s;
    QTest::newRow("the title above the main element")
        << u"<header><p>市</p><h1>規<br>程</h1></header><main><p>中</p></main>"_s << u"規\n程\n中\n"_s;
    QTest::newRow("the title in the main element")
        << u"<h1>市のページ</h1><main><h1>規程</h1><p>中</p></main>"_s << u"規程\n中\n"_s;
    QTest::newRow("only the main element") << u"<div>上</div><main id=a><p>中</p></main><div>下</div>"_s << u"中\n"_s;
    QTest::newRow("lists") << u"<ol start=3><li>甲<li>(2) 乙</ol><ul><li>丙<ul><li>丁</ul></ul>"_s
                           << u"3　甲\n(2) 乙\n・丙\n・丁\n"_s;
    QTest::newRow("tables")
        << u"<table><tr><th>甲<th>乙|<tr><td>丙<p>丁</p></td><td></td></table><table><tr><td>戊</table>"_s
        << u"| 甲 | 乙\\| |\n| 丙　丁 |  |\n戊\n"_s;
    QTest::newRow("ruby") << u"<ruby>方針<rt>ほうしん</rt></ruby>を定める"_s << u"｜方針《ほうしん》を定める\n"_s;
    QTest::newRow("ruby word by word, with brackets for old browsers")
        << u"<ruby>方<rp>（</rp><rt>ほう</rt><rp>）</rp>針<rt>しん</ruby>を<ruby>定</ruby>める"_s
        << u"｜方《ほう》｜針《しん》を定める\n"_s;
    QTest::newRow("a reading without words") << u"<rt>よみ</rt>甲<ruby><rt>おつ</rt></ruby>"_s << u"よみ甲\n"_s;
    QTest::newRow("no tags at all") << u"a < b & c"_s << u"a < b & c\n"_s;
    QTest::newRow("navigation that never closes") << u"<body><nav>案内<p>甲</body>"_s << QString();
}

void TestFileReaders::readsWebPages()
{
    QFETCH(QString, html);
    QTEST(readHtml(html), "expected");
}

void TestFileReaders::takesHostileWebPages_data()
{
    QTest::addColumn<QString>("html");
    QTest::newRow("a million open tags") << u"<div>"_s.repeated(1'000'000);
    QTest::newRow("a hundred thousand tables in one another") << u"<table><tr><td>"_s.repeated(100'000);
    QTest::newRow("attribute without end") << u"<a href=\""_s + QString(1'000'000, u'x');
    QTest::newRow("a million comments") << u"<!--"_s.repeated(1'000'000);
    QTest::newRow("ampersands") << QString(1'000'000, u'&');
    QTest::newRow("lists without end") << u"<ol><li>"_s.repeated(100'000);
    QTest::newRow("half a tag") << u"<"_s;
    QTest::newRow("scripts that never close") << u"<script>"_s.repeated(100'000);
}

void TestFileReaders::takesHostileWebPages()
{
    QFETCH(QString, html);
    QVERIFY(readHtml(html).size() <= 8 * html.size());
}

void TestFileReaders::joinsLinesThatThePageBroke()
{
    const QString layout =
        u"情報セキュリティ規程\n第1条　この規程は、星見野市における情報資産の機密性、完全性及び可用\n"
        "性を維持するため、必要な事項を定めるものとする。\n2　前項の規定は、次に掲げる場合にはこれを適用しないものとし"
        "て\n"
        "取り扱う。\n- 1 -\n\f第 2 条 の 題 名 は こ れ で す\n（１）甲\n"_s;
    QCOMPARE(
        joinBrokenLines(layout),
        u"情報セキュリティ規程\n第1条　この規程は、星見野市における情報資産の機密性、完全性及び可用性を維持するため、必"
        u"要な事項を定めるものとする。\n"
        "2　前項の規定は、次に掲げる場合にはこれを適用しないものとして取り扱う。\n第2条の題名はこれです\n（１）甲\n"_s);
    QCOMPARE(joinBrokenLines(u"第2条　甲\n附\n\n則\nこの規程は、施行する。\n"),
             u"第2条　甲\n附　則\nこの規程は、施行する。\n"_s);
    QCOMPARE(joinBrokenLines(u"\n1\n\f\n2\n"), QString());
}

void TestFileReaders::tellsFormatsApart_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("path");
    QTest::addColumn<FileFormat>("format");
    QTest::newRow("text") << QByteArray("規程") << u"a.txt"_s << FileFormat::Text;
    QTest::newRow("web page named .txt") << QByteArray("\n<!DOCTYPE html><p>") << u"a.txt"_s << FileFormat::Html;
    QTest::newRow("web page without a head") << QByteArray("<p>") << u"a.HTM"_s << FileFormat::Html;
    QTest::newRow("law") << QByteArray("\xef\xbb\xbf<?xml version=\"1.0\"?><Law Era=\"Reiwa\">") << u"a.xml"_s
                         << FileFormat::LawXml;
    QTest::newRow("our own XML") << QByteArray("<?xml version=\"1.0\"?><document>") << u"a.xml"_s << FileFormat::Xml;
    QTest::newRow("zip") << QByteArray("PK\x03\x04") << u"a"_s << FileFormat::Docx;
    QTest::newRow("PDF") << QByteArray("%PDF-1.7") << u"a"_s << FileFormat::Pdf;
    QTest::newRow("old Word file") << QByteArray("\xd0\xcf\x11\xe0") << u"a.doc"_s << FileFormat::Unknown;
}

void TestFileReaders::tellsFormatsApart()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, path);
    QTEST(detectFormat(bytes, path), "format");
}

/// Whatever is cut off or overwritten: an error or a document, never a crash.
void TestFileReaders::survivesTruncationAndNoise()
{
    const QByteArray whole =
        docx(paragraph("第1条　甲") + "<w:tbl><w:tr><w:tc>" + paragraph("乙") + "</w:tc></w:tr></w:tbl>");
    quint32 state = 11;
    for (qsizetype length = 0; length <= whole.size(); length += 7) {
        QByteArray bytes = whole.first(length);
        (void)importFile(bytes, u"f.docx"_s);
        bytes = whole;
        for (int i = 0; i < 5; ++i) {
            state = state * 1664525u + 1013904223u;
            bytes[qsizetype(state >> 8) % bytes.size()] = char(state >> 3);
        }
        (void)importFile(bytes, u"f.docx"_s);
        (void)importFile(bytes.mid(length / 2), u"f.txt"_s);
    }
}

void TestFileReaders::keepsIdsOfANewVersion()
{
    const auto read = [](const char *text) {
        Result<ImportedFile> file = importFile(text, u"f.txt"_s);
        return file->document;
    };
    model::Document known =
        read("規程\n（目的）\n第1条　この規程は、必要な事項を定める。\n（定義）\n第2条　用語の意義は、次による。\n");
    model::Clause root = known.root();
    root.children[1].publication = model::Publication::Withheld;
    root.children[1].publicationReason = u"手口の手掛かりになる"_s;
    known.setRoot(root);
    const model::Document imported =
        read("規程\n（目的）\n第1条　この規程は、必要な事項を定める。\n（適用）\n第2条　全ての職員に適用する。\n"
             "（定義）\n第3条　用語の意義は、次によるものとし、前条の職員を含む。\n");
    const model::Document merged = asNewVersion(imported, known);
    const QList<model::Clause> &articles = merged.root().children;
    QCOMPARE(articles.size(), 3);
    QCOMPARE(articles[0].id, known.root().children[0].id);
    QCOMPARE(articles[2].id, known.root().children[1].id);
    QCOMPARE(articles[2].publication, model::Publication::Withheld);
    QVERIFY(!known.find(articles[1].id));
    QCOMPARE(articles[2].children[0].spans.size(), 1);
    QCOMPARE(articles[2].children[0].spans[0].reference.first, articles[1].id);
    QCOMPARE(writePlainText(merged), writePlainText(imported));
    QVERIFY(asNewVersion(known, known) == known);
}

QTEST_GUILESS_MAIN(TestFileReaders)
#include "tst_filereaders.moc"
