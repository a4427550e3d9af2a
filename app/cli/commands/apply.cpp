// SPDX-License-Identifier: Apache-2.0
#include "amend/applier.h"
#include "amend/reportjson.h"
#include "cli/clitr.h"
#include "cli/commands.h"
#include "cli/inputs.h"
#include "import/textwriter.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace hoshin::cli {

static QString outcomeSentence(const amend::ActReport &act)
{
    switch (act.outcome) {
    case amend::Outcome::Applied: return Tr::tr("%n か所", nullptr, act.occurrences);
    case amend::Outcome::NotRead: return Tr::tr("改め文として読めません。");
    case amend::Outcome::PlaceNotFound: return Tr::tr("その箇所がありません。");
    case amend::Outcome::WordsNotFound: return Tr::tr("その字句がありません。");
    case amend::Outcome::SlotTaken: return Tr::tr("移す先又は加える先が既にあります。");
    case amend::Outcome::CountDiffers: return Tr::tr("文に書かれた数と、掲げられた数が違います。");
    case amend::Outcome::BlockUnread: return Tr::tr("次に掲げられた文が読めません。");
    case amend::Outcome::Unsupported: return Tr::tr("この改め方には対応していません。");
    }
    Q_UNREACHABLE();
}

static void say(const amend::InstructionReport &instruction, const QString &path, Console &console)
{
    for (const amend::ActReport &act : instruction.acts) {
        const QString words = act.words.isEmpty() ? QString() : u"「"_s + quotable(act.words) + u"」 "_s;
        const QString detail = act.detail.isEmpty() ? QString() : u"（"_s + quotable(act.detail) + u"）"_s;
        console.message(u"%1:%2: "_s.arg(path).arg(instruction.line) + words + outcomeSentence(act) + detail);
    }
}

Exit runApply(const Invocation &invocation, Console &console)
{
    const Result<Input> old = loadInput(invocation.arguments[0], console);
    if (!old)
        return report(old.error(), console);
    const QString path = invocation.arguments[1];
    const Result<QString> written = loadText(path, console);
    if (!written)
        return report(written.error(), console);
    const amend::Amendment amendment = amend::readAmendment(*written);
    if (amendment.instructions.empty())
        return report(
            {.code = ErrorCode::Malformed, .detail = Tr::tr("改め文がありません。"), .location = {.path = path}},
            console);
    const amend::ApplyResult result = amend::apply(old->document, amendment);
    for (const amend::InstructionReport &instruction : result.reports)
        say(instruction, path, console);
    const QString text = import::writePlainText(result.document);
    const bool json = invocation.format(u"text"_s) == u"json";
    QJsonObject object = amend::toJson(result.reports, result.applied);
    if (result.applied) {
        object[u"text"_s] = text;
        return console.data(invocation, json ? QJsonDocument(object).toJson() : text.toUtf8());
    }
    console.message(Tr::tr("適用できない箇所があるため、何も改めませんでした。"));
    if (json && !invocation.has(u"o"_s))
        console.data(invocation, QJsonDocument(object).toJson());
    return Exit::Unreadable;
}

} // namespace hoshin::cli
