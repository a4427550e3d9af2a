// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringView>

#include <array>
#include <optional>
#include <vector>

/// The grammar of references in Japanese legislation: 第三条第二項第一号イ, 前条, 同項ただし書, 附則第2項, 別表第1. It knows
/// words, not documents: what a reference points at is decided in model/references.h.
namespace hoshin::text {

/// What one part of a reference names. In the order of rank.
enum class Unit : quint8 {
    Supplementary, ///< 附則
    Part,          ///< 編
    Chapter,       ///< 章
    Section,       ///< 節
    Subsection,    ///< 款
    Division,      ///< 目
    Article,       ///< 条
    Paragraph,     ///< 項
    Item,          ///< 号
    Subitem,       ///< イ, （１）, ア, (ア): compare words() with the printed label
    Table,         ///< 別表
    Row,           ///< 別表第一の三の項
};

/// How a part says which one it means.
enum class Pointing : quint8 {
    Number,       ///< 第三条の二
    Previous,     ///< 前条
    Next,         ///< 次条
    Same,         ///< 同条
    This,         ///< この条, 本条
    Preceding,    ///< 前二項: number[0] of them
    AllPreceding, ///< 前各号
    Each,         ///< 各号, 次の各号
};

inline constexpr int maximumReferenceParts = 8;

/// One part of a chain: 第三条の二 is {Article, Number, {3, 2}}.
struct ReferencePart
{
    Unit unit = Unit::Article;
    Pointing pointing = Pointing::Number;
    quint8 depth = 0;            ///< how many of `number` count
    std::array<int, 4> number{}; ///< number and branch numbers; of a Subitem none: its words are the label
    int start = 0;               ///< UTF-16 units from the text's beginning
    int length = 0;
};

/// 第三条第二項第一号イただし書 as it stands in a text.
struct ReferenceChain
{
    int start = 0; ///< UTF-16 units
    int length = 0;
    std::array<ReferencePart, maximumReferenceParts> parts;
    int count = 0;
    QStringView tail; ///< ただし書, 前段, 後段, 本文, 各号列記以外の部分; empty mostly; inside [start, start + length)
    QStringView
        law; ///< name of the other law right before (番号法, 同法, 法); empty: a clause of this document. Before `start`

    const ReferencePart &front() const { return parts[0]; }
    const ReferencePart &back() const { return parts[size_t(count - 1)]; }
    int end() const { return start + length; }
};

/// The reference chain that begins exactly at `at`, as long as it goes. Looks at the character before, so that 第67号 of
/// 法律第67号 and 条例 are none. `law` is filled. Allocates nothing.
/// Cost: one comparison where no reference can begin; else linear in the chain's length.
std::optional<ReferenceChain> referenceAt(QStringView text, qsizetype at);

/// The bare subitem at `at`, as the members of a list after the first are written: ロ in 第一号イ及びロ. Says nothing about
/// whether it stands in such a list.
std::optional<ReferenceChain> subitemAt(QStringView text, qsizetype at);

/// Goes through the reference chains of a text as findReferences() gives them, no further than it is asked.
class ReferenceFinder
{
public:
    explicit ReferenceFinder(QStringView text) : m_text(text) {}

    /// The next one; nothing behind the last.
    std::optional<ReferenceChain> next();

private:
    std::optional<ReferenceChain> found(const std::optional<ReferenceChain> &chain);

    QStringView m_text;
    qsizetype m_at = 0;
    std::optional<ReferenceChain> m_listed; ///< the last one, where a list of subitems may go on from it
};

/// All reference chains of `text` in order, outside of quotations 「…」. Lists (第一号イ及びロ) give one chain a member.
/// Cost: O(length).
std::vector<ReferenceChain> findReferences(QStringView text);

/// Do the words between two chains join them: 及び, 又は, から, 、 …? Then the second goes on from the first: in
/// 第三条第一項及び第二項 the second is 第三条第二項. Balanced brackets in between do not matter.
bool joinsReferences(QStringView between);

/// Is `c` a CJK ideograph?
constexpr bool isKanji(QChar c)
{
    return (c.unicode() >= 0x4E00 && c.unicode() <= 0x9FFF) || (c.unicode() >= 0x3400 && c.unicode() <= 0x4DBF)
        || c.unicode() == 0x3005;
}

/// Is `c` katakana, ー included?
constexpr bool isKatakana(QChar c) { return c.unicode() >= 0x30A1 && c.unicode() <= 0x30FC && c.unicode() != 0x30FB; }

} // namespace hoshin::text
