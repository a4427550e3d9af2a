// SPDX-License-Identifier: Apache-2.0
#include "check/rules/rules.h"
#include "model/toc.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace hoshin::check {

using model::Clause;
using model::ClauseKind;

static bool isDivision(ClauseKind kind) { return kind >= ClauseKind::Part && kind <= ClauseKind::Division; }

static bool isPlaceholder(const Clause &clause)
{
    return clause.heading == u"削除" || clause.text == u"削除"
        || (clause.children.size() == 1 && clause.children.first().text == u"削除");
}

class HeadingMissing final : public Rule
{
public:
    RuleInfo info() const override
    {
        return {QLatin1StringView("heading-missing"), Severity::Warning,
                u"例規立案の通例（章には章名、条には見出しを付ける。）"};
    }

    void inDocument(const DocumentContext &context, Findings &findings) const override
    {
        const Clause *before = nullptr; // an article may share the caption of the one before
        for (const model::NumberedClause &row : context.numbering.rows()) {
            const Clause &clause = *row.clause;
            const bool article = clause.kind == ClauseKind::Article;
            if ((!article && !isDivision(clause.kind)) || row.supplementary >= 0)
                continue;
            const bool shared = article && before && row.parent >= 0 && !before->heading.isEmpty();
            if (clause.heading.trimmed().isEmpty() && !isPlaceholder(clause) && !shared)
                findings.add(clause.id);
            before = article ? &clause : nullptr;
        }
    }
};

class HeadingDuplicate final : public Rule
{
public:
    RuleInfo info() const override
    {
        return {QLatin1StringView("heading-duplicate"), Severity::Warning,
                u"例規立案の通例（見出しは条の内容を言い分ける。）"};
    }

    void inDocument(const DocumentContext &context, Findings &findings) const override
    {
        QHash<QString, const Clause *> seen; // within one division
        int division = -2;
        for (const model::NumberedClause &row : context.numbering.rows()) {
            const Clause &clause = *row.clause;
            if (clause.kind != ClauseKind::Article || clause.heading.isEmpty() || row.supplementary >= 0)
                continue;
            if (row.parent != division)
                seen.clear();
            division = row.parent;
            const Clause *&first = seen[clause.heading];
            if (first)
                findings.add(clause.id, {clause.heading, context.numbering.address(first->id)});
            else
                first = &clause;
        }
    }
};

class TextEmpty final : public Rule
{
public:
    RuleInfo info() const override
    {
        return {QLatin1StringView("text-empty"), Severity::Error, u"例規立案の通例（条、項及び号は本文を持つ。）"};
    }

    void inDocument(const DocumentContext &context, Findings &findings) const override
    {
        for (const model::NumberedClause &row : context.numbering.rows()) {
            const Clause &clause = *row.clause;
            const bool speaks = clause.kind == ClauseKind::Paragraph || clause.kind == ClauseKind::Item
                || clause.kind == ClauseKind::Subitem;
            const bool holds = clause.kind == ClauseKind::Article || clause.kind == ClauseKind::Supplementary;
            if ((speaks && clause.text.trimmed().isEmpty() && clause.children.isEmpty())
                || (holds && clause.children.isEmpty() && clause.text.trimmed().isEmpty()))
                findings.add(clause.id);
        }
    }
};

class TocMismatch final : public Rule
{
public:
    RuleInfo info() const override
    {
        return {QLatin1StringView("toc-mismatch"), Severity::Error,
                u"例規立案の通例（目次は章名と条の範囲を正しく示す。）"};
    }

    void inDocument(const DocumentContext &context, Findings &findings) const override
    {
        for (const model::TocMismatch &mismatch : model::compareToc(context.numbering)) {
            const QString expected = mismatch.expected.isEmpty() ? u"—"_s : mismatch.expected.trimmed();
            findings.add(mismatch.clause, {mismatch.present.isEmpty() ? u"—"_s : mismatch.present.trimmed(), expected});
        }
    }
};

std::vector<const Rule *> structureRules()
{
    static const HeadingMissing missing;
    static const HeadingDuplicate duplicate;
    static const TextEmpty empty;
    static const TocMismatch toc;
    return {&toc, &missing, &duplicate, &empty};
}

} // namespace hoshin::check
