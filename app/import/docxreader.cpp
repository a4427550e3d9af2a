// SPDX-License-Identifier: Apache-2.0
#include "import/docxreader.h"

#include "base/xmlgate.h"
#include "import/docxnumbering.h"
#include "import/tablecells.h"
#include "import/ziparchive.h"
#include "model/ruby.h"

#include <QStringList>

#include <pugixml.hpp>

using namespace Qt::StringLiterals;

namespace hoshin::import {

namespace {

bool is(pugi::xml_node node, const char *name) { return qstrcmp(node.name(), name) == 0; }

class DocxReader
{
public:
    DocxReader(ZipArchive &archive, const QString &path, ReadWatch *watch)
        : m_archive(archive), m_path(path), m_watch(watch)
    {}

    Result<DocxText> read();

private:
    Result<void> load(const char *part, pugi::xml_document &dom);
    void readBlocks(pugi::xml_node parent);
    void readParagraph(pugi::xml_node paragraph);
    void readTable(pugi::xml_node table);
    void readInline(pugi::xml_node parent);
    void readRun(pugi::xml_node run);
    void readRuby(pugi::xml_node ruby);
    void readDrawing(pugi::xml_node drawing);
    void readPicture(const QString &name, const char *relationship);
    void readObject(pugi::xml_node object);
    bool isStopped(pugi::xml_node block);
    void flush();
    QStringList readCell(pugi::xml_node cell);

    ZipArchive &m_archive;
    QString m_path;
    ReadWatch *m_watch;
    bool m_stopped = false;
    ptrdiff_t m_bodyEnd = 1;
    pugi::xml_document m_document;
    pugi::xml_document m_numberingXml;
    pugi::xml_document m_styles;
    pugi::xml_document m_footnotes;
    pugi::xml_document m_relationships;
    QSet<QString> m_described;
    QHash<QString, QByteArray> m_pictures;
    qint64 m_pictureBytes = 0;
    DocxNumbering m_numbering;
    QStringList m_lines;
    QString m_line;
    QStringList m_notes;
    std::vector<pugi::xml_node> m_boxes; ///< text boxes of the paragraph being read
};

Result<void> DocxReader::load(const char *part, pugi::xml_document &dom)
{
    const Result<QByteArray> bytes = m_archive.read(part);
    if (!bytes)
        return bytes.error();
    if (bytes->isEmpty())
        return {};
    const QString place = m_path + u'!' + QString::fromUtf8(part);
    if (const Result<void> passed = checkXml(*bytes, place); !passed)
        return passed.error();
    const pugi::xml_parse_result parsed = dom.load_buffer(
        bytes->constData(), size_t(bytes->size()), pugi::parse_default | pugi::parse_ws_pcdata, pugi::encoding_utf8);
    if (!parsed)
        return Error{ErrorCode::Malformed, QString::fromUtf8(parsed.description()), {place}};
    return {};
}

void DocxReader::flush() { m_lines << std::exchange(m_line, {}); }

/// A picture gives its name, a drawing with text its text box.
void DocxReader::readDrawing(pugi::xml_node drawing)
{
    struct Finder final : pugi::xml_tree_walker
    {
        bool for_each(pugi::xml_node &node) override
        {
            const bool nested = !boxes.empty() && isInside(node, boxes.back());
            if (is(node, "w:txbxContent") && !nested)
                boxes.push_back(node);
            else if (is(node, "wp:docPr") && name.isEmpty())
                described = *node.attribute("descr").value() != 0,
                name = QString::fromUtf8(node.attribute(described ? "descr" : "name").value());
            else if (is(node, "a:blip") && !*relationship)
                relationship = node.attribute("r:embed").value();
            return true;
        }
        static bool isInside(pugi::xml_node node, pugi::xml_node box)
        {
            while (node && node != box)
                node = node.parent();
            return bool(node);
        }
        std::vector<pugi::xml_node> boxes;
        QString name;
        bool described = false;
        const char *relationship = "";
    } finder;
    drawing.traverse(finder);
    if (finder.boxes.empty() && is(drawing, "w:drawing")) {
        m_line += pictureMark.toString() + finder.name.simplified();
        readPicture(finder.name.simplified(), finder.relationship);
        if (finder.described)
            m_described.insert(finder.name.simplified());
    }
    m_boxes.insert(m_boxes.end(), finder.boxes.begin(), finder.boxes.end());
}

/// Keeps the picture where it is one that can be printed later; else its words stand alone.
void DocxReader::readPicture(const QString &name, const char *relationship)
{
    constexpr qint64 mostOfOne = 4 << 20;
    constexpr qint64 mostOfAll = 32 << 20;
    const pugi::xml_node found =
        m_relationships.child("Relationships").find_child_by_attribute("Relationship", "Id", relationship);
    const QByteArray target(found.attribute("Target").value());
    if (name.isEmpty() || m_pictures.contains(name) || !target.startsWith("media/"))
        return;
    const Result<QByteArray> bytes = m_archive.read(("word/" + target).constData());
    if (!bytes || bytes->size() > mostOfOne || m_pictureBytes + bytes->size() > mostOfAll)
        return;
    if (bytes->startsWith("\x89PNG\r\n") || bytes->startsWith("\xFF\xD8\xFF")) {
        m_pictureBytes += bytes->size();
        m_pictures.insert(name, *bytes);
    }
}

/// A file of another program inside this one is not kept; its name is, so that a person knows what is missing.
void DocxReader::readObject(pugi::xml_node object)
{
    const pugi::xml_node ole = object.child("o:OLEObject");
    const pugi::xml_node found = m_relationships.child("Relationships")
                                     .find_child_by_attribute("Relationship", "Id", ole.attribute("r:id").value());
    const QString target = QString::fromUtf8(found.attribute("Target").value()).section(u'/', -1);
    const QString kind = QString::fromUtf8(ole.attribute("ProgID").value());
    m_line += objectMark.toString() + (target.isEmpty() ? kind : target).simplified();
}

/// Looks after the body's blocks whether somebody still waits for the result.
bool DocxReader::isStopped(pugi::xml_node block)
{
    if (!m_watch || m_stopped || qstrcmp(block.parent().name(), "w:body") != 0)
        return m_stopped;
    m_stopped = !m_watch->goOn(block.offset_debug(), m_bodyEnd, 10, 60);
    return m_stopped;
}

void DocxReader::readRuby(pugi::xml_node ruby)
{
    const auto wordsOf = [this](pugi::xml_node part) {
        const QString line = std::exchange(m_line, {});
        readInline(part);
        return std::exchange(m_line, line);
    };
    const QString reading = wordsOf(ruby.child("w:rt"));
    const QString words = wordsOf(ruby.child("w:rubyBase"));
    m_line += words.isEmpty() || reading.isEmpty() ? words : model::markedReading(words, reading);
}

void DocxReader::readRun(pugi::xml_node run)
{
    const pugi::xml_node hidden = run.child("w:rPr").child("w:vanish");
    if (hidden && hidden.attribute("w:val").as_string("1") != QByteArrayView("0"))
        return;
    for (const pugi::xml_node node : run.children()) {
        if (is(node, "w:t"))
            m_line += QString::fromUtf8(node.text().get());
        else if (is(node, "w:tab"))
            m_line += u'\u3000';
        else if (is(node, "w:br") || is(node, "w:cr"))
            flush();
        else if (is(node, "w:noBreakHyphen"))
            m_line += u'-';
        else if (is(node, "w:ruby"))
            readRuby(node);
        else if (is(node, "w:footnoteReference")) {
            m_notes << QString::fromUtf8(node.attribute("w:id").value());
            m_line += u"（注%1）"_s.arg(m_notes.size());
        } else if (is(node, "w:drawing") || is(node, "w:pict"))
            readDrawing(node);
        else if (is(node, "w:object"))
            readObject(node);
        else if (is(node, "mc:AlternateContent"))
            readRun(node.child("mc:Choice") ? node.child("mc:Choice") : node.child("mc:Fallback"));
    }
}

/// Runs and what may stand around them. Recursion ends with the gate's depth.
void DocxReader::readInline(pugi::xml_node parent)
{
    for (const pugi::xml_node node : parent.children()) {
        if (is(node, "w:r"))
            readRun(node);
        else if (is(node, "w:ins") || is(node, "w:moveTo") || is(node, "w:hyperlink") || is(node, "w:smartTag")
                 || is(node, "w:fldSimple") || is(node, "w:sdtContent") || is(node, "w:customXml"))
            readInline(node);
        else if (is(node, "w:sdt"))
            readInline(node.child("w:sdtContent"));
    }
}

void DocxReader::readParagraph(pugi::xml_node paragraph)
{
    const pugi::xml_node properties = paragraph.child("w:pPr");
    const QString before = std::exchange(m_line, {});
    readInline(paragraph);
    // Word counts a paragraph that has a number even where it is empty; one that was deleted as a whole it does not
    const pugi::xml_node mark = properties.child("w:rPr");
    const bool gone = mark.child("w:del") || mark.child("w:moveFrom");
    const QString text = std::exchange(m_line, {});
    m_line = before.isEmpty() && !(gone && text.isEmpty()) ? m_numbering.nextLabel(properties) + text : before + text;
    if (!gone)
        flush();
    const std::vector<pugi::xml_node> boxes = std::exchange(m_boxes, {});
    for (const pugi::xml_node box : boxes)
        readBlocks(box);
}

/// The paragraphs of a cell, whatever is nested in it.
QStringList DocxReader::readCell(pugi::xml_node cell)
{
    QStringList outer = std::exchange(m_lines, {});
    const QString line = std::exchange(m_line, {});
    readBlocks(cell);
    if (!m_line.isEmpty())
        flush();
    QStringList lines = std::exchange(m_lines, std::move(outer));
    m_line = line;
    lines.removeAll(QString());
    return lines;
}

void DocxReader::readTable(pugi::xml_node table)
{
    std::vector<std::vector<QStringList>> rows;
    size_t cells = 0;
    for (const pugi::xml_node row : table.children("w:tr")) {
        if (row.child("w:trPr").child("w:del"))
            continue;
        std::vector<QStringList> &columns = rows.emplace_back();
        for (pugi::xml_node cell = row.first_child(); cell; cell = cell.next_sibling()) {
            const pugi::xml_node content = is(cell, "w:sdt") ? cell.child("w:sdtContent").child("w:tc") : cell;
            if (!is(content, "w:tc"))
                continue;
            const pugi::xml_node properties = content.child("w:tcPr");
            const pugi::xml_node merge = properties.child("w:vMerge");
            const bool continued = merge && merge.attribute("w:val").value() != QByteArrayView("restart");
            columns.push_back(continued ? QStringList() : readCell(content));
            const int span = std::clamp(properties.child("w:gridSpan").attribute("w:val").as_int(1), 1, 64);
            columns.resize(columns.size() + size_t(span) - 1);
        }
        cells += columns.size();
    }
    // one cell is a frame around text, not a table
    if (cells == 1) {
        m_lines << rows.front().front();
        return;
    }
    for (const std::vector<QStringList> &columns : rows) {
        QStringList words;
        for (const QStringList &lines : columns)
            words << lines.join(u'\u3000');
        m_lines << joinCells(words);
    }
}

void DocxReader::readBlocks(pugi::xml_node parent)
{
    for (const pugi::xml_node node : parent.children()) {
        if (isStopped(node))
            return;
        if (is(node, "w:p"))
            readParagraph(node);
        else if (is(node, "w:tbl"))
            readTable(node);
        else if (is(node, "w:sdt"))
            readBlocks(node.child("w:sdtContent"));
        else if (is(node, "w:ins") || is(node, "w:moveTo") || is(node, "w:customXml"))
            readBlocks(node);
    }
}

Result<DocxText> DocxReader::read()
{
    const std::pair<const char *, pugi::xml_document *> parts[] = {{"word/document.xml", &m_document},
                                                                   {"word/numbering.xml", &m_numberingXml},
                                                                   {"word/styles.xml", &m_styles},
                                                                   {"word/footnotes.xml", &m_footnotes},
                                                                   {"word/_rels/document.xml.rels", &m_relationships}};
    for (const auto &[part, dom] : parts)
        if (const Result<void> loaded = load(part, *dom); !loaded)
            return loaded.error();
    const pugi::xml_node body = m_document.child("w:document").child("w:body");
    if (!body)
        return Error{ErrorCode::Unsupported, u"Word の文書（word/document.xml）が入っていません"_s, {m_path}};
    m_numbering.load(m_numberingXml, m_styles);
    m_bodyEnd = body.last_child().offset_debug() + 1;
    readBlocks(body);
    if (m_stopped)
        return Error{ErrorCode::Cancelled, {}, {m_path}};
    for (qsizetype i = 0; i < m_notes.size(); ++i) {
        const pugi::xml_node note = m_footnotes.child("w:footnotes")
                                        .find_child_by_attribute("w:footnote", "w:id", m_notes[i].toUtf8().constData());
        m_lines << u"注%1　"_s.arg(i + 1) + readCell(note).join(QString()).trimmed();
    }
    return DocxText{m_lines.join(u'\n') + u'\n', m_described, m_pictures};
}

} // namespace

Result<DocxText> readDocx(const QByteArray &bytes, const QString &path, ReadWatch *watch)
{
    Result<ZipArchive> archive = ZipArchive::open(bytes, path);
    if (!archive)
        return archive.error();
    return DocxReader(*archive, path, watch).read();
}

} // namespace hoshin::import
