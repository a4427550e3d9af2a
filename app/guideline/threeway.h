// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <vector>

namespace hoshin::guideline {

/// A stretch of a merged sentence: either settled, or a place where both sides changed the same words.
struct MergePiece
{
    QString text; ///< settled words; empty in a conflict
    bool conflict = false;
    QString base;     ///< in a conflict: the words of the old example,
    QString local;    ///< the body's own words,
    QString upstream; ///< and the words of the new example

    bool operator==(const MergePiece &) const = default;
};

struct MergedText
{
    std::vector<MergePiece> pieces;

    bool hasConflict() const;
    /// The merged sentence, with the body's own words where there is a conflict: nothing local is lost by taking it.
    QString text() const;
};

/// Merges two changes of one sentence, token by token.
///
/// Shapes:  pieces in reading order, no two settled ones in a row.
/// Tokens:  {placeholder} and [[reference]] are one token each; else runs of kanji, katakana or letters and digits; every other
///          character by itself. Edits that touch no common token are both taken; equal edits count once; two insertions at
///          one place and a deletion against an edit are conflicts.
/// Laws:    merge(b, b, u) = u, merge(b, l, b) = l, merge(b, x, x) = x, and it is symmetric but for the names of the sides.
/// Cost:    that of diff::changedElements, about linear for sentences.
/// Source:  three-way merge after Khanna, Kunal, Pierce, A formal investigation of diff3, FSTTCS 2007.
MergedText mergeThreeWay(QStringView base, QStringView local, QStringView upstream);

} // namespace hoshin::guideline
