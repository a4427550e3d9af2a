// SPDX-License-Identifier: Apache-2.0
#include "check/rules/rules.h"

#include <QRegularExpression>

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

/// What a screen reader says in place of a picture; without it the published file is open to nobody who does not see.
class FigureWithoutAlternative final : public Rule
{
public:
    RuleInfo info() const override
    {
        return {QLatin1StringView("figure-without-alternative"), Severity::Error,
                u"JIS X 8341-3:2016 1.1.1（非テキストコンテンツには代替テキストを要する。）"};
    }

    void inDocument(const DocumentContext &context, Findings &findings) const override
    {
        for (const model::NumberedClause &row : context.numbering.rows()) {
            if (!row.clause->figure.isEmpty() && row.clause->text.trimmed().isEmpty())
                findings.add(row.clause->id);
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

/// What helps an attacker or names a person: an address of a machine, a mobile telephone.
class DetailExposed final : public Rule
{
public:
    RuleInfo info() const override
    {
        return {QLatin1StringView("detail-exposed"), Severity::Warning,
                u"総務省ガイドライン（公表により行政事務の遂行に支障を及ぼすおそれのある部分は公表しない。）"};
    }

    void inDocument(const DocumentContext &context, Findings &findings) const override
    {
        static const QRegularExpression detail(
            u"(?<![0-9.])(?:(?:25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])\\.){3}(?:25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])(?![0-9.])"
            u"|(?<![0-9A-Fa-f:-])(?:[0-9A-Fa-f]{2}[:-]){5}[0-9A-Fa-f]{2}(?![0-9A-Fa-f:-])"
            u"|(?<![0-9])0[789]0[-－(（ ]?[0-9]{4}[-－)） ]?[0-9]{4}(?![0-9])"_s);
        const auto &rows = context.numbering.rows();
        for (int row = 0; row < int(rows.size()); ++row) {
            const Clause &clause = *rows[size_t(row)].clause;
            if (clause.publication == Publication::Withheld) {
                row = rows[size_t(row)].end - 1;
                continue;
            }
            for (const QRegularExpressionMatch &match : detail.globalMatch(clause.text))
                findings.add(clause.id, {match.captured()}, int(match.capturedStart()), int(match.capturedLength()));
        }
    }
};

std::vector<const Rule *> publicationRules()
{
    static const WithheldWithoutReason withheld;
    static const SummaryMissing summary;
    static const PublicBelowWithheld below;
    static const FigureWithoutAlternative figure;
    static const CommentOpen comment;
    static const DetailExposed detail;
    return {&withheld, &summary, &below, &figure, &comment, &detail};
}

} // namespace hoshin::check
