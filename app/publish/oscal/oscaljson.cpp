// SPDX-License-Identifier: Apache-2.0
#include "publish/oscal/oscaljson.h"

#include <QJsonDocument>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace hoshin::publish::oscal {

QString uuid(const QString &name)
{
    static const QUuid space = QUuid::createUuidV5(QUuid(u"6ba7b811-9dad-11d1-80b4-00c04fd430c8"_s), // RFC 9562: URL
                                                   QString(ownNamespace));
    return QUuid::createUuidV5(space, name).toString(QUuid::WithoutBraces);
}

QString oneLine(const QString &text) { return text.simplified(); }

QJsonObject property(const QString &name, const QString &value)
{
    QJsonObject object{{u"name"_s, name}, {u"value"_s, oneLine(value)}};
    const bool known = name == "label"_L1 || name == "sort-id"_L1 || name == "status"_L1;
    if (!known)
        object[u"ns"_s] = QString(ownNamespace);
    return object;
}

QJsonObject link(const QString &href, const QString &relation) { return {{u"href"_s, href}, {u"rel"_s, relation}}; }

void put(QJsonObject &object, const QString &key, const QJsonArray &array)
{
    if (!array.isEmpty())
        object[key] = array;
}

void put(QJsonObject &object, const QString &key, const QString &text)
{
    if (!text.trimmed().isEmpty())
        object[key] = text.trimmed();
}

QString dateTime(const QString &date)
{
    QString day = date;
    while (day.count(u'-') < 2 && !day.isEmpty())
        day += u"-01"_s;
    return dateTime(QDate::fromString(day, Qt::ISODate));
}

QString dateTime(const QDate &date)
{
    const QDate day = date.isValid() ? date : QDate(1970, 1, 1);
    return day.toString(Qt::ISODate) + u"T00:00:00+09:00"_s;
}

QJsonObject metadata(const QString &title, const QString &modified, const QString &contentVersion)
{
    return {{u"title"_s, oneLine(title)},
            {u"last-modified"_s, modified},
            {u"version"_s, oneLine(contentVersion)},
            {u"oscal-version"_s, QString(version)}};
}

QByteArray toFile(const QString &kind, const QJsonObject &content)
{
    return QJsonDocument(QJsonObject{{kind, content}}).toJson();
}

} // namespace hoshin::publish::oscal
