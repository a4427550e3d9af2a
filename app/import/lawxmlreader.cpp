// SPDX-License-Identifier: Apache-2.0
#include "base/utf8.h"
#include "base/xmlgate.h"
#include "import/documentbuilder.h"
#include "import/lawxml.h"
#include "import/lawxmlnames.h"
#include "model/ruby.h"

#include <pugixml.hpp>

using namespace Qt::StringLiterals;

namespace hoshin::import {

using model::ClauseKind;

namespace {

enum class Ruby : quint8 { BaseOnly, Marked /**< ｜強靱《きょうじん》, which the builder takes apart */ };

/// Text of mixed content, no line breaks of the file.
void appendText(pugi::xml_node node, QString &text, Ruby ruby)
{
    for (const pugi::xml_node child : node.children()) {
        if (child.type() == pugi::node_pcdata || child.type() == pugi::node_cdata) {
            for (const QChar c : QString::fromUtf8(child.value()))
                if (c != u'\n' && c != u'\r' && c != u'\t')
                    text += c;
        } else if (qstrcmp(child.name(), "Fig") == 0) {
            text += u"〔図〕"_s + QString::fromUtf8(child.attribute("src").value());
        } else if (qstrcmp(child.name(), "Ruby") == 0 && ruby == Ruby::Marked) {
            QString base;
            QString reading;
            appendText(child, base, Ruby::BaseOnly);
            for (const pugi::xml_node rt : child.children("Rt"))
                appendText(rt, reading, Ruby::BaseOnly);
            text += base.isEmpty() || reading.isEmpty() ? base : model::markedReading(base, reading);
        } else if (qstrcmp(child.name(), "Rt") != 0) {
            appendText(child, text, ruby);
        }
    }
}

QString textOf(pugi::xml_node node, Ruby ruby = Ruby::BaseOnly)
{
    QString text;
    appendText(node, text, ruby);
    // blanks of ASCII at the ends are the file's indentation
    while (text.startsWith(u' '))
        text.remove(0, 1);
    while (text.endsWith(u' '))
        text.chop(1);
    return text.normalized(QString::NormalizationForm_C);
}

/// Sentences of a …Sentence or a cell: joined, columns with U+3000 between.
QString sentencesOf(pugi::xml_node node)
{
    QString text;
    for (const pugi::xml_node child : node.children()) {
        if (child.type() != pugi::node_element)
            continue;
        const bool column = qstrcmp(child.name(), "Column") == 0;
        if (column && !text.isEmpty())
            text += u'\u3000';
        text += qstrcmp(child.name(), "Sentence") == 0 ? textOf(child, Ruby::Marked) : sentencesOf(child);
    }
    return text.isEmpty() && !node.first_child().empty() ? textOf(node, Ruby::Marked) : text;
}

QString withoutBrackets(const QString &text)
{
    const bool bracketed = text.size() > 1 && text::isOpening(text.front()) && text::bracketEnd(text) == text.size();
    return bracketed ? text.mid(1, text.size() - 2) : text;
}

/// 244_6 and 62:63.
text::ClauseNumber parseNum(const QString &num)
{
    text::ClauseNumber number;
    bool last = false;
    for (qsizetype at = 0; at < num.size();) {
        qsizetype end = at;
        while (end < num.size() && num[end].isDigit())
            ++end;
        bool ok = false;
        const int part = QStringView(num).sliced(at, end - at).toInt(&ok);
        if (!ok || size_t(number.count) + number.lastCount >= number.parts.size() || part > 9'999'999)
            return {};
        number.parts[size_t(number.count) + number.lastCount] = part;
        ++(last ? number.lastCount : number.count);
        if (end < num.size() && num[end] == u':')
            last = true;
        at = end + 1;
    }
    return number;
}

class LawReader
{
public:
    LawReader(const QByteArray &bytes, const QString &path, model::IdSource &ids)
        : m_bytes(bytes), m_path(path), m_builder(ids)
    {}

    Result<ImportedLaw> read();

private:
    void readBody(pugi::xml_node body);
    void readChildren(pugi::xml_node parent);
    void readElement(pugi::xml_node element, ClauseKind kind);
    void readDivision(pugi::xml_node element, ClauseKind kind);
    void readArticle(pugi::xml_node element);
    void readNumbered(pugi::xml_node element, ClauseKind kind);
    void readSupplementary(pugi::xml_node element);
    void readContents(pugi::xml_node element, Node &toc);
    void readPreamble(pugi::xml_node element);
    void readTable(pugi::xml_node element);
    void readRows(pugi::xml_node element, Node &table);
    void readText(pugi::xml_node element);

    Node &open(ClauseKind kind, pugi::xml_node element, const QString &label, int depth = 0);
    void remember(Node &node, pugi::xml_node element) { m_elements.push_back({&node, element}); }
    void check(pugi::xml_node element, ClauseKind kind);
    void remark(pugi::xml_node element, const QString &what);
    ImportedLaw finish(pugi::xml_node law);

    const QByteArray &m_bytes;
    QString m_path;
    DocumentBuilder m_builder;
    pugi::xml_document m_dom;
    model::DocumentMeta m_meta;
    std::vector<Remark> m_remarks;
    std::vector<std::pair<Node *, pugi::xml_node>> m_elements;
    Node *m_preamble = nullptr;
};

QString pathOf(pugi::xml_node element)
{
    QString path;
    for (pugi::xml_node node = element; node.type() == pugi::node_element; node = node.parent()) {
        int place = 1;
        for (pugi::xml_node before = node.previous_sibling(node.name()); before;
             before = before.previous_sibling(node.name()))
            ++place;
        path.prepend(u"/%1[%2]"_s.arg(QString::fromUtf8(node.name())).arg(place));
    }
    return path;
}

void LawReader::remark(pugi::xml_node element, const QString &what)
{
    const ErrorLocation place = locate(m_bytes, element.offset_debug());
    m_remarks.push_back({Doubt::OutsideSchema, place.line, pathOf(element) + u": "_s + what});
}

/// What the schema demands and real files lack.
void LawReader::check(pugi::xml_node element, ClauseKind kind)
{
    const pugi::xml_attribute num = element.attribute("Num");
    const bool integer = kind == ClauseKind::Paragraph || kind == ClauseKind::Table;
    if (integer && num && QByteArray(num.value()).toInt() < 1)
        remark(element, u"Num=\"%1\" is no positive integer"_s.arg(QString::fromUtf8(num.value())));
    const bool counted = kind >= ClauseKind::Part && kind <= ClauseKind::Subitem;
    if (counted && !num)
        remark(element, u"Num is missing"_s);
    if (kind < ClauseKind::Part || kind > ClauseKind::Division)
        return;
    for (const pugi::xml_node child : element.children()) {
        const auto below = lawElementKind(child.name());
        if (below && *below > kind && *below <= ClauseKind::Article)
            return;
    }
    remark(element, u"no article or division inside"_s);
}

Node &LawReader::open(ClauseKind kind, pugi::xml_node element, const QString &label, int depth)
{
    text::TextLine line;
    line.label = label;
    const text::Label scanned = text::scanLabel(label);
    line.style = scanned.style;
    line.clause = parseNum(QString::fromUtf8(element.attribute("Num").value()));
    if (line.clause.count == 0)
        line.clause = scanned.number;
    Node &node = m_builder.open(kind, line, depth);
    remember(node, element);
    check(element, kind);
    return node;
}

void LawReader::readDivision(pugi::xml_node element, ClauseKind kind)
{
    const QString title = textOf(element.child((lawElementName(kind) + "Title").constData()));
    const text::Label label = text::scanLabel(title);
    Node &node = open(kind, element, label ? title.left(label.length) : QString());
    node.clause.heading = label ? title.mid(label.content) : title;
    readChildren(element);
}

/// An article that our own writer put around what had none, because the schema demands one.
static bool isWrapper(pugi::xml_node article)
{
    return article.attribute("Hide").as_bool() && textOf(article.child("ArticleTitle")).isEmpty();
}

void LawReader::readArticle(pugi::xml_node element)
{
    if (isWrapper(element)) {
        const bool empty = textOf(element).isEmpty();
        if (!empty)
            readChildren(element);
        return;
    }
    const QString title = textOf(element.child("ArticleTitle"));
    const pugi::xml_node caption = element.child("ArticleCaption");
    Node &node = open(ClauseKind::Article, element, title);
    node.clause.heading = withoutBrackets(textOf(caption));
    node.clause.amendmentNote = textOf(element.child("SupplNote"));
    readChildren(element);
    if (node.children.empty())
        remark(element, u"no paragraph inside"_s);
}

void LawReader::readNumbered(pugi::xml_node element, ClauseKind kind)
{
    const QByteArray name(element.name());
    const bool paragraph = kind == ClauseKind::Paragraph;
    const QString label = textOf(element.child((paragraph ? name + "Num" : name + "Title").constData()));
    const int depth = kind == ClauseKind::Subitem ? name.mid(7).toInt() : 0;
    Node &node = open(kind, element, label, depth);
    node.clause.heading = withoutBrackets(textOf(element.child("ParagraphCaption")));
    const pugi::xml_node sentence = element.child((name + "Sentence").constData());
    node.clause.text = sentencesOf(sentence);
    readChildren(element);
}

void LawReader::readSupplementary(pugi::xml_node element)
{
    const QString label = textOf(element.child("SupplProvisionLabel"));
    QString compact = label;
    compact.remove(u'\u3000').remove(u' ');
    Node &node = open(ClauseKind::Supplementary, element, compact == u"附則"_s ? QString() : label);
    node.clause.heading = QString::fromUtf8(element.attribute("AmendLawNum").value());
    if (element.attribute("Extract").as_bool())
        node.clause.text = u"抄"_s;
    readChildren(element);
}

/// One Text a line of the 目次, indented by nothing: its labels say the level.
void LawReader::readContents(pugi::xml_node element, Node &toc)
{
    QString line;
    for (const pugi::xml_node child : element.children()) {
        if (child.type() != pugi::node_element)
            continue;
        const QByteArrayView name(child.name());
        if (name.startsWith("TOC") && !name.endsWith("Label")) {
            if (!line.isEmpty())
                m_builder.append(toc, ClauseKind::Text, std::exchange(line, {}), 0);
            readContents(child, toc);
        } else {
            if (!line.isEmpty() && name != "ArticleRange" && name != "ArticleCaption")
                m_builder.append(toc, ClauseKind::Text, std::exchange(line, {}), 0);
            line += textOf(child);
        }
    }
    if (!line.isEmpty())
        m_builder.append(toc, ClauseKind::Text, line, 0);
}

void LawReader::readPreamble(pugi::xml_node element)
{
    if (qstrcmp(element.name(), "EnactStatement") == 0) {
        if (!m_preamble) {
            m_preamble = &m_builder.append(m_builder.root(), ClauseKind::Preamble, {}, 0);
            remember(*m_preamble, element);
        }
        m_builder.append(*m_preamble, ClauseKind::Text, textOf(element, Ruby::Marked), 0);
        return;
    }
    Node &preamble = m_builder.append(m_builder.root(), ClauseKind::Preamble, {}, 0);
    remember(preamble, element);
    for (const pugi::xml_node paragraph : element.children("Paragraph"))
        m_builder.append(preamble, ClauseKind::Text, sentencesOf(paragraph.child("ParagraphSentence")), 0);
}

void LawReader::readRows(pugi::xml_node element, Node &table)
{
    for (const pugi::xml_node row : element.children()) {
        const QByteArrayView name(row.name());
        if (name != "TableRow" && name != "TableHeaderRow")
            continue;
        Node &rowNode = m_builder.append(table, ClauseKind::TableRow, {}, 0);
        for (const pugi::xml_node cell : row.children())
            if (cell.type() == pugi::node_element)
                m_builder.append(rowNode, ClauseKind::TableCell, sentencesOf(cell), 0);
    }
}

/// A 表 inside a clause, or a 別表, 様式 … with title; what is no row becomes Text.
void LawReader::readTable(pugi::xml_node element)
{
    const QByteArray name(element.name());
    Node *table = nullptr;
    if (name == "TableStruct") {
        table = &m_builder.append(m_builder.top(), ClauseKind::Table, {}, 0);
        remember(*table, element);
        check(element, ClauseKind::Table);
    } else {
        if (!name.startsWith("SupplProvision"))
            m_builder.closeTo(m_builder.root());
        const QString title = textOf(element.child(name == "Appdx" ? "ArithFormulaNum" : (name + "Title").constData()));
        const qsizetype blank = title.indexOf(u'\u3000');
        table = &open(ClauseKind::Table, element, blank < 0 ? title : title.left(blank));
        table->number = {};
        table->clause.heading = blank < 0 ? QString() : title.mid(blank + 1);
    }
    for (const pugi::xml_node child : element.children()) {
        const QByteArrayView part(child.name());
        if (part == "RelatedArticleNum") {
            table->clause.heading += textOf(child);
        } else if (part == "TableStructTitle") {
            table->clause.heading = textOf(child);
        } else if (part == "Table" || part == "TableStruct") {
            if (part == "TableStruct" && child.child("TableStructTitle"))
                m_builder.append(*table, ClauseKind::Text, textOf(child.child("TableStructTitle")), 0);
            readRows(part == "Table" ? child : child.child("Table"), *table);
        } else if (child.type() == pugi::node_element && !part.endsWith("Title") && part != "ArithFormulaNum") {
            m_builder.append(*table, ClauseKind::Text, textOf(child, Ruby::Marked), 0);
        }
    }
}

void LawReader::readText(pugi::xml_node element)
{
    remember(m_builder.append(m_builder.top(), ClauseKind::Text, textOf(element, Ruby::Marked), 0), element);
}

void LawReader::readElement(pugi::xml_node element, ClauseKind kind)
{
    switch (kind) {
    case ClauseKind::Toc: {
        Node &toc = m_builder.append(m_builder.root(), ClauseKind::Toc, {}, 0);
        remember(toc, element);
        readContents(element, toc);
        return;
    }
    case ClauseKind::Preamble: readPreamble(element); return;
    case ClauseKind::Article: readArticle(element); return;
    case ClauseKind::Paragraph:
    case ClauseKind::Item:
    case ClauseKind::Subitem: readNumbered(element, kind); return;
    case ClauseKind::Supplementary: readSupplementary(element); return;
    case ClauseKind::Table: readTable(element); return;
    case ClauseKind::Text: readText(element); return;
    default: readDivision(element, kind); return;
    }
}

/// Recursion ends with the gate: no element is deeper than maximumXmlDepth.
void LawReader::readChildren(pugi::xml_node parent)
{
    Node &here = m_builder.top();
    for (const pugi::xml_node child : parent.children()) {
        if (child.type() != pugi::node_element)
            continue;
        const QByteArray name(child.name());
        if (const std::optional<ClauseKind> kind = lawElementKind(name)) {
            readElement(child, *kind);
            m_builder.closeTo(here);
        } else if (!name.endsWith("Title") && !name.endsWith("Sentence") && !name.endsWith("Num")
                   && !name.endsWith("Caption") && !name.endsWith("Label") && name != "SupplNote") {
            remark(child, u"unknown element"_s);
            readText(child);
        }
    }
}

void LawReader::readBody(pugi::xml_node body)
{
    for (const pugi::xml_node child : body.children()) {
        if (child.type() != pugi::node_element)
            continue;
        const QByteArray name(child.name());
        if (name == "LawTitle") {
            m_meta.title = textOf(child);
        } else if (name == "MainProvision") {
            readChildren(child);
        } else if (const std::optional<ClauseKind> kind = lawElementKind(name)) {
            readElement(child, *kind);
        } else {
            remark(child, u"unknown element"_s);
            readText(child);
        }
        m_builder.closeTo(m_builder.root());
    }
}

ImportedLaw LawReader::finish(pugi::xml_node law)
{
    ImportedLaw imported;
    imported.document = m_builder.finish(m_meta, m_remarks);
    imported.remarks = std::move(m_remarks);
    imported.source.bytes = m_bytes;
    imported.source.title = m_meta.title;
    imported.source.instrument = m_meta.instrument;
    QHash<const void *, int> indexes;
    int count = 0;
    for (pugi::xml_node node = law; node;) {
        if (node.type() == pugi::node_element)
            indexes.insert(node.internal_object(), count++);
        pugi::xml_node next = node.first_child();
        while (!next && node && node != law) {
            next = node.next_sibling();
            if (!next)
                node = node.parent();
        }
        node = next;
    }
    const model::Numbering numbering(imported.document);
    imported.source.elements.reserve(qsizetype(m_elements.size()));
    for (const auto &[node, element] : m_elements)
        imported.source.elements.insert(
            node->clause.id,
            {indexes.value(element.internal_object()), lawFingerprint(numbering, numbering.indexOf(node->clause.id))});
    return imported;
}

Result<ImportedLaw> LawReader::read()
{
    if (const Result<void> passed = checkXml(m_bytes, m_path); !passed)
        return passed.error();
    const pugi::xml_parse_result parsed = m_dom.load_buffer(
        m_bytes.constData(), size_t(m_bytes.size()), pugi::parse_default | pugi::parse_ws_pcdata, pugi::encoding_utf8);
    if (!parsed)
        return Error{ErrorCode::Malformed, QString::fromUtf8(parsed.description()),
                     locate(m_bytes, parsed.offset, m_path)};
    const pugi::xml_node law = m_dom.document_element();
    if (qstrcmp(law.name(), "Law") != 0)
        return Error{ErrorCode::Unsupported, u"the root element is not Law"_s, {m_path, 1, 1}};
    m_meta.scheme = u"statute"_s;
    m_meta.instrument = textOf(law.child("LawNum"));
    const pugi::xml_node body = law.child("LawBody");
    if (!body || !body.child("MainProvision"))
        return Error{ErrorCode::Malformed, u"Law/LawBody/MainProvision is missing"_s,
                     locate(m_bytes, law.offset_debug(), m_path)};
    readBody(body);
    return finish(law);
}

} // namespace

Result<ImportedLaw> readLawXml(const QByteArray &bytes, const QString &path, model::IdSource &ids)
{
    return LawReader(bytes, path, ids).read();
}

} // namespace hoshin::import
