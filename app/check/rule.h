// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "check/finding.h"
#include "guideline/catalogue.h"
#include "guideline/edition.h"
#include "model/numbering.h"
#include "model/terms.h"
#include "model/workspace.h"

#include <vector>

namespace hoshin::check {

/// What a rule is, beside what it does.
struct RuleInfo
{
    QLatin1StringView id; ///< kebab-case, stable: it stands in reports and recorded reasons
    Severity severity = Severity::Warning;
    QStringView source; ///< the law, guideline or drafting practice it follows
};

inline const std::vector<guideline::ReferenceDocument> noReferences;

/// Everything about the workspace that rules look at.
struct WorkspaceContext
{
    const model::Workspace &workspace;
    const std::vector<guideline::Edition> &editions; ///< those that are at hand; may be empty
    const std::vector<guideline::ReferenceDocument> &references = noReferences; ///< the catalogue
};

/// One document, with what is derived from it once for all rules.
struct DocumentContext
{
    const WorkspaceContext &whole;
    QString slug;
    model::Numbering numbering;
    model::TermAnalysis terms;

    const model::Document &document() const { return numbering.document(); }
};

/// Where a rule puts what it finds.
class Findings
{
public:
    explicit Findings(std::vector<Finding> &into) : m_into(into) {}

    /// The rule and document that the next findings belong to.
    void begin(const RuleInfo &rule, const QString &document)
    {
        m_rule = rule;
        m_document = document;
    }

    void add(const model::ClauseId &clause, const QStringList &arguments = {}, int start = 0, int length = 0)
    {
        m_into.push_back({.ruleId = m_rule.id,
                          .severity = m_rule.severity,
                          .document = m_document,
                          .clause = clause,
                          .start = start,
                          .length = length,
                          .arguments = arguments});
    }
    /// About the document or the workspace as a whole.
    void add(const QStringList &arguments = {}) { add(model::ClauseId(), arguments); }

private:
    std::vector<Finding> &m_into;
    RuleInfo m_rule;
    QString m_document;
};

/// One check. Stateless; overrides what it looks at.
class Rule
{
public:
    virtual ~Rule() = default;
    virtual RuleInfo info() const = 0;
    virtual void inDocument(const DocumentContext &, Findings &) const {}
    virtual void inWorkspace(const WorkspaceContext &, Findings &) const {}
};

} // namespace hoshin::check
