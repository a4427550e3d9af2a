// SPDX-License-Identifier: Apache-2.0
#include "guideline/rebase.h"
#include "guideline/rebasebasis.h"
#include "model/references.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hoshin::guideline {

namespace {

using model::Clause;
using model::ClauseId;
using model::ClauseKind;
using Kind = RebaseDecision::Kind;

class Applier
{
public:
    Applier(const model::Document &document, const std::vector<model::Mapping> &mappings, const RebaseBasis &basis,
            const model::Body &body, model::IdSource &ids)
        : m_basis(basis)
        , m_template(basis.templateOf(mappings))
        , m_body(body)
        , m_ids(ids)
        , m_root(document.root())
        , m_document(document)
        , m_mappings(mappings)
    {
        note(document.root());
    }

    Rebased apply(const RebasePlan &plan, const std::vector<RebaseDecision> &decisions)
    {
        forgetLost(plan, decisions);
        for (size_t i = 0; i < m_mappings.size(); ++i)
            m_links[m_mappings[i].example].append(i);
        for (size_t i = 0; i < plan.rows.size(); ++i)
            decide(plan.rows[i], i < decisions.size() ? decisions[i] : RebaseDecision{});
        followContainers();
        followHeadings();
        if (!m_deleted.isEmpty())
            removeDeleted(m_root);
        m_index = ExampleIndex(m_document, m_mappings);
        insertBelow(m_template.after.document.root(), {});
        if (!m_emptied.isEmpty())
            removeEmptied(m_root);
        m_document.setRoot(m_root);
        return finish();
    }

private:
    /// Where a clause of the result stands, and what the old document had there.
    struct Place
    {
        ClauseId parent;
        ClauseKind kind = ClauseKind::Text;
        bool hasText = false;
        const Clause *before = nullptr; ///< in m_document; null: inserted
    };

    void note(const Clause &clause)
    {
        for (const Clause &child : clause.children) {
            m_places.insert(child.id, {clause.id, child.kind, !child.text.isEmpty(), &child});
            note(child);
        }
    }

    /// The clause as the policy had it, or nullptr.
    const Clause *before(const ClauseId &id) const { return m_places.value(id).before; }

    Clause *findMutable(const ClauseId &id)
    {
        std::vector<ClauseId> path;
        for (ClauseId at = id; !at.isNull(); at = m_places.value(at).parent)
            path.push_back(at);
        Clause *clause = &m_root;
        for (auto step = path.crbegin(); clause && step != path.crend(); ++step) {
            const auto child = std::find_if(clause->children.cbegin(), clause->children.cend(),
                                            [&](const Clause &c) { return c.id == *step; });
            clause = child == clause->children.cend() ? nullptr : &clause->children[child - clause->children.cbegin()];
        }
        return clause;
    }

    /// Links of clauses that the body deleted are answered by the decisions about them.
    void forgetLost(const RebasePlan &plan, const std::vector<RebaseDecision> &decisions)
    {
        QSet<QString> answered;
        for (size_t i = 0; i < std::min(plan.rows.size(), decisions.size()); ++i) {
            const RebaseRow &row = plan.rows[i];
            if (row.clause.isNull() && !row.oldExample.isEmpty() && decisions[i].kind != Kind::Open)
                answered << row.oldExample << row.newExample;
        }
        if (answered.isEmpty())
            return;
        std::erase_if(m_mappings, [&](const model::Mapping &mapping) {
            return answered.contains(mapping.example) && !before(mapping.clause);
        });
    }

    void decide(const RebaseRow &row, const RebaseDecision &decision)
    {
        if (decision.kind == Kind::Open || decision.kind == Kind::Keep) {
            m_staying.insert(row.clause);
            m_keptHeadings.insert(row.newExample);
        }
        if (row.headingConflict && decision.kind != Kind::Open) {
            const QString taken = decision.kind == Kind::Take ? row.heading : row.localHeading;
            m_headings.insert(row.headingClause, decision.heading.isEmpty() ? taken : decision.heading);
        }
        if (decision.kind == Kind::Open) {
            m_open += row.isChange() ? 1 : 0;
            return;
        }
        if (row.clause.isNull()) {
            decideAddition(row, decision);
        } else if (row.outcome == Outcome::DeletedUpstream) {
            decideDeletion(row, decision);
        } else {
            decideText(row, decision);
        }
    }

    void decideAddition(const RebaseRow &row, const RebaseDecision &decision)
    {
        if (decision.kind == Kind::Keep) {
            m_mappings.push_back({.edition = m_basis.to().id,
                                  .example = row.newExample,
                                  .exampleHash = hashOf(row.newExample),
                                  .stance = model::Stance::Refused,
                                  .reason = decision.reason});
            return;
        }
        const QString text = decision.kind == Kind::Edit ? decision.text : row.newText;
        m_additions.insert(row.newExample, text);
        const auto pair = std::find_if(m_template.pairs.begin(), m_template.pairs.end(),
                                       [&](const auto &p) { return p.example && p.example->id == row.newExample; });
        if (pair != m_template.pairs.end() && pair->newText != text) // edited, or local words came along with a split
            m_adaptedAdditions.insert(row.newExample);
    }

    void decideDeletion(const RebaseRow &row, const RebaseDecision &decision)
    {
        if (decision.kind == Kind::Take) {
            m_deleted.insert(row.clause);
            return;
        }
        for (const size_t link : m_links.value(row.oldExample)) {
            if (model::Mapping &mapping = m_mappings[link]; mapping.clause == row.clause) {
                mapping.stance = model::Stance::OwnRule;
                mapping.example.clear();
                mapping.exampleHash.clear();
                mapping.reason = decision.reason;
            }
        }
        if (decision.kind == Kind::Edit)
            m_texts.insert(row.clause, decision.text);
    }

    void decideText(const RebaseRow &row, const RebaseDecision &decision)
    {
        QString text = row.localText;
        if (decision.kind == Kind::Edit || (decision.kind == Kind::Take && !decision.text.isEmpty()))
            text = decision.text;
        else if (decision.kind == Kind::Take && row.outcome == Outcome::FastForward)
            text = row.newText;
        else if (decision.kind == Kind::Take && row.outcome == Outcome::NeedsMerge)
            text = row.merged.text();
        if (text != row.localText)
            m_texts.insert(row.clause, text);
        // A merge that no person looked at keeps the old hash: it stays 要確認.
        const bool reviewed = row.outcome != Outcome::NeedsMerge || decision.kind != Kind::Take || decision.reviewed;
        for (const size_t link : m_links.value(row.oldExample)) {
            model::Mapping &mapping = m_mappings[link];
            if (!carries(mapping, row))
                continue;
            mapping.edition = m_basis.to().id;
            mapping.example = row.newExample;
            if (reviewed)
                mapping.exampleHash = hashOf(row.newExample);
            if (text != row.newText && mapping.stance == model::Stance::Adopted)
                mapping.stance = model::Stance::Adapted;
            if (!decision.reason.isEmpty())
                mapping.reason = decision.reason;
        }
    }

    bool carries(const model::Mapping &mapping, const RebaseRow &row) const
    {
        if (mapping.clause == row.clause)
            return true;
        const Clause *clause = before(mapping.clause); // the article whose first paragraph holds the words
        return clause && std::any_of(clause->children.begin(), clause->children.end(), [&](const Clause &child) {
                   return child.id == row.clause;
               });
    }

    QByteArray hashOf(const QString &id) const
    {
        const Example *example = m_basis.findNew(id);
        return example ? exampleHash(*example) : QByteArray();
    }

    /// Links of what only groups (chapters, articles) have no row: they follow the edition by themselves.
    void followContainers()
    {
        QHash<QString, QString> successors;
        for (const Example *example : m_basis.to().all()) {
            const QString old = m_basis.predecessorOf(*example);
            if (!old.isEmpty())
                successors.insert(old, example->id);
        }
        for (model::Mapping &mapping : m_mappings) {
            const Clause *clause = before(mapping.clause);
            if (mapping.edition != m_basis.from().id || !clause || !clause->text.isEmpty()
                || !successors.contains(mapping.example))
                continue;
            mapping.edition = m_basis.to().id;
            mapping.example = successors.value(mapping.example);
            mapping.exampleHash = hashOf(mapping.example);
        }
    }

    /// A heading that is still the old template's becomes the new one's; one that the body chose stays.
    void followHeadings()
    {
        for (auto chosen = m_headings.cbegin(); chosen != m_headings.cend(); ++chosen) {
            if (Clause *clause = findMutable(chosen.key()))
                clause->heading = chosen.value();
        }
        for (const model::Mapping &mapping : m_mappings) {
            const Example *example = mapping.edition == m_basis.to().id ? m_basis.findNew(mapping.example) : nullptr;
            const Example *old = example ? m_basis.findOld(m_basis.predecessorOf(*example)) : nullptr;
            if (!old || old->heading == example->heading || m_keptHeadings.contains(mapping.example))
                continue;
            const Clause *local = before(mapping.clause);
            if (!local || local->heading.isEmpty() || local->heading != old->heading)
                continue;
            if (Clause *clause = findMutable(mapping.clause))
                clause->heading = example->heading;
        }
    }

    /// Removes what was decided, and what only existed to hold it.
    void removeDeleted(Clause &clause)
    {
        for (qsizetype i = clause.children.size() - 1; i >= 0; --i) {
            const bool hadChildren = !clause.children.at(i).children.isEmpty();
            if (m_deleted.contains(clause.children.at(i).id)) {
                forget(clause.children.at(i));
                clause.children.removeAt(i);
                continue;
            }
            removeDeleted(clause.children[i]);
            const Clause &child = clause.children.at(i);
            if (hadChildren && child.children.isEmpty() && child.text.isEmpty()) {
                forget(child);
                clause.children.removeAt(i);
            }
        }
    }

    void forget(const Clause &clause)
    {
        std::erase_if(m_mappings, [&](const model::Mapping &mapping) { return mapping.clause == clause.id; });
        for (const Clause &child : clause.children)
            forget(child);
    }

    /// Walks what the new edition would have made and puts in what was taken, each behind its neighbour.
    void insertBelow(const Clause &model, const ClauseId &localParent)
    {
        ClauseId neighbour;
        for (const Clause &child : model.children) {
            const QString example = m_template.afterIndex.exampleOf(child.id);
            ClauseId local = counterpart(example, child);
            if (local.isNull() && takes(child))
                local = insert(child, example, localParent, neighbour);
            if (local.isNull())
                continue;
            if (movesWith(model, child, example, local, localParent))
                moveBehind(local, localParent, neighbour);
            neighbour = local;
            insertBelow(child, local);
        }
    }

    /// The clause of the same kind, else the one of the same role: a section and its one article stand for the same example.
    ClauseId counterpart(const QString &example, const Clause &model) const
    {
        ClauseId sameRole;
        for (const ClauseId &id : m_index.clausesOf(example)) {
            const auto place = m_places.constFind(id);
            if (place == m_places.constEnd() || m_deleted.contains(id))
                continue;
            if (place->kind == model.kind)
                return id;
            if (sameRole.isNull() && place->hasText != model.text.isEmpty())
                sameRole = id;
        }
        return sameRole;
    }

    bool takes(const Clause &model) const
    {
        const QString example = m_template.afterIndex.exampleOf(model.id);
        return (!model.text.isEmpty() && m_additions.contains(example))
            || std::any_of(model.children.begin(), model.children.end(),
                           [&](const Clause &child) { return takes(child); });
    }

    /// True where the new edition puts the clause under another parent than the old one did, and the body has not moved it.
    bool movesWith(const Clause &modelParent, const Clause &model, const QString &example, const ClauseId &local,
                   const ClauseId &localParent) const
    {
        const ClauseId actual = m_places.value(local).parent;
        const Example *now = m_basis.findNew(example);
        if (!now || localParent.isNull() || actual == localParent || model.text.isEmpty() || m_staying.contains(local))
            return false;
        const QString oldPlace = m_template.oldPlaces.value(m_basis.predecessorOf(*now));
        const QString newPlace = m_template.afterIndex.exampleOf(modelParent.id);
        return oldPlace != newPlace && m_index.clausesOf(oldPlace).contains(actual);
    }

    void moveBehind(const ClauseId &local, const ClauseId &localParent, const ClauseId &neighbour)
    {
        const Clause moved = *findMutable(local);
        Place &place = m_places[local];
        Clause *source = findMutable(place.parent);
        source->children.removeIf([&](const Clause &child) { return child.id == local; });
        if (source->children.isEmpty() && source->text.isEmpty())
            m_emptied.insert(source->id);
        place.parent = localParent;
        Clause *target = findMutable(localParent);
        qsizetype position = 0;
        for (qsizetype i = 0; i < target->children.size(); ++i) {
            if (target->children.at(i).id == neighbour)
                position = i + 1;
        }
        target->children.insert(position, moved);
    }

    /// What was left empty by moves goes, and what only held that.
    void removeEmptied(Clause &clause)
    {
        for (qsizetype i = clause.children.size() - 1; i >= 0; --i) {
            const bool hadChildren = !clause.children.at(i).children.isEmpty();
            removeEmptied(clause.children[i]);
            const Clause &child = clause.children.at(i);
            if (child.children.isEmpty() && child.text.isEmpty() && (hadChildren || m_emptied.contains(child.id))) {
                forget(child);
                clause.children.removeAt(i);
            }
        }
    }

    ClauseId insert(const Clause &model, const QString &example, const ClauseId &localParent, const ClauseId &neighbour)
    {
        Clause *parent = findMutable(localParent);
        if (!parent)
            return {};
        Clause clause;
        do
            clause.id = m_ids.next();
        while (m_places.contains(clause.id)); // a seeded source may be the one that made the policy
        clause.kind = model.kind;
        clause.heading = model.heading;
        const bool adapted = !model.text.isEmpty() && m_adaptedAdditions.contains(example);
        if (!model.text.isEmpty())
            m_texts.insert(clause.id, m_additions.value(example));
        qsizetype position = 0;
        for (qsizetype i = 0; i < parent->children.size(); ++i) {
            if (parent->children.at(i).id == neighbour)
                position = i + 1;
        }
        parent->children.insert(position, clause);
        m_places.insert(clause.id, {.parent = localParent, .kind = clause.kind});
        m_index.add(example, clause.id);
        m_mappings.push_back({.clause = clause.id,
                              .edition = m_basis.to().id,
                              .example = example,
                              .exampleHash = hashOf(example),
                              .stance = adapted ? model::Stance::Adapted : model::Stance::Adopted});
        return clause.id;
    }

    Rebased finish()
    {
        QHash<QString, QString> numbers;
        for (const Example *example : m_basis.to().all())
            numbers.insert(example->id, example->number);
        const model::Document woven = weave(m_document, m_texts, ExampleIndex(m_document, m_mappings), numbers, m_body);
        return {model::rerenderReferences(woven).document, std::move(m_mappings), m_open};
    }

    const RebaseBasis &m_basis;
    const RebaseBasis::Template &m_template;
    const model::Body &m_body;
    model::IdSource &m_ids;
    Clause m_root;
    model::Document m_document;
    std::vector<model::Mapping> m_mappings;
    QHash<QString, QList<size_t>> m_links; ///< into m_mappings, by example as the old policy had it
    QHash<ClauseId, Place> m_places;
    ExampleIndex m_index;
    QHash<ClauseId, QString> m_texts;
    QHash<QString, QString> m_additions;
    QSet<QString> m_adaptedAdditions;
    QSet<ClauseId> m_deleted;
    QSet<ClauseId> m_emptied;
    QSet<ClauseId> m_staying; ///< open, or kept where they are
    QSet<QString> m_keptHeadings;
    QHash<ClauseId, QString> m_headings; ///< that a person decided
    int m_open = 0;
};

} // namespace

Rebased applyRebase(const model::Document &document, const std::vector<model::Mapping> &mappings,
                    const RebaseBasis &basis, const model::Body &body, const RebasePlan &plan,
                    const std::vector<RebaseDecision> &decisions, model::IdSource &ids)
{
    return Applier(document, mappings, basis, body, ids).apply(plan, decisions);
}

Rebased applyRebase(const model::Document &document, const std::vector<model::Mapping> &mappings, const Edition &from,
                    const Edition &to, const model::Body &body, const RebasePlan &plan,
                    const std::vector<RebaseDecision> &decisions, model::IdSource &ids)
{
    return applyRebase(document, mappings, RebaseBasis(from, to, body.model), body, plan, decisions, ids);
}

} // namespace hoshin::guideline
