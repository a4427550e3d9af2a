// SPDX-License-Identifier: Apache-2.0
#include "guideline/rebase.h"
#include "guideline/rebasebasis.h"
#include "model/placeholders.h"

#include <QVarLengthArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hoshin::guideline {

QLatin1StringView outcomeName(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Unchanged: return QLatin1StringView("unchanged");
    case Outcome::FastForward: return QLatin1StringView("fast-forward");
    case Outcome::NeedsMerge: return QLatin1StringView("needs-merge");
    case Outcome::DeletedUpstream: return QLatin1StringView("deleted-upstream");
    case Outcome::AddedUpstream: return QLatin1StringView("added-upstream");
    }
    Q_UNREACHABLE();
}

int RebasePlan::count(Outcome outcome) const
{
    return int(std::count_if(rows.begin(), rows.end(), [&](const RebaseRow &row) { return row.outcome == outcome; }));
}

int RebasePlan::conflicts() const
{
    return int(std::count_if(rows.begin(), rows.end(), [](const RebaseRow &row) { return row.conflict; }));
}

namespace {

using model::Clause;

/// The policy, by example.
class LocalSide
{
public:
    LocalSide(const model::Document &document, const std::vector<model::Mapping> &mappings)
    {
        m_byClause.reserve(qsizetype(mappings.size()));
        m_byExample.reserve(qsizetype(mappings.size()));
        for (const model::Mapping &mapping : mappings) {
            if (!mapping.example.isEmpty() && !mapping.clause.isNull())
                m_byClause[mapping.clause].links.append(&mapping);
        }
        collect(document.root());
        for (const model::Mapping &mapping : mappings) {
            if (mapping.stance == model::Stance::Refused || !m_byClause.value(mapping.clause).lives)
                m_astray[mapping.example].append(&mapping);
        }
    }

    /// The clause that holds the words of `example`, or nullptr.
    const Clause *textClause(const QString &example) const
    {
        const auto clauses = m_byExample.constFind(example);
        if (clauses == m_byExample.constEnd())
            return nullptr;
        for (const Clause *clause : *clauses) {
            if (!clause->text.isEmpty())
                return clause;
            // An officer maps the article; its words stand in the first paragraph.
            const bool single = clause->kind == model::ClauseKind::Article && clauses->size() == 1
                && !clause->children.isEmpty() && !m_byClause.contains(clause->children.front().id);
            if (single && !clause->children.front().text.isEmpty())
                return &clause->children.front();
        }
        return nullptr;
    }

    QString neutral(const Clause &clause) const
    {
        return neutralText(clause, [this](const model::ClauseId &id) {
            const auto linked = m_byClause.constFind(id);
            return linked == m_byClause.constEnd() ? QString() : linked->links.back()->example;
        });
    }

    bool standsForSeveral(const Clause &clause) const { return m_byClause.value(clause.id).links.size() > 1; }

    /// True where something stands below the clause that the body put there.
    bool holdsOwn(const Clause &clause) const
    {
        return std::any_of(clause.children.begin(), clause.children.end(),
                           [&](const Clause &child) { return !m_byClause.contains(child.id) || holdsOwn(child); });
    }

    /// The clause that carries the heading of the example, the body's own or the old one; nullptr where none does.
    const Clause *headedClause(const Example &old) const
    {
        const auto clauses = m_byExample.constFind(old.id);
        if (clauses == m_byExample.constEnd())
            return nullptr;
        const Clause *headed = nullptr;
        for (const Clause *clause : *clauses) {
            if (clause->heading == old.heading)
                return clause;
            if (!headed && !clause->heading.isEmpty())
                headed = clause;
        }
        return headed;
    }

    /// True where the policy once had the example, or refused it, and nobody has seen its new sentence since.
    bool gaveUp(const QString &example, const QByteArray &newHash) const
    {
        bool named = false;
        for (const model::Mapping *mapping : m_astray.value(example)) {
            if (mapping->exampleHash == newHash)
                return false;
            named = true;
        }
        return named;
    }

    bool hasRefused(const QString &example) const
    {
        const Links links = m_astray.value(example);
        return std::any_of(links.begin(), links.end(), [](const model::Mapping *mapping) {
            return mapping->stance == model::Stance::Refused && !mapping->reason.isEmpty();
        });
    }

private:
    using Links = QVarLengthArray<const model::Mapping *, 1>;
    struct Linked
    {
        Links links;
        bool lives = false; ///< the clause is in the document
    };

    void collect(const Clause &clause)
    {
        if (const auto linked = m_byClause.find(clause.id); linked != m_byClause.end()) {
            linked->lives = true;
            for (const model::Mapping *mapping : linked->links)
                m_byExample[mapping->example].append(&clause);
        }
        for (const Clause &child : clause.children)
            collect(child);
    }

    QHash<model::ClauseId, Linked> m_byClause;
    QHash<QString, QVarLengthArray<const Clause *, 2>> m_byExample; ///< outermost first
    QHash<QString, Links> m_astray; ///< links of refused examples, and to clauses that are gone
};

/// A text whose placeholders a person has overtyped says the same in filled form; then that is what is compared.
QString filled(const QString &neutral, const model::Body &body)
{
    return neutral.contains(u'{') ? model::placeholdersFromMarks(neutral, body).text : neutral;
}

class Planner
{
public:
    Planner(const model::Document &document, const std::vector<model::Mapping> &mappings, const RebaseBasis &basis,
            const model::Body &body)
        : m_basis(basis), m_body(body), m_template(basis.templateOf(mappings)), m_local(document, mappings)
    {}

    RebasePlan plan()
    {
        m_plan.from = m_basis.from().id;
        m_plan.to = m_basis.to().id;
        m_plan.rows.reserve(m_template.pairs.size());
        std::vector<size_t> rows; // the first row of each pair, and of what comes behind
        rows.reserve(m_template.pairs.size());
        for (const RebaseBasis::Pair &pair : m_template.pairs) {
            rows.push_back(m_plan.rows.size());
            if (!pair.old)
                addNew(pair);
            else if (!pair.example)
                addDeleted(pair);
            else
                addKnown(pair);
        }
        addContainers();
        for (size_t i = 0; i < m_template.pairs.size(); ++i) {
            if (!m_template.pairs[i].splitOff.empty() && rows[i] < m_plan.rows.size())
                followSplit(m_template.pairs[i], rows, m_plan.rows[rows[i]]);
        }
        return std::move(m_plan);
    }

private:
    static RebaseRow rowOf(const RebaseBasis::Pair &pair)
    {
        const Example &shown = pair.example ? *pair.example : *pair.old;
        RebaseRow row;
        row.relation = pair.example ? shown.relation : Relation::Withdrawn;
        row.oldExample = pair.old ? pair.old->id : QString();
        row.newExample = pair.example ? pair.example->id : QString();
        row.number = shown.number;
        row.heading = shown.heading;
        row.oldText = pair.oldText;
        row.newText = pair.newText;
        row.reason = pair.reason;
        return row;
    }

    void addNew(const RebaseBasis::Pair &pair)
    {
        RebaseRow row = rowOf(pair);
        const Clause *present = m_local.textClause(pair.example->id); // taken earlier
        if (present)
            row.clause = present->id;
        const bool settled = present || m_local.hasRefused(pair.example->id);
        row.outcome = settled ? Outcome::Unchanged : Outcome::AddedUpstream;
        m_plan.rows.push_back(std::move(row));
    }

    void addKnown(const RebaseBasis::Pair &pair)
    {
        const Clause *clause = m_local.textClause(pair.old->id);
        if (!clause) {
            addGivenUp(pair);
            return;
        }
        RebaseRow row = rowOf(pair);
        row.clause = clause->id;
        row.localText = m_local.neutral(*clause);
        if (pair.oldText.contains(u'{') && !row.localText.contains(u'{')) {
            row.oldText = filled(row.oldText, m_body);
            row.newText = filled(row.newText, m_body);
        }
        judge(row);
        // Words that stand for several examples belong to none of them alone: a person has to look.
        if (row.outcome == Outcome::NeedsMerge && m_local.standsForSeveral(*clause))
            row.conflict = true;
        judgeHeading(*pair.old, *pair.example, row);
        row.moved = pair.moved;
        m_plan.rows.push_back(std::move(row));
    }

    /// A heading that only the guideline changed follows; one that both changed is a question.
    void judgeHeading(const Example &old, const Example &now, RebaseRow &row) const
    {
        const Clause *headed = old.heading == now.heading ? nullptr : m_local.headedClause(old);
        if (!headed)
            return;
        row.headingChanged = headed->heading == old.heading;
        if (row.headingChanged || headed->heading == now.heading)
            return;
        row.headingConflict = row.conflict = true;
        row.headingClause = headed->id;
        row.localHeading = headed->heading;
    }

    /// What only groups follows the edition by itself, unless both sides gave it another heading.
    void addContainers()
    {
        for (const Example *now : m_basis.to().all()) {
            const Example *old = now->text.isEmpty() ? m_basis.findOld(m_basis.predecessorOf(*now)) : nullptr;
            if (!old || !old->text.isEmpty() || old->heading == now->heading)
                continue;
            RebaseRow row;
            judgeHeading(*old, *now, row);
            if (!row.headingConflict)
                continue;
            row.relation = now->relation;
            row.oldExample = old->id;
            row.newExample = now->id;
            row.number = now->number;
            row.heading = now->heading;
            row.reason = now->relationReason;
            row.clause = row.headingClause;
            m_plan.rows.push_back(std::move(row));
        }
    }

    /// The body deleted the clause or never took the example: a conflict where the guideline changed it.
    void addGivenUp(const RebaseBasis::Pair &pair)
    {
        const bool changed = pair.oldText != pair.newText;
        if (!changed || !(m_local.gaveUp(pair.old->id, pair.newHash) || m_local.gaveUp(pair.example->id, pair.newHash)))
            return;
        RebaseRow row = rowOf(pair);
        row.outcome = Outcome::NeedsMerge;
        row.conflict = true;
        row.merged.pieces.push_back({{}, true, pair.oldText, {}, pair.newText});
        m_plan.rows.push_back(std::move(row));
    }

    static void judge(RebaseRow &row)
    {
        if (row.oldText == row.newText || row.localText == row.newText) {
            row.outcome = Outcome::Unchanged;
        } else if (row.localText == row.oldText) {
            row.outcome = Outcome::FastForward;
        } else {
            row.outcome = Outcome::NeedsMerge;
            row.merged = mergeThreeWay(row.oldText, row.localText, row.newText);
            row.conflict = row.merged.hasConflict();
        }
    }

    /// The guideline moved a part of the sentence into clauses of their own: what the body changed in that part goes with it. Only
    /// where all of it merges without a question; else the row stays the conflict that it is.
    void followSplit(const RebaseBasis::Pair &pair, const std::vector<size_t> &rows, RebaseRow &row)
    {
        constexpr QChar border = u'\uE000'; // in no text: private use
        if (row.oldExample != pair.old->id || row.outcome != Outcome::NeedsMerge || !row.conflict
            || row.clause.isNull())
            return;
        const Clause *clause = m_local.textClause(pair.old->id);
        if (!clause || m_local.standsForSeveral(*clause))
            return;
        QString upstream = row.newText;
        for (const size_t part : pair.splitOff) {
            if (m_plan.rows[rows[part]].outcome != Outcome::AddedUpstream)
                return; // taken or refused earlier
            upstream += border + m_plan.rows[rows[part]].newText;
        }
        const MergedText merged = mergeThreeWay(row.oldText, row.localText, upstream);
        const QStringList parts = merged.text().split(border);
        if (merged.hasConflict() || parts.size() != qsizetype(pair.splitOff.size()) + 1)
            return;
        row.merged.pieces = {{.text = parts.first()}};
        row.conflict = false;
        for (size_t i = 0; i < pair.splitOff.size(); ++i)
            m_plan.rows[rows[pair.splitOff[i]]].newText = parts.at(qsizetype(i) + 1);
    }

    void addDeleted(const RebaseBasis::Pair &pair)
    {
        const Clause *clause = m_local.textClause(pair.old->id);
        if (!clause)
            return;
        RebaseRow row = rowOf(pair);
        row.outcome = Outcome::DeletedUpstream;
        row.clause = clause->id;
        row.localText = m_local.neutral(*clause);
        const bool edited =
            row.localText != row.oldText && filled(row.localText, m_body) != filled(row.oldText, m_body);
        row.conflict = edited || m_local.holdsOwn(*clause); // with the clause its own additions would go
        m_plan.rows.push_back(std::move(row));
    }

    const RebaseBasis &m_basis;
    const model::Body &m_body;
    const RebaseBasis::Template &m_template;
    LocalSide m_local;
    RebasePlan m_plan;
};

} // namespace

RebasePlan planRebase(const model::Document &document, const std::vector<model::Mapping> &mappings,
                      const RebaseBasis &basis, const model::Body &body)
{
    return Planner(document, mappings, basis, body).plan();
}

RebasePlan planRebase(const model::Document &document, const std::vector<model::Mapping> &mappings, const Edition &from,
                      const Edition &to, const model::Body &body)
{
    return planRebase(document, mappings, RebaseBasis(from, to, body.model), body);
}

std::vector<RebaseDecision> safeDecisions(const RebasePlan &plan)
{
    std::vector<RebaseDecision> decisions(plan.rows.size());
    for (size_t i = 0; i < plan.rows.size(); ++i) {
        if (plan.rows[i].isSafe())
            decisions[i].kind = RebaseDecision::Kind::Take;
    }
    return decisions;
}

} // namespace hoshin::guideline
