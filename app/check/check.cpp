// SPDX-License-Identifier: Apache-2.0
#include "check/check.h"

#include "check/rulecatalogue.h"
#include "check/rules/rules.h"

namespace hoshin::check {

QLatin1StringView severityName(Severity severity)
{
    switch (severity) {
    case Severity::Error: return QLatin1StringView("error");
    case Severity::Warning: return QLatin1StringView("warning");
    case Severity::Advice: return QLatin1StringView("advice");
    }
    Q_UNREACHABLE();
}

static void checkOne(const WorkspaceContext &whole, const QString &slug, const model::Document &document,
                     std::vector<Finding> &findings)
{
    DocumentContext context{.whole = whole, .slug = slug, .numbering = model::Numbering(document), .terms = {}};
    context.terms = model::analyseTerms(context.numbering);
    Findings into(findings);
    for (const Rule *rule : allRules()) {
        into.begin(rule->info(), slug);
        rule->inDocument(context, into);
    }
}

std::vector<Finding> checkDocument(const model::Workspace &workspace, const QString &slug,
                                   const std::vector<guideline::Edition> &editions,
                                   const std::vector<guideline::ReferenceDocument> &references)
{
    std::vector<Finding> findings;
    const auto document = workspace.documents.find(slug);
    if (document != workspace.documents.end())
        checkOne({workspace, editions, references}, slug, *document, findings);
    return findings;
}

std::vector<Finding> checkWorkspace(const model::Workspace &workspace, const std::vector<guideline::Edition> &editions,
                                    const std::vector<guideline::ReferenceDocument> &references)
{
    const WorkspaceContext whole{workspace, editions, references};
    std::vector<Finding> findings;
    Findings into(findings);
    for (const Rule *rule : allRules()) {
        into.begin(rule->info(), {});
        rule->inWorkspace(whole, into);
    }
    for (auto it = workspace.documents.begin(); it != workspace.documents.end(); ++it)
        checkOne(whole, it.key(), *it, findings);
    return findings;
}

std::vector<Finding> checkStructure(const model::Document &document)
{
    static const model::Workspace nothing;
    static const std::vector<guideline::Edition> noEditions;
    const WorkspaceContext whole{nothing, noEditions};
    const DocumentContext context{.whole = whole, .slug = {}, .numbering = model::Numbering(document), .terms = {}};
    std::vector<Finding> findings;
    Findings into(findings);
    for (const auto &subject : {referenceRules(), structureRules()}) {
        for (const Rule *rule : subject) {
            into.begin(rule->info(), {});
            rule->inDocument(context, into);
        }
    }
    return findings;
}

} // namespace hoshin::check
