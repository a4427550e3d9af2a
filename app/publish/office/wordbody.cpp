// SPDX-License-Identifier: Apache-2.0
#include "publish/office/wordbody.h"

#include "publish/office/wordparts.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace hoshin::publish {

namespace {

/// A sheet of A4 and its margins. Units: twips.
struct Sheet
{
    int width;
    int height;
    int top, right, bottom, left;
    int line; ///< length of a line of text, which runs down in 縦書き
};

Sheet sheetOf(PageFormat format)
{
    constexpr int narrow = 11906;
    constexpr int wide = 16838;
    switch (format) {
    case PageFormat::PortraitA4: return {narrow, wide, 1474, 1418, 1247, 1418, narrow - 2 * 1418};
    case PageFormat::LandscapeA4: return {wide, narrow, 1474, 1418, 1247, 1418, wide - 2 * 1418};
    case PageFormat::VerticalA4: return {wide, narrow, 1418, 1418, 1418, 1418, narrow - 2 * 1418};
    }
    Q_UNREACHABLE();
}

} // namespace

WordBody::WordBody(PageFormat format, std::optional<RevisionMark> mark)
    : m_xml(u"w:document"_s), m_format(format), m_mark(std::move(mark))
{
    m_xml.open("w:body");
}

void WordBody::add(const WordBlock &block, Tracked tracked)
{
    if (block.paragraph)
        paragraph(*block.paragraph, tracked);
    else
        table(block.table, block.anchor, tracked);
}

void WordBody::openChange(bool inserted)
{
    m_xml.open(inserted ? "w:ins" : "w:del");
    m_xml.attribute("w:id", ++m_changes);
    m_xml.attribute("w:author", m_mark->author);
    if (m_mark->at.isValid())
        m_xml.attribute("w:date", m_mark->at.toUTC().toString(Qt::ISODate));
}

/// Names of bookmarks are at most 40 letters, digits and underscores; each may stand once.
static QString bookmarkName(const QString &anchor)
{
    QString name = u"_"_s;
    for (const QChar c : anchor) {
        const bool plain = c.unicode() < 128 && c.isLetterOrNumber();
        name += plain ? c : u'_';
    }
    return name.left(40);
}

int WordBody::bookmarkStart(const QString &anchor)
{
    const QString name = bookmarkName(anchor);
    if (anchor.isEmpty() || m_bookmarks.contains(name))
        return 0;
    const int id = int(m_bookmarks.size()) + 1;
    m_bookmarks.insert(name, id);
    m_xml.empty("w:bookmarkStart");
    m_xml.attribute("w:id", id);
    m_xml.attribute("w:name", name);
    return id;
}

void WordBody::bookmarkEnd(int id)
{
    if (id == 0)
        return;
    m_xml.empty("w:bookmarkEnd");
    m_xml.attribute("w:id", id);
}

void WordBody::properties(const WordParagraph &paragraph, Tracked tracked)
{
    m_xml.open("w:pPr");
    m_xml.value("w:pStyle", paragraph.style);
    if (paragraph.pageBreak)
        m_xml.empty("w:pageBreakBefore");
    if (paragraph.left != 0 || paragraph.firstLine != 0) {
        m_xml.empty("w:ind");
        m_xml.attribute("w:left", paragraph.left);
        m_xml.attribute(paragraph.firstLine < 0 ? "w:hanging" : "w:firstLine", std::abs(paragraph.firstLine));
    }
    if (paragraph.aligned)
        m_xml.value("w:jc",
                    paragraph.alignment == Alignment::End          ? u"right"_s
                        : paragraph.alignment == Alignment::Center ? u"center"_s
                                                                   : u"left"_s);
    if (tracked != Tracked::Kept) { // the end of the paragraph comes and goes with it
        m_xml.open("w:rPr");
        openChange(tracked == Tracked::Inserted);
        m_xml.close();
        m_xml.close();
    }
    m_xml.close();
}

void WordBody::paragraph(const WordParagraph &paragraph, Tracked tracked)
{
    m_xml.open("w:p");
    properties(paragraph, tracked);
    const int bookmark = tracked == Tracked::Deleted ? 0 : bookmarkStart(paragraph.anchor);
    if (paragraph.picture)
        picture(*paragraph.picture, tracked);
    for (const Run &one : paragraph.runs)
        run(one, tracked);
    bookmarkEnd(bookmark);
    m_xml.close();
}

/// An inline DrawingML picture (ECMA-376, 20.4.2.8). Units: 12,700 EMU a point.
void WordBody::picture(const WordPicture &picture, Tracked tracked)
{
    const int width = int(std::lround(picture.size.width() * 12700));
    const int height = int(std::lround(picture.size.height() * 12700));
    const int number = int(m_pictures.size()) + 1;
    m_pictures.append(picture.png);
    const auto extent = [&](const char *element) {
        m_xml.empty(element);
        m_xml.attribute("cx", width);
        m_xml.attribute("cy", height);
    };
    const auto names = [&](const char *element) {
        m_xml.empty(element);
        m_xml.attribute("id", number);
        m_xml.attribute("name", u"図%1"_s.arg(number));
        m_xml.attribute("descr", picture.alternative);
    };
    if (m_mark && tracked != Tracked::Kept)
        openChange(tracked == Tracked::Inserted);
    m_xml.open("w:r");
    m_xml.open("w:drawing");
    m_xml.open("wp:inline");
    extent("wp:extent");
    names("wp:docPr");
    m_xml.open("a:graphic");
    m_xml.open("a:graphicData");
    m_xml.attribute("uri", u"http://schemas.openxmlformats.org/drawingml/2006/picture"_s);
    m_xml.open("pic:pic");
    m_xml.open("pic:nvPicPr");
    names("pic:cNvPr");
    m_xml.empty("pic:cNvPicPr");
    m_xml.close();
    m_xml.open("pic:blipFill");
    m_xml.empty("a:blip");
    m_xml.attribute("r:embed", u"rIdP"_s + QString::number(number));
    m_xml.open("a:stretch");
    m_xml.empty("a:fillRect");
    m_xml.close();
    m_xml.close();
    m_xml.open("pic:spPr");
    m_xml.open("a:xfrm");
    m_xml.empty("a:off");
    m_xml.attribute("x", 0);
    m_xml.attribute("y", 0);
    extent("a:ext");
    m_xml.close();
    m_xml.open("a:prstGeom");
    m_xml.attribute("prst", u"rect"_s);
    m_xml.empty("a:avLst");
    m_xml.close();
    const int openElements = m_mark && tracked != Tracked::Kept ? 8 : 7; // from pic:spPr out to w:r, and the change
    for (int i = 0; i < openElements; ++i)
        m_xml.close();
}

void WordBody::run(const Run &run, Tracked tracked)
{
    if (run.text.isEmpty())
        return;
    const bool inserted = m_mark && (tracked == Tracked::Inserted || run.change == ChangeRole::Inserted);
    const bool deleted = m_mark && (tracked == Tracked::Deleted || run.change == ChangeRole::Deleted);
    const bool outside =
        run.link.startsWith("https://"_L1) || run.link.startsWith("http://"_L1) || run.link.startsWith("mailto:"_L1);
    const bool linked = !deleted && (outside || run.link.startsWith(u'#'));
    if (linked) {
        m_xml.open("w:hyperlink");
        if (outside) {
            if (!m_links.contains(run.link))
                m_links.append(run.link);
            m_xml.attribute("r:id", u"rIdL"_s + QString::number(m_links.indexOf(run.link)));
        } else {
            m_xml.attribute("w:anchor", bookmarkName(run.link.mid(1)));
        }
        m_xml.attribute("w:history", 1);
    }
    if (inserted || deleted)
        openChange(inserted);
    if (!run.ruby.isEmpty() && !deleted)
        ruby(run);
    else
        words(run, deleted);
    if (inserted || deleted)
        m_xml.close();
    if (linked)
        m_xml.close();
}

void WordBody::runProperties(const Run &run)
{
    const bool struck = run.change == ChangeRole::Deleted && !m_mark;
    if (!run.strong && !struck && run.underline == Underline::None && run.link.isEmpty() && run.language.isEmpty())
        return;
    m_xml.open("w:rPr");
    if (!run.link.isEmpty())
        m_xml.value("w:rStyle", u"Hyperlink"_s);
    if (run.strong)
        m_xml.empty("w:b");
    if (struck)
        m_xml.empty("w:strike");
    if (run.underline != Underline::None)
        m_xml.value("w:u", run.underline == Underline::Double ? u"double"_s : u"single"_s);
    if (!run.language.isEmpty())
        m_xml.value("w:lang", run.language);
    m_xml.close();
}

void WordBody::words(const Run &run, bool deleted)
{
    m_xml.open("w:r");
    runProperties(run);
    m_xml.text(deleted ? "w:delText" : "w:t", run.text);
    m_xml.close();
}

void WordBody::ruby(const Run &run)
{
    constexpr int rubyHalfPoints = 10; // half of the text
    m_xml.open("w:r");
    m_xml.open("w:ruby");
    m_xml.open("w:rubyPr");
    m_xml.value("w:rubyAlign", u"distributeSpace"_s);
    m_xml.value("w:hps", rubyHalfPoints);
    m_xml.value("w:hpsRaise", 18);
    m_xml.value("w:hpsBaseText", 21);
    m_xml.value("w:lid", u"ja-JP"_s);
    m_xml.close();
    Run base = run;
    base.ruby.clear();
    m_xml.open("w:rt");
    m_xml.open("w:r");
    m_xml.open("w:rPr");
    m_xml.value("w:sz", rubyHalfPoints);
    m_xml.close();
    m_xml.text("w:t", run.ruby);
    m_xml.close();
    m_xml.close();
    m_xml.open("w:rubyBase");
    words(base, false);
    m_xml.close();
    m_xml.close();
    m_xml.close();
}

static QList<int> widthsOf(const Table &table, int lineLength)
{
    qsizetype columns = 0;
    for (const TableRow &row : table.rows) {
        qsizetype count = 0;
        for (const TableCell &cell : row.cells)
            count += std::max(cell.columns, 1);
        columns = std::max(columns, count);
    }
    double total = 0;
    for (qsizetype i = 0; i < columns; ++i)
        total += table.columnWidths.value(i, 1);
    QList<int> widths;
    for (qsizetype i = 0; i < columns; ++i)
        widths.append(int(std::lround(lineLength * table.columnWidths.value(i, 1) / total)));
    return widths;
}

void WordBody::tableProperties(const Table &table)
{
    m_xml.open("w:tblPr");
    m_xml.value("w:tblStyle", u"TableGrid"_s);
    m_xml.empty("w:tblW");
    const bool vertical = m_format == PageFormat::VerticalA4; // there a share would be one of the page's width
    m_xml.attribute("w:w", vertical ? sheetOf(m_format).line : 5000);
    m_xml.attribute("w:type", vertical ? u"dxa"_s : u"pct"_s);
    if (!table.columnWidths.isEmpty()) {
        m_xml.empty("w:tblLayout");
        m_xml.attribute("w:type", u"fixed"_s);
    }
    m_xml.empty("w:tblLook");
    m_xml.attribute("w:val", u"0420"_s);
    m_xml.attribute("w:firstRow", table.headerRows > 0 ? 1 : 0);
    m_xml.attribute("w:lastRow", 0);
    m_xml.attribute("w:firstColumn", 0);
    m_xml.attribute("w:lastColumn", 0);
    m_xml.attribute("w:noHBand", 0);
    m_xml.attribute("w:noVBand", 1);
    if (!table.caption.isEmpty())
        m_xml.value("w:tblCaption", plainText(table.caption));
    m_xml.close();
}

void WordBody::table(const Table &table, const QString &anchor, Tracked tracked)
{
    if (!table.caption.isEmpty())
        paragraph({.style = u"Caption"_s, .anchor = anchor, .runs = table.caption}, tracked);
    if (table.rows.isEmpty())
        return;
    const QList<int> widths = widthsOf(table, sheetOf(m_format).line);
    m_xml.open("w:tbl");
    tableProperties(table);
    m_xml.open("w:tblGrid");
    for (const int width : widths) {
        m_xml.empty("w:gridCol");
        m_xml.attribute("w:w", width);
    }
    m_xml.close();
    for (qsizetype i = 0; i < table.rows.size(); ++i)
        row(table, i, widths, tracked);
    m_xml.close();
    paragraph({.style = u"TableText"_s}, tracked); // two tables in a row would become one
}

void WordBody::row(const Table &table, qsizetype index, const QList<int> &widths, Tracked tracked)
{
    const bool header = index < table.headerRows;
    m_xml.open("w:tr");
    m_xml.open("w:trPr");
    if (header) {
        m_xml.empty("w:cantSplit");
        m_xml.empty("w:tblHeader");
    }
    if (tracked != Tracked::Kept) {
        openChange(tracked == Tracked::Inserted);
        m_xml.close();
    }
    m_xml.close();
    const bool above = table.rows[index].joined;
    const bool below = index + 1 < table.rows.size() && table.rows[index + 1].joined;
    qsizetype column = 0;
    for (const TableCell &one : table.rows[index].cells) {
        int width = 0;
        for (int i = 0; i < std::max(one.columns, 1); ++i)
            width += widths.value(column++, 0);
        cell(one, {.header = header || one.header, .joinedAbove = above, .joinedBelow = below, .width = width},
             tracked);
    }
    for (; column < widths.size(); ++column)
        cell({}, {.joinedAbove = above, .joinedBelow = below, .width = widths[column]}, tracked);
    m_xml.close();
}

void WordBody::cell(const TableCell &cell, const CellLook &look, Tracked tracked)
{
    m_xml.open("w:tc");
    m_xml.open("w:tcPr");
    m_xml.empty("w:tcW");
    m_xml.attribute("w:w", look.width);
    m_xml.attribute("w:type", u"dxa"_s);
    if (cell.columns > 1)
        m_xml.value("w:gridSpan", cell.columns);
    if (look.joinedAbove || look.joinedBelow) {
        m_xml.open("w:tcBorders");
        if (look.joinedAbove)
            m_xml.value("w:top", u"nil"_s);
        if (look.joinedBelow)
            m_xml.value("w:bottom", u"nil"_s);
        m_xml.close();
    }
    if (look.header) {
        m_xml.value("w:shd", u"clear"_s);
        m_xml.attribute("w:color", u"auto"_s);
        m_xml.attribute("w:fill", u"EDEFF2"_s);
    }
    if (m_format == PageFormat::VerticalA4) // a cell does not take over how the lines around its table run
        m_xml.value("w:textDirection", u"tbRl"_s);
    m_xml.close();
    const QString style = look.header ? u"TableHead"_s : u"TableText"_s;
    for (const CellLine &line : cell.lines)
        paragraph({.style = style,
                   .left = line.rest * wordEm,
                   .firstLine = (line.first - line.rest) * wordEm,
                   .runs = line.runs},
                  tracked);
    if (cell.lines.isEmpty())
        paragraph({.style = style}, tracked);
    m_xml.close();
}

QByteArray WordBody::finish()
{
    const Sheet sheet = sheetOf(m_format);
    m_xml.open("w:sectPr");
    for (const char *part : {"header", "footer"}) {
        m_xml.empty(part[0] == 'h' ? "w:headerReference" : "w:footerReference");
        m_xml.attribute("w:type", u"default"_s);
        m_xml.attribute("r:id", u"rId_"_s + QString::fromUtf8(part));
    }
    m_xml.empty("w:pgSz");
    m_xml.attribute("w:w", sheet.width);
    m_xml.attribute("w:h", sheet.height);
    if (sheet.width > sheet.height)
        m_xml.attribute("w:orient", u"landscape"_s);
    m_xml.empty("w:pgMar");
    const std::pair<const char *, int> margins[] = {
        {"w:top", sheet.top},   {"w:right", sheet.right}, {"w:bottom", sheet.bottom},
        {"w:left", sheet.left}, {"w:header", 720},        {"w:footer", 624},
        {"w:gutter", 0}};
    for (const auto &[name, twips] : margins)
        m_xml.attribute(name, twips);
    if (m_format == PageFormat::VerticalA4)
        m_xml.value("w:textDirection", u"tbRl"_s);
    m_xml.empty("w:docGrid");
    m_xml.attribute("w:type", u"lines"_s);
    m_xml.attribute("w:linePitch", 360);
    m_xml.close();
    return m_xml.finish();
}

} // namespace hoshin::publish
