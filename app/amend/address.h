// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <optional>
#include <vector>

namespace hoshin::amend {

/// How numbers are written: 第三条, 第３条, 第3条.
enum class NumeralStyle : quint8 { Kanji, FullWidth, HalfWidth, MixedWidth };

/// What one step of an address names. Part to Item carry numbers; the others are named by their word.
enum class Place : quint8 {
    Part,          ///< 第一編
    Chapter,       ///< 第一章
    Section,       ///< 第一節
    Subsection,    ///< 第一款
    Division,      ///< 第一目
    Article,       ///< 第一条の二
    Paragraph,     ///< 第一項
    Item,          ///< 第一号
    Subitem,       ///< イ, （１）: Step::word is the label
    AppendedTable, ///< 別表第一, 別表
    Form,          ///< 様式第1号, 別記様式, 第1号様式
    Supplementary, ///< 附則
    MainPart,      ///< 本則
    All,           ///< 全部: of an instrument that is rewritten whole
    Title,         ///< 題名
    Toc,           ///< 目次
    Preamble,      ///< 前文
    Heading,       ///< 見出し
    Name,          ///< 章名, 節名 …
    Lead,          ///< 各号列記以外の部分
    MainSentence,  ///< 本文
    Proviso,       ///< ただし書
    FirstHalf,     ///< 前段
    LatterHalf,    ///< 後段
    Table,         ///< 表
    Row,           ///< …の項, …の部: Step::word is what stands before
    Column,        ///< …の欄
    Provisions,    ///< の規定, written behind a range
    Note,          ///< 備考, 注, 付表: what stands below a table, beside its rows
    Amending,      ///< のうち…の改正規定: an amendment that is amended
    Label,         ///< a label no scheme of 条項号 gives, as printed: 6.1(2)
};

/// One step of an address: 第三条の二, 同条, 附則, 見出し.
struct Step
{
    Place place = Place::Article;
    bool same = false;       ///< 同条, 同項: what was named last
    std::vector<int> number; ///< {3, 2}: 第三条の二; empty where the word alone names it
    NumeralStyle style = NumeralStyle::Kanji;
    QString word;  ///< what is printed; where a number stands in it, `%` marks the place: 別表第%, 様式第%号
    QString link;  ///< between the step before and this one: の, のうち or nothing
    QString aside; ///< （見出しを含む。）
    bool oldBranch = false; ///< 第二十一条ノ二

    bool operator==(const Step &) const = default;
};

using Steps = std::vector<Step>;

/// 第三条第二項第一号イ. Relative where it does not start at an 条 or higher: it continues what was named last.
struct Address
{
    Steps steps;

    bool operator==(const Address &) const = default;
};

/// One member of a list of addresses: 第三条, or 第三条から第五条まで.
struct Target
{
    Address first;
    std::optional<Address> last; ///< から…まで
    QString tail;                ///< の規定, printed behind a range
    QString joiner;              ///< before this member: 、 及び; empty for the first

    bool operator==(const Target &) const = default;
};

/// 第一項、第三項及び第五項から第七項まで.
using Targets = std::vector<Target>;

/// 第六条及び第七条, 第六条から第九条まで: the numbers from that of `steps` to `last`.
Targets fromTo(const Steps &steps, int last);

/// 各号: all that stand there, however many.
bool namesEach(const Target &target);

/// `number` as one numeral of that style.
QString numeral(int number, NumeralStyle style);

/// The address as it is written in an instruction.
QString toString(const Address &address);
QString toString(const Targets &targets);

/// 条, 項, 章 …: the counter of a numbered place; empty for others.
QString counterOf(Place place);

} // namespace hoshin::amend
