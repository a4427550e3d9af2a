// SPDX-License-Identifier: Apache-2.0
#include "check/reasons.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hoshin::check {

using model::WarningReason;

static auto isAbout(const Finding &finding)
{
    return [rule = finding.ruleId, document = finding.document, clause = finding.clause,
            found = foundWords(finding)](const WarningReason &reason) {
        return reason.rule == rule && reason.document == document && reason.clause == clause && reason.found == found;
    };
}

QString foundWords(const Finding &finding) { return finding.arguments.join(u"／"_s); }

const WarningReason *reasonFor(const Finding &finding, const std::vector<WarningReason> &reasons)
{
    const auto known = std::find_if(reasons.begin(), reasons.end(), isAbout(finding));
    return known == reasons.end() || known->reason.trimmed().isEmpty() ? nullptr : &*known;
}

void recordReason(std::vector<WarningReason> &reasons, const Finding &finding, const QString &text,
                  const QString &author, const QDateTime &at)
{
    const auto known = std::find_if(reasons.begin(), reasons.end(), isAbout(finding));
    const QString reason = text.simplified();
    const WarningReason made{.rule = finding.ruleId,
                             .document = finding.document,
                             .clause = finding.clause,
                             .found = foundWords(finding),
                             .reason = reason,
                             .author = author,
                             .at = at};
    if (known != reasons.end() && reason.isEmpty())
        reasons.erase(known);
    else if (known != reasons.end())
        *known = made;
    else if (!reason.isEmpty())
        reasons.push_back(made);
}

} // namespace hoshin::check
