// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/workspace.h"
#include "ui/comparisonsheet.h"

namespace hoshin::ui {

/// Where the review of one changed clause stands.
enum class ReviewState : quint8 { Open, Commented, Confirmed };

struct ClauseReview
{
    ReviewState state = ReviewState::Open;
    bool changedSince = false; ///< was 確認済, and the text is another by now
    int openComments = 0;
    int comments = 0;

    bool operator==(const ClauseReview &) const = default;
};

/// The round for these two versions (`to` empty: the working state), or nullptr.
const model::ReviewRound *findRound(const std::vector<model::ReviewRound> &rounds, const QString &document,
                                    const QString &from, const QString &to);
/// The same to be changed; begins one where there is none.
model::ReviewRound &roundFor(std::vector<model::ReviewRound> &rounds, const QString &document, const QString &from,
                             const QString &to);

/// True where `inner` is the block's clause or stands below it, in either version.
bool belongsTo(const ComparisonSheet &sheet, const SheetBlock &block, const model::ClauseId &inner);

/// A comment with an open question weighs more than a decision; a decision holds only for the text it was made on.
ClauseReview reviewOf(const model::ReviewRound *round, const ComparisonSheet &sheet, const SheetBlock &block);

/// The same for all blocks of the sheet in order. Cost: linear in blocks, comments and decisions; asking for one after the other is
/// not, and with 9,000 clauses the window stood still at every decision.
std::vector<ClauseReview> reviewsOf(const model::ReviewRound &round, const ComparisonSheet &sheet);

/// Marks every comment whose words are no longer in its clause (offset -1), and finds those that moved.
void anchorComments(model::ReviewRound &round, const ComparisonSheet &sheet);

/// The clause at or below the block's that holds `words`, and where. Null: nowhere. The new version goes first.
struct Anchor
{
    model::ClauseId clause;
    int offset = -1;
};
Anchor findWords(const ComparisonSheet &sheet, const SheetBlock &block, const QString &words);

/// Sets or takes away the decision on a block.
void decide(model::ReviewRound &round, const SheetBlock &block, ReviewState state, const QString &author,
            const QDateTime &at);

/// Remembers what a person says about two clauses; a clause that is paired anew leaves its former partner.
void decidePair(model::ReviewRound &round, const model::PairDecision &decision);
/// Forgets it again.
void forgetPair(model::ReviewRound &round, const model::PairDecision &decision);

} // namespace hoshin::ui
