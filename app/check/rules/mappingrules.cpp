// SPDX-License-Identifier: Apache-2.0
#include "check/rules/rules.h"
#include "text/normative.h"

using namespace Qt::StringLiterals;

namespace hoshin::check {

using model::Clause;
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

/// 義務 → 努力, an exception added: the policy binds less than the example it says to follow.
class WeakerThanExample final : public Rule
{
public:
    RuleInfo info() const override
    {
        return {QLatin1StringView("weaker-than-example"), Severity::Warning, guidelineSource};
    }

    void inDocument(const DocumentContext &context, Findings &findings) const override
    {
        eachMapping(context, [&](const Mapping &mapping) {
            const guideline::Example *example = exampleOf(context, mapping);
            const Clause *clause = context.document().find(mapping.clause);
            const bool follows = mapping.stance == Stance::Adopted || mapping.stance == Stance::Adapted;
            if (!example || !clause || !follows)
                return;
            const QString words = allText(*clause);
            const bool weaker = text::isWeaker(text::strongest(words), text::strongest(example->text));
            const bool exempts = hasProviso(words) && !hasProviso(example->text);
            if (weaker || exempts)
                findings.add(clause->id, {example->number, example->text});
        });
    }

private:
    static QString allText(const Clause &clause)
    {
        QString words = clause.text;
        for (const Clause &child : clause.children)
            words += allText(child);
        return words;
    }

    static bool hasProviso(const QString &words)
    {
        const auto sentences = text::normativeSentences(words);
        return std::any_of(sentences.begin(), sentences.end(), [](const auto &sentence) { return sentence.isProviso; });
    }
};

std::vector<const Rule *> mappingRules()
{
    static const RefusedWithoutReason refused;
    static const MappingWithoutClause clause;
    static const ExampleChanged changed;
    static const WeakerThanExample weaker;
    return {&refused, &clause, &changed, &weaker};
}

} // namespace hoshin::check
