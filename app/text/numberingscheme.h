// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <span>

namespace hoshin::text {

/// The number system a label counts in.
enum class NumeralStyle : quint8 {
    HalfWidth,  ///< 1 2 3
    FullWidth,  ///< １ ２ ３
    MixedWidth, ///< １ … ９ 10 11: one digit full-width, more half-width
    Kanji,      ///< 一 二 三
    Circled,    ///< ① ② ③
    Aiueo,      ///< ア イ ウ
    Iroha,      ///< イ ロ ハ
    Roman,      ///< ⅰ ⅱ ⅲ
    Alphabet,   ///< a b c
    Bullet,     ///< no number at all, only the prefix: ・
};

/// When a level prints its label.
enum class Printing : quint8 {
    Always,
    NotFirst,  ///< 項: the first prints none
    IfSeveral, ///< 別表, 附則の項: an only one prints none
    Never,
};

/// How one level writes its number: prefix 第, numeral 3, suffix 条; a branch number follows as の2.
struct LevelStyle
{
    QStringView prefix;
    NumeralStyle numeral = NumeralStyle::HalfWidth;
    QStringView suffix;
    Printing printing = Printing::Always;
};

/// The levels that a scheme has a style for. Lower subitems than the last one repeat it.
enum class Level : quint8 {
    Part,
    Chapter,
    Section,
    Subsection,
    Division,
    Article,
    Paragraph,
    Item,
    Subitem1,
    Subitem2,
    Subitem3,
    Subitem4,
    Table,
};
inline constexpr int levelCount = int(Level::Table) + 1;

/// How one family of documents writes its numbers: 例規 (three widths of digits), statute, guideline, plain. Data: one row each in numberingscheme.cpp.
struct NumberingScheme
{
    QLatin1StringView id;
    LevelStyle levels[levelCount];
    NumeralStyle referenceNumeral; ///< of 第3条第2項 inside sentences
    bool articlesRestart;          ///< article numbers begin anew below each chapter or section (guideline: (1), (2))
    bool sectionsCompound;         ///< a section is written with its chapter: 6.1
    bool formalReferences;         ///< 第3条第2項第1号; else labels in a row: 6.1(1)①

    const LevelStyle &style(Level level) const { return levels[int(level)]; }
};

/// All schemes; the first is the default.
std::span<const NumberingScheme> numberingSchemes();

/// The scheme `id`, or the default where there is none of that name: a file from a newer program still shows numbers.
const NumberingScheme &numberingScheme(QStringView id);

/// `number` in `style`; empty for Bullet. A number the system has no numeral for comes in half-width digits.
QString numeral(int number, NumeralStyle style);

} // namespace hoshin::text
