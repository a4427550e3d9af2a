// SPDX-License-Identifier: Apache-2.0
#include "model/numbering.h"
#include "publish/oscal/oscalcatalog.h"
#include "publish/oscal/oscaljson.h"
#include "publish/oscal/oscalpolicy.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace hoshin::publish::oscal {

using model::Clause;
using model::Stance;

namespace {

/// All words of a clause and what hangs below it, numbers included.
QString proseOf(const Clause &clause, const model::Numbering &numbering)
{
    QStringList lines;
    const QString label = numbering.label(clause.id);
    const QString text = clause.heading.isEmpty() || clause.text.isEmpty() ? clause.heading + clause.text
                                                                           : clause.heading + u'　' + clause.text;
    if (!text.isEmpty())
        lines << (label.isEmpty() ? text : label + u'　' + text);
    for (const Clause &child : clause.children) {
        if (const QString below = proseOf(child, numbering); !below.isEmpty())
            lines << below;
    }
    return lines.join(u"\n\n"_s);
}

/// ASCII and never the number: numbers move.
QString localId(const model::ClauseId &id) { return u"local."_s + id.toString(); }

/// What the mappings of all documents say, by control.
struct Selection
{
    QStringList controls;            ///< adopted, in the edition's order
    QJsonArray alters;               ///< where the body's words differ
    QJsonArray localControls;        ///< clauses without an example
    QMap<QString, QString> settings; ///< parameter -> value
};

class Selector
{
public:
    Selector(const PublicPolicy &policy, const guideline::Edition &edition)
        : m_policy(policy), m_edition(edition), m_index(indexOf(edition))
    {}

    Selection run()
    {
        for (auto it = m_policy.mappings.cbegin(); it != m_policy.mappings.cend(); ++it)
            read(it.key(), *it);
        Selection selection;
        for (const guideline::Example *example : m_edition.all()) {
            const QString id = example->id;
            if (!m_index.isControl(id) || !m_adopted.contains(id))
                continue;
            selection.controls << id;
            for (const QString &param : m_index.params.value(id)) {
                const QString value = oneLine(m_policy.body.values.value(param.section(u"_prm."_s, -1)));
                if (!value.isEmpty())
                    selection.settings.insert(param, value);
            }
            if (const QJsonObject alter = alterOf(id); !alter.isEmpty())
                selection.alters.append(alter);
        }
        selection.localControls = m_local;
        return selection;
    }

private:
    void read(const QString &slug, const std::vector<model::Mapping> &mappings)
    {
        const model::Document document = m_policy.documents.value(slug);
        const model::Numbering numbering(document);
        for (const model::Mapping &mapping : mappings) {
            if (mapping.edition != m_edition.id && mapping.stance != Stance::OwnRule)
                continue;
            const Clause *clause = mapping.clause.isNull() ? nullptr : document.find(mapping.clause);
            if (mapping.stance == Stance::OwnRule) {
                if (clause)
                    addLocal(*clause, numbering);
                continue;
            }
            for (const QString &control : m_index.controlsOf(mapping.example)) {
                if (mapping.stance == Stance::Refused)
                    m_removed[control] << mapping.example;
                else
                    m_adopted.insert(control);
                if (mapping.stance == Stance::Adapted && clause)
                    m_adapted[control].append({mapping.example, localPart(*clause, numbering)});
            }
        }
    }

    static QJsonObject localPart(const Clause &clause, const model::Numbering &numbering)
    {
        QJsonObject part{{u"id"_s, localId(clause.id)}, {u"name"_s, u"item"_s}, {u"ns"_s, QString(ownNamespace)}};
        put(part, u"title"_s, oneLine(numbering.address(clause.id)));
        put(part, u"prose"_s, proseOf(clause, numbering));
        return part;
    }

    void addLocal(const Clause &clause, const model::Numbering &numbering)
    {
        if (m_localIds.contains(localId(clause.id)))
            return;
        m_localIds.insert(localId(clause.id));
        const QString address = numbering.address(clause.id);
        QJsonObject control{{u"id"_s, localId(clause.id)},
                            {u"title"_s, oneLine(clause.heading.isEmpty() ? address : clause.heading)}};
        if (!address.isEmpty())
            control[u"props"_s] = QJsonArray{property(u"label"_s, address)};
        if (const QString prose = proseOf(clause, numbering); !prose.isEmpty())
            control[u"parts"_s] = QJsonArray{QJsonObject{
                {u"id"_s, localId(clause.id) + u"_smt"_s}, {u"name"_s, u"statement"_s}, {u"prose"_s, prose}}};
        m_local.append(control);
    }

    /// Takes out the items that the body refuses or words otherwise, and puts its own words in.
    QJsonObject alterOf(const QString &control) const
    {
        QJsonArray removes;
        QSet<QString> gone;
        const auto remove = [&](const QString &example) {
            const bool item = example != control && !gone.contains(example);
            if (item && m_index.control.value(example) == control) {
                gone.insert(example);
                removes.append(QJsonObject{{u"by-id"_s, example}});
            }
        };
        for (const QString &example : m_removed.value(control))
            remove(example);
        QJsonArray parts;
        QSet<QString> added;
        for (const auto &[example, part] : m_adapted.value(control)) {
            remove(example);
            const QString id = part[u"id"_s].toString();
            if (!added.contains(id) && part.contains(u"prose"_s))
                parts.append(part);
            added.insert(id);
        }
        QJsonObject alter;
        put(alter, u"removes"_s, removes);
        if (!parts.isEmpty())
            alter[u"adds"_s] = QJsonArray{QJsonObject{{u"position"_s, u"ending"_s}, {u"parts"_s, parts}}};
        if (!alter.isEmpty())
            alter[u"control-id"_s] = control;
        return alter;
    }

    const PublicPolicy &m_policy;
    const guideline::Edition &m_edition;
    const ControlIndex m_index;
    QSet<QString> m_adopted;
    QMap<QString, QStringList> m_removed;
    QMap<QString, QList<std::pair<QString, QJsonObject>>> m_adapted;
    QJsonArray m_local;
    QSet<QString> m_localIds;
};

QString titleOf(const PublicPolicy &policy) { return policy.body.name + u" 情報セキュリティポリシー"_s; }

QJsonObject localCatalog(const PublicPolicy &policy, const Selection &selection)
{
    return {{u"uuid"_s, uuid(u"local-catalog:"_s + policy.body.name)},
            {u"metadata"_s, metadata(titleOf(policy) + u" 独自の規定"_s, policy.modified, u"local"_s)},
            {u"controls"_s, selection.localControls}};
}

/// What is left of the groups when only the selected controls stay.
QJsonArray selectedGroups(const QJsonArray &groups, const QSet<QString> &selected);

QJsonArray selectedControls(const QJsonArray &controls, const QSet<QString> &selected)
{
    QJsonArray kept;
    for (const QJsonValue &value : controls) {
        QJsonObject control = value.toObject();
        const QJsonArray below = selectedControls(control.value(u"controls"_s).toArray(), selected);
        control.remove(u"controls"_s);
        if (selected.contains(control.value(u"id"_s).toString())) {
            put(control, u"controls"_s, below);
            kept.append(control);
        } else {
            for (const QJsonValue &child : below) // a parent that was not chosen leaves its children
                kept.append(child);
        }
    }
    return kept;
}

QJsonArray selectedGroups(const QJsonArray &groups, const QSet<QString> &selected)
{
    QJsonArray kept;
    for (const QJsonValue &value : groups) {
        QJsonObject group = value.toObject();
        const QJsonArray below = selectedGroups(group.value(u"groups"_s).toArray(), selected);
        const QJsonArray controls = selectedControls(group.value(u"controls"_s).toArray(), selected);
        group.remove(u"groups"_s);
        group.remove(u"controls"_s);
        put(group, u"groups"_s, below);
        put(group, u"controls"_s, controls);
        if (!below.isEmpty() || !controls.isEmpty())
            kept.append(group);
    }
    return kept;
}

/// `parts` without those of the ids in `gone`, at any depth.
QJsonArray withoutParts(const QJsonArray &parts, const QSet<QString> &gone)
{
    QJsonArray kept;
    for (const QJsonValue &value : parts) {
        QJsonObject part = value.toObject();
        if (gone.contains(part.value(u"id"_s).toString()))
            continue;
        const QJsonArray below = withoutParts(part.value(u"parts"_s).toArray(), gone);
        part.remove(u"parts"_s);
        put(part, u"parts"_s, below);
        kept.append(part);
    }
    return kept;
}

QJsonObject altered(QJsonObject control, const QMap<QString, QJsonObject> &alters, const Selection &selection)
{
    const QJsonObject alter = alters.value(control.value(u"id"_s).toString());
    QSet<QString> gone;
    for (const QJsonValue &remove : alter[u"removes"_s].toArray())
        gone.insert(remove[u"by-id"_s].toString());
    QJsonArray parts = withoutParts(control.value(u"parts"_s).toArray(), gone);
    for (const QJsonValue &add : alter[u"adds"_s].toArray()) {
        for (const QJsonValue &part : add[u"parts"_s].toArray())
            parts.append(part);
    }
    control.remove(u"parts"_s);
    put(control, u"parts"_s, parts);
    QJsonArray params = control.value(u"params"_s).toArray();
    for (qsizetype i = 0; i < params.size(); ++i) {
        QJsonObject param = params[i].toObject();
        const QString value = selection.settings.value(param.value(u"id"_s).toString());
        if (!value.isEmpty())
            param[u"values"_s] = QJsonArray{value};
        params[i] = param;
    }
    put(control, u"params"_s, params);
    QJsonArray below = control.value(u"controls"_s).toArray();
    for (qsizetype i = 0; i < below.size(); ++i)
        below[i] = altered(below[i].toObject(), alters, selection);
    put(control, u"controls"_s, below);
    return control;
}

QJsonArray alteredGroups(QJsonArray groups, const QMap<QString, QJsonObject> &alters, const Selection &selection)
{
    for (qsizetype i = 0; i < groups.size(); ++i) {
        QJsonObject group = groups[i].toObject();
        put(group, u"groups"_s, alteredGroups(group.value(u"groups"_s).toArray(), alters, selection));
        QJsonArray controls = group.value(u"controls"_s).toArray();
        for (qsizetype k = 0; k < controls.size(); ++k)
            controls[k] = altered(controls[k].toObject(), alters, selection);
        put(group, u"controls"_s, controls);
        groups[i] = group;
    }
    return groups;
}

} // namespace

QJsonObject profile(const PublicPolicy &policy, const guideline::Edition &edition)
{
    const Selection selection = Selector(policy, edition).run();
    QJsonArray imports;
    QJsonObject object{{u"uuid"_s, uuid(u"profile:%1:%2"_s.arg(policy.body.name, edition.id))},
                       {u"metadata"_s, metadata(titleOf(policy), policy.modified, edition.id)}};
    if (!selection.controls.isEmpty())
        imports.append(
            QJsonObject{{u"href"_s, catalogHref(edition.id)},
                        {u"include-controls"_s,
                         QJsonArray{QJsonObject{{u"with-ids"_s, QJsonArray::fromStringList(selection.controls)}}}}});
    if (!selection.localControls.isEmpty()) {
        const QString resource = uuid(u"local-resource:"_s + policy.body.name);
        imports.append(QJsonObject{{u"href"_s, u'#' + resource}, {u"include-all"_s, QJsonObject()}});
        const QByteArray file = toFile(u"catalog"_s, localCatalog(policy, selection));
        const QJsonObject content{{u"filename"_s, u"local-catalog.json"_s},
                                  {u"media-type"_s, u"application/oscal+json"_s},
                                  {u"value"_s, QString::fromUtf8(file.toBase64())}};
        object[u"back-matter"_s] =
            QJsonObject{{u"resources"_s,
                         QJsonArray{QJsonObject{{u"uuid"_s, resource},
                                                {u"title"_s, oneLine(titleOf(policy) + u" 独自の規定"_s)},
                                                {u"base64"_s, content}}}}};
    }
    if (imports.isEmpty()) // nothing adopted yet: the profile of nothing, which the schema wants said
        imports.append(
            QJsonObject{{u"href"_s, catalogHref(edition.id)}, {u"include-controls"_s, QJsonArray{QJsonObject()}}});
    object[u"imports"_s] = imports;
    object[u"merge"_s] = QJsonObject{{u"as-is"_s, true}};
    QJsonObject modify;
    QJsonArray settings;
    for (auto it = selection.settings.cbegin(); it != selection.settings.cend(); ++it)
        settings.append(QJsonObject{{u"param-id"_s, it.key()}, {u"values"_s, QJsonArray{*it}}});
    put(modify, u"set-parameters"_s, settings);
    put(modify, u"alters"_s, selection.alters);
    if (!modify.isEmpty())
        object[u"modify"_s] = modify;
    return object;
}

QJsonObject resolvedCatalog(const PublicPolicy &policy, const guideline::Edition &edition)
{
    const Selection selection = Selector(policy, edition).run();
    QMap<QString, QJsonObject> alters;
    for (const QJsonValue &alter : selection.alters)
        alters.insert(alter[u"control-id"_s].toString(), alter.toObject());
    QJsonObject object = catalog(edition);
    QJsonObject head = metadata(titleOf(policy), policy.modified, edition.id);
    head[u"props"_s] = QJsonArray{QJsonObject{{u"name"_s, u"resolution-tool"_s}, {u"value"_s, u"Hoshin"_s}}};
    object[u"uuid"_s] = uuid(u"resolved:%1:%2"_s.arg(policy.body.name, edition.id));
    object[u"metadata"_s] = head;
    object.remove(u"back-matter"_s);
    const QSet<QString> selected(selection.controls.begin(), selection.controls.end());
    const QJsonArray groups =
        alteredGroups(selectedGroups(object.value(u"groups"_s).toArray(), selected), alters, selection);
    object.remove(u"groups"_s);
    put(object, u"groups"_s, groups);
    put(object, u"controls"_s, selection.localControls);
    return object;
}

} // namespace hoshin::publish::oscal
