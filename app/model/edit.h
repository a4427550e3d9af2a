// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "model/document.h"

#include <vector>

/// Structural edits: functions from one document to the next. Ids of all clauses stay; references follow their targets and
/// are rendered again; numbers follow by themselves.
///
/// Errors of all of them: NotFound where a clause is not in the document; Unsupported where the grammar of documents forbids
/// it, with one of the words of editproblem as detail, so that an interface can say why; nothing else.
/// Cost: O(n), some milliseconds for 5,000 clauses.
namespace hoshin::model {

/// Details of an Unsupported edit.
namespace editproblem {
inline constexpr char16_t cannotHold[] = u"cannot-hold";       ///< the parent's kind does not hold that kind
inline constexpr char16_t order[] = u"order";                  ///< 目次 and 前文 first, 附則 and 別表 last
inline constexpr char16_t onlyParagraph[] = u"only-paragraph"; ///< an article keeps at least one 項
inline constexpr char16_t ownChild[] = u"own-child";           ///< a clause cannot move into itself
inline constexpr char16_t noPlace[] = u"no-place";             ///< nothing before, after or above to go to
inline constexpr char16_t noBranch[] = u"no-branch";           ///< 項 has no branch number; nothing to branch from
inline constexpr char16_t notSplit[] = u"not-split"; ///< kinds without text of their own, or nothing on one side
inline constexpr char16_t differs[] = u"differs";    ///< only clauses of the same kind merge
inline constexpr char16_t between[] = u"between";    ///< clauses below the first stand between the texts
} // namespace editproblem

/// What an edit has made.
struct Edited
{
    Document document;
    ClauseId clause;                ///< the one to show: inserted, moved, or what stands where one was removed
    std::vector<ClauseId> adjusted; ///< clauses whose text changed only because references were rendered again
};

/// Where a new clause goes, seen from another.
enum class Place : quint8 { Before, After, Into /**< last below it, as far as the order of the root allows */ };

/// What number a new clause takes.
enum class InsertMode : quint8 {
    Shift,  ///< the next one; those behind it count on (繰下げ)
    Branch, ///< 枝番号: 第3条の2; nothing shifts as long as there is a free branch
};

/// What becomes of the number of a removed clause.
enum class RemoveMode : quint8 {
    CloseUp,     ///< those behind it move up (繰上げ)
    Placeholder, ///< it stays as 「第3条　削除」
};

/// May a clause of kind `parent` hold one of kind `child`?
bool canContain(ClauseKind parent, ClauseKind child);

/// `clause` put in relative to `anchor`; an anchor that is null or the root's id with Into means the top level. Null ids in it become new ones; an article without a paragraph
/// gets one. Errors also: AlreadyExists where it carries an id that is in the document.
Result<Edited> insertClause(const Document &document, IdSource &ids, Place place, const ClauseId &anchor, Clause clause,
                            InsertMode mode = InsertMode::Shift);

/// Runs (第三条から第六条まで) that began or ended at the removed clause end at its neighbour.
Result<Edited> removeClause(const Document &document, const ClauseId &id, RemoveMode mode = RemoveMode::CloseUp);

/// The clause put below `parent` so that it is number `index` of its children. Its number becomes a plain one.
Result<Edited> moveClause(const Document &document, const ClauseId &id, const ClauseId &parent, int index);
/// One place up or down among its siblings; an article or a division goes on into the neighbouring chapter.
Result<Edited> moveUp(const Document &document, const ClauseId &id);
Result<Edited> moveDown(const Document &document, const ClauseId &id);

/// One level up, right behind what held it; the siblings that came after it go below it, so that the text reads in the same
/// order. 節→章; 項→a new 条 that begins with it; 号→項; 細分→号.
Result<Edited> promote(const Document &document, IdSource &ids, const ClauseId &id);
/// One level down, to the end of the sibling before. 章→節; 条→項 of the article before (references to the 条 go to its first
/// 項); 項→号; 号→細分.
Result<Edited> demote(const Document &document, const ClauseId &id);

/// 項, 号, 細分 or a line cut in two at `offset` of its text; what hangs below goes with the second, which is new (origin
/// SplitFrom). A cut inside a reference or placeholder moves before it.
Result<Edited> splitClause(const Document &document, IdSource &ids, const ClauseId &id, int offset);
/// The next sibling's text and children joined to the clause (origin MergedFrom); references to the sibling go to it.
Result<Edited> mergeWithNext(const Document &document, const ClauseId &id);

/// A copy with new ids (origin DerivedFrom) relative to `anchor`. References within the copied clause point into the copy.
Result<Edited> copyClause(const Document &document, IdSource &ids, const ClauseId &id, Place place,
                          const ClauseId &anchor);

/// Another kind, where both what holds it and what it holds allow it.
Result<Edited> setKind(const Document &document, const ClauseId &id, ClauseKind kind);
/// 枝番号, a range for a placeholder, a fixed number or label.
Result<Edited> setNumber(const Document &document, const ClauseId &id, const NumberHint &number);
Result<Edited> setHeading(const Document &document, const ClauseId &id, const QString &heading);
Result<Edited> setPublication(const Document &document, const ClauseId &id, Publication publication,
                              const QString &reason = {}, const QString &summary = {});

} // namespace hoshin::model
