// SPDX-License-Identifier: Apache-2.0
#include "amend/amendmentjson.h"
#include "cli/clitr.h"
#include "cli/commands.h"
#include "cli/inputs.h"
#include "cli/workspaceargument.h"
#include "publish/amendmentprint.h"
#include "publish/office/docxwriter.h"
#include "publish/pdf/pdfwriter.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace hoshin::cli {

static Result<QByteArray> written(const QString &format, const amend::GeneratedAmendment &made, const QString &title,
                                  bool vertical)
{
    if (format == u"json")
        return QJsonDocument(amend::toJson(made)).toJson();
    if (format == u"text")
        return made.text.toUtf8();
    const publish::PrintDocument printed = publish::amendmentDocument(made.text, title, {}, vertical);
    return format == u"pdf" ? publish::renderPdf(printed, {}) : publish::writeDocx(printed);
}

Exit runAmend(const Invocation &invocation, Console &console)
{
    const Result<Input> old = loadInput(invocation.arguments[0], console);
    if (!old)
        return report(old.error(), console);
    const Result<Input> fresh = loadInput(invocation.arguments[1], console);
    if (!fresh)
        return report(fresh.error(), console);
    const QString profile = invocation.value(u"profile"_s, u"auto"_s);
    if (!amend::amendProfileNames().contains(profile)) {
        console.message(Tr::tr("--profile は %1 のどれかです。").arg(amend::amendProfileNames().join(u'、')));
        return Exit::Usage;
    }
    const std::optional<WorkspaceArgument> from = parseWorkspaceArgument(invocation.arguments[0]);
    const std::optional<WorkspaceArgument> to = parseWorkspaceArgument(invocation.arguments[1]);
    const std::vector<model::PairDecision> pairs =
        from && to ? pairDecisions(*from, *to) : std::vector<model::PairDecision>();
    const Result<amend::GeneratedAmendment> made =
        amend::generateAmendment(old->document, fresh->document, {.profile = profile, .pairs = pairs});
    if (!made)
        return report(made.error(), console);
    for (const amend::Replacement &replacement : made->replacements) {
        const bool unsafe = replacement.why == amend::Replacement::Why::Unsafe;
        console.message((unsafe ? Tr::tr("%1: 小さく改める文では確実に新しい文にならないため、全体を改めました。")
                                : Tr::tr("%1: 大きく変わっているため、全体を改めました。"))
                            .arg(replacement.place));
    }
    const Result<QByteArray> bytes =
        written(invocation.format(u"text"_s), *made, fresh->document.title(), profile == u"vertical");
    if (!bytes)
        return report(bytes.error(), console);
    const Exit exit = console.data(invocation, *bytes);
    if (exit != Exit::Done)
        return exit;
    return made->unsafeReplacements() > 0 ? Exit::Findings : Exit::Done;
}

} // namespace hoshin::cli
