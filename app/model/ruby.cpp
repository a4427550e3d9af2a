// SPDX-License-Identifier: Apache-2.0
#include "model/ruby.h"

#include "model/edit.h"

#include <algorithm>

namespace hoshin::model {

static Error refused(const char16_t *why)
{
    return {.code = ErrorCode::Unsupported, .detail = QString::fromUtf16(why), .location = {}};
}

static bool touches(const Span &span, int start, int length)
{
    return span.start < start + length && start < span.start + span.length;
}

static void insertSorted(QList<Span> &spans, const Span &span)
{
    spans.insert(std::upper_bound(spans.begin(), spans.end(), span,
                                  [](const Span &a, const Span &b) { return a.start < b.start; }),
                 span);
}

Result<Document> withRuby(const Document &document, const ClauseId &id, int start, int length, const QString &reading)
{
    const Clause *old = document.find(id);
    if (!old)
        return Error{ErrorCode::NotFound, {}, {}};
    if (start < 0 || length <= 0 || start > old->text.size() - length)
        return refused(rubyproblem::noWords);
    const QString words = reading.simplified().normalized(QString::NormalizationForm_C);
    const auto isMark = [](QChar c) { return c == u'｜' || c == u'《' || c == u'》'; };
    if (std::any_of(words.begin(), words.end(), isMark))
        return refused(rubyproblem::unreadable);
    Clause changed = *old;
    const auto isOverWords = [&](const Span &span) { return touches(span, start, length); };
    if (std::any_of(changed.spans.begin(), changed.spans.end(),
                    [&](const Span &span) { return span.kind != SpanKind::Ruby && isOverWords(span); }))
        return refused(rubyproblem::generated);
    changed.spans.removeIf(isOverWords);
    if (!words.isEmpty())
        insertSorted(changed.spans, {.kind = SpanKind::Ruby, .start = start, .length = length, .reading = words});
    return withClause(document, changed);
}

QString readingAt(const Clause &clause, int offset)
{
    for (const Span &span : clause.spans) {
        if (span.kind == SpanKind::Ruby && span.start <= offset && offset < span.start + span.length)
            return span.reading;
    }
    return {};
}

QString textWithReadings(const Clause &clause)
{
    QString text;
    qsizetype done = 0;
    for (const Span &span : clause.spans) {
        if (span.kind != SpanKind::Ruby || span.start < done || span.start + span.length > clause.text.size())
            continue;
        text += QStringView(clause.text).sliced(done, span.start - done);
        text += markedReading(clause.text.mid(span.start, span.length), span.reading);
        done = span.start + span.length;
    }
    text += QStringView(clause.text).sliced(done);
    return text;
}

/// Words and readings longer than this are none; so the search stays linear whatever is in the text.
constexpr qsizetype longest = 100;

static bool isKana(QChar c)
{
    return (c >= u'ぁ' && c <= u'ゖ') || (c >= u'ァ' && c <= u'ヺ') || c == u'ー' || c == u'・' || c == u'\u3000';
}

static bool isKanji(QStringView text, qsizetype at)
{
    const QChar c = text[at];
    return c.script() == QChar::Script_Han || c.isSurrogate(); // outside the basic plane stand kanji only
}

/// Where the words begin whose reading stands behind them at `end` of `text`; `end`: nowhere.
static qsizetype startOfWords(QStringView text, qsizetype from, qsizetype end, QStringView reading)
{
    from = std::max(from, end - longest);
    if (const qsizetype mark = text.sliced(from, end - from).lastIndexOf(u'｜'); mark >= 0)
        return from + mark + 1;
    qsizetype start = end;
    if (std::all_of(reading.begin(), reading.end(), isKana)) {
        while (start > from && isKanji(text, start - 1))
            --start;
    }
    return start;
}

ReadText readReadings(QStringView text)
{
    ReadText read;
    qsizetype done = 0;
    for (qsizetype open = text.indexOf(u'《'); open >= 0; open = text.indexOf(u'《', open + 1)) {
        const QStringView behind = text.sliced(open + 1).left(longest + 1);
        const qsizetype close = behind.indexOf(u'》');
        if (close < 0)
            continue;
        const QStringView reading = behind.first(close);
        const qsizetype start = startOfWords(text, done, open, reading);
        if (start == open || reading.isEmpty() || reading.contains(u'《'))
            continue;
        const bool marked = start > done && text[start - 1] == u'｜';
        read.text += text.sliced(done, start - (marked ? 1 : 0) - done);
        read.spans.append({.kind = SpanKind::Ruby,
                           .start = int(read.text.size()),
                           .length = int(open - start),
                           .reading = reading.toString()});
        read.text += text.sliced(start, open - start);
        done = open + 1 + close + 1;
    }
    read.text += text.sliced(done);
    return read;
}

void keepReadings(Clause &clause, const Clause &old)
{
    qsizetype from = 0;
    for (const Span &span : old.spans) {
        if (span.kind != SpanKind::Ruby)
            continue;
        const qsizetype at = clause.text.indexOf(QStringView(old.text).sliced(span.start, span.length), from);
        const bool taken = std::any_of(clause.spans.begin(), clause.spans.end(),
                                       [&](const Span &other) { return touches(other, int(at), span.length); });
        if (at < 0 || taken)
            continue;
        Span kept = span;
        kept.start = int(at);
        insertSorted(clause.spans, kept);
        from = at + span.length;
    }
}

} // namespace hoshin::model
