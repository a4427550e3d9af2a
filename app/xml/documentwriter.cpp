// SPDX-License-Identifier: Apache-2.0
#include "xml/documentxml.h"
#include "xml/emitter.h"
#include "xml/words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hoshin::xml {

using namespace model;

static void writeId(Emitter &out, QByteArrayView name, const ClauseId &id)
{
    if (!id.isNull())
        out.attribute(name, id.toString());
}

static QByteArray joined(const std::vector<int> &numbers)
{
    QByteArray text;
    for (const int number : numbers)
        text += (text.isEmpty() ? "" : "_") + QByteArray::number(number);
    return text;
}

static void writeReference(Emitter &out, const Reference &reference, QStringView words)
{
    out.start("ref");
    if (reference.form != ReferenceForm::Absolute)
        out.attribute("form", formWord(reference.form));
    writeId(out, "to", reference.first);
    writeId(out, "last", reference.last);
    out.attribute("law", reference.law);
    out.attribute("part", reference.part);
    out.content();
    out.text(words);
    out.end("ref");
}

static void writeMarked(Emitter &out, QByteArrayView element, QByteArrayView attribute, const QString &value,
                        QStringView words)
{
    out.start(element);
    out.attribute(attribute, value);
    out.content();
    out.text(words);
    out.end(element);
}

static void writeText(Emitter &out, const Clause &clause)
{
    const QStringView text = clause.text;
    out.start("t");
    out.content();
    qsizetype position = 0;
    for (const Span &span : clause.spans) {
        if (span.start < position || span.length <= 0 || qsizetype(span.start) + span.length > text.size())
            continue;
        out.text(text.sliced(position, span.start - position));
        const QStringView words = text.sliced(span.start, span.length);
        switch (span.kind) {
        case SpanKind::Reference: writeReference(out, span.reference, words); break;
        case SpanKind::Placeholder: writeMarked(out, "ph", "name", span.placeholder, words); break;
        case SpanKind::Ruby: writeMarked(out, "ruby", "reading", span.reading, words); break;
        }
        position = span.start + span.length;
    }
    out.text(text.sliced(position));
    out.end("t");
}

static void writeNumber(Emitter &out, const NumberHint &number)
{
    if (number.branchDepth != 0)
        out.number("branch", number.branchDepth);
    if (number.span != 1)
        out.number("span", number.span);
    out.attribute("fixed", joined(number.fixed));
    out.attribute("label", number.label);
}

static void writeAttributes(Emitter &out, const Clause &clause)
{
    writeId(out, "id", clause.id);
    writeNumber(out, clause.number);
    out.attribute("heading", clause.heading);
    if (clause.publication != Publication::Inherit)
        out.attribute("publication", publicationWord(clause.publication));
    out.attribute("reason", clause.publicationReason);
    out.attribute("summary", clause.summary);
    out.attribute("note", clause.amendmentNote);
    if (clause.origin.kind != Origin::Kind::None)
        out.attribute("origin", originWord(clause.origin.kind));
    writeId(out, "from", clause.origin.id);
    out.attribute("figure", clause.figure.toBase64());
}

static void writeClause(Emitter &out, const Clause &clause, QByteArrayView element)
{
    out.start(element);
    writeAttributes(out, clause);
    if (clause.text.isEmpty() && clause.children.isEmpty()) {
        out.empty();
        out.line();
        return;
    }
    out.content();
    if (!clause.text.isEmpty())
        writeText(out, clause);
    if (!clause.children.isEmpty()) {
        out.line();
        for (const Clause &child : clause.children)
            writeClause(out, child, kindElement(child.kind));
    }
    out.end(element);
    out.line();
}

static void writeMeta(Emitter &out, const DocumentMeta &meta)
{
    out.start("meta");
    out.attribute("title", meta.title);
    out.attribute("instrument", meta.instrument);
    out.attribute("scheme", meta.scheme);
    out.attribute("decided", meta.decided);
    out.attribute("promulgated", meta.promulgated);
    out.attribute("effective", meta.effective);
    out.attribute("publication", publicationWord(meta.publication));
    out.attribute("reason", meta.publicationReason);
    if (meta.history.empty()) {
        out.empty();
        out.line();
        return;
    }
    out.content();
    out.line();
    for (const HistoryEntry &entry : meta.history) {
        out.start("amended");
        out.attribute("date", entry.date);
        out.attribute("instrument", entry.instrument);
        out.empty();
        out.line();
    }
    out.end("meta");
    out.line();
}

static bool hasRuby(const Clause &clause)
{
    return std::any_of(clause.spans.begin(), clause.spans.end(),
                       [](const Span &span) { return span.kind == SpanKind::Ruby; })
        || std::any_of(clause.children.begin(), clause.children.end(), hasRuby);
}

QByteArray writeDocument(const Document &document)
{
    Emitter out(1 << 16);
    out.declaration();
    out.start("document");
    out.attribute("xmlns", u"urn:hoshin:document"_s);
    out.number("version",
               hasRuby(document.root()) ? 2 : 1); // the lowest that holds it: what has no ruby stays as it is
    out.content();
    out.line();
    writeMeta(out, document.meta());
    writeClause(out, document.root(), "body");
    out.end("document");
    out.line();
    return out.take();
}

} // namespace hoshin::xml
