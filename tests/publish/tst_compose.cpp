// SPDX-License-Identifier: Apache-2.0
#include "model/ruby.h"
#include "publish/compose/composer.h"
#include "publish/compose/pictures.h"
#include "publish/documentprint.h"
#include "publish/htmlexporter.h"
#include "samplepolicy.h"
#include "support/outline.h"

#include <QBuffer>
#include <QImage>
#include <QTemporaryDir>
#include <QTest>

#include <set>

using namespace Qt::StringLiterals;
using namespace hoshin;
using namespace hoshin::publish;

namespace {

Block paragraph(const QString &text) { return {.kind = BlockKind::Paragraph, .runs = {{.text = text}}, .first = 1}; }

Block heading(HeadingRank rank, const QString &text)
{
    return {.kind = BlockKind::Heading, .rank = rank, .anchor = text, .runs = {{.text = text}}};
}

TableRow row(const QStringList &cells)
{
    TableRow made;
    for (const QString &cell : cells)
        made.cells.append({.lines = {{.runs = {{.text = cell}}}}});
    return made;
}

QString filler(int sentences)
{
    QString text;
    for (int i = 0; i < sentences; ++i)
        text += u"情報資産の台帳を整備し、少なくとも年1回は棚卸しを実施しなければならない。"_s;
    return text;
}

const StructureElement &elementOf(const ComposedDocument &d, int index)
{
    return d.elements[static_cast<size_t>(index)];
}

QString textOfItem(const ComposedPage &page, const PageItem &item)
{
    std::u32string text;
    for (quint32 i = item.firstGlyph; i < item.firstGlyph + item.glyphCount; ++i)
        text += page.text.substr(page.glyphs[i].textStart, page.glyphs[i].textLength);
    return QString::fromStdU32String(text);
}

/// Text of a page's mark: what its items draw, in order.
QString textOfMark(const ComposedPage &page, int mark)
{
    QString text;
    for (const PageItem &item : page.items) {
        if (item.mark == mark && item.kind == PageItem::Kind::Glyphs)
            text += textOfItem(page, item);
    }
    return text;
}

QString textOfElement(const ComposedDocument &d, int index)
{
    QString text;
    for (const ElementKid &kid : elementOf(d, index).kids) {
        if (kid.kind == ElementKid::Kind::Element)
            text += textOfElement(d, kid.index);
        else if (kid.kind == ElementKid::Kind::Mark)
            text += textOfMark(d.pages[static_cast<size_t>(kid.page)], kid.index);
    }
    return text;
}

QString artifactText(const ComposedPage &page, ArtifactKind kind)
{
    QString text;
    for (size_t i = 0; i < page.marks.size(); ++i) {
        if (page.marks[i].element < 0 && page.marks[i].artifact == kind)
            text += textOfMark(page, static_cast<int>(i));
    }
    return text;
}

std::vector<int> elementsWith(const ComposedDocument &d, Tag tag)
{
    std::vector<int> found;
    for (size_t i = 0; i < d.elements.size(); ++i) {
        if (d.elements[i].tag == tag)
            found.push_back(static_cast<int>(i));
    }
    return found;
}

} // namespace

/// Pages as they are composed: what the preview paints and the PDF writes.
class tst_Compose : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const Result<FontLibraryPointer> fonts = FontLibrary::load();
        if (!fonts)
            QSKIP("the fonts of a publication are not installed");
        m_fonts = *fonts;
    }

    void textStandsInTheTreeInReadingOrder()
    {
        const ComposedDocument d = composed(
            {.title = u"規程"_s,
             .blocks = {heading(HeadingRank::Chapter, u"第1章　総則"_s),
                        paragraph(u"この規程は、目的を定める。"_s),
                        {.kind = BlockKind::ListItem, .label = u"(1)"_s, .runs = {{.text = u"一つ目"_s}}},
                        {.kind = BlockKind::ListItem, .depth = 2, .label = u"ア"_s, .runs = {{.text = u"細分"_s}}},
                        {.kind = BlockKind::ListItem, .label = u"(2)"_s, .runs = {{.text = u"二つ目"_s}}}}});
        QCOMPARE(textOfElement(d, 0), u"規程第1章　総則この規程は、目的を定める。(1)　一つ目ア　細分(2)　二つ目"_s);
        QCOMPARE(elementsWith(d, Tag::L).size(), size_t(2));
        const int nested = elementsWith(d, Tag::L)[1];
        QCOMPARE(elementOf(d, elementOf(d, nested).parent).tag, Tag::LBody);
        QCOMPARE(elementsWith(d, Tag::Lbl).size(), size_t(3));
    }

    void treeIsSound_data()
    {
        QTest::addColumn<PrintDocument>("document");
        QTest::newRow("a policy") << printDocument(test::SamplePolicy(60).document(),
                                                   {.issuer = u"星見野市"_s, .cover = true});
        QTest::newRow("nothing") << PrintDocument{};
        QTest::newRow("a deep jump of ranks") << PrintDocument{
            .blocks = {heading(HeadingRank::Part, u"編"_s), heading(HeadingRank::Division, u"目"_s),
                       heading(HeadingRank::Article, u"条"_s), heading(HeadingRank::Chapter, u"章"_s)}};
    }
    void treeIsSound()
    {
        QFETCH(PrintDocument, document);
        const ComposedDocument d = composed(document);
        QVERIFY(!d.pages.empty());
        std::set<std::pair<int, int>> claimed;
        int lastLevel = 0;
        int titles = 0;
        for (size_t i = 0; i < d.elements.size(); ++i) {
            const StructureElement &e = d.elements[i];
            QCOMPARE(e.parent < 0, i == 0);
            for (const ElementKid &kid : e.kids) {
                if (kid.kind == ElementKid::Kind::Mark) {
                    QVERIFY2(claimed.emplace(kid.page, kid.index).second, "a mark belongs to one element");
                    QCOMPARE(d.pages[static_cast<size_t>(kid.page)].marks[static_cast<size_t>(kid.index)].element,
                             static_cast<int>(i));
                } else if (kid.kind == ElementKid::Kind::Element) {
                    QCOMPARE(elementOf(d, kid.index).parent, static_cast<int>(i));
                }
            }
            titles += e.tag == Tag::Heading && e.headingLevel == 1;
        }
        QCOMPARE(titles, 1);
        checkHeadings(d, 0, lastLevel);
        for (const ComposedPage &page : d.pages) {
            for (const PageItem &item : page.items)
                QVERIFY(item.mark >= 0 && item.mark < static_cast<int>(page.marks.size()));
        }
        for (const LinkArea &link : d.links)
            QVERIFY(!link.contents.isEmpty()
                    && (!link.target.startsWith(u'#') || d.destinations.contains(link.target.mid(1))));
    }

    void nothingLeavesTheTypeArea()
    {
        const ComposedDocument d =
            composed(printDocument(test::SamplePolicy(60).document(), {.issuer = u"星見野市"_s}));
        for (const ComposedPage &page : d.pages) {
            for (const PageItem &item : page.items) {
                if (page.marks[static_cast<size_t>(item.mark)].element < 0)
                    continue;
                QVERIFY(item.area.y() > 70 && item.area.y() < 775);
                QVERIFY(item.area.x() > 65 && item.area.x() < 530);
            }
        }
    }

    void headingsStandWithWhatTheyHead()
    {
        for (int lines = 20; lines < 45; ++lines) {
            QList<Block> blocks;
            for (int i = 0; i < lines; ++i)
                blocks.append(paragraph(u"一行の文。"_s));
            blocks << heading(HeadingRank::Chapter, u"章の名"_s) << heading(HeadingRank::Article, u"条の名"_s)
                   << paragraph(filler(4));
            const ComposedDocument d = composed({.title = u"規程"_s, .blocks = blocks});
            const int page = d.destinations.value(u"章の名"_s).page;
            QCOMPARE(d.destinations.value(u"条の名"_s).page, page);
            const StructureElement &text = d.elements.back();
            QCOMPARE(text.tag, Tag::P);
            QCOMPARE(text.kids.front().page, page);
        }
    }

    void noSingleLineIsLeftBehind()
    {
        for (int lines = 20; lines < 45; ++lines) {
            QList<Block> blocks;
            for (int i = 0; i < lines; ++i)
                blocks.append(paragraph(u"一行の文。"_s));
            blocks << paragraph(filler(6));
            const ComposedDocument d = composed({.title = u"規程"_s, .blocks = blocks});
            for (const ElementKid &kid : d.elements.back().kids) {
                std::set<double> baselines;
                const ComposedPage &page = d.pages[static_cast<size_t>(kid.page)];
                for (const PageItem &item : page.items) {
                    if (item.mark == kid.index)
                        baselines.insert(item.area.y());
                }
                QVERIFY(baselines.size() >= 2);
            }
        }
    }

    void tablesRepeatTheirHeadAsAnArtifact()
    {
        Table table{.caption = {{.text = u"別表"_s}}, .headerRows = 1, .rows = {row({u"分類"_s, u"基準"_s})}};
        for (int i = 0; i < 100; ++i)
            table.rows.append(row({QString::number(i), filler(2)}));
        const ComposedDocument d =
            composed({.title = u"規程"_s, .blocks = {{.kind = BlockKind::Table, .table = table}}});
        QVERIFY(d.pages.size() > 5);
        for (size_t p = 1; p < d.pages.size(); ++p)
            QCOMPARE(artifactText(d.pages[p], ArtifactKind::Pagination), u"分類基準"_s);
        QCOMPARE(elementsWith(d, Tag::TH).size(), size_t(2));
        QCOMPARE(elementsWith(d, Tag::TR).size(), size_t(101));
        QCOMPARE(elementsWith(d, Tag::Caption).size(), size_t(1));
    }

    void aRowLongerThanAPageIsDividedInReadingOrder()
    {
        Table table{.rows = {row({u"左"_s + filler(60) + u"左終"_s, u"右"_s + filler(80) + u"右終"_s})}};
        const ComposedDocument d =
            composed({.title = u"規程"_s, .blocks = {{.kind = BlockKind::Table, .table = table}}});
        QVERIFY(d.pages.size() >= 3);
        const std::vector<int> cells = elementsWith(d, Tag::TD);
        QCOMPARE(cells.size(), size_t(2));
        QCOMPARE(textOfElement(d, cells[0]), u"左"_s + filler(60) + u"左終"_s);
        QCOMPARE(textOfElement(d, cells[1]), u"右"_s + filler(80) + u"右終"_s);
    }

    void aHeadingRowStandsWithTheNextRow()
    {
        for (int before = 40; before < 60; ++before) { // somewhere there the page ends
            Table table{.headerRows = 1, .rows = {row({u"改正案"_s, u"現行"_s})}};
            for (int i = 0; i < before; ++i)
                table.rows.append(row({u"条"_s, u"条"_s}));
            table.rows.append(row({u"第4節"_s, u"第4節"_s}));
            table.rows.last().heading = true;
            table.rows.append(row({filler(4), filler(4)}));
            const ComposedDocument d =
                composed({.title = u"規程"_s, .blocks = {{.kind = BlockKind::Table, .table = table}}});
            const std::vector<int> cells = elementsWith(d, Tag::TD);
            const auto firstPage = [&](size_t cell) { return elementOf(d, cells[cell]).kids.at(0).page; };
            QCOMPARE(firstPage(size_t(before) * 2), firstPage(size_t(before) * 2 + 2));
        }
    }

    void shortRowsAreFilledUp()
    {
        Table table{.headerRows = 1, .rows = {row({u"一"_s, u"二"_s, u"三"_s}), row({u"四"_s})}};
        const ComposedDocument d =
            composed({.title = u"規程"_s, .blocks = {{.kind = BlockKind::Table, .table = table}}});
        QCOMPARE(elementsWith(d, Tag::TD).size(), size_t(3));
    }

    void contentsNameThePagesThatAreThere()
    {
        const PrintDocument printed =
            printDocument(test::SamplePolicy(152).document(), {.issuer = u"星見野市"_s, .cover = true});
        const ComposedDocument d = composed(printed);
        QCOMPARE(d.frontPages, 2);
        QCOMPARE(d.pages[0].label, u"i"_s);
        QCOMPARE(d.pages[2].label, u"1"_s);
        const std::vector<int> entries = elementsWith(d, Tag::TOCI);
        QVERIFY(entries.size() > 20);
        size_t next = 0;
        for (const OutlineEntry &entry : d.outline) {
            const QString wanted =
                entry.title + d.pages[static_cast<size_t>(d.destinations.value(entry.anchor).page)].label;
            if (next < entries.size() && textOfElement(d, entries[next]) == wanted)
                ++next;
        }
        QCOMPARE(next, entries.size());
    }

    /// Behind a cover the 改正沿革 stands at the head of the text; the making itself is no amendment.
    void theHistoryIsPrinted()
    {
        model::Document document = test::SamplePolicy(4).document();
        model::DocumentMeta meta = document.meta();
        meta.history = {{QDate(2025, 4, 1), meta.instrument}, {QDate(2026, 9, 30), u"令和8年訓令第11号"_s}};
        document.setMeta(meta);
        const PrintDocument printed = printDocument(document, {.issuer = u"星見野市"_s, .cover = true});
        QCOMPARE(printed.preface,
                 QStringList({u"令和7年4月1日　"_s + meta.instrument, u"改正　令和8年9月30日　令和8年訓令第11号"_s}));
        const Result<ComposedDocument> composed = compose(printed);
        QVERIFY(composed.has_value());
        const ComposedPage &first = composed->pages[size_t(composed->frontPages)];
        const QString text = QString::fromStdU32String(first.text);
        QVERIFY2(text.contains(u"令和8年訓令第11号"_s), qPrintable(text.left(200)));
        QVERIFY(!text.contains(u"改正　令和7年"_s));
    }

    void everyPageOfADraftSaysSo()
    {
        const PrintDocument document{.title = u"規程"_s, .blocks = {paragraph(filler(80))}};
        for (const bool draft : {false, true}) {
            const Result<ComposedDocument> d = compose(document, {.draft = draft, .fonts = m_fonts});
            QVERIFY(d.has_value());
            for (const ComposedPage &page : d->pages)
                QCOMPARE(artifactText(page, ArtifactKind::Header).contains(u'案'), draft);
        }
    }

    void missingGlyphsAreListedWithTheirPlaces()
    {
        Block first = paragraph(u"情\U0010FFFD報"_s);
        first.place = u"第1条"_s;
        Block second = paragraph(u"\U0010FFFD"_s);
        second.place = u"第2条第1項"_s;
        const ComposedDocument d = composed({.title = u"規程"_s, .blocks = {first, second}});
        QCOMPARE(d.missing.size(), 1);
        QCOMPARE(d.missing[0].grapheme, u"\U0010FFFD"_s);
        QCOMPARE(d.missing[0].places, QStringList({u"第1条"_s, u"第2条第1項"_s}));
    }

    void decoratedRunsAreSpans()
    {
        Block block = paragraph({});
        block.runs = {{.text = u"直ちに"_s, .underline = Underline::Single, .change = ChangeRole::Inserted},
                      {.text = u"速やかに"_s, .change = ChangeRole::Deleted},
                      {.text = u"報告する。"_s}};
        const ComposedDocument d = composed({.title = u"規程"_s, .blocks = {block}});
        const std::vector<int> spans = elementsWith(d, Tag::Span);
        QCOMPARE(spans.size(), size_t(2));
        QCOMPARE(elementOf(d, spans[0]).decoration, Decoration::Underline);
        QCOMPARE(elementOf(d, spans[1]).decoration, Decoration::LineThrough);
    }

    void linksLeadWhereSomethingIs()
    {
        Block block = paragraph({});
        block.runs = {{.text = u"第1条"_s, .link = u"#a1"_s},
                      {.text = u"第9条"_s, .link = u"#gone"_s},
                      {.text = u"市の頁"_s, .link = u"https://www.example.lg.jp/"_s}};
        Block target = heading(HeadingRank::Article, u"（目的）"_s);
        target.anchor = u"a1"_s;
        const ComposedDocument d = composed({.title = u"規程"_s, .blocks = {target, block}});
        QCOMPARE(d.links.size(), size_t(2));
        QCOMPARE(d.links[0].contents, u"（目的）へ移動"_s);
        QCOMPARE(d.links[1].target, u"https://www.example.lg.jp/"_s);
        QCOMPARE(elementsWith(d, Tag::Link).size(), size_t(2));
    }

    void rubyStandsAboveItsText()
    {
        Block block = paragraph({});
        block.runs = {{.text = u"市の"_s}, {.text = u"強靱"_s, .ruby = u"きょうじん"_s}, {.text = u"化"_s}};
        const ComposedDocument d = composed({.title = u"規程"_s, .blocks = {block}});
        QCOMPARE(elementsWith(d, Tag::Ruby).size(), size_t(1));
        QCOMPARE(textOfElement(d, elementsWith(d, Tag::RB)[0]), u"強靱"_s);
        QCOMPARE(textOfElement(d, elementsWith(d, Tag::RT)[0]), u"きょうじん"_s);
    }

    void rubyOfAClauseReachesThePage()
    {
        model::Document document = test::outline(u"条 目的：情報基盤を強靱にする。"_s);
        const Result<model::Document> ruby =
            model::withRuby(document, document.root().children[0].children[0].id, 5, 2, u"きょうじん"_s);
        QVERIFY(ruby.has_value());
        const ComposedDocument d = composed(printDocument(*ruby, {}));
        QCOMPARE(elementsWith(d, Tag::Ruby).size(), size_t(1));
        QVERIFY(textOfElement(d, 0).contains(u"基盤を強靱きょうじんにする。"_s)); // base, then reading: as the tags say
        const QByteArray page = renderHtml(*ruby, {.organisation = u"星見野市"_s});
        QVERIFY(page.contains(u"を<ruby>強靱<rp>（</rp><rt>きょうじん</rt><rp>）</rp></ruby>に"_s.toUtf8()));
    }

    void figuresHaveAnAlternative()
    {
        QImage image(200, 100, QImage::Format_RGB32);
        image.fill(Qt::blue);
        QByteArray png;
        QBuffer buffer(&png);
        buffer.open(QIODevice::WriteOnly);
        image.save(&buffer, "PNG");
        const QByteArray svg =
            "<svg xmlns='http://www.w3.org/2000/svg' width='96' height='48'><rect width='96' height='48'/></svg>";
        Block drawn{.kind = BlockKind::Figure, .figure = {png, u"組織図"_s, {{.text = u"図1"_s}}}};
        Block vector{.kind = BlockKind::Figure, .figure = {svg, u"構成図"_s, {}}};
        const ComposedDocument d = composed({.title = u"規程"_s, .blocks = {drawn, vector}});
        const std::vector<int> figures = elementsWith(d, Tag::Figure);
        QCOMPARE(figures.size(), size_t(2));
        QCOMPARE(elementOf(d, figures[0]).alternative, u"組織図"_s);
        QCOMPARE(elementOf(d, figures[1]).box.size().toSize(), QSize(72, 36));
    }

    void brokenPicturesAreSaid_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("no picture") << QByteArray("hello");
        QTest::newRow("half a PNG") << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x10\0\0\0\x10\0\x08\x02\0\0\0",
                                                  30);
        QTest::newRow("a huge SVG") << QByteArray(
            "<svg xmlns='http://www.w3.org/2000/svg' width='1000000' height='1000000'/>");
        const auto svg = [](const QByteArray &content) {
            return "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' width='9' "
                   "height='9'>"
                + content + "</svg>";
        };
        const QString outside =
            m_folder.filePath(u"outside.png"_s); // a picture of this machine that a stranger's file names
        QImage white(4, 4, QImage::Format_RGB32);
        white.fill(Qt::white);
        QVERIFY(white.save(outside));
        QTest::newRow("an SVG that names a file")
            << svg("<image width='9' height='9' xlink:href='" + outside.toUtf8() + "'/>");
        QTest::newRow("an SVG that names an address") << svg("<image width='9' height='9' href='http://a.example/'/>");
        QTest::newRow("an SVG in an SVG")
            << svg("<image width='9' height='9' href='data:image/svg+xml;base64,PHN2Zy8+'/>");
        QTest::newRow("an SVG with a style sheet outside")
            << "<?xml-stylesheet href='/etc/passwd'?>" + svg("<rect width='9' height='9'/>");
        QTest::newRow("an SVG with entities")
            << "<!DOCTYPE svg [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>" + svg("<desc>&a;</desc>");
        QByteArray bomb = "<g id='a0'><rect width='5' height='5'/></g>";
        for (int i = 1; i < 10; ++i) {
            const QByteArray use = "<use xlink:href='#a" + QByteArray::number(i - 1) + "'/>";
            bomb += "<g id='a" + QByteArray::number(i) + "'>" + use.repeated(10) + "</g>";
        }
        QTest::newRow("an SVG that multiplies") << svg(bomb);
        QTest::newRow("an SVG that uses itself") << svg("<g id='a'><use xlink:href='#a'/></g>");
        QTest::newRow("a packed SVG") << QByteArray("\x1f\x8b\x08\0\0\0\0\0", 8);
        QTest::newRow("a GIF") << QByteArray("GIF89a\1\0\1\0\0\0\0,\0\0\0\0\1\0\1\0\0\2\2D\1\0;", 30);
        QTest::newRow("half an SVG") << QByteArray("<svg xmlns='http://www.w3.org/2000/svg' width='10");
    }
    void soundSvgIsDrawn()
    {
        QByteArray png;
        QBuffer buffer(&png);
        QImage black(4, 4, QImage::Format_RGB32);
        black.fill(Qt::black);
        black.save(&buffer, "PNG");
        const QByteArray svg = "<?xml version='1.0' encoding='UTF-8'?>\n<!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' "
                               "'http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd'>\n"
                               "<svg xmlns='http://www.w3.org/2000/svg' width='96' height='48'><defs><rect id='r' "
                               "width='9' height='9'/></defs><a href='https://a.example/'><use href='#r'/></a>"
                               "<image width='9' height='9' href='data:image/png;base64,"
            + png.toBase64() + "'/></svg>";
        const Result<QImage> picture = readPicture(svg);
        QVERIFY2(picture.has_value(), picture ? "" : qPrintable(picture.error().detail));
        QCOMPARE(picture->pixelColor(1, 1), QColor(Qt::black));
    }
    void brokenPicturesAreSaid()
    {
        QFETCH(QByteArray, bytes);
        const PrintDocument document{.title = u"規程"_s,
                                     .blocks = {{.kind = BlockKind::Figure, .figure = {bytes, u"図"_s, {}}}}};
        const Result<ComposedDocument> d = compose(document, {.fonts = m_fonts});
        QVERIFY(!d.has_value());
        QVERIFY(d.error().code == ErrorCode::Malformed || d.error().code == ErrorCode::Unsupported);
        QVERIFY(d.error().detail.startsWith(u"図: "_s));
    }

    void missingFontsAreSaid()
    {
        const Result<FontLibraryPointer> none = FontLibrary::load({u"/nowhere"_s});
        QVERIFY(!none.has_value());
        QCOMPARE(none.error().code, ErrorCode::NotFound);
        QVERIFY(none.error().detail.contains(u"BIZUDMincho-Regular.ttf"_s));
    }

    void tenThousandRowsAreSet()
    {
        Table table{.headerRows = 1, .rows = {row({u"番号"_s, u"名称"_s, u"備考"_s})}};
        for (int i = 0; i < 10000; ++i)
            table.rows.append(row({QString::number(i), u"情報資産の名称"_s, u"年1回"_s}));
        const ComposedDocument d =
            composed({.title = u"台帳"_s, .blocks = {{.kind = BlockKind::Table, .table = table}}});
        QCOMPARE(elementsWith(d, Tag::TR).size(), size_t(10001));
    }

    void aThousandLettersStayOnThePage()
    {
        const QString word(1000, u'A');
        const Table table{.rows = {row({u"短"_s, word})}};
        const ComposedDocument d =
            composed({.title = word, .blocks = {paragraph(word), {.kind = BlockKind::Table, .table = table}}});
        for (const ComposedPage &page : d.pages) {
            for (const PageItem &item : page.items) {
                const double end = item.kind == PageItem::Kind::Glyphs
                    ? item.area.x() + page.glyphs[item.firstGlyph + item.glyphCount - 1].x
                    : item.area.right();
                QVERIFY(page.marks[static_cast<size_t>(item.mark)].element < 0 || end < 530);
            }
        }
    }

private:
    ComposedDocument composed(const PrintDocument &document) const
    {
        const Result<ComposedDocument> d = compose(document, {.fonts = m_fonts});
        Q_ASSERT(d.has_value());
        return *d;
    }

    /// Heading levels in reading order never skip one.
    static void checkHeadings(const ComposedDocument &d, int index, int &last)
    {
        const StructureElement &e = elementOf(d, index);
        if (e.tag == Tag::Heading) {
            QVERIFY2(e.headingLevel <= last + 1, qPrintable(u"%1 after %2"_s.arg(e.headingLevel).arg(last)));
            last = e.headingLevel;
        }
        for (const ElementKid &kid : e.kids) {
            if (kid.kind == ElementKid::Kind::Element)
                checkHeadings(d, kid.index, last);
        }
    }

    QTemporaryDir m_folder;
    FontLibraryPointer m_fonts;
};

QTEST_GUILESS_MAIN(tst_Compose)
#include "tst_compose.moc"
