// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDate>
#include <QDateTime>
#include <QString>

#include <optional>
#include <vector>

namespace hoshin::store {

/// What a revision is in the life of the policy.
enum class RevisionKind : quint8 {
    Founding, ///< made with the workspace; holds no document, is number 0, is not listed
    Draft,    ///< 案
    Decided,  ///< 決裁・議決を経た版
};
QLatin1StringView revisionKindName(RevisionKind kind);
std::optional<RevisionKind> parseRevisionKind(QStringView word);

/// Who records. Comes from the program's settings or the command line, never from the machine's Git configuration.
struct Author
{
    QString name;
    QString email; ///< may be empty

    bool operator==(const Author &) const = default;
};

/// What a person says about a revision when recording it.
struct RevisionInfo
{
    QString message; ///< 改定の理由; the first line is the title
    QDate decided;
    QDate effective;
    RevisionKind kind = RevisionKind::Draft;
    Author author;
    QDateTime at; ///< when it is recorded; given by the caller, so that equal input gives equal ids
};

/// One recorded revision.
struct Revision
{
    QString id;     ///< 40 hexadecimal digits
    int number = 0; ///< 1 is the first
    RevisionInfo info;

    bool operator==(const Revision &other) const { return id == other.id; }
};

/// The commit message: the text, an empty line, and Decided:, Effective:, Kind: as trailers.
QByteArray commitMessage(const RevisionInfo &info);

/// Message, dates and kind of a commit message; one that this program did not write is all message, and a draft.
RevisionInfo parseCommitMessage(const QByteArray &message);

} // namespace hoshin::store
