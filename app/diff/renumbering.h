// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diff/alignment.h"

#include <optional>
#include <utility>
#include <vector>

namespace hoshin::text {
struct ReferenceChain;
struct ReferencePart;
} // namespace hoshin::text

namespace hoshin::diff {

/// Where the clauses of a text are by their numbers.
class Provisions
{
public:
    explicit Provisions(const Outline &outline);

    /// What a reference names so far while its parts are read.
    struct Place
    {
        int article = -1;
        int paragraph = -1;
        int deepest = -1; ///< the unit named; -1: nothing found
    };

    /// The unit that `chain`, standing in unit `from`, points at. `last` is what the reference before it named.
    /// Nothing is found where the place does not exist.
    Place resolve(const text::ReferenceChain &chain, int from, const Place &last, bool continues) const;

private:
    int enclosing(int unit, model::ClauseKind kind) const;
    int child(int parent, model::ClauseKind kind, const Number &number) const;
    int sibling(int unit, int steps) const;
    int article(const text::ReferencePart &part, int from, const Place &last) const;
    int paragraph(const text::ReferencePart &part, int from, const Place &place, const Place &last) const;
    int item(const text::ReferencePart &part, int from, const Place &place) const;

    const Outline &m_outline;
    /// What a number alone names: a 条 of the main provisions, a 章, a 別表.
    struct Numbered
    {
        model::ClauseKind kind;
        Number number;
        int unit;
        auto operator<=>(const Numbered &) const = default;
    };
    int find(model::ClauseKind kind, const Number &number) const;

    std::vector<Numbered> m_articles; // sorted: the first of a number is found
    std::vector<Numbered> m_others;   // the same for everything else
    std::vector<int> m_order;         // articles in reading order
};

/// Tells whether references changed only because what they point to has another number now.
class Renumbering
{
public:
    Renumbering(const Side &before, const Side &after, const Pairing &pairing);

    /// True where the texts of two paired units differ in references only, and every one that differs points in both texts to
    /// the same clause. A reference to another law is never explained by what happened in this one.
    bool explains(int unitBefore, int unitAfter, QStringView textBefore, QStringView textAfter) const;

private:
    const Outline &m_before;
    const Outline &m_after;
    const Pairing &m_pairing;
    mutable std::optional<std::pair<Provisions, Provisions>> m_provisions; ///< old and new; made at the first need
};

} // namespace hoshin::diff
