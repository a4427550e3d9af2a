// SPDX-License-Identifier: Apache-2.0
#include "cli/clitr.h"
#include "cli/commands.h"
#include "cli/identity.h"
#include "store/editlock.h"
#include "store/repository.h"
#include "store/workingstate.h"

using namespace Qt::StringLiterals;

namespace hoshin::cli {

/// The date of an option into `date`; false where it is none.
static bool readDate(const Invocation &invocation, const QString &option, QDate &date)
{
    if (!invocation.has(option))
        return true;
    date = QDate::fromString(invocation.value(option), Qt::ISODate);
    return date.isValid();
}

static QString readInfo(const Invocation &invocation, store::RevisionInfo &info)
{
    info.message = invocation.value(u"m"_s).normalized(QString::NormalizationForm_C).trimmed();
    if (info.message.isEmpty())
        return Tr::tr("-m に改定の理由を指定してください。");
    if (!readDate(invocation, u"decided"_s, info.decided) || !readDate(invocation, u"effective"_s, info.effective))
        return Tr::tr("日付は 2026-04-01 のように指定してください。");
    info.kind = info.decided.isValid() ? store::RevisionKind::Decided : store::RevisionKind::Draft;
    if (invocation.has(u"kind"_s)) {
        const std::optional<store::RevisionKind> kind = store::parseRevisionKind(invocation.value(u"kind"_s));
        if (!kind || *kind == store::RevisionKind::Founding)
            return Tr::tr("--kind には draft か decided を指定してください。");
        info.kind = *kind;
    }
    info.author = authorFrom(invocation.value(u"author"_s));
    info.at = now();
    return {};
}

Exit runRecord(const Invocation &invocation, Console &console)
{
    store::RevisionInfo info;
    if (const QString wrong = readInfo(invocation, info); !wrong.isEmpty()) {
        console.message(wrong);
        return Exit::Usage;
    }
    Result<store::Repository> repository = store::Repository::open(invocation.arguments.first());
    if (!repository)
        return report(repository.error(), console);
    // Recording is safe without the lock, so only a lock that somebody holds stands in the way.
    const Result<store::EditLock> lock = store::EditLock::take(repository->path(), info.author.name, info.at);
    if (!lock && lock.error().code == ErrorCode::Conflict)
        return report(lock.error(), console);
    Result<store::WorkingState> state = store::WorkingState::open(*repository);
    if (!state)
        return report(state.error(), console);
    const qsizetype changed = state->changedPaths().size();
    const Result<QString> id = state->record(*repository, info);
    if (!id)
        return report(id.error(), console);
    const Result<std::vector<store::Revision>> revisions = repository->revisions();
    if (!revisions)
        return report(revisions.error(), console);
    console.message(
        changed == 0 ? Tr::tr("版 @%1 を記録しました。内容は前の版から変わっていません。").arg(revisions->size())
                     : Tr::tr("版 @%1 を記録しました（変更されたファイル %2）。").arg(revisions->size()).arg(changed));
    return Exit::Done;
}

} // namespace hoshin::cli
