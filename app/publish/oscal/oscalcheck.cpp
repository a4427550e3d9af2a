// SPDX-License-Identifier: Apache-2.0
#include "publish/oscal/oscalcheck.h"

#include "publish/oscal/oscaljson.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace hoshin::publish::oscal {

namespace {

/// A stranger's file may nest as it likes; ours do not come near.
constexpr int deepest = 64;

bool isAscii(const QString &id)
{
    for (const QChar c : id) {
        if (c.unicode() > 126)
            return false;
    }
    return true;
}

void collectIds(const QJsonValue &value, QSet<QString> &ids, int depth)
{
    if (depth > deepest)
        return;
    if (value.isArray()) {
        for (const QJsonValue &one : value.toArray())
            collectIds(one, ids, depth + 1);
        return;
    }
    const QJsonObject object = value.toObject();
    if (object.contains(u"id"_s))
        ids.insert(object[u"id"_s].toString());
    for (const QJsonValue &one : object)
        collectIds(one, ids, depth + 1);
}

class Checker
{
public:
    Checker(const QJsonObject &file, const KnownIds &known) : m_file(file), m_known(known) {}

    std::vector<Fault> run()
    {
        static const QStringList kinds{u"catalog"_s, u"profile"_s, u"component-definition"_s, u"mapping-collection"_s};
        const QString kind = m_file.keys().value(0);
        if (m_file.size() != 1 || !kinds.contains(kind)) {
            add(u"no-model"_s, kind);
            return m_faults;
        }
        const QJsonObject content = m_file[kind].toObject();
        const QString said = content[u"metadata"_s][u"oscal-version"_s].toString();
        if (said != version)
            add(u"oscal-version"_s, said);
        collectIds(content, m_ids, 0);
        walk(content, 0);
        if (kind == "catalog"_L1)
            checkCatalogLinks();
        else if (kind == "profile"_L1)
            checkProfile(content);
        else if (kind == "component-definition"_L1)
            checkComponents(content);
        else
            checkMappings(content);
        return m_faults;
    }

private:
    void add(const QString &rule, const QString &subject) { m_faults.push_back({rule, subject}); }

    /// What holds in every file: ids once and wise, prose not empty, inserts that lead somewhere.
    void walk(const QJsonValue &value, int depth)
    {
        if (depth > deepest) {
            add(u"too-deep"_s, {});
            return;
        }
        if (value.isArray()) {
            for (const QJsonValue &one : value.toArray())
                walk(one, depth + 1);
            return;
        }
        if (!value.isObject())
            return;
        const QJsonObject object = value.toObject();
        checkIdentity(object);
        if (object.contains(u"prose"_s))
            checkProse(object[u"prose"_s].toString(), object[u"id"_s].toString());
        for (const QJsonValue &entry : object[u"links"_s].toArray()) {
            static const QStringList relations{u"moved-to"_s, u"incorporated-into"_s};
            if (relations.contains(entry[u"rel"_s].toString()))
                m_links.append(entry[u"href"_s].toString().mid(1));
        }
        for (const QJsonValue &one : object)
            walk(one, depth + 1);
    }

    void checkIdentity(const QJsonObject &object)
    {
        const QString id = object[u"id"_s].toString();
        if (object.contains(u"id"_s)) {
            if (m_seen.contains(id))
                add(u"duplicate-id"_s, id);
            if (!isAscii(id))
                add(u"unwise-id"_s, id);
            m_seen.insert(id);
        }
        const QString uuid = object[u"uuid"_s].toString();
        if (uuid.isEmpty())
            return;
        if (m_uuids.contains(uuid))
            add(u"duplicate-uuid"_s, uuid);
        m_uuids.insert(uuid);
    }

    void checkProse(const QString &prose, const QString &id)
    {
        if (prose.trimmed().isEmpty())
            add(u"empty-prose"_s, id);
        static const QRegularExpression insert(u"\\{\\{\\s*insert:\\s*param,\\s*([^\\s}]+)\\s*\\}\\}"_s);
        for (const QRegularExpressionMatch &match : insert.globalMatch(prose)) {
            if (!m_ids.contains(match.captured(1)))
                add(u"dangling-param"_s, match.captured(1));
        }
    }

    void checkCatalogLinks()
    {
        for (const QString &target : std::as_const(m_links)) {
            if (!m_ids.contains(target))
                add(u"dangling-link"_s, target);
        }
    }

    void checkKnown(const QString &href, const QString &id)
    {
        const auto catalog = m_known.constFind(href);
        if (catalog != m_known.cend() && !catalog->contains(id))
            add(u"unknown-control"_s, id);
    }

    void checkProfile(const QJsonObject &profile)
    {
        QSet<QString> selected;
        bool all = false;
        for (const QJsonValue &import : profile[u"imports"_s].toArray()) {
            const QString href = import[u"href"_s].toString();
            const bool inside = href.startsWith(u'#'); // a catalog of the file's own
            all = all || (import.toObject().contains(u"include-all"_s) && !inside);
            for (const QJsonValue &choice : import[u"include-controls"_s].toArray()) {
                for (const QJsonValue &id : choice[u"with-ids"_s].toArray()) {
                    selected.insert(id.toString());
                    checkKnown(href, id.toString());
                }
            }
        }
        for (const QJsonValue &alter : profile[u"modify"_s][u"alters"_s].toArray()) {
            const QString id = alter[u"control-id"_s].toString();
            if (!all && !selected.contains(id))
                add(u"unselected-alter"_s, id);
        }
    }

    void checkComponents(const QJsonObject &definition)
    {
        static const QStringList types{
            u"interconnection"_s, u"software"_s, u"hardware"_s, u"service"_s,           u"policy"_s,
            u"physical"_s,        u"plan"_s,     u"guidance"_s, u"process-procedure"_s, u"standard"_s,
            u"validation"_s};
        for (const QJsonValue &component : definition[u"components"_s].toArray()) {
            const QString type = component[u"type"_s].toString();
            if (!types.contains(type))
                add(u"unknown-component-type"_s, type);
            for (const QJsonValue &implementation : component[u"control-implementations"_s].toArray()) {
                const QString source = implementation[u"source"_s].toString();
                for (const QJsonValue &requirement : implementation[u"implemented-requirements"_s].toArray())
                    checkKnown(source, requirement[u"control-id"_s].toString());
            }
        }
    }

    /// One mapping may stand alone or in an array: a reader takes both.
    void checkMappings(const QJsonObject &collection)
    {
        const QJsonValue mappings = collection[u"mappings"_s];
        for (const QJsonValue &mapping : mappings.isArray() ? mappings.toArray() : QJsonArray{mappings}) {
            const QString source = mapping[u"source-resource"_s][u"href"_s].toString();
            const QString target = mapping[u"target-resource"_s][u"href"_s].toString();
            for (const QJsonValue &map : mapping[u"maps"_s].toArray())
                checkMap(map.toObject(), source, target);
            checkGap(mapping[u"source-gap-summary"_s], source);
            checkGap(mapping[u"target-gap-summary"_s], target);
        }
    }

    void checkMap(const QJsonObject &map, const QString &source, const QString &target)
    {
        static const QStringList relations{u"equal-to"_s,    u"equivalent-to"_s,   u"subset-of"_s,
                                           u"superset-of"_s, u"intersects-with"_s, u"no-relationship"_s};
        const QString relation = map[u"relationship"_s].toString();
        const QJsonArray targets = map[u"targets"_s].toArray();
        if (!relations.contains(relation))
            add(u"unknown-relationship"_s, relation);
        if (relation == "no-relationship"_L1 && !targets.isEmpty())
            add(u"targets-without-relationship"_s, map[u"uuid"_s].toString());
        for (const QJsonValue &item : map[u"sources"_s].toArray())
            checkKnown(source, item[u"id-ref"_s].toString());
        for (const QJsonValue &item : targets)
            checkKnown(target, item[u"id-ref"_s].toString());
    }

    void checkGap(const QJsonValue &gap, const QString &href)
    {
        for (const QJsonValue &choice : gap[u"unmapped-controls"_s].toArray()) {
            for (const QJsonValue &id : choice[u"with-ids"_s].toArray())
                checkKnown(href, id.toString());
        }
    }

    const QJsonObject &m_file;
    const KnownIds &m_known;
    std::vector<Fault> m_faults;
    QSet<QString> m_ids;
    QSet<QString> m_seen;
    QSet<QString> m_uuids;
    QStringList m_links;
};

} // namespace

QSet<QString> idsOf(const QJsonObject &catalogFile)
{
    QSet<QString> ids;
    collectIds(catalogFile, ids, 0);
    return ids;
}

std::vector<Fault> check(const QJsonObject &file, const KnownIds &known) { return Checker(file, known).run(); }

} // namespace hoshin::publish::oscal
