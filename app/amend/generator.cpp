// SPDX-License-Identifier: Apache-2.0
#include "amend/generator.h"

#include "amend/blocktext.h"
#include "amend/bodyplanner.h"

using namespace Qt::StringLiterals;

namespace hoshin::amend {

using model::ClauseId;

int GeneratedAmendment::unsafeReplacements() const
{
    return int(std::count_if(replacements.begin(), replacements.end(),
                             [](const Replacement &one) { return one.why == Replacement::Why::Unsafe; }));
}

namespace {

/// Units of the old text whose instructions did not give the new one; empty where all is well.
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
    for (size_t i = 0; i < read.instructions.size(); ++i) {
        const InstructionReport report = applier.apply(read.instructions[i].instruction);
        if (read.instructions[i].isRead() && report.applied())
            continue;
        proof.detail = print(plan.amendment.instructions[i].instruction.acts);
        if (!report.acts.empty())
            proof.detail += u" "_s + outcomeName(report.acts.back().outcome) + u" "_s + report.acts.back().words
                + u" "_s + report.acts.back().detail;
        if (!plan.owners[i].isNull())
            proof.culprits.insert(plan.owners[i]);
        return proof;
    }
    proof.holds = sameText(text, after);
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

} // namespace

Result<GeneratedAmendment> generateAmendment(const model::Document &before, const model::Document &after,
                                             const AmendOptions &options)
{
    const WorkText olds = toWorkText(before);
    const WorkText news = toWorkText(after);
    const AmendProfile profile = amendProfile(options.profile, text::numberingScheme(before.meta().scheme));
    std::set<ClauseId> replaced;
    QString detail;
    constexpr int rounds = 4;
    for (int round = 0; round < rounds; ++round) {
        BodyPlan plan = BodyPlanner(olds, news, profile, replaced, options.pairs).plan();
        plan.amendment.preamble =
            Preamble{olds.meta.title.isEmpty() ? u"この規程"_s : olds.meta.title, olds.meta.instrument, false};
        const Proof proof = prove(olds, news, plan);
        if (proof.holds)
            return GeneratedAmendment{plan.amendment, printAmendment(plan.amendment), plan.replacements,
                                      plan.changedArticles};
        detail = proof.detail;
        const size_t known = replaced.size();
        replaced.insert(proof.culprits.begin(), proof.culprits.end());
        if (replaced.size() == known)
            break;
    }
    return Error{.code = ErrorCode::Unsupported, .detail = u"改め文では新しい文にならない箇所がある: "_s + detail};
}

} // namespace hoshin::amend
