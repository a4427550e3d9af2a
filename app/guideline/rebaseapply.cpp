// SPDX-License-Identifier: Apache-2.0
#include "guideline/rebase.h"
#include "guideline/rebasesides.h"
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

Clause *findMutable(Clause &root, const ClauseId &id)
{
    if (root.id == id && root.kind != ClauseKind::Root)
        return &root;
    for (qsizetype i = 0; i < root.children.size(); ++i) {
        if (model::findClause(root.children.at(i), id))
            return findMutable(root.children[i], id);
    }
    return nullptr;
}

class Applier
{
public:
    Applier(const model::Document &document, const std::vector<model::Mapping> &mappings, const Edition &from,
            const Edition &to, const model::Body &body, model::IdSource &ids)
        : m_from(from)
        , m_to(to)
        , m_body(body)
        , m_ids(ids)
        , m_sides(document, mappings, from, to, body)
        , m_root(document.root())
        , m_document(document)
        , m_mappings(mappings)
    {}

    Rebased apply(const RebasePlan &plan, const std::vector<RebaseDecision> &decisions)
    {
        for (size_t i = 0; i < plan.rows.size(); ++i)
            decide(plan.rows[i], i < decisions.size() ? decisions[i] : RebaseDecision{});
        followContainers();
        followHeadings();
        removeDeleted(m_root);
        m_document.setRoot(m_root);
        m_index = ExampleIndex(m_document, m_mappings);
        insertBelow(m_sides.after.document.root(), {});
        removeEmptied(m_root);
        m_document.setRoot(m_root);
        return finish();
    }

private:
    void decide(const RebaseRow &row, const RebaseDecision &decision)
    {
        if (decision.kind == Kind::Open || decision.kind == Kind::Keep) {
            m_staying.insert(row.clause);
            m_keptHeadings.insert(row.newExample);
        }
        if (decision.kind == Kind::Open) {
            m_open += row.isChange() ? 1 : 0;
            return;
        }
        if (row.outcome == Outcome::AddedUpstream) {
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
            m_mappings.push_back({.edition = m_to.id,
                                  .example = row.newExample,
                                  .exampleHash = hashOf(row.newExample),
                                  .stance = model::Stance::Refused,
                                  .reason = decision.reason});
            return;
        }
        m_additions.insert(row.newExample, decision.kind == Kind::Edit ? decision.text : row.newText);
    }

    void decideDeletion(const RebaseRow &row, const RebaseDecision &decision)
    {
        if (decision.kind == Kind::Take) {
            m_deleted.insert(row.clause);
            return;
        }
        for (model::Mapping &mapping : m_mappings) {
            if (mapping.clause == row.clause && mapping.example == row.oldExample) {
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
        for (model::Mapping &mapping : m_mappings) {
            if (mapping.example != row.oldExample || !carries(mapping, row))
                continue;
            mapping.edition = m_to.id;
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
        const Clause *clause = m_document.find(mapping.clause); // the article whose first paragraph holds the words
        return clause && std::any_of(clause->children.begin(), clause->children.end(), [&](const Clause &child) {
                   return child.id == row.clause;
               });
    }

    QByteArray hashOf(const QString &id) const
    {
        const Example *example = m_to.find(id);
        return example ? exampleHash(*example) : QByteArray();
    }

    /// Links of what only groups (chapters, articles) have no row: they follow the edition by themselves.
    void followContainers()
    {
        QHash<QString, QString> successors;
        for (const Example *example : m_to.all()) {
            const QString old = predecessorOf(*example, m_from);
            if (!old.isEmpty())
                successors.insert(old, example->id);
        }
        for (model::Mapping &mapping : m_mappings) {
            const Clause *clause = m_document.find(mapping.clause);
            if (mapping.edition != m_from.id || !clause || !clause->text.isEmpty()
                || !successors.contains(mapping.example))
                continue;
            mapping.edition = m_to.id;
            mapping.example = successors.value(mapping.example);
            mapping.exampleHash = hashOf(mapping.example);
        }
    }

    /// A heading that is still the old template's becomes the new one's; one that the body chose stays.
    void followHeadings()
    {
        for (const model::Mapping &mapping : m_mappings) {
            const Clause *local = m_document.find(mapping.clause);
            if (!local || local->heading.isEmpty() || mapping.edition != m_to.id
                || m_keptHeadings.contains(mapping.example))
                continue;
            const Example *example = m_to.find(mapping.example);
            const Example *old = example ? m_from.find(predecessorOf(*example, m_from)) : nullptr;
            if (!old || local->heading != old->heading || old->heading == example->heading)
                continue;
            if (Clause *clause = findMutable(m_root, mapping.clause))
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
            const QString example = m_sides.afterIndex.exampleOf(child.id);
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
            const Clause *clause = model::findClause(m_root, id);
            if (clause && clause->kind == model.kind)
                return id;
            if (clause && sameRole.isNull() && clause->text.isEmpty() == model.text.isEmpty())
                sameRole = id;
        }
        return sameRole;
    }

    bool takes(const Clause &model) const
    {
        const QString example = m_sides.afterIndex.exampleOf(model.id);
        return (!model.text.isEmpty() && m_additions.contains(example))
            || std::any_of(model.children.begin(), model.children.end(),
                           [&](const Clause &child) { return takes(child); });
    }

    static const Clause *parentOf(const Clause &root, const ClauseId &id)
    {
        for (const Clause &child : root.children) {
            if (child.id == id)
                return &root;
            if (const Clause *parent = parentOf(child, id))
                return parent;
        }
        return nullptr;
    }

    /// True where the new edition puts the clause under another parent than the old one did, and the body has not moved it.
    bool movesWith(const Clause &modelParent, const Clause &model, const QString &example, const ClauseId &local,
                   const ClauseId &localParent) const
    {
        const Clause *actual = parentOf(m_root, local);
        const Example *now = m_to.find(example);
        if (!actual || !now || localParent.isNull() || actual->id == localParent || m_staying.contains(local))
            return false;
        const Clause *before = model.text.isEmpty()
            ? nullptr
            : RebaseSides::textClause(m_sides.before.document, m_sides.beforeIndex, predecessorOf(*now, m_from));
        const Clause *beforeParent = before ? parentOf(m_sides.before.document.root(), before->id) : nullptr;
        if (!beforeParent)
            return false;
        const QString oldPlace = m_sides.beforeIndex.exampleOf(beforeParent->id);
        const QString newPlace = m_sides.afterIndex.exampleOf(modelParent.id);
        return oldPlace != newPlace && m_index.clausesOf(oldPlace).contains(actual->id);
    }

    void moveBehind(const ClauseId &local, const ClauseId &localParent, const ClauseId &neighbour)
    {
        const Clause moved = *model::findClause(m_root, local);
        Clause *source = findMutable(m_root, parentOf(m_root, local)->id);
        source->children.removeIf([&](const Clause &child) { return child.id == local; });
        if (source->children.isEmpty() && source->text.isEmpty())
            m_emptied.insert(source->id);
        Clause *target = findMutable(m_root, localParent);
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
        Clause *parent = localParent.isNull() ? &m_root : findMutable(m_root, localParent);
        if (!parent)
            return {};
        Clause clause;
        clause.id = m_ids.next();
        clause.kind = model.kind;
        clause.heading = model.heading;
        if (!model.text.isEmpty())
            m_texts.insert(clause.id, m_additions.value(example));
        qsizetype position = 0;
        for (qsizetype i = 0; i < parent->children.size(); ++i) {
            if (parent->children.at(i).id == neighbour)
                position = i + 1;
        }
        parent->children.insert(position, clause);
        m_index.add(example, clause.id);
        m_mappings.push_back({.clause = clause.id,
                              .edition = m_to.id,
                              .example = example,
                              .exampleHash = hashOf(example),
                              .stance = model::Stance::Adopted});
        return clause.id;
    }

    Rebased finish()
    {
        QHash<QString, QString> numbers;
        for (const Example *example : m_to.all())
            numbers.insert(example->id, example->number);
        const model::Document woven = weave(m_document, m_texts, ExampleIndex(m_document, m_mappings), numbers, m_body);
        return {model::rerenderReferences(woven).document, std::move(m_mappings), m_open};
    }

    const Edition &m_from;
    const Edition &m_to;
    const model::Body &m_body;
    model::IdSource &m_ids;
    RebaseSides m_sides;
    Clause m_root;
    model::Document m_document;
    std::vector<model::Mapping> m_mappings;
    ExampleIndex m_index;
    QHash<ClauseId, QString> m_texts;
    QHash<QString, QString> m_additions;
    QSet<ClauseId> m_deleted;
    QSet<ClauseId> m_emptied;
    QSet<ClauseId> m_staying; ///< open, or kept where they are
    QSet<QString> m_keptHeadings;
    int m_open = 0;
};

} // namespace

Rebased applyRebase(const model::Document &document, const std::vector<model::Mapping> &mappings, const Edition &from,
                    const Edition &to, const model::Body &body, const RebasePlan &plan,
                    const std::vector<RebaseDecision> &decisions, model::IdSource &ids)
{
    return Applier(document, mappings, from, to, body, ids).apply(plan, decisions);
}

} // namespace hoshin::guideline
