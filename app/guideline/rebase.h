// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "guideline/edition.h"
#include "guideline/threeway.h"
#include "guideline/weaving.h"

#include <optional>

namespace hoshin::guideline {

class RebaseBasis;

/// What a new edition means for one clause of a policy (改定追随).
enum class Outcome : quint8 {
    Unchanged,       ///< 変更なし: the guideline did not change here, or the policy says it already
    FastForward,     ///< 早送り: the policy still has the old example; the new one can be taken
    NeedsMerge,      ///< 要統合: both changed
    DeletedUpstream, ///< 上流削除: the new edition has no such clause
    AddedUpstream,   ///< 上流新設: the old edition had no such clause
};
QLatin1StringView outcomeName(Outcome outcome);

/// One line of the list that a person works through. Texts are neutral (guideline/weaving.h): placeholders by name and
/// references by id, so that filling in and renumbering are no changes.
struct RebaseRow
{
    Outcome outcome = Outcome::Unchanged;
    Relation relation = Relation::Kept; ///< of the new edition's clause to the old one's
    bool conflict = false;              ///< overlapping words, or a deletion against an edit: a person must decide
    bool moved = false;                 ///< stands elsewhere in the new edition
    bool headingChanged = false;
    bool headingConflict =
        false;          ///< both gave the clause another heading: a person must decide, `conflict` is set as well
    QString oldExample; ///< id; empty for AddedUpstream
    QString newExample; ///< id; empty for DeletedUpstream
    QString number;     ///< as printed in the new edition, or in the old one where it is gone
    QString heading;
    model::ClauseId
        clause; ///< in the policy; null for AddedUpstream, and for NeedsMerge where the body deleted the clause
    model::ClauseId headingClause; ///< that carries `localHeading`: the clause itself or one around it
    QString localHeading;          ///< where headingConflict; the new edition's is `heading`
    QString oldText;
    QString newText; ///< for AddedUpstream by a split, with what the body had changed in that part
    QString localText;
    MergedText merged; ///< for NeedsMerge
    QString reason;    ///< why the guideline changed here

    /// May be taken together with others without looking at each: nothing local is touched or lost.
    bool isSafe() const { return !conflict; }
    /// Something is to be done at all.
    bool isChange() const { return outcome != Outcome::Unchanged || moved || headingChanged || headingConflict; }
};

struct RebasePlan
{
    QString from;
    QString to;
    std::vector<RebaseRow> rows; ///< in the order of the new edition, what was deleted at its old place

    int count(Outcome outcome) const;
    int conflicts() const;
};

/// What a person decided about one row.
struct RebaseDecision
{
    enum class Kind : quint8 {
        Open, ///< not yet; `text` and `reason` are what a person has begun to write
        Take, ///< 取り込む: the new text, the merge (or `text`, where overlaps were settled), the insertion, the deletion
        Keep, ///< 現行どおり: words, heading and place stay
        Edit, ///< 編集: `text` as it was edited (neutral)
    };
    Kind kind = Kind::Open;
    QString text;
    QString reason; ///< kept with the mapping
    QString heading =
        {}; ///< chosen where headingConflict; empty: 取り込む takes the new one, the others leave what is there
    bool reviewed = false; ///< a person looked at this very row; a merge taken with others stays 要確認
};

/// The policy after a rebase.
struct Rebased
{
    model::Document document;
    std::vector<model::Mapping> mappings;
    int open = 0; ///< rows that a person still has to decide
};

/// Lays the two editions and the policy side by side.
///
/// Shapes:  a row for every example with text that either edition has for this network model and this document.
///          An example whose clause the body deleted or refused has a row where the guideline changed it: a conflict.
/// Errors:  none; a policy without mappings gives AddedUpstream only for what is new.
/// Cost:    O(n) plus the merges of sentences that both sides changed: 1,200 clauses in 3 ms, besides the basis.
RebasePlan planRebase(const model::Document &document, const std::vector<model::Mapping> &mappings,
                      const RebaseBasis &basis, const model::Body &body);
RebasePlan planRebase(const model::Document &document, const std::vector<model::Mapping> &mappings, const Edition &from,
                      const Edition &to, const model::Body &body);

/// Decisions that take every safe change of `plan` and leave the others open.
std::vector<RebaseDecision> safeDecisions(const RebasePlan &plan);

/// Carries the decisions out. Rows whose decision is Open leave the policy as it is; their mappings keep the old hash, so
/// that they stay 要確認. Local clauses, orders and edits that no decision names are untouched. An untouched policy with all
/// rows taken equals a fresh one of the new edition, ids aside.
Rebased applyRebase(const model::Document &document, const std::vector<model::Mapping> &mappings,
                    const RebaseBasis &basis, const model::Body &body, const RebasePlan &plan,
                    const std::vector<RebaseDecision> &decisions, model::IdSource &ids);
Rebased applyRebase(const model::Document &document, const std::vector<model::Mapping> &mappings, const Edition &from,
                    const Edition &to, const model::Body &body, const RebasePlan &plan,
                    const std::vector<RebaseDecision> &decisions, model::IdSource &ids);

} // namespace hoshin::guideline
