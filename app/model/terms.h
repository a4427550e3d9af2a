// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/numbering.h"

#include <QStringList>

namespace hoshin::model {

/// A term that the document defines.
struct DefinedTerm
{
    QString term;
    ClauseId clause; ///< whose text says the definition
    int start = 0;   ///< of the term in that text
    ClauseId scope;  ///< 以下この条において: that article; null: the whole document
    int uses = 0;    ///< occurrences within the scope, the definition itself not counted

    bool operator==(const DefinedTerm &) const = default;
};

/// An occurrence of words that is worth a look.
struct TermPlace
{
    QString term;
    QString other; ///< the other spelling of a variant
    ClauseId clause;
    int start = 0;
    int length = 0;

    bool operator==(const TermPlace &) const = default;
};

/// What the definitions of a document and the words in it say about each other.
struct TermAnalysis
{
    std::vector<DefinedTerm> terms;   ///< in reading order
    std::vector<TermPlace> early;     ///< first use stands before the definition, or outside its scope only
    std::vector<TermPlace> redefined; ///< the second definition of a term whose scopes overlap
    std::vector<TermPlace> variants; ///< サーバー where サーバ is more frequent: the rarer spelling's first place
};

/// Finds definitions: （以下「甲」という。）, （以下この条において「甲」という。）, 「甲」とは、…をいう, and the 号 or 条 of an article
/// headed 定義 or 用語: 甲　…をいう。
/// Cost: O(text x defined terms).
TermAnalysis analyseTerms(const Numbering &numbering);

} // namespace hoshin::model
