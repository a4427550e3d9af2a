// SPDX-License-Identifier: Apache-2.0
#include "amend/generator.h"

#include "amend/blocktext.h"
#include "amend/bodyplanner.h"
#include "amend/frame.h"
#include "amend/labeltext.h"
#include "text/lines.h"
#include "text/numerals.h"

using namespace Qt::StringLiterals;

namespace hoshin::amend {

using model::ClauseId;

int GeneratedAmendment::unsafeReplacements() const
{
    return int(std::count_if(replacements.begin(), replacements.end(),
                             [](const Replacement &one) { return one.why == Replacement::Why::Unsafe; }));
}

namespace {

/// Units of the old text whose instructions did not give the new one; empty
/// where all is well.
struct Proof
{
    bool holds = false;
    std::set<ClauseId> culprits;
    QString detail;
};

/// The first line that came out differently: 「…」 for 「…」.
QString firstDifference(const Unit &made, const Unit &wanted, const QString &schemeId)
{
    const text::NumberingScheme &scheme = text::numberingScheme(schemeId);
    const QStringList a = blockLines({made}, scheme);
    const QStringList b = blockLines({wanted}, scheme);
    qsizetype line = 0;
    while (line < a.size() && line < b.size() && a[line] == b[line])
        ++line;
    return u"「%1」が「%2」になる"_s.arg(b.value(line).left(60), a.value(line).left(60));
}

/// All lines without their indents: of a text that is new as a whole these say whether it is the one that was wanted.
QStringList printedLines(const WorkText &text)
{
    QStringList lines = wholeLines(text);
    for (QString &line : lines)
        line = line.trimmed();
    return lines;
}

/// Carries the printed text out, sentence by sentence, to the end: every unit
/// whose instructions fail is found in one go.
Proof prove(const WorkText &before, const WorkText &after, const BodyPlan &plan)
{
    Proof proof;
    const Amendment read = readAmendment(printAmendment(plan.amendment));
    WorkText text = before;
    model::IdSource ids = idsFor(text);
    Applier applier(text, ids);
    if (read.instructions.size() != plan.amendment.instructions.size()) {
        proof.detail = u"改め文が文の数のとおりに読めない"_s;
        return proof;
    }
    bool applied = true;
    for (size_t i = 0; i < read.instructions.size(); ++i) {
        const InstructionReport report = applier.apply(read.instructions[i].instruction);
        if (read.instructions[i].isRead() && report.applied())
            continue;
        applied = false;
        if (proof.detail.isEmpty()) {
            proof.detail = print(plan.amendment.instructions[i].instruction.acts);
            if (!report.acts.empty())
                proof.detail += u" "_s + outcomeName(report.acts.back().outcome) + u" "_s + report.acts.back().words
                    + u" "_s + report.acts.back().detail;
        }
        if (plan.owners[i].isNull())
            return proof; // several units: what follows would be measured against a
                          // text gone wrong
        proof.culprits.insert(plan.owners[i]);
    }
    const bool whole = plan.amendment.preamble && plan.amendment.preamble->whole;
    proof.holds = applied && (sameText(text, after) || (whole && printedLines(text) == printedLines(after)));
    for (size_t i = 0; !proof.holds && i < text.body.size() && i < after.body.size(); ++i) {
        if (sameText(text.body[i], after.body[i]))
            continue;
        proof.culprits.insert(text.body[i].clause.id);
        if (proof.detail.isEmpty())
            proof.detail = firstDifference(text.body[i], after.body[i], text.meta.scheme);
        if (text.body.size() != after.body.size())
            break;
    }
    return proof;
}

/// 令和5年4月1日訓令第3号 is cited by its year alone: 令和5年訓令第3号.
QString citedByYear(const QString &instrument)
{
    const qsizetype year = instrument.indexOf(u'年');
    const qsizetype day = instrument.indexOf(u'日', year + 1);
    if (year < 0 || day < 0)
        return instrument;
    const QStringView date = QStringView(instrument).sliced(year + 1, day - year - 1);
    const bool isDate = date.contains(u'月') && std::all_of(date.begin(), date.end(), [](QChar c) {
                            return c == u'月' || c.isDigit() || text::isKanjiNumeral(c);
                        });
    return isDate ? instrument.first(year + 1) + instrument.sliced(day + 1) : instrument;
}

Preamble preambleOf(const WorkText &text)
{
    return {text.meta.title.isEmpty() ? u"この規程"_s : text.meta.title, citedByYear(text.meta.instrument), false};
}

/// 全部改正: the new text in the place of the old one. What is left where no
/// 一部改正 holds, or the way of numbering changes.
BodyPlan wholePlan(const WorkText &before, const WorkText &after)
{
    BodyPlan plan;
    plan.amendment.preamble = preambleOf(before);
    plan.amendment.preamble->whole = true;
    Act act;
    act.kind = ActKind::RewriteUnit;
    act.object = {Target{.first = {{Step{.place = Place::All, .word = u"全部"_s}}}}};
    plan.amendment.instructions.push_back({.instruction = {{act}, wholeLines(after)}});
    plan.owners.emplace_back();
    plan.replacements.push_back({Replacement::Why::Unsafe, u"全部"_s, {}});
    plan.changedArticles = int(std::count_if(after.body.begin(), after.body.end(), [](const Unit &unit) {
        return unit.kind() == model::ClauseKind::Article;
    }));
    return plan;
}

GeneratedAmendment given(BodyPlan plan)
{
    QString text = printAmendment(plan.amendment);
    return {std::move(plan.amendment), std::move(text), std::move(plan.replacements), plan.changedArticles};
}

} // namespace

Result<GeneratedAmendment> generateAmendment(const model::Document &before, const model::Document &after,
                                             const AmendOptions &options)
{
    const WorkText olds = toWorkText(before);
    const WorkText news = toWorkText(after);
    const text::NumberingScheme &scheme = text::numberingScheme(before.meta().scheme);
    const AmendProfile profile = options.own ? forScheme(*options.own, scheme) : amendProfile(options.profile, scheme);
    const bool sameStyle =
        text::textStyleOf(olds.meta.scheme) == text::textStyleOf(news.meta.scheme) && olds.nested == news.nested;
    if (sameStyle && sameText(olds, news))
        return GeneratedAmendment{};
    const Partners partners(before, after, options.compare, options.pairs);
    std::set<ClauseId> all;
    for (const Unit &unit : olds.body)
        all.insert(unit.clause.id);
    std::set<ClauseId> replaced;
    QString detail;
    constexpr int rounds = 4;
    for (int round = 0; round < rounds && sameStyle; ++round) {
        BodyPlan plan = BodyPlanner(olds, news, profile, partners, replaced).plan();
        if (plan.tooMany || plan.unsayable) {
            detail = plan.tooMany ? u"改める箇所が多すぎる"_s : u"番号のない箇所が変わる"_s;
            break;
        }
        plan.amendment.preamble = preambleOf(olds);
        addFrame(plan.amendment, profile, options.effective);
        const Proof proof = prove(olds, news, plan);
        if (proof.holds)
            return given(std::move(plan));
        detail = proof.detail;
        const size_t known = replaced.size();
        replaced.insert(proof.culprits.begin(), proof.culprits.end());
        const bool helpless = replaced.size() == known || round + 2 == rounds;
        if (helpless && known == all.size())
            break;
        if (helpless) // not to be had unit by unit: no unit that changes is amended
                      // in part
            replaced = all;
    }
    BodyPlan whole = wholePlan(olds, news);
    addFrame(whole.amendment, profile, options.effective);
    const Proof proof = prove(olds, news, whole);
    if (proof.holds)
        return given(std::move(whole));
    return Error{.code = ErrorCode::Unsupported,
                 .detail = u"改め文では新しい文にならない箇所がある: "_s + (detail.isEmpty() ? proof.detail : detail)};
}

} // namespace hoshin::amend
