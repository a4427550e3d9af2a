// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/look.h"

#include <QDateTime>
#include <QJsonObject>
#include <QKeySequence>
#include <QList>
#include <QString>

#include <memory>

class QSettings;

namespace hoshin::ui {

/// One line of the recently opened workspaces. Shown without opening it, so everything shown is kept here.
struct RecentWorkspace
{
    QString path;
    QString body;     ///< 星見野市
    QString kind;     ///< word of model::bodyKindName
    QString revision; ///< 第12版（作業中）
    QDateTime opened;

    bool operator==(const RecentWorkspace &) const = default;
};

/// What a person chose, kept between runs. Reads and writes one ini file; a missing or damaged one gives the defaults.
class Settings
{
public:
    Settings();                             ///< in the system's place
    explicit Settings(const QString &file); ///< in a file of its own (tests, screenshots)
    ~Settings();

    SchemeChoice scheme() const;
    void setScheme(SchemeChoice choice);
    int textPercent() const; ///< size of document text, 80–200
    void setTextPercent(int percent);
    int measure() const; ///< full-width characters a line in the editor, 30–42; 0: by the width of the window
    void setMeasure(int characters);
    QString language() const; ///< "ja", "en", or empty: the system's
    void setLanguage(const QString &language);
    QString authorName() const;
    void setAuthorName(const QString &name);
    QString authorEmail() const;
    void setAuthorEmail(const QString &email);

    QList<RecentWorkspace> recents() const; ///< newest first, at most 10
    void addRecent(const RecentWorkspace &workspace);
    void removeRecent(const QString &path);

    /// What was open in a workspace when it was left: activity, document, clause, splitters. By id, never by row.
    QJsonObject session(const QString &workspacePath) const;
    void setSession(const QString &workspacePath, const QJsonObject &state);

    /// Shortcut that a person gave an action; nothing where the default stands.
    QString shortcut(const QString &action) const;
    void setShortcut(const QString &action, const QString &keys);

    QByteArray geometry() const;
    void setGeometry(const QByteArray &geometry);

private:
    std::unique_ptr<QSettings> m_store;
};

} // namespace hoshin::ui
