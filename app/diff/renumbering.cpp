// SPDX-License-Identifier: Apache-2.0
#include "diff/renumbering.h"

#include "text/referencegrammar.h"

#include <algorithm>

namespace hoshin::diff {

using model::ClauseKind;
using text::Pointing;
using text::ReferenceChain;
using text::ReferencePart;

namespace {

Number numberOf(const ReferencePart &part)
{
    Number number;
    std::copy_n(part.number.begin(), std::min<size_t>(part.depth, number.part.size()), number.part.begin());
    return number;
}

ClauseKind kindOf(text::Unit unit)
{
    switch (unit) {
    case text::Unit::Part: return ClauseKind::Part;
    case text::Unit::Chapter: return ClauseKind::Chapter;
    case text::Unit::Section: return ClauseKind::Section;
    case text::Unit::Subsection: return ClauseKind::Subsection;
    case text::Unit::Division: return ClauseKind::Division;
    case text::Unit::Article: return ClauseKind::Article;
    case text::Unit::Paragraph: return ClauseKind::Paragraph;
    case text::Unit::Item: return ClauseKind::Item;
    case text::Unit::Subitem: return ClauseKind::Subitem;
    case text::Unit::Supplementary: return ClauseKind::Supplementary;
    case text::Unit::Table:
    case text::Unit::Row: return ClauseKind::Table;
    }
    Q_UNREACHABLE();
}

int stepOf(const ReferencePart &part)
{
    switch (part.pointing) {
    case Pointing::Previous: return -1;
    case Pointing::Next: return 1;
    case Pointing::Preceding: return -std::max(1, part.number[0]);
    default: return 0;
    }
}

} // namespace

Provisions::Provisions(const Outline &outline) : m_outline(outline)
{
    for (int index = 1; index < outline.size(); ++index) {
        const Unit &unit = outline.unit(index);
        if (unit.kind == ClauseKind::Article) {
            m_order.push_back(index);
            if (enclosing(index, ClauseKind::Supplementary) < 0)
                m_articles.push_back({unit.kind, unit.number, index});
        } else if (!unit.number.isNull() && (isDivision(unit.kind) || unit.kind == ClauseKind::Table)) {
            m_others.push_back({unit.kind, unit.number, index});
        }
    }
    if (!std::is_sorted(m_articles.begin(), m_articles.end())) // articles nearly always are
        std::sort(m_articles.begin(), m_articles.end());
    std::sort(m_others.begin(), m_others.end());
}

int Provisions::find(ClauseKind kind, const Number &number) const
{
    const std::vector<Numbered> &numbered = kind == ClauseKind::Article ? m_articles : m_others;
    const auto found = std::lower_bound(numbered.begin(), numbered.end(), Numbered{kind, number, 0});
    return found != numbered.end() && found->kind == kind && found->number == number ? found->unit : -1;
}

int Provisions::enclosing(int unit, ClauseKind kind) const
{
    while (unit > 0 && m_outline.unit(unit).kind != kind)
        unit = m_outline.unit(unit).parent;
    return unit > 0 ? unit : -1;
}

int Provisions::child(int parent, ClauseKind kind, const Number &number) const
{
    if (parent < 0)
        return -1;
    for (int at = parent + 1; at < m_outline.unit(parent).end; at = m_outline.unit(at).end) {
        if (m_outline.unit(at).kind == kind && m_outline.unit(at).number == number)
            return at;
    }
    return -1;
}

int Provisions::sibling(int unit, int steps) const
{
    if (unit < 0)
        return -1;
    std::vector<int> alike;
    const int parent = m_outline.unit(unit).parent;
    for (int at = parent + 1; at < m_outline.unit(parent).end; at = m_outline.unit(at).end) {
        if (m_outline.unit(at).kind == m_outline.unit(unit).kind)
            alike.push_back(at);
    }
    const auto place = std::find(alike.begin(), alike.end(), unit) - alike.begin() + steps;
    return place >= 0 && place < std::ptrdiff_t(alike.size()) ? alike[size_t(place)] : -1;
}

int Provisions::article(const ReferencePart &part, int from, const Place &last) const
{
    const int own = enclosing(from, ClauseKind::Article);
    switch (part.pointing) {
    case Pointing::Number: return find(ClauseKind::Article, numberOf(part));
    case Pointing::Same: return last.article;
    case Pointing::This: return own;
    default: break;
    }
    const auto here = std::lower_bound(m_order.begin(), m_order.end(), own);
    const auto place = here - m_order.begin() + stepOf(part);
    return own >= 0 && place >= 0 && place < std::ptrdiff_t(m_order.size()) ? m_order[size_t(place)] : -1;
}

int Provisions::paragraph(const ReferencePart &part, int from, const Place &place, const Place &last) const
{
    switch (part.pointing) {
    case Pointing::Number: {
        const int own = enclosing(from, ClauseKind::Article);
        const int parent = place.article >= 0 ? place.article
            : own >= 0                        ? own
                                              : enclosing(from, ClauseKind::Supplementary);
        return child(parent, ClauseKind::Paragraph, numberOf(part));
    }
    case Pointing::Same: return last.paragraph;
    case Pointing::This: return enclosing(from, ClauseKind::Paragraph);
    default: return sibling(enclosing(from, ClauseKind::Paragraph), stepOf(part));
    }
}

int Provisions::item(const ReferencePart &part, int from, const Place &place) const
{
    if (part.pointing != Pointing::Number)
        return sibling(enclosing(from, ClauseKind::Item), stepOf(part));
    int parent = place.paragraph;
    if (parent < 0)
        parent = place.article >= 0 ? child(place.article, ClauseKind::Paragraph, {{1}})
                                    : enclosing(from, ClauseKind::Paragraph);
    return child(parent, ClauseKind::Item, numberOf(part));
}

Provisions::Place Provisions::resolve(const ReferenceChain &chain, int from, const Place &last, bool continues) const
{
    Place place;
    if (continues && chain.front().unit > text::Unit::Article) {
        place.article = last.article;
        place.paragraph = chain.front().unit > text::Unit::Paragraph ? last.paragraph : -1;
    }
    for (int index = 0; index < chain.count; ++index) {
        const ReferencePart &part = chain.parts[size_t(index)];
        if (part.pointing == Pointing::Each || part.pointing == Pointing::AllPreceding)
            break; // all items of what is named so far
        switch (part.unit) {
        case text::Unit::Article: place.deepest = place.article = article(part, from, last); break;
        case text::Unit::Paragraph: place.deepest = place.paragraph = paragraph(part, from, place, last); break;
        case text::Unit::Item: place.deepest = item(part, from, place); break;
        case text::Unit::Subitem:
        case text::Unit::Row: return place; // below what renumbering of clauses can explain
        default: place.deepest = find(kindOf(part.unit), numberOf(part));
        }
        if (place.deepest < 0)
            return {};
    }
    return place;
}

Renumbering::Renumbering(const Side &before, const Side &after, const Pairing &pairing)
    : m_before(before.outline()), m_after(after.outline()), m_pairing(pairing)
{}

namespace {

using ReferencePair = std::pair<ReferenceChain, ReferenceChain>;

/// The references of two texts that are equal but for the words of their references; none for any other two. Both are read in
/// step: most texts differ in other words, and soon.
std::vector<ReferencePair> referencesOfAlike(QStringView before, QStringView after)
{
    std::vector<ReferencePair> pairs;
    text::ReferenceFinder inBefore(before);
    text::ReferenceFinder inAfter(after);
    int fromBefore = 0;
    int fromAfter = 0;
    while (true) {
        const std::optional<ReferenceChain> old = inBefore.next();
        const std::optional<ReferenceChain> now = inAfter.next();
        if (!old && !now && before.sliced(fromBefore) == after.sliced(fromAfter))
            return pairs;
        if (!old || !now
            || before.sliced(fromBefore, old->start - fromBefore) != after.sliced(fromAfter, now->start - fromAfter))
            return {};
        pairs.emplace_back(*old, *now);
        fromBefore = old->end();
        fromAfter = now->end();
    }
}

} // namespace

bool Renumbering::explains(int unitBefore, int unitAfter, QStringView textBefore, QStringView textAfter) const
{
    const std::vector<ReferencePair> references = referencesOfAlike(textBefore, textAfter);
    if (references.empty())
        return false;
    if (!m_provisions)
        m_provisions.emplace(m_before, m_after);
    const auto &[provisionsBefore, provisionsAfter] = *m_provisions;
    Provisions::Place lastBefore;
    Provisions::Place lastAfter;
    int from = -1; // behind the reference before
    for (const auto &[old, now] : references) {
        const bool continues = from >= 0 && text::joinsReferences(textBefore.sliced(from, old.start - from));
        lastBefore = provisionsBefore.resolve(old, unitBefore, lastBefore, continues);
        lastAfter = provisionsAfter.resolve(now, unitAfter, lastAfter, continues);
        if (textBefore.sliced(old.start, old.length) != textAfter.sliced(now.start, now.length)) {
            const bool ours = old.law.isEmpty() && now.law.isEmpty();
            const bool same = lastBefore.deepest >= 0 && lastAfter.deepest >= 0
                && m_pairing.after(lastBefore.deepest) == lastAfter.deepest && old.tail == now.tail;
            if (!ours || !same)
                return false;
        }
        from = old.end();
    }
    return true;
}

} // namespace hoshin::diff
