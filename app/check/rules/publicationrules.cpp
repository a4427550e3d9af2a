// SPDX-License-Identifier: Apache-2.0
#include "check/rules/rules.h"

using namespace Qt::StringLiterals;

namespace hoshin::check {

using model::Clause;
using model::Publication;

static constexpr QStringView openness = u"地方自治法第244条の6第2項（公表しない部分には理由を要する。）";

class WithheldWithoutReason final : public Rule
{
public:
    RuleInfo info() const override { return {QLatin1StringView("withheld-without-reason"), Severity::Error, openness}; }

    void inDocument(const DocumentContext &context, Findings &findings) const override
    {
        const model::DocumentMeta &meta = context.document().meta();
        if (isLimited(meta.publication) && meta.publicationReason.trimmed().isEmpty())
            findings.add();
        for (const model::NumberedClause &row : context.numbering.rows()) {
            if (isLimited(row.clause->publication) && row.clause->publicationReason.trimmed().isEmpty())
                findings.add(row.clause->id);
        }
    }

private:
    static bool isLimited(Publication publication)
    {
        return publication == Publication::Withheld || publication == Publication::Summary;
    }
};

class SummaryMissing final : public Rule
{
public:
    RuleInfo info() const override { return {QLatin1StringView("summary-missing"), Severity::Error, openness}; }

    void inDocument(const DocumentContext &context, Findings &findings) const override
    {
        for (const model::NumberedClause &row : context.numbering.rows()) {
            if (row.clause->publication == Publication::Summary && row.clause->summary.trimmed().isEmpty())
                findings.add(row.clause->id);
        }
    }
};

/// A clause marked public below one that is withheld stays withheld: somebody expects otherwise.
class PublicBelowWithheld final : public Rule
{
public:
    RuleInfo info() const override { return {QLatin1StringView("public-below-withheld"), Severity::Warning, openness}; }

    void inDocument(const DocumentContext &context, Findings &findings) const override
    {
        const auto &rows = context.numbering.rows();
        int hiddenUntil = -1;
        for (int row = 0; row < int(rows.size()); ++row) {
            const Publication publication = rows[size_t(row)].clause->publication;
            if (publication == Publication::Withheld)
                hiddenUntil = std::max(hiddenUntil, rows[size_t(row)].end);
            else if (publication == Publication::Public && row < hiddenUntil)
                findings.add(rows[size_t(row)].clause->id);
        }
    }
};

class CommentOpen final : public Rule
{
public:
    RuleInfo info() const override
    {
        return {QLatin1StringView("comment-open"), Severity::Warning, u"審査の手順（意見を解決してから公表する。）"};
    }

    void inDocument(const DocumentContext &context, Findings &findings) const override
    {
        for (const model::ReviewRound &round : context.whole.workspace.reviews) {
            if (round.document != context.slug)
                continue;
            for (const model::ReviewComment &comment : round.comments) {
                if (!comment.resolved)
                    findings.add(comment.clause, {comment.author, comment.text.left(40)}, std::max(comment.offset, 0),
                                 comment.offset < 0 ? 0 : int(comment.quoted.size()));
            }
        }
    }
};

std::vector<const Rule *> publicationRules()
{
    static const WithheldWithoutReason withheld;
    static const SummaryMissing summary;
    static const PublicBelowWithheld below;
    static const CommentOpen comment;
    return {&withheld, &summary, &below, &comment};
}

} // namespace hoshin::check
