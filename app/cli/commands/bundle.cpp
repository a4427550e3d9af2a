// SPDX-License-Identifier: Apache-2.0
#include "store/bundle.h"

#include "cli/clitr.h"
#include "cli/commands.h"

using namespace Qt::StringLiterals;

namespace hoshin::cli {

static Exit create(const Invocation &invocation, const QString &workspace, const QString &file, Console &console)
{
    const Result<store::Repository> repository = store::Repository::open(workspace);
    if (!repository)
        return report(repository.error(), console);
    const Result<store::BundleInfo> made = store::createBundle(*repository, file, invocation.value(u"since"_s));
    if (!made)
        return report(made.error(), console);
    console.message(Tr::tr("%1 に版 %2 件を書き出しました。").arg(file).arg(made->newRevisions));
    return Exit::Done;
}

static Exit verify(const QString &workspace, const QString &file, Console &console)
{
    const Result<store::BundleInfo> info = store::verifyBundle(workspace, file);
    if (!info)
        return report(info.error(), console);
    console.message(Tr::tr("%1 は正常です。新しい版は %2 件です。").arg(file).arg(info->newRevisions));
    return Exit::Done;
}

static Exit open(const QString &workspace, const QString &file, Console &console)
{
    const Result<store::BundleInfo> info = store::openBundle(workspace, file);
    if (!info)
        return report(info.error(), console);
    console.message(info->newRevisions == 0
                        ? Tr::tr("%1 に新しい版はありません。").arg(file)
                        : Tr::tr("%1 から版 %2 件を取り込みました。").arg(file).arg(info->newRevisions));
    return Exit::Done;
}

Exit runBundle(const Invocation &invocation, Console &console)
{
    const QString verb = invocation.arguments.at(0);
    const QString workspace = invocation.arguments.at(1);
    const QString file = invocation.arguments.at(2);
    if (verb == "create"_L1)
        return create(invocation, workspace, file, console);
    if (verb == "verify"_L1)
        return verify(workspace, file, console);
    if (verb == "open"_L1)
        return open(workspace, file, console);
    console.message(Tr::tr("bundle の後には create、open、verify のいずれかを指定してください。"));
    return Exit::Usage;
}

} // namespace hoshin::cli
