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
/// Shapes:  the changes are those that the 新旧対照表 underlines (diff::phraseDiff), quoted by these rules:
///          · a changed joining word goes together with the change of the list it joins (及び可用性 → 、可用性及び真正性);
///          · a verb is quoted with its stem (行なわれる, not なわれる);
///          · an addition names the words before it, back to where a word begins, until they are the only ones (その他電気通信);
///          · other words that are not the only ones are extended to the side where fewer have to be added; a quotation begins
///            with a word of its own or the comma before one, not with a particle or an ending.
/// Errors:  nothing where no such words exist, or where more than `options` allows would be needed.
/// Cost:    about (length of the text) times (number of changes), bounded.
std::optional<std::vector<WordChange>> wordChanges(const QString &before, const QString &after,
                                                   const QStringList &beside, const PhraseOptions &options = {});

} // namespace hoshin::amend
