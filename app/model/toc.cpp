// SPDX-License-Identifier: Apache-2.0
#include "model/toc.h"

#include "text/fold.h"

using namespace Qt::StringLiterals;

namespace hoshin::model {

static bool isDivision(ClauseKind kind) { return kind >= ClauseKind::Part && kind <= ClauseKind::Division; }

class TocWriter
{
public:
    explicit TocWriter(const Numbering &numbering) : m_numbering(numbering) {}

    QStringList run()
    {
        divisions(0, 0);
        if (!m_lines.isEmpty()) {
            for (int at = 1; at < m_numbering.row(0).end; at = m_numbering.row(at).end) {
                if (m_numbering.row(at).clause->kind == ClauseKind::Supplementary) {
                    m_lines += u"附則"_s;
                    break;
                }
            }
        }
        return m_lines;
    }

private:
    void divisions(int parent, int depth)
    {
        for (int at = parent + 1; at < m_numbering.row(parent).end; at = m_numbering.row(at).end) {
            const NumberedClause &row = m_numbering.row(at);
            if (!isDivision(row.clause->kind))
                continue;
            m_lines += QString(depth, u'　') + row.label + u'　' + row.clause->heading + range(at);
            divisions(at, depth + 1);
        }
    }

    /// The articles of a lowest division; those before the first section belong to none.
    QString range(int division) const
    {
        std::vector<int> articles;
        for (int at = division + 1; at < m_numbering.row(division).end; ++at) {
            const ClauseKind kind = m_numbering.row(at).clause->kind;
            if (isDivision(kind))
                return {};
            if (kind == ClauseKind::Article)
                articles.push_back(at);
        }
        if (articles.empty())
            return {};
        const NumberedClause &last = m_numbering.row(articles.back());
        const QString begin = firstNumber(m_numbering.row(articles.front()));
        const QString end = lastNumber(last);
        const bool two = articles.size() == 2 && last.rangeEnd == 0 && m_numbering.row(articles.front()).rangeEnd == 0;
        if (begin == end)
            return u'（' + begin + u'）';
        return u'（' + begin + (two ? u"・"_s : u"―"_s) + end + u'）';
    }

    QString firstNumber(const NumberedClause &row) const
    {
        return row.rangeEnd == 0 ? row.label : numberText(row.parts, 0, style(), style().numeral);
    }

    QString lastNumber(const NumberedClause &row) const
    {
        if (row.rangeEnd == 0)
            return row.label;
        NumberParts parts = row.parts;
        parts.last() = row.rangeEnd;
        return numberText(parts, 0, style(), style().numeral);
    }

    const text::LevelStyle &style() const { return m_numbering.scheme().style(text::Level::Article); }

    const Numbering &m_numbering;
    QStringList m_lines;
};

QStringList generateToc(const Numbering &numbering) { return TocWriter(numbering).run(); }

static const Clause *tocOf(const Document &document)
{
    for (const Clause &child : document.root().children) {
        if (child.kind == ClauseKind::Toc)
            return &child;
    }
    return nullptr;
}

/// What counts of a line: 第１章 総則 (第１条－第４条) is 第1章　総則（第1条―第4条）.
static QString essence(const QString &line)
{
    QString folded = text::fold(line, {.kana = false, .letters = false}).text;
    folded.remove(u' ').remove(u'\t');
    for (QChar &c : folded) {
        if (c == u'~' || c == u'ー' || c == u'〜')
            c = u'-';
    }
    return folded;
}

std::vector<TocMismatch> compareToc(const Numbering &numbering)
{
    const Clause *toc = tocOf(numbering.document());
    if (!toc)
        return {};
    const QStringList expected = generateToc(numbering);
    std::vector<const Clause *> present;
    for (const Clause &line : toc->children) {
        if (essence(line.text) != u"目次"_s)
            present.push_back(&line);
    }
    std::vector<TocMismatch> mismatches;
    for (int i = 0; i < std::max(int(present.size()), int(expected.size())); ++i) {
        const Clause *line = i < int(present.size()) ? present[size_t(i)] : nullptr;
        const QString wanted = expected.value(i);
        if (!line || essence(line->text) != essence(wanted))
            mismatches.push_back({i, line ? line->text : QString(), wanted, line ? line->id : ClauseId()});
    }
    return mismatches;
}

Document withTocRefreshed(const Document &document, IdSource &ids)
{
    const Clause *present = tocOf(document);
    if (!present)
        return document;
    const QStringList lines = generateToc(Numbering(document));
    Clause toc = *present;
    toc.children.clear();
    for (qsizetype i = 0; i < lines.size(); ++i) {
        Clause line =
            i < present->children.size() ? present->children.at(i) : Clause{.id = ids.next(), .kind = ClauseKind::Text};
        if (essence(line.text) != essence(lines[i])) {
            line.text = lines[i];
            line.spans.clear();
        }
        toc.children.append(line);
    }
    return withClause(document, toc);
}

} // namespace hoshin::model
