// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/clauseid.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <vector>

namespace hoshin::model {

/// What a node of the text is. The order is the order of rank: a node holds only kinds that come after its own, except
/// Subitem, which nests, and Table, which stands below anything.
enum class ClauseKind : quint8 {
    Root,          ///< the document itself; never printed
    Toc,           ///< 目次: one Text child a line
    Preamble,      ///< 前文, 制定文: one Text child a paragraph
    Part,          ///< 編
    Chapter,       ///< 章
    Section,       ///< 節
    Subsection,    ///< 款
    Division,      ///< 目
    Article,       ///< 条: its text stands in Paragraph children, also where there is only one
    Paragraph,     ///< 項: the first prints no number
    Item,          ///< 号
    Subitem,       ///< 号の細分: nests (イ, （１）, …)
    Table,         ///< 表 inside a clause, or 別表・様式 with a label and heading of its own; TableRow children
    TableRow,      ///< TableCell children
    TableCell,     ///< text of one cell
    Supplementary, ///< 附則: Article or Paragraph children
    Text, ///< a line without a number: 各号列記の後の文, 前文の段落, 式, and what an import could not place
};

/// Word for a kind in files and on the command line ("article"); stable, never translated.
QLatin1StringView kindName(ClauseKind kind);

/// How the number of a clause departs from plain counting. Default: the next number of its place.
struct NumberHint
{
    int branchDepth = 0;    ///< 枝番号: 0 第3条, 1 第3条の2, 2 第3条の2の2. Never for a Paragraph
    int span = 1;           ///< numbers one 「削除」 placeholder stands for: 第6条及び第7条　削除 is 2
    std::vector<int> fixed; ///< the number itself where it breaks the sequence ({3, 2} is 第3条の2); empty normally
    QString label;          ///< the printed label itself where no scheme gives it; empty normally

    bool operator==(const NumberHint &) const = default;
};

/// How a reference is written. Which form is right depends on where both ends stand: renumbering chooses again.
enum class ReferenceForm : quint8 {
    Absolute,  ///< 第三条第二項, 別表第1, 附則第2項
    Previous,  ///< 前条, 前項, 前号, 前章
    Next,      ///< 次条, 次項, 次号
    Same,      ///< 同条, 同項: what was named last
    This,      ///< この条, 本条, この項
    Preceding, ///< 前二項, 前三条, 前各号: the n siblings just before
    Each,      ///< 各号, 第二項各号: all items of the target
    External,  ///< another law by its name; no target here
};

/// A reference to one clause, to a run of clauses, or to another law.
struct Reference
{
    ReferenceForm form = ReferenceForm::Absolute;
    ClauseId first; ///< target, or the first of a run; null: dangling (a finding, never dropped) or External
    ClauseId last;  ///< last of a run (第三条から第六条まで, 前二項); null: one target
    QString law;    ///< External: the law's name as written
    QString part; ///< ただし書, 前段, 後段, 本文, 各号列記以外の部分: written behind the number; empty mostly

    bool operator==(const Reference &) const = default;
};

enum class SpanKind : quint8 {
    Reference,   ///< the words are rendered from `reference`
    Placeholder, ///< the words are the value of `placeholder` in the body's profile, or 〔its name〕 while unfilled
    Ruby,        ///< ルビ: `reading` is set above the words and is no part of the text
};

/// A stretch of a clause's text that means something: text[start, start + length). Sorted by start, never overlapping.
struct Span
{
    SpanKind kind = SpanKind::Reference;
    int start = 0;  ///< UTF-16 units
    int length = 0; ///< UTF-16 units, > 0
    Reference reference;
    QString placeholder; ///< id such as "ciso-post" (resources/placeholders.xml)
    QString reading;     ///< Ruby

    bool operator==(const Span &) const = default;
};

/// May a clause be published? Inherit takes the parent's answer; the root's default is Public.
enum class Publication : quint8 { Inherit, Public, Summary, Withheld };

/// Where a clause came from when it did not come from a keyboard.
struct Origin
{
    enum class Kind : quint8 { None, DerivedFrom, SplitFrom, MergedFrom };
    Kind kind = Kind::None;
    ClauseId id;

    bool operator==(const Origin &) const = default;
};

/// One node of the policy text. A plain value: it knows nothing of documents, files or widgets. `children` is a QList because
/// it shares its data: copying a clause is a handful of atomic increments whatever hangs below it, so a changed document
/// shares all that did not change with the one before.
struct Clause
{
    ClauseId id;
    ClauseKind kind = ClauseKind::Article;
    NumberHint number;
    QString heading; ///< 見出し without brackets; name of a 章; name of a 別表
    QString text;    ///< 本文, NFC, no line breaks; references and placeholders already rendered
    QList<Span> spans;
    Publication publication = Publication::Inherit;
    QString publicationReason; ///< why withheld or only summarised
    QString summary;           ///< published instead of the text where publication is Summary
    QString amendmentNote;     ///< （令7訓令4・追加） at the clause's end
    QByteArray figure; ///< Text only: PNG, JPEG or SVG; `text` then says what it shows, `heading` is its caption
    Origin origin;
    QList<Clause> children;

    bool operator==(const Clause &) const;
};

/// The clause with `id` below `root` (root included), or nullptr. Depth first, O(n).
const Clause *findClause(const Clause &root, const ClauseId &id);

/// Number of nodes below and including `root`.
int countClauses(const Clause &root);

} // namespace hoshin::model
