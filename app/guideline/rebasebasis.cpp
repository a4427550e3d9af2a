// SPDX-License-Identifier: Apache-2.0
#include "guideline/rebasebasis.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hoshin::guideline {

namespace {

QHash<QString, const Example *> byId(const Edition &edition)
{
    QHash<QString, const Example *> examples;
    for (const Example *example : edition.all())
        if (!examples.contains(example->id)) // of an id that stands twice, the first
            examples.insert(example->id, example);
    return examples;
}

/// References to what another document of the body holds are plain words there: the number that the edition prints.
QString withoutForeignLinks(const QString &neutral, const ExampleIndex &index,
                            const QHash<QString, const Example *> &edition)
{
    static const QRegularExpression token(u"\\[\\[([^\\[\\]]+)\\]\\]"_s);
    if (!neutral.contains(u"[["_s))
        return neutral;
    QString text;
    qsizetype position = 0;
    for (const QRegularExpressionMatch &match : token.globalMatch(neutral)) {
        const Example *target = index.target(match.captured(1)).isNull() ? edition.value(match.captured(1)) : nullptr;
        text += QStringView(neutral).sliced(position, match.capturedStart() - position);
        text += target ? target->number : match.captured();
        position = match.capturedEnd();
    }
    text += QStringView(neutral).sliced(position);
    return text;
}

void collectPlaces(const model::Clause &parent, const ExampleIndex &index, QHash<QString, QString> &places)
{
    for (const model::Clause &child : parent.children) {
        const QString example = index.exampleOf(child.id);
        if (!child.text.isEmpty() && !example.isEmpty() && !places.contains(example))
            places.insert(example, index.exampleOf(parent.id));
        collectPlaces(child, index, places);
    }
}

void noteSplits(std::vector<RebaseBasis::Pair> &pairs)
{
    QHash<QString, size_t> goesOn; // old example -> pair that goes on from it
    for (size_t i = 0; i < pairs.size(); ++i) {
        if (pairs[i].old) {
            goesOn.insert(pairs[i].old->id, i);
        } else if (pairs[i].example->relation == Relation::Split) {
            for (const QString &id : pairs[i].example->predecessors) {
                if (goesOn.contains(id))
                    pairs[goesOn.value(id)].splitOff.push_back(i);
            }
        }
    }
}

} // namespace

RebaseBasis::RebaseBasis(const Edition &from, const Edition &to, model::NetworkModel network)
    : m_from(&from), m_to(&to), m_old(byId(from)), m_new(byId(to))
{
    static_assert(std::tuple_size_v<decltype(m_templates)> == 2);
    Q_ASSERT(templateDocuments().size() == m_templates.size());
    for (size_t i = 0; i < m_templates.size(); ++i)
        lay(templateDocuments()[i], network, m_templates[i]);
}

void RebaseBasis::lay(const TemplateInfo &info, model::NetworkModel network, Template &into) const
{
    model::IdSource oldIds(1);
    into.before = makeNeutralDocument(*m_from, info.document, network, oldIds);
    into.beforeIndex = ExampleIndex(into.before.document, into.before.mappings);
    model::IdSource newIds(2);
    into.after = makeNeutralDocument(*m_to, info.document, network, newIds);
    into.afterIndex = ExampleIndex(into.after.document, into.after.mappings);
    collectPlaces(into.before.document.root(), into.beforeIndex, into.oldPlaces);
    pairUp(into);
}

void RebaseBasis::pairUp(Template &into) const
{
    const auto oldText = [&](const Example &old) { return withoutForeignLinks(old.text, into.beforeIndex, m_old); };
    QSet<QString> goesOn;
    for (const Example *example : m_to->clauses()) {
        if (into.afterIndex.clausesOf(example->id).isEmpty())
            continue;
        Pair pair{.example = example,
                  .newText = withoutForeignLinks(example->text, into.afterIndex, m_new),
                  .newHash = exampleHash(*example),
                  .reason = example->relationReason};
        const QString old = predecessorOf(*example);
        if (!old.isEmpty() && !into.beforeIndex.clausesOf(old).isEmpty()) {
            pair.old = m_old.value(old);
            pair.oldText = oldText(*pair.old);
            pair.moved = pair.old->number.section(u'(', 0, 0) != example->number.section(u'(', 0, 0);
        }
        goesOn.insert(old);
        into.pairs.push_back(std::move(pair));
    }
    noteSplits(into.pairs);
    QHash<QString, QString> reasons;
    for (const WithdrawnExample &withdrawn : m_to->withdrawn)
        reasons.insert(withdrawn.id, withdrawn.reason);
    for (const Example *old : m_from->clauses()) {
        if (!goesOn.contains(old->id) && !into.beforeIndex.clausesOf(old->id).isEmpty())
            into.pairs.push_back(
                {.old = old, .oldText = oldText(*old), .reason = reasons.value(old->id, old->relationReason)});
    }
}

QString RebaseBasis::predecessorOf(const Example &example) const
{
    const bool goesOn = example.relation == Relation::Kept || example.relation == Relation::Renumbered
        || example.relation == Relation::Amended;
    if (goesOn && !example.predecessors.isEmpty() && m_old.contains(example.predecessors.front()))
        return example.predecessors.front();
    return m_old.contains(example.id) ? example.id : QString();
}

const RebaseBasis::Template &RebaseBasis::templateOf(const std::vector<model::Mapping> &mappings) const
{
    // A document comes from one template, so that a sample of its links tells which.
    constexpr size_t sample = 200;
    const size_t step = std::max<size_t>(1, mappings.size() / sample);
    const auto known = [&](const Template &side) {
        int count = 0;
        for (size_t i = 0; i < mappings.size(); i += step)
            count += side.beforeIndex.holds(mappings[i].example) ? 1 : 0;
        return count;
    };
    return known(m_templates[1]) > known(m_templates[0]) ? m_templates[1] : m_templates[0];
}

} // namespace hoshin::guideline
