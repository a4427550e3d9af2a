// SPDX-License-Identifier: Apache-2.0
#include "model/numbering.h"
#include "publish/oscal/oscalcatalog.h"
#include "publish/oscal/oscaljson.h"
#include "publish/oscal/oscalpolicy.h"
#include "publish/publicdocument.h"

using namespace Qt::StringLiterals;

namespace hoshin::publish::oscal {

/// The latest day that the documents name; the content is as old as that.
static QDate latestDay(const PublicPolicy &policy)
{
    QDate latest;
    const auto take = [&latest](const QDate &date) {
        if (date.isValid() && (!latest.isValid() || date > latest))
            latest = date;
    };
    for (const model::Adoption &adoption : policy.adoptions) {
        take(adoption.decided);
        take(adoption.published);
    }
    for (const model::Document &document : policy.documents) {
        take(document.meta().decided);
        take(document.meta().promulgated);
    }
    return latest;
}

PublicPolicy publicPolicy(const model::Workspace &workspace)
{
    PublicPolicy policy{.body = workspace.body};
    for (auto it = workspace.documents.cbegin(); it != workspace.documents.cend(); ++it) {
        if (it->meta().publication == model::Publication::Withheld)
            continue;
        const model::Document open = publicDocument(*it);
        policy.documents.insert(it.key(), open);
        for (const model::Mapping &mapping : workspace.mappings.value(it.key())) {
            if (mapping.clause.isNull() || open.find(mapping.clause))
                policy.mappings[it.key()].push_back(mapping);
        }
    }
    for (const model::Adoption &adoption : workspace.adoptions) {
        if (policy.documents.contains(adoption.document))
            policy.adoptions.push_back(adoption);
    }
    policy.modified = dateTime(latestDay(policy));
    return policy;
}

static QString reasonedDescription(const model::Mapping &mapping, const model::Numbering &numbering)
{
    const QString place = mapping.clause.isNull() ? QString() : numbering.address(mapping.clause);
    switch (mapping.stance) {
    case model::Stance::Adopted: return place + u"で採用"_s;
    case model::Stance::Adapted: return place + u"で変更して採用"_s;
    case model::Stance::Refused: return u"採用しない"_s;
    case model::Stance::OwnRule: return place + u"（独自）"_s;
    }
    Q_UNREACHABLE();
}

static QJsonArray requirements(const QString &slug, const PublicPolicy &policy, const guideline::Edition &edition,
                               const ControlIndex &index)
{
    const model::Numbering numbering(policy.documents.value(slug));
    QJsonArray requirements;
    for (const model::Mapping &mapping : policy.mappings.value(slug)) {
        if (mapping.edition != edition.id || mapping.stance == model::Stance::OwnRule)
            continue;
        for (const QString &control : index.controlsOf(mapping.example)) {
            QJsonObject object{
                {u"uuid"_s,
                 uuid(u"requirement:%1:%2:%3:%4"_s.arg(slug, mapping.example, control, mapping.clause.toString()))},
                {u"control-id"_s, control},
                {u"description"_s, reasonedDescription(mapping, numbering)},
                {u"props"_s,
                 QJsonArray{property(u"adoption"_s, model::stanceName(mapping.stance)),
                            property(u"example"_s, mapping.example)}}};
            put(object, u"remarks"_s, mapping.reason);
            requirements.append(object);
        }
    }
    return requirements;
}

static QJsonArray adoptionProps(const PublicPolicy &policy, const QString &slug)
{
    QJsonArray props;
    for (const model::Adoption &adoption : policy.adoptions) {
        if (adoption.document != slug)
            continue;
        QJsonObject prop = property(u"adopted-by"_s, model::organTitle(adoption.organ, policy.body.kind));
        QStringList words{adoption.instrument, adoption.number};
        if (adoption.decided.isValid())
            words << u"決定 "_s + adoption.decided.toString(Qt::ISODate);
        if (adoption.effective.isValid())
            words << u"施行 "_s + adoption.effective.toString(Qt::ISODate);
        if (!adoption.exemptionReason.isEmpty())
            words << u"対象外 "_s + adoption.exemptionReason;
        words.removeAll(QString());
        put(prop, u"remarks"_s, words.join(u"、"_s));
        props.append(prop);
    }
    return props;
}

QJsonObject componentDefinition(const PublicPolicy &policy, const guideline::Edition &edition)
{
    const ControlIndex index = indexOf(edition);
    QJsonArray components;
    for (auto it = policy.documents.cbegin(); it != policy.documents.cend(); ++it) {
        QJsonObject component{{u"uuid"_s, uuid(u"component:%1:%2"_s.arg(policy.body.name, it.key()))},
                              {u"type"_s, u"policy"_s},
                              {u"title"_s, oneLine(it->title().isEmpty() ? it.key() : it->title())},
                              {u"description"_s, u"%1の%2"_s.arg(policy.body.name, it->title())}};
        put(component, u"props"_s, adoptionProps(policy, it.key()));
        const QJsonArray implemented = requirements(it.key(), policy, edition, index);
        if (!implemented.isEmpty())
            component[u"control-implementations"_s] = QJsonArray{
                QJsonObject{{u"uuid"_s, uuid(u"implementation:%1:%2:%3"_s.arg(policy.body.name, it.key(), edition.id))},
                            {u"source"_s, catalogHref(edition.id)},
                            {u"description"_s, u"例文ごとの採用の状況と理由"_s},
                            {u"implemented-requirements"_s, implemented}}};
        components.append(component);
    }
    QJsonObject object{{u"uuid"_s, uuid(u"component-definition:"_s + policy.body.name)},
                       {u"metadata"_s, metadata(policy.body.name + u" 採用の状況"_s, policy.modified, edition.id)}};
    put(object, u"components"_s, components);
    return object;
}

} // namespace hoshin::publish::oscal
