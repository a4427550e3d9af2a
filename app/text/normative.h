// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <vector>

namespace hoshin::text {

/// How strongly a sentence binds, strongest first. The order is the ranking that weakenings are found by.
enum class Strength : quint8 {
    Prohibition,    ///< してはならない
    Duty,           ///< しなければならない
    Institutive,    ///< する, とする, 充てる: it is so
    Directive,      ///< すること
    Principle,      ///< するものとする
    Conditional,    ///< 原則として…, 必要に応じて…しなければならない
    Effort,         ///< 努めなければならない
    Recommendation, ///< 望ましい, 配慮する
    Permission,     ///< することができる
    Exception,      ///< この限りでない, 準用する: not a rank, a flag
    None,           ///< a noun, a heading, half a sentence
};

/// One sentence and how it ends.
struct NormativeSentence
{
    int start = 0; ///< UTF-16 units
    int length = 0;
    int endingStart = 0; ///< the words that give the strength; length 0 for None
    int endingLength = 0;
    Strength strength = Strength::None;
    bool isProviso = false; ///< begins with ただし
};

/// The sentences of `text`, split at 。 outside of brackets and quotations. Cost: O(length).
std::vector<NormativeSentence> normativeSentences(QStringView text);

/// The strength of a whole text: that of its strongest sentence that is no proviso.
Strength strongest(QStringView text);

/// Binds `a` less than `b`? Exceptions and sentences without an ending are not compared.
bool isWeaker(Strength a, Strength b);

/// Word for files and tests: "prohibition".
QLatin1StringView strengthName(Strength strength);

} // namespace hoshin::text
