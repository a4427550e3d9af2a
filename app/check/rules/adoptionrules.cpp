// SPDX-License-Identifier: Apache-2.0
#include "check/rules/rules.h"
#include "model/placeholders.h"
#include "text/wareki.h"

using namespace Qt::StringLiterals;

namespace hoshin::check {

using model::Adoption;
using model::Clause;
using model::Organ;

static constexpr QStringView adoption = u"地方自治法第244条の6第1項（議会、長その他の執行機関がそれぞれ定める。）";
static constexpr QStringView publication = u"地方自治法第244条の6第2項（定め、又は変更したときは、遅滞なく公表する。）";

/// 公安委員会 is outside of the Minister's 指針, but the duty of 第1項 is its own too: it needs a record or a reason like the rest.
class OrganWithoutAdoption final : public Rule
{
public:
    RuleInfo info() const override { return {QLatin1StringView("organ-without-adoption"), Severity::Error, adoption}; }

    void inWorkspace(const WorkspaceContext &whole, Findings &findings) const override
    {
        const model::Body &body = whole.workspace.body;
        for (const Organ organ : body.organs) {
            const bool recorded = std::any_of(
                whole.workspace.adoptions.begin(), whole.workspace.adoptions.end(), [&](const Adoption &record) {
                    return record.organ == organ
                        && (record.decided.isValid() || !record.exemptionReason.trimmed().isEmpty());
                });
            if (!recorded)
                findings.add({model::organTitle(organ, body.kind)});
        }
    }
};

/// An organ that the law gives to such a body, but the profile does not name.
class OrganNotListed final : public Rule
{
public:
    RuleInfo info() const override { return {QLatin1StringView("organ-not-listed"), Severity::Warning, adoption}; }

    void inWorkspace(const WorkspaceContext &whole, Findings &findings) const override
    {
        const model::Body &body = whole.workspace.body;
        for (const Organ organ : model::organsOf(body.kind)) {
            const bool listed = std::find(body.organs.begin(), body.organs.end(), organ) != body.organs.end();
            const bool other = organ == Organ::EquityCommission
                && std::find(body.organs.begin(), body.organs.end(), Organ::PersonnelCommission) != body.organs.end();
            if (!listed && !other)
                findings.add({model::organTitle(organ, body.kind)});
        }
    }
};

/// An organ that such a body cannot have, or two of which it can have only one.
class OrganImpossible final : public Rule
{
public:
    RuleInfo info() const override { return {QLatin1StringView("organ-impossible"), Severity::Error, adoption}; }

    void inWorkspace(const WorkspaceContext &whole, Findings &findings) const override
    {
        const model::Body &body = whole.workspace.body;
        const std::vector<Organ> possible = model::possibleOrgansOf(body.kind);
        const auto has = [](const std::vector<Organ> &organs, Organ organ) {
            return std::find(organs.begin(), organs.end(), organ) != organs.end();
        };
        for (const Organ organ : body.organs) {
            if (!has(possible, organ))
                findings.add({model::organTitle(organ, body.kind)});
        }
        if (has(body.organs, Organ::PersonnelCommission) && has(body.organs, Organ::EquityCommission))
            findings.add({model::organTitle(Organ::EquityCommission, body.kind)}); // 地方公務員法第7条
    }
};

class AdoptionIncomplete final : public Rule
{
public:
    RuleInfo info() const override { return {QLatin1StringView("adoption-incomplete"), Severity::Error, adoption}; }

    void inWorkspace(const WorkspaceContext &whole, Findings &findings) const override
    {
        for (const Adoption &record : whole.workspace.adoptions) {
            if (!record.exemptionReason.trimmed().isEmpty())
                continue;
            const QString organ = model::organTitle(record.organ, whole.workspace.body.kind);
            if (record.instrument.trimmed().isEmpty())
                findings.add({organ, u"形式（告示、訓令等）"_s});
            if (!record.document.isEmpty() && !whole.workspace.documents.contains(record.document))
                findings.add({organ, u"文書"_s});
        }
    }
};

class PublicationMissing final : public Rule
{
public:
    RuleInfo info() const override
    {
        return {QLatin1StringView("publication-missing"), Severity::Warning, publication};
    }

    void inWorkspace(const WorkspaceContext &whole, Findings &findings) const override
    {
        for (const Adoption &record : whole.workspace.adoptions) {
            if (record.decided.isValid() && !record.published.isValid() && record.exemptionReason.trimmed().isEmpty())
                findings.add(
                    {model::organTitle(record.organ, whole.workspace.body.kind), text::toWareki(record.decided)});
        }
    }
};

/// 遅滞なく: more than a month between decision and publication needs an explanation.
class PublicationLate final : public Rule
{
public:
    RuleInfo info() const override { return {QLatin1StringView("publication-late"), Severity::Warning, publication}; }

    void inWorkspace(const WorkspaceContext &whole, Findings &findings) const override
    {
        static constexpr int daysThatNeedNoReason = 31;
        for (const Adoption &record : whole.workspace.adoptions) {
            if (!record.decided.isValid() || !record.published.isValid())
                continue;
            const qint64 days = record.decided.daysTo(record.published);
            if (days > daysThatNeedNoReason || days < 0)
                findings.add({model::organTitle(record.organ, whole.workspace.body.kind), QString::number(days)});
        }
    }
};

/// The document was changed after it was last published.
class ChangeNotPublished final : public Rule
{
public:
    RuleInfo info() const override
    {
        return {QLatin1StringView("change-not-published"), Severity::Warning, publication};
    }

    void inDocument(const DocumentContext &context, Findings &findings) const override
    {
        QDate changed = context.document().meta().decided;
        for (const model::HistoryEntry &entry : context.document().meta().history)
            changed = std::max(changed, entry.date);
        if (!changed.isValid())
            return;
        for (const Adoption &record : context.whole.workspace.adoptions) {
            const bool mine = record.document == context.slug || record.document.isEmpty();
            if (mine && record.published.isValid() && record.published < changed)
                findings.add({model::organTitle(record.organ, context.whole.workspace.body.kind),
                              text::toWareki(record.published), text::toWareki(changed)});
        }
    }
};

/// The article on 適用範囲 names every organ that has adopted the document.
class ScopeLeavesOrganOut final : public Rule
{
public:
    RuleInfo info() const override
    {
        return {QLatin1StringView("scope-leaves-organ-out"), Severity::Warning, adoption};
    }

    void inDocument(const DocumentContext &context, Findings &findings) const override
    {
        const model::Workspace &workspace = context.whole.workspace;
        const Clause *scope = nullptr;
        for (const model::NumberedClause &row : context.numbering.rows()) {
            if (row.clause->heading.contains(u"適用範囲"_s) || row.clause->heading.contains(u"適用機関"_s)) {
                scope = row.clause;
                break;
            }
        }
        if (!scope)
            return;
        const QString words = allText(*scope);
        for (const Adoption &record : workspace.adoptions) {
            const QString organ = model::organTitle(record.organ, workspace.body.kind);
            const bool mine = record.document == context.slug && record.exemptionReason.trimmed().isEmpty();
            // その他の執行機関 and 全ての機関 name them together; the manager of an enterprise is none of them
            const bool executive = record.organ != Organ::Assembly && record.organ != Organ::Head
                && record.organ != Organ::PublicEnterprise;
            const bool together = executive && (words.contains(u"執行機関"_s) || words.contains(u"行政委員会"_s));
            if (mine && !words.contains(organ) && !together && !words.contains(u"全ての機関"_s))
                findings.add(scope->id, {organ});
        }
    }

private:
    static QString allText(const Clause &clause)
    {
        QString words = clause.text;
        for (const Clause &child : clause.children)
            words += allText(child);
        return words;
    }
};

/// One joint adoption is one decision: its organs carry the same number and days.
class JointAdoptionDiffers final : public Rule
{
public:
    RuleInfo info() const override
    {
        return {QLatin1StringView("joint-adoption-differs"), Severity::Warning, adoption};
    }

    void inWorkspace(const WorkspaceContext &whole, Findings &findings) const override
    {
        QMap<QPair<QString, QString>, const Adoption *> firsts; // by document and group
        for (const Adoption &record : whole.workspace.adoptions) {
            if (record.jointGroup.trimmed().isEmpty() || !record.exemptionReason.trimmed().isEmpty())
                continue;
            const Adoption *&first = firsts[{record.document, record.jointGroup}];
            if (!first)
                first = &record;
            else if (record.number != first->number || record.decided != first->decided
                     || record.published != first->published || record.effective != first->effective)
                findings.add({model::organTitle(record.organ, whole.workspace.body.kind),
                              model::organTitle(first->organ, whole.workspace.body.kind)});
        }
    }
};

/// 共同 takes two: a group of one, or an organ that names another document, is a slip.
class JointAdoptionAlone final : public Rule
{
public:
    RuleInfo info() const override { return {QLatin1StringView("joint-adoption-alone"), Severity::Warning, adoption}; }

    void inWorkspace(const WorkspaceContext &whole, Findings &findings) const override
    {
        QMap<QPair<QString, QString>, std::vector<const Adoption *>> groups; // by document and group
        for (const Adoption &record : whole.workspace.adoptions) {
            if (!record.jointGroup.trimmed().isEmpty() && record.exemptionReason.trimmed().isEmpty())
                groups[{record.document, record.jointGroup}].push_back(&record);
        }
        for (auto it = groups.cbegin(); it != groups.cend(); ++it) {
            if (it->size() == 1)
                findings.add({model::organTitle(it->front()->organ, whole.workspace.body.kind), it.key().second});
        }
    }
};

class ContactMissing final : public Rule
{
public:
    RuleInfo info() const override
    {
        return {QLatin1StringView("contact-missing"), Severity::Error, u"総務省ガイドライン（統一的窓口の設置と公表）"};
    }

    void inWorkspace(const WorkspaceContext &whole, Findings &findings) const override
    {
        const model::Body &body = whole.workspace.body;
        if (model::placeholderValue(u"contact-office", body).isEmpty())
            findings.add({model::findPlaceholder(u"contact-office")->name.toString()});
        if (model::placeholderValue(u"contact-phone", body).isEmpty()
            && model::placeholderValue(u"contact-mail", body).isEmpty())
            findings.add({model::findPlaceholder(u"contact-phone")->name.toString()});
    }
};

class PolicyMissing final : public Rule
{
public:
    RuleInfo info() const override { return {QLatin1StringView("policy-missing"), Severity::Error, adoption}; }

    void inWorkspace(const WorkspaceContext &whole, Findings &findings) const override
    {
        if (whole.workspace.documents.isEmpty())
            findings.add();
    }
};

std::vector<const Rule *> adoptionRules()
{
    static const PolicyMissing policy;
    static const OrganWithoutAdoption organ;
    static const OrganNotListed listed;
    static const OrganImpossible impossible;
    static const AdoptionIncomplete incomplete;
    static const PublicationMissing missing;
    static const PublicationLate late;
    static const ChangeNotPublished change;
    static const ScopeLeavesOrganOut scope;
    static const JointAdoptionDiffers joint;
    static const JointAdoptionAlone alone;
    static const ContactMissing contact;
    return {&policy, &organ,  &listed, &impossible, &incomplete, &missing,
            &late,   &change, &scope,  &joint,      &alone,      &contact};
}

} // namespace hoshin::check
