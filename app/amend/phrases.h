// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "amend/instruction.h"

#include <QStringList>

#include <optional>

namespace hoshin::amend {

/// One change of words: 「words」を「with」に改める, の下に加える, を削る.
struct WordChange
{
    ActKind kind = ActKind::ReplaceWords;
    QString words;
    QString with; ///< InsertWords: only what is added

    bool operator==(const WordChange &) const = default;
};

/// What may be quoted and how much of it.
struct PhraseOptions
{
    int mostChanges = 16;         ///< more are harder to read than the new text
    double leastAlike = 0.4;      ///< below this the text is new
    qsizetype longestWords = 200; ///< of a quotation that has to be found
};

/// The words that turn `before` into `after`, one after the other, each meaning exactly the places it is wanted at: every
/// quoted phrase occurs in `before` and in the text as it then stands at those places only. `beside` are the other texts of
/// the same scope (the 号 below a 項): the words must not occur there.
///
/// Shapes:  as few words as are meaningful; a reference, a number with its unit, a run of kanji is never cut; an insertion
///          names the words before it, extended to the left until they are the only ones.
/// Errors:  nothing where no such words exist, or where more than `options` allows would be needed.
/// Cost:    about (length of the text) times (number of changes).
/// Source:  Myers, Algorithmica 1 (1986) 251-266, on words.
std::optional<std::vector<WordChange>> wordChanges(const QString &before, const QString &after,
                                                   const QStringList &beside, const PhraseOptions &options = {});

/// Part of the character pairs that two texts have in common (Dice), in [0, 1].
double alike(QStringView a, QStringView b);

/// The pairs of neighbouring characters, sorted; and alike() of two such lists.
std::vector<quint32> characterPairs(QStringView text);
double alike(const std::vector<quint32> &a, const std::vector<quint32> &b);

/// The words of a text: references, numbers with units, runs of one script, single characters.
std::vector<QStringView> wordsOf(QStringView text);

} // namespace hoshin::amend
