// SPDX-License-Identifier: Apache-2.0
#include "publish/gate.h"

#include "check/check.h"
#include "check/findingtext.h"
#include "model/numbering.h"

using namespace Qt::StringLiterals;

namespace hoshin::publish {

static bool isWithheld(const model::Workspace &workspace, const QString &slug)
{
    return workspace.documents.value(slug).meta().publication == model::Publication::Withheld;
}

std::vector<GateReason> gateReasons(const model::Workspace &workspace, const std::vector<guideline::Edition> &editions)
{
    bool anyPublic = false;
    QMap<QString, model::Numbering> numberings;
    for (auto it = workspace.documents.cbegin(); it != workspace.documents.cend(); ++it) {
        anyPublic = anyPublic || !isWithheld(workspace, it.key());
        numberings.insert(it.key(), model::Numbering(*it));
    }
    std::vector<GateReason> reasons;
    if (!anyPublic) // no check of the content would say this: it is about publishing alone
        reasons.push_back({.rule = u"nothing-public"_s,
                           .what = u"公開する文書がありません。"_s,
                           .source = u"地方自治法第244条の6第2項"_s,
                           .remedy = u"方針の公開区分を公開にしてください。"_s});
    for (const check::Finding &finding : check::checkWorkspace(workspace, editions)) {
        // a document that nobody reads keeps nothing back, but that it is withheld needs a reason
        const bool unread = isWithheld(workspace, finding.document) && finding.ruleId != "withheld-without-reason"_L1;
        if (finding.severity != check::Severity::Error || unread)
            continue;
        const bool whole = finding.clause.isNull();
        reasons.push_back({.rule = finding.ruleId,
                           .document = finding.document,
                           .clause = finding.clause,
                           .place = whole ? QString() : numberings.value(finding.document).address(finding.clause),
                           .what = check::findingMessage(finding),
                           .source = check::ruleSource(finding.ruleId),
                           .remedy = check::findingRemedy(finding)});
    }
    return reasons;
}

} // namespace hoshin::publish
