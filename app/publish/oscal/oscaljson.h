// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QDate>
#include <QJsonArray>
#include <QJsonObject>
#include <QString>

namespace hoshin::publish::oscal {

inline constexpr QLatin1StringView version("1.2.1");
/// Namespace of our own properties: stable and without a version, as OSCAL wants it. It names, it is not fetched.
inline constexpr QLatin1StringView ownNamespace("https://hoshin.example/ns/oscal");

/// The same name gives the same UUID (version 5) on every machine.
QString uuid(const QString &name);

/// `text` as OSCAL's string type: one line, no blanks at the ends.
QString oneLine(const QString &text);

/// A property; ours where it is not one of OSCAL's own names (label, sort-id, status).
QJsonObject property(const QString &name, const QString &value);
QJsonObject link(const QString &href, const QString &relation);

/// Sets object[key] unless the value is empty: OSCAL has no empty arrays and strings.
void put(QJsonObject &object, const QString &key, const QJsonArray &array);
void put(QJsonObject &object, const QString &key, const QString &text);

/// 2026-04-01T00:00:00+09:00. `date` is ISO, the day may be missing.
QString dateTime(const QString &date);
QString dateTime(const QDate &date);

/// What every file begins with. `modified` is a date of the content, never of the clock.
QJsonObject metadata(const QString &title, const QString &modified, const QString &contentVersion);

/// The file {kind: content} with sorted keys.
QByteArray toFile(const QString &kind, const QJsonObject &content);

} // namespace hoshin::publish::oscal
