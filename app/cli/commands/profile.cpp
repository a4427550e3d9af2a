// SPDX-License-Identifier: Apache-2.0
#include "cli/clitr.h"
#include "cli/commands.h"
#include "cli/workspaceargument.h"
#include "cli/workspaceedit.h"
#include "guideline/lint.h"
#include "model/placeholders.h"

using namespace Qt::StringLiterals;

namespace hoshin::cli {

/// Every placeholder with its value, one a line.
static QByteArray listed(const model::Body &body)
{
    QString text;
    for (const QString &id : guideline::knownPlaceholders())
        text += id + u'=' + body.values.value(id) + u'\n';
    return text.toUtf8();
}

Exit runProfile(const Invocation &invocation, Console &console)
{
    const QString path = invocation.arguments.first();
    const QStringList settings = invocation.options.value(u"set"_s);
    for (const QString &setting : settings) {
        if (!setting.contains(u'=') || !guideline::knownPlaceholders().contains(setting.section(u'=', 0, 0))) {
            console.message(
                Tr::tr("「%1」は差込み項目の ID=値 の形ではありません。profile で一覧が出ます。").arg(setting));
            return Exit::Usage;
        }
    }
    if (settings.isEmpty()) {
        const Result<model::Workspace> workspace = readWorkspace({path, {}, {}});
        return workspace ? console.data(invocation, listed(workspace->body)) : report(workspace.error(), console);
    }
    const Result<void> edited = editWorkspace(path, [&](model::Workspace &workspace) -> Result<void> {
        for (const QString &setting : settings)
            workspace.body.values.insert(setting.section(u'=', 0, 0),
                                         setting.section(u'=', 1).normalized(QString::NormalizationForm_C));
        for (model::Document &document : workspace.documents)
            document = model::withPlaceholdersFilled(document, workspace.body);
        return {};
    });
    return edited ? Exit::Done : report(edited.error(), console);
}

} // namespace hoshin::cli
