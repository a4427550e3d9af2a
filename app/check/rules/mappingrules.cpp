// SPDX-License-Identifier: Apache-2.0
#include "check/rules/rules.h"

using namespace Qt::StringLiterals;

namespace hoshin::check {

using model::Mapping;
using model::Stance;

static constexpr QStringView guidelineSource =
    u"総務省 地方公共団体における情報セキュリティポリシーに関するガイドライン";

/// Calls `look` with every mapping of the document.
template<typename Look>
static void eachMapping(const DocumentContext &context, Look look)
{
    const auto mappings = context.whole.workspace.mappings.constFind(context.slug);
    if (mappings == context.whole.workspace.mappings.constEnd())
        return;
    for (const Mapping &mapping : *mappings)
        look(mapping);
}

static const guideline::Example *exampleOf(const DocumentContext &context, const Mapping &mapping)
{
    for (const guideline::Edition &edition : context.whole.editions) {
        if (edition.id == mapping.edition)
            return edition.find(mapping.example);
    }
    return nullptr;
}

class RefusedWithoutReason final : public Rule
{
public:
    RuleInfo info() const override
    {
        return {QLatin1StringView("refused-without-reason"), Severity::Error, guidelineSource};
    }

    void inDocument(const DocumentContext &context, Findings &findings) const override
    {
        eachMapping(context, [&](const Mapping &mapping) {
            if (mapping.stance == Stance::Refused && mapping.reason.trimmed().isEmpty())
                findings.add(mapping.clause, {mapping.example});
        });
    }
};

class MappingWithoutClause final : public Rule
{
public:
    RuleInfo info() const override
    {
        return {QLatin1StringView("mapping-without-clause"), Severity::Warning, guidelineSource};
    }

    void inDocument(const DocumentContext &context, Findings &findings) const override
    {
        eachMapping(context, [&](const Mapping &mapping) {
            const bool needsClause = mapping.stance != Stance::Refused;
            if (needsClause && context.numbering.indexOf(mapping.clause) < 0)
                findings.add({mapping.example});
        });
    }
};

/// 要確認: the example changed since a person last looked.
class ExampleChanged final : public Rule
{
public:
    RuleInfo info() const override
    {
        return {QLatin1StringView("example-changed"), Severity::Warning, guidelineSource};
    }

    void inDocument(const DocumentContext &context, Findings &findings) const override
    {
        eachMapping(context, [&](const Mapping &mapping) {
            const guideline::Example *example = exampleOf(context, mapping);
            if (example && !mapping.exampleHash.isEmpty() && guideline::exampleHash(*example) != mapping.exampleHash)
                findings.add(mapping.clause, {example->number, example->heading});
        });
    }
};

std::vector<const Rule *> mappingRules()
{
    static const RefusedWithoutReason refused;
    static const MappingWithoutClause clause;
    static const ExampleChanged changed;
    return {&refused, &clause, &changed};
}

} // namespace hoshin::check
