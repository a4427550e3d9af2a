// SPDX-License-Identifier: Apache-2.0
#include "xml/documentxml.h"
#include "xml/dom.h"
#include "xml/words.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace hoshin::xml {

using namespace model;

namespace {

constexpr int deepestClause = 60;

/// Reads format versions 1 and 2, which adds ruby. Functions return false once `error` is set.
class DocumentReader
{
public:
    DocumentReader(const Dom &dom, bool withRuby) : m_dom(dom), m_withRuby(withRuby) {}

    Result<Document> read();

private:
    bool readMeta(const pugi::xml_node &node);
    bool readHistory(const pugi::xml_node &node, DocumentMeta &meta);
    bool readClause(const pugi::xml_node &node, Clause &clause, int depth);
    bool readAttributes(const pugi::xml_node &node, Clause &clause);
    bool readText(const pugi::xml_node &node, Clause &clause);
    bool readReference(const pugi::xml_node &node, Reference &reference);
    bool accept(const AttributeReader &attributes)
    {
        m_error = attributes.error();
        return !m_error;
    }
    bool fail(const Error &error)
    {
        m_error = error;
        return false;
    }

    const Dom &m_dom;
    bool m_withRuby;
    bool m_hasRuby = false;
    Document m_document;
    std::vector<ClauseId> m_ids;
    std::optional<Error> m_error;
};

bool DocumentReader::readReference(const pugi::xml_node &node, Reference &reference)
{
    return accept(AttributeReader(m_dom, node)
                      .word("form", reference.form, parseForm)
                      .id("to", reference.first)
                      .id("last", reference.last)
                      .text("law", reference.law)
                      .text("part", reference.part));
}

bool DocumentReader::readText(const pugi::xml_node &node, Clause &clause)
{
    if (!accept(AttributeReader(m_dom, node)))
        return false;
    for (const pugi::xml_node &child : node.children()) {
        if (child.type() == pugi::node_pcdata || child.type() == pugi::node_cdata) {
            appendUtf8(clause.text, child.value());
            continue;
        }
        const QByteArrayView name(child.name());
        Span span{.start = int(clause.text.size())};
        if (name == "ref") {
            if (!readReference(child, span.reference))
                return false;
        } else if (name == "ph") {
            span.kind = SpanKind::Placeholder;
            if (!accept(AttributeReader(m_dom, child).text("name", span.placeholder)))
                return false;
        } else if (name == "ruby" && m_withRuby) {
            span.kind = SpanKind::Ruby;
            m_hasRuby = true;
            if (!accept(AttributeReader(m_dom, child).text("reading", span.reading)))
                return false;
            if (span.reading.isEmpty())
                return fail(m_dom.malformed(child, u"<ruby> には reading が必要です"_s));
        } else {
            return fail(m_dom.unknownElement(child));
        }
        const std::optional<QString> words = plainText(child);
        if (!words || words->isEmpty())
            return fail(m_dom.malformed(child, u"<%1> には文字だけを置きます"_s.arg(QString::fromUtf8(child.name()))));
        clause.text += *words;
        span.length = int(words->size());
        clause.spans.append(span);
    }
    return true;
}

/// "3_2" as {3, 2}.
static std::optional<std::vector<int>> parseFixed(const QString &text)
{
    std::vector<int> numbers;
    for (const QString &part : text.split(u'_')) {
        bool ok = false;
        numbers.push_back(part.toInt(&ok));
        if (!ok)
            return std::nullopt;
    }
    return numbers;
}

bool DocumentReader::readAttributes(const pugi::xml_node &node, Clause &clause)
{
    QByteArray figure;
    const bool good = accept(AttributeReader(m_dom, node)
                                 .id("id", clause.id)
                                 .number("branch", clause.number.branchDepth)
                                 .number("span", clause.number.span)
                                 .word("fixed", clause.number.fixed, parseFixed)
                                 .text("label", clause.number.label)
                                 .text("heading", clause.heading)
                                 .word("publication", clause.publication, parsePublication)
                                 .text("reason", clause.publicationReason)
                                 .text("summary", clause.summary)
                                 .text("note", clause.amendmentNote)
                                 .word("origin", clause.origin.kind, parseOrigin)
                                 .id("from", clause.origin.id)
                                 .bytes("figure", figure));
    const auto decoded = QByteArray::fromBase64Encoding(figure, QByteArray::AbortOnBase64DecodingErrors);
    if (good && !decoded)
        return fail(m_dom.malformed(node, u"the figure is not base64"_s));
    clause.figure = *decoded;
    if (!clause.id.isNull())
        m_ids.push_back(clause.id);
    return good;
}

/// How many clauses stand directly below `node`: all elements but the text.
static qsizetype clausesIn(const pugi::xml_node &node)
{
    qsizetype count = 0;
    for (const pugi::xml_node &child : node.children())
        count += child.type() == pugi::node_element && QByteArrayView(child.name()) != "t";
    return count;
}

bool DocumentReader::readClause(const pugi::xml_node &node, Clause &clause, int depth)
{
    if (depth > deepestClause)
        return fail(m_dom.malformed(node, u"%1 段より深く重なっています"_s.arg(deepestClause)));
    if (!readAttributes(node, clause))
        return false;
    if (const qsizetype count = clausesIn(node))
        clause.children.reserve(count);
    bool first = true;
    for (const pugi::xml_node &child : node.children()) {
        if (isBlankText(child))
            continue;
        const QByteArrayView name(child.name());
        if (first && name == "t") {
            if (!readText(child, clause))
                return false;
        } else {
            const std::optional<ClauseKind> kind = kindOfElement(name);
            if (!kind || kind == ClauseKind::Root)
                return fail(m_dom.unknownElement(child));
            Clause &added = clause.children.emplaceBack();
            added.kind = *kind;
            if (!readClause(child, added, depth + 1))
                return false;
        }
        first = false;
    }
    return true;
}

bool DocumentReader::readHistory(const pugi::xml_node &node, DocumentMeta &meta)
{
    if (QByteArrayView(node.name()) != "amended")
        return fail(m_dom.unknownElement(node));
    HistoryEntry entry;
    if (!accept(AttributeReader(m_dom, node).date("date", entry.date).text("instrument", entry.instrument)))
        return false;
    meta.history.push_back(entry);
    return true;
}

bool DocumentReader::readMeta(const pugi::xml_node &node)
{
    DocumentMeta meta;
    meta.scheme.clear();
    if (!accept(AttributeReader(m_dom, node)
                    .text("title", meta.title)
                    .text("instrument", meta.instrument)
                    .text("scheme", meta.scheme)
                    .date("decided", meta.decided)
                    .date("promulgated", meta.promulgated)
                    .date("effective", meta.effective)
                    .word("publication", meta.publication, parsePublication)
                    .text("reason", meta.publicationReason)))
        return false;
    for (const pugi::xml_node &child : node.children()) {
        if (!isBlankText(child) && !readHistory(child, meta))
            return false;
    }
    m_document.setMeta(meta);
    return true;
}

Result<Document> DocumentReader::read()
{
    std::vector<pugi::xml_node> parts;
    for (const pugi::xml_node &child : m_dom.root().children()) {
        if (!isBlankText(child))
            parts.push_back(child);
    }
    if (parts.size() != 2 || QByteArrayView(parts[0].name()) != "meta" || QByteArrayView(parts[1].name()) != "body")
        return m_dom.malformed(m_dom.root(), u"<document> には <meta>、<body> の順に置きます"_s);
    Clause root{.kind = ClauseKind::Root};
    if (!readMeta(parts[0]) || !readClause(parts[1], root, 0))
        return *m_error;
    m_document.setRoot(root);
    if (m_withRuby && !m_hasRuby)
        return m_dom.malformed(m_dom.root(), u"ルビのない文書の形式の番号は 1 です"_s);
    std::sort(m_ids.begin(), m_ids.end());
    if (const auto twice = std::adjacent_find(m_ids.begin(), m_ids.end()); twice != m_ids.end())
        return m_dom.malformed(m_dom.root(), u"同じ id %1 の条項が二つあります"_s.arg(twice->toString()));
    return m_document;
}

Result<Document> readVersion1(const Dom &dom) { return DocumentReader(dom, false).read(); }
Result<Document> readVersion2(const Dom &dom) { return DocumentReader(dom, true).read(); }

/// One reader a format version, version 1 first. A new version adds its line; an old line is never taken away.
constexpr std::array readers = {&readVersion1, &readVersion2};

} // namespace

Result<Document> readDocument(const QByteArray &bytes, const QString &path)
{
    Dom dom;
    if (const Result<void> loaded = dom.load(bytes, path, "document", int(readers.size())); !loaded)
        return loaded.error();
    return readers[size_t(dom.version() - 1)](dom);
}

} // namespace hoshin::xml
