// SPDX-License-Identifier: Apache-2.0
#include "check/rules/rules.h"

using namespace Qt::StringLiterals;

namespace hoshin::check {

static constexpr QStringView draftingPractice = u"例規立案の通例（定義した語を、定義の後で、定義のとおりに使う。）";

class TermUnused final : public Rule
{
public:
    RuleInfo info() const override { return {QLatin1StringView("term-unused"), Severity::Advice, draftingPractice}; }

    void inDocument(const DocumentContext &context, Findings &findings) const override
    {
        for (const model::DefinedTerm &term : context.terms.terms) {
            if (term.uses == 0)
                findings.add(term.clause, {term.term}, term.start, int(term.term.size()));
        }
    }
};

/// Rules over one list of places each.
class TermPlaces : public Rule
{
public:
    void inDocument(const DocumentContext &context, Findings &findings) const override
    {
        for (const model::TermPlace &place : places(context.terms)) {
            const QStringList arguments =
                place.other.isEmpty() ? QStringList{place.term} : QStringList{place.term, place.other};
            findings.add(place.clause, arguments, place.start, place.length);
        }
    }

private:
    virtual const std::vector<model::TermPlace> &places(const model::TermAnalysis &analysis) const = 0;
};

class TermEarly final : public TermPlaces
{
public:
    RuleInfo info() const override { return {QLatin1StringView("term-early"), Severity::Warning, draftingPractice}; }

private:
    const std::vector<model::TermPlace> &places(const model::TermAnalysis &analysis) const override
    {
        return analysis.early;
    }
};

class TermRedefined final : public TermPlaces
{
public:
    RuleInfo info() const override
    {
        return {QLatin1StringView("term-redefined"), Severity::Warning, draftingPractice};
    }

private:
    const std::vector<model::TermPlace> &places(const model::TermAnalysis &analysis) const override
    {
        return analysis.redefined;
    }
};

class TermVariant final : public TermPlaces
{
public:
    RuleInfo info() const override
    {
        return {QLatin1StringView("term-variant"), Severity::Warning,
                u"公用文作成の考え方（外来語の表記を統一する。）"};
    }

private:
    const std::vector<model::TermPlace> &places(const model::TermAnalysis &analysis) const override
    {
        return analysis.variants;
    }
};

std::vector<const Rule *> termRules()
{
    static const TermEarly early;
    static const TermRedefined redefined;
    static const TermVariant variant;
    static const TermUnused unused;
    return {&early, &redefined, &variant, &unused};
}

} // namespace hoshin::check
