// SPDX-License-Identifier: Apache-2.0
#include "guideline/rebase.h"

#include "cli/clitr.h"
#include "cli/commands.h"
#include "cli/identity.h"
#include "cli/workspaceargument.h"
#include "guideline/editionreader.h"
#include "guideline/rebasestate.h"
#include "model/numbering.h"
#include "store/repository.h"
#include "store/workingstate.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace hoshin::cli {

namespace {

using guideline::Outcome;

QString outcomeWord(const guideline::RebaseRow &row)
{
    switch (row.outcome) {
    case Outcome::Unchanged: return row.headingConflict ? Tr::tr("見出しの重なり") : Tr::tr("変更なし");
    case Outcome::FastForward: return Tr::tr("早送り");
    case Outcome::NeedsMerge: return row.conflict ? Tr::tr("要統合（重なりあり）") : Tr::tr("要統合");
    case Outcome::DeletedUpstream: return row.conflict ? Tr::tr("上流削除（独自の変更あり）") : Tr::tr("上流削除");
    case Outcome::AddedUpstream: return Tr::tr("上流新設");
    }
    Q_UNREACHABLE();
}

QJsonObject rowJson(const guideline::RebaseRow &row, const model::Numbering &numbering)
{
    QJsonArray pieces;
    for (const guideline::MergePiece &piece : row.merged.pieces) {
        pieces.append(
            piece.conflict
                ? QJsonObject{{u"base"_s, piece.base}, {u"local"_s, piece.local}, {u"upstream"_s, piece.upstream}}
                : QJsonObject{{u"text"_s, piece.text}});
    }
    return {{u"outcome"_s, QString(guideline::outcomeName(row.outcome))},
            {u"conflict"_s, row.conflict},
            {u"relation"_s, QString(guideline::relationName(row.relation))},
            {u"moved"_s, row.moved},
            {u"old"_s, row.oldExample},
            {u"new"_s, row.newExample},
            {u"number"_s, row.number},
            {u"heading"_s, row.heading},
            {u"localHeading"_s, row.localHeading},
            {u"clause"_s, row.clause.toString()},
            {u"address"_s, numbering.address(row.clause)},
            {u"oldText"_s, row.oldText},
            {u"newText"_s, row.newText},
            {u"localText"_s, row.localText},
            {u"merged"_s, pieces},
            {u"reason"_s, row.reason}};
}

QByteArray planJson(const guideline::RebasePlan &plan, const model::Numbering &numbering)
{
    QJsonObject summary{{u"conflicts"_s, plan.conflicts()}};
    for (const Outcome outcome : {Outcome::Unchanged, Outcome::FastForward, Outcome::NeedsMerge,
                                  Outcome::DeletedUpstream, Outcome::AddedUpstream})
        summary.insert(guideline::outcomeName(outcome), plan.count(outcome));
    QJsonArray rows;
    for (const guideline::RebaseRow &row : plan.rows)
        rows.append(rowJson(row, numbering));
    return QJsonDocument(
               QJsonObject{{u"from"_s, plan.from}, {u"to"_s, plan.to}, {u"summary"_s, summary}, {u"rows"_s, rows}})
        .toJson(QJsonDocument::Indented);
}

QByteArray planText(const guideline::RebasePlan &plan, const model::Numbering &numbering)
{
    QString text = u"%1 → %2\n"_s.arg(plan.from, plan.to);
    for (const guideline::RebaseRow &row : plan.rows) {
        if (!row.isChange())
            continue;
        text += u"%1  %2 %3  %4\n"_s.arg(outcomeWord(row), row.number, row.heading, numbering.address(row.clause));
        if (!row.reason.isEmpty())
            text += u"    "_s + row.reason + u'\n';
    }
    return text.toUtf8();
}

/// The edition that most links of the document were made with.
QString editionOf(const std::vector<model::Mapping> &mappings)
{
    QMap<QString, int> counts;
    for (const model::Mapping &mapping : mappings)
        ++counts[mapping.edition];
    QString most;
    for (auto count = counts.begin(); count != counts.end(); ++count) {
        if (!count.key().isEmpty() && (most.isEmpty() || *count > counts.value(most)))
            most = count.key();
    }
    return most;
}

/// Takes the safe rows and saves the result as the working state.
Exit applySafe(const WorkspaceArgument &argument, model::Workspace workspace, const guideline::Edition &from,
               const guideline::Edition &to, const guideline::RebasePlan &plan, Console &console)
{
    model::IdSource ids;
    const guideline::Rebased rebased = guideline::applyRebase(
        workspace.documents.value(argument.document), workspace.mappings.value(argument.document), from, to,
        workspace.body, plan, guideline::safeDecisions(plan), ids);
    workspace.documents.insert(argument.document, rebased.document);
    workspace.mappings.insert(argument.document, rebased.mappings);
    if (!workspace.editionFiles.contains(u"guidelines/%1/edition.xml"_s.arg(to.id))) {
        const Result<QMap<QString, QByteArray>> files =
            guideline::readEditionFiles(guideline::editionFolders().value(to.id));
        if (!files)
            return report(files.error(), console);
        for (auto file = files->begin(); file != files->end(); ++file)
            workspace.editionFiles.insert(u"guidelines/%1/%2"_s.arg(to.id, file.key()), file.value());
    }
    if (!workspace.body.editions.contains(to.id))
        workspace.body.editions.append(to.id);
    const Result<store::Repository> repository = store::Repository::open(argument.workspace);
    if (!repository)
        return report(repository.error(), console);
    Result<store::WorkingState> state = store::WorkingState::open(*repository);
    if (!state)
        return report(state.error(), console);
    if (const Result<void> saved = state->save(*repository, workspace, now()); !saved)
        return report(saved.error(), console);
    console.message(Tr::tr("安全なものを作業中の内容に取り込みました。判断が残るもの: %1").arg(rebased.open));
    return Exit::Done;
}

} // namespace

Exit runRebase(const Invocation &invocation, Console &console)
{
    const std::optional<WorkspaceArgument> argument = parseWorkspaceArgument(invocation.arguments.first());
    if (!argument || argument->document.isEmpty() || !invocation.has(u"to"_s)) {
        console.message(Tr::tr("WORKSPACE:DOCUMENT --to EDITION の形で指定してください。"));
        return Exit::Usage;
    }
    const Result<model::Workspace> workspace = readWorkspace(*argument);
    if (!workspace)
        return report(workspace.error(), console);
    const Result<model::Document> document = readDocument(*argument);
    if (!document)
        return report(document.error(), console);
    const std::vector<model::Mapping> mappings = workspace->mappings.value(argument->document);
    // What an earlier --apply left open is still at the edition before.
    const QString behind = guideline::editionBehind(mappings, invocation.value(u"to"_s));
    const Result<guideline::Edition> from = guideline::editionInUse(
        workspace->editionFiles, invocation.value(u"from"_s, behind.isEmpty() ? editionOf(mappings) : behind));
    if (!from)
        return report(from.error(), console);
    const Result<guideline::Edition> to = guideline::editionInUse(workspace->editionFiles, invocation.value(u"to"_s));
    if (!to)
        return report(to.error(), console);
    const guideline::RebasePlan plan = guideline::planRebase(*document, mappings, *from, *to, workspace->body);
    const model::Numbering numbering(*document);
    const QByteArray bytes =
        invocation.format(u"text"_s) == "json"_L1 ? planJson(plan, numbering) : planText(plan, numbering);
    if (const Exit written = console.data(invocation, bytes); written != Exit::Done)
        return written;
    if (invocation.has(u"apply"_s)) {
        if (const Exit applied = applySafe(*argument, *workspace, *from, *to, plan, console); applied != Exit::Done)
            return applied;
    }
    return plan.conflicts() > 0 ? Exit::Findings : Exit::Done;
}

} // namespace hoshin::cli
