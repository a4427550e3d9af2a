// SPDX-License-Identifier: Apache-2.0
#include "cli/clitr.h"
#include "cli/commands.h"
#include "cli/workspaceargument.h"
#include "cli/workspaceedit.h"
#include "guideline/editionreader.h"
#include "guideline/lint.h"
#include "guideline/modelswitch.h"
#include "model/numbering.h"
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

/// What another network model makes applicable and what it does not need any more, with the clauses of the policy.
static QByteArray changesText(const std::vector<guideline::ModelChange> &changes, const model::Workspace &workspace)
{
    QMap<QString, model::Numbering> numberings;
    for (auto document = workspace.documents.cbegin(); document != workspace.documents.cend(); ++document)
        numberings.insert(document.key(), model::Numbering(*document));
    QString text;
    for (const guideline::ModelChange &change : changes) {
        QStringList places;
        for (const guideline::CarryingClause &clause : change.item.clauses)
            places << numberings.value(clause.document).address(clause.clause);
        places.removeDuplicates();
        text += u"%1  %2 %3  %4\n"_s.arg(change.applies ? Tr::tr("加わる") : Tr::tr("外れる"), change.item.number,
                                         change.item.heading, places.join(u"、"_s));
    }
    return text.toUtf8();
}

/// Shows what another network model changes, and changes it unless that was all that was wanted.
static Exit switchModel(const QString &path, const Invocation &invocation, Console &console)
{
    const std::optional<model::NetworkModel> to = model::parseNetworkModel(invocation.value(u"model"_s));
    if (!to) {
        console.message(Tr::tr("--model は alpha、alpha-prime、beta、beta-prime のいずれかです。"));
        return Exit::Usage;
    }
    const Result<model::Workspace> workspace = readWorkspace({path, {}, {}});
    if (!workspace)
        return report(workspace.error(), console);
    const QString newest = workspace->body.editions.isEmpty() ? u"r8-03"_s : workspace->body.editions.last();
    const Result<guideline::Edition> edition = guideline::loadEdition(newest);
    if (!edition)
        return report(edition.error(), console);
    const auto changes = guideline::modelChanges(*workspace, *edition, *to);
    if (const Exit written = console.data(invocation, changesText(changes, *workspace)); written != Exit::Done)
        return written;
    console.message(Tr::tr("型を改めると、%1 件の例文の当てはまりが変わります。").arg(changes.size()));
    if (invocation.has(u"dry-run"_s))
        return Exit::Done;
    const Result<void> edited = editWorkspace(path, [&](model::Workspace &now) -> Result<void> {
        now = guideline::withNetworkModel(std::move(now), *to);
        return {};
    });
    return edited ? Exit::Done : report(edited.error(), console);
}

Exit runProfile(const Invocation &invocation, Console &console)
{
    const QString path = invocation.arguments.first();
    if (invocation.has(u"model"_s))
        return switchModel(path, invocation, console);
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
