// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/numbering.h"
#include "text/referencegrammar.h"

#include <array>
#include <optional>

namespace hoshin::model {

/// What one chain means.
struct ResolvedReference
{
    static constexpr int nothing = -1;
    int first = nothing; ///< row of the target, or of the first of a run
    int last = nothing;  ///< row of the last of a run (前二項); nothing: one target
    bool external = false;
};

/// Reads references in the order of a text and knows what 同条 and 同項 mean by then: what was named last. For each reference:
/// approach() the place, resolve() what stands there, name() it.
class ReferenceResolver
{
public:
    explicit ReferenceResolver(const Numbering &numbering);

    /// Begins the text of the clause at `row`. 号 go on from what the words above them named.
    void enter(int row);
    /// Ends it: what it named is kept for the 号 below.
    void leave();

    /// Comes to the reference at text[at]. The words since the last one say whether it goes on from it (第三条第一項及び第二項)
    /// or stands in brackets right behind it (前条（第二項を除く。）). `text` may have grown since, but not changed.
    void approach(QStringView text, qsizetype at);
    /// What `chain` of `text` means here. `text` may be another one than was approached, as long as the words before mean the same.
    ResolvedReference resolve(QStringView text, const text::ReferenceChain &chain) const;
    /// Takes `chain`, which means `meaning` and ends at `end` of the approached text, as named.
    void name(const text::ReferenceChain &chain, const ResolvedReference &meaning, qsizetype end);
    /// Name of the other law that the approached chain goes on in; empty where it does not. Lives as long as the text.
    QStringView linkedLaw() const;
    /// The next chain goes on from the one named last, whatever stands between: the end of a run.
    void goOn();

    int source() const { return m_source; }
    /// Row that 同 of that unit means now; nothing: none, or another law's.
    int lastNamed(text::Unit unit) const { return std::max(m_named[size_t(unit)], ResolvedReference::nothing); }
    /// Row of the clause that holds the paragraphs around the source: its article, else its 附則 or whatever else.
    int paragraphHolder(int row) const;
    /// The clause of that unit just before or after the one `row` stands in; nothing: none.
    int neighbour(int row, text::Unit unit, int step) const;

private:
    static constexpr int foreign = -2; ///< named last: a clause of another law
    struct Step
    {
        int first = ResolvedReference::nothing;
        int last = ResolvedReference::nothing;
        bool external = false;
    };

    Step resolveFirst(const text::ReferencePart &part, QStringView words, int joinedBase) const;
    int resolveNumber(const text::ReferencePart &part, QStringView words, int base) const;
    int resolveNumberAlone(const text::ReferencePart &part) const;
    int baseOfLinked(const text::ReferenceChain &chain) const;
    Step preceding(const text::ReferencePart &part) const;
    int table(const text::ReferencePart &part) const;
    int tableRow(int table, int number) const;
    int subitem(int base, QStringView words) const;
    int divisionHolder(ClauseKind kind) const;

    using Named = std::array<int, 16>; ///< by unit

    struct Lead
    {
        int row;
        Named named;
    };

    /// How a chain hangs on one before it.
    enum class Link : quint8 {
        None,
        Joined, ///< 第三条第一項及び第二項
        Nested, ///< 前条（第二項を除く。）
    };

    /// The chain that came last at one level of brackets.
    struct Latest
    {
        std::optional<text::ReferenceChain> chain;
        ResolvedReference meaning;
        qsizetype end = 0;
    };
    using Bracket = Latest;

    void readLead(int row);

    const Numbering &m_numbering;
    int m_source = 0;
    int m_firstSupplementary = ResolvedReference::nothing;
    Named m_named;
    std::vector<Lead> m_leads;       ///< clauses read before that stand above the source, outermost first
    std::vector<Bracket> m_brackets; ///< those open here, the text itself first
    qsizetype m_scanned = 0;         ///< of the approached text
    int m_tooDeep = 0;               ///< open brackets beyond those kept
    Link m_link = Link::None;
    Latest m_linked; ///< the chain that the next one goes on from
};

/// The kind of clause that a unit names; nothing for none.
std::optional<ClauseKind> kindOf(text::Unit unit);
/// The unit that names a kind; nothing for kinds that no reference names.
std::optional<text::Unit> unitOf(ClauseKind kind);

} // namespace hoshin::model
