// SPDX-License-Identifier: Apache-2.0
#include "amend/amendmentjson.h"
#include "base/fileio.h"
#include "cli/clitr.h"
#include "cli/commands.h"
#include "cli/inputs.h"
#include "cli/workspaceargument.h"
#include "publish/amendmentprint.h"
#include "publish/office/docxwriter.h"
#include "publish/pdf/pdfwriter.h"
#include "text/wareki.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hoshin::cli {

namespace {

/// One profile a line: its id and what it is.
Exit listProfiles(const Invocation &invocation, Console &console)
{
    QString text;
    for (const amend::AmendProfile &profile : amend::builtinAmendProfiles())
        text += profile.id + u'\t' + profile.name + u'\n';
    return console.data(invocation, text.toUtf8());
}

Result<amend::AmendOptions> optionsOf(const Invocation &invocation)
{
    amend::AmendOptions options;
    options.profile = invocation.value(u"profile"_s, u"auto"_s);
    if (!amend::amendProfileNames().contains(options.profile)) {
        const Result<QByteArray> bytes = readFile(options.profile);
        if (!bytes)
            return bytes.error();
        const Result<amend::AmendProfile> own = amend::amendProfileFromJson(*bytes, options.profile);
        if (!own)
            return own.error();
        options.own = *own;
    }
    return options;
}

/// 縦書き is what the profile says.
bool isVertical(const amend::AmendOptions &options)
{
    if (options.own)
        return options.own->vertical;
    const amend::AmendProfile *profile = amend::findAmendProfile(options.profile);
    return profile && profile->vertical;
}

Result<QByteArray> written(const QString &format, const amend::GeneratedAmendment &made, const QString &title,
                           bool vertical)
{
    if (format == u"json")
        return QJsonDocument(amend::toJson(made)).toJson();
    if (format == u"text")
        return made.text.toUtf8();
    const publish::PrintDocument printed = publish::amendmentDocument(made.text, title, {}, vertical);
    return format == u"pdf" ? publish::renderPdf(printed, {}) : publish::writeDocx(printed);
}

void sayReplacements(const amend::GeneratedAmendment &made, Console &console)
{
    for (const amend::Replacement &replacement : made.replacements) {
        const bool unsafe = replacement.why == amend::Replacement::Why::Unsafe;
        console.message((unsafe ? Tr::tr("%1: 小さく改める文では確実に新しい文にならないため、全体を改めました。")
                                : Tr::tr("%1: 大きく変わっているため、全体を改めました。"))
                            .arg(replacement.place));
    }
}

} // namespace

Exit runAmend(const Invocation &invocation, Console &console)
{
    if (invocation.value(u"profile"_s) == u"list")
        return listProfiles(invocation, console);
    if (invocation.arguments.size() != 2) {
        console.message(Tr::tr("旧と新の2つを指定してください。"));
        return Exit::Usage;
    }
    Result<amend::AmendOptions> options = optionsOf(invocation);
    if (!options && options.error().code == ErrorCode::NotFound) {
        console.message(
            Tr::tr("--profile は %1 のどれか、又は JSON ファイルです。").arg(amend::amendProfileNames().join(u'、')));
        return Exit::Usage;
    }
    if (!options)
        return report(options.error(), console);
    if (const QString day = invocation.value(u"effective"_s); !day.isEmpty()) {
        const std::optional<QDate> date = text::parseWareki(day);
        if (!date) {
            console.message(Tr::tr("--effective の日付が読めません: %1").arg(day));
            return Exit::Usage;
        }
        options->effective = *date;
    }
    const Result<Input> old = loadInput(invocation.arguments[0], console);
    if (!old)
        return report(old.error(), console);
    const Result<Input> fresh = loadInput(invocation.arguments[1], console);
    if (!fresh)
        return report(fresh.error(), console);
    const std::optional<WorkspaceArgument> from = parseWorkspaceArgument(invocation.arguments[0]);
    const std::optional<WorkspaceArgument> to = parseWorkspaceArgument(invocation.arguments[1]);
    if (from
        && to) { // two versions from workspaces: clauses are known by their ids, and people may have decided on pairs
        options->compare.useIds = true;
        options->pairs = pairDecisions(*from, *to);
    }
    const Result<amend::GeneratedAmendment> made = amend::generateAmendment(old->document, fresh->document, *options);
    if (!made)
        return report(made.error(), console);
    if (made->amendment.instructions.empty())
        console.message(Tr::tr("旧と新の文に違いはありません。改め文はありません。"));
    sayReplacements(*made, console);
    const Result<QByteArray> bytes =
        written(invocation.format(u"text"_s), *made, fresh->document.title(), isVertical(*options));
    if (!bytes)
        return report(bytes.error(), console);
    const Exit exit = console.data(invocation, *bytes);
    if (exit != Exit::Done)
        return exit;
    return made->unsafeReplacements() > 0 ? Exit::Findings : Exit::Done;
}

} // namespace hoshin::cli
