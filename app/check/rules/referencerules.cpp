// SPDX-License-Identifier: Apache-2.0
#include "check/rules/rules.h"

using namespace Qt::StringLiterals;

namespace hoshin::check {

using model::Clause;
using model::ClauseId;
using model::Reference;
using model::ReferenceForm;
using model::Span;

static constexpr QStringView draftingPractice = u"例規立案の通例（引用する条項は、改正の都度整理する。）";

/// Calls `look` with every reference of the document that is not to another law.
template<typename Look>
static void eachReference(const DocumentContext &context, Look look)
{
    for (const model::NumberedClause &row : context.numbering.rows()) {
        for (const Span &span : row.clause->spans) {
            if (span.kind == model::SpanKind::Reference && span.reference.form != ReferenceForm::External)
                look(*row.clause, span);
        }
    }
}

static QString words(const Clause &clause, const Span &span) { return clause.text.mid(span.start, span.length); }

class ReferenceDangling final : public Rule
{
public:
    RuleInfo info() const override
    {
        return {QLatin1StringView("reference-dangling"), Severity::Error, draftingPractice};
    }

    void inDocument(const DocumentContext &context, Findings &findings) const override
    {
        eachReference(context, [&](const Clause &clause, const Span &span) {
            if (span.reference.first.isNull())
                findings.add(clause.id, {words(clause, span)}, span.start, span.length);
        });
    }
};

class ReferenceTargetDeleted final : public Rule
{
public:
    RuleInfo info() const override
    {
        return {QLatin1StringView("reference-target-deleted"), Severity::Error, draftingPractice};
    }

    void inDocument(const DocumentContext &context, Findings &findings) const override
    {
        eachReference(context, [&](const Clause &clause, const Span &span) {
            const Reference &reference = span.reference;
            const bool gone =
                !reference.first.isNull() && (isGone(context, reference.first) || isGone(context, reference.last));
            if (gone)
                findings.add(clause.id, {words(clause, span)}, span.start, span.length);
        });
    }

private:
    /// Not in the document, or its number stands for 削除 only.
    static bool isGone(const DocumentContext &context, const ClauseId &id)
    {
        if (id.isNull())
            return false;
        const int row = context.numbering.indexOf(id);
        if (row < 0)
            return true;
        const Clause &clause = *context.numbering.row(row).clause;
        const bool ownText = clause.text == u"削除" && clause.children.isEmpty();
        const bool inParagraph = clause.kind == model::ClauseKind::Article && clause.children.size() == 1
            && clause.children.first().text == u"削除";
        return ownText || inParagraph;
    }
};

/// 第3条 inside 第3条: この条 was meant, or another number.
class ReferenceToSelf final : public Rule
{
public:
    RuleInfo info() const override
    {
        return {QLatin1StringView("reference-self"), Severity::Warning,
                u"例規立案の通例（自らの条項は「この条」「この項」と書く。）"};
    }

    void inDocument(const DocumentContext &context, Findings &findings) const override
    {
        eachReference(context, [&](const Clause &clause, const Span &span) {
            if (span.reference.form != ReferenceForm::Absolute || !span.reference.last.isNull())
                return;
            const int source = context.numbering.indexOf(clause.id);
            const int target = context.numbering.indexOf(span.reference.first);
            const bool paragraphOfIt =
                target >= 0 && context.numbering.row(target).clause->kind == model::ClauseKind::Article;
            if (target == source
                || (paragraphOfIt && context.numbering.ancestor(source, model::ClauseKind::Article) == target))
                findings.add(clause.id, {words(clause, span)}, span.start, span.length);
        });
    }
};

std::vector<const Rule *> referenceRules()
{
    static const ReferenceDangling dangling;
    static const ReferenceTargetDeleted deleted;
    static const ReferenceToSelf self;
    return {&dangling, &deleted, &self};
}

} // namespace hoshin::check
