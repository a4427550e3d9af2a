// SPDX-License-Identifier: Apache-2.0
#include "check/rules/rules.h"
#include "check/weakening.h"
#include "model/placeholders.h"

#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;

namespace hoshin::check {

using model::Clause;
using model::Mapping;
using model::Stance;

namespace {

/// The example's sentence as this body would read it: placeholders filled, references as the printed number.
QString readable(const guideline::Example &example, const guideline::Edition &edition, const model::Body &body)
{
    static const QRegularExpression link(u"\\[\\[([^\\[\\]]+)\\]\\]"_s);
    QString text;
    qsizetype position = 0;
    for (const QRegularExpressionMatch &match : link.globalMatch(example.text)) {
        const guideline::Example *target = edition.find(match.captured(1));
        text += QStringView(example.text).sliced(position, match.capturedStart() - position);
        text += target ? target->number : match.captured(1);
        position = match.capturedEnd();
    }
    text += QStringView(example.text).sliced(position);
    return model::placeholdersFromMarks(text, body).text;
}

/// The words of a clause and of what hangs below it, without what another example stands for.
QString ownWords(const Clause &clause, const QSet<model::ClauseId> &mapped)
{
    QString words = clause.text;
    for (const Clause &child : clause.children) {
        if (!mapped.contains(child.id))
            words += ownWords(child, mapped);
    }
    return words;
}

/// One of the ways in which a clause may bind less than the example that it follows; both sentences stand in the finding.
class WeakeningRule final : public Rule
{
public:
    WeakeningRule(QLatin1StringView id, WeakeningKind kind) : m_id(id), m_kind(kind) {}

    RuleInfo info() const override
    {
        return {m_id, Severity::Warning, u"総務省 地方公共団体における情報セキュリティポリシーに関するガイドライン"};
    }

    void inDocument(const DocumentContext &context, Findings &findings) const override
    {
        const auto mappings = context.whole.workspace.mappings.constFind(context.slug);
        if (mappings == context.whole.workspace.mappings.constEnd())
            return;
        QSet<model::ClauseId> mapped;
        for (const Mapping &mapping : *mappings)
            mapped.insert(mapping.clause);
        for (const guideline::Edition &edition : context.whole.editions) {
            QHash<QString, const guideline::Example *> examples; // a look-up for each link would be quadratic
            for (const guideline::Example *example : edition.clauses())
                examples.insert(example->id, example);
            for (const Mapping &mapping : *mappings) {
                const guideline::Example *example = examples.value(mapping.example);
                const bool follows = mapping.stance == Stance::Adopted || mapping.stance == Stance::Adapted;
                if (example && follows && mapping.edition == edition.id)
                    look(context, mapping, readable(*example, edition, context.whole.workspace.body), *example, mapped,
                         findings);
            }
        }
    }

private:
    void look(const DocumentContext &context, const Mapping &mapping, const QString &text,
              const guideline::Example &example, const QSet<model::ClauseId> &mapped, Findings &findings) const
    {
        const Clause *clause = context.document().find(mapping.clause);
        if (!clause)
            return;
        const QString own = ownWords(*clause, mapped);
        for (const Weakening &weakening : weakenings(own, text)) {
            if (weakening.kind != m_kind)
                continue;
            const bool inside = weakening.start > 0 || clause->text.startsWith(weakening.words);
            const bool shown = inside && weakening.start + weakening.words.size() <= clause->text.size();
            findings.add(clause->id, {example.number, text, own, weakening.words}, shown ? weakening.start : 0,
                         shown ? int(weakening.words.size()) : 0);
        }
    }

    QLatin1StringView m_id;
    WeakeningKind m_kind;
};

} // namespace

std::vector<const Rule *> weakeningRules()
{
    static const WeakeningRule ending(QLatin1StringView("weaker-than-example"), WeakeningKind::Ending);
    static const WeakeningRule exception(QLatin1StringView("exception-added"), WeakeningKind::Exception);
    static const WeakeningRule scope(QLatin1StringView("scope-narrowed"), WeakeningKind::Scope);
    static const WeakeningRule gone(QLatin1StringView("enumeration-shortened"), WeakeningKind::Dropped);
    return {&ending, &exception, &scope, &gone};
}

} // namespace hoshin::check
