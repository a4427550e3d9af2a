// SPDX-License-Identifier: Apache-2.0
#include "import/htmlreader.h"

#include "import/docxreader.h"
#include "import/htmltokens.h"
#include "import/tablecells.h"
#include "model/ruby.h"
#include "text/labels.h"

#include <QSet>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace hoshin::import {

namespace {

using Kind = HtmlToken::Kind;

const QSet<QString> &blocks()
{
    static const QSet<QString> names{
        u"p"_s,       u"div"_s,   u"h1"_s,         u"h2"_s,         u"h3"_s,    u"h4"_s, u"h5"_s,      u"h6"_s,
        u"li"_s,      u"ul"_s,    u"ol"_s,         u"dl"_s,         u"dt"_s,    u"dd"_s, u"section"_s, u"article"_s,
        u"main"_s,    u"table"_s, u"tr"_s,         u"blockquote"_s, u"pre"_s,   u"hr"_s, u"address"_s, u"figure"_s,
        u"caption"_s, u"body"_s,  u"figcaption"_s, u"br"_s,         u"center"_s};
    return names;
}

/// What a page says beside its document.
const QSet<QString> &asides()
{
    static const QSet<QString> names{u"nav"_s,    u"header"_s, u"footer"_s, u"aside"_s, u"form"_s, u"select"_s,
                                     u"button"_s, u"head"_s,   u"rp"_s,     u"del"_s,   u"s"_s};
    return names;
}

bool isHeading(const QString &name) { return name.size() == 2 && name[0] == u'h' && name[1].isDigit(); }

class HtmlReader
{
public:
    enum class Page : quint8 { Any, Published /**< by this program */ };
    explicit HtmlReader(Page page = Page::Any) : m_published(page == Page::Published) {}

    QString read(QStringView html);
    QHash<QString, QByteArray> takePictures() { return std::move(m_pictures); }
    QHash<QString, QString> takeCaptions() { return std::move(m_captions); }

private:
    void open(const HtmlToken &token);
    void close(const HtmlToken &token);
    void addText(const QString &text);
    void endReading();
    void endLine();
    void endCell();
    void endRow();
    void endTable();
    QString takeMarker();
    void openPublished(const HtmlToken &token);
    void closePublished(const HtmlToken &token);
    void addPicture(const HtmlToken &image);

    struct List
    {
        bool ordered = false;
        int next = 1;
    };

    QStringList m_lines;
    QString m_line;
    qsizetype m_rubyStart = -1;    ///< of the words in the line; none: -1
    qsizetype m_readingStart = -1; ///< of the reading behind them
    bool m_blankPending = false;
    bool m_breakPending = false;
    QList<List> m_lists;
    bool m_itemStarts = false;
    QString m_skipping; ///< element that is left out until it closes
    int m_skipDepth = 0;
    int m_tableDepth = 0; ///< tables inside cells are flattened
    bool m_inCell = false;
    QStringList m_cell;
    QStringList m_row;
    QList<QStringList> m_rows;
    bool m_published;
    int m_numberDepth = 0;       ///< spans open from that of a number on
    bool m_captionWords = false; ///< in a caption that is no heading: it names the place of the table, which is known
    QString m_picture;           ///< the last one, while its caption may follow
    bool m_pictureCaption = false;
    QHash<QString, QByteArray> m_pictures;
    QHash<QString, QString> m_captions;
};

/// Blanks of the file's layout vanish between Japanese characters and are one blank elsewhere.
void HtmlReader::addText(const QString &text)
{
    for (const QChar c : text) {
        if (c == u' ' || c == u'\n' || c == u'\t' || c == u'\r') {
            m_blankPending = true;
            m_breakPending = m_breakPending || c == u'\n';
            continue;
        }
        const bool japanese = !m_line.isEmpty() && m_line.back() >= u'\u3000' && c >= u'\u3000';
        if (m_blankPending && !m_line.isEmpty() && !(m_breakPending && japanese))
            m_line += u' ';
        m_blankPending = false;
        m_breakPending = false;
        m_line += c;
    }
}

/// Number or ・ of a list item, unless its text brings a label along.
QString HtmlReader::takeMarker()
{
    if (!std::exchange(m_itemStarts, false) || m_lists.isEmpty())
        return {};
    if (m_published)
        return QString(m_lists.size(), u'\u3000');
    List &list = m_lists.last();
    const int number = list.next++;
    if (text::scanLabel(text::withoutBlanks(m_line)))
        return {};
    return list.ordered ? QString::number(number) + u'\u3000' : u"・"_s;
}

/// Marks the words that the reading just ended belongs to: the end of rt, of ruby or of the line.
void HtmlReader::endReading()
{
    if (m_readingStart < 0)
        return;
    const QString reading = m_line.mid(m_readingStart).trimmed();
    const QString words = m_line.mid(m_rubyStart, m_readingStart - m_rubyStart).trimmed();
    m_line.truncate(m_rubyStart);
    m_line += words.isEmpty() || reading.isEmpty() ? words : model::markedReading(words, reading);
    m_rubyStart = m_line.size();
    m_readingStart = -1;
}

void HtmlReader::endLine()
{
    endReading();
    m_rubyStart = -1;
    const QString line = text::withoutBlanks(m_line).toString();
    if (m_pictureCaption && !m_picture.isEmpty()) {
        m_captions.insert(m_picture, line);
    } else if (!line.isEmpty() && !m_captionWords) {
        const QString whole = takeMarker() + line;
        (m_inCell ? m_cell : m_lines) << whole;
    }
    m_line.clear();
    m_blankPending = false;
    m_breakPending = false;
}

void HtmlReader::endCell()
{
    endLine();
    if (std::exchange(m_inCell, false))
        m_row << std::exchange(m_cell, {}).join(u'\u3000');
}

void HtmlReader::endRow()
{
    endCell();
    if (!m_row.isEmpty())
        m_rows << std::exchange(m_row, {});
}

void HtmlReader::endTable()
{
    endRow();
    // one column is layout, not a table
    const bool layout =
        std::all_of(m_rows.begin(), m_rows.end(), [](const QStringList &row) { return row.size() == 1; });
    for (const QStringList &row : std::as_const(m_rows))
        m_lines << (layout ? row.front() : joinCells(row));
    m_rows.clear();
}

void HtmlReader::open(const HtmlToken &token)
{
    const QString &name = token.name;
    if (m_published)
        openPublished(token);
    if (token.hidden || asides().contains(name)) {
        m_skipping = name;
        m_skipDepth = 1;
        return;
    }
    if (blocks().contains(name))
        endLine();
    if (name == "table"_L1 && ++m_tableDepth == 1)
        m_rows.clear();
    else if (name == "tr"_L1 && m_tableDepth == 1)
        endRow();
    else if ((name == "td"_L1 || name == "th"_L1) && m_tableDepth == 1) {
        endCell();
        m_inCell = true;
    } else if ((name == "ul"_L1 || name == "ol"_L1) && m_lists.size() < 32)
        m_lists.append({name == "ol"_L1, token.start});
    else if (name == "li"_L1)
        m_itemStarts = true;
    else if (name == "ruby"_L1)
        m_rubyStart = m_line.size();
    else if (name == "rt"_L1 && m_rubyStart >= 0) {
        endReading();
        m_readingStart = m_line.size();
    }
}

void HtmlReader::openPublished(const HtmlToken &token)
{
    const QString &name = token.name;
    if (name == "span"_L1 && m_numberDepth == 0 && token.classes == "note"_L1)
        endLine();
    if (name == "span"_L1 && (m_numberDepth > 0 || token.classes == "n"_L1))
        ++m_numberDepth;
    if (blocks().contains(name))
        endLine(); // before what follows says how lines are taken
    if (name == "caption"_L1)
        m_captionWords = true;
    else if (isHeading(name))
        m_captionWords = false;
    else if (name == "figcaption"_L1)
        m_pictureCaption = true;
    else if (name == "img"_L1)
        addPicture(token);
}

void HtmlReader::closePublished(const HtmlToken &token)
{
    const QString &name = token.name;
    if (name == "span"_L1 && m_numberDepth > 0 && --m_numberDepth == 0)
        m_line += u'\u3000';
    if (blocks().contains(name))
        endLine();
    if (name == "caption"_L1)
        m_captionWords = false;
    else if (name == "figcaption"_L1)
        m_pictureCaption = false;
    else if (name == "figure"_L1)
        m_picture.clear();
}

/// A picture in the page becomes the line that names it.
void HtmlReader::addPicture(const HtmlToken &image)
{
    static constexpr QStringView inPage = u"data:image/png;base64,";
    if (!image.source.startsWith(inPage))
        return;
    const QByteArray bytes = QByteArray::fromBase64(QStringView(image.source).sliced(inPage.size()).toUtf8());
    const QString words = image.alternative.simplified();
    QString name = words;
    for (int count = 2; m_pictures.contains(name) && m_pictures.value(name) != bytes; ++count)
        name = words + u'　' + QString::number(count); // two pictures of the same words
    m_pictures.insert(name, bytes);
    m_picture = name;
    m_lines << pictureMark.toString() + name;
}

void HtmlReader::close(const HtmlToken &token)
{
    const QString &name = token.name;
    if (m_published)
        closePublished(token);
    if (blocks().contains(name))
        endLine();
    if (name == "rt"_L1 || name == "ruby"_L1) {
        endReading();
        if (name == "ruby"_L1)
            m_rubyStart = -1;
    } else if (name == "table"_L1 && m_tableDepth > 0) {
        if (--m_tableDepth == 0)
            endTable();
    } else if (name == "tr"_L1 && m_tableDepth == 1) {
        endRow();
    } else if ((name == "td"_L1 || name == "th"_L1) && m_tableDepth == 1) {
        endCell();
    } else if ((name == "ul"_L1 || name == "ol"_L1) && !m_lists.isEmpty()) {
        m_lists.removeLast();
    }
}

QString HtmlReader::read(QStringView html)
{
    HtmlTokens tokens(html);
    for (HtmlToken token = tokens.next(); token.kind != Kind::End; token = tokens.next()) {
        if (!m_skipping.isEmpty()) {
            if (token.name == m_skipping)
                m_skipDepth += token.kind == Kind::Open ? 1 : -1;
            // what never closes does not swallow the page's end
            const bool pageEnds = token.kind == Kind::Close && (token.name == "body"_L1 || token.name == "html"_L1);
            const bool bodyStarts = token.kind == Kind::Open && token.name == "body"_L1;
            if (m_skipDepth > 0 && !pageEnds && !bodyStarts)
                continue;
            m_skipping.clear();
            continue;
        }
        if (token.kind == Kind::Text)
            addText(token.text);
        else if (token.kind == Kind::Open)
            open(token);
        else
            close(token);
    }
    endTable();
    endLine();
    return m_lines.isEmpty() ? QString() : m_lines.join(u'\n') + u'\n';
}

/// What stands inside the main element, if there is one.
QStringView mainPart(QStringView html)
{
    const qsizetype start = html.indexOf(u"<main", 0, Qt::CaseInsensitive);
    if (start < 0)
        return html;
    const qsizetype end = html.indexOf(u"</main", start, Qt::CaseInsensitive);
    return html.sliced(start, (end < 0 ? html.size() : end) - start);
}

/// The first element `name` of the page, its tags included; empty where there is none.
QStringView firstElement(QStringView html, const QString &name)
{
    const qsizetype start = html.indexOf(u'<' + name, 0, Qt::CaseInsensitive);
    const qsizetype end = start < 0 ? -1 : html.indexOf(u"</"_s + name, start, Qt::CaseInsensitive);
    return end < 0 ? QStringView() : html.sliced(start, end - start);
}

} // namespace

PublishedBody readPublishedBody(QStringView markup)
{
    HtmlReader reader(HtmlReader::Page::Published);
    PublishedBody body{.lines = reader.read(markup), .pictures = {}, .captions = {}};
    body.pictures = reader.takePictures();
    body.captions = reader.takeCaptions();
    return body;
}

QString readHtml(QStringView html)
{
    const QStringView main = mainPart(html);
    const bool titled = main.size() == html.size() || main.contains(u"<h1"_s, Qt::CaseInsensitive);
    // many pages set the title of the document above their main element
    const QString title = titled ? QString() : HtmlReader().read(firstElement(html, u"h1"_s));
    return title + HtmlReader().read(main);
}

} // namespace hoshin::import
