// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QComboBox>

#include <vector>

namespace hoshin::ui {

/// One text that can be compared. Its key stands in the data of the chooser and, but for files, in ReviewRound.
struct ReviewVersion
{
    QString key;  ///< id of a revision; "" the working state; "base" without a store; "document:SLUG"; "file:PATH"
    QString name; ///< 第3版

    bool operator==(const ReviewVersion &) const = default;
};

namespace versionKey {
inline constexpr QLatin1StringView base("base");
inline constexpr QLatin1StringView document("document:");
inline constexpr QLatin1StringView file("file:");
/// True where the key names a version of the document itself: ids are the same on both sides.
bool isOwn(const QString &key);
} // namespace versionKey

/// Chooses what to compare: the working state, a recorded revision, another document of the workspace, a file.
class VersionChooser final : public QComboBox
{
    Q_OBJECT

public:
    explicit VersionChooser(const QString &name, QWidget *parent = nullptr);

    /// Fills the list and keeps what was chosen where it still exists; else `otherwise`.
    void setVersions(const std::vector<ReviewVersion> &own, const std::vector<ReviewVersion> &documents,
                     const QString &otherwise);
    QString key() const { return currentData().toString(); }
    void setKey(const QString &key);   ///< nothing happens where it is not in the list
    void addFile(const QString &path); ///< and chooses it

Q_SIGNALS:
    void keyChanged();
    void fileWanted(); ///< ファイルと比べる…

private:
    void choose();

    QString m_chosen; ///< the key before the present one: where the list goes back to when no file is chosen
    std::vector<ReviewVersion> m_files;
};

} // namespace hoshin::ui
