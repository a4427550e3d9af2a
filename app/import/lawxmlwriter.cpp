// SPDX-License-Identifier: Apache-2.0
#include "import/lawxml.h"
#include "import/lawxmlbuilder.h"
#include "import/lawxmlnames.h"

#include <pugixml.hpp>

using namespace Qt::StringLiterals;

namespace hoshin::import {

using model::Clause;
using model::ClauseId;
using model::ClauseKind;

namespace {

class ByteWriter final : public pugi::xml_writer
{
public:
    void write(const void *data, size_t size) override
    {
        bytes.append(static_cast<const char *>(data), qsizetype(size));
    }
    QByteArray bytes;
};

class LawWriter
{
public:
    LawWriter(const model::Document &document, const LawXmlSource *source)
        : m_numbering(document)
        , m_source(source)
        , m_builder(m_numbering, [this](pugi::xml_node parent, int row) { write(parent, row); })
    {}

    QByteArray write();

private:
    void loadSource();
    void write(pugi::xml_node parent, int row);
    bool copyUnchanged(pugi::xml_node parent, int row, pugi::xml_node element);
    void copyInside(pugi::xml_node target, pugi::xml_node element);
    bool bodyIsAsRead() const;
    void buildBody(pugi::xml_node body);
    pugi::xml_node elementOf(int row) const { return m_elements.value(m_numbering.row(row).clause->id); }
    bool isUnchanged(int row) const
    {
        const auto found = m_source->elements.constFind(m_numbering.row(row).clause->id);
        return found != m_source->elements.constEnd() && found->fingerprint == lawFingerprint(m_numbering, row);
    }
    bool mapsChildrenOf(pugi::xml_node element, int row) const;

    model::Numbering m_numbering;
    const LawXmlSource *m_source;
    LawXmlBuilder m_builder;
    pugi::xml_document m_original;
    QHash<ClauseId, pugi::xml_node> m_elements;
    QHash<const void *, ClauseId> m_clauses; ///< element of the source -> clause
};

void LawWriter::loadSource()
{
    if (!m_original.load_buffer(m_source->bytes.constData(), size_t(m_source->bytes.size()),
                                pugi::parse_default | pugi::parse_ws_pcdata | pugi::parse_comments,
                                pugi::encoding_utf8))
        return;
    QHash<int, ClauseId> wanted;
    for (auto it = m_source->elements.cbegin(); it != m_source->elements.cend(); ++it)
        wanted.insert(it->index, it.key());
    struct Walker final : pugi::xml_tree_walker
    {
        bool for_each(pugi::xml_node &node) override
        {
            if (node.type() == pugi::node_element) {
                const auto found = wanted->constFind(index++);
                if (found != wanted->constEnd()) {
                    writer->m_elements.insert(*found, node);
                    writer->m_clauses.insert(node.internal_object(), *found);
                }
            }
            return true;
        }
        const QHash<int, ClauseId> *wanted = nullptr;
        LawWriter *writer = nullptr;
        int index = 0;
    } walker;
    walker.wanted = &wanted;
    walker.writer = this;
    m_original.traverse(walker);
}

/// Whether the clauses below `row` are the ones that the elements inside `element` were read as, in that order.
bool LawWriter::mapsChildrenOf(pugi::xml_node element, int row) const
{
    int child = row + 1;
    const int end = m_numbering.row(row).end;
    for (const pugi::xml_node inside : element.children()) {
        const ClauseId id = m_clauses.value(inside.internal_object());
        if (id.isNull())
            continue;
        if (child >= end || m_numbering.row(child).clause->id != id)
            return false;
        child = m_numbering.row(child).end;
    }
    return child >= end;
}

/// Copies what is inside `element`, with the clauses as they are now in place of the elements they were read from.
void LawWriter::copyInside(pugi::xml_node target, pugi::xml_node element)
{
    for (const pugi::xml_attribute attribute : element.attributes())
        target.append_copy(attribute);
    for (const pugi::xml_node inside : element.children()) {
        const ClauseId id = m_clauses.value(inside.internal_object());
        if (!id.isNull())
            write(target, m_numbering.indexOf(id));
        else if (inside.type() == pugi::node_element && qstrcmp(inside.name(), "MainProvision") == 0)
            copyInside(target.append_child("MainProvision"), inside);
        else
            target.append_copy(inside);
    }
}

bool LawWriter::copyUnchanged(pugi::xml_node parent, int row, pugi::xml_node element)
{
    if (!element || !isUnchanged(row))
        return false;
    const ClauseKind kind = m_numbering.row(row).clause->kind;
    const bool whole = kind == ClauseKind::Toc || kind == ClauseKind::Preamble || kind == ClauseKind::Table
        || kind == ClauseKind::Text;
    if (whole) {
        parent.append_copy(element);
        return true;
    }
    if (!mapsChildrenOf(element, row))
        return false;
    copyInside(parent.append_child(element.name()), element);
    return true;
}

void LawWriter::write(pugi::xml_node parent, int row)
{
    const pugi::xml_node element = m_source ? elementOf(row) : pugi::xml_node();
    if (!copyUnchanged(parent, row, element))
        m_builder.addClause(parent, row, element);
}

/// Whether the top of the document still is what the file's body was read as, so that its frame can be copied.
bool LawWriter::bodyIsAsRead() const
{
    const model::DocumentMeta &meta = m_numbering.document().meta();
    if (!m_source || meta.title != m_source->title || meta.instrument != m_source->instrument)
        return false;
    const pugi::xml_node body = m_original.document_element().child("LawBody");
    int child = 1;
    const auto takes = [&](pugi::xml_node parent) {
        for (const pugi::xml_node inside : parent.children()) {
            const ClauseId id = m_clauses.value(inside.internal_object());
            if (id.isNull())
                continue;
            if (child >= int(m_numbering.rows().size()) || m_numbering.row(child).clause->id != id)
                return false;
            const ClauseKind kind = m_numbering.row(child).clause->kind;
            if ((kind == ClauseKind::Preamble || kind == ClauseKind::Toc) && !isUnchanged(child))
                return false;
            child = m_numbering.row(child).end;
        }
        return true;
    };
    for (const pugi::xml_node inside : body.children()) {
        const ClauseId id = m_clauses.value(inside.internal_object());
        if (qstrcmp(inside.name(), "MainProvision") == 0) {
            if (!takes(inside))
                return false;
        } else if (!id.isNull()) {
            if (child >= int(m_numbering.rows().size()) || m_numbering.row(child).clause->id != id)
                return false;
            const ClauseKind kind = m_numbering.row(child).clause->kind;
            if ((kind == ClauseKind::Preamble || kind == ClauseKind::Toc) && !isUnchanged(child))
                return false;
            child = m_numbering.row(child).end;
        }
    }
    return child >= int(m_numbering.rows().size());
}

/// The order that the schema wants: statements, 目次, main provisions, 附則 and 別表.
void LawWriter::buildBody(pugi::xml_node body)
{
    std::vector<int> main;
    std::vector<int> tail;
    int toc = -1;
    for (int row = 1; row < int(m_numbering.rows().size()); row = m_numbering.row(row).end) {
        switch (m_numbering.row(row).clause->kind) {
        case ClauseKind::Preamble: m_builder.addEnactStatements(body, row); break;
        case ClauseKind::Toc: toc = row; break;
        case ClauseKind::Supplementary:
        case ClauseKind::Table: tail.push_back(row); break;
        default: main.push_back(row); break;
        }
    }
    if (toc >= 0)
        m_builder.addContents(body, toc);
    m_builder.addMain(body.append_child("MainProvision"), main);
    for (const int row : tail)
        write(body, row);
}

QByteArray LawWriter::write()
{
    if (m_source)
        loadSource();
    pugi::xml_document result;
    pugi::xml_node declaration = result.append_child(pugi::node_declaration);
    declaration.append_attribute("version") = "1.0";
    declaration.append_attribute("encoding") = "UTF-8";
    pugi::xml_node law = result.append_child("Law");
    const bool asRead = bodyIsAsRead();
    if (asRead) {
        const pugi::xml_node original = m_original.document_element();
        for (const pugi::xml_attribute attribute : original.attributes())
            law.append_copy(attribute);
        for (const pugi::xml_node inside : original.children()) {
            if (qstrcmp(inside.name(), "LawBody") == 0)
                copyInside(law.append_child("LawBody"), inside);
            else
                law.append_copy(inside);
        }
    } else {
        pugi::xml_node body = law.append_child("LawBody");
        m_builder.addLawHead(law, body);
        buildBody(body);
    }
    ByteWriter bytes;
    result.save(bytes, "  ", asRead ? pugi::format_raw : pugi::format_indent, pugi::encoding_utf8);
    return bytes.bytes.endsWith('\n') ? bytes.bytes : bytes.bytes + '\n';
}

} // namespace

QByteArray writeLawXml(const model::Document &document, const LawXmlSource *source)
{
    return LawWriter(document, source).write();
}

} // namespace hoshin::import
