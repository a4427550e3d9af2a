// SPDX-License-Identifier: Apache-2.0
#include "model/references.h"

#include "model/addressreader.h"
#include "model/referenceresolver.h"
#include "model/referencewords.h"
#include "model/rewrite.h"

using namespace Qt::StringLiterals;

namespace hoshin::model {

using text::Pointing;
using text::ReferenceChain;

static constexpr int nothing = ResolvedReference::nothing;

static ReferenceForm formOf(const ReferenceChain &chain)
{
    if (chain.back().pointing == Pointing::Each)
        return ReferenceForm::Each;
    switch (chain.front().pointing) {
    case Pointing::Previous: return ReferenceForm::Previous;
    case Pointing::Next: return ReferenceForm::Next;
    case Pointing::Same: return ReferenceForm::Same;
    case Pointing::Preceding:
    case Pointing::AllPreceding: return ReferenceForm::Preceding;
    case Pointing::Each: return ReferenceForm::Each;
    case Pointing::This: {
        const text::Unit unit = chain.front().unit; // 附則 and 別表 alone are names, not この
        const bool isName = unit == text::Unit::Supplementary || unit == text::Unit::Table;
        return isName ? ReferenceForm::Absolute : ReferenceForm::This;
    }
    case Pointing::Number: return ReferenceForm::Absolute;
    }
    Q_UNREACHABLE();
}

static ClauseId idOf(const Numbering &numbering, int row)
{
    return row < 0 ? ClauseId() : numbering.row(row).clause->id;
}

static int rowOf(const Numbering &numbering, const ClauseId &id)
{
    return id.isNull() ? nothing : numbering.indexOf(id);
}

/// Spans of both lists by start; where two overlap the one of `first` stays.
static QList<Span> merged(const QList<Span> &first, const QList<Span> &second)
{
    QList<Span> all = first;
    for (const Span &span : second) {
        const bool free = std::none_of(first.begin(), first.end(), [&](const Span &other) {
            return span.start < other.start + other.length && other.start < span.start + span.length;
        });
        if (free)
            all.append(span);
    }
    std::sort(all.begin(), all.end(), [](const Span &a, const Span &b) { return a.start < b.start; });
    return all;
}

/// One reference as it stands in a text: a chain, or two that are the ends of a run.
struct WrittenReference
{
    ReferenceChain first;
    std::optional<ReferenceChain> last;
};

/// Finds the spans of one text.
class Detector
{
public:
    Detector(const Numbering &numbering, ReferenceResolver &resolver) : m_numbering(numbering), m_resolver(resolver) {}

    QList<Span> run(QStringView text)
    {
        const std::vector<ReferenceChain> chains = text::findReferences(text);
        for (size_t i = 0; i < chains.size(); ++i) {
            const ReferenceChain &chain = chains[i];
            const bool runs = i + 1 < chains.size() && isRun(text, chain, chains[i + 1]);
            if (runs)
                takeRun(text, chain, chains[++i]);
            else
                take(text, chain);
        }
        takeAddresses(text);
        return m_spans;
    }

private:
    static bool isRun(QStringView text, const ReferenceChain &first, const ReferenceChain &last)
    {
        return last.law.isEmpty() && text.sliced(first.end(), last.start - first.end()) == u"から"
            && text.sliced(last.end()).startsWith(u"まで");
    }

    ResolvedReference read(QStringView text, const ReferenceChain &chain)
    {
        m_resolver.approach(text, chain.start);
        const QStringView law = chain.law.isEmpty() ? m_resolver.linkedLaw() : chain.law;
        if (!law.isEmpty())
            m_law = law.toString();
        const ResolvedReference meaning = m_resolver.resolve(text, chain);
        m_resolver.name(chain, meaning, chain.end());
        return meaning;
    }

    void take(QStringView text, const ReferenceChain &chain)
    {
        const ResolvedReference meaning = read(text, chain);
        if (isEmptyPhrase(chain, meaning))
            return;
        append(chain, chain.end(), meaning.first, meaning.last, meaning.external);
    }

    /// 各号 alone where the clause has no 号 is part of a phrase about others.
    bool isEmptyPhrase(const ReferenceChain &chain, const ResolvedReference &meaning) const
    {
        if (chain.front().pointing != Pointing::Each || meaning.external)
            return false;
        return meaning.first < 0 || m_numbering.row(meaning.first).clause->children.isEmpty();
    }

    /// 6.1(1)① in guideline style.
    void takeAddresses(QStringView text)
    {
        QList<Span> addresses;
        for (const AddressInText &address : findAddresses(m_numbering, text)) {
            Span span{.kind = SpanKind::Reference, .start = address.start, .length = address.length};
            span.reference.first = idOf(m_numbering, address.row);
            addresses.append(span);
        }
        if (!addresses.isEmpty())
            m_spans = merged(m_spans, addresses);
    }

    void takeRun(QStringView text, const ReferenceChain &first, const ReferenceChain &last)
    {
        const ResolvedReference begin = read(text, first);
        const ResolvedReference end = read(text, last);
        const bool known = begin.first >= 0 && end.first >= 0;
        append(first, last.end() + 2, known ? begin.first : nothing, known ? end.first : nothing, begin.external);
    }

    void append(const ReferenceChain &chain, int end, int first, int last, bool external)
    {
        Span span{.kind = SpanKind::Reference, .start = chain.start, .length = end - chain.start};
        span.reference.form = external ? ReferenceForm::External : formOf(chain);
        if (external)
            span.reference.law = m_law;
        span.reference.first = idOf(m_numbering, first);
        span.reference.last = idOf(m_numbering, last);
        span.reference.part = chain.tail.toString();
        m_spans.append(span);
    }

    const Numbering &m_numbering;
    ReferenceResolver &m_resolver;
    QList<Span> m_spans;
    QString m_law;
};

QList<Span> detectReferences(const Numbering &numbering, int row, QStringView text)
{
    ReferenceResolver resolver(numbering);
    resolver.enter(row);
    return Detector(numbering, resolver).run(text);
}

Document withDetectedReferences(const Document &document)
{
    const Numbering numbering(document);
    ReferenceResolver resolver(numbering);
    std::vector<RewrittenClause> rewritten;
    for (int row = 0; row < int(numbering.rows().size()); ++row) {
        const Clause &clause = *numbering.row(row).clause;
        if (clause.text.isEmpty())
            continue;
        resolver.enter(row);
        const QList<Span> found = Detector(numbering, resolver).run(clause.text);
        resolver.leave();
        QList<Span> kept;
        for (const Span &span : clause.spans) {
            if (span.kind != SpanKind::Reference || rowOf(numbering, span.reference.first) >= 0)
                kept.append(span);
        }
        const QList<Span> spans = merged(kept, found);
        if (spans != clause.spans)
            rewritten.push_back({row, clause.text, spans});
    }
    return withRewritten(numbering, rewritten);
}

/// Renders the references of one clause.
class Rerenderer
{
public:
    Rerenderer(const Numbering &numbering, ReferenceResolver &resolver) : m_numbering(numbering), m_resolver(resolver)
    {}

    /// Nothing where all words stay.
    std::optional<RewrittenClause> run(int row)
    {
        const Clause &clause = *m_numbering.row(row).clause;
        m_old = clause.text;
        m_text.clear();
        QList<Span> spans = clause.spans;
        int cursor = 0;
        bool changed = false;
        for (Span &span : spans) {
            if (span.start < cursor || span.length < 0 || span.start + span.length > m_old.size())
                return std::nullopt; // a damaged span list: leave the clause alone
            m_text += m_old.sliced(cursor, span.start - cursor);
            cursor = span.start + span.length;
            const QString words =
                span.kind == SpanKind::Reference ? reference(span) : m_old.sliced(span.start, span.length).toString();
            changed = changed || words != m_old.sliced(span.start, span.length);
            span.start = int(m_text.size());
            span.length = int(words.size());
            m_text += words;
        }
        m_text += m_old.sliced(cursor);
        if (!changed)
            return std::nullopt;
        return RewrittenClause{row, m_text, spans};
    }

private:
    /// The words for `span`, whose start is still that in the old text. Takes them as named.
    QString reference(Span &span)
    {
        const QStringView old = m_old.sliced(span.start, span.length);
        m_resolver.approach(m_text, m_text.size());
        const auto written = read(m_old, span.start, span.length);
        const int first = rowOf(m_numbering, span.reference.first);
        const int last = rowOf(m_numbering, span.reference.last);
        const bool external = span.reference.form == ReferenceForm::External;
        const bool hasTarget = first >= 0 && (span.reference.last.isNull() || last >= 0);
        const bool holds = written ? means(m_old, *written, first, last) : isAddress(span, first, last);
        if (external || !hasTarget || holds) {
            if (written)
                take(*written, external ? ResolvedReference{.external = true} : ResolvedReference{first, last, false},
                     old.size());
            return old.toString();
        }
        return render(span, first, last,
                      {.words = old,
                       .chain = written ? std::optional(written->first) : std::nullopt,
                       .last = written ? written->last : std::nullopt});
    }

    /// Labels in a row (6.1(1)①) that still name the target, in whatever widths.
    bool isAddress(const Span &span, int first, int last) const
    {
        if (last >= 0 || first < 0 || m_numbering.scheme().formalReferences)
            return false;
        const qsizetype shown = std::min<qsizetype>(span.length + 1, m_old.size() - span.start); // the particle counts
        const auto addresses = findAddresses(m_numbering, m_old.sliced(span.start, shown));
        return addresses.size() == 1 && addresses[0].start == 0 && addresses[0].length == span.length
            && addresses[0].row == first;
    }

    QString render(Span &span, int first, int last, const OldWords &old)
    {
        static constexpr int lookAhead = 16; // what follows may make a word of the chain's end
        const QStringView rest = m_old.sliced(span.start + span.length)
                                     .first(std::min<qsizetype>(lookAhead, m_old.size() - span.start - span.length));
        const std::vector<QString> words =
            ReferenceWriter(m_numbering, m_resolver).candidates(span.reference, first, last, old);
        for (const QString &candidate : words) {
            const QString trial = m_text + candidate + rest.toString();
            const auto written = read(trial, m_text.size(), candidate.size());
            if (!written || !means(trial, *written, first, last))
                continue;
            span.reference.form = formOf(written->first);
            take(*written, {first, last, false}, candidate.size());
            return candidate;
        }
        span.reference.form = ReferenceForm::Absolute;
        return words.empty() ? old.words.toString() : words.back();
    }

    static std::optional<ReferenceChain> chainAt(QStringView text, qsizetype at)
    {
        auto chain = text::referenceAt(text, at);
        return chain ? chain : text::subitemAt(text, at);
    }

    /// The reference that fills text[start, start + length) exactly.
    static std::optional<WrittenReference> read(QStringView text, qsizetype start, qsizetype length)
    {
        const auto first = chainAt(text, start);
        const qsizetype end = start + length;
        if (!first || first->end() > end)
            return std::nullopt;
        if (first->end() == end)
            return WrittenReference{*first, std::nullopt};
        const QStringView behind = text.sliced(first->end(), end - first->end());
        const bool runs = behind.startsWith(u"から") && behind.endsWith(u"まで");
        if (!runs && !behind.startsWith(u"及び"))
            return std::nullopt;
        const auto last = chainAt(text, first->end() + 2);
        if (!last || last->end() + (runs ? 2 : 0) != end)
            return std::nullopt;
        return WrittenReference{*first, *last};
    }

    bool means(QStringView text, const WrittenReference &written, int first, int last) const
    {
        const ResolvedReference meaning = m_resolver.resolve(text, written.first);
        if (meaning.external || meaning.first != first)
            return false;
        if (!written.last)
            return meaning.last == last;
        ReferenceResolver further = m_resolver;
        further.name(written.first, meaning, 0);
        further.goOn();
        return further.resolve(text, *written.last).first == last;
    }

    /// `length` is that of all the words: the reference ends behind them in the new text. A run names both its ends.
    void take(const WrittenReference &written, const ResolvedReference &meaning, qsizetype length)
    {
        const qsizetype end = m_text.size() + length;
        if (!written.last) {
            m_resolver.name(written.first, meaning, end);
            return;
        }
        m_resolver.name(written.first, {.first = meaning.first, .external = meaning.external}, end);
        m_resolver.goOn();
        m_resolver.name(*written.last, {.first = meaning.last, .external = meaning.external}, end);
    }

    const Numbering &m_numbering;
    ReferenceResolver &m_resolver;
    QStringView m_old;
    QString m_text;
};

Rerendered rerenderReferences(const Document &document)
{
    const Numbering numbering(document);
    ReferenceResolver resolver(numbering);
    std::vector<RewrittenClause> rewritten;
    Rerendered result;
    for (int row = 0; row < int(numbering.rows().size()); ++row) {
        const Clause &clause = *numbering.row(row).clause;
        if (clause.text.isEmpty())
            continue;
        resolver.enter(row);
        if (!clause.spans.isEmpty()) {
            if (auto changed = Rerenderer(numbering, resolver).run(row)) {
                result.adjusted.push_back(clause.id);
                rewritten.push_back(std::move(*changed));
            }
        }
        resolver.leave();
    }
    result.document = withRewritten(numbering, rewritten);
    return result;
}

QString absoluteWords(const Numbering &numbering, const ClauseId &from, const ClauseId &to)
{
    const int source = numbering.indexOf(from);
    const int target = numbering.indexOf(to);
    if (source < 0 || target < 0)
        return {};
    if (!numbering.scheme().formalReferences)
        return numbering.address(target);
    ReferenceResolver resolver(numbering);
    resolver.enter(source);
    return ReferenceWriter(numbering, resolver).shortest(target, numbering.scheme().referenceNumeral);
}

} // namespace hoshin::model
