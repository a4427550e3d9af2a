// SPDX-License-Identifier: Apache-2.0
#include "ui/versionchooser.h"

#include "ui/reviewmetrics.h"
#include "ui/uitr.h"

#include <QFileInfo>
#include <QSignalBlocker>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace hoshin::ui {

namespace {
constexpr QLatin1StringView askForFile("?");
}

bool versionKey::isOwn(const QString &key) { return !key.startsWith(document) && !key.startsWith(file); }

VersionChooser::VersionChooser(const QString &name, QWidget *parent) : QComboBox(parent)
{
    setAccessibleName(name);
    setMinimumWidth(metrics::chooser);
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    connect(this, &QComboBox::activated, this, &VersionChooser::choose);
}

void VersionChooser::setVersions(const std::vector<ReviewVersion> &own, const std::vector<ReviewVersion> &documents,
                                 const QString &otherwise)
{
    const QSignalBlocker quiet(this);
    const bool was = count() > 0;
    const QString before = key();
    clear();
    for (const auto *group : {&own, &documents, &std::as_const(m_files)}) {
        if (!group->empty() && count() > 0)
            insertSeparator(count());
        for (const ReviewVersion &version : *group)
            addItem(version.name, version.key);
    }
    insertSeparator(count());
    addItem(Tr::tr("ファイルと比べる…"), askForFile);
    const int kept = was ? findData(before) : -1;
    setCurrentIndex(kept >= 0 ? kept : qMax(0, findData(otherwise)));
    m_chosen = key();
    setToolTip(currentText());
}

void VersionChooser::setKey(const QString &key)
{
    const int index = findData(key);
    if (index < 0 || index == currentIndex())
        return;
    setCurrentIndex(index);
    choose();
}

void VersionChooser::addFile(const QString &path)
{
    const ReviewVersion file{versionKey::file + path, QFileInfo(path).fileName()};
    if (std::find(m_files.begin(), m_files.end(), file) == m_files.end()) {
        m_files.push_back(file);
        insertItem(count() - 2, file.name, file.key); // before the line and ファイルと比べる…
    }
    setKey(file.key);
}

void VersionChooser::choose()
{
    if (key() == askForFile) {
        {
            const QSignalBlocker quiet(this);
            setCurrentIndex(qMax(0, findData(m_chosen)));
        }
        Q_EMIT fileWanted();
        return;
    }
    setToolTip(currentText());
    if (key() == m_chosen)
        return;
    m_chosen = key();
    Q_EMIT keyChanged();
}

} // namespace hoshin::ui
