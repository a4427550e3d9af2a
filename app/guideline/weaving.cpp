// SPDX-License-Identifier: Apache-2.0
#include "guideline/weaving.h"

#include "model/placeholders.h"
#include "model/references.h"
#include "model/ruby.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hoshin::guideline {

ExampleIndex::ExampleIndex(const model::Document &document, const std::vector<model::Mapping> &mappings)
{
    QHash<model::ClauseId, QString> examples;
    for (const model::Mapping &mapping : mappings) {
        if (!mapping.example.isEmpty() && !mapping.clause.isNull())
            examples.insert(mapping.clause, mapping.example);
    }
    // Reading order, so that the outermost clause of an example comes first.
    const auto visit = [&](const model::Clause &clause, const auto &self) -> void {
        if (const auto example = examples.constFind(clause.id); example != examples.constEnd())
            add(*example, clause.id);
        for (const model::Clause &child : clause.children)
            self(child, self);
    };
    visit(document.root(), visit);
}

model::ClauseId ExampleIndex::target(const QString &example) const
{
    const auto clauses = m_clauses.constFind(example);
    return clauses == m_clauses.constEnd() ? model::ClauseId() : clauses->front();
}

QString neutralText(const model::Clause &clause, const std::function<QString(const model::ClauseId &)> &exampleOf)
{
    if (clause.spans.isEmpty())
        return clause.text;
    QString text;
    int position = 0;
    for (const model::Span &span : clause.spans) {
        const bool linked =
            span.kind == model::SpanKind::Reference && !span.reference.first.isNull() && span.reference.last.isNull();
        if (span.kind == model::SpanKind::Reference && !linked)
            continue; // a run or another law: its words are its meaning
        if (span.kind == model::SpanKind::Ruby)
            continue; // no part of the text; woven in again where the words stay
        text += QStringView(clause.text).sliced(position, span.start - position);
        if (span.kind == model::SpanKind::Placeholder) {
            text += u'{' + span.placeholder + u'}';
        } else {
            const QString example = exampleOf(span.reference.first);
            text += u"[["_s + (example.isEmpty() ? u'#' + span.reference.first.toString() : example) + u"]]"_s
                + span.reference.part;
        }
        position = span.start + span.length;
    }
    text += QStringView(clause.text).sliced(position);
    return text;
}

QString neutralText(const model::Clause &clause, const ExampleIndex &index)
{
    return neutralText(clause, [&](const model::ClauseId &id) { return index.exampleOf(id); });
}

namespace {

class Weaver
{
public:
    Weaver(const model::Document &document, const QHash<model::ClauseId, QString> &texts, const ExampleIndex &index,
           const QHash<QString, QString> &numbers, const model::Body &body)
        : m_numbering(document), m_texts(texts), m_index(index), m_numbers(numbers), m_body(body)
    {}

    model::Clause woven(const model::Clause &clause) const
    {
        model::Clause result = clause;
        if (const auto text = m_texts.constFind(clause.id); text != m_texts.constEnd())
            weaveText(result, *text);
        for (qsizetype i = 0; i < clause.children.size(); ++i) {
            if (concerns(clause.children.at(i)))
                result.children[i] = woven(clause.children.at(i));
        }
        return result;
    }

private:
    bool concerns(const model::Clause &clause) const
    {
        return m_texts.contains(clause.id)
            || std::any_of(clause.children.begin(), clause.children.end(),
                           [&](const model::Clause &child) { return concerns(child); });
    }

    void weaveText(model::Clause &clause, const QString &neutral) const
    {
        static const QRegularExpression token(u"\\{([a-z-]+)\\}|\\[\\[([^\\[\\]]+)\\]\\]"_s);
        const model::Clause old = clause;
        clause.text.clear();
        clause.spans.clear();
        qsizetype position = 0;
        for (const QRegularExpressionMatch &match : token.globalMatch(neutral)) {
            clause.text += QStringView(neutral).sliced(position, match.capturedStart() - position);
            position = match.capturedEnd();
            model::Span span =
                match.capturedStart(1) >= 0 ? placeholderSpan(match.captured(1)) : referenceSpan(match.captured(2));
            const QString words = match.capturedStart(1) >= 0 ? model::placeholderWords(match.captured(1), m_body)
                                                              : referenceWords(clause.id, span, match.captured(2));
            if (words.isEmpty())
                continue;
            // What stands in another document of the body is named by its number; it is no link of this document.
            if (span.kind == model::SpanKind::Reference && span.reference.first.isNull()
                && !match.captured(2).startsWith(u'#')) {
                clause.text += words;
                continue;
            }
            span.start = int(clause.text.size());
            span.length = int(words.size());
            clause.text += words;
            clause.spans.append(span);
        }
        clause.text += QStringView(neutral).sliced(position);
        model::keepReadings(clause, old);
    }

    static model::Span placeholderSpan(const QString &name)
    {
        model::Span span;
        span.kind = model::SpanKind::Placeholder;
        span.placeholder = name;
        return span;
    }

    model::Span referenceSpan(const QString &target) const
    {
        model::Span span;
        span.kind = model::SpanKind::Reference;
        span.reference.first = target.startsWith(u'#') ? model::ClauseId::fromString(QStringView(target).sliced(1))
                                                       : m_index.target(target);
        return span;
    }

    QString referenceWords(const model::ClauseId &from, const model::Span &span, const QString &target) const
    {
        const QString words = model::absoluteWords(m_numbering, from, span.reference.first);
        return words.isEmpty() ? m_numbers.value(target, target) : words;
    }

    model::Numbering m_numbering;
    const QHash<model::ClauseId, QString> &m_texts;
    const ExampleIndex &m_index;
    const QHash<QString, QString> &m_numbers;
    const model::Body &m_body;
};

} // namespace

model::Document weave(const model::Document &document, const QHash<model::ClauseId, QString> &texts,
                      const ExampleIndex &index, const QHash<QString, QString> &numbers, const model::Body &body)
{
    model::Document result = document;
    result.setRoot(Weaver(document, texts, index, numbers, body).woven(document.root()));
    return result;
}

} // namespace hoshin::guideline
