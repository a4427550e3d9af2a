// SPDX-License-Identifier: Apache-2.0
#include "cli/clitr.h"
#include "cli/commands.h"
#include "cli/identity.h"
#include "cli/workspaceargument.h"
#include "cli/workspaceedit.h"
#include "publish/exchange.h"
#include "publish/gate.h"
#include "publish/packagefolder.h"
#include "publish/publicationscope.h"
#include "store/repository.h"
#include "store/workingstate.h"

using namespace Qt::StringLiterals;

namespace hoshin::cli {

namespace {

/// A workspace as publishing needs it: the revision to publish, and the records of what was published before.
struct Opened
{
    store::Repository repository;
    store::WorkingState state;
    model::Workspace working; ///< newest state, holds the publication records and the sets
    std::vector<store::Revision> revisions;
    const model::PublicationSet *set = nullptr; ///< of `working`; null: every document
};

Result<Opened> openForPublishing(const QString &path)
{
    Result<store::Repository> repository = store::Repository::open(path);
    if (!repository)
        return repository.error();
    Result<store::WorkingState> state = store::WorkingState::open(*repository);
    if (!state)
        return state.error();
    Result<model::Workspace> working = state->workspace(*repository);
    if (!working)
        return working.error();
    Result<std::vector<store::Revision>> revisions = repository->revisions();
    if (!revisions)
        return revisions.error();
    return Opened{std::move(*repository), std::move(*state), std::move(*working), std::move(*revisions)};
}

Result<publish::PublishedRevision> revisionOf(const Opened &opened, const QString &word)
{
    const Result<QString> id = opened.repository.resolve(word);
    if (!id)
        return id.error();
    Result<model::Workspace> workspace = opened.repository.readWorkspace(*id);
    if (!workspace)
        return workspace.error();
    publish::PublishedRevision revision{.workspace = std::move(*workspace), .id = *id};
    for (const store::Revision &known : opened.revisions) {
        if (known.id == *id)
            revision.recorded = known.info.at;
    }
    return revision;
}

/// What keeps the publication back, one sentence each.
void sayConditions(const std::vector<publish::GateCondition> &conditions, const model::Workspace &workspace,
                   Console &console)
{
    for (const publish::GateCondition &condition : conditions) {
        QString place = workspace.documents.value(condition.finding.document).title();
        if (!condition.place.isEmpty())
            place += u'　' + condition.place;
        QString start = place.isEmpty() ? QString() : place + u"： "_s;
        if (condition.elsewhere)
            start.prepend(Tr::tr("（この公開セットの外） "));
        console.message(Tr::tr("[%1] %2%3 %4（根拠：%5）")
                            .arg(condition.finding.ruleId, start, condition.what, condition.remedy, condition.source));
    }
}

/// Whether nothing blocks; says what does, and what other organs than those of the set still lack.
bool isGateMet(const publish::PublishedRevision &revision, const model::PublicationSet *set, Console &console)
{
    std::vector<publish::GateCondition> blocking =
        publish::gateConditions(revision.workspace, publish::editionsInUse(revision.workspace), set);
    std::erase_if(blocking, [](const publish::GateCondition &condition) {
        return !condition.blocks() && !(condition.elsewhere && condition.reason.isEmpty());
    });
    sayConditions(blocking, revision.workspace, console);
    std::erase_if(blocking, [](const publish::GateCondition &condition) { return !condition.blocks(); });
    if (blocking.empty())
        return true;
    const auto errors = std::count_if(blocking.begin(), blocking.end(), [](const publish::GateCondition &condition) {
        return condition.finding.severity == check::Severity::Error;
    });
    if (errors > 0)
        console.message(Tr::tr("未充足の条件が%1件あります。").arg(errors));
    if (const auto warnings = qsizetype(blocking.size()) - errors; warnings > 0)
        console.message(Tr::tr("理由を記録していない要確認が%1件あります。改めるか、reason で理由を記録してください。")
                            .arg(warnings));
    return false;
}

/// The publication goes into the working state, so that the next revision keeps it. The same publication is kept once.
Result<void> remember(Opened &opened, const publish::Package &package)
{
    const QByteArray bytes = package.back().bytes;
    const Result<publish::Manifest> manifest = publish::readManifest(bytes);
    if (!manifest)
        return manifest.error();
    if (publish::recordOf({.manifest = *manifest, .manifestBytes = bytes}, opened.working))
        return {};
    int number = 1;
    for (const model::PublicationRecord &record : opened.working.publications)
        number = std::max(number, record.number + 1);
    opened.working.publications.push_back(publish::publicationRecord(*manifest, bytes, number));
    return opened.state.save(opened.repository, opened.working, now());
}

Exit verify(const Invocation &invocation, Console &console)
{
    const QString folder = invocation.value(u"verify"_s);
    const Result<publish::FoundPackage> found = publish::readPackage(folder);
    if (!found)
        return report(found.error(), console);
    for (const QString &difference : found->differences) {
        const QString name = difference.section(u": "_s, 1);
        console.message(difference.startsWith("missing"_L1) ? Tr::tr("%1： ありません。").arg(name)
                            : difference.startsWith("changed"_L1)
                            ? Tr::tr("%1： 公開した時の内容と違います。").arg(name)
                            : Tr::tr("%1： 公開したファイルではありません。").arg(name));
    }
    bool recorded = true;
    if (!invocation.arguments.isEmpty()) {
        const Result<Opened> opened = openForPublishing(invocation.arguments.first());
        if (!opened)
            return report(opened.error(), console);
        const model::PublicationRecord *record = publish::recordOf(*found, opened->working);
        recorded = record != nullptr;
        console.message(record ? Tr::tr("作業フォルダーの公開の記録 第%1号と一致します。").arg(record->number)
                               : Tr::tr("作業フォルダーに、この公開の記録がありません。"));
    }
    const bool whole = found->differences.isEmpty();
    if (whole)
        console.message(Tr::tr("%1個のファイルは、全て公開した時のままです。").arg(found->manifest.files.size()));
    return whole && recorded ? Exit::Done : Exit::Findings;
}

Result<publish::Package> packageOf(const Invocation &invocation, const Opened &opened,
                                   publish::PublishedRevision revision)
{
    publish::PackageRequest request{.revision = std::move(revision),
                                    .set = opened.set ? std::optional(*opened.set) : std::nullopt,
                                    .previous = {},
                                    .draft = invocation.has(u"draft"_s),
                                    .word = invocation.options.value(u"with"_s).contains(u"docx"_s),
                                    .markers = !invocation.has(u"no-markers"_s),
                                    .program = u"Hoshin "_s + QStringLiteral(HOSHIN_VERSION)};
    publish::takePrevious(request, opened.working.publications,
                          [&opened](const QString &id) { return revisionOf(opened, id); });
    return publish::buildPackage(request);
}

Exit publishTo(const Invocation &invocation, Opened &opened, const publish::PublishedRevision &revision,
               Console &console)
{
    const Result<publish::Package> package = packageOf(invocation, opened, revision);
    if (!package)
        return report(package.error(), console);
    const Result<QStringList> paths = publish::writePackage(*package, invocation.value(u"out"_s));
    if (!paths)
        return report(paths.error(), console);
    if (!invocation.has(u"draft"_s)) {
        if (const Result<void> kept = remember(opened, *package); !kept)
            return report(kept.error(), console);
    }
    return console.data(invocation, (paths->join(u'\n') + u'\n').toUtf8());
}

} // namespace

Exit runPublish(const Invocation &invocation, Console &console)
{
    if (invocation.has(u"verify"_s))
        return verify(invocation, console);
    const QString place = invocation.arguments.value(0);
    const WorkspaceArgument argument = parseWorkspaceArgument(place).value_or(WorkspaceArgument{.workspace = place});
    if (place.isEmpty() || !argument.document.isEmpty() || invocation.value(u"out"_s).isEmpty()) {
        console.message(Tr::tr("WORKSPACE[@REV] と --out DIR を指定してください。"));
        return Exit::Usage;
    }
    Result<Opened> opened = openForPublishing(argument.workspace);
    if (!opened)
        return report(opened.error(), console);
    if (opened->revisions.empty()) {
        console.message(Tr::tr("記録された版がありません。先に record で版を記録してください。"));
        return Exit::Findings;
    }
    if (const QString word = invocation.value(u"set"_s); invocation.has(u"set"_s)) {
        opened->set = model::findPublicationSet(opened->working.publicationSets, word);
        if (!opened->set)
            return report(setNotFound(word, opened->working), console);
    }
    Result<publish::PublishedRevision> revision = revisionOf(*opened, argument.revision);
    if (!revision)
        return report(revision.error(), console);
    if (argument.revision.isEmpty() && opened->working.documents != revision->workspace.documents)
        console.message(Tr::tr("記録していない変更は公開物に含まれません。"));
    revision->workspace.reasons = opened->working.reasons; // a reason may be given after the revision was recorded
    if (!isGateMet(*revision, opened->set, console) && !invocation.has(u"draft"_s)) {
        console.message(Tr::tr("公開できません。案として書き出すには --draft を付けてください。"));
        return Exit::Findings;
    }
    return publishTo(invocation, *opened, *revision, console);
}

} // namespace hoshin::cli
