// SPDX-License-Identifier: Apache-2.0
#include "base/fileio.h"
#include "cli/clausejson.h"
#include "cli/clitr.h"
#include "cli/commands.h"
#include "cli/workspaceargument.h"
#include "cli/workspaceedit.h"
#include "desk/attachments.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace hoshin::cli {

namespace {

std::vector<desk::Attachment> wanted(const model::Workspace &workspace, const QString &document)
{
    std::vector<desk::Attachment> all = desk::attachments(workspace.attachments);
    if (!document.isEmpty())
        std::erase_if(all, [&](const desk::Attachment &one) { return one.document != document; });
    return all;
}

Exit list(const Invocation &invocation, const WorkspaceArgument &argument, Console &console)
{
    const Result<model::Workspace> workspace = readWorkspace(argument);
    if (!workspace)
        return report(workspace.error(), console);
    QJsonArray rows;
    QString text;
    for (const desk::Attachment &one : wanted(*workspace, argument.document)) {
        const QByteArray hash =
            QCryptographicHash::hash(workspace->attachments.value(one.path), QCryptographicHash::Sha256).toHex();
        rows.append(QJsonObject{{u"document"_s, one.document},
                                {u"name"_s, one.name},
                                {u"size"_s, one.size},
                                {u"sha256"_s, QString::fromUtf8(hash)}});
        text += u"%1\t%2\t%3\n"_s.arg(one.document, one.name, QString::number(one.size));
    }
    const bool json = invocation.format(u"text"_s) == "json"_L1;
    return console.data(invocation,
                        json ? QJsonDocument(QJsonObject{{u"attachments"_s, rows}}).toJson() : text.toUtf8());
}

Error unknown(const QString &name)
{
    return {.code = ErrorCode::NotFound, .detail = u"添付にありません"_s, .location = {.path = name}};
}

Exit save(const Invocation &invocation, const WorkspaceArgument &argument, const QString &name, Console &console)
{
    const Result<model::Workspace> workspace = readWorkspace(argument);
    if (!workspace)
        return report(workspace.error(), console);
    const auto kept = workspace->attachments.constFind(u"attachments/%1/%2"_s.arg(argument.document, name));
    if (kept == workspace->attachments.cend())
        return report(unknown(name), console);
    return console.data(invocation, *kept);
}

Exit add(const WorkspaceArgument &argument, const QString &path, Console &console)
{
    if (QFileInfo(path).size() > desk::largestAttachment) {
        console.message(Tr::tr("%1 は添付にできません。32 MB までのファイルを残せます。").arg(path));
        return Exit::Unreadable;
    }
    const Result<QByteArray> bytes = readFile(path);
    if (!bytes)
        return report(bytes.error(), console);
    const Result<void> edited = editWorkspace(argument.workspace, [&](model::Workspace &workspace) -> Result<void> {
        if (!workspace.documents.contains(argument.document))
            return Error{.code = ErrorCode::NotFound, .detail = {}, .location = {.path = argument.document}};
        const Result<QString> kept = desk::attach(workspace, argument.document, QFileInfo(path).fileName(), *bytes);
        return kept ? Result<void>() : Result<void>(kept.error());
    });
    return edited ? Exit::Done : report(edited.error(), console);
}

Exit drop(const WorkspaceArgument &argument, const QString &name, Console &console)
{
    const Result<void> edited = editWorkspace(argument.workspace, [&](model::Workspace &workspace) -> Result<void> {
        return workspace.attachments.remove(u"attachments/%1/%2"_s.arg(argument.document, name)) > 0
            ? Result<void>()
            : Result<void>(unknown(name));
    });
    return edited ? Exit::Done : report(edited.error(), console);
}

} // namespace

Exit runAttachment(const Invocation &invocation, Console &console)
{
    const QString verb = invocation.arguments.at(0);
    const QString operand = invocation.arguments.value(2);
    const std::optional<WorkspaceArgument> named = parseWorkspaceArgument(invocation.arguments.at(1));
    const bool listing = verb == "list"_L1 && operand.isEmpty();
    const WorkspaceArgument argument =
        named.value_or(WorkspaceArgument{.workspace = invocation.arguments.at(1), .revision = {}, .document = {}});
    const bool changing = verb == "add"_L1 || verb == "remove"_L1;
    if (listing)
        return list(invocation, argument, console);
    if (argument.document.isEmpty() || operand.isEmpty() || (changing && !argument.revision.isEmpty())
        || (!changing && verb != "save"_L1)) {
        console.message(Tr::tr("attachment list WORKSPACE[@REV][:DOCUMENT]、save WORKSPACE[@REV]:DOCUMENT NAME、"
                               "add WORKSPACE:DOCUMENT FILE、remove WORKSPACE:DOCUMENT NAME "
                               "のいずれかを指定してください。"));
        return Exit::Usage;
    }
    if (verb == "save"_L1)
        return save(invocation, argument, operand, console);
    return verb == "add"_L1 ? add(argument, operand, console) : drop(argument, operand, console);
}

} // namespace hoshin::cli
