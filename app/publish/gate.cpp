// SPDX-License-Identifier: Apache-2.0
#include "publish/gate.h"

#include "check/check.h"
#include "check/findingtext.h"
#include "check/reasons.h"
#include "model/numbering.h"
#include "publish/glyphcoverage.h"
#include "publish/publicationscope.h"
#include "publish/publicdocument.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace hoshin::publish {

using check::Finding;
using check::Severity;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(hoshin::publish)
};

constexpr QStringView publicationDuty = u"地方自治法第244条の6第2項";
constexpr QStringView readability = u"地方自治法第244条の6第2項（公表する方針が読めること）";

class Gate
{
public:
    Gate(const model::Workspace &workspace, const model::PublicationSet *set) : m_workspace(workspace), m_set(set) {}

    std::vector<GateCondition> run(const std::vector<guideline::Edition> &editions)
    {
        addSet();
        addPublic();
        const std::vector<Finding> all = check::checkWorkspace(m_workspace, editions);
        if (m_set)
            addFindingsOfSet(all, check::checkWorkspace(workspaceOfSet(), editions));
        else
            for (const Finding &finding : all)
                addFinding(finding);
        addGlyphs();
        return std::move(m_conditions);
    }

private:
    bool isWithheld(const QString &slug) const
    {
        return m_workspace.documents.value(slug).meta().publication == model::Publication::Withheld;
    }

    bool isOfSet(const QString &slug) const { return !m_set || m_set->documents.contains(slug); }

    /// The organs of the set answer for its documents, and for nothing else. What was adopted together stays together: whether a
    /// joint adoption is in order is seen in all its records.
    model::Workspace workspaceOfSet() const
    {
        model::Workspace workspace = m_workspace;
        workspace.body.organs = publishingOrgans(m_workspace, *m_set);
        std::erase_if(workspace.adoptions, [this](const model::Adoption &row) {
            return !row.document.isEmpty() && !m_set->documents.contains(row.document);
        });
        return workspace;
    }

    /// Whether the finding is about an organ that is not of this set. Such findings name the organ first.
    bool isOfOtherOrgan(const Finding &finding) const
    {
        const model::BodyKind kind = m_workspace.body.kind;
        const std::vector<model::Organ> own = publishingOrgans(m_workspace, *m_set);
        const auto named = [&](model::Organ organ) {
            return !finding.arguments.isEmpty() && finding.arguments.first() == model::organTitle(organ, kind);
        };
        if (std::any_of(own.begin(), own.end(), named))
            return false;
        const std::vector<model::Organ> possible = model::possibleOrgansOf(kind);
        return std::any_of(possible.begin(), possible.end(), named)
            || std::any_of(m_workspace.body.organs.begin(), m_workspace.body.organs.end(), named);
    }

    /// `all`: of the whole workspace; `own`: of the workspace as the set's organs answer for it.
    void addFindingsOfSet(const std::vector<Finding> &all, const std::vector<Finding> &own)
    {
        for (const Finding &finding : own) {
            if ((finding.document.isEmpty() || isOfSet(finding.document)) && !isOfOtherOrgan(finding))
                addFinding(finding);
        }
        for (const Finding &finding : all) {
            if (!finding.document.isEmpty() || !isOfOtherOrgan(finding))
                continue;
            const size_t before = m_conditions.size();
            addFinding(finding);
            if (m_conditions.size() > before)
                m_conditions.back().elsewhere = true;
        }
    }

    /// What a set names has to be there, and somebody has to publish it.
    void addSet()
    {
        if (!m_set)
            return;
        for (const QString &slug : m_set->documents) {
            if (!m_workspace.documents.contains(slug))
                m_conditions.push_back(
                    {.finding = {.ruleId = u"set-document-missing"_s, .severity = Severity::Error, .arguments = {slug}},
                     .what = Tr::tr("公開セットの文書「%1」がありません。").arg(slug),
                     .source = publicationDuty.toString(),
                     .remedy = Tr::tr("公開セットから除くか、文書を取り込んでください。")});
        }
        if (publishingOrgans(m_workspace, *m_set).empty() && !publishedDocuments(m_workspace, m_set).isEmpty())
            m_conditions.push_back({.finding = {.ruleId = u"set-without-organ"_s, .severity = Severity::Error},
                                    .what = Tr::tr("公開セットの文書を定めた機関の記録がありません。"),
                                    .source = u"地方自治法第244条の6第1項"_s,
                                    .remedy = Tr::tr("策定の記録を入れるか、公開セットに機関を選んでください。")});
    }

    /// No check of the content would say this: it is about publishing alone.
    void addPublic()
    {
        if (!publishedDocuments(m_workspace, m_set).isEmpty())
            return;
        m_conditions.push_back({.finding = {.ruleId = u"nothing-public"_s, .severity = Severity::Error},
                                .what = Tr::tr("公開する文書がありません。"),
                                .source = publicationDuty.toString(),
                                .remedy = Tr::tr("方針の公開区分を公開にしてください。")});
    }

    void addFinding(const Finding &finding)
    {
        // a document that nobody reads keeps nothing back, but that it is withheld needs a reason
        const bool unread = isWithheld(finding.document) && finding.ruleId != "withheld-without-reason"_L1;
        if (finding.severity == Severity::Advice || unread)
            return;
        const model::WarningReason *reason =
            finding.severity == Severity::Warning ? check::reasonFor(finding, m_workspace.reasons) : nullptr;
        m_conditions.push_back({.finding = finding,
                                .place = placeOf(finding.document, finding.clause),
                                .what = check::findingMessage(finding),
                                .source = check::ruleSource(finding.ruleId),
                                .remedy = check::findingRemedy(finding),
                                .reason = reason ? reason->reason : QString()});
    }

    void addGlyphs()
    {
        const Result<FontLibraryPointer> fonts = FontLibrary::load();
        if (!fonts) {
            m_conditions.push_back({.finding = {.ruleId = u"font-missing"_s, .severity = Severity::Error},
                                    .what = Tr::tr("印刷用の書体「%1」がありません。").arg(fonts.error().location.path),
                                    .source = readability.toString(),
                                    .remedy = Tr::tr("BIZ UD明朝とBIZ UDゴシックを入れてください。")});
            return;
        }
        for (const QString &slug : publishedDocuments(m_workspace, m_set))
            addGlyphs(slug, publicDocument(m_workspace.documents.value(slug)), **fonts);
    }

    void addGlyphs(const QString &slug, const model::Document &open, const FontLibrary &fonts)
    {
        for (const MissingCharacter &missing : missingCharacters(open, fonts)) {
            const QString where = missing.uses > 1 ? Tr::tr("（%1か所）").arg(missing.uses) : QString();
            m_conditions.push_back(
                {.finding = {.ruleId = u"glyph-missing"_s,
                             .severity = Severity::Error,
                             .document = slug,
                             .clause = missing.clause,
                             .arguments = {missing.grapheme}},
                 .place = placeOf(slug, missing.clause),
                 .what = Tr::tr("「%1」を印刷できる書体がありません%2。").arg(namedCharacter(missing.grapheme), where),
                 .source = readability.toString(),
                 .remedy = Tr::tr("IPAmj明朝を入れるか、別の字に改めてください。")});
        }
    }

    QString placeOf(const QString &slug, const model::ClauseId &clause)
    {
        if (clause.isNull())
            return {};
        auto known = m_numberings.find(slug);
        if (known == m_numberings.end())
            known = m_numberings.emplace(slug, model::Numbering(m_workspace.documents.value(slug))).first;
        return known->second.address(clause);
    }

    const model::Workspace &m_workspace;
    const model::PublicationSet *m_set;
    std::map<QString, model::Numbering> m_numberings;
    std::vector<GateCondition> m_conditions;
};

} // namespace

std::vector<GateCondition> gateConditions(const model::Workspace &workspace,
                                          const std::vector<guideline::Edition> &editions,
                                          const model::PublicationSet *set)
{
    return Gate(workspace, set).run(editions);
}

std::vector<GateCondition> blockingConditions(const model::Workspace &workspace,
                                              const std::vector<guideline::Edition> &editions,
                                              const model::PublicationSet *set)
{
    std::vector<GateCondition> conditions = gateConditions(workspace, editions, set);
    std::erase_if(conditions, [](const GateCondition &condition) { return !condition.blocks(); });
    return conditions;
}

} // namespace hoshin::publish
