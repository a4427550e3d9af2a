// SPDX-License-Identifier: Apache-2.0
#include "model/textedit.h"

#include "model/references.h"

#include <algorithm>

namespace hoshin::model {

static QString cleaned(const QString &text)
{
    QString clean = text.normalized(QString::NormalizationForm_C);
    std::replace_if(
        clean.begin(), clean.end(), [](QChar c) { return c == u'\n' || c == u'\r' || c == QChar(0x2029); }, u' ');
    return clean;
}

static qsizetype commonPrefix(QStringView a, QStringView b)
{
    return std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first - a.begin();
}

static qsizetype commonSuffix(QStringView a, QStringView b)
{
    return std::mismatch(a.rbegin(), a.rend(), b.rbegin(), b.rend()).first - a.rbegin();
}

/// The old spans that the change did not touch, at their new places. A reference right beside the change goes too: 第3条 with
/// 第2項 typed behind it is another reference.
static QList<Span> untouched(const QList<Span> &spans, int prefix, int changedEnd, int shift)
{
    QList<Span> kept;
    for (Span span : spans) {
        const int slack = span.kind == SpanKind::Reference ? 1 : 0;
        if (span.start + span.length + slack <= prefix) {
            kept.append(span);
        } else if (span.start - slack >= changedEnd) {
            span.start += shift;
            kept.append(span);
        }
    }
    return kept;
}

static bool overlaps(const QList<Span> &spans, const Span &span)
{
    return std::any_of(spans.begin(), spans.end(), [&](const Span &other) {
        return span.start < other.start + other.length && other.start < span.start + span.length;
    });
}

static QList<Span> sorted(QList<Span> spans)
{
    std::sort(spans.begin(), spans.end(), [](const Span &a, const Span &b) { return a.start < b.start; });
    return spans;
}

Document withText(const Document &document, const Numbering &numbers, const ClauseId &id, const QString &text)
{
    const Clause *old = document.find(id);
    const int row = numbers.indexOf(id);
    if (!old || row < 0)
        return document;
    const QString clean = cleaned(text);
    if (clean == old->text)
        return document;
    const qsizetype prefix = commonPrefix(old->text, clean);
    const qsizetype suffix = commonSuffix(QStringView(old->text).sliced(prefix), QStringView(clean).sliced(prefix));
    Clause changed = *old;
    changed.text = clean;
    changed.spans =
        untouched(old->spans, int(prefix), int(old->text.size() - suffix), int(clean.size() - old->text.size()));
    // Found over the whole text, so that 同条 knows what was named before it; taken only where nothing stands.
    for (const Span &span : detectReferences(numbers, row, clean)) {
        if (!overlaps(changed.spans, span))
            changed.spans.append(span);
    }
    changed.spans = sorted(changed.spans);
    return withClause(document, changed);
}

/// `clause` with words and their span put in.
static Clause withSpan(Clause clause, int offset, const QString &words, Span span)
{
    int at = std::clamp(offset, 0, int(clause.text.size()));
    for (const Span &other : std::as_const(clause.spans)) {
        if (other.start < at && at < other.start + other.length)
            at = other.start + other.length; // never inside another one
    }
    clause.text.insert(at, words);
    for (Span &other : clause.spans) {
        if (other.start >= at)
            other.start += int(words.size());
    }
    span.start = at;
    span.length = int(words.size());
    clause.spans.append(span);
    clause.spans = sorted(clause.spans);
    return clause;
}

Document withPlaceholderInserted(const Document &document, const ClauseId &id, int offset, const QString &placeholder,
                                 const QString &words)
{
    const Clause *clause = document.find(id);
    if (!clause || words.isEmpty())
        return document;
    return withClause(document,
                      withSpan(*clause, offset, words, {.kind = SpanKind::Placeholder, .placeholder = placeholder}));
}

Document withReferenceInserted(const Document &document, const Numbering &numbers, const ClauseId &id, int offset,
                               const ClauseId &target)
{
    const Clause *clause = document.find(id);
    const QString words = absoluteWords(numbers, id, target);
    if (!clause || words.isEmpty())
        return document;
    Span span{.kind = SpanKind::Reference};
    span.reference.first = target;
    return withClause(document, withSpan(*clause, offset, words, span));
}

} // namespace hoshin::model
