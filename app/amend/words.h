// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringView>

#include <vector>

namespace hoshin::amend {

/// What a word is to a phrase that is quoted.
enum class WordRole : quint8 {
    Content,  ///< 市長, 第三条, 二年, 端末: says something by itself
    Joiner,   ///< 及び, その他: may begin a phrase
    Particle, ///< を, において, こと: belongs to the word before
    Ending,   ///< する of 資する: belongs to its stem
    Opening,  ///< （「
    Mark,     ///< 、。）」 and all else
};

/// One word: [from, to) of the text it was found in.
struct Word
{
    qsizetype from = 0;
    qsizetype to = 0;
    WordRole role = WordRole::Content;
};

/// The words of a text as a drafter quotes them: references and numbers with their unit whole, runs of one script, joining words
/// and particles by themselves.
///
/// Shapes:  covers the text without a gap.
/// Cost:    linear.
std::vector<Word> wordsOf(QStringView text);

/// Part of the character pairs that two texts have in common (Dice), in [0, 1].
double alike(QStringView a, QStringView b);

/// The pairs of neighbouring characters, sorted; and alike() of two such lists.
std::vector<quint32> characterPairs(QStringView text);
double alike(const std::vector<quint32> &a, const std::vector<quint32> &b);

} // namespace hoshin::amend
