// SPDX-License-Identifier: Apache-2.0
#include "publish/gate.h"

#include "check/check.h"
#include "check/findingtext.h"
#include "check/reasons.h"
#include "model/numbering.h"
#include "publish/glyphcoverage.h"
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
    explicit Gate(const model::Workspace &workspace) : m_workspace(workspace) {}

    std::vector<GateCondition> run(const std::vector<guideline::Edition> &editions)
    {
        addPublic();
        for (const Finding &finding : check::checkWorkspace(m_workspace, editions))
            addFinding(finding);
        addGlyphs();
        return std::move(m_conditions);
    }

private:
    bool isWithheld(const QString &slug) const
    {
        return m_workspace.documents.value(slug).meta().publication == model::Publication::Withheld;
    }

    /// No check of the content would say this: it is about publishing alone.
    void addPublic()
    {
        const QStringList slugs = m_workspace.documents.keys();
        if (std::any_of(slugs.begin(), slugs.end(), [this](const QString &slug) { return !isWithheld(slug); }))
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
        for (auto it = m_workspace.documents.cbegin(); it != m_workspace.documents.cend(); ++it) {
            if (!isWithheld(it.key()))
                addGlyphs(it.key(), publicDocument(*it), **fonts);
        }
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
    std::map<QString, model::Numbering> m_numberings;
    std::vector<GateCondition> m_conditions;
};

} // namespace

std::vector<GateCondition> gateConditions(const model::Workspace &workspace,
                                          const std::vector<guideline::Edition> &editions)
{
    return Gate(workspace).run(editions);
}

std::vector<GateCondition> blockingConditions(const model::Workspace &workspace,
                                              const std::vector<guideline::Edition> &editions)
{
    std::vector<GateCondition> conditions = gateConditions(workspace, editions);
    std::erase_if(conditions, [](const GateCondition &condition) { return !condition.blocks(); });
    return conditions;
}

} // namespace hoshin::publish
