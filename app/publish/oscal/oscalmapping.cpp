// SPDX-License-Identifier: Apache-2.0
#include "publish/oscal/oscalmapping.h"

#include "publish/oscal/oscalcatalog.h"
#include "publish/oscal/oscaljson.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace hoshin::publish::oscal {

using guideline::Edition;
using guideline::Example;
using guideline::Relation;

namespace {

/// One side of a map: a control, or an item within a statement.
QJsonObject mapItem(const ControlIndex &index, const QString &id)
{
    return {{u"type"_s, index.isControl(id) ? u"control"_s : u"statement"_s}, {u"id-ref"_s, id}};
}

QJsonObject catalogReference(const QString &href) { return {{u"type"_s, u"catalog"_s}, {u"href"_s, href}}; }

void putGap(QJsonObject &mapping, const QString &key, const QStringList &ids)
{
    if (ids.isEmpty())
        return;
    mapping[key] = QJsonObject{
        {u"uuid"_s, uuid(key + mapping[u"uuid"_s].toString())},
        {u"unmapped-controls"_s, QJsonArray{QJsonObject{{u"with-ids"_s, QJsonArray::fromStringList(ids)}}}}};
}

/// Seen from the old clause: split, it held more than each new one; merged, it is a part of the new one.
QString relationship(Relation relation)
{
    switch (relation) {
    case Relation::Kept:
    case Relation::Renumbered: return u"equal-to"_s;
    case Relation::Amended: return u"intersects-with"_s;
    case Relation::Split: return u"superset-of"_s;
    case Relation::Merged: return u"subset-of"_s;
    case Relation::New:
    case Relation::Withdrawn: break;
    }
    return {};
}

class EditionMapping
{
public:
    EditionMapping(const Edition &before, const Edition &after)
        : m_before(before), m_after(after), m_old(indexOf(before)), m_new(indexOf(after))
    {}

    QJsonObject run()
    {
        for (const Example *example : m_after.all()) {
            if (m_new.control.contains(example->id))
                map(*example);
        }
        for (const guideline::WithdrawnExample &gone : m_after.withdrawn)
            mapWithdrawn(gone);
        QJsonObject mapping{{u"uuid"_s, uuid(u"mapping:%1:%2"_s.arg(m_before.id, m_after.id))},
                            {u"source-resource"_s, catalogReference(catalogHref(m_before.id))},
                            {u"target-resource"_s, catalogReference(catalogHref(m_after.id))},
                            {u"maps"_s, m_maps}};
        QStringList lost;
        for (const Example *example : m_before.all()) {
            if (m_old.control.contains(example->id) && !m_used.contains(example->id))
                lost << example->id;
        }
        putGap(mapping, u"source-gap-summary"_s, lost);
        putGap(mapping, u"target-gap-summary"_s, m_added);
        return mapping;
    }

private:
    void add(const QString &relation, const QStringList &sources, const QStringList &targets, const QString &remarks)
    {
        QJsonArray from;
        QJsonArray to;
        for (const QString &id : sources) {
            from.append(mapItem(m_old, id));
            m_used.insert(id);
        }
        for (const QString &id : targets)
            to.append(mapItem(m_new, id));
        QJsonObject map{
            {u"uuid"_s,
             uuid(u"map:%1:%2:%3:%4"_s.arg(m_before.id, m_after.id, sources.join(u' '), targets.join(u' ')))},
            {u"relationship"_s, relation},
            {u"sources"_s, from},
            {u"targets"_s, to}};
        put(map, u"remarks"_s, remarks);
        m_maps.append(map);
    }

    void map(const Example &example)
    {
        QStringList sources = example.predecessors.isEmpty() ? QStringList{example.id} : example.predecessors;
        sources.removeIf([this](const QString &id) { return !m_old.control.contains(id); });
        QString relation = relationship(example.relation);
        if (example.relation == Relation::New || sources.isEmpty() || relation.isEmpty()) {
            m_added << example.id;
            return;
        }
        if (relation == "equal-to"_L1) {
            const Example *old = m_before.find(sources.first());
            if (!old || guideline::exampleHash(*old) != guideline::exampleHash(example))
                relation = u"equivalent-to"_s; // the same rule in other words
        }
        add(relation, sources, {example.id}, example.relationReason);
    }

    void mapWithdrawn(const guideline::WithdrawnExample &gone)
    {
        QStringList targets = gone.successors;
        targets.removeIf([this](const QString &id) { return !m_new.control.contains(id); });
        if (!targets.isEmpty() && m_old.control.contains(gone.id))
            add(u"intersects-with"_s, {gone.id}, targets, gone.reason);
    }

    const Edition &m_before;
    const Edition &m_after;
    const ControlIndex m_old;
    const ControlIndex m_new;
    QJsonArray m_maps;
    QSet<QString> m_used;
    QStringList m_added;
};

QJsonObject frameworkMapping(const Edition &edition, const ControlIndex &index, const guideline::Framework &framework,
                             const guideline::Crosswalk &crosswalk)
{
    QJsonArray maps;
    QSet<QString> mapped;
    for (const guideline::CrosswalkTopic &topic : crosswalk.topics) {
        QJsonArray sources;
        for (const QString &example : topic.examples) {
            const QStringList controls = index.isControl(example) || !index.control.contains(example)
                ? index.controlsOf(example)
                : QStringList{example};
            for (const QString &id : controls) {
                sources.append(mapItem(index, id));
                mapped.insert(index.control.value(id));
            }
        }
        QJsonArray targets;
        for (const QString &control : topic.controls.value(framework.id))
            targets.append(QJsonObject{{u"type"_s, u"control"_s}, {u"id-ref"_s, control}});
        if (sources.isEmpty() || targets.isEmpty())
            continue;
        QJsonObject map{{u"uuid"_s, uuid(u"crosswalk:%1:%2:%3"_s.arg(edition.id, framework.id, topic.title))},
                        {u"relationship"_s, topic.relation},
                        {u"sources"_s, sources},
                        {u"targets"_s, targets},
                        {u"remarks"_s, oneLine(topic.title)}};
        if (!topic.confidence.isEmpty())
            map[u"confidence-score"_s] = QJsonObject{{u"category"_s, topic.confidence}};
        maps.append(map);
    }
    if (maps.isEmpty())
        return {};
    QJsonObject mapping{{u"uuid"_s, uuid(u"mapping:%1:%2"_s.arg(edition.id, framework.id))},
                        {u"source-resource"_s, catalogReference(catalogHref(edition.id))},
                        {u"target-resource"_s, catalogReference(u'#' + uuid(u"framework:"_s + framework.id))},
                        {u"status"_s, framework.underDiscussion ? u"draft"_s : u"not-complete"_s},
                        {u"maps"_s, maps}};
    QStringList unmapped;
    for (const Example *example : edition.all()) {
        if (index.isControl(example->id) && !mapped.contains(example->id))
            unmapped << example->id;
    }
    putGap(mapping, u"source-gap-summary"_s, unmapped);
    return mapping;
}

} // namespace

QJsonObject mappingCollection(const Edition &edition, const Edition *previous, const guideline::Crosswalk &crosswalk)
{
    QJsonArray mappings;
    if (previous)
        mappings.append(EditionMapping(*previous, edition).run());
    QJsonArray resources;
    const ControlIndex index = indexOf(edition);
    for (const guideline::Framework &framework : crosswalk.frameworks) {
        const QJsonObject mapping = frameworkMapping(edition, index, framework, crosswalk);
        if (mapping.isEmpty())
            continue;
        mappings.append(mapping);
        resources.append(QJsonObject{{u"uuid"_s, uuid(u"framework:"_s + framework.id)},
                                     {u"title"_s, oneLine(framework.title)},
                                     {u"citation"_s, QJsonObject{{u"text"_s, oneLine(framework.title)}}}});
    }
    QJsonObject object{
        {u"uuid"_s, uuid(u"mapping-collection:"_s + edition.id)},
        {u"metadata"_s, metadata(edition.title + u" 対応関係"_s, dateTime(edition.published), edition.id)},
        {u"provenance"_s,
         QJsonObject{{u"method"_s, u"human"_s},
                     {u"matching-rationale"_s, u"semantic"_s},
                     {u"status"_s, u"not-complete"_s},
                     {u"mapping-description"_s, u"版の間の対応と、番号だけによる他の枠組みとの対応"_s}}},
        {u"mappings"_s, mappings}};
    if (!resources.isEmpty())
        object[u"back-matter"_s] = QJsonObject{{u"resources"_s, resources}};
    return object;
}

} // namespace hoshin::publish::oscal
