// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringView>

#include <vector>

namespace hoshin::diff {

/// The words of a text, as far as a comparison may take it apart.
struct Tokens
{
    std::vector<int> start; ///< UTF-16 units; one more than there are tokens: the last is the length of the text
    std::vector<quint64> hash;

    int count() const { return int(hash.size()); }
};

/// Cuts a text into what stays together when it changes: a reference (第二十七条の十八第一項), a number with its unit
/// (二万千九百十八人), a conjunction (及び, 並びに), a run of kanji, katakana, hiragana or letters, single punctuation.
///
/// Shapes:  n characters -> at most n tokens that cover the text without a gap.
/// Cost:    linear.
Tokens tokensOf(QStringView text);

} // namespace hoshin::diff
