// SPDX-License-Identifier: Apache-2.0
#include "check/reasons.h"
#include "cli/clitr.h"
#include "cli/commands.h"
#include "cli/identity.h"
#include "cli/workspaceargument.h"
#include "cli/workspaceedit.h"
#include "publish/exchange.h"
#include "publish/gate.h"

using namespace Qt::StringLiterals;

namespace hoshin::cli {

namespace {

using publish::GateCondition;

/// The warnings of the workspace, or of one of its documents.
std::vector<GateCondition> warningsOf(const model::Workspace &workspace, const QString &document)
{
    std::vector<GateCondition> conditions = publish::gateConditions(workspace, publish::editionsInUse(workspace));
    std::erase_if(conditions, [&](const GateCondition &condition) {
        return condition.finding.severity != check::Severity::Warning
            || (!document.isEmpty() && condition.finding.document != document);
    });
    return conditions;
}

Exit list(const Invocation &invocation, const WorkspaceArgument &argument, Console &console)
{
    const Result<model::Workspace> workspace = readWorkspace(argument);
    if (!workspace)
        return report(workspace.error(), console);
    QString text;
    bool open = false;
    for (const GateCondition &condition : warningsOf(*workspace, argument.document)) {
        const QString place = QString(condition.finding.document + u' ' + condition.place).trimmed();
        text += u"[%1] "_s.arg(condition.finding.ruleId) + (place.isEmpty() ? QString() : place + u": "_s)
            + condition.what + u"\n    "_s
            + (condition.reason.isEmpty() ? Tr::tr("理由が記録されていません。")
                                          : Tr::tr("理由： %1").arg(condition.reason))
            + u'\n';
        open = open || condition.reason.isEmpty();
    }
    const Exit written = console.data(invocation, text.toUtf8());
    return written == Exit::Done && open ? Exit::Findings : written;
}

} // namespace

Exit runReason(const Invocation &invocation, Console &console)
{
    const WorkspaceArgument argument = parseWorkspaceArgument(invocation.arguments.first())
                                           .value_or(WorkspaceArgument{.workspace = invocation.arguments.first()});
    if (!invocation.has(u"rule"_s))
        return list(invocation, argument, console);
    if (!invocation.has(u"because"_s) || !argument.revision.isEmpty()) {
        console.message(Tr::tr("WORKSPACE[:DOCUMENT]、--rule RULE 及び --because TEXT を指定してください。"));
        return Exit::Usage;
    }
    const QString because = invocation.value(u"because"_s).normalized(QString::NormalizationForm_C);
    int recorded = 0;
    const Result<void> edited = editWorkspace(argument.workspace, [&](model::Workspace &workspace) -> Result<void> {
        for (const GateCondition &condition : warningsOf(workspace, argument.document)) {
            if (condition.finding.ruleId != invocation.value(u"rule"_s)
                || (invocation.has(u"place"_s) && condition.place != invocation.value(u"place"_s)))
                continue;
            check::recordReason(workspace.reasons, condition.finding, because,
                                authorFrom(invocation.value(u"author"_s)).name, now());
            ++recorded;
        }
        return {};
    });
    if (!edited)
        return report(edited.error(), console);
    console.message(recorded > 0 ? Tr::tr("%1件の要確認に理由を記録しました。").arg(recorded)
                                 : Tr::tr("当てはまる要確認はありません。"));
    return recorded > 0 ? Exit::Done : Exit::Findings;
}

} // namespace hoshin::cli
