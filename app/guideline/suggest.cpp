// SPDX-License-Identifier: Apache-2.0
#include "guideline/suggest.h"

#include "diff/similarity.h"
#include "model/placeholders.h"

#include <algorithm>

namespace hoshin::guideline {

namespace {

constexpr size_t suggestionLimit = 5;
constexpr double leastScore = 0.2;
constexpr double headingBonus = 0.1;

using Shingles = std::vector<quint64>; ///< sorted, each once

Shingles shinglesOf(QStringView text)
{
    Shingles shingles;
    diff::forEachShingle(text, [&](quint64 value) { shingles.push_back(value); });
    std::sort(shingles.begin(), shingles.end());
    shingles.erase(std::unique(shingles.begin(), shingles.end()), shingles.end());
    return shingles;
}

double dice(const Shingles &a, const Shingles &b)
{
    if (a.empty() || b.empty())
        return 0;
    size_t common = 0;
    for (auto i = a.begin(), j = b.begin(); i != a.end() && j != b.end();) {
        common += *i == *j ? 1 : 0;
        const bool first = *i <= *j;
        const bool second = *j <= *i;
        i += first ? 1 : 0;
        j += second ? 1 : 0;
    }
    return 2.0 * double(common) / double(a.size() + b.size());
}

double scoreOf(const Shingles &a, const Shingles &b, const QString &heading, const QString &other)
{
    const double score = dice(a, b);
    return !heading.isEmpty() && heading == other ? std::min(1.0, score + headingBonus) : score;
}

class Suggester
{
public:
    explicit Suggester(const Edition &edition)
    {
        for (const Example *example : edition.clauses())
            m_examples.push_back({example, shinglesOf(example->text)});
    }

    std::vector<Suggestion> suggest(const QString &heading, const QString &text) const
    {
        const Shingles shingles = shinglesOf(text);
        std::vector<Suggestion> found;
        for (const Known &known : m_examples) {
            const double score = scoreOf(shingles, known.shingles, heading, known.example->heading);
            if (score >= leastScore)
                found.push_back({known.example->id, known.example->number, known.example->heading, score});
        }
        std::stable_sort(found.begin(), found.end(),
                         [](const Suggestion &a, const Suggestion &b) { return a.score > b.score; });
        found.resize(std::min(found.size(), suggestionLimit));
        return found;
    }

private:
    struct Known
    {
        const Example *example;
        Shingles shingles;
    };
    std::vector<Known> m_examples;
};

/// Walks in reading order; a paragraph stands under its article's heading.
void visit(const model::Clause &clause, const QString &heading, const Suggester &suggester,
           std::vector<ClauseSuggestions> &into)
{
    const QString &own = clause.heading.isEmpty() ? heading : clause.heading;
    if (!clause.text.isEmpty())
        into.push_back({clause.id, suggester.suggest(own, clause.text)});
    for (const model::Clause &child : clause.children)
        visit(child, own, suggester, into);
}

} // namespace

std::vector<ClauseSuggestions> suggestExamples(const model::Document &document, const Edition &edition)
{
    std::vector<ClauseSuggestions> all;
    visit(document.root(), {}, Suggester(edition), all);
    return all;
}

std::vector<Suggestion> suggestExamples(const QString &heading, const QString &text, const Edition &edition)
{
    return Suggester(edition).suggest(heading, text);
}

struct ClauseIndex::Known
{
    QString document;
    model::ClauseId clause;
    QString heading;
    Shingles shingles;
};

ClauseIndex::ClauseIndex(const model::Workspace &workspace)
{
    const auto add = [this](const auto &self, const QString &slug, const model::Clause &clause,
                            const QString &heading) -> void {
        const QString &own = clause.heading.isEmpty() ? heading : clause.heading;
        if (!clause.text.isEmpty()) // with marks in the place of filled words, as examples have them
            m_clauses.push_back({slug, clause.id, own, shinglesOf(model::neutralised(clause).text)});
        for (const model::Clause &child : clause.children)
            self(self, slug, child, own);
    };
    for (auto document = workspace.documents.cbegin(); document != workspace.documents.cend(); ++document)
        add(add, document.key(), document->root(), {});
}

ClauseIndex::~ClauseIndex() = default;

std::vector<NearClause> ClauseIndex::nearest(const Example &example, size_t most) const
{
    const Shingles shingles = shinglesOf(example.text);
    std::vector<NearClause> found;
    for (const Known &known : m_clauses) {
        const double score = scoreOf(shingles, known.shingles, example.heading, known.heading);
        if (score >= leastScore)
            found.push_back({known.document, known.clause, score});
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const NearClause &a, const NearClause &b) { return a.score > b.score; });
    found.resize(std::min(found.size(), most));
    return found;
}

} // namespace hoshin::guideline
