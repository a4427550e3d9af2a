// SPDX-License-Identifier: Apache-2.0
#include "store/revision.h"

#include <QStringList>

#include <array>

using namespace Qt::StringLiterals;

namespace hoshin::store {

static constexpr std::array kinds = {"founding"_L1, "draft"_L1, "decided"_L1};

QLatin1StringView revisionKindName(RevisionKind kind) { return kinds[size_t(kind)]; }

std::optional<RevisionKind> parseRevisionKind(QStringView word)
{
    for (size_t i = 0; i < kinds.size(); ++i) {
        if (word == kinds[i])
            return RevisionKind(i);
    }
    return std::nullopt;
}

/// The message as Git keeps it: LF, no NUL (it would end the text), no blank ends.
static QString cleanMessage(QString message)
{
    message.replace("\r\n"_L1, "\n"_L1).replace(u'\r', u'\n').remove(QChar(u'\0'));
    return message.trimmed();
}

QByteArray commitMessage(const RevisionInfo &info)
{
    QString text = cleanMessage(info.message) + u"\n\n"_s;
    if (info.decided.isValid())
        text += u"Decided: "_s + info.decided.toString(Qt::ISODate) + u'\n';
    if (info.effective.isValid())
        text += u"Effective: "_s + info.effective.toString(Qt::ISODate) + u'\n';
    return (text + u"Kind: "_s + revisionKindName(info.kind) + u'\n').toUtf8();
}

/// Takes one "Key: value" line; false where it is none of ours.
static bool takeTrailer(const QString &line, RevisionInfo &info)
{
    const QString key = line.section(u": "_s, 0, 0);
    const QString value = line.section(u": "_s, 1);
    if (key == "Kind"_L1) {
        const std::optional<RevisionKind> kind = parseRevisionKind(value);
        info.kind = kind.value_or(RevisionKind::Draft);
        return kind.has_value();
    }
    const QDate date = QDate::fromString(value, Qt::ISODate);
    if (key == "Decided"_L1)
        info.decided = date;
    else if (key == "Effective"_L1)
        info.effective = date;
    else
        return false;
    return date.isValid();
}

RevisionInfo parseCommitMessage(const QByteArray &message)
{
    const QString text = QString::fromUtf8(message).trimmed();
    const qsizetype gap = text.lastIndexOf("\n\n"_L1);
    const QString block = gap < 0 ? text : text.mid(gap + 2);
    RevisionInfo info;
    bool ours = block.contains("Kind: "_L1);
    for (const QString &line : block.split(u'\n'))
        ours = ours && takeTrailer(line, info);
    if (!ours)
        info = RevisionInfo();
    info.message = ours ? text.left(qMax(gap, qsizetype(0))).trimmed() : text;
    return info;
}

} // namespace hoshin::store
