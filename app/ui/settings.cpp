// SPDX-License-Identifier: Apache-2.0
#include "ui/settings.h"

#include "ui/metrics.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSettings>

using namespace Qt::StringLiterals;

namespace hoshin::ui {

namespace {

constexpr qsizetype mostRecents = 10;

QString sessionKey(const QString &path)
{
    const QByteArray hash = QCryptographicHash::hash(path.toUtf8(), QCryptographicHash::Sha256);
    return u"sessions/"_s + QString::fromUtf8(hash.toHex().first(16));
}

QJsonObject toJson(const RecentWorkspace &r)
{
    return {{u"path"_s, r.path},
            {u"body"_s, r.body},
            {u"kind"_s, r.kind},
            {u"revision"_s, r.revision},
            {u"opened"_s, r.opened.toString(Qt::ISODate)}};
}

RecentWorkspace fromJson(const QJsonObject &o)
{
    return {.path = o[u"path"].toString(),
            .body = o[u"body"].toString(),
            .kind = o[u"kind"].toString(),
            .revision = o[u"revision"].toString(),
            .opened = QDateTime::fromString(o[u"opened"].toString(), Qt::ISODate)};
}

} // namespace

Settings::Settings()
    : m_store(std::make_unique<QSettings>(QSettings::IniFormat, QSettings::UserScope, u"hoshin"_s, u"hoshin"_s))
{}

Settings::Settings(const QString &file) : m_store(std::make_unique<QSettings>(file, QSettings::IniFormat)) {}

Settings::~Settings() = default;

SchemeChoice Settings::scheme() const
{
    const QString word = m_store->value(u"scheme"_s).toString();
    return word == "light"_L1 ? SchemeChoice::Light : word == "dark"_L1 ? SchemeChoice::Dark : SchemeChoice::Auto;
}

void Settings::setScheme(SchemeChoice choice)
{
    static constexpr QLatin1StringView words[] = {"auto"_L1, "light"_L1, "dark"_L1};
    m_store->setValue(u"scheme"_s, words[int(choice)]);
}

int Settings::textPercent() const { return qBound(80, m_store->value(u"textPercent"_s, 100).toInt(), 200); }
void Settings::setTextPercent(int percent) { m_store->setValue(u"textPercent"_s, qBound(80, percent, 200)); }

int Settings::measure() const
{
    const int value = m_store->value(u"measure"_s, 0).toInt();
    return value == 0 ? 0 : qBound(metrics::editorMeasureLeast, value, metrics::editorMeasureMost);
}

void Settings::setMeasure(int characters) { m_store->setValue(u"measure"_s, characters); }
QString Settings::language() const { return m_store->value(u"language"_s).toString(); }
void Settings::setLanguage(const QString &language) { m_store->setValue(u"language"_s, language); }
QString Settings::authorName() const { return m_store->value(u"author/name"_s).toString(); }
void Settings::setAuthorName(const QString &name) { m_store->setValue(u"author/name"_s, name); }
QString Settings::authorEmail() const { return m_store->value(u"author/email"_s).toString(); }
void Settings::setAuthorEmail(const QString &email) { m_store->setValue(u"author/email"_s, email); }

QList<RecentWorkspace> Settings::recents() const
{
    QList<RecentWorkspace> result;
    const QByteArray json = m_store->value(u"recents"_s).toString().toUtf8();
    for (const QJsonValue &value : QJsonDocument::fromJson(json).array()) {
        const RecentWorkspace workspace = fromJson(value.toObject());
        if (!workspace.path.isEmpty() && result.size() < mostRecents)
            result << workspace;
    }
    return result;
}

namespace {

QString written(const QList<RecentWorkspace> &list)
{
    QJsonArray array;
    for (const RecentWorkspace &workspace : list.first(qMin(mostRecents, list.size())))
        array << toJson(workspace);
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

} // namespace

void Settings::addRecent(const RecentWorkspace &workspace)
{
    QList<RecentWorkspace> list = recents();
    list.removeIf([&](const RecentWorkspace &r) { return r.path == workspace.path; });
    list.prepend(workspace);
    m_store->setValue(u"recents"_s, written(list));
}

void Settings::removeRecent(const QString &path)
{
    QList<RecentWorkspace> list = recents();
    list.removeIf([&](const RecentWorkspace &r) { return r.path == path; });
    m_store->setValue(u"recents"_s, written(list));
}

QJsonObject Settings::session(const QString &workspacePath) const
{
    return QJsonDocument::fromJson(m_store->value(sessionKey(workspacePath)).toString().toUtf8()).object();
}

void Settings::setSession(const QString &workspacePath, const QJsonObject &state)
{
    m_store->setValue(sessionKey(workspacePath),
                      QString::fromUtf8(QJsonDocument(state).toJson(QJsonDocument::Compact)));
    m_store->sync(); // a program that is killed writes nothing later
}

QString Settings::shortcut(const QString &action) const { return m_store->value(u"keys/"_s + action).toString(); }

void Settings::setShortcut(const QString &action, const QString &keys)
{
    if (keys.isEmpty())
        m_store->remove(u"keys/"_s + action);
    else
        m_store->setValue(u"keys/"_s + action, keys);
}

QByteArray Settings::geometry() const { return m_store->value(u"geometry"_s).toByteArray(); }
void Settings::setGeometry(const QByteArray &geometry) { m_store->setValue(u"geometry"_s, geometry); }

} // namespace hoshin::ui
