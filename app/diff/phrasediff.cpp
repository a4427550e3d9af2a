// SPDX-License-Identifier: Apache-2.0
#include "diff/phrasediff.h"

#include "diff/myers.h"
#include "diff/pieces.h"
#include "diff/tokens.h"

#include <algorithm>

namespace hoshin::diff {

namespace {

constexpr float leastCommon = 0.4F; // below, a text counts as rewritten

/// Adds a stretch that both texts have at the end of `pieces`.
void addEqual(Pieces &pieces, int a, int b, int length)
{
    if (length == 0)
        return;
    if (pieces.empty() || !pieces.back().equal)
        pieces.push_back({true, a, 0, b, 0});
    pieces.back().aLength += length;
    pieces.back().bLength += length;
}

void addChanges(Pieces &pieces, const Tokens &a, const Tokens &b)
{
    const Changes changes = changedElements(a.hash, b.hash);
    const auto startOf = [](const Tokens &tokens, int index) { return tokens.start[size_t(index)]; };
    int i = 0;
    int j = 0;
    while (i < a.count() || j < b.count()) {
        const int fromA = i;
        const int fromB = j;
        const auto changedA = [&] { return i < a.count() && changes.before[size_t(i)]; };
        const auto changedB = [&] { return j < b.count() && changes.after[size_t(j)]; };
        const bool equal = !changedA() && !changedB();
        if (equal) {
            while (i < a.count() && j < b.count() && !changedA() && !changedB()) {
                ++i;
                ++j;
            }
        } else {
            while (changedA())
                ++i;
            while (changedB())
                ++j;
        }
        const int lengthA = startOf(a, i) - startOf(a, fromA);
        const int lengthB = startOf(b, j) - startOf(b, fromB);
        if (equal)
            addEqual(pieces, startOf(a, fromA), startOf(b, fromB), lengthA);
        else
            pieces.push_back({false, startOf(a, fromA), lengthA, startOf(b, fromB), lengthB});
    }
}

/// Equal and changed stretches in turn. Only what is between the common ends is cut into tokens.
Pieces piecesOf(QStringView a, QStringView b)
{
    const CommonEnds common = commonEnds(a, b);
    Pieces pieces;
    addEqual(pieces, 0, 0, int(common.begin));
    addChanges(pieces, tokensOf(a, common.begin, a.size() - common.end),
               tokensOf(b, common.begin, b.size() - common.end));
    addEqual(pieces, int(a.size() - common.end), int(b.size() - common.end), int(common.end));
    return pieces;
}

std::vector<TextSpan> spansOf(const Pieces &pieces)
{
    std::vector<TextSpan> spans;
    spans.reserve(pieces.size());
    for (const Piece &piece : pieces) {
        SpanOp op = SpanOp::Replace;
        if (piece.equal)
            op = SpanOp::Equal;
        else if (piece.aLength == 0)
            op = SpanOp::Insert;
        else if (piece.bLength == 0)
            op = SpanOp::Delete;
        spans.push_back({op, piece.a, piece.aLength, piece.b, piece.bLength});
    }
    return spans;
}

/// So little is common, or it is so scattered, that marking words would only confuse.
bool isRewritten(std::span<const TextSpan> spans)
{
    if (commonShare(spans) < leastCommon)
        return true;
    constexpr qsizetype scattered = 7; // three changes and what is between
    if (qsizetype(spans.size()) <= scattered)
        return false;
    int equal = 0;
    int longest = 0;
    for (const TextSpan &span : spans)
        equal += span.op == SpanOp::Equal ? span.beforeLength : 0;
    const TextSpan &last = spans.back();
    longest = std::max(last.beforeStart + last.beforeLength, last.afterStart + last.afterLength);
    return float(equal) < leastCommon * float(longest);
}

std::vector<TextSpan> orientedDiff(QStringView before, QStringView after)
{
    Pieces pieces = piecesOf(before, after);
    slidePieces(pieces, before, after);
    mergeCrumbs(pieces, before);
    joinBrackets(pieces, before, after);
    trimChanges(pieces, before, after);
    mergeCrumbs(pieces, before);
    keepVerbsWhole(pieces, before, after);
    std::vector<TextSpan> spans = spansOf(pieces);
    if (isRewritten(spans))
        return {{SpanOp::Replace, 0, int(before.size()), 0, int(after.size())}};
    return spans;
}

} // namespace

float commonShare(std::span<const TextSpan> spans)
{
    if (spans.empty())
        return 1;
    int equal = 0;
    for (const TextSpan &span : spans)
        equal += span.op == SpanOp::Equal ? span.beforeLength : 0;
    const TextSpan &last = spans.back();
    const int shorter = std::min(last.beforeStart + last.beforeLength, last.afterStart + last.afterLength);
    return shorter == 0 ? 1 : float(equal) / float(shorter);
}

std::vector<TextSpan> phraseDiff(QStringView before, QStringView after)
{
    if (before == after)
        return {};
    if (before.isEmpty() || after.isEmpty()) {
        const SpanOp op = before.isEmpty() ? SpanOp::Insert : SpanOp::Delete;
        return {{op, 0, int(before.size()), 0, int(after.size())}};
    }
    // Ties are broken from the left of one text, so both directions are worked out in the same one.
    if (before.size() < after.size() || (before.size() == after.size() && before < after))
        return orientedDiff(before, after);
    std::vector<TextSpan> spans = orientedDiff(after, before);
    for (TextSpan &span : spans) {
        std::swap(span.beforeStart, span.afterStart);
        std::swap(span.beforeLength, span.afterLength);
        if (span.op == SpanOp::Insert)
            span.op = SpanOp::Delete;
        else if (span.op == SpanOp::Delete)
            span.op = SpanOp::Insert;
    }
    return spans;
}

} // namespace hoshin::diff
