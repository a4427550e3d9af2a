// SPDX-License-Identifier: Apache-2.0
#include "publish/oscal/oscalcatalog.h"

#include "publish/oscal/oscaljson.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace hoshin::publish::oscal {

using guideline::Edition;
using guideline::Example;
using guideline::Level;

static const QRegularExpression &placeholders()
{
    static const QRegularExpression pattern(u"\\{([a-z0-9-]+)\\}"_s);
    return pattern;
}

bool isGroup(const Example &example)
{
    return example.level <= Level::Section && example.text.isEmpty() && !example.children.empty()
        && example.children.front().level <= Level::Group;
}

QString paramId(const QString &control, const QString &placeholder) { return control + u"_prm."_s + placeholder; }

QString catalogHref(const QString &edition) { return u"oscal-catalog-%1.json"_s.arg(edition); }

QStringList ControlIndex::controlsOf(const QString &id) const
{
    if (controlsBelow.contains(id))
        return controlsBelow.value(id);
    return control.contains(id) ? QStringList{control.value(id)} : QStringList();
}

namespace {

/// Nodes below a control that belong to its statement, and not to a control of their own.
bool isItem(const Example &example) { return example.level >= Level::Item; }

QStringList indexNode(const Example &example, const QString &control, ControlIndex &index)
{
    QStringList below;
    const bool group = isGroup(example);
    const QString own = group ? QString() : isItem(example) && !control.isEmpty() ? control : example.id;
    if (!group)
        index.control.insert(example.id, own);
    if (own == example.id)
        below << own;
    for (const QRegularExpressionMatch &match : placeholders().globalMatch(example.text)) {
        QStringList &params = index.params[own];
        if (const QString id = paramId(own, match.captured(1)); !params.contains(id))
            params << id;
    }
    for (const Example &child : example.children)
        below += indexNode(child, own, index);
    if (group)
        index.controlsBelow.insert(example.id, below);
    return below;
}

class Writer
{
public:
    Writer(const Edition &edition, const ControlIndex &index) : m_edition(edition), m_index(index) {}

    QJsonArray groups()
    {
        QJsonArray groups;
        for (const Example &part : m_edition.parts)
            groups.append(group(part));
        if (!m_edition.withdrawn.empty())
            groups.append(withdrawn());
        return groups;
    }

private:
    static QString titleOf(const Example &example)
    {
        return oneLine(example.heading.isEmpty() ? example.number.isEmpty() ? example.id : example.number
                                                 : example.heading);
    }

    QJsonArray propsOf(const Example &example)
    {
        QJsonArray props;
        if (!example.number.isEmpty())
            props.append(property(u"label"_s, example.number));
        props.append(property(u"sort-id"_s, u"%1"_s.arg(++m_order, 5, 10, QChar(u'0'))));
        if (example.strength != guideline::Strength::None)
            props.append(property(u"modality"_s, guideline::strengthName(example.strength)));
        for (const QString &model : example.models) {
            QJsonObject applicability = property(u"applicability"_s, model);
            applicability[u"class"_s] = u"model"_s;
            props.append(applicability);
        }
        for (const int item : example.rule16)
            props.append(property(u"rule16-3"_s, QString::number(item)));
        props.append(
            property(u"confidence"_s, example.confidence == guideline::Confidence::Seen ? u"seen"_s : u"inferred"_s));
        return props;
    }

    QJsonObject group(const Example &example)
    {
        QJsonObject object{{u"id"_s, example.id}, {u"title"_s, titleOf(example)}, {u"props"_s, propsOf(example)}};
        put(object, u"parts"_s, guidance(example));
        QJsonArray groups;
        QJsonArray controls;
        for (const Example &child : example.children) {
            if (isGroup(child))
                groups.append(group(child));
            else
                controls.append(control(child));
        }
        if (groups.isEmpty()) {
            put(object, u"controls"_s, controls);
            return object;
        }
        if (!controls.isEmpty()) // a group holds groups or controls, never both
            groups.append(QJsonObject{
                {u"id"_s, example.id + u"_own"_s}, {u"title"_s, titleOf(example)}, {u"controls"_s, controls}});
        object[u"groups"_s] = groups;
        return object;
    }

    QJsonObject control(const Example &example)
    {
        QJsonObject object{{u"id"_s, example.id}, {u"title"_s, titleOf(example)}, {u"props"_s, propsOf(example)}};
        QJsonArray params;
        for (const QString &id : m_index.params.value(example.id))
            params.append(QJsonObject{{u"id"_s, id}, {u"label"_s, id.section(u"_prm."_s, -1)}});
        put(object, u"params"_s, params);
        QJsonArray items;
        QJsonArray controls;
        for (const Example &child : example.children) {
            if (isItem(child))
                items.append(item(child, example.id));
            else
                controls.append(control(child));
        }
        QJsonArray parts;
        if (!example.text.isEmpty() || !items.isEmpty()) {
            QJsonObject statement{{u"id"_s, example.id + u"_smt"_s}, {u"name"_s, u"statement"_s}};
            put(statement, u"prose"_s, prose(example.text, example.id));
            put(statement, u"parts"_s, items);
            parts.append(statement);
        }
        for (const QJsonValue &part : guidance(example))
            parts.append(part);
        put(object, u"parts"_s, parts);
        put(object, u"controls"_s, controls);
        return object;
    }

    QJsonObject item(const Example &example, const QString &control)
    {
        QJsonObject object{{u"id"_s, example.id}, {u"name"_s, u"item"_s}, {u"props"_s, propsOf(example)}};
        put(object, u"title"_s, oneLine(example.heading));
        put(object, u"prose"_s, prose(example.text, control));
        QJsonArray parts;
        for (const Example &child : example.children)
            parts.append(item(child, control));
        for (const QJsonValue &part : guidance(example))
            parts.append(part);
        put(object, u"parts"_s, parts);
        return object;
    }

    static QJsonArray guidance(const Example &example)
    {
        if (example.commentary.trimmed().isEmpty())
            return {};
        return {QJsonObject{
            {u"id"_s, example.id + u"_gdn"_s}, {u"name"_s, u"guidance"_s}, {u"prose"_s, example.commentary.trimmed()}}};
    }

    /// Placeholders become inserts, links become links to the id with the number as it is printed.
    QString prose(QString text, const QString &control) const
    {
        text.replace(placeholders(), u"{{ insert: param, "_s + control + u"_prm.\\1 }}"_s);
        static const QRegularExpression links(u"\\[\\[([^\\]]+)\\]\\]"_s);
        QString linked;
        qsizetype done = 0;
        for (const QRegularExpressionMatch &match : links.globalMatch(text)) {
            const Example *target = m_edition.find(match.captured(1));
            const QString number = target && !target->number.isEmpty() ? target->number : match.captured(1);
            linked += text.mid(done, match.capturedStart() - done)
                + (target ? u"[%1](#%2)"_s.arg(number, match.captured(1)) : number);
            done = match.capturedEnd();
        }
        return linked + text.mid(done);
    }

    QJsonObject withdrawn()
    {
        QJsonArray controls;
        for (const guideline::WithdrawnExample &gone : m_edition.withdrawn) {
            QJsonObject control{{u"id"_s, gone.id},
                                {u"title"_s, gone.id},
                                {u"props"_s, QJsonArray{property(u"status"_s, u"withdrawn"_s)}}};
            QJsonArray links;
            for (const QString &successor : gone.successors)
                links.append(
                    link(u'#' + successor, gone.successors.size() == 1 ? u"moved-to"_s : u"incorporated-into"_s));
            put(control, u"links"_s, links);
            if (!gone.reason.trimmed().isEmpty())
                control[u"parts"_s] = QJsonArray{QJsonObject{
                    {u"id"_s, gone.id + u"_gdn"_s}, {u"name"_s, u"guidance"_s}, {u"prose"_s, gone.reason.trimmed()}}};
            controls.append(control);
        }
        return {{u"id"_s, u"withdrawn"_s}, {u"title"_s, u"前の版から削られた項目"_s}, {u"controls"_s, controls}};
    }

    const Edition &m_edition;
    const ControlIndex &m_index;
    int m_order = 0;
};

} // namespace

ControlIndex indexOf(const Edition &edition)
{
    ControlIndex index;
    for (const Example &part : edition.parts)
        indexNode(part, {}, index);
    return index;
}

QJsonObject catalog(const Edition &edition)
{
    const ControlIndex index = indexOf(edition);
    QJsonObject head = metadata(edition.title, dateTime(edition.published), edition.id);
    if (edition.published.count(u'-') == 2)
        head[u"published"_s] = dateTime(edition.published);
    head[u"document-ids"_s] = QJsonArray{QJsonObject{{u"identifier"_s, edition.id}}};
    QJsonArray resources;
    QJsonArray links;
    if (!edition.sourceUrl.isEmpty()) {
        const QString id = uuid(u"source:"_s + edition.id);
        resources.append(QJsonObject{{u"uuid"_s, id},
                                     {u"title"_s, oneLine(edition.title)},
                                     {u"rlinks"_s, QJsonArray{QJsonObject{{u"href"_s, edition.sourceUrl}}}}});
        links.append(link(u'#' + id, u"source"_s));
    }
    if (!edition.previous.isEmpty()) {
        const QString id = uuid(u"edition:"_s + edition.previous);
        resources.append(
            QJsonObject{{u"uuid"_s, id},
                        {u"title"_s, edition.previous},
                        {u"rlinks"_s, QJsonArray{QJsonObject{{u"href"_s, catalogHref(edition.previous)}}}}});
        links.append(link(u'#' + id, u"predecessor-version"_s));
    }
    put(head, u"links"_s, links);
    QJsonObject object{{u"uuid"_s, uuid(u"catalog:"_s + edition.id)}, {u"metadata"_s, head}};
    put(object, u"groups"_s, Writer(edition, index).groups());
    if (!resources.isEmpty())
        object[u"back-matter"_s] = QJsonObject{{u"resources"_s, resources}};
    return object;
}

} // namespace hoshin::publish::oscal
