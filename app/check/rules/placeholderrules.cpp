// SPDX-License-Identifier: Apache-2.0
#include "check/rules/rules.h"
#include "model/placeholders.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace hoshin::check {

class PlaceholderUnfilled final : public Rule
{
public:
    RuleInfo info() const override
    {
        return {QLatin1StringView("placeholder-unfilled"), Severity::Error,
                u"地方自治法第244条の6第2項（公表する方針は完成したものであること）"};
    }

    void inDocument(const DocumentContext &context, Findings &findings) const override
    {
        for (const auto &open : model::unfilledPlaceholders(context.document(), context.whole.workspace.body)) {
            const model::PlaceholderInfo *placeholder = model::findPlaceholder(open.id);
            findings.add(open.clause, {placeholder ? placeholder->name.toString() : open.id}, open.start, open.length);
        }
    }
};

/// ○○ and the like, which no profile fills.
class BlankLeft final : public Rule
{
public:
    RuleInfo info() const override
    {
        return {QLatin1StringView("blank-left"), Severity::Error,
                u"地方自治法第244条の6第2項（公表する方針は完成したものであること）"};
    }

    void inDocument(const DocumentContext &context, Findings &findings) const override
    {
        static const QRegularExpression blank(u"[○〇◯]{2,}|[△▲□■×＿_]{2,}|（[　 ]*）|XXXX|ＸＸＸＸ|\\{[a-z-]+\\}"_s);
        for (const model::NumberedClause &row : context.numbering.rows()) {
            for (const QRegularExpressionMatch &match : blank.globalMatch(row.clause->text))
                findings.add(row.clause->id, {match.captured()}, int(match.capturedStart()),
                             int(match.capturedLength()));
        }
    }
};

class PlaceholderValueWrong final : public Rule
{
public:
    RuleInfo info() const override
    {
        return {QLatin1StringView("placeholder-value"), Severity::Warning, u"差込み項目の型（日付、番号、URL等の形）"};
    }

    void inWorkspace(const WorkspaceContext &whole, Findings &findings) const override
    {
        const auto &values = whole.workspace.body.values;
        for (auto it = values.begin(); it != values.end(); ++it) {
            const model::PlaceholderInfo *placeholder = model::findPlaceholder(it.key());
            if (placeholder && !it->trimmed().isEmpty() && !model::isValidValue(placeholder->type, *it))
                findings.add({placeholder->name.toString(), *it});
        }
    }
};

/// The one who audits must not be audited.
class AuditorAudited final : public Rule
{
public:
    RuleInfo info() const override
    {
        return {QLatin1StringView("auditor-audited"), Severity::Warning,
                u"総務省ガイドライン 対策基準1（8）（兼務の禁止）"};
    }

    void inWorkspace(const WorkspaceContext &whole, Findings &findings) const override
    {
        const auto &values = whole.workspace.body.values;
        const QString auditor = values.value(u"audit-post"_s).trimmed();
        if (auditor.isEmpty())
            return;
        for (const QString &id : {u"manager-general-post"_s, u"security-manager-post"_s, u"section-manager-post"_s,
                                  u"system-manager-post"_s, u"system-staff-post"_s, u"csirt-head-post"_s}) {
            if (values.value(id).trimmed() == auditor)
                findings.add({auditor, model::findPlaceholder(id)->name.toString()});
        }
    }
};

std::vector<const Rule *> placeholderRules()
{
    static const PlaceholderUnfilled unfilled;
    static const BlankLeft blank;
    static const PlaceholderValueWrong value;
    static const AuditorAudited auditor;
    return {&unfilled, &blank, &value, &auditor};
}

} // namespace hoshin::check
