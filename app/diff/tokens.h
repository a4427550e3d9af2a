// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringView>

#include <vector>

namespace hoshin::diff {

/// The words of a text, as far as a comparison may take it apart.
struct Tokens
{
    std::vector<int> start; ///< UTF-16 units; one more than there are tokens: the last is where the last token ends
    std::vector<quint64> hash;

    int count() const { return int(hash.size()); }
};

/// Cuts a text into what stays together when it changes: a reference (第二十七条の十八第一項), a number with its unit
/// (二万千九百十八人), a conjunction (及び, 並びに), a run of kanji, katakana, hiragana or letters, single punctuation.
///
/// Shapes:  n characters -> at most n tokens that cover the text from `from`, where a token starts, to `to`, where one ends.
/// Cost:    linear.
Tokens tokensOf(QStringView text, qsizetype from, qsizetype to);
inline Tokens tokensOf(QStringView text) { return tokensOf(text, 0, text.size()); }

/// How much two texts have in common at either end, up to places where tokens end in both: what is between has the same tokens
/// whether the ends are read or not.
struct CommonEnds
{
    qsizetype begin = 0; ///< UTF-16 units
    qsizetype end = 0;
};
CommonEnds commonEnds(QStringView a, QStringView b);

} // namespace hoshin::diff
