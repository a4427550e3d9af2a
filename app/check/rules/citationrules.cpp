// SPDX-License-Identifier: Apache-2.0
#include "check/rules/rules.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace hoshin::check {

namespace {

/// A document named as guideline::citation() names it, of a publisher that the catalogue knows, under a title or an edition that
/// it does not: mistyped, or out of date. Other quotations are left alone.
class CitationUnknown final : public Rule
{
public:
    RuleInfo info() const override
    {
        return {QLatin1StringView("citation-unknown"), Severity::Advice,
                u"公用文作成の考え方（令和4年1月7日文化審議会建議）"};
    }

    void inDocument(const DocumentContext &context, Findings &findings) const override
    {
        static const QRegularExpression cited(u"「([^「」]+)」（([^（）、]+)(?:、([^（）]+))?）"_s);
        if (context.whole.references.empty())
            return;
        for (const model::NumberedClause &row : context.numbering.rows()) {
            for (const QRegularExpressionMatch &match : cited.globalMatch(row.clause->text)) {
                const QString known = nearest(match, context.whole.references);
                if (!known.isEmpty())
                    findings.add(row.clause->id, {match.captured(), known}, int(match.capturedStart()),
                                 int(match.capturedLength()));
            }
        }
    }

private:
    /// What the catalogue has instead, or nothing where the citation is right or none of its publishers is meant.
    static QString nearest(const QRegularExpressionMatch &match,
                           const std::vector<guideline::ReferenceDocument> &references)
    {
        QStringList titles;
        for (const guideline::ReferenceDocument &document : references) {
            if (document.publisher != match.captured(2))
                continue;
            const QString right = guideline::citation(document);
            if (document.title == match.captured(1))
                return right == match.captured() || match.captured(3).isEmpty() ? QString() : right;
            titles << right;
        }
        return titles.join(u"、"_s);
    }
};

} // namespace

std::vector<const Rule *> citationRules()
{
    static const CitationUnknown unknown;
    return {&unknown};
}

} // namespace hoshin::check
