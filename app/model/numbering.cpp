// SPDX-License-Identifier: Apache-2.0
#include "model/numbering.h"

#include "text/numerals.h"

#include <array>

using namespace Qt::StringLiterals;

namespace hoshin::model {

using text::Level;
using text::LevelStyle;
using text::NumeralStyle;
using text::Printing;

/// A placeholder for more numbers than this is a damaged file, not a statute.
static constexpr int maximumSpan = 1000;
/// Deeper trees are cut off in numbering: no text has them, and recursion must end.
static constexpr int maximumDepth = 64;

std::optional<Level> levelOf(ClauseKind kind, int depth)
{
    switch (kind) {
    case ClauseKind::Part: return Level::Part;
    case ClauseKind::Chapter: return Level::Chapter;
    case ClauseKind::Section: return Level::Section;
    case ClauseKind::Subsection: return Level::Subsection;
    case ClauseKind::Division: return Level::Division;
    case ClauseKind::Article: return Level::Article;
    case ClauseKind::Paragraph: return Level::Paragraph;
    case ClauseKind::Item: return Level::Item;
    case ClauseKind::Subitem: return Level(int(Level::Subitem1) + std::min(depth, 3));
    case ClauseKind::Table: return Level::Table;
    case ClauseKind::Root:
    case ClauseKind::Toc:
    case ClauseKind::Preamble:
    case ClauseKind::TableRow:
    case ClauseKind::TableCell:
    case ClauseKind::Supplementary:
    case ClauseKind::Text: return std::nullopt;
    }
    Q_UNREACHABLE();
}

QString numberText(const NumberParts &parts, int rangeEnd, const LevelStyle &style, NumeralStyle numeral)
{
    const auto one = [&](int lastPart) {
        QString text = style.prefix.toString();
        for (qsizetype i = 0; i < parts.size(); ++i) {
            const int number = i == parts.size() - 1 ? lastPart : parts[i];
            text += i == 0 ? QString() : u"の"_s;
            text += text::numeral(number, numeral);
            if (i == 0)
                text += style.suffix;
        }
        return text;
    };
    if (parts.isEmpty())
        return {};
    const int last = parts.last();
    if (rangeEnd <= last)
        return one(last);
    return rangeEnd == last + 1 ? one(last) + u"及び"_s + one(rangeEnd)
                                : one(last) + u"から"_s + one(rangeEnd) + u"まで"_s;
}

/// Where a sequence of numbers stands: the number given last.
struct Counter
{
    NumberParts last;

    void take(const NumberHint &hint, ClauseKind kind, NumberedClause &row)
    {
        if (!hint.fixed.empty()) {
            for (const int part : hint.fixed) {
                if (row.parts.size() < maximumNumberParts)
                    row.parts.append(std::clamp(part, 0, text::maximumNumber));
            }
        } else {
            const int wanted = kind == ClauseKind::Paragraph ? 0 : std::max(hint.branchDepth, 0); // 項に枝番号はない
            const auto depth = std::min({qsizetype(wanted), last.size(), maximumNumberParts - 1});
            row.parts = last;
            if (depth == last.size())
                row.parts.append(depth == 0 ? 1
                                            : 2); // the first branch of a number is の2: the number itself is the first
            else
                countOn(row.parts, depth);
        }
        last = row.parts;
        const int span = std::clamp(hint.span, 1, maximumSpan);
        if (span > 1) {
            row.rangeEnd = row.parts.last() + span - 1;
            last.last() = row.rangeEnd;
        }
    }

private:
    static void countOn(NumberParts &parts, qsizetype depth)
    {
        parts.resize(depth + 1);
        ++parts.last();
    }
};

/// The one pass. Counters live on the way down: each parent has its own, articles have one for the main provisions and one
/// for every 附則.
class Numbering::Deriver
{
public:
    explicit Deriver(Numbering &numbering) : m(numbering) {}

    void run()
    {
        const Clause &root = m.m_document.root();
        const int expected = countClauses(root);
        m.m_rows.reserve(size_t(expected));
        m.m_index.reserve(expected);
        m_severalTables = tablesCounted(root) > 1;
        visit({.clause = &root}, 0, 0);
    }

private:
    using SiblingCounters = std::array<Counter, text::levelCount>;

    static int tablesCounted(const Clause &root)
    {
        int count = 0;
        for (const Clause &child : root.children) {
            if (child.kind == ClauseKind::Table && child.number.label.isEmpty())
                ++count;
            else if (child.kind == ClauseKind::Supplementary)
                count += tablesCounted(child);
        }
        return count;
    }

    void visit(NumberedClause row, int depth, int subitemDepth)
    {
        const int self = int(m.m_rows.size());
        const Clause &clause = *row.clause;
        if (clause.kind == ClauseKind::Supplementary)
            row.supplementary = self;
        m.m_rows.push_back(std::move(row));
        m.m_index.insert(clause.id, self);
        if (clause.kind == ClauseKind::Article)
            registerArticle(self);
        if (depth < maximumDepth && !clause.children.isEmpty())
            visitChildren(clause, self, depth, subitemDepth);
        m.m_rows[size_t(self)].end = int(m.m_rows.size());
    }

    void visitChildren(const Clause &clause, int self, int depth, int subitemDepth)
    {
        const bool isSupplementary = clause.kind == ClauseKind::Supplementary;
        const Counter outerArticles = m_articles;
        if (isSupplementary || (m.m_scheme->articlesRestart && isDivision(clause.kind)))
            m_articles = {};
        SiblingCounters counters;
        std::array<int, int(ClauseKind::Text) + 1> latest; // row of the sibling of each kind that came last
        latest.fill(-1);
        const bool several = paragraphCount(clause) > 1;
        for (const Clause &child : clause.children) {
            NumberedClause row{.clause = &child, .parent = self, .supplementary = m.m_rows[size_t(self)].supplementary};
            int &before = latest[size_t(child.kind)];
            row.previous = before;
            if (before >= 0)
                m.m_rows[size_t(before)].next = int(m.m_rows.size());
            before = int(m.m_rows.size());
            number(row, counters, subitemDepth, several);
            visit(std::move(row), depth + 1, child.kind == ClauseKind::Subitem ? subitemDepth + 1 : 0);
        }
        if (isSupplementary)
            m_articles = outerArticles;
    }

    static bool isDivision(ClauseKind kind) { return kind >= ClauseKind::Part && kind <= ClauseKind::Division; }

    static int paragraphCount(const Clause &clause)
    {
        int count = 0;
        for (const Clause &child : clause.children)
            count += child.kind == ClauseKind::Paragraph;
        return count;
    }

    void number(NumberedClause &row, SiblingCounters &counters, int subitemDepth, bool several)
    {
        const Clause &clause = *row.clause;
        row.label = clause.number.label;
        if (row.label.isEmpty() && clause.kind == ClauseKind::Supplementary)
            row.label = u"附則"_s;
        const auto level = levelOf(clause.kind, subitemDepth);
        if (!level || !isCounted(row))
            return;
        Counter &counter = clause.kind == ClauseKind::Article ? m_articles
            : clause.kind == ClauseKind::Table                ? m_tables
                                                              : counters[size_t(*level)];
        counter.take(clause.number, clause.kind, row);
        if (row.label.isEmpty())
            row.label = printed(row, *level, several);
    }

    /// A 表 inside a clause belongs to it and has no number; 様式第1号 says its own label and is outside the count.
    bool isCounted(const NumberedClause &row) const
    {
        if (row.clause->kind != ClauseKind::Table)
            return true;
        const ClauseKind above = m.m_rows[size_t(row.parent)].clause->kind;
        return (above == ClauseKind::Root || above == ClauseKind::Supplementary) && row.label.isEmpty();
    }

    QString printed(const NumberedClause &row, Level level, bool several)
    {
        const LevelStyle &style = m.m_scheme->style(level);
        const NumberedClause &above = m.m_rows[size_t(row.parent)];
        if (level == Level::Paragraph && isSilent(row, above, style, several))
            return {};
        if (level == Level::Table && !m_severalTables)
            return u"別表"_s;
        if (style.numeral == NumeralStyle::Bullet)
            return style.prefix.toString();
        const QString own = ownNumber(row, level, style);
        const bool compound = level == Level::Section && m.m_scheme->sectionsCompound
            && above.clause->kind == ClauseKind::Chapter && !above.label.isEmpty();
        return compound ? above.label + u'.' + own : own;
    }

    /// Small numbers come again and again: their labels are shared.
    QString ownNumber(const NumberedClause &row, Level level, const LevelStyle &style)
    {
        const bool small = row.parts.size() == 1 && row.rangeEnd == 0 && row.parts[0] < int(m_labels[0].size());
        if (!small)
            return numberText(row.parts, row.rangeEnd, style, style.numeral);
        QString &label = m_labels[size_t(level)][size_t(row.parts[0])];
        if (label.isEmpty())
            label = numberText(row.parts, 0, style, style.numeral);
        return label;
    }

    /// 項1 prints no number; in a 附則 it does where there are several.
    static bool isSilent(const NumberedClause &row, const NumberedClause &above, const LevelStyle &style, bool several)
    {
        if (above.clause->kind == ClauseKind::Supplementary || style.printing == Printing::IfSeveral)
            return !several;
        return style.printing == Printing::NotFirst && row.parts.size() == 1 && row.parts[0] == 1;
    }

    void registerArticle(int index)
    {
        const NumberedClause &article = m.row(index);
        m.m_articleRows.push_back(index);
        NumberParts parts = article.parts;
        const int last = std::max(article.rangeEnd, parts.last());
        for (int number = parts.last(); number <= last; ++number) {
            parts.last() = number;
            const ArticleKey key{parts, article.supplementary};
            if (!m.m_articles.contains(key))
                m.m_articles.insert(key, index);
        }
    }

    Numbering &m;
    Counter m_articles;
    Counter m_tables;
    bool m_severalTables = false;
    std::array<std::array<QString, 64>, text::levelCount> m_labels;
};

Numbering::Numbering(const Document &document)
    : m_document(document), m_scheme(&text::numberingScheme(document.meta().scheme))
{
    Deriver(*this).run();
}

QString Numbering::label(const ClauseId &id) const
{
    const int index = indexOf(id);
    return index < 0 ? QString() : row(index).label;
}

QString Numbering::address(const ClauseId &id) const
{
    const int index = indexOf(id);
    return index < 0 ? QString() : address(index);
}

QString Numbering::num(const ClauseId &id) const
{
    const int index = indexOf(id);
    return index < 0 ? QString() : num(index);
}

/// One step of an address as it stands in a sentence: 第3条, 第2項, 第1号, ア.
static QString addressStep(const NumberedClause &row, const text::NumberingScheme &scheme)
{
    const ClauseKind kind = row.clause->kind;
    if (!scheme.formalReferences || !row.clause->number.label.isEmpty() || row.parts.isEmpty())
        return kind == ClauseKind::Paragraph && row.label.isEmpty() && !row.parts.isEmpty()
            ? text::numeral(row.parts[0], scheme.style(Level::Paragraph).numeral)
            : row.label;
    static constexpr LevelStyle paragraph{u"第", NumeralStyle::HalfWidth, u"項"};
    static constexpr LevelStyle item{u"第", NumeralStyle::HalfWidth, u"号"};
    if (kind == ClauseKind::Paragraph)
        return numberText(row.parts, row.rangeEnd, paragraph, scheme.referenceNumeral);
    if (kind == ClauseKind::Item)
        return numberText(row.parts, row.rangeEnd, item, scheme.referenceNumeral);
    return row.label;
}

/// Which ancestors an address names: an article's chapter is left out, its number says enough.
static bool isNamedAbove(ClauseKind ancestor, ClauseKind of, const text::NumberingScheme &scheme)
{
    switch (ancestor) {
    case ClauseKind::Part:
    case ClauseKind::Chapter:
    case ClauseKind::Section:
    case ClauseKind::Subsection:
    case ClauseKind::Division: return of < ClauseKind::Article || scheme.articlesRestart;
    case ClauseKind::Root: return false;
    default: return true;
    }
}

QString Numbering::address(int index) const
{
    const ClauseKind of = row(index).clause->kind;
    QString text;
    for (int at = index; at > 0; at = row(at).parent) {
        const NumberedClause &step = row(at);
        const ClauseKind kind = step.clause->kind;
        if (at != index && !isNamedAbove(kind, of, *m_scheme))
            continue;
        if (at != index && kind == ClauseKind::Paragraph && isOnlyParagraph(at))
            continue;
        if (m_scheme->sectionsCompound && kind == ClauseKind::Chapter && text.startsWith(step.label + u'.'))
            continue;
        const QString words = addressStep(step, *m_scheme);
        const bool digitsMeet = !words.isEmpty() && !text.isEmpty() && words.back().isDigit() && text.front().isDigit();
        text = digitsMeet ? words + u'の' + text : words + text;
    }
    return text;
}

QString Numbering::num(int index) const
{
    const NumberedClause &clause = row(index);
    QString text;
    for (const int part : clause.parts)
        text += (text.isEmpty() ? QString() : u"_"_s) + QString::number(part);
    if (clause.rangeEnd > 0) {
        QString last = text.left(text.lastIndexOf(u'_') + 1) + QString::number(clause.rangeEnd);
        text += u':' + last;
    }
    return text;
}

int Numbering::articleRow(const NumberParts &parts, int supplementary) const
{
    return m_articles.value({parts, supplementary}, -1);
}

int Numbering::previousArticle(int index) const
{
    const auto at = std::lower_bound(m_articleRows.begin(), m_articleRows.end(), index);
    if (at == m_articleRows.begin() || at == m_articleRows.end())
        return -1;
    const int previous = *std::prev(at);
    return row(previous).supplementary == row(index).supplementary ? previous : -1;
}

int Numbering::nextArticle(int index) const
{
    const auto at = std::upper_bound(m_articleRows.begin(), m_articleRows.end(), index);
    return at != m_articleRows.end() && row(*at).supplementary == row(index).supplementary ? *at : -1;
}

int Numbering::ancestor(int index, ClauseKind kind) const
{
    int at = index;
    while (at >= 0 && row(at).clause->kind != kind)
        at = row(at).parent;
    return at;
}

int Numbering::childRow(int parent, ClauseKind kind, const NumberParts &parts) const
{
    for (int at = parent + 1; at < row(parent).end; at = row(at).end) {
        const NumberedClause &child = row(at);
        if (child.clause->kind != kind || child.parts.size() != parts.size() || parts.isEmpty())
            continue;
        const bool sameHead = std::equal(parts.begin(), parts.end() - 1, child.parts.begin());
        const int last = std::max(child.rangeEnd, child.parts.last());
        if (sameHead && child.parts.last() <= parts.last() && parts.last() <= last)
            return at;
    }
    return -1;
}

bool Numbering::isOnlyParagraph(int index) const
{
    return row(index).clause->kind == ClauseKind::Paragraph && sibling(index, 1) < 0 && sibling(index, -1) < 0;
}

} // namespace hoshin::model
