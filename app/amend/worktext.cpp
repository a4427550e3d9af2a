// SPDX-License-Identifier: Apache-2.0
#include "amend/worktext.h"

#include "text/labels.h"

namespace hoshin::amend {

using model::Clause;
using model::ClauseKind;
using model::NumberParts;

/// Deeper text is not amended: no rule has it, and recursion must end.
static constexpr int deepest = 60;

bool isDivision(ClauseKind kind) { return kind >= ClauseKind::Part && kind <= ClauseKind::Division; }

/// What prints no number has none, and a label that only says the number is no
/// label of its own.
static void takePrinted(Unit &unit, const model::NumberedClause &row, const text::NumberingScheme &scheme)
{
    QString &own = unit.clause.number.label;
    if (unit.kind() == ClauseKind::Supplementary || isDivision(unit.kind()))
        return;
    const bool counted = !row.label.isEmpty() && text::scanLabel(row.label).style != text::LabelStyle::Bullet;
    if (!counted) {
        unit.number.clear();
        unit.rangeEnd = 0;
    }
    const text::LevelStyle &style = scheme.style(text::Level::Paragraph);
    if (unit.kind() == ClauseKind::Paragraph && own == model::numberText(row.parts, row.rangeEnd, style, style.numeral))
        own.clear();
}

static Unit withoutChildren(const model::NumberedClause &row)
{
    Unit unit;
    unit.clause = *row.clause;
    unit.clause.children.clear();
    const bool named = unit.kind() == ClauseKind::Table && !unit.clause.number.label.isEmpty();
    if (named) // 別表, 様式第1号: its name, no count, tells it from others
        return unit;
    unit.number = row.parts;
    unit.rangeEnd = row.rangeEnd;
    return unit;
}

static void addRow(const model::Numbering &numbering, int index, int depth, bool flat, std::vector<Unit> &out)
{
    const model::NumberedClause &row = numbering.row(index);
    out.push_back(withoutChildren(row));
    if (!numbering.scheme().formalReferences)
        takePrinted(out.back(), row, numbering.scheme());
    const bool division = flat && isDivision(row.clause->kind);
    out.back().atRoot = row.parent == 0;
    if (depth >= deepest)
        return;
    std::vector<Unit> below;
    std::vector<Unit> &target = division ? out : below;
    for (int child = index + 1; child < row.end; child = numbering.row(child).end)
        addRow(numbering, child, depth + 1, division, target);
    if (!division)
        out.back().children = std::move(below);
}

WorkText toWorkText(const model::Document &document, std::optional<bool> nested)
{
    const model::Numbering numbering(document);
    const text::NumberingScheme &scheme = numbering.scheme();
    WorkText text;
    text.meta = document.meta();
    text.byLabel = !scheme.formalReferences;
    const QList<Clause> &top = document.root().children;
    const bool divided =
        std::any_of(top.begin(), top.end(), [](const Clause &clause) { return isDivision(clause.kind); });
    text.nested = nested.value_or(text.byLabel && (scheme.articlesRestart || !divided));
    if (numbering.rows().empty())
        return text;
    for (int child = 1; child < numbering.row(0).end; child = numbering.row(child).end)
        addRow(numbering, child, 0, !text.nested, text.body);
    return text;
}

namespace {

/// Gives every clause the hint that makes counting arrive at its number.
class Hinter
{
public:
    void hint(Clause &clause, const Unit &unit)
    {
        clause.number.span = unit.rangeEnd > 0 ? unit.rangeEnd - unit.number.last() + 1 : 1;
        clause.number.branchDepth = 0;
        clause.number.fixed.clear();
        if (unit.number.isEmpty())
            return;
        const int depth = int(unit.number.size()) - 1;
        if (counted(depth) == unit.number && (depth == 0 || clause.kind != ClauseKind::Paragraph))
            clause.number.branchDepth = depth;
        else
            clause.number.fixed.assign(unit.number.begin(), unit.number.end());
        m_last = unit.number;
        if (unit.rangeEnd > 0)
            m_last.last() = unit.rangeEnd;
    }

private:
    NumberParts counted(int depth) const
    {
        NumberParts parts = m_last;
        if (depth > parts.size())
            return {};
        if (depth == parts.size())
            parts.append(depth == 0 ? 1 : 2);
        else {
            parts.resize(depth + 1);
            ++parts.last();
        }
        return parts;
    }

    NumberParts m_last;
};

class Builder
{
public:
    explicit Builder(const text::NumberingScheme &scheme, bool byLabel)
        : m_articlesRestart(scheme.articlesRestart)
        , m_paragraph(byLabel ? &scheme.style(text::Level::Paragraph) : nullptr)
    {}

    QList<Clause> nested(const std::vector<Unit> &units)
    {
        Hinters hinters;
        QList<Clause> clauses;
        std::vector<const Unit *> origins;
        for (const Unit &unit : units) {
            clauses.append(whole(unit, hinters));
            origins.push_back(&unit);
        }
        keepPrinted(origins, clauses);
        return clauses;
    }

    /// Chapters take what follows them until the next of their rank.
    QList<Clause> folded(const std::vector<Unit> &row, size_t from, size_t to)
    {
        Hinters hinters;
        QList<Clause> clauses;
        std::vector<const Unit *> origins;
        for (size_t i = from; i < to; ++i) {
            origins.push_back(&row[i]);
            if (!isDivision(row[i].kind())) {
                clauses.append(whole(row[i], hinters));
                continue;
            }
            const size_t end = std::min(divisionEnd(row, i), to);
            Clause division = row[i].clause;
            hinters[size_t(division.kind)].hint(division, row[i]);
            const Hinter outer = m_articles;
            if (m_articlesRestart)
                m_articles = {};
            division.children = folded(row, i + 1, end);
            if (m_articlesRestart)
                m_articles = outer;
            clauses.append(division);
            i = end - 1;
        }
        keepPrinted(origins, clauses);
        return clauses;
    }

private:
    using Hinters = std::array<Hinter, size_t(ClauseKind::Text) + 1>;

    /// An only 項 prints no number unless it says so, and one of several that
    /// printed none is a line of text.
    void keepPrinted(const std::vector<const Unit *> &units, QList<Clause> &clauses) const
    {
        const auto paragraphs = std::count_if(units.begin(), units.end(),
                                              [](const Unit *unit) { return unit->kind() == ClauseKind::Paragraph; });
        for (size_t i = 0; m_paragraph && i < units.size(); ++i) {
            Clause &clause = clauses[qsizetype(i)];
            if (clause.kind != ClauseKind::Paragraph || !clause.number.label.isEmpty())
                continue;
            if (paragraphs == 1 && !units[i]->number.isEmpty())
                clause.number.label =
                    model::numberText(units[i]->number, units[i]->rangeEnd, *m_paragraph, m_paragraph->numeral);
            else if (paragraphs > 1 && units[i]->number.isEmpty() && clause.children.isEmpty()
                     && clause.heading.isEmpty())
                clause.kind = ClauseKind::Text;
        }
    }

    Clause whole(const Unit &unit, Hinters &hinters)
    {
        Clause clause = unit.clause;
        Hinter &hinter = clause.kind == ClauseKind::Article ? m_articles
            : clause.kind == ClauseKind::Table              ? m_tables
                                                            : hinters[size_t(clause.kind)];
        hinter.hint(clause, unit);
        const bool division = isDivision(clause.kind);
        const Hinter outer = m_articles;
        if (clause.kind == ClauseKind::Supplementary || (division && m_articlesRestart))
            m_articles = {};
        clause.children = nested(unit.children);
        if (!division || m_articlesRestart)
            m_articles = outer;
        if (clause.kind == ClauseKind::Article)
            m_articles = hinter;
        return clause;
    }

    Hinter m_articles;
    Hinter m_tables;
    bool m_articlesRestart = false;
    const text::LevelStyle *m_paragraph = nullptr; ///< of 項, where what prints no number has none
};

} // namespace

model::Document toDocument(const WorkText &text)
{
    model::Document document;
    document.setMeta(text.meta);
    Clause root = document.root();
    Builder builder(text::numberingScheme(text.meta.scheme), text.byLabel);
    root.children = text.nested ? builder.nested(text.body) : builder.folded(text.body, 0, text.body.size());
    document.setRoot(root);
    return document;
}

const Unit *unitAt(const WorkText &text, const UnitPath &path)
{
    const std::vector<Unit> *row = &text.body;
    const Unit *unit = nullptr;
    for (const int index : path) {
        if (index < 0 || size_t(index) >= row->size())
            return nullptr;
        unit = &(*row)[size_t(index)];
        row = &unit->children;
    }
    return unit;
}

Unit *unitAt(WorkText &text, const UnitPath &path)
{
    return const_cast<Unit *>(unitAt(const_cast<const WorkText &>(text), path));
}

std::vector<Unit> &siblingsAt(WorkText &text, const UnitPath &path)
{
    if (path.size() < 2)
        return text.body;
    return unitAt(text, UnitPath(path.begin(), path.end() - 1))->children;
}

size_t divisionEnd(const std::vector<Unit> &row, size_t index)
{
    const ClauseKind kind = row[index].kind();
    size_t end = index + 1;
    if (!row[index].children.empty())
        return end;
    while (end < row.size()) {
        const Unit &next = row[end];
        if (isDivision(next.kind()) && next.kind() <= kind)
            break;
        if (next.kind() == ClauseKind::Supplementary
            || (next.atRoot && !isDivision(next.kind()) && next.kind() != ClauseKind::Article))
            break;
        ++end;
    }
    return end;
}

bool bears(const Unit &unit, const NumberParts &number)
{
    if (unit.number.size() != number.size() || number.isEmpty())
        return false;
    if (!std::equal(number.begin(), number.end() - 1, unit.number.begin()))
        return false;
    return unit.number.last() <= number.last() && number.last() <= std::max(unit.rangeEnd, unit.number.last());
}

bool numberLess(const NumberParts &a, const NumberParts &b)
{
    return std::lexicographical_compare(a.begin(), a.end(), b.begin(), b.end());
}

bool sameText(const Unit &a, const Unit &b)
{
    const bool named = !a.clause.number.label.isEmpty(); // its own label is printed, not its number
    const bool sameNumber = named || (a.number == b.number && a.rangeEnd == b.rangeEnd);
    return a.kind() == b.kind() && sameNumber && a.clause.text == b.clause.text && a.clause.heading == b.clause.heading
        && a.clause.number.label == b.clause.number.label && sameText(a.children, b.children);
}

bool sameText(const std::vector<Unit> &a, const std::vector<Unit> &b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](const Unit &x, const Unit &y) { return sameText(x, y); });
}

bool sameText(const WorkText &a, const WorkText &b) { return a.meta.title == b.meta.title && sameText(a.body, b.body); }

} // namespace hoshin::amend
