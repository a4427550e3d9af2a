// SPDX-License-Identifier: Apache-2.0
#include "ui/reviewstate.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hoshin::ui {

namespace {

const model::Clause *clauseOf(const ComparisonSheet &sheet, const model::ClauseId &id)
{
    const model::Clause *clause = sheet.after.find(id);
    return clause ? clause : sheet.before.find(id);
}

Anchor wordsBelow(const model::Clause &clause, const QString &words)
{
    if (const qsizetype at = clause.text.indexOf(words); at >= 0)
        return {clause.id, int(at)};
    for (const model::Clause &child : clause.children) {
        if (const Anchor found = wordsBelow(child, words); !found.clause.isNull())
            return found;
    }
    return {};
}

bool sameRound(const model::ReviewRound &round, const QString &document, const QString &from, const QString &to)
{
    return round.document == document && round.from == from && round.to == to;
}

} // namespace

const model::ReviewRound *findRound(const std::vector<model::ReviewRound> &rounds, const QString &document,
                                    const QString &from, const QString &to)
{
    const auto found = std::find_if(rounds.rbegin(), rounds.rend(),
                                    [&](const auto &round) { return sameRound(round, document, from, to); });
    return found == rounds.rend() ? nullptr : &*found;
}

model::ReviewRound &roundFor(std::vector<model::ReviewRound> &rounds, const QString &document, const QString &from,
                             const QString &to)
{
    const auto found = std::find_if(rounds.rbegin(), rounds.rend(),
                                    [&](const auto &round) { return sameRound(round, document, from, to); });
    if (found != rounds.rend())
        return *found;
    QSet<QString> taken;
    for (const model::ReviewRound &round : rounds)
        taken.insert(round.id);
    int number = int(rounds.size()) + 1;
    while (taken.contains(u"round-%1"_s.arg(number)))
        ++number;
    rounds.push_back(
        {.id = u"round-%1"_s.arg(number), .document = document, .from = from, .to = to, .state = u"open"_s});
    return rounds.back();
}

bool belongsTo(const ComparisonSheet &sheet, const SheetBlock &block, const model::ClauseId &inner)
{
    const int found = sheet.blockOf.value(inner, -1);
    return found >= 0 && sheet.blocks[size_t(found)].firstRow == block.firstRow;
}

static void addComment(ClauseReview &review, const model::ReviewComment &comment)
{
    ++review.comments;
    review.openComments += comment.resolved ? 0 : 1;
}

/// `decision` may be null. To be called when all comments are added.
static void weigh(ClauseReview &review, const model::ReviewDecision *decision, const SheetBlock &block)
{
    if (decision) {
        const bool same = decision->contentHash == block.contentHash;
        review.changedSince = !same && decision->state == "confirmed"_L1;
        if (same)
            review.state = decision->state == "confirmed"_L1 ? ReviewState::Confirmed : ReviewState::Commented;
    }
    if (review.openComments > 0)
        review.state = ReviewState::Commented;
}

ClauseReview reviewOf(const model::ReviewRound *round, const ComparisonSheet &sheet, const SheetBlock &block)
{
    ClauseReview review;
    if (!round)
        return review;
    for (const model::ReviewComment &comment : round->comments) {
        if (belongsTo(sheet, block, comment.clause))
            addComment(review, comment);
    }
    const auto decision = std::find_if(round->decisions.begin(), round->decisions.end(),
                                       [&](const auto &each) { return each.clause == block.clause; });
    weigh(review, decision == round->decisions.end() ? nullptr : &*decision, block);
    return review;
}

std::vector<ClauseReview> reviewsOf(const model::ReviewRound &round, const ComparisonSheet &sheet)
{
    std::vector<ClauseReview> reviews(sheet.blocks.size());
    for (const model::ReviewComment &comment : round.comments) {
        if (const int block = sheet.blockOf.value(comment.clause, -1); block >= 0)
            addComment(reviews[size_t(block)], comment);
    }
    QHash<model::ClauseId, const model::ReviewDecision *> decisions;
    decisions.reserve(qsizetype(round.decisions.size()));
    for (auto decision = round.decisions.rbegin(); decision != round.decisions.rend(); ++decision)
        decisions.insert(decision->clause, &*decision); // of several the first holds
    for (size_t block = 0; block < reviews.size(); ++block)
        weigh(reviews[block], decisions.value(sheet.blocks[block].clause), sheet.blocks[block]);
    return reviews;
}

void anchorComments(model::ReviewRound &round, const ComparisonSheet &sheet)
{
    for (model::ReviewComment &comment : round.comments) {
        if (comment.quoted.isEmpty())
            continue;
        const model::Clause *clause = clauseOf(sheet, comment.clause);
        if (!clause)
            comment.offset = -1;
        else if (comment.offset < 0
                 || QStringView(clause->text)
                         .mid(qMin(qsizetype(comment.offset), clause->text.size()), comment.quoted.size())
                     != comment.quoted)
            comment.offset = int(clause->text.indexOf(comment.quoted));
    }
}

Anchor findWords(const ComparisonSheet &sheet, const SheetBlock &block, const QString &words)
{
    if (words.isEmpty())
        return {};
    for (const model::Document *document : {&sheet.after, &sheet.before}) {
        const model::Clause *clause = document->find(block.clause);
        if (!clause || clause->kind == model::ClauseKind::Root)
            continue;
        if (const Anchor found = wordsBelow(*clause, words); !found.clause.isNull())
            return found;
    }
    return {};
}

void decide(model::ReviewRound &round, const SheetBlock &block, ReviewState state, const QString &author,
            const QDateTime &at)
{
    std::erase_if(round.decisions, [&](const auto &each) { return each.clause == block.clause; });
    if (state == ReviewState::Open)
        return;
    round.decisions.push_back({.clause = block.clause,
                               .state = state == ReviewState::Confirmed ? u"confirmed"_s : u"commented"_s,
                               .contentHash = block.contentHash,
                               .author = author,
                               .at = at});
}

void decidePair(model::ReviewRound &round, const model::PairDecision &decision)
{
    forgetPair(round, decision);
    if (decision.together) {
        std::erase_if(round.pairs, [&](const model::PairDecision &each) {
            return each.together && (each.before == decision.before || each.after == decision.after);
        });
    }
    round.pairs.push_back(decision);
}

void forgetPair(model::ReviewRound &round, const model::PairDecision &decision)
{
    std::erase_if(round.pairs, [&](const model::PairDecision &each) {
        return each.before == decision.before && each.after == decision.after;
    });
}

} // namespace hoshin::ui
