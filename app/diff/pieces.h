// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringView>

#include <vector>

namespace hoshin::diff {

/// A stretch of two texts on the way from tokens to spans: equal in both, or changed.
struct Piece
{
    bool equal = false;
    int a = 0; ///< start in the first text
    int aLength = 0;
    int b = 0;
    int bLength = 0;
};

using Pieces = std::vector<Piece>;

/// Moves insertions and deletions that could as well stand a few words further to where a person would see them: whole
/// brackets, and from one comma to the next.
void slidePieces(Pieces &pieces, QStringView a, QStringView b);

/// Takes equal stretches that are only crumbs between two changes into the change: one or two characters, particles, or
/// little beside much.
void mergeCrumbs(Pieces &pieces, QStringView a);

/// Makes one change of two that take away or add the two halves of a pair of brackets.
void joinBrackets(Pieces &pieces, QStringView a, QStringView b);

/// Gives words at the begin and end of a change back that both texts have: 2 characters and more, never cutting one off a word.
void trimChanges(Pieces &pieces, QStringView a, QStringView b);

/// Takes a verb whole into the change where an edge parts its kanji from the kana behind it: 受|ける.
void keepVerbsWhole(Pieces &pieces, QStringView a, QStringView b);

} // namespace hoshin::diff
