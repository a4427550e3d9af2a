// SPDX-License-Identifier: Apache-2.0
#include "model/referenceresolver.h"

#include "text/numerals.h"

namespace hoshin::model {

using text::Pointing;
using text::ReferenceChain;
using text::ReferencePart;
using text::Unit;

static constexpr int nothing = ResolvedReference::nothing;

std::optional<ClauseKind> kindOf(Unit unit)
{
    switch (unit) {
    case Unit::Supplementary: return ClauseKind::Supplementary;
    case Unit::Part: return ClauseKind::Part;
    case Unit::Chapter: return ClauseKind::Chapter;
    case Unit::Section: return ClauseKind::Section;
    case Unit::Subsection: return ClauseKind::Subsection;
    case Unit::Division: return ClauseKind::Division;
    case Unit::Article: return ClauseKind::Article;
    case Unit::Paragraph: return ClauseKind::Paragraph;
    case Unit::Item: return ClauseKind::Item;
    case Unit::Subitem: return ClauseKind::Subitem;
    case Unit::Table: return ClauseKind::Table;
    case Unit::Row: return ClauseKind::TableRow;
    }
    Q_UNREACHABLE();
}

std::optional<Unit> unitOf(ClauseKind kind)
{
    for (int unit = 0; unit <= int(Unit::Row); ++unit) {
        if (kindOf(Unit(unit)) == kind)
            return Unit(unit);
    }
    return std::nullopt;
}

static NumberParts partsOf(const ReferencePart &part)
{
    NumberParts parts;
    for (int i = 0; i < part.depth; ++i)
        parts.append(part.number[size_t(i)]);
    return parts;
}

ReferenceResolver::ReferenceResolver(const Numbering &numbering) : m_numbering(numbering)
{
    m_named.fill(nothing);
    m_brackets.assign(1, {});
    if (numbering.rows().empty())
        return;
    for (int at = 1; at < numbering.row(0).end; at = numbering.row(at).end) {
        if (numbering.row(at).clause->kind == ClauseKind::Supplementary) {
            m_firstSupplementary = at;
            break;
        }
    }
}

void ReferenceResolver::enter(int row)
{
    const NumberedClause &clause = m_numbering.row(row);
    while (!m_leads.empty() && m_numbering.row(m_leads.back().row).end <= row)
        m_leads.pop_back();
    while (!m_leads.empty() && m_leads.back().row >= row)
        m_leads.pop_back();
    const bool goesOn = clause.clause->kind == ClauseKind::Item || clause.clause->kind == ClauseKind::Subitem;
    m_named.fill(nothing);
    if (goesOn) {
        if (m_leads.empty() || m_leads.back().row != clause.parent)
            readLead(clause.parent);
        m_named = m_leads.back().named;
    }
    m_source = row;
    m_brackets.assign(1, {});
    m_scanned = 0;
    m_tooDeep = 0;
    m_link = Link::None;
}

void ReferenceResolver::leave() { m_leads.push_back({m_source, m_named}); }

/// Only where a clause is read alone: in a walk over the document the lead has just been read.
void ReferenceResolver::readLead(int row)
{
    enter(row);
    const QStringView words = m_numbering.row(row).clause->text;
    for (const ReferenceChain &chain : text::findReferences(words)) {
        approach(words, chain.start);
        name(chain, resolve(words, chain), chain.end());
    }
    leave();
}

void ReferenceResolver::approach(QStringView text, qsizetype at)
{
    static constexpr size_t maximumBrackets = 32;
    for (; m_scanned < at; ++m_scanned) {
        const QChar c = text[m_scanned];
        if (c == u'（' || c == u'(') {
            if (m_brackets.size() < maximumBrackets)
                m_brackets.push_back({});
            else
                ++m_tooDeep;
        } else if (c == u'）' || c == u')') {
            if (m_tooDeep > 0)
                --m_tooDeep;
            else if (m_brackets.size() > 1)
                m_brackets.pop_back();
        }
    }
    const Latest &latest = m_brackets.back();
    const Latest *around = m_brackets.size() > 1 ? &m_brackets[m_brackets.size() - 2] : nullptr;
    m_link = Link::None;
    if (latest.chain && text::joinsReferences(text.sliced(latest.end, at - latest.end))) {
        m_link = Link::Joined;
        m_linked = latest;
    } else if (!latest.chain && around && around->chain && at == around->end + 1) {
        m_link = Link::Nested;
        m_linked = *around;
    }
}

QStringView ReferenceResolver::linkedLaw() const { return m_link == Link::None ? QStringView() : m_linked.chain->law; }

void ReferenceResolver::goOn()
{
    m_link = m_brackets.back().chain ? Link::Joined : Link::None;
    m_linked = m_brackets.back();
}

int ReferenceResolver::paragraphHolder(int row) const
{
    const int article = m_numbering.ancestor(row, ClauseKind::Article);
    if (article >= 0)
        return article;
    const int paragraph = m_numbering.ancestor(row, ClauseKind::Paragraph);
    return paragraph >= 0 ? m_numbering.row(paragraph).parent : nothing;
}

int ReferenceResolver::neighbour(int row, Unit unit, int step) const
{
    const auto kind = kindOf(unit);
    const int own = kind ? m_numbering.ancestor(row, *kind) : nothing;
    if (own < 0)
        return nothing;
    if (unit == Unit::Article)
        return step < 0 ? m_numbering.previousArticle(own) : m_numbering.nextArticle(own);
    return m_numbering.sibling(own, step);
}

/// What holds the chapters, sections … that 第二章 without more counts among: the next division above the source that may.
int ReferenceResolver::divisionHolder(ClauseKind kind) const
{
    for (int at = m_source; at >= 0; at = m_numbering.row(at).parent) {
        if (m_numbering.row(at).clause->kind < kind)
            return at;
    }
    return 0;
}

ReferenceResolver::Step ReferenceResolver::preceding(const ReferencePart &part) const
{
    const int wanted = part.pointing == Pointing::AllPreceding ? int(m_numbering.rows().size()) : part.number[0];
    Step run{.last = neighbour(m_source, part.unit, -1)};
    int taken = 0;
    for (int row = run.last; row >= 0 && taken < wanted; row = neighbour(row, part.unit, -1)) {
        run.first = row;
        ++taken;
    }
    if (taken == 0 || (part.pointing == Pointing::Preceding && taken < wanted))
        return {};
    if (run.first == run.last)
        run.last = nothing;
    return run;
}

int ReferenceResolver::subitem(int base, QStringView words) const
{
    static constexpr auto plain = [](QChar c) -> char16_t {
        const char16_t u = c.unicode();
        return u >= 0xFF01 && u <= 0xFF5E ? char16_t(u - 0xFEE0) : u;
    };
    const auto same = [](QStringView a, QStringView b) {
        return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                          [](QChar x, QChar y) { return plain(x) == plain(y); });
    };
    if (base < 0)
        return nothing;
    for (int at = base + 1; at < m_numbering.row(base).end; at = m_numbering.row(at).end) {
        const NumberedClause &child = m_numbering.row(at);
        if (child.clause->kind == ClauseKind::Subitem && same(child.label, words))
            return at;
    }
    return nothing;
}

int ReferenceResolver::table(const ReferencePart &part) const
{
    for (int at = 1; at < int(m_numbering.rows().size()); at = m_numbering.row(at).end) {
        const NumberedClause &row = m_numbering.row(at);
        int found = row.clause->kind == ClauseKind::Table && !row.parts.isEmpty() ? at : nothing;
        if (row.clause->kind == ClauseKind::Supplementary && part.depth == 0)
            found = m_numbering.childRow(at, ClauseKind::Table, {1});
        if (part.depth > 0) {
            const bool holdsTables = row.clause->kind == ClauseKind::Supplementary;
            found = holdsTables                            ? m_numbering.childRow(at, ClauseKind::Table, partsOf(part))
                : found >= 0 && row.parts == partsOf(part) ? at
                                                           : nothing;
        }
        if (found >= 0)
            return found;
    }
    return nothing;
}

int ReferenceResolver::tableRow(int table, int number) const
{
    for (int at = table + 1; at < m_numbering.row(table).end; at = m_numbering.row(at).end) {
        const Clause &row = *m_numbering.row(at).clause;
        if (row.kind != ClauseKind::TableRow || row.children.isEmpty())
            continue;
        const QStringView first = QStringView(row.children.first().text).trimmed();
        auto value = text::parseDigits(first);
        if (!value)
            value = text::parseKanji(first);
        if (value == number)
            return at;
    }
    return nothing;
}

/// A numbered part below `base`.
int ReferenceResolver::resolveNumber(const ReferencePart &part, QStringView words, int base) const
{
    if (base < 0)
        return nothing;
    if (part.unit == Unit::Subitem)
        return subitem(base, words);
    if (part.unit == Unit::Row)
        return tableRow(base, part.number[0]);
    const NumberParts parts = partsOf(part);
    const ClauseKind above = m_numbering.row(base).clause->kind;
    if (part.unit == Unit::Article && above == ClauseKind::Supplementary)
        return m_numbering.articleRow(parts, base);
    // 第三条第一号: of its only paragraph
    if (part.unit == Unit::Item && above != ClauseKind::Paragraph)
        base = m_numbering.childRow(base, ClauseKind::Paragraph, {1});
    return base < 0 ? nothing : m_numbering.childRow(base, *kindOf(part.unit), parts);
}

/// A numbered part that begins a chain: counted from where the source stands.
int ReferenceResolver::resolveNumberAlone(const ReferencePart &part) const
{
    switch (part.unit) {
    case Unit::Article: return m_numbering.articleRow(partsOf(part)); // of the main provisions, from a 附則 too
    case Unit::Table: return table(part);
    case Unit::Paragraph: return resolveNumber(part, {}, paragraphHolder(m_source));
    case Unit::Item: return resolveNumber(part, {}, m_numbering.ancestor(m_source, ClauseKind::Paragraph));
    case Unit::Part:
    case Unit::Chapter:
    case Unit::Section:
    case Unit::Subsection:
    case Unit::Division: {
        const ClauseKind kind = *kindOf(part.unit);
        return m_numbering.childRow(divisionHolder(kind), kind, partsOf(part));
    }
    case Unit::Supplementary:
    case Unit::Subitem:
    case Unit::Row: return nothing;
    }
    Q_UNREACHABLE();
}

ReferenceResolver::Step ReferenceResolver::resolveFirst(const ReferencePart &part, QStringView words,
                                                        int joinedBase) const
{
    switch (part.pointing) {
    case Pointing::Number:
        return {.first = joinedBase >= 0 ? resolveNumber(part, words, joinedBase) : resolveNumberAlone(part)};
    case Pointing::Previous: return {.first = neighbour(m_source, part.unit, -1)};
    case Pointing::Next: return {.first = neighbour(m_source, part.unit, 1)};
    case Pointing::Same: {
        const int named = m_named[size_t(part.unit)];
        return {.first = std::max(named, nothing), .external = named == foreign};
    }
    case Pointing::This:
        if (part.unit == Unit::Supplementary) {
            const int own = m_numbering.row(m_source).supplementary;
            return {.first = own >= 0 ? own : m_firstSupplementary};
        }
        if (part.unit == Unit::Table)
            return {.first = table(part)};
        return {.first = m_numbering.ancestor(m_source, *kindOf(part.unit))};
    case Pointing::Preceding:
    case Pointing::AllPreceding: return preceding(part);
    case Pointing::Each:
        return {.first = part.unit == Unit::Item ? m_numbering.ancestor(m_source, ClauseKind::Paragraph)
                                                 : paragraphHolder(m_source)};
    }
    Q_UNREACHABLE();
}

/// Where a chain that hangs on another one counts from: 第二項 behind 第三条第一項及び counts in 第三条, 第二項 in 第三条（第二項を
/// 除く。） too. nothing: it stands for itself.
int ReferenceResolver::baseOfLinked(const ReferenceChain &chain) const
{
    const Unit unit = chain.front().unit;
    if (m_link == Link::None || chain.front().pointing != Pointing::Number || unit < Unit::Paragraph
        || unit > Unit::Subitem)
        return nothing;
    const int target = m_linked.meaning.last >= 0 ? m_linked.meaning.last : m_linked.meaning.first;
    if (target < 0)
        return nothing;
    if (m_link == Link::Nested && m_numbering.row(target).clause->kind < *kindOf(unit))
        return target;
    // 前条及び第二項: the chain before did not name that level, so 第二項 is one's own
    const Unit named = m_linked.chain->back().unit;
    if (named < unit || named > Unit::Subitem)
        return nothing;
    switch (unit) {
    case Unit::Paragraph: return paragraphHolder(target);
    case Unit::Item: return m_numbering.ancestor(target, ClauseKind::Paragraph);
    default: return m_numbering.row(target).parent;
    }
}

ResolvedReference ReferenceResolver::resolve(QStringView text, const ReferenceChain &chain) const
{
    if (!chain.law.isEmpty())
        return {.external = true};
    const bool numbered = chain.front().pointing == Pointing::Number || chain.front().pointing == Pointing::Each;
    if (m_link != Link::None && numbered && m_linked.meaning.external)
        return {.external = true};
    const auto wordsOf = [&](const ReferencePart &part) { return text.sliced(part.start, part.length); };
    const int base = baseOfLinked(chain);
    Step step = resolveFirst(chain.front(), wordsOf(chain.front()), base);
    if (step.external)
        return {.external = true};
    for (int i = 1; i < chain.count; ++i) {
        const ReferencePart &part = chain.parts[size_t(i)];
        if (part.pointing == Pointing::Each)
            continue; // 第二項各号 points at 第二項, form Each
        step = {.first = resolveNumber(part, wordsOf(part), step.first)};
    }
    return {.first = step.first, .last = step.last};
}

void ReferenceResolver::name(const ReferenceChain &chain, const ResolvedReference &meaning, qsizetype end)
{
    const QStringView law = chain.law.isEmpty() ? linkedLaw() : chain.law;
    m_brackets.back() = {chain, meaning, end};
    m_brackets.back().chain->law = meaning.external ? law : QStringView();
    m_scanned = end;
    m_link = Link::None;
    const int target = meaning.last >= 0 ? meaning.last : meaning.first;
    for (int i = 0; i < chain.count; ++i) {
        const ReferencePart &part = chain.parts[size_t(i)];
        if (part.pointing == Pointing::Each)
            continue;
        int &named = m_named[size_t(part.unit)];
        if (meaning.external)
            named = foreign;
        else
            named = target < 0 ? nothing : m_numbering.ancestor(target, *kindOf(part.unit));
    }
}

} // namespace hoshin::model
