// SPDX-License-Identifier: Apache-2.0
#include "check/rules/rules.h"
#include "text/numberingscheme.h"
#include "text/wareki.h"

using namespace Qt::StringLiterals;

namespace hoshin::check {

using model::Clause;
using model::ClauseKind;

static constexpr QStringView article2446 = u"地方自治法第244条の6第2項（遅滞なく公表）";
static constexpr QStringView draftingPractice = u"例規立案の通例（附則に施行期日を定める。）";

class TitleMissing final : public Rule
{
public:
    RuleInfo info() const override { return {QLatin1StringView("title-missing"), Severity::Error, article2446}; }

    void inDocument(const DocumentContext &context, Findings &findings) const override
    {
        if (context.document().title().trimmed().isEmpty())
            findings.add();
    }
};

class InstrumentMissing final : public Rule
{
public:
    RuleInfo info() const override { return {QLatin1StringView("instrument-missing"), Severity::Error, article2446}; }

    void inDocument(const DocumentContext &context, Findings &findings) const override
    {
        if (context.document().meta().instrument.trimmed().isEmpty())
            findings.add();
    }
};

class DateMissing final : public Rule
{
public:
    RuleInfo info() const override { return {QLatin1StringView("date-missing"), Severity::Error, article2446}; }

    void inDocument(const DocumentContext &context, Findings &findings) const override
    {
        const model::DocumentMeta &meta = context.document().meta();
        if (!meta.decided.isValid())
            findings.add({u"決定日"_s});
        if (!meta.effective.isValid())
            findings.add({u"施行日"_s});
    }
};

class DatesOutOfOrder final : public Rule
{
public:
    RuleInfo info() const override { return {QLatin1StringView("dates-order"), Severity::Warning, article2446}; }

    void inDocument(const DocumentContext &context, Findings &findings) const override
    {
        const model::DocumentMeta &meta = context.document().meta();
        if (meta.decided.isValid() && meta.promulgated.isValid() && meta.promulgated < meta.decided)
            findings.add({text::toWareki(meta.decided), text::toWareki(meta.promulgated)});
    }
};

/// Looks at every 附則; the sentence that says from when is the one with 施行.
class SupplementaryWithoutDate final : public Rule
{
public:
    RuleInfo info() const override
    {
        return {QLatin1StringView("supplementary-date"), Severity::Error, draftingPractice};
    }

    void inDocument(const DocumentContext &context, Findings &findings) const override
    {
        bool any = false;
        for (const Clause &child : context.document().root().children) {
            if (child.kind != ClauseKind::Supplementary)
                continue;
            any = true;
            if (!says(child, u"施行"_s) && !says(child, u"適用する"_s))
                findings.add(child.id);
        }
        if (!any && text::numberingScheme(context.document().meta().scheme).formalReferences)
            findings.add();
    }

private:
    static bool says(const Clause &clause, const QString &words)
    {
        return clause.text.contains(words)
            || std::any_of(clause.children.begin(), clause.children.end(),
                           [&](const Clause &child) { return says(child, words); });
    }
};

/// The 附則 says one day, the document's data another. After an amendment the data speak of that one, whose own 附則 stands in the
/// amending text.
class EffectiveDateDiffers final : public Rule
{
public:
    RuleInfo info() const override
    {
        return {QLatin1StringView("effective-date-differs"), Severity::Warning, draftingPractice};
    }

    void inDocument(const DocumentContext &context, Findings &findings) const override
    {
        const model::DocumentMeta &meta = context.document().meta();
        const bool amended = std::any_of(meta.history.begin(), meta.history.end(),
                                         [&](const model::HistoryEntry &entry) { return entry.date > firstDay(meta); });
        const QDate effective = amended ? QDate() : meta.effective;
        const Clause *last = nullptr;
        for (const Clause &child : context.document().root().children) {
            if (child.kind == ClauseKind::Supplementary)
                last = &child;
        }
        if (effective.isValid() && last)
            look(*last, effective, findings);
    }

private:
    static QDate firstDay(const model::DocumentMeta &meta)
    {
        QDate first = meta.history.front().date;
        for (const model::HistoryEntry &entry : meta.history)
            first = std::min(first, entry.date);
        return first;
    }

    static bool look(const Clause &clause, const QDate &effective, Findings &findings)
    {
        if (clause.text.contains(u"施行する"_s)) {
            const auto dates = text::findDates(clause.text);
            if (!dates.empty()) {
                if (dates.front().date != effective)
                    findings.add(
                        clause.id,
                        {clause.text.mid(dates.front().start, dates.front().length), text::toWareki(effective)},
                        dates.front().start, dates.front().length);
                return true; // later sentences speak of parts
            }
        }
        return std::any_of(clause.children.begin(), clause.children.end(),
                           [&](const Clause &child) { return look(child, effective, findings); });
    }
};

std::vector<const Rule *> documentRules()
{
    static const TitleMissing title;
    static const InstrumentMissing instrument;
    static const DateMissing date;
    static const DatesOutOfOrder order;
    static const SupplementaryWithoutDate supplementary;
    static const EffectiveDateDiffers differs;
    return {&title, &instrument, &date, &order, &supplementary, &differs};
}

} // namespace hoshin::check
