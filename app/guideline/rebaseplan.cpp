// SPDX-License-Identifier: Apache-2.0
#include "guideline/instantiate.h"
#include "guideline/rebase.h"
#include "guideline/rebasesides.h"
#include "model/placeholders.h"

#include <QRegularExpression>
#include <QSet>

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

QString predecessorOf(const Example &example, const Edition &from)
{
    const bool goesOn = example.relation == Relation::Kept || example.relation == Relation::Renumbered
        || example.relation == Relation::Amended;
    if (goesOn && !example.predecessors.isEmpty() && from.find(example.predecessors.front()))
        return example.predecessors.front();
    return from.find(example.id) ? example.id : QString();
}

RebaseSides::RebaseSides(const model::Document &document, const std::vector<model::Mapping> &mappings,
                         const Edition &from, const Edition &to, const model::Body &body)
    : local(document, mappings)
{
    // Which of the two templates this document is: the one that more of its mappings come from.
    qsizetype best = -1;
    for (const TemplateInfo &info : templateDocuments()) {
        model::IdSource ids(1);
        MadeDocument made = makeDocument(from, info.document, body, ids);
        const ExampleIndex index(made.document, made.mappings);
        const auto known = std::count_if(mappings.begin(), mappings.end(), [&](const model::Mapping &mapping) {
            return !index.clausesOf(mapping.example).isEmpty();
        });
        if (known <= best)
            continue;
        best = known;
        before = std::move(made);
        model::IdSource newIds(2);
        after = makeDocument(to, info.document, body, newIds);
    }
    beforeIndex = ExampleIndex(before.document, before.mappings);
    afterIndex = ExampleIndex(after.document, after.mappings);
}

const model::Clause *RebaseSides::textClause(const model::Document &document, const ExampleIndex &index,
                                             const QString &example)
{
    for (const model::ClauseId &id : index.clausesOf(example)) {
        const model::Clause *clause = document.find(id);
        if (!clause->text.isEmpty())
            return clause;
        // An officer maps the article; its words stand in the first paragraph.
        const bool single = clause->kind == model::ClauseKind::Article && index.clausesOf(example).size() == 1
            && !clause->children.isEmpty() && index.exampleOf(clause->children.front().id).isEmpty();
        if (single && !clause->children.front().text.isEmpty())
            return &clause->children.front();
    }
    return nullptr;
}

namespace {

/// A text whose placeholders a person has overtyped says the same in filled form; then that is what is compared.
QString filled(const QString &neutral, const model::Body &body)
{
    return model::placeholdersFromMarks(neutral, body).text;
}

/// References to what another document of the body holds are plain words there: the number that the edition prints.
QString withoutForeignLinks(const QString &neutral, const ExampleIndex &index, const Edition &edition)
{
    static const QRegularExpression token(u"\\[\\[([^\\[\\]]+)\\]\\]"_s);
    QString text;
    qsizetype position = 0;
    for (const QRegularExpressionMatch &match : token.globalMatch(neutral)) {
        const Example *target = index.target(match.captured(1)).isNull() ? edition.find(match.captured(1)) : nullptr;
        text += QStringView(neutral).sliced(position, match.capturedStart() - position);
        text += target ? target->number : match.captured();
        position = match.capturedEnd();
    }
    text += QStringView(neutral).sliced(position);
    return text;
}

class Planner
{
public:
    Planner(const model::Document &document, const std::vector<model::Mapping> &mappings, const Edition &from,
            const Edition &to, const model::Body &body)
        : m_document(document), m_from(from), m_to(to), m_body(body), m_sides(document, mappings, from, to, body)
    {
        m_plan.from = from.id;
        m_plan.to = to.id;
    }

    RebasePlan plan()
    {
        QSet<QString> seen; // old ids that have a row
        for (const Example *example : m_to.clauses()) {
            if (m_sides.afterIndex.clausesOf(example->id).isEmpty())
                continue;
            const QString old = predecessorOf(*example, m_from);
            if (old.isEmpty() || m_sides.beforeIndex.clausesOf(old).isEmpty())
                addNew(*example);
            else
                addKnown(*example, *m_from.find(old));
            seen.insert(old);
        }
        for (const Example *example : m_from.clauses()) {
            if (!seen.contains(example->id) && !m_sides.beforeIndex.clausesOf(example->id).isEmpty())
                addDeleted(*example);
        }
        return std::move(m_plan);
    }

private:
    static RebaseRow rowOf(const Example &example)
    {
        RebaseRow row;
        row.relation = example.relation;
        row.number = example.number;
        row.heading = example.heading;
        row.reason = example.relationReason;
        return row;
    }

    QString oldText(const Example &example) const
    {
        return withoutForeignLinks(example.text, m_sides.beforeIndex, m_from);
    }
    QString newText(const Example &example) const
    {
        return withoutForeignLinks(example.text, m_sides.afterIndex, m_to);
    }

    void addNew(const Example &example)
    {
        RebaseRow row = rowOf(example);
        row.newExample = example.id;
        row.newText = newText(example);
        const model::Clause *present = RebaseSides::textClause(m_document, m_sides.local, example.id);
        row.outcome = present ? Outcome::Unchanged : Outcome::AddedUpstream; // present: taken earlier
        if (present)
            row.clause = present->id;
        m_plan.rows.push_back(std::move(row));
    }

    void addKnown(const Example &example, const Example &old)
    {
        const model::Clause *clause = RebaseSides::textClause(m_document, m_sides.local, old.id);
        if (!clause)
            return; // the body refused or removed it: nothing of its own to carry over
        RebaseRow row = rowOf(example);
        row.oldExample = old.id;
        row.newExample = example.id;
        row.clause = clause->id;
        row.oldText = oldText(old);
        row.newText = newText(example);
        row.localText = neutralText(*clause, m_sides.local);
        if (!sharesPlaceholders(row.oldText, row.localText)) {
            row.oldText = filled(row.oldText, m_body);
            row.newText = filled(row.newText, m_body);
            row.localText = filled(row.localText, m_body);
        }
        judge(row);
        row.headingChanged = old.heading != example.heading && headingFollows(old);
        row.moved = old.number.section(u'(', 0, 0) != example.number.section(u'(', 0, 0);
        m_plan.rows.push_back(std::move(row));
    }

    static bool sharesPlaceholders(const QString &old, const QString &local)
    {
        return !old.contains(u'{') || local.contains(u'{');
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

    /// True where a clause of the policy carries the old example's heading unchanged.
    bool headingFollows(const Example &old) const
    {
        const QList<model::ClauseId> clauses = m_sides.local.clausesOf(old.id);
        return std::any_of(clauses.begin(), clauses.end(),
                           [&](const model::ClauseId &id) { return m_document.find(id)->heading == old.heading; });
    }

    void addDeleted(const Example &old)
    {
        const model::Clause *clause = RebaseSides::textClause(m_document, m_sides.local, old.id);
        if (!clause)
            return;
        RebaseRow row = rowOf(old);
        row.relation = Relation::Withdrawn;
        row.outcome = Outcome::DeletedUpstream;
        row.oldExample = old.id;
        row.clause = clause->id;
        row.oldText = oldText(old);
        row.localText = neutralText(*clause, m_sides.local);
        row.conflict = row.localText != row.oldText && filled(row.localText, m_body) != filled(row.oldText, m_body);
        const auto withdrawn = std::find_if(m_to.withdrawn.begin(), m_to.withdrawn.end(),
                                            [&](const WithdrawnExample &w) { return w.id == old.id; });
        if (withdrawn != m_to.withdrawn.end())
            row.reason = withdrawn->reason;
        m_plan.rows.push_back(std::move(row));
    }

    const model::Document &m_document;
    const Edition &m_from;
    const Edition &m_to;
    const model::Body &m_body;
    RebaseSides m_sides;
    RebasePlan m_plan;
};

} // namespace

RebasePlan planRebase(const model::Document &document, const std::vector<model::Mapping> &mappings, const Edition &from,
                      const Edition &to, const model::Body &body)
{
    return Planner(document, mappings, from, to, body).plan();
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
