// SPDX-License-Identifier: Apache-2.0
#include "cli/clitr.h"
#include "cli/commands.h"
#include "store/repository.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace hoshin::cli {

static QByteArray asJson(const std::vector<store::Revision> &revisions)
{
    QJsonArray array;
    for (const store::Revision &revision : revisions) {
        const store::RevisionInfo &info = revision.info;
        QJsonObject object{{u"number"_s, revision.number},  {u"id"_s, revision.id},
                           {u"message"_s, info.message},    {u"kind"_s, QString(store::revisionKindName(info.kind))},
                           {u"author"_s, info.author.name}, {u"at"_s, info.at.toUTC().toString(Qt::ISODate)}};
        if (info.decided.isValid())
            object.insert(u"decided"_s, info.decided.toString(Qt::ISODate));
        if (info.effective.isValid())
            object.insert(u"effective"_s, info.effective.toString(Qt::ISODate));
        array.append(object);
    }
    return QJsonDocument(array).toJson();
}

static QString asText(const store::Revision &revision)
{
    const store::RevisionInfo &info = revision.info;
    QString text = u"@%1  %2  %3  %4\n"_s.arg(
        QString::number(revision.number), info.at.toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s),
        info.kind == store::RevisionKind::Decided ? Tr::tr("決定") : Tr::tr("案"), info.author.name);
    for (const QString &line : info.message.split(u'\n'))
        text += u"    "_s + line + u'\n';
    if (info.decided.isValid())
        text += u"    "_s + Tr::tr("決定日 %1").arg(info.decided.toString(Qt::ISODate)) + u'\n';
    if (info.effective.isValid())
        text += u"    "_s + Tr::tr("施行日 %1").arg(info.effective.toString(Qt::ISODate)) + u'\n';
    return text + u"    "_s + revision.id + u'\n';
}

Exit runLog(const Invocation &invocation, Console &console)
{
    const Result<store::Repository> repository = store::Repository::open(invocation.arguments.first());
    if (!repository)
        return report(repository.error(), console);
    const Result<std::vector<store::Revision>> revisions = repository->revisions();
    if (!revisions)
        return report(revisions.error(), console);
    if (invocation.format(u"text"_s) == "json"_L1)
        return console.data(invocation, asJson(*revisions));
    QString text;
    for (const store::Revision &revision : *revisions)
        text += asText(revision);
    if (revisions->empty())
        console.message(Tr::tr("記録された版はまだありません。import で文書を取り込み、record で記録してください。"));
    return console.data(invocation, text.toUtf8());
}

} // namespace hoshin::cli
