// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diff/outline.h"

#include <span>
#include <utility>
#include <vector>

namespace hoshin::diff {

/// What happened to a unit, weakest first: a row shows the strongest that holds.
enum class ChangeKind : quint8 {
    Unchanged,     ///< 改正なし
    ReferenceOnly, ///< 条ずれ整理のみ: only references changed, each because its target was renumbered
    Renumbered,    ///< 繰上げ・繰下げ: another number, the order kept
    Moved,         ///< 移動: another place among the units that stayed
    Edited,        ///< 字句改正, 見出しの改正, 全部改正 (see the flags)
    Merged,        ///< 統合: the content of another old unit went into this one
    Split,         ///< 分割: the content of one old unit went into this one and another
    Deleted,       ///< 削除
    Added,         ///< 新設
};

/// Stable word for files and the command line: "unchanged", "referenceOnly" …
QLatin1StringView changeKindName(ChangeKind kind);

enum class SpanOp : quint8 { Equal, Delete, Insert, Replace };

/// One stretch of a changed text. The spans of a text cover both sides from begin to end without a gap.
struct TextSpan
{
    SpanOp op = SpanOp::Equal;
    int beforeStart = 0; ///< UTF-16 units within the old text
    int beforeLength = 0;
    int afterStart = 0;
    int afterLength = 0;

    bool operator==(const TextSpan &) const = default;
};

/// One unit of the old text beside the one of the new text that it became; -1 for none.
struct Row
{
    int before = -1;                         ///< unit of the old outline
    int after = -1;                          ///< unit of the new outline
    int end = 0;                             ///< one past the last row below this one
    int depth = 0;                           ///< 0 for blocks (blocksOf) and the title
    ChangeKind kind = ChangeKind::Unchanged; ///< strongest change of the unit and all below it
    ChangeKind own = ChangeKind::Unchanged;  ///< strongest change of the unit itself
    bool numberChanged = false;
    bool moved = false;
    bool headingChanged = false;
    bool headingOnly = false; ///< 見出しのみ: nothing but the heading changed, below included
    bool rewritten = false;   ///< 全部改正: similarity of the own text below 0.4
    bool counted = false;     ///< one of those that Summary counts
    float confidence = 1;     ///< in [0, 1]; 1 where ids or equal content decided
    int firstSpan = 0;        ///< spans of the own text; none where it did not change or a side is missing
    int spanCount = 0;
    int firstHeadingSpan = 0; ///< spans of the heading, likewise
    int headingSpanCount = 0;
    int relatedBefore = -1; ///< Split: the old unit this one was part of. Only where `before` is -1
    int relatedAfter = -1;  ///< Merged: the new unit this one went into. Only where `after` is -1

    /// Pairs below this are put to a person.
    static constexpr float doubtful = 0.7F;
    bool needsReview() const { return before >= 0 && after >= 0 && confidence < doubtful; }
};

/// How many articles (and other blocks with content, 附則 included) underwent what. One count each, by its strongest change.
struct Summary
{
    int unchanged = 0;
    int edited = 0;
    int added = 0;
    int deleted = 0;
    int renumbered = 0;
    int moved = 0;
    int split = 0;
    int merged = 0;
    int referenceOnly = 0;

    bool operator==(const Summary &) const = default;
};

/// The whole difference between two texts: one row a unit, in the reading order of the new text, a row before those below it;
/// deleted units stand where they were. Every unit of either side is in exactly one row. Refers to both outlines by index.
struct Comparison
{
    std::vector<Row> rows; ///< the first is the title
    std::vector<TextSpan> spans;
    Summary summary;

    bool isEmpty() const; ///< no difference at all, titles and headings included
    std::span<const TextSpan> spansOf(const Row &row) const;
    std::span<const TextSpan> headingSpansOf(const Row &row) const;
};

/// What a person decided about pairs, by unit index (old, new). It goes before everything that the program finds.
struct PairOverrides
{
    std::vector<std::pair<int, int>> together;
    std::vector<std::pair<int, int>> apart;

    bool isEmpty() const { return together.empty() && apart.empty(); }
};

struct CompareOptions
{
    PairOverrides overrides;
    bool useIds = true; ///< pair units with equal ids whatever they contain
};

/// Compares two texts: pairs their units, classifies every pair and marks the changed words.
///
/// Shapes:  outlines of n and m units -> max(n, m) <= rows <= n + m.
/// Errors:  none; any two outlines are valid.
/// Cost:    about linear in the size of both texts; equal parts cost a hash.
/// Mirror:  compare(b, a) pairs the same units as compare(a, b), with the classes reversed.
/// Source:  Myers, Algorithmica 1 (1986) 251-266 for the words.
Comparison compare(const Outline &before, const Outline &after, const CompareOptions &options = {});

} // namespace hoshin::diff
