// SPDX-License-Identifier: Apache-2.0
#include "cli/clitr.h"
#include "cli/commands.h"
#include "cli/workspaceargument.h"
#include "cli/workspaceedit.h"

using namespace Qt::StringLiterals;

namespace hoshin::cli {

namespace {

/// The options of adopt and describe that are dates, read all or none.
struct Dates
{
    QDate decided;
    QDate published;
    QDate effective;
};

bool readDate(const Invocation &invocation, const QString &option, QDate &date)
{
    if (!invocation.has(option))
        return true;
    date = QDate::fromString(invocation.value(option), Qt::ISODate);
    return date.isValid();
}

bool readDates(const Invocation &invocation, Dates &dates)
{
    return readDate(invocation, u"decided"_s, dates.decided) && readDate(invocation, u"published"_s, dates.published)
        && readDate(invocation, u"effective"_s, dates.effective);
}

/// One organ's record for one document; a second call changes what it names.
void adopt(model::Workspace &workspace, model::Organ organ, const QString &document, const Invocation &invocation,
           const Dates &dates)
{
    auto found =
        std::find_if(workspace.adoptions.begin(), workspace.adoptions.end(), [&](const model::Adoption &adoption) {
            return adoption.organ == organ && adoption.document == document;
        });
    if (found == workspace.adoptions.end()) {
        workspace.adoptions.push_back({.organ = organ, .document = document});
        found = std::prev(workspace.adoptions.end());
    }
    const auto take = [&](const QString &option, QString &into) {
        if (invocation.has(option))
            into = invocation.value(option).normalized(QString::NormalizationForm_C);
    };
    take(u"instrument"_s, found->instrument);
    take(u"number"_s, found->number);
    take(u"url"_s, found->url);
    take(u"joint"_s, found->jointGroup);
    take(u"exempt"_s, found->exemptionReason);
    if (dates.decided.isValid())
        found->decided = dates.decided;
    if (dates.published.isValid())
        found->published = dates.published;
    if (dates.effective.isValid())
        found->effective = dates.effective;
}

} // namespace

Exit runAdopt(const Invocation &invocation, Console &console)
{
    const std::optional<WorkspaceArgument> argument = parseWorkspaceArgument(invocation.arguments.first());
    Dates dates;
    if (!argument || argument->document.isEmpty() || !argument->revision.isEmpty() || !readDates(invocation, dates)) {
        console.message(Tr::tr("WORKSPACE:DOCUMENT の形で、日付は 2026-04-01 のように指定してください。"));
        return Exit::Usage;
    }
    std::vector<model::Organ> organs;
    for (const QString &word : invocation.options.value(u"organ"_s)) {
        const std::optional<model::Organ> organ = model::parseOrgan(word);
        if (!organ) {
            console.message(Tr::tr("「%1」という機関はありません。").arg(word));
            return Exit::Usage;
        }
        organs.push_back(*organ);
    }
    const Result<void> edited = editWorkspace(argument->workspace, [&](model::Workspace &workspace) -> Result<void> {
        if (!workspace.documents.contains(argument->document))
            return Error{.code = ErrorCode::NotFound,
                         .detail = Tr::tr("文書は %1 です").arg(workspace.documents.keys().join(u", "_s)),
                         .location = {.path = argument->document}};
        for (const model::Organ organ : organs.empty() ? workspace.body.organs : organs)
            adopt(workspace, organ, argument->document, invocation, dates);
        return {};
    });
    return edited ? Exit::Done : report(edited.error(), console);
}

Exit runDescribe(const Invocation &invocation, Console &console)
{
    const std::optional<WorkspaceArgument> argument = parseWorkspaceArgument(invocation.arguments.first());
    Dates dates;
    if (!argument || argument->document.isEmpty() || !argument->revision.isEmpty() || !readDates(invocation, dates)) {
        console.message(Tr::tr("WORKSPACE:DOCUMENT の形で、日付は 2026-04-01 のように指定してください。"));
        return Exit::Usage;
    }
    const Result<void> edited = editWorkspace(argument->workspace, [&](model::Workspace &workspace) -> Result<void> {
        const auto document = workspace.documents.find(argument->document);
        if (document == workspace.documents.end())
            return Error{.code = ErrorCode::NotFound,
                         .detail = Tr::tr("文書は %1 です").arg(workspace.documents.keys().join(u", "_s)),
                         .location = {.path = argument->document}};
        model::DocumentMeta meta = document->meta();
        meta.title = invocation.value(u"title"_s, meta.title).normalized(QString::NormalizationForm_C);
        meta.instrument = invocation.value(u"instrument"_s, meta.instrument).normalized(QString::NormalizationForm_C);
        if (dates.decided.isValid())
            meta.decided = dates.decided;
        if (dates.published.isValid())
            meta.promulgated = dates.published;
        if (dates.effective.isValid())
            meta.effective = dates.effective;
        for (const QString &line : invocation.options.value(u"history"_s))
            meta.history.push_back({QDate::fromString(line.section(u' ', 0, 0), Qt::ISODate), line.section(u' ', 1)});
        document->setMeta(meta);
        return {};
    });
    return edited ? Exit::Done : report(edited.error(), console);
}

} // namespace hoshin::cli
