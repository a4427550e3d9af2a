// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "amend/address.h"

#include <QStringList>

#include <vector>

namespace hoshin::amend {

/// What one act of an instruction does.
enum class ActKind : quint8 {
    ReplaceWords, ///< 「A」を「B」に改める
    InsertWords,  ///< 「A」の下に「B」を加える
    DeleteWords,  ///< 「A」を削る
    ReplaceUnit,  ///< 見出しを「（A）」に改める
    RewriteUnit,  ///< 第三条を次のように改める + block
    DeleteUnit,   ///< 第三条を削る
    AddUnits,     ///< 第三条の次に次の二条を加える + block
    Renumber,     ///< 第三条を第四条とする
    Shift,        ///< 第三条から第九条までを一条ずつ繰り下げる
    AttachQuoted, ///< 第三条に見出しとして「（A）」を付する
};

/// How the act's verb ends: 「A」を「B」に、 (said later) · 改め、 · 改める。
enum class Ending : quint8 { Elided, Continued, Final };

/// Where added units go.
enum class Anchor : quint8 { After, Before, Into };

/// 一条, 二号, 章名, ただし書: one member of 「次の一条及び二章」.
struct Added
{
    int count = 0; ///< 0: no number is said (次のただし書, 次の章名)
    NumeralStyle style = NumeralStyle::Kanji;
    QString unit;   ///< 条 項 号 章 ただし書 章名 表 …
    QString joiner; ///< before this member: 、 及び; empty for the first

    bool operator==(const Added &) const = default;
};

/// A quoted phrase and what joins it to the one before.
struct Quoted
{
    QString text;
    QString joiner;

    bool operator==(const Quoted &) const = default;
};

/// One act: a verb with all it governs. Only the members of its kind are filled.
struct Act
{
    ActKind kind = ActKind::ReplaceWords;
    Targets scope;              ///< …中; empty: the scope of the act before
    std::vector<Quoted> quotes; ///< words to find; the words of ReplaceUnit and AttachQuoted are `replacement`
    QString replacement;        ///< words to put
    QString particle;           ///< InsertWords: 下 or 次
    Targets object;      ///< the unit that is rewritten, deleted, renumbered, shifted, or the anchor of an addition
    Targets destination; ///< Renumber: とし
    Anchor anchor = Anchor::After;
    std::vector<Added> added; ///< AddUnits; empty: 「次のように」
    QString as;               ///< AddUnits, AttachQuoted: 後段, 見出し of 「後段として」; else empty
    int distance = 0;         ///< Shift: ずつ; negative: 繰り上げ
    NumeralStyle distanceStyle = NumeralStyle::Kanji;
    QString distanceUnit;   ///< Shift: 条, 項, 号
    bool shortVerb = false; ///< Shift: 繰下げ instead of 繰り下げ
    bool attach = false;    ///< AddUnits: 付し instead of 加え
    Ending ending = Ending::Final;

    bool operator==(const Act &) const = default;
};

/// One sentence of an amending text with the block of text that follows it.
struct Instruction
{
    std::vector<Act> acts;
    QStringList block; ///< lines of 「次のように改める」, 「次の一条を加える」; labels, indents and captions as printed

    bool operator==(const Instruction &) const = default;
};

/// True where the act takes text from the block below the sentence.
bool takesBlock(const Act &act);

/// The sentence, 「。」 included. print(parse(s)) == s for every sentence that parses.
QString print(const std::vector<Act> &acts);

} // namespace hoshin::amend
