// SPDX-License-Identifier: Apache-2.0
#include "cli/clitr.h"
#include "cli/commands.h"
#include "cli/documentbytes.h"
#include "cli/workspaceargument.h"

using namespace Qt::StringLiterals;

namespace hoshin::cli {

Exit runShow(const Invocation &invocation, Console &console)
{
    const std::optional<WorkspaceArgument> argument = parseWorkspaceArgument(invocation.arguments.first());
    if (!argument || argument->document.isEmpty()) {
        console.message(Tr::tr("WORKSPACE[@REV]:DOCUMENT の形で指定してください。"));
        return Exit::Usage;
    }
    const Result<model::Document> document = readDocument(*argument);
    if (!document)
        return report(document.error(), console);
    return console.data(invocation, documentBytes(*document, invocation.format(u"text"_s)));
}

} // namespace hoshin::cli
