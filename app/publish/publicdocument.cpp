// SPDX-License-Identifier: Apache-2.0
#include "publish/publicdocument.h"

#include "model/numbering.h"

#include <QCryptographicHash>
#include <QHash>
#include <QSet>
#include <QtEndian>

using namespace Qt::StringLiterals;

namespace hoshin::publish {

using model::Clause;
using model::ClauseId;
using model::ClauseKind;
using model::Document;
using model::Publication;

namespace {

/// The answer that holds for a clause, with its reason.
struct Answer
{
    Publication publication = Publication::Public;
    QString reason;
};

Answer answerFor(const Clause &clause, const Answer &above)
{
    if (clause.publication == Publication::Inherit)
        return above;
    const bool withoutSummary = clause.publication == Publication::Summary && clause.summary.trimmed().isEmpty();
    return {withoutSummary ? Publication::Withheld : clause.publication, clause.publicationReason};
}

Answer answerOf(const Document &document)
{
    const model::DocumentMeta &meta = document.meta();
    return {meta.publication == Publication::Inherit ? Publication::Public : meta.publication, meta.publicationReason};
}

/// 「概要のみ公開」 of a clause is said on the clause itself; handed down without a summary of its own it means that nothing of
/// the clause is published.
bool isSummarised(const Clause &clause, const Answer &answer)
{
    return answer.publication == Publication::Summary && !clause.summary.trimmed().isEmpty();
}
bool isPublic(const Answer &answer) { return answer.publication == Publication::Public; }

/// Puts words where this kind of clause has its words.
void say(Clause &clause, const QString &words)
{
    const auto wrapped = [](ClauseKind kind, const Clause &inner) {
        Clause outer;
        outer.kind = kind;
        outer.children = {inner};
        return outer;
    };
    const auto saying = [&](ClauseKind kind) {
        Clause below;
        below.kind = kind;
        below.text = words;
        return below;
    };
    const bool isDivision = clause.kind >= ClauseKind::Part && clause.kind <= ClauseKind::Division;
    if (isDivision && clause.heading.isEmpty())
        clause.heading = words;
    else if (clause.kind == ClauseKind::Table)
        clause.children = {wrapped(ClauseKind::TableRow, saying(ClauseKind::TableCell))};
    else if (clause.kind == ClauseKind::TableRow)
        clause.children = {saying(ClauseKind::TableCell)};
    else if (clause.kind == ClauseKind::Article || clause.kind == ClauseKind::Supplementary)
        clause.children = {saying(ClauseKind::Paragraph)};
    else if (clause.kind < ClauseKind::Article)
        clause.children = {saying(ClauseKind::Text)};
    else
        clause.text = words;
}

QString noted(const QString &word, const QString &reason)
{
    const QString why = reason.trimmed();
    return u'（' + word + (why.isEmpty() ? QString() : u'：' + why) + u'）';
}

/// First half of the ids of markers; random ids do not have it.
constexpr quint64 markerIds = 0;

/// Clauses that do not leave as they are, with the answer that says so.
using Hidden = QHash<ClauseId, Answer>;

class Redactor
{
public:
    Redactor(const Document &document, const PublicOptions &options, const Hidden &hiddenElsewhere = {})
        : m_document(document), m_options(options), m_hiddenElsewhere(hiddenElsewhere)
    {}

    Document run()
    {
        Clause root = bare(m_document.root());
        root.children = childrenOf(m_document.root(), answerOf(m_document));
        model::DocumentMeta meta = m_document.meta();
        meta.publication = Publication::Public;
        meta.publicationReason.clear();
        Document result;
        result.setMeta(meta);
        result.setRoot(root);
        keepNumbers(result);
        root = result.root();
        forget(root);
        result.setRoot(root);
        nameMarkers(result);
        return result;
    }

    const Hidden &hidden() const { return m_hidden; }

private:
    Answer answerHere(const Clause &clause, const Answer &above) const
    {
        const Answer own = answerFor(clause, above);
        const auto elsewhere = m_hiddenElsewhere.constFind(clause.id);
        if (elsewhere == m_hiddenElsewhere.cend())
            return own;
        const bool alsoSummarised =
            own.publication == Publication::Summary && elsewhere->publication == Publication::Summary;
        return alsoSummarised ? own : Answer{Publication::Withheld, elsewhere->reason};
    }

    QList<Clause> childrenOf(const Clause &clause, const Answer &answer)
    {
        QList<Clause> children;
        for (const Clause &child : clause.children)
            append(children, child, answerHere(child, answer));
        return children;
    }

    void append(QList<Clause> &into, const Clause &clause, const Answer &answer)
    {
        if (isPublic(answer)) {
            into.append(shown(clause, answer));
            return;
        }
        m_hidden.insert(clause.id, answer);
        if (isSummarised(clause, answer)) {
            hideBelow(clause, answer);
            into.append(summarised(clause, answer));
            return;
        }
        m_gone.append(clause.heading.trimmed());
        QList<Clause> kept = childrenOf(clause, answer);
        if (nothingPublic(kept))
            kept.clear();
        if (m_options.markers || !kept.isEmpty())
            into.append(marker(clause, answer, kept));
    }

    /// Place and identity of a clause without a word of it.
    static Clause bare(const Clause &clause)
    {
        Clause copy;
        copy.id = clause.id;
        copy.kind = clause.kind;
        copy.number = clause.number;
        return copy;
    }

    Clause shown(const Clause &clause, const Answer &answer)
    {
        Clause copy = bare(clause);
        copy.heading = clause.heading;
        copy.text = clause.text;
        copy.spans = clause.spans;
        copy.amendmentNote = clause.amendmentNote;
        copy.figure = clause.figure;
        copy.children = childrenOf(clause, answer);
        return copy;
    }

    Clause summarised(const Clause &clause, const Answer &answer) const
    {
        Clause copy = bare(clause);
        copy.heading = clause.heading;
        const QString note = m_options.markers ? noted(u"概要のみ公開"_s, answer.reason) : QString();
        say(copy, clause.summary.trimmed() + note);
        return copy;
    }

    Clause marker(const Clause &clause, const Answer &answer, const QList<Clause> &kept) const
    {
        Clause copy = bare(clause); // with its id until the numbers are fixed
        if (!copy.number.label.isEmpty())
            copy.number.label = u"（非公開）"_s; // an own label is a word of the clause
        copy.children = kept;
        if (m_options.markers && kept.isEmpty())
            say(copy, noted(u"非公開"_s, answer.reason));
        return copy;
    }

    bool isGone(const ClauseId &id) const { return m_hidden.contains(id); }

    bool nothingPublic(const QList<Clause> &clauses) const
    {
        for (const Clause &clause : clauses) {
            const bool summary = isGone(clause.id) && m_hidden.value(clause.id).publication == Publication::Summary;
            if (summary || (!clause.id.isNull() && !isGone(clause.id)) || !nothingPublic(clause.children))
                return false;
        }
        return true;
    }

    /// Everything below a summarised clause goes, also what says otherwise: the summary stands for the whole.
    void hideBelow(const Clause &clause, const Answer &answer)
    {
        for (const Clause &child : clause.children) {
            m_hidden.insert(child.id, {Publication::Withheld, answer.reason});
            m_gone.append(child.heading.trimmed());
            hideBelow(child, answer);
        }
    }

    /// Identities of what is gone, links to it and its names in the 目次: known only when all has been seen.
    void forget(Clause &clause) const
    {
        const auto withheld = [this](const ClauseId &id) {
            return isGone(id) && m_hidden.value(id).publication != Publication::Summary;
        };
        if (withheld(clause.id))
            clause.id = {};
        QList<model::Span> spans;
        for (const model::Span &span : std::as_const(clause.spans)) {
            const bool reference = span.kind == model::SpanKind::Reference && !withheld(span.reference.first)
                && !withheld(span.reference.last);
            if (reference || span.kind == model::SpanKind::Ruby)
                spans.append(span);
        }
        clause.spans = spans;
        for (Clause &child : clause.children)
            forget(child);
        if (clause.kind == ClauseKind::Toc)
            forgetHeadings(clause);
    }

    void forgetHeadings(Clause &contents) const
    {
        for (const QString &heading : m_gone) {
            if (heading.isEmpty())
                continue;
            contents.text.replace(heading, u"（非公開）"_s);
            for (Clause &line : contents.children)
                line.text.replace(heading, u"（非公開）"_s);
        }
    }

    /// Fixes the numbers of whatever would be counted otherwise now that clauses are missing. A fixed number can still print
    /// otherwise (an only 項, an only 別表): then the label itself is fixed too.
    void keepNumbers(Document &result) const
    {
        const model::Numbering before(m_document);
        for (const bool labels : {false, true}) {
            const model::Numbering after(result);
            Clause root = result.root();
            int row = 0;
            fix(root, before, after, row, labels);
            result.setRoot(root);
        }
    }

    void fix(Clause &clause, const model::Numbering &before, const model::Numbering &after, int &row, bool labels) const
    {
        const model::NumberedClause &now = after.row(row++);
        const int old = clause.id.isNull() ? -1 : before.indexOf(clause.id);
        if (old > 0) {
            const model::NumberedClause &then = before.row(old);
            if (!labels && then.parts != now.parts)
                clause.number.fixed.assign(then.parts.begin(), then.parts.end());
            else if (labels && then.label != now.label && !then.label.isEmpty() && !isGone(clause.id))
                clause.number.label = then.label;
        }
        for (qsizetype i = 0; i < clause.children.size(); ++i)
            fix(clause.children[i], before, after, row, labels);
    }

    /// Whatever lost its id gets one from its address: it tells nothing of the clause that stood there, and the marker of the same
    /// place has the same id in every version.
    static void nameMarkers(Document &result)
    {
        const model::Numbering numbering(result);
        Clause root = result.root();
        QSet<ClauseId> used;
        int row = 0;
        name(root, numbering, row, used);
        result.setRoot(root);
    }

    static void name(Clause &clause, const model::Numbering &numbering, int &row, QSet<ClauseId> &used)
    {
        const int own = row++;
        if (clause.id.isNull() && own > 0) {
            const QByteArray place = numbering.address(own).toUtf8() + char('A' + int(clause.kind));
            const QByteArray hash = QCryptographicHash::hash(place, QCryptographicHash::Sha256);
            quint64 low = qFromBigEndian<quint64>(hash.constData());
            while (used.contains({markerIds, low}))
                ++low;
            clause.id = {markerIds, low};
            used.insert(clause.id);
        }
        for (qsizetype i = 0; i < clause.children.size(); ++i)
            name(clause.children[i], numbering, row, used);
    }

    const Document &m_document;
    const PublicOptions &m_options;
    const Hidden m_hiddenElsewhere;
    Hidden m_hidden;
    QStringList m_gone; ///< headings
};

void count(const Clause &clause, const Answer &above, PublicCounts &counts)
{
    for (const Clause &child : clause.children) {
        const Answer answer = answerFor(child, above);
        if (isPublic(answer))
            count(child, answer, counts);
        else
            ++(isSummarised(child, answer) ? counts.summarised : counts.withheld);
    }
}

} // namespace

Document publicDocument(const Document &document, const PublicOptions &options)
{
    return Redactor(document, options).run();
}

PublicPair publicPair(const Document &before, const Document &after, const PublicOptions &options)
{
    Redactor newer(after, options);
    const Document publicAfter = newer.run();
    return {Redactor(before, options, newer.hidden()).run(), publicAfter};
}

PublicCounts countPublic(const Document &document)
{
    PublicCounts counts;
    if (document.meta().publication == Publication::Withheld)
        counts.withheld = 1;
    else
        count(document.root(), answerOf(document), counts);
    return counts;
}

} // namespace hoshin::publish
