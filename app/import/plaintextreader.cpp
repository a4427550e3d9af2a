// SPDX-License-Identifier: Apache-2.0
#include "import/plaintextreader.h"

#include "import/actline.h"
#include "import/documentbuilder.h"
#include "import/tablecells.h"
#include "model/ruby.h"

using namespace Qt::StringLiterals;

namespace hoshin::import {

using model::Clause;
using model::ClauseKind;
using text::LineKind;
using text::TextLine;
using text::TextStyle;

namespace {

/// Below this a 細分 is kept on the deepest level: numbering and exporters recurse over the tree.
constexpr int deepestSubitem = 7;
constexpr qsizetype remarkLength = 60;
constexpr size_t watchEvery = 256; ///< lines
constexpr int textFrom = 60;       ///< percent: unpacking and decoding come before

class PlainTextReader
{
public:
    PlainTextReader(TextStyle style, model::IdSource &ids, const std::vector<LineChoice> &choices)
        : m_style(style), m_builder(ids)
    {
        for (const LineChoice &choice : choices)
            m_choices.insert(choice.line, choice.kind);
    }

    Imported read(const std::vector<TextLine> &lines, ReadWatch *watch);

private:
    void take(const TextLine &line);
    void takeDivision(const TextLine &line);
    void takeArticle(const TextLine &line);
    void takeParagraph(const TextLine &line);
    void takeItem(const TextLine &line);
    void takeRow(const TextLine &line);
    void takeSupplementary(const TextLine &line);
    void takeAppendix(const TextLine &line);
    void takeText(const TextLine &line);
    void takeHead(const TextLine &line);
    bool takeBody(const TextLine &line);
    bool takeAmendmentNote(const TextLine &line);
    Node &paragraphForItems(const TextLine &line);
    void remark(Doubt doubt, const TextLine &line)
    {
        m_remarks.push_back({doubt, line.number, line.line.left(remarkLength).toString()});
    }

    TextStyle m_style;
    DocumentBuilder m_builder;
    QHash<int, LineKind> m_choices; ///< by line
    model::DocumentMeta m_meta;
    std::vector<Remark> m_remarks;
    QString m_caption; ///< waits for its article or paragraph
    Node *m_toc = nullptr;
    Node *m_preamble = nullptr;
    Node *m_table = nullptr; ///< grows while rows follow one another
    Node *m_lastArticle = nullptr;
    bool m_started = false;     ///< a chapter or an article was seen
    QStringView m_next;         ///< the line behind the one that is read
    bool m_numberTaken = false; ///< 規則第12号 below 平成29年3月31日 belongs to that line
};

ClauseKind divisionKind(LineKind kind) { return ClauseKind(int(ClauseKind::Part) + int(kind) - int(LineKind::Part)); }

/// Text of a clause: NFC, no control characters, no unpaired surrogates.
QString clean(QStringView text)
{
    QString result = text.toString();
    for (qsizetype i = 0; i < result.size(); ++i) {
        const QChar c = result[i];
        if (c.isHighSurrogate() && i + 1 < result.size() && result[i + 1].isLowSurrogate()) {
            ++i;
            continue;
        }
        if (c.isSurrogate() || (c < u' ' && c != u'\t') || c.unicode() >= 0xfffe)
            result[i] = QChar::ReplacementCharacter;
        else if (c == u'\t')
            result[i] = u' ';
    }
    return result.normalized(QString::NormalizationForm_C);
}

/// `read` as a line of the kind that a person gave it: all of it is text, only brackets at the start are a heading.
TextLine chosen(const TextLine &read, LineKind kind)
{
    TextLine line{.kind = kind, .indent = read.indent, .number = read.number, .line = read.line, .body = read.line};
    if (kind == LineKind::Subitem)
        line.depth = 1;
    const qsizetype close = line.line.startsWith(u'（') ? line.line.indexOf(u'）') : -1;
    if (kind == LineKind::Article && close > 1) {
        line.heading = line.line.sliced(1, close - 1);
        line.body = line.line.sliced(close + 1).trimmed();
    } else if (kind == LineKind::ArticleCaption && close == line.line.size() - 1 && close > 1) {
        line.heading = line.line.sliced(1, close - 1);
    } else if (kind == LineKind::ArticleCaption || kind == LineKind::Appendix || kind == LineKind::Supplementary
               || (kind >= LineKind::Part && kind <= LineKind::Division)) {
        line.heading = line.line;
        line.body = {};
    }
    return line;
}

Imported PlainTextReader::read(const std::vector<TextLine> &lines, ReadWatch *watch)
{
    m_meta.scheme = QString(text::schemeOf(lines, m_style));
    Imported imported;
    imported.kinds.reserve(lines.size());
    for (const TextLine &read : lines) {
        m_next = &read - lines.data() + 1 < qsizetype(lines.size()) ? (&read)[1].line : QStringView();
        if (watch && imported.kinds.size() % watchEvery == 0
            && !watch->goOn(qsizetype(imported.kinds.size()), qsizetype(lines.size()), textFrom, 100))
            break;
        const auto choice = m_choices.constFind(read.number);
        const TextLine line = choice == m_choices.cend() ? read : chosen(read, *choice);
        if (line.kind != LineKind::TableRow && line.kind != LineKind::Blank)
            m_table = nullptr;
        imported.kinds.push_back(line.kind);
        take(line);
    }
    imported.document = m_builder.finish(m_meta, m_remarks, &imported.lines);
    imported.remarks = std::move(m_remarks);
    return imported;
}

void PlainTextReader::take(const TextLine &line)
{
    switch (line.kind) {
    case LineKind::Blank: return;
    case LineKind::Title: {
        // some put the number above the title
        if (takeActs(m_meta, clean(line.line)))
            return;
        const bool marked = line.line.startsWith(u'○') || line.line.startsWith(u'◯');
        m_meta.title = clean(marked ? line.line.sliced(1) : line.line).trimmed();
        return;
    }
    case LineKind::Toc:
        if (!m_toc)
            m_toc = &m_builder.append(m_builder.root(), ClauseKind::Toc, {}, line.number);
        m_builder.append(*m_toc, ClauseKind::Text, clean(line.line), line.number);
        return;
    case LineKind::Part:
    case LineKind::Chapter:
    case LineKind::Section:
    case LineKind::Subsection:
    case LineKind::Division: takeDivision(line); return;
    case LineKind::ArticleCaption: // the number of the act, right above the first 条, looks like its heading
        if (m_started || !takeActs(m_meta, clean(line.line)))
            m_caption = clean(line.heading);
        return;
    case LineKind::Article: takeArticle(line); return;
    case LineKind::Paragraph: takeParagraph(line); return;
    case LineKind::Item:
    case LineKind::Subitem: takeItem(line); return;
    case LineKind::TableRow: takeRow(line); return;
    case LineKind::Supplementary: takeSupplementary(line); return;
    case LineKind::Appendix: takeAppendix(line); return;
    case LineKind::Text: takeText(line); return;
    }
}

void PlainTextReader::takeDivision(const TextLine &line)
{
    m_started = true;
    m_builder.open(divisionKind(line.kind), line).clause.heading = clean(line.heading);
}

void PlainTextReader::takeArticle(const TextLine &line)
{
    m_started = true;
    Node &article = m_builder.open(ClauseKind::Article, line);
    m_lastArticle = &article;
    article.clause.heading = line.heading.isEmpty() ? std::exchange(m_caption, {}) : clean(line.heading);
    m_caption.clear();
    const bool formal = m_style == TextStyle::Statute || m_style == TextStyle::Reiki;
    if (formal || !line.body.isEmpty())
        m_builder.openInside(ClauseKind::Paragraph, line.number).clause.text = clean(line.body);
}

void PlainTextReader::takeParagraph(const TextLine &line)
{
    m_started = true;
    Node *article = m_builder.nearest(ClauseKind::Article);
    // a 項 that prints its 1 below a 条 without text of its own is the paragraph that was opened with it
    const bool first = article && article->children.size() == 1
        && article->children.front()->clause.kind == ClauseKind::Paragraph
        && article->children.front()->label.isEmpty();
    if (first && line.clause.leading() == 1) {
        Node &front = *article->children.front();
        const std::vector<Node *> below = std::exchange(front.children, {});
        if (front.clause.text.isEmpty())
            article->children.clear();
        else
            front.clause.kind = ClauseKind::Text;
        article->children.insert(article->children.end(), below.begin(), below.end());
    }
    Node &paragraph = m_builder.open(ClauseKind::Paragraph, line);
    paragraph.clause.text = clean(line.body);
    paragraph.clause.heading = std::exchange(m_caption, {});
}

/// 号 stand below a 項: where the article has none yet it gets an empty one.
Node &PlainTextReader::paragraphForItems(const TextLine &line)
{
    if (m_builder.nearest(ClauseKind::Table) || m_builder.nearest(ClauseKind::Paragraph))
        return m_builder.top();
    const ClauseKind kind = m_builder.top().clause.kind;
    if (kind == ClauseKind::Article || kind == ClauseKind::Supplementary)
        return m_builder.openInside(ClauseKind::Paragraph, line.number);
    return m_builder.top();
}

void PlainTextReader::takeItem(const TextLine &line)
{
    m_started = true;
    paragraphForItems(line);
    if (Node *table = m_builder.nearest(ClauseKind::Table)) {
        m_builder.closeTo(*table);
        m_builder.append(*table, ClauseKind::Text, clean(line.line), line.number);
        return;
    }
    const int depth = std::min(int(line.depth), deepestSubitem);
    if (depth < line.depth)
        remark(Doubt::TooDeep, line);
    Node &item = depth == 0 ? m_builder.open(ClauseKind::Item, line) : m_builder.open(ClauseKind::Subitem, line, depth);
    item.clause.text = clean(line.body);
}

void PlainTextReader::takeRow(const TextLine &line)
{
    if (isRuler(line.line))
        return;
    if (!m_table) {
        if (m_builder.top().clause.kind == ClauseKind::Article)
            m_builder.openInside(ClauseKind::Paragraph, line.number);
        Node *appendix = m_builder.nearest(ClauseKind::Table);
        m_table = appendix ? appendix : &m_builder.append(m_builder.top(), ClauseKind::Table, {}, line.number);
    }
    Node &row = m_builder.append(*m_table, ClauseKind::TableRow, {}, line.number);
    for (const QString &cell : splitCells(line.line))
        m_builder.append(row, ClauseKind::TableCell, clean(cell), line.number);
    const auto first = std::find_if(m_table->children.begin(), m_table->children.end(),
                                    [](const Node *node) { return node->clause.kind == ClauseKind::TableRow; });
    if ((*first)->children.size() != row.children.size())
        remark(Doubt::CellsUnequal, line);
}

void PlainTextReader::takeSupplementary(const TextLine &line)
{
    m_started = true;
    Node *before = m_builder.nearest(ClauseKind::Supplementary);
    if (line.label.isEmpty() && before) {
        before->clause.heading = clean(line.heading);
        return;
    }
    TextLine unlabelled = line;
    unlabelled.label = {};
    Node &supplementary = m_builder.open(ClauseKind::Supplementary, unlabelled);
    m_lastArticle = nullptr;
    supplementary.clause.heading = clean(line.heading);
    if (line.body.endsWith(u'。'))
        m_builder.openInside(ClauseKind::Paragraph, line.number).clause.text = clean(line.body);
    else
        supplementary.clause.text = clean(line.body);
}

void PlainTextReader::takeAppendix(const TextLine &line)
{
    m_started = true;
    m_builder.closeTo(m_builder.root());
    m_builder.open(ClauseKind::Table, line).clause.heading = clean(line.heading);
    m_lastArticle = nullptr;
}

/// （平26訓令5・追加）
bool PlainTextReader::takeAmendmentNote(const TextLine &line)
{
    if (!text::isAmendmentNote(line.line) || !m_lastArticle)
        return false;
    m_lastArticle->clause.amendmentNote = clean(line.line);
    return true;
}

/// Lines between the title and the first clause: number and history of the document, 制定文, 前文.
void PlainTextReader::takeHead(const TextLine &line)
{
    if (!m_preamble && std::exchange(m_numberTaken, false))
        return;
    if (!m_preamble && takeActs(m_meta, clean(line.line)))
        return;
    if (!m_preamble && isDateAlone(line.line) && takeActs(m_meta, clean(line.line) + clean(m_next))) {
        m_numberTaken = true;
        return;
    }
    if (m_meta.title.isEmpty() && !m_preamble) {
        m_meta.title = clean(line.line);
        return;
    }
    if (!m_preamble)
        m_preamble = &m_builder.append(m_builder.root(), ClauseKind::Preamble, {}, line.number);
    m_builder.append(*m_preamble, ClauseKind::Text, clean(line.line), line.number);
}

/// A line without a number that is the text of what was just opened.
bool PlainTextReader::takeBody(const TextLine &line)
{
    const Node &top = m_builder.top();
    const ClauseKind kind = top.clause.kind;
    const bool opensText = kind == ClauseKind::Article || kind == ClauseKind::Supplementary
        || (kind >= ClauseKind::Part && kind <= ClauseKind::Division);
    if (opensText && top.children.empty()) {
        Node &paragraph = m_builder.openInside(ClauseKind::Paragraph, line.number);
        paragraph.clause.text = clean(line.body);
        paragraph.clause.heading = std::exchange(m_caption, {});
        return true;
    }
    // the number stood on a line of its own
    const bool waits = top.clause.text.isEmpty() && top.children.empty() && kind >= ClauseKind::Paragraph
        && kind <= ClauseKind::Subitem;
    if (waits)
        m_builder.top().clause.text = clean(line.body);
    return waits;
}

void PlainTextReader::takeText(const TextLine &line)
{
    if (!m_started) {
        takeHead(line);
        return;
    }
    if (takeAmendmentNote(line) || takeBody(line))
        return;
    const QString caption = std::exchange(m_caption, {}); // of nothing: a line like this one
    Node *table = m_builder.nearest(ClauseKind::Table);
    if (table)
        m_builder.closeTo(*table);
    else if (const Node *paragraph = m_builder.nearest(ClauseKind::Paragraph))
        m_builder.closeTo(*paragraph);
    if (!caption.isEmpty())
        m_builder.append(m_builder.top(), ClauseKind::Text, u'（' + caption + u'）', line.number);
    m_builder.append(m_builder.top(), ClauseKind::Text, clean(line.body), line.number);
    const bool formal = m_style == TextStyle::Statute || m_style == TextStyle::Reiki;
    if (formal && !table && !m_choices.contains(line.number))
        remark(Doubt::LineWithoutNumber, line);
}

} // namespace

/// Readings, by the line they stand on; lines count from 1.
using LineReadings = QHash<int, QList<model::Span>>;

/// `text` without its readings: a label with ruby is a label all the same.
static QString withoutReadings(QStringView text, LineReadings &readings)
{
    QString plain;
    int number = 0;
    for (const QStringView line : text.tokenize(u'\n')) {
        if (++number > 1)
            plain += u'\n';
        model::ReadText read = model::readReadings(line);
        plain += read.text;
        if (!read.spans.isEmpty())
            readings.insert(number, read.spans);
    }
    return plain;
}

/// Where the words of `clause` stand on their line; a cell stands behind the one before it.
static qsizetype placeOnLine(const Clause &clause, QStringView line, qsizetype &from)
{
    const qsizetype at = clause.text.isEmpty() ? -1 : line.indexOf(clause.text, from);
    if (at >= 0 && clause.kind == ClauseKind::TableCell)
        from = at + clause.text.size();
    return at;
}

/// Puts the readings over the words of clauses; in labels and headings they fall away.
class ReadingPlacer
{
public:
    ReadingPlacer(const Imported &imported, const QStringList &lines, const LineReadings &readings)
        : m_lines(lines), m_readings(readings)
    {
        for (const ClauseLine &line : imported.lines)
            m_lineOf.insert(line.clause, line.line);
    }

    void place(Clause &clause)
    {
        const int number = m_lineOf.value(clause.id);
        if (number != m_line && number > 0) {
            m_line = number;
            m_from = 0;
        }
        if (number > 0 && !take(clause, number) && number < m_lines.size()
            && !m_lines.at(number - 1).contains(clause.text))
            take(clause, number + 1); // 第1条（目的） stands above its text
        for (Clause &child : clause.children)
            place(child);
    }

private:
    /// The readings of a line that stand over words of the clause. Whether the line has the clause's text and readings.
    bool take(Clause &clause, int number)
    {
        const auto found = m_readings.constFind(number);
        const qsizetype at = found == m_readings.cend() ? -1 : placeOnLine(clause, m_lines.at(number - 1), m_from);
        if (at < 0)
            return false;
        for (model::Span span : *found) {
            span.start -= int(at);
            if (span.start >= 0 && span.start + span.length <= clause.text.size())
                clause.spans.append(span);
        }
        return true;
    }

    const QStringList &m_lines;
    const LineReadings &m_readings;
    QHash<model::ClauseId, int> m_lineOf;
    int m_line = 0;
    qsizetype m_from = 0;
};

TextStyle styleOf(QStringView text)
{
    if (!text.contains(u'《'))
        return text::detectStyle(text);
    const QString plain = model::readReadings(text).text;
    return text::detectStyle(plain);
}

Imported readPlainText(QStringView text, TextStyle style, model::IdSource &ids, const std::vector<LineChoice> &choices,
                       ReadWatch *watch)
{
    LineReadings readings;
    const QString plain = text.contains(u'《') ? withoutReadings(text, readings) : QString();
    if (readings.isEmpty())
        return PlainTextReader(style, ids, choices).read(text::classifyLines(text, style), watch);
    Imported imported = PlainTextReader(style, ids, choices).read(text::classifyLines(plain, style), watch);
    Clause root = imported.document.root();
    ReadingPlacer(imported, plain.split(u'\n'), readings).place(root);
    imported.document.setRoot(root);
    return imported;
}

Imported readPlainText(QStringView text, model::IdSource &ids) { return readPlainText(text, styleOf(text), ids); }

} // namespace hoshin::import
